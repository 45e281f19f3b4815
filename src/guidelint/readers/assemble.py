"""Drafts to a Guide: sections with parents, fields, tables."""

from __future__ import annotations

from guidelint.guide import Block, Field, Guide, Piece, Section, Table
from guidelint.lexicon import Lexicon
from guidelint.readers.draft import Drafts
from guidelint.source import Source
from guidelint.template import Template


def assemble(source: Source, format: str, drafts: Drafts, template: Template, lexicon: Lexicon) -> Guide:
    sections, section_of = _sections(drafts)
    blocks = tuple(
        Block(i, d.kind, d.text, d.pieces, section_of[i], d.level, d.group, d.certain)
        for i, d in enumerate(drafts.blocks)
    )
    return Guide(
        path=source.path,
        format=format,
        blocks=blocks,
        sections=sections,
        tables=tuple(Table(t.group, tuple(tuple(r) for r in t.rows), t.header_rows) for t in drafts.tables),
        fields=_fields(drafts, blocks),
        directives=tuple(drafts.directives),
        front_matter=drafts.front_matter,
        front_matter_format="yaml" if drafts.front_matter else None,
        notes=tuple(drafts.notes),
    )


def _sections(drafts: Drafts) -> tuple[tuple[Section, ...], list[int]]:
    count = len(drafts.blocks)
    heads = [(i, d) for i, d in enumerate(drafts.blocks) if d.kind == "heading"]
    rows: list[tuple[str, int | None, int, int | None, int, bool]] = [
        ("", None, 0, None, 0, True),
        *((d.text, i, d.level, None, i, d.certain) for i, d in heads),
    ]
    ends = [count] * len(rows)
    parents: list[int | None] = [None] * len(rows)
    ends[0] = heads[0][0] if heads else count
    stack: list[int] = []
    section_of = [0] * count
    for s in range(1, len(rows)):
        while stack and rows[stack[-1]][2] >= rows[s][2]:
            ends[stack.pop()] = rows[s][4]
        parents[s] = stack[-1] if stack else None
        stack.append(s)
    for s in range(1, len(rows)):
        upto = rows[s + 1][4] if s + 1 < len(rows) else count
        for i in range(rows[s][4], upto):
            section_of[i] = s
    sections = tuple(
        Section(s, title, heading, level, parents[s], first, ends[s], certain)
        for s, (title, heading, level, _, first, certain) in enumerate(rows)
    )
    return sections, section_of


def _fields(drafts: Drafts, blocks: tuple[Block, ...]) -> tuple[Field, ...]:
    found: list[Field] = []
    for i, draft in enumerate(drafts.blocks):
        block = blocks[i]
        if draft.value_start:
            found.append(
                Field(
                    label=block.text[: draft.label_end],
                    label_span=block.span(0, draft.label_end),
                    value=part(block, draft.value_start, len(block.text)),
                    block=i,
                    origin="line",
                    key=block.text[: draft.label_end],
                )
            )
        elif draft.opens and i + 1 < len(blocks):
            found.append(Field(block.text, block.whole, blocks[i + 1], i + 1, "pair", block.text))
    return tuple(found)


def part(block: Block, start: int, end: int) -> Block:
    """Text start to end of a block as a block of its own, with its own map."""
    pieces: list[Piece] = []
    for p in block.pieces:
        low, high = max(p.text, start), min(p.text + p.length, end)
        if low >= high:
            continue
        if p.length == p.source_length:
            pieces.append(Piece(low - start, p.source + low - p.text, high - low, high - low))
        else:
            pieces.append(Piece(low - start, p.source, high - low, p.source_length))
    return Block(
        block.index, "value", block.text[start:end], tuple(pieces), block.section, 0, block.group, block.certain
    )
