"""What an HTML page says of itself: title, description, dates, and JSON-LD as fields."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from guidelint.guide import Block, Field, Piece
from guidelint.lexicon import Lexicon
from guidelint.readers.draft import Drafts
from guidelint.readers.front_matter import ADDRESS, facts_of, label_of_path
from guidelint.readers.html.tree import Node, Text, words_of
from guidelint.source import Span

if TYPE_CHECKING:
    from guidelint.datafile.nodes import Document
    from guidelint.datafile.nodes import Node as Value

_JSON_LD = "application/ld+json"
_TYPES = "readers/json-ld-types"
_GRAPH = "@graph"
_YEARLY = "P1Y"
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)


def read_head(text: str, root: Node, drafts: Drafts, lexicon: Lexicon) -> None:
    """Take what stands in the page's head, wherever it is written, into the drafts."""
    stack: list[Node | Text] = [root]
    titled = False
    types = lexicon.words(_TYPES) if _TYPES in lexicon.lists else frozenset()
    while stack:
        node = stack.pop()
        if isinstance(node, Text):
            continue
        attributes = node.attributes
        if node.tag == "title" and not titled:
            titled = True
            drafts.metadata.append(("title", words_of(text, node.children)))
        elif node.tag == "html" and attributes.get("lang"):
            drafts.metadata.append(("lang", attributes["lang"]))
        elif node.tag == "meta" and attributes.get("content"):
            key = attributes.get("name") or attributes.get("property")
            if key:
                drafts.metadata.append((key.replace(":", "."), attributes["content"]))
        elif node.tag == "time" and attributes.get("datetime"):
            drafts.metadata.append(("time", attributes["datetime"]))
        elif node.tag == "script" and attributes.get("type", "").strip().lower() == _JSON_LD and node.children:
            _json_ld(text, node.children[0], drafts, types)
        stack += reversed(node.children)


def _json_ld(text: str, inner: Node | Text, drafts: Drafts, types: frozenset[str]) -> None:
    from guidelint.datafile import DataError, parse_json  # late: few runs need it

    if not isinstance(inner, Text):
        return
    try:
        document = parse_json(text[inner.start : inner.end], inner.start)
    except DataError as error:
        line = len(re.findall(r"\r\n|\r|\n", text[: error.span.start])) + 1
        drafts.notes.append(
            f"the JSON-LD is not well formed (line {line}: {error.message}), so no facts were read from it"
        )
        return
    for thing in _things(document.root):
        _thing(document, thing, drafts, types)


def _things(root: Value | None) -> list[Value]:
    """What is described: the root, or each of its list or graph."""
    if root is None:
        return []
    if root.kind == "sequence":
        return [thing for item in root.items for thing in _things(item)]
    graph = root.get(_GRAPH)
    return _things(graph) if graph is not None else [root]


def _thing(document: Document, thing: Value, drafts: Drafts, types: frozenset[str]) -> None:
    """Its values as metadata, and as fields where it is of a kind that tells about the occupation."""
    from guidelint.datafile import pieces

    kind = _type(thing)
    otherwise = _other_periods(thing, ())
    for path, place, nodes in facts_of(thing, (), Span(thing.span.start, thing.span.start)):
        node = nodes[0]
        if any(part.startswith("@") for part in path):
            continue
        key = ".".join((kind, *path) if kind else path)
        drafts.metadata.append((key, node.text))
        known = kind in types and not any(path[: len(other)] == other for other in otherwise)
        if known and node.text and not ADDRESS.match(node.text) and path != ("name",):
            value = Block(-1, "value", *_with_characters(node.text, pieces(document, node)))
            drafts.fields.append(Field(label_of_path(path), place, value, None, "front-matter", key))


def _with_characters(text: str, pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...]]:
    """Text and its map with characters for what many pages write in JSON-LD as in HTML: "$30K&ndash;$45K"."""
    if _ENTITY.search(text) is None:
        return text, pieces
    runs: list[str] = []
    found: list[Piece] = []
    at = 0

    def add(run: str, source: int, source_length: int) -> None:
        nonlocal at
        runs.append(run)
        found.append(Piece(at, source, len(run), source_length))
        at += len(run)

    for piece in pieces:
        run, done = text[piece.text : piece.text + piece.length], 0
        if piece.length == piece.source_length:
            for entity in _ENTITY.finditer(run):
                add(run[done : entity.start()], piece.source + done, entity.start() - done)
                add(unescape(entity.group()), piece.source + entity.start(), len(entity.group()))
                done = entity.end()
        add(run[done:], piece.source + done, piece.source_length - done)
    return "".join(runs), tuple(p for p in found if p.length)


def _type(thing: Value) -> str:
    node = thing.get("@type")
    if node is not None and node.kind == "sequence":
        node = node.items[0] if node.items else None
    return str(node.value).lower() if node is not None and node.kind == "scalar" else ""


def _other_periods(node: Value, path: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Paths of amounts of money that are said not to be a year's: nothing beside the number tells so."""
    found: list[tuple[str, ...]] = []
    duration = node.get("duration")
    if duration is not None and node.get("currency") is not None and duration.text != _YEARLY:
        found.append(path)
    for entry in node.entries:
        found += _other_periods(entry.value, (*path, entry.key))
    for index, item in enumerate(node.items):
        found += _other_periods(item, (*path, str(index)))
    return found
