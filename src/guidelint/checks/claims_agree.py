"""claims-agree: all mentions of one figure say the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from guidelint.checks.contradiction import claims_of, firm, one_hit, parts, present
from guidelint.checks.page import Page
from guidelint.facts.compare import comparable, conflicts
from guidelint.finding import Hit
from guidelint.record import dataclass


@dataclass(frozen=True, slots=True)
class ClaimsAgree:
    """metric, statistics: which claims. tolerance: share of the larger facing bound that a gap may have."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "section", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset()

    metric: str
    statistics: tuple[str, ...] = ()
    tolerance: Decimal = Decimal(0)

    def run(self, page: Page) -> Iterator[Hit]:
        claims = claims_of(page, self.metric, self.statistics)
        for group in comparable(claims, parts(page, self.metric), present(page)):
            if group.key.basis in ("history", "hypothetical", "yearly"):
                continue
            members = [c for c in group.claims if c.key.level is None]
            hit = one_hit(page, members, firm(members, conflicts(members, self.tolerance)))
            if hit is not None:
                yield hit
