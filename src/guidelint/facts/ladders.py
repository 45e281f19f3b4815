"""Ladders: bands of years of consecutive levels, which form one list, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from guidelint.facts.bands import Band, Ladder
from guidelint.facts.level_names import LevelNames
from guidelint.facts.nouns import singular
from guidelint.facts.occupations import RoleNames
from guidelint.facts.rungs import Container, Rung, RungReader
from guidelint.facts.spots import Spot
from guidelint.facts.stretches import stretch_reader
from guidelint.facts.told_bands import ToldBands
from guidelint.facts.vocabulary import Vocabulary
from guidelint.facts.walks import WalkReader
from guidelint.guide import Block, Guide
from guidelint.language.phrases import tokens
from guidelint.record import dataclass, replace
from guidelint.source import Span

_LEAST = 2  # bands of a ladder
_MOST = 60  # of a list: no career has more
_TILES = 3  # bands of one that only its years show to be a ladder
_BEGINNER = 20  # highest rank that stands at the beginning
_ENTRY_YEARS = 2  # a beginner's band starts before it: else it is a length
_TIME = frozenset({"year", "month"})
_PROSE = frozenset({"paragraph", "item", "quote"})
_TELLING = frozenset({"paragraph", "quote"})
_JOINTS = 2  # bands that each begin where the one before ends
_FAR = 30  # blocks between two lines of one list


@dataclass(frozen=True, slots=True)
class Climb:
    """rungs: spot index -> the level that it is a band of; words: the template's word for it, where it has one.

    ladders: the lists of levels.
    """

    rungs: Mapping[int, Rung]
    words: Mapping[int, str]
    ladders: tuple[Ladder, ...]


def climb(guide: Guide, words: Vocabulary, role: RoleNames, spots: Sequence[Spot]) -> Climb:
    """The ladders of a guide. spots: all its figures, in order."""
    return _Climber(guide, words, role).climb(spots)


class _Climber:
    def __init__(self, guide: Guide, words: Vocabulary, role: RoleNames) -> None:
        self._guide = guide
        self._words = words
        self._names = LevelNames(words, role)
        self._stretches = stretch_reader(words)
        self._rungs = RungReader(guide, words, self._names)
        self._told = ToldBands(guide, words, self._names, self._stretches)
        self._walks = WalkReader(guide, words, self._names)

    def climb(self, spots: Sequence[Spot]) -> Climb:
        by_block: dict[int, list[int]] = {}
        for at, spot in enumerate(spots):
            if spot.index is not None:
                by_block.setdefault(spot.index, []).append(at)
        lists: dict[Container, list[Rung]] = {}
        stays: dict[Container, list[Rung]] = {}
        of_spot: dict[int, Rung] = {}
        for block in self._guide.blocks:
            here = by_block.get(block.index, [])
            timed = any(spots[at].figure.quantity.unit in _TIME for at in here)
            if block.kind == "code" or not (timed or self._may_tell(block)):
                continue
            about_stays = self._rungs.about_stays(block)
            for rung in self._of_block(block, [spots[at] for at in here]):
                (stays if about_stays else lists).setdefault(rung.container, []).append(rung)
                if rung.stretch.figure is not None:
                    of_spot[here[rung.stretch.figure]] = rung
        for container, rungs in stays.items():
            lists[container] = rungs if self._is_counted_on(rungs) else [r for r in rungs if r.stretch.low == 0]
        ladders: list[Ladder] = []
        for rungs in lists.values():
            ladders += self._ladders(rungs)
        steps = {(b.block, b.span) for ladder in ladders for b in ladder.bands}
        kept = {at: rung for at, rung in of_spot.items() if self._stands(rung, steps)}
        listed = [self._band(r) for rungs in lists.values() for r in rungs[:_MOST] if not r.running]
        figures = {
            block.index: [spots[at].figure for at in by_block.get(block.index, [])]
            for block in self._guide.blocks
            if block.kind in _TELLING and self._stretches.may_tell(block.text) and not self._rungs.about_stays(block)
        }
        told = self._told.ladder(listed, figures)
        if told is not None and not any(
            {b.span for b in told.bands} <= {b.span for b in each.bands} for each in ladders
        ):
            ladders.append(told)
        ladders.sort(key=lambda ladder: ladder.bands[0].span)
        named = {at: word for at, rung in kept.items() if (word := self._names.word(rung.level))}
        return Climb(kept, named, tuple(ladders))

    def _is_counted_on(self, rungs: Sequence[Rung]) -> bool:
        """Whether the years under "How long in each post?" go on from level to level, and are no lengths of stays."""
        bands = [self._band(rung) for rung in rungs[:_MOST]]
        joints = sum(1 for one, two in pairwise(bands) if one.high is not None and one.high == two.low)
        opens = bool(bands) and (bands[0].low == 0 or bands[-1].high is None)  # "12 years and up" is no stay
        return opens and joints >= _JOINTS

    def _stands(self, rung: Rung, steps: set[tuple[int, Span]]) -> bool:
        """Whether a rung is experience: on a ladder, or a level's own by its words, outside running text."""
        if (rung.block, self._band(rung).span) in steps:
            return True
        alone = rung.container[0] != "lines" or self._guide.blocks[rung.block].kind != "paragraph"
        return rung.sure and alone and rung.stretch.form in ("span", "least", "most", "bare") and bool(rung.level)

    def _may_tell(self, block: Block) -> bool:
        if block.index in self._guide.table_place or block.kind == "value":
            return True
        return self._stretches.may_tell(block.text)

    def _of_block(self, block: Block, spots: Sequence[Spot]) -> list[Rung]:
        if not spots and block.index in self._guide.table_place and "y" not in block.text.lower():
            return []
        stretches = self._stretches.read(block.text, [spot.figure for spot in spots])
        if not stretches:
            return []
        found = [r for r in (self._rungs.rung(block, s) for s in stretches) if r is not None]
        if block.index in self._guide.table_place:
            return found
        found = found[:1]  # a line has one name, and that one band
        running = block.kind in _PROSE
        if running and len(found) < len(stretches) and len(found) < _LEAST:
            told = self._walks.rungs(block, stretches)
            if len(told) > len(found):
                return [self._in_list(block, told[0])] if len(told) == 1 else told
        return found

    def _in_list(self, block: Block, rung: Rung) -> Rung:
        """The one rung of a list's item is one of the list's, however its words tell it: "Tailor from two years on"."""
        if block.group is None or block.index not in self._rungs.items:
            return rung
        return replace(rung, container=("list", block.group), place=self._rungs.items[block.index])

    # ------------------------------------------------------------------ from rungs to ladders
    def _ladders(self, rungs: Sequence[Rung]) -> list[Ladder]:
        if len(rungs) > _MOST:
            return []
        bands = self._resolved(rungs)
        if len(bands) < _LEAST:
            return []
        running = any(rung.running for rung in rungs)
        runs = [run for run in _runs(_ascending(bands), running) if len(run) >= _LEAST]
        found: list[Ladder] = []
        for run in runs:
            if self._is_ladder(run, running):
                own = {b.span for b in run}
                others = tuple(b for b in bands if b.span not in own)
                found.append(Ladder(tuple(run), others, running))
        return found

    def _resolved(self, rungs: Sequence[Rung]) -> list[Band]:
        """Bands in the list's order; "the next four" begin where the band before ends."""
        found: list[Band] = []
        last: Rung | None = None
        for rung in rungs:
            band = self._band(rung)
            if rung.stretch.form == "then":
                if not found or found[-1].high is None or band.high is None:
                    continue
                band = replace(band, low=found[-1].high, high=found[-1].high + band.high)
            if last is not None:
                band = replace(band, follows=self._follows(last, rung))
            found.append(band)
            last = rung
        return found

    def _band(self, rung: Rung) -> Band:
        block, stretch = self._guide.blocks[rung.block], rung.stretch
        span = block.span(stretch.start, stretch.end)
        quote = block.text[stretch.start : stretch.end]
        rank = self._names.rank(rung.level)
        return Band(
            stretch.low,
            stretch.high,
            rung.level,
            rank,
            span,
            quote,
            rung.block,
            rung.basis,
            rung.least,
            sure=rung.sure,
        )

    def _follows(self, last: Rung, rung: Rung) -> bool:
        """Whether no level stands between two neighbours of a list."""
        if rung.container[0] != "lines":
            return abs(rung.place - last.place) == 1 or (rung.place == last.place and rung.block != last.block)
        if rung.block - last.block > _FAR:
            return False
        own = {last.level.lower(), rung.level.lower()}
        if rung.block == last.block:
            text = self._guide.blocks[rung.block].text[last.stretch.end : rung.stretch.start]
            return self._levels(text) <= {self._plain(name) for name in own}
        between = [_head(b.text) for b in self._guide.blocks[last.block + 1 : rung.block] if b.kind != "code"]
        return not any(self._names.is_level(text) for text in between if text.strip(" :").lower() not in own)

    def _levels(self, text: str) -> set[str]:
        return {m.name for m in self._names.mentions(text, tokens(text))}

    def _plain(self, name: str) -> str:
        return " ".join(singular(token.text) for token in tokens(name))

    @staticmethod
    def _is_ladder(run: Sequence[Band], running: bool) -> bool:
        """Whether bands are years from the first job on, and no lengths of stages."""
        first = run[0]
        if first.rank is not None and first.rank <= _BEGINNER and first.low >= _ENTRY_YEARS:
            return False
        joints = sum(1 for one, two in pairwise(sorted(run, key=lambda b: b.low)) if _touch(one, two))
        sure = 2 * sum(1 for b in run if b.sure) > len(run)
        if not sure or (running and not all(b.level for b in run)):
            return len(run) >= _TILES and first.low == 0 and joints >= max(1, len(run) - 2)
        if running or first.low > 0:
            return len(run) >= _LEAST and (first.low == 0 or joints > 0 or len(run) > _LEAST)
        return True


def _head(text: str) -> str:
    return text if len(text) < 60 else ""


def _touch(one: Band, two: Band) -> bool:
    return one.high is not None and 0 <= two.low - one.high <= 1


def _ascending(bands: Sequence[Band]) -> list[Band]:
    """The bands lowest first: a list from the top down is turned round."""
    steps = [(one, two) for one, two in pairwise(bands) if one.low != two.low]
    down = [step for step in steps if step[0].low > step[1].low]
    ranks = [(a.rank, b.rank) for a, b in pairwise(b for b in bands if b.rank is not None)]
    known = [(a, b) for a, b in ranks if a is not None and b is not None and a != b]
    falls, rises = any(a > b for a, b in known), any(a < b for a, b in known)
    turned_round = len(known) == len(bands) - 1 and falls and not rises
    if turned_round or (len(bands) > _LEAST and len(down) > len(steps) - len(down) and not (rises and not falls)):
        turned = list(reversed(bands))
        return [replace(b, follows=i > 0 and bands[len(bands) - i].follows) for i, b in enumerate(turned)]
    return list(bands)


def _runs(bands: Iterable[Band], running: bool) -> list[list[Band]]:
    """Bands as ladders: one starts anew where the years fall back to the beginning, or a level comes again."""
    runs: list[list[Band]] = []
    for band in bands:
        if not runs or _restarts(runs[-1], band, running):
            runs.append([])
        runs[-1].append(band)
    return runs


def _restarts(run: Sequence[Band], band: Band, running: bool) -> bool:
    if band.level and any(band.level.lower() == b.level.lower() for b in run):
        return True
    if running and band.rank is not None and any(band.rank == b.rank for b in run):
        return True
    if band.low > run[0].low:
        return False
    last = run[-1]
    rises = last.rank is not None and band.rank is not None and band.rank > last.rank
    return not rises
