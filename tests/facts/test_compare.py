"""When two claims may be compared, and when they agree."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from guidelint.facts.compare import comparable, compare_ranges, conflict, gap
from tests.facts.support import facts_of, tailor

TWO_PERCENT = Decimal("0.02")
bound = st.none() | st.integers(-1000, 1000).map(Decimal)


def claims(*sentences: str):
    return tailor(" ".join(sentences)).claims


def test_six_and_seven_percent_conflict_and_a_decimal_agrees_with_what_it_rounds_to() -> None:
    six, seven, decimal = claims(
        "Employment of tailors will grow 6 percent.", "Employment of tailors will grow 7 percent.",
        "Employment of tailors will grow 6.6 percent.",
    )  # fmt: skip
    assert conflict(six, seven)
    assert not conflict(seven, decimal)
    assert conflict(six, decimal)


def test_a_tolerance_is_measured_against_the_larger_facing_bound() -> None:
    one, near, far = claims(
        "The median wage of tailors is $50,010.", "The median wage of tailors is $50,510.",
        "The median wage of tailors is $52,010.",
    )  # fmt: skip
    assert not conflict(one, near, TWO_PERCENT)
    assert conflict(one, far, TWO_PERCENT)


def test_ranges_agree_within_rounding_differ_past_it_and_may_not_meet_at_all() -> None:
    base, rounded, other, apart, open_top = claims(
        "Tailors earn $30,000 to $60,000.", "Tailors earn $30k to $60k.", "Tailors earn $35,000 to $60,000.",
        "Tailors earn $70,000 to $90,000.", "Tailors earn $30,000 to $45,000+.",
    )  # fmt: skip
    assert compare_ranges(base, rounded, TWO_PERCENT) == "agree"
    assert compare_ranges(base, other, TWO_PERCENT) == "differ"
    assert compare_ranges(base, apart, TWO_PERCENT) == "disjoint"
    assert compare_ranges(base, open_top, TWO_PERCENT) == "agree"


def test_the_latest_year_named_is_the_present_and_an_older_one_stands_apart() -> None:
    facts = facts_of(
        "# Tailor\n\nThe median wage of tailors is $41,000.\n\nIn 2024 the median wage of tailors was $41,000.\n\n"
        "In 2019 the median wage of tailors was $33,000.\n",
        ".md",
    )
    sizes = sorted(len(group.claims) for group in comparable(facts.claims, ["statistic", "horizon"]))
    assert sizes == [1, 2]


@given(bound, bound, bound, bound)
def test_the_gap_of_two_intervals_is_the_same_from_both_sides(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    one, two = ordered(a, b), ordered(c, d)
    assert gap(one, two) == gap(two, one)


@given(bound, bound)
def test_an_interval_that_is_not_empty_meets_itself(a: Decimal, b: Decimal) -> None:
    one = ordered(a, b)
    if None in one or one[0] < one[1]:
        assert gap(one, one) is None


def ordered(a: Decimal | None, b: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    return (min(a, b), max(a, b)) if a is not None and b is not None else (a, b)
