"""One run over files: discovered, read, analysed, judged; one Report in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from guidelint.finding import Finding, Problem
from guidelint.policy.verdict import FailOn, judge
from guidelint.reports.report import Coverage, Figures, FileEntry, Report, RuleText, UncheckedFigure
from guidelint.run.analyse import FileRecord, GuideRecord, analyse
from guidelint.run.discover import STDIN, Filters, discover, reason, shown
from guidelint.run.settings import Settings
from guidelint.run.unchecked import unchecked_figures
from guidelint.source import Source

STDIN_NAME = "<stdin>"
_PART = 1 << 20  # bytes read at once


def records(
    paths: Iterable[str],
    settings: Settings,
    filters: Filters,
    stdin: BinaryIO | None = None,
    stdin_name: str = STDIN_NAME,
) -> Iterator[FileRecord]:
    """A record for each input, in order of paths; the last, without a path, holds what was wrong with the paths."""
    paths = list(paths)
    found, problems = discover((path for path in paths if path != STDIN), filters)
    limit = settings.max_bytes + 1
    if STDIN in paths:
        path = shown(stdin_name)
        yield _analysed(_read(stdin, path, limit), path, settings)
        # An editor's text under the name of the file it comes from is that guide, as it will be.
        found = [each for each in found if each.path != path]
    for each in found:
        yield analysed_file(each.file, settings, each.path)
    yield FileRecord("", problems=tuple(problems))


def analysed_file(file: str, settings: Settings, path: str = "") -> FileRecord:
    """The record of one file; path: what to call it, where that is another than its name."""
    return _analysed(_bytes(file, path or file, settings.max_bytes + 1), path or file, settings)


def _analysed(data: bytes | Problem, path: str, settings: Settings) -> FileRecord:
    return FileRecord(path, problems=(data,)) if isinstance(data, Problem) else analyse(data, path, settings)


def _bytes(file: str, path: str, limit: int) -> bytes | Problem:
    try:
        with open(file, "rb") as stream:
            return _read(stream, path, limit)
    except OSError as error:
        return _unread(path, reason(error))


def _read(stream: BinaryIO | None, path: str, limit: int) -> bytes | Problem:
    """All that a stream holds, up to a limit in bytes, which may be more than there is memory for."""
    if stream is None:
        return _unread(path, "standard input is closed")
    try:
        parts = [stream.read(min(limit, _PART))]
        while len(parts[-1]) == _PART and (limit := limit - _PART):
            parts.append(stream.read(min(limit, _PART)))
    except OSError as error:
        return _unread(path, reason(error))
    return b"".join(parts)


def _unread(path: str, why: str) -> Problem:
    return Problem(path, f"can't be read: {why}", "see that it is there and who may read it")


def report(
    analysed: Iterable[FileRecord],
    settings: Settings,
    *,
    version: str,
    problems: Iterable[Problem] = (),
    skipped: Iterable[tuple[str, str]] = (),
    fail_on: FailOn = "warning",
    exit_zero: bool = False,
    show_unchecked: bool = False,
) -> Report:
    """Records in any order to a report in its one order. skipped: rules that did not run, and why.

    show_unchecked: list the figures that met no other, too.
    """
    findings: list[Finding] = []
    every_problem = list(problems)
    files: list[FileEntry] = []
    sources: dict[str, Source] = {}
    apart: list[UncheckedFigure] = []
    for record in analysed:  # one at a time: of a file without findings nothing but its figures is kept
        every_problem += record.problems
        files += [_entry(each, record.source.encoding) for each in record.guides if record.source]
        found = [finding for each in record.guides for finding in each.findings]
        if found and record.source:
            findings += found
            sources[record.path] = record.source
        if show_unchecked:
            apart += unchecked_figures(record, settings.rulebook.reference)
    findings.sort(key=lambda finding: finding.order)
    every_problem.sort(key=lambda problem: problem.order)
    files.sort(key=lambda entry: (entry.path, entry.guide or ""))
    outcome = judge(findings, every_problem, fail_on=fail_on, exit_zero=exit_zero)
    found_rules = {finding.rule for finding in findings}
    return Report(
        version=version,
        findings=tuple(zip(findings, outcome.verdicts, strict=True)),
        problems=tuple(every_problem),
        files=tuple(files),
        coverage=Coverage(
            figures=sum((entry.figures for entry in files), Figures()),
            rules_run=tuple(rule.id for rule in settings.rules),
            rules_skipped=tuple(skipped),
        ),
        unchecked=tuple(sorted(apart, key=lambda figure: (figure.path, figure.location))) if show_unchecked else None,
        exit_code=outcome.exit_code,
        rules={rule.id: RuleText(rule.title, rule.why) for rule in settings.rules if rule.id in found_rules},
        sources=sources,
    )


def _entry(record: GuideRecord, encoding: str) -> FileEntry:
    guide = record.guide
    return FileEntry(
        path=guide.path,
        format=guide.format,
        encoding=encoding,
        language=guide.language,
        template=guide.template,
        role=guide.role.name if guide.role else None,
        figures=record.figures,
        guide=guide.label,
    )
