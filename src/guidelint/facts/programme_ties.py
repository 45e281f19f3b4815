"""What stands around a figure that may be a programme's: the programmes named, the words, the question before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

from guidelint import regex as re
from guidelint.facts.clauses import clause
from guidelint.facts.programme_mentions import Mention, MentionFinder
from guidelint.facts.spots import Line, Spot
from guidelint.language.phrases import token_texts
from guidelint.quantity import Figure
from guidelint.quantity.interval import DURATIONS
from guidelint.record import cached_property, dataclass, replace

_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{1,60}[)\]]")
_PARTS = (
    re.compile(r",\s+(?:and|or|but|while)\s|;", re.IGNORECASE),
    re.compile(r"\s(?:and|or|but|while|plus|versus|against)\s", re.IGNORECASE),
    re.compile(r",\s|\s?[(/–—]\s?"),
)
_NEAR = 8  # words looked at on either side
Source = Literal["own", "label", "antecedent"]
# "Associate degree, community college"; what is taken after a school is no award of it
_AWARDED_BY = re.compile(r"[^,(]{0,24}(?:[,(–—:-]|\bat\b|\bfrom\b)\s*(?:an?\s+|the\s+)?", re.IGNORECASE)
# "Top-up degree, for holders of the diploma"
_OF_THOSE = re.compile(
    r"\b(?:(?:holders|graduates|leavers|students)\s(?:of|from)|after|following|on\stop\sof|if\syou\s(?:already\s)?have)\s(?:(?:the|an?|your|our)\s)?$",
    re.IGNORECASE,
)
_FOR_HOLDERS = re.compile(
    r"\b(?:for\s(?:the\s)?(?:(?:holders|graduates)\sof|(?:those|people|anyone)\s(?:with|holding|who\salready\s(?:have|hold)))"
    r"|if\syou\s(?:already\s)?have)\s(?:(?:the|an?|your|our)\s)?$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r",?\s+(?:(?:which|that)\s+)?(?:(?:is|are|was|will\s+be|ends?|finishes)\s+(?:over|done|finished|complete[d]?|behind\s+\w+)?"
    r"|(?:finish|complete|are\s+through|are\s+done)(?:\s+(?:with\s+)?it)?)\s*after\s+(?:(?:about|around|only|just|some)\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure and the programme that it belongs to.

    mention: None where the programme is one named before, or none is named. whole: it is the whole way into the job.
    past: it is how things were. by_row: a column's head says what the figure is, and its row of what.
    beside: the name stands right behind the figure. source: whether its own sentence, a
    label, or what stands before says which programme.
    """

    mention: Mention | None
    because: str
    whole: bool = False
    past: bool = False
    by_row: bool = False
    beside: bool = False
    source: Source = "own"


class Around:
    """One line with the programmes it names; made once for all its figures."""

    def __init__(self, line: Line, finder: MentionFinder) -> None:
        self.line = line
        self._finder = finder
        self._words: dict[tuple[int, int], list[str]] = {}

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        text = self.line.text
        named = self._finder.find(text, self.line.tokens, self.line.by_list)
        found = tuple(m for m in named if not _FOR_HOLDERS.search(text, 0, m.start)) or named
        asking = [m for m in found if self._finder.is_school(m) and self._charges(m)]
        schools = [m for m in found if self._finder.is_school(m) and (m in asking or self._finder.is_governed(text, m))]
        if not schools or len(schools) == len(found):
            return found
        # "At the state university the diploma costs $9,400": the school is not what it costs.
        told = {self._sentence_at(m.start) for m in found if self._finder.is_award(m)}
        sold = told | {self._sentence_at(m.start) for m in found if self._finder.is_plain(m)}
        return tuple(
            m
            for m in found
            if self._sentence_at(m.start)
            not in (() if m not in schools else sold if m in asking or not m.qualifiers else told)
        )

    def _charges(self, school: Mention) -> bool:
        """Whether a school is who asks a price: "For the diploma, schools charge"."""
        behind = next((t.text for t in self.line.tokens[bisect_left(self.line.starts, school.end) :]), "")
        return behind in self._finder.charging

    def _sentence_at(self, at: int) -> int:
        return bisect_right(self.line.sentences, (at, len(self.line.text)))

    def next(self, start: int, end: int) -> Mention | None:
        """The first programme named within a stretch."""
        return next((m for m in self.mentions if m.start >= start and m.end <= end), None)

    def last(self, start: int, end: int) -> Mention | None:
        """The last programme named within a stretch."""
        return next((m for m in reversed(self.mentions) if m.start >= start and m.end <= end), None)

    def named_in(self, text: str) -> Mention | None:
        """The programme that a label, a head or a title names: the last one, but what a school awards before it."""
        found = self._finder.of(text) if text else ()
        if len(found) > 1 and _OF_THOSE.search(text, found[0].end, found[-1].start):
            return found[0]
        if len(found) != 2 or not (self._finder.is_award(found[0]) and self._finder.is_school(found[1])):
            return found[-1] if found else None
        by = _AWARDED_BY.fullmatch(text, found[0].end, found[1].start)
        return replace(found[0], qualifiers=found[0].qualifiers | found[1].qualifiers) if by else found[1]

    def most_telling(self, *texts: str) -> Mention | None:
        """The programme that the first of some heads names, but for one that says no more than "course"."""
        found = [mention for text in texts if (mention := self.named_in(text)) is not None]
        return next((m for m in found if not self._finder.is_generic(m)), found[0] if found else None)

    def words(self, start: int, end: int) -> list[str]:
        """The words of a stretch, lower case; remembered, for each reader of a figure asks for those beside it."""
        found = self._words.get((start, end))
        if found is None:
            here = [token for token in self.line.between(start, end) if token.end <= end]
            found = self._words[start, end] = [t.text for t in here if t.text[0].isalnum() or t.text == "&"]
        return found

    @staticmethod
    def words_of(text: str) -> list[str]:
        """The words of another text, lower case."""
        return [word for word in token_texts(text) if word[0].isalnum()]

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
        """Whether another figure of its kind stands within a stretch."""
        return any(start <= o.start and o.end <= end for o in alike(spot))

    def sentence_before(self, spot: Spot) -> tuple[int, int]:
        """The sentence before the figure's own; the own one where it is the first."""
        index = next((i for i, s in enumerate(self.line.sentences) if s == spot.sentence), 0)
        return self.line.sentences[max(0, index - 1)]

    def own_sentence(self, spot: Spot) -> tuple[int, int]:
        """The sentence in which a figure stands, without the question that it answers."""
        return next((s for s in self.line.sentences if s[0] <= spot.start < s[1]), spot.sentence)

    def sentence_after(self, spot: Spot) -> tuple[int, int] | None:
        """The sentence after the figure's own; None where that is the last."""
        return next((s for s in self.line.sentences if s[0] >= spot.end), None)

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


def titles_of(spot: Spot, main: str) -> tuple[str, ...]:
    """The titles over a figure, innermost first, but for the guide's own (main): that says what all of it is about."""
    return spot.titles[:-1] if spot.titles and spot.titles[-1] == main else spot.titles


def alike(spot: Spot) -> tuple[Figure, ...]:
    """The other figures of the line that are of the figure's kind: money, or lengths of time."""
    money = spot.figure.quantity.unit == "money"
    return tuple(o for o in spot.others if (o.quantity.unit == "money" if money else o.quantity.unit in DURATIONS))


def own_clause(spot: Spot) -> tuple[int, int]:
    """Bounds of what is said of a figure alone: between others of its kind, with brackets right behind it."""
    text = spot.line.text
    start, end = clause(spot.line.text, spot.line.hard_cuts(spot.sentence), spot.figure, (), spot.sentence)
    others = alike(spot)
    left = max((o.end for o in others if start <= o.start and o.end <= spot.start), default=None)
    right = min((o.start for o in others if o.start >= spot.end and o.end <= end), default=None)
    if left is not None:
        start = _parted(text, left, spot.start)[1]
    if right is not None:
        return start, _parted(text, spot.end, right)[0]
    brackets = _BRACKETS.match(text, end)
    if brackets and not any(end <= o.start < brackets.end() for o in others):
        end = brackets.end()
    return start, end


def _parted(text: str, start: int, end: int) -> tuple[int, int]:
    """Where what is said of one figure ends and what is said of the next begins: at the strongest mark between them."""
    for mark in _PARTS:
        found = list(mark.finditer(text, start, end))
        if found:
            return found[-1].span()
    return end, end


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


def over(spot: Spot, around: Around) -> Tie | None:
    """ "The diploma, which is over after nine months", "those in the course finish it after ten weeks"."""
    mention = around.last(spot.sentence[0], spot.start)
    if mention is None or not _OVER.fullmatch(spot.line.text, mention.end, spot.start):
        return None
    return Tie(mention, f"“{spot.line.text[mention.start : spot.start].strip()}”")
