"""Wherever a place stands in a line, what is marked is the place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guidelint.reports.snippet import Mark, Snippets
from guidelint.reports.terminal import Paint, cell, printable, shortened, width, wrapped
from guidelint.source import Location, Source

SIGNS = st.text(st.sampled_from("abc  .,\t\u0301日😀\u200b\x1b’"), max_size=300)


def cells(text: str) -> list[str]:
    """The text by cells: a wide sign stands in two, a mark that takes no room with the sign before."""
    out: list[str] = []
    for sign in text:
        shown, room = cell(sign)
        out += [shown] * room if len(shown) == 1 else list(shown)
    return out


@given(SIGNS, st.text(st.sampled_from("XYZ日"), min_size=1, max_size=30), SIGNS, st.integers(30, 140))
def test_marks_stand_under_the_place_and_rows_fit(before: str, place: str, after: str, room: int) -> None:
    line = before + place + after
    snippets = Snippets(Source("a.txt", line), room, Paint(False))
    start = len(before) + 1
    row, marks = snippets.one_line(1, [Mark(start, start + len(place), "^", "mark", "")])
    assert width(row.text) <= room
    columns = [at for at, sign in enumerate(marks.text) if sign == "^"]
    assert columns == list(range(columns[0], columns[-1] + 1))
    marked = "".join(cells(row.text)[columns[0] : columns[-1] + 1])
    whole = "".join(cells(place))
    head, gap, tail = marked.partition("…")
    assert marked == whole or (gap and whole.startswith(head) and whole.endswith(tail))


@given(SIGNS, st.text(st.sampled_from("XYZ"), min_size=1, max_size=20), SIGNS)
def test_in_context_the_place_stands_between_its_signs(before: str, place: str, after: str) -> None:
    snippets = Snippets(Source("a.txt", before + place + after), 80, Paint(False))
    start = len(before) + 1
    text = snippets.in_context(Location(1, start, 1, start + len(place)), "«", "»")
    assert text.partition("«")[2].partition("»")[0] == place
    assert width(text) <= 80


@given(st.text(max_size=200), st.integers(5, 60))
def test_words_are_wrapped_and_none_is_lost(text: str, room: int) -> None:
    lines = wrapped(printable(text), room)
    assert " ".join(lines).split() == printable(text).split()
    assert all(width(line) <= room or " " not in line for line in lines)


@given(st.text(max_size=200), st.integers(5, 60))
def test_a_shortened_text_fits(text: str, room: int) -> None:
    short = shortened(printable(text), room)
    assert width(short) <= room
    assert short == printable(text) or short.endswith("…")


@given(st.text(max_size=100))
def test_what_is_printable_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    shown = printable(text)
    assert shown == printable(shown)
    assert all(ord(sign) >= 0x20 and not 0x7F <= ord(sign) < 0xA0 for sign in shown)
