"""Growth whose own sentence gives the figure alone (facts/growth_nearby.py)."""

from __future__ import annotations

import pytest

from tests.facts.support import metrics, roofer

TOLD = [
    ("a title over the figure alone", "### Job growth, 2024-34\n\n6%"),
    ("the corner of a table of years", "| Outlook | Hours | 2024–34 |\n|---|---|---|\n| Roofers | long | 6% |"),
    ("the sentence before", "I show them the projection. It reads 6 percent for roofers, 2024 to 2034."),
    ("the wording before it", "The outlook is faster than average. The rate behind that is 6 percent for 2024–34."),
]


@pytest.mark.parametrize(("why", "text"), TOLD, ids=[t[0] for t in TOLD])
def test_what_stands_right_beside_it_makes_it_growth(why: str, text: str) -> None:
    assert metrics(roofer(text)) == [("growth", 6)], why


SILENT = [
    ("a title of pay", "### Pay growth, 2024-34\n\n6%"),
    ("a title without years", "### Job growth\n\n6%"),
    ("a table of pay", "| Pay | Hours | 2024–34 |\n|---|---|---|\n| Roofers | long | 6% |"),
    ("a sentence on prices before", "The projection is of slate prices. It reads 6 percent, 2024 to 2034."),
    ("a sentence of its own", "I show them the projection. Slate is 6 percent of the roofs, 2024 to 2034."),
]


@pytest.mark.parametrize(("why", "text"), SILENT, ids=[s[0] for s in SILENT])
def test_nothing_else_makes_it_growth(why: str, text: str) -> None:
    assert metrics(roofer(text)) == [], why
