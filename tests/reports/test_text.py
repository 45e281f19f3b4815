"""The report for people: what an editor sees, to the letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from guidelint.finding import Finding, Problem, RelatedPlace, Severity
from guidelint.reports.report import Report
from guidelint.reports.text import TextOptions, problem_line, render
from guidelint.source import Location, Source
from tests.golden import check_golden
from tests.reports import made

GOLDEN = Path(__file__).parent / "golden"
LOOKS = {
    "plain": TextOptions(),
    "narrow-color": TextOptions(color=True, width=72),
    "verbose-ascii": TextOptions(ascii=True, verbose=True, statistics=True, width=120),
    "quiet": TextOptions(quiet=True, problems=False),
}


@pytest.mark.parametrize("look", LOOKS)
def test_golden(look: str) -> None:
    check_golden(GOLDEN / f"{look}.txt", render(made.everything(), LOOKS[look]))


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(LOOKS)


def related(text: str, quote: str, message: str, nth: int = 0, section: tuple[str, ...] = ()) -> RelatedPlace:
    return made.place(quote, message, nth, section, text)


def finding(text: str, quote: str, *places: RelatedPlace, **changes: object) -> Finding:
    return made.finding(quote, *places, text=text, **{"path": "guide.txt", **changes})


def report(text: str, *findings: Finding, problems: tuple[Problem, ...] = ()) -> Report:
    source = Source("guide.txt", text)
    return replace(made.report(*findings, text=text, problems=problems), sources={"guide.txt": source})


def shown(text: str, *findings: Finding, **options: object) -> list[str]:
    """The lines between the head of the file and the closing line."""
    lines = render(report(text, *findings), TextOptions(**options)).splitlines()  # type: ignore[arg-type]
    return lines[2 : lines.index("", 3)]


def test_both_places_of_a_contradiction_are_quoted_and_marked() -> None:
    text = "Growth: 6%\n\nJobs will grow 7% by 2034.\n"
    assert shown(text, finding(text, "7%", related(text, "6%", "6%", section=("Key facts",)))) == [
        "error[growth/rate-conflict]: 7% here, but 6% there",
        " --> guide.txt:3:16",
        "  |",
        "3 | Jobs will grow 7% by 2034.",
        "  |                ^^",
        ".",
        "1 | Growth: 6%",
        "  |         -- 6%, in Key facts",
        "  = why: A reader who meets two rates trusts neither.",
    ]


def test_places_on_one_line_are_marked_together() -> None:
    text = "Growth of 6% at first, and of 7% later on.\n"
    assert shown(text, finding(text, "7%", related(text, "6%", "first said")))[3:5] == [
        "1 | Growth of 6% at first, and of 7% later on.",
        "  |           --                  ^^",
    ]


def test_a_long_line_is_trimmed_around_the_place_between_words() -> None:
    text = "word " * 300 + "rises by 7% a decade" + " more" * 300 + "\n"
    row, marks = shown(text, finding(text, "7%"), width=80)[3:5]
    assert len(row) <= 80
    assert row.startswith("1 | …word ")
    assert row.endswith(" more…")
    assert row[marks.index("^") :].startswith("7% a decade")


def test_a_place_longer_than_a_line_shows_both_its_ends() -> None:
    quote = "First words " + "and more " * 60 + "last words."
    text = f"Before. {quote} After.\n"
    row, marks = shown(text, finding(text, quote), width=80)[3:5]
    assert len(row) <= 80
    assert row.startswith("1 | …First words and more ")
    assert row.endswith(" last words.…")
    assert " and more…" in row or " and…" in row
    assert set(marks[5:]) == {"^"}


def test_a_place_of_several_lines_shows_the_first_and_the_last() -> None:
    text = "Steps\nOne.\nTwo.\nThree.\nEnd.\n"
    quote = "One.\nTwo.\nThree."
    assert shown(text, finding(text, quote))[3:6] == ["2 | / One.", "  | | (1 line between)", "4 | \\ Three."]


def test_a_place_that_ends_with_a_line_end_ends_on_that_line() -> None:
    text = "One.\nTwo.\nThree.\n"
    assert shown(text, finding(text, "One.\nTwo.\n"))[3:5] == ["1 | / One.", "2 | \\ Two."]


def test_wide_signs_marks_and_tabs_keep_the_carets_in_place() -> None:
    text = "\t日本 e\u0301 \U0001f600 7% here\n"
    row, marks = shown(text, finding(text, "7%"))[3:5]
    cells_before = 4 + 4 + 4 + 1 + 1 + 1 + 2 + 1  # frame, tab, two wide, space, e with its accent, space, face, space
    assert row == "1 |     日本 e\u0301 \U0001f600 7% here"
    assert marks == "  |" + " " * (cells_before - 3) + "^^"


def test_many_places_are_folded_but_none_of_a_new_kind() -> None:
    text = "7% here\n" + "6% again\n" * 8 + "5% once\n"
    places = [related(text, "6%", "6%", nth) for nth in range(8)] + [related(text, "5%", "5%")]
    lines = shown(text, finding(text, "7%", *places))
    assert [line for line in lines if line.startswith(("2 ", " 2 |"))]
    assert any("5% once" in line for line in lines)
    assert "   = and 5 more places: lines 5, 6, 7, 8, 9" in lines
    assert not any("more place" in line for line in shown(text, finding(text, "7%", *places), verbose=True))


def test_why_a_rule_exists_is_said_once() -> None:
    text = "7% here\n8% there\n"
    out = render(report(text, finding(text, "7%"), finding(text, "8%")))
    assert out.count("why: ") == 1
    assert render(report(text, finding(text, "7%"), finding(text, "8%")), TextOptions(verbose=True)).count("why: ") == 2


def test_infos_are_short_and_mark_their_place() -> None:
    text = "Nurses need an RHIA, and again an RHIA.\n"
    info = finding(
        text, "RHIA", related(text, "RHIA", "again", 1), severity=Severity.INFO, message="RHIA is never spelled out"
    )
    assert shown(text, info) == [
        "info[growth/rate-conflict]: RHIA is never spelled out",
        "  --> guide.txt:1:16",
        "      Nurses need an «RHIA», and again an RHIA.",
        "      and 1 more place: line 1",
    ]
    assert "      Nurses need an >>RHIA<<, and again an RHIA." in shown(text, info, ascii=True)


def test_nothing_in_a_guide_can_command_the_terminal() -> None:
    text = "Evil \x1b[2J\x9b31m\u202e7% here\x07\n"
    found = finding(text, "7%", message="\x1b]0;title\x07 here", section=("\x1b[31mred",), path="a\x1b[1m.txt")
    out = render(replace(report(text, found), sources={"a\x1b[1m.txt": Source("", text)}))
    assert not set(out) & {chr(code) for code in (*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x202E)}
    assert "Evil ␛[2J" in out
    assert "a\\x1b[1m.txt:1:" in out


def test_the_closing_line_sums_up() -> None:
    text = "7% here\n"
    out = render(report(text, finding(text, "7%"), finding(text, "here", severity=Severity.INFO)))
    assert "1 error and 1 info in 1 guide. 3 figures: 2 claims (2 compared with another), 1 no fact, 0 unread.\n" in out
    assert render(report(text)).splitlines()[0].startswith("No findings in 1 guide. ")
    assert render(Report("1")) == "No guide was read.\n"


def test_an_incomplete_run_says_so_at_the_end() -> None:
    broken = Problem("b.md", "is empty", "write it")
    out = render(report("x\n", problems=(broken,)))
    assert out.splitlines()[0] == "b.md: is empty; write it"
    assert out.endswith("Not complete: 1 problem.\n")


def test_a_problem_is_one_line_with_place_what_and_what_to_do() -> None:
    at = Location(3, 5, 3, 9)
    assert problem_line(Problem("r.yaml", "no\nkey", "add it", at)) == "r.yaml:3:5: no key; add it"
    assert problem_line(Problem("a.txt", "is not UTF-8", "", level="note")) == "a.txt: note: is not UTF-8"
