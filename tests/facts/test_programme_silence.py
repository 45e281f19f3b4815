"""Figures beside a programme that are neither its length nor its price."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of
from tests.facts.test_programmes import programmes


def test_a_column_of_salaries_under_a_question_on_fees_holds_no_fees() -> None:
    asked = "# Roofer\n\n## What are the fees for the certificate course?\n\n"
    table = "| After the course | Salary per year |\n| --- | --- |\n| Certificate course | $41,000 |\n"
    found = facts_of(asked + table, ".md").claims
    assert [c.key.metric for c in found] == ["pay"]


def test_parts_with_their_lengths_in_brackets_are_not_the_whole() -> None:
    text = "The diploma's rotations:\n\n- **Stave shop (4 weeks):** Splitting.\n- **Hoop shop (2 weeks):** Bending."
    assert [c.quote for c in programmes(f"# Cooper\n\nThe Burnside diploma takes two years.\n\n{text}\n")] == [
        "two years"
    ]


def test_an_age_is_no_length() -> None:
    table = "| | Burnside diploma |\n| --- | --- |\n| Typical age at completion | 21-22 years |\n| Length | 2 years |\n"
    assert [c.quote for c in programmes(f"# Cooper\n\n{table}\n- Minimum age for the diploma: 17 years\n")] == [
        "2 years"
    ]


@pytest.mark.parametrize("head", ["**Additional expenses:**", "### Other costs", "### Hidden fees of the diploma"])
def test_what_comes_on_top_of_a_price_is_no_price_of_the_whole(head: str) -> None:
    price = "## The Burnside diploma\n\nThe Burnside diploma costs $6,400."
    text = f"# Cooper\n\n{price}\n\n{head}\n\n- **Placement expenses:** $450\n"
    assert [c.quote for c in programmes(text)] == ["$6,400"]


def test_a_time_of_the_day_or_the_week_names_no_programme() -> None:
    ways = "| Schedule | Time to finish |\n| --- | --- |\n| Full-time (weekday) | 4 months |\n| Mornings | 4 months |\n"
    others = "| Path | Time to credential |\n| --- | --- |\n| Associate degree | 2 years |\n"
    claims = programmes(f"# Cooper school\n\n{ways}\n## Compared\n\n{others}")
    assert [c.key.subject_name for c in claims if c.quote == "2 years"] == ["associate"]
    assert {"weekday", "mornings"}.isdisjoint(c.key.subject_name for c in claims)


def test_pay_that_comes_to_a_sum_is_no_price_of_the_course_named_beside_it() -> None:
    text = "After the course, which costs little, the median pay of coopers comes to $48,000."
    assert programmes(f"# Cooper\n\n{text}\n") == []


def test_what_another_sentence_is_about_is_not_the_length_of_the_school_before_it() -> None:
    assert [c.quote for c in programmes("# Cooper\n\nHands go to the state academy first. Sixteen weeks of it.\n")] == [
        "Sixteen weeks"
    ]
    assert programmes("# Cooper\n\nBehind the academy lies a lake. My uncle swam two weeks of it.\n") == []


def test_the_kind_of_school_that_the_sentence_before_begins_with_is_the_prices() -> None:
    price = "cost more. Expect to pay $6,500 for the stave course."
    for schools, basis in (("Private schools", "private"), ("Private lessons", None)):
        (claim,) = programmes(f"# Cooper\n\n{schools} {price}\n")
        assert claim.key.basis == basis


def test_the_sum_of_a_table_is_no_price_of_the_course_in_it() -> None:
    table = "| Item | Cost |\n| --- | --- |\n| Books | $200 |\n| Hoop course | $1,000 |\n"
    sums = "| Self-study total | $750 |\n| With the hoop course | $1,800 |\n| 10-year total | $40,700 |\n"
    found = programmes(f"# Cooper\n\n## What it comes to\n\n{table}{sums}")
    assert [c.quote for c in found] == ["$1,000"]


def test_years_of_experience_beside_a_degree_are_not_its_length() -> None:
    table = "| Education | Experience required |\n| --- | --- |\n| Bachelor's degree | 1 year |\n"
    assert programmes(f"# Cooper\n\n{table}") == []
