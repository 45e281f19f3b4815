from __future__ import annotations

import pytest
import textstat

from guidelint.language import words
from guidelint.language.phrases import tokens

TEXTS = [
    "The well-known firm's 401k plan pays $36k and/or 3.5% of co-op shares.",
    "“Stop,” she said - and he did.",
    "From 2024–34 the rate is 5 percent; nobody knows why.",
    "A (short) aside, isn't it?",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_counted_as_the_reference_counts_them(text: str) -> None:
    assert words.count(text) == textstat.lexicon_count(text)


def test_a_long_dash_parts_words_without_spaces() -> None:
    assert words.count("speed—most of the job") == 5


def test_a_stretch_of_a_text_is_counted_alone() -> None:
    assert words.count("one two three four", 4, 13) == 2


def test_texts_are_compared_by_their_words_and_figures() -> None:
    assert words.compared(tokens("Don’t pay $47,610!")) == words.compared(tokens("don't PAY 47,610"))
