"""What a format's reader hands over: blocks in order, before sections, fields and role are known."""

from __future__ import annotations

from dataclasses import dataclass, field

from guidelint.guide import Directive, Field, Kind, Piece
from guidelint.source import Span


@dataclass(slots=True)
class Draft:
    """A block to be.

    label_end, value_start: of a "Label: value" line where the one ends and the other starts, else 0.
    of: index of the label block whose value this block is.
    """

    kind: Kind
    text: str
    pieces: tuple[Piece, ...]
    level: int = 0
    group: int | None = None
    certain: bool = True
    label_end: int = 0
    value_start: int = 0
    of: int | None = None


@dataclass(slots=True)
class DraftTable:
    group: int
    rows: list[tuple[int | None, ...]]
    header_rows: int


@dataclass(slots=True)
class Drafts:
    """All that a format's reader found in a file. fields, metadata: those of the front matter."""

    blocks: list[Draft] = field(default_factory=list)
    tables: list[DraftTable] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    metadata: list[tuple[str, str]] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    front_matter: Span | None = None
    groups: int = 0

    def group(self) -> int:
        """A number for a new list or table."""
        self.groups += 1
        return self.groups - 1

    def add(self, draft: Draft) -> int:
        """Its index."""
        self.blocks.append(draft)
        return len(self.blocks) - 1


def cut(pieces: tuple[Piece, ...], start: int, end: int) -> tuple[Piece, ...]:
    """The map of the text from start to end alone; a piece that maps as a whole stays whole."""
    found: list[Piece] = []
    for piece in pieces:
        low, high = max(piece.text, start), min(piece.text + piece.length, end)
        if low >= high:
            continue
        if piece.length == piece.source_length:
            found.append(Piece(low - start, piece.source + low - piece.text, high - low, high - low))
        else:
            found.append(Piece(low - start, piece.source, high - low, piece.source_length))
    return tuple(found)
