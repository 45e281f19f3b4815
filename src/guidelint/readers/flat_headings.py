"""Headings in flat text: which short lines are some, and how they stand above one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from guidelint import regex as re
from guidelint.readers.flat_evidence import Seen
from guidelint.readers.shapes import has_digit

FAQ = "faq"  # the template's sections with a part to play here
SUMMARY = "summary"
_LONGEST_RUN = 2  # short lines in a row that can all be headings
_NEAR = 8  # units between two places of a label that returns
_OFTEN = 3  # times from which on a line that returns is a label
_DEEPEST = 5
_PART = re.compile(r"[\dIVXA]+[.)]")
_COUNTED = re.compile(r"[^\W\d_]+ #?\d{1,3}\W?$")


def find_headings(seen: list[Seen]) -> None:
    """Take what is left of the short lines for headings, labels, questions or plain lines; and set the levels."""
    _share_capitals(seen)
    _find_title(seen)
    _find_returning(seen)
    for start, stop in list(_runs(seen)):
        _take_run(seen, start, stop)
    _set_levels(seen)


def _share_capitals(seen: Sequence[Seen]) -> None:
    """Where headings are in capitals, a known one is so, too, however short: "PAY"."""
    if sum(note.style == "capitals" for note in seen) >= _LONGEST_RUN:
        for note in seen:
            if note.known and note.free and not note.style and note.text.isupper():
                note.style = "capitals"


def _find_title(seen: Sequence[Seen]) -> None:
    if not seen or not seen[0].free or (seen[0].known and _PART.match(seen[0].text)):
        return
    seen[0].taken, seen[0].level = "heading", 1
    if len(seen) < 3 or not seen[1].free or seen[1].known:
        return
    if (seen[2].short and not seen[2].taken) or has_digit(seen[1].text):
        seen[1].taken = "paragraph"  # a line below the title, such as a date, and no section


def _find_returning(seen: Sequence[Seen]) -> None:
    """Labels that come back under one item after the other: "Key Focus Areas", "Step 1", "Step 2"."""
    places: dict[str, list[int]] = {}
    for n, note in enumerate(seen):
        if note.free and not note.style:
            text = note.text.rstrip(": ").lower()
            places.setdefault(re.sub(r"\d+", "#", text) if _COUNTED.match(text) else text, []).append(n)
    for text, at in places.items():
        if len(at) < 2 or not all(b - a <= _NEAR for a, b in pairwise(at)) or any(b - a == 1 for a, b in pairwise(at)):
            continue
        if len(at) >= _OFTEN or "#" in text or (not seen[at[0]].known and _under_different(seen, at, places)):
            for n in at:
                seen[n].taken, seen[n].certain = "label", False


def _under_different(seen: Sequence[Seen], at: Sequence[int], places: dict[str, list[int]]) -> bool:
    """Whether the short line before each place is another one each time, that stands nowhere else."""
    above = [next((m for m in range(n - 1, -1, -1) if seen[m].free), None) for n in at]
    texts = {seen[m].text.rstrip(": ").lower() for m in above if m is not None}
    return len(texts) == len(at) and all(len(places.get(text, ())) == 1 for text in texts)


def _runs(seen: Sequence[Seen]) -> Iterator[tuple[int, int]]:
    """Stretches of short lines one after the other."""
    n = 0
    while n < len(seen):
        stop = n
        while stop < len(seen) and seen[stop].free:
            stop += 1
        if stop > n:
            yield n, stop
        n = max(stop, n + 1)


def _take_run(seen: Sequence[Seen], start: int, stop: int) -> None:
    """Decide for short lines in a row, by how many they are and what follows the last of them."""
    followed = stop < len(seen) and seen[stop].content
    for n in range(start, stop):
        note = seen[n]
        if _heads(seen, n, start, stop, followed):
            note.taken = "heading"
            few = stop - start <= _LONGEST_RUN
            note.certain = bool(note.style) or (note.known is not None and few) or _set_off(seen, n)
        else:
            note.taken = "paragraph"


def _heads(seen: Sequence[Seen], n: int, start: int, stop: int, followed: bool) -> bool:
    """Whether one of the short lines from start to stop is a heading. Many in a row are a table that lost its shape."""
    note, last = seen[n], n == stop - 1
    if note.text.endswith(":") and not note.known and not note.style:
        return False  # it leads over to what follows
    if note.text.endswith("?") or (note.style and (note.style != "capitals" or note.unit.blank_before)):
        return True
    if last and not followed:
        return bool(note.known or note.style)
    if stop - start <= _LONGEST_RUN:
        return True
    if stop - start == _LONGEST_RUN + 1 and (note.known or note.style):
        return True
    return last and (seen[stop].sentence or seen[stop].taken in ("table", "item"))


def _set_off(seen: Sequence[Seen], n: int) -> bool:
    """Blank lines before and after, and running text around."""
    after = seen[n + 1] if n + 1 < len(seen) else None
    return seen[n].unit.blank_before and after is not None and after.unit.blank_before and after.sentence


def _set_levels(seen: Sequence[Seen]) -> None:
    """Levels by the headings' styles where they have some, by the template's sections where they have none."""
    ranks = _ranks(seen)
    main: str | None = None  # the main section we are in
    before = 1
    over = 1  # level of the last heading that is not one of several items
    adjacent = None  # the heading right above, with nothing between
    for note in seen:
        if note.taken != "heading":
            adjacent = None
            continue
        if note.level == 1:
            adjacent = note
            continue
        question = note.text.endswith("?") and not note.style
        if question and main == FAQ:
            note.taken, note.level = "question", 0
            adjacent = None
            continue
        if note.listed:
            note.level = min(over + 1, _DEEPEST)
        elif ranks:
            note.level = ranks[note.style]
        else:
            note.level = _level(note, main, adjacent, before)
        if note.level == 2:
            main = note.known.id if note.known else None
        over = over if note.listed else note.level
        before, adjacent = note.level, note


def _ranks(seen: Sequence[Seen]) -> dict[str, int]:
    """Level of each style, from 2; empty where hardly any heading is set off."""
    heads = [note for note in seen if note.taken == "heading" and note.level != 1]
    styles = Counter(note.style for note in heads)
    set_off = sum(count for style, count in styles.items() if style)
    if set_off < 2 or 4 * set_off < len(heads):
        return {}
    order: list[str] = []
    for note in heads:
        if note.style and note.style not in order:
            order.append(note.style)
    order.sort(key=lambda style: (style.startswith("numbered"), style) if style.startswith("numbered") else (False, ""))
    return {style: min(2 + at, _DEEPEST) for at, style in enumerate([*order, ""])}


def _level(note: Seen, main: str | None, above: Seen | None, before: int) -> int:
    """The level of a heading that only its words tell of."""
    if note.known is None:
        if above is not None and above.level > 1:
            return min(above.level + 1, _DEEPEST)
        return 2 if main is None else 3
    if main is not None and (main in note.known.within or (above is not None and _is_part(note, above))):
        return 3
    return 2


def _is_part(note: Seen, above: Seen) -> bool:
    """Whether a known heading right below another is a part of it: of a general one, or on the same matter."""
    if note.known is None or above.known is None:
        return False
    return above.known.id in (SUMMARY, note.known.id)
