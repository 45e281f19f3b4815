"""Strict JSON with places."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.datafile import DataError, parse_json, plain
from guidelint.source import Span

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(values, st.sampled_from([None, 1, 4]), st.booleans())
def test_what_json_writes_is_read_back(value: object, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    document = parse_json(text, 7)
    assert plain(document.root) == value
    assert document.root is not None
    for _, node in document.root.walk():
        assert json.loads(text[node.span.start - 7 : node.span.end - 7]) == node.value


@given(st.text('[]{},:" \\ue0truefalsn1.5-', max_size=20))
def test_it_takes_what_json_takes_and_no_more(text: str) -> None:
    try:
        expected = json.loads(text, parse_constant=lambda name: pytest.fail(name))
    except ValueError:
        if text.strip():
            with pytest.raises(DataError):
                parse_json(text)
        return
    assert plain(parse_json(text).root) == expected


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"a": 1,}', 7, "a comma before the closing bracket"),
        ("[1 2]", 3, "a comma or `]`"),
        ("{a: 1}", 1, "a key in double quotes"),
        ('{"a" 1}', 5, "a colon"),
        ('{"a": tru}', 6, "a value was expected"),
        ("{} {}", 3, "something follows"),
        ('["x]', 1, "not closed"),
        ("[01]", 1, "a value was expected"),
        ("NaN", 0, "a value was expected"),
        ('"\\ud800"', 0, "half of a pair"),
    ],
)
def test_what_is_not_json_is_refused_with_its_place(text: str, place: int, words: str) -> None:
    with pytest.raises(DataError) as caught:
        parse_json(text)
    assert words in caught.value.message
    assert caught.value.span.start == place


def test_nesting_is_limited() -> None:
    with pytest.raises(DataError, match="nested more than 64"):
        parse_json("[" * 100_000)


def test_duplicate_keys_are_reported() -> None:
    (duplicate,) = parse_json('{"a": 1, "a": 2}').duplicates
    assert (duplicate.span, duplicate.first) == (Span(9, 12), Span(1, 4))
