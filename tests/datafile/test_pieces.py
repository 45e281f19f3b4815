"""The map from a value's text back to its source."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.datafile import Document, Node, parse_json, parse_yaml, pieces
from guidelint.guide import Block


def value(document: Document) -> Node:
    assert document.root is not None
    return document.root.entries[0].value


def written(document: Document, source: str, word: str) -> str:
    """What stands in the source for a word of the first value's text."""
    node = value(document)
    block = Block(0, "value", node.text, pieces(document, node))
    at = node.text.index(word)
    span = block.span(at, at + len(word))
    return source[span.start : span.end]


@pytest.mark.parametrize(
    ("source", "word", "expected"),
    [
        ("a: some plain text", "plain", "plain"),
        ("a: 'it''s quoted'", "it's", "it''s"),
        ('a: "caf\\u00e9 au lait"', "café", "caf\\u00e9"),
        ('a: "caf\\u00e9 au lait"', "lait", "lait"),
        ('a: "one \\\n  two"', "two", "two"),
        ("a: |\n  first line\n  second line\n", "second", "second"),
        ("a: >-\n  folded over\n  two lines\n", "over two", "over\n  two"),
        ("a: a plain one\n  over two lines\n", "one over", "one\n  over"),
        ("a: &anchor named", "named", "named"),
        ("a: !!str 12", "12", "12"),
        ("a: |2 # with a comment\n    indented\n", "indented", "indented"),
        ("a: 'x'\r\nb: y", "x", "x"),
    ],
)
def test_a_word_is_where_it_is_written(source: str, word: str, expected: str) -> None:
    assert written(parse_yaml(source), source, word) == expected


def test_a_pair_of_escapes_is_one_sign() -> None:
    source = '{"a": "x \\ud83d\\ude00 y"}'
    assert written(parse_json(source), source, "😀") == "\\ud83d\\ude00"


def test_offsets_are_those_of_the_whole_source() -> None:
    source = "---\ntitle: 'it''s'\n---\n"
    document = parse_yaml(source[4:-4], 4)
    assert written(document, source, "it's") == "it''s"


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(words, st.booleans())
def test_json_strings_map_sign_by_sign(text: str, ascii_only: bool) -> None:
    source = json.dumps({"a": text}, ensure_ascii=ascii_only)
    document = parse_json(source)
    block = Block(0, "value", text, pieces(document, value(document)))
    for i, sign in enumerate(text):
        span = block.span(i, i + 1)
        assert json.loads(f'"{source[span.start : span.end]}"') == sign


@given(st.lists(st.text("ab'’é😀,", min_size=1, max_size=5), min_size=1, max_size=6))
def test_words_of_a_single_quoted_text_are_found(parts: list[str]) -> None:
    text = " ".join(parts)
    source = "a: '" + text.replace("'", "''") + "'"
    document = parse_yaml(source)
    block = Block(0, "value", text, pieces(document, value(document)))
    for i, sign in enumerate(text):
        span = block.span(i, i + 1)
        assert source[span.start : span.end].replace("''", "'") == sign
