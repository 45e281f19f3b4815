"""Words for more than the role: all occupations, a group of them, an economy as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint import regex as re
from guidelint.facts.occupations import Occupation
from guidelint.facts.spots import Spot

_GROUP_OF = re.compile(r"\b(?P<name>[^\W\d_]+)\s+occupations\b", re.IGNORECASE)
_GROUP = re.compile(r"\w\s+(?:occupations|workers|trades|professions)\s*$", re.IGNORECASE)
_AVERAGE = re.compile(r"\baverage\b(?:\s+\w+){0,3}\W*$", re.IGNORECASE)
_AVERAGE_AFTER = re.compile(r"\s+(?:national\s+|overall\s+)?average\b", re.IGNORECASE)
# "In Canada as a whole, the number of jobs is forecast to rise by 1 percent"
_AS_A_WHOLE = re.compile(r"\bas\s+a\s+whole\b[^.;]*\b(?:jobs|employment|the\s+workforce)\b", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:in|across|over|throughout|for)\s+(?:the\s+)?$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|and|or|,\s*and|&)\s*(?:the\s+)?$", re.IGNORECASE)
_OF_THE_ROLE = frozenset({"total employment"})


def of_a_box(spot: Spot, words: str) -> bool:
    """Whether "total employment" labels the role's own number of jobs: in a fact box, with no country beside it."""
    if words not in _OF_THE_ROLE or spot.field is None or spot.figure.quantity.unit != "count":
        return False
    return not spot.line.by_list.get("regions/places")


def averaged(spot: Spot, start: int) -> bool:
    """Whether "average" right beside a rate of growth makes it that of all occupations."""
    text = spot.line.text
    if any(spot.sentence[0] <= p.start and p.end <= spot.start for p in spot.line.by_list.get("growth/band", ())):
        return False  # "growing faster than average, with a rise of 13%": it is what the rate is compared with
    return bool(_AVERAGE.search(text, start, spot.start) or _AVERAGE_AFTER.match(text, spot.end))


def as_a_whole(spot: Spot) -> bool:
    """Whether a rate is that of a country's jobs as a whole: nothing of its sentence names an occupation."""
    start, end = spot.sentence
    if any(start <= o.start < end for o in spot.line.occupations):
        return False
    return _AS_A_WHOLE.search(spot.line.text, start, spot.start) is not None


def in_the_country(text: str, start: int, end: int) -> bool:
    """Whether a phrase only says where: jobs for tailors "in the country as a whole"."""
    return text[start:end].lower().endswith("as a whole") and _WHERE.search(text, 0, start) is not None


def group_before(spot: Spot, start: int) -> tuple[str, str] | None:
    """A group and the word that names it: "construction occupations"."""
    if "occupations" not in spot.line.lowered:
        return None
    found = _GROUP_OF.search(spot.line.text, start, spot.start)
    return (found.group(), found["name"]) if found is not None else None


def is_group(text: str) -> bool:
    """Whether a label is that of a group of occupations: "Construction trades"."""
    return _GROUP.search(text) is not None


def together(text: str, named: Sequence[Occupation], at: int) -> tuple[str, bool] | None:
    """Occupations joined to the one at a place ("bakers and pastry cooks"), and whether the role is one of them."""
    first = last = at
    while first > 0 and _JOINED.fullmatch(text, named[first - 1].end, named[first].start):
        first -= 1
    while last + 1 < len(named) and _JOINED.fullmatch(text, named[last].end, named[last + 1].start):
        last += 1
    if first == last:
        return None
    holds = any(o.kind == "role" and not (o.level or o.qualifier) for o in named[first : last + 1])
    return text[named[first].start : named[last].end], holds
