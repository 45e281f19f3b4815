"""Flat text to units: lines, wrapped paragraphs made whole again, and tables by their separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from guidelint.guide import Piece, identity
from guidelint.readers.flat_tables import Cells, Line, read_table

_LINE_END = re.compile(r"\r\n?|\n")
_RULE = re.compile(r"([=\-~_*])(?:\s*\1){2,}$")
_RULES = "=-~_*"
_BULLETS = "-*+•◦▪‣·●○–—"
_BLANKS = (" ", "\t", "\xa0")
_NUMBER = re.compile(r"(?:\(?(\d{1,3})[.)]|\(?[a-z][.)]|([^\W\d_]+ \d{1,2})(?:[.:)]| \W))\s+(?=\S)")

_WRAPPED = (40, 132)  # columns: what text is wrapped at, from least to most
_FEW = 3  # lines that run on in lower case, to call a text wrapped


class Unit:
    """A line, or the lines of one wrapped paragraph; or a table, whose cells are rows of (start, end).

    marker: what makes it an item ("-", "1", "Step 1"), else empty; signs and bare numbers are no text of it.
    rule: the sign of a line drawn of dashes and the like.
    """

    __slots__ = ("blank_before", "header_rows", "indent", "marker", "pieces", "rows", "rule", "text")

    def __init__(self, text: str, pieces: tuple[Piece, ...], indent: int, blank_before: bool) -> None:
        self.text = text
        self.pieces = pieces
        self.indent = indent
        self.blank_before = blank_before
        self.marker = ""
        self.rule = ""
        self.rows: list[Cells] | None = None
        self.header_rows = 0


def units(text: str) -> list[Unit]:
    """All that stands in the text, in order."""
    lines = list(_lines(text))
    widths = _widths(text, lines)
    found: list[Unit] = []
    n = 0
    while n < len(lines):
        table = read_table(text, lines, n)
        if table is not None:
            unit = Unit("", (), 0, lines[n].blank_before)
            unit.rows, unit.header_rows, n = table
            found.append(unit)
            continue
        stop = n + 1
        while stop < len(lines) and _runs_on(text, lines, n, stop, widths[stop]):
            stop += 1
        found.append(_unit(text, lines[n:stop]))
        n = stop
    return found


def _lines(text: str) -> Iterator[Line]:
    blank = True
    start = 0
    for end, after in [*(match.span() for match in _LINE_END.finditer(text)), (len(text), len(text))]:
        line = text[start:end]
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip()) if line[0].isspace() else 0
            yield Line(start + indent, start + indent + len(words), indent, blank)
        blank = not words
        start = after


def _unit(text: str, lines: list[Line]) -> Unit:
    first = lines[0]
    start = first.start
    content = text[start : first.end]
    if content[0] in _RULES and _RULE.match(content):
        unit = Unit(content, identity(start, first.end), first.indent, first.blank_before)
        unit.rule = content[0]
        return unit
    marker = ""
    if content[0] in _BULLETS and content[1:2] in _BLANKS:
        marker = content[0]
        start += len(content) - len(content[1:].lstrip())
    elif match := _NUMBER.match(content):
        marker = match[1] or match[2] or match.group().strip()
        start += 0 if match[2] else match.end()  # "Step 3:" is words of the text, a bare number is not
    pieces = [Piece(0, start, first.end - start, first.end - start)]
    parts = [text[start : first.end]]
    at = first.end - start
    for before, line in pairwise(lines):
        wide = 2 if text.startswith("\r\n", before.end) else 1
        pieces.append(Piece(at, before.end, 1, wide))
        pieces.append(Piece(at + 1, line.start, line.end - line.start, line.end - line.start))
        parts.append(text[line.start : line.end])
        at += 1 + line.end - line.start
    unit = Unit(" ".join(parts), tuple(pieces), first.indent, first.blank_before)
    unit.marker = marker
    return unit


def _is_item(text: str, line: Line) -> bool:
    if text[line.start] in _BULLETS:
        return line.end > line.start + 1 and text[line.start + 1] in _BLANKS
    return _NUMBER.match(text, line.start, line.end) is not None


def _first_word(text: str, line: Line) -> int:
    end = text.find(" ", line.start, line.end)
    return (line.end if end < 0 else end) - line.start


def _full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted into this one."""
    length = line.indent + line.end - line.start
    return 0.6 * width <= length <= width < length + 1 + _first_word(text, following)


def _wrap_width(text: str, lines: list[Line]) -> int:
    """The width at which the whole text is wrapped; 0 where it is not."""
    width = max((line.indent + line.end - line.start for line in lines), default=0)
    if not _WRAPPED[0] <= width <= _WRAPPED[1]:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if not b.blank_before and _full(text, a, b, width)]
    lower = sum(text[b.start].islower() for _, b in pairs)
    return width if lower >= _FEW and 2 * lower >= len(pairs) else 0


def _widths(text: str, lines: list[Line]) -> list[int]:
    """For each line the width at which its stretch of the text is wrapped; 0 where it is not."""
    whole = _wrap_width(text, lines)
    if whole:
        return [whole] * len(lines)
    widths: list[int] = []
    starts = [n for n, line in enumerate(lines) if line.blank_before]
    for start, stop in zip(starts, (*starts[1:], len(lines)), strict=False):
        group = lines[start:stop]
        width = _wrap_width(text, group)
        even = width and all(_full(text, a, b, width) for a, b in pairwise(group))
        widths += [width if even else 0] * len(group)
    return widths


def _runs_on(text: str, lines: list[Line], first: int, at: int, width: int) -> bool:
    """Whether the line at `at` goes on with the paragraph or item that began at `first`."""
    line, opening = lines[at], lines[first]
    if line.blank_before or not (width or line.indent > opening.indent):
        return False
    if _is_item(text, line) or _RULE.match(text[line.start : line.end]):
        return False
    if width and _full(text, lines[at - 1], line, width):
        return True
    return line.indent >= opening.indent + 2 and text[line.start].islower() and _is_item(text, opening)
