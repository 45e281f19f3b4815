"""Clean pages that once raised an alarm: why each figure is not what another of its page is."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import conflicts_in, facts_of, tailor


def _growth(text: str) -> list[Claim]:
    return [c for c in facts_of(text, ".md").claims if c.key.metric == "growth"]


@pytest.mark.parametrize(
    "sentence",
    [
        "New presses cut waste by 18 percent.",
        "The trade has lowered its use of solvents by about 12 percent.",
        "Tailors will trim thread bills by 9 percent.",
        "New presses fell in price by 18 percent.",
    ],
)
def test_what_a_verb_changes_is_no_employment(sentence: str) -> None:
    assert _growth(f"# Tailor career guide\n\n## Job outlook\n\n{sentence}\n") == []


def test_jobs_that_a_verb_changes_are_employment() -> None:
    (claim,) = _growth("# Tailor career guide\n\n## Job outlook\n\nAutomation will cut employment by 9 percent over the decade.\n")
    assert claim.quantity.high is not None
    assert claim.quantity.high < 0


@pytest.mark.parametrize("rest", ["work for themselves", "leave within five years", "are women", "belong to a union"])
def test_a_share_of_people_under_a_question_about_the_years_ahead_is_no_growth(rest: str) -> None:
    assert _growth(f"# Tailor career guide\n\n## Will there be work in ten years?\n\nSome 24 percent {rest}.\n") == []


def test_a_rate_alone_under_such_a_question_is_growth() -> None:
    page = "# Tailor career guide\n\n## Will there be work in ten years?\n\n24 percent over the decade.\n"
    assert len(_growth(page)) == 1


def test_a_rate_over_five_years_is_none_over_ten() -> None:
    five, ten = tailor("The number of tailors should grow by 6% over five years, to 9,500, and by 11% over ten.").claims[
        ::2
    ]
    assert (five.key.basis, ten.key.basis) == ("over 5 years", None)


def test_years_that_are_counted_are_those_of_the_only_projection_of_that_length() -> None:
    page = (
        "# Tailor career guide\n\n- Growth, 2025-30: 4%\n\n## Outlook\n\n"
        "Over the next five years, employment of tailors will grow 9 percent.\n"
    )
    assert conflicts_in(page, "growth/rate-conflict") != []


def test_a_noun_before_a_longer_name_is_a_part_of_it() -> None:
    page = (
        "# Nurse career guide\n\nEmployment of nurses will grow 5 percent.\n\n"
        "Nurse practitioners, who need a master's degree, will see growth of 40 percent.\n"
    )
    assert conflicts_in(page, "growth/rate-conflict") == []


def test_a_borrowed_name_that_begins_with_the_role_is_another() -> None:
    page = "# Chef\n\nSalary range: €30,000 - €65,000 a year\n\nA chef de partie is on €34,000 to €38,000 a year.\n"
    assert conflicts_in(page, "salary/range-conflict") == []


def test_a_pronoun_stands_for_whom_the_sentence_before_began_with() -> None:
    page = (
        "Brokers, who need two years as a tailor first, had a median wage of $72,280. "
        "Their jobs will rise from 129,200 to 132,500."
    )
    counts = [c for c in tailor(page).claims if c.key.metric.startswith("employment")]
    assert [c.key.subject for c in counts] == ["other", "other"]


def test_what_is_left_after_costs_is_no_second_range() -> None:
    page = "# Tailor\n\nFreelance cutters gross $90,000 to $120,000 but net $40,000 to $60,000 after rent.\n"
    assert conflicts_in(page, "salary/range-conflict") == []


def test_a_share_of_jobs_in_a_table_is_no_number_of_jobs() -> None:
    page = (
        "# Tailor\n\n## Jobs by state\n\n| State | Employment | Per 1,000 jobs | Location quotient | Jobs per 10,000 |\n"
        "| --- | --- | --- | --- | --- |\n| Ohio | 1,480 | 1.52 | 0.85 | 15 |\n| Texas | 2,330 | 2.21 | 1.10 | 22 |\n"
    )
    assert conflicts_in(page, "employment/conflict") == []


def test_a_list_of_levels_named_by_their_years_may_leave_some_out() -> None:
    page = (
        "# Tailor\n\n| Stage | Years | Pay |\n| --- | --- | --- |\n| Apprentice, first year | 0-1 | $24,000 |\n"
        "| Apprentice, fourth year | 3-4 | $36,000 |\n| Tailor | 4-8 | $48,000 |\n| Master tailor | 8+ | $60,000 |\n"
    )
    assert conflicts_in(page, "experience/gap") == []
