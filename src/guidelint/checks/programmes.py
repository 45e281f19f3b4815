"""programmes-agree: one programme, one length and one cost."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.contradiction import claims_of, one_hit, parts
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.facts.compare import comparable, conflict
from guidelint.finding import Hit
from guidelint.record import dataclass, replace

_TOTAL = re.compile(r"\b(?:totals?|altogether|all[\s-]in|in\s+all|grand)\b")
_HISTORY = "history"
_MOST = 60  # figures of one programme that are held against one another
# How many months one of each unit has, at least and at most. A day of a course may be one of five in a week or one of
# seven; a semester is half a year with its breaks, or the four months that are taught.
_MONTHS = {
    "day": (Decimal(12) / Decimal(365), Decimal(12) / Decimal(260)),
    "week": (Decimal(12) / Decimal(52), Decimal(12) / Decimal(52)),
    "month": (Decimal(1), Decimal(1)),
    "semester": (Decimal(4), Decimal(6)),
    "year": (Decimal(12), Decimal(12)),
}
# A year of school is ten months long where the other figure counts weeks or months.
_SCHOOL_YEAR = Decimal(10) / Decimal(12)


@dataclass(frozen=True, slots=True)
class ProgrammesAgree:
    """metric: programme-length or programme-cost. tolerance: share of the larger facing bound that a gap may have."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "section", "other_section", "programme"})
    cases: ClassVar[frozenset[str]] = frozenset()

    metric: str
    tolerance: Decimal = Decimal(0)

    def run(self, page: Page) -> Iterator[Hit]:
        claims = [c for c in claims_of(page, self.metric) if _HISTORY not in (c.key.basis or "")]
        for group in comparable(claims, parts(page, self.metric)):
            members = group.claims[:_MOST]
            pairs = [(i, j) for i, j in combinations(range(len(members)), 2) if self._apart(members[i], members[j])]
            hit = one_hit(page, members, pairs, values={"programme": group.key.subject_name or "programme"})
            if hit is not None:
                yield hit

    def _apart(self, a: Claim, b: Claim) -> bool:
        if a.block == b.block and a.block is not None:
            return False  # "The course costs $900, or $700 by March": one paragraph that makes a distinction
        if self.metric == "programme-cost" and (_holds_more(a, b) or _holds_more(b, a)):
            return False
        if a.quantity.unit in _MONTHS and b.quantity.unit in _MONTHS:
            a, b = _in_months(a, b), _in_months(b, a)
        return conflict(a, b, self.tolerance)


def _holds_more(whole: Claim, part: Claim) -> bool:
    """Whether one sum is a total or a price by a name of its own, which may hold the other, the tuition, and more."""
    told, other = (claim.because.get("metric", "").lower() for claim in (whole, part))
    if "tuition" not in other or "tuition" in told:
        return False
    named = whole.headline and part.headline
    return (named or _TOTAL.search(told) is not None) and not _below(whole, part)


def _below(one: Claim, two: Claim) -> bool:
    return (
        one.quantity.ceiling is not None
        and two.quantity.floor is not None
        and one.quantity.ceiling <= two.quantity.floor
    )


def _in_months(claim: Claim, other: Claim) -> Claim:
    """A length of time in months, as it must be read beside another."""
    q = claim.quantity
    least, most = _MONTHS[q.unit]
    if q.unit == "year" and other.quantity.unit != "year":
        least *= _SCHOOL_YEAR
    floor = None if q.floor is None else q.floor * least
    ceiling = None if q.ceiling is None else q.ceiling * most
    return replace(claim, quantity=replace(q, floor=floor, ceiling=ceiling))
