"""Values with their places: what every data format is read into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any, Literal

from guidelint.record import dataclass
from guidelint.source import Span

Scalar = str | int | float | bool | None
Style = Literal["plain", "single", "double", "literal", "folded", "json"]

MAX_DEPTH = 64
MAX_NODES = 100_000  # aliases counted each time they are used
MAX_CHARACTERS = 10_000_000
_MAX_DIGITS = 300  # longer ones are identifiers or attacks, and no float can hold them


class DataError(ValueError):
    """The text is not well formed, or past a limit; span says where, in code points of the whole source."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its place. Of a scalar, `value` is the value and `text` how it reads; else both are empty."""

    kind: Literal["mapping", "sequence", "scalar"]
    span: Span
    value: Scalar = None
    text: str = ""
    style: Style = "plain"
    entries: tuple[Entry, ...] = ()
    items: tuple[Node, ...] = ()
    size: int = 1  # nodes in it, itself included

    def get(self, key: str) -> Node | None:
        """The value under a key of a mapping; the last one where the key stands twice."""
        entry = self.entry(key)
        return entry.value if entry else None

    def entry(self, key: str) -> Entry | None:
        return next((entry for entry in reversed(self.entries) if entry.key == key), None)

    def walk(self, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Node]]:
        """Every scalar below, with the keys and indexes that lead to it, in order of the text."""
        if self.kind == "scalar":
            yield path, self
        for entry in self.entries:
            yield from entry.value.walk((*path, entry.key))
        for index, item in enumerate(self.items):
            yield from item.walk((*path, index))


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping, as text, and its value."""

    key: str
    key_span: Span
    value: Node


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key that stands a second time in one mapping."""

    key: str
    span: Span
    first: Span

    @property
    def message(self) -> str:
        return f"the key `{self.key}` stands here a second time; only one of the two values counts"


@dataclass(frozen=True)
class Document:
    """One document: its root (None: there is nothing in it), and the keys that stand twice.

    text is the text that was read, offset where it begins in the whole source; every span has it added.
    """

    root: Node | None
    text: str
    offset: int = 0
    duplicates: tuple[Duplicate, ...] = field(default=())


def plain(node: Node | None) -> Any:
    """The values without their places: dict, list, str, int, float, bool, None."""
    if node is None or node.kind == "scalar":
        return None if node is None else node.value
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    return {entry.key: plain(entry.value) for entry in node.entries}


def find_duplicates(entries: list[Entry]) -> Iterator[Duplicate]:
    first: dict[str, Span] = {}
    for entry in entries:
        if entry.key in first:
            yield Duplicate(entry.key, entry.key_span, first[entry.key])
        else:
            first[entry.key] = entry.key_span


def check_length(text: str, offset: int) -> None:
    if len(text) > MAX_CHARACTERS:
        raise DataError(
            f"is longer than the {MAX_CHARACTERS:,} characters that are read as data", Span(offset, offset + 1)
        )


def number(text: str) -> int | float | None:
    """A decimal number as int or float; None where no finite number can hold it."""
    if len(text) > _MAX_DIGITS:
        return None
    try:
        return int(text)
    except ValueError:
        value = float(text)
        return value if abs(value) != float("inf") else None
