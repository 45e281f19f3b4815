"""Facts of a small document, for tests that read like a specification."""

from __future__ import annotations

from datetime import date

from guidelint.checks.page import Page
from guidelint.facts import extract
from guidelint.facts.claims import Claim, Facts
from guidelint.lint import lint
from guidelint.readers import read
from guidelint.rulebook.load import load_rulebook
from guidelint.source import Source

BOOK = load_rulebook()
TEMPLATE = BOOK.templates["career-guide"]


def facts_of(text: str, suffix: str = ".txt") -> Facts:
    (guide,) = read(Source(f"guide{suffix}", text), TEMPLATE, BOOK.lexicon)
    return extract(guide, BOOK.lexicon, TEMPLATE)


def tailor(sentence: str) -> Facts:
    """The facts of one paragraph in a guide for tailors."""
    return facts_of(f"# How to become a tailor\n\n{sentence}\n", ".md")


def only_claim(facts: Facts) -> Claim:
    (claim,) = facts.claims
    return claim


def conflicts_in(text: str, rule: str = "salary/median-conflict") -> list[str]:
    """The messages of one rule on a Markdown guide."""
    source = Source("guide.md", text)
    (guide,) = read(source, TEMPLATE, BOOK.lexicon)
    page = Page(
        guide=guide,
        source=source,
        facts=extract(guide, BOOK.lexicon, TEMPLATE),
        lexicon=BOOK.lexicon,
        template=TEMPLATE,
        reference=BOOK.reference,
        today=date(2026, 11, 23),
    )
    findings, problems = lint(page, [r for r in BOOK.rules if r.id == rule])
    assert not problems
    return [finding.message for finding in findings]


def roofer(text: str) -> Facts:
    """The facts of one Markdown text in a guide for roofers."""
    return facts_of(f"# How to become a roofer\n\n## About\n\n{text}\n", ".md")


def metrics(facts: Facts) -> list[tuple[str, int]]:
    """What each claim measures, and its low end, in whole units."""
    return [(c.key.metric, int(c.quantity.low or 0)) for c in facts.claims]


def why_none(facts: Facts) -> str:
    """The reasons of all figures that are no claims, other than years, in one line."""
    return "; ".join(aside.reason for aside in facts.asides if aside.reason != "a year")
