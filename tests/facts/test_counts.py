"""What a number counts: jobs now or to come, those that come or go, openings; or people who are only some of them."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of, metrics, only_claim, roofer, tailor, why_none

PHRASES = [
    ("About 14,200 openings for roofers come up each year.", "openings", 14_200),
    ("Openings: 14,200 per year", "openings", 14_200),
    ("Openings (per year): 14,200", "openings", 14_200),
    ("Yearly, 14,200 places for roofers fall vacant.", "openings", 14_200),
    ("There will be 9,000 new jobs for roofers.", "new-jobs", 9_000),
    ("Roofers held about 152,000 jobs in 2024.", "employment", 152_000),
    ("More than 152,000 people work as roofers.", "employment", 152_000),
    ("Roofers' jobs: 152,000", "employment", 152_000),
    ("Projected employment of roofers: 161,000", "employment-projected", 161_000),
    ("Employment of roofers will have reached 161,000 by 2034.", "employment-projected", 161_000),
]


@pytest.mark.parametrize(("sentence", "metric", "number"), PHRASES, ids=[p[0] for p in PHRASES])
def test_a_phrase_close_by_says_it_outright(sentence: str, metric: str, number: int) -> None:
    assert metrics(roofer(sentence)) == [(metric, number)]


GRAMMAR = [
    ("Change in employment of roofers, 2024-34: 9,000", "new-jobs", 9_000),
    ("Come 2034, we expect to count 161,000 roofers at work.", "employment-projected", 161_000),
    ("There are 152,000 roofers in the country today.", "employment", 152_000),
    ("The country has 152,000 roofers.", "employment", 152_000),
    ("By 2034 there should be 161,000 roofers.", "employment-projected", 161_000),
    ("In ten years there will be 161,000 jobs for roofers.", "employment-projected", 161_000),
    ("Some 14,200 roofers are needed every year.", "openings", 14_200),
    ("Contractors hire 14,200 roofers a year.", "openings", 14_200),
    ("The trade will gain 9,000 roofers over the decade.", "new-jobs", 9_000),
    ("The trade will lose 4,100 roofers over the decade.", "new-jobs", -4_100),
    ("Employment of roofers will slip by 3,000 by 2034.", "new-jobs", -3_000),
    ("Employment of roofers will slip to 149,000 by 2034.", "employment-projected", 149_000),
    ("More than 152,000 roofers are at work.", "employment", 152_000),
    ("Employment of roofers will lose ground to reach 149,000 by 2034.", "employment-projected", 149_000),
]


@pytest.mark.parametrize(("sentence", "metric", "number"), GRAMMAR, ids=[p[0] for p in GRAMMAR])
def test_elsewhere_what_is_counted_and_how_it_moves_says_it(sentence: str, metric: str, number: int) -> None:
    assert metrics(roofer(sentence)) == [(metric, number)]


def test_a_change_without_a_noun_counts_what_its_sentence_counts() -> None:
    facts = roofer("There are 152,000 jobs in the trade, and by 2034 there will be 9,000 more than today.")
    assert metrics(facts) == [("employment", 152_000), ("new-jobs", 9_000)]


def test_the_ends_of_a_change_are_of_its_first_and_its_last_year() -> None:
    facts = roofer("Employment of roofers should rise from 152,000 to 161,000 from 2024 to 2034.")
    assert [(c.key.metric, c.key.horizon) for c in facts.claims] == [
        ("employment", "2024"), ("employment-projected", "2034"),
    ]  # fmt: skip


def test_a_range_too_large_for_years_is_none_of_experience() -> None:
    assert roofer("Slates laid, by years of experience: 152,000-161,000").claims == ()


def test_a_word_far_behind_makes_it_no_count_of_something_else() -> None:
    facts = roofer("There are 152,000 roofers in the country near all its houses and schools.")
    assert metrics(facts) == [("employment", 152_000)]


def test_a_phrase_far_off_does_not_say_what_it_counts() -> None:
    facts = roofer("There are 152,000 roofers on the barns and the churches of the hills under the openings.")
    assert metrics(facts) == [("employment", 152_000)]


def test_a_label_of_years_to_come_makes_a_column_of_jobs_a_projection() -> None:
    table = "| Projected jobs | Openings a year |\n|---|---|\n| 161,000 | 14,200 |"
    assert metrics(roofer(table)) == [("employment-projected", 161_000), ("openings", 14_200)]


@pytest.mark.parametrize(
    ("label", "metric"),
    [("Jobs available each year", "openings"), ("Jobs in the year 2024", "employment")],
)
def test_jobs_that_a_label_counts_by_the_year_are_openings(label: str, metric: str) -> None:
    table = f"# Roofer\n\n| Facts | |\n|---|---|\n| {label} | 37,300 |\n"
    assert [c.key.metric for c in facts_of(table, ".md").claims] == [metric]


def test_what_a_percentage_comes_to_is_a_change() -> None:
    said = roofer("It begins with 231,000 people in 2024 and adds 14 percent by 2033, or about 32,300 jobs.").claims
    assert [c.key.metric for c in said] == ["employment", "growth", "new-jobs"]


def test_the_year_with_which_a_change_is_compared_is_not_its_own() -> None:
    said = roofer("The bureau foresees 28,100 roofers by then, or 800 more than in 2025.").claims
    assert [c.key.horizon for c in said] == [None, None]


def test_a_number_that_is_up_by_a_percentage_is_no_change() -> None:
    box = "Roofer\nKey facts\nEmployed in 2024\n2,600\nProjected 2034\n2,760 (up 6%)\n"
    assert "new-jobs" not in {c.key.metric for c in facts_of(box).claims}


def test_the_year_right_behind_a_count_is_its_own() -> None:
    said = roofer("Employment is expected to go from 294,000 in 2024 to 266,700 by 2034.").claims
    assert [(c.key.metric, c.key.horizon) for c in said] == [("employment", "2024"), ("employment-projected", "2034")]


def test_years_under_a_head_on_experience_are_no_count() -> None:
    facts = roofer("| Stage | Years of experience |\n|---|---|\n| Foreman roofer | 6-10 |")
    assert [c.key.metric for c in facts.claims] == ["experience"]
    assert [c.key.metric for c in roofer("Years of experience: 6-10").claims] == ["experience"]


NOT_ALL = [
    ("people surveyed", "In a survey of 1,900 roofers most were content.", "survey"),
    ("members of a union", "The union counts 22,000 roofers.", "union"),
    ("roofers who retire are some of them", "Around 5,300 roofers retire each year.", "some of them"),
    ("an employer's staff", "A large contractor employs 1,200 roofers.", "of an employer"),
    ("a part of those just counted", "Of these, 31,000 roofers work alone.", "counted before"),
    ("a village has a few", "There are 40 roofers in the village.", "something else"),
    ("things, not people", "A roof has 1,800 shingles.", "something else"),
    ("openings of last year", "Last year there were 11,000 openings.", "Last year"),
    ("openings advertised now", "At the moment 2,300 openings for roofers wait.", "moment"),
    ("openings that beginners get", "Some 9,000 openings a year are filled by beginners.", "filled by"),
    ("openings left by the old alone", "Some 5,000 openings a year come from retirement.", "from retirement"),
]


@pytest.mark.parametrize(("why", "sentence", "reason"), NOT_ALL, ids=[p[0] for p in NOT_ALL])
def test_a_count_of_others_is_no_fact(why: str, sentence: str, reason: str) -> None:
    facts = roofer(sentence)
    assert facts.claims == (), why
    assert reason in why_none(facts)


def test_a_word_of_the_occupations_name_does_not_make_it_a_count_of_something_else() -> None:
    text = "# How to become a cattle farmer\n\nThere are 152,000 cattle farmers at work.\n"
    assert not conflicts_in(text + "\nCattle farmers number 152,000.\n", "employment/conflict")
    assert conflicts_in(text + "\nCattle farmers number 171,000.\n", "employment/conflict")


def test_more_than_is_a_hedge_and_no_change() -> None:
    claim = only_claim(roofer("There will be more than 161,000 roofers by 2034."))
    assert claim.key.metric == "employment-projected"


SOME = [
    ("those who are their own masters", "Some 9,400 roofers work for themselves."),
    ("the young", "There are 21,000 roofers under the age of 25."),
    ("those of a state", "There are 31,000 roofers in Ohio."),
    ("those of an earlier time", "In 1990 there were 210,000 roofers."),
    ("another occupation", "There are 68,000 glaziers."),
]


@pytest.mark.parametrize(("why", "sentence"), SOME, ids=[p[0] for p in SOME])
def test_those_who_are_only_some_are_not_held_against_all(why: str, sentence: str) -> None:
    text = f"# How to become a roofer\n\nThere are 152,000 roofers.\n\n{sentence}\n"
    assert conflicts_in(text, "employment/conflict") == [], why


def test_all_of_them_are_held_against_all() -> None:
    text = "# How to become a roofer\n\nThere are 152,000 roofers.\n\nRoofers number 131,000.\n"
    assert conflicts_in(text, "employment/conflict")


def test_an_occupations_name_does_not_part_a_count_from_its_verb() -> None:
    text = "# Veterinary technician guide\n\nBy 2034, 8,200 jobs for veterinary technicians will be added.\n"
    assert metrics(facts_of(text, ".md")) == [("new-jobs", 8_200)]


def test_who_works_as_a_level_is_of_it() -> None:
    text = "Someone with 0 to 2 years in the field works as a junior roofer and is paid $37,000 to $50,000 a year."
    assert [c.key.level for c in roofer(text).claims if c.key.metric == "pay"] == ["junior"]


CHANGES = [
    (
        "The workforce of roofers, 152,000 in 2024, is forecast to stand at 161,000 in 2034.",
        [("employment", 152_000), ("employment-projected", 161_000)],
    ),
    (
        "The country had 152,000 roofers in 2024 and is expected to gain 9,000 of them over the ten years, which would"
        " bring it to 161,000 in 2034.",
        [("employment", 152_000), ("new-jobs", 9_000), ("employment-projected", 161_000)],
    ),
]


@pytest.mark.parametrize(("sentence", "told"), CHANGES)
def test_a_change_has_a_beginning_and_an_end(sentence: str, told: list[tuple[str, int]]) -> None:
    assert metrics(roofer(sentence)) == told


def test_employment_that_stood_somewhere_is_of_then_and_what_it_is_to_be_of_later() -> None:
    sentence = "Employment of tailors, which stood at 104,000 in 2024, is forecast to be 83,400 in 2034."
    assert metrics(tailor(sentence)) == [("employment", 104000), ("employment-projected", 83400)]


def test_a_change_in_number_is_one_of_jobs() -> None:
    text = "# Tailor\n\n## Outlook\n\n| Jobs, 2024 | 152,000 |\n| --- | --- |\n| Change in number | -4,600 |\n"
    assert ("new-jobs", -4_600) in metrics(facts_of(text, ".md"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The world's workforce gap is 3,400,000 roofing jobs.",
        "A labor gap of 152,000 roofers gives beginners a strong hand.",
        "Some 152,000 unfilled positions in the field make beginners picky.",
        "In roofing 152,000 posts remain unfilled.",
        "The shortfall of 152,000 roofers has to be made up by hiring abroad.",
    ],
)
def test_those_who_are_missing_are_no_present_jobs(sentence: str) -> None:
    assert roofer(sentence).claims == ()


AT_WORK = [
    ("The trade gives work to 152,000 roofers at present.", ("employment", 152_000)),
    ("Some 152,000 roofers are in office across the nation.", ("employment", 152_000)),
    ("Builders have 152,000 roofers on the road.", ("employment", 152_000)),
    ("Taken together, building firms employ 152,000 roofers.", ("employment", 152_000)),
    ("The trade of roofer is 152,000 strong.", ("employment", 152_000)),
    ("The present size of the workforce is 152,000 roofers.", ("employment", 152_000)),
    ("Roofers are rare, with no more than 152,000 of them working in the country today.", ("employment", 152_000)),
    ("You'd be one more among the 152,000 Americans who lay slates for a living.", ("employment", 152_000)),
    ("With 152,000 roofers in work nationwide, you'll know half of them within a year.", ("employment", 152_000)),
    ("Starting from 152,000 roofers, growth will be slow.", ("employment", 152_000)),
    ("In an average year there are 14,200 jobs going for roofers.", ("openings", 14_200)),
    ("Some 9,000 positions for roofers will come on top of that by 2034.", ("new-jobs", 9_000)),
    ("The roofers' gain from 2024 to 2034 comes to 9,000 jobs.", ("new-jobs", 9_000)),
    ("That leaves 149,000 roofers ten years on.", ("employment-projected", 149_000)),
]


@pytest.mark.parametrize(("sentence", "claim"), AT_WORK, ids=[a[0] for a in AT_WORK])
def test_other_words_for_those_at_work(sentence: str, claim: tuple[str, int]) -> None:
    (found,) = roofer(sentence).claims
    assert (found.key.metric, int(found.quantity.low or found.quantity.high or 0), found.key.basis) == (*claim, None)


def test_the_ends_of_a_change_may_stand_apart() -> None:
    text = "From 152,000 roofers in 2024 the total is expected to reach 161,000 by 2034."
    assert metrics(roofer(text)) == [("employment", 152_000), ("employment-projected", 161_000)]


def test_a_total_is_of_those_counted_before() -> None:
    text = "Builders have 152,000 roofers. The guild says that the count will reach 161,000 by 2034."
    assert metrics(roofer(text)) == [("employment", 152_000), ("employment-projected", 161_000)]


@pytest.mark.parametrize("sentence", ["About 1,200 openings for roofers come up each month.", "Openings a week: 1,200"])
def test_openings_of_a_month_are_none_of_a_years(sentence: str) -> None:
    assert metrics(roofer(sentence)) == []


def test_one_firms_staff_are_not_all_of_them() -> None:
    assert metrics(roofer("The biggest firms have 1,200 roofers on the road.")) == []


def test_jobs_that_go_from_one_number_to_another_are_no_openings() -> None:
    text = "Forecasters see the number of jobs going from 152,000 in 2024 to 161,000 in 2034 for roofers."
    assert "openings" not in [metric for metric, _ in metrics(roofer(text))]


def test_what_so_much_more_comes_to_is_a_change() -> None:
    text = "The survey expects 161,000 roofers by 2034, which is 6 per cent more, or 9,000 people."
    assert ("new-jobs", 9_000) in metrics(roofer(text))
