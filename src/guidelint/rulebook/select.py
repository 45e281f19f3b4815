"""Which rules run: chosen by id, by group or all of them, the more exact word winning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from guidelint.finding import Problem
from guidelint.language.spelling import closest
from guidelint.record import dataclass
from guidelint.rulebook.rule import Rule

ALL = "ALL"
_NOT, _BY_DEFAULT, _ALL, _GROUP, _ID = range(5)  # how exactly a rule is named


@dataclass(frozen=True, slots=True)
class Selection:
    """rules: those that run, in order of their ids. skipped: (id, reason) of all others."""

    rules: tuple[Rule, ...]
    skipped: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def select(
    rules: Iterable[Rule],
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    preview: bool = False,
) -> Selection:
    """Choose rules by ids (`growth/rate-conflict`), groups (`growth`) and `ALL`.

    Nothing in `select` stands for the default rules. Where a rule is both selected and ignored, the more exact
    name wins, and of two alike the ignoring one. Preview rules run with `preview` or where their id is selected;
    deprecated ones only where their id is. Unknown names become problems and choose nothing.
    """
    by_id = {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}
    chosen, extended, ignored = tuple(select), tuple(extend_select), tuple(ignore)
    problems = [
        problem
        for option, names in (("--select", chosen), ("--extend-select", extended), ("--ignore", ignored))
        for name in names
        for problem in _problems(option, name, by_id)
    ]
    wanted = {*chosen, *extended}
    running, skipped = [], []
    for rule in by_id.values():
        reason = _reason_to_skip(rule, wanted, set(ignored), defaults=not chosen, preview=preview)
        if reason is None:
            running.append(rule)
        else:
            skipped.append((rule.id, reason))
    return Selection(tuple(running), tuple(skipped), tuple(problems))


def _reason_to_skip(rule: Rule, wanted: set[str], ignored: set[str], *, defaults: bool, preview: bool) -> str | None:
    named = _exactness(rule, wanted)
    by_default = defaults and rule.default
    unavailable = _unavailable(rule, preview) if named != _ID or rule.status == "removed" else None
    if unavailable:
        return unavailable
    strength = max(named, _BY_DEFAULT if by_default else _NOT)
    if strength == _NOT:
        return "off by default" if defaults else "not selected"
    if _exactness(rule, ignored) >= strength:
        return "ignored"
    return None


def _unavailable(rule: Rule, preview: bool) -> str | None:
    if rule.status == "preview" and preview:
        return None
    return {"preview": "in preview", "deprecated": "deprecated", "removed": "removed"}.get(rule.status)


def _exactness(rule: Rule, names: set[str]) -> int:
    if rule.id in names:
        return _ID
    if rule.group in names:
        return _GROUP
    return _ALL if ALL in names else _NOT


def _problems(option: str, name: str, by_id: Mapping[str, Rule]) -> Iterable[Problem]:
    rule = by_id.get(name)
    if rule is None:
        groups = {known.group for known in by_id.values()}
        if name != ALL and name not in groups:
            what = "rule" if "/" in name else "rule or group"
            candidates = by_id.keys() if "/" in name else groups | by_id.keys() | {ALL}
            near = closest(name, candidates)
            hint = f"did you mean `{near}`?" if near else "`guidelint rules` lists them all"
            yield Problem(option, f"there is no {what} `{name}`", hint)
    elif rule.status in ("deprecated", "removed"):
        hint = f"use `{rule.replaced_by}` instead" if rule.replaced_by else f"take it out of {option}"
        since = f" since {rule.since}" if rule.since else ""
        gone = rule.status == "removed" and option != "--ignore"
        level: Literal["error", "note"] = "error" if gone else "note"
        yield Problem(option, f"the rule `{name}` is {rule.status}{since}", hint, level=level)
