"""Data held to a schema: every error with its place, in an editor's words, the same from either engine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from guidelint.datafile import DataError, Document, Node, parse_json, parse_yaml, plain
from guidelint.record import dataclass
from guidelint.source import Source, Span
from guidelint.validation import walk
from guidelint.validation.engines import DEFAULT_DRAFT, DRAFTS, UnusableSchemaError, draft_of, engine
from guidelint.validation.words import tell

__all__ = ["SchemaError", "UnusableSchemaError", "check_schema", "patterns_run", "read_schema", "validate"]


@dataclass(frozen=True, slots=True, order=True)
class SchemaError:
    """One thing to mend. pointer: JSON pointer to the value that breaks the keyword; span: what to look at."""

    span: Span
    pointer: str
    keyword: str
    message: str


def validate(
    node: Node,
    schema: Mapping[str, Any] | bool,
    *,
    what: str = "the document",
    trusted: bool = False,
    only: str | None = None,
) -> tuple[SchemaError, ...]:
    """Every error of a value against a schema, in order of the text.

    what: how messages call the document. trusted: the schema is one of ours, so that its patterns may run in any
    engine. only: the name of one engine. Raises UnusableSchemaError for a schema that `check_schema` refuses.
    """
    runner = engine(json.dumps(schema, ensure_ascii=False), trusted, only)
    breaches = list(runner.breaches(plain(node)))
    without_form = {breach.path for breach in breaches if breach.keyword in ("anyOf", "oneOf")}
    errors = {
        SchemaError(told.span, _pointer(breach.path), breach.keyword, told.message)
        for breach in breaches
        # What no form has evaluated follows from having no form.
        if not (breach.path in without_form and breach.keyword.startswith("unevaluated"))
        for told in tell(breach, node, what)
    }
    return tuple(sorted(errors))


def check_schema(document: Document) -> tuple[SchemaError, ...]:
    """What is wrong with a schema that somebody wrote; a schema without errors can be run."""
    root = document.root
    if root is None or (root.kind == "scalar" and not isinstance(root.value, bool)) or root.kind == "sequence":
        span = root.span if root else Span(document.offset, document.offset)
        return (SchemaError(span, "", "type", "a schema should be a mapping of keys and values"),)
    schema = plain(root)
    if draft_of(schema) is None:
        node = root.get("$schema") or root
        known = ", ".join(DRAFTS)
        return (SchemaError(node.span, "/$schema", "$schema", f"this draft is not known; known are {known}"),)
    declared = schema.get("$schema", DEFAULT_DRAFT) if isinstance(schema, dict) else DEFAULT_DRAFT
    # By the slower engine, which knows where in a metaschema an error arose, and so has the words.
    errors = validate(root, {"$schema": declared, "$ref": declared}, what="the schema", trusted=True, only="jsonschema")
    return errors or _unusable(root, schema)


def read_schema(source: Source) -> tuple[dict[str, Any] | bool | None, tuple[SchemaError, ...]]:
    """The schema in a file, YAML or (by its suffix) strict JSON; None, and what is wrong, where it can't be run."""
    try:
        read = parse_json if source.path.lower().endswith(".json") else parse_yaml
        document = read(source.text)
    except DataError as error:
        return None, (SchemaError(error.span, "", "", error.message),)
    errors = check_schema(document)
    return (None, errors) if errors else (plain(document.root), ())


def patterns_run() -> bool:
    """Whether the patterns of others can be run in linear time, and so are run at all."""
    from importlib.util import find_spec

    return find_spec("jsonschema_rs") is not None


def _unusable(root: Node, schema: walk.Schema) -> tuple[SchemaError, ...]:
    remote = walk.remote_reference(schema)
    if remote is not None:
        message = f"`{remote}` lies outside of this file, and nothing is fetched; copy it under `$defs`"
        return (SchemaError(_span_of(root, remote), "", "$ref", message),)
    reason = walk.endless(schema)
    if reason is not None:
        return (SchemaError(root.span, "", "$ref", f"the schema {reason}"),)
    try:
        for _ in engine(json.dumps(schema, ensure_ascii=False), False).breaches(None):
            pass
    except UnusableSchemaError as error:
        return (SchemaError(root.span, "", "$ref", f"the schema can't be used: {error}"),)
    return ()


def _span_of(root: Node, text: str) -> Span:
    return next((node.span for _, node in root.walk() if node.value == text), root.span)


def _pointer(path: tuple[str | int, ...]) -> str:
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
