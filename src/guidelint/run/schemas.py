"""The JSON Schemas that are named for a run: one of ours, or files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from guidelint import schemas
from guidelint.finding import Problem
from guidelint.run.discover import reason, shown
from guidelint.source import Source, UndecodableError, decode
from guidelint.validation import read_schema

OURS = "guide"


def load_schemas(names: Iterable[str]) -> tuple[tuple[tuple[str, Any], ...], tuple[Problem, ...]]:
    """Name and document of each schema that can be used, and what is wrong with the others."""
    found: list[tuple[str, Any]] = []
    problems: list[Problem] = []
    for name in sorted(set(names)):
        if name == OURS:
            found.append((name, schemas.load(OURS)))
            continue
        source = _source(name)
        if isinstance(source, Problem):
            problems.append(source)
            continue
        document, errors = read_schema(source)
        hint = "mend the schema; no guide was held to it"
        problems += [Problem(source.path, error.message, hint, source.locate(error.span)) for error in errors]
        if document is not None:
            found.append((source.path, document))
    return tuple(found), tuple(problems)


def _source(file: str) -> Source | Problem:
    path = shown(file)
    try:
        with open(file, "rb") as stream:
            return decode(stream.read(), path)
    except OSError as error:
        return Problem(path, f"the schema can't be read: {reason(error)}", f"name a file, or `{OURS}` for our own")
    except UndecodableError as error:
        return Problem(path, str(error), "a schema is a JSON or YAML file")
