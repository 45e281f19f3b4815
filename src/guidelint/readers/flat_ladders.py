"""Items that labels describe one after the other, as those of a career ladder: the line before each is its heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from guidelint.readers.flat_evidence import Seen
from guidelint.readers.shapes import is_value

_MAX_LABEL = 30  # characters
_NEAR = 14  # units from one item to the next
_LEAST = 3  # units from one item to the next: its name, a label and a value


def find_ladders(seen: Sequence[Seen]) -> None:
    """Take the names of such items for headings, and what returns below each of them for labels with values."""
    places: dict[str, list[int]] = {}
    for n, note in enumerate(seen):
        if note.free and not note.style and not note.label and len(note.text) <= _MAX_LABEL:
            places.setdefault(_key(note), []).append(n)
    returning = {text: at for text, at in places.items() if len(at) > 1}
    for text, at in returning.items():
        if _opens_items(seen, at, returning) and (seen[at[0]].fact or len(returning) > 1):
            _take(seen, text, at, returning)


def _key(note: Seen) -> str:
    return note.text.rstrip(": ").lower()


def _opens_items(seen: Sequence[Seen], at: list[int], returning: dict[str, list[int]]) -> bool:
    """Whether a name of its own stands before each place of a label, and not as the value of another label."""
    if at[0] == 0 or not all(_LEAST <= b - a <= _NEAR for a, b in pairwise(at)):
        return False
    if seen[at[0]].known and not seen[at[0]].fact:
        return False
    names = [seen[n - 1] for n in at]
    if not all(name.free and not name.known and not name.fact for name in names):
        return False
    if len({_key(name) for name in names}) < len(at) or any(_key(name) in returning for name in names):
        return False
    return not any(n > 1 and _key(seen[n - 2]) in returning for n in at)


def _take(seen: Sequence[Seen], opening: str, at: list[int], returning: dict[str, list[int]]) -> None:
    names = {n - 1 for n in at}
    last = min(len(seen), at[-1] + max(b - a for a, b in pairwise(at)))
    for n in names:
        seen[n].taken, seen[n].certain, seen[n].listed = "heading", True, True
    above = min(names) - 1
    if above > 0 and seen[above].free:
        seen[above].taken, seen[above].certain = "heading", seen[above].known is not None
    within = {text for text, where in returning.items() if sum(at[0] <= n < last for n in where) > 1} | {opening}
    labels = [n for n in range(at[0], last) if seen[n].free and _key(seen[n]) in within]
    for label in labels:
        seen[label].taken, seen[label].certain = "label", seen[label].fact
    for label in labels:
        n = label + 1
        while n < last and not seen[n].taken and not seen[n].sentence and (seen[n].figure or n == label + 1):
            if not is_value(seen[n].text):
                break
            seen[n].taken, seen[n].of = "value", label
            n += 1
