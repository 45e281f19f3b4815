"""The one pure function: bytes of a file to its record, whatever the bytes hold."""

from __future__ import annotations

import pickle
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.rulebook.load import load_rulebook
from guidelint.rulebook.select import select
from guidelint.run import analyse as module
from guidelint.run.analyse import FileRecord, analyse
from guidelint.run.settings import Settings
from tests.support import DEMO, TODAY, slice_at

GERMAN = (
    "# Der Weg zum Bäcker\n\nWer Bäcker werden will, steht früh auf. Die Lehre dauert drei Jahre, und danach kann man "
    "noch den Meister machen. Das Gehalt liegt im Mittel bei 2.400 Euro im Monat, und es wird wohl nicht viel mehr, "
    "auch wenn die Arbeit schwer ist und die Nächte kurz sind.\n"
)


@cache
def settings() -> Settings:
    rulebook = load_rulebook()
    return Settings(rulebook, select(rulebook.rules).rules, next(iter(rulebook.templates.values())), TODAY)


def read(data: bytes, path: str = "guide.md") -> FileRecord:
    return analyse(data, path, settings())


@given(st.binary(max_size=400), st.sampled_from(["a.md", "a.txt", "a"]))
def test_no_bytes_make_it_fail(data: bytes, path: str) -> None:
    record = read(data, path)
    assert not [problem for problem in record.problems if "bug in" in problem.hint], record.problems


@given(
    st.text(st.sampled_from("ab1 %$#-|\n\r\t\ufeff\u00a0’é\U0001f950."), max_size=200),
    st.sampled_from(["a.md", "a.txt"]),
)
def test_every_quote_stands_at_its_place(text: str, path: str) -> None:
    record = read(text.encode(), path)
    assert not [problem for problem in record.problems if "bug in" in problem.hint], record.problems
    for guide in record.guides:
        for finding in guide.findings:
            assert record.source is not None
            assert slice_at(record.source, finding.location) == finding.quote


def test_line_ends_and_a_byte_order_mark_change_no_finding() -> None:
    text = (DEMO / "stonemason.txt").read_text(encoding="utf-8")
    plain = read(text.encode(), "a.txt")
    for other in (text.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + text.encode(), text.encode("utf-16")):
        record = read(other, "a.txt")
        assert [(f.rule, f.fingerprint) for f in record.guides[0].findings] == [
            (f.rule, f.fingerprint) for f in plain.guides[0].findings
        ]


def test_a_record_can_be_sent_to_another_process() -> None:
    record = read((DEMO / "stonemason.txt").read_bytes(), "a.txt")
    again = pickle.loads(pickle.dumps(record))
    assert again.guides[0].findings == record.guides[0].findings


def test_text_in_another_language_is_not_judged_and_that_is_said() -> None:
    record = read(GERMAN.encode())
    (note,) = record.problems
    assert note.level == "note"
    assert "another language" in note.message
    assert record.guides[0].findings == ()
    assert record.guides[0].figures.seen == 0


def test_a_reader_that_crashes_is_a_problem_of_that_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*given: object) -> None:
        raise IndexError("pop from empty list")

    monkeypatch.setattr(module, "read", crash)
    (problem,) = read(b"Words.").problems
    assert problem.message == "reading failed: IndexError: pop from empty list"
    assert problem.level == "error"


def test_figures_that_crash_leave_the_rules_of_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*given: object) -> None:
        raise ZeroDivisionError("a tenth of nothing")

    monkeypatch.setattr(module, "extract", crash)
    record = read((DEMO / "stonemason.txt").read_bytes(), "a.txt")
    assert [problem.message for problem in record.problems] == [
        "reading the figures failed: ZeroDivisionError: a tenth of nothing"
    ]
    assert {finding.rule for finding in record.guides[0].findings} >= {"duplicate/section", "artifact/glued-text"}


def test_a_limit_that_was_hit_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FINDINGS", 2)
    record = read((DEMO / "stonemason.txt").read_bytes(), "a.txt")
    assert len(record.guides[0].findings) == 2
    assert [problem.level for problem in record.problems] == ["error"]
    assert record.problems[0].message.endswith("the first 2 are reported")


def test_more_figures_than_are_read_of_one_guide_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guidelint.facts.reading.MAX_FIGURES", 3)
    record = read(b"# Welder\n\nWelders earn $50,000 a year, and the median was $40,000, $41,000 and $42,000 before.\n")
    assert record.guides[0].facts.seen == 3
    assert any("more than 3 figures" in problem.message for problem in record.problems)
