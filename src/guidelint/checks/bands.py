"""bands-meet: years of experience of consecutive levels do not overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from guidelint.checks.contradiction import short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.finding import Hit, Related
from guidelint.record import dataclass

_NAMED = re.compile(r"“([^”]+)” in ")


@dataclass(frozen=True, slots=True)
class BandsMeet:
    """least: how many bands make a list of levels."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "level", "other_level"})
    cases: ClassVar[frozenset[str]] = frozenset()

    least: int = 2

    def run(self, page: Page) -> Iterator[Hit]:
        claims = page.facts.claims
        said: set[tuple[str, ...]] = set()
        for ladder in page.facts.ladders:
            if len(ladder) < self.least:
                continue
            for first, second in pairwise(ladder):
                one, two = claims[first], claims[second]
                if not self._overlap(one, two):
                    continue
                hit = self._hit(one, two)
                if hit.identity not in said:  # a ladder that stands twice overlaps twice: one finding
                    said.add(hit.identity)
                    yield hit

    @staticmethod
    def _overlap(one: Claim, two: Claim) -> bool:
        end, start = one.quantity.high, two.quantity.low
        return end is not None and start is not None and start < end

    @staticmethod
    def _hit(one: Claim, two: Claim) -> Hit:
        values = {
            "value": short(two.quote),
            "other": short(one.quote),
            "level": _level(two),
            "other_level": _level(one),
        }
        related = Related(one.span, "departs", f"{short(one.quote)} for {_level(one)}")
        return Hit(two.span, values, (related,), None, ("experience", *values.values()))


def _level(claim: Claim) -> str:
    """What the level is called: as it stands, else as far as it was read."""
    named = _NAMED.match(claim.because.get("subject", ""))
    if named:
        return named[1]
    name = claim.key.subject_name or "the role"
    return f"{claim.key.level} {name}" if claim.key.level and claim.key.level not in name else name
