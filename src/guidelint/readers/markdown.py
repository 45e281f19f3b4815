"""Markdown to drafts: CommonMark with GitHub's tables; front matter, comments and shortcodes kept apart."""

from __future__ import annotations

from collections.abc import Iterable

from guidelint import regex as re
from guidelint.guide import Directive, Kind, Piece
from guidelint.readers.draft import Draft, Drafts, DraftTable
from guidelint.readers.front_matter import read_front_matter
from guidelint.readers.html_fragments import comments, fragments
from guidelint.readers.inline import Inline, inline
from guidelint.readers.markdown_blocks import Leaf, scan
from guidelint.readers.prose import BESIDE, is_field, label_items, paragraph_drafts
from guidelint.readers.rows import MAX_CELLS, split_row
from guidelint.readers.shapes import is_figure
from guidelint.source import Span

_DIRECTIVE = re.compile(r"(?:<!--|\{/\*)\s*(guidelint:.*?)\s*(?:-->|\*/\})$", re.DOTALL)
_SCRIPT = re.compile(
    r"import\s[^;\n]*?\sfrom\s+['\"]|import\s+['\"]|export\s+(?:const|let|var|default|function|async)\b"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_ALERT = re.compile(r"\[![A-Za-z]+\][ \t]*$")
_BOLD_LEAD = re.compile(r"(\*\*|__)(?=\S)")
_RULE = re.compile(r":?-{2,}:?")


def read(text: str) -> Drafts:
    """The blocks of a Markdown text."""
    return _Reader(text).drafts


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts = Drafts()
        document = scan(text, read_front_matter(text, self.drafts))
        self.references = document.references
        self.groups: dict[int, int] = {}  # number of a list in the scan -> in the drafts
        self.level = 1  # of the last heading that is marked as one
        if document.too_deep:
            self.drafts.notes.append("lists or quotes are nested too deep; the deepest were read as plain words")
        for leaf in document.leaves:
            if self.drafts.full:
                break
            self._leaf(leaf)
        label_items(self.drafts.blocks)

    def _leaf(self, leaf: Leaf) -> None:
        if leaf.kind == "paragraph":
            self._paragraph(leaf)
        elif leaf.kind == "heading":
            self._heading(leaf)
        elif leaf.kind == "table":
            self._table(leaf)
        elif leaf.kind == "html":
            self._html(leaf)
        else:
            self._code(leaf)

    def _heading(self, leaf: Leaf) -> None:
        found = self._inline(leaf.lines)
        if found.text and leaf.quoted:
            self.drafts.add(Draft("quote", found.text, found.pieces))
        elif found.text:
            self.level = leaf.level
            self.drafts.add(Draft("heading", found.text, found.pieces, leaf.level))

    def _paragraph(self, leaf: Leaf) -> None:
        start, end = leaf.lines[0]
        if not leaf.items and not leaf.quoted and _SCRIPT.match(self.text, start, end):
            return
        note = _FOOTNOTE.match(self.text, start, end) or (leaf.first and _TASK.match(self.text, start, end))
        if note:
            leaf.lines[0] = (note.end(), end)
        elif leaf.quoted and _ALERT.match(self.text, start, end):
            del leaf.lines[0]
        kind: Kind = "quote" if leaf.quoted else "item" if leaf.first else "paragraph"
        labelled = self._labelled(leaf.lines)
        for part in [[line] for line in leaf.lines] if labelled else [leaf.lines]:
            if part:
                self._words(kind, leaf, self._inline(part), labelled)
                kind = "paragraph" if kind == "item" else kind

    def _labelled(self, lines: list[tuple[int, int]]) -> bool:
        """Lines that each begin with a label: the author meant lines, though Markdown joins them."""
        if any(self.text.startswith(BESIDE, start) or self.text.endswith(BESIDE, start, end) for start, end in lines):
            return False  # facts side by side, whose line was too long
        if len(lines) == 1:
            return False
        texts = [self.text[slice(*line)].strip() for line in lines]
        listed = any(map(is_field, texts))
        return all(
            _BOLD_LEAD.match(self.text, *line) or is_field(text, listed)
            for line, text in zip(lines, texts, strict=True)
        )

    def _words(self, kind: Kind, leaf: Leaf, found: Inline, labelled: bool = False) -> None:
        text = found.text
        if not text:
            return
        group = self._group(leaf.items[-1]) if leaf.items else None
        draft = Draft(kind, text, found.pieces, len(leaf.items) if kind == "item" else 0, group)
        self.drafts.blocks += paragraph_drafts(draft, found, self.level, labelled)

    def _table(self, leaf: Leaf) -> None:
        table = DraftTable(self.drafts.group(), 1)
        for start, end in leaf.lines:
            if self.drafts.full:
                break
            places = split_row(self.text[start:end])[:MAX_CELLS]
            if all(_RULE.fullmatch(self.text, start + a, start + b) for a, b in places):
                table.header_rows = len(table.rows)  # a head of several rows, as converters write it
                continue
            row: list[int | None] = []
            for a, b in places:
                found = self._inline([(start + a, start + b)])
                cell = Draft("cell", found.text, found.pieces, 0, table.group)
                row.append(self.drafts.add(cell) if found.text else None)
            table.rows.append(tuple(row))
        if not table.rows:
            return
        first = table.rows[0][1] if len(table.rows[0]) == 2 else None
        if first is not None and table.rows[0][0] is not None and is_figure(self.drafts.blocks[first].text):
            table.header_rows = 0  # a head cannot be left out in Markdown, so the first fact was put there
        self.drafts.tables.append(table)

    def _html(self, leaf: Leaf) -> None:
        self._directives(comments(self.text, leaf.lines[0][0], leaf.lines[-1][1]))
        group: int | None = None
        for part in fragments(self.text, leaf.lines):
            if part.kind == "item":
                group = self.drafts.group() if group is None else group
            draft = Draft(part.kind, part.inline.text, part.inline.pieces, part.level, certain=part.kind == "heading")
            if part.kind == "item":
                draft.level, draft.group = 1, group
            if part.kind == "heading":
                self.level = part.level
            self.drafts.add(draft)

    def _code(self, leaf: Leaf) -> None:
        parts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for number, (start, end) in enumerate(leaf.lines):
            if number:
                line_end = leaf.lines[number - 1][1]
                pieces.append(Piece(at, line_end, 1, 2 if self.text.startswith("\r\n", line_end) else 1))
                at += 1
            if end > start:
                pieces.append(Piece(at, start, end - start, end - start))
            parts.append(self.text[start:end])
            at += end - start
        if any(parts):
            self.drafts.add(Draft("code", "\n".join(parts), tuple(pieces)))

    def _inline(self, lines: list[tuple[int, int]]) -> Inline:
        found = inline(self.text, lines, self.references)
        self._directives(found.comments)
        return found

    def _directives(self, found: Iterable[tuple[str, int, int]]) -> None:
        for comment, start, end in found:
            directive = _DIRECTIVE.match(comment)
            if directive:
                self.drafts.directives.append(Directive(directive[1], Span(start, end), len(self.drafts.blocks)))

    def _group(self, number: int) -> int:
        if number not in self.groups:
            self.groups[number] = self.drafts.group()
        return self.groups[number]
