"""YAML 1.2 from the event stream of ruamel.yaml's C parser: no tags are obeyed, no objects are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from guidelint.datafile.nodes import (
    MAX_DEPTH,
    MAX_NODES,
    DataError,
    Document,
    Duplicate,
    Entry,
    Node,
    Scalar,
    Style,
    check_length,
    find_duplicates,
    number,
)
from guidelint.source import Span

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_OTHER_BASE = re.compile(r"0o[0-7]{1,20}|0x[0-9a-fA-F]{1,16}")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s*)+")
_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}

# What the parser says, and what an editor can act on.
_WORDS = {
    "mapping values are not allowed": "a colon and a space inside a value; put the value in quotes",
    "did not find expected ',' or ']'": "a list that is opened by `[` is not closed",
    "did not find expected ',' or '}'": "a mapping that is opened by `{` is not closed",
    "found unexpected end of stream": "a quote that is opened is not closed",
    "did not find expected '-' indicator": "a list goes on without a `-`, or the indentation changes",
    "did not find expected key": "a key was expected here; is the line indented like its neighbours, "
    "and the value above closed?",
    "could not find expected ':'": "a key without a colon, or a value that needs quotes or indentation",
    "found undefined tag handle": "a value that starts with `!` needs quotes",
    "did not find expected alphabetic": "a value that starts with `*` or `&` needs quotes",
    "found unknown escape character": "a backslash in double quotes starts no known escape; "
    "write two backslashes, or use single quotes",
    "block sequence entries are not allowed": "a `-` that starts a list needs a line of its own",
    "control characters are not allowed": "a control character",
    "did not find expected node content": "a value was expected here; a value that starts with a sign needs quotes",
    "did not find expected comment or line break": "a text block begins on the line after `|` or `>`; "
    "a value that starts with one of them needs quotes",
    "did not find expected whitespace or line break": "a value that starts with `!` needs quotes",
    "did not find expected tag URI": "a value that starts with `!` needs quotes",
    "did not find URI escaped octet": "a value that starts with `!` needs quotes",
    "did not find expected <document start>": "something stands here that belongs to no key",
    "could not find expected directive name": "a line that starts with `%` needs quotes",
    "found unknown directive name": "a line that starts with `%` needs quotes",
    "found unexpected non-alphabetical": "a value that starts with `*`, `&` or `%` needs quotes",
    "found unexpected ':'": "a colon where no key ends; put the value in quotes",
    "found unexpected document indicator": "a quote that is opened is not closed before the document ends",
    "mapping keys are not allowed": "a value that starts with `?` needs quotes",
    "found a tab character": "a tab where YAML wants spaces",
}


def parse_yaml(text: str, offset: int = 0) -> Document:
    """Read one YAML document. Raises DataError, with the place, where it is not well formed or past a limit."""
    check_length(text, offset)
    reader = _Reader(text, offset)
    root = reader.document()
    return Document(root, text, offset, tuple(reader.duplicates))


class _Reader:
    def __init__(self, text: str, offset: int) -> None:
        self._text = text
        self._offset = offset
        self._events = self._parse()
        self._anchors: dict[str, Node] = {}
        self._nodes = 0
        self.duplicates: list[Duplicate] = []

    def _parse(self) -> Iterator[Any]:
        from ruamel.yaml import YAML  # late: a run over flat text needs no YAML
        from ruamel.yaml.error import MarkedYAMLError, YAMLError
        from ruamel.yaml.reader import ReaderError

        try:
            yield from YAML(typ="safe", pure=False).parse(self._text)
        except MarkedYAMLError as error:
            raise self._malformed(error) from error
        except ReaderError as error:
            raise self._unreadable() from error
        except YAMLError as error:
            raise DataError(f"is not valid YAML: {error}", self._point(0)) from error
        except UnicodeEncodeError as error:
            raise DataError("a character that no text can hold (half of a pair)", self._point(error.start)) from error

    def _point(self, index: int) -> Span:
        index = min(index, max(len(self._text) - 1, 0))
        return Span(self._offset + index, self._offset + min(index + 1, len(self._text)))

    def _malformed(self, error: Any) -> DataError:
        problem = str(error.problem or "")
        mark = error.problem_mark or error.context_mark
        index = mark.index if mark else 0
        if "end of stream" in problem and error.context_mark:
            index = error.context_mark.index  # the opening quote, not the end of the file
        at = self._text[index : index + 1]
        if "cannot start any token" in problem:
            if at == "\t":
                return DataError("a tab where YAML wants spaces", self._point(index))
            return DataError(f"a value that starts with `{at}` needs quotes", self._point(index))
        known = next((words for start, words in _WORDS.items() if problem.startswith(start)), None)
        return DataError(known or f"is not valid YAML: {problem}", self._point(index))

    def _unreadable(self) -> DataError:
        bad = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", self._text)
        return DataError("a control character, which YAML does not allow", self._point(bad.start() if bad else 0))

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self._events:
            name = type(event).__name__
            if name == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    raise DataError(
                        "a second document starts here; one is expected", self._point(event.start_mark.index)
                    )
            elif name.startswith(("Stream", "Document")):
                continue
            else:
                root = self._node(event, 1)
        blank = root is not None and root.kind == "scalar" and root.style == "plain" and not root.text
        return None if blank else root

    def _span(self, event: Any) -> Span:
        return Span(self._begin(event), self._offset + event.end_mark.index)

    def _begin(self, event: Any) -> int:
        """Where the value itself begins, behind its anchor and tag."""
        start: int = event.start_mark.index
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            match = _PROPERTIES.match(self._text, start, event.end_mark.index)
            start = match.end() if match else start
        return self._offset + start

    def _node(self, event: Any, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise DataError(f"is nested more than {MAX_DEPTH} levels deep", self._point(event.start_mark.index))
        name = type(event).__name__
        if name == "AliasEvent":
            return self._alias(event, depth)
        if name == "ScalarEvent":
            node = self._scalar(event)
        elif name == "SequenceStartEvent":
            node = self._sequence(event, depth)
        else:
            node = self._mapping(event, depth)
        self._count(1, event)
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _count(self, nodes: int, event: Any) -> None:
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise DataError(f"holds more than {MAX_NODES:,} values", self._point(event.start_mark.index))

    def _alias(self, event: Any, depth: int) -> Node:
        target = self._anchors.get(event.anchor)
        if target is None:
            raise DataError(f"`*{event.anchor}` names nothing that is defined above it", self._span(event))
        self._count(target.size, event)
        if depth + _height(target) > MAX_DEPTH + 1:
            raise DataError(f"is nested more than {MAX_DEPTH} levels deep", self._point(event.start_mark.index))
        return replace(target, span=self._span(event))

    def _scalar(self, event: Any) -> Node:
        style = _STYLES.get(event.style, "plain")
        span = self._span(event)
        if style in ("literal", "folded"):
            content = self._text[span.start - self._offset : span.end - self._offset].rstrip()
            span = Span(span.start, span.start + max(len(content), 1))
        text: str = event.value
        untagged = event.implicit[0]
        value: Scalar = resolve(text) if style == "plain" and untagged else text
        return Node("scalar", span, value, text, style)

    def _sequence(self, start: Any, depth: int) -> Node:
        items: list[Node] = []
        for event in self._events:
            if type(event).__name__ == "SequenceEndEvent":
                span = self._collection(start, event, items[-1].span.end if items else None)
                return Node("sequence", span, items=tuple(items), size=1 + sum(item.size for item in items))
            items.append(self._node(event, depth + 1))
        raise DataError("a list is not closed", self._span(start))

    def _mapping(self, start: Any, depth: int) -> Node:
        entries: list[Entry] = []
        for event in self._events:
            if type(event).__name__ == "MappingEndEvent":
                self.duplicates += find_duplicates(entries)
                span = self._collection(start, event, entries[-1].value.span.end if entries else None)
                size = 1 + sum(1 + entry.value.size for entry in entries)
                return Node("mapping", span, entries=tuple(entries), size=size)
            key = self._node(event, depth + 1)
            if key.kind != "scalar":
                raise DataError("a key must be plain text, not a list or a mapping", key.span)
            value = self._node(next(self._events), depth + 1)
            if value.span.start == value.span.end:  # nothing is written: the parser puts it past the line end
                value = replace(value, span=Span(key.span.end, key.span.end))
            entries.append(Entry(key.text, key.span, value))
        raise DataError("a mapping is not closed", self._span(start))

    def _collection(self, start: Any, end: Any, last: int | None) -> Span:
        """From the first sign to the last; what stands in block style ends with its last value."""
        begin = self._begin(start)
        if start.flow_style or last is None:
            return Span(begin, max(self._offset + end.end_mark.index, begin))
        return Span(begin, max(last, begin))


def _height(node: Node) -> int:
    children = [entry.value for entry in node.entries] + list(node.items)
    return 1 + max((_height(child) for child in children), default=0)


def resolve(text: str) -> Scalar:
    """What a plain scalar means in YAML 1.2's core schema; yes, no and dates stay text."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if _NUMBER.fullmatch(text):
        value = number(text)
        return text if value is None else value
    if _OTHER_BASE.fullmatch(text):
        return int(text[2:], 8 if text[1] == "o" else 16)
    return text
