"""Rules as records: what a rule file says, bound to a check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, ClassVar, Literal

from guidelint.checks.page import Check, Page
from guidelint.finding import Hit, Severity
from guidelint.lexicon import Lexicon
from guidelint.record import dataclass
from guidelint.template import Template

Status = Literal["preview", "stable", "deprecated", "removed"]


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule makes of one of its check's cases."""

    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Retired:
    """The check of a removed rule: it keeps the id known, and finds nothing."""

    values: ClassVar[frozenset[str]] = frozenset()
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        return iter(())


@dataclass(frozen=True, slots=True)
class Rule:
    """default: whether it runs without being selected. cases: by the case that a hit names.

    since, replaced_by: of a deprecated or removed rule, the version that did it and the rule that took over.
    """

    id: str
    title: str
    status: Status
    severity: Severity
    message: str
    check: Check
    check_type: str
    default: bool = True
    cases: Mapping[str, Case] = field(default_factory=dict)
    why: str = ""
    cannot_detect: tuple[str, ...] = ()
    source: str = ""
    replaced_by: str | None = None
    since: str | None = None

    @property
    def group(self) -> str:
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Rulebook:
    rules: tuple[Rule, ...]
    lexicon: Lexicon
    templates: Mapping[str, Template]
    reference: Mapping[str, Any]
