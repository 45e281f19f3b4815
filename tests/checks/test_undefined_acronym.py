from __future__ import annotations

import pytest

from guidelint.checks.undefined_acronym import UndefinedAcronym
from tests.checks.pages import hits, quotes

GUIDE = "Baker\nBakers bake bread for a living and learn the trade on the job over several years.\n"


def found(text: str) -> list[str]:
    return quotes(UndefinedAcronym(), f"{GUIDE}{text}\n")


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("Bakers follow HACCP rules.", ["HACCP"]),
        ("They know PLCs, and mend a PLC.", ["PLCs"]),
        ("USDA and FDA rules bind them all.", ["USDA", "FDA"]),
        ("Only EPA-certified bakers know OSHA's rules.", ["EPA", "OSHA"]),
        ("They follow privacy law (HIPAA) to the letter.", ["HIPAA"]),
    ],
)
def test_a_short_form_that_is_never_spelled_out(text: str, acronyms: list[str]) -> None:
    assert found(text) == acronyms


@pytest.mark.parametrize(
    "text",
    [
        "Hazard Analysis and Critical Control Points (HACCP) rules bind bakers. HACCP is law.",
        "HACCP (Hazard Analysis and Critical Control Points) binds bakers.",
        "HACCP, short for hazard analysis, binds bakers.",
        "Under HACCP, hazard analysis and critical control points come first.",
        "The Bread Bakers Guild of America is old. Bakers join the BBGA.",
        "A programmable logic controller (PLC) runs it. PLCs fail.",
        "COBIT 5 Control Objectives for Information and Related Technologies is asked for.",
        "Bakers need a commercial driver's license to deliver.\nThe CDL test is held in spring.",
        "Extended reality (XR) shows the oven. XR is new.",
        "Good user experience matters. Whoever knows UX is hired.",
        "The shop runs on ABLE, the software that all mills share.",
    ],
)
def test_a_long_form_anywhere_is_enough(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They ask for a BS, a GED or an MBA; AI, TV and GPS. The FAQ is a PDF.",
        "Bakers DO NOT sleep. They MUST rise. You do not; you must.",
        "In Portland, OR bakers earn more than in Denver, CO or elsewhere.",
        "AJ Smith and J. K. Miller bake with T.S. Eliot.",
        "World War II, Henry VIII, type IV, grades AA and AAA.",
        "Coders use ICD-10-CM and an H-1B visa, ISO 9001 and O*NET.",
        "A plant of 40 MW needs 12 VDC.",
        "In Zurich a baker earns XYZ 4,500 a month.",
        "READ THIS BEFORE YOU START",
    ],
)
def test_what_everyone_knows_codes_and_capitals_that_mean_nothing(text: str) -> None:
    assert found(text) == []


def test_one_hit_an_acronym_with_the_other_uses_as_context() -> None:
    text = GUIDE + "Bakers follow HACCP rules. The HACCP plan hangs there. HACCP again.\n"
    (hit,) = hits(UndefinedAcronym(related=1), text)
    assert hit.values == {"acronym": "HACCP", "count": "3"}
    assert [related.role for related in hit.related] == ["context"]
