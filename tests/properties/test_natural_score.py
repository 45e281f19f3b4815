"""What counts as found and as named in full in a guide written by hand, what as an alarm, and what the report shows."""

from __future__ import annotations

import re

import pytest

from bench.natural.__main__ import details, main, report
from bench.natural.score import RULES, WATCHED, judge
from bench.natural.truth import Defect, Guide, Span, Trap
from guidelint.finding import Problem
from guidelint.reports.report import Report
from guidelint.rulebook.load import load_rulebook

TEXT = """# Weaver

## Key Facts

- **Median salary:** $48,300
- **Job growth, 2024-34:** 6%

## Pay

Weavers earn a median of $57,900 a year. They buy $12 shuttles.
"""
UNWRITTEN = {
    "currency/",
    "education/conflict",
    "education/cost-conflict",
    "education/duration-conflict",
    "salary/level-order",
}


def span(quote: str) -> Span:
    start = TEXT.index(quote)
    return start, start + len(quote)


def guide(*places: str, kind: str = "median-contradiction", trap: str = "") -> Guide:
    """The guide with a defect at these places, and with a trap."""
    defects = (Defect(kind, tuple((span(place),) for place in places), "the note"),) if places else ()
    traps = (Trap((span(trap),), "the trap"),) if trap else ()
    return Guide("weaver.md", TEXT, defects, traps)


def verdict(one: Guide) -> tuple[bool, bool]:
    (judged,) = judge(one).judged
    return judged.found, judged.strict


def test_a_finding_that_shows_all_places_names_the_defect() -> None:
    assert verdict(guide("$48,300", "$57,900")) == (True, True)


def test_a_place_may_stand_in_several_spots_of_which_one_is_enough() -> None:
    defect = Defect("median-contradiction", ((span("6%"), span("$48,300")), (span("$57,900"),)), "")
    assert verdict(Guide("weaver.md", TEXT, (defect,), ())) == (True, True)


def test_a_finding_that_shows_one_place_has_found_it_only() -> None:
    assert verdict(guide("$48,300", "$12")) == (True, False)


def test_a_finding_that_shows_one_place_and_a_trap_has_found_nothing() -> None:
    outcome = judge(guide("$57,900", "$12", trap="$48,300"))
    assert (outcome.judged[0].found, outcome.judged[0].strict) == (False, False)
    assert [[trap.note for trap in alarm.traps] for alarm in outcome.alarms] == [["the trap"]]


def test_a_finding_elsewhere_has_not_found_it() -> None:
    assert verdict(guide("$12", "6%")) == (False, False)


def test_a_finding_of_another_rule_has_not_found_it() -> None:
    assert verdict(guide("$48,300", "$57,900", kind="openings-contradiction")) == (False, False)


def test_of_data_the_field_itself_has_to_be_shown() -> None:
    assert verdict(guide("$12", "$57,900", kind="front-matter")) == (False, False)
    assert verdict(guide("$57,900", "$12", kind="front-matter")) == (True, False)


def test_what_no_defect_explains_is_an_alarm() -> None:
    assert [alarm.finding.rule for alarm in judge(guide()).alarms] == ["salary/median-conflict"]
    assert not judge(guide("$48,300", "$57,900")).alarms
    assert not judge(guide("$48,300", "$57,900", kind="level-order")).alarms


def test_a_tool_that_failed_is_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Report("1", problems=(Problem("weaver.md", "reading the figures failed", ""),))
    monkeypatch.setattr("bench.natural.score.lint_text", lambda *_, **__: broken)
    with pytest.raises(ValueError, match=r"weaver\.md: reading the figures failed"):
        judge(guide())


def test_every_class_is_bound_to_rules_that_exist_or_are_yet_to_be_written() -> None:
    known = {rule.id for rule in load_rulebook().rules}
    named = {rule for rules in RULES.values() if rules != WATCHED for rule in rules}
    assert {rule for rule in named if not any(one.startswith(rule) for one in known)} <= UNWRITTEN


def test_the_report_counts_classes_and_alarms() -> None:
    text = report([judge(guide("$48,300", "$57,900")), judge(guide("$48,300", "$12")), judge(guide())])
    assert re.search(r"^median-contradiction +2 +2 +1$", text, re.MULTILINE)
    assert "guides clean: 1, unexplained errors and warnings: 1\n  1 salary/median-conflict" in text
    assert "guides with defects: 2, unexplained errors and warnings: 0" in text


def test_the_details_quote_what_was_missed() -> None:
    assert list(details([judge(guide("$12", "6%"))]))[:3] == [
        "missed weaver.md median-contradiction: the note",
        "    10: $12",
        "    6: 6%",
    ]


@pytest.mark.parametrize("more", [["--verbose"], ["--guide", "weaver.md"]])
def test_the_measure_has_totals_alone(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--set", "measure", *more])
    assert "totals alone" in capsys.readouterr().err


def test_a_guide_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--guide", "thatcher.txt"]) == 0
    assert "guides clean: 1," in capsys.readouterr().out


def test_the_truth_can_be_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0
    assert capsys.readouterr().out == "every quotation occurs\n"
