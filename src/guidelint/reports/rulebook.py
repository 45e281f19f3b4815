"""Rules for people and programs: the list of them, one of them in full, and what became of their examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from decimal import Decimal
from itertools import groupby
from typing import Any

from guidelint.reports.terminal import Ink, Paint, printable, wrapped
from guidelint.reports.text import PLAIN, SEVERITY_INKS, TextOptions
from guidelint.rulebook.examples import Example, Outcome
from guidelint.rulebook.rule import Rule

_KINDS: dict[str, tuple[str, Ink]] = {
    "bad": ("Found", "error"),
    "good": ("Not found, rightly", "other"),
    "missed": ("Not found, though it should be", "warning"),
}
# Stand-ins for the ends of marked places while lines are broken: signs that no printable text holds.
_OPEN, _CLOSE, _OPEN_OTHER, _CLOSE_OTHER = "\ue000", "\ue001", "\ue002", "\ue003"
_PLAIN_MARKS = {_OPEN: "[[", _CLOSE: "]]", _OPEN_OTHER: "((", _CLOSE_OTHER: "))"}


def state(rule: Rule) -> str:
    """When the rule runs: "on", "off", or its status where that decides."""
    if rule.status != "stable":
        return rule.status
    return "on" if rule.default else "off"


def render_list(rules: Sequence[Rule], options: TextOptions = PLAIN) -> str:
    """A line a rule: id, severity, whether it runs by default, title."""
    paint = Paint(options.color)
    widest = max((len(rule.id) for rule in rules), default=0)
    lines: list[str] = []
    for _, group in groupby(rules, key=lambda rule: rule.group):
        for rule in group:
            severity = paint(f"{severities(rule):<15}", SEVERITY_INKS[rule.severity])
            head = f"{paint(f'{rule.id:<{widest}}', 'strong')}  {severity}  {state(rule):<4}  "
            lines.append(head + printable(rule.title))
    count = "1 rule" if len(rules) == 1 else f"{len(rules)} rules"
    lines += ["", paint(f"{count}. `guidelint explain RULE` says more of one.", "faint")]
    return "\n".join(lines) + "\n"


def severities(rule: Rule) -> str:
    """The severity, or all that its cases may have, the worst first."""
    found = {rule.severity, *(case.severity for case in rule.cases.values())}
    return "/".join(severity.value for severity in sorted(found, key=lambda severity: severity.rank))


def render_json(rules: Iterable[Rule]) -> str:
    from guidelint.reports import json  # late: the table needs none

    return json.dumps({"rules": [_data(rule) for rule in rules]})


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title,
        "status": rule.status,
        "severity": rule.severity.value,
        "default": rule.default,
        "check": rule.check_type,
        "parameters": dict(parameters(rule)),
        "message": rule.message,
        "cases": {
            name: {"severity": case.severity.value, "message": case.message} for name, case in rule.cases.items()
        },
        "why": rule.why,
        "cannot_detect": list(rule.cannot_detect),
        "source": rule.source,
        "since": rule.since,
        "replaced_by": rule.replaced_by,
    }


def parameters(rule: Rule) -> Iterator[tuple[str, Any]]:
    """Each parameter of the rule's check and its value, as plain values."""
    check: Any = rule.check
    for field in fields(check):
        if field.init:
            yield field.name, _plain(getattr(check, field.name))


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def render_explanation(rule: Rule, examples: Sequence[Example], options: TextOptions = PLAIN) -> str:
    """All that a rule file says, for people: why, what the rule can't detect, its parameters and examples."""
    return "\n".join(line.rstrip() for line in _explained(rule, examples, options)) + "\n"


def _explained(rule: Rule, examples: Sequence[Example], options: TextOptions) -> Iterator[str]:
    paint = Paint(options.color)
    told = f"{severities(rule)}, {state(rule)}" + (" by default" if rule.status == "stable" else "")
    yield f"{paint(rule.id, 'strong')} ({told})"
    yield printable(rule.title)
    if rule.replaced_by:
        yield f"Replaced by {rule.replaced_by}" + (f" since {rule.since}" if rule.since else "")
    if rule.why:
        yield from _part("Why", wrapped(rule.why, options.width - 2), paint)
    yield from _part("Says", _messages(rule), paint)
    misses = [line for each in rule.cannot_detect for line in _bullet(each, options.width - 2)]
    yield from _part("Can't detect", misses, paint)
    settings = [f"{name}: {shown_value(value)}" for name, value in parameters(rule)]
    yield from _part(f"Parameters of the check {rule.check_type}", settings, paint)
    yield from _part("Source", wrapped(rule.source, options.width - 2), paint)
    if examples:
        yield ""
        yield paint("Examples", "strong") + (" ([[the finding]], ((its other places)))" if not options.color else "")
        for example in sorted(examples, key=lambda example: list(_KINDS).index(example.kind)):
            yield ""
            told_kind, ink = _KINDS[example.kind]
            yield f"  {paint(told_kind, ink)}: {printable(example.name)}"
            yield from (f"    {paint('|', 'frame')} {line}" for line in _marked_lines(example, options))


def _part(title: str, lines: Iterable[str], paint: Paint) -> Iterator[str]:
    lines = list(lines)
    if lines:
        yield ""
        yield paint(title, "strong")
        yield from (f"  {printable(line) if not line.startswith(' ') else '  ' + printable(line)}" for line in lines)


def _messages(rule: Rule) -> Iterator[str]:
    if rule.message:
        yield f"{rule.severity.value}: {rule.message}"
    for case in rule.cases.values():
        yield f"{case.severity.value}: {case.message}"


def _bullet(text: str, cells: int) -> Iterator[str]:
    first, *more = wrapped(text, cells - 2) or [""]
    yield f"- {first}"
    yield from (f"  {line}" for line in more)


def shown_value(value: Any) -> str:
    """A parameter's value, for people."""
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None or value == "" else str(value)


def _marked_lines(example: Example, options: TextOptions) -> Iterator[str]:
    """The example's text with its places marked, long lines broken between words."""
    ends = [(span.end, 0, _CLOSE) for span in example.marked.findings]
    ends += [(span.end, 0, _CLOSE_OTHER) for span in example.marked.related]
    ends += [(span.start, 1, _OPEN) for span in example.marked.findings]
    ends += [(span.start, 1, _OPEN_OTHER) for span in example.marked.related]
    text = example.text
    for at, _, sign in sorted(ends, reverse=True):
        text = text[:at] + sign + text[at:]
    paint = Paint(options.color)
    inside = ""
    for line in text.splitlines():
        indent = " " * (len(line) - len(line.lstrip()))
        for row in wrapped(line, options.width - 6 - len(indent)) or [""]:
            drawn, inside = _row(printable(row), inside, paint)
            yield indent + drawn


def _row(row: str, inside: str, paint: Paint) -> tuple[str, str]:
    """A row with its marks drawn, and the mark that is still open at its end."""
    if not paint.color:
        for sign, shown in _PLAIN_MARKS.items():
            row = row.replace(sign, shown)
        return row, ""
    drawn = stretch = ""
    for sign in row:
        if sign not in _PLAIN_MARKS:
            stretch += sign
            continue
        drawn += paint(stretch, _mark_ink(inside)) if inside else stretch
        stretch = ""
        inside = sign if sign in (_OPEN, _OPEN_OTHER) else ""
    return drawn + (paint(stretch, _mark_ink(inside)) if inside else stretch), inside


def _mark_ink(sign: str) -> Ink:
    return "error" if sign == _OPEN else "other"


def render_outcomes(outcomes: Sequence[Outcome], options: TextOptions = PLAIN) -> str:
    """Each example that fails, with its place and reasons, and a line that sums up."""
    paint = Paint(options.color)
    lines: list[str] = []
    for outcome in outcomes:
        if outcome.passed:
            continue
        example = outcome.example
        place = f"{printable(example.path)}:{example.line}"
        lines.append(f"{place}: {paint(example.rule, 'strong')}: {printable(example.name)}")
        lines += [f"  {printable(failure)}" for failure in outcome.failures]
    failed = sum(not outcome.passed for outcome in outcomes)
    rules = len({outcome.example.rule for outcome in outcomes})
    told = f"{len(outcomes)} examples of {rules} rules: " + (f"{failed} failed." if failed else "all hold.")
    return "\n".join([*lines, paint(told, "error" if failed else "strong")]) + "\n"
