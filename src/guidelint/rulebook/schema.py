"""JSON Schemas of rule and template files, made from the records that read them.

`python -m guidelint.rulebook.schema` writes them.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from dataclasses import MISSING
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from guidelint.checks import CHECKS
from guidelint.checks.page import Check
from guidelint.finding import Severity
from guidelint.rulebook.bind import ID_PATTERN, STATUSES
from guidelint.rulebook.examples import FORMATS, KINDS
from guidelint.rulebook.parameters import Parameter, Shape, parameters
from guidelint.template import Template, TemplateSection

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_DATE = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_SCALARS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "list-name": {"type": "string", "pattern": "^[a-z0-9_-]+/[a-z0-9_-]+$"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "decimal": {"type": ["number", "string"]},
    "boolean": {"type": "boolean"},
    "date": _DATE,
}


def rule_schema(checks: Mapping[str, type[Check]] = CHECKS) -> dict[str, Any]:
    """The schema of a rule file; what stands under `with` and `cases` depends on the check."""
    needed = ["severity", "check", "message"]
    return {
        "$schema": _DRAFT,
        "$id": "urn:guidelint:schema:rule",
        "title": "Rule",
        "description": "A rule binds a check to parameters, a message and a severity: rules/<group>/<name>.yaml.",
        "type": "object",
        "properties": _rule_properties(checks),
        "required": ["id", "title"],
        "additionalProperties": False,
        "if": {"properties": {"status": {"const": "removed"}}, "required": ["status"]},
        "else": {"required": needed},
        "allOf": [_for_check(name, checks[name]) for name in sorted(checks)],
        "$defs": {"severity": _severity(), "example": _example()},
    }


def _rule_properties(checks: Mapping[str, type[Check]]) -> dict[str, Any]:
    return {
        "id": {"description": "group/name, as the file's place says.", "type": "string", "pattern": f"^{ID_PATTERN}$"},
        "title": {"description": "What the rule finds, in a few words.", **_TEXT},
        "status": {"description": "stable where it is left out.", "enum": sorted(STATUSES)},
        "since": {"description": "The version that deprecated or removed it.", "type": ["string", "number"]},
        "replaced_by": {"description": "The rule that took over.", **_TEXT},
        "severity": {"$ref": "#/$defs/severity"},
        "check": {"description": "The type of check.", "enum": sorted(checks)},
        "with": {"description": "Parameters of the check.", "type": ["object", "null"]},
        "message": {"description": "What a finding says; {name} stands for a value that the check fills.", **_TEXT},
        "cases": {
            "description": "What to make of the cases that the check tells apart.",
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "properties": {"severity": {"$ref": "#/$defs/severity"}, "message": _TEXT},
                "additionalProperties": False,
            },
        },
        "default": {"description": "Whether it runs without being selected; true where left out.", "type": "boolean"},
        "why": {"description": "Why a reader should care.", **_TEXT},
        "cannot_detect": {"description": "What it misses, known and accepted.", **_TEXTS},
        "source": {"description": "Where its figures and norms come from.", **_TEXT},
        "examples": {
            "description": "Documentation, tests, and proof that places are true.",
            "type": "array",
            "items": {"$ref": "#/$defs/example"},
        },
    }


def _severity() -> dict[str, Any]:
    return {"description": "How bad a finding is.", "enum": [severity.value for severity in Severity]}


def _example() -> dict[str, Any]:
    text = "[[ ]] marks what is found, (( )) its other places."
    return {
        "description": "A text, and what the rule makes of it.",
        "type": "object",
        "properties": {
            "name": {"description": "What it shows.", **_TEXT},
            "bad": {"description": f"A text in which exactly what is marked is found. {text}", **_TEXT},
            "good": {"description": "A text in which nothing is found.", **_TEXT},
            "missed": {"description": f"A text in which something should be found, but is not. {text}", **_TEXT},
            "format": {"description": "txt where it is left out.", "enum": sorted(FORMATS)},
            "with": {"description": "Parameters that differ from the rule's.", "type": "object"},
            "today": {"description": "The day on which it is read.", **_DATE},
            "severity": {"$ref": "#/$defs/severity"},
            "marks": {
                "description": "Signs before and after a finding and a related place, instead of [[ ]] (( )).",
                "type": "array",
                "items": _TEXT,
                "minItems": 4,
                "maxItems": 4,
                "uniqueItems": True,
            },
        },
        "required": ["name"],
        "oneOf": [{"required": [kind]} for kind in KINDS],
        "additionalProperties": False,
    }


def _for_check(name: str, check: type[Check]) -> dict[str, Any]:
    declared = parameters(check)
    required = [parameter.name for parameter in declared.values() if parameter.required]
    fills = ", ".join(f"{{{value}}}" for value in sorted(check.values)) or "nothing"
    then: dict[str, Any] = {
        "properties": {
            "with": {
                "description": _documented(check),
                "properties": {parameter.name: _described(parameter) for parameter in declared.values()},
                "required": required,
                "additionalProperties": False,
            },
            "message": {"description": f"The check fills {fills}."},
            "cases": {"propertyNames": {"enum": sorted(check.cases)}},
        }
    }
    if required:
        then["required"] = ["with"]
    return {"if": {"properties": {"check": {"const": name}}, "required": ["check"]}, "then": then}


def _documented(record: type[Any]) -> str:
    text = inspect.getdoc(record) or ""
    return "" if text.startswith(f"{record.__name__}(") else " ".join(text.split())


def _described(parameter: Parameter) -> dict[str, Any]:
    described = shape_schema(parameter.shape)
    if parameter.default is not MISSING:
        described["default"] = _plain(parameter.default)
    return described


def shape_schema(shape: Shape) -> dict[str, Any]:
    """The schema of the values that a parameter of this shape takes."""
    item = shape_schema(shape.item) if shape.item else {}
    if shape.kind == "choice":
        described: dict[str, Any] = {"enum": list(shape.choices)}
    elif shape.kind in ("tuple", "set"):
        described = {"type": "array", "items": item}
        if shape.item and shape.item.kind == "text":
            described = {"anyOf": [described, item]}  # one text stands for a list of one
    elif shape.kind == "mapping":
        described = {"type": "object", "additionalProperties": item}
    else:
        described = dict(_SCALARS[shape.kind])
    return {"anyOf": [described, {"type": "null"}]} if shape.optional else described


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return dict(value) if isinstance(value, Mapping) else value


def template_schema() -> dict[str, Any]:
    """The schema of a template file."""
    return {
        "$schema": _DRAFT,
        "$id": "urn:guidelint:schema:template",
        "title": "Template",
        "description": "What a guide of a kind consists of, and by what other names: rules/templates/<id>.yaml.",
        **_record(Template, {"sections": {"type": "array", "items": {"$ref": "#/$defs/section"}}}),
        "$defs": {"section": {"description": _documented(TemplateSection), **_record(TemplateSection, {})}},
    }


def _record(record: type[Any], given: dict[str, Any]) -> dict[str, Any]:
    declared = parameters(record, skip=frozenset(given))
    required = [parameter.name for parameter in declared.values() if parameter.required]
    return {
        "type": "object",
        "properties": {name: _described(parameter) for name, parameter in declared.items()} | given,
        "required": required,
        "additionalProperties": False,
    }


def rendered(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


GENERATED = {"rule": rule_schema, "template": template_schema}


def main() -> None:
    """Write the generated schemas of a checkout."""
    folder = Path(__file__).resolve().parents[3] / "schemas"
    for name, make in GENERATED.items():
        (folder / f"{name}.schema.json").write_text(rendered(make()), encoding="utf-8")


if __name__ == "__main__":
    main()
