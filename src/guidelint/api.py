"""What users may call: lint text or files, extract figures, render a report; list, explain and test rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import BinaryIO, Literal, NamedTuple

from guidelint import __version__
from guidelint.finding import Problem
from guidelint.language.spelling import closest
from guidelint.policy.verdict import FailOn, judge
from guidelint.reports import FORMATS, SUFFIXES, TextOptions, render
from guidelint.reports.report import Report
from guidelint.reports.text import PLAIN, problem_line
from guidelint.rulebook.load import extend_rulebook, load_default
from guidelint.rulebook.rule import Rule, Rulebook
from guidelint.rulebook.select import Selection
from guidelint.rulebook.select import select as select_rules
from guidelint.run import files
from guidelint.run.analyse import analyse
from guidelint.run.discover import DEFAULT_EXCLUDE, Filters
from guidelint.run.files import STDIN_NAME
from guidelint.run.settings import MAX_BYTES, Settings
from guidelint.schemas import NAMES as SCHEMAS
from guidelint.schemas import load as load_schema

TYPE_CHECKING = False
if TYPE_CHECKING:
    from guidelint.facts.claims import Aside, Claim
    from guidelint.reports.figures import FigureReport
    from guidelint.reports.trace import Trace
    from guidelint.rulebook.examples import Analysis, Example, Outcome

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "SCHEMAS",
    "STDIN_NAME",
    "SUFFIXES",
    "Problem",
    "Report",
    "TextOptions",
    "closest",
    "exit_code",
    "explain",
    "explain_finding",
    "extract_facts",
    "lint_paths",
    "lint_text",
    "list_rules",
    "problem_line",
    "render",
    "render_explanation",
    "render_facts",
    "render_outcomes",
    "render_rules",
    "render_trace",
    "run_examples",
    "schema_text",
]

Problems = tuple[Problem, ...]


class Explanation(NamedTuple):
    """A rule and the examples of its file."""

    rule: Rule
    examples: tuple[Example, ...]


class _Setup(NamedTuple):
    settings: Settings
    selection: Selection
    problems: Problems


def lint_paths(
    paths: Iterable[str] = (".",),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    preview: bool = False,
    rules: Sequence[str] = (),
    schema: Sequence[str] = (),
    today: date | None = None,
    fail_on: FailOn = "warning",
    exit_zero: bool = False,
    show_unchecked: bool = False,
    max_bytes: int = MAX_BYTES,
    exclude: Sequence[str] | None = None,
    extend_exclude: Sequence[str] = (),
    force_exclude: bool = False,
    stdin: BinaryIO | None = None,
    stdin_name: str = STDIN_NAME,
) -> Report:
    """Lint files, folders and globs; `-` is what `stdin` holds. Never raises over an input: problems say what failed.

    rules: files or folders of rules besides the default ones. schema: `guide`, or files that hold a JSON Schema.
    today: None is the clock's. show_unchecked: list the figures that met no other, too.
    """
    setup = _setup(select, ignore, extend_select, preview, rules, today, max_bytes)
    settings, problems = setup.settings, setup.problems
    if schema:
        from guidelint.run.schemas import load_schemas  # late: a plain run needs no schema engine

        schemas, unusable = load_schemas(schema)
        settings, problems = replace(settings, schemas=schemas), (*problems, *unusable)
    filters = Filters(DEFAULT_EXCLUDE if exclude is None else tuple(exclude), tuple(extend_exclude), force_exclude)
    return files.report(
        files.records(paths, settings, filters, stdin, stdin_name),
        settings,
        version=__version__,
        problems=problems,
        skipped=setup.selection.skipped,
        fail_on=fail_on,
        exit_zero=exit_zero,
        show_unchecked=show_unchecked,
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
        [record],
        setup.settings,
        version=__version__,
        problems=setup.problems,
        skipped=setup.selection.skipped,
        fail_on=fail_on,
    )


def _rulebook(paths: Sequence[str]) -> tuple[Rulebook, Problems]:
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


def extract_facts(
    paths: Iterable[str] = (".",),
    *,
    rules: Sequence[str] = (),
    max_bytes: int = MAX_BYTES,
    exclude: Sequence[str] | None = None,
    extend_exclude: Sequence[str] = (),
    force_exclude: bool = False,
    stdin: BinaryIO | None = None,
    stdin_name: str = STDIN_NAME,
) -> FigureReport:
    """Every figure of the guides, as claim, as no fact or as unread. rules: folders whose vocabulary is used, too."""
    from guidelint.reports.figures import Figure, FigureReport  # late: `check` shows no figures

    rulebook, problems = _rulebook(rules)
    settings = _settings(rulebook, (), date.min, max_bytes)
    filters = Filters(DEFAULT_EXCLUDE if exclude is None else tuple(exclude), tuple(extend_exclude), force_exclude)
    figures: list[Figure] = []
    found = list(problems)
    for record in files.records(paths, settings, filters, stdin, stdin_name):
        found += record.problems
        for each in record.guides:
            reads: tuple[Claim | Aside, ...] = (*each.facts.claims, *each.facts.asides)
            assert record.source is not None  # it has guides
            locate, cut = record.source.locate, record.source.slice
            figures += [Figure(record.path, each.guide.label, locate(r.span), cut(r.span), r) for r in reads]
    return FigureReport(
        tuple(sorted(figures, key=lambda figure: figure.order)),
        tuple(sorted(found, key=lambda problem: problem.order)),
        exit_code(found),
    )


def render_facts(report: FigureReport, format: Literal["text", "json"] = "text", options: TextOptions = PLAIN) -> str:
    """The figures as a table for people, or as JSON."""
    from guidelint.reports import figures

    return figures.render_json(report) if format == "json" else figures.render_table(report, options)


def list_rules(rules: Sequence[str] = ()) -> tuple[tuple[Rule, ...], Problems]:
    """The rules in order of their ids, those of one's own files among them, and what is wrong with these."""
    rulebook, problems = _rulebook(rules)
    return tuple(sorted(rulebook.rules, key=lambda rule: rule.id)), problems


def render_rules(rules: Sequence[Rule], format: Literal["text", "json"] = "text", options: TextOptions = PLAIN) -> str:
    from guidelint.reports import rulebook

    return rulebook.render_json(rules) if format == "json" else rulebook.render_list(rules, options)


def explain(rule: str, rules: Sequence[str] = ()) -> tuple[Explanation | None, Problems]:
    """A rule with its examples; None, and a problem with what may have been meant, where there is no such rule."""
    known, problems = list_rules(rules)
    found = next((each for each in known if each.id == rule), None)
    if found is None:
        return None, (*problems, *_unknown([rule], known, ids_only=True))
    examples, more = _examples([found], rules)
    return Explanation(found, examples), (*problems, *more)


def explain_finding(
    fingerprint: str, report: str, rules: Sequence[str] = (), max_bytes: int = MAX_BYTES
) -> tuple[Trace | None, Problems]:
    """The way to a finding of a JSON report: each place, what it was read as and why, what was compared, by what rule.

    report: path of the report. The guide that it names is read again; None where that, or the report, fails.
    """
    from guidelint.run.trace import trace

    rulebook, problems = _rulebook(rules)
    known = {rule.id: rule for rule in rulebook.rules}
    found, more = trace(fingerprint, report, _settings(rulebook, (), date.min, max_bytes), known)
    return found, (*problems, *more)


def render_trace(trace: Trace, options: TextOptions = PLAIN) -> str:
    from guidelint.reports import trace as report

    return report.render(trace, options)


def render_explanation(explanation: Explanation, options: TextOptions = PLAIN) -> str:
    from guidelint.reports import rulebook

    return rulebook.render_explanation(explanation.rule, explanation.examples, options)


def run_examples(names: Sequence[str] = (), rules: Sequence[str] = ()) -> tuple[tuple[Outcome, ...], Problems]:
    """Run the examples of rules, named by id or group; without names, of all."""
    from guidelint.rulebook import examples as book  # late: needs YAML

    rulebook, problems = _rulebook(rules)
    chosen = [rule for rule in rulebook.rules if not names or rule.id in names or rule.group in names]
    examples, more = _examples(chosen, rules)

    def run(text: str, path: str, rules: tuple[Rule, ...], today: date) -> Analysis:
        record = analyse(text.encode(), path, _settings(rulebook, rules, today))
        return book.Analysis(tuple(finding for each in record.guides for finding in each.findings), record.problems)

    outcomes = tuple(book.run_examples(examples, rulebook.rules, select_rules(rulebook.rules).rules, run))
    return outcomes, (*problems, *more, *_unknown(names, rulebook.rules))


def render_outcomes(outcomes: Sequence[Outcome], options: TextOptions = PLAIN) -> str:
    from guidelint.reports import rulebook

    return rulebook.render_outcomes(outcomes, options)


def schema_text(name: str) -> str:
    """A published JSON Schema (one of SCHEMAS), as it stands in its file. KeyError: there is none of that name."""
    from guidelint.reports import json

    return json.dumps(load_schema(name))


def exit_code(problems: Iterable[Problem]) -> int:
    """2 where something could not be read, else 0."""
    return judge((), problems).exit_code


def _examples(chosen: Sequence[Rule], paths: Sequence[str]) -> tuple[tuple[Example, ...], Problems]:
    from pathlib import Path

    from guidelint.rulebook.examples import read_examples
    from guidelint.rulebook.load import rules_folder

    ids = {rule.id for rule in chosen}
    examples, problems = read_examples([rules_folder(), *map(Path, paths)], chosen)
    return tuple(example for example in examples if example.rule in ids), problems


def _unknown(names: Sequence[str], known: Sequence[Rule], *, ids_only: bool = False) -> Problems:
    """A problem for each name that is no rule and no group."""
    ids = {rule.id for rule in known}
    groups = set() if ids_only else {rule.group for rule in known}
    found: list[Problem] = []
    for name in names:
        if name not in ids | groups:
            near = closest(name, ids | groups)
            hint = f"did you mean `{near}`?" if near else "`guidelint rules` lists them all"
            found.append(Problem("", f"there is no rule `{name}`", hint))
    return tuple(found)
