"""Which statistic a pay figure is, and by which unit of time: brackets, clause, what is said of it, labels, titles."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of, only_claim, roofer

STATISTICS = [
    ("its own clause", "The median wage of roofers is $51,000.", "median"),
    ("brackets right behind it", "Roofers earn $51,000 a year (median).", "median"),
    ("whom it picks out, before how it is averaged", "The lowest tenth averaged $30,000.", "percentile-10"),
    ("as many on either side", "As many roofers earn below $50,000 as above.", "median"),
    ("what the words behind call it", "Roofers earn $50,970: that is the median.", "median"),
    ("what the next sentence calls it", "Roofers earn $50,970. That's the average.", "mean"),
    ("what it is not does not count", "It's not the median but the mean that is paid at $61,000.", "mean"),
    ("the start of the sentence", "At the median, though few say so, roofers earn $51,000.", "median"),
    ("an upper end alone", "Roofers earn up to $81,000.", "top"),
    ("two ends of a scale", "Pay starts at $36,000 and tops out at $81,000.", "range"),
    ("two ends and the word for it", "The range is $36,000 to $81,000.", "range"),
    ("two ends that most lie between", "Most earn between $41,000 and $62,000.", "typical"),
    ("the middle half", "Half earn between $41,000 and $62,000.", "percentile-25-75"),
    ("starting pay", "Roofers start at $36,000.", "starting"),
    ("nothing said", "Roofers earn $51,000.", None),
    ("a word that is far behind", "Roofers earn $51,000, and that beats what is paid to most graduates.", None),
    ("how fast employment grows", "Growth is faster than average, and roofers earn $51,000.", None),
    ("above the average", "Roofers earn $51,000, well above average.", None),
    ("better than average", "Better than average pay of $51,000 goes to roofers.", None),
    ("the average that they earn more than", "Roofers earn more than the average of $51,000.", "mean"),
]


@pytest.mark.parametrize(("why", "sentence", "statistic"), STATISTICS, ids=[s[0] for s in STATISTICS])
def test_a_statistic_is_decided_by(why: str, sentence: str, statistic: str | None) -> None:
    assert only_claim(roofer(sentence)).key.statistic == statistic, why


def test_a_ceiling_may_be_of_a_room() -> None:
    table = "| Occupation | Median pay |\n|---|---|\n| Ceiling tile installers | $58,140 |\n| Tapers | $64,700 |\n"
    page = f"# Ceiling tile installers and tapers\n\nCeiling tile installers have a median of $58,140.\n\n{table}"
    assert [c.key.statistic for c in facts_of(page, ".md").claims] == ["median"] * 3
    assert only_claim(roofer("- **Pay ceiling:** $58,140")).key.statistic == "top"
    assert only_claim(roofer("The ceiling for roofers is $58,140.")).key.statistic == "top"


def test_columns_decide_by_a_word() -> None:
    table = "| Step | Median pay | Low | High |\n|---|---|---|---|\n| Roofer | $51,000 | $33,000 | $81,000 |"
    assert [c.key.statistic for c in roofer(table).claims] == ["median", "minimum", "top"]


def test_a_column_named_for_a_point_does_not_make_a_range_one() -> None:
    table = "| Step | Low |\n|---|---|\n| Roofer pay | $31,000 to $33,000 |"
    assert only_claim(roofer(table)).key.statistic == "range"


def test_the_title_over_a_bare_figure_decides() -> None:
    assert only_claim(roofer("### Median pay\n\n$51,000")).key.statistic == "median"


def test_the_title_over_a_sentence_that_does_not_say_what_its_money_is_decides_nothing() -> None:
    assert only_claim(roofer("### Median pay\n\nIn between lies $51,000.")).key.statistic is None


def test_the_title_over_a_long_sentence_does_not() -> None:
    long = "### Median pay\n\nWhoever asks around on the sites of a town hears that roofers are paid $51,000."
    assert only_claim(roofer(long)).key.statistic is None


def test_how_fast_employment_grows_in_the_same_row_is_no_statistic() -> None:
    text = "# How to become a roofer\n\n**Average pay:** $61,000\n\n"
    text += "| Growth | Pay |\n|---|---|\n| Faster than average | $51,000 |\n"
    assert conflicts_in(text) == []


PERIODS = [
    ("by the unit after it", "Roofers earn $24 an hour.", "hour"),
    ("by a stroke", "Roofers earn $24/hr.", "hour"),
    ("by an adverb", "Roofers get $51,000 annually.", "year"),
    ("by an abbreviation", "Roofers get £31,000 p.a.", "year"),
    ("by the clause", "Weekly pay is $980.", "week"),
    ("by the start of the sentence", "In a month, said the foreman, roofers earn $4,250.", "month"),
    ("by its size, where nothing says it", "Roofers earn $51,000.", "year"),
    ("not at all, where it is too small", "Roofers earn $3,000.", None),
    ("not by the hours of a week", "Roofers earn $51,000 for a 40-hour week.", "year"),
    ("not by a year, where it is an hour's pay", "Within the year roofers earned $24.", None),
]


@pytest.mark.parametrize(("why", "sentence", "period"), PERIODS, ids=[s[0] for s in PERIODS])
def test_a_unit_of_time_is_told(why: str, sentence: str, period: str | None) -> None:
    assert only_claim(roofer(sentence)).key.period == period, why


def test_a_unit_of_time_that_size_gives_is_remembered_as_filled() -> None:
    assert "period" in only_claim(roofer("Roofers earn $51,000.")).filled
    assert "period" not in only_claim(roofer("Roofers earn $51,000 a year.")).filled


def test_two_amounts_in_a_box_take_the_two_names_of_their_label_in_order() -> None:
    box = "| Pay | |\n|---|---|\n| Lowest 10 percent / highest 10 percent | under $31,700 / over $82,300 |"
    facts = roofer(box)
    assert [c.key.statistic for c in facts.claims] == ["percentile-10", "percentile-90"]


def test_three_days_a_week_are_no_full_pay() -> None:
    (claim,) = roofer("Three days a week at the median is about $33,800 for a roofer.").claims
    assert claim.key.basis == "three days a week"


def test_the_pay_of_the_lowest_tenth_in_a_row_is_no_range_of_all() -> None:
    page = "# Roofer\n\n| Who | Hourly pay |\n| --- | --- |\n| Bottom 10% (new) | $13-15 |\n"
    assert facts_of(page, ".md").claims[0].key.statistic == "typical"


def test_a_row_says_what_its_figure_is_under_a_head_that_says_another() -> None:
    page = "# Roofer\n\n| Where | Mean pay |\n| --- | --- |\n| National median | $46,180 |\n"
    assert facts_of(page, ".md").claims[0].key.statistic == "median"


def test_median_experience_is_no_median_of_pay() -> None:
    claim = roofer("The average salary of a roofer with median experience is $55,300.").claims[0]
    assert claim.key.statistic == "mean"


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("- Average salary: $55,000–$60,000 a year", "typical"),
        ("- Average salary range: $41,000–$78,000 a year", "range"),
        ("The average pay of roofers is $55,000 to $60,000 a year.", "typical"),
        ("The average, as opposed to the median, is $62,000 for roofers.", "mean"),
    ],
)
def test_an_average_may_be_given_by_two_ends(text: str, statistic: str) -> None:
    assert roofer(text).claims[-1].key.statistic == statistic


def test_a_question_on_both_ends_asks_for_a_range() -> None:
    asked = "How far apart are the lowest and the highest pay?"
    page = f"# Roofer\n\n## Questions\n\n{asked}\n\nIt goes from $41,000 to $78,000 a year.\n"
    assert facts_of(page, ".md").claims[-1].key.statistic == "range"


def test_a_figure_that_stands_alone_is_what_a_title_says_only_right_under_it() -> None:
    near = "# Roofer Salary\n\n$41,000 to $78,000\n"
    far = "# Roofer Salary\n\nSome roofs are steep.\n\nWith a few years on slate\n\n$41,000 to $78,000\n"
    assert facts_of(near, ".md").claims[-1].key.statistic == "range"
    assert facts_of(far, ".md").claims[-1].key.statistic is None


def test_a_year_since_which_something_else_holds_is_not_the_figures() -> None:
    text = "Home for dinner since 2011, half of the roofers earn more than $64,800 a year, and half less."
    assert roofer(text).claims[-1].key.horizon is None


def test_percentiles_are_told_by_their_keys() -> None:
    matter = "---\nrole: roofer\npay:\n  median_annual: 59700\n  p90: 99400\n---\n\n"
    page = f"{matter}# Roofer\n\nPay is in dollars: $59,700 a year.\n"
    claim = next(c for c in facts_of(page, ".md").claims if c.quote == "99400")
    assert (claim.key.metric, claim.key.statistic) == ("pay", "percentile-90")


def test_average_tips_are_no_average_pay() -> None:
    page = "# Roofer\n\n| City | Average tips a month |\n| --- | --- |\n| Ottery | $1,200 |\n"
    assert [c for c in facts_of(page, ".md").claims if c.key.metric == "pay"] == []


def test_two_amounts_that_answer_how_far_apart_the_ends_are_are_a_range() -> None:
    asked = "### How far apart are the lowest and the highest pay for roofers?"
    (claim,) = facts_of(f"# Roofer\n\n## Questions\n\n{asked}\n\n$40,000 to $70,000 a year.\n", ".md").claims
    assert claim.key.statistic == "range"


@pytest.mark.parametrize(
    "text",
    [
        "The median for roofers in India is ₹6.5 lakh, or about ₹54,000 a month.",
        "The median for roofers is $78,000, or $1,500 a week before tax.",
        "The median for roofers is $78,000, and we see somebody on that every month.",
    ],
)
def test_a_unit_of_time_behind_an_amount_of_another_size_is_that_amounts(text: str) -> None:
    assert roofer(text).claims[0].key.period == "year"


def test_one_unit_behind_two_amounts_of_one_size_is_of_both() -> None:
    assert {c.key.period for c in roofer("Roofers get a median of ₹30,000 and helpers ₹22,000 a month.").claims} == {
        "month"
    }


def test_the_median_of_postings_in_a_column_is_of_whom_the_row_names() -> None:
    table = (
        "| Job | Posted range | Median of postings |\n| --- | --- | --- |\n| Slater | $42,000 to $56,500 | $61,200 |\n"
    )
    assert conflicts_in(f"# Roofer\n\n{table}", "salary/outside-range") != []


def test_a_label_that_names_both_tenths_says_which_amount_is_which() -> None:
    table = "| The short version | |\n| --- | --- |\n| 10th and 90th percentiles | $49,900 and $124,300 |"
    ends = facts_of(f"# Tiler\n\n{table}\n", ".md").claims
    assert [(c.key.statistic, c.named) for c in ends] == [("percentile-10", True), ("percentile-90", True)]


def test_two_ends_right_under_a_title_are_those_of_the_part_it_names() -> None:
    (claim,) = facts_of("# Tiler\n\n## 10th to 90th percentile\n\n₹3 lakh – ₹14 lakh a year\n", ".md").claims
    assert (claim.key.metric, claim.key.statistic) == ("pay", "percentile-10-90")


def test_a_label_of_both_ends_names_no_group() -> None:
    (claim,) = facts_of("# Roofer\n\n- **From the lowest to the highest:** $40,000 to $60,000 a year\n", ".md").claims
    assert (claim.key.statistic, claim.key.basis) == ("range", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "New graduates building a list of clients typically start around $34,000 to $41,000.",
        "Recent grads can count on $34,000 to $41,000 a year.",
        "Pay for those without a licence begins somewhere near $34,000 to $41,000.",
        "Roofers start between $34,000 and $41,000.",
    ],
)
def test_where_newcomers_start_is_no_range_of_all(sentence: str) -> None:
    assert [c.key.statistic for c in roofer(sentence).claims] == ["starting"]


def test_where_newcomers_start_goes_for_their_clause_alone() -> None:
    facts = roofer("New graduates start around $34K to $41K, established roofers make $55K to $75K.")
    assert [c.key.statistic for c in facts.claims] == ["starting", "range"]


@pytest.mark.parametrize(
    "line",
    [
        "Low end to high end (10th to 90th percentile): $39,200 to $89,600",
        "- **Pay range, bottom 10% to top 10%:** $39,200 to $89,600",
        "- **Pay range:** $39,200 to $89,600 (10th to 90th percentile)",
        "The salary range (10th-90th percentile) is $39,200 to $89,600.",
    ],
)
def test_two_percentiles_beside_two_ends_say_which_they_are(line: str) -> None:
    assert only_claim(roofer(line)).key.statistic == "percentile-10-90"


def test_percentiles_that_another_figure_parts_from_two_ends_are_not_theirs() -> None:
    said = roofer(
        "Pay runs from $39,200 to $89,600, and the median is $52,000 (10th and 90th percentiles apart)."
    ).claims
    assert [c.key.statistic for c in said] == ["range", "median"]
