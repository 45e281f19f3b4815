"""What a restriction says, and not how it says it, tells which figures are of one thing."""

from __future__ import annotations

import pytest

from guidelint.facts.restriction_key import restriction_key
from tests.facts.support import conflicts_in, only_claim, tailor

RANGES = "salary/range-conflict"


@pytest.mark.parametrize(
    "words",
    ["at private banks", "at the private banks", "in a private bank", "working for a private bank", "private banks"],
)
def test_articles_prepositions_and_number_tell_nothing(words: str) -> None:
    assert restriction_key(words) == "bank private"


def test_words_that_say_nothing_stay_where_there_are_no_others() -> None:
    assert restriction_key("at work") == "at work"


@pytest.mark.parametrize(
    "other",
    [
        "A tailor at a music school is on £31,000 to £49,000.",
        "In a music school a tailor makes £31,000 to £49,000.",
        "Tailors working for music schools are paid £31,000 to £49,000.",
    ],
)
def test_figures_with_one_restriction_are_compared(other: str) -> None:
    page = f"# Tailor\n\nTailors in music schools earn £24,000 to £37,000.\n\n## More\n\n{other}"
    assert len(conflicts_in(page, RANGES)) == 1
    apart = f"# Tailor\n\nTailors in opera houses earn £24,000 to £37,000.\n\n## More\n\n{other}"
    assert conflicts_in(apart, RANGES) == []


def test_a_row_narrows_the_role_behind_a_comma() -> None:
    row = "| Where | Annual pay |\n|---|---|\n| Staff tailor, opera house | £31,000–£49,000 |\n| Freelance | varies |\n"
    page = f"# Tailor\n\nA staff tailor at an opera house makes £24,000 to £37,000.\n\n## More\n\n{row}"
    assert len(conflicts_in(page, RANGES)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Across all states, tailors have a median wage of $52,000.",
        "Tailors all over the country have a median wage of $52,000.",
        "Tailors who work full time have a median wage of $52,000.",
        "In the trade's own figures, and in ours too, the median tailor is paid $52,000.",
        "With shops of all sorts thrown together, a tailor's median wage is $52,000.",
        "The median wage of tailors was put at $52,000 by an insurance recruiter.",
        "The median tailor's $52,000 compares well with what drivers get.",
        "If every tailor stood in a row by pay, the one halfway along would be on $52,000.",
        "Put them all in a row, and the tailor who stands halfway is on $52,000.",
    ],
)
def test_what_restricts_nothing_leaves_a_figure_that_of_all(said: str) -> None:
    claim = only_claim(tailor(said))
    assert (claim.key.statistic, claim.key.subject, claim.key.basis) == ("median", "role", None)


@pytest.mark.parametrize(
    "said",
    [
        "Tailors have a median wage of $52,000 in their first three years.",
        "Of tailors over fifty, half earn more than $52,000.",
        "In the park service a tailor has a median wage of $52,000.",
    ],
)
def test_what_restricts_is_kept(said: str) -> None:
    assert only_claim(tailor(said)).key.basis


@pytest.mark.parametrize(
    "said",
    [
        "A tailor may have as little as $31,000 or as much as $52,000.",
        "Tailors can count on $31,000 to $52,000.",
        "The hourly rate of a tailor is $31 to $52.",
        "A tailor will go home with $52,000.",
        "A tailor takes home between $31,000 and $52,000.",
    ],
)
def test_what_the_role_has_is_pay(said: str) -> None:
    assert only_claim(tailor(said)).key.metric == "pay"


def test_a_place_of_those_who_say_it_is_not_where_it_holds() -> None:
    claim = only_claim(tailor("Tailors earn a median of $52,000, says a staffing firm in Toronto."))
    assert claim.key.region != "CA-ON Toronto"


def test_what_an_unknown_owner_has_is_not_the_roles() -> None:
    assert not only_claim(tailor("The median dog handler's $52,000 is above ours.")).named
