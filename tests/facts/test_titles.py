"""Titles that are occupations' names, one or several."""

from __future__ import annotations

import pytest

from guidelint.facts.titles import names_several, tails, title_names
from guidelint.facts.vocabulary import vocabulary
from tests.facts.support import BOOK, TEMPLATE

WORDS = vocabulary(BOOK.lexicon, TEMPLATE)


@pytest.mark.parametrize(
    ("title", "in_parts", "several"),
    [
        ("Plumbers, pipefitters, and steamfitters", False, True),
        ("EMTs and paramedics", False, True),
        ("Stage and screen editors and camera operators", False, False),
        ("Stage and screen editors and camera operators", True, True),
        ("Roofers", True, False),
        ("Tools and materials", True, False),
    ],
)
def test_a_title_names_several_where_each_part_is_one(title: str, in_parts: bool, several: bool) -> None:
    assert names_several(title, WORDS, in_parts) is several


def test_a_title_of_one_occupation_stands_for_it_and_another_title_for_none() -> None:
    assert title_names("Roofing contractors", False, WORDS) == ("roofing contractors",)
    assert title_names("What they do", False, WORDS) == ()


def test_what_an_addition_ends_in_is_no_name_of_its_own() -> None:
    assert tails(["Scientists, except epidemiologists", "Roofers, flat roofers", "Cooks"]) == {"epidemiologist"}
