"""Growth told as a ratio: so many to come for every so many today."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, roofer


@pytest.mark.parametrize(
    ("text", "rate", "years"),
    [
        ("For every hundred roofers working in 2024, there’ll be a hundred and eight in 2034.", 8, "2024-2034"),
        ("Take every hundred roofers employed today. In 2034 we'll need a hundred and eleven.", 11, "2034"),
        ("For every 100 roofers at work in 2024 there should be 95 of them by 2034.", -5, "2024-2034"),
    ],
)
def test_the_ratio_is_a_rate(text: str, rate: int, years: str) -> None:
    (claim,) = roofer(text).claims
    assert (claim.key.metric, claim.quantity.low, claim.key.horizon, claim.named) == ("growth", rate, years, True)


@pytest.mark.parametrize(
    "text",
    [
        "For every hundred roofers there will be 120 openings in 2034.",
        "For every hundred roofers there will be a hundred and twenty glaziers in 2034.",
        "For every hundred roofers who retire in 2024 there will be a hundred and eight in 2034.",
        "For every hundred roofs there will be a hundred and eight in 2034.",
        "For every hundred roofers there will be three hundred and eight in 2034.",
    ],
)
def test_what_is_no_ratio_of_them_is_no_rate(text: str) -> None:
    assert [c for c in roofer(text).claims if c.key.metric == "growth"] == []


def test_it_contradicts_another_rate_and_is_shown_whole() -> None:
    text = (
        "# Roofer\n\n- Growth, 2024-34: 3%\n\n"
        "For every hundred roofers working in 2024, there will be a hundred and eight in 2034.\n"
    )
    (message,) = conflicts_in(text, "growth/rate-conflict")
    assert "hundred and eight" in message
