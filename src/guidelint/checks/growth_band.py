"""growth-band: a growth rate and the wording of the Bureau of Labor Statistics that stands with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar

from guidelint.checks.contradiction import claims_of, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import conflicts
from guidelint.finding import Hit, Related
from guidelint.record import dataclass


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
        seen: set[tuple[int, int]] = set()
        for claim in (*page.facts.claims, *self._alone(page)):
            if (
                claim.key.metric != "growth"
                or claim.key.subject == "all-occupations"
                or claim.wording is None
                or claim.quantity.point is None
            ):
                continue
            if claim.key.region not in (None, *self.countries) or claim.quantity.is_range:
                continue
            hit = self._judge(page, claim, editions, names, order)
            place = (claim.span.start, claim.wording.span.start)
            if hit is not None and place not in seen:
                seen.add(place)
                yield hit

    @staticmethod
    def _alone(page: Page) -> Iterator[Claim]:
        """The role's rate with each wording that stands by itself, where the page has one rate, or all agree."""
        told = {c.wording.span for c in page.facts.claims if c.wording is not None}
        rates = [c for c in claims_of(page, "growth") if c.key.subject == "role" and c.key.level is None]
        rates = [c for c in rates if c.key.basis is None and "-" not in (c.key.region or "")]
        if not rates or conflicts(rates, Decimal(0)) or len({c.key.horizon for c in rates}) > 1:
            return
        rate = next((c for c in rates if c.headline), rates[0])
        for wording in page.facts.wordings:
            if wording.span not in told:
                yield replace(rate, wording=wording)

    def _judge(
        self, page: Page, claim: Claim, editions: list[_Edition], names: Mapping[str, str], order: Sequence[str]
    ) -> Hit | None:
        assert claim.wording is not None
        assert claim.quantity.point is not None
        stated = claim.key.horizon is not None and "horizon" not in claim.filled
        if stated:
            relevant = [e for e in editions if e.years == claim.key.horizon]
        else:
            released = sorted((e for e in editions if e.released <= page.today), key=lambda e: e.released)
            relevant = released[-self.editions :]
        possible = [e.possible(claim.quantity.point, order) for e in relevant]
        if not possible or any(claim.wording.band in bands for bands in possible):
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


def _edition(row: Mapping[str, Any]) -> _Edition:
    bands = {band: (bounds[0], bounds[1]) for band, bounds in row["bands"].items()}
    return _Edition(row["years"], date.fromisoformat(row["released"]), bands)
