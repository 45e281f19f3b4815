"""Check types by the name that rules bind: the one table of them."""

from __future__ import annotations

from guidelint.checks.bands import BandsCover, BandsMeet, BandsRise, BandsShareBasis
from guidelint.checks.claims_agree import ClaimsAgree
from guidelint.checks.directions import RateAndDirection
from guidelint.checks.duplicates import DuplicateParagraph, DuplicateSection, RepeatedSentence
from guidelint.checks.empty_section import EmptySection
from guidelint.checks.glued_text import GluedText
from guidelint.checks.growth_band import GrowthBand
from guidelint.checks.interface_text import InterfaceText
from guidelint.checks.jobs import JobsAgree
from guidelint.checks.jobs_fit import JobsFit, OpeningsCoverGrowth, OpeningsRatio
from guidelint.checks.level_sets import SameLevels
from guidelint.checks.long_sentences import LongSentences
from guidelint.checks.mixed_apostrophes import MixedApostrophes
from guidelint.checks.overused_words import OverusedWords
from guidelint.checks.page import Check
from guidelint.checks.pay_sense import InvertedRange, PeriodMismatch
from guidelint.checks.percentiles import PercentileOrder
from guidelint.checks.programmes import ProgrammesAgree
from guidelint.checks.projections import DecadeNotYearly, HorizonCurrent
from guidelint.checks.ranges import RangesAgree, WithinRange
from guidelint.checks.schema import Schema
from guidelint.checks.stale_dates import StaleDates
from guidelint.checks.undefined_acronym import UndefinedAcronym

CHECKS: dict[str, type[Check]] = {
    "bands-cover": BandsCover,
    "bands-meet": BandsMeet,
    "bands-rise": BandsRise,
    "bands-share-basis": BandsShareBasis,
    "claims-agree": ClaimsAgree,
    "decade-not-yearly": DecadeNotYearly,
    "duplicate-paragraph": DuplicateParagraph,
    "duplicate-section": DuplicateSection,
    "empty-section": EmptySection,
    "glued-text": GluedText,
    "growth-band": GrowthBand,
    "horizon-current": HorizonCurrent,
    "interface-text": InterfaceText,
    "inverted-range": InvertedRange,
    "jobs-agree": JobsAgree,
    "jobs-fit": JobsFit,
    "long-sentences": LongSentences,
    "mixed-apostrophes": MixedApostrophes,
    "openings-cover-growth": OpeningsCoverGrowth,
    "openings-ratio": OpeningsRatio,
    "overused-words": OverusedWords,
    "percentile-order": PercentileOrder,
    "period-mismatch": PeriodMismatch,
    "programmes-agree": ProgrammesAgree,
    "ranges-agree": RangesAgree,
    "rate-and-direction": RateAndDirection,
    "repeated-sentence": RepeatedSentence,
    "same-levels": SameLevels,
    "schema": Schema,
    "stale-dates": StaleDates,
    "undefined-acronym": UndefinedAcronym,
    "within-range": WithinRange,
}
