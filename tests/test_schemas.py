"""The schemas themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from guidelint import schemas
from guidelint.datafile import parse_json
from guidelint.validation import check_schema
from guidelint.validation.walk import subschemas

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def test_every_schema_file_is_listed_and_no_other() -> None:
    assert tuple(sorted(path.name.removesuffix(".schema.json") for path in schemas.folder().iterdir())) == schemas.NAMES


@pytest.mark.parametrize("name", schemas.NAMES)
def test_a_schema_is_one_by_its_metaschema_and_can_be_run(name: str) -> None:
    text = (schemas.folder() / f"{name}.schema.json").read_text(encoding="utf-8")
    assert check_schema(parse_json(text)) == ()


@pytest.mark.parametrize("name", schemas.NAMES)
def test_a_schema_says_what_it_describes(name: str) -> None:
    schema = schemas.load(name)
    assert schema["$schema"] == DRAFT
    assert schema["$id"] == f"urn:guidelint:schema:{name}"
    assert schema["title"]
    assert schema["description"]


def described(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Keys of objects with their schemas, but for those that only a condition speaks of."""
    for part in subschemas({key: value for key, value in schema.items() if key not in ("if", "then", "else", "allOf")}):
        if "if" not in part:
            yield from ((key, value) for key, value in part.get("properties", {}).items() if isinstance(value, dict))


@pytest.mark.parametrize("name", ["facts", "report", "guide"])
def test_keys_that_say_more_than_their_type_are_described(name: str) -> None:
    bare = {key for key, value in described(schemas.load(name)) if not {"description", "$ref", "const"} & value.keys()}
    assert bare <= {"rule", "reason", "title", "safe", "name", "aliases", "reading", "metric"}


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        schemas.load("nothing")
