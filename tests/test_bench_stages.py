"""The benchmark of stages names each stage of a run once, and leaves none out."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from bench.stages import FACT_GROUPS, STAGES, guides_of, medians, one_pass, settings

GUIDES = Path(__file__).parent / "fixtures" / "guides"


def test_a_pass_gives_a_time_for_every_stage() -> None:
    ticks = count()
    guides = guides_of([GUIDES])[:2]
    spent = one_pass(guides, settings(), clock=lambda: float(next(ticks)))
    assert tuple(spent) == STAGES
    assert all(spent.values())


def test_the_rules_that_compare_claims_are_some_and_not_all() -> None:
    groups = {rule.group for rule in settings().rules}
    assert groups > FACT_GROUPS


def test_times_are_medians_of_the_passes() -> None:
    passes = [dict.fromkeys(STAGES, seconds) for seconds in (1.0, 9.0, 2.0)]
    assert set(medians(passes).values()) == {2.0}
