"""What several tests need: guides with every defect, and the tool as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from guidelint import lint_text
from guidelint.reports.report import Report
from guidelint.source import Location, Source, Span

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "docs" / "demo"
TODAY = date(2026, 11, 23)


def lint(text: str, path: str = "guide.txt", **settings: object) -> Report:
    """A text's report on the day that all tests share."""
    return lint_text(text, path, **{"today": TODAY, **settings})  # type: ignore[arg-type]


def guidelint(
    *arguments: str, cwd: Path | None = None, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The tool as users run it: another process, its bytes."""
    return subprocess.run(
        [sys.executable, "-m", "guidelint", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**{name: value for name, value in os.environ.items() if name not in _COLOUR}, **environment},
        check=False,
        timeout=60,
    )


_COLOUR = frozenset({"NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR"})


def slice_at(source: Source, place: Location) -> str:
    """What stands at a location, found through lines and columns alone."""
    start = source.line_span(place.line).start + place.column - 1
    end = source.line_span(place.end_line).start + place.end_column - 1
    return source.slice(Span(start, end))
