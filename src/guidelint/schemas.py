"""The JSON Schemas that travel with guidelint: found in a checkout and in a wheel."""

from __future__ import annotations

import json
import os
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("facts", "guide", "lexicon", "report", "rule", "template")


def folder() -> Path:
    """Where the schema files stand."""
    from pathlib import Path  # late: a run that judges no data does without

    package = os.path.dirname(os.path.realpath(__file__))
    bundled = Path(package, "_bundled", "schemas")
    return bundled if bundled.is_dir() else Path(package, "..", "..", "schemas").resolve()


@cache
def load(name: str) -> dict[str, Any]:
    """The schema of this name ("guide"). KeyError where there is none."""
    if name not in NAMES:
        raise KeyError(name)
    schema: dict[str, Any] = json.loads((folder() / f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema
