"""Where the statement about one figure begins and ends, within its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint import regex as re
from guidelint.quantity import Figure

# A clause ends where the statement about one figure does. Hard ends always part; soft ones only between figures.
# A short form in brackets parts nothing: "on-target earnings (OTE) of $91,000".
_HARD = re.compile(  # begins with a class, for which the engine skips ahead
    r"[;:()\[\],\s](?:(?<=\()(?P<short>(?-i:(?:[A-Z]{2,6}|[A-Z]&[A-Z])\)))|(?<=[;()\[\]])|(?<=:)(?=\s)"
    r"|(?<=\s)[—–-]\s|(?:(?<=\s)|(?<=,)\s)(?:while|whereas|compared (?:with|to)|versus|vs\.?"
    r"|(?<!more\s)(?<!less\s)(?<!fewer\s)than|against|though|although|but"
    r"|as (?:fast|quickly|quick) as|unlike|beside|besides)\s)",
    re.IGNORECASE,
)
_SOFT = re.compile(r",\s|\s(?:and|with|or|to|plus)\s", re.IGNORECASE)
_BEHIND_A_BRACKET = " \u00a0:–—-"

Bounds = tuple[int, int]


def hard_cuts(text: str, sentence: Bounds) -> list[Bounds]:
    """Where the statements of a sentence end and begin, whatever figures stand there."""
    return [m.span() for m in _HARD.finditer(text, *sentence) if m["short"] is None]


def clause(text: str, cuts: Sequence[Bounds], figure: Figure, others: Sequence[Figure], sentence: Bounds) -> Bounds:
    """Bounds of the clause that a figure stands in. cuts: the hard ones of its sentence; others: all other figures."""
    start, end = sentence
    for first, last in cuts:
        if last <= figure.start:
            start = last
        elif first >= figure.end:
            end = first
            break
    start = _before_an_aside(text, cuts, start, figure, others, sentence[0])
    left = next((o for o in reversed(others) if o.end <= figure.start), figure)
    right = next((o for o in others if o.start >= figure.end), figure)
    bound_left, bound_right = left is not figure and start <= left.start, right is not figure and right.end <= end
    soft = list(_SOFT.finditer(text, start, end)) if bound_left or bound_right else []
    if bound_left:
        after = [c for c in soft if left.end <= c.start() and c.end() <= figure.start]
        start = after[0].end() if after else start
    if bound_right:
        until = [c for c in soft if figure.end <= c.start() and c.end() <= right.start]
        end = until[-1].start() if until else end
    return start, end


def _before_an_aside(
    text: str, cuts: Sequence[Bounds], start: int, figure: Figure, others: Sequence[Figure], first: int
) -> int:
    """Where a clause begins whose figure stands right behind a bracket: "Entry level (0 to 2 years) $47,000"."""
    if start <= first or text[start - 1] != ")" or text[start : figure.start].strip(_BEHIND_A_BRACKET):
        return start
    opened = text.rfind("(", first, start)
    if opened < 0 or not any(character.isdigit() for character in text[opened:start]):
        return start  # "portfolio manager (fixed income) $253,000": a part of the name
    begins = max((last for _, last in cuts if last <= opened), default=first)
    if any(o.quantity.unit == figure.quantity.unit and begins <= o.start < start for o in others):
        return start
    return begins
