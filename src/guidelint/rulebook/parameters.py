"""What the fields of a dataclass say of the data that fills them: parameters of check types, parts of templates."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING
from datetime import date
from decimal import Decimal, InvalidOperation
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from guidelint.datafile import Node
from guidelint.language.spelling import did_you_mean
from guidelint.lexicon import ListName
from guidelint.record import dataclass
from guidelint.rulebook.trouble import Trouble, kind_of

ShapeKind = Literal[
    "text", "integer", "number", "decimal", "boolean", "date", "choice", "list-name", "tuple", "set", "mapping"
]

_SCALARS: dict[object, ShapeKind] = {
    str: "text",
    int: "integer",
    float: "number",
    Decimal: "decimal",
    bool: "boolean",
    date: "date",
    ListName: "list-name",
}
_WORDS: dict[ShapeKind, str] = {
    "text": "text",
    "integer": "a whole number",
    "number": "a number",
    "decimal": "a number",
    "boolean": "true or false",
    "date": "a date such as 2026-11-23",
    "list-name": "the name of a lexicon list, such as `pay/cues`",
    "tuple": "a list",
    "set": "a list",
    "mapping": "a mapping of keys and values",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """The type of a parameter as far as data can express it."""

    kind: ShapeKind
    optional: bool = False
    choices: tuple[str, ...] = ()
    item: Shape | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A field of a check type. default: MISSING where the rule must say it."""

    name: str
    shape: Shape
    default: Any

    @property
    def required(self) -> bool:
        return self.default is MISSING


def parameters(record: type[Any], skip: frozenset[str] = frozenset()) -> dict[str, Parameter]:
    """The parameters of a check type by name, but for those to skip.

    TypeError where a field's type is none that data can express.
    """
    hints = get_type_hints(record)
    found = {}
    for field in dataclasses.fields(record):
        if field.name in skip or not field.init:
            continue
        default = field.default if field.default_factory is MISSING else field.default_factory()
        shape = shape_of(hints[field.name], f"{record.__name__}.{field.name}")
        found[field.name] = Parameter(field.name, shape, default)
    return found


def shape_of(annotation: Any, where: str) -> Shape:
    if annotation in _SCALARS:
        return Shape(_SCALARS[annotation])
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        inner = [argument for argument in arguments if argument is not NoneType]
        if len(inner) == 1:
            return dataclasses.replace(shape_of(inner[0], where), optional=True)
    if origin is Literal and all(isinstance(argument, str) for argument in arguments):
        return Shape("choice", choices=arguments)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return Shape("tuple", item=shape_of(arguments[0], where))
    if origin is frozenset:
        return Shape("set", item=shape_of(arguments[0], where))
    if origin in (dict, Mapping) and arguments[0] is str:
        return Shape("mapping", item=shape_of(arguments[1], where))
    raise TypeError(f"{where}: no rule file can hold a value of the type {annotation}")


_BAD = object()


def read(shape: Shape, node: Node, what: str, trouble: Trouble, lists: frozenset[str]) -> Any:
    """The value of a parameter; what does not fit becomes a problem. lists: the names of the lexicon's lists."""
    if shape.optional and node.kind == "scalar" and node.value is None:
        return None
    if shape.kind in ("tuple", "set", "mapping"):
        return _collection(shape, node, what, trouble, lists)
    if shape.kind == "choice":
        return trouble.choice(node, what, frozenset(shape.choices))
    value = _CONVERT[shape.kind](node) if node.kind == "scalar" else _BAD
    if value is _BAD:
        trouble.add(node.span, f"{what} should be {_WORDS[shape.kind]}, but is {kind_of(node)}", "change the value")
        return None
    if shape.kind == "list-name" and value not in lists:
        trouble.add(node.span, f"{what}: the lexicon has no list `{value}`", did_you_mean(str(value), lists))
    return value


def read_fields(
    declared: Mapping[str, Parameter], given: Node, what: str, trouble: Trouble, lists: frozenset[str]
) -> dict[str, Any]:
    """The values of a mapping by the names that are declared; unknown keys and wrong values become problems."""
    values: dict[str, Any] = {}
    known = frozenset(declared)
    for entry in given.entries:
        parameter = declared.get(entry.key)
        if parameter is None:
            trouble.unknown(entry, known, what)
        else:
            values[entry.key] = read(parameter.shape, entry.value, entry.key, trouble, lists)
    return values


def _collection(shape: Shape, node: Node, what: str, trouble: Trouble, lists: frozenset[str]) -> Any:
    item = shape.item
    if item is not None and item.kind == "text" and node.kind == "scalar":
        node = Node("sequence", node.span, items=(node,))  # one text stands for a list of one
    expected = "mapping" if shape.kind == "mapping" else "sequence"
    if item is None or node.kind != expected:
        trouble.add(node.span, f"{what} should be {_WORDS[shape.kind]}, but is {kind_of(node)}", "change the value")
        return None
    if shape.kind == "mapping":
        return {e.key: read(item, e.value, f"{what}.{e.key}", trouble, lists) for e in node.entries}
    values = [read(item, child, f"{what}[{i}]", trouble, lists) for i, child in enumerate(node.items)]
    return tuple(values) if shape.kind == "tuple" else frozenset(values)


def _text(node: Node) -> Any:
    return node.value if isinstance(node.value, str) else _BAD


def _integer(node: Node) -> Any:
    return node.value if isinstance(node.value, int) and not isinstance(node.value, bool) else _BAD


def _number(node: Node) -> Any:
    return float(node.value) if isinstance(node.value, int | float) and not isinstance(node.value, bool) else _BAD


def _decimal(node: Node) -> Any:
    if isinstance(node.value, bool) or node.value is None:
        return _BAD
    try:
        value = Decimal(node.text)
    except InvalidOperation:
        return _BAD
    return value if value.is_finite() else _BAD


def _boolean(node: Node) -> Any:
    return node.value if isinstance(node.value, bool) else _BAD


def _date(node: Node) -> Any:
    try:
        return date.fromisoformat(node.text) if len(node.text) == 10 else _BAD
    except ValueError:
        return _BAD


_CONVERT: dict[ShapeKind, Callable[[Node], Any]] = {
    "text": _text,
    "list-name": _text,
    "integer": _integer,
    "number": _number,
    "decimal": _decimal,
    "boolean": _boolean,
    "date": _date,
}
