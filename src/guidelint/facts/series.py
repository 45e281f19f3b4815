"""Bare numbers in a column or a list of one kind: they are in the unit of the column's head, or of the first of them.

Tables and lists of pay set the sign of the currency once, at the first figure ("$77,080", "71,820", "61,290"), or in
the head ("Pay ($)"); those of rates the percent sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from guidelint import regex as re
from guidelint.facts.heads import HeadReader, Heads
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide
from guidelint.quantity import Figure, is_year, quantity
from guidelint.quantity.figures import Unit
from guidelint.record import dataclass, replace

_PERCENT = re.compile(r"%|\bper\s?cent\b", re.IGNORECASE)
_SIGNS = re.compile(r"[$£€₹]")
_THOUSANDS = re.compile(r"\b(?:thousands|in\s+thousands|000s?|’000|'000)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_BEHIND = re.compile(r"\W*(?:or\s+(?:more|less|over)|and\s+(?:over|up))?\W*", re.IGNORECASE)
_LEAST_HOURLY, _LEAST_YEARLY = Decimal(5), Decimal(1000)  # smaller numbers in a column of pay are notes and ranks
_LONGEST_HEAD = 8  # words
_SPREAD = 20  # times that the pay in one list may differ


@dataclass(frozen=True, slots=True)
class Measure:
    """The unit of a column's bare numbers, its currency ("" where it is not said), what they are multiplied by.

    least: the smallest number that is taken for one of the column's kind; a smaller one is a note or a rank.
    """

    unit: Unit
    currency: str = ""
    factor: Decimal = Decimal(1)
    least: Decimal | None = None


Reads = Callable[[Block], Sequence[Figure]]


def _pays(head: str, guide: Guide, heads: HeadReader, block: Block, vocabulary: Vocabulary) -> bool:
    """Whether a column called "Low" or "90th" stands beside one that is headed as pay."""
    if head.strip().lower() not in vocabulary.lexicon.words("pay/columns") or block.index not in guide.table_place:
        return False
    table, r, _ = guide.table_place[block.index]
    return any(_heads_pay(heads.column(table, r, c), vocabulary) for c in range(1, len(table.rows[r])))


def measures(guide: Guide, heads: HeadReader, reads: Reads, vocabulary: Vocabulary) -> dict[int, Measure]:
    """Block index -> the unit of its bare number, for the blocks of columns and lists that give one."""
    found: dict[int, Measure] = {}
    for column in (*_columns(guide, heads), *_lists(guide, heads)):
        head = heads.of(column[0]).column
        measure = _by_head(head, vocabulary) or _by_first(column, heads, reads, vocabulary)
        if measure is None and _pays(head, guide, heads, column[0], vocabulary):
            measure = Measure("money", least=_LEAST_YEARLY)
        if measure is not None:
            found.update({block.index: measure for block in column})
    return found


def in_measure(figures: tuple[Figure, ...], text: str, measure: Measure, start: int = 0) -> tuple[Figure, ...]:
    """The figures of a cell or a value, its one bare number in the unit of its column. start: past its own label."""
    if len(figures) != 1 or figures[0].quantity.unit != "count":
        return figures
    (figure,) = figures
    if not (_WORDS.search(text, start, figure.start) is None and _BEHIND.fullmatch(text, figure.end)):
        return figures
    if any(is_year(atom, text) for atom in figure.atoms) and "," not in text:
        return figures
    point = figure.quantity.point
    if measure.least is not None and (point is None or point < measure.least):
        return figures
    atoms = tuple(
        replace(atom, unit=measure.unit, currency=measure.currency, multiplier=atom.multiplier * measure.factor)
        for atom in figure.atoms
    )
    return (replace(figure, atoms=atoms, quantity=quantity(atoms, figure.quantity.text, figure.quantity.hedge)),)


def _columns(guide: Guide, heads: HeadReader) -> Iterator[list[Block]]:
    """The cells of each column below the heads, top down: of tables, and of tables that lost their shape."""
    for table in guide.tables:
        body = table.rows[table.header_rows :]
        for c in range(1, max((len(row) for row in body), default=0)):
            cells = [guide.blocks[row[c]] for row in body if c < len(row) and (row[c] is not None)]  # type: ignore[index]
            if cells:
                yield cells
    lost: dict[tuple[str, str], list[Block]] = {}
    for index, place in heads.lost.items():
        lost.setdefault((place.lead, place.column), []).append(guide.blocks[index])
    yield from lost.values()


def _lists(guide: Guide, heads: HeadReader) -> Iterator[list[Block]]:
    """Values of labels, or items, that follow one another under one line that leads in."""
    run: list[Block] = []
    lead = ""
    for block in guide.blocks:
        own = heads.lead(block)
        if block.kind == "label" and own == lead:
            continue
        listed = (block.kind == "value" or block.index in guide.field_of) and block.index not in heads.lost
        if listed and own and own == lead:
            run.append(block)
            continue
        if run:
            yield run
        run, lead = ([block] if listed and own else []), own
    if run:
        yield run


def _by_head(head: str, vocabulary: Vocabulary) -> Measure | None:
    if not head:
        return None
    if _PERCENT.search(head):
        return Measure("percent")
    if _heads_pay(head, vocabulary):
        sign = _SIGNS.search(head)
        shorter = any(p.list == "figures/periods" and p.value != "year" for p in vocabulary.phrases_of(head))
        return Measure("money", sign.group() if sign else "", least=_LEAST_HOURLY if shorter else _LEAST_YEARLY)
    if _THOUSANDS.search(head) and any(p.list.startswith("jobs/") for p in vocabulary.phrases_of(head)):
        return Measure("count", "", Decimal(1000))
    return None


def _heads_pay(head: str, vocabulary: Vocabulary) -> bool:
    found = {p.list for p in vocabulary.phrases_of(head)}
    if len(head.split()) > _LONGEST_HEAD or found & {"pay/spending", "pay/not-pay", "pay/programme"}:
        return False
    return "pay/cues" in found and not any(name.startswith(("growth/labels", "jobs/", "programme/")) for name in found)


def _by_first(column: Sequence[Block], heads: HeadReader, reads: Reads, vocabulary: Vocabulary) -> Measure | None:
    """The unit of the column's first figure, where all its rows are of one kind."""
    told = [figures for block in column if (figures := reads(block))]
    if len(column) < 2 or not told or len(told[0]) != 1:
        return None
    unit, currency = told[0][0].quantity.unit, told[0][0].atoms[0].currency
    others = {figure.quantity.unit for figures in told for figure in figures} - {unit, "count"}
    if unit not in ("money", "percent") or others:
        return None  # a box of facts of all kinds
    rows = [_own(heads.of(block)) for block in column]
    explained = _explains(heads.of(column[0]).lead, vocabulary)
    if any(vocabulary.counts_jobs(row) if explained else vocabulary.measures(row) for row in rows):
        return None
    point = told[0][0].quantity.point
    return Measure(unit, currency, least=point / _SPREAD if unit == "money" and point is not None else None)


def _explains(lead: str, vocabulary: Vocabulary) -> bool:
    """Whether a line that leads in says what the figures below it are, or who has them."""
    return bool(lead) and not lead.endswith("?") and (lead.endswith(":") or vocabulary.measures(lead))


def _own(heads: Heads) -> str:
    return heads.row or heads.label
