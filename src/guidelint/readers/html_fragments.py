"""HTML that stands between the blocks of a Markdown text: its words as blocks, simply."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from guidelint import regex as re
from guidelint.guide import Kind
from guidelint.readers.inline import Inline, inline_html

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNREAD = re.compile(r"<(script|style|textarea|template|svg|iframe)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?([a-zA-Z][\w.-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_INLINE_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "data",
        "em",
        "font",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
    ]
)
_KINDS: dict[str, Kind] = {"li": "item", "blockquote": "quote", "pre": "code", "td": "cell", "th": "cell"}


class Fragment(NamedTuple):
    kind: Kind
    level: int
    inline: Inline


def comments(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Comments between two places of a text, with theirs."""
    for match in _COMMENT.finditer(text, start, end):
        yield match.group(), match.start(), match.end()


def fragments(text: str, lines: list[tuple[int, int]]) -> Iterator[Fragment]:
    """What a reader sees of these lines of HTML: a block wherever a tag begins or ends one."""
    start, end = lines[0][0], lines[-1][1]
    unread = sorted(m.span() for pattern in (_COMMENT, _UNREAD) for m in pattern.finditer(text, start, end))
    kind: Kind = "paragraph"
    level = 0
    held: list[tuple[int, int]] = []
    for begin, stop in lines:
        at = begin
        for tag in _TAG.finditer(text, begin, stop):
            name = tag[1].lower()
            if name in _INLINE_TAGS or not _outside(tag.start(), tag.end(), unread):
                continue
            held += _outside(at, tag.start(), unread)
            yield from _fragment(text, kind, level, held)
            held, at = [], tag.end()
            opens = text[tag.start() + 1] != "/"
            level = int(name[1]) if opens and re.fullmatch(r"h[1-6]", name) else 0
            kind = "heading" if level else _KINDS.get(name, "paragraph") if opens else "paragraph"
        held += _outside(at, stop, unread)
    yield from _fragment(text, kind, level, held)


def _outside(start: int, end: int, unread: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of a stretch stands before, between and behind comments and scripts."""
    found: list[tuple[int, int]] = []
    at = max(bisect_right(unread, (start, end)) - 1, 0)
    while start < end and at < len(unread) and unread[at][0] < end:
        a, b = unread[at]
        if start < a:
            found.append((start, a))
        start = max(start, b)
        at += 1
    return [*found, (start, end)] if start < end else found


def _fragment(text: str, kind: Kind, level: int, lines: list[tuple[int, int]]) -> Iterator[Fragment]:
    if lines:
        read = inline_html(text, lines)
        if read.text:
            yield Fragment(kind, level, read)
