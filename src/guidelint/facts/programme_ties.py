"""What stands around a figure that may be a programme's: the programmes named, the words, the question before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

from guidelint.facts.programme_mentions import Mention, MentionFinder
from guidelint.facts.spots import Line, Spot
from guidelint.record import dataclass

_NEAR = 8  # words looked at on either side
Source = Literal["own", "label", "antecedent"]


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure and the programme that it belongs to.

    mention: None where the programme is one named before, or none is named. whole: it is the whole way into the job.
    past: it is how things were. source: whether its own sentence, a label, or what stands before says which programme.
    """

    mention: Mention | None
    because: str
    whole: bool = False
    past: bool = False
    source: Source = "own"


class Around:
    """One line with the programmes it names; made once for all its figures."""

    def __init__(self, line: Line, finder: MentionFinder) -> None:
        self.line = line
        self._finder = finder
        self.mentions = finder.find(line.text, line.tokens, line.phrases)
        self._starts = [token.start for token in line.tokens]

    def next(self, start: int, end: int) -> Mention | None:
        """The first programme named within a stretch."""
        return next((m for m in self.mentions if m.start >= start and m.end <= end), None)

    def last(self, start: int, end: int) -> Mention | None:
        """The last programme named within a stretch."""
        return next((m for m in reversed(self.mentions) if m.start >= start and m.end <= end), None)

    def named_in(self, text: str) -> Mention | None:
        """The programme that a label, a head or a title names: the last one."""
        found = self._finder.of(text) if text else ()
        return found[-1] if found else None

    def words(self, start: int, end: int) -> list[str]:
        """The words of a stretch, lower case."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [t.text for t in self.line.tokens[first:last] if t.end <= end and (t.text[0].isalnum() or t.text == "&")]

    def before(self, spot: Spot) -> list[str]:
        """The words before a figure in its sentence, the nearest ones."""
        return self.words(spot.sentence[0], spot.start)[-_NEAR:]

    def after(self, spot: Spot) -> list[str]:
        """The words after a figure in its sentence, the nearest ones."""
        return self.words(spot.end, spot.sentence[1])[:_NEAR]

    def word_before(self, spot: Spot) -> str:
        found = self.before(spot)
        return found[-1] if found else ""

    def figure_between(self, spot: Spot, start: int, end: int) -> bool:
        """Whether another figure of its kind, or a length, stands within a stretch."""
        return any(
            start <= o.start and o.end <= end and o.quantity.unit not in ("count", "percent", "text")
            for o in spot.others
        )

    def question(self, spot: Spot) -> str:
        """The question that the figure's sentence answers as the first; "" where there is none."""
        index = next((i for i, s in enumerate(self.line.sentences) if s == spot.sentence), 0)
        if index > 0:
            start, end = self.line.sentences[index - 1]
            earlier = self.line.text[start:end].strip().strip("*_ ")
            return earlier if earlier.endswith("?") and index == 1 else ""
        if spot.lead.rstrip().endswith("?"):
            return spot.lead
        title = spot.titles[0] if spot.titles else ""
        return title if title.rstrip().endswith("?") else ""


def opens(words: Sequence[str], entries: Iterable[str]) -> bool:
    """Whether words begin with one of the entries, which may be several words."""
    known = frozenset(entries)
    return any(" ".join(words[:length]) in known for length in range(1, min(5, len(words)) + 1))


def before_figure(words: Sequence[str], entries: Iterable[str], near: int) -> bool:
    """Whether one of the entries ends right before a figure, or with no more than hedges between the two."""
    known = frozenset(entries)
    tail = list(words[-near:])
    for end in range(len(tail), max(len(tail) - 2, 0), -1):
        if any(" ".join(tail[start:end]) in known for start in range(max(0, end - 4), end)):
            return True
    return False
