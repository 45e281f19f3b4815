"""Pages of small documents, and what a check says of them."""

from __future__ import annotations

from datetime import date

from guidelint.checks.page import Check, Page
from guidelint.facts.claims import Facts
from guidelint.finding import Hit
from guidelint.readers import read
from guidelint.rulebook.load import load_rulebook
from guidelint.source import Source

BOOK = load_rulebook()
TODAY = date(2026, 11, 23)


def page_of(text: str, suffix: str = ".txt", today: date = TODAY) -> Page:
    source = Source(f"guide{suffix}", text)
    template = BOOK.templates["career-guide"]
    (guide,) = read(source, template, BOOK.lexicon)
    return Page(guide, source, Facts(), BOOK.lexicon, template, BOOK.reference, today)


def hits(check: Check, text: str, suffix: str = ".txt", today: date = TODAY) -> list[Hit]:
    return list(check.run(page_of(text, suffix, today)))


def quotes(check: Check, text: str, suffix: str = ".txt", today: date = TODAY) -> list[str]:
    """The source at the place of each hit, in order."""
    page = page_of(text, suffix, today)
    return [page.source.slice(hit.span) for hit in sorted(check.run(page), key=lambda hit: hit.span)]
