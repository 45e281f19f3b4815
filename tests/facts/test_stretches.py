"""Whether a text may tell years at all, seen by the units in it."""

from __future__ import annotations

import pytest

from guidelint.facts.stretches import StretchReader
from guidelint.facts.vocabulary import vocabulary
from guidelint.rulebook.load import load_rulebook

RULEBOOK = load_rulebook()
READER = StretchReader(vocabulary(RULEBOOK.lexicon, next(iter(RULEBOOK.templates.values()))))


@pytest.mark.parametrize(
    "text", ["Two years in", "18mos", "Month by month", "a year's wait", "3 YRS.", "6 mths (paid)"]
)
def test_a_unit_of_years_may_stand_beside_signs_and_digits(text: str) -> None:
    assert READER.may_tell(text)


@pytest.mark.parametrize(
    "text", ["More and most of them move", "midyear", "Yearling prices", "the monthly fee", "pyrite"]
)
def test_a_word_that_only_holds_a_unit_is_none(text: str) -> None:
    assert not READER.may_tell(text)
