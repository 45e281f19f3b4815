"""What is asked of words again and again is remembered, and not without end."""

from __future__ import annotations

import pytest

from guidelint.facts import nouns
from guidelint.facts.nouns import Remembered


def test_what_was_asked_once_is_not_asked_again() -> None:
    asked: list[str] = []
    lengths = Remembered(lambda text: asked.append(text) or len(text))
    assert [lengths["oak"], lengths["oak"], lengths["ash tree"]] == [3, 3, 8]
    assert asked == ["oak", "ash tree"]


def test_of_far_more_words_than_a_page_has_it_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nouns, "_MOST", 2)
    lengths = Remembered(len)
    for word in ("oak", "ash", "elm"):
        assert lengths[word] == 3
    assert list(lengths) == ["elm"]
