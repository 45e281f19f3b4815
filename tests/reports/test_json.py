"""The report for programs: held to its schema, complete, and true to the source."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from guidelint import extract_facts, lint_paths, render
from guidelint.api import TextOptions, list_rules, render_facts, render_rules
from guidelint.reports.report import Report
from guidelint.source import Location
from tests.support import ROOT, TODAY, lint, slice_at

GUIDES = [str(ROOT / "docs" / "demo"), str(ROOT / "tests" / "reports" / "guides"), str(ROOT / "tests" / "fixtures")]


@cache
def report() -> Report:
    return lint_paths([*GUIDES, "missing.md"], today=TODAY)


@cache
def data() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(render(report(), "json"))
    return parsed


def held_to(name: str, document: object) -> None:
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema, cls=jsonschema.Draft202012Validator)


def test_it_is_what_the_schema_says() -> None:
    assert data()["findings"]
    held_to("report", data())


def test_figures_are_what_their_schema_says() -> None:
    figures = json.loads(render_facts(extract_facts([*GUIDES, "missing.md"]), "json"))
    assert {figure["reading"] for figure in figures["figures"]} >= {"claim", "no-fact"}
    held_to("facts", figures)


def test_every_quote_is_what_stands_at_its_location_related_places_too() -> None:
    for finding, _ in report().findings:
        source = report().sources[finding.path]
        for place in (finding, *finding.related):
            assert slice_at(source, place.location) == place.quote, (finding.path, finding.rule, place.location)


def test_every_figure_stands_at_its_location() -> None:
    for figure in extract_facts(GUIDES).figures:
        text = Path(figure.path).read_text(encoding="utf-8").splitlines()
        at = figure.location
        assert at.end_line > at.line or figure.read.quote == text[at.line - 1][at.column - 1 : at.end_column - 1]


def test_it_leaves_nothing_out() -> None:
    assert [finding["fingerprint"] for finding in data()["findings"]] == [f.fingerprint for f, _ in report().findings]
    assert len(data()["files"]) == len(report().files)
    assert data()["summary"]["problems"] == 1
    assert data()["summary"]["exit_code"] == 2


def test_findings_stand_in_one_total_order() -> None:
    order = [
        (
            f["path"],
            f["location"]["line"],
            f["location"]["column"],
            f["location"]["end_line"],
            f["location"]["end_column"],
        )
        for f in data()["findings"]
    ]
    assert order == sorted(order)


def test_fingerprints_are_unique() -> None:
    prints = [(finding["path"], finding["fingerprint"]) for finding in data()["findings"]]
    assert len(prints) == len(set(prints))


def test_every_rule_ran_or_is_said_to_be_skipped() -> None:
    rules = data()["coverage"]["rules"]
    told = {*rules["run"], *(skipped["rule"] for skipped in rules["skipped"])}
    assert told == {rule.id for rule in list_rules()[0]}


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\u2066"])
def test_nothing_in_it_can_command_a_terminal(sign: str) -> None:
    made = render(lint(f"# Baker\n\n- Growth: 6%\n\nJobs for bakers{sign} will grow 9% by 2034.\n", "a.md"), "json")
    assert sign not in made
    json.loads(made)


def test_locations_are_counted_in_code_points_from_1() -> None:
    made = lint(
        "# Baker \U0001f950\n\n- \U0001f950 Growth: 6%\r\n\r\n\U0001f950 Jobs for bakers will grow 9% by 2034.\r\n",
        "a.md",
    )
    ((finding, _),) = [each for each in made.findings if each[0].rule == "growth/rate-conflict"]
    assert finding.location == Location(5, 29, 5, 31)


def test_options_for_people_change_nothing() -> None:
    assert render(report(), "json", TextOptions(color=True, width=40, quiet=True)) == render(report(), "json")


def test_the_list_of_rules_is_json() -> None:
    listed = json.loads(render_rules(list_rules()[0], "json"))["rules"]
    assert [rule["id"] for rule in listed] == sorted(rule["id"] for rule in listed)
    assert listed[0].keys() >= {"id", "title", "severity", "why", "check", "parameters", "cannot_detect"}
