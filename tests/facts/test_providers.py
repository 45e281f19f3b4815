"""Schools that have a section each."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of

PAGE = """# Roofer

## {}

The roofing diploma takes 18 months.

## {}

The roofing diploma takes 30 weeks.
"""


def bases(one: str, two: str) -> list[str | None]:
    return [c.key.basis for c in facts_of(PAGE.format(one, two), ".md").claims]


@pytest.mark.parametrize(
    "title",
    ["2. The Ottery School", "Ottery Community College", "University of Bexwell", "Vale Trade Academy, Inc"],
)
def test_what_one_teaches_is_its_own(title: str) -> None:
    assert bases(title, "Hollin Vale Institute") == [f"at {title}", "at Hollin Vale Institute"]


@pytest.mark.parametrize(
    "title", ["Trade School", "Choosing Ottery School", "The Ottery School and its walls", "How good is Ottery School?"]
)
def test_a_title_on_schools_names_none(title: str) -> None:
    assert bases(title, "Hollin Vale Institute") == [None, None]


def test_one_school_is_no_list_of_them() -> None:
    assert bases("Ottery Community College", "What it costs") == [None, None]
