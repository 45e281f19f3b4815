"""Whether two intervals meet does not depend on which comes first, and no widening makes them part."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from guidelint.facts.compare import gap

NUMBERS = st.decimals(-1000, 1000, places=2)
ENDS = st.one_of(st.none(), NUMBERS)
Interval = tuple[Decimal | None, Decimal | None]


def ordered(ends: Interval) -> Interval:
    low, high = ends
    return (high, low) if low is not None and high is not None and low > high else (low, high)


INTERVALS = st.tuples(ENDS, ENDS).map(ordered)
WIDENING = st.decimals(0, 100, places=2)


def wider(interval: Interval, below: Decimal, above: Decimal) -> Interval:
    low, high = interval
    return (None if low is None else low - below, None if high is None else high + above)


@given(INTERVALS, INTERVALS)
def test_agreement_is_symmetric(a: Interval, b: Interval) -> None:
    assert (gap(a, b) is None) == (gap(b, a) is None)


@given(INTERVALS, INTERVALS)
def test_a_gap_is_as_wide_from_either_side(a: Interval, b: Interval) -> None:
    assert gap(a, b) == gap(b, a)


@given(INTERVALS, INTERVALS, WIDENING, WIDENING)
def test_widening_never_parts_what_agreed(a: Interval, b: Interval, below: Decimal, above: Decimal) -> None:
    if gap(a, b) is None:
        assert gap(wider(a, below, above), b) is None


@given(INTERVALS, INTERVALS)
def test_an_interval_without_ends_agrees_with_all(a: Interval, b: Interval) -> None:
    assert gap((None, None), b) is None
    assert gap(a, (None, b[1])) is None or a[0] is not None
