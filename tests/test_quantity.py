"""What a written figure says: the intervals of the rules on rounding and hedges."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.quantity import FigureReader
from guidelint.rulebook.load import load_rulebook

READER = FigureReader(load_rulebook().lexicon)


def read(text: str):
    return [figure.quantity for figure in READER.read(text)]


def interval(text: str) -> tuple[str | None, str | None]:
    (quantity,) = read(text)
    return tuple(None if x is None else f"{x.normalize():f}" for x in (quantity.floor, quantity.ceiling))


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
