"""jobs-fit: employment, its change, its rate and what it is projected to be cannot all be right; openings neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import product
from typing import ClassVar, NamedTuple

from guidelint.checks.contradiction import identity
from guidelint.checks.jobs import DECADE, first_year, of_one_year, one_value, related, short, whole
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.finding import Hit
from guidelint.record import dataclass

_HUNDRED = Decimal(100)
_OLDEST = 4  # years that a base may lie back
_MOST_VALUES = 3  # of one part that are tried with the others
_MOST = Decimal(500)  # that rounding adds to a count of jobs at most
_PROJECTED = "employment-projected"


class Interval(NamedTuple):
    """floor and ceiling; never open."""

    floor: Decimal
    ceiling: Decimal

    def times(self, other: Interval) -> Interval:
        products = [a * b for a in self for b in other]
        return Interval(min(products), max(products))

    def plus(self, other: Interval) -> Interval:
        return Interval(self.floor + other.floor, self.ceiling + other.ceiling)

    def minus(self, other: Interval) -> Interval:
        return Interval(self.floor - other.ceiling, self.ceiling - other.floor)

    def meets(self, other: Interval) -> bool:
        return self.floor <= other.ceiling and other.floor <= self.ceiling

    @property
    def size(self) -> Interval:
        """How large it is without its sign; zero inside it is its least size."""
        ends = sorted((abs(self.floor), abs(self.ceiling)))
        return Interval(Decimal(0) if self.floor <= 0 <= self.ceiling else ends[0], ends[1])


def interval(claim: Claim) -> Interval | None:
    """What a count or a rate stands for; counts of jobs are published in hundreds, so that even small ones are rounded.

    None where an end is open.
    """
    q = claim.quantity
    if q.floor is None or q.ceiling is None:
        return None
    if q.unit == "percent":
        return Interval(q.floor / _HUNDRED, q.ceiling / _HUNDRED)
    half = min(_last_place(q.low), _MOST) if q.low is not None else Decimal(0)
    low, high = (q.low or q.floor), (q.high or q.ceiling)
    return Interval(min(q.floor, low - half), max(q.ceiling, high + half))


def _last_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) / 2 if isinstance(exponent, int) and value else Decimal(0)


class _Parts(NamedTuple):
    """Claims of each part; empty where the page has none."""

    base: list[Claim]
    change: list[Claim]
    rate: list[Claim]
    target: list[Claim]
    openings: list[Claim]


def parts_of(page: Page) -> Iterator[_Parts]:
    """The parts of each occupation and region that the page counts the jobs of, each where it has one value."""
    for all_of_them in _all_parts(page):
        yield _Parts(*map(one_value, all_of_them))


def _choices(page: Page) -> Iterator[list[_Parts]]:
    """The same with a value of each part; where the page gives several, every choice of them.

    Of several, those that stand in a text with other parts are said together with them.
    """
    for p in _all_parts(page):
        base = _values(p.base, [*p.change, *p.target])
        rate = _values(p.rate, [*p.change, *p.target])
        change, target = _values(p.change, [*p.rate, *p.target]), _values(p.target, [*p.change, *p.rate])
        yield [_Parts(*chosen, []) for chosen in product(base, change, rate, target)]


def _all_parts(page: Page) -> list[_Parts]:
    """The parts of each with all their values."""
    found: list[_Parts] | None = page.shared.get(_parts)
    if found is None:
        found = page.shared[_parts] = list(_parts(page))
    return found


def _parts(page: Page) -> Iterator[_Parts]:
    found = {
        metric: {(g.key.subject, g.key.subject_name, g.key.region, g.key.basis): g.claims for g in whole(page, metric)}
        for metric in ("employment", "new-jobs", "growth", _PROJECTED, "openings")
    }
    keys = dict.fromkeys(key for groups in found.values() for key in groups)
    for key in keys:
        base = of_one_year(found["employment"].get(key, ()), page.today.year, _OLDEST)
        years = {first_year(claim) for claim in base} - {None}
        start = years.pop() if len(years) == 1 else None
        change, rate, target, openings = (
            _from(found[metric].get(key, ()), start, page.today.year)
            for metric in ("new-jobs", "growth", _PROJECTED, "openings")
        )
        yield _Parts(base, change, rate, target, openings)


def _values(claims: Sequence[Claim], others: Sequence[Claim]) -> list[list[Claim]]:
    """The claims by the values that they agree on; none where there are too many to tell what is meant."""
    alone = one_value(claims) or one_value(_beside(claims, others))
    if alone or not claims:
        return [alone]
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: not c.headline):
        if not any(claim in group for group in groups):
            groups.append([claim, *(c for c in claims if c is not claim and one_value([claim, c]))])
    return groups if len(groups) <= _MOST_VALUES else [[]]


def _beside(claims: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    """Of claims that contradict one another, those that stand in a text with other parts: they are said together."""
    blocks = {claim.block for claim in others if claim.block is not None}
    return [claim for claim in claims if claim.block in blocks]


def _from(claims: Sequence[Claim], start: str | None, today: int) -> list[Claim]:
    """Those of a decade that begins with the base's year, or whose years are not said."""
    spans = {c.key.horizon for c in claims if c.key.horizon and len(c.key.horizon) > 4}
    latest = max(spans, default=None)
    kept = []
    for claim in claims:
        years = claim.key.horizon
        lone = years is None or (len(years) == 4 and int(years) >= today - _OLDEST)
        current = years is not None and years == latest and int(years[-4:]) >= today and start in (None, years[:4])
        if lone or current:
            kept.append(claim)
    return kept


@dataclass(frozen=True, slots=True)
class JobsFit:
    """least: the number of jobs from which the arithmetic is held to: below, rounding to hundreds hides it."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "parts", "expected"})
    cases: ClassVar[frozenset[str]] = frozenset()

    least: Decimal = Decimal(10_000)

    def run(self, page: Page) -> Iterator[Hit]:
        for choices in _choices(page):
            misfits = [self._misfit(p) for p in choices]
            first = misfits[0]
            if first is not None and None not in misfits:  # whichever of several values is right
                yield _hit(page, *first)

    def _misfit(self, p: _Parts) -> tuple[list[list[Claim]], Interval] | None:
        """The parts that cannot all be right, and what the last should be."""
        base = interval(p.base[0]) if p.base else None
        if base is None or base.ceiling < self.least:
            return None
        rate, change, target = (interval(c[0]) if c else None for c in (p.rate, p.change, p.target))
        grown = base.times(rate) if rate is not None else None
        if grown is not None and change is not None and not grown.size.meets(change.size):
            third = [p.target] if target is not None and not base.plus(grown).meets(target) else []
            return [p.base, p.rate, *third, p.change], grown.size
        if grown is not None and target is not None and not base.plus(grown).meets(target):
            return [p.base, p.change or p.rate, p.target], base.plus(grown)  # where it has a change, that fits the rate
        if change is not None and target is not None and not target.minus(base).size.meets(change.size):
            return [p.base, p.target, p.change], target.minus(base).size
        return None


def _hit(page: Page, places: Sequence[Sequence[Claim]], expected: Interval) -> Hit:
    last = places[-1]
    others = [claim for claims in places for claim in claims if claim is not last[0]]
    low = expected.floor.to_integral_value(rounding=ROUND_FLOOR)
    high = expected.ceiling.to_integral_value(rounding=ROUND_CEILING)
    return Hit(
        last[0].span,
        {
            "value": short(last[0].quote),
            "parts": _listed([short(claims[0].quote) for claims in places[:-1]]),
            "expected": f"{low:,} to {high:,}",
        },
        related(page, others),
        None,
        identity(places[0][0], [claims[0] for claims in places[1:]]),
    )


def _listed(quotes: Sequence[str]) -> str:
    *first, last = quotes
    return f"{', '.join(first)} and {last}" if first else last


@dataclass(frozen=True, slots=True)
class OpeningsCoverGrowth:
    """Openings are new jobs and those left free: over a decade they cannot be fewer than the new jobs."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "parts", "expected"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        for p in parts_of(page):
            openings = interval(p.openings[0]) if p.openings else None
            if openings is None:
                continue
            grown = self._grown(p)
            if grown is not None and openings.ceiling * DECADE < grown[1].floor:
                yield _hit(page, [*grown[0], p.openings], _tenth(grown[1]))

    @staticmethod
    def _grown(p: _Parts) -> tuple[list[list[Claim]], Interval] | None:
        """The jobs that a decade adds, as stated, else as base and rate make them."""
        rate = interval(p.rate[0]) if p.rate else None
        if rate is not None and rate.ceiling <= 0:
            return None  # what is called a change is a loss
        change = interval(p.change[0]) if p.change else None
        if change is not None:
            return [p.change], change
        base = interval(p.base[0]) if p.base else None
        return ([p.base, p.rate], base.times(rate)) if base is not None and rate is not None else None


def _tenth(grown: Interval) -> Interval:
    return Interval(grown.floor / DECADE, grown.ceiling / DECADE)


@dataclass(frozen=True, slots=True)
class OpeningsRatio:
    """least: the number of jobs from which a share says something."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "parts", "low", "high"})
    cases: ClassVar[frozenset[str]] = frozenset()

    least: Decimal = Decimal(1000)

    def run(self, page: Page) -> Iterator[Hit]:
        row = page.reference["openings-ratio"]
        low, high = Decimal(str(row["low"])), Decimal(str(row["high"]))
        for p in parts_of(page):
            base, openings = (interval(c[0]) if c else None for c in (p.base, p.openings))
            if base is None or openings is None or base.floor < self.least:
                continue
            if openings.ceiling * _HUNDRED < low * base.floor or openings.floor * _HUNDRED > high * base.ceiling:
                hit = _hit(page, [p.base, p.openings], openings)
                values = {"value": hit.values["value"], "parts": hit.values["parts"]}
                yield Hit(hit.span, {**values, "low": str(low), "high": str(high)}, hit.related, None, hit.identity)
