"""What a run needs to know besides its inputs."""

from __future__ import annotations

from datetime import date
from typing import Any

from guidelint.record import dataclass
from guidelint.rulebook.rule import Rule, Rulebook
from guidelint.template import Template

MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """rules: the ones chosen, in order of their ids. schemas: name and document of each named schema."""

    rulebook: Rulebook
    rules: tuple[Rule, ...]
    template: Template
    today: date
    max_bytes: int = MAX_BYTES
    schemas: tuple[tuple[str, Any], ...] = ()
