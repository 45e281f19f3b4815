"""What a run comes to, as records: all that any report format may show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from guidelint.finding import Finding, Problem, Severity, Verdict
from guidelint.record import dataclass
from guidelint.source import Location, Source


@dataclass(frozen=True, slots=True)
class Figures:
    """How many figures were seen: claims (understood), deliberately no facts, unread; and claims that met another."""

    seen: int = 0
    understood: int = 0
    no_facts: int = 0
    unread: int = 0
    compared: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.seen + other.seen,
            self.understood + other.understood,
            self.no_facts + other.no_facts,
            self.unread + other.unread,
            self.compared + other.compared,
        )


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A guide that was read; guide is its own name where its file holds several."""

    path: str
    format: str
    encoding: str
    language: str
    template: str | None
    role: str | None
    figures: Figures
    guide: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was looked at: figures of all guides, ids of the rules that ran, and (id, reason) of those that did not."""

    figures: Figures = Figures()
    rules_run: tuple[str, ...] = ()
    rules_skipped: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class UncheckedFigure:
    """A figure of which no rule can say whether it is right: a claim that met no other of its key, or one unread.

    part: of the key, what kept a claim apart; "" where nothing else speaks of its metric, or where it is unread.
    nearest: the claim that comes nearest to it, as its place and quote.
    """

    path: str
    guide: str | None
    location: Location
    quote: str
    metric: str | None
    part: str
    reason: str
    nearest: tuple[Location, str] | None = None


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a report may say of a rule besides its findings."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """findings: each with its verdict, in the one total order. sources: the text of each file that has findings.

    unchecked: None where nobody asked for them.
    """

    version: str
    findings: tuple[tuple[Finding, Verdict], ...] = ()
    problems: tuple[Problem, ...] = ()
    files: tuple[FileEntry, ...] = ()
    coverage: Coverage = Coverage()
    unchecked: tuple[UncheckedFigure, ...] | None = None
    exit_code: int = 0
    rules: Mapping[str, RuleText] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        """Active findings of a severity."""
        return sum(f.severity is severity and v.state == "active" for f, v in self.findings)

    @property
    def errors(self) -> int:
        """Problems that make the run incomplete."""
        return sum(problem.level == "error" for problem in self.problems)
