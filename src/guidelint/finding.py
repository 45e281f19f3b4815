"""What checks yield and what reports show: hits, findings, verdicts, problems; and the fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Literal

from guidelint.record import dataclass
from guidelint.source import Location, Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 is the worst."""
        return ("error", "warning", "info").index(self.value)


RelatedRole = Literal["departs", "agrees", "context"]


@dataclass(frozen=True, slots=True)
class Related:
    """Another place of a finding: what it is to the finding, and a few words about that one place."""

    span: Span
    role: RelatedRole
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Replacements (span, new text); unsafe ones are applied only on request."""

    edits: tuple[tuple[Span, str], ...]
    safe: bool
    title: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found. It knows no rule: values fill the rule's message, case picks its severity.

    identity: what the fingerprint is made of besides rule and section (claim key, departing values and what
    they depart from); empty: the quoted text.
    """

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    case: str | None = None
    identity: tuple[str, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    location: Location
    quote: str
    message: str
    role: RelatedRole
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit of a rule, with its places located and quoted; ready for any report."""

    rule: str
    severity: Severity
    message: str
    path: str
    span: Span
    location: Location
    quote: str
    section: tuple[str, ...]
    related: tuple[RelatedPlace, ...]
    values: tuple[tuple[str, str], ...]
    fix: Fix | None
    fingerprint: str
    guide: str | None = None
    text: str | None = None  # the quote as a reader sees it, where that differs

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The one total order of all reports."""
        return (self.path, self.span.start, self.span.end, self.rule, self.message)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What policy says of a finding, and by what."""

    state: Literal["active", "suppressed", "baselined"] = "active"
    by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with an input, a rule file or a run. A note informs; an error makes it incomplete (exit 2)."""

    path: str
    message: str
    hint: str
    location: Location | None = None
    level: Literal["error", "note"] = "error"

    @property
    def order(self) -> tuple[str, int, int, str]:
        at = self.location
        return (self.path, at.line if at else 0, at.column if at else 0, self.message)


def fingerprint(rule: str, section: tuple[str, ...], identity: tuple[str, ...], occurrence: int) -> str:
    """16 hex digits from content alone: never from lines, so that it survives edits elsewhere."""
    import hashlib  # late: a guide without findings needs none

    content = "\x1f".join((rule, "\x1e".join(section), *identity, str(occurrence)))
    return hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
