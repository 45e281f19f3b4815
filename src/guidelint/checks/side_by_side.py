"""Whether two figures stand together: in one sentence, in one row of a table, or both in the fact box."""

from __future__ import annotations

from guidelint.checks.page import Page
from guidelint.facts.claims import Claim


def side_by_side(page: Page, one: Claim, two: Claim) -> bool:
    """Whether two figures stand in one sentence, in one row, or both at the head of the page."""
    if one.headline and two.headline:
        return True
    if one.block is None or two.block is None:
        return False
    places = page.guide.table_place
    here, there = places.get(one.block), places.get(two.block)
    if here is not None or there is not None:
        return here is not None and there is not None and here[0].group == there[0].group and here[1] == there[1]
    return one.block == two.block and sentence_of(page, one) == sentence_of(page, two)


def sentence_of(page: Page, claim: Claim) -> tuple[int, int] | None:
    """The sentence of a claim, as bounds in the source; None in front matter."""
    if claim.block is None:
        return None
    block = page.guide.blocks[claim.block]
    for start, end in page.sentences(block):
        span = block.span(start, end)
        if span.start <= claim.span.start < span.end:
            return span.start, span.end
    return None
