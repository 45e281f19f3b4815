"""inverted-range: a low end above its high end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint.checks.contradiction import claims_of, identity, note, parts, present, short
from guidelint.checks.page import Page
from guidelint.checks.side_by_side import side_by_side
from guidelint.facts.claims import Aside, Claim
from guidelint.facts.compare import comparable
from guidelint.finding import Hit, Related
from guidelint.language.phrases import token_texts, tokens
from guidelint.quantity import Quantity
from guidelint.record import dataclass

_LOW, _HIGH = "minimum", "top"
_A_YEARS = 5000  # from here on money may be a year's pay
_NEAR = 3  # times the second end that the first may be, where the two were swapped
_MOST = 60  # ends of one key: nobody gives more


@dataclass(frozen=True, slots=True)
class InvertedRange:
    """metric: of which claims. An end may stand by itself: a lowest and a highest pay in one row, box or sentence."""

    values: ClassVar[frozenset[str]] = frozenset({"value"})
    cases: ClassVar[frozenset[str]] = frozenset()

    metric: str = "pay"

    def run(self, page: Page) -> Iterator[Hit]:
        for claim in page.facts.claims:
            low, high = claim.quantity.low, claim.quantity.high
            over = low is not None and high is not None and low > high >= 0
            if claim.key.metric == self.metric and over and not _became(page, claim):
                yield Hit(claim.span, {"value": short(claim.quote)}, (), None, identity(claim, [claim]))
        for aside in page.facts.asides:  # a range of some money that nothing says is none of pay
            unread = aside.reading == "unread" and aside.quantity.unit == "money"
            if unread and _is_a_years_inverted(aside.quantity) and not _became(page, aside):
                yield Hit(aside.span, {"value": short(aside.quote)}, (), None, ("inverted", short(aside.quote)))
        yield from self._apart(page)

    def _apart(self, page: Page) -> Iterator[Hit]:
        """A minimum above the maximum that stands beside it."""
        ends = [c for c in claims_of(page, self.metric, (_LOW, _HIGH)) if not _two_ends(c)]
        matter = [part for part in parts(page, self.metric) if part != "statistic"]
        for group in comparable(ends, matter, present(page)):
            lows = [c for c in group.claims if c.key.statistic == _LOW][:_MOST]
            highs = [c for c in group.claims if c.key.statistic == _HIGH][:_MOST]
            for low in lows:
                beside = [high for high in highs if side_by_side(page, low, high)]
                if len(beside) == 1 and _over(low, beside[0]):
                    value = f"{short(low.quote)} to {short(beside[0].quote)}"
                    related = (Related(low.span, "departs", note(page, low)),)
                    yield Hit(beside[0].span, {"value": value}, related, None, identity(low, beside))


def _is_a_years_inverted(quantity: Quantity) -> bool:
    """Whether a range begins above where it ends, and both ends are as large as a year's pay."""
    low, high = quantity.low, quantity.high
    return low is not None and high is not None and low > high >= _A_YEARS and low <= high * _NEAR


def _became(page: Page, figure: Claim | Aside) -> bool:
    """Whether "from X to Y" is what an amount was and what it became: "my salary went from $91,000 to $63,000"."""
    block = page.guide.block_at(figure.span.start)
    if block is None:
        return False
    spans = (block.span(first, last) for first, last in page.sentences(block))
    start = next((span.start for span in spans if span.start <= figure.span.start < span.end), figure.span.start)
    before = page.source.text[start : figure.span.start]
    if not before.rstrip().lower().endswith("from"):
        return False
    words = page.lexicon.words("figures/changed")
    found = page.lexicon.index.find(tokens(before))
    return any(p.list == "figures/became" for p in found) or not words.isdisjoint(token_texts(before))


def _two_ends(claim: Claim) -> bool:
    q = claim.quantity
    return q.low is not None and q.high is not None and q.low != q.high


def _over(low: Claim, high: Claim) -> bool:
    """Whether a low end lies above a high end past the rounding of both; what opens an end is no doubt about it."""
    one, two = low.quantity.point, high.quantity.point
    floor, ceiling = low.quantity.floor, high.quantity.ceiling
    if one is None or two is None or one <= two:
        return False
    return floor is None or ceiling is None or floor >= ceiling
