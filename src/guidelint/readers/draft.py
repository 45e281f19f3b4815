"""What a format's reader hands over: blocks in order, before sections, fields and role are known."""

from __future__ import annotations

from guidelint.guide import Directive, Field, Kind, Piece
from guidelint.source import Span

MAX_BLOCKS = 100_000  # of one guide: a long one has a thousand

# Plain classes, here and in the readers' other notes to themselves: a dataclass takes a millisecond to define,
# and each run would pay for it.


class Draft:
    """A block to be.

    label_end, value_start: of a "Label: value" line where the one ends and the other starts, else 0.
    of: index of the label block whose value this block is.
    """

    __slots__ = ("certain", "group", "kind", "label_end", "level", "of", "pieces", "text", "value_start")

    def __init__(
        self,
        kind: Kind,
        text: str,
        pieces: tuple[Piece, ...],
        level: int = 0,
        group: int | None = None,
        certain: bool = True,
    ) -> None:
        self.kind = kind
        self.text = text
        self.pieces = pieces
        self.level = level
        self.group = group
        self.certain = certain
        self.label_end = 0
        self.value_start = 0
        self.of: int | None = None


class DraftTable:
    __slots__ = ("group", "header_rows", "rows")

    def __init__(self, group: int, header_rows: int) -> None:
        self.group = group
        self.header_rows = header_rows
        self.rows: list[tuple[int | None, ...]] = []


class Drafts:
    """All that a format's reader found in a file. fields, metadata: those of the front matter."""

    def __init__(self) -> None:
        self.blocks: list[Draft] = []
        self.tables: list[DraftTable] = []
        self.fields: list[Field] = []
        self.metadata: list[tuple[str, str]] = []
        self.directives: list[Directive] = []
        self.notes: list[str] = []
        self.front_matter: Span | None = None
        self._groups = 0

    def group(self) -> int:
        """A number for a new list or table."""
        self._groups += 1
        return self._groups - 1

    @property
    def full(self) -> bool:
        """Whether the limit is reached; the first to ask is noted down for the report."""
        if len(self.blocks) < MAX_BLOCKS:
            return False
        note = f"only the first {MAX_BLOCKS:,} blocks were read"
        if note not in self.notes:
            self.notes.append(note)
        return True

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
