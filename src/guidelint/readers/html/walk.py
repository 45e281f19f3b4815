"""The elements of a page's main content to blocks, in order."""

from __future__ import annotations

from guidelint.guide import Kind
from guidelint.readers.draft import Draft, Drafts, DraftTable
from guidelint.readers.html.content import Content, is_seen
from guidelint.readers.html.tables import grid, header_rows, is_layout, rows_of
from guidelint.readers.html.text import Line, collapsed, runs, verbatim
from guidelint.readers.html.tree import HEADINGS, Node, Text, is_block
from guidelint.readers.inline import Inline
from guidelint.readers.prose import BESIDE, is_field, paragraph_drafts
from guidelint.readers.shapes import is_figure, is_value

_BOLD = frozenset(["b", "strong"])
_LISTS = frozenset(["ul", "ol", "menu", "dir"])


class _List:
    """An open list; group: its number once it has an item."""

    __slots__ = ("group",)

    def __init__(self) -> None:
        self.group: int | None = None


class Walker:
    def __init__(self, text: str, drafts: Drafts, content: Content) -> None:
        self.text = text
        self.drafts = drafts
        self.content = content
        self.lines: list[Line] = [[]]
        self.bold = 0
        self.joined = 0  # within what is one block whatever stands in it
        self.quoted = 0
        self.level = 1  # of the last heading
        self.lists: list[_List] = []
        self.first = False  # the next words begin an item
        self.term: int | None = None  # index of the label whose value stands next
        self.defining = False

    def walk(self, node: Node) -> None:
        """Read an element as a block of its own."""
        self.flush()
        self._block(node)
        self.flush()

    def _children(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, Text):
                self.lines[-1] += runs(self.text, child, self.bold > 0)
            elif child.tag == "br":
                self._break()
            elif self.drafts.full:
                return
            elif not is_seen(child) or self.content.is_aside(child) or _is_note(child):
                continue
            elif not is_block(child.tag):
                self._inline(child)
            elif self.joined:
                self.lines[-1].append(None)
                self._children(child)
                self.lines[-1].append(None)
            else:
                self.walk(child)

    def _break(self) -> None:
        if self.joined:
            self.lines[-1].append(None)
        else:
            self.lines.append([])

    def _inline(self, node: Node) -> None:
        bold = node.tag in _BOLD
        self.bold += bold
        self._children(node)
        self.bold -= bold

    def _block(self, node: Node) -> None:
        tag = node.tag
        if tag in HEADINGS:
            self._heading(node)
        elif tag in _LISTS:
            self._list(node)
        elif tag == "table":
            self._table(node)
        elif tag == "pre":
            self._pre(node)
        elif tag == "blockquote":
            self.quoted += 1
            self._children(node)
            self.flush()
            self.quoted -= 1
        elif tag == "li":
            self.first = bool(self.lists)
            self._children(node)
            self.flush()
            self.first = False
        elif tag == "dt":
            self._term(node)
        elif tag == "dd":
            self._definition(node)
        elif tag == "summary":
            self._summary(node)
        else:
            self._children(node)

    def _read_joined(self, node: Node) -> Inline:
        """All of an element as one text."""
        outer, self.lines = self.lines, [[]]
        bold, self.bold = self.bold, 0
        self.joined += 1
        self._children(node)
        self.joined -= 1
        self.bold = bold
        found = collapsed(self.text, self.lines[0])
        self.lines = outer
        return found

    def _heading(self, node: Node) -> None:
        found = self._read_joined(node)
        if not found.text:
            return
        if self.quoted:
            self.drafts.add(Draft("quote", found.text, found.pieces))
            return
        self.level = int(node.tag[1])
        self.drafts.add(Draft("heading", found.text, found.pieces, self.level))

    def _summary(self, node: Node) -> None:
        """What is asked, or what a part that opens is called."""
        found = self._read_joined(node)
        if not found.text:
            return
        if found.text.endswith("?"):
            self.drafts.add(Draft("question", found.text, found.pieces))
        else:
            level = min(self.level + 1, 6)
            self.drafts.add(Draft("heading", found.text, found.pieces, level, certain=False))

    def _list(self, node: Node) -> None:
        self.lists.append(_List())
        first, self.first = self.first, False
        defining, self.defining = self.defining, False
        self._children(node)
        self.flush()
        self.first, self.defining = first, defining
        self.lists.pop()

    def _term(self, node: Node) -> None:
        found = self._read_joined(node)
        self.term = None
        if not found.text:
            return
        if found.text.endswith("?"):
            self.drafts.add(Draft("question", found.text, found.pieces))
        else:
            self.term = self.drafts.add(Draft("label", found.text, found.pieces))

    def _definition(self, node: Node) -> None:
        self.defining = self.term is not None
        self._children(node)
        self.flush()
        self.defining = False

    def _pre(self, node: Node) -> None:
        outer, self.lines = self.lines, [[]]
        self.joined += 1
        self._children(node)
        self.joined -= 1
        found = verbatim(self.text, self.lines[0])
        self.lines = outer
        if found.text.strip():
            self.drafts.add(Draft("code", found.text, found.pieces))

    def _table(self, node: Node) -> None:
        rows = rows_of(node)
        if is_layout(node, rows):
            self._children(node)
            return
        for caption in node.nodes:
            if caption.tag == "caption" and is_seen(caption):
                found = self._read_joined(caption)
                if found.text:
                    self.drafts.add(Draft("paragraph", found.text, found.pieces))
        group = self.drafts.group()
        indexes: list[list[int | None]] = []
        figures: list[list[bool]] = []
        for row in rows:
            if self.drafts.full:
                break
            cells = [self._read_joined(cell.node) for cell in row.cells]
            indexes.append(
                [self.drafts.add(Draft("cell", c.text, c.pieces, 0, group)) if c.text else None for c in cells]
            )
            figures.append([bool(c.text) and is_figure(c.text) for c in cells])
        rows = rows[: len(indexes)]
        if not any(index is not None for row in indexes for index in row):
            return
        table = DraftTable(group, header_rows(rows, figures))
        table.rows = grid(rows, indexes)
        self.drafts.tables.append(table)

    def flush(self) -> None:
        """End the open paragraph."""
        if self.joined:
            return
        lines, self.lines = self.lines, [[]]
        paragraph: list[Line] = []
        for line in lines:
            if self._is_blank(line):
                self._paragraph(paragraph)
                paragraph = []
            else:
                paragraph.append(line)
        self._paragraph(paragraph)

    def _is_blank(self, line: Line) -> bool:
        return all(
            run is None or not (self.text[run.start : run.end] if run.read is None else run.read).strip()
            for run in line
        )

    def _paragraph(self, lines: list[Line]) -> None:
        if not lines:
            return
        if len(lines) > 1:
            read = [collapsed(self.text, line) for line in lines]
            if _labelled(read):
                for found in read:
                    self._words(found, labelled=True)
                return
            joined: Line = []
            for line in lines:
                joined += [*line, None]
            self._words(collapsed(self.text, joined))
        else:
            self._words(collapsed(self.text, lines[0]))

    def _words(self, found: Inline, labelled: bool = False) -> None:
        if not found.text:
            return
        kind: Kind = "quote" if self.quoted else "item" if self.first else "paragraph"
        self.first = False
        if kind == "paragraph" and self.defining:
            self._value(found)
            return
        group = None
        if self.lists:
            within = self.lists[-1]
            if within.group is None:
                within.group = self.drafts.group()
            group = within.group
        draft = Draft(kind, found.text, found.pieces, len(self.lists) if kind == "item" else 0, group)
        self.drafts.blocks += paragraph_drafts(draft, found, self.level, labelled)

    def _value(self, found: Inline) -> None:
        """What a term of a definition list is said to be: its value, or running text about it."""
        draft = Draft("paragraph", found.text, found.pieces)
        if is_value(found.text):
            draft.kind, draft.of = "value", self.term
        self.drafts.add(draft)


def _is_note(node: Node) -> bool:
    """A raised link to a place on the same page: the number of a footnote."""
    if node.tag != "sup":
        return False
    return bool(node.nodes) and all(
        child.tag == "a" and child.attributes.get("href", "").startswith("#") for child in node.nodes
    )


def _labelled(lines: list[Inline]) -> bool:
    """Lines that each begin with a label: each is a fact of its own."""
    texts = [line.text for line in lines]
    if any(text.startswith(BESIDE) or text.endswith(BESIDE) for text in texts):
        return False
    listed = any(map(is_field, texts))
    return all((line.strong and line.strong[0][0] == 0) or is_field(line.text, listed) for line in lines)
