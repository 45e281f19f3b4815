"""What a report says about a guide's defects: named in full, found, missed; and what it says besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bench.measure.guide import Guide
from bench.measure.plant import GROUPS, ONE_PLACE, Defect, Mention
from guidelint import lint_text
from guidelint.finding import Finding, Severity
from guidelint.reports.report import Report
from guidelint.source import Location

TODAY = date(2026, 11, 23)
FIGURES = ("growth/", "salary/", "openings/", "employment/", "education/", "experience/", "currency/")


@dataclass(frozen=True, slots=True)
class Judged:
    """found: a finding of a fitting group touches a place. strict: it touches a departing place and another."""

    defect: Defect
    found: bool
    strict: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    guide: Guide
    judged: tuple[Judged, ...]
    alarms: tuple[Finding, ...]  # errors and warnings about figures that no defect explains


def loud(report: Report) -> list[Finding]:
    """Errors and warnings about figures. ValueError: the tool could not do its work, so nothing is measured."""
    broken = [f"{problem.path}: {problem.message}" for problem in report.problems if problem.level == "error"]
    if broken:
        raise ValueError("; ".join(broken))
    return [
        finding
        for finding, verdict in report.findings
        if verdict.state == "active" and finding.severity is not Severity.INFO and finding.rule.startswith(FIGURES)
    ]


def locations(finding: Finding) -> list[Location]:
    return [finding.location, *(place.location for place in finding.related)]


def lines_of(finding: Finding) -> set[int]:
    """The lines that a finding shows. An end in column 1 is the line before."""
    out: set[int] = set()
    for at in locations(finding):
        last = at.end_line - (at.end_line > at.line and at.end_column == 1)
        out.update(range(at.line, last + 1))
    return out


def spans_of(finding: Finding, text: str) -> list[tuple[int, int]]:
    """The places of a finding as offsets into the text."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [
        (starts[at.line - 1] + at.column - 1, starts[at.end_line - 1] + at.end_column - 1) for at in locations(finding)
    ]


def judge(guide: Guide) -> Outcome:
    """Lints the guide and compares."""
    report = lint_text(guide.text, guide.path, today=TODAY)
    findings = loud(report)
    explained = {i for i, finding in enumerate(findings) if any(_explains(guide, d, finding) for d in guide.defects)}
    judged = tuple(_judge(guide, defect, findings) for defect in guide.defects)
    return Outcome(guide, judged, tuple(f for i, f in enumerate(findings) if i not in explained))


def _judge(guide: Guide, defect: Defect, findings: Sequence[Finding]) -> Judged:
    fitting = [finding for finding in findings if finding.rule.startswith(GROUPS[defect.kind])]
    if defect.kind in ONE_PLACE:
        lines = {guide.line(mention) for mention in defect.departing}
        named = any(lines & lines_of(finding) for finding in fitting)
        return Judged(defect, named, named)
    touching = [f for f in fitting if touches(guide, defect.departing, f)]
    found = bool(touching) or any(touches(guide, defect.others, f) for f in fitting)
    return Judged(defect, found, any(touches(guide, defect.others, f) for f in touching))


def touches(guide: Guide, mentions: Iterable[Mention], finding: Finding) -> bool:
    """Whether one of the finding's places overlaps one of the mentions."""
    spans = spans_of(finding, guide.text)
    return any(
        start < guide.places[mention].end and guide.places[mention].start < end
        for mention in mentions
        for start, end in spans
    )


def _explains(guide: Guide, defect: Defect, finding: Finding) -> bool:
    return bool({guide.line(mention) for mention in defect.departing} & lines_of(finding))
