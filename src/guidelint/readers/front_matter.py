"""YAML front matter: its extent, and its values as fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from guidelint import regex as re
from guidelint.guide import Block, Field, Piece
from guidelint.readers.draft import Drafts
from guidelint.source import Span

if TYPE_CHECKING:
    from guidelint.datafile.nodes import Node

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_FIRST_KEY = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(?:[\w\"'][^\r\n:#]*:(?:\s|$)|\{|---[ \t]*[\r\n])")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_DASH = " - "
ADDRESS = re.compile(r"\w+:/\S*$|\.{0,2}/\S*$|[\w.-]+/[\w./-]+$")
_WORD = re.compile(r"[pP]\d\d(?!\d)|[A-Z]?[a-z']+|[A-Z]+(?![a-z])|\d+|[^\W\d_A-Za-z]+")


def read_front_matter(text: str, drafts: Drafts) -> int:
    """Take the front matter at the head of a text into the drafts; where the text after it begins.

    A rule of dashes without keys below it is none. What is not well formed is kept out of the text all the same.
    """
    opening = _OPENING.match(text)
    if opening is None or not _FIRST_KEY.match(text, opening.end()):
        return 0
    extent = _extent(text, opening.end())
    if extent is None:
        drafts.notes.append("the front matter is never closed with ---, so it was read as text")
        return 0
    end, rest = extent
    drafts.front_matter = Span(0, rest)
    _values(text[opening.end() : end], opening.end(), drafts)
    return rest


def _extent(text: str, at: int) -> tuple[int, int] | None:
    """Where the line that closes it starts and ends."""
    for line in _LINE.finditer(text, at):
        if line[1].rstrip(" \t") in ("---", "..."):
            return line.start(), line.end()
    return None


def _values(text: str, offset: int, drafts: Drafts) -> None:
    from guidelint.datafile import DataError, parse_yaml, pieces  # late: brings a YAML parser with it

    try:
        document = parse_yaml(text, offset)
    except DataError:
        drafts.notes.append("the front matter is not well-formed YAML, so no facts were read from it")
        return
    if document.root is None:
        return
    for path, place, nodes in facts_of(document.root, (), Span(offset, offset)):
        read, parts = _joined([(node.text, pieces(document, node)) for node in nodes])
        drafts.metadata.append((".".join(path), read))
        if read and not ADDRESS.match(read):
            label = label_of_path(path)
            value = Block(-1, "value", read, parts)
            drafts.fields.append(Field(label, place, value, None, "front-matter", ".".join(path)))


def label_of_path(path: tuple[str, ...]) -> str:
    """The words of keys: "estimatedSalary", "median" are "estimated salary median"."""
    return " ".join(word.lower() for part in path if not part.isdigit() for word in _WORD.findall(part))


Fact = tuple[tuple[str, ...], Span, tuple["Node", ...]]  # keys, the place of the last one, one value or two ends


def facts_of(node: Node, path: tuple[str, ...], place: Span) -> Iterator[Fact]:
    """Scalars with the keys that lead to them and the place of the last key; a list of two numbers is one range."""
    if node.kind == "scalar":
        if node.value is not None:
            yield path, place, (node,)
    elif node.kind == "sequence":
        if len(node.items) == 2 and all(type(item.value) in (int, float) for item in node.items):
            yield path, place, node.items
            return
        for index, item in enumerate(node.items):
            yield from facts_of(item, (*path, str(index)), place)
    for entry in node.entries:
        yield from facts_of(entry.value, (*path, entry.key), entry.key_span)


def _joined(parts: list[tuple[str, tuple[Piece, ...]]]) -> tuple[str, tuple[Piece, ...]]:
    """The texts as a range; the dash between two stands for whatever parts them in the source."""
    text, pieces = parts[0]
    for more, its_pieces in parts[1:]:
        end = pieces[-1].source + pieces[-1].source_length
        pieces = (*pieces, Piece(len(text), end, len(_DASH), its_pieces[0].source - end))
        text += _DASH
        pieces = (*pieces, *(Piece(p.text + len(text), p.source, p.length, p.source_length) for p in its_pieces))
        text += more
    return text, pieces
