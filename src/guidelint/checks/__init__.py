"""Check types by the name that rules bind: the one table of them."""

from __future__ import annotations

from guidelint.checks.bands import BandsCover, BandsMeet, BandsRise, BandsShareBasis
from guidelint.checks.claims_agree import ClaimsAgree
from guidelint.checks.directions import RateAndDirection
from guidelint.checks.duplicates import DuplicateParagraph, DuplicateSection, RepeatedSentence
from guidelint.checks.education import EducationAgrees
from guidelint.checks.empty_section import EmptySection
from guidelint.checks.glued_text import GluedText
from guidelint.checks.growth_band import GrowthBand
from guidelint.checks.implausible import Implausible
from guidelint.checks.implied_rate import ImpliedRate
from guidelint.checks.interface_text import InterfaceText
from guidelint.checks.jobs import JobsAgree
from guidelint.checks.jobs_fit import JobsFit, OpeningsCoverGrowth, OpeningsRatio
from guidelint.checks.level_order import LevelOrder, StartAboveNext
from guidelint.checks.level_sets import SameLevels
from guidelint.checks.long_sentences import LongSentences
from guidelint.checks.mean_median import MeanMedianRatio, StatisticSwap
from guidelint.checks.mixed_apostrophes import MixedApostrophes
from guidelint.checks.overused_words import OverusedWords
from guidelint.checks.page import Check
from guidelint.checks.pay_sense import InvertedRange
from guidelint.checks.percentiles import PercentileOrder
from guidelint.checks.period_mismatch import PeriodMismatch
from guidelint.checks.programmes import ProgrammesAgree
from guidelint.checks.projections import DecadeNotYearly, HorizonCurrent
from guidelint.checks.ranges import RangesAgree, WithinRange
from guidelint.checks.schema import Schema
from guidelint.checks.stale_dates import StaleDates
from guidelint.checks.undefined_acronym import UndefinedAcronym
from guidelint.checks.unsourced import Unsourced

CHECKS: dict[str, type[Check]] = {
    "bands-cover": BandsCover,
    "bands-meet": BandsMeet,
    "bands-rise": BandsRise,
    "bands-share-basis": BandsShareBasis,
    "claims-agree": ClaimsAgree,
    "decade-not-yearly": DecadeNotYearly,
    "duplicate-paragraph": DuplicateParagraph,
    "duplicate-section": DuplicateSection,
    "education-agrees": EducationAgrees,
    "empty-section": EmptySection,
    "glued-text": GluedText,
    "growth-band": GrowthBand,
    "horizon-current": HorizonCurrent,
    "implausible": Implausible,
    "implied-rate": ImpliedRate,
    "interface-text": InterfaceText,
    "inverted-range": InvertedRange,
    "jobs-agree": JobsAgree,
    "jobs-fit": JobsFit,
    "level-order": LevelOrder,
    "long-sentences": LongSentences,
    "mean-median-ratio": MeanMedianRatio,
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
    "start-above-next": StartAboveNext,
    "statistic-swap": StatisticSwap,
    "undefined-acronym": UndefinedAcronym,
    "unsourced": Unsourced,
    "within-range": WithinRange,
}
