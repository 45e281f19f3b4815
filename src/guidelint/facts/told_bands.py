"""Bands of years that sentences tell apart from lists: "from four years to eight you are a senior adviser".

A sentence is read only where each word between the level and its years, and before both, is one that leads from the
one to the other. What lists and sentences tell is put together as one ladder, by the ranks of its levels, where no
level has two bands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from guidelint import regex as re
from guidelint.facts.bands import Band, Ladder
from guidelint.facts.level_names import LevelNames, Mention
from guidelint.facts.nouns import singular
from guidelint.facts.rungs import hedging
from guidelint.facts.stretches import Stretch, StretchReader
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide
from guidelint.language.phrases import Token, tokens
from guidelint.quantity import Figure
from guidelint.record import cached_property, dataclass, replace

_PIECE = re.compile(r"[,;:()]\s|\s[–—-]\s|[()—]|\?\s")
_BEGINNER = 20  # highest rank that stands at the beginning
_ENTRY_YEARS = 2  # a beginner's band starts before it
_RELATED = 2  # words before a level in which "above" or "after" may stand
_SECOND = 2  # level of a title that can be one of a level
_NEAR = 3  # blocks below it
_TIME = re.compile(r"year|month", re.IGNORECASE)
_OF = re.compile(r"\W*of\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Said:
    """A band that a sentence tells. next: it says that the level comes right after the one below."""

    band: Band
    next: bool


class ToldBands:
    """Reads the bands that the sentences of a guide tell; one for a guide."""

    def __init__(self, guide: Guide, words: Vocabulary, names: LevelNames, stretches: StretchReader) -> None:
        self._guide = guide
        self._words = words
        self._names = names
        self._stretches = stretches

    def ladder(self, listed: Sequence[Band], figures: dict[int, list[Figure]]) -> Ladder | None:
        """What lists and sentences tell together; None where no sentence tells a band, or a level has two."""
        taken = {band.block for band in listed}
        blocks = [(self._guide.blocks[index], found) for index, found in figures.items() if index not in taken]
        said = [s for block, found in blocks for s in self._in_block(block, found) if s.band.rank is not None]
        if not said:
            return None
        lists = [b for b in listed if b.rank is not None and b.level and not b.least and b.sure]
        bands = [*lists, *(s.band for s in said)]
        levels: dict[int, set[tuple[Decimal, Decimal | None]]] = {}
        for band in bands:
            levels.setdefault(band.rank or 0, set()).add((band.low, band.high))
        if any(len(values) > 1 for values in levels.values()) or len(levels) < _RELATED:
            return None
        lowest = min(levels)
        if lowest <= _BEGINNER and any(low >= _ENTRY_YEARS for low, _ in levels[lowest]):
            return None  # lengths of stays
        first = {band.rank: band for band in reversed(bands)}
        line = sorted(first.values(), key=lambda band: band.rank or 0)
        told = self._told_next(said, line)
        return Ladder(tuple(replace(b, follows=b.span in told) for b in line), (), running=True, told=bool(told))

    def _told_next(self, said: Sequence[Said], line: Sequence[Band]) -> set[object]:
        """The bands that are said to follow right after the one below, or that are as many as a sentence counts."""
        counted = any(self._counts(block.text, len(line)) for block in self._guide.blocks)
        return {band.span for _, band in pairwise(line) if counted} | {s.band.span for s in said if s.next}

    def _counts(self, text: str, count: int) -> bool:
        lowered = text.lower()
        if not any(noun in lowered for noun in self._lists("bands")):
            return False
        numbers = self._words.lexicon.values("figures/numbers")
        found = [token.text for token in tokens(text)]
        return any(
            noun in self._lists("bands") and numbers.get(number, number) == str(count)
            for number, noun in pairwise(found)
        )

    # ------------------------------------------------------------------ sentences
    def _in_block(self, block: Block, figures: Sequence[Figure]) -> Iterator[Said]:
        if not _TIME.search(block.text):
            return
        stretches = self._read(block.text, figures)
        if not stretches:
            return
        words = self._guide.tokens[block.index]
        for start, end in self._words.stops.sentences(block.text):
            here = [s for s in stretches if start <= s.start and s.end <= end]
            found = [t for t in words if start <= t.start and t.end <= end]
            if here and self._speaks_plainly(found, here):
                levels = [m for m in self._names.mentions(block.text, found) if m.own and m.rank is not None]
                levels = [m for m in levels if not self._is_beside(found, m)]
                yield from self._in_sentence(block, (start, end), found, here, levels)

    def _read(self, text: str, figures: Sequence[Figure]) -> list[Stretch]:
        found = self._stretches.read(text, figures)
        taken = [(s.start, s.end) for s in found]
        for pattern in (self._ordinals, self._where):
            for m in pattern.finditer(text.lower()):
                if not any(m.start() < end and start < m.end() for start, end in taken):
                    low, high = self._value(m["low"]), self._value(m["high"]) if "high" in m.groupdict() else None
                    found.append(Stretch(m.start("low"), m.end("end"), low, high, "span" if high else "least"))
        for m in self._stays.finditer(text.lower()):
            years = self._value(m["high"]) / (12 if m["unit"].startswith("month") else 1)
            if not any(m.start("high") < end and start < m.end() for start, end in taken):
                found.append(Stretch(m.start("high"), m.end(), Decimal(0), years, "most"))
        return sorted(found, key=lambda s: s.start)

    def _in_sentence(
        self,
        block: Block,
        bounds: tuple[int, int],
        found: Sequence[Token],
        here: Sequence[Stretch],
        levels: Sequence[Mention],
    ) -> Iterator[Said]:
        used: set[int] = set()
        start = bounds[0]
        title = self._guide.sections[block.section].title
        follows = any(token.text in self._lists("next") for token in (*found, *tokens(title)))
        for at, stretch in enumerate(here):
            end = here[at + 1].start if at + 1 < len(here) else bounds[1]
            level = self._level(block, stretch, [m for m in levels if m.start not in used], (start, end), at == 0)
            if level is not None and self._is_plain(block.text, found, stretch, level, (start, end)):
                used.add(level.start)
                name = block.text[level.start : level.end] if level.start >= 0 else level.name
                span = block.span(stretch.start, stretch.end)
                quote = block.text[stretch.start : stretch.end]
                if stretch.form != "most" or stretch.figure is not None or (level.rank or 0) <= _BEGINNER:
                    band = Band(stretch.low, stretch.high, name, level.rank, span, quote, block.index)
                    yield Said(band, follows)
                start = stretch.end

    def _level(
        self, block: Block, stretch: Stretch, levels: Sequence[Mention], bounds: tuple[int, int], first: bool
    ) -> Mention | None:
        """The one level of a stretch: before it, behind it, or the one of the title where a pronoun stands for it."""
        before = [m for m in levels if bounds[0] <= m.start and m.end <= stretch.start]
        behind = [m for m in levels if m.start >= stretch.end and m.end <= bounds[1]]
        cut = _opening(block.text, bounds[0], stretch.start)
        before = [m for m in before if m.start >= cut] or before
        if len(before) == 1:
            return before[0]
        if not before and len(behind) == 1:
            return behind[0]
        if before or behind or not first:
            return None
        section = self._guide.sections[block.section]
        titled = section.heading is not None and section.level >= _SECOND and block.index - section.heading <= _NEAR
        rank = self._names.rank(section.title) if titled and self._names.is_level(section.title) else None
        lead = tokens(block.text[bounds[0] : stretch.start])
        points = any(token.text in self._lists("stands-for") for token in lead[:1])
        return Mention(-1, -1, section.title, rank) if rank is not None and points else None

    def _is_beside(self, found: Sequence[Token], level: Mention) -> bool:
        """Whether a level is only that beside which another stands: "next above assistant"."""
        before = [token.text for token in found if token.end <= level.start][-_RELATED:]
        return not self._lists("beside").isdisjoint(before)

    def _speaks_plainly(self, found: Sequence[Token], here: Sequence[Stretch]) -> bool:
        """Whether a sentence asks for nothing, and tells no years in a post."""
        lists = {p.list for p in self._words.phrases(list(found))}
        counted = all(stretch.low == 0 for stretch in here) or "experience/tenure" not in lists
        waits = any(token.text in self._lists("waits") for token in found)
        return counted and not waits and "experience/asked" not in lists

    # ------------------------------------------------------------------ the words between
    def _is_plain(
        self, text: str, found: Sequence[Token], stretch: Stretch, level: Mention, bounds: tuple[int, int]
    ) -> bool:
        """Whether the words from the beginning of the clause to the last of the two lead from one to the other."""
        first = min(stretch.start, level.start) if level.start >= 0 else stretch.start
        last = max(stretch.end, level.end)
        opened = _opening(text, bounds[0], first)
        stop = _PIECE.search(text, last, bounds[1])
        end = stop.start() if stop else bounds[1]
        noun = _OF.match(text, stretch.end, bounds[1])
        for token in found:
            if not opened <= token.start < end or not token.text[0].isalnum() or self._known(token):
                continue
            if any(a <= token.start < b for a, b in ((stretch.start, stretch.end), (level.start, level.end))):
                continue
            if noun is not None and token.start == noun.start(1):
                continue
            if token.start > last and self._ends(text[last : token.start]):
                break
            return False
        return True

    def _ends(self, between: str) -> bool:
        """Whether a word behind level and years begins another clause."""
        return not self._lists("joins").isdisjoint(token.text for token in tokens(between))

    def _known(self, token: Token) -> bool:
        return token.text in self._plain or singular(token.text) in self._plain

    @cached_property
    def _plain(self) -> frozenset[str]:
        words = self._words.lexicon.words
        lists = ("fillers", "having", "being", "worked", "first", "then", "opens-before", "opens-after", "told-words")
        known = {word for name in lists for phrase in words(f"experience/{name}") for word in phrase.split()}
        more = ("next", "bands", "beside", "stands-for", "joins")
        known |= {word for name in more for word in self._lists(name)}
        return frozenset(known) | hedging(self._words) | words("figures/numbers") | words("figures/durations")

    def _lists(self, name: str) -> frozenset[str]:
        return self._words.lexicon.words(f"experience/told-{name}")

    # ------------------------------------------------------------------ years that only a sentence tells
    def _value(self, written: str) -> Decimal:
        lexicon = self._words.lexicon
        found = lexicon.values("experience/ordinals").get(written) or lexicon.values("figures/numbers").get(written)
        return Decimal(found or re.sub(r"\D", "", written))

    @cached_property
    def _ordinals(self) -> re.Pattern[str]:
        """ "between your fifth and ninth year"."""
        one = rf"(?:{'|'.join(sorted(self._words.lexicon.words('experience/ordinals')))}|\d{{1,2}}(?:st|nd|rd|th))"
        his = r"(?:your|their|his|her|the|a)\s+"
        return re.compile(
            rf"\b(?:between|from)\s+(?:{his})?(?P<low>{one})(?:\s+year)?\s+(?:and|to|until)\s+(?:{his})?(?P<high>{one})\s+(?P<end>years?)\b"
        )

    @cached_property
    def _where(self) -> re.Pattern[str]:
        """ "seven years of drawings is where the band opens"."""
        numbers = "|".join(sorted(self._words.lexicon.words("figures/numbers")))
        return re.compile(
            rf"\b(?P<low>\d{{1,2}}|{numbers})\s+(?P<end>years?)(?:['’]|\s+of)?(?:\s+\w+)?\s+(?:is|are)\s+(?:where|when)\b"
        )

    @cached_property
    def _stays(self) -> re.Pattern[str]:
        """ "you remain an assistant for eighteen months"."""
        numbers = "|".join(sorted(self._words.lexicon.words("figures/numbers")))
        return re.compile(
            rf"\b(?:remain|remains|stay|stays)\s[^.;,]{{2,40}}?\sfor\s+(?:the\s+first\s+)?"
            rf"(?P<high>\d{{1,2}}|{numbers})\s+(?P<unit>months?|years?)\b"
        )


def _opening(text: str, start: int, end: int) -> int:
    """Where the clause before a place begins, behind a colon or a question."""
    return max((m.end() for m in _PIECE.finditer(text, start, end) if m.group()[0] in ":?"), default=start)
