"""The least and the most of a range that data gives in two places, and the words that make two amounts its ends."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in

RANGES, OUTSIDE, INVERTED = "salary/range-conflict", "salary/outside-range", "salary/inverted-range"
GIVEN_APART = [
    "- Lowest paid: $31,400\n- Highest paid: $52,900\n- Tools: your own\n",
    "| | Low | High |\n|---|---|---|\n| A tiler's pay | $31,400 | $52,900 |\n",
    "| Pay | Amount |\n|---|---|\n| Lowest salary | $31,400 |\n| Highest salary | $52,900 |\n",
    "**Minimum salary:** $31,400\n\n**Maximum salary:** $52,900\n",
]


@pytest.mark.parametrize("data", GIVEN_APART)
def test_ends_in_two_places_of_data_are_one_range(data: str) -> None:
    page = f"# Tiler\n\n{data}\n## Pay\n\n"
    assert len(conflicts_in(page + "Tilers earn between $38,000 and $66,000.", RANGES)) == 1
    assert conflicts_in(page + "Tilers earn between $31,400 and $52,900.", RANGES) == []
    assert len(conflicts_in(page + "The median pay of tilers is $58,300.", OUTSIDE)) == 1
    assert conflicts_in(page + "The median pay of tilers is $44,300.", OUTSIDE) == []


@pytest.mark.parametrize(
    "data",
    [
        "- Lowest paid: $31,400\n- Highest paid: $52,900\n- Lowest paid: $41,000\n",
        "| Level | Low | High |\n|---|---|---|\n| Apprentice tiler | $31,400 | $52,900 |\n",
        "| Where | Low | High |\n|---|---|---|\n| Hospitals | $31,400 | $52,900 |\n| Schools | $29,000 | $48,000 |\n",
        "- Lowest paid state: $31,400\n- Highest paid: $52,900 a year\n- 10th percentile: $33,000\n",
    ],
)
def test_ends_of_several_things_are_no_range_of_the_role(data: str) -> None:
    page = f"# Tiler\n\n{data}\n## Pay\n\nTilers earn between $38,000 and $66,000."
    assert conflicts_in(page, RANGES) == []


@pytest.mark.parametrize(
    "said",
    [
        "Nobody who works as a tiler gets less than $31,400, and nobody gets more than $52,900.",
        "Tilers start out on $31,400 and never go above $52,900.",
        "Tilers' pay starts at $31,400 and goes no higher than $52,900.",
        "As little as $31,400 a year, as much as $52,900: that is what a tiler makes.",
        "Builders pay a tiler $31,400 at the bottom and $52,900 at the top.",
    ],
)
def test_a_median_beyond_ends_that_are_told_apart_is_outside(said: str) -> None:
    page = f"# Tiler\n\n{said}\n\n## More\n\nThe median pay of tilers is "
    assert len(conflicts_in(page + "$58,300.", OUTSIDE)) == 1
    assert conflicts_in(page + "$44,300.", OUTSIDE) == []


@pytest.mark.parametrize(
    "said",
    [
        "When I left the city my pay went from $52,900 to $31,400.",
        "She cut her salary from $52,900 to $31,400 to be at home more.",
        "I took a step down, from $52,900 to $31,400 a year.",
        "The wages of the tilers here dropped from $52,900 to $31,400.",
    ],
)
def test_what_pay_was_and_became_is_no_range(said: str) -> None:
    assert conflicts_in(f"# Tiler\n\n{said}", INVERTED) == []


def test_a_scale_that_goes_down_is_inverted() -> None:
    assert conflicts_in("# Tiler\n\nTilers' pay goes from $52,900 to $31,400.", INVERTED) != []


@pytest.mark.parametrize(
    "said",
    ["New graduates are offered", "Newly hired tilers are offered", "Recent hires earn", "Graduates of the course get"],
)
def test_what_newcomers_get_does_not_hold_the_median(said: str) -> None:
    page = f"# Tiler\n\n{said} $31,400 to $38,000.\n\n## More\n\nThe median pay of tilers is $49,300."
    assert conflicts_in(page, OUTSIDE) == []


def test_pay_of_what_somebody_becomes_is_not_the_roles() -> None:
    said = "If you become a site manager you are on another scale: builders are offering $58,000 to $72,000 for that."
    page = f"# Tiler\n\n- Median pay: $44,300\n\n## Pay\n\n{said}"
    assert conflicts_in(page, OUTSIDE) == []


def test_a_price_under_a_title_with_get_is_no_pay() -> None:
    said = "There are colleges that run a tiler course of six weeks for $5,000 to $6,500."
    page = f"# Tiler\n\n- Median pay: $44,300\n\n## What you need to get hired\n\n{said}"
    assert conflicts_in(page, OUTSIDE) == []


def test_what_a_level_typically_makes_is_held_against_the_range_of_the_role() -> None:
    page = "# Tiler\n\n- Salary range: $42,000 to $66,000\n\n## Pay\n\nA junior tiler typically makes {} a year."
    assert conflicts_in(page.format("$31,400"), OUTSIDE) != []
    assert conflicts_in(page.format("$43,400"), OUTSIDE) == []


def test_ends_that_are_the_wrong_way_round_are_no_range() -> None:
    said = "## Pay\n\nPay goes from $61,000 to $114,000 a year.\n"
    turned = f"# Sonographer\n\n- Lowest paid: $114,000\n- Highest paid: $61,000\n\n{said}"
    assert conflicts_in(turned, RANGES) == []
    apart = f"# Sonographer\n\n- Lowest paid: $41,000\n- Highest paid: $81,000\n\n{said}"
    assert conflicts_in(apart, RANGES) != []
