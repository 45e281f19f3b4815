"""Towns that no list knows: what a sentence makes of a name."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import facts_of, roofer


def last(text: str) -> Claim:
    return roofer(text).claims[-1]


PLACED = [
    ("tied by with", "The top of the list is Ottery, with an average annual salary of $61,900.", "Ottery"),
    ("tied by a bracket", "The best paid are those of Ottery Mills ($61,900 a year on average).", "Ottery Mills"),
    ("a firm, where they earn", "One of them is Vale Casks, where roofers earn an average of $61,900.", "Vale Casks"),
    ("a sentence on towns", "Of all towns Ottery pays roofers best: the average there is $61,900.", "Ottery"),
    ("given in order", "Ottery and Lower Bexwell: averages of $61,900 and $58,000, respectively.", "Lower Bexwell"),
    ("here, behind a sentence on towns", "A town to see is Ottery. Roofers here earn an average of $61,900.", "Ottery"),
    ("in it, behind one on places", "Location matters. Roofers in Bexwell, I hear, average $61,900 a year.", "Bexwell"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "place"), PLACED, ids=[p[0] for p in PLACED])
def test_a_figure_is_that_of_the_place_and_not_compared(why: str, text: str, place: str) -> None:
    claim = last(text)
    assert claim.key.region == place, why
    assert not claim.named


AT_LARGE = [
    ("a source", "For all towns alike, according to Wagewatch, roofers earn an average of $61,900 a year."),
    ("no town at all", "In all towns alike roofers earn an average of $61,900 a year."),
    ("a word at the head of a sentence", "Across towns of any size roofers earn an average of $61,900 a year."),
    ("a word of pay in capitals", "In towns of any size the Median Salary of roofers is $61,900 a year."),
    ("here, with no towns before", "We met Ottery and his men. Roofers here earn an average of $61,900 a year."),
    ("an institution", "For all towns the Ottery Institute gives roofers an average of $61,900 a year."),
]


@pytest.mark.parametrize(("why", "text"), AT_LARGE, ids=[p[0] for p in AT_LARGE])
def test_a_name_of_something_else_is_no_place(why: str, text: str) -> None:
    assert last(text).key.region == "US", why


def test_a_school_is_no_place_for_its_programmes() -> None:
    course = last("Of the towns around, one has Ottery Hall, where the diploma takes 18 months.")
    assert course.key.metric == "programme-length"
    assert course.key.region is None


def test_the_nation_beside_which_a_place_is_set_is_not_compared() -> None:
    assert not last("Roofers here earn less than the national average of $61,900 a year.").named
    assert last("According to the national survey, roofers earn an average of $61,900 a year.").named


def test_on_a_page_about_an_unlisted_town_the_nations_figure_stands_apart() -> None:
    text = "# Roofer Salary in {}\n\n## Pay\n\nThe national average for a roofer is $61,900 a year.\n"
    assert not facts_of(text.format("Ottery"), ".md").claims[-1].named
    assert facts_of(text.format("Ohio"), ".md").claims[-1].named
