"""Tables in flat text: rows parted by pipes, tabs or columns of spaces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from guidelint import regex as re
from guidelint.readers.rows import split_row, trim
from guidelint.readers.shapes import has_digit, label_of

_RULE = re.compile(r"(?=.*[|+])[\s|+:=-]*(?:-{2,}|={2,})[\s|+:=-]*$")
_COLUMN = re.compile(r"\S+(?: \S+)*")
_MAX_CELL = 60  # characters, in columns that only spaces keep apart
_FEWEST = 3  # rows, to call columns of spaces a table

Cells = list[tuple[int, int]]  # start and end in the source


class Line(NamedTuple):
    """A line of text that is not blank; start, end: of what stands in it, white space aside."""

    start: int
    end: int
    indent: int
    blank_before: bool


def read_table(text: str, lines: Sequence[Line], n: int) -> tuple[list[Cells], int, int] | None:
    """The table that begins at line n: its rows, how many of them are heads, and the line after it."""
    first = text[lines[n].start : lines[n].end]
    if "|" in first:
        return _piped(text, lines, n)
    if "\t" in first:
        return _parted(text, lines, n, _tabbed, 2)
    if "  " in first:
        return _parted(text, lines, n, _spaced, _FEWEST)
    return None


def _piped(text: str, lines: Sequence[Line], n: int) -> tuple[list[Cells], int, int] | None:
    rows: list[Cells] = []
    heads = 0
    at = n
    while at < len(lines) and (at == n or not lines[at].blank_before):
        line = text[lines[at].start : lines[at].end]
        if "|" not in line and not _RULE.match(line):
            break
        if _RULE.match(line):
            heads = heads or len(rows)
        else:
            rows.append([(lines[at].start + a, lines[at].start + b) for a, b in split_row(line)])
        at += 1
    if at - n < 2 or not rows or (not heads and len({len(row) for row in rows}) > 1) or len(rows[0]) < 2:
        return None
    if not heads and all(label_of(text[a:b]) for row in rows for a, b in row):
        return None  # lines of facts side by side
    return rows, heads or _heads(text, rows), at


def _parted(
    text: str, lines: Sequence[Line], n: int, cells: Callable[[str, int, int], Cells], fewest: int
) -> tuple[list[Cells], int, int] | None:
    rows = [cells(text, lines[n].start, lines[n].end)]
    at = n + 1
    while at < len(lines) and not lines[at].blank_before:
        row = cells(text, lines[at].start, lines[at].end)
        if len(row) != len(rows[0]):
            break
        rows.append(row)
        at += 1
    return (rows, _heads(text, rows), at) if len(rows) >= fewest and len(rows[0]) > 1 else None


def _tabbed(text: str, start: int, end: int) -> Cells:
    cells: Cells = []
    while start <= end:
        stop = text.find("\t", start, end)
        stop = end if stop < 0 else stop
        cells.append(trim(text, start, stop))
        start = stop + 1
    return cells


def _spaced(text: str, start: int, end: int) -> Cells:
    cells = [match.span() for match in _COLUMN.finditer(text, start, end)]
    return cells if all(b - a <= _MAX_CELL for a, b in cells) and not text[start:end].endswith(".") else []


def _heads(text: str, rows: list[Cells]) -> int:
    """1 where only the first row has no figure behind its first cell."""
    figures = [any(has_digit(text[a:b]) for a, b in row[1:]) for row in rows]
    return int(len(rows) > 1 and not figures[0] and all(figures[1:]))
