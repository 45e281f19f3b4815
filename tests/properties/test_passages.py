"""The pairs of passages are well formed, and their scorer counts as it says."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.natural.score import RULES
from bench.passages.__main__ import main, report
from bench.passages.passages import SETS, VERDICTS, Pair, judge, pairs
from bench.sentences.rows import COUNTRIES

BOX, PROSE = "**Median pay:** $43,200 a year", "Weavers earn a median of $51,800 a year."


def weaver(a: str, b: str, verdict: str = "conflict", kind: str = "median-contradiction", within: bool = False) -> Pair:
    return Pair("weaver", "US", kind, verdict, a, b, within)


@pytest.mark.parametrize("name", SETS)
def test_every_pair_is_well_formed_and_none_stands_twice(name: str) -> None:
    found = pairs(name)
    for pair in found:
        assert pair.country in COUNTRIES
        assert pair.verdict in VERDICTS
        assert pair.kind in RULES
        assert pair.a.strip()
        assert pair.b.strip()
    assert len({(pair.a, pair.b) for pair in found}) == len(found)
    kinds = Counter(pair.kind for pair in found if pair.verdict == "conflict")
    assert min(kinds.values()) >= 5


def test_the_two_sets_share_no_passage() -> None:
    tune, measure = ({text for pair in pairs(name) for text in (pair.a, pair.b)} for name in SETS)
    assert not tune & measure


def test_the_lines_of_a_passage_are_those_it_stands_on() -> None:
    pair = weaver("## Pay\n\nGood.", "One.\n\nTwo.")
    lines = ["", *pair.guide.split("\n")]
    assert [[lines[i] for i in passage if lines[i]] for passage in pair.lines] == [
        ["## Pay", "Good."],
        ["## Questions and answers", "One.", "Two."],
    ]


def test_a_contradiction_is_found_where_both_passages_are_shown() -> None:
    assert judge(weaver(BOX, PROSE)).found
    assert not judge(weaver(BOX, "Weavers work at looms.")).found
    assert not judge(weaver(BOX, PROSE, kind="openings-contradiction")).found


def test_one_passage_may_hold_it_where_the_pair_says_so() -> None:
    both = f"{BOX}\n\n{PROSE}"
    assert not judge(weaver(both, "Weavers work at looms.")).found
    assert judge(weaver(both, "Weavers work at looms.", within=True)).found


def test_a_finding_on_passages_that_agree_is_an_alarm() -> None:
    assert judge(weaver(BOX, PROSE, "apart")).alarms
    assert not judge(weaver(BOX, "Weavers earn a median of $43,200 a year.", "agree")).alarms
    assert "median-contradiction" in list(report([judge(weaver(BOX, PROSE, "apart"))]))[1]


def test_the_set_for_measuring_lists_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--set", "measure", "--verbose"])
    assert ended.value.code == 2
    assert "nobody tunes on it" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["--kind", "colour"])
    assert main(["--kind", "inverted-range"]) == 0
    assert "inverted-range" in capsys.readouterr().out
