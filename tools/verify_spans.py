"""Holds every place of every finding against the source: its quote must be what stands at its location.

    python tools/verify_spans.py PATH...

Prints each that differs; exit code 1 where one does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from guidelint import lint_paths
from guidelint.finding import Finding
from guidelint.reports.report import Report
from guidelint.source import Location, Source, Span


def slice_at(source: Source, place: Location) -> str:
    """What stands at a location, found through lines and columns alone."""
    start = source.line_span(place.line).start + place.column - 1
    end = source.line_span(place.end_line).start + place.end_column - 1
    return source.slice(Span(start, end))


def mismatches(report: Report) -> Iterator[tuple[Finding, Location, str, str]]:
    """Each place whose quote is not what stands there: finding, place, quote, what stands there."""
    for finding, _ in report.findings:
        source = report.sources[finding.path]
        places = [(finding.location, finding.quote), *((place.location, place.quote) for place in finding.related)]
        for location, quote in places:
            there = slice_at(source, location)
            if there != quote:
                yield finding, location, quote, there


def main() -> int:
    report = lint_paths(sys.argv[1:])
    wrong = list(mismatches(report))
    for finding, location, quote, there in wrong:
        print(f"{finding.path}:{location.line}:{location.column}: {finding.rule}: {quote!r} is {there!r}")
    places = sum(1 + len(finding.related) for finding, _ in report.findings)
    print(f"{places} places of {len(report.findings)} findings in {len(report.files)} guides: {len(wrong)} wrong")
    for problem in report.problems:
        if problem.level == "error":
            print(f"{problem.path}: {problem.message}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
