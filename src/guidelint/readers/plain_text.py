"""Flat text to drafts: what is a heading, a label, a value or a question is told by evidence, in layers."""

from __future__ import annotations

from guidelint.guide import Kind, identity
from guidelint.lexicon import Lexicon
from guidelint.readers.draft import Draft, Drafts, DraftTable
from guidelint.readers.flat_evidence import Seen, look
from guidelint.readers.flat_facts import find_facts
from guidelint.readers.flat_headings import find_headings
from guidelint.readers.flat_ladders import find_ladders
from guidelint.readers.flat_lines import units
from guidelint.readers.rows import MAX_CELLS
from guidelint.readers.strips import drafts_of
from guidelint.readers.titles import heading_tails
from guidelint.template import Template


def read(text: str, template: Template, lexicon: Lexicon) -> Drafts:
    """The blocks of a flat text."""
    seen = look(units(text), template, heading_tails(lexicon))
    find_ladders(seen)
    find_facts(seen)
    find_headings(seen)
    return _Emitter(text, seen).drafts


class _Emitter:
    def __init__(self, text: str, seen: list[Seen]) -> None:
        self.text = text
        self.drafts = Drafts()
        self.places: dict[int, int] = {}  # unit -> its block
        self.lists: list[tuple[int, str, int]] = []  # open lists: indent, kind of marker, group
        for n, note in enumerate(seen):
            if self.drafts.full:
                break
            self.places[n] = len(self.drafts.blocks)
            if note.taken == "table":
                self._table(note)
            elif note.strip:
                self._strip(note)
            else:
                self._block(note, note.taken or "paragraph")

    def _block(self, note: Seen, kind: Kind) -> None:
        certain = note.certain and not (kind == "paragraph" and note.short)  # else it may be a heading after all
        draft = Draft(kind, note.text, note.unit.pieces, certain=certain)
        if draft.kind == "item":
            draft.level, draft.group = self._place_in_list(note)
        else:
            self.lists.clear()
        if draft.kind == "heading":
            draft.level = note.level
        if note.label and draft.kind in ("value", "item") and note.of is None:
            draft.label_end, draft.value_start = note.label
        draft.of = None if note.of is None else self.places.get(note.of)
        self.drafts.add(draft)

    def _strip(self, note: Seen) -> None:
        self.lists.clear()
        for draft in drafts_of(Draft("value", note.text, note.unit.pieces)):
            self.drafts.add(draft)

    def _place_in_list(self, note: Seen) -> tuple[int, int]:
        """Depth and group of an item."""
        unit = note.unit
        kind = unit.marker if not unit.marker[-1:].isdigit() else "1"
        while self.lists and self.lists[-1][0] > unit.indent:
            self.lists.pop()
        if self.lists and self.lists[-1][0] == unit.indent and (self.lists[-1][1] != kind or unit.marker == "1"):
            self.lists.pop()
        if not self.lists or self.lists[-1][0] < unit.indent:
            self.lists.append((unit.indent, kind, self.drafts.group()))
        return len(self.lists), self.lists[-1][2]

    def _table(self, note: Seen) -> None:
        self.lists.clear()
        rows = note.unit.rows or []
        table = DraftTable(self.drafts.group(), note.unit.header_rows)
        for row in rows:
            if self.drafts.full:
                break
            cells: list[int | None] = []
            for start, end in row[:MAX_CELLS]:
                cell = Draft("cell", self.text[start:end], identity(start, end), 0, table.group)
                cells.append(self.drafts.add(cell) if end > start else None)
            table.rows.append(tuple(cells))
        self.drafts.tables.append(table)
