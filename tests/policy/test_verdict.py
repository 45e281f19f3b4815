"""What becomes of findings: verdicts and the exit code."""

from __future__ import annotations

import pytest

from guidelint.finding import Finding, Problem, Severity
from guidelint.policy.verdict import FailOn, judge
from guidelint.source import Location, Span


def finding(severity: Severity) -> Finding:
    return Finding(
        rule="growth/rate-conflict",
        severity=severity,
        message="7% here",
        path="a.md",
        span=Span(0, 2),
        location=Location(1, 1, 1, 3),
        quote="7%",
        section=(),
        related=(),
        values=(),
        fix=None,
        fingerprint="0" * 16,
    )


ERROR, WARNING, INFO = (finding(severity) for severity in Severity)
BROKEN = Problem("b.md", "is empty", "write it")
NOTE = Problem("b.md", "is not UTF-8", "", level="note")


@pytest.mark.parametrize(
    ("fail_on", "findings", "code"),
    [
        ("warning", [], 0),
        ("warning", [INFO], 0),
        ("warning", [INFO, WARNING], 1),
        ("warning", [ERROR], 1),
        ("error", [WARNING], 0),
        ("error", [ERROR], 1),
        ("info", [INFO], 1),
        ("never", [ERROR], 0),
    ],
)
def test_findings_at_or_above_the_limit_give_1(fail_on: FailOn, findings: list[Finding], code: int) -> None:
    assert judge(findings, [], fail_on=fail_on).exit_code == code


def test_an_incomplete_run_gives_2_whatever_was_found() -> None:
    assert judge([], [BROKEN]).exit_code == 2
    assert judge([ERROR], [NOTE, BROKEN]).exit_code == 2


def test_exit_zero_hides_findings_and_never_an_incomplete_run() -> None:
    assert judge([ERROR], [], exit_zero=True).exit_code == 0
    assert judge([ERROR], [BROKEN], exit_zero=True).exit_code == 2
    assert judge([ERROR], [BROKEN], fail_on="never").exit_code == 2


def test_a_note_does_not_make_a_run_incomplete() -> None:
    assert judge([], [NOTE]).exit_code == 0


def test_every_finding_has_a_verdict() -> None:
    assert [verdict.state for verdict in judge([ERROR, INFO], []).verdicts] == ["active", "active"]
