"""The block structure of Markdown, line by line as CommonMark describes it, with GitHub's tables."""

from __future__ import annotations

from typing import Literal

from guidelint import regex as re
from guidelint.readers.inline import key
from guidelint.readers.rows import split_row

_LINES = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n)|([^\r\n]+)\Z")
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ATX_END = re.compile(r"(?:^|[ \t])#+$")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_THEMATIC = re.compile(r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_SETEXT = re.compile(r"(?:=+|-+)[ \t]*$")
_MARKER = re.compile(r"([-+*])(?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$)")
_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(
    r"\[((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(?:<[^<>]*>|\S+)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_OPEN = frozenset({"fence", "html", "indented"})  # leaves that lines go on in whatever they look like
_DEEPEST = 100  # containers in one another
_STARTERS = frozenset("#`~<>=-*_+0123456789")  # only lines that begin so, or hold a pipe, can start another block

_HTML_BLOCKS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|"
    "main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|"
    "title|tr|track|ul"
)
# How an HTML block starts, and what ends it (None: a blank line); the last kind cannot interrupt a paragraph.
_HTML = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE) if end else None)
    for start, end in (
        (r"<(?:script|pre|style|textarea)(?:[\s>]|$)", r"</(?:script|pre|style|textarea)>"),
        (r"<!--", r"-->"),
        (r"<\?", r"\?>"),
        (r"<![A-Z]", r">"),
        (r"<!\[CDATA\[", r"\]\]>"),
        (rf"</?(?:{_HTML_BLOCKS})(?:\s|/?>|$)", None),
        (
            r"(?:<[a-z][a-z0-9.-]*(?:\s+[a-z_:@][\w.:@-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\s*/?>"
            r"|</[a-z][a-z0-9.-]*\s*>)\s*$",
            None,
        ),
    )
)  # fmt: skip

LeafKind = Literal["heading", "paragraph", "fence", "indented", "html", "table"]


class Leaf:
    """A block without blocks in it.

    first_line: its number in the text that was scanned, from 0. level: of a heading; of a fence its indent.
    lines: start and end of the content of each of its source lines, containers' signs aside. items: the lists
    (by number) that it stands in, outermost first. first: it opens the innermost item.
    """

    __slots__ = ("first", "first_line", "items", "kind", "level", "lines", "quoted")

    def __init__(self, kind: LeafKind, lines: list[tuple[int, int]], first_line: int, level: int = 0) -> None:
        self.kind = kind
        self.lines = lines
        self.first_line = first_line
        self.level = level
        self.items: tuple[int, ...] = ()
        self.quoted = self.first = False


class _Container:
    """A quote, or a list item whose content is indented by so many columns; fresh: nothing stands in it yet."""

    __slots__ = ("fresh", "group", "indent", "quote")

    def __init__(self, quote: bool, indent: int = 0, group: int = 0) -> None:
        self.quote = quote
        self.indent = indent
        self.group = group
        self.fresh = True


class Document:
    """The leaves in order, the labels of link references, and how many lists there are.

    too_deep: quotes and lists were nested past the limit, and what is deeper was taken for words.
    """

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self.references: set[str] = set()
        self.lists = 0
        self.too_deep = False


def scan(text: str, start: int = 0) -> Document:
    """The leaves of a Markdown text from an offset on, in order, and the link references it defines."""
    return _Scan(text, start).document


class _Scan:
    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.document = Document()
        self.stack: list[_Container] = []
        self.lists: dict[int, tuple[str, int]] = {}  # depth -> marker and number of the list open there
        self.leaf: Leaf | None = None
        self.skip = -1  # the line under a table's head
        self.closing: re.Pattern[str] | None = None  # what ends the open fence or HTML block
        self.spans = [m.span(m.lastindex or 1) for m in _LINES.finditer(text, start)]
        self.number = 0
        for number, (begin, end) in enumerate(self.spans):
            self.number = number
            self._line(begin, end)
        self._close(0)

    def _line(self, start: int, end: int) -> None:
        depth, pos, column = self._containers(start, end)
        at, wide = _skip(self.text, pos, end, column)
        leaf = self.leaf
        if (
            leaf
            and leaf.kind in _OPEN
            and depth == len(self.stack)
            and self._continue(leaf, pos, at, end, wide - column)
        ):
            return
        if at >= end:
            self._close(depth)
            return
        if self.number == self.skip:
            return
        while True:
            if wide - column >= 4:
                if self.leaf is None or self.leaf.kind != "paragraph":
                    self._start(depth, Leaf("indented", [(_dedent(self.text, pos, end), end)], self.number))
                    return
                break
            if self.text[at] not in _STARTERS:
                break
            if self._leaf_start(depth, at, end, wide - column):
                return
            step = self._container_start(depth, at, end, wide, wide - column)
            if step is None:
                break
            pos, column = step
            depth = len(self.stack)
            at, wide = _skip(self.text, pos, end, column)
            if at >= end:
                return
        self._words(depth, at, end)

    def _containers(self, start: int, end: int) -> tuple[int, int, int]:
        """How many of the open containers go on in this line, and where what is in them begins (offset, column)."""
        pos, column, depth = start, 0, 0
        for container in self.stack:
            at, wide = _skip(self.text, pos, end, column)
            if container.quote:
                if wide - column > 3 or at >= end or self.text[at] != ">":
                    break
                pos, column = at + 1, wide + 1
                if pos < end and self.text[pos] in " \t":
                    pos, column = pos + 1, column + 1
            elif at >= end:
                if container.fresh:
                    break
                pos, column = at, wide
            elif wide - column >= container.indent:
                pos, column = _advance(self.text, pos, column, container.indent)
            else:
                break
            depth += 1
        return depth, pos, column

    def _continue(self, leaf: Leaf, pos: int, at: int, end: int, indent: int) -> bool:
        """Add a line to the open code or HTML; False where it ends before this line."""
        if leaf.kind == "indented":
            if at < end and indent < 4:
                self._end_leaf()
                return False
            leaf.lines.append((min(_dedent(self.text, pos, end), end), end))
            return True
        if self.closing is None:  # HTML that goes on to a blank line
            if at >= end:
                self._end_leaf()
                return False
            leaf.lines.append((at, end))
            return True
        if leaf.kind == "fence":
            if indent < 4 and self.closing.match(self.text, at, end):
                self._end_leaf()
            else:
                leaf.lines.append((min(pos + min(indent, leaf.level), end), end))
            return True
        leaf.lines.append((at, end))
        if self.closing.search(self.text, at, end):
            self._end_leaf()
        return True

    def _leaf_start(self, depth: int, at: int, end: int, indent: int) -> bool:
        """Whether this line is or opens a leaf other than a paragraph or table."""
        text, sign = self.text, self.text[at]
        in_paragraph = self.leaf is not None and self.leaf.kind == "paragraph" and depth == len(self.stack)
        if sign == "#" and (atx := _ATX.match(text, at, end)):
            content = text[atx.end() : end].rstrip(" \t")
            closed = _ATX_END.search(content)
            stop = atx.end() + (closed.start() if closed else len(content))
            self._start(depth, Leaf("heading", [(atx.end(), stop)], self.number, level=len(atx[1])))
            self._end_leaf()
        elif sign in "`~" and (fence := _FENCE.match(text, at, end)):
            mark = fence[1] or fence[2]
            self._start(depth, Leaf("fence", [], self.number, level=indent))
            self.closing = re.compile(rf"{mark[0]}{{{len(mark)},}}[ \t]*$")
        elif sign == "<":
            return self._html_start(depth, at, end, in_paragraph)
        elif (
            in_paragraph and sign in "=-" and _SETEXT.match(text, at, end) and self._underlined(1 if sign == "=" else 2)
        ):
            pass
        elif sign in "*-_" and _THEMATIC.match(text, at, end):
            self._close(depth)
            self._end_lists(depth)
        else:
            return False
        return True

    def _underlined(self, level: int) -> bool:
        """Make the open paragraph a heading; False where only link references stand in it."""
        leaf = self.leaf
        assert leaf is not None
        self._take_definitions(leaf)
        if not leaf.lines:
            self._end_leaf()
            return False
        leaf.kind, leaf.level = "heading", level
        self._end_leaf()
        return True

    def _html_start(self, depth: int, at: int, end: int, in_paragraph: bool) -> bool:
        for start, closing in _HTML[: 6 if in_paragraph or self._lazy(depth) else 7]:
            if start.match(self.text, at, end):
                self._start(depth, Leaf("html", [(at, end)], self.number))
                self.closing = closing
                if closing and closing.search(self.text, at, end):
                    self._end_leaf()
                return True
        return False

    def _lazy(self, depth: int) -> bool:
        return self.leaf is not None and self.leaf.kind == "paragraph" and depth < len(self.stack)

    def _container_start(self, depth: int, at: int, end: int, column: int, indent: int) -> tuple[int, int] | None:
        """Open a quote or a list item; where its content begins (offset, column). None: there is none here."""
        text = self.text
        if len(self.stack) >= _DEEPEST:
            self.document.too_deep = True
            return None
        if text[at] == ">":
            self._close(depth)
            self._end_lists(depth)
            self.stack.append(_Container(quote=True))
            spaced = at + 1 < end and text[at + 1] in " \t"
            return at + 1 + spaced, column + 1 + spaced
        marker = _MARKER.match(text, at, end)
        if marker is None:
            return None
        after, wide = _skip(text, marker.end(), end, column + marker.end() - at)
        blank = after >= end
        in_paragraph = self.leaf is not None and self.leaf.kind == "paragraph" and depth == len(self.stack)
        if in_paragraph and (blank or (marker[2] and int(marker[2]) != 1)):
            return None
        width = marker.end() - at
        gap = wide - column - width
        if blank or gap > 4:
            gap, after, wide = 1, min(marker.end() + 1, end), column + width + 1
        self._close(depth)
        self._item(depth, marker[1] or marker[3], indent + width + gap)
        return after, wide

    def _item(self, depth: int, sign: str, indent: int) -> None:
        open_list = self.lists.get(depth)
        self._end_lists(depth + 1)
        if open_list is None or open_list[0] != sign:
            open_list = (sign, self.document.lists)
            self.document.lists += 1
            self.lists[depth] = open_list
        self.stack.append(_Container(quote=False, indent=indent, group=open_list[1]))

    def _words(self, depth: int, at: int, end: int) -> None:
        """A line of words: of the open paragraph or table, of a new table, or of a new paragraph."""
        leaf = self.leaf
        if leaf and leaf.kind == "table" and depth == len(self.stack):
            leaf.lines.append((at, end))
        elif self._heads_table(at, end):
            self._start(depth, Leaf("table", [(at, end)], self.number))
            self.skip = self.number + 1
        elif leaf and leaf.kind == "paragraph":  # depth below the stack's: a lazy continuation
            leaf.lines.append((at, end))
        else:
            self._start(depth, Leaf("paragraph", [(at, end)], self.number))

    def _heads_table(self, at: int, end: int) -> bool:
        if self.text.find("|", at, end) < 0 or self.number + 1 >= len(self.spans):
            return False
        start, stop = self.spans[self.number + 1]
        while start < stop and self.text[start] in " \t>":
            start += 1
        row = self.text[start:stop]
        return _DELIMITERS.match(row) is not None and len(split_row(row)) == len(split_row(self.text[at:end]))

    def _start(self, depth: int, leaf: Leaf) -> None:
        self._close(depth)
        self._end_lists(depth)
        leaf.items = tuple(container.group for container in self.stack if not container.quote)
        leaf.quoted = any(container.quote for container in self.stack)
        leaf.first = bool(self.stack) and not self.stack[-1].quote and self.stack[-1].fresh
        for container in self.stack:
            container.fresh = False
        self.leaf = leaf
        self.document.leaves.append(leaf)

    def _close(self, depth: int) -> None:
        """End the open leaf, and the containers beyond a depth."""
        self._end_leaf()
        del self.stack[depth:]

    def _end_lists(self, depth: int) -> None:
        for at in [at for at in self.lists if at >= depth]:
            del self.lists[at]

    def _end_leaf(self) -> None:
        leaf = self.leaf
        self.leaf = self.closing = None
        if leaf is None:
            return
        if leaf.kind == "paragraph":
            self._take_definitions(leaf)
            if not leaf.lines:
                self.document.leaves.remove(leaf)
        while leaf.kind == "indented" and leaf.lines[-1][0] >= leaf.lines[-1][1]:
            leaf.lines.pop()

    def _take_definitions(self, leaf: Leaf) -> None:
        """Link references at the start of a paragraph are no text of it."""
        while leaf.lines:
            start, end = leaf.lines[0]
            found = _DEFINITION.match(self.text, start, end) if self.text[start] == "[" else None
            if found is None or found[1].startswith("^"):
                return
            self.document.references.add(key(found[1]))
            del leaf.lines[0]
            leaf.first_line += 1


def _skip(text: str, at: int, end: int, column: int) -> tuple[int, int]:
    """Past spaces and tabs: the offset and the column there."""
    while at < end:
        sign = text[at]
        if sign == " ":
            column += 1
        elif sign == "\t":
            column += 4 - column % 4
        else:
            break
        at += 1
    return at, column


def _advance(text: str, at: int, column: int, columns: int) -> tuple[int, int]:
    """Past so many columns of white space; a tab that reaches further is passed as a whole."""
    goal = column + columns
    while column < goal:
        column += 1 if text[at] == " " else 4 - column % 4
        at += 1
    return at, column


def _dedent(text: str, at: int, end: int) -> int:
    """Where indented code begins in its line."""
    column = 0
    while at < end and column < 4 and text[at] in " \t":
        column += 1 if text[at] == " " else 4
        at += 1
    return at
