"""Shares of earners make percentiles: a share, a side, and a figure that it belongs to."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of, only_claim, roofer

SHARES = [
    ("One roofer in ten makes less than $33,000.", "percentile-10"),
    ("Nine in ten roofers make more than $33,000.", "percentile-10"),
    ("One in ten roofers makes more than $81,000.", "percentile-90"),
    ("Two roofers out of every ten earn over $70,000.", "percentile-80"),
    ("Three out of four roofers earn less than $62,000.", "percentile-75"),
    ("The worst-paid tenth of roofers take home less than $33,000.", "percentile-10"),
    ("The best-paid tenth of roofers take home more than $81,000.", "percentile-90"),
    ("A tenth of the roofers earn more than $81,000.", "percentile-90"),
    ("A quarter of all roofers earn less than $41,000.", "percentile-25"),
    ("Two thirds of roofers earn under $57,000.", "percentile-66.66666666666666666666666667"),
    ("The lowest decile is paid $33,000.", "percentile-10"),
    ("Only 2.5% of roofers make more than $99,000.", "percentile-97.5"),
    ("Twenty-five percent of roofers earn less than $41,000.", "percentile-25"),
    ("Ten percent of roofers earn $33,000 a year or less.", "percentile-10"),
    ("Ten percent of roofers earn $81,000 a year or more.", "percentile-90"),
    ("Ten percent of roofers earn $33,000 in cash or less.", "percentile-10"),
    ("Ten percent of roofers earn $81,000 in hand or better.", "percentile-90"),
    ("Half of roofers earn less than $50,000.", "median"),
    ("Fifty percent of roofers are paid above $50,000, and fifty percent below it.", "median"),
    ("| Share | Yearly pay |\n|---|---|\n| 25% earn less than | $41,000 |", "percentile-25"),
    ("| Share | Yearly pay |\n|---|---|\n| One in ten earns more than | $81,000 |", "percentile-90"),
    ("The better paid half of roofers begins at $50,000 in pay.", "median"),
]


@pytest.mark.parametrize(("sentence", "statistic"), SHARES, ids=[s[0] for s in SHARES])
def test_shares_of_earners_make_percentiles(sentence: str, statistic: str) -> None:
    (pay,) = [c for c in roofer(sentence).claims if c.key.metric == "pay"]
    assert pay.key.statistic == statistic
    assert pay.because["statistic"].endswith(("before it", "in the label"))


NO_SHARE_OF_EARNERS = [
    ("a share of things", "A tenth of roof pay, $5,100 a year, goes on boots."),
    ("a share without a side: nothing says whether they earn more or less", "Some 10 percent of roofers earn $33,000."),
    ("a share that is somebody's in passing", "Every third roofer, though paid $50,000, owns a van."),
    ("all of them", "Some 100 percent of roofers earn more than $20,000."),
    ("all of them, one by one", "Ten in ten roofers make more than $20,000."),
    ("a year of work", "In the 10th year pay is $60,000."),
    ("a third that is an ordinal", "The third year of work brings pay of more than $44,000."),
    ("a day of the month", "On the 15th of the month roofers are paid $4,100."),
]


@pytest.mark.parametrize(("why", "sentence"), NO_SHARE_OF_EARNERS, ids=[s[0] for s in NO_SHARE_OF_EARNERS])
def test_other_shares_make_none(why: str, sentence: str) -> None:
    pay = [c for c in roofer(sentence).claims if c.key.metric == "pay"]
    assert [c for c in pay if (c.key.statistic or "").startswith(("percentile", "median"))] == [], why


def test_a_share_belongs_to_the_figure_right_behind_it() -> None:
    low, median = roofer("One in ten roofers makes less than $33,000, and pay at the median is $50,000.").claims
    assert (low.key.statistic, median.key.statistic) == ("percentile-10", "median")


def test_a_figure_between_takes_the_share_away_from_the_next() -> None:
    facts = roofer("One roofer in ten makes less than $33,000, and no roofer makes less than $21,000.")
    assert [c.key.statistic for c in facts.claims] == ["percentile-10", "top"]


def test_a_share_far_off_belongs_to_no_figure() -> None:
    sentence = (
        "One in ten roofers, as anybody who has spent a long winter among them on the steep roofs of the north can"
        " tell you, earns more than $81,000."
    )
    assert only_claim(roofer(sentence)).key.statistic is None


ORDINALS = [
    ("The 25th percentile of pay is $41,000 and the 75th is $62,000.", ["percentile-25", "percentile-75"]),
    ("Pay lies between $42,000 (the 25th percentile) and $63,000 (the 75th).", ["percentile-25", "percentile-75"]),
    ("By percentile, pay is $36,000 (10th) and $80,000 (90th).", ["percentile-10", "percentile-90"]),
    ("The 50th percentile of pay is $50,000.", ["median"]),
    (
        "A roofer at the 25th percentile makes $41,000 a year; at the 75th, the figure is $62,000.",
        ["percentile-25", "percentile-75"],
    ),
]


@pytest.mark.parametrize(("sentence", "statistics"), ORDINALS, ids=[s[0] for s in ORDINALS])
def test_ordinals_in_a_sentence_on_percentiles_are_percentiles(sentence: str, statistics: list[str]) -> None:
    assert [c.key.statistic for c in roofer(sentence).claims] == statistics


PARTS = [
    "Half of roofers earn between $41,000 and $62,000.",
    "Eight in ten roofers earn between $34,000 and $78,000.",
    "Some 80 percent of roofers earn between $34,000 and $78,000.",
    "The lowest tenth of roofers earn between $31,000 and $34,000.",
    "The range in which eight out of ten roofers fall is $41,000 to $62,000 of pay.",
]


@pytest.mark.parametrize("sentence", PARTS)
def test_what_a_part_of_them_earns_is_not_the_range_of_all(sentence: str) -> None:
    assert only_claim(roofer(sentence)).key.statistic == "typical"
    text = f"# How to become a roofer\n\nSalary range: $31,000 to $83,000\n\n{sentence}\n"
    assert conflicts_in(text, "salary/range-conflict") == []


def test_a_share_in_another_clause_leaves_the_range_that_of_all() -> None:
    sentence = "Ten percent of roofers are women, and pay ranges from $25,000 to $99,000."
    (pay,) = [c for c in roofer(sentence).claims if c.key.metric == "pay"]
    assert pay.key.statistic == "range"


@pytest.mark.parametrize(
    "sentence",
    [
        "On top of it comes 12 percent vacation pay, and $8.15 an hour.",
        "There is 12 percent holiday pay, and roofers get $48,000 a year.",
    ],
)
def test_a_percentage_of_pay_is_no_share_of_earners(sentence: str) -> None:
    claims = [c for c in roofer(sentence).claims if c.key.metric == "pay"]
    assert not any((c.key.statistic or "").startswith("percentile") for c in claims)


def test_a_label_with_two_percentiles_gives_each_figure_its_own() -> None:
    page = "# Roofer\n\n| Fact | Value |\n| --- | --- |\n| 10th and 90th percentiles | $31,900 and $84,300 |\n"
    claims = facts_of(page, ".md").claims
    assert [(c.quote, c.key.statistic) for c in claims] == [("$31,900", "percentile-10"), ("$84,300", "percentile-90")]


def test_of_every_two_one_is_below_the_median() -> None:
    (claim,) = roofer("Of every two roofers, one is paid less than $86,100 a year and the other more.").claims
    assert claim.key.statistic == "median"


@pytest.mark.parametrize("sign", ["/", "and"])
def test_two_parts_in_a_label_are_those_of_the_two_amounts(sign: str) -> None:
    stats = f"Bottom 10% {sign} top 10%: under $51,300 {sign} over $98,700"
    text = f"Roofer\n\nQuick stats\nMedian wage: $74,880 per year\n{stats}\n"
    statistics = {c.quote: c.key.statistic for c in facts_of(text).claims}
    assert statistics["$51,300"] == "percentile-10"
    assert statistics["$98,700"] == "percentile-90"


def test_a_share_at_an_end_of_the_scale_on_its_own_line_is_a_label() -> None:
    box = "Roofer\n\nTHE JOB IN FIGURES\nMedian annual wage\n$52,400\n{}\n$39,300\n{}\n$88,700\n"
    for low, high in (
        ("Lowest 10 percent, less than", "Highest 10 percent, more than"),
        ("Bottom 10%", "Top 10%"),
        ("The lowest paid 10 per cent", "The highest paid 10 per cent"),
    ):
        found = [c.key.statistic for c in facts_of(box.format(low, high)).claims]
        assert found == ["median", "percentile-10", "percentile-90"], low
