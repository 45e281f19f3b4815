"""inverted-range: a low end above its high end. period-mismatch: an hour's and a year's pay that do not convert."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import ClassVar

from guidelint.checks.contradiction import claims_of, identity, note, short
from guidelint.checks.jobs import one_value
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import conflict
from guidelint.finding import Hit, Related
from guidelint.record import dataclass

_TOLERANCE = Decimal("0.02")
_OF_ANOTHER_KIND = Decimal("0.15")  # means lie above medians, by less than that in nearly all occupations (OEWS)
# Hours, weeks and months of a full-time year, as in the OEWS of the Bureau of Labor Statistics.
_A_YEAR = {"hour": Decimal(2080), "week": Decimal(52), "month": Decimal(12)}


@dataclass(frozen=True, slots=True)
class InvertedRange:
    """metric: of which claims."""

    values: ClassVar[frozenset[str]] = frozenset({"value"})
    cases: ClassVar[frozenset[str]] = frozenset()

    metric: str = "pay"

    def run(self, page: Page) -> Iterator[Hit]:
        for claim in page.facts.claims:
            low, high = claim.quantity.low, claim.quantity.high
            if claim.key.metric == self.metric and low is not None and high is not None and low > high >= 0:
                yield Hit(claim.span, {"value": short(claim.quote)}, (), None, identity(claim, [claim]))


@dataclass(frozen=True, slots=True)
class PeriodMismatch:
    """tolerance: share of the larger facing bound. silent: list of words that say that hours are others.

    unstated: the tolerance where nothing says that the hour's pay is the median, for it may be the mean.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "period", "yearly"})
    cases: ClassVar[frozenset[str]] = frozenset()

    silent: str
    tolerance: Decimal = _TOLERANCE
    unstated: Decimal = _OF_ANOTHER_KIND

    def run(self, page: Page) -> Iterator[Hit]:
        words = page.lexicon.words(self.silent)
        claims = [c for c in claims_of(page, "pay") if not self._other_hours(page, c, words)]
        years = [c for c in claims if c.key.period == "year" and "period" not in c.filled]
        years += [c for c in claims if c.key.period == "year" and "period" in c.filled]
        for claim in claims:
            factor = _A_YEAR.get(claim.key.period or "")
            if factor is None:
                continue
            year, tolerance = self._partner(page, claim, years), self.tolerance
            if year is None:
                year, tolerance = self._middle(page, claim, years), self.unstated
            if year is None:
                continue
            converted = replace(claim, quantity=claim.quantity.scaled(factor))
            if conflict(converted, year, tolerance):
                yield self._hit(page, claim, year, factor)

    @staticmethod
    def _other_hours(page: Page, claim: Claim, words: frozenset[str]) -> bool:
        if claim.block is None:
            return False
        text = page.guide.blocks[claim.block].text.lower()
        return any(word in text for word in words)

    @staticmethod
    def _partner(page: Page, claim: Claim, years: Sequence[Claim]) -> Claim | None:
        """The year's pay that is nearest to an hour's: in its block, row or label, or both at the page's head."""
        alike = [
            year
            for year in years
            if replace(year.key, period=None) == replace(claim.key, period=None)
            and year.quantity.is_range == claim.quantity.is_range
        ]
        for together in (_one_block, _one_row, _one_label, _both_headlines):
            found = [year for year in alike if together(page, claim, year)]
            if found:
                return found[0] if len(one_value(found)) == len(found) else None
        return None

    @staticmethod
    def _middle(page: Page, claim: Claim, years: Sequence[Claim]) -> Claim | None:
        """The year's median in the page's box of facts, for an hour's pay there of which no statistic is said."""
        if claim.key.statistic is not None or not claim.headline or claim.quantity.is_range:
            return None
        key = replace(claim.key, period=None, statistic="median")
        found = [year for year in years if year.headline and replace(year.key, period=None) == key]
        return found[0] if found and len(one_value(found)) == len(found) else None

    @staticmethod
    def _hit(page: Page, claim: Claim, year: Claim, factor: Decimal) -> Hit:
        point = claim.quantity.point
        values = {
            "value": short(claim.quote),
            "other": short(year.quote),
            "period": claim.key.period or "",
            "yearly": "" if point is None else format((point * factor).quantize(Decimal(1)), ",f"),
        }
        return Hit(
            year.span, values, (Related(claim.span, "departs", note(page, claim)),), None, identity(claim, [year])
        )


def _one_block(page: Page, one: Claim, two: Claim) -> bool:
    return one.block is not None and one.block == two.block


def _one_row(page: Page, one: Claim, two: Claim) -> bool:
    places = page.guide.table_place
    a, b = places.get(-1 if one.block is None else one.block), places.get(-1 if two.block is None else two.block)
    return a is not None and b is not None and a[0].group == b[0].group and a[1] == b[1]


def _one_label(page: Page, one: Claim, two: Claim) -> bool:
    fields = page.guide.field_of
    a, b = fields.get(-1 if one.block is None else one.block), fields.get(-1 if two.block is None else two.block)
    return a is not None and b is not None and a.label_span == b.label_span


def _both_headlines(page: Page, one: Claim, two: Claim) -> bool:
    return one.headline and two.headline
