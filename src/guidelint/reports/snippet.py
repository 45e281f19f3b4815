"""Places of a source as people see them: the line, trimmed around the place, and the place marked beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from guidelint.reports.terminal import Ink, Paint, cell, printable, room_of, shortened, width
from guidelint.source import Location, Source

_LEFT_SHARE = 0.4  # of the room around a place, how much stands before it
_WORD_SEARCH = 14  # code points that an edge may move to stand between two words
_SAMPLE = 4  # code points looked at for each cell of room: many signs may take no room at all
_MIN_ROOM = 24


class Mark(NamedTuple):
    """A stretch of one line to mark: columns from 1, the end exclusive."""

    column: int
    end_column: int
    sign: str
    ink: Ink
    label: str


class Row(NamedTuple):
    """A row of a snippet: line number (None: none), what stands behind the frame."""

    number: int | None
    text: str


class _Cell(NamedTuple):
    column: int  # of an ellipsis: of the first sign it stands for, 0 at the beginning of a line
    shown: str
    width: int


class Snippets:
    """Draws places of one source into rows of at most `room` cells behind the frame."""

    def __init__(self, source: Source, room: int, paint: Paint, ellipsis: str = "…") -> None:
        self._source = source
        self._room = max(room, _MIN_ROOM)
        self._paint = paint
        self._ellipsis = ellipsis

    def fits(self, line: int, marks: Sequence[Mark]) -> bool:
        """Whether marks of one line can be shown in one row without a gap between them."""
        text = self._text(line)
        first, last = min(m.column for m in marks), max(m.end_column for m in marks)
        if last - first > self._room * _SAMPLE:
            return False
        ordered = sorted(marks)
        if any(a.end_column > b.column for a, b in pairwise(ordered)):
            return False
        return self._measure(text, first, last) <= self._room - 12

    def one_line(self, line: int, marks: Sequence[Mark]) -> Iterator[Row]:
        """The line and its marks, labels behind the last or beneath the others."""
        ordered = sorted(marks)
        cells = self._window(line, ordered[0].column, ordered[-1].end_column)
        yield Row(line, "".join(c.shown for c in cells))
        starts = [_cells_before(cells, mark.column) for mark in ordered]
        underline = ""
        drawn = 0
        for mark, start in zip(ordered, starts, strict=True):
            length = max(_cells_before(cells, mark.end_column) - start, 1)
            underline += " " * (start - drawn) + self._paint(mark.sign * length, mark.ink)
            drawn = start + length
        *rest, last = zip(ordered, starts, strict=True)
        if last[0].label and drawn + 1 + width(last[0].label) <= self._room:
            yield Row(None, f"{underline} {self._paint(last[0].label, last[0].ink)}")
        else:
            yield Row(None, underline)
            rest.append(last)
        for mark, start in reversed(rest):
            if mark.label:
                indent = max(min(start, self._room - width(mark.label)), 0)
                yield Row(None, " " * indent + self._paint(mark.label, mark.ink))

    def stretch(self, place: Location, ink: Ink, label: str) -> Iterator[Row]:
        """A place of several lines: its first and its last line, and how many stand between."""
        last, last_column = place.end_line, place.end_column
        while last > place.line and not self._text(last)[: last_column - 1].strip():
            last -= 1
            last_column = len(self._text(last)) + 1
        first_text = self._text(place.line)
        head = ("" if place.column == 1 else self._ellipsis) + printable(
            first_text[place.column - 1 :][: self._room * _SAMPLE]
        )
        tail_text = self._text(last)
        tail = printable(tail_text[: last_column - 1][: self._room * _SAMPLE])
        tail += "" if last_column > len(tail_text) else self._ellipsis
        between = last - place.line - 1
        yield Row(place.line, f"{self._paint('/', ink)} {self._short(head)}")
        if between > 0:
            count = "1 line" if between == 1 else f"{between:,} lines"
            yield Row(None, f"{self._paint('|', ink)} {self._paint(f'({count} between)', 'faint')}")
        yield Row(last, f"{self._paint(chr(92), ink)} {self._short(tail)}")
        if label:
            yield Row(None, f"  {self._paint(label, ink)}")

    def in_context(self, place: Location, opening: str, closing: str) -> str:
        """One row with the place between two signs: of a place of several lines, its first line."""
        text = self._text(place.line)
        end = place.end_column if place.end_line == place.line else len(text) + 1
        room, self._room = self._room, self._room - len(opening) - len(closing)
        cells = self._window(place.line, place.column, end)
        self._room = room
        before = "".join(c.shown for c in cells if c.column < place.column)
        inside = "".join(c.shown for c in cells if place.column <= c.column < end)
        behind = "".join(c.shown for c in cells if c.column >= end)
        return f"{before}{self._paint(f'{opening}{inside}{closing}', 'mark')}{behind}"

    def _text(self, line: int) -> str:
        return self._source.slice(self._source.line_span(line))

    def _short(self, text: str) -> str:
        return shortened(text, self._room - 2, self._ellipsis)

    def _window(self, line: int, column: int, end_column: int) -> list[_Cell]:
        """The cells of a line that are shown: all, or those around a stretch; of a stretch too long, both its ends."""
        text = self._text(line)
        reach = self._room * _SAMPLE
        if len(text) <= reach and room_of(text) <= self._room:
            return self._cells(text, 1, len(text) + 1)
        gap = len(self._ellipsis)
        room = self._room - 2 * gap
        inside = self._measure(text, column, min(end_column, column + reach))
        if inside > room:
            half = (room - gap) // 2
            first, last = column, end_column
            head_end = self._to_word(text, self._grow(text, column, half, forward=True), column, -1)
            tail_start = self._to_word(text, self._grow(text, end_column, half, forward=False), end_column, 1)
            cells = [
                *self._cells(text, column, head_end),
                self._gap(head_end),
                *self._cells(text, tail_start, end_column),
            ]
        else:
            around = room - inside
            before = self._measure(text, max(1, column - reach), column)
            behind = self._measure(text, end_column, min(len(text) + 1, end_column + reach))
            left = min(before, max(int(around * _LEFT_SHARE), around - behind))
            first = self._to_word(text, self._grow(text, column, left, forward=False), column, 1)
            right = around - self._measure(text, first, column)
            last = self._to_word(text, self._grow(text, end_column, right, forward=True), end_column, -1)
            cells = self._cells(text, first, last)
        opening = [self._gap(0)] if first > 1 else []
        return [*opening, *cells, *([self._gap(last)] if last <= len(text) else [])]

    def _gap(self, column: int) -> _Cell:
        return _Cell(column, self._ellipsis, len(self._ellipsis))

    def _cells(self, text: str, start: int, end: int) -> list[_Cell]:
        return [
            _Cell(column, sign, 1) if " " <= sign <= "~" else _Cell(column, *cell(sign))
            for column, sign in enumerate(text[start - 1 : end - 1], start)
        ]

    def _measure(self, text: str, start: int, end: int) -> int:
        return room_of(text[start - 1 : end - 1])

    def _grow(self, text: str, column: int, room: int, *, forward: bool) -> int:
        """How far from a column that many cells reach, to the right (exclusive) or to the left (inclusive)."""
        while True:
            at = column - 1 if forward else column - 2
            if not 0 <= at < len(text):
                return column
            room -= cell(text[at])[1]
            if room < 0:
                return column
            column += 1 if forward else -1

    def _to_word(self, text: str, edge: int, limit: int, step: int) -> int:
        """The edge of a window, moved towards the place (step by step) so that no word is cut, where that is near."""
        if edge == 1 or edge > len(text):
            return edge
        for column in range(edge, edge + step * _WORD_SEARCH, step):
            if column * step > limit * step:
                return edge
            if text[column - 2 if step > 0 else column - 1].isspace():
                return column
        return edge


def _cells_before(cells: Sequence[_Cell], column: int) -> int:
    return sum(c.width for c in cells if c.column < column)
