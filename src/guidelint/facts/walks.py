"""Levels and their years in running text: "With 0 to 2 years of experience, the junior ...", "seniors (5-9 years)"."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint import regex as re
from guidelint.facts.level_names import LevelNames, Mention
from guidelint.facts.rungs import Rung, hedging
from guidelint.facts.stretches import Stretch
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide
from guidelint.language.phrases import tokens
from guidelint.record import cached_property

_BRACKET = re.compile(r"[\s,]*[(\[]\s*(?:[^\W\d]+\s+){0,2}$")
_YEARS_FIRST = re.compile(r"\b(?:years?|yrs?)\s+\W?\w+", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:(?:an?|the)\s+)?", re.IGNORECASE)
_COLON = re.compile(r"\s*[:–—,-]\s*")
_HARD = re.compile(r"[;:.!?]")
_MOST_WORDS = 4  # between a level and its years
_LEVEL_BEHIND = 60  # characters from years to the level they are said of
_WORKED = 30  # characters behind years in which it is said that they are worked


class WalkReader:
    """Finds the rungs of a guide that running text tells; one for a guide."""

    def __init__(self, guide: Guide, words: Vocabulary, names: LevelNames) -> None:
        self._guide = guide
        self._words = words
        self._names = names

    def rungs(self, block: Block, stretches: Sequence[Stretch]) -> list[Rung]:
        """The rungs among the stretches of a block of running text, in order."""
        found: list[Rung] = []
        words = self._guide.tokens[block.index]
        for start, end in self._words.stops.sentences(block.text):
            here = [s for s in stretches if start <= s.start and s.end <= end]
            if not here or self._asks(block.text[start:end]):
                continue
            levels = self._names.mentions(block.text, [t for t in words if start <= t.start and t.end <= end])
            found += self._in_sentence(block, (start, end), here, levels)
        return found

    def _in_sentence(
        self, block: Block, sentence: tuple[int, int], here: Sequence[Stretch], levels: Sequence[Mention]
    ) -> list[Rung]:
        found: list[Rung] = []
        text, used = block.text, -1
        for at, stretch in enumerate(here):
            start = here[at - 1].end if at else sentence[0]
            end = here[at + 1].start if at + 1 < len(here) else sentence[1]
            if stretch.form in ("bare", "then") and not (found or self._says_years(text, stretch)):
                continue
            if self._something_else(text, stretch):
                continue
            before = [m for m in levels if start <= m.start and m.end <= stretch.start and m.start != used]
            behind = [m for m in levels if m.start >= stretch.end and m.end <= end]
            opens = bool(before) and _OPENING.fullmatch(text, sentence[0], before[-1].start) is not None
            level = self._level(text, stretch, before, behind, bool(found) or opens)
            if level is not None and level.own:
                used = level.start  # a level has one band
                name, basis = text[level.start : level.end], self._basis(text, stretch)
                container = ("lines", block.section)
                found.append(Rung(stretch, block.index, container, block.index, name, True, False, basis, True))
        return found

    def _level(
        self, text: str, stretch: Stretch, before: Sequence[Mention], behind: Sequence[Mention], walking: bool
    ) -> Mention | None:
        """The level whose years these are: right before them, or behind them where words bind the two."""
        if before and self._bound_before(text[before[-1].end : stretch.start], walking):
            return before[-1]
        worked = self._opens(text[stretch.end : stretch.end + _WORKED], "experience/worked")
        numbered = (
            stretch.form in ("first", "then", "bare") or stretch.figure is None or self._says_years(text, stretch)
        )
        if behind and behind[0].start - stretch.end <= _LEVEL_BEHIND:
            between = text[stretch.end : behind[0].start]
            bound = worked or numbered or self._being(between)
            if bound and not _HARD.search(between):
                return behind[0]
        return before[-1] if before and worked and not _HARD.search(text[before[-1].end : stretch.start]) else None

    def _bound_before(self, between: str, walking: bool) -> bool:
        if _BRACKET.fullmatch(between) or (walking and _COLON.fullmatch(between)):
            return True
        words = re.findall(r"[^\W\d_]+", between.lower())
        if _HARD.search(between) or len(words) > _MOST_WORDS:
            return False
        return bool(words or walking) and all(word in self._having for word in words)

    @cached_property
    def _having(self) -> frozenset[str]:
        return self._words.lexicon.words("experience/having") | hedging(self._words)

    def _being(self, between: str) -> bool:
        words = between.lower().strip(" ,")
        return any(
            words == each or words.endswith(f" {each}") for each in self._words.lexicon.words("experience/being")
        )

    def _says_years(self, text: str, stretch: Stretch) -> bool:
        """Whether the stretch itself, or the word before it, says that it counts years from the first."""
        if _YEARS_FIRST.match(text, stretch.start):
            return True
        return stretch.form != "span" and _YEARS_FIRST.search(text, max(0, stretch.start - 8), stretch.end) is not None

    def _asks(self, sentence: str) -> bool:
        return any(p.list == "experience/asked" for p in self._words.phrases(tokens(sentence)))

    def _something_else(self, text: str, stretch: Stretch) -> bool:
        after, before = text[stretch.end : stretch.end + 28], text[max(0, stretch.start - 28) : stretch.start]
        relative = stretch.form == "then"
        if self._opens(after, "experience/not-experience", 1) or (
            not relative and self._ends(before, "experience/not-before")
        ):
            return True
        return any(p.list == "programme/length" and p.start < 12 for p in self._words.phrases_of(after))

    def _opens(self, text: str, name: str, within: int = _WORKED) -> bool:
        lead = len(text) - len(text.lstrip(" \u00a0-'’"))
        return any(p.list == name and p.start <= lead + within for p in self._words.phrases(tokens(text)))

    def _ends(self, text: str, name: str) -> bool:
        return any(p.list == name and p.end >= len(text.rstrip()) for p in self._words.phrases(tokens(text)))

    def _basis(self, text: str, stretch: Stretch) -> str:
        behind = text[stretch.end : stretch.end + _WORKED]
        stop = _HARD.search(behind)
        behind = behind[: stop.start()] if stop else behind
        found = {p.list for p in self._words.phrases(tokens(behind))}
        return "total" if "experience/total" in found else ""
