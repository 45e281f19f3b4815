"""A rule file bound to its check type: all that is wrong with it at once, with places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from guidelint import regex as re
from guidelint.checks.page import Check
from guidelint.datafile import Document, Entry, Node
from guidelint.finding import Severity
from guidelint.language.spelling import did_you_mean
from guidelint.record import dataclass
from guidelint.rulebook.parameters import Parameter, parameters, read_fields
from guidelint.rulebook.rule import Case, Retired, Rule, Status
from guidelint.rulebook.trouble import Trouble, kind_of
from guidelint.source import Span

RULE_KEYS = frozenset(
    {"id", "title", "status", "since", "replaced_by", "severity", "check", "with", "message", "cases", "default"}
    | {"why", "cannot_detect", "source", "examples"}
)
_CASE_KEYS = frozenset({"severity", "message"})
_SEVERITIES = frozenset(severity.value for severity in Severity)
STATUSES: dict[str, Status] = {status: status for status in ("preview", "stable", "deprecated", "removed")}
ID_PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class Known:
    """What rules may refer to. checks: check types by name; lists: the names of the lexicon's lists."""

    checks: Mapping[str, type[Check]]
    lists: frozenset[str]


def bind_rule(document: Document, known: Known, trouble: Trouble, id_from_path: str | None) -> Rule | None:
    """The rule that a file describes; None where a problem that was added to `trouble` keeps it from running.

    id_from_path: what its place says the id is ("growth/rate-conflict", or the last part of it alone).
    """
    root = trouble.mapping(document.root, "a rule file")
    if root is None:
        return None
    binder = _Binder(root, known, trouble)
    rule = binder.rule(id_from_path)
    trouble.duplicates(document)
    return None if trouble.errors else rule


class _Binder:
    def __init__(self, root: Node, known: Known, trouble: Trouble) -> None:
        self._root = root
        self._known = known
        self._trouble = trouble

    def rule(self, id_from_path: str | None) -> Rule | None:
        self._trouble.unknown_keys(self._root, RULE_KEYS, "a rule")
        rule_id = self._id(id_from_path)
        status = self._status()
        self._require("id", "title", *(() if status == "removed" else ("severity", "check", "message")))
        severity = self._severity(self._root.entry("severity")) or Severity.ERROR
        title, why, source = (self._optional_text(key) or "" for key in ("title", "why", "source"))
        message = self._optional_text("message") or ""
        check_type, check, cases = self._check(severity, message)
        if check is None and status == "removed":
            check = Retired()
        if check is None or rule_id is None:
            return None
        return Rule(
            id=rule_id,
            title=title,
            status=status,
            severity=severity,
            message=message,
            check=check,
            check_type=check_type,
            default=self._default(),
            cases=cases,
            why=why,
            cannot_detect=self._texts("cannot_detect"),
            source=source,
            replaced_by=self._optional_text("replaced_by"),
            since=self._since(),
        )

    def _require(self, *keys: str) -> None:
        for key in keys:
            if self._root.entry(key) is None:
                start = self._root.span.start
                self._trouble.add(Span(start, start), f"a rule needs the key `{key}`", f"add a line `{key}: ...`")

    def _id(self, id_from_path: str | None) -> str | None:
        node = self._root.get("id")
        if node is None:
            return None
        text = self._trouble.text(node, "id")
        if text is None:
            return None
        if not _ID.fullmatch(text):
            self._trouble.add(
                node.span, f"`{text}` is no id of a rule", "write group/name in lower-case letters, digits and hyphens"
            )
        elif id_from_path is not None and not f"/{text}".endswith(f"/{id_from_path}"):
            self._trouble.add(
                node.span,
                f"the id is `{text}`, but the file stands at `{id_from_path}.yaml`",
                f"move the file to {text}.yaml, or change the id",
            )
        return text

    def _status(self) -> Status:
        node = self._root.get("status")
        if node is None:
            return "stable"
        text = self._trouble.choice(node, "status", frozenset(STATUSES))
        return STATUSES.get(text or "", "stable")

    def _severity(self, entry: Entry | None) -> Severity | None:
        text = self._trouble.choice(entry.value, "severity", _SEVERITIES) if entry else None
        return Severity(text) if text else None

    def _optional_text(self, key: str) -> str | None:
        node = self._root.get(key)
        return None if node is None else self._trouble.text(node, key)

    def _since(self) -> str | None:
        node = self._root.get("since")
        return node.text if node and node.kind == "scalar" else None

    def _texts(self, key: str) -> tuple[str, ...]:
        node = self._root.get(key)
        return () if node is None else self._trouble.texts(node, key)

    def _default(self) -> bool:
        node = self._root.get("default")
        if node is None:
            return True
        if isinstance(node.value, bool):
            return node.value
        self._trouble.add(node.span, f"default should be true or false, but is {kind_of(node)}", "write true or false")
        return True

    def _check(self, severity: Severity, message: str) -> tuple[str, Check | None, dict[str, Case]]:
        node = self._root.get("check")
        name = self._trouble.text(node, "check") if node else None
        if node is None or name is None:
            return "", None, {}
        check_type = self._known.checks.get(name)
        if check_type is None:
            self._trouble.add(node.span, f"there is no check `{name}`", did_you_mean(name, self._known.checks))
            return name, None, {}
        self._message(self._root.get("message"), name, check_type)
        cases = self._cases(name, check_type, severity, message)
        return name, self._bound(name, check_type), cases

    def _message(self, node: Node | None, name: str, check_type: type[Check]) -> None:
        """Every {name} in a message must be one that the check fills."""
        if node is None or not isinstance(node.value, str):
            return
        for match in _BRACES.finditer(node.value):
            written = match[1]
            if written is None or not re.fullmatch(r"\w+", written):
                self._trouble.add(
                    node.span, f"`{match.group()}` in the message is no name in braces", "write {name}, with no spaces"
                )
            elif written not in check_type.values:
                known = sorted(check_type.values)
                self._trouble.add(
                    node.span, f"the check `{name}` fills no `{{{written}}}` in a message", did_you_mean(written, known)
                )

    def _cases(self, name: str, check_type: type[Check], severity: Severity, message: str) -> dict[str, Case]:
        node = self._root.get("cases")
        if node is None or self._trouble.mapping(node, "cases") is None:
            return {}
        cases = {}
        for entry in node.entries:
            if entry.key not in check_type.cases:
                hint = did_you_mean(entry.key, check_type.cases)
                self._trouble.add(entry.key_span, f"the check `{name}` has no case `{entry.key}`", hint)
                continue
            if self._trouble.mapping(entry.value, f"the case {entry.key}") is None:
                continue
            self._trouble.unknown_keys(entry.value, _CASE_KEYS, "a case")
            own = entry.value.get("message")
            self._message(own, name, check_type)
            text = self._trouble.text(own, "message") if own else None
            cases[entry.key] = Case(self._severity(entry.value.entry("severity")) or severity, text or message)
        return cases

    def _bound(self, name: str, check_type: type[Check]) -> Check | None:
        entry = self._root.entry("with")
        given = entry.value if entry and not (entry.value.kind == "scalar" and entry.value.value is None) else None
        at = self._root.entry("check")
        where = entry.key_span if entry else at.value.span if at else self._root.span
        return bind_check(name, check_type, given, where, self._trouble, self._known.lists)


def bind_check(
    name: str, check_type: type[Check], given: Node | None, where: Span, trouble: Trouble, lists: frozenset[str]
) -> Check | None:
    """A check with its parameters; None where a problem was added. where: what to point at if one is missing."""
    before = trouble.errors
    if given is not None and trouble.mapping(given, "with") is None:
        return None
    declared = parameters(check_type)
    values = read_fields(declared, given, f"the check `{name}`", trouble, lists) if given else {}
    _check_defaults(declared, values, where, trouble, lists)
    for parameter in declared.values():
        if parameter.required and parameter.name not in values:
            hint = f"add it under `with:`: {parameter.name}: ..."
            trouble.add(where, f"the check `{name}` needs `{parameter.name}`", hint)
    if trouble.errors > before:
        return None
    try:
        return check_type(**values)
    except ValueError as error:  # a check type may refuse values that do not go together
        trouble.add(where, f"the check `{name}` refuses its parameters: {error}", "change them under `with:`")
        return None


def _check_defaults(
    declared: Mapping[str, Parameter], values: Mapping[str, Any], where: Span, trouble: Trouble, lists: frozenset[str]
) -> None:
    """A list that a check uses unless told otherwise must exist, too."""
    for name, parameter in declared.items():
        default = parameter.default
        used = parameter.shape.kind == "list-name" and name not in values and isinstance(default, str)
        if used and default not in lists:
            trouble.add(where, f"{name}: the lexicon has no list `{default}`", did_you_mean(default, lists))
