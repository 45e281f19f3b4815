"""Whether a page is taken for an English one."""

from __future__ import annotations

from guidelint.readers.english import is_english

COMMON = frozenset({"the", "a", "of", "and", "in", "is", "to"})
FOREIGN = frozenset({"der", "und", "um", "auf", "bis", "zum", "steht"})


def english(*texts: str) -> bool:
    return is_english(texts, COMMON, FOREIGN)


def test_a_list_of_places_and_figures_is_in_no_language() -> None:
    assert english("The median of the trade is in the box and on top.", *["Ohio: $34,900"] * 60)


def test_sentences_of_another_language_are_told_from_english_ones() -> None:
    assert not english(*["Der Bäcker steht um zwei Uhr auf und arbeitet bis zum Mittag in der Backstube."] * 10)


def test_figures_are_no_words() -> None:
    assert english(*["The pay of a baker is $34,900 to $41,200 and up"] * 10)


def test_bullets_of_keywords_with_few_small_words_are_english() -> None:
    bullets = [
        "Dough mixing, oven operation, stock rotation, hygiene records",
        "Early shifts, weekend work, the odd cake",
    ]
    assert english(*bullets * 10)


def test_a_page_that_quotes_some_english_is_not_english() -> None:
    assert not english(*["Der Bäcker und der Konditor: Master of the Oven, steht um zwei auf und um vier am Ofen"] * 10)


def test_another_script_is_another_language_whatever_english_stands_in_it() -> None:
    assert not english(*["面包师 的 工资 在 the bakery is 三万 元 左右 of 一年"] * 10)
