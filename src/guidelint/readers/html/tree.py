"""HTML text to a tree of elements with their places, in time linear in its length whatever it holds.

The parser of the standard library takes half a minute for a hundred kilobytes of quotes that are never closed, so this
is a scanner of its own: each pattern is possessive, and what is never closed is looked for a few times, not everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from guidelint import regex as re

MAX_DEPTH = 150
MAX_NODES = 1_000_000
_MAX_FAILURES = 20  # tags that are never closed, before only simple ones are read

_TAG = re.compile(
    r"<(/?+)([a-zA-Z][^\s/>]*+)((?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']?+[^\s>]*+)|[\"'])*+)>", re.ASCII
)
_SIMPLE_TAG = re.compile(r"<(/?+)([a-zA-Z][^\s/<>]*+)([^<>]*+)>?+", re.ASCII)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?+")
_DECLARATION = re.compile(r"<(?:!\[CDATA\[|[!?/])")

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
RAW = frozenset(["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"])  # hold text alone
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_SECTIONS = ["tbody", "thead", "tfoot"]
BLOCKS = HEADINGS | frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html"),
        *("legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "td"),
        *("th", "tr", "ul", *_SECTIONS),
    ]
)
_ROWS = frozenset(["tr", "td", "th"])
# A start tag -> the open elements that it ends, and those beyond which it ends none.
_IMPLIED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(["li"]), frozenset(["ul", "ol", "menu", "dir"])),
    "dt": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "dd": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "td": (frozenset(["td", "th"]), frozenset(["table"])),
    "th": (frozenset(["td", "th"]), frozenset(["table"])),
    "tr": (_ROWS, frozenset(["table"])),
    **dict.fromkeys(_SECTIONS, (_ROWS.union(_SECTIONS, ["caption"]), frozenset(["table"]))),
    **dict.fromkeys(HEADINGS, (HEADINGS, BLOCKS - HEADINGS)),
}


class Text(NamedTuple):
    """A run of the source between two tags. as_is: what looks like an entity there is none."""

    start: int
    end: int
    as_is: bool = False


class Node:
    """An element: its tag's name in lower case, where its start tag begins, what its tag holds, what stands in it."""

    __slots__ = ("_attributes", "_raw", "children", "start", "tag")

    def __init__(self, tag: str, start: int, raw: str = "") -> None:
        self.tag = tag
        self.start = start
        self.children: list[Node | Text] = []
        self._raw = raw
        self._attributes: dict[str, str] | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """Values by name in lower case; the first where one stands twice."""
        if self._attributes is None:
            self._attributes = {}
            for match in _ATTRIBUTE.finditer(self._raw) if self._raw else ():
                value = match[2] or match[3] or match[4] or ""
                self._attributes.setdefault(match[1].lower(), _unescaped(value) if "&" in value else value)
        return self._attributes

    @property
    def nodes(self) -> list[Node]:
        return [child for child in self.children if isinstance(child, Node)]


class Tree:
    """root: holds all; comments: start and end of what stands in each; notes: what was met that should not be."""

    def __init__(self) -> None:
        self.root = Node("", 0)
        self.comments: list[tuple[int, int]] = []
        self.notes: list[str] = []

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)


def parse(text: str) -> Tree:
    """The tree of an HTML text, whatever is wrong with it."""
    return _Parser(text).tree


def is_block(tag: str) -> bool:
    """Whether the element stands on lines of its own; those with names of their own mostly hold others."""
    return tag in BLOCKS or "-" in tag


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = Tree()
        self.stack = [self.tree.root]
        self.too_deep = 0  # elements open beyond the cap
        self.failures = 0
        self.count = 0
        self.unclosed: set[str] = set()  # elements of raw text whose end was looked for in vain
        at, begun = 0, 0
        while (at := text.find("<", at)) >= 0:
            after = self._at(at, begun)
            if after:
                at = begun = after
            else:
                at += 1
        self._words(begun, len(text))

    def _at(self, at: int, begun: int) -> int:
        """Read what a sign begins; where the text goes on, or 0 where it is a word of the text."""
        match = _TAG.match(self.text, at) if self.failures < _MAX_FAILURES else _SIMPLE_TAG.match(self.text, at)
        if match is None and self.text[at + 1 : at + 2].isalpha():
            self.failures += 1
            self.tree.note("a tag is never closed")
            match = _SIMPLE_TAG.match(self.text, at)
        if match is None:
            declared = _DECLARATION.match(self.text, at)
            if declared is None:
                return 0
            self._words(begun, at)
            return self._declaration(at, declared.end())
        self._words(begun, at)
        name = match[2].lower()
        if match[1]:
            self._end(name)
            return match.end()
        return self._start(name, match)

    def _words(self, start: int, end: int) -> None:
        if start < end:
            self.stack[-1].children.append(Text(start, end))

    def _declaration(self, at: int, inner: int) -> int:
        """Past a comment, a doctype, an instruction; what CDATA holds is text."""
        text = self.text
        if text.startswith("<!--", at):
            end = text.find("-->", at + 2)
            self.tree.comments.append((at, len(text) if end < 0 else end + 3))
            if end < 0:
                self.tree.note("a comment is never closed; nothing behind it was read")
            return len(text) if end < 0 else end + 3
        cdata = inner - at > 2
        end = text.find("]]>" if cdata else ">", inner)
        if end < 0:
            self.tree.note("a tag is never closed")
            end = len(text)
        if cdata and end > inner:
            self.stack[-1].children.append(Text(inner, end, as_is=True))
        return min(end + (3 if cdata else 1), len(text))

    def _start(self, name: str, match: re.Match[str]) -> int:
        node = Node(name, match.start(), match[3])
        self._imply(name)
        self.count += 1
        if self.count > MAX_NODES:
            self.tree.note(f"only the first {MAX_NODES:,} elements were read as such")
            return match.end()
        if name in VOID:
            self.stack[-1].children.append(node)
            return match.end()
        if name in RAW:
            self.stack[-1].children.append(node)
            return self._raw(name, node, match.end())
        if len(self.stack) > MAX_DEPTH:
            self.tree.note(f"elements are nested more than {MAX_DEPTH} deep; the deepest were read as one")
            self.too_deep += 1
            return match.end()
        self.stack[-1].children.append(node)
        self.stack.append(node)
        return match.end()

    def _raw(self, name: str, node: Node, start: int) -> int:
        closing = None
        if name not in self.unclosed:
            closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.text, start)
        if closing:
            end = closing.start()
        else:
            self.unclosed.add(name)
            end = self.text.find("<", start) if name in ("title", "textarea") else len(self.text)
            end = len(self.text) if end < 0 else end
            self.tree.note(f"<{name}> is never closed")
        if end > start:
            node.children.append(Text(start, end, as_is=name not in ("title", "textarea")))
        if closing is None:
            return end
        closed = self.text.find(">", end)
        return len(self.text) if closed < 0 else closed + 1

    def _imply(self, name: str) -> None:
        """End what this start tag ends: an open paragraph before a block, an item before the next."""
        if not is_block(name):
            return
        stack = self.stack
        at = len(stack) - 1
        while at > 0 and not is_block(stack[at].tag):
            at -= 1
        if stack[at].tag == "p":
            del stack[at:]
        closes, stops = _IMPLIED.get(name, (None, None))
        if closes is None or stops is None:
            return
        cut = 0
        for at in range(len(stack) - 1, 0, -1):
            if stack[at].tag in stops:
                break
            if stack[at].tag in closes:
                cut = at
                if name not in _SECTIONS and name != "tr":
                    break
        if cut:
            del stack[cut:]

    def _end(self, name: str) -> None:
        if self.too_deep:
            self.too_deep -= 1
            return
        stack, block = self.stack, is_block(name)
        for at in range(len(stack) - 1, 0, -1):
            tag = stack[at].tag
            if tag == name:
                del stack[at:]
                return
            if (not block and is_block(tag)) or (tag in ("td", "th", "table") and name not in _TABLE_PARTS):
                return


_TABLE_PARTS = frozenset(["table", "caption", *_ROWS, *_SECTIONS, "body", "html", "main", "article"])


def _unescaped(value: str) -> str:
    from html import unescape

    return unescape(value)


def words_of(text: str, nodes: Sequence[Node | Text]) -> str:
    """All text below, white space collapsed: for names and titles, whose places nobody asks for."""
    parts: list[str] = []
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        if isinstance(node, Text):
            parts.append(text[node.start : node.end])
        else:
            stack += reversed(node.children)
    return " ".join(_unescaped("".join(parts)).split())
