"""Facts of a small document, for tests that read like a specification."""

from __future__ import annotations

from guidelint.facts import extract
from guidelint.facts.claims import Claim, Facts
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
