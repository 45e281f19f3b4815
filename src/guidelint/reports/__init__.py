"""Reports: a module a format, and the one table of them."""

from __future__ import annotations

from collections.abc import Callable

from guidelint.reports.report import Report
from guidelint.reports.text import PLAIN, TextOptions
from guidelint.reports.text import render as _text


def _json(report: Report, options: TextOptions) -> str:
    from guidelint.reports import json  # late: a report for people needs no JSON

    return json.render(report)


FORMATS: dict[str, Callable[[Report, TextOptions], str]] = {
    "text": _text,
    "json": _json,
}
__all__ = ["FORMATS", "SUFFIXES", "Report", "TextOptions", "render"]

SUFFIXES = {".json": "json", ".txt": "text"}  # which format a file's name asks for


def render(report: Report, format: str = "text", options: TextOptions = PLAIN) -> str:
    """The report in a format of FORMATS; what only people need (width, colour) is in the options. KeyError: unknown."""
    return FORMATS[format](report, options)
