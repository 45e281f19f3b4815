"""What money, thousands without a mark and lengths of time measure, and why some of them measure nothing."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of, metrics, only_claim, roofer, tailor, why_none

PAY = [
    ("a word of pay in its clause", "Roofers earn $51,000.", 51_000),
    ("a word of pay in its sentence", "As for pay, there is little doubt, it is $51,000.", 51_000),
    ("a rate by a unit of time", "Roofers: $24 an hour", 24),
    ("a label of pay", "Median pay: $51,000", 51_000),
    (
        "what a label is about stands first",
        "| Fact | Value |\n|---|---|\n| Median pay, tips included | $51,000 |",
        51_000,
    ),
    ("the title over it", "### Pay\n\nAll told, $51,000.", 51_000),
    ("thousands that nothing counts", "The average pay? Fifty-one thousand.", 51_000),
    ("k for thousands", "The median pay is 51k.", 51_000),
]


@pytest.mark.parametrize(("why", "text", "low"), PAY, ids=[p[0] for p in PAY])
def test_money_is_pay_by(why: str, text: str, low: int) -> None:
    assert metrics(roofer(text)) == [("pay", low)], why


NO_PAY = [
    ("a payer's money is no pay", "Roofers pay $400 into the fund.", "money that they pay"),
    ("even what they usually pay", "Roofers usually pay about $400 for wages of a helper.", "money that they pay"),
    ("what comes on top", "Foremen are paid another $6,000.", "on top of the pay"),
    ("a difference of two amounts", "Glaziers are paid $6,000 more than roofers.", "difference of two amounts"),
    ("money that is spent", "Roofers spend $900 on boots.", "spent"),
    ("other money", "A bonus of $800 is usual.", "other money"),
    ("the cost in a label", "Tool costs: $900", "spent"),
]


@pytest.mark.parametrize(("why", "text", "reason"), NO_PAY, ids=[p[0] for p in NO_PAY])
def test_other_money_is_none(why: str, text: str, reason: str) -> None:
    facts = roofer(text)
    assert [c for c in facts.claims if c.key.metric == "pay"] == [], why
    assert reason in why_none(facts)


def test_what_nobody_says_is_pay_is_not_understood() -> None:
    assert [a.reading for a in roofer("A roof of $51,000 stood there.").asides] == ["unread"]


NUMBERS = [
    ("a code", "Form W-4 and form 1099-K are theirs.", "code"),
    ("a number in a sequence", "See chapter 12 on pay.", "sequence"),
    ("thousands that something counts", "The median roofer is paid for 51 thousand tiles.", "something else"),
]


@pytest.mark.parametrize(("why", "text", "reason"), NUMBERS, ids=[p[0] for p in NUMBERS])
def test_other_numbers_are_none(why: str, text: str, reason: str) -> None:
    facts = roofer(text)
    assert facts.claims == (), why
    assert reason in why_none(facts)


def test_more_than_a_figure_or_less_is_a_bound_and_no_difference() -> None:
    claim = only_claim(roofer("Ten roofers in a hundred earn $81,000 or more."))
    assert claim.key.metric == "pay"


def test_a_yearly_average_of_openings_is_no_pay() -> None:
    assert metrics(roofer("**Openings, yearly average:** 15.8 thousand")) == [("openings", 15_800)]


def test_years_of_work_are_experience_and_a_window_is_not() -> None:
    assert metrics(roofer("Foremen have 6 years of experience.")) == [("experience", 6)]
    assert roofer("The experience of the last 6 years was good.").claims == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "A licence adds $5K-$10K to annual salary.",
        "Night work can boost your income by up to $4,000 a year.",
        "- Annual overtime earnings: $15,000",
        "- Five-year salary increase: $150,000",
    ],
)
def test_what_pay_rises_by_is_no_pay(sentence: str) -> None:
    assert [c for c in tailor(sentence).claims if c.key.metric == "pay"] == []


def test_one_pay_in_two_units_is_no_range() -> None:
    claims = tailor("The average salary of a tailor is $54,000 per year or $27.70 per hour.").claims
    assert [(c.quote, c.key.period) for c in claims] == [("$54,000", "year"), ("$27.70", "hour")]


def test_a_change_of_pay_under_a_question_on_pay_is_no_growth() -> None:
    page = "# Tailor\n\n## How fast does salary grow?\n\n- Changing jobs every 2 years: +15% each move\n"
    assert [c for c in facts_of(page, ".md").claims if c.key.metric == "growth"] == []


def test_a_change_of_pay_from_here_to_there_is_no_range() -> None:
    claims = tailor("The median pay of tailors dropped from $79,900 to $62,700.").claims
    assert not any(c.quantity.is_range for c in claims)


def test_what_the_median_is_beaten_by_is_no_pay() -> None:
    claims = tailor("Pay in Derry beats the median of tailors by more than $3,000 a year.").claims
    assert [c for c in claims if c.key.metric == "pay"] == []


def test_openings_in_data_are_no_money_whatever_they_average() -> None:
    page = '---\nopenings_each_year_on_average: "7,900"\n---\n\n# Tailor\n'
    assert metrics(facts_of(page, ".md")) == [("openings", 7900)]


def test_jobs_in_the_whole_economy_are_those_of_all_occupations() -> None:
    claims = tailor("The total number of jobs in the American economy should increase by 3 percent.").claims
    assert [c.key.subject for c in claims] == ["all-occupations"]


def test_the_answer_to_a_question_for_a_difference_is_no_pay() -> None:
    page = "# Roofer\n\n## Questions\n\n### {}\n\nUsually minimal: $2,000–$5,000 a year on average.\n"
    for asked, read in (("What is the difference in salary with slate?", 0), ("What is the salary with slate?", 1)):
        assert len([c for c in facts_of(page.format(asked), ".md").claims if c.key.metric == "pay"]) == read


def test_what_is_available_for_an_amount_has_a_price() -> None:
    assert roofer("Support is also available for just $8 per month or $67 annually.").claims == ()


def test_a_bare_number_under_a_percentiles_key_is_pay() -> None:
    page = "---\ntitle: Roofer\np90: 99400\nmembers: 99400\n---\n\n# Roofer\n\nRoofers lay roofs.\n"
    assert [(c.key.metric, c.key.statistic) for c in facts_of(page, ".md").claims] == [("pay", "percentile-90")]


@pytest.mark.parametrize(
    "text",
    [
        "The difference between a mate and a master comes to $7,000 a year.",
        "The gap can be $7,000 to $9,000 a year.",
        "So the yearly disparity is $7,000.",
        "- A licence: +$7,000 a year",
        "- Pay bump for night work: $7,000 a year",
        "- Salary increase after five years: $7,000 a year",
        "- Annual RSU vest: $50,000 a year",
        "- Stock options: $50,000 a year",
        "- Equity per year: $50,000",
        "- Profit sharing: $7,000 a year",
        "The Ridge Club is open to all for $9 a month or $79 a year.",
        "The newsletter: $5 a month, $50 a year.",
    ],
)
def test_a_gap_a_rise_a_grant_of_shares_and_small_change_are_no_pay(text: str) -> None:
    assert roofer(text).claims == ()


@pytest.mark.parametrize("ending", ["for the summer", "for summer", "a season", "for an internship", "per placement"])
def test_money_for_a_season_is_no_year_s(ending: str) -> None:
    claims = roofer(f"Interns earn $22 an hour, $9,000 {ending}.").claims
    assert [c.key.period for c in claims if c.key.metric == "pay"] == ["hour", "season"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Training", "Roofing school can be expensive, typically ranging from $9,000 to $14,000."),
        ("What roofing school costs", "Roofer training ranges from $9,000 to $14,000."),
        ("Training", "Learning to roof is costly and ranges between $9,000 and $14,000."),
    ],
)
def test_what_ranges_where_prices_are_spoken_of_is_no_pay(title: str, text: str) -> None:
    facts = facts_of(f"# How to become a roofer\n\n## {title}\n\n{text}\n", ".md")
    assert [c.key.metric for c in facts.claims if c.key.metric == "pay"] == []


def test_pay_that_ranges_is_pay_whatever_a_city_costs() -> None:
    facts = roofer("The cost of living is high, but the pay of roofers ranges from $40,000 to $60,000.")
    assert metrics(facts) == [("pay", 40_000)]
