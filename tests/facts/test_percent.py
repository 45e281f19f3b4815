"""Which percentages are growth of employment, and what the others are."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of, metrics, roofer, tailor, why_none

GROWTH = [
    ("it says so", "Employment of roofers will grow 6 percent.", 6),
    ("what goes up does not go", "Employment of roofers will go up 6 percent.", 6),
    ("how many more there are to be", "Employment of roofers should be 6 percent higher in 2034 than in 2024.", 6),
    ("how many fewer there are to be", "Employment of roofers should be 6 percent lower in 2034.", -6),
    ("a change in the number of jobs", "They put the change in the number of jobs for roofers at 6 percent.", 6),
    ("more numerous", "Roofers are forecast to be 6 percent more numerous in 2034.", 6),
    ("more of them", "By 2034 there will be 6 percent more roofers.", 6),
    ("fewer posts", "Roofers will find 5 percent fewer posts.", -5),
    ("growth right behind it", "Roofers face 6 percent growth.", 6),
    ("projected growth right behind it", "Roofers face 6 percent projected growth.", 6),
    ("the Bureau's wording right behind it", "Roofers: 6 percent, faster than average.", 6),
    ("a share of the jobs, and they go", "By 2034, 5 percent of all roofer jobs will be lost.", -5),
    ("the number of roofers", "The number of roofers will rise 6 percent by 2034.", 6),
    ("whatever the verb, over a decade", "The trade swells by 6 percent from 2024 to 2034.", 6),
    ("jobs and a span of years in a label", "Jobs, 2024–2034: 6%", 6),
    ("a span of years in a label that names nothing else", "**Which way it is heading, 2025 to 2030:** up 6%", 6),
    ("a change, of employment", "Employment change: 6%", 6),
    ("a short label of growth", "Roofers, growth: 6 percent.", 6),
    ("a share of the growth is growth", "Roofers see 6 percent of growth.", 6),
]


@pytest.mark.parametrize(("why", "sentence", "rate"), GROWTH, ids=[g[0] for g in GROWTH])
def test_a_percentage_is_growth_because(why: str, sentence: str, rate: int) -> None:
    assert metrics(roofer(sentence)) == [("growth", rate)], why


OTHERS = [
    ("pay that changes", "Wages of roofers swell by 6 percent from 2024 to 2034.", "a change of pay"),
    ("what a change of job brings", "Switching jobs generally gets you a rise of 25 percent.", "another percentage"),
    ("prices that change", "Roofing material prices are projected to increase 9 percent.", "other money"),
    ("sales that grow, behind it", "Roofers see 6 percent sales growth.", "something else"),
    (
        "a pay rise in its clause",
        "Employment of roofers is steady, and a raise comes to 3 percent.",
        "something else than growth",
    ),
    ("a share of something", "By 2034, 5 percent of the workshops will close.", "a share of something"),
    ("a share of jobs that stay", "Some 5 percent of all roofer jobs are in schools.", "a share of something"),
    ("points", "Growth is 2 percentage points above that of masons.", "a difference of two percentages"),
    ("a percentile", "Growth is good, said the lowest 10% of roofers.", "names a percentile"),
    ("others who become more", "The number of Americans over 65 will rise 18 percent by 2034.", "number of something"),
    ("more of something else", "Roofers bring 10 percent more revenue than last year.", "more or less of something"),
    ("no word of growth", "Share: 6%", "something else than growth"),
    ("another label", "| Roofers | Share of women |\n|---|---|\n| All | 6% |", "something else"),
    (
        "something else that grows",
        "On the steep roofs of old towns the use of drones is growing 6 percent.",
        "something else than employment",
    ),
]


@pytest.mark.parametrize(("why", "sentence", "reason"), OTHERS, ids=[g[0] for g in OTHERS])
def test_a_percentage_is_none_because(why: str, sentence: str, reason: str) -> None:
    facts = roofer(sentence)
    assert [c for c in facts.claims if c.key.metric == "growth"] == [], why
    assert reason in why_none(facts)


def test_under_a_heading_on_outlook_a_bare_percentage_is_not_understood() -> None:
    facts = roofer("### Outlook\n\nBy then 6 percent may be had.")
    assert [a.reading for a in facts.asides] == ["unread"]


def test_jobs_and_wages_in_one_sentence_are_told_apart() -> None:
    facts = roofer("Employment of roofers will grow 6 percent, and wages will rise 3 percent.")
    assert metrics(facts) == [("growth", 6)]


def test_money_in_an_occupations_name_does_not_make_its_growth_one_of_money() -> None:
    text = "# How to become a sales agent\n\n**Growth:** 6%\n\nSales agents are projected to grow 9 percent by 2034.\n"
    assert conflicts_in(text, "growth/rate-conflict")


def test_employment_in_a_sentence_on_spending_still_grows() -> None:
    sentence = "As spending rises, employment of roofers is projected to grow 9 percent."
    text = f"# How to become a roofer\n\n**Growth:** 6%\n\n{sentence}\n"
    assert conflicts_in(text, "growth/rate-conflict")


def test_the_years_before_are_no_projection() -> None:
    page = "The number of tailors is to fall by 4% in the decade to 2035. The ten years before had a drop of 13%."
    assert [c.key.basis for c in tailor(page).claims if c.key.metric == "growth"] == [None, "history"]


@pytest.mark.parametrize(
    "text",
    [
        "Trained tailors show 84% adherence and gain 30% muscle.",
        "| Measure | Result |\n| --- | --- |\n| Muscle growth | 30% |",
    ],
)
def test_a_percentage_of_a_named_thing_is_no_growth_of_jobs(text: str) -> None:
    assert [c for c in tailor(text).claims if c.key.metric == "growth"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Of the jobs that roofers had in 2024, 17% are expected to be gone by 2034.",
        "Between 2024 and 2034, 17 percent of the jobs are expected to go.",
    ],
)
def test_a_share_of_the_jobs_that_goes_is_a_decline(text: str) -> None:
    assert metrics(roofer(text)) == [("growth", -17)]


def test_jobs_that_go_up_are_none_that_go() -> None:
    assert ("growth", -17) not in metrics(roofer("By 2034, 17 percent of the jobs are expected to go up a grade."))


def test_what_they_earn_more_than_others_is_no_growth() -> None:
    assert metrics(roofer("Roofers earn 10–20% more roofers' pay by 2034 than thatchers.")) == []


BOX = "# Roofer\n\n| Fact | Value |\n| --- | --- |\n| {} | 11 percent |\n"


@pytest.mark.parametrize(
    ("label", "low"),
    [
        ("Plus or minus in jobs, 2024 to 2034", 11),
        ("Decline in jobs, 2024 to 2034", -11),
    ],
)
def test_a_label_that_goes_for_both_ways_gives_no_sign(label: str, low: int) -> None:
    assert metrics(facts_of(BOX.format(label), ".md")) == [("growth", low)]


def test_tapers_at_the_end_of_a_label_go_not_down() -> None:
    text = (
        "Wall Installers and Tapers\n\nJob Outlook\nPercent change in employment, projected 2024-34\n"
        "Wall installers and tapers\n4%\n"
        "Total, all occupations\n3%\n"
    )
    assert metrics(facts_of(text))[0] == ("growth", 4)


def test_a_verb_cut_short_behind_a_percentage_is_no_noun() -> None:
    text = "A rise of 8 percent doesn't sound like much for roofers between 2024 and 2034."
    assert [c.key.metric for c in roofer(text).claims] == ["growth"]


def test_what_the_next_clause_speaks_of_is_another_matter() -> None:
    text = "The guild expects a rise of 8 percent in the number of roofers by 2034, and says that it will hold."
    assert [c.key.metric for c in roofer(text).claims] == ["growth"]


def test_those_ten_years_are_the_ones_named_before() -> None:
    text = "There were 152,000 roofers in 2024 and 164,000 in 2034. Employment rises 8 percent over those ten years."
    assert [c.key.horizon for c in roofer(text).claims if c.key.metric == "growth"] == ["2024-2034"]


def test_years_of_work_beside_a_percentage_are_no_years_of_a_projection() -> None:
    text = "# Roofer\n\nJob growth (2024-2034): 6%\n\n## What it brings\n\n- 5-10 years: +50-70% over entry-level\n"
    assert metrics(facts_of(text, ".md"))[:1] == [("growth", 6)]
    assert [c.key.metric for c in facts_of(text, ".md").claims].count("growth") == 1


TOLD_OTHERWISE = [
    (
        "a loss, of the occupation",
        "The bureau pencils in a loss of 6 percent for the occupation between 2024 and 2034.",
        -6,
    ),
    ("the job market is none of goods", "A roofer's job market will be up 6 percent by 2034.", 6),
    ("more are expected", "There were 152,000 roofers in 2024, and 6 percent more are expected by 2034.", 6),
    ("who says so", "The number of roofers will go up by 6 percent by 2034, says the survey.", 6),
    (
        "what follows from it",
        "Growth in jobs for roofers to 2034 is 6 percent, so a remote course will not go to waste.",
        6,
    ),
    ("a share in words, and its years", "Jobs for roofers should increase by a third between now and 2034.", 33),
    ("a tenth", "The ranks of roofers will swell by a tenth up to 2034.", 10),
]


@pytest.mark.parametrize(("why", "sentence", "rate"), TOLD_OTHERWISE, ids=[t[0] for t in TOLD_OTHERWISE])
def test_words_around_a_rate_that_are_none_of_its_own(why: str, sentence: str, rate: int) -> None:
    assert metrics(roofer(sentence))[-1] == ("growth", rate), why


def test_more_alone_needs_those_that_were_counted() -> None:
    assert metrics(roofer("Roofers like slate, and 6 percent more are expected to say so.")) == []
