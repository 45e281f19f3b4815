"""horizon-current, decade-not-yearly: the years of a projection, and whether its rate is one of a decade or a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from guidelint.checks.contradiction import claims_of, note, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.finding import Hit, Related
from guidelint.lexicon import ListName
from guidelint.record import dataclass

_PROJECTIONS = ("growth", "openings", "new-jobs", "employment-projected")
_SPAN = 9  # characters of "2024-2034"
_LEAST = 8  # years that a span has at least to be a decade's
_SHORTEST = 2  # years of a projection: two years that follow each other are a school year, or a look back
_DECADE = 10


def _projection(claim: Claim) -> bool:
    years = claim.key.horizon
    return years is not None and len(years) == _SPAN and int(years[-4:]) - int(years[:4]) >= _SHORTEST


@dataclass(frozen=True, slots=True)
class HorizonCurrent:
    """releases: how many editions behind the newest that is out before today a projection may not lie.

    countries: where projections come out yearly as the Bureau's do; elsewhere only an end that is past counts.
    """

    values: ClassVar[frozenset[str]] = frozenset({"years", "newest"})
    cases: ClassVar[frozenset[str]] = frozenset({"over", "behind"})

    releases: int = 2
    countries: tuple[str, ...] = ("US",)

    def run(self, page: Page) -> Iterator[Hit]:
        newest = self._newest(page)
        claims = [
            claim
            for metric in _PROJECTIONS
            for claim in claims_of(page, metric)
            if _projection(claim) and "horizon" not in claim.filled and claim.key.basis is None
        ]
        old: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda claim: claim.span):
            if self._case(claim, page.today.year, newest) is None:
                return  # beside a projection that holds, the other is told as history
            old.setdefault(claim.key.horizon or "", []).append(claim)
        for years, members in old.items():
            first, *others = members
            yield Hit(
                first.span,
                {"years": years, "newest": newest},
                tuple(Related(claim.span, "departs", note(page, claim)) for claim in others),
                self._case(first, page.today.year, newest),
                ("horizon", years),
            )

    @staticmethod
    def _newest(page: Page) -> str:
        editions = page.reference["bls-growth-bands"]["editions"]
        return max(str(e["years"]) for e in editions if date.fromisoformat(e["released"]) <= page.today)

    def _case(self, claim: Claim, today: int, newest: str) -> str | None:
        assert claim.key.horizon is not None
        if int(claim.key.horizon[-4:]) < today:
            return "over"
        behind = int(newest[:4]) - int(claim.key.horizon[:4])
        of_the_bureau = (
            claim.key.region in (None, *self.countries)
            and int(claim.key.horizon[-4:]) - int(claim.key.horizon[:4]) == _DECADE
        )
        return "behind" if of_the_bureau and behind >= self.releases else None


@dataclass(frozen=True, slots=True)
class DecadeNotYearly:
    """compound: a list of words that make a yearly rate of a decade's by what it compounds to."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other"})
    cases: ClassVar[frozenset[str]] = frozenset()

    compound: ListName = ListName("growth/compound")
    reach: int = 90

    def run(self, page: Page) -> Iterator[Hit]:
        rates = [c for c in claims_of(page, "growth") if c.key.level is None and c.quantity.point]
        decades = [c for c in rates if c.key.basis is None]
        for claim in rates:
            if claim.key.basis != "yearly" or self._compounded(page, claim):
                continue
            same = [c for c in decades if self._same(c, claim)]
            if same or self._spans_a_decade(claim):
                other = short(same[0].quote) if same else (claim.key.horizon or "")
                yield Hit(
                    claim.span,
                    {"value": short(claim.quote), "other": other},
                    tuple(Related(c.span, "departs", note(page, c)) for c in same),
                    None,
                    ("yearly", short(claim.quote), other),
                )

    @staticmethod
    def _same(decade: Claim, claim: Claim) -> bool:
        return (
            decade.quantity.point == claim.quantity.point
            and decade.key.subject == claim.key.subject
            and decade.key.subject_name == claim.key.subject_name
            and decade.key.region == claim.key.region
        )

    @staticmethod
    def _spans_a_decade(claim: Claim) -> bool:
        years = claim.key.horizon
        stated = years is not None and _projection(claim) and "horizon" not in claim.filled
        return stated and years is not None and int(years[-4:]) - int(years[:4]) >= _LEAST

    def _compounded(self, page: Page, claim: Claim) -> bool:
        text = page.source.text
        around = text[max(0, claim.span.start - self.reach) : claim.span.end + self.reach].lower()
        return any(word in around for word in page.lexicon.words(self.compound))
