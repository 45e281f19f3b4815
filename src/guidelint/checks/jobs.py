"""What checks of jobs share: claims about the occupation at large today, and the years that they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.contradiction import claims_of, note, one_hit, place, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import Group, comparable, conflicts
from guidelint.finding import Hit, Related
from guidelint.record import dataclass, replace

DECADE = 10
_PLACE_OF_WORK = re.compile(r"\s+(?:\w+\s+){0,2}(?:in|at|within)\s+(?:(?:the|a|an|this)\s+)?(?P<head>\w+)")
_ENDS = re.compile(r"[.;|]\s|\n")
_REACH = 60  # characters around a number in which its unit of time stands
_COUNTRY = 2  # letters of its code
_LEAST = 100  # people; below it a count is of something nearer at hand than an occupation
_FLOWS = frozenset({"openings", "new-jobs"})
_WHOLE = ("subject", "subject_name", "region", "basis")


def first_year(claim: Claim) -> str | None:
    """The year a count is of, or the first of its span."""
    return claim.key.horizon[:4] if claim.key.horizon else None


def whole(page: Page, metric: str) -> list[Group]:
    """Claims of a metric about an occupation at large, its years aside, grouped by occupation and region."""
    country = _only_country(page)
    rows = _in_lists(page)
    claims = [
        claim if claim.key.region or country is None else replace(claim, key=replace(claim.key, region=country))
        for claim in _called(page, metric)
        if claim.key.level is None
        and claim.key.basis not in ("history", "hypothetical", "yearly")
        and (claim.quantity.unit != "count" or (_counts_people(claim, rows) and not _of_a_branch(page, claim)))
    ]
    return comparable(claims, _WHOLE)


def _called(page: Page, metric: str) -> list[Claim]:
    """Claims of a metric by what they count: jobs of a year to come are projected, jobs by the year are a flow."""
    claims = claims_of(page, metric)
    if metric == "employment":
        return [c for c in claims if not _to_come(page, c) and not _by_the_year(page, c)]
    if metric == "employment-projected":
        moved = [c for c in claims_of(page, "employment") if _to_come(page, c)]
        return sorted(claims + moved, key=lambda c: c.span)
    return [c for c in claims if not _by_the_year(page, c)] if metric == "new-jobs" else claims


def _to_come(page: Page, claim: Claim) -> bool:
    years = claim.key.horizon
    return years is not None and years.isdigit() and int(years) > page.today.year


def _by_the_year(page: Page, claim: Claim) -> bool:
    """Whether a sentence counts its jobs by the year: "every year 3,800 jobs come free"."""
    text, at = page.source.text, claim.span
    before = _ENDS.split(text[max(0, at.start - _REACH) : at.start])[-1]
    after = _ENDS.split(text[at.end : at.end + _REACH])[0]
    around = f"{before} {after}".lower()
    return any(words in around for words in page.lexicon.words("growth/yearly"))


def _only_country(page: Page) -> str | None:
    """The country that all claims with one are of: then those without are of it too. A state is no country."""
    countries = {c.key.region for c in page.facts.claims if c.key.region and len(c.key.region) == _COUNTRY}
    return countries.pop() if len(countries) == 1 else None


def _in_lists(page: Page) -> frozenset[str]:
    """Other occupations with a row or a label of their own: the page gives their figures in full."""
    return frozenset(
        claim.key.subject_name
        for claim in page.facts.claims
        if claim.key.subject_name
        and claim.key.metric != "pay"
        and claim.because.get("subject", "").endswith(("the row's head", "the label"))
    )


def _counts_people(claim: Claim, rows: frozenset[str] = frozenset()) -> bool:
    """Whether a count can be one of an occupation's jobs: one number, and no small one ("29-1020" is a code)."""
    q = claim.quantity
    highest = q.high if q.high is not None else q.low
    span = len(claim.key.horizon or "") > len("2024")
    another = claim.key.subject == "other" and claim.key.subject_name not in rows
    if q.is_range or highest is None or another:
        return False
    if claim.key.metric != "employment":
        return True
    pay = claim.quote.lower().endswith("k") and not claim.headline  # "jobs that pay 300k"
    return highest >= _LEAST and not (span or pay)  # jobs from one year to another are those that come or go


def _of_a_branch(page: Page, claim: Claim) -> bool:
    """Whether jobs are those in one branch: "held 900 jobs in racing stables", but "in the field", "in 2024"."""
    if claim.key.metric != "employment" or claim.block is None:
        return False
    found = _PLACE_OF_WORK.match(page.source.text, claim.span.end)
    if not found or not found["head"].isalpha():
        return False
    words = page.lexicon.words
    known = (
        words("subjects/at-large")
        | words("subjects/neutral")
        | words("directions/times")
        | words("directions/trades")
        | words("subjects/plain")
    )
    return found["head"].islower() and found["head"] not in known


def of_one_year(claims: Sequence[Claim], today: int, oldest: int) -> list[Claim]:
    """Those of the latest year that is named and no future one, and those of no year."""
    years = [int(year) for claim in claims if (year := first_year(claim)) and today - oldest <= int(year) <= today]
    latest = str(max(years)) if years else None
    return [
        claim
        for claim in claims
        if (year := first_year(claim)) in (None, latest)
        or (claim.key.metric in _FLOWS and year is not None and int(year) > today)  # "each year until 2034"
    ]


def at_one_end(claims: Sequence[Claim], today: int) -> list[Claim]:
    """Projections for the latest year to come that is named, and those for no year."""
    years = {claim.key.horizon[-4:] for claim in claims if claim.key.horizon}
    latest = max((year for year in years if int(year) >= today), default=None)
    return [claim for claim in claims if claim.key.horizon is None or claim.key.horizon[-4:] == latest]


def yearly(claim: Claim, factor: int = DECADE) -> Claim:
    """A total of a decade as that of a year."""
    q = claim.quantity
    floor = None if q.floor is None else q.floor / factor
    ceiling = None if q.ceiling is None else q.ceiling / factor
    return replace(claim, quantity=replace(q, floor=floor, ceiling=ceiling))


@dataclass(frozen=True, slots=True)
class JobsAgree:
    """metric: of which counts of jobs. tolerance: as in claims-agree. oldest: years that the present may lie back.

    largest: how often one number of openings may hold the other and still be a year's.
    """

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "section", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset()

    metric: str
    tolerance: Decimal = Decimal(0)
    oldest: int = 4
    largest: int = 8

    def run(self, page: Page) -> Iterator[Hit]:
        for group in whole(page, self.metric):
            members = of_one_year(group.claims, page.today.year, self.oldest)
            if self.metric == "employment-projected":
                members = at_one_end(group.claims, page.today.year)
            if self.metric == "openings":
                members = self._a_year(members)
            hit = one_hit(page, members, conflicts(members, self.tolerance))
            if hit is not None:
                yield hit

    def _a_year(self, claims: Sequence[Claim]) -> list[Claim]:
        """All as openings of a year: one that is about ten times the first is the total of a decade."""
        if not claims:
            return []
        points = [claim.quantity.point for claim in claims if claim.quantity.point]
        if not points:
            return list(claims)
        least = min(points)
        return [
            yearly(claim) if claim.quantity.point and claim.quantity.point > self.largest * least else claim
            for claim in claims
        ]


def related(page: Page, claims: Sequence[Claim]) -> tuple[Related, ...]:
    """The other places of a finding, all of which take part in it."""
    return tuple(Related(claim.span, "departs", note(page, claim)) for claim in claims)


def one_value(claims: Sequence[Claim]) -> list[Claim]:
    """The claims where all of them agree and there is one; none where they contradict one another."""
    return [] if conflicts(claims, Decimal(0)) else list(claims)


__all__ = ["DECADE", "JobsAgree", "first_year", "of_one_year", "one_value", "place", "related", "short", "whole"]
