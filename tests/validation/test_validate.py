"""Data against schemas: places, words, and one answer from two engines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidelint import schemas
from guidelint.datafile import parse_json, parse_yaml
from guidelint.source import Source
from guidelint.validation import SchemaError, UnusableSchemaError, check_schema, read_schema, validate

ENGINES = ("jsonschema-rs", "jsonschema")


def errors(text: str, schema: Any, only: str | None = None) -> tuple[SchemaError, ...]:
    root = parse_yaml(text).root
    assert root is not None
    return validate(root, schema, trusted=True, only=only)


def told(text: str, schema: Any) -> list[tuple[str, str]]:
    """What is pointed at, and what is said of it, by each engine."""
    both = [[(text[e.span.start : e.span.end], e.message) for e in errors(text, schema, engine)] for engine in ENGINES]
    assert both[0] == both[1]
    return both[0]


def of(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


NUMBER, TEXT = {"type": "number"}, {"type": "string"}


@pytest.mark.parametrize(
    ("text", "schema", "place", "words"),
    [
        ("a: lots", of(a=NUMBER), "lots", '`a` should be a number, but is the text "lots"'),
        ("a: {b: [1, x]}", of(a=of(b={"items": NUMBER})), "x", '`a.b[1]` should be a number, but is the text "x"'),
        ("a: 1", of(a=TEXT), "1", "`a` should be text, but is the number 1"),
        ("a: [1]", of(a={"type": ["string", "null"]}), "[1]", "`a` should be text or empty, but is a list"),
        ("a: true", of(a=NUMBER), "true", "`a` should be a number, but is true"),
        ("a: 1.5", of(a={"type": "integer"}), "1.5", "`a` should be a whole number, but is the number 1.5"),
        ("a:", of(a=TEXT), "", "`a` should be text, but is empty"),
        (
            "a: yaer",
            of(a={"enum": ["year", "hour"]}),
            "yaer",
            '`a` should be "year" or "hour", but is the text "yaer"; did you mean `year`?',
        ),
        ("a: 2", of(a={"const": 1}), "2", "`a` should be 1, but is the number 2"),
        ("a: 2", of(a={"minimum": 3}), "2", "`a` should be at least 3, but is the number 2"),
        ("a: 2", of(a={"exclusiveMaximum": 2}), "2", "`a` should be less than 2, but is the number 2"),
        ("a: 7", of(a={"multipleOf": 2}), "7", "`a` should be a multiple of 2, but is the number 7"),
        ("a: ''", of(a={"minLength": 1}), "''", "`a` should not be empty"),
        ("a: abc", of(a={"maxLength": 2}), "abc", "`a` should have at most 2 characters, but has 3"),
        ("a: [1]", of(a={"minItems": 2}), "[1]", "`a` should have at least 2 items, but has 1"),
        ("a: {b: 1}", of(a={"minProperties": 2}), "{b: 1}", "`a` should have at least 2 entries, but has 1"),
        ("a: [1, 1]", of(a={"uniqueItems": True}), "[1, 1]", "`a` has two items that are alike"),
        ("a: x", of(a={"pattern": "^[0-9]+$"}), "x", '`a` should match the pattern ^[0-9]+$, but is the text "x"'),
        ("a: x", of(a=False), "x", "`a` must not stand here"),
        ("a: x", of(a={"not": TEXT}), "x", '`a` is what the schema forbids: the text "x"'),
        (
            "a: [2]",
            of(a={"contains": {"const": 1}}),
            "[",
            "`a` should have at least 1 of the items that the schema describes",
        ),
        ("b: 1", {"required": ["a"]}, "b", "the document lacks `a`"),
        (
            "titel: 1",
            of(title={}) | {"required": ["title"]},
            "t",
            "the document lacks `title`; is `titel` meant as it?",
        ),
        ("x: {b: 1}", of(x={"required": ["a"]}), "{", "`x` lacks `a`"),
        (
            "medain: 1",
            of(median={}) | {"additionalProperties": False},
            "medain",
            "`medain` is no key that the document may have; did you mean `median`?",
        ),
        (
            "medain: 1",
            of(median={}) | {"unevaluatedProperties": False},
            "medain",
            "`medain` is no key that the document may have; did you mean `median`?",
        ),
        ("a: 1", {"dependentRequired": {"a": ["b", "c"]}}, "a", "the document has `a`, so it needs `b` and `c`, too"),
        (
            "Key: 1",
            {"propertyNames": {"pattern": "^[a-z]+$"}},
            "Key",
            "the document has a key `Key` that the schema does not allow",
        ),
        (
            "a: lots",
            of(a=TEXT | {"pattern": "[0-9]", "errorMessage": "should be a sum"}),
            "lots",
            '`a` should be a sum, but is the text "lots"',
        ),
        (
            "a: b",
            {"$ref": "#/$defs/x", "$defs": {"x": of(a=NUMBER)}},
            "b",
            '`a` should be a number, but is the text "b"',
        ),
    ],
)
def test_errors_point_at_what_is_wrong_and_say_it_plainly(text: str, schema: Any, place: str, words: str) -> None:
    assert told(text, schema) == [(place, words)]


def test_every_error_is_told_in_order_of_the_text() -> None:
    schema = of(a=NUMBER, b=of(c=TEXT)) | {"required": ["d", "e"], "additionalProperties": False}
    assert [message for _, message in told("b: {c: 1}\nx: 1\na: y\n", schema)] == [
        "the document lacks `d`",
        "the document lacks `e`",
        "`b.c` should be text, but is the number 1",
        "`x` is no key that the document may have",
        '`a` should be a number, but is the text "y"',
    ]


FORMS = {"anyOf": [NUMBER, of(low=NUMBER, high=NUMBER) | {"required": ["low"]}]}


def test_of_several_forms_the_closest_speaks() -> None:
    assert told("a: {low: x}", of(a=FORMS)) == [("x", '`a.low` should be a number, but is the text "x"')]
    assert told("a: {hihg: 1}", of(a=FORMS)) == [("{", "`a` lacks `low`")]
    assert told("a: word", of(a=FORMS)) == [
        ("word", '`a` should be a number or a mapping of keys and values, but is the text "word"')
    ]


def test_a_value_of_two_forms_where_one_is_wanted_is_told_so() -> None:
    ((place, words),) = told("a: 3", of(a={"oneOf": [NUMBER, {"minimum": 1}]}))
    assert place == "3"
    assert "fits more than one" in words


def test_decimals_are_multiples_as_written() -> None:
    assert told("a: 19.99", of(a={"multipleOf": 0.01})) == []


def test_the_pointer_and_keyword_are_those_of_json_schema() -> None:
    (error,) = errors("a/b: {c: [x]}", of(**{"a/b": of(c={"items": NUMBER})}))
    assert (error.pointer, error.keyword) == ("/a~1b/c/0", "type")


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"$ref": "https://example.com/schema.json"}, "nothing is fetched"),
        ({"properties": {"a": {"$ref": "other.json#/$defs/x"}}}, "nothing is fetched"),
        ({"$ref": "file:///etc/passwd"}, "nothing is fetched"),
        ({"$ref": "#/$defs/nowhere"}, "can't be used"),
        ({"$ref": "#"}, "refers to itself in a circle"),
        ({"$defs": {"a": {"anyOf": [{"$ref": "#/$defs/a"}]}}, "$ref": "#/$defs/a"}, "refers to itself in a circle"),
        ({"$schema": "https://example.com/draft"}, "this draft is not known"),
        ({"type": "sting"}, '`type` should be "array"'),
        ({"properties": {"a": {"minimum": "x"}}}, "`properties.a.minimum` should be a number"),
        ({"pattern": "("}, "can't be used"),
        ([], "a schema should be a mapping"),
    ],
)
def test_schemas_that_cannot_be_run_are_refused(schema: Any, words: str) -> None:
    found = check_schema(parse_json(json.dumps(schema)))
    assert words in found[0].message


def test_branches_that_multiply_are_refused() -> None:
    definitions = {f"d{n}": {"allOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(40)}
    found = check_schema(parse_json(json.dumps({"$ref": "#/$defs/d0", "$defs": definitions | {"d40": True}})))
    assert "branches" in found[0].message


@pytest.mark.parametrize(
    "schema",
    [
        True,
        {"$defs": {"tree": {"properties": {"kids": {"items": {"$ref": "#/$defs/tree"}}}}}, "$ref": "#/$defs/tree"},
        {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {}}, "$ref": "#/definitions/a"},
        {"$id": "urn:x", "$defs": {"y": {"$id": "urn:y", "type": "string"}}, "properties": {"a": {"$ref": "urn:y"}}},
        {"const": {"$ref": "https://example.com"}},
    ],
)
def test_schemas_whose_references_stay_inside_are_taken(schema: Any) -> None:
    assert check_schema(parse_json(json.dumps(schema))) == ()


def test_the_place_of_a_remote_reference_is_shown() -> None:
    source = Source("team.yaml", "properties:\n  pay:\n    $ref: https://example.com/pay\n")
    schema, (error,) = read_schema(source)
    assert schema is None
    assert source.slice(error.span) == "https://example.com/pay"


def test_a_schema_file_that_is_not_well_formed_is_told_with_its_place() -> None:
    schema, (error,) = read_schema(Source("team.json", '{"type": }'))
    assert schema is None
    assert error.span.start == 9


def test_patterns_of_others_run_in_linear_time_or_not_at_all() -> None:
    schema = of(a={"pattern": "^(a+)+$"}) | {"patternProperties": {"^(b+)+$": NUMBER}, "additionalProperties": False}
    text = "a: " + "a" * 40 + "!\n" + "b" * 40 + "!: 1\n"
    root = parse_yaml(text).root
    assert root is not None
    assert {e.keyword for e in validate(root, schema, only="jsonschema-rs")} == {"pattern", "additionalProperties"}
    assert validate(root, schema, only="jsonschema") == ()


def test_an_engine_that_meets_an_unusable_schema_says_so() -> None:
    for engine in ENGINES:
        with pytest.raises(UnusableSchemaError):
            errors("a: b", {"$ref": "#/nowhere"}, engine)


KEYS = tuple(schemas.load("guide")["$defs"]["pay"]["properties"]) + tuple(schemas.load("report")["properties"])
KEYS += ("title", "role", "name", "aliases", "salary", "date", "kind", "sections", "fields", "id", "check", "with", "x")
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(-1e6, 1e6).map(lambda x: round(x, 3))
    | st.sampled_from(["", "lots", "48,000", "2026-01-02", "2026-13-01", "guide", "error", "median"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=5,
        )
    ),
    max_leaves=15,
)


@settings(max_examples=60, deadline=None)
@given(values, st.sampled_from(schemas.NAMES))
def test_both_engines_say_the_same_of_anything_by_our_schemas(value: Any, name: str) -> None:
    schema = schemas.load(name)
    node = parse_json(json.dumps(value)).root
    assert node is not None
    one, other = (validate(node, schema, trusted=True, only=engine) for engine in ENGINES)
    assert {(e.pointer, e.keyword) for e in one} == {(e.pointer, e.keyword) for e in other}
    assert one == other


@settings(max_examples=60, deadline=None)
@given(values)
def test_both_engines_say_the_same_of_front_matter(value: Any) -> None:
    whole = schemas.load("guide")
    schema = {"$ref": "#/$defs/front_matter", "$defs": whole["$defs"]}
    node = parse_json(json.dumps(value)).root
    assert node is not None
    one, other = (validate(node, schema, trusted=True, only=engine) for engine in ENGINES)
    assert one == other
