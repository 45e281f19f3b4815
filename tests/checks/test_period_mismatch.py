"""Pay by the hour against the year's: which two figures are one, and how long a year of work is."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings

RULE = "salary/period-mismatch"


def told(text: str) -> list[str]:
    return [finding.quote for finding in findings(f"# Roofer\n\n{text}\n", RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "Roofers earn $24 an hour, which comes to about $64,000 a year for a full-time worker.",
        "- **Median hourly wage:** $24.10\n- **Median annual wage:** $64,000",
        "- **Hourly wage:** $24.10\n- **Median salary:** $64,000",
        "The median wage is $24.10 an hour, or $64,000 a year.",
        "Half of roofers make more than $24.10 an hour.\n\n## Pay\n\nThe median salary is $64,000 a year.",
        "| | Hourly | Annual |\n| --- | --- | --- |\n| Median | $24.10 | $64,000 |",
        "Roofers are on $180 a day, or $64,000 a year.",
        "The median is $4,100 a month.\n\nThe median salary is $64,000 a year.",
    ],
)
def test_one_figure_in_two_units_is_found_beside_or_far_from_the_other(text: str) -> None:
    assert [quote.removeprefix("about ") for quote in told(text)] == ["$64,000"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The median wage is $24.10 an hour, or $50,130 a year.", "they convert"),
        ("The starting wage is $17 an hour. The median salary is $50,970.", "a start against a median"),
        ("The average is $29 an hour; the median is $50,970 a year.", "a mean against a median"),
        ("In Hawaii the median is $35 an hour. Nationally the median is $50,970.", "another state"),
        ("The median wage is $17.40 an hour. Most work part-time, for a median of $18,900 a year.", "part-time work"),
        ("- Median hourly pay: $16.50\n- Median annual pay: $24,700 (ten months)", "a school year"),
        ("Roofers make $22 an hour in winter and $64,500 a year in all.", "nothing says that they are one figure"),
        ("- **Hourly rate:** $70\n- **Median salary:** $59,440", "what is charged is no wage"),
        ("- **Hourly wage:** $25.10\n- **Average salary:** $58,900", "a rate that is called nothing is no mean"),
        (
            "The median is $24.10 an hour, or $50,130 a year.\n\nThe median is $29.00 an hour.",
            "two medians by the hour",
        ),
        ("Foremen get $38 an hour; the median roofer makes $50,970 a year.", "another level"),
        ("The median is $24.10 an hour.\n\nThe median was $64,000. The median is $50,100.", "medians that contradict"),
    ],
)
def test_two_figures_that_are_not_one_stay_silent(text: str, reason: str) -> None:
    assert told(text) == [], reason


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The median wage in the UK is £19.00 an hour, about £37,050 a year.", []),
        ("The median wage in the UK is £19.00 an hour, about £29,000 a year.", ["£29,000"]),
        ("The median wage in Ireland is €23.50 an hour, about €47,700 a year.", []),
        ("The median wage in Australia is A$38.00 an hour, about A$75,100 a year.", []),
        ("The median wage in Japan is ¥2,000 an hour, or ¥4,900,000 a year.", []),
    ],
)
def test_a_full_time_year_is_as_long_as_the_country_has_it_and_unknown_ones_are_wide(
    text: str, found: list[str]
) -> None:
    assert told(text) == found


def test_a_week_that_is_stated_is_the_one_to_convert_by() -> None:
    assert told("The order fixes £20.00 an hour, which on a 39-hour week is £40,560 a year.") == []
    assert told("The order fixes £20.00 an hour, which on a 35-hour week is £40,560 a year.") == ["£40,560"]


def test_two_values_on_lines_of_their_own_share_their_label() -> None:
    box = "Welder Career Guide\nKey facts\nMedian Pay\n$51,000 per year\n$29.18 per hour\nJobs\n4,000\n"
    assert [f.quote for f in findings(box, RULE, path="guide.txt")] == ["$51,000"]


FAR = "\n\nRoofers earn a median of $52,000 a year.\n\nSlates are cut.\n\nLead is bent.\n\nTin is laid.\n\n"


def test_another_occupation_is_held_against_itself_only_where_both_stand_together() -> None:
    hour = "| Role | Median hourly wage |\n| --- | --- |\n| Foreman | $24.10 |\n"
    year = "| Role | Median annual wage |\n| --- | --- |\n| Foreman | $64,000 |\n"
    assert told(hour + FAR + year) == []
    both = "| Role | Median hourly wage | Median annual wage |\n| --- | --- | --- |\n| Foreman | $24.10 | $64,000 |\n"
    assert told(both) == ["$64,000"]


@pytest.mark.parametrize("head", ["Tips a month", "Commission", "Pay (annual or hourly)"])
def test_a_table_may_say_that_the_two_are_not_one(head: str) -> None:
    table = "| | Annual | Hourly | {} |\n| --- | --- | --- | --- |\n| Median | $64,000 | $24.10 | none |\n"
    assert told(table.format("Remarks")) == ["$64,000"]
    assert told(table.format(head)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The local's scale stands at $25.50 an hour. Work a straight year of 2,080 hours, with not a minute of"
        " overtime, and that comes to $61,400, before the pension.",
        "A new hand starts at $25.50 an hour. Multiply that out over a 2,080-hour year and it makes $61,400.",
        "Trainees draw $25.50 an hour. Over a full year of forty-hour weeks that rate comes to $61,400.",
        "The usual rate is $25.50 an hour, which a full-time hand will see as $61,400 on the tax statement.",
        "Our shop pays $25.50 an hour. Times 2,080, that makes $61,400.",
        "Roofers get $25.50 an hour. Do that forty hours a week for fifty-two weeks and you have $61,400.",
        "The base is $25.50 an hour (2,080 hours give $61,400).",
        "The firm's rate is $25.50 an hour, and a full-timer's year works out at $61,400.",
        "The pay is $61,400 a year. Divided by 2,080 hours, that is $25.50 an hour.",
        "The rate is $25.50 an hour. With no overtime at all that makes $61,400, and there has been overtime all year.",
    ],
)
def test_a_sum_over_a_full_year_of_work_is_done_again(text: str) -> None:
    assert told(f"## Pay\n\n{text}") == ["$61,400"]


@pytest.mark.parametrize(
    "text",
    [
        "The rate is $25.50 an hour. With overtime over a full year that makes $61,400 a year.",
        "The rate is $25.50 an hour, and a full-timer with nights and travel time will see $61,400 in a year.",
        "The rate is $25.50 an hour. In Toledo a full-timer's year comes to $61,400.",
        "The rate is $25.50 an hour. Over a full year that comes to $61,400 with tips.",
        "Pay starts at $25.50 an hour. After three years a full-time hand comes to $61,400.",
        "The rate rose from $25.50 an hour to a full-time salary that comes to $61,400 a year.",
        "The rate is $25.50 an hour if you count a full year of it. At the bottom, one in ten makes less than $38,200.",
        "It's $25.50 an hour if you work full time, which makes it better than bookkeeping ($49,200).",
        "Eight clients × $200 a month × 12 months = $19,200 a year.",
        "It's $25.50 an hour, but nobody works a full-time year, so it comes to $38,000.",
    ],
)
def test_a_sum_of_something_else_is_not(text: str) -> None:
    assert told(f"## Pay\n\n{text}") == []


CANADA = "In Canada the median roofer makes C$45.00 an hour, over a full-time year C$93,600.\n\n{}"


def test_a_guide_that_counts_in_its_own_full_time_year_is_held_to_it() -> None:
    hand = "In Canada a lead hand makes C$44.00 an hour, so over a full-time year C$84,500."
    assert told(CANADA.format(hand)) == ["C$84,500"]
    assert told(hand) == []


SCALE = (
    "Dispatcher\n\nTHE MONEY\n\nGrade\nPer hour\nPer year\nTrainee\n$22.80\n$47,424\nDispatcher I\n$24.90\n$51,792\n"
    "Dispatcher II\n$27.40\n{}\nSenior dispatcher\n$31.20\n$64,896\n"
)


def test_a_row_that_does_not_convert_stands_out_where_others_do() -> None:
    assert [f.quote for f in findings(SCALE.format("$61,900"), RULE, path="guide.txt")] == ["$61,900"]
    assert findings(SCALE.format("$56,992"), RULE, path="guide.txt") == []


@pytest.mark.parametrize(
    ("hour", "year"),
    [
        (
            "The median roofer is paid $21.20 for each hour on the job.",
            "Roofers who work full time have a median of {} a year.",
        ),
        (
            "Roofers typically earn $21.20 an hour on full-time hours.",
            "A roofer usually sees {} a year, overtime left out.",
        ),
        ("The average roofer gets $21.20 an hour.", "The average for a roofer on a forty-hour week is {} a year."),
        ("Roofers average $21.20 an hour.", "A roofer on full-time hours averages {} a year."),
    ],
)
def test_one_pay_in_two_sections_whatever_is_said_of_full_time(hour: str, year: str) -> None:
    page = f"# Roofer\n\n{hour}\n\n## More\n\n{year}\n"
    assert len(findings(page.format("$61,000"), RULE)) == 1
    assert findings(page.format("$44,096"), RULE) == []


def test_the_head_over_rows_of_hour_and_year_says_what_they_are() -> None:
    table = "# Roofer\n\n| Median pay | |\n|---|---|\n| Per hour | $21.20 |\n| Per year | {} |\n"
    assert len(findings(table.format("$61,000"), RULE)) == 1
    assert findings(table.format("$44,096"), RULE) == []


def test_some_evenings_a_week_are_no_full_year() -> None:
    evenings = "Roofers work three evenings a week and have a median of $14,500 a year."
    page = f"# Roofer\n\nThe median is $21.20 an hour.\n\n## More\n\n{evenings}\n"
    assert findings(page, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "| Roofer, full time | |\n| --- | --- |\n| Hourly | $24.10 |\n| Yearly | $64,000 |",
        "| Pay | Amount |\n| --- | --- |\n| Per hour | $24.10 |\n| Per year, full-time | $64,000 |",
        "| Roofer, 40-hour week | |\n| --- | --- |\n| Hourly rate | $24.10 |\n| Annual equivalent | $64,000 |",
        "**Roofer, full time:** $24.10/hour | $64,000/year",
    ],
)
def test_rows_that_name_only_the_unit_of_time_are_one_pay(text: str) -> None:
    assert told(text) == ["$64,000"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("| Roofer | |\n| --- | --- |\n| Hourly | $24.10 |\n| Yearly | $50,130 |", "they convert"),
        ("| Roofer | |\n| --- | --- |\n| Overtime, hourly | $36.10 |\n| Yearly | $50,130 |", "hours of another kind"),
        ("| Roofer, seasonal | |\n| --- | --- |\n| Hourly | $24.10 |\n| Yearly | $31,000 |", "a part of the year"),
        ("Two clients * $24.10 an hour | $64,000 a year", "a sum of several"),
    ],
)
def test_rows_of_other_hours_are_apart(text: str, reason: str) -> None:
    assert told(text) == [], reason


@pytest.mark.parametrize(
    "text",
    [
        "Roofers are paid $24.10 an hour.\n\n## Pay\n\nFor a forty-hour week all year round a roofer earns $64,000.",
        "Roofers are paid $24.10 an hour.\n\n## Pay\n\nAt 40 hours a week, 52 weeks a year, they earn $64,000 a year.",
        "In hourly terms, for a 40-hour week the year round, roofers are on $24.10.\n\nRoofers earn $64,000 a year.",
    ],
)
def test_pay_that_is_told_with_the_hours_of_a_full_year_is_the_one_by_the_hour(text: str) -> None:
    assert told(text) == ["$64,000"]


def test_without_the_hours_two_figures_far_apart_stay_two() -> None:
    assert told("Roofers are paid $24.10 an hour.\n\n## Pay\n\nRoofers earn $64,000 a year.") == []
