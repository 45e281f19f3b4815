"""unsourced: pay in a section that says neither whose figures they are nor of which year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.contradiction import place, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim
from guidelint.finding import Hit
from guidelint.language.phrases import PhraseIndex, tokens
from guidelint.lexicon import ListName
from guidelint.record import dataclass

_LINK = re.compile(r"\]\(\s*\S|<a\s|https?://|\bwww\.|\[\^?\w+\]", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Unsourced:
    """sources: list of names and words that say where a figure is from. A link says both where from and when."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "section", "missing"})
    cases: ClassVar[frozenset[str]] = frozenset()

    sources: ListName = ListName("plausible/sources")

    def run(self, page: Page) -> Iterator[Hit]:
        index = PhraseIndex({self.sources: page.lexicon.values(self.sources)})
        first: dict[int, Claim] = {}
        for claim in page.facts.claims:
            if claim.key.metric == "pay" and claim.block is not None:
                first.setdefault(page.guide.blocks[claim.block].section, claim)
        for at, claim in first.items():
            section = page.guide.sections[at]
            blocks = [b for b in page.guide.blocks[section.first : section.end] if b.section == at]
            head = page.guide.blocks[section.heading].whole.start if section.heading is not None else None
            start = blocks[0].whole.start if head is None else head
            written = page.source.text[start : blocks[-1].whole.end + 1]
            if _LINK.search(written):
                continue
            texts = [section.title, *(block.text for block in blocks)]
            sourced = any(True for text in texts for _ in index.find(tokens(text)))
            dated = any(_YEAR.search(text) for text in texts)
            if sourced and dated:
                continue
            missing = "source and year" if not (sourced or dated) else "year" if sourced else "source"
            values = {"value": short(claim.quote), "section": place(page, claim), "missing": missing}
            yield Hit(claim.span, values, (), None, ("unsourced", section.title, missing))
