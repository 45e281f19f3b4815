"""inverted-range: a low end above its high end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint.checks.contradiction import identity, short
from guidelint.checks.page import Page
from guidelint.finding import Hit
from guidelint.record import dataclass


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
