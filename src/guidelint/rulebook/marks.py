"""Marks in an example's text: where a finding and its related places are expected."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.record import dataclass
from guidelint.source import Span


class MarkError(ValueError):
    """Marks that are not closed, or closed without being opened."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The signs before and after a finding, and before and after a related place."""

    finding: str = "[["
    finding_end: str = "]]"
    related: str = "(("
    related_end: str = "))"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and the places they name, in order of their ends."""

    text: str
    findings: tuple[Span, ...]
    related: tuple[Span, ...]


def strip_marks(text: str, marks: Marks) -> Marked:
    """Take the marks out of a text. They may stand inside one another. Raises MarkError."""
    closing = {marks.finding_end: marks.finding, marks.related_end: marks.related}
    opening = {marks.finding, marks.related}
    pattern = re.compile("|".join(re.escape(sign) for sign in sorted((*opening, *closing), key=len, reverse=True)))
    places: dict[str, list[Span]] = {sign: [] for sign in opening}
    open_signs: list[tuple[str, int]] = []
    kept: list[str] = []
    length = at = 0
    for match in pattern.finditer(text):
        kept.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        sign = match.group()
        if sign in opening:
            open_signs.append((sign, length))
        elif open_signs and open_signs[-1][0] == closing[sign]:
            opener, start = open_signs.pop()
            places[opener].append(Span(start, length))
        else:
            raise MarkError(f"the mark {sign} closes nothing that is open")
    if open_signs:
        raise MarkError(f"the mark {open_signs[-1][0]} is not closed")
    kept.append(text[at:])
    return Marked("".join(kept), tuple(places[marks.finding]), tuple(places[marks.related]))
