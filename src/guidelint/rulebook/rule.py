"""Rules as records: what a rule file says, bound to a check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from guidelint.checks.page import Check
from guidelint.finding import Severity
from guidelint.lexicon import Lexicon
from guidelint.template import Template

Status = Literal["preview", "stable", "deprecated", "removed"]


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule makes of one of its check's cases."""

    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Rule:
    """default: whether it runs without being selected. cases: by the case that a hit names."""

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

    @property
    def group(self) -> str:
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Rulebook:
    rules: tuple[Rule, ...]
    lexicon: Lexicon
    templates: Mapping[str, Template]
    reference: Mapping[str, Any]
