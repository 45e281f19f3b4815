"""Which of the programmes that a guide names a figure is of."""

from __future__ import annotations

from tests.facts.support import facts_of
from tests.facts.test_programmes import guide, names, programmes


def test_a_town_belongs_to_the_programmes_name_and_is_no_region() -> None:
    there, bare = programmes(guide("The course in Thurles costs €4,600.", "The course costs €3,250."))
    assert there.key.subject_name == bare.key.subject_name == "thurles course"
    assert there.key.region is None


def test_courses_in_two_towns_are_two() -> None:
    assert names("The diploma in Thurles takes two years.", "The diploma in Tralee takes three years.") == [
        "thurles diploma",
        "tralee diploma",
    ]


def test_a_course_named_by_its_trade_is_the_one_in_a_town() -> None:
    first, second = programmes(
        guide("The coopering course in Tralee takes two years.", "The coopering course costs €900.")
    )
    assert first.key.subject_name == second.key.subject_name == "cooper tralee programme"


def test_the_trades_program_is_the_pages_only_credential() -> None:
    first, second = programmes(guide("The diploma takes two years.", "The cooper program costs $900."))
    assert first.key.subject_name == second.key.subject_name == "diploma"


def test_the_trades_program_is_not_another_trades_course() -> None:
    assert names("The carpentry course takes two years.", "The cooper course costs $900.") == [
        "carpentry course",
        "cooper programme",
    ]


def test_a_proper_name_stands_for_the_programme_that_has_it() -> None:
    fees = "We handed over £4,100 in fees to Silver Hoop."
    assert names("The Silver Hoop diploma costs £3,200.", fees) == ["hoop silver diploma"] * 2


def test_a_proper_name_without_a_preposition_is_no_programme() -> None:
    assert names("The Silver Hoop diploma costs £3,200.", "Silver Hoop sold a barrel for £400.") == [
        "hoop silver diploma"
    ]


def test_the_items_of_a_list_are_programmes_beside_one_another() -> None:
    page = (
        "# Roofer\n\n## Training\n\n{}The slating certificate at Harlow\n{}- Tuition of $4,200 and two years of study\n"
    )
    for first, between, name in (("- ", "", "programme"), ("", "\n", "harlow slating certificate")):
        found = facts_of(page.format(first, between), ".md").claims
        assert [c.key.subject_name for c in found if c.key.metric == "programme-cost"] == [name]
