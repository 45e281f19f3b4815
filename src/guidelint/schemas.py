"""The JSON Schemas that travel with guidelint: found in a checkout and in a wheel."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

NAMES = ("facts", "guide", "lexicon", "report", "rule", "template")


def folder() -> Path:
    """Where the schema files stand."""
    bundled = Path(__file__).parent / "_bundled" / "schemas"
    return bundled if bundled.is_dir() else Path(__file__).resolve().parents[2] / "schemas"


@cache
def load(name: str) -> dict[str, Any]:
    """The schema of this name ("guide"). KeyError where there is none."""
    if name not in NAMES:
        raise KeyError(name)
    schema: dict[str, Any] = json.loads((folder() / f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema
