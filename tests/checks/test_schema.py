"""What somebody wrote as data: front matter always, the whole guide where a schema is named."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from guidelint import schemas
from guidelint.api import lint_text
from guidelint.checks.page import Page
from guidelint.checks.schema import Schema
from guidelint.facts.claims import Facts
from guidelint.finding import Hit
from guidelint.readers import read
from guidelint.rulebook.examples import TODAY
from guidelint.rulebook.load import load_rulebook
from guidelint.source import Source

GUIDE = "# Roofer\n\nMedian pay: $50,030\n\n## Duties\n\nRoofers lay and mend roofs.\n"


def hits(text: str, *named: tuple[str, Any], path: str = "roofer.md") -> list[tuple[str, str]]:
    """What is pointed at, and what is said of it."""
    rulebook = load_rulebook()
    template = next(iter(rulebook.templates.values()))
    source = Source(path, text)
    (guide,) = read(source, template, rulebook.lexicon)
    page = Page(guide, source, Facts(), rulebook.lexicon, template, {}, TODAY, schemas=named)
    found: list[Hit] = list(Schema().run(page))
    return [(source.slice(hit.span), hit.values["error"]) for hit in found]


def with_head(head: str) -> str:
    return f"---\n{head}\n---\n\n{GUIDE}"


def test_places_are_those_of_the_file() -> None:
    text = "\ufeff".removeprefix("\ufeff") + with_head("title: Roofer 😀\r\nsalary: {median: lots}").replace(
        "\r\n", "\n"
    )
    assert hits(text) == [("lots", '`salary.median` should be a number, but is the text "lots"')]
    assert hits(text.replace("\n", "\r\n")) == hits(text)


def test_every_error_of_the_front_matter_is_told() -> None:
    assert [error for _, error in hits(with_head("title: {a: b}\nsalary: {low: x, high: true}\nrole: ''"))] == [
        "`title` should be text, but is a mapping of keys and values",
        '`salary.low` should be a number, but is the text "x"',
        "`salary.high` should be a number, but is true",
        "`role` should not be empty",
    ]


def test_front_matter_that_is_no_mapping_is_told() -> None:
    assert hits(with_head("title: x\n- y")) != []


def test_dates_in_any_common_form_are_dates() -> None:
    for written in (
        "2026-01-31",
        "2026-1-5",
        "'2022-06-23'",
        "14 March 2026",
        "03/14/2026",
        "2026",
        "2026-01-31T10:00:00Z",
    ):
        assert hits(with_head(f"date: {written}")) == []
    for written in ("2026-13-01", "2026-00-10", "2026-01-32", "soon"):
        assert len(hits(with_head(f"date: {written}"))) == 1


def test_a_key_that_stands_twice_is_told_with_both_places() -> None:
    report = lint_text(with_head("date: 2026-01-01\ndate: 2026-02-01"), "roofer.md", select=["schema"])
    ((finding, _),) = report.findings
    assert (finding.rule, finding.location.line, [place.location.line for place in finding.related]) == (
        "schema/invalid",
        3,
        [2],
    )


def test_a_named_schema_judges_the_record_of_any_guide() -> None:
    schema = {"properties": {"sections": {"contains": {"properties": {"title": {"const": "Outlook"}}}}}}
    for path in ("roofer.md", "roofer.txt"):
        ((_, error),) = hits(GUIDE, ("team.yaml", schema), path=path)
        assert error == "`sections` should have at least 1 of the items that the schema describes"


def test_our_own_schema_finds_nothing_in_a_guide_that_was_read() -> None:
    assert hits(GUIDE, ("guide", schemas.load("guide"))) == []


def test_front_matter_is_judged_once_where_our_schema_is_named() -> None:
    assert len(hits(with_head("salary: {median: lots}"), ("guide", schemas.load("guide")))) == 1


def test_what_front_matter_lacks_points_at_its_beginning() -> None:
    schema = {"properties": {"front_matter": {"required": ["reviewer"]}}}
    assert hits(with_head("title: Roofer"), ("team.yaml", schema)) == [("t", "`front_matter` lacks `reviewer`")]


def test_flat_text_and_markdown_without_front_matter_load_no_engine() -> None:
    script = (
        "import sys; from guidelint.api import lint_text; "
        f"lint_text({GUIDE!r}, 'a.txt'); lint_text({GUIDE!r}, 'a.md'); "
        "print(sorted({'ruamel', 'jsonschema', 'jsonschema_rs'} & set(sys.modules)))"
    )
    load_rulebook()  # compiled from here on
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
