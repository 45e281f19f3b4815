"""How guides look: what kinds of blocks there are, and how each layout writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels with values: a fact box."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    head: tuple[str, ...]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


Block = Heading | Paragraph | Fields | Table | Bullets
FieldWriter = Callable[[Sequence[tuple[str, str]]], str]


def _colon(pairs: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{label}: {value}" for label, value in pairs)


def _under(pairs: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{label}\n{value}" for label, value in pairs)


def _bold(pairs: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"- **{label}:** {value}" for label, value in pairs)


def _bold_lines(pairs: Sequence[tuple[str, str]]) -> str:
    return "\n\n".join(f"**{label}**: {value}" for label, value in pairs)


def _definitions(pairs: Sequence[tuple[str, str]]) -> str:
    return "\n\n".join(f"{label}\n: {value}" for label, value in pairs)


def _two_columns(pairs: Sequence[tuple[str, str]]) -> str:
    return _table(("Item", "Figure"), tuple(pairs))


def _handbook(pairs: Sequence[tuple[str, str]]) -> str:
    return _table(("Quick Facts", ""), tuple(pairs))


def _front(pairs: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f'{"_".join(label.lower().split())}: "{value}"' for label, value in pairs)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _tabs(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(cells) for cells in [head, *rows])


def _html_list(pairs: Sequence[tuple[str, str]]) -> str:
    items = "\n".join(f"<dt>{label}</dt>\n<dd>{value}</dd>" for label, value in pairs)
    return f"<dl>\n{items}\n</dl>"


def _html_fields(pairs: Sequence[tuple[str, str]]) -> str:
    rows = "\n".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in pairs)
    return f"<table>\n{rows}\n</table>"


def _html(block: Block, fields: FieldWriter) -> str:
    """A block as HTML, one element a line, so that places on different lines are different places."""
    match block:
        case Heading(level, text):
            return f"<h{level}>{escape(text, quote=False)}</h{level}>"
        case Paragraph(text):
            return f"<p>{escape(text, quote=False)}</p>"
        case Fields(pairs):
            return fields([(escape(label, quote=False), escape(value, quote=False)) for label, value in pairs])
        case Table(head, rows):
            lines = ["".join(f"<th>{cell}</th>" for cell in head)]
            lines += ["".join(f"<td>{escape(cell, quote=False)}</td>" for cell in row) for row in rows]
            return "<table>\n" + "\n".join(f"<tr>{line}</tr>" for line in lines) + "\n</table>"
        case Bullets(items):
            return "<ul>\n" + "\n".join(f"<li>{escape(item, quote=False)}</li>" for item in items) + "\n</ul>"


@dataclass(frozen=True, slots=True)
class Layout:
    """levels, percentiles: table | sections | bullets | prose | none. fields: how the fact box is written."""

    name: str
    suffix: str
    fields: FieldWriter | None
    levels: str
    percentiles: str
    questions: bool = False
    projections: bool = False
    front: bool = False
    countries: frozenset[str] = field(default_factory=frozenset)  # none: any

    def write(self, block: Block) -> str:
        if self.suffix == "html":
            return _html(block, self.fields or _html_list)
        markdown = self.suffix == "md"
        match block:
            case Heading(level, text):
                return f"{'#' * level} {text}" if markdown else text
            case Paragraph(text):
                return text
            case Fields(pairs):
                return (self.fields or (_bold if markdown else _colon))(pairs)
            case Table(head, rows):
                return _table(head, rows) if markdown else _tabs(head, rows)
            case Bullets(items):
                return "\n".join(f"- {item}" for item in items)


_ABROAD = frozenset({"UK", "CA", "AU", "IN", "IE"})
_US = frozenset({"US"})
LAYOUTS: tuple[Layout, ...] = (
    Layout("flat-box", "txt", _colon, "sections", "prose"),
    Layout("flat-under", "txt", _under, "sections", "prose"),
    Layout("flat-tabs", "txt", _under, "table", "none"),
    Layout("tables", "md", _two_columns, "table", "table"),
    Layout("blog", "md", None, "prose", "prose", questions=True),
    Layout("handbook", "md", _handbook, "none", "prose", projections=True, countries=_US),
    Layout("front-matter", "md", _front, "table", "prose", front=True),
    Layout("profile", "md", _bold_lines, "sections", "none"),
    Layout("abroad", "md", _bold, "bullets", "prose", countries=_ABROAD),
    Layout("html-table", "html", _html_fields, "table", "table"),
    Layout("html-list", "html", _html_list, "sections", "prose", questions=True),
    Layout("definitions", "md", _definitions, "table", "none", questions=True),
)


def write(layout: Layout, front: Fields | None, blocks: Sequence[Block]) -> str:
    """The whole text of a guide."""
    head = f"---\n{_front(front.pairs)}\n---\n\n" if front else ""
    gap = "\n\n" if layout.suffix == "md" else "\n"
    body = gap.join(layout.write(block) for block in blocks)
    if layout.suffix == "html":
        return f"<!doctype html>\n<html>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    return f"{head}{body}\n"
