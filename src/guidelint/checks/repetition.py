"""Runs of blocks that stand more than once in a guide: worked out once, for all rules on repetition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guidelint.checks.page import Page
from guidelint.checks.summary import in_summary
from guidelint.checks.units import Unit, units_of
from guidelint.record import dataclass
from guidelint.source import Span

_BETWEEN = 4  # labels at most between two blocks of a run
_KEPT = 0.6  # share of a stretch's blocks that stand in the other place, too
_LEAST = 24  # words of a run that is counted in blocks: shorter ones are lists that happen to be equal
_CROWD = 12  # times that a block stands: past that it is a label of the page, and starts no run
_STEPS = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3))  # to the next equal blocks


class Place(NamedTuple):
    """A stretch of the guide: blocks first to last, both included."""

    first: int
    last: int

    def meets(self, other: Place) -> bool:
        return self.first <= other.last and other.first <= self.last

    def span(self, page: Page) -> Span:
        blocks = page.guide.blocks
        return Span(blocks[self.first].whole.start, blocks[self.last].whole.end)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A run of blocks and all places where it stands, in order; blocks and words that are equal in them."""

    places: tuple[Place, ...]
    blocks: int
    words: int


class _Match(NamedTuple):
    """Two stretches of the list of units, of which `pairs` (indexes into it) are equal."""

    pairs: tuple[tuple[int, int], ...]


def repeated_runs(page: Page, blocks: int, words: int) -> tuple[Repeated, ...]:
    """Runs that stand again with at least so many blocks, or two blocks and so many words; in order of their place."""
    key = ("repeated_runs", blocks, words)
    found = page.shared.get(key)
    if found is None:
        found = page.shared[key] = tuple(_runs(page, blocks, words))
    return found


def inside(runs: Iterable[Repeated]) -> frozenset[int]:
    """Indexes of all blocks that stand in one of the runs' places."""
    return frozenset(i for run in runs for place in run.places for i in range(place.first, place.last + 1))


def _runs(page: Page, blocks: int, least_words: int) -> list[Repeated]:
    units = units_of(page)
    summary = in_summary(page)
    strong: list[tuple[int, int, _Match]] = []
    for match in _matches(units):
        if units[match.pairs[0][0]].first in summary or not _kept(units, match):
            continue
        match = _with_labels(units, match)
        equal = {units[i].key: units[i] for i, _ in match.pairs if not units[i].minor or units[i].heading}
        size = sum(unit.words for unit in equal.values())
        majors = sum(not unit.minor for unit in equal.values())
        if summary and not any(unit.heading for unit in equal.values()) and len(equal) <= blocks:
            continue  # a page that sums itself up uses passages again by design: they are paragraphs to report
        enough = (len(equal) >= blocks and size >= _LEAST) or (len(equal) >= 2 and size >= least_words)
        if majors and enough:
            strong.append((size, len(equal), match))
    strong.sort(key=lambda found: (-found[0], found[2].pairs))
    return _grouped(units, strong)


def _grouped(units: list[Unit], found: list[tuple[int, int, _Match]]) -> list[Repeated]:
    """Pairs of places that share one become one run; those inside a stronger run are left out."""
    groups: list[tuple[list[Place], int, int]] = []
    for size, count, match in found:
        first = Place(units[match.pairs[0][0]].first, units[match.pairs[-1][0]].last)
        second = Place(units[match.pairs[0][1]].first, units[match.pairs[-1][1]].last)
        taken = [any(p.meets(place) for places, _, _ in groups for p in places) for place in (first, second)]
        if all(taken):
            continue
        if any(taken):
            known, new = (first, second) if taken[0] else (second, first)
            next(places for places, _, _ in groups if any(p.meets(known) for p in places)).append(new)
        else:
            groups.append(([first, second], count, size))
    return sorted(
        (Repeated(tuple(sorted(places)), count, size) for places, count, size in groups), key=lambda r: r.places
    )


def _matches(units: list[Unit]) -> Iterator[_Match]:
    """Stretches of units, labels aside, that stand in one order at two places; small changes inside are bridged."""
    majors = [i for i, unit in enumerate(units) if not unit.minor]
    by_key: dict[str, list[int]] = {}
    for at, i in enumerate(majors):
        if units[i].key:
            by_key.setdefault(units[i].key, []).append(at)
    pairs = sorted(
        (a, b)
        for places in by_key.values()
        if 1 < len(places) <= _CROWD
        for n, a in enumerate(places)
        for b in places[n + 1 :]
    )
    open_runs: dict[tuple[int, int], list[tuple[int, int]]] = {}  # by the pair they end with
    for pair in pairs:
        before = next((end for i, j in _STEPS if (end := (pair[0] - i, pair[1] - j)) in open_runs), None)
        run = open_runs.pop(before) if before and _near(majors, before, pair) else []
        if run and pair[0] >= run[0][1]:  # would run into its own copy: a third copy begins
            yield _match(majors, run)
            run = []
        run.append(pair)
        open_runs[pair] = run
    for run in open_runs.values():
        yield _match(majors, run)


def _near(majors: list[int], before: tuple[int, int], pair: tuple[int, int]) -> bool:
    """Whether no more labels stand between the two pairs than between the blocks of one text."""
    steps = [(majors[after] - majors[first], after - first) for first, after in zip(before, pair, strict=True)]
    return all(units - blocks <= _BETWEEN * blocks for units, blocks in steps)


def _kept(units: list[Unit], match: _Match) -> bool:
    """Whether most blocks of both stretches are equal, rather than a few of them far apart."""
    for side in (0, 1):
        blocks = units[match.pairs[0][side] : match.pairs[-1][side] + 1]
        if len(match.pairs) < _KEPT * sum(not unit.minor for unit in blocks):
            return False
    return True


def _match(majors: list[int], run: list[tuple[int, int]]) -> _Match:
    return _Match(tuple((majors[a], majors[b]) for a, b in run))


def _with_labels(units: list[Unit], match: _Match) -> _Match:
    """The match with the equal labels and headings before each of its pairs, and after the last."""
    pairs: list[tuple[int, int]] = []
    for a, b in match.pairs:
        before: list[tuple[int, int]] = []
        i, j = a - 1, b - 1
        while i >= 0 and j > a and units[i].minor and units[j].minor and units[i].key == units[j].key and units[i].key:
            before.append((i, j))
            i, j = i - 1, j - 1
        pairs += [*reversed(before), (a, b)]
    i, j = pairs[-1][0] + 1, pairs[-1][1] + 1
    while (
        j < len(units) and i < pairs[0][1] and units[i].minor and units[i].key == units[j].key and not units[i].heading
    ):
        pairs.append((i, j))
        i, j = i + 1, j + 1
    return _Match(tuple(pairs))
