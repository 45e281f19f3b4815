"""What is wrong with a value, in an editor's words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from guidelint.datafile import Node
from guidelint.language.spelling import closest
from guidelint.source import Span
from guidelint.validation.engines import Breach
from guidelint.validation.walk import FALSE, node_at

_TYPES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "empty",
    "number": "a number",
    "object": "a mapping of keys and values",
    "string": "text",
}
MAX_LISTED = 8


class Told(NamedTuple):
    """A message and the place it speaks of."""

    message: str
    span: Span


def tell(breach: Breach, root: Node, what: str) -> Iterator[Told]:
    """What to say of a breach: one message for each thing to mend. what: how to call the document as a whole."""
    node = node_at(root, breach.path)
    name = f"`{dotted(breach.path)}`" if breach.path else what
    own = breach.owner.get("errorMessage")
    if isinstance(own, str) and breach.keyword not in ("required", "additionalProperties", "unevaluatedProperties"):
        yield Told(f"{name} {own}, but is {described(node)}", node.span)
    elif breach.name is not None:
        yield Told(f"{name} has a key `{breach.name}` that the schema does not allow", _key_span(node, breach.name))
    elif breach.branches and all(breach.branches):
        yield from _closest(breach, root, node, name, what)
    else:
        known = breach.value is not None or breach.keyword == "const"
        told = list(_BY_KEYWORD.get(breach.keyword, _anything)(breach, node, name)) if known else []
        yield from told or _anything(breach, node, name)


def dotted(path: tuple[str | int, ...]) -> str:
    """`salary.levels[2].low`: the path as people write it."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def described(node: Node) -> str:
    """What a value is."""
    if node.kind == "mapping":
        return "a mapping of keys and values"
    if node.kind == "sequence":
        return "a list"
    if node.value is None:
        return "empty"
    if isinstance(node.value, bool):
        return node.text.lower()
    if isinstance(node.value, str):
        return f'the text "{_short(node.value)}"'
    return f"the number {_short(node.text)}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"


def _listed(values: list[str], joint: str = "or") -> str:
    if len(values) > MAX_LISTED:
        values = [*values[:MAX_LISTED], "…"]
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} {joint} {values[-1]}"


def _constant(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _key_span(node: Node, key: str) -> Span:
    entry = node.entry(key) if node.kind == "mapping" else None
    return entry.key_span if entry else node.span


def _start(node: Node) -> Span:
    """Where something is missing: the beginning of what lacks it, one sign wide where there is one."""
    return Span(node.span.start, min(node.span.start + 1, node.span.end))


def _meant(word: str, known: list[str]) -> str:
    near = closest(word, known)
    return f"; did you mean `{near}`?" if near else ""


def _type(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    types = breach.value if isinstance(breach.value, list) else [breach.value]
    expected = _listed([_TYPES.get(str(each), str(each)) for each in types])
    yield Told(f"{name} should be {expected}, but is {described(node)}", node.span)


def _required(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    for key in breach.value or ():
        if node.get(key) is None:
            close = closest(key, [e.key for e in node.entries if e.key not in breach.owner.get("properties", {})])
            hint = f"; is `{close}` meant as it?" if close else ""
            yield Told(f"{name} lacks `{key}`{hint}", _start(node))


def _dependent(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    for key, needed in breach.value.items() if isinstance(breach.value, dict) else ():
        missing = [f"`{other}`" for other in needed if node.get(other) is None] if isinstance(needed, list) else []
        if node.get(key) is not None and missing:
            yield Told(f"{name} has `{key}`, so it needs {_listed(missing, 'and')}, too", _key_span(node, key))


def _extra(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    known = list(breach.owner.get("properties", {}))
    for key in breach.unexpected:
        yield Told(f"`{key}` is no key that {name} may have{_meant(key, known)}", _key_span(node, key))


def _enum(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    values = breach.value if isinstance(breach.value, list) else []
    texts = [value for value in values if isinstance(value, str)]
    hint = _meant(str(node.value), texts) if isinstance(node.value, str) else ""
    choices = _listed([_constant(value) for value in values]) if values else "nothing at all"
    yield Told(f"{name} should be {choices}, but is {described(node)}{hint}", node.span)


def _const(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    yield Told(f"{name} should be {_constant(breach.value)}, but is {described(node)}", node.span)


def _limit(words: str) -> Callable[[Breach, Node, str], Iterator[Told]]:
    def tell_limit(breach: Breach, node: Node, name: str) -> Iterator[Told]:
        yield Told(f"{name} should be {words} {_constant(breach.value)}, but is {described(node)}", node.span)

    return tell_limit


def _count(words: str, unit: str) -> Callable[[Breach, Node, str], Iterator[Told]]:
    def tell_count(breach: Breach, node: Node, name: str) -> Iterator[Told]:
        if node.kind == "scalar" and not node.text:
            yield Told(f"{name} should not be empty", node.span)
            return
        number = len(node.text) if node.kind == "scalar" else len(node.items) or len(node.entries)
        plural = "" if breach.value == 1 else "s" if unit != "entry" else "ies"
        named = unit.removesuffix("y") if plural == "ies" else unit
        yield Told(f"{name} should have {words} {_constant(breach.value)} {named}{plural}, but has {number}", node.span)

    return tell_count


def _pattern(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    yield Told(f"{name} should match the pattern {breach.value}, but is {described(node)}", node.span)


def _unique(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    yield Told(f"{name} has two items that are alike", node.span)


def _contains(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    least, most = breach.owner.get("minContains", 1), breach.owner.get("maxContains")
    number = f"at least {least}" if most is None else f"{least} to {most}"
    yield Told(f"{name} should have {number} of the items that the schema describes", _start(node))


def _items(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    yield Told(f"{name} has more items than the schema describes", node.span)


def _not(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    if breach.value == FALSE["not"]:
        yield Told(f"{name} must not stand here", node.span)
    else:
        yield Told(f"{name} is what the schema forbids: {described(node)}", node.span)


def _one_of(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    yield Told(f"{name} fits more than one of the forms of which it should have exactly one", node.span)


def _any_of(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    yield Told(f"{name} has none of the forms that the schema allows", node.span)


def _anything(breach: Breach, node: Node, name: str) -> Iterator[Told]:
    yield Told(f"{name} does not fit the schema ({breach.keyword})", node.span)


def _closest(breach: Breach, root: Node, node: Node, name: str, what: str) -> Iterator[Told]:
    """The branch that was most probably meant: of the right type, broken at the deepest place, in the fewest ways."""
    of_wrong_type = [_wrong_type(branch, breach.path) for branch in breach.branches]
    if all(of_wrong_type):
        types: list[str] = []
        for branch in breach.branches:
            for each in branch:
                found = each.value if isinstance(each.value, list) else [each.value]
                types += [str(t) for t in found if each.keyword == "type" and each.path == breach.path]
        expected = _listed(list(dict.fromkeys(_TYPES.get(each, each) for each in types)))
        yield Told(f"{name} should be {expected}, but is {described(node)}", node.span)
        return
    best = min(
        (index for index, wrong in enumerate(of_wrong_type) if not wrong),
        key=lambda index: (
            -min(len(each.path) for each in breach.branches[index]) if breach.branches[index] else 0,
            len(breach.branches[index]),
            index,
        ),
    )
    for each in breach.branches[best]:
        yield from tell(each, root, what)


def _wrong_type(branch: tuple[Breach, ...], path: tuple[str | int, ...]) -> bool:
    return any(each.path == path and each.keyword == "type" for each in branch)


_BY_KEYWORD: dict[str, Callable[[Breach, Node, str], Iterator[Told]]] = {
    "additionalItems": _items,
    "additionalProperties": _extra,
    "anyOf": _any_of,
    "const": _const,
    "contains": _contains,
    "dependencies": _dependent,
    "dependentRequired": _dependent,
    "enum": _enum,
    "exclusiveMaximum": _limit("less than"),
    "exclusiveMinimum": _limit("more than"),
    "items": _items,
    "maxItems": _count("at most", "item"),
    "maxLength": _count("at most", "character"),
    "maxProperties": _count("at most", "entry"),
    "maximum": _limit("at most"),
    "minItems": _count("at least", "item"),
    "minLength": _count("at least", "character"),
    "minProperties": _count("at least", "entry"),
    "minimum": _limit("at least"),
    "multipleOf": _limit("a multiple of"),
    "not": _not,
    "oneOf": _one_of,
    "pattern": _pattern,
    "required": _required,
    "type": _type,
    "unevaluatedItems": _items,
    "unevaluatedProperties": _extra,
    "uniqueItems": _unique,
}
