"""What a sentence takes over from those before it: the place and whom they spoke of, and when it does not."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import conflicts_in, roofer


def last(text: str) -> Claim:
    return roofer(text).claims[-1]


PLACES = [
    ("a place that opens the paragraph goes on", "In Ohio, roofers do well. The median wage is $47,000.", "US-OH"),
    ("even past a sentence", "In Ohio, work is plenty. It rains a lot. The median wage is $47,000.", "US-OH"),
    ("a place named in passing is left behind", "Work is plenty. Some goes to Ohio. The median wage is $47,000.", "US"),
    ("unless a word points back", "Work is plenty. Some goes to Ohio. The median wage there is $47,000.", "US-OH"),
    ("by the word for what it is", "Some work in Ohio. The state has a median wage of $47,000.", "US-OH"),
    ("a role named anew is the role at large", "In Ohio, work is plenty. Roofers earn a median of $47,000.", "US"),
    ("unless it is those of there", "In Ohio, work is plenty. Roofers there earn a median of $47,000.", "US-OH"),
]


@pytest.mark.parametrize(("why", "text", "region"), PLACES, ids=[p[0] for p in PLACES])
def test_of_a_place(why: str, text: str, region: str) -> None:
    assert last(text).key.region == region, why


def test_of_a_state_it_is_not_sure_enough_to_compare_by_and_of_a_country_it_is() -> None:
    assert not last("In Ohio, roofers do well. The median wage is $47,000.").named
    assert last("In Canada, roofers do well. The median wage is $47,000.").named


def test_a_paragraph_of_its_own_takes_nothing_over() -> None:
    assert last("In Ohio, roofers do well.\n\nThe median wage is $47,000.").key.region == "US"


SUBJECTS = [
    ("one that opens the paragraph goes on", "Glaziers share the scaffold. The median wage is $52,000.", "other"),
    (
        "one whose figure stands right before goes on",
        "Roofers work high up. Glaziers have a mean of $53,000. The median is $52,000.",
        "other",
    ),
    (
        "one that only stands between is left behind",
        "Roofers work high up. Glaziers work lower. The median is $51,000.",
        "role",
    ),
    (
        "one whose figure is of another kind is left behind",
        "Roofers work high up. Glaziers wait 3 years. The median wage is $51,000.",
        "role",
    ),
    ("a pronoun stands for it", "Roofers work high up. Glaziers work lower. They earn a median of $52,000.", "other"),
    ("the role, come back to, is itself", "Glaziers work lower. Roofers climb. The median is $51,000.", "role"),
]


@pytest.mark.parametrize(("why", "text", "subject"), SUBJECTS, ids=[p[0] for p in SUBJECTS])
def test_of_another_occupation(why: str, text: str, subject: str) -> None:
    assert last(text).key.subject == subject, why


def test_what_goes_on_about_another_occupation_is_not_held_against_the_roles() -> None:
    text = (
        "# How to become a roofer\n\n**Median pay:** $51,000\n\nGlaziers share the scaffold. The median is $62,000.\n"
    )
    assert conflicts_in(text) == []
