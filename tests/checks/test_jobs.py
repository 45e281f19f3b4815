"""Jobs, openings and projections: what contradicts what, and what must stay silent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from guidelint.checks.jobs_fit import Interval
from tests.checks.test_contradictions import findings

BOX = "# Tailor\n\n**Number of jobs, 2024:** {base}\n\n**Growth, 2024-34:** {rate}\n\n**New jobs, 2024-34:** {change}\n"


def fit(base: str, rate: str, change: str) -> list[str]:
    found = findings(BOX.format(base=base, rate=rate, change=change), "growth/arithmetic")
    return [finding.quote for finding in found]


def test_a_change_that_is_not_the_rate_of_the_base_is_found_with_all_parts() -> None:
    (found,) = findings(BOX.format(base="122,500", rate="6%", change="5,000"), "growth/arithmetic")
    assert found.quote == "5,000"
    assert [r.quote for r in found.related] == ["122,500", "6%"]


@pytest.mark.parametrize(
    ("base", "rate", "change"),
    [("122,500", "6%", "7,400"), ("122,500", "0%", "300"), ("10,100", "2%", "300"), ("9,000", "6%", "5,000")],
)
def test_rounding_and_small_bases_are_no_misfit(base: str, rate: str, change: str) -> None:
    assert fit(base, rate, change) == []


def test_a_rate_of_zero_and_a_large_change_do_not_fit() -> None:
    assert fit("122,500", "0%", "9,000") == ["9,000"]


def test_a_product_of_intervals_with_zero_inside_holds_every_product() -> None:
    rate = Interval(Decimal("-0.005"), Decimal("0.005"))
    assert Interval(Decimal(100), Decimal(200)).times(rate) == Interval(Decimal(-1), Decimal(1))
    assert rate.size == Interval(Decimal(0), Decimal("0.005"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The field is growing.",
        "Demand for tailors keeps rising.",
        "The number of tailors will increase through 2034.",
        "Employment of tailors is expected to expand over the coming decade.",
        "Tailoring aside, this is a growing trade.",
    ],
)
def test_words_of_growth_contradict_a_decline(sentence: str) -> None:
    text = f"# Tailor\n\n**Job growth, 2024-34:** -6%\n\n## Outlook\n\n{sentence}\n"
    quotes = [(f.quote, [r.quote for r in f.related]) for f in findings(text, "growth/direction-conflict")]
    if sentence.startswith("Tailoring aside"):  # something stands before that nobody knows
        assert quotes == []
    else:
        ((quote, others),) = quotes
        assert quote in sentence
        assert others == ["-6%"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Demand for bridal tailors keeps rising.",
        "In Texas the field is growing.",
        "The field may be growing.",
        "The field was growing in the nineties.",
        "Pay is rising.",
        "Is the field growing?",
        "Demand for tailors keeps rising in rural areas.",
        "The number of weddings is rising.",
    ],
)
def test_other_subjects_places_hedges_and_history_are_silent(sentence: str) -> None:
    text = f"# Tailor\n\n**Job growth, 2024-34:** -6%\n\n## Outlook\n\n{sentence}\n"
    assert findings(text, "growth/direction-conflict") == []


def test_no_change_is_neither_growth_nor_decline() -> None:
    text = "# Tailor\n\n**Job growth, 2024-34:** 0%\n\n## Outlook\n\nThe field is growing.\n"
    assert findings(text, "growth/direction-conflict") == []


def test_a_projection_expires_with_its_last_year_and_each_mention_is_named_once() -> None:
    prose = "Employment of tailors is projected to grow 6 percent from 2022 to 2032."
    text = f"# Tailor\n\n**Growth, 2022-32:** 6%\n\n{prose}\n"
    assert findings(text, "growth/horizon-expired", date(2024, 6, 1)) == []
    (behind,) = findings(text, "growth/horizon-expired")
    assert [r.quote for r in behind.related] == ["6 percent"]
    (over,) = findings(text, "growth/horizon-expired", date(2033, 1, 1))
    assert "over" in over.message


@pytest.mark.parametrize(("other", "found"), [("8,400", 0), ("8,600", 1), ("83,000", 0), ("about 82,000", 0)])
def test_openings_have_two_percent_of_room_and_a_decade_is_ten_years(other: str, found: int) -> None:
    text = f"# Tailor\n\n**Annual openings:** 8,200\n\nThere are {other} openings for tailors.\n"
    assert len(findings(text, "openings/conflict")) == found


def test_openings_until_a_year_to_come_are_those_of_a_year() -> None:
    text = "# Cooper\n\n**Annual openings:** 2,300\n\nAn average of 1,700 openings a year will come up until 2034.\n"
    (found,) = findings(text, "openings/conflict")
    assert (found.quote, [r.quote for r in found.related]) == ("1,700", ["2,300"])


def test_a_page_of_one_country_need_not_name_it_with_each_number() -> None:
    text = "# Farrier\n\n**Jobs:** 4,300\n\nIn Australia farriers held 6,200 jobs last spring.\n"
    (found,) = findings(text, "employment/conflict")
    assert (found.quote, [r.quote for r in found.related]) == ("6,200", ["4,300"])


def test_a_branch_a_code_and_the_years_between_are_no_present_jobs() -> None:
    text = (
        "# Farrier\n\n**Jobs:** 4,300\n\n| Farriers | Employment |\n| --- | --- |\n| Code | 45-2099 |\n\n"
        "Employment of farriers falls by 500 jobs from 2024 to 2034. Farriers held 900 jobs in racing stables.\n"
    )
    assert findings(text, "employment/conflict") == []


def test_jobs_that_come_free_by_the_year_are_no_present_jobs() -> None:
    text = "# Farrier\n\n**Number of jobs:** 27,300\n\nEvery year 3,800 jobs come free.\n"
    assert findings(text, "employment/conflict") == []


def test_jobs_of_a_year_to_come_are_what_employment_is_projected_to_be() -> None:
    text = (
        "# Farrier\n\n**Jobs, 2024:** 27,300\n\n**Job growth, 2024-34:** 3%\n\n"
        "Employment is projected to reach 39,900 in 2034.\n"
    )
    assert findings(text, "employment/conflict") == []
    (found,) = findings(text, "growth/arithmetic")
    assert (found.quote, [r.quote for r in found.related]) == ("39,900", ["27,300", "3%"])


def test_what_a_change_leads_to_is_held_against_both_and_shown_with_both() -> None:
    text = (
        "# Tailor\n\n**Growth, 2024-34:** 6%\n\nThere were 122,500 tailors in 2024. The bureau projects "
        "7,400 new jobs between 2024 and 2034, which takes the occupation from 122,500 to 141,000.\n"
    )
    (found,) = findings(text, "growth/arithmetic")
    assert found.quote == "141,000"
    assert {r.quote for r in found.related} == {"122,500", "7,400"}


RATES = "# Tailor\n\n**Jobs, 2024:** 122,500\n\n**Growth, 2024-34:** 6%\n\n**Jobs, 2034:** {target}\n\n{prose}\n"


@pytest.mark.parametrize(("target", "found"), [("141,000", 1), ("133,500", 0)])
def test_of_two_rates_each_must_be_wrong_before_the_number_is(target: str, found: int) -> None:
    prose = "Employment of tailors is projected to grow 9 percent from 2024 to 2034."
    assert len(findings(RATES.format(target=target, prose=prose), "growth/arithmetic")) == found


OHIO = (
    "# Slater in Ohio\n\nIn Ohio, employment of slaters is projected to grow 6 percent from 2024 to 2034.\n\n{prose}\n"
)


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("The number of slaters in the state will go on falling until 2034.", 1),
        ("The number of slaters in Ohio will go on falling until 2034.", 1),
        ("The number of slaters will go on falling until 2034.", 0),
        ("The number of slaters in Iowa will go on falling until 2034.", 0),
    ],
)
def test_a_states_rate_is_held_against_words_about_that_state_alone(prose: str, found: int) -> None:
    assert len(findings(OHIO.format(prose=prose), "growth/direction-conflict")) == found
