"""The least and the most that data gives apart: one range, in two columns, two rows or two labels of a list."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import product

from guidelint.checks.contradiction import claims_of, short
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim, Key
from guidelint.language.phrases import tokens
from guidelint.record import replace

_LOW, _HIGH = "minimum", "top"
_NEIGHBOURS = 3  # blocks that may lie between two labels of one list
_MOST = 200  # ends of one kind on a page: nobody gives more
_APART = "two ends, each in a place of its own"


def told_ends(page: Page, metric: str) -> Iterator[Claim]:
    """Ranges of the role whose two ends stand in one row, or in neighbouring rows or labels, as claims of the first."""
    groups: dict[tuple[Key, Hashable], list[Claim]] = {}
    for claim in claims_of(page, metric, (_LOW, _HIGH)):
        where = _where(page, claim)
        if where is not None and claim.key.subject == "role" and not _of_other_ends(page, claim):
            groups.setdefault((replace(claim.key, statistic=None), where), []).append(claim)
    for ends in groups.values():
        lows, highs = ([c for c in ends if c.key.statistic == name][:_MOST] for name in (_LOW, _HIGH))
        pairs = [(low, high) for low, high in product(lows, highs) if _together(page, low, high)]
        for low, high in pairs:
            if _only_once((low, high), pairs):
                yield _as_range(low, high)


def _where(page: Page, claim: Claim) -> Hashable | None:
    """The table, or the section, that an end stands in; None where it is no figure of data."""
    if claim.block is None or claim.footing != "data":
        return None
    place = page.guide.table_place.get(claim.block)
    return ("table", place[0].group) if place is not None else ("section", page.guide.blocks[claim.block].section)


def _of_other_ends(page: Page, claim: Claim) -> bool:
    """Whether a label or a row's head names the end of something else: "Lowest paid state"."""
    entry = page.guide.field_of.get(claim.block) if claim.block is not None else None
    place = page.guide.table_place.get(claim.block) if claim.block is not None else None
    cells = place[0].rows[place[1]] if place is not None else ()
    texts = [page.guide.blocks[cell].text for cell in cells if cell is not None] + [entry.label if entry else ""]
    return any(p.list == "pay/other-ends" for text in texts for p in page.lexicon.index.find(tokens(text)))


def _together(page: Page, low: Claim, high: Claim) -> bool:
    """Whether two ends stand in one row or one column, or under labels that are next to each other."""
    if low.block is None or high.block is None or (low.quantity.point or 0) >= (high.quantity.point or 0):
        return False
    here, there = (page.guide.table_place.get(claim.block) for claim in (low, high) if claim.block is not None)
    if here is not None and there is not None:
        return here[1] == there[1] or here[2] == there[2]
    return abs(low.block - high.block) <= _NEIGHBOURS


def _only_once(pair: tuple[Claim, Claim], pairs: Sequence[tuple[Claim, Claim]]) -> bool:
    """Whether each of two ends is that of no other pair: else a table or a list gives the ends of several things."""
    return all(sum(end is other[side] for other in pairs) == 1 for side, end in enumerate(pair))


def _as_range(low: Claim, high: Claim) -> Claim:
    quote = f"{short(low.quote)} to {short(high.quote)}"
    first, last = low.quantity, high.quantity
    both = replace(first, low=first.point, high=last.point, ceiling=last.ceiling, text=quote, hedge="")
    where = low if low.span < high.span else high
    told = {**low.because, "statistic": _APART}
    key = replace(low.key, statistic="range")
    return replace(low, key=key, quantity=both, span=where.span, block=where.block, quote=quote, because=told)
