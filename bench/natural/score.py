"""What a report says about a guide's defects: found, named in full; and what it says besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.measure.score import FIGURES, TODAY, spans_of
from bench.natural.truth import Defect, Guide, Span, Trap
from guidelint import lint_text
from guidelint.finding import Finding, Severity
from guidelint.reports.report import Report

WATCHED = (*FIGURES, "schema/", "markup/")
# Which groups of rules speak of a class.
GROUPS = {
    "growth-contradiction": ("growth/",),
    "growth-label": ("growth/",),
    "growth-direction": ("growth/",),
    "median-contradiction": ("salary/",),
    "range-contradiction": ("salary/",),
    "median-outside-range": ("salary/",),
    "inverted-range": ("salary/",),
    "level-order": ("salary/",),
    "hourly-annual": ("salary/",),
    "openings-contradiction": ("openings/",),
    "employment-contradiction": ("employment/",),
    "jobs-arithmetic": ("growth/", "employment/"),
    "programme-length": ("education/",),
    "programme-cost": ("education/",),
    "entry-education": ("education/",),
    "experience-overlap": ("experience/",),
    "currency-conversion": ("currency/",),
    "front-matter": WATCHED,
    "json-ld": WATCHED,
}
# What a defect brings with it: such a finding is explained by it, but has not found it.
BRINGS = {
    "growth-contradiction": ("employment/",),
    "employment-contradiction": ("growth/", "openings/"),
    "openings-contradiction": ("growth/",),
    "level-order": ("experience/",),
    "experience-overlap": ("salary/",),
    "inverted-range": ("schema/",),
    "currency-conversion": ("salary/",),
}
# In these, the first place is the data, and a finding has to show it.
DATA = frozenset({"front-matter", "json-ld"})


@dataclass(frozen=True, slots=True)
class Judged:
    """found: a fitting finding touches a place. strict: one fitting finding touches them all."""

    defect: Defect
    found: bool
    strict: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """An error or a warning that nothing planted explains, and the traps at which it points."""

    finding: Finding
    traps: tuple[Trap, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    guide: Guide
    judged: tuple[Judged, ...]
    alarms: tuple[Alarm, ...]


def judge(guide: Guide) -> Outcome:
    """Lints the guide and compares. ValueError: the tool could not do its work, so nothing is measured."""
    said = [
        (finding, spans_of(finding, guide.text)) for finding in _loud(lint_text(guide.text, guide.path, today=TODAY))
    ]
    return Outcome(
        guide,
        tuple(_judge(defect, said) for defect in guide.defects),
        tuple(
            Alarm(finding, tuple(trap for trap in guide.traps if touches(spans, trap.spans)))
            for finding, spans in said
            if not any(_explains(defect, finding, spans) for defect in guide.defects)
        ),
    )


def touches(some: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether a span of the one shares a character with a span of the other."""
    known = tuple(others)
    return any(start < last and first < end for start, end in some for first, last in known)


def _loud(report: Report) -> Iterator[Finding]:
    broken = [f"{problem.path}: {problem.message}" for problem in report.problems if problem.level == "error"]
    if broken:
        raise ValueError("; ".join(broken))
    for finding, verdict in report.findings:
        if verdict.state == "active" and finding.severity is not Severity.INFO and finding.rule.startswith(WATCHED):
            yield finding


def _judge(defect: Defect, said: list[tuple[Finding, list[Span]]]) -> Judged:
    fitting = [spans for finding, spans in said if finding.rule.startswith(GROUPS[defect.kind])]
    enough = defect.places[:1] if defect.kind in DATA else defect.places
    return Judged(
        defect,
        found=any(touches(spans, place) for spans in fitting for place in enough),
        strict=any(all(touches(spans, place) for place in defect.places) for spans in fitting),
    )


def _explains(defect: Defect, finding: Finding, spans: list[Span]) -> bool:
    groups = (*GROUPS[defect.kind], *BRINGS.get(defect.kind, ()))
    return finding.rule.startswith(groups) and any(touches(spans, place) for place in defect.places)
