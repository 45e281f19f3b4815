"""The report for programs, as schemas/report.schema.json says."""

from __future__ import annotations

import json
from typing import Any

from guidelint import regex as re
from guidelint.finding import Finding, Problem, RelatedPlace, Severity, Verdict
from guidelint.reports.report import Figures, FileEntry, Report, UncheckedFigure
from guidelint.source import Location

SCHEMA_VERSION = 1

# Signs that JSON lets stand, but that a terminal or an editor obeys: C1 controls, DEL, separators, bidi controls.
_OBEYED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report) -> str:
    """The whole report as one JSON object, ending in a line end; only ASCII controls and the like are escaped."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "guidelint", "version": report.version},
        "findings": [_finding(finding, verdict) for finding, verdict in report.findings],
        "problems": [problem(each) for each in report.problems],
        "files": [_file(entry) for entry in report.files],
        "coverage": {
            "figures": _figures(report.coverage.figures),
            "rules": {
                "run": list(report.coverage.rules_run),
                "skipped": [{"rule": rule, "reason": reason} for rule, reason in report.coverage.rules_skipped],
            },
        },
        "summary": {
            **{severity.value: report.count(severity) for severity in Severity},
            "files": len({entry.path for entry in report.files}),
            "guides": len(report.files),
            "problems": report.errors,
            "exit_code": report.exit_code,
        },
    }
    if report.unchecked is not None:
        data["unchecked"] = [_unchecked(figure) for figure in report.unchecked]
    return dumps(data)


def dumps(data: Any) -> str:
    """JSON for people and programs: indented, readable letters, nothing in it that a terminal would obey."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


def _finding(finding: Finding, verdict: Verdict) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
    }
    if finding.guide is not None:
        data["guide"] = finding.guide
    data |= {"location": location(finding.location), "section": list(finding.section), "quote": finding.quote}
    if finding.text is not None:
        data["text"] = finding.text
    return data | {
        "related": [_related(place) for place in finding.related],
        "values": dict(finding.values),
        "fix": None,
        "fingerprint": finding.fingerprint,
        "verdict": _verdict(verdict),
    }


def _unchecked(figure: UncheckedFigure) -> dict[str, Any]:
    data: dict[str, Any] = {"path": figure.path}
    if figure.guide is not None:
        data["guide"] = figure.guide
    data |= {"location": location(figure.location), "quote": figure.quote, "metric": figure.metric}
    data |= {"part": figure.part or None, "reason": figure.reason, "nearest": None}
    if figure.nearest is not None:
        place, quote = figure.nearest
        data["nearest"] = {"location": location(place), "quote": quote}
    return data


def _related(place: RelatedPlace) -> dict[str, Any]:
    return {
        "location": location(place.location),
        "section": list(place.section),
        "quote": place.quote,
        "message": place.message,
        "role": place.role,
    }


def _verdict(verdict: Verdict) -> dict[str, str]:
    told = {"state": verdict.state, "by": verdict.by, "reason": verdict.reason}
    return {key: value for key, value in told.items() if value is not None}


def location(place: Location) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def problem(each: Problem) -> dict[str, Any]:
    data: dict[str, Any] = {"path": each.path, "level": each.level}
    if each.location is not None:
        data["location"] = location(each.location)
    return data | {"message": each.message, "hint": each.hint}


def _file(entry: FileEntry) -> dict[str, Any]:
    data: dict[str, Any] = {"path": entry.path}
    if entry.guide is not None:
        data["guide"] = entry.guide
    return data | {
        "format": entry.format,
        "encoding": entry.encoding,
        "language": entry.language,
        "template": entry.template,
        "role": entry.role,
        "figures": _figures(entry.figures),
    }


def _figures(figures: Figures) -> dict[str, int]:
    return {
        "seen": figures.seen,
        "understood": figures.understood,
        "no_facts": figures.no_facts,
        "unread": figures.unread,
        "compared": figures.compared,
    }
