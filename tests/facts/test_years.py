"""Over which years a rate or a number of jobs holds (facts/years.py)."""

from __future__ import annotations

import pytest

from tests.facts.support import only_claim, roofer

RATES = [
    ("There will be 6 percent more roofers by 2034, counted from 2024.", "2024-2034"),
    ("The trade is to be 6 percent larger in 2034 than it was in 2024.", "2024-2034"),
    ("Roofers face a ten-year outlook to 2034 of 6 percent growth.", "2024-2034"),
    ("Five-year growth in jobs to 2029: 6 percent", "2024-2029"),
    ("| Roofers | |\n|---|---|\n| Five-year growth to 2029 | 6% |", "2024-2029"),
    ("| Roofers | |\n|---|---|\n| Growth to 2029 | 6% |", "2029"),
    ("Between now and 2034 jobs for roofers should grow 6 percent.", "2034"),
    ("Jobs for roofers should grow 6 percent up to 2034.", "2034"),
    ("By 2030 the number of roofers will grow by 6 percent over six years.", "2024-2030"),
]


@pytest.mark.parametrize(("text", "years"), RATES)
def test_the_years_of_a_rate(text: str, years: str) -> None:
    assert only_claim(roofer(text)).key.horizon == years


BASES = [
    ("| Roofers | |\n|---|---|\n| Job growth (5 years) | 6% |", "over 5 years"),
    ("The five-year projection for roofers is growth of 6 percent.", "over 5 years"),
    ("| Roofers | |\n|---|---|\n| Five-year growth to 2029 | 6% |", None),
    ("Apprentices grow fewer each year, and the trade is to be 6 percent smaller in 2034 than in 2024.", None),
    ("The number of roofers is shrinking each year and will be 6 percent lower by 2034.", None),
    ("Jobs for roofers grow 6 percent a year.", "yearly"),
    ("With 6 percent more roofers due by 2034, owners had better train some.", None),
    ("The workforce has to grow by 6 percent by 2034 to keep up with older people's roofs.", None),
    (
        "In the ten years before, the number of roofers went up by 6 percent, and no one thinks it will again.",
        "history",
    ),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_what_makes_a_rate_another_than_a_decades(text: str, basis: str | None) -> None:
    assert roofer(text).claims[-1].key.basis == basis


COUNTS = [
    ("In 2024 there were 152,000 roofers, and 6 percent more are expected by 2034.", ["2024", "2034"]),
    ("At 152,000 jobs in 2024 and 6 percent growth, roofers should gain 9,000 jobs by 2034.", ["2024", "2034", "2034"]),
    ("Employment of roofers is to rise in the ten years to 2034, from 152,000 to 161,000.", ["2024", "2034"]),
]


@pytest.mark.parametrize(("text", "years"), COUNTS)
def test_a_number_of_jobs_is_of_the_year_right_beside_it(text: str, years: list[str]) -> None:
    assert [claim.key.horizon for claim in roofer(text).claims] == years
