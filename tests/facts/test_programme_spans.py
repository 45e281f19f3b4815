"""Lengths of programmes in sentences without a verb for lasting, and the sums that are given for programmes."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of


def told(text: str, metric: str = "programme-length") -> list[tuple[str, str | None]]:
    """Each figure of a programme in a text, and of which one it is."""
    claims = facts_of(f"# Cooper\n\n## Training\n\n{text}\n", ".md").claims
    return [(c.quote, c.key.subject_name) for c in claims if c.key.metric == metric and c.named]


@pytest.mark.parametrize(
    ("why", "text", "length"),
    [
        ("behind a colon", "The diploma in hoops is shorter than you think: two years of it.", "two years"),
        ("behind a dash", "The diploma in hoops is no holiday — two years, start to end.", "two years"),
        ("from start to award", "Two years from the first shaving to the diploma in hoops, they say.", "Two years"),
        ("an answer to its name", "The diploma in hoops? Two years, rain or shine.", "Two years"),
        ("as an apposition", "Then comes the diploma in hoops, two years of lectures and sawdust.", "two years"),
        ("as an affair", "The diploma in hoops, a two-year affair, begins in May.", "two-year"),
        ("a course in apposition", "They teach the diploma in hoops, a two-year classroom course.", "two-year"),
        ("whom it keeps", "The diploma in hoops will have you in class for two years.", "two years"),
        ("over and done with", "The diploma in hoops is over and done with in two years.", "two years"),
        ("behind one", "The diploma in hoops is behind you in two years.", "two years"),
        ("joined, left", "Sign up for the diploma in hoops and you'll be out after two years.", "two years"),
        ("had within", "You'll have your diploma in hoops within two years.", "two years"),
        ("finished", "You'd finish the diploma in hoops two years after you first lift an adze.", "two years"),
        ("in the next sentence", "Two years. That's what the diploma in hoops asks of you.", "Two years"),
        ("all it takes", "Two years is all the diploma in hoops takes.", "Two years"),
        ("getting it", "Employers look for the diploma in hoops. You'll be two years getting it.", "two years"),
        ("reckoned on", "Nobody hurries the diploma in hoops. Bank on two years of it.", "two years"),
        ("set aside", "Set two years aside for the diploma in hoops.", "two years"),
        ("until had", "The diploma in hoops is hard, and it takes two years till the cert is yours.", "two years"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_a_length_is_told_in_many_ways(why: str, text: str, length: str) -> None:
    assert told(text) == [(length, "hoops diploma")]


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("what it asks for", "The diploma in hoops has one condition: two years in a yard."),
        ("work before it", "The diploma in hoops? Two years of practice first."),
        ("what comes behind it", "After the diploma in hoops, two years of night shifts are usual."),
        ("an exam that is named since", "After the diploma in hoops there is an exam, and it takes two years."),
        ("a skill", "I sat the diploma in hoops, and it takes two years to learn to bend a stave."),
        ("a phase of it", "Phase 2 of the diploma in hoops, in the yard, is two years."),
        (
            "another occupation's",
            "The diploma in hoops is hard. A cousin of ours is the welder. That takes two years.",
        ),
        ("a loss of jobs", "We teach the diploma in hoops. That is a loss of 700 jobs over two years."),
        ("what others do", "The diploma in hoops is hard. Its graduates drive 900 miles over two years."),
        ("a time of day", "We teach the diploma in hoops. That's the 11 p.m. class."),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_other_times_beside_a_programme_are_not_its_length(why: str, text: str) -> None:
    assert told(text) == []


def test_a_row_under_a_head_for_lengths_is_of_what_the_row_names() -> None:
    table = "| Step | How long |\n|---|---|\n| Coopers' apprenticeship | 4 years |\n| Yard test | 1 day |"
    assert told(table) == [("4 years", "apprenticeship"), ("1 day", "test yard")]


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("wanted for it", "The guild wants $900 for the diploma in hoops."),
        ("found for it", "You'll have to find $900 for the diploma in hoops."),
        ("buys it", "$900 buys you the diploma in hoops."),
        ("gets it", "For $900 you get the six-week diploma in hoops."),
        ("asked for it", "Employers look for the diploma in hoops. Schools ask $900 for it."),
        ("what they charge", "Lay your hands on $900, because that's what they charge for the diploma in hoops."),
        ("behind a colon", "The diploma in hoops is the bargain of the trade: $900, tools aside."),
        ("with whom", "The diploma in hoops with the guild is $900."),
        ("of one's savings", "The diploma in hoops will eat up $900 of your savings."),
        ("in a value", "**Course fees:** Diploma in Hoops, $900 to everyone"),
        ("in a list of sums", "### Budgeting\n\n- Insurance: $90\n- Diploma in Hoops, paid at once: $900"),
        ("for each year", "The guild charges $900 for each year of the diploma in hoops."),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_price_is_told_by_what_is_given_for_a_programme(why: str, text: str) -> None:
    assert told(text, "programme-cost") == [("$900", "hoops diploma")]


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("a gift", "You'll get $900 for the diploma in hoops."),
        ("pay by degree", "### What coopers earn\n\n- Diploma in Hoops: $48,000"),
        ("what is charged besides", "### What it costs\n\n- Diploma in Hoops, registration and exams: $900"),
        ("a licence under its title", "### Diploma in Hoops\n\n- Yard licence: $320"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_other_sums_beside_a_programme_are_no_prices(why: str, text: str) -> None:
    assert told(text, "programme-cost") == []


NAMES = {
    "who approves it": (
        "A board-approved cooperage program of 900 hours is asked for.",
        "The program lasts 900 hours.",
    ),
    "a class of licence": ("The Class A course takes a year.", "The four-week Class A course costs $900."),
    "a word for teaching in it": (
        "The Certificate IV in Hoop Instruction takes a year.",
        "The Cert IV in Hoop Instruction costs $900.",
    ),
    "letters before capitals": (
        "The BSc (Hons) Barrel Science takes a year.",
        "The BSc in Barrel Science costs $900.",
    ),
    "capitals that end": (
        "The Diploma in Barrel Making wraps up in a year.",
        "The Diploma in Barrel Making costs $900.",
    ),
    "the degree for its letters": (
        "The BSc in Barrel Science takes a year.",
        "The BSc in Barrel Science costs $900 for each year of the degree.",
    ),
    "a private school's": (
        "The private diploma in hoops costs $900.",
        "A private school asks $900 for the diploma in hoops.",
    ),
}


@pytest.mark.parametrize("why", NAMES)
def test_two_ways_to_write_a_name_are_one(why: str) -> None:
    one, two = NAMES[why]
    claims = facts_of(f"# Cooper\n\n## One\n\n{one}\n\n## Two\n\n{two}\n", ".md").claims
    names = [c.key.subject_name for c in claims if c.key.metric.startswith("programme")]
    assert len(names) >= 2
    assert len(set(names)) == 1


def test_a_row_for_those_who_have_a_diploma_is_of_what_they_add_to_it() -> None:
    text = "**Top-up degree, for holders of the diploma:** 1 year"
    assert told(text) == [("1 year", "top up degree")]


def test_last_years_price_and_a_course_at_a_distance_are_not_todays_and_the_ordinary() -> None:
    text = "# Cooper\n\nLast year the diploma cost $900.\n\nThe distance diploma costs $700.\n"
    found = [c.key.basis for c in facts_of(text, ".md").claims if c.key.metric == "programme-cost"]
    assert found == ["history", "online"]


def test_a_degree_of_other_letters_is_another_one() -> None:
    text = "The B.Tech in barrels takes four years. The B.Sc takes three years."
    assert told(text) == [("four years", "barrels btech bachelor"), ("three years", "bsc bachelor")]


def test_those_who_have_a_degree_are_a_restriction_on_both_sides() -> None:
    texts = ("If you already hold a degree, the diploma takes a year.", "The diploma for degree holders takes a year.")
    claims = facts_of(f"# Cooper\n\n## One\n\n{texts[0]}\n\n## Two\n\n{texts[1]}\n", ".md").claims
    found = [(c.key.basis, c.named) for c in claims if c.key.metric == "programme-length"]
    assert found == [("graduate-entry", True)] * 2


def test_a_length_without_wages_is_the_ordinary_length() -> None:
    claims = facts_of("# Cooper\n\nThe diploma means four years without a wage.\n", ".md").claims
    assert [c.key.basis for c in claims if c.key.metric == "programme-length"] == [None]


def test_an_occupation_named_by_the_way_makes_no_programme_its_own() -> None:
    assert told("With a driver's license the diploma takes two years, and it makes no welder of you.") == [
        ("two years", "diploma")
    ]
