"""Golden files: what a test compares with, and what `make snapshots` rewrites."""

from __future__ import annotations

import os
from pathlib import Path

WRITE = "GUIDELINT_SNAPSHOTS"


def check_golden(path: Path, text: str) -> None:
    """The text is what the file holds; with GUIDELINT_SNAPSHOTS=write, it becomes so, but never in CI."""
    if os.environ.get(WRITE) == "write" and not os.environ.get("CI"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert path.exists(), f"{path.name} is missing: `make snapshots` writes it"
    assert text == path.read_bytes().decode("utf-8", "surrogatepass")
