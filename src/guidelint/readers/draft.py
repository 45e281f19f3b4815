"""What a format's reader hands over: blocks in order, before sections, fields and role are known."""

from __future__ import annotations

from dataclasses import dataclass, field

from guidelint.guide import Directive, Kind, Piece, identity
from guidelint.source import Span


@dataclass(slots=True)
class Draft:
    """A block to be. value: where the value starts in the text of a "Label: value" line (label: where the label ends)."""

    kind: Kind
    text: str
    pieces: tuple[Piece, ...]
    level: int = 0
    group: int | None = None
    certain: bool = True
    label_end: int = 0
    value_start: int = 0
    opens: bool = False  # a label whose value is the next block


@dataclass(slots=True)
class DraftTable:
    group: int
    rows: list[list[int | None]]
    header_rows: int


@dataclass(slots=True)
class Drafts:
    """All that a format's reader found in a file."""

    blocks: list[Draft] = field(default_factory=list)
    tables: list[DraftTable] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    front_matter: Span | None = None
    groups: int = 0

    def group(self) -> int:
        self.groups += 1
        return self.groups - 1

    def add(self, draft: Draft) -> int:
        self.blocks.append(draft)
        return len(self.blocks) - 1


def at(text: str, start: int, end: int) -> tuple[str, tuple[Piece, ...]]:
    """The source from start to end as it stands, white space around it aside, with its map."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[start:end], identity(start, end)
