"""Regenerates what is generated: docs/rules.md from the rule files, and the report in README.md; `make docs`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from guidelint import lint_paths, render
from guidelint.api import explain, list_rules
from guidelint.reports.rulebook import parameters, severities, state
from guidelint.rulebook.examples import Example
from guidelint.rulebook.rule import Rule

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "docs" / "rules.md"
README = ROOT / "README.md"
DEMO = "docs/demo"
TODAY = date(2026, 11, 23)
BEGIN = "<!-- a part of what `make demo` shows; a test holds it to that -->\n"
END = "<!-- end -->\n"
SHOWN = ("salary/median-conflict", "growth/rate-conflict", "experience/overlap", "duplicate/section")


def rules_page() -> str:
    return "\n".join(_rules_page()) + "\n"


def _rules_page() -> Iterator[str]:
    rules = list_rules()[0]
    yield "# Rules"
    yield ""
    yield "Made by `make docs` from the files in [rules/](../rules); `guidelint explain RULE` shows more examples."
    yield ""
    yield "| rule | severity | by default | finds |"
    yield "| --- | --- | --- | --- |"
    for rule in rules:
        yield f"| [{rule.id}](#{rule.id.replace('/', '')}) | {severities(rule)} | {state(rule)} | {rule.title} |"
    for rule in rules:
        yield ""
        yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    explanation, _ = explain(rule.id)
    yield f"## {rule.id}"
    yield ""
    yield f"{rule.title}. {rule.why}"
    yield ""
    yield (
        f"Check `{rule.check_type}`" + "".join(f", `{name}: {_shown(value)}`" for name, value in parameters(rule)) + "."
    )
    if rule.source:
        yield f"Source: {rule.source.rstrip('.')}."
    if rule.cannot_detect:
        yield ""
        yield "It can't detect:"
        yield ""
        yield from (f"- {each}" for each in rule.cannot_detect)
    for example in (explanation.examples if explanation else ())[:1]:
        yield ""
        yield f"Found, for example ({example.name}):"
        yield ""
        yield "```text"
        yield marked(example).rstrip()
        yield "```"


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def marked(example: Example) -> str:
    """The example's text with [[ ]] around the finding and (( )) around its related places."""
    ends = [(span.end, 0, "]]") for span in example.marked.findings]
    ends += [(span.end, 0, "))") for span in example.marked.related]
    ends += [(span.start, 1, "[[") for span in example.marked.findings]
    ends += [(span.start, 1, "((") for span in example.marked.related]
    text = example.text
    for at, _, sign in sorted(ends, reverse=True):
        text = text[:at] + sign + text[at:]
    return text


def readme() -> str:
    """The README with the first lines, some findings and the closing line of the demo's report."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}```text\n{demo_report()}```\n{END}{after}"


def demo_report() -> str:
    report = lint_paths([str(path.relative_to(ROOT)) for path in sorted((ROOT / DEMO).iterdir())], today=TODAY)
    head, *findings = render(report).rstrip("\n").split("\n\n")
    closing = findings.pop()
    chosen = [each for each in findings if any(f"[{rule}]" in each for rule in SHOWN)]
    return "\n\n".join([head, *chosen, "...", closing]) + "\n"


def main() -> None:
    RULES.write_text(rules_page(), encoding="utf-8")
    README.write_text(readme(), encoding="utf-8")


if __name__ == "__main__":
    main()
