"""Both engines against cases in the form of the JSON-Schema-Test-Suite: ours for each draft, and the official ones.

The official suite is read from where JSON_SCHEMA_TEST_SUITE names a copy of it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guidelint.datafile import parse_json
from guidelint.validation import check_schema, validate

OURS = Path(__file__).parent.parent / "fixtures" / "json-schema"
SUITE = Path(os.environ.get("JSON_SCHEMA_TEST_SUITE", "")) / "tests"
DRAFTS = {
    "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft2019-09": "https://json-schema.org/draft/2019-09/schema",
    "draft7": "http://json-schema.org/draft-07/schema#",
}
# Regular expressions of one engine only, and vocabularies that are switched off, which neither engine minds.
EXCEPTIONS = {"pattern.json", "patternProperties.json", "vocabulary.json"}
# jsonschema does not let draft 2019-09's additionalProperties count as having evaluated a key.
MISTAKEN = {("draft2019-09", "unevaluatedProperties with adjacent non-bool additionalProperties")}
FILES = [
    (draft, file)
    for draft in DRAFTS
    for file in (*sorted(OURS.glob("*.json")), *sorted((SUITE / draft).glob("*.json")))
    if file.name not in EXCEPTIONS
]


def cases(draft: str, file: Path) -> Iterator[tuple[str, Any, Any, bool]]:
    for group in json.loads(file.read_text(encoding="utf-8")):
        if (draft, group["description"]) in MISTAKEN:
            continue
        schema = group["schema"]
        if isinstance(schema, dict):
            schema = {"$schema": DRAFTS[draft], **schema}
        if check_schema(parse_json(json.dumps(schema))) == ():
            for test in group["tests"]:
                yield f"{group['description']}: {test['description']}", schema, test["data"], test["valid"]


@pytest.mark.parametrize(("draft", "file"), FILES, ids=[f"{draft}/{file.stem}" for draft, file in FILES])
def test_both_engines_say_what_the_suite_says(draft: str, file: Path) -> None:
    told = list(cases(draft, file))
    assert told or file.parent != OURS
    for name, schema, data, valid in told:
        node = parse_json(json.dumps(data)).root
        assert node is not None
        one, other = (validate(node, schema, trusted=True, only=engine) for engine in ("jsonschema-rs", "jsonschema"))
        assert {(e.pointer, e.keyword) for e in one} == {(e.pointer, e.keyword) for e in other}, name
        assert (not one) == valid, name
