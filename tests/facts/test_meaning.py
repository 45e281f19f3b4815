"""What figures are read as, and what they are deliberately not read as."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facts.support import facts_of, only_claim, tailor


@pytest.mark.parametrize(
    ("sentence", "metric", "statistic"),
    [
        ("The median annual wage for tailors was $41,200.", "pay", "median"),
        ("Half of all tailors earn less than $41,200.", "pay", "median"),
        ("Tailors earn $44,000 a year on average.", "pay", "mean"),
        ("The lowest 10 percent of tailors earned less than $29,000.", "pay", "percentile-10"),
        ("The best paid tenth of tailors make more than $67,000.", "pay", "percentile-90"),
        ("Most tailors earn between $36,000 and $52,000.", "pay", "typical"),
        ("Salaries of tailors range from $30,000 to $65,000.", "pay", "range"),
        ("Starting salaries for tailors range from $28,000 to $32,000.", "pay", "starting"),
        ("About 1,900 openings for tailors are projected each year.", "openings", None),
        ("Employment of tailors is projected to grow 4 percent.", "growth", None),
        ("A certificate program for tailors costs $4,500.", "programme-cost", None),
        ("Tailors held about 18,400 jobs in 2024.", "employment", None),
    ],
)
def test_the_nearest_words_say_what_a_figure_is(sentence: str, metric: str, statistic: str | None) -> None:
    claim = only_claim(tailor(sentence))
    assert (claim.key.metric, claim.key.statistic) == (metric, statistic)
    assert claim.key.subject == "role"
    assert claim.because["metric"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Many shops match 4 percent of a tailor's pay to the 401(k).",
        "Raises for tailors came to 5 percent last year.",
        "A tailor gets a bonus of $800 at Christmas.",
        "In our survey, 41 percent of tailors said that they work alone.",
        "Women make up 62 percent of tailors.",
        "A sewing machine for the trade costs $2,400.",
        "Thread prices rose 7 percent in the spring.",
        "Call 877-872-5627 for the list.",
        "Step 3 is the hardest.",
    ],
)
def test_other_money_and_other_percentages_are_no_facts(sentence: str) -> None:
    facts = tailor(sentence)
    assert facts.claims == ()
    assert facts.asides


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Employment in all occupations is projected to grow 3 percent.", "all-occupations"),
        ("For all occupations the projected growth is 3 percent.", "all-occupations"),
        ("Bakers have a median wage of $36,000.", "other"),
        ("Workroom managers earn a median of $71,000.", "other"),
        ("They have a median wage of $41,000.", "role"),
        ("The median wage is $41,000.", "role"),
        (
            "Employment of sewers and needleworkers, a category that includes tailors, is projected to fall 4 percent.",
            "role",
        ),
    ],
)
def test_whom_a_figure_is_about(sentence: str, subject: str) -> None:
    assert only_claim(tailor(sentence)).key.subject == subject


def test_a_comparison_in_one_sentence_has_two_subjects() -> None:
    role, everyone = tailor(
        "Employment of tailors will grow 6 percent, compared with 3 percent for all occupations."
    ).claims
    assert (role.key.subject, everyone.key.subject) == ("role", "all-occupations")


def test_the_average_for_all_occupations_after_faster_than_is_not_the_rates_subject() -> None:
    claim = only_claim(
        tailor("Employment of tailors will grow 6 percent, faster than the average for all occupations.")
    )
    assert claim.key.subject == "role"
    assert claim.wording is not None
    assert claim.wording.band == "faster"


def test_a_decline_is_negative_however_it_is_said() -> None:
    for sentence in (
        "is projected to decline 4 percent",
        "is projected to change by \u22124 percent",
        "will fall by four percent",
    ):
        claim = only_claim(tailor(f"Employment of tailors {sentence}."))
        assert claim.quantity.low == -4, sentence


def test_a_region_in_the_sentence_is_the_figures_region() -> None:
    claim = only_claim(tailor("In Ohio the median wage of tailors is $39,000."))
    assert claim.key.region == "US-OH"
    assert "region" not in claim.filled


def test_the_pages_currency_fills_a_bare_dollar_and_is_remembered_as_filled() -> None:
    claim = only_claim(tailor("The median wage of tailors is $41,000."))
    assert (claim.key.currency, claim.key.region) == ("USD", "US")
    assert {"currency", "region"} <= claim.filled


def test_a_table_gives_level_and_statistic_by_its_heads() -> None:
    facts = facts_of(
        "# Tailor\n\n| Level | Median | Average |\n|---|---|---|\n"
        "| Junior tailor | $30,000 | $31,000 |\n| Tailor | $41,000 | $43,000 |\n"
        "| Workroom manager | $70,000 | $72,000 |\n",
        ".md",
    )
    seen = [(c.key.statistic, c.key.subject, c.key.level) for c in facts.claims]
    assert seen == [
        ("median", "role", "junior"), ("mean", "role", "junior"),
        ("median", "role", None), ("mean", "role", None),
        ("median", "other", None), ("mean", "other", None),
    ]  # fmt: skip


def test_the_only_horizon_of_a_page_fills_a_rate_without_years() -> None:
    facts = facts_of(
        "Tailor Career Guide\nKey facts\nGrowth: 4%\nOutlook\n"
        "Employment of tailors will grow 4 percent from 2024 to 2034.\n"
    )
    assert {c.key.horizon for c in facts.claims} == {"2024-2034"}


def test_bands_of_levels_form_a_ladder_and_start_anew_when_it_stands_twice() -> None:
    ladder = "Junior Tailor (0-2 years)\nBastes.\nTailor (2-5 years)\nCuts.\nSenior Tailor (5+ years)\nDrafts.\n"
    facts = facts_of(f"Tailor Career Guide\nCareer path\n{ladder}Career path\n{ladder}")
    assert [len(ladder.bands) for ladder in facts.ladders] == [3, 3]


@given(st.text(alphabet=st.sampled_from("0123456789$%,.-–+ kKabeginor\nyearspercent|:#*"), max_size=120))
def test_every_figure_is_exactly_one_of_claim_no_fact_and_unread(text: str) -> None:
    facts = facts_of(text, ".md")
    spans = sorted([c.span for c in facts.claims] + [a.span for a in facts.asides])
    assert facts.seen == len(spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
