"""Amounts that a table gives in two columns, each of another currency: "| Euro | US dollars |"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from guidelint.checks.converted import Conversion, Money
from guidelint.checks.page import Page
from guidelint.facts.vocabulary import vocabulary
from guidelint.guide import Block
from guidelint.language.phrases import token_texts
from guidelint.source import Span


def in_columns(page: Page, known: Mapping[Span, tuple[str, str | None]]) -> Iterator[Conversion]:
    """Conversions in neighbouring cells of a row whose heads name nothing but a currency.

    known: currency and year of every amount with a currency, by its place.
    """
    rows: dict[tuple[int, int], list[tuple[int, Block]]] = {}
    for index, (table, row, column) in page.guide.table_place.items():
        block = page.guide.blocks[index]
        if any(block.whole.start <= span.start < block.whole.end for span in known) and table.header_rows:
            head = table.rows[0][column] if column < len(table.rows[0]) else None
            if head is not None and _is_coin(page, page.guide.blocks[head].text):
                rows.setdefault((table.group, row), []).append((column, block))
    for cells in rows.values():
        for (first, one), (second, two) in pairwise(sorted(cells, key=lambda cell: cell[0])):
            amount, converted = _money(page, one, known), _money(page, two, known)
            if amount is None or converted is None or second != first + 1:
                continue
            if amount.currency != converted.currency and amount.is_pair == converted.is_pair:
                yield Conversion(amount, converted, one)


def _is_coin(page: Page, head: str) -> bool:
    """Whether the head of a column names a currency and, at most, what is paid and for how long."""
    words = token_texts(head)
    text = f" {' '.join(words)} "
    coins = (*page.lexicon.words("figures/currency-after"), *page.lexicon.words("figures/currency-before"))
    return any(f" {coin} " in text for coin in coins)


def _money(page: Page, cell: Block, known: Mapping[Span, tuple[str, str | None]]) -> Money | None:
    """The only amount of a cell."""
    reader = vocabulary(page.lexicon, page.template).reader
    found = [f for f in reader.read(cell.text, True) if cell.span(f.start, f.end) in known]
    span = cell.span(found[0].start, found[0].end) if len(found) == 1 else None
    return Money(found[0], span, *known[span]) if span is not None else None
