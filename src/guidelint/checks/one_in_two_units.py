"""Pay by a shorter unit of time and by the year that a guide tells apart, as one figure: in rows, or with the hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from guidelint.checks.page import Page
from guidelint.checks.side_by_side import sentence_of
from guidelint.facts.claims import Claim
from guidelint.language.phrases import token_texts, tokens
from guidelint.lexicon import ListName
from guidelint.record import replace

_SHORT = frozenset({"hour", "week", "month"})
_NEXT = 2  # blocks from a value to that of the next label: its label may be a block too


def in_rows(page: Page, claims: Sequence[Claim], links: ListName, silent: ListName) -> Iterator[tuple[Claim, Claim]]:
    """Neighbouring rows, or labels, that name nothing but the unit of time: (short, year).

    links: words that may stand in such a name. silent: words by which a table is of other hours.
    """
    known = page.lexicon.words(links) | page.lexicon.words("pay/amounts") | {"per", "by"}
    for first, second in pairwise(claims):
        periods = {first.key.period, second.key.period}
        if "year" not in periods or not periods & _SHORT or first.quantity.is_range or second.quantity.is_range:
            continue
        if replace(first.key, period=None) != replace(second.key, period=None) or first.key.statistic is not None:
            continue
        names = _row_names(page, first, second, page.lexicon.words(silent))
        if names and all(_is_unit(page, name, known) for name in names):
            yield (second, first) if first.key.period == "year" else (first, second)


def full_year_told(page: Page, one: Claim, year: Claim) -> bool:
    """Whether the sentence of one of two figures says how long the week is, and that the work goes on all year."""
    for claim in (one, year):
        bounds = sentence_of(page, claim)
        found = page.lexicon.index.find(tokens(page.source.text[slice(*bounds)])) if bounds is not None else ()
        lists = {phrase.list for phrase in found}
        if "periods/year-round" in lists and "periods/week-hours" in lists:
            return True
    return False


def _row_names(page: Page, first: Claim, second: Claim, silent: frozenset[str]) -> tuple[str, ...]:
    """The names of two rows that follow one another in one column, or of two labels; () where they do not."""
    if first.block is None or second.block is None:
        return ()
    here, there = page.guide.table_place.get(first.block), page.guide.table_place.get(second.block)
    if here is not None and there is not None:
        (table, row, column), (other, below, beside) = here, there
        if table.group != other.group or below != row + 1 or column != beside or not column:
            return ()
        heads = [page.guide.blocks[cell].text.lower() for cell in table.rows[0] if cell is not None and row]
        cells = [table.rows[at][0] for at in (row, below)]
        if any(word in head for head in heads for word in silent - page.lexicon.words("periods/week-words")):
            return ()
        return tuple(page.guide.blocks[cell].text for cell in cells if cell is not None)
    over, own = page.guide.field_of.get(first.block), page.guide.field_of.get(second.block)
    if over is None or own is None or over.label_span == own.label_span or second.block - first.block > _NEXT:
        return ()
    return over.label, own.label


def _is_unit(page: Page, name: str, known: frozenset[str]) -> bool:
    """Whether a name is that of a unit of time: "Hourly", "Per year", "Annual equivalent"."""
    words = [word for word in token_texts(name) if word[0].isalnum()]
    units = page.lexicon.words("figures/periods")
    return any(word in units for word in words) and all(word in known or word in units for word in words)
