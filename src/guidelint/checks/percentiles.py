"""percentile-order: the tenth percentile lies below the quarter, that below the median, and so on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import ClassVar

from guidelint.checks.contradiction import claims_of, identity, note, parts, present, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import comparable, gap
from guidelint.finding import Hit, Related
from guidelint.record import dataclass, replace

_MIDDLE = 50
_PREFIX = "percentile-"


@dataclass(frozen=True, slots=True)
class PercentileOrder:
    """tolerance: share of the larger facing bound by which a lower percentile may lie above a higher one."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "name", "other_name"})
    cases: ClassVar[frozenset[str]] = frozenset()

    tolerance: Decimal = Decimal(0)

    def run(self, page: Page) -> Iterator[Hit]:
        points = [c for c in claims_of(page, "pay") if _rank(c) is not None and not c.quantity.is_range]
        matter = [part for part in parts(page, "pay") if part != "statistic"]
        for group in comparable(points, matter, present(page)):
            if group.key.basis is None:
                yield from self._in_group(page, sorted(group.claims, key=lambda c: (_rank(c) or 0, c.span)))

    def _in_group(self, page: Page, claims: list[Claim]) -> Iterator[Hit]:
        """The pair that is furthest out of order: one slip brings several pairs with it."""
        worst: tuple[Decimal, Claim, Claim] | None = None
        for low, high in combinations(claims[:_MOST], 2):
            if _rank(low) == _rank(high):
                continue
            off = self._above(low, high)
            if off is not None and (worst is None or off > worst[0]):
                worst = off, low, high
        if worst is None:
            return
        _, low, high = worst
        first, second = sorted((low, high), key=lambda claim: claim.span)
        values = {
            "value": short(low.quote),
            "other": short(high.quote),
            "name": _named(low),
            "other_name": _named(high),
        }
        related = (Related(first.span, "departs", note(page, first)),)
        key = replace(low, key=replace(low.key, statistic=_named(high)))
        yield Hit(second.span, values, related, None, identity(key, [low, high]))

    def _above(self, low: Claim, high: Claim) -> Decimal | None:
        """By how much a lower percentile lies above a higher one, as a share; None where it does not."""
        floor, ceiling = low.quantity.floor, high.quantity.ceiling
        if floor is None or ceiling is None or floor < ceiling:
            return None
        apart = gap((floor, low.quantity.ceiling), (high.quantity.floor, ceiling))
        if apart is None or not apart[1] or apart[0] <= self.tolerance * apart[1]:
            return None
        return apart[0] / apart[1]


_MOST = 60  # percentiles of one key: nobody gives more


def _rank(claim: Claim) -> int | None:
    name = claim.key.statistic or ""
    if name == "median":
        return _MIDDLE
    number = name.removeprefix(_PREFIX)
    return int(number) if name.startswith(_PREFIX) and number.isdigit() else None


def _named(claim: Claim) -> str:
    rank = _rank(claim)
    return "median" if rank == _MIDDLE else f"percentile {rank}"
