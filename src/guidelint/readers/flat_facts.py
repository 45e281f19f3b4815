"""Labels and values in flat text: "Label: value" lines, and lines of which one is the other's label."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint import regex as re
from guidelint.readers.flat_evidence import Seen
from guidelint.readers.shapes import has_digit, is_value, label_of

KEY_FACTS = "key-facts"  # the template's section of facts
_OTHERS = frozenset({"related"})  # sections about other occupations, whose figures are none of the page's facts
_MAX_REMARK = 60  # characters
_MAX_FIGURES = 2  # lines of figures under one label; more are a table that lost its shape
_MAX_KNOWN_FIGURES = 4  # under a label that the template knows
_DASH = re.compile(r" [-–—]{1,2} ")
_YEARS = re.compile(r"\W?(?:19|20)\d\d\s?(?:[-–—/]|[a-z]{2,7})\s?(?:19|20)?\d\d\W?$")


def find_facts(seen: list[Seen]) -> None:
    """Mark labels and values."""
    _label_lines(seen)
    section, announced = "", False
    n = 0
    while n < len(seen):
        note = seen[n]
        after = n + 1
        if not note.taken:
            after = _box(seen, n, announced)
        announced = False
        if section in _OTHERS:
            for value in seen[n:after]:
                value.of = None  # a figure of another occupation is no fact of the page
        if after == n + 1 and note.known and not note.taken and _opens(seen, n):
            section, announced = note.known.id, note.known.id == KEY_FACTS
        n = after
    for note in seen:
        if note.figure and not note.taken:
            note.taken = "value"


def _opens(seen: Sequence[Seen], n: int) -> bool:
    """Whether the known heading at n opens its section: short lines in a row may be the heads of a lost table."""
    known = seen[n].known
    return known is not None and (known.id in (KEY_FACTS, *_OTHERS) or (n + 1 < len(seen) and not seen[n + 1].short))


def _label_lines(seen: Sequence[Seen]) -> None:
    """Take "Label: value" lines for values: with a figure, with a label the template knows, or beside another."""
    for n, note in enumerate(seen):
        if note.label is None and _goes_on(seen, n):
            note.label = label_of(note.text, listed=True)
        if note.label is None or note.taken or note.known:
            continue
        value = note.text[note.label[1] :]
        beside = any(_is_line(seen[m]) for m in (n - 1, n + 1) if 0 <= m < len(seen))
        plain = ":" in note.text[note.label[0] : note.label[1]]
        if n and (beside or (plain and (has_digit(value) or note.fact))):
            note.taken = "value"


def _goes_on(seen: Sequence[Seen], n: int) -> bool:
    """Whether the lines beside are labels and values, with the same dash between as this one may have."""
    note = seen[n]
    if not note.short or note.taken or note.known:
        return False
    dash = _DASH.search(note.text)
    if dash is None:
        return False
    beside = (seen[m] for m in (n - 1, n + 1) if 0 <= m < len(seen))
    return any(line.label is not None and line.text.startswith(dash.group(), line.label[0]) for line in beside)


def _is_line(note: Seen) -> bool:
    return note.label is not None and (note.taken == "value" or not note.taken) and not note.known


def _box(seen: list[Seen], start: int, expected: bool) -> int:
    """Take labels and their values from here on; where they end (start + 1: there are none).

    expected: a heading has announced facts.
    """
    n, pairs = start, 0
    while n < len(seen):
        taken = _entry(seen, n, expected or pairs > 0)
        if not taken:
            break
        pairs += 1
        n += taken
    return n if pairs else start + 1


def _entry(seen: list[Seen], n: int, inside: bool) -> int:
    """Take a label with its values, or a value line inside a box; how many units that was."""
    note = seen[n]
    following = seen[n + 1] if n + 1 < len(seen) else None
    if note.taken == "value":
        return 1 if inside else 0
    listed = n > 0 and seen[n - 1].figure and not (note.sentence or note.figure)  # however long: a row of a list
    if not (note.short or listed) or note.taken or following is None:
        return 0
    figures = _figures(seen, n + 1)
    if figures:
        return _pair(seen, n, figures)
    if not inside:
        return 0
    if note.fact and _is_empty_label(seen, n):
        note.taken = "label"
        return 1
    if _is_text_value(seen, n, note.fact):
        following.taken, following.of, following.certain = "value", n, False
        note.taken, note.certain = "label", note.fact
        return 2
    return 0


def _figures(seen: Sequence[Seen], n: int) -> int:
    """How many lines of figures stand from n on."""
    count = 0
    while n + count < len(seen) and seen[n + count].figure and not seen[n + count].taken:
        count += 1
    return count


def _pair(seen: list[Seen], n: int, figures: int) -> int:
    """Take the label at n with the figures behind it, and the remark that may follow them."""
    label, end = seen[n], n + 1 + figures
    following = seen[end] if end < len(seen) else None
    listed = n > 0 and (seen[n - 1].figure or seen[n - 1].taken == "value" or seen[n - 1].text.endswith(":"))
    heads_text = following is not None and following.sentence and not label.fact and not listed
    label.taken = "heading" if heads_text else "label"
    label.certain = label.fact
    for value in seen[n + 1 : end]:
        value.taken = "value"
        value.of = n if figures <= (_MAX_KNOWN_FIGURES if label.fact else _MAX_FIGURES) else None
    while end < len(seen) and not seen[end].taken and _is_remark(seen[end], seen[end + 1 : end + 2]):
        seen[end].taken, seen[end].of = "value", n
        end += 1
    return end - n


def _is_remark(note: Seen, after: list[Seen]) -> bool:
    """ "as fast as average", "2024 to 2034": words that go on with the figure above.

    They begin in lower case, or are years, or another label follows right behind.
    """
    if _YEARS.match(note.text):
        return True
    if len(note.text) > _MAX_REMARK or note.unit.marker or note.sentence or not is_value(note.text):
        return False
    if note.text[0].islower():
        return True
    if not after or note.fact:
        return False
    return _YEARS.match(after[0].text) is not None or (after[0].fact and after[0].short and not note.known)


def _is_empty_label(seen: Sequence[Seen], n: int) -> bool:
    """Whether the next line is itself a label with a value, so that this one has none."""
    if n + 2 >= len(seen) or seen[n + 1].taken:
        return False
    label, value = seen[n + 1], seen[n + 2]
    return (
        label.fact
        and label.short
        and (value.figure or (is_value(value.text) and not value.sentence and not value.fact))
    )


def _is_pair(lines: Sequence[Seen]) -> bool:
    """Whether two lines are a label and its figure, so that lines in turn are labels and values."""
    if len(lines) < 2 or any(line.taken for line in lines):
        return False
    label, value = lines
    figure = value.figure or (value.short and has_digit(value.text) and not value.sentence)
    return figure and label.short and not (label.figure or label.sentence or label.known)


def _is_text_value(seen: Sequence[Seen], n: int, known: bool) -> bool:
    """Whether the line after n is the value of a label at n, though it has no figure."""
    value = seen[n + 1]
    if value.taken or value.sentence or value.figure or not is_value(value.text) or value.text.endswith((":", "?")):
        return False
    if known:
        return not (value.known and n + 2 < len(seen) and seen[n + 2].sentence and not value.fact)
    if not seen[n].known and value.text[-1] not in ".!" and _is_pair(seen[n + 2 : n + 4]):
        return True
    # A label that nobody knows: it, its value and the heading of running text are all that stands here.
    heading, words = seen[n + 2 : n + 3], seen[n + 3 : n + 4]
    return bool(heading and words) and heading[0].free and not heading[0].figure and words[0].sentence
