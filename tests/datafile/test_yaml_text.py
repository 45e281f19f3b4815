"""YAML with places: what values mean, where they stand, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.datafile import DataError, Node, parse_yaml, plain
from guidelint.source import Span


def read(text: str) -> object:
    return plain(parse_yaml(text).root)


def node(text: str, key: str, offset: int = 0) -> Node:
    root = parse_yaml(text, offset).root
    assert root is not None
    found = root.get(key)
    assert found is not None
    return found


def refused(text: str, offset: int = 0) -> DataError:
    with pytest.raises(DataError) as caught:
        parse_yaml(text, offset)
    return caught.value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-7", -7),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        ("0x1F", 31),
        ("0o17", 15),
        ("017", 17),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2026-11-23", "2026-11-23"),
        (".inf", ".inf"),
        ("9" * 400, "9" * 400),
        ("'12'", "12"),
        ("!!str 12", "12"),
    ],
)
def test_plain_scalars_mean_what_yaml_1_2_says(written: str, value: object) -> None:
    assert read(f"key: {written}") == {"key": value}


def test_a_figure_keeps_the_text_in_which_it_is_written() -> None:
    assert node("rate: 1.50", "rate").text == "1.50"


def test_nothing_and_comments_alone_are_no_document() -> None:
    assert parse_yaml("").root is None
    assert parse_yaml("# nothing\n").root is None


def test_spans_of_keys_and_values_are_the_source() -> None:
    text = "# head\ntitle: 'A: b'\nlist: [1, {x: two}]\nblock: |\n  one\n  two\nlast: {}\n"
    root = parse_yaml(text).root
    assert root is not None
    assert [text[e.key_span.start : e.key_span.end] for e in root.entries] == ["title", "list", "block", "last"]
    assert [text[e.value.span.start : e.value.span.end] for e in root.entries] == [
        "'A: b'",
        "[1, {x: two}]",
        "|\n  one\n  two",
        "{}",
    ]


def test_a_missing_value_stands_behind_its_key() -> None:
    assert node("one:\ntwo: 2\n", "one").span == Span(3, 3)


def test_an_offset_is_added_to_every_span() -> None:
    assert node("a: b", "a", offset=100).span == Span(103, 104)
    assert refused("a: [", offset=100).span.start >= 100


def test_signs_outside_the_first_plane_count_one() -> None:
    assert node("😀: é\nkey: value", "key").span == Span(10, 15)


def test_an_alias_stands_where_it_is_used_and_means_what_it_names() -> None:
    text = "base: &b {low: 1}\npay: *b\n"
    assert read(text) == {"base": {"low": 1}, "pay": {"low": 1}}
    assert node(text, "pay").span == Span(23, 25)


def test_an_anchor_is_no_part_of_the_value() -> None:
    text = "a: &x word"
    span = node(text, "a").span
    assert text[span.start : span.end] == "word"


def test_a_key_that_stands_twice_is_reported_and_the_last_counts() -> None:
    document = parse_yaml("a: 1\nb: 2\na: 3\n")
    assert plain(document.root) == {"a": 3, "b": 2}
    assert [(d.key, d.span, d.first) for d in document.duplicates] == [("a", Span(10, 11), Span(0, 1))]


def test_a_key_may_stand_again_in_another_mapping() -> None:
    assert parse_yaml("a: {x: 1}\nb: {x: 2}\n").duplicates == ()


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("title: Welding: a guide", 14, "put the value in quotes"),
        ('title: "Welding', 7, "a quote that is opened is not closed"),
        ("a:\n\t- b", 3, "a tab"),
        ("a: [1, 2", 7, "`[` is not closed"),
        ("a: @b", 3, "needs quotes"),
        ("a: *nowhere", 3, "names nothing"),
        ("a: 1\n---\nb: 2", 5, "a second document"),
        ("a: b\x07", 4, "control character"),
        ("? [a]\n: b", 2, "a key must be plain text"),
    ],
)
def test_what_is_not_well_formed_is_refused_with_its_place(text: str, place: int, words: str) -> None:
    error = refused(text)
    assert words in error.message
    assert error.span.start == place


def test_deep_nesting_is_refused_and_does_not_crash() -> None:
    assert "nested more than 64" in refused("[" * 50_000).message
    assert "nested more than 64" in refused("a: " + "{a: " * 50_000).message


def test_aliases_that_multiply_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert "holds more than" in refused("\n".join(lines)).message


def test_an_alias_inside_what_it_names_is_refused() -> None:
    assert "names nothing that is defined above" in refused("a: &a [*a]").message


def test_tags_make_no_objects() -> None:
    assert read("a: !!python/object/apply:os.system [ls]") == {"a": ["ls"]}


scalars = st.one_of(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12), st.integers(), st.booleans())


@given(st.dictionaries(st.text("abcxyz", min_size=1, max_size=4), scalars, max_size=5), st.integers(0, 50))
def test_what_is_written_as_json_reads_the_same_as_yaml(values: dict[str, object], offset: int) -> None:
    import json

    document = parse_yaml(json.dumps(values, ensure_ascii=False), offset)
    assert plain(document.root) == values


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_inside_its_bounds(text: str) -> None:
    spans = []
    try:
        root = parse_yaml(text, 5).root
        spans = [found.span for _, found in root.walk()] if root else []
    except DataError as error:
        spans = [error.span]
    assert all(5 <= span.start <= span.end <= len(text) + 5 for span in spans)
