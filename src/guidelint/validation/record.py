"""The record of a guide that schemas judge: the same for every format, each value with its place in the source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from guidelint import regex as re
from guidelint.datafile import Document, Entry, Node, Scalar, parse_yaml, plain
from guidelint.guide import Block, Guide, Section
from guidelint.source import Source, Span

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSING_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n)?\Z")


def guide_record(guide: Guide, source: Source) -> dict[str, Any]:
    """The record as plain values, as schemas/guide.schema.json describes it."""
    record: dict[str, Any] = plain(guide_node(guide, front_matter_or_none(guide, source)))
    return record


def front_matter(guide: Guide, source: Source) -> Document | None:
    """The front matter as data; None where the guide has none. Raises DataError where it is not well formed."""
    if guide.front_matter is None or guide.front_matter_format != "yaml":
        return None
    text = source.slice(guide.front_matter)
    opening, closing = _FENCE.match(text), _CLOSING_FENCE.search(text)
    start = opening.end() if opening else 0
    end = max(closing.start() if closing else len(text), start)
    return parse_yaml(text[start:end], guide.front_matter.start + start)


def front_matter_or_none(guide: Guide, source: Source) -> Document | None:
    """The same, but None for what is not well formed, too."""
    from guidelint.datafile import DataError

    try:
        return front_matter(guide, source)
    except DataError:
        return None


def guide_node(guide: Guide, head: Document | None) -> Node:
    """The record with places. head: the guide's front matter as data."""
    start = Span(0, 0)
    role = guide.role
    written = head.root if head and head.root and head.root.kind == "mapping" else None
    return _mapping(
        start,
        kind=_scalar("guide", start),
        title=_title(guide, written),
        role=_scalar(None, start)
        if role is None
        else _mapping(start, name=_scalar(role.name, start), aliases=_texts(role.aliases, start)),
        language=_scalar(guide.language, start),
        template=_scalar(guide.template, start),
        front_matter=written or _mapping(start),
        fields=_sequence(
            _mapping(
                field.label_span,
                label=_scalar(field.label, field.label_span),
                value=_block_text(field.value),
                key=_scalar(field.key, field.label_span),
                origin=_scalar(field.origin, field.label_span),
            )
            for field in guide.fields
        ),
        sections=_sequence(_section(guide, section) for section in guide.sections),
    )


def _title(guide: Guide, head: Node | None) -> Node:
    for section in guide.sections:
        if section.heading is not None and section.level == 1:
            return _block_text(guide.blocks[section.heading])
    written = head.get("title") if head else None
    return written if written and isinstance(written.value, str) else _scalar(None, Span(0, 0))


def _section(guide: Guide, section: Section) -> Node:
    own = [b for b in guide.blocks[section.first : section.end] if b.section == section.index]
    heading = guide.blocks[section.heading] if section.heading is not None else None
    span = heading.whole if heading else own[0].whole if own else Span(0, 0)
    return _mapping(
        span,
        title=_scalar(section.title, span),
        id=_scalar(section.known, span),
        level=_scalar(section.level if heading else 0, span),
        path=_texts(guide.path_of(section.index), span),
        content=_sequence(_content(guide, [block for block in own if block is not heading])),
    )


def _content(guide: Guide, blocks: list[Block]) -> Iterable[Node]:
    told: set[int] = set()
    for block in blocks:
        place = guide.table_place.get(block.index)
        if place is None:
            kind = "paragraph" if block.kind in ("heading", "label") else block.kind
            yield _mapping(block.whole, kind=_scalar(kind, block.whole), text=_block_text(block))
            continue
        table = place[0]
        if table.group in told:
            continue
        told.add(table.group)
        yield _mapping(
            block.whole,
            kind=_scalar("table", block.whole),
            header_rows=_scalar(table.header_rows, block.whole),
            rows=_sequence(
                _sequence(_scalar(None, block.whole) if i is None else _block_text(guide.blocks[i]) for i in row)
                for row in table.rows
            ),
        )


def _block_text(block: Block) -> Node:
    return _scalar(block.text, block.whole)


def _texts(texts: Iterable[str], span: Span) -> Node:
    return _sequence(_scalar(text, span) for text in texts)


def _scalar(value: Scalar, span: Span) -> Node:
    return Node("scalar", span, value, "" if value is None else str(value))


def _sequence(items: Iterable[Node]) -> Node:
    found = tuple(items)
    return Node("sequence", _around(found), items=found)


def _mapping(place: Span, **values: Node) -> Node:
    return Node("mapping", place, entries=tuple(Entry(key, place, value) for key, value in values.items()))


def _around(nodes: tuple[Node, ...]) -> Span:
    return Span(nodes[0].span.start, max(node.span.end for node in nodes)) if nodes else Span(0, 0)
