"""Drafts to a Guide: sections with parents, tables, fields, the role and the language."""

from __future__ import annotations

from collections.abc import Iterator

from guidelint.guide import Block, Field, Guide, Section, Table
from guidelint.lexicon import Lexicon
from guidelint.readers.draft import Draft, Drafts, cut
from guidelint.readers.english import is_english
from guidelint.readers.role import Evidence, find_role
from guidelint.readers.shapes import MAX_HEADING, is_value
from guidelint.readers.titles import heading_tails, without_tail
from guidelint.source import Source
from guidelint.template import Template

FAQ = "faq"  # the template's section whose headings are questions
_FITTING = 2  # known sections from which on a page is taken for a guide of the template's kind


def assemble(source: Source, form: str, drafts: Drafts, template: Template, lexicon: Lexicon) -> Guide:
    """The guide that the drafts make."""
    tails = heading_tails(lexicon)
    known = [_known(draft, template, tails) for draft in drafts.blocks]
    _find_questions(drafts.blocks, known)
    sections, section_of = _sections(drafts.blocks, known)
    blocks = tuple(
        Block(i, d.kind, d.text, d.pieces, section_of[i], d.level, d.group, d.certain)
        for i, d in enumerate(drafts.blocks)
    )
    tables = tuple(Table(t.group, tuple(t.rows), t.header_rows) for t in drafts.tables)
    common, foreign = (
        lexicon.words(name) if name in lexicon.lists else frozenset() for name in ("readers/english", "readers/foreign")
    )
    told = (block.text for block in blocks if block.kind in ("paragraph", "item", "quote"))
    english = is_english(told, common, foreign)
    return Guide(
        path=source.path,
        format=form,
        blocks=blocks,
        sections=sections,
        tables=tables,
        fields=(*drafts.fields, *_fields(drafts.blocks, blocks, tables)),
        role=find_role(Evidence(source.path, drafts.metadata, sections, blocks), template, lexicon),
        metadata=tuple(drafts.metadata),
        directives=tuple(drafts.directives),
        template=template.id if len({s.known for s in sections if s.known}) >= _FITTING else None,
        front_matter=drafts.front_matter,
        front_matter_format="yaml" if drafts.front_matter else None,
        language="en" if english else "other",
        notes=tuple(drafts.notes),
    )


def _known(draft: Draft, template: Template, tails: tuple[str, ...]) -> str | None:
    section = template.section(without_tail(draft.text, tails)) if draft.kind == "heading" else None
    return section.id if section else None


def _find_questions(drafts: list[Draft], known: list[str | None]) -> None:
    """Guessed headings of a FAQ that ask something are its questions."""
    faq = 0
    for draft, name in zip(drafts, known, strict=True):
        if draft.kind != "heading":
            continue
        if name == FAQ:
            faq = draft.level
        elif faq and not draft.certain and draft.level > faq and draft.text.endswith("?"):
            draft.kind, draft.level = "question", 0
        elif draft.level <= faq:
            faq = 0


def _sections(drafts: list[Draft], known: list[str | None]) -> tuple[tuple[Section, ...], list[int]]:
    """The sections, the first of which is what stands before any heading, and the section of each block."""
    heads = [i for i, draft in enumerate(drafts) if draft.kind == "heading"]
    count = len(drafts)
    section_of = [0] * count
    ends = [heads[0] if heads else count, *(count for _ in heads)]
    parents: list[int | None] = [None] * (len(heads) + 1)
    open_sections: list[int] = []
    for number, (i, following) in enumerate(zip(heads, (*heads[1:], count), strict=False), start=1):
        while open_sections and drafts[heads[open_sections[-1] - 1]].level >= drafts[i].level:
            ends[open_sections.pop()] = i
        parents[number] = open_sections[-1] if open_sections else None
        open_sections.append(number)
        section_of[i:following] = [number] * (following - i)
    sections = [Section(0, "", None, 0, None, 0, ends[0])]
    for number, i in enumerate(heads, start=1):
        draft = drafts[i]
        sections.append(
            Section(number, draft.text, i, draft.level, parents[number], i, ends[number], draft.certain, known[i])
        )
    return tuple(sections), section_of


def _fields(drafts: list[Draft], blocks: tuple[Block, ...], tables: tuple[Table, ...]) -> Iterator[Field]:
    """Fields in order of their values' blocks."""
    in_tables = {field.block: field for table in tables for field in _of_table(table, blocks)}
    for i, draft in enumerate(drafts):
        block = blocks[i]
        if draft.value_start:
            label = block.text[: draft.label_end]
            yield Field(label, block.span(0, draft.label_end), _part(block, draft.value_start), i, "line", label)
        elif draft.of is not None:
            head = blocks[draft.of]
            yield Field(head.text, head.whole, block, i, "pair", head.text)
        elif i in in_tables:
            yield in_tables[i]


def _of_table(table: Table, blocks: tuple[Block, ...]) -> Iterator[Field]:
    """The rows of a table of two columns, where they are labels with values."""
    body = table.rows[table.header_rows :]
    if not body or any(len(row) != 2 for row in body):
        return
    for label, value in body:
        if label is None or value is None:
            continue
        head, block = blocks[label], blocks[value]
        if len(head.text) <= MAX_HEADING and is_value(block.text):
            yield Field(head.text, head.whole, block, value, "table", head.text)


def _part(block: Block, start: int) -> Block:
    """A block's text from start on, as a block of its own."""
    pieces = cut(block.pieces, start, len(block.text))
    return Block(block.index, "value", block.text[start:], pieces, block.section, 0, block.group, block.certain)
