"""The rulebook as one JSON file, checked once when it was made: a run reads that instead of a hundred YAML files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from guidelint.checks.page import Check
from guidelint.finding import Severity
from guidelint.lexicon import Lexicon
from guidelint.rulebook.rule import Case, Retired, Rule, Rulebook
from guidelint.template import Template, TemplateSection

FORMAT = 2  # one more whenever what follows changes


class StaleError(ValueError):
    """The file was made by another version, or is not one of ours."""


def dump(rulebook: Rulebook, signature: str = "") -> str:
    """The rulebook as text; signature: what it was made of, for the reader to compare."""
    document = {
        "format": FORMAT,
        "signature": signature,
        "rules": [_rule_out(rule) for rule in rulebook.rules],
        "lexicon": rulebook.lexicon.lists,
        "templates": [_template_out(template) for template in rulebook.templates.values()],
        "reference": rulebook.reference,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def load(text: str, checks: Mapping[str, type[Check]], signature: str = "") -> Rulebook:
    """The rulebook that `dump` wrote. StaleError where the text is none, or was made of something else."""
    try:
        document = json.loads(text)
        if document["format"] != FORMAT or document["signature"] != signature:
            raise StaleError("made of something else")
        templates = [_template_in(template) for template in document["templates"]]
        return Rulebook(
            rules=tuple(_rule_in(rule, checks) for rule in document["rules"]),
            lexicon=Lexicon(document["lexicon"]),
            templates={template.id: template for template in templates},
            reference=document["reference"],
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StaleError(str(error)) from error


def _rule_out(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title,
        "status": rule.status,
        "severity": rule.severity.value,
        "message": rule.message,
        "check": rule.check_type,
        "with": _record_out(rule.check),
        "default": rule.default,
        "cases": {name: [case.severity.value, case.message] for name, case in rule.cases.items()},
        "why": rule.why,
        "cannot_detect": list(rule.cannot_detect),
        "source": rule.source,
        "replaced_by": rule.replaced_by,
        "since": rule.since,
    }


def _rule_in(rule: dict[str, Any], checks: Mapping[str, type[Check]]) -> Rule:
    check_type = checks[rule["check"]] if rule["check"] else Retired
    return Rule(
        id=rule["id"],
        title=rule["title"],
        status=rule["status"],
        severity=Severity(rule["severity"]),
        message=rule["message"],
        check=check_type(**_record_in(rule["with"])),
        check_type=rule["check"],
        default=rule["default"],
        cases={name: Case(Severity(severity), message) for name, (severity, message) in rule["cases"].items()},
        why=rule["why"],
        cannot_detect=tuple(rule["cannot_detect"]),
        source=rule["source"],
        replaced_by=rule["replaced_by"],
        since=rule["since"],
    )


def _out(value: Any) -> Any:
    """JSON has no decimals, dates and tuples: those say what they are."""
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, tuple):
        return {"tuple": [_out(item) for item in value]}
    if isinstance(value, frozenset):
        return {"set": sorted(_out(item) for item in value)}
    if isinstance(value, Mapping):
        return {"mapping": {key: _out(item) for key, item in value.items()}}
    return value


def _in(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, content),) = value.items()
    if kind == "decimal":
        return Decimal(content)
    if kind == "date":
        return date.fromisoformat(content)
    if kind == "tuple":
        return tuple(_in(item) for item in content)
    if kind == "set":
        return frozenset(_in(item) for item in content)
    return {key: _in(item) for key, item in content.items()}


def _template_out(template: Template) -> dict[str, Any]:
    return {
        **_record_out(replace(template, sections=())),
        "sections": [_record_out(section) for section in template.sections],
    }


def _template_in(template: dict[str, Any]) -> Template:
    sections = tuple(TemplateSection(**_record_in(section)) for section in template.pop("sections"))
    return Template(**_record_in(template), sections=sections)


def _record_out(record: Any) -> dict[str, Any]:
    """The fields of a dataclass of plain values; a list of records within is for the caller to write."""
    return {field.name: _out(getattr(record, field.name)) for field in fields(record) if field.init}


def _record_in(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _in(value) for name, value in values.items()}
