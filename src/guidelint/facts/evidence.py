"""The nearest telling words: which phrase of a vocabulary list decides a part of a figure's meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guidelint import regex as re
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase
from guidelint.record import dataclass

# Words after a figure tell less than words before it: "pays $20 an hour and a bonus".
_AFTER_WEIGHT = 2.0
_AFTER_HANDICAP = 4.0
_PARTS = re.compile(
    r",\s+(?:(?:and|but|so|yet|while|whereas|because|since|although|though|which|as)\s|(?=says?\b|said\b))"
    r"|\s(?:and|but)\s+(?:is|are|will|would|should|was|were|has|have)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """value of the phrase, its list, the words as they stand, where they stand, how far off (characters)."""

    value: str
    list: str
    words: str
    where: str
    distance: float
    after: bool = False  # behind the figure
    end: int = 0  # where the words end, in the figure's own line

    @property
    def because(self) -> str:
        return f"“{self.words}” in {self.where}" if self.words else self.where


def _found(spot: Spot, phrase: Phrase, where: str, distance: float) -> Evidence:
    words = spot.line.text[phrase.start : phrase.end]
    return Evidence(phrase.value, phrase.list, words, where, distance, phrase.start >= spot.end, phrase.end)


def distance(spot: Spot, start: int, end: int) -> float:
    """Characters between a phrase and the figure; those after it weigh double."""
    if end <= spot.start:
        return spot.start - end
    if start >= spot.end:
        return (start - spot.end) * _AFTER_WEIGHT + _AFTER_HANDICAP
    return 0.0


def in_bounds(spot: Spot, bounds: tuple[int, int], lists: Iterable[str], where: str) -> list[Evidence]:
    """All phrases of the lists within bounds of the figure's own line, nearest first."""
    by_list = spot.line.by_list
    first, last = bounds
    found: list[Evidence] = []
    for name in lists:
        if name in by_list:  # few are
            for p in by_list[name]:
                if first <= p.start and p.end <= last:
                    found.append(_found(spot, p, where, distance(spot, p.start, p.end)))  # noqa: PERF401
    if len(found) > 1:
        found.sort(key=lambda e: (e.distance, -len(e.words), e.end))
    return found


def close(spot: Spot, found: Evidence) -> bool:
    """Whether no comma parts words behind a figure from it: what holds of places, and of the past."""
    return not found.after or "," not in spot.line.text[spot.end : found.end]


def parted(spot: Spot, found: Evidence) -> bool:
    """Whether a comma and a conjunction, or who says so, part words from the figure: ", and the rest", ", says"."""
    start = found.end - len(found.words)
    return _PARTS.search(spot.line.text, min(found.end, spot.end), max(start, spot.start) + 1) is not None


def in_clause(spot: Spot, *lists: str) -> Evidence | None:
    found = in_bounds(spot, spot.clause, lists, "the same clause")
    return found[0] if found else None


def in_sentence(spot: Spot, *lists: str) -> Evidence | None:
    found = in_bounds(spot, spot.sentence, lists, "the same sentence")
    return found[0] if found else None


def in_text(vocabulary: Vocabulary, text: str, where: str, *lists: str) -> Evidence | None:
    """The last phrase of the lists in a label, a head or a title: English puts the head noun last."""
    phrase = vocabulary.last_of(text, lists) if text else None
    if phrase is None:
        return None
    return Evidence(phrase.value, phrase.list, text[phrase.start : phrase.end], where, 0.0)


def beside(spot: Spot) -> Iterator[tuple[str, str]]:
    """What labels the figure's block, nearest first: (text, where)."""
    yield spot.label, "the label"
    yield spot.column, "the column's head"
    yield spot.row, "the row's head"
    yield spot.lead, "the line that leads in"


def nearest(spot: Spot, vocabulary: Vocabulary, *lists: str, titles: bool = True) -> Evidence | None:
    """The nearest phrase of the lists: clause, sentence, label, heads, lead, and the titles over it."""
    own = in_clause(spot, *lists) or in_sentence(spot, *lists)
    if own is not None:
        return own
    for text, where in beside(spot):
        found = in_text(vocabulary, text, where, *lists)
        if found is not None:
            return found
    if titles:
        for title in spot.titles:
            found = in_text(vocabulary, title, f"the section “{title}”", *lists)
            if found is not None:
                return found
    return None
