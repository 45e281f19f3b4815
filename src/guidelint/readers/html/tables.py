"""The cells of an HTML table as a grid: spans of columns and rows resolved, column heads told from rows."""

from __future__ import annotations

from guidelint.readers.html.content import is_seen
from guidelint.readers.html.tree import HEADINGS, Node, Text
from guidelint.readers.rows import MAX_CELLS

_MAX_SLOTS = 200_000  # of one table, cells that span several counted so often
_PARTS = ("thead", "tbody", "tfoot")
_SPAN = 4  # digits of a span that are read


_Hanging = dict[int, tuple[int, int | None]]  # column -> for how many rows more, which block


class Cell:
    """A cell; head: it names others; row_head: it names its row alone."""

    __slots__ = ("columns", "head", "node", "row_head", "rows")

    def __init__(self, node: Node) -> None:
        attributes = node.attributes
        self.node = node
        self.head = node.tag == "th" or attributes.get("role") == "columnheader"
        self.row_head = attributes.get("scope") in ("row", "rowgroup")
        self.columns = _span(attributes.get("colspan"))
        self.rows = _span(attributes.get("rowspan"))


class Row:
    __slots__ = ("cells", "head", "node")

    def __init__(self, node: Node, head: bool) -> None:
        self.node = node
        self.cells = [Cell(cell) for cell in node.nodes if cell.tag in ("td", "th") and is_seen(cell)][:MAX_CELLS]
        self.head = head or (
            bool(self.cells) and all(cell.head for cell in self.cells) and not any(c.row_head for c in self.cells)
        )


def _span(value: str | None) -> int:
    return min(max(int(value[:_SPAN]), 1), MAX_CELLS) if value and value[:_SPAN].isdecimal() else 1


def rows_of(table: Node) -> list[Row]:
    """The rows in the order of the source, without those that are hidden."""
    found: list[Row] = []
    for part in table.nodes:
        if not is_seen(part):
            continue
        if part.tag == "tr":
            found.append(Row(part, head=False))
        elif part.tag in _PARTS:
            found += [Row(row, part.tag == "thead") for row in part.nodes if row.tag == "tr" and is_seen(row)]
    return [row for row in found if row.cells]


def is_layout(table: Node, rows: list[Row]) -> bool:
    """Whether the table only places things: it holds others, headings, or has a single column."""
    if table.attributes.get("role") in ("presentation", "none") or max((len(row.cells) for row in rows), default=0) < 2:
        return True
    stack: list[Node | Text] = [*table.children]
    while stack:
        node = stack.pop()
        if isinstance(node, Node):
            if node.tag == "table" or (node.tag in HEADINGS and table.tag != node.tag):
                return True
            stack += node.children
    return False


def grid(rows: list[Row], blocks: list[list[int | None]]) -> list[tuple[int | None, ...]]:
    """Rows of block indexes, given those of the cells of each row: a cell stands wherever it spans.

    One that spans its whole row stands once: it heads what follows and is no label beside a value.
    """
    found: list[tuple[int | None, ...]] = []
    hanging: _Hanging = {}
    slots = 0
    for row, indexes in zip(rows, blocks, strict=True):
        slot: list[int | None] = []
        hangs: _Hanging = {}
        wide = len(row.cells) == 1 and not hanging and not row.head
        for cell, index in zip(row.cells, indexes, strict=True):
            _hang(slot, hanging, hangs)
            for number in range(cell.columns):
                if len(slot) >= MAX_CELLS:
                    break
                value = None if wide and number else index
                if cell.rows > 1:
                    hangs[len(slot)] = (cell.rows - 1, value)
                slot.append(value)
        _hang(slot, hanging, hangs)
        hanging = hangs
        slots += len(slot)
        if slots > _MAX_SLOTS:
            break
        found.append(tuple(slot))
    return found


def _hang(
    slot: list[int | None], hanging: dict[int, tuple[int, int | None]], hangs: dict[int, tuple[int, int | None]]
) -> None:
    """Fill the columns from here on into which cells of earlier rows reach down."""
    while len(slot) in hanging and len(slot) < MAX_CELLS:
        rows, value = hanging[len(slot)]
        if rows > 1:
            hangs[len(slot)] = (rows - 1, value)
        slot.append(value)


def header_rows(rows: list[Row], figures: list[list[bool]]) -> int:
    """How many rows from the first are column heads; figures: of each row which cells are figures.

    Without any cell that is marked as a head, the first row is one where it has no figure and others have.
    """
    count = 0
    while count < len(rows) and rows[count].head:
        count += 1
    if count or any(cell.head for row in rows for cell in row.cells):
        return min(count, len(rows) - 1) if count == len(rows) and len(rows) > 1 else count
    return int(len(rows) > 1 and not any(figures[0]) and any(map(any, figures[1:])))
