"""mean-median-ratio: a mean far from its median. statistic-swap: one figure with the names of two statistics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import ClassVar

from guidelint.checks.contradiction import claims_of, identity, note, parts, place, present, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import Group, comparable, conflicts
from guidelint.finding import Hit, Related
from guidelint.record import dataclass

_MOST = 60  # of one key that are held against one another: nobody gives more
_COUNTRY = 2  # letters of its code
_THOUSAND = Decimal(1000)


def _groups(page: Page, prefixes: tuple[str, ...] = ("median", "mean")) -> list[Group]:
    """Figures of one occupation, place, level and year, whose statistic begins with one of the prefixes."""
    claims = [
        c for c in claims_of(page, "pay") if not c.quantity.is_range and (c.key.statistic or "").startswith(prefixes)
    ]
    matter = [part for part in parts(page, "pay") if part != "statistic"]
    return comparable(claims, matter, present(page))


def _split(group: Group) -> tuple[list[Claim], list[Claim]]:
    medians = [claim for claim in group.claims if claim.key.statistic == "median"]
    return medians[:_MOST], [claim for claim in group.claims if claim.key.statistic == "mean"][:_MOST]


@dataclass(frozen=True, slots=True)
class MeanMedianRatio:
    """The ratio's bounds are data/mean-median-ratio.yaml; medians or means that contradict each other have no ratio."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "ratio", "low", "high"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        data = page.reference["mean-median-ratio"]
        low, high = Decimal(data["low"]), Decimal(data["high"])
        for group in _groups(page):
            medians, means = _split(group)
            if not medians or not means or conflicts(medians, Decimal(0)) or conflicts(means, Decimal(0)):
                continue
            median, mean = medians[0], means[0]
            ratio = _ratio(mean, median)
            if ratio is None or (ratio[1] >= low and ratio[0] <= high):
                continue
            values = {
                "value": short(mean.quote),
                "other": short(median.quote),
                "ratio": f"{(ratio[0] + ratio[1]) / 2:.2f}",
                "low": str(low),
                "high": str(high),
            }
            related = (Related(median.span, "context", note(page, median)),)
            yield Hit(mean.span, values, related, None, identity(median, [mean]))


def _ratio(mean: Claim, median: Claim) -> tuple[Decimal, Decimal] | None:
    """The least and the largest ratio that two figures can have; None where one is open or no money."""
    a, b = mean.quantity, median.quantity
    if a.floor is None or a.ceiling is None or b.floor is None or b.ceiling is None or b.floor <= 0:
        return None
    return a.floor / b.ceiling, a.ceiling / b.floor


@dataclass(frozen=True, slots=True)
class StatisticSwap:
    """A figure that is round to the thousand, or by the hour to the dollar, may be both by chance.

    Only figures of a whole country: of a state or a city, "make on average" is seldom meant as a statistic.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "statistic", "other_statistic", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        for group in _groups(page):
            if group.key.region and len(group.key.region) != _COUNTRY:
                continue
            medians, means = _split(group)
            medians = [m for m in medians if not m.because.get("statistic", "").lower().startswith("“typical")]
            pairs = [
                (median, mean)
                for median in medians
                for mean in means
                if _one_figure(median, mean) and not self._together(page, median, mean)
            ]
            if pairs and not self._told_apart(page, medians, means):
                yield self._hit(page, pairs)
        for group in _groups(page, ("percentile-",)):
            pairs = [
                pair
                for pair in combinations(group.claims[:_MOST], 2)
                if pair[0].key.statistic != pair[1].key.statistic
                and _one_figure(*pair)
                and not self._together(page, *pair)
            ]
            if pairs:
                yield self._hit(page, pairs)

    @staticmethod
    def _told_apart(page: Page, medians: Sequence[Claim], means: Sequence[Claim]) -> bool:
        """Whether the guide gives both side by side: then it knows which is which."""
        return any(StatisticSwap._together(page, a, b) for a in medians for b in means)

    @staticmethod
    def _together(page: Page, one: Claim, two: Claim) -> bool:
        """Whether two figures stand in one block, one table or one fact box."""
        if one.headline and two.headline:
            return True
        if one.block is None or two.block is None:
            return False
        places = page.guide.table_place
        here, there = places.get(one.block), places.get(two.block)
        return one.block == two.block or (here is not None and there is not None and here[0] is there[0])

    @staticmethod
    def _hit(page: Page, pairs: Sequence[tuple[Claim, Claim]]) -> Hit:
        base, other = sorted(pairs[0], key=lambda claim: (not claim.headline, claim.span))
        values = {
            "value": short(other.quote),
            "statistic": _called(other),
            "other_statistic": _called(base),
            "other_section": place(page, base),
        }
        told = {claim.span: claim for pair in pairs for claim in pair if claim is not other}
        related = tuple(
            Related(
                claim.span, "departs" if claim.key.statistic != other.key.statistic else "agrees", note(page, claim)
            )
            for _, claim in sorted(told.items())
        )
        return Hit(other.span, values, related, None, identity(base, [other]))


def _called(claim: Claim) -> str:
    """ "median", "10th percentile", "91st percentile"."""
    name, _, rank = (claim.key.statistic or "").partition("-")
    last = "th" if rank[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(rank[-1:], "th")
    return f"{rank}{last} {name}" if rank else name


def _one_figure(one: Claim, two: Claim) -> bool:
    """Whether two figures are the same as written, and too exact to be so by chance."""
    a, b = one.quantity, two.quantity
    if a.point is None or a.point != b.point or a.hedge or b.hedge or one.key.period != two.key.period:
        return False
    if one.key.period == "year":
        return a.point % _THOUSAND != 0
    return a.point % 1 != 0
