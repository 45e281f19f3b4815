"""Where a figure holds: the country, the state, the city that the words around it name."""

from __future__ import annotations

import re

from guidelint.facts.evidence import Evidence, beside, in_bounds, in_text
from guidelint.facts.occupations import RoleNames
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import tokens

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_PLACE = re.compile(
    r"\b(?:in|near|around|across|outside|throughout)\s+"
    r"(?:the\s+(?:city of\s+|port of\s+|state of\s+)?|downtown\s+|parts of\s+)?"
    rf"(?P<place>(?!{_MONTH})[A-Z][\w.’'-]+(?:\s(?:[A-Z][\w.’'-]+|of|and)(?=\s[A-Z]|\b)){{0,3}})"
)
_LONGEST_HEAD = 3  # words of a head that does nothing but name what stands below
_PLACE_HEAD = (  # few pages need it: compiled when one does
    r"(?i)\b(?:states?|provinces?|countr(?:y|ies)|regions?|cit(?:y|ies)|locations?|where|metro(?:politan)? areas?"
    r"|count(?:y|ies)|market)\b"
)


def _close(spot: Spot, place: Evidence) -> bool:
    """A place behind the figure holds for it only where no comma parts them."""
    return not place.after or "," not in spot.line.text[spot.end : place.end]


def heads_places(corner: str) -> bool:
    """Whether the head of a table's first column says that its rows are places."""
    if not corner or "(" in corner or len(corner.split()) > _LONGEST_HEAD:
        return False
    return re.search(_PLACE_HEAD, corner) is not None


def _near(spot: Spot, start: int) -> bool:
    """Whether a place without a known name belongs to the figure: it opens the sentence, or no comma parts the two."""
    if start <= spot.sentence[0] + 1:
        return True
    between = spot.line.text[min(start, spot.end) : max(start, spot.start)]
    return "," not in between


class RegionReader:
    """Reads the regions of one guide's figures."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames) -> None:
        self._vocabulary = vocabulary
        self._role = role

    def region(self, spot: Spot) -> tuple[str | None, str]:
        """The region and what named it; None where nothing does."""
        for bounds, where in (
            (spot.clause, "the same clause"),
            ((spot.sentence[0], spot.clause[0]), "the same sentence"),
        ):
            found = self._place(spot, bounds, where)
            if found is not None:
                return found
        for text, where in beside(spot):
            named = in_text(self._vocabulary, text, where, "regions/places", "regions/unnamed")
            if named is not None:
                return named.value, named.because
        if spot.row and heads_places(spot.corner):
            return spot.row, "the row's head"
        if spot.index is not None and spot.sentence[0] > 0 and not self._starts_anew(spot):
            earlier = in_bounds(spot, (0, spot.sentence[0]), ["regions/places"], "the sentence before")
            if earlier:
                return earlier[0].value, earlier[0].because
        for title in spot.titles:
            named = in_text(self._vocabulary, title, f"the section “{title}”", "regions/places")
            if named is not None:
                return named.value, named.because
        return None, ""

    @staticmethod
    def _starts_anew(spot: Spot) -> bool:
        """Whether the sentence names an occupation, and the place before it has a figure of its own of this kind."""
        if not any(spot.sentence[0] <= o.start < spot.start for o in spot.line.occupations):
            return False
        before = [s for s in spot.line.sentences if s[1] <= spot.sentence[0]]
        if not before or not in_bounds(spot, before[-1], ["regions/places"], ""):
            return False
        unit = spot.figure.quantity.unit
        return any(before[-1][0] <= o.start < before[-1][1] and o.quantity.unit == unit for o in spot.others)

    def _place(self, spot: Spot, bounds: tuple[int, int], where: str) -> tuple[str | None, str] | None:
        near = [e for e in in_bounds(spot, bounds, ["regions/places", "regions/unnamed"], where) if _close(spot, e)]
        if near:
            return near[0].value, near[0].because
        if in_bounds(spot, bounds, ["regions/national"], where):
            return None, "said of the whole country"
        if spot.block.kind in ("paragraph", "item", "quote", "cell"):
            for m in _PLACE.finditer(spot.line.text, *bounds):
                if not _near(spot, m.start()):
                    continue
                if not self._role.find(m["place"], tokens(m["place"])):
                    return m["place"], f"“{m.group()}” in {where}"
        return None
