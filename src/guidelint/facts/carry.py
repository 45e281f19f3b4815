"""What a sentence takes over from those before it: whom they spoke of, and where.

A paragraph that opens with a place, or with another occupation, goes on about it; what one of its sentences names in
passing is left behind with the next, unless a word points back.
"""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.spots import Spot

_POINTS_BACK = re.compile(r"\b(?:there|here|the (?:state|province|city|region|county))\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:says|said|adds|added|explains|recalls|writes|reckons|according\s+to)\s+(?:(?:an?|the|one|our|their|another)\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_WINDOW = 48  # characters before a name in which a word for saying may stand
_A_THING = re.compile(r"\W*(?:the|this|that|an?)\s+\w+[^,;]*[,;]", re.IGNORECASE)  # "The railway is old, and its"
_PRONOUN = re.compile(r"\b(?:they|them|theirs?|these|those|its?|he|she|his|her|whose)\b", re.IGNORECASE)


def place_goes_on(spot: Spot, start: int) -> bool:
    """Whether a place that an earlier sentence names at start still holds for a figure."""
    after = next(end for _, end in spot.line.sentences if start < end)
    if any(o.kind == "role" and not o.qualifier and after <= o.start < spot.sentence[1] for o in spot.line.occupations):
        return points_back(spot)
    return _opens(spot, start) or points_back(spot)


def _opens(spot: Spot, start: int) -> bool:
    """Whether a name stands in the sentence that a paragraph opens with."""
    return start < spot.line.sentences[0][1]


def points_back(spot: Spot) -> bool:
    return _POINTS_BACK.search(spot.line.text, *spot.sentence) is not None


def pronoun_before(spot: Spot) -> bool:
    """Whether a pronoun before the figure stands for somebody named earlier, and not for what its sentence is about."""
    found = _PRONOUN.search(spot.line.text, spot.sentence[0], spot.start)
    if found is None:
        return False
    own = _A_THING.match(spot.line.text, spot.sentence[0], found.start())
    return own is None or not found.group().lower().startswith("it")


def is_speaker(spot: Spot, start: int) -> bool:
    """Whether somebody only says what stands before: "... is $52,000," says a union organiser."""
    return _SAYS.search(spot.line.text, max(0, start - _WINDOW), start) is not None


def speaks_on(spot: Spot, start: int) -> bool:
    """Whether a sentence without a subject goes on about the other occupation that stands at start.

    It does where that one opened the paragraph, or where the sentence right before gave a figure of the same kind for
    it.
    """
    if _opens(spot, start):
        return True
    before = [s for s in spot.line.sentences if s[1] <= spot.sentence[0]]
    if not before or start < before[-1][0]:
        return False
    return any(
        other.quantity.unit == spot.figure.quantity.unit and before[-1][0] <= other.start < before[-1][1]
        for other in spot.others
    )
