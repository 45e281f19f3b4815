"""From the text of a scalar back to the source it stands in: the map that a block needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidelint.datafile.nodes import Document, Node
from guidelint.guide import Piece

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r\n|[\r\n])[ \t]*|(.))", re.DOTALL)
_FOLD = re.compile(r"[ \t]*(?:\r\n|[\r\n])(?:[ \t]*(?:\r\n|[\r\n]))*[ \t]*")


def pieces(document: Document, node: Node) -> tuple[Piece, ...]:
    """The map from a scalar's text to the whole source; as one piece where it cannot be told any finer."""
    if node.kind != "scalar" or not node.text:
        return (Piece(0, node.span.start, 0, 0),)
    start, end = node.span.start - document.offset, node.span.end - document.offset
    found = _aligned(node, document.text, start, end)
    if found is None:
        return (Piece(0, node.span.start, len(node.text), node.span.end - node.span.start),)
    return tuple(_merged(found, document.offset))


def _aligned(node: Node, text: str, start: int, end: int) -> list[Piece] | None:
    source = text[start:end]
    if node.style in ("double", "json") and source[:1] == '"':
        runs = list(_double(text, start + 1, end - 1))
        return _checked(runs, node.text)
    if node.style == "single" and source[:1] == "'":
        return _words(node.text, text, start + 1, end - 1, quote=True)
    if node.style in ("literal", "folded"):
        line_end = text.find("\n", start, end)
        return _words(node.text, text, start if line_end < 0 else line_end, end)
    if source == node.text:
        return [Piece(0, start, len(source), len(source))]
    return _words(node.text, text, start, end)


def _double(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Runs (what it reads as, source start, source length) of what stands between double quotes."""
    at = start
    while at < end:
        if text[at] == "\\" and (match := _ESCAPE.match(text, at, end)):
            code = match[1] or match[2] or match[3]
            low = _ESCAPE.match(text, match.end(), end) if code and code[:2].lower() in _HIGH else None
            if low and low[2] and low[2][:2].lower() in _LOW:
                pair = 0x10000 + ((int(code, 16) - 0xD800) << 10) + int(low[2], 16) - 0xDC00
                yield chr(pair), at, low.end() - at
                at = low.end()
                continue
            read = chr(int(code, 16)) if code else "" if match[4] else _ESCAPES.get(match[5], match[5])
            yield read, at, match.end() - at
            at = match.end()
        elif text[at] in " \t\r\n" and (match := _FOLD.match(text, at, end)):
            breaks = len(re.findall(r"\r\n|[\r\n]", match.group()))
            yield (" " if breaks == 1 else "\n" * (breaks - 1)), at, match.end() - at
            at = match.end()
        else:
            yield text[at], at, 1
            at += 1


_HIGH = frozenset({"d8", "d9", "da", "db"})
_LOW = frozenset({"dc", "dd", "de", "df"})


def _checked(runs: list[tuple[str, int, int]], text: str) -> list[Piece] | None:
    found: list[Piece] = []
    at = 0
    for read, source, length in runs:
        if read:
            found.append(Piece(at, source, len(read), length))
        at += len(read)
    return found if "".join(read for read, _, _ in runs) == text else None


def _words(text: str, source: str, start: int, end: int, quote: bool = False) -> list[Piece] | None:
    """Word by word: what is no white space stands in both alike; only white space is folded."""
    found: list[Piece] = []
    at = start
    for match in re.finditer(r"\s+|\S+", text):
        run = match.group()
        if run.isspace():
            stop = at
            while stop < end and source[stop].isspace():
                stop += 1
            found.append(Piece(match.start(), at, len(run), stop - at))
            at = stop
            continue
        while at < end and source[at].isspace():
            at += 1
        for i, sign in enumerate(run):
            if source[at : at + 1] != sign or at >= end:
                return None
            width = 2 if quote and sign == "'" else 1
            found.append(Piece(match.start() + i, at, 1, width))
            at += width
    return found


def _merged(found: list[Piece], offset: int) -> Iterator[Piece]:
    """Neighbours that both map point by point become one."""
    last: Piece | None = None
    for piece in found:
        shifted = Piece(piece.text, piece.source + offset, piece.length, piece.source_length)
        joins = (
            last is not None
            and last.length == last.source_length
            and shifted.length == shifted.source_length
            and last.source + last.length == shifted.source
        )
        if joins and last is not None:
            last = Piece(last.text, last.source, last.length + shifted.length, last.length + shifted.length)
            continue
        if last is not None:
            yield last
        last = shifted
    if last is not None:
        yield last
