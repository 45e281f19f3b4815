"""What a written figure says: the intervals of the rules on rounding and hedges."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.language.phrases import token_texts
from guidelint.quantity import FigureReader, Quantity
from guidelint.rulebook.load import load_rulebook

READER = FigureReader(load_rulebook().lexicon)


def read(text: str) -> list[Quantity]:
    return [figure.quantity for figure in READER.read(text)]


def interval(text: str) -> tuple[str | None, str | None]:
    (quantity,) = read(text)
    floor, ceiling = (None if x is None else f"{x.normalize():f}" for x in (quantity.floor, quantity.ceiling))
    return floor, ceiling


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$47,610", ("47605", "47615")),
        ("$43k", ("42500", "43500")),
        ("$43K", ("42500", "43500")),
        ("$47.6k", ("47550", "47650")),
        ("$48,000", ("47500", "48500")),
        ("$30,000", ("29500", "30500")),
        ("14,900", ("14850", "14950")),
        ("30,000", ("29400", "30600")),
        ("$22.50 an hour", ("22.495", "22.505")),
        ("$20 an hour", ("19.5", "20.5")),
        ("7%", ("6.5", "7.5")),
        ("7 percent", ("6.5", "7.5")),
        ("seven per cent", ("6.5", "7.5")),
        ("6.6%", ("6.55", "6.65")),
        ("about 10,000", ("9300", "10700")),
        ("about 7 percent", ("6.5", "7.5")),
        ("nearly 7 percent", ("6", "7")),
        ("almost $50,000", ("47500", "50000")),
        ("more than $60,000", ("60000", None)),
        ("$65k+", ("65000", None)),
        ("$65,000 or more", ("65000", None)),
        ("up to $90,000", (None, "90000")),
        ("\u22125%", ("-5.5", "-4.5")),
        ("-5%", ("-5.5", "-4.5")),
        ("$30k - $65k+", ("29500", None)),
    ],
)
def test_a_figure_stands_for_all_that_rounds_to_it(text: str, expected: tuple[str | None, str | None]) -> None:
    assert interval(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$35-45k", "35000", "45000", "money"),
        ("between $38,000 and $71,000", "38000", "71000", "money"),
        ("from 3 to 5 percent", "3", "5", "percent"),
        ("$90,000–$104,000", "90000", "104000", "money"),
        ("six to twelve months", "6", "12", "month"),
        ("4- or 5-year", "4", "5", "year"),
        ("0-1 yearHandles", "0", "1", "year"),
        ("AUD 50,000 to AUD 75,000", "50000", "75000", "money"),
        ("₹4.5 lakh to ₹12 lakh", "450000", "1200000", "money"),
        ("Rs. 4,50,000", "450000", "450000", "money"),
    ],
)
def test_a_range_is_one_figure_and_shares_its_unit(text: str, low: str, high: str, unit: str) -> None:
    (quantity,) = read(text)
    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$1,000", "$"),
        ("US$1,000", "USD"),
        ("1,000 USD", "USD"),
        ("C$1,000", "CAD"),
        ("NZ$1,000", "NZD"),
        ("£1,000", "GBP"),
        ("€1,000", "EUR"),
        ("R280,000", "ZAR"),
        ("S$54,000", "SGD"),
        ("forty thousand dollars", "$"),
    ],
)
def test_a_currency_is_what_its_mark_says_and_no_more(text: str, currency: str) -> None:
    (quantity,) = read(text)
    assert quantity.currency == currency


def test_two_figures_joined_by_and_are_a_range_only_after_between() -> None:
    assert len(read("$40,000 and $50,000")) == 2
    assert len(read("between $40,000 and $50,000")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$30,000s", ("30000", "40000")),
        ("the $40s", ("40000", "50000")),
        ("in the low $40s", ("40000", "44000")),
        ("the mid-$40s", ("43000", "47000")),
        ("the high £40s", ("46000", "50000")),
        ("the mid to high $60,000s", ("63000", "70000")),
        ("the $20s an hour", ("20", "30")),
        ("a six-figure salary", ("100000", "1000000")),
        ("north of $60,000", ("60000", None)),
        ("65,000 and up", ("65000", None)),
        ("10-plus years", ("10", None)),
        ("3 years minimum", ("3", None)),
        ("just shy of $60,000", ("57000", "60000")),
        ("at least roughly $50,000", ("50000", None)),
        ("$60,000 or so", ("56500", "63500")),
        ("$60,000-ish", ("56500", "63500")),
        ("$60,000, give or take", ("56500", "63500")),
        ("$60,000 a year or so", ("56500", "63500")),
        ("about a third", ("30.8", "35.8")),
        ("one in five workers", ("17.5", "22.5")),
        ("9 out of 10 people", ("87.5", "92.5")),
        ("half a percent", ("0.45", "0.55")),
        ("minus five percent", ("-5.5", "-4.5")),
        ("-5 to -3%", ("-5.5", "-2.5")),
        ("-2 to 2 percent", ("-2.5", "2.5")),
    ],
)
def test_what_words_around_a_figure_say_of_its_width(text: str, expected: tuple[str | None, str | None]) -> None:
    assert interval(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between roughly $38,000 and about $71,000", "38000", "71000", "money"),
        ("35 to 45 thousand dollars", "35000", "45000", "money"),
        ("thirty-five to forty-five thousand dollars", "35000", "45000", "money"),
        ("£25-30,000", "25000", "30000", "money"),
        ("$18/hr\u2013$25/hr", "18", "25", "money"),
        ("$18 an hour to $25 an hour", "18", "25", "money"),
        ("from $40,000 all the way up to $60,000", "40000", "60000", "money"),
        ("from a low of $40,000 to a high of $60,000", "40000", "60000", "money"),
        ("from $37,000 at the left end to $76,000 at the right", "37000", "76000", "money"),
        ("from $36,000 for the lowest paid tailor up to $75,000", "36000", "75000", "money"),
        ("the least well paid get $36,000 a year and the best paid about $71,000", "36000", "71000", "money"),
        ("the worst-paid and the best-paid are at $41,000 and $88,000", "41000", "88000", "money"),
        ("they start at $38,000 and end at $71,000", "38000", "71000", "money"),
        ("you have $62,400 up to $120,640", "62400", "120640", "money"),
        ("8-12 LPA", "800000", "1200000", "money"),
        ("a minimum of 3 years and a maximum of 4 years", "3", "4", "year"),
        ("at least two but no more than four years", "2", "4", "year"),
        ("eighteen months to two years", "18", "24", "month"),
        ("a two-to-three-year programme", "2", "3", "year"),
        ("one-and-a-half to two years", "1.5", "2", "year"),
        ("between five and seven per cent", "5", "7", "percent"),
    ],
)
def test_two_ends_are_joined_however_they_are_said(text: str, low: str, high: str, unit: str) -> None:
    (quantity,) = read(text)
    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit", "currency"),
    [
        ("36 000 USD", "36000", "money", "USD"),
        ("CHF 95'000", "95000", "money", "CHF"),
        ("\u20ac38.500", "38500", "money", "EUR"),
        ("US $47,610", "47610", "money", "USD"),
        ("CAD $50,000", "50000", "money", "CAD"),
        ("\u20b96.5 lakh", "650000", "money", "INR"),
        ("Rs. 25,000/- per month", "25000", "money", "INR"),
        ("12 LPA", "1200000", "money", "INR"),
        ("seventy grand", "70000", "money", ""),
        ("30,000 pounds", "30000", "money", "GBP"),
        ("12 pounds an hour", "12", "money", "GBP"),
        ("lift 50 pounds", "50", "count", ""),
        ("twenty-one per cent", "21", "percent", ""),
        ("six and a half percent", "6.5", "percent", ""),
        (".5 percent", "0.5", "percent", ""),
        ("half a million jobs", "500000", "count", ""),
        ("a quarter of a million dollars", "250000", "money", "$"),
        ("two dozen openings", "24", "count", ""),
        ("one hundred and twenty thousand jobs", "120000", "count", ""),
        ("forty thousand five hundred", "40500", "count", ""),
        ("a year and a half", "1.5", "year", ""),
        ("a four-and-a-half-year course", "4.5", "year", ""),
        ("2 1/2 years", "2.5", "year", ""),
        ("four academic years", "4", "year", ""),
        ("eight semesters", "8", "semester", ""),
        ("3 m deep", "3", "count", ""),
    ],
)
def test_a_figure_is_read_in_each_of_its_spellings(text: str, value: str, unit: str, currency: str) -> None:
    (quantity,) = read(text)
    assert (quantity.low, quantity.unit, quantity.currency) == (Decimal(value), unit, currency)


@pytest.mark.parametrize(
    "text", ["a third option", "one of two", "no one", "a year", "one in five hours", "a decade", "the second"]
)
def test_words_that_count_nothing_are_no_figures(text: str) -> None:
    assert [quantity for quantity in read(text) if quantity.unit in ("percent", "count")] == []


@pytest.mark.parametrize(
    "text",
    [
        "the bottom tenth earn less than $36,000 and the top tenth more than $71,000",
        "the lowest wage was $29.00 an hour, equal to $60,320, and the highest was $47.50",
        "the worst paid shops charge $400 and close at 6",
    ],
)
def test_ends_of_unlike_things_are_no_range(text: str) -> None:
    assert not any(q.low is not None and q.high is not None and q.low != q.high for q in read(text))


def test_a_change_from_one_count_to_another_is_no_range() -> None:
    assert len(read("employment will rise from 52,000 to 56,000")) == 2
    assert len(read("the number varies from 52,000 to 56,000")) == 1


def test_percentage_points_are_told_from_a_percentage() -> None:
    assert [quantity.points for quantity in read("7 percent, 7 percentage points, a 7-percentage-point gap")] == [
        False,
        True,
        True,
    ]


def test_a_bonus_beside_pay_does_not_open_it() -> None:
    assert interval("$50,000 plus commission") == ("49500", "50500")
    assert interval("$50,000 plus") == ("50000", None)


def test_brackets_mean_below_zero_in_a_cell_alone() -> None:
    assert [figure.quantity.low for figure in READER.read("(5.2%)", cell=True)] == [Decimal("-5.2")]
    assert [figure.quantity.low for figure in READER.read("(5.2%)")] == [Decimal("5.2")]


@pytest.mark.parametrize("text", ["code 29-1020", "call 555-0134"])
def test_a_code_is_no_range(text: str) -> None:
    assert [(quantity.unit, quantity.low) for quantity in read(text)] == [("text", None)]
    assert [quantity.unit for quantity in read("800-1500 hours")] == ["hour"]


def test_a_number_too_long_to_be_one_has_no_value() -> None:
    (quantity,) = read("$" + "9" * 400)
    assert (quantity.unit, quantity.low, quantity.floor) == ("text", None, None)


@given(st.text(max_size=200))
def test_any_text_is_read_without_overlap_and_within_its_bounds(text: str) -> None:
    end = 0
    for figure in READER.read(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.quantity.text == text[figure.start : figure.end]
        end = figure.end


@given(st.integers(0, 10**7), st.sampled_from(["${:,}", "{:,}", "{}%", "about ${:,}", "£{:,} a year"]))
def test_the_written_number_lies_in_its_own_interval(number: int, form: str) -> None:
    for quantity in read(form.format(number)):
        assert quantity.low is not None
        assert quantity.floor is not None
        assert quantity.ceiling is not None
        assert quantity.floor <= quantity.low <= quantity.ceiling


def test_one_mark_between_two_numbers_belongs_to_one_of_them() -> None:
    figures = READER.read("0$ 0")
    assert all(a.end <= b.start for a, b in pairwise(figures))


def test_a_comma_before_one_digit_of_a_percentage_is_its_decimal_point() -> None:
    (quantity,) = read("30,1% growth")
    assert (quantity.low, quantity.unit) == (Decimal("30.1"), "percent")


@pytest.mark.parametrize(
    "text",
    [
        "Seven in ten pass.",
        "It takes them two.Then they move on to three weeks of shop work.",
        "One (two)",
        "A wheelwright works alone.",
        "They wait four—or five—months",
        "Half of the 3.5 million",
        "It takes a year; $1.5m",
    ],
)
def test_a_text_whose_words_are_known_is_read_the_same(text: str) -> None:
    assert READER.read(text, words=token_texts(text)) == READER.read(text)


@given(st.text(alphabet="two one.five-,'’(: $%a\u2011_/\n3", max_size=40))
def test_any_text_whose_words_are_known_is_read_the_same(text: str) -> None:
    assert READER.read(text, words=token_texts(text)) == READER.read(text)
