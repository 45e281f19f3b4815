"""From a finding of a JSON report back to the words that it was read from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from guidelint.facts.claims import Aside, Claim
from guidelint.finding import Problem
from guidelint.reports.trace import Place, Trace
from guidelint.rulebook.rule import Rule
from guidelint.run.discover import reason
from guidelint.run.files import analysed_file
from guidelint.run.settings import Settings
from guidelint.source import Location, Source

_AGAIN = "run `guidelint check --format json` anew and take the fingerprint from there"


def trace(
    fingerprint: str, report: str, settings: Settings, rules: Mapping[str, Rule]
) -> tuple[Trace | None, tuple[Problem, ...]]:
    """The finding of that fingerprint in the JSON report at a path, with what each of its places was read as.

    The guide is read again; a place that no longer says what the report quotes is a problem.
    """
    found = _finding(fingerprint, report)
    if isinstance(found, Problem):
        return None, (found,)
    try:
        return _traced(found, report, settings, rules)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None, (_no_report(report, "its finding lacks what a report of guidelint holds"),)


def _finding(fingerprint: str, report: str) -> dict[str, Any] | Problem:
    try:
        with open(report, encoding="utf-8") as stream:
            data = json.load(stream)
    except OSError as error:
        return Problem(report, f"can't be read: {reason(error)}", "see that it is there and who may read it")
    except (ValueError, RecursionError) as error:
        return _no_report(report, str(error).partition("\n")[0])
    findings = data.get("findings") if isinstance(data, dict) else None
    if not isinstance(findings, list):
        return _no_report(report, "it has no list of findings")
    of_it = [f for f in findings if isinstance(f, dict) and f.get("fingerprint") == fingerprint]
    if not of_it:
        return Problem(report, f"has no finding with the fingerprint {fingerprint}", _AGAIN)
    return of_it[0]


def _no_report(path: str, why: str) -> Problem:
    return Problem(path, f"is no JSON report of guidelint: {why}", "make one with `guidelint check --format json`")


def _traced(
    finding: Mapping[str, Any], report: str, settings: Settings, rules: Mapping[str, Rule]
) -> tuple[Trace | None, tuple[Problem, ...]]:
    path, name = str(finding["path"]), finding.get("guide")
    rule = rules.get(finding["rule"])
    if rule is None:
        hint = "name the rule's file with --rules"
        return None, (Problem(report, f"speaks of the rule `{finding['rule']}`, which is not known here", hint),)
    record = analysed_file(path, settings)
    if record.source is None:
        return None, record.problems
    guides = [each for each in record.guides if each.guide.label == name]
    reads: list[Claim | Aside] = []
    for each in guides:
        reads += each.facts.claims
        reads += each.facts.asides
    at = {record.source.locate(read.span): read for read in reads}
    places = [_place(finding, "finding", path, record.source, at)]
    places += [_place(each, str(each["role"]), path, record.source, at) for each in finding["related"]]
    changed = [place for place in places if place.changed]
    if changed:
        problem = Problem(path, "no longer says here what the report quotes", _AGAIN, location=changed[0].location)
        return None, (problem,)
    told = Trace(
        rule=rule,
        fingerprint=str(finding["fingerprint"]),
        severity=str(finding["severity"]),
        message=str(finding["message"]),
        path=path,
        places=tuple(places),
        parts=_parts(settings, places),
    )
    return told, record.problems


def _place(
    found: Mapping[str, Any], role: str, path: str, source: Source, at: Mapping[Location, Claim | Aside]
) -> Place:
    told = found["location"]
    location = Location(*(int(told[part]) for part in ("line", "column", "end_line", "end_column")))
    elsewhere = found.get("path", path) != path
    span = None if elsewhere else source.span_of(location)
    changed = not elsewhere and (span is None or source.slice(span) != found["quote"])
    return Place(location, str(found["quote"]), role, at.get(location), tuple(found["section"]), changed)


def _parts(settings: Settings, places: list[Place]) -> tuple[str, ...]:
    """The parts of a key that must be equal before these places are compared."""
    metrics = {place.read.key.metric for place in places if isinstance(place.read, Claim)}
    table = settings.rulebook.reference.get("comparison", {}).get("parts", {})
    return tuple(table.get(metrics.pop(), ())) if len(metrics) == 1 else ()
