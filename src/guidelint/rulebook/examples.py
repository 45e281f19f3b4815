"""The examples in rule files: documentation, tests, and proof that positions are true."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol, cast

from guidelint.datafile import Document, Node
from guidelint.finding import Finding, Problem, Severity
from guidelint.record import dataclass
from guidelint.rulebook.assemble import read_file, rule_files
from guidelint.rulebook.marks import Marked, MarkError, Marks, strip_marks
from guidelint.rulebook.parameters import parameters, read_fields
from guidelint.rulebook.rule import Rule
from guidelint.rulebook.trouble import Trouble
from guidelint.source import Location, Source, Span

Kind = Literal["bad", "good", "missed"]
KINDS: tuple[Kind, ...] = ("bad", "good", "missed")
TODAY = date(2026, 11, 23)  # for examples that name no day
FORMATS = frozenset({"txt", "md"})
EXAMPLE_KEYS = frozenset({"name", *KINDS, "format", "with", "today", "marks", "severity"})


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule. marked: its text without marks, and the places they name.

    parameters: what `with` changes of the rule's. severity: what the findings must have, where it is said.
    """

    rule: str
    name: str
    kind: Kind
    marked: Marked
    format: str
    today: date
    parameters: Mapping[str, Any]
    severity: Severity | None
    path: str
    line: int

    @property
    def text(self) -> str:
        return self.marked.text


class Analysis(NamedTuple):
    """What running rules over an example gives."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


class Analyse(Protocol):
    """How an example is run; the stages that do so stand above the rulebook, so they are passed in."""

    def __call__(self, text: str, path: str, rules: tuple[Rule, ...], today: date) -> Analysis: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an example: nothing in `failures` is success; each is a line for people."""

    example: Example
    failures: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.failures


def read_examples(paths: Iterable[Path], rules: Iterable[Rule]) -> tuple[tuple[Example, ...], tuple[Problem, ...]]:
    """The examples in rule files and folders, for the rules that could be loaded, and what is wrong with them."""
    by_id = {rule.id: rule for rule in rules}
    found: list[Example] = []
    problems: list[Problem] = []
    files = [file for path in paths for file, _ in rule_files(path, problems)]
    for trouble, document in (read for file in files for read in read_file(file, problems)):
        node = document.root.get("id") if document.root else None
        rule = by_id.get(node.text) if node else None
        if rule is not None:
            found += _Reader(rule, document, trouble).examples()
    return tuple(found), tuple(sorted(problems, key=lambda problem: problem.order))


class _Reader:
    def __init__(self, rule: Rule, document: Document, trouble: Trouble) -> None:
        self._rule = rule
        self._document = document
        self._trouble = trouble

    def examples(self) -> Iterator[Example]:
        node = self._document.root.get("examples") if self._document.root else None
        if node is None:
            return
        if node.kind != "sequence":
            self._trouble.add(node.span, "examples should be a list", "write one `- name: ...` an example")
            return
        names: set[str] = set()
        for item in node.items:
            example = self._example(item)
            if example is None:
                continue
            if example.name in names:
                self._trouble.add(item.span, f"two examples are called `{example.name}`", "rename one of them")
            names.add(example.name)
            yield example

    def _example(self, item: Node) -> Example | None:
        if self._trouble.mapping(item, "an example") is None:
            return None
        before = self._trouble.errors
        self._trouble.unknown_keys(item, EXAMPLE_KEYS, "an example")
        name = item.get("name")
        kinds = [kind for kind in KINDS if item.get(kind)]
        if len(kinds) != 1 or name is None:
            self._trouble.add(item.span, "an example needs a name and one of bad, good, missed", "add what is missing")
            return None
        marked = self._marked(cast(Node, item.get(kinds[0])), item.get("marks"), kinds[0])
        example = Example(
            rule=self._rule.id,
            name=self._trouble.text(name, "name") or "",
            kind=kinds[0],
            marked=marked,
            format=self._format(item.get("format")),
            today=self._today(item.get("today")),
            parameters=self._parameters(item.get("with")),
            severity=self._severity(item.get("severity")),
            path=self._trouble.source.path,
            line=self._trouble.source.locate(item.span).line,
        )
        return None if self._trouble.errors > before else example

    def _marked(self, node: Node, marks: Node | None, kind: Kind) -> Marked:
        text = self._trouble.text(node, kind) or ""
        try:
            marked = strip_marks(text, self._marks(marks))
        except MarkError as error:
            self._trouble.add(node.span, str(error), "mark with [[ ]] and (( )), or name other signs under `marks`")
            return Marked(text, (), ())
        if kind == "bad" and not marked.findings:
            self._trouble.add(node.span, "a bad example must mark what is found", "put [[ ]] around it")
        if kind == "good" and (marked.findings or marked.related):
            self._trouble.add(
                node.span, "a good example has no marks", "remove them, or name other signs under `marks`"
            )
        return marked

    def _marks(self, node: Node | None) -> Marks:
        if node is None:
            return Marks()
        signs = self._trouble.texts(node, "marks")
        if len(signs) == 4 and all(signs) and len(set(signs)) == 4:
            return Marks(*signs)
        self._trouble.add(
            node.span, "marks should be a list of four different signs", 'such as ["<<", ">>", "{{", "}}"]'
        )
        return Marks()

    def _format(self, node: Node | None) -> str:
        return "txt" if node is None else self._trouble.choice(node, "format", FORMATS) or "txt"

    def _today(self, node: Node | None) -> date:
        if node is None:
            return TODAY
        try:
            return date.fromisoformat(node.text)
        except ValueError:
            self._trouble.add(node.span, "today should be a date", "write it as 2026-11-23")
            return TODAY

    def _parameters(self, node: Node | None) -> Mapping[str, Any]:
        if node is None or self._trouble.mapping(node, "with") is None:
            return {}
        declared = parameters(type(self._rule.check))
        lists = frozenset(entry.value.text for entry in node.entries)  # lists are looked up where the rule is bound
        return read_fields(declared, node, f"the check `{self._rule.check_type}`", self._trouble, lists)

    def _severity(self, node: Node | None) -> Severity | None:
        text = self._trouble.choice(node, "severity", frozenset(Severity)) if node else None
        return Severity(text) if text else None


def run_examples(
    examples: Iterable[Example], rules: Iterable[Rule], default_rules: Iterable[Rule], analyse: Analyse
) -> Iterator[Outcome]:
    """Run each example against its rule. A good one must also give no error of any of the default rules."""
    by_id = {rule.id: rule for rule in rules}
    defaults = tuple(default_rules)
    for example in examples:
        rule = by_id[example.rule]
        if example.parameters:
            check = dataclasses.replace(cast(Any, rule.check), **example.parameters)
            rule = dataclasses.replace(rule, check=check)
        company = tuple(other for other in defaults if other.id != rule.id) if example.kind == "good" else ()
        result = analyse(example.text, f"example.{example.format}", (rule, *company), example.today)
        yield Outcome(example, tuple(_failures(example, result)))


def _failures(example: Example, result: Analysis) -> Iterator[str]:
    for problem in result.problems:
        if problem.level == "error":
            yield problem.message
    own = [finding for finding in result.findings if finding.rule == example.rule]
    if example.kind == "bad":
        yield from _mismatches(example, own)
    elif example.kind == "missed":
        if own and (not example.marked.findings or not list(_mismatches(example, own))):
            yield f"is found now: move it to `bad` ({_shown(own[0])})"
    else:
        for finding in result.findings:
            if finding.rule == example.rule:
                yield f"should give no finding, but gives {_shown(finding)}"
            elif finding.severity is Severity.ERROR:
                yield f"gives an error of another rule, {finding.rule}: {_shown(finding)}"


def _mismatches(example: Example, findings: list[Finding]) -> Iterator[str]:
    """Findings and related places against the marks: each must be there, and no other."""
    source = Source(example.path, example.text)
    found = Counter(finding.location for finding in findings)
    places = Counter(source.locate(span) for span in example.marked.findings)
    for location in (places - found).elements():
        yield f"nothing is found at {_at(location)} {_quote(source, location)}"
    for finding in findings:
        if finding.location not in places:
            yield f"finds what is not marked: {_shown(finding)}"
        elif found[finding.location] > places[finding.location]:
            yield f"finds it {found[finding.location]} times: {_shown(finding)}"
        if example.severity and finding.severity is not example.severity:
            yield f"should be of severity {example.severity}, but is {finding.severity}: {_shown(finding)}"
    related = {place.location for finding in findings for place in finding.related}
    expected = {source.locate(span) for span in example.marked.related}
    for location in sorted(expected - related):
        yield f"no related place at {_at(location)} {_quote(source, location)}"
    for location in sorted(related - expected):
        yield f"a related place that is not marked: {_at(location)} {_quote(source, location)}"


def _at(location: Location) -> str:
    return f"{location.line}:{location.column}-{location.end_line}:{location.end_column}"


def _shown(finding: Finding) -> str:
    return f"{_at(finding.location)} {_short(finding.quote)}: {finding.message}"


def _quote(source: Source, location: Location) -> str:
    start = source.line_span(location.line).start + location.column - 1
    end = source.line_span(location.end_line).start + location.end_column - 1
    return _short(source.slice(Span(start, end)))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= 70 else f'"{flat[:69]}…"'
