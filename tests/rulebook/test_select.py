"""Which rules run."""

from __future__ import annotations

import pytest

from guidelint.finding import Severity
from guidelint.rulebook.rule import Retired, Rule, Status
from guidelint.rulebook.select import Selection, select


def rule(rule_id: str, status: Status = "stable", default: bool = True) -> Rule:
    return Rule(rule_id, "", status, Severity.ERROR, "", Retired(), "", default, replaced_by="growth/rate", since="1.1")


RULES = (
    rule("growth/rate"),
    rule("growth/band"),
    rule("pay/median"),
    rule("prose/taste", default=False),
    rule("prose/new", status="preview"),
    rule("prose/old", status="deprecated"),
    rule("prose/gone", status="removed"),
)


def ids(selection: Selection) -> list[str]:
    return [each.id for each in selection.rules]


def test_without_a_word_the_default_rules_run_in_order() -> None:
    assert ids(select(RULES)) == ["growth/band", "growth/rate", "pay/median"]


@pytest.mark.parametrize(
    ("chosen", "ignored", "extended", "expected"),
    [
        (["growth"], [], [], ["growth/band", "growth/rate"]),
        (["growth/rate"], [], [], ["growth/rate"]),
        (["ALL"], [], [], ["growth/band", "growth/rate", "pay/median", "prose/taste"]),
        ([], ["growth"], [], ["pay/median"]),
        ([], ["ALL"], [], []),
        ([], [], ["prose/taste"], ["growth/band", "growth/rate", "pay/median", "prose/taste"]),
        (["pay"], [], ["growth/band"], ["growth/band", "pay/median"]),
        (["prose"], [], [], ["prose/taste"]),
        (["growth/rate"], ["growth"], [], ["growth/rate"]),
        (["growth"], ["growth/rate"], [], ["growth/band"]),
        (["growth"], ["growth"], [], []),
        (["growth"], ["ALL"], [], ["growth/band", "growth/rate"]),
        ([], ["growth"], ["growth/rate"], ["growth/rate", "pay/median"]),
    ],
)
def test_the_more_exact_word_wins(
    chosen: list[str], ignored: list[str], extended: list[str], expected: list[str]
) -> None:
    selection = select(RULES, chosen, ignored, extended)
    assert ids(selection) == expected
    assert selection.problems == ()


def test_preview_rules_run_when_asked_for_all_of_them_or_for_one() -> None:
    assert "prose/new" in ids(select(RULES, preview=True))
    assert "prose/new" in ids(select(RULES, ["prose"], preview=True))
    assert ids(select(RULES, ["prose/new"])) == ["prose/new"]
    assert "prose/new" not in ids(select(RULES, ["ALL"]))


def test_a_deprecated_rule_runs_by_its_id_alone_and_says_so() -> None:
    assert "prose/old" not in ids(select(RULES, ["prose"]))
    selection = select(RULES, ["prose/old"])
    assert ids(selection) == ["prose/old"]
    (problem,) = selection.problems
    assert (problem.level, problem.message) == ("note", "the rule `prose/old` is deprecated since 1.1")
    assert problem.hint == "use `growth/rate` instead"


def test_a_removed_rule_is_an_error_to_select_and_a_note_to_ignore() -> None:
    selection = select(RULES, ["prose/gone"])
    assert ids(selection) == []
    assert [problem.level for problem in selection.problems] == ["error"]
    assert [problem.level for problem in select(RULES, ignore=["prose/gone"]).problems] == ["note"]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("growth/rat", "there is no rule `growth/rat`", "did you mean `growth/rate`?"),
        ("grwth", "there is no rule or group `grwth`", "did you mean `growth`?"),
        ("all", "there is no rule or group `all`", "did you mean `ALL`?"),
    ],
)
def test_an_unknown_name_is_a_problem_with_what_may_have_been_meant(name: str, message: str, hint: str) -> None:
    (problem,) = select(RULES, [name]).problems
    assert (problem.path, problem.message, problem.level) == ("--select", message, "error")
    assert problem.hint.startswith(hint)


def test_what_does_not_run_has_a_reason() -> None:
    skipped = dict(select(RULES, ignore=["pay"]).skipped)
    assert skipped == {
        "pay/median": "ignored",
        "prose/gone": "removed",
        "prose/new": "in preview",
        "prose/old": "deprecated",
        "prose/taste": "off by default",
    }
    assert dict(select(RULES, ["pay"]).skipped)["growth/rate"] == "not selected"
