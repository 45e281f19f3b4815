"""Which claims may be compared, and whether they agree: intervals, keys, groups."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from guidelint.facts.claims import Claim, Key
from guidelint.facts.restriction_key import restriction_key
from guidelint.record import dataclass, replace

_ZERO = Decimal(0)
_Interval = tuple[Decimal | None, Decimal | None]


def gap(
    a: tuple[Decimal | None, Decimal | None], b: tuple[Decimal | None, Decimal | None]
) -> tuple[Decimal, Decimal] | None:
    """How far two intervals (closed below, open above; None is open) are apart: (gap, the larger facing bound).

    None where they meet. Every figure has some width (quantity.rounding), so none is apart from itself.
    """
    for low, high in ((a, b), (b, a)):
        if low[1] is not None and high[0] is not None and low[1] <= high[0]:
            return high[0] - low[1], max(abs(high[0]), abs(low[1]))
    return None


def conflict(a: Claim, b: Claim, tolerance: Decimal = _ZERO) -> bool:
    """Whether two figures cannot both be right: they do not meet, by more than the tolerance."""
    apart = gap((a.quantity.floor, a.quantity.ceiling), (b.quantity.floor, b.quantity.ceiling))
    return apart is not None and apart[0] >= tolerance * apart[1] and (tolerance == 0 or apart[0] > 0)


Ranges = Literal["agree", "differ", "disjoint"]


def compare_ranges(a: Claim, b: Claim, tolerance: Decimal) -> Ranges:
    """Two ranges: equal bounds within rounding and the tolerance, a bound that is off, or no common part."""
    if conflict(a, b, tolerance):
        return "disjoint"
    return "agree" if _same_bound(a, b, "low", tolerance) and _same_bound(a, b, "high", tolerance) else "differ"


def _same_bound(a: Claim, b: Claim, side: str, tolerance: Decimal) -> bool:
    one, two = _bound(a, side), _bound(b, side)
    if one is None or two is None:  # an open end says nothing of how far it goes
        return True
    apart = gap(one, two)
    return apart is None or apart[0] <= tolerance * apart[1]


def _bound(claim: Claim, side: str) -> tuple[Decimal, Decimal] | None:
    """The interval that one end of a range stands for."""
    q = claim.quantity
    written, edge = (q.low, q.floor) if side == "low" else (q.high, q.ceiling)
    if written is None or edge is None:
        return None
    half = abs(written - edge)
    return written - half, written + half


def off_end(point: Claim, span: Claim, side: Literal["low", "high"], tolerance: Decimal) -> bool:
    """Whether a figure that is said to be one end of a range is not that end of this one."""
    end, own = _bound(span, side), (point.quantity.floor, point.quantity.ceiling)
    apart = gap(own, end) if end is not None else None
    return apart is not None and apart[0] > tolerance * apart[1]


def reaches_beyond(part: Claim, whole: Claim, tolerance: Decimal) -> bool:
    """Whether the range of a part of the earners has an end outside that of all of them."""
    low, all_low = _bound(part, "low"), _bound(whole, "low")
    high, all_high = _bound(part, "high"), _bound(whole, "high")
    below = low is not None and all_low is not None and all_low[0] - low[1] > tolerance * all_low[0]
    above = high is not None and all_high is not None and high[0] - all_high[1] > tolerance * high[0]
    return below or above


def inside(point: Claim, span: Claim, tolerance: Decimal = _ZERO) -> bool:
    """Whether a figure can lie within a range, both to their rounding."""
    return not conflict(point, span, tolerance)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one key, in order."""

    key: Key
    claims: tuple[Claim, ...]


def comparable(claims: Iterable[Claim], parts: Sequence[str], present: str = "") -> list[Group]:
    """Claims grouped by exact equality of the parts that matter; unstated equals unstated.

    present: the first year that may be the present one; what is said of years before it is history.
    """
    claims = list(claims)
    years = sorted(
        {c.key.horizon for c in claims if c.key.horizon and len(c.key.horizon) == 4 and c.key.horizon >= present}
    )
    groups: dict[Key, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_key(claim.key, parts, years), []).append(claim)
    return [Group(key, tuple(members)) for key, members in groups.items()]


def as_compared(claim: Claim) -> Claim:
    """A "typical" salary is read against the median: it is how a fact box says the middle one.

    Only where it is called typical itself; what most or many earn is no middle. What narrows it down is told by what
    its words say, and not by how they say it.
    """
    basis = claim.key.basis
    if basis and claim.key.metric == "pay" and restriction_key(basis) != basis:
        claim = replace(claim, key=replace(claim.key, basis=restriction_key(basis)))
    if claim.key.statistic != "typical" or claim.quantity.is_range:
        return claim
    if not claim.because.get("statistic", "").lower().startswith("“typical”"):
        return claim
    return replace(claim, key=replace(claim.key, statistic="median"))


def _key(key: Key, parts: Sequence[str], years: Sequence[str]) -> Key:
    """The key without the parts that do not matter. The latest year named is the present one, as is none."""
    if key.metric != "growth" and years and key.horizon == years[-1]:
        key = replace(key, horizon=None)
    return Key(key.metric, **{part: getattr(key, part) for part in parts if part != "metric"})


def reference(group: Sequence[Claim], conflicts: Sequence[tuple[int, int]]) -> int:
    """Index of the mention that the others are held against.

    The headline (front matter, fact box); without one, a member of the largest set that agrees; on a tie, the first.
    """
    for i, claim in enumerate(group):
        if claim.headline:
            return i
    if len(group) > ALL_PAIRS and conflicts:
        return conflicts[0][0]  # only its own pairs were listed
    against = Counter(i for pair in conflicts for i in pair)
    return min(range(len(group)), key=lambda i: (against[i], i))


ALL_PAIRS = 200  # claims of one key whose pairs are all listed; of more, those of the one they are held against


def conflicts(group: Sequence[Claim], tolerance: Decimal) -> list[tuple[int, int]]:
    """Pairs of indexes that cannot both be right; in a large group, those with the member that agrees with most.

    A guide may name thousands of values for one thing: their pairs would take time and room by the square.
    """
    if len(group) <= ALL_PAIRS:
        return [
            (i, j)
            for i in range(len(group))
            for j in range(i + 1, len(group))
            if conflict(group[i], group[j], tolerance)
        ]
    against = _against(group, tolerance)
    headline = next((i for i, claim in enumerate(group) if claim.headline and against[i]), None)
    told = [i for i in range(len(group)) if against[i]]
    if not told:
        return []
    if headline is None and not any(claim.headline for claim in group):
        headline = min(range(len(group)), key=lambda i: (against[i], i))
    base = headline if headline is not None and against[headline] else told[0]
    return [(base, j) for j in range(len(group)) if j != base and conflict(group[base], group[j], tolerance)]


def _against(group: Sequence[Claim], tolerance: Decimal) -> list[int]:
    """How many members each contradicts: those that begin past its end, and those that end before it begins.

    Sorted by their ends, each of the two is one run, since a gap that is past the tolerance stays so further off.
    """
    ends = [(claim.quantity.floor, claim.quantity.ceiling) for claim in group]
    floors = sorted((e for e in ends if e[0] is not None), key=lambda e: e[0] or _ZERO)
    ceilings = sorted((e for e in ends if e[1] is not None), key=lambda e: e[1] or _ZERO)
    counts = []
    for end in ends:
        past = bisect_left(floors, True, key=lambda other: _before(end, other, tolerance))
        under = bisect_left(ceilings, True, key=lambda other: not _before(other, end, tolerance))
        counts.append(len(floors) - past + under)
    return counts


def differing(group: Sequence[Claim], tolerance: Decimal) -> list[tuple[int, int]]:
    """Pairs of indexes of ranges that are not the same; in a large group, those with one of them."""
    if len(group) <= ALL_PAIRS:
        return [
            (i, j)
            for i in range(len(group))
            for j in range(i + 1, len(group))
            if compare_ranges(group[i], group[j], tolerance) != "agree"
        ]
    bases = [i for i, claim in enumerate(group) if claim.headline][:1] or [0]
    for base in (*bases, *range(ALL_PAIRS)):
        pairs = [
            (base, j)
            for j in range(len(group))
            if j != base and compare_ranges(group[base], group[j], tolerance) != "agree"
        ]
        if pairs:
            return pairs
    return []


def _before(a: _Interval, b: _Interval, tolerance: Decimal) -> bool:
    """Whether the first interval ends before the second begins, by more than the tolerance."""
    if a[1] is None or b[0] is None or a[1] > b[0]:
        return False
    apart = gap(a, b)
    return apart is not None and apart[0] >= tolerance * apart[1] and (tolerance == 0 or apart[0] > 0)
