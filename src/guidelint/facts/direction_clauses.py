"""Whether what a clause says of growth holds of the occupation at large, today and from here on.

It does only where every word of the clause is known to narrow nothing. What stands before it may be anything that says
who told so, why, or when; but nobody may doubt it there, deny it, or suppose it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from guidelint.facts.direction_units import Said, Unit
from guidelint.facts.vocabulary import Vocabulary

_STOPS = frozenset('.;:()—!?“”"')
_COMMA = ","
_SOON = 4  # units behind a clause among which a word limits it
_COMPARED = frozenset({"count", "size", "change"})  # forms that say something of the years to come only with them


class Clause:
    """The clause of a statement among the units of its sentence."""

    def __init__(self, units: Sequence[Unit], said: Said, vocabulary: Vocabulary) -> None:
        self._units = units
        self._said = said
        self._words = vocabulary.lexicon.words
        self._zone = self._back_to_conjunction(said.first)
        self._tail = self._end(said.last)

    @property
    def parts(self) -> Sequence[Unit]:
        """The units of the clause itself, without who told so before it."""
        return self._units[self._lead() : self._tail]

    def holds(self) -> bool:
        """Whether it is said of all of them, and for sure."""
        lead = self._lead()
        if self._supposed() or any(u.letters == "h" for u in self._units[self._zone : self._tail]):
            return False
        if not all(map(self._is_known, self._units[lead : self._said.first])):
            return False
        if not self._openers(lead) or not self._is_tail_known():
            return False
        return self._said.kind not in _COMPARED or self._is_to_come()

    # ------------------------------------------------------------------ bounds
    def _back_to_conjunction(self, at: int) -> int:
        """Where the statement begins with all that leads in to it: behind a stop, or a comma and a conjunction."""
        joins = self._words("directions/joins")
        for i in range(at - 1, -1, -1):
            unit = self._units[i]
            if unit.text in _STOPS:
                return i + 1
            joins_here = unit.text in joins and (i == 0 or self._units[i - 1].text == _COMMA)
            if joins_here and not self._links(i + 1) and not self._says(i - 1):
                return i + 1
        return 0

    def _says(self, comma: int) -> bool:
        """Whether what stands between two commas says who told so: "robots will come, the gloomy say, and there"."""
        before = next((i for i in range(comma - 1, -1, -1) if self._units[i].text == _COMMA), comma)
        return any("q" in unit.letters for unit in self._units[before:comma])

    def _links(self, at: int) -> bool:
        """Whether a conjunction joins two names of who says so: "my reading, and the federation's, is that"."""
        rest = self._units[at : self._said.first]
        comma = next((i for i, u in enumerate(rest) if u.text == _COMMA), None)
        return comma is not None and comma + 1 < len(rest) and rest[comma + 1].text in self._words("directions/is")

    def _lead(self) -> int:
        """Where the clause itself begins: behind a comma, or behind the words that say who told so."""
        start = self._zone
        for i in range(self._zone, self._said.first):
            unit = self._units[i]
            if unit.text == _COMMA or "q" in unit.letters or unit.text in self._words("directions/joins"):
                start = i + 1
        return start

    def _end(self, at: int) -> int:
        """Where the clause ends: at a mark, or a conjunction."""
        ends = self._words("directions/ends")
        for i in range(at, len(self._units)):
            text = self._units[i].text
            if text in _STOPS or text == _COMMA or text in "–—":
                return i
            if text in ends and not (text == "with" and self._said.kind == "count"):
                return i
        return len(self._units)

    # ------------------------------------------------------------------ what may stand there
    @staticmethod
    def _is_known(unit: Unit) -> bool:
        return not set(unit.letters).isdisjoint("FRSDOMVUJKTWNBXHGAPYE")

    def _openers(self, lead: int) -> bool:
        """Whether nothing before the clause narrows it: "in the north, ", "among the young, "."""
        parts: list[list[Unit]] = [[]]
        for unit in self._units[self._zone : lead]:
            if unit.text == _COMMA:
                parts.append([])
            else:
                parts[-1].append(unit)
        narrowing, limits = self._words("directions/narrowing-openers"), self._words("directions/limits")
        if any(unit.text in limits for part in parts for unit in part):
            return False
        return not any(part and part[0].text in narrowing and not all(map(self._is_known, part)) for part in parts)

    def _is_tail_known(self) -> bool:
        """Whether what follows up to the end of the clause narrows nothing; of another year it may say what was."""
        than = False
        for unit in self._units[self._said.last : self._tail]:
            than = than or unit.text in self._words("directions/than")
            if not (self._is_known(unit) or (than and unit.letters == "t")):
                return False
        return not self._is_limited()

    def _is_limited(self) -> bool:
        """Whether the next words limit it: "but only in the north", "at least in the mills", ", in the cities"."""
        limits, narrowing = self._words("directions/limits"), self._words("directions/narrowing-openers")
        after = self._units[self._tail : self._tail + _SOON]
        if any(u.text in limits and n.letters[0] not in "MVPHY" for u, n in pairwise(after)):
            return True
        if not after or after[0].text != _COMMA or len(after) == 1 or after[1].text not in narrowing:
            return False
        rest = self._units[self._tail + 1 :]
        until = next((i for i, unit in enumerate(rest) if unit.text in _STOPS or unit.text == _COMMA), len(rest))
        return not all(map(self._is_known, rest[:until]))

    def _supposed(self) -> bool:
        """Whether the sentence supposes it before, or sets a condition behind."""
        conditions = self._words("directions/conditions")
        start = next((i + 1 for i in range(self._said.first - 1, -1, -1) if self._units[i].text in _STOPS), 0)
        return any(unit.text in conditions for unit in self._units[start : self._tail + 1])

    def _is_to_come(self) -> bool:
        """Whether a number of them is one to come beside today's, or changes from year to year."""
        own = self._units[self._zone : self._tail]
        if any("y" in unit.letters for unit in own):
            return True
        than = any(unit.text in self._words("directions/than") for unit in own)
        dated = any(unit.text.isdigit() for unit in own)
        span = any(unit.text in self._words("directions/spans") for unit in own)
        return (than and dated) or ((than or dated or span) and any("z" in unit.letters for unit in own))
