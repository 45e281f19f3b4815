"""Whether a page is taken for an English one."""

from __future__ import annotations

from guidelint.readers.english import is_english

COMMON = frozenset({"the", "a", "of", "and", "in", "is", "to"})


def test_a_list_of_places_and_figures_is_in_no_language() -> None:
    assert is_english(["The median of the trade is in the box and on top.", *["Ohio: $34,900"] * 60], COMMON)


def test_sentences_of_another_language_are_told_from_english_ones() -> None:
    german = "Der Bäcker steht um zwei Uhr auf und arbeitet bis zum Mittag in der Backstube."
    assert not is_english([german] * 10, COMMON)


def test_figures_are_no_words() -> None:
    assert is_english(["The pay of a baker is $34,900 to $41,200 and up"] * 10, COMMON)
