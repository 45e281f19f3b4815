"""What stands over and beside a figure: label, row, column, the line that leads in, the sections' titles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guidelint import regex as re
from guidelint.facts.lost_tables import Place, lost_tables
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide, Table
from guidelint.record import dataclass

_RUNNING_TEXT = 60  # characters past which a paragraph ends what a line led in to
_CUT_BY = re.compile(r"\bby\s+[^\W\d_]", re.IGNORECASE)  # "Pay by industry"
_LONGEST_LABEL = 24  # characters
_RECORD = 14  # blocks of a record, at the most
_LONGEST_CAPTION = 150  # characters of a line right over a table


@dataclass(frozen=True, slots=True)
class Heads:
    """Texts of the label, the row's and the column's head, the head of the rows' heads, the line that leads in, and the
    titles of the sections from the innermost out; "" where there is none. cell: a cell of a table, lost or not."""

    label: str = ""
    row: str = ""
    column: str = ""
    corner: str = ""
    lead: str = ""
    titles: tuple[str, ...] = ()
    cell: bool = False


class HeadReader:
    """Reads the heads of one guide's blocks."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary) -> None:
        self._guide = guide
        self._low = vocabulary.lexicon.words("tables/sub-heads")
        self.leads = _leads(guide)
        self.lost = {**lost_tables(guide, vocabulary), **_records(guide, vocabulary)}
        self._columns: dict[int, dict[int, str]] = {}
        self._known: dict[int, Heads] = {}

    def of(self, block: Block) -> Heads:
        found = self._known.get(block.index)
        if found is None:
            found = self._known[block.index] = self._of(block)
        return found

    def _of(self, block: Block) -> Heads:
        guide = self._guide
        titles = tuple(reversed(guide.path_of(block.section)))
        if block.kind == "heading":
            titles = titles[1:]
        lost = self.lost.get(block.index)
        if lost is not None:
            return Heads("", lost.row, lost.column, lost.corner, lost.lead, titles, cell=True)
        entry = guide.field_of.get(block.index)
        place = guide.table_place.get(block.index)
        row = column = corner = ""
        if place is not None:
            table, r, c = place
            row, at = self._row(table, r, c)
            column = self.column(table, r, c)
            corner = self.column(table, r, at) or _text(guide, table.rows[0][0] if table.rows[0] else None)
            corner = corner if table.header_rows and r >= table.header_rows else ""
        label = entry.label if entry else ""
        return Heads(label, row, column, corner, self.lead(block), titles, cell=place is not None)

    def lead(self, block: Block) -> str:
        """The line that leads in to a block, or for a label's value the heading that says by what its list is cut."""
        lead = self.leads.get(block.index, "")
        if lead or block.kind not in ("value", "label", "cell", "item"):
            return lead
        title = self._guide.sections[block.section].title
        return title if "by" in title.lower() and _CUT_BY.search(title) else ""

    def at(self, index: int) -> Heads:
        """The heads of the block of that index."""
        return self.of(self._guide.blocks[index])

    def _row(self, table: Table, r: int, c: int) -> tuple[str, int]:
        """The row's head, its first cell that holds anything, and in which column that is."""
        for at, index in enumerate(table.rows[r][:c]):
            if index is not None and (text := _text(self._guide, index)):
                return text, at
        return "", 0

    def column(self, table: Table, r: int, c: int) -> str:
        """The head of a column for the rows below the table's heads, else ""."""
        if not table.header_rows or r < table.header_rows:
            return ""
        if table.group not in self._columns:
            self._columns[table.group] = column_heads(self._guide, table, self._low)
        return self._columns[table.group].get(c, "")


def _records(guide: Guide, vocabulary: Vocabulary) -> dict[int, Place]:
    """Block index -> its place in a list of records: "Level: Graduate, Pay: $71,500, Level: Senior, Pay: $98,000".

    A label that names what each record is of comes again in its section; what follows it belongs to that record.
    """
    naming = vocabulary.lexicon.words("tables/record-labels")
    at: dict[str, list[int]] = {}
    for block in guide.blocks:
        name = _label(guide, block).lower()
        if name in naming:
            at.setdefault(name, []).append(block.index)
    places: dict[int, Place] = {}
    for name, starts in at.items():
        for start, after in pairwise([*starts, len(guide.blocks)]):
            before = [other for other in starts if other < start]
            near = (after != len(guide.blocks) and after - start <= _RECORD) or (
                before and start - before[-1] <= _RECORD
            )
            if near:
                places.update(_record(guide, name, start, min(after, start + _RECORD)))
    return places


def _record(guide: Guide, name: str, start: int, end: int) -> Iterator[tuple[int, Place]]:
    """The places of one record's fields: its label stands at block `start`, and nothing of it at `end` or behind."""
    entry = guide.field_of.get(start)
    row = entry.value.text if entry is not None else guide.blocks[start + 1].text if start + 1 < end else ""
    for block in guide.blocks[start + 1 : end]:
        own = guide.field_of.get(block.index)
        if row and own is not None and own.origin != "table" and own.label.strip().lower() != name:
            yield block.index, Place(row.strip(), own.label, name, "")


def _label(guide: Guide, block: Block) -> str:
    """The label of a value, or a short line as a whole, which may be one."""
    entry = guide.field_of.get(block.index)
    if entry is not None:
        return entry.label.strip() if entry.origin != "table" else ""
    return block.text.strip(" :") if len(block.text) <= _LONGEST_LABEL and block.kind != "cell" else ""


def column_heads(guide: Guide, table: Table, low: frozenset[str] = frozenset()) -> dict[int, str]:
    """Column -> its head, the upper rows before the lower ones.

    low: words that as a head stand under another ("Percent" under "Change"). They come before it, also where the table
    was written without its spans, so that they stand at the left.
    """
    heads: dict[int, str] = {}
    span: tuple[int, int] | None = None
    for number in range(table.header_rows):
        row = table.rows[number]
        filled = {c: text for c, index in enumerate(row) if (text := _text(guide, index))}
        if span is not None and number and list(filled) == list(range(span[1])) and span[0] >= span[1]:
            over = heads.get(span[0], "")
            heads.update({span[0] + c: f"{text} {over}" for c, text in filled.items()})
            span = None
            continue
        for c, text in filled.items():
            upper = heads.get(c, "")
            if upper and upper != text:
                text = f"{text} {upper}" if text.lower() in low else f"{upper} {text}"
            heads[c] = text
        if number == 0:
            span = _spanning(row, filled)
    return heads


def _spanning(row: tuple[int | None, ...], filled: dict[int, str]) -> tuple[int, int] | None:
    """The first head with empty cells behind it: its column and how many it spans."""
    columns = [*filled, len(row)]
    return next(((c, after - c) for c, after in pairwise(columns) if after - c > 1), None)


def _text(guide: Guide, index: int | None) -> str:
    return guide.blocks[index].text.strip() if index is not None else ""


def _leads(guide: Guide) -> dict[int, str]:
    """Block index -> the line that leads in to it, or the question that it answers; "" where there is neither."""
    leads: dict[int, str] = {}
    question = intro = ""
    for block in guide.blocks:
        text = block.text.rstrip()
        if block.kind in ("heading", "question"):
            question, intro = (text if text.endswith("?") else ""), ""
        elif _leads_in(guide, block, text):
            leads[block.index] = question
            intro = text
            continue
        elif block.kind == "paragraph" and len(text) > _RUNNING_TEXT and block.index not in guide.field_of:
            intro = ""
        leads[block.index] = intro or question
    return leads


def _leads_in(guide: Guide, block: Block, text: str) -> bool:
    """Whether a line stands over a list: it ends in a colon, or is a label that has no value of its own."""
    if block.kind == "label":
        below = guide.field_of.get(block.index + 1)
        return below is None or below.label_span != block.whole
    if block.kind != "paragraph":
        return False
    if text.endswith(":"):
        return True
    if len(text) > _LONGEST_CAPTION or block.index + 1 >= len(guide.blocks):
        return False
    if not (text[-1:].isalnum() or (text.endswith(")") and guide.blocks[block.index + 1].kind == "cell")):
        return False
    after, below = guide.blocks[block.index + 1], guide.field_of.get(block.index + 2)
    if len(text) > _RUNNING_TEXT and after.kind != "cell":
        return False
    own = guide.field_of.get(block.index + 1)
    # A caption, over a table or over labels and their values.
    return (
        after.kind == "cell"
        or (below is not None and below.label_span == after.whole)
        or (own is not None and own.origin == "line")
    )
