"""level-order: pay rises from level to level. start-above-next: none starts above the next one's median."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.contradiction import claims_of, identity, parts, present, short
from guidelint.checks.page import Page
from guidelint.checks.pay_ladders import PayLadder, Rung, pay_ladders
from guidelint.checks.ranks import Kind, Rank, above
from guidelint.checks.told_levels import Told, of_one_ladder, told_levels
from guidelint.facts.claims import Claim
from guidelint.facts.compare import comparable, conflicts
from guidelint.finding import Hit, Related
from guidelint.record import dataclass
from guidelint.source import Span

_MOST = 60  # rungs of a list: nobody has more
_BY_START = frozenset({"starting", "minimum"})
_OF_THE_MIDDLE = frozenset({None, "median", "mean", "typical", "range"})
_BEGINNERS, _SENIORS = 20, 50  # ranks of the template up to and from which a level is below or above the middle
_TOLERANCE = Decimal("0.02")
_FARTHEST = Decimal("1.8")  # times that a lower level's pay may be a higher one's
_COUNTRY = 2  # letters of a country, which the page has where a figure names no place
_GRADES = 2  # numbered grades behind which a list may put those who lead
_SERIES = 3  # grades that tell which way their numbers run
_Step = tuple[Rung, Rung, Kind]


@dataclass(frozen=True, slots=True)
class LevelOrder:
    """Cases: falls (a level is paid less than one below it), years (the same of bands of years), equal."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "level", "other_level"})
    cases: ClassVar[frozenset[str]] = frozenset({"falls", "years", "equal"})

    def run(self, page: Page) -> Iterator[Hit]:
        said: set[tuple[str, ...]] = set()
        spans: set[Span] = set()
        for ladder in pay_ladders(page):
            for hit in self._of(ladder):
                if hit.identity not in said:  # a list that stands twice
                    said.add(hit.identity)
                    spans |= {hit.span, *(place.span for place in hit.related)}
                    yield hit
        for hit in (*_against_all(page), *_told_apart(page)):
            if spans.isdisjoint((hit.span, *(place.span for place in hit.related))):
                spans |= {hit.span, *(place.span for place in hit.related)}
                yield hit

    def _of(self, ladder: PayLadder) -> Iterator[Hit]:
        used: set[int] = set()
        steps = _steps(ladder)
        order = {id(rung): at for at, rung in enumerate(ladder.rungs)}
        nearest = sorted(steps, key=lambda s: (abs(order[id(s[0])] - order[id(s[1])]), order[id(s[0])]))
        for lower, upper, kind in nearest:
            if {id(lower), id(upper)} & used or not falls(lower.claim, upper.claim):
                continue
            used |= {id(lower), id(upper)}  # one slip brings several pairs with it
            yield _hit(lower, upper, "years" if kind == "years" else "falls")
        for lower, upper, kind in nearest:
            beside = abs(order[id(lower)] - order[id(upper)]) == 1
            if beside and kind == "name" and not {id(lower), id(upper)} & used and same(lower.claim, upper.claim):
                yield _hit(lower, upper, "equal")


@dataclass(frozen=True, slots=True)
class StartAboveNext:
    """A level's starting pay, or the low end of its range, against the median of the next level of its list."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "level", "other_level"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        for ladder in pay_ladders(page):
            starts = [r for r in ladder.rungs if r.claim.key.statistic in _BY_START or r.claim.quantity.is_range]
            middles = [r for r in ladder.rungs if r.claim.key.statistic == "median" and not r.claim.quantity.is_range]
            for start in starts:
                for middle in middles:
                    told = above(start.rank, middle.rank)
                    if told and told[0] and told[1] != "grade" and _one_kind(start, middle) and _tops(start, middle):
                        yield _hit(middle, start, None)
                        break


def _against_all(page: Page) -> Iterator[Hit]:
    """A senior's median below that of all who do the job, or a beginner's above it, wherever the two stand."""
    told = [c for c in claims_of(page, "pay", ("median",)) if c.key.subject == "role" and not c.quantity.is_range]
    matter = [part for part in parts(page, "pay") if part != "level"]
    for group in comparable(told, matter, present(page)):
        everyone = [c for c in group.claims if c.key.level is None]
        if not everyone or conflicts(everyone, _TOLERANCE):
            continue
        base = next((c for c in everyone if c.headline), everyone[0])
        for claim in group.claims:
            rank = page.template.levels.get(claim.key.level or "")
            if rank is None or _BEGINNERS < rank < _SENIORS:
                continue
            lower, upper = (claim, base) if rank <= _BEGINNERS else (base, claim)
            if falls(lower, upper):
                yield _hit(Rung(lower, _rank(page, lower)), Rung(upper, _rank(page, upper)), "falls")


def _told_apart(page: Page) -> Iterator[Hit]:
    """Levels that a guide tells of in places of their own: all that is said of the higher lies below the lower."""
    told = told_levels(page)
    steps: dict[tuple[object, object], list[tuple[Told, Told, Kind]]] = {}
    for one, two in combinations(told, 2):
        order = above(one.rung.rank, two.rung.rank)
        if order is None or order[1] == "years" or not _same_measure(one, two) or not of_one_ladder(one, two):
            continue
        lower, upper = (one, two) if order[0] else (two, one)
        if _comparable(lower.rung.claim, upper.rung.claim) and _told_alike(lower.rung, upper.rung):
            levels = (_level(lower.rung.rank), _level(upper.rung.rank))
            steps.setdefault(levels, []).append((lower, upper, order[1]))
    graded = [(a.rung, b.rung, kind) for pairs in steps.values() for a, b, kind in pairs if kind == "grade"]
    for pairs in steps.values():
        if not all(_below(b.rung.claim, a.rung.claim) for a, b, _ in pairs):
            continue
        apart = [(a, b, kind) for a, b, kind in pairs if a.home != b.home]
        for lower, upper, kind in apart[:1]:
            ends = lower.end < 0 or upper.end > 0
            if kind != "grade" or ends or _rises((lower.rung, upper.rung, kind), graded):
                yield _hit(lower.rung, upper.rung, "falls")


def _told_alike(one: Rung, two: Rung) -> bool:
    """Whether the pay of all who do the job is told by the same statistic as a level's: an average is another thing."""
    return not (one.rank.base or two.rank.base) or one.claim.key.statistic == two.claim.key.statistic


def _below(one: Claim, two: Claim) -> bool:
    """Whether one level's pay lies below another's, and not so far that one of the two is surely something else."""
    q, p = one.quantity, two.quantity
    return q.ceiling is not None and p.floor is not None and q.ceiling <= p.floor <= _FARTHEST * q.ceiling


def _level(rank: Rank) -> tuple[object, ...]:
    return rank.stem, rank.rank, rank.managing, rank.base, rank.grade, rank.ordinal, rank.step


def _same_measure(one: Told, two: Told) -> bool:
    """Whether two figures are in one currency and period, of one place, and of today."""
    a, b = one.rung.claim, two.rung.claim
    regions = (a.key.region, b.key.region)
    place = regions[0] == regions[1] or (None in regions and all(r is None or len(r) == _COUNTRY for r in regions))
    marks = [re.sub(r"[\d.,\s].*", "", c.quote.lstrip("abcdefghijklmnopqrstuvwxyz ")) for c in (a, b)]
    money = a.key.currency == b.key.currency or (marks[0] != "" and marks[0] == marks[1])
    years = {c.key.horizon for c in (a, b)} - {None}
    return money and a.key.period == b.key.period and place and len(years) < 2


def _rank(page: Page, claim: Claim) -> Rank:
    return Rank(claim.key.level or (page.guide.role.name if page.guide.role else "the role as a whole"), "")


def _tops(start: Rung, middle: Rung) -> bool:
    q, median = start.claim.quantity, middle.claim.quantity
    if q.low is None or q.floor is None or median.ceiling is None:
        return False
    return q.floor > median.ceiling


def _steps(ladder: PayLadder) -> list[_Step]:
    """Pairs of rungs whose order is certain, the lower first."""
    found: list[_Step] = []
    for one, two in combinations(ladder.rungs[:_MOST], 2):
        told = above(one.rank, two.rank)
        if told is None or one.column != two.column or not _one_kind(one, two):
            continue
        if ladder.prose and not _said_together(one, two):
            continue
        lower, upper = (one, two) if told[0] else (two, one)
        if _comparable(lower.claim, upper.claim):
            found.append((lower, upper, told[1]))
    found += _behind_the_grades(ladder)
    climbing = _climbing(ladder)  # whatever their names: "chief officer, master"
    return [
        step
        for step in found
        if (step[2] != "grade" or _rises(step, found)) and (step[2] != "name" or step[0].column not in climbing)
    ]


def _behind_the_grades(ladder: PayLadder) -> Iterator[_Step]:
    """A senior or a lead that a list puts behind its numbered grades, whose pay rises: "Tailor I, Tailor II, Lead"."""
    for column in dict.fromkeys(() if ladder.prose else (rung.column for rung in ladder.rungs[:_MOST])):
        rungs = [rung for rung in ladder.rungs[:_MOST] if rung.column == column]
        grades = [rung for rung in rungs if rung.rank.base and rung.rank.grade is not None]
        if len(grades) < _GRADES or any(not falls(b.claim, a.claim) for a, b in pairwise(grades)):
            continue
        last = grades[-1]
        for rung in rungs[rungs.index(last) + 1 :]:
            rank, graded = rung.rank, rung.rank.grade is not None
            ahead = (rank.rank or 0) >= _SENIORS and rank.stem == last.rank.stem and not (rank.managing or rank.base)
            if ahead and not graded and _one_kind(last, rung) and _comparable(last.claim, rung.claim):
                yield last, rung, "name"


def _climbing(ladder: PayLadder) -> frozenset[int]:
    """The columns of a list, of three levels or more, whose pay rises from row to row: the list has its own order."""
    columns: dict[int, list[Claim]] = {}
    for rung in () if ladder.prose else ladder.rungs[:_MOST]:
        columns.setdefault(rung.column, []).append(rung.claim)
    return frozenset(
        column
        for column, claims in columns.items()
        if len(claims) >= _SERIES and not any(falls(one, two) or same(one, two) for one, two in pairwise(claims))
    )


def _rises(step: _Step, steps: Sequence[_Step]) -> bool:
    """Whether higher numbers are higher grades: all other steps of a list of three grades or more go up."""
    alike = [s for s in steps if s[2] == "grade" and s[0].rank.stem == step[0].rank.stem]
    rungs = {id(rung) for s in alike for rung in s[:2]}
    falling = [s for s in alike if falls(s[0].claim, s[1].claim)]
    return len(rungs) >= _SERIES and 2 * len(falling) < len(alike)


def _said_together(one: Rung, two: Rung) -> bool:
    """Whether running text names two levels in turn; the role itself only in the same breath."""
    if one.claim.key.basis != two.claim.key.basis or one.label != two.label:
        return False
    if one.rank.base or two.rank.base:
        return abs(one.sentence - two.sentence) <= 1
    return True


def _one_kind(one: Rung, two: Rung) -> bool:
    a, b = one.claim.key, two.claim.key
    return (a.currency, a.period, a.region, a.horizon) == (b.currency, b.period, b.region, b.horizon)


def _comparable(lower: Claim, upper: Claim) -> bool:
    a, b = lower.key.statistic, upper.key.statistic
    if a == b or (a in _BY_START and b in _OF_THE_MIDDLE):
        return True
    return None in (a, b) and a in _OF_THE_MIDDLE and b in _OF_THE_MIDDLE


def falls(lower: Claim, upper: Claim) -> bool:
    """Whether the higher level is paid less: both ends fall, or the two do not meet in the right order."""
    q, p = lower.quantity, upper.quantity
    if q.floor is not None and p.ceiling is not None and p.ceiling <= q.floor:
        return True
    if not (q.is_range and p.is_range) or None in (q.low, q.high, p.low, p.high):
        return False
    return _less(p.low, p.floor, q.low, q.floor) and _less(p.high, p.ceiling, q.high, q.ceiling)


def _less(one: Decimal | None, edge: Decimal | None, two: Decimal | None, other: Decimal | None) -> bool:
    """Whether one end of a range lies below another's, past the rounding of both."""
    if one is None or two is None or edge is None or other is None:
        return False
    return one + abs(one - edge) <= two - abs(two - other)


def same(lower: Claim, upper: Claim) -> bool:
    """Whether two levels are paid the same figure, as written."""
    q, p = lower.quantity, upper.quantity
    return (q.low, q.high, q.hedge) == (p.low, p.high, p.hedge) and lower.key.statistic == upper.key.statistic


def _hit(lower: Rung, upper: Rung, case: str | None) -> Hit:
    values = {
        "value": short(upper.claim.quote),
        "other": short(lower.claim.quote),
        "level": short(upper.rank.name),
        "other_level": short(lower.rank.name),
    }
    related = Related(lower.claim.span, "departs", f"{values['other']} for {values['other_level']}")
    return Hit(upper.claim.span, values, (related,), case, identity(lower.claim, [upper.claim]))
