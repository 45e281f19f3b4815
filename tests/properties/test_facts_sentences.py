"""The bank of sentences is well formed, and its scorer counts as it says."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest

from bench.sentences.__main__ import main, report, report_pairs
from bench.sentences.rows import COUNTRIES, Pair, Row, pairs, rows
from bench.sentences.score import METRICS, Judged, judge_pair, judge_row, listed

ROWS = list(rows())
PAIRS = list(pairs())
STATISTICS = re.compile(r"median|mean|range|typical|starting|top|minimum|percentile-\d+(?:-\d+)?")
SUBJECTS = {"role", "other", "all-occupations", "wider-group", "industry", "employer"}
PERIODS = {"hour", "day", "week", "fortnight", "month", "year", None}
MEDIAN = {"metric": "pay", "statistic": "median", "subject": "role", "level": None, "period": ["year", None]}


def row(text: str, *figures: Mapping[str, Any]) -> Row:
    filled = tuple({"occurrence": 1, "reading": "claim", **figure} for figure in figures)
    return Row("pay-median", "weaver", "Pay", "US", text, filled)


def money(quote: str, low: int, **parts: Any) -> Mapping[str, Any]:
    return {**MEDIAN, "quote": quote, "low": low, "high": low, "unit": "money", **parts}


def only(each: Row) -> Judged:
    (judged,) = judge_row(each)
    return judged


def well_formed(each: Row) -> None:
    assert each.country in COUNTRIES
    places = sorted(each.place(figure) for figure in each.figures)
    assert all(one[1] <= two[0] for one, two in pairwise(places)), each.text
    for digits in re.finditer(r"\d[\d,.]*\b", each.text):
        at = len(each.head) + digits.start()
        year = re.fullmatch(r"(?:19|20)\d\d|\d\d", digits[0]) and re.search(
            r"(?:19|20)\d\d(?:[-–]\d\d)?$", each.text[: digits.end()]
        )
        assert year or any(start <= at < end for start, end in places), each.text
    for figure in each.figures:
        assert set(listed(figure["reading"])) <= {"claim", "no-fact"}
        if listed(figure["reading"]) != ["no-fact"]:
            assert figure["metric"] in METRICS
            assert all(s is None or STATISTICS.fullmatch(s) for s in listed(figure.get("statistic")))
            assert set(listed(figure.get("subject", "role"))) <= SUBJECTS
            assert set(listed(figure.get("period"))) <= PERIODS


@pytest.mark.parametrize("metric", sorted({each.metric for each in ROWS}))
def test_every_figure_of_a_row_is_told_once_and_in_the_words_of_the_schema(metric: str) -> None:
    for each in rows(metric):
        well_formed(each)


def test_there_are_enough_of_each_and_none_stands_twice() -> None:
    texts = Counter(each.metric for each in ROWS)
    assert texts.pop("traps") >= 200
    assert min(texts.values()) >= 60
    assert len(PAIRS) >= 120
    assert len({each.text for each in ROWS}) == len(ROWS)
    assert len({(each.a, each.b) for each in PAIRS}) == len(PAIRS)
    assert {each.verdict for each in PAIRS} == {"conflict", "agree", "apart"}


def test_a_figure_with_all_its_parts_is_right() -> None:
    judged = only(row("The median weaver makes $48,300 a year.", money("$48,300", 48300)))
    assert (judged.read, judged.right, judged.danger) == (True, True, False)


def test_another_statistic_of_the_role_at_large_is_a_danger() -> None:
    judged = only(row("The median weaver makes $48,300 a year.", money("$48,300", 48300, statistic="mean")))
    assert (judged.read, judged.right, judged.danger) == (True, False, True)
    assert judged.why == "statistic: median, not mean"


def test_a_statistic_that_stays_open_is_wrong_but_no_danger() -> None:
    judged = only(row("Weavers earn $48,300 a year.", money("$48,300", 48300)))
    assert (judged.read, judged.right, judged.danger) == (True, False, False)


def test_another_number_is_a_danger() -> None:
    assert only(row("The median weaver makes $48,300 a year.", money("$48,300", 47300))).danger


def test_a_no_fact_that_is_read_as_pay_is_a_danger() -> None:
    text = "The median weaver makes $48,300 a year."
    assert only(row(text, {"quote": "$48,300", "reading": "no-fact"})).danger
    assert only(row(text)).danger  # nor may a row leave a figure out


def test_a_no_fact_that_is_none_is_right() -> None:
    judged = only(row("A loom has 16 shafts.", {"quote": "16", "reading": "no-fact"}))
    assert (judged.read, judged.right, judged.danger) == (False, True, False)


def test_a_claim_that_is_read_as_none_is_missed() -> None:
    judged = only(row("A loom has 16 shafts.", money("16", 16)))
    assert (judged.read, judged.right, judged.danger) == (False, False, False)


def test_a_place_that_is_named_otherwise_than_asked_is_no_danger() -> None:
    text = "In Ohio the median weaver makes $48,300 a year."
    assert not only(row(text, money("$48,300", 48300, region=["Ohio", "US-OH"]))).danger
    assert only(row(text, money("$48,300", 48300, region=["Texas", "US-TX"]))).danger is False


def test_an_occurrence_says_which() -> None:
    each = row("It is $9, not $9.", {"quote": "$9", "occurrence": 2, "reading": "no-fact"})
    start, end = each.place(each.figures[0])
    assert (each.guide[start:end], each.guide[end]) == ("$9", ".")


CONFLICT = Pair(
    "weaver",
    "US",
    "The median weaver makes $48,300 a year.",
    "Weavers earn a median of $57,900 a year.",
    "conflict",
    "pay",
)


def test_a_contradiction_is_found_where_a_finding_names_both_sentences() -> None:
    judged = judge_pair(CONFLICT)
    assert (judged.found, judged.alarms) == (True, ())


def test_a_finding_on_sentences_that_are_apart_is_an_alarm() -> None:
    judged = judge_pair(Pair("weaver", "US", CONFLICT.a, CONFLICT.b, "apart", "pay"))
    assert len(judged.alarms) == 1
    assert any("ALARM salary/median-conflict" in line for line in report_pairs([judged], verbose=True))


def test_the_table_counts_claims_and_dangers() -> None:
    judged = [
        *judge_row(row("The median weaver makes $48,300 a year.", money("$48,300", 48300, statistic="mean"))),
        *judge_row(row("A loom has 16 shafts.", money("16", 16))),
    ]
    *told, head, line = report(judged, verbose=True)
    assert (head.split(), line.split()) == (
        ["metric", "claims", "read", "right", "|", "no", "facts", "dangerous"],
        ["pay-median", "2", "0.500", "0.000", "|", "0", "1"],
    )
    assert [line.split()[0] for line in told if not line.startswith(" ")] == ["DANGER", "MISSED"]


def test_a_metric_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["sentences", "--metric", "height"])
    with pytest.raises(SystemExit):
        main()
    assert "there is no metric height" in capsys.readouterr().err
