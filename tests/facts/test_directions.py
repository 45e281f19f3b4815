"""What is said of an occupation's employment without a number."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of, roofer


def signs(sentence: str) -> list[str]:
    """up or down, for each statement that a guide on roofers with this sentence makes."""
    return [said.sign for said in roofer(f"Roofers lay slates.\n\n{sentence}").directions]


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Employment of roofers is steadily and noticeably rising.", "up"),
        ("The number of roofers at work is on the up.", "up"),
        ("More and more roofers find work.", "up"),
        ("A shrinking number of roofers work in this country.", "down"),
        ("Roofers are slowly dying out.", "down"),
        ("There'll be fewer roofers in 2034 than there are today.", "down"),
        ("Headcount in this trade is dwindling, whatever you may have heard.", "down"),
        ("Roofing is a shrinking trade.", "down"),
        ("Taken across the United States, employment of roofers is on a downward path.", "down"),
        ("The workforce of roofers in the United States is rising.", "up"),
        ("All told, the number of people working as roofers is on the wane.", "down"),
        ("The trade keeps shedding jobs.", "down"),
        ("The number of roofers working in the United States is expected to shrink.", "down"),
        ("Fewer people will be working as roofers in 2034 than in 2024.", "down"),
        ("The number of roofers will go on growing.", "up"),
        ("Fewer roofers will be employed in 2034 than in 2024.", "down"),
        ("He has read the forecasts: there will be fewer roofers in 2034 than there are in 2024.", "down"),
        ("Budgets have tightened, and fewer roofers will be employed in 2034 than in 2024.", "down"),
    ],
)
def test_that_they_become_more_or_fewer_is_a_direction(sentence: str, sign: str) -> None:
    assert signs(sentence) == [sign]


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("a denial", "Roofers are not on the way out."),
        ("one state", "Roofers are on the rise in Ohio."),
        ("another occupation", "Glaziers are slowly dying out."),
        ("a hedge", "Employment of roofers may fall, but nobody knows."),
        ("what they do", "More and more roofs need slates."),
        ("a number, which is a claim of its own", "Employment of roofers is rising by 6 percent."),
        ("a part of the trade", "A shrinking number of rural roofers work alone."),
    ],
    ids=lambda value: value,
)
def test_what_is_no_direction_of_the_occupation(reason: str, sentence: str) -> None:
    assert signs(sentence) == [], reason


def test_the_workforce_of_the_role_shrinks_or_grows() -> None:
    page = "# Land surveyor\n\nThe land surveyor workforce is shrinking.\n"
    assert [d.sign for d in facts_of(page, ".md").directions] == ["down"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The roofer workforce is dropping in size.",
        "Nobody disputes the trend: the roofer workforce is on the decline.",
        "The count of roofers at work is decreasing.",
        "In the long run, this is an occupation whose workforce is shrinking.",
    ],
)
def test_the_workforce_goes_down(sentence: str) -> None:
    assert signs(sentence) == ["down"]


def test_nobody_may_still_deny_it() -> None:
    assert signs("Nobody says that the roofer workforce is on the decline.") == []
