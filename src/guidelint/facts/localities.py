"""Cities and towns that no list knows, by how a sentence sets them: "The best-paying cities are Ada and Bixby"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.occupations import RoleNames
from guidelint.facts.spots import Line, Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import tokens

_NAME = re.compile(
    r"(?<![\w$£€@/.-])(?:[A-Z]\.\s)?[A-Z][a-z][\w.’'-]*(?:\s(?:(?:of|de|la|del)\s)?[A-Z][a-z][\w.’'-]*){0,3}"
)
# What a name at the head of a sentence is followed by, if it is one and no word that is only written in capitals there.
_BEHIND_A_FIRST = re.compile(r"(?:,\s[A-Z]{2})?(?:\s*\(|,?\s+(?:and|or)\s+[A-Z][a-z]|,\s+[A-Z][a-z])")
_TIED = re.compile(r",?\s+(?:with|at|where)\s+(?:[^\W\d_][\w’'-]*[\s-]+){0,9}[\W_]*|\s*\(\W*")
_BY_ORDER = re.compile(r"\brespectively\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|near|around)\s+$", re.IGNORECASE)
_OF_JOBS = ("pay/", "growth/", "jobs/", "figures/", "levels", "subjects/")
_LEAST = 2  # names that figures given "respectively" belong to
_Bounds = tuple[int, int]


class Localities:
    """Finds the unlisted places that the figures of one guide's sentences belong to."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames) -> None:
        self._vocabulary = vocabulary
        self._role = role
        words = vocabulary.lexicon.words
        self._kinds, self._here = words("regions/kinds"), words("regions/here")
        self._verbs, self._sources = words("regions/verbs-of-places"), words("regions/before-sources")
        self._no_names = words("regions/not-names") | vocabulary.lexicon.values("dates/months").keys()
        self._found: dict[tuple[str, _Bounds], list[_Bounds]] = {}

    def of(self, spot: Spot) -> str:
        """The name of the place whose figure it is, or of one of those that share the sentence; else ""."""
        return self._of(spot).rstrip(".’'")

    def _of(self, spot: Spot) -> str:
        if spot.index is None or spot.block.kind not in ("paragraph", "item", "quote"):
            return ""
        text = spot.line.text
        names = self._names(spot, spot.sentence)
        before = [name for name in names if name[1] <= spot.start]
        if before and _TIED.fullmatch(text, before[-1][1], spot.start):
            return text[slice(*before[-1])]
        if before and (self._of_kinds(spot, spot.sentence) or self._by_order(spot, before)):
            return text[slice(*before[-1])]
        earlier = [bounds for bounds in spot.line.sentences if bounds[1] <= spot.sentence[0] + 1]
        return self._gone_on(spot, before, earlier[-1]) if earlier and self._of_kinds(spot, earlier[-1]) else ""

    def _gone_on(self, spot: Spot, names: list[_Bounds], earlier: _Bounds) -> str:
        """The place in the figure's sentence, or of the one before, which spoke of places, where it says "here"."""
        text = spot.line.text
        placed = [name for name in names if _IN.search(text, spot.sentence[0], name[0])]
        if placed:
            return text[slice(*placed[-1])]
        names = self._names(spot, earlier) if self._has(spot, spot.sentence, self._here) else []
        return text[slice(*names[0])] if names else ""

    def _of_kinds(self, spot: Spot, bounds: _Bounds) -> bool:
        return self._has(spot, bounds, self._kinds)

    @staticmethod
    def _has(spot: Spot, bounds: _Bounds, words: frozenset[str]) -> bool:
        return any(t.text in words for t in spot.line.between(*bounds))

    @staticmethod
    def _by_order(spot: Spot, names: list[_Bounds]) -> bool:
        return len(names) >= _LEAST and _BY_ORDER.search(spot.line.text, spot.end, spot.sentence[1] + 1) is not None

    def _names(self, spot: Spot, bounds: _Bounds) -> list[_Bounds]:
        known = (spot.line.text, bounds)
        if known not in self._found:
            self._found[known] = [
                m.span() for m in _NAME.finditer(spot.line.text, *bounds) if self._is_name(spot.line, m.span(), bounds)
            ]
        return self._found[known]

    @staticmethod
    def _is_known(line: Line, name: _Bounds) -> bool:
        """Whether a name is a state's, or words of pay and jobs in capitals: what is known is read elsewhere."""
        over = [p for p in line.phrases if p.start < name[1] and name[0] < p.end]
        if any(p.list == "regions/places" and " " not in p.value for p in over):
            return True
        told = [p for p in over if p.list.startswith(_OF_JOBS)]
        return all(any(p.start <= t.start and t.end <= p.end for p in told) for t in line.between(*name))

    def _acts(self, line: Line, end: int) -> bool:
        """Whether what stands behind the first word of a sentence makes it a place's name: "Ottery pays best"."""
        behind = next((t.text for t in line.between(end, len(line.text)) if t.text[0].isalnum()), "")
        return behind in self._verbs or _BEHIND_A_FIRST.match(line.text, end) is not None

    def _is_source(self, line: Line, bounds: _Bounds) -> bool:
        """Whether words right before a name make it whose figure it is: "according to Wagewatch"."""
        before = [t.text for t in line.between(*bounds) if t.end <= bounds[1]][-3:]
        before = before[:-1] if before[-1:] == ["the"] else before
        return any(" ".join(before[-n:]) in self._sources for n in (1, 2))

    def _is_name(self, line: Line, name: _Bounds, bounds: _Bounds) -> bool:
        text = line.text
        words = text[slice(*name)]
        if name[0] <= bounds[0] + 1 and " " not in words and not self._acts(line, name[1]):
            return False
        if self._is_source(line, (bounds[0], name[0])):
            return False
        if self._is_known(line, name):
            return False
        if any(o.start < name[1] and name[0] < o.end for o in line.occupations):
            return False
        plain = [token.text for token in tokens(words)]
        return not any(word in self._no_names or self._role.akin(word) for word in plain)
