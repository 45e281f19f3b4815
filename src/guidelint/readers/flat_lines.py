"""Flat text to units: lines, wrapped paragraphs made whole again, and tables by their separators."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guidelint import regex as re
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
_RARE = 10  # one line in so many may be longer than the others' width: of a table, an address
_SLACK = 2  # signs
_PAIR = 2  # lines of the shortest paragraph that is wrapped
_STOPS = ".:?!"
_PARTED = re.compile(r"[^.?!\n]*?(?:[^.?!\s] {2,}|\S {3,}|\.{4,}|…{2,})\S|\S+ {2,}\S")  # a row of columns, or of dots


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
    wrapped = _wrapped(text, lines)
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
        while stop < len(lines) and _runs_on(text, lines, n, stop, wrapped[stop]):
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


def _length(line: Line) -> int:
    return line.indent + line.end - line.start


def _full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted into this one."""
    length = _length(line)
    if not 0.6 * width <= length <= width + _SLACK:
        return False
    room = length + 1 + _first_word(text, following)
    if room > width:
        return True
    # Hands and programs wrap a sign or two early, and early by a word where the sentence plainly goes on.
    early = room > width - _SLACK or (length >= 0.75 * width and text[following.start].islower())
    return early and text[line.end - 1] not in _STOPS


def _wrap_width(text: str, lines: list[Line]) -> int:
    """The width at which the text is wrapped, to which most lines that run on bear witness; 0 where it is not."""
    most = _WRAPPED[1]
    votes, lower, running = [0] * (most + 1), [0] * (most + 1), 0
    for a, b in pairwise(lines):
        length = _length(a)
        if b.blank_before or not 0.6 * _WRAPPED[0] <= length <= most:
            continue
        runs_on = text[b.start].islower()
        running += runs_on
        for width in range(max(length, _WRAPPED[0]), min(length + _first_word(text, b), most, length * 5 // 3) + 1):
            votes[width] += 1
            lower[width] += runs_on
    width = max(range(most + 1), key=votes.__getitem__)
    if lower[width] < _FEW or 2 * lower[width] < max(votes[width], running):
        return 0
    return width if sum(_length(line) > width + _SLACK for line in lines) * _RARE <= len(lines) else 0


def _wrapped(text: str, lines: list[Line]) -> list[bool]:
    """For each line whether the one before it was wrapped there; where not the whole text is, by its stretches."""
    whole = _wrap_width(text, lines)
    found: list[bool] = []
    starts = [n for n, line in enumerate(lines) if line.blank_before]
    for start, stop in zip(starts, (*starts[1:], len(lines)), strict=False):
        group = lines[start:stop]
        width = whole or _wrap_width(text, group)
        full = [_full(text, a, b, width) for a, b in pairwise(group)] if width else [False] * (len(group) - 1)
        if not whole and not all(full):
            full = [False] * len(full)
        # Lines that all end as sentences do are a list, however full they happen to be.
        ended = [text[a.end - 1] in _STOPS and not text[b.start].islower() for a, b in pairwise(group)]
        flows = len(group) == _PAIR or any(f and not e for f, e in zip(full, ended, strict=True))
        found += [False, *(f and (flows or not e) for f, e in zip(full, ended, strict=True))]
    return found


def _runs_on(text: str, lines: list[Line], first: int, at: int, wrapped: bool) -> bool:
    """Whether the line at `at` goes on with the paragraph or item that began at `first`."""
    line, opening = lines[at], lines[first]
    if line.blank_before or not (wrapped or line.indent > opening.indent):
        return False
    if _is_item(text, line) or _RULE.match(text[line.start : line.end]):
        return False
    if wrapped:
        return text[line.start].islower() or not _PARTED.match(text, line.start, line.end)
    return line.indent >= opening.indent + 2 and text[line.start].islower() and _is_item(text, opening)
