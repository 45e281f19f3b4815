"""What users may call: lint text or files, extract figures, render a report; list, explain and test rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import BinaryIO, NamedTuple

from guidelint.finding import Problem
from guidelint.language.spelling import closest
from guidelint.policy.verdict import FailOn
from guidelint.reports import FORMATS, SUFFIXES, TextOptions, render
from guidelint.reports.report import Report
from guidelint.reports.text import problem_line
from guidelint.rulebook.load import extend_rulebook, load_default
from guidelint.rulebook.rule import Rule, Rulebook
from guidelint.rulebook.select import Selection
from guidelint.rulebook.select import select as select_rules
from guidelint.run import files
from guidelint.run.analyse import analyse
from guidelint.run.discover import DEFAULT_EXCLUDE, Filters
from guidelint.run.files import STDIN_NAME
from guidelint.run.settings import MAX_BYTES, Settings

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "STDIN_NAME",
    "SUFFIXES",
    "Problem",
    "Report",
    "TextOptions",
    "closest",
    "lint_paths",
    "lint_text",
    "problem_line",
    "render",
]


class _Setup(NamedTuple):
    settings: Settings
    selection: Selection
    problems: tuple[Problem, ...]


def lint_paths(
    paths: Iterable[str] = (".",),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    preview: bool = False,
    rules: Sequence[str] = (),
    schema: str | None = None,
    today: date | None = None,
    fail_on: FailOn = "warning",
    exit_zero: bool = False,
    max_bytes: int = MAX_BYTES,
    exclude: Sequence[str] | None = None,
    extend_exclude: Sequence[str] = (),
    force_exclude: bool = False,
    stdin: BinaryIO | None = None,
    stdin_name: str = STDIN_NAME,
) -> Report:
    """Lint files, folders and globs; `-` is what `stdin` holds. Never raises over an input: problems say what failed.

    rules: files or folders of rules besides the default ones. schema: `guide` or a file. today: None is the clock's.
    """
    setup = _setup(select, ignore, extend_select, preview, rules, today, max_bytes)
    filters = Filters(DEFAULT_EXCLUDE if exclude is None else tuple(exclude), tuple(extend_exclude), force_exclude)
    return files.report(
        files.records(paths, setup.settings, filters, stdin, stdin_name),
        setup.settings,
        problems=setup.problems,
        skipped=setup.selection.skipped,
        fail_on=fail_on,
        exit_zero=exit_zero,
    )


def lint_text(
    text: str,
    path: str = "guide.txt",
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    preview: bool = False,
    rules: Sequence[str] = (),
    today: date | None = None,
    fail_on: FailOn = "warning",
) -> Report:
    """Lint a text; the suffix of `path` says its format."""
    setup = _setup(select, ignore, extend_select, preview, rules, today, MAX_BYTES)
    record = analyse(text.encode("utf-8", "surrogatepass"), path, setup.settings)
    return files.report(
        [record], setup.settings, problems=setup.problems, skipped=setup.selection.skipped, fail_on=fail_on
    )


def _rulebook(paths: Sequence[str]) -> tuple[Rulebook, tuple[Problem, ...]]:
    """The default rulebook with a team's own rules, and what is wrong with either."""
    rulebook, problems = load_default()
    if not paths:
        return rulebook, problems
    extended = extend_rulebook(rulebook, paths)
    return extended.rulebook, (*problems, *extended.problems)


def _setup(
    select: Sequence[str],
    ignore: Sequence[str],
    extend_select: Sequence[str],
    preview: bool,
    rules: Sequence[str],
    today: date | None,
    max_bytes: int,
) -> _Setup:
    rulebook, problems = _rulebook(rules)
    selection = select_rules(rulebook.rules, select, ignore, extend_select, preview)
    settings = _settings(rulebook, selection.rules, today or date.today(), max_bytes)
    return _Setup(settings, selection, (*problems, *selection.problems))


def _settings(rulebook: Rulebook, rules: tuple[Rule, ...], today: date, max_bytes: int = MAX_BYTES) -> Settings:
    template = next(iter(rulebook.templates.values()))
    return Settings(rulebook, rules, template, today, max_bytes)
