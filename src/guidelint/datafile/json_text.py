"""Strict JSON (RFC 8259) with the place of every key and value."""

from __future__ import annotations

import re

from guidelint.datafile.nodes import (
    MAX_DEPTH,
    MAX_NODES,
    DataError,
    Document,
    Duplicate,
    Entry,
    Node,
    check_length,
    find_duplicates,
    number,
)
from guidelint.source import Span

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"')
_HALF = re.compile("[\ud800-\udfff]")
_WORDS = {"true": True, "false": False, "null": None}
_WORD = re.compile(r"true|false|null")


def parse_json(text: str, offset: int = 0) -> Document:
    """Read one JSON document. Raises DataError, with the place, where it is not well formed or past a limit."""
    check_length(text, offset)
    reader = _Reader(text, offset)
    root = reader.document()
    return Document(root, text, offset, tuple(reader.duplicates))


class _Reader:
    def __init__(self, text: str, offset: int) -> None:
        self._text = text
        self._offset = offset
        self._at = 0
        self._nodes = 0
        self.duplicates: list[Duplicate] = []

    def document(self) -> Node | None:
        self._skip()
        if self._at == len(self._text):
            return None
        root = self._node(1)
        self._skip()
        if self._at < len(self._text):
            raise self._error("something follows the end of the document")
        return root

    def _skip(self) -> None:
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _error(self, message: str, at: int | None = None) -> DataError:
        index = min(self._at if at is None else at, max(len(self._text) - 1, 0))
        return DataError(message, Span(self._offset + index, self._offset + min(index + 1, len(self._text))))

    def _span(self, start: int) -> Span:
        return Span(self._offset + start, self._offset + self._at)

    def _node(self, depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH:
            raise self._error(f"is nested more than {MAX_DEPTH} levels deep")
        if self._nodes > MAX_NODES:
            raise self._error(f"holds more than {MAX_NODES:,} values")
        sign = self._text[self._at : self._at + 1]
        if sign == "{":
            return self._mapping(depth)
        if sign == "[":
            return self._sequence(depth)
        if sign == '"':
            start = self._at
            text = self._string()
            return Node("scalar", self._span(start), text, text, "json")
        return self._plain()

    def _plain(self) -> Node:
        start = self._at
        match = _NUMBER.match(self._text, start) or _WORD.match(self._text, start)
        if not match or self._text[match.end() : match.end() + 1].isalnum():
            raise self._error("a value was expected: text in double quotes, a number, true, false, null, [ or {")
        self._at = match.end()
        text = match.group()
        if text in _WORDS:
            return Node("scalar", self._span(start), _WORDS[text], text, "json")
        value = number(text)
        return Node("scalar", self._span(start), text if value is None else value, text, "json")

    def _string(self) -> str:
        import json  # late, like every reader of data

        match = _STRING.match(self._text, self._at)
        if not match:
            raise self._error("text in double quotes that is not closed, or holds a line end or an unknown escape")
        text: str = json.loads(match.group())
        if _HALF.search(text):
            raise self._error("an escape that is half of a pair, which no text can hold")
        self._at = match.end()
        return text

    def _sequence(self, depth: int) -> Node:
        start = self._at
        items: list[Node] = []
        self._at += 1
        self._skip()
        while not self._take("]"):
            if items:
                self._separate("]")
            items.append(self._node(depth + 1))
            self._skip()
        return Node("sequence", self._span(start), items=tuple(items), size=1 + sum(item.size for item in items))

    def _mapping(self, depth: int) -> Node:
        start = self._at
        entries: list[Entry] = []
        self._at += 1
        self._skip()
        while not self._take("}"):
            if entries:
                self._separate("}")
            entries.append(self._entry(depth))
            self._skip()
        self.duplicates += find_duplicates(entries)
        size = 1 + sum(1 + entry.value.size for entry in entries)
        return Node("mapping", self._span(start), entries=tuple(entries), size=size)

    def _entry(self, depth: int) -> Entry:
        start = self._at
        if self._text[start : start + 1] != '"':
            raise self._error("a key in double quotes was expected")
        key = self._string()
        span = self._span(start)
        self._skip()
        if not self._take(":"):
            raise self._error("a colon was expected after the key")
        self._skip()
        return Entry(key, span, self._node(depth + 1))

    def _take(self, sign: str) -> bool:
        if self._text[self._at : self._at + 1] != sign:
            return False
        self._at += 1
        return True

    def _separate(self, closing: str) -> None:
        if not self._take(","):
            raise self._error(f"a comma or `{closing}` was expected")
        comma = self._at - 1
        self._skip()
        if self._text[self._at : self._at + 1] in ("]", "}"):
            raise self._error("a comma before the closing bracket", comma)
