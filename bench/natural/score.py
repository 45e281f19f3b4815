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
# The rules that speak of a class: beginnings of their ids. A group where several of its rules may say the same thing.
RULES = {
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
    "employment-contradiction": ("employment/", "growth/arithmetic"),
    "jobs-arithmetic": ("growth/", "employment/"),
    "programme-length": ("education/",),
    "programme-cost": ("education/",),
    "entry-education": ("education/",),
    "experience-overlap": ("experience/",),
    "currency-conversion": ("currency/",),
    "front-matter": WATCHED,
    "json-ld": WATCHED,
}
# Other groups in which a defect may show besides those of its rules: that is explained, but has not found it.
BRINGS = {
    "growth-contradiction": ("employment/",),
    "employment-contradiction": ("openings/",),
    "openings-contradiction": ("growth/",),
    "level-order": ("experience/",),
    "experience-overlap": ("salary/",),
    "currency-conversion": ("salary/",),
}
# In these, the first place is the data, and a finding has to show it.
DATA = frozenset({"front-matter", "json-ld"})


@dataclass(frozen=True, slots=True)
class Judged:
    """strict: one fitting finding touches every place. found: it touches one at least, and no trap beside it."""

    defect: Defect
    found: bool
    strict: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """An error or a warning that nothing planted explains, or that points at a trap."""

    finding: Finding
    traps: tuple[Trap, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    finding: Finding
    spans: list[Span]
    traps: tuple[Trap, ...]  # at which it points


@dataclass(frozen=True, slots=True)
class Outcome:
    guide: Guide
    judged: tuple[Judged, ...]
    alarms: tuple[Alarm, ...]


def judge(guide: Guide) -> Outcome:
    """Lints the guide and compares. ValueError: the tool could not do its work, so nothing is measured."""
    said = [_said(finding, guide) for finding in _loud(lint_text(guide.text, guide.path, today=TODAY))]
    return Outcome(
        guide,
        tuple(_judge(defect, said) for defect in guide.defects),
        tuple(
            Alarm(one.finding, one.traps)
            for one in said
            if one.traps or not any(_explains(defect, one) for defect in guide.defects)
        ),
    )


def touches(some: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether a span of the one shares a character with a span of the other."""
    known = tuple(others)
    return any(start < last and first < end for start, end in some for first, last in known)


def _said(finding: Finding, guide: Guide) -> _Said:
    spans = spans_of(finding, guide.text)
    return _Said(finding, spans, tuple(trap for trap in guide.traps if touches(spans, trap.spans)))


def _loud(report: Report) -> Iterator[Finding]:
    broken = [f"{problem.path}: {problem.message}" for problem in report.problems if problem.level == "error"]
    if broken:
        raise ValueError("; ".join(broken))
    for finding, verdict in report.findings:
        if verdict.state == "active" and finding.severity is not Severity.INFO and finding.rule.startswith(WATCHED):
            yield finding


def _judge(defect: Defect, said: list[_Said]) -> Judged:
    fitting = [one for one in said if one.finding.rule.startswith(RULES[defect.kind])]
    enough = defect.places[:1] if defect.kind in DATA else defect.places
    strict = any(all(touches(one.spans, place) for place in defect.places) for one in fitting)
    found = any(touches(one.spans, place) for one in fitting if not one.traps for place in enough)
    return Judged(defect, found or strict, strict)


def _explains(defect: Defect, one: _Said) -> bool:
    groups = {rule.partition("/")[0] + "/" for rule in RULES[defect.kind]} | set(BRINGS.get(defect.kind, ()))
    return one.finding.rule.startswith(tuple(groups)) and any(touches(one.spans, place) for place in defect.places)
