"""Bands of years that sentences tell apart from any list: how they are said, and which sentences tell none."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings


def told(first: str, second: str, rule: str = "experience/overlap") -> list[str]:
    return [f.quote for f in findings(f"# Tailor\n\n## The start\n\n{first}\n\n## Later\n\n{second}\n", rule)]


@pytest.mark.parametrize(
    ("first", "second", "quote"),
    [
        ("Juniors are people with up to three years.", "A senior tailor has two to six years.", "two to six years"),
        (
            "| Level | Years |\n| --- | --- |\n| Junior tailor | 0–3 |\n| Tailor | 3–6 |",
            "You'll be called a senior tailor between your fifth and ninth year in the trade.",
            "fifth and ninth year",
        ),
        (
            "A tailor has three to seven years behind him.",
            "For the post of senior tailor, the next in the hierarchy, the band is from 6 years to 12.",
            "6 years to 12",
        ),
        (
            "An apprentice is somebody in their first four years.",
            "## Tailor\n\nIt is the band for three to eight years.",
            "three to eight years",
        ),
    ],
)
def test_bands_that_stand_apart_may_overlap(first: str, second: str, quote: str) -> None:
    assert told(first, second) == [quote]


@pytest.mark.parametrize(
    ("first", "second", "quote"),
    [
        (
            "You remain an assistant for eighteen months.",
            "The senior tailor's grade comes next and is for people with four to seven years.",
            "four to seven years",
        ),
        (
            "There are three bands. A junior tailor has 0 to 2 years, a tailor has 2 to 5 years.",
            "The band of the senior tailor begins at 9 years.",
            "9 years",
        ),
        (
            "A junior tailor has 0 to 2 years, a tailor has 2 to 5 years.",
            "Seven years of cutting is where the third band, that of the senior tailor, opens.",
            "Seven years",
        ),
    ],
)
def test_a_level_that_is_said_to_be_next_leaves_no_gap(first: str, second: str, quote: str) -> None:
    assert [q[: len(quote)] for q in told(first, second, "experience/gap")] == [quote]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("Juniors have up to three years.", "A senior tailor has three to six years.", "they share an end"),
        ("Juniors have up to three years.", "At the opera a senior tailor has two to six years.", "another house"),
        ("Juniors have up to three years.", "It takes two to six years to be a senior tailor.", "a wait"),
        ("Juniors have up to three years.", "Most senior tailors stay two to six years in the post.", "a stay"),
        ("Juniors have up to three years.", "Employers want a senior tailor with two to six years.", "asked for"),
        ("Juniors have up to three years.", "A senior baker has two to six years.", "another trade"),
        (
            "Juniors have up to three years.",
            "Seniors have two to six years. Seniors have four to nine years.",
            "two bands",
        ),
    ],
)
def test_what_is_no_band_of_the_same_ladder(first: str, second: str, why: str) -> None:
    assert told(first, second) == [], why


def test_a_gap_is_none_where_nothing_says_that_a_level_is_next() -> None:
    assert told("A junior tailor has 0 to 2 years.", "A director has fifteen years behind him.", "experience/gap") == []
