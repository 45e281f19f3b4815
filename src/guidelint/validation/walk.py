"""Schemas as trees: where the subschemas of a schema stand, what they refer to, and what must not run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from guidelint.datafile import Node

Schema = dict[str, Any] | bool

_ONE = frozenset(
    {"additionalItems", "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not"}
    | {"propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"}
)
_LIST = frozenset({"allOf", "anyOf", "items", "oneOf", "prefixItems"})
_MAP = frozenset({"$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"})
_CLOSING = frozenset({"additionalItems", "additionalProperties", "unevaluatedItems", "unevaluatedProperties"})
_REFERENCES = ("$ref", "$dynamicRef", "$recursiveRef")
_IN_PLACE = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"})
MAX_BRANCHES = 10_000
FALSE: dict[str, Any] = {"not": {}}


def harmonised(schema: Schema, patterns: bool = True) -> Schema:
    """The same schema in a form of which all engines say the same.

    `false` becomes a schema that says where it stands. patterns: False leaves out regular expressions, and with
    them what would close an object that they open.
    """
    if schema is False:
        return FALSE
    if not isinstance(schema, dict):
        return schema
    closed = patterns or "patternProperties" not in schema
    result: dict[str, Any] = {}
    for key, value in schema.items():
        if not patterns and key in ("pattern", "patternProperties"):
            continue
        if not closed and key in ("additionalProperties", "unevaluatedProperties"):
            continue
        result[key] = _harmonised_value(key, value, patterns)
    return result


def _harmonised_value(key: str, value: Any, patterns: bool) -> Any:
    if key in _CLOSING and value is False:
        return False
    if key in _LIST and isinstance(value, list):
        return [harmonised(item, patterns) for item in value]
    if key in _MAP and isinstance(value, dict):
        return {name: item if isinstance(item, list) else harmonised(item, patterns) for name, item in value.items()}
    if key in _ONE and isinstance(value, dict | bool):
        return harmonised(value, patterns)
    return value


def subschemas(schema: Schema) -> Iterator[dict[str, Any]]:
    """The schema and every schema within it."""
    if isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            for child in _children(key, value):
                yield from subschemas(child)


def _children(key: str, value: Any) -> Iterator[Schema]:
    if key in _LIST and isinstance(value, list):
        yield from value
    elif key in _MAP and isinstance(value, dict):
        yield from (item for item in value.values() if not isinstance(item, list))
    elif key in _ONE and isinstance(value, dict | bool):
        yield value


def references(schema: Schema) -> Iterator[str]:
    for part in subschemas(schema):
        for key in _REFERENCES:
            if isinstance(part.get(key), str):
                yield part[key]


def remote_reference(schema: Schema) -> str | None:
    """A reference that leads out of the document; None where all stay inside."""
    own = {part["$id"] for part in subschemas(schema) if isinstance(part.get("$id"), str)}
    for reference in references(schema):
        base = reference.partition("#")[0]
        if base and base not in own:
            return reference
    return None


def resolve(schema: Any, path: Iterable[str | int]) -> Any:
    """What stands at a path of keys and indexes; None where there is nothing."""
    at: Any = schema
    for part in path:
        if isinstance(at, dict) and part in at:
            at = at[part]
        elif isinstance(at, list) and str(part).isdecimal() and int(part) < len(at):
            at = at[int(part)]
        else:
            return None
    return at


def resources(schema: Schema) -> dict[str, Any]:
    """The schemas with an `$id` of their own, by their absolute URI; the root also by "" where it has none."""
    from urllib.parse import urljoin  # late: only schemas made of several need it

    found: dict[str, Any] = {}

    def collect(part: Schema, base: str) -> None:
        if not isinstance(part, dict):
            return
        own = part.get("$id")
        if isinstance(own, str) and not own.startswith("#"):
            base = own if own.startswith("urn:") else urljoin(base, own)
            found.setdefault(base.rstrip("#"), part)
        for key, value in part.items():
            for child in _children(key, value):
                collect(child, base)

    collect(schema, "")
    found.setdefault("", schema)
    return found


def endless(schema: Schema) -> str | None:
    """Why judging one value would not end, or not in time: references that run in a circle, or multiply."""
    counts: dict[int, int | None] = {}

    def count(part: Any) -> int:
        if not isinstance(part, dict):
            return 1
        known = counts.get(id(part), 0)
        if known is None:
            raise RecursionError
        if known:
            return known
        counts[id(part)] = None
        total = 1 + sum(count(child) for child in _in_place(part, schema))
        counts[id(part)] = min(total, MAX_BRANCHES + 1)
        return total

    try:
        largest = max((count(part) for part in subschemas(schema)), default=1)
    except RecursionError:
        return "refers to itself in a circle"
    return f"has more than {MAX_BRANCHES:,} branches for one value" if largest > MAX_BRANCHES else None


def _in_place(part: dict[str, Any], root: Schema) -> Iterator[Any]:
    """The schemas that judge the same value as this one."""
    for key in _IN_PLACE & part.keys():
        yield from _children(key, part[key])
    for key in ("$ref", "$recursiveRef"):
        reference = part.get(key)
        if isinstance(reference, str) and (reference == "#" or reference.startswith("#/")):
            yield resolve(root, pointer_parts(reference[1:]))


def pointer_parts(pointer: str) -> tuple[str | int, ...]:
    """The parts of a JSON pointer as it stands in a reference, percent signs and all."""
    from urllib.parse import unquote  # late: only references need it

    return tuple(unquote(part).replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def node_at(node: Node, path: tuple[str | int, ...]) -> Node:
    """The value at a path; the last one on the way where the path leads further than the data."""
    for part in path:
        if node.kind == "mapping":
            child = node.get(str(part))
        elif node.kind == "sequence" and isinstance(part, int) and part < len(node.items):
            child = node.items[part]
        else:
            child = None
        if child is None:
            return node
        node = child
    return node
