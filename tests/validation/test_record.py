"""The record of a guide: every one that our readers make is valid, and its places are true."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidelint import schemas
from guidelint.datafile import Node
from guidelint.guide import Guide
from guidelint.readers import read
from guidelint.rulebook.load import load_rulebook
from guidelint.rulebook.rule import Rulebook
from guidelint.source import Source, decode
from guidelint.validation import validate
from guidelint.validation.record import front_matter_or_none, guide_node, guide_record

FIXTURES = sorted(
    path for path in (Path(__file__).parents[1] / "fixtures").rglob("*") if path.suffix in (".txt", ".md")
)


@cache
def rulebook() -> Rulebook:
    return load_rulebook()


def guides(source: Source) -> tuple[Guide, ...]:
    template = next(iter(rulebook().templates.values()))
    return tuple(read(source, template, rulebook().lexicon))


def node(guide: Guide, source: Source) -> Node:
    return guide_node(guide, front_matter_or_none(guide, source))


def faults(source: Source) -> list[str]:
    """What the record of a source breaks of our schema."""
    return [
        error.message
        for guide in guides(source)
        for error in validate(
            guide_node(guide, front_matter_or_none(guide, source)), schemas.load("guide"), trusted=True
        )
    ]


def breaks_the_schema(path: Path) -> bool:
    """Whether a fixture's front matter is wrong on purpose: then its record is, too, by what its writer wrote."""
    expected = path.with_name(f"{path.stem}.expected.yaml")
    return expected.exists() and "schema/invalid" in expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_the_record_of_every_fixture_is_valid_but_for_what_was_planted_in_it(path: Path) -> None:
    found = faults(decode(path.read_bytes(), path.name))
    assert found == [] or breaks_the_schema(path)


MARKDOWN = """\
---
title: Beekeeper
salary: {median: "$31,000"}
---

# How to Become a Beekeeper

Median pay: $31,000

## Pay

| Level | Pay |
| --- | --- |
| Junior | $25,000 |

- one item
"""


def test_a_record_says_what_the_guide_consists_of() -> None:
    source = Source("beekeeper.md", MARKDOWN)
    (guide,) = guides(source)
    record = guide_record(guide, source)
    assert record["kind"] == "guide"
    assert record["title"] == "How to Become a Beekeeper"
    assert record["role"]["name"].lower() == "beekeeper"
    assert record["front_matter"] == {"title": "Beekeeper", "salary": {"median": "$31,000"}}
    (section,) = [section for section in record["sections"] if section["title"] == "Pay"]
    assert section["path"] == ["How to Become a Beekeeper", "Pay"]
    assert section["content"] == [
        {"kind": "table", "header_rows": 1, "rows": [["Level", "Pay"], ["Junior", "$25,000"]]},
        {"kind": "item", "text": "one item"},
    ]
    assert {"label": "Median pay", "value": "$31,000", "key": "Median pay", "origin": "line"} in record["fields"]


def test_a_record_knows_where_its_values_stand() -> None:
    source = Source("beekeeper.md", MARKDOWN)
    (guide,) = guides(source)
    schema = {
        "properties": {"sections": {"items": {"properties": {"content": {"items": {"not": {"required": ["rows"]}}}}}}}
    }
    (error,) = validate(node(guide, source), schema)
    assert source.slice(error.span).startswith("Level")
    assert error.pointer == "/sections/2/content/0"


def test_the_same_content_in_two_formats_gives_the_same_sections() -> None:
    flat = Source("a.txt", "Pay\n\nBeekeepers earn little in their first years, as most sellers of honey do.\n")
    marked = Source("a.md", "## Pay\n\nBeekeepers earn little in their first years, as most sellers of honey do.\n")
    one, other = (guide_record(guides(source)[0], source)["sections"][-1]["content"] for source in (flat, marked))
    assert one == other


PIECES = """\
# Title
## Pay
Salary
Quick facts
| a | b |
| --- | --- |
| 1 |
- item
> quote
```
---
title: x
salary: {median: 5}
Median pay: $40,000
Is it hard?

1. first
***
""".splitlines()

lines = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.text(max_size=30),
    ),
    max_size=14,
)


@settings(max_examples=150, deadline=None)
@given(lines, st.sampled_from(["txt", "md"]), st.sampled_from(["\n", "\r\n"]))
def test_every_record_that_a_reader_makes_is_valid(parts: list[str], suffix: str, line_end: str) -> None:
    assert faults(Source(f"guide.{suffix}", line_end.join(parts))) == []
