"""Phrases by the words they begin with: where they stand, and whether any stands at all."""

from __future__ import annotations

import pytest

from guidelint.language.phrases import PhraseIndex, token_texts, tokens, tokens_of

INDEX = PhraseIndex(
    {
        "one": {"high school diploma": "x", "high school": "w", "median": "y", "11th-grade": "v"},
        "two": {"ohio": "z", "high": "h"},
    }
)
TEXTS = ["a high school diploma", "Ohio's median", "high time", "school", "", "the 11th grade", "High-school diplomas"]


def found(text: str) -> list[tuple[str, str, str]]:
    return [(text[p.start : p.end].lower(), p.list, p.value) for p in INDEX.find(tokens(text))]


def test_of_one_list_the_longest_phrase_stands_at_a_place_and_of_each_list_one() -> None:
    assert found("A high school diploma") == [("high school diploma", "one", "x"), ("high", "two", "h")]
    assert found("high school") == [("high school", "one", "w"), ("high", "two", "h")]


def test_a_possessive_names_what_it_is_of_and_hyphens_part_words_as_spaces_do() -> None:
    assert found("Ohio's median") == [("ohio's", "two", "z"), ("median", "one", "y")]
    assert found("the 11th grade") == [("11th grade", "one", "v")]


@pytest.mark.parametrize("text", TEXTS)
def test_whether_any_phrase_stands_in_a_text_is_told_by_its_words_alone(text: str) -> None:
    assert INDEX.stands_in(token_texts(text)) == bool(INDEX.find(tokens(text)))


def test_a_text_without_the_words_that_may_begin_a_phrase_has_none_of_the_list() -> None:
    assert INDEX.may_begin("two") == {"high", "high's", "ohio", "ohio's"}
    for text in TEXTS:
        if INDEX.may_begin("two").isdisjoint(token_texts(text)):
            assert not any(phrase.list == "two" for phrase in INDEX.find(tokens(text)))


def test_tokens_are_the_same_whether_their_words_were_known_or_not() -> None:
    for text in ("Don’t pay $1,200.50: it's 5% (U.S.)", "İstanbul’s first", ""):
        assert tokens_of(text, token_texts(text)) == tokens(text)
