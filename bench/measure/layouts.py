"""How guides look: what kinds of blocks there are, and how each layout writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

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
    Layout("definitions", "md", _definitions, "table", "none", questions=True),
)


def write(layout: Layout, front: Fields | None, blocks: Sequence[Block]) -> str:
    """The whole text of a guide."""
    head = f"---\n{_front(front.pairs)}\n---\n\n" if front else ""
    gap = "\n\n" if layout.suffix == "md" else "\n"
    return head + gap.join(layout.write(block) for block in blocks) + "\n"
