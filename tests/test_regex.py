"""Patterns that are compiled when first used do what those of `re` do."""

from __future__ import annotations

import copy
import re

import pytest

from guidelint import regex


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_a_pattern_finds_what_re_finds(method: str) -> None:
    for text in ("12 years", "years 12", "12", "", "no number"):
        late = getattr(regex.compile(r"(?P<n>\d+)", regex.IGNORECASE), method)(text)
        own = getattr(re.compile(r"(?P<n>\d+)", re.IGNORECASE), method)(text)
        assert (late and late.span("n")) == (own and own.span("n"))


def test_a_pattern_cuts_counts_and_replaces_as_re_does() -> None:
    late, own = regex.compile(r",\s*"), re.compile(r",\s*")
    text = "a, b,c"
    assert late.split(text) == own.split(text)
    assert late.sub("-", text) == own.sub("-", text)
    assert late.findall(text) == own.findall(text)
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in own.finditer(text)]


def test_flags_hold() -> None:
    assert regex.compile("a.b", regex.DOTALL | regex.IGNORECASE).fullmatch("A\nb")
    assert not regex.compile("a.b").fullmatch("A\nb")


def test_a_mistake_shows_when_the_pattern_is_used() -> None:
    pattern = regex.compile("(")
    with pytest.raises(re.error):
        pattern.search("text")


def test_what_a_pattern_has_not_it_does_not_claim() -> None:
    assert not hasattr(regex.compile("a"), "nothing")
    assert copy.copy(regex.compile("a")).search("a")
