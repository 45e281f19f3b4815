"""growth-band: a growth rate and the wording of the Bureau of Labor Statistics that stands with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar

from guidelint.checks.contradiction import claims_of, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import conflicts
from guidelint.finding import Hit, Related
from guidelint.record import dataclass, replace


@dataclass(frozen=True, slots=True)
class _Edition:
    """The bands of one release: band -> lowest and highest whole percent (None: open)."""

    years: str
    released: date
    bands: Mapping[str, tuple[int | None, int | None]]

    def possible(self, percent: Decimal, order: Sequence[str]) -> list[str]:
        """The bands that a rate can fall in, lowest first: between the nearest that the table knows below and above."""
        whole = int(percent.to_integral_value(rounding=ROUND_HALF_UP))
        least, most = 0, len(order) - 1
        for i, band in enumerate(order):
            low, high = self.bands.get(band, (None, None))
            if low is not None and low <= whole:
                least = max(least, i)
            if high is not None and whole <= high:
                most = min(most, i)
        return list(order[least : most + 1])


@dataclass(frozen=True, slots=True)
class GrowthBand:
    """editions: how many of the last releases before today must all disagree where the guide names no years.

    countries: where the wording is the Bureau's; elsewhere it is somebody else's.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "wording", "right", "years"})
    cases: ClassVar[frozenset[str]] = frozenset({"stated", "unstated"})

    editions: int = 3
    countries: tuple[str, ...] = ("US",)

    def run(self, page: Page) -> Iterator[Hit]:
        table = page.reference["bls-growth-bands"]
        editions = [_edition(row) for row in table["editions"]]
        names: Mapping[str, str] = table["wording"]
        order: Sequence[str] = table["order"]
        seen: set[int] = set()
        for claim in self._pairs(page):
            if claim.quantity.point is None or claim.quantity.is_range:
                continue
            hit = self._judge(page, claim, editions, names, order)
            if hit is not None and hit.span.start not in seen:
                seen.add(hit.span.start)
                yield hit

    def _pairs(self, page: Page) -> Iterator[Claim]:
        """Rates with the wording that each is held to: its own; else the page's one rate with one that stands alone."""
        about = (None, *self.countries)
        for claim in page.facts.claims:
            rate = claim.key.metric == "growth" and claim.key.subject != "all-occupations"
            if rate and claim.wording is not None and claim.key.region in about:
                yield claim
        rates = [
            c
            for c in claims_of(page, "growth")
            if c.key.subject == "role" and c.key.basis is None and c.key.region in about
        ]
        if not rates or rates[0].key.region is None or conflicts(rates, Decimal(0)):
            return
        for alone in page.facts.banded:
            key = alone.key
            if key.subject != "role" or key.level or key.basis or not alone.named or key.region not in about:
                continue
            fitting = [c for c in rates if key.horizon is None or (c.key.horizon or "").endswith(key.horizon)]
            if fitting:
                base = min(fitting, key=lambda c: (not _stated(c), not c.headline))
                yield replace(base, wording=alone.wording)

    def _judge(
        self, page: Page, claim: Claim, editions: list[_Edition], names: Mapping[str, str], order: Sequence[str]
    ) -> Hit | None:
        assert claim.wording is not None
        assert claim.quantity.point is not None
        stated = _stated(claim)
        if stated:
            until = claim.key.horizon or ""  # "growth to 2034" is of the edition that ends then
            relevant = [e for e in editions if e.years == until or (len(until) == 4 and e.years.endswith(until))]
        else:
            released = sorted((e for e in editions if e.released <= page.today), key=lambda e: e.released)
            relevant = released[-self.editions :]
        possible = [e.possible(claim.quantity.point, order) for e in relevant]
        said = set(claim.wording.band.split("|"))  # words of no table may leave room for several
        if not possible or any(said & set(bands) for bands in possible):
            return None
        right = [band for band in order if any(band in bands for bands in possible)]
        return Hit(
            claim.span,
            {
                "value": short(claim.quote),
                "wording": short(claim.wording.quote),
                "right": " or ".join(f"“{names[band]}”" for band in right),
                "years": ", ".join(e.years for e in relevant),
            },
            (Related(claim.wording.span, "departs", f"“{short(claim.wording.quote)}”"),),
            "stated" if stated else "unstated",
            ("growth-band", claim.key.horizon or "", short(claim.quote), claim.wording.band),
        )


def _stated(claim: Claim) -> bool:
    """Whether a rate's years are told: by its own words or heads, or as the page's only ones."""
    return claim.key.horizon is not None


def _edition(row: Mapping[str, Any]) -> _Edition:
    bands = {band: (bounds[0], bounds[1]) for band, bounds in row["bands"].items()}
    return _Edition(row["years"], date.fromisoformat(row["released"]), bands)
