"""Where the noun stands that a count counts: behind it, before it, beside it, or in the sentence before."""

from __future__ import annotations

import pytest

from tests.facts.support import metrics, roofer, why_none

PLACES = [
    ("behind the count", "Today 152,000 roofers are at work.", [("employment", 152_000)]),
    ("people behind, the trade by its verb", "Today 152,000 people work as roofers.", [("employment", 152_000)]),
    ("behind, as what they are", "Of all the workers, 152,000 were roofers.", [("employment", 152_000)]),
    ("before, with a verb of number", "Roofers number 152,000.", [("employment", 152_000)]),
    ("before, as the number of them", "The number of roofers is put at 152,000.", [("employment", 152_000)]),
    ("people who reach a number", "The workforce will reach 161,000 by 2034.", [("employment-projected", 161_000)]),
    ("beside, of them", "Roofers, 152,000 of them, climb in all weathers.", [("employment", 152_000)]),
    ("beside, in brackets", "Roofers (152,000 on the register) climb.", [("employment", 152_000)]),
    ("in the question", "How many roofers are there? About 152,000.", [("employment", 152_000)]),
    (
        "in the sentence before",
        "There are 152,000 roofers. By 2034 there will be 161,000.",
        [("employment", 152_000), ("employment-projected", 161_000)],
    ),
    (
        "of a change, with the role before its ends",
        "Roofers should rise from 152,000 in 2024 to about 161,000 in 2034.",
        [("employment", 152_000), ("employment-projected", 161_000)],
    ),
    (
        "of a change, with jobs anywhere in the sentence",
        "Employment should go from 152,000 to 161,000 in ten years.",
        [("employment", 152_000), ("employment-projected", 161_000)],
    ),
]


@pytest.mark.parametrize(("where", "sentence", "expected"), PLACES, ids=[p[0] for p in PLACES])
def test_the_noun_is_found(where: str, sentence: str, expected: list[tuple[str, int]]) -> None:
    assert metrics(roofer(sentence)) == expected, where


def test_places_count_more_than_the_people_who_take_them() -> None:
    assert metrics(roofer("Every year 14,200 people get posts in roofing.")) == [("openings", 14_200)]


NOWHERE = [
    (
        "the people are far behind",
        "In all 161,000 tiles lie on the roofs of barns in the far hills at work with people.",
    ),
    ("what went before it was no count", "Roofers earn $51,000. In ten years there will be 161,000."),
    ("something else stands behind it", "There are 152,000 roofers. By 2034 there will be 161,000 solar panels."),
    ("a comma parts the count from the role", "Of 161,000 panels, roofers have laid most."),
    ("the role only stands before it", "Roofers have laid 161,000 panels."),
    ("a change of something that nobody works in", "Panels rise from 152,000 to 161,000 over the decade."),
    ("the role in brackets with things", "Roofers (2,400 slates a roof) climb."),
    ("a question about something else", "How many slates do roofers lay? Some 2,400 slates."),
]


@pytest.mark.parametrize(("why", "sentence"), NOWHERE, ids=[p[0] for p in NOWHERE])
def test_a_count_of_other_things_is_none_of_jobs(why: str, sentence: str) -> None:
    found = [claim for claim in metrics(roofer(sentence)) if claim[1] in (161_000, 2_400)]
    assert found == [], why


def test_the_reason_names_the_noun() -> None:
    (claim,) = roofer("Roofers number 152,000.").claims
    assert claim.because["metric"].startswith("“Roofers” in the same sentence")


def test_where_nothing_is_counted_the_reason_says_so() -> None:
    assert why_none(roofer("The old chapel took 2,400 slates.")) == "a count of something else"


def test_to_go_from_is_where_a_number_goes_and_no_loss() -> None:
    facts = roofer("Employment is projected to go from 152,000 in 2024 to 161,000 in 2034.")
    assert metrics(facts) == [("employment", 152_000), ("employment-projected", 161_000)]


def test_what_was_counted_before_what_is_expected_is_of_its_own_year() -> None:
    facts = roofer("The Bureau counted 152,000 jobs in 2024 and expects the number to reach 161,000 in 2034.")
    assert metrics(facts) == [("employment", 152_000), ("employment-projected", 161_000)]


def test_deaths_that_make_room_do_not_hide_openings() -> None:
    assert metrics(roofer("Deaths and departures bring about 12,700 openings a year.")) == [("openings", 12_700)]


def test_those_on_a_register_named_before_are_no_employment() -> None:
    assert roofer("There is a voluntary register of roofers. It has some 1,500 people on it.").claims == ()


def test_openings_that_come_from_growth_are_some_of_them() -> None:
    assert roofer("- about 40,500 openings from growth in employment").claims == ()


TOTALS = [
    "There were 152,000 roofers in 2024. It sees 8,100 more of them by 2034, which would bring the total to 160,100.",
    "There were 152,000 roofers in 2024. The guild sees some 8,100 more by 2034, and this will take us to 160,100.",
    "Roofers held 152,000 jobs in 2024. The bureau expects 8,100 more by 2034, for a total of 160,100.",
    "On paper that means 152,000 roofing jobs becoming 160,100, a gain of 8,100 over the ten years.",
    "There were 152,000 roofers in 2024. They should gain 8,100 posts over the decade, which would leave 160,100.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_what_the_change_comes_to_is_what_they_will_be(text: str) -> None:
    found = metrics(roofer(text))
    assert sorted(found) == [("employment", 152_000), ("employment-projected", 160_100), ("new-jobs", 8_100)]


@pytest.mark.parametrize(
    "text",
    [
        "There were 152,000 roofers in 2024. A merger would bring the union to 40,000 members.",
        "There were 152,000 roofers in 2024. A contractor wants 200 more of them by June.",
        "The school has 152 pupils. A new wing would bring it to 190.",
    ],
)
def test_what_somebody_else_comes_to_is_no_number_of_jobs(text: str) -> None:
    assert [m for m in metrics(roofer(text)) if m[1] != 152_000] == []


def test_people_employed_as_what_stands_far_behind_are_those() -> None:
    (claim,) = roofer("I read that 149,000 people in America were working as roofers in 2024.").claims
    assert (claim.key.metric, claim.key.subject, claim.named) == ("employment", "role", True)


def test_today_is_not_the_year_that_the_sentence_names_before() -> None:
    text = (
        "In 1951 the census found 230,000 roofers, and today, with 152,000 roofers in work, we miss them at Oak Park."
    )
    claims = roofer(text).claims
    assert [(c.key.horizon, c.key.basis) for c in claims] == [("1951", None), (None, None)]


def test_another_clause_may_speak_of_the_moment() -> None:
    text = "We count 14,200 roofer openings a year across the country, and at the moment eleven of them are ours."
    assert metrics(roofer(text)) == [("openings", 14_200)]


@pytest.mark.parametrize(
    ("before", "named"),
    [("About 152,000 people are employed as roofers. ", True), ("The kilns burn gas. ", False)],
)
def test_that_number_is_one_of_those_counted_before(before: str, named: bool) -> None:
    claims = roofer(f"{before}By 2034 the chambers expect that number to be up by 8 percent.").claims
    assert [c.named for c in claims if c.key.metric == "growth"] in ([named], [])
