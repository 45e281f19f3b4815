"""A value that lies far from the page's own is taken for somebody else's, unless it is firmly said whose it is."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of

BOX = "# Roofer\n\n| Fact | Value |\n| --- | --- |\n| Median pay | $50,300 |\n| Employment | 63,800 |\n\n## More\n\n"

IMPLIED = "The median comes to {}."
NAMED = "The median that roofers took last summer was {}."
PLAIN = "The median pay of roofers is {}."


@pytest.mark.parametrize(
    ("sentence", "value"),
    [(IMPLIED, "$47,900"), (IMPLIED, "$68,000"), (NAMED, "$93,700"), (PLAIN, "$117,400")],
)
def test_a_value_that_is_near_enough_for_its_footing_contradicts(sentence: str, value: str) -> None:
    assert conflicts_in(BOX + sentence.format(value)) != []


@pytest.mark.parametrize(("sentence", "value"), [(IMPLIED, "$81,700"), (NAMED, "$117,400"), (PLAIN, "$217,400")])
def test_a_value_that_is_too_far_off_is_of_something_else(sentence: str, value: str) -> None:
    assert conflicts_in(BOX + sentence.format(value)) == []


def test_it_is_shown_as_not_compared_and_why() -> None:
    far = facts_of(BOX + PLAIN.format("$217,400"), ".md").claims[-1]
    assert not far.named
    assert far.because["subject"] == "“roofers” in the same clause, but 4.3 times off $50,300"


@pytest.mark.parametrize("slip", ["$90,300", "$503,000", "$5,300"])
def test_a_slip_of_the_pen_is_a_contradiction_however_far_off(slip: str) -> None:
    page = BOX.replace("$50,300", slip) + PLAIN.format("$50,300")
    assert conflicts_in(page) != [] or conflicts_in(page, "salary/implausible") != []


def test_what_the_guide_says_of_openings_in_a_year_and_in_a_decade_is_held_together() -> None:
    page = BOX + "There are 3,100 openings for roofers each year.\n\nOver the decade 48,000 openings are expected."
    assert conflicts_in(page, "openings/conflict") != []


@pytest.mark.parametrize("count", ["1,214", "410,000"])
def test_a_count_of_jobs_of_another_size_is_of_other_people(count: str) -> None:
    assert conflicts_in(f"{BOX}The number of those at work is {count}.", "employment/conflict") == []


def test_a_value_that_is_given_twice_is_no_stranger() -> None:
    page = BOX + PLAIN.format("$217,400") + "\n\n## Later\n\nRoofers earn a median of $217,400.\n"
    assert len(conflicts_in(page)) == 1


def test_the_pay_of_a_whole_career_is_no_range_of_a_years() -> None:
    page = "# Roofer\n\n- Salary range: $40,000-$70,000\n\n## Later\n\n- Lifetime earnings: $2,000,000-$3,500,000\n"
    assert conflicts_in(page, "salary/range-conflict") == []
