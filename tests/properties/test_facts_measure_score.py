"""What counts as found, as named in full and as a false alarm, and what the tables say of it."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from bench.measure.guide import Guide
from bench.measure.mutate import Pages, report_pages, run_pages
from bench.measure.plant import GROUPS, ONE_PLACE, PLANTERS, Defect, Mention
from bench.measure.report import difference, reason, report_guides, shown
from bench.measure.run import load
from bench.measure.score import judge
from bench.measure.speaker import Place
from bench.measure.world import draw
from guidelint.rulebook.load import load_rulebook

WORLD = draw(random.Random(1), load("stock"))
TEXT = """# Weaver

## Key Facts

- **Median salary:** $48,300
- **Job growth, 2024-34:** 6%

## Pay

Weavers earn a median of $57,900 a year. They buy $12 shuttles.
"""


def guide(*figures: str, text: str = TEXT, kind: str = "median", departing: int = 0) -> Guide:
    """A guide whose mentions of one fact are these figures; one of them departs."""
    places: dict[Mention, Place] = {}
    for k, figure in enumerate(figures):
        start = text.index(figure)
        places["median", k] = Place(("median", k), start, start + len(figure), Decimal(k))
    defects = (
        Defect(kind, {("median", departing): Decimal(1)}, tuple(m for m in places if m != ("median", departing))),
    )
    return Guide("box/weaver.md", text, WORLD, places, defects if figures else ())


def test_a_finding_that_shows_both_places_names_the_defect() -> None:
    (judged,) = judge(guide("$48,300", "$57,900")).judged
    assert (judged.found, judged.strict) == (True, True)


def test_a_finding_that_shows_one_place_has_found_it_only() -> None:
    (judged,) = judge(guide("$48,300", "$12")).judged
    assert (judged.found, judged.strict) == (True, False)


def test_a_finding_elsewhere_on_the_same_line_has_not_found_it() -> None:
    (judged,) = judge(guide("$12", "6%")).judged
    assert (judged.found, judged.strict) == (False, False)


def test_a_finding_of_another_group_has_not_found_it() -> None:
    (judged,) = judge(guide("$48,300", "$57,900", kind="openings")).judged
    assert (judged.found, judged.strict) == (False, False)


def test_what_no_defect_explains_is_an_alarm() -> None:
    assert [finding.rule for finding in judge(guide()).alarms] == ["salary/median-conflict"]
    assert not judge(guide("$48,300", "$57,900")).alarms


def test_a_tool_that_failed_is_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    from guidelint.finding import Problem
    from guidelint.reports.report import Report

    report = Report("1", problems=(Problem("weaver.md", "reading the figures failed", ""),))
    monkeypatch.setattr("bench.measure.score.lint_text", lambda *_, **__: report)
    with pytest.raises(ValueError, match=r"weaver\.md: reading the figures failed"):
        judge(guide())


def test_every_class_has_its_groups_of_rules() -> None:
    assert set(GROUPS) == set(PLANTERS) >= ONE_PLACE
    known = {f"{rule.group}/" for rule in load_rulebook().rules}
    assert {group.partition("/")[0] + "/" for groups in GROUPS.values() for group in groups} <= known


def test_the_line_of_a_mention_counts_from_one() -> None:
    assert guide("$48,300", "$57,900").line(("median", 0)) == 5


def test_a_mention_is_shown_in_its_sentence() -> None:
    assert shown(guide("$48,300", "$57,900"), ("median", 1)) == "Weavers earn a median of [[$57,900]] a year."


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (("$12", "$57,900"), "no claim read at the departing place"),
        (("$57,900", "$12"), "no claim read at the other place"),
        (("$57,900", "$48,300"), "same key"),
        (("6%", "$48,300"), "metric growth | pay"),
    ],
)
def test_a_miss_has_its_reason(figures: tuple[str, str], expected: str) -> None:
    planted = guide(*figures)
    assert expected in reason(planted, planted.defects[0])


def test_keys_differ_part_by_part() -> None:
    one, two = (("metric", "pay"), ("level", "senior")), (("metric", "pay"), ("period", "hour"))
    assert difference(one, two) == "different key: level senior | None, period None | hour"


def test_the_table_counts_classes_and_alarms() -> None:
    outcomes = [judge(guide("$48,300", "$57,900")), judge(guide("$12", "6%")), judge(guide())]
    table = report_guides(outcomes)
    assert "median                   2   0.50    0.50" in table
    assert "alarms on 1 clean guides: 1 (1.000 a guide)" in table
    assert "MISSED" not in table
    assert "MISSED median in box/weaver.md" in report_guides(outcomes, verbose=True)


def test_the_table_of_pages_counts_changes_and_findings(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "weaver.md").write_text(TEXT.replace("57,900", "48,300"), encoding="utf-8")
    pages = run_pages(tmp_path, "1")
    assert [(mutant.kind, named) for mutant, named in pages.mutants] == [("median", True)]
    table = report_pages(pages, verbose=True)
    assert "median             1   1.00" in table
    assert "findings on 1 unchanged pages: 0" in table


def test_nothing_measured_is_no_division_by_zero() -> None:
    assert "all" in report_guides([])
    assert "all" in report_pages(Pages(0, (), ()), verbose=True)
