"""The model of a guide: what every reader makes and every later stage sees. Immutable, plain values."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from typing import Literal

from guidelint.language.phrases import Token, token_texts, tokens_of
from guidelint.record import cached_property, dataclass
from guidelint.source import Span

Kind = Literal["heading", "paragraph", "item", "cell", "label", "value", "question", "quote", "code"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a block's text and the run of the source it stands for, in code points.

    Equal lengths map point by point; unequal ones (an entity, an escape) map as a whole.
    """

    text: int
    source: int
    length: int
    source_length: int


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, item or cell, with its text as a reader sees it.

    level: of a heading 1 to 6; of an item its depth from 1; else 0. group: number of the list or table it
    belongs to, within the guide. certain: False where its kind was guessed from flat text. section: index
    in Guide.sections (a heading belongs to the section that it opens).
    """

    index: int
    kind: Kind
    text: str
    pieces: tuple[Piece, ...]
    section: int = 0
    level: int = 0
    group: int | None = None
    certain: bool = True

    def span(self, start: int, end: int) -> Span:
        """The source span of text[start:end]; an empty stretch is a point."""
        if not self.pieces:
            return Span(0, 0)
        first = self._piece(start)
        offset = start - first.text
        begin = first.source + (offset if first.length == first.source_length else 0)
        if end <= start:
            return Span(begin, begin)
        last = self._piece(end - 1)
        if last.length == last.source_length:
            return Span(begin, last.source + (end - last.text))
        return Span(begin, last.source + last.source_length)

    def _piece(self, offset: int) -> Piece:
        at = bisect_right(self.pieces, offset, key=lambda piece: piece.text) - 1
        return self.pieces[max(at, 0)]

    @property
    def whole(self) -> Span:
        return self.span(0, len(self.text))


def identity(start: int, end: int) -> tuple[Piece, ...]:
    """The map of a block whose text is the source from start to end as it stands."""
    return (Piece(0, start, end - start, end - start),)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (None: what stands before the first) with blocks first to end (exclusive), descendants included."""

    index: int
    title: str
    heading: int | None
    level: int
    parent: int | None
    first: int
    end: int
    certain: bool = True
    known: str | None = None  # the section's id in the template, where its title is one of that section's names


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as block indexes (None: no such cell); the first header_rows rows are column heads."""

    group: int
    rows: tuple[tuple[int | None, ...], ...]
    header_rows: int


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value, wherever they stood.

    block: index of the block that holds the value (of a "Label: value" line, that line); None in front matter.
    value: the value alone, as a block with its own map (in front matter it is in no list of blocks).
    key: the front matter key path ("salary.median"), else the label as it stands.
    """

    label: str
    label_span: Span
    value: Block
    block: int | None
    origin: Literal["front-matter", "table", "line", "pair"]
    key: str


@dataclass(frozen=True, slots=True)
class Role:
    """The occupation a guide is about: a name and the other names it goes by, and where they were read."""

    name: str
    aliases: tuple[str, ...] = ()
    because: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment of the text that speaks to guidelint, as written; what it means is for policy to say."""

    text: str
    span: Span
    before_block: int


class Tokens:
    """The tokens of blocks by their index, placed when they are first asked for. words: their texts, of each block."""

    def __init__(self, blocks: tuple[Block, ...], words: list[list[str]]) -> None:
        self._blocks = blocks
        self._words = words
        self._cut: dict[int, list[Token]] = {}

    def __getitem__(self, index: int) -> list[Token]:
        found = self._cut.get(index)
        if found is None:
            found = self._cut[index] = tokens_of(self._blocks[index].text, self._words[index])
        return found


@dataclass(frozen=True)
class Guide:
    path: str
    format: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...] = ()
    fields: tuple[Field, ...] = ()
    role: Role | None = None
    metadata: tuple[tuple[str, str], ...] = ()  # front matter scalars by key path
    directives: tuple[Directive, ...] = ()
    template: str | None = None
    front_matter: Span | None = None
    front_matter_format: Literal["yaml"] | None = None
    label: str | None = None  # the guide's own name where a file holds several
    language: str = "en"
    notes: tuple[str, ...] = field(default=())  # what the reader could not do, for the report

    def path_of(self, section: int) -> tuple[str, ...]:
        """Titles from the outermost section down to this one; empty before the first heading."""
        titles: list[str] = []
        at: int | None = section
        while at is not None:
            if self.sections[at].title:
                titles.append(self.sections[at].title)
            at = self.sections[at].parent
        return tuple(reversed(titles))

    def section_at(self, offset: int) -> int:
        """Index of the section in which a source offset stands."""
        block = self.block_at(offset)
        return block.section if block else 0

    def block_at(self, offset: int) -> Block | None:
        """The block in which a source offset stands, or behind which, up to the next; None before the first."""
        at = bisect_right(self._block_starts, offset) - 1
        return self.blocks[at] if at >= 0 else None

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span(0, 0).start for block in self.blocks]

    @cached_property
    def tokens(self) -> Tokens:
        """Tokens of each block, by its index: placed once, where they are needed, for all stages."""
        return Tokens(self.blocks, self.words)

    @cached_property
    def words(self) -> list[list[str]]:
        """The texts of each block's tokens, by its index: cut once, for what needs no places."""
        return [token_texts(block.text) for block in self.blocks]

    @cached_property
    def table_place(self) -> dict[int, tuple[Table, int, int]]:
        """Block index of a cell -> its table, row and column."""
        return {
            cell: (table, r, c)
            for table in self.tables
            for r, row in enumerate(table.rows)
            for c, cell in enumerate(row)
            if cell is not None
        }

    @cached_property
    def field_of(self) -> dict[int, Field]:
        """Block index of a value -> its field."""
        return {f.block: f for f in self.fields if f.block is not None}
