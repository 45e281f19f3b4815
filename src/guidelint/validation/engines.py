"""Two schema engines that say the same: jsonschema-rs where it is installed, else jsonschema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Any, Protocol

from guidelint.record import dataclass
from guidelint.validation.walk import Schema, harmonised, resolve, resources

DRAFTS = {
    "http://json-schema.org/draft-04/schema": "Draft4Validator",
    "http://json-schema.org/draft-06/schema": "Draft6Validator",
    "http://json-schema.org/draft-07/schema": "Draft7Validator",
    "https://json-schema.org/draft/2019-09/schema": "Draft201909Validator",
    "https://json-schema.org/draft/2020-12/schema": "Draft202012Validator",
}
DEFAULT_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_CLOSING = frozenset({"additionalProperties", "unevaluatedProperties"})
_SAME = {"minContains": "contains", "maxContains": "contains"}  # which of them breaks, engines see differently
_ANNOTATIONS = frozenset({"contentEncoding", "contentMediaType", "format"})  # asserted by some engines and drafts only


class UnusableSchemaError(ValueError):
    """No engine can run the schema."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A keyword that a value breaks. path: where the value stands. value: what the keyword says. owner: its schema.

    name: the key that is judged, where the keyword judges keys. branches: of anyOf and oneOf, what each lacks.
    unexpected: the keys that nothing allows.
    """

    path: tuple[str | int, ...]
    keyword: str
    value: Any
    owner: dict[str, Any]
    name: str | None = None
    branches: tuple[tuple[Breach, ...], ...] = ()
    unexpected: tuple[str, ...] = ()


class Engine(Protocol):
    """Finds what a value breaks of the schema it was made for, in no order."""

    def breaches(self, instance: Any) -> Iterator[Breach]: ...


def draft_of(schema: Schema) -> str | None:
    """The name of the validator class for the draft that a schema declares; None for one that is not known."""
    declared = schema.get("$schema", DEFAULT_DRAFT) if isinstance(schema, dict) else DEFAULT_DRAFT
    return DRAFTS.get(str(declared).rstrip("#"))


@lru_cache(maxsize=32)
def engine(text: str, trusted: bool, only: str | None = None) -> Engine:
    """The engine for a schema as JSON text. trusted: it is ours, so its patterns may run anywhere.

    only: "jsonschema-rs" or "jsonschema". Raises UnusableSchemaError, and ImportError where `only` is not installed.
    """
    schema = json.loads(text)
    if only != "jsonschema":
        try:
            return _Rust(schema)
        except ImportError:
            if only:
                raise
    return _Python(schema, trusted)


class _Rust:
    def __init__(self, schema: Schema) -> None:
        import jsonschema_rs as engine

        self._schema = harmonised(schema)
        self._resources = resources(self._schema)
        try:
            self._validator = getattr(engine, draft_of(schema) or DRAFTS[DEFAULT_DRAFT])(
                self._schema,
                validate_formats=False,
                retriever=_refuse,
                pattern_options=engine.RegexOptions(),  # linear time: patterns may be anybody's
            )
        except (ValueError, engine.ReferencingError) as error:
            raise UnusableSchemaError(str(getattr(error, "message", error))) from error

    def breaches(self, instance: Any) -> Iterator[Breach]:
        for error in self._validator.iter_errors(instance):
            breach = self._breach(error)
            if breach.keyword not in _ANNOTATIONS:
                yield breach

    def _breach(self, error: Any) -> Breach:
        schema_path = list(error.schema_path)
        resource = str(error.absolute_keyword_location or "").partition("#")[0]
        owner = resolve(self._resources.get(resource, self._schema), schema_path[:-1])
        keyword = str(schema_path[-1])
        judged = getattr(getattr(error.kind, "error", None), "instance", None)  # of propertyNames: the key
        return Breach(
            path=tuple(error.instance_path),
            keyword=_SAME.get(keyword, keyword),
            value=owner.get(keyword) if isinstance(owner, dict) else None,
            owner=owner if isinstance(owner, dict) else {},
            name=judged if isinstance(judged, str) else None,
            branches=tuple(
                tuple(self._breach(each) for each in branch) for branch in getattr(error.kind, "context", None) or ()
            ),
            unexpected=tuple(error.kind.unexpected) if keyword in _CLOSING else (),
        )


def _refuse(uri: str) -> Any:
    raise ValueError(f"{uri} is a remote reference, and none is followed")


class _Python:
    def __init__(self, schema: Schema, trusted: bool) -> None:
        self._schema = harmonised(schema, patterns=trusted)
        self._validator = _validator_class(draft_of(schema) or DRAFTS[DEFAULT_DRAFT])(
            self._schema, registry=_known_resources()
        )

    def breaches(self, instance: Any) -> Iterator[Breach]:
        try:
            for error in self._validator.iter_errors(instance):
                breach = self._breach(error, instance)
                if breach.keyword not in _ANNOTATIONS:
                    yield breach
        except Exception as error:  # references are resolved here, not when the engine is made
            if type(error).__module__.partition(".")[0] not in ("jsonschema", "referencing"):
                raise
            raise UnusableSchemaError(str(error)) from error

    def _breach(self, error: Any, root: Any) -> Breach:
        keyword = str(error.validator)
        path = tuple(error.absolute_path)
        return Breach(
            path=path,
            keyword=_SAME.get(keyword, keyword),
            value=error.schema.get(keyword) if isinstance(error.schema, dict) else None,
            owner=error.schema if isinstance(error.schema, dict) else {},
            # A text that is judged where a mapping stands is one of its keys.
            name=error.instance if isinstance(error.instance, str) and isinstance(resolve(root, path), dict) else None,
            branches=self._branches(error, root) if keyword in ("anyOf", "oneOf") else (),
            unexpected=_unexpected(error) if keyword in _CLOSING else (),
        )

    def _branches(self, error: Any, root: Any) -> tuple[tuple[Breach, ...], ...]:
        branches: dict[Any, list[Breach]] = {}
        for child in error.context:
            branches.setdefault(child.relative_schema_path[0], []).append(self._breach(child, root))
        return tuple(tuple(branches[index]) for index in sorted(branches))


def _unexpected(error: Any) -> tuple[str, ...]:
    """The keys that nothing allows, which the engine only names in its message."""
    listed = str(error.message)
    return tuple(key for key in error.instance if repr(key) in listed)


@lru_cache(maxsize=8)
def _validator_class(name: str) -> Any:
    import jsonschema

    extend: Any = jsonschema.validators.extend
    return extend(getattr(jsonschema, name), {"multipleOf": _multiple_of})


def _multiple_of(validator: Any, divisor: Any, instance: Any, schema: Any) -> Iterator[Any]:
    """By the decimals as written: 19.99 is a multiple of 0.01, whatever floats make of it."""
    from jsonschema import ValidationError

    if validator.is_type(instance, "number") and Fraction(repr(instance)) % Fraction(repr(divisor)):
        yield ValidationError(f"{instance!r} is not a multiple of {divisor!r}")


def _known_resources() -> Any:
    """The metaschemas, and nothing that would have to be fetched."""
    import jsonschema_specifications  # type: ignore[import-untyped]

    return jsonschema_specifications.REGISTRY
