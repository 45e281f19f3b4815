"""Figures: one fact in many spellings, and when two written figures contradict each other."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.facts import compare
from guidelint.facts.claims import Claim, Key
from guidelint.quantity import FigureReader, Quantity
from guidelint.rulebook.load import load_rulebook
from guidelint.source import Span

READER = FigureReader(load_rulebook().lexicon)
NOWHERE = Span(0, 1)

_ONES = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

thousands = st.integers(20, 99)
percentages = st.integers(1, 99)
bound = st.one_of(st.none(), st.decimals(-1000, 1000, places=1))
tolerance = st.sampled_from([Decimal(0), Decimal("0.02")])


def in_words(number: int) -> str:
    if number < 20:
        return _ONES[number - 1]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones - 1]}" if ones else "")


def read(text: str) -> Quantity:
    (figure,) = READER.read(text)
    return figure.quantity


def interval(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    return quantity.floor, quantity.ceiling


def claim(quantity: Quantity, headline: bool = False) -> Claim:
    return Claim(Key("pay"), quantity, NOWHERE, quantity.text, None, {}, headline=headline)


def between(low: Decimal | None, high: Decimal | None) -> Quantity:
    return Quantity(low, high, "percent", "", low, high)


@st.composite
def intervals(draw: st.DrawFn) -> Quantity:
    low, high = draw(bound), draw(bound)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high) + Decimal("0.1")  # no figure is without width
    return between(low, high)


def contradict(a: str, b: str, off: Decimal = Decimal(0)) -> bool:
    return compare.conflict(claim(read(a)), claim(read(b)), off)


# ------------------------------------------------------------------ one fact, many spellings
@given(thousands)
def test_thousands_of_dollars_say_the_same_in_digits_words_and_short(number: int) -> None:
    spellings = [
        f"${number},000",
        f"${number}k",
        f"${number}K",
        f"{number} 000 USD",
        f"USD {number},000",
        f"{number} thousand dollars",
        f"{in_words(number)} thousand dollars",
    ]
    assert {(read(s).low, read(s).unit, interval(read(s))) for s in spellings} == {
        (Decimal(number * 1000), "money", (Decimal(number * 1000 - 500), Decimal(number * 1000 + 500)))
    }


@given(percentages)
def test_a_percentage_says_the_same_in_each_spelling(number: int) -> None:
    half = Decimal("0.5")
    for mark in ("%", " %", " percent", " per cent", "-percent", " pct", " pc"):
        assert interval(read(f"{number}{mark}")) == (number - half, number + half)
        if mark != "%" and mark != " %":
            assert interval(read(f"{in_words(number)}{mark}")) == (number - half, number + half)
    for sign in ("-", "\u2212", "minus "):
        assert interval(read(f"{sign}{number}%")) == (-number - half, -number + half)


@given(thousands, st.integers(1, 40))
def test_a_range_says_the_same_however_its_ends_are_joined(low: int, spread: int) -> None:
    high = low + spread
    spellings = [
        f"${low},000-${high},000",
        f"${low},000\u2013${high},000",
        f"${low},000 \u2014 {high},000",
        f"${low}-{high}k",
        f"${low},000 to ${high},000",
        f"between ${low},000 and ${high},000",
        f"from ${low}k to ${high}k",
        f"{low} to {high} thousand dollars",
    ]
    assert {(read(s).low, read(s).high, interval(read(s))) for s in spellings} == {
        (
            Decimal(low * 1000),
            Decimal(high * 1000),
            (Decimal(low * 1000 - 500), Decimal(high * 1000 + 500)),
        )
    }


# ------------------------------------------------------------------ agreement and contradiction
@given(intervals(), intervals(), tolerance)
def test_agreement_is_symmetric(a: Quantity, b: Quantity, off: Decimal) -> None:
    assert compare.conflict(claim(a), claim(b), off) == compare.conflict(claim(b), claim(a), off)


@given(intervals(), tolerance)
def test_a_figure_never_contradicts_itself(a: Quantity, off: Decimal) -> None:
    assert not compare.conflict(claim(a), claim(a), off)


@given(intervals(), intervals(), tolerance, st.decimals(0, 100, places=1), st.decimals(0, 100, places=1))
def test_agreement_is_not_lost_by_widening(a: Quantity, b: Quantity, off: Decimal, down: Decimal, up: Decimal) -> None:
    wider = between(
        None if a.floor is None else a.floor - down,
        None if a.ceiling is None else a.ceiling + up,
    )
    if not compare.conflict(claim(a), claim(b), off):
        assert not compare.conflict(claim(wider), claim(b), off)


@given(st.integers(20_000, 200_000))
def test_rounding_a_salary_is_no_contradiction(dollars: int) -> None:
    exact = f"${dollars:,}"
    for place in (10, 100, 1000):
        rounded = int((Decimal(dollars) / place).quantize(Decimal(1), ROUND_HALF_UP)) * place
        assert not contradict(exact, f"${rounded:,}")
        assert not contradict(exact, f"about ${rounded:,}")


@given(st.decimals(1, 99, places=1))
def test_rounding_a_percentage_is_no_contradiction(rate: Decimal) -> None:
    whole = rate.quantize(Decimal(1), ROUND_HALF_UP)
    assert not contradict(f"{rate}%", f"{whole} percent")


@given(st.integers(20_000, 200_000), st.sampled_from([-1, 1]))
def test_a_salary_moved_out_of_every_rounding_contradicts(dollars: int, sign: int) -> None:
    moved = dollars + sign * 1100
    assert contradict(f"${dollars:,}", f"${moved:,}")


@given(percentages, st.sampled_from([-1, 1]))
def test_a_percentage_moved_by_one_contradicts(rate: int, sign: int) -> None:
    assert contradict(f"{rate}%", f"{rate + sign} percent")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("52 weeks", "52 weeks"),
        ("5 years", "4-5 years"),
        ("2 years", "2.0 years"),
        ("0 years", "0 years"),
        ("0 jobs", "0 jobs"),
    ],
)
def test_lengths_that_touch_agree(one: str, other: str) -> None:
    assert not contradict(one, other)


# ------------------------------------------------------------------ thousands of values
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), min_size=1, max_size=40),
    tolerance,
    st.booleans(),
)
def test_many_values_are_held_against_the_same_one_as_few(
    ends: list[tuple[int, int]], off: Decimal, headed: bool
) -> None:
    """The sweep finds what all pairs would: the same mention as reference, the same that depart from it."""
    group = [
        claim(between(Decimal(low), Decimal(low + width + 1)), headline=headed and i == len(ends) // 2)
        for i, (low, width) in enumerate(ends)
    ]
    pairs = compare.conflicts(group, off)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compare, "ALL_PAIRS", 0)
        swept = compare.conflicts(group, off)
        base = compare.reference(group, swept) if swept else None
    assert bool(swept) == bool(pairs)
    if pairs:
        first = compare.reference(group, pairs)
        if not any(first in pair for pair in pairs):  # it agrees with all, but others do not with one another
            first = pairs[0][0]
        assert base == first or not any(base in pair for pair in swept)
        assert {frozenset(pair) for pair in swept} == {frozenset(pair) for pair in pairs if first in pair}
