"""What becomes of findings: verdicts and the exit code. One pure function, behind whatever made the findings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from guidelint.finding import Finding, Problem, Severity, Verdict

FailOn = Literal["error", "warning", "info", "never"]

CLEAN, FINDINGS, INCOMPLETE = 0, 1, 2


class Outcome(NamedTuple):
    """A verdict for each finding, in their order, and the exit code of the run."""

    verdicts: tuple[Verdict, ...]
    exit_code: int


def judge(
    findings: Iterable[Finding], problems: Iterable[Problem], *, fail_on: FailOn = "warning", exit_zero: bool = False
) -> Outcome:
    """0: nothing at or above fail_on; 1: findings; 2: the run is not complete, which exit_zero never hides."""
    findings = tuple(findings)
    verdicts = tuple(Verdict() for _ in findings)
    if any(problem.level == "error" for problem in problems):
        return Outcome(verdicts, INCOMPLETE)
    if fail_on == "never" or exit_zero:
        return Outcome(verdicts, CLEAN)
    limit = Severity(fail_on).rank
    fails = any(v.state == "active" and f.severity.rank <= limit for f, v in zip(findings, verdicts, strict=True))
    return Outcome(verdicts, FINDINGS if fails else CLEAN)
