"""Check types by the name that rules bind: the one table of them."""

from __future__ import annotations

from guidelint.checks.bands import BandsMeet
from guidelint.checks.claims_agree import ClaimsAgree
from guidelint.checks.growth_band import GrowthBand
from guidelint.checks.page import Check
from guidelint.checks.ranges import RangesAgree, WithinRange

CHECKS: dict[str, type[Check]] = {
    "bands-meet": BandsMeet,
    "claims-agree": ClaimsAgree,
    "growth-band": GrowthBand,
    "ranges-agree": RangesAgree,
    "within-range": WithinRange,
}
