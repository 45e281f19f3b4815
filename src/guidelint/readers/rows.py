"""Rows of tables that are drawn with pipes."""

from __future__ import annotations

from guidelint import regex as re

MAX_CELLS = 1000  # of one row; what stands behind is left out
_PIPE = re.compile(r"(?<!\\)\|")


def split_row(row: str) -> list[tuple[int, int]]:
    """Start and end of the cells of a table row, white space around them aside; an escaped pipe parts nothing."""
    cells: list[tuple[int, int]] = []
    start = 0
    bounds = [m.start() for m in _PIPE.finditer(row)]
    for end in (*bounds, len(row)):
        cells.append((start, end))
        start = end + 1
    if bounds and not row[: bounds[0]].strip():
        del cells[0]
    if len(cells) > 1 and not row[cells[-1][0] :].strip():
        cells.pop()
    return [trim(row, *cell) for cell in cells]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
