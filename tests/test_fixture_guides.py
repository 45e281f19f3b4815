"""Whole guides, invented, against what a careful editor finds in them: all of that, and nothing else that is loud.

Beside each guide stands NAME.expected.yaml; its first lines say how it reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from guidelint import lint_paths
from guidelint.api import list_rules
from guidelint.finding import Finding, Severity
from tests.support import ROOT, TODAY

FOLDER = ROOT / "tests" / "fixtures" / "guides"
GUIDES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".md"))

Expected = dict[str, Any]


def expected(guide: Path) -> Expected:
    read: Expected = YAML(typ="safe").load(guide.with_suffix(".expected.yaml"))
    return read


@cache
def findings(guide: Path) -> tuple[Finding, ...]:
    report = lint_paths([str(guide)], today=TODAY)
    assert not report.errors, report.problems
    return tuple(finding for finding, _ in report.findings)


@cache
def known_rules() -> frozenset[str]:
    return frozenset(rule.id for rule in list_rules()[0])


def places(finding: Finding) -> list[set[int]]:
    """The lines of each place of a finding, its own first."""
    locations = [finding.location, *(place.location for place in finding.related)]
    return [set(range(at.line, at.end_line + 1)) for at in locations]


def answers(finding: Finding, want: Expected) -> bool:
    at = places(finding)
    sets = [set(lines) for lines in want["lines"]]
    if len(sets) == 1:
        return bool(at[0] & sets[0])
    return all(any(lines & place for place in at) for lines in sets)


def trapped(finding: Finding, trap: Expected) -> bool:
    if not finding.rule.startswith(tuple(trap["rules"])):
        return False
    at = places(finding)
    here = [i for i, place in enumerate(at) if place & set(trap["lines"])]
    if "with" not in trap:
        return bool(here)
    there = [i for i, place in enumerate(at) if place & set(trap["with"])]
    return any(i != j for i in here for j in there)


def misses(guide: Path) -> Iterator[str]:
    used: set[Finding] = set()
    for want in expected(guide)["must"]:
        if want["rule"] not in known_rules():
            continue  # of a rule that is still to come
        told = f"{want['rule']} on {want['lines']}: {want['why']}"
        near = [finding for finding in findings(guide) if finding.rule == want["rule"]]
        free = [finding for finding in near if answers(finding, want) and finding not in used]
        if not free:
            yield f"missed {told}"
            continue
        best = next((finding for finding in free if finding.severity == want["severity"]), free[0])
        used.add(best)
        if best.severity != want["severity"]:
            yield f"{best.severity}, wanted {want['severity']}: {told}"
        if "once" in want:
            span = set(range(want["once"][0], want["once"][1] + 1))
            again = [finding for finding in near if any(place & span for place in places(finding))]
            if len(again) > 1:
                yield f"{len(again)} findings, wanted one: {told}"


def shown(finding: Finding) -> str:
    return f"{finding.severity} {finding.rule} at line {finding.location.line}: {finding.message}"


def by_name(guide: Path) -> str:
    return guide.name


@pytest.mark.parametrize("guide", GUIDES, ids=by_name)
def test_what_an_editor_finds_is_found(guide: Path) -> None:
    assert list(misses(guide)) == []


@pytest.mark.parametrize("guide", GUIDES, ids=by_name)
def test_traps_stay_silent(guide: Path) -> None:
    sprung = [
        f"{shown(finding)} ({trap['why']})"
        for trap in expected(guide)["must_not"]
        for finding in findings(guide)
        if trapped(finding, trap)
    ]
    assert sprung == []


@pytest.mark.parametrize("guide", GUIDES, ids=by_name)
def test_there_is_no_noise(guide: Path) -> None:
    loud = [shown(finding) for finding in findings(guide) if finding.severity is not Severity.INFO]
    assert len(loud) <= expected(guide)["max_errors_and_warnings"], loud


@pytest.mark.parametrize("guide", GUIDES, ids=by_name)
def test_the_expectations_speak_of_the_lines_that_they_name(guide: Path) -> None:
    lines = guide.read_text(encoding="utf-8").splitlines()
    for want in (*expected(guide)["must"], *expected(guide)["must_not"]):
        groups = want["lines"] if isinstance(want["lines"][0], list) else [want["lines"]]
        for numbers, quotes in zip(groups, want.get("quotes", []), strict=False):
            for number, quote in zip(numbers, quotes, strict=False):
                assert quote in lines[number - 1], (want["why"], number, quote)
