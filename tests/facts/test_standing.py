"""Silence is not agreement: which claims met another, and what kept the others apart."""

import pytest

from guidelint.facts.standing import compared, unchecked
from tests.facts.support import BOOK, facts_of

DATA = BOOK.reference


def test_two_claims_of_one_key_are_compared_and_not_listed() -> None:
    facts = facts_of(
        "Tailor Career Guide\nKey facts\nMedian salary: $41,200\nPay\nThe median tailor makes $41k a year.\n"
    )
    assert compared(facts, DATA) == 2
    assert unchecked(facts, DATA) == []


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("The average tailor makes $43,000 a year.", "statistic"),
        ("In Texas the median tailor makes $38,000 a year.", "region"),
        ("Tailors have a median wage of $14.10 an hour.", "period"),
    ],
)
def test_the_part_that_keeps_a_claim_apart_is_named(sentence: str, part: str) -> None:
    facts = facts_of(f"Tailor Career Guide\nKey facts\nMedian salary: $41,200\nPay\n{sentence}\n")
    told = unchecked(facts, DATA)
    assert [each.part for each in told] == [part, part]
    assert told[0].nearest is told[1].claim or told[0].nearest == told[1].claim


def test_a_claim_alone_of_its_metric_says_so() -> None:
    facts = facts_of("Tailor Career Guide\nKey facts\nGrowth: 3%\n")
    (only,) = unchecked(facts, DATA)
    assert only.part == ""
    assert only.nearest is None
    assert "nothing else" in only.reason


def test_figures_of_all_occupations_are_apart_by_their_subject() -> None:
    facts = facts_of("Tailor Career Guide\nOutlook\nThe average growth for all occupations is 3 percent.\n")
    assert [each.part for each in unchecked(facts, DATA)] == ["subject"]


def test_a_value_that_is_set_beside_another_says_so() -> None:
    rows = "| Roofer | 30 m | 50 m |\n|---|---|---|\n| Pay range | $32,000 - $37,000 | $41,000 - $58,000 |\n"
    reasons = {each.reason for each in unchecked(facts_of(f"# Crew pay\n\n{rows}", ".md"), BOOK.reference)}
    assert reasons == {"read: the page's role, but its row gives another"}
