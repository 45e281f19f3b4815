from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.language.sentences import Stops

STOPS = Stops(
    never=frozenset({"dr", "e.g", "vs", "mr"}),
    before_numbers=frozenset({"no", "fig", "sept"}),
    doubtful=frozenset({"inc", "etc", "co", "st"}),
    openers=frozenset({"the", "they", "most", "it", "a"}),
)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in STOPS.sentences(text)]


@pytest.mark.parametrize(
    "wanted",
    [
        ["Pay starts at $21.50 an hour.", "Tips come on top."],
        ["Who hires glaziers?", "Mostly contractors."],
        ["Take the exam!", "You will need it."],
        ["Dr. Mills runs the yard."],
        ["Bring tools, e.g. Japanese chisels, to the trial day."],
        ["The U.S. Census counts them.", "They are few."],
        ["She moved to the U.S.", "The pay was better."],
        ["He joined Hollis Inc.", "They had a van."],
        ["He joined Hollis Inc. Seattle and left."],
        ["See rule No. 5 for ladders.", "Most follow it."],
        ["Was it safe?", "No.", "It was not."],
        ["J. R. Ellis wrote it.", "A second edition came."],
        ["1. Learn the trade.", "2. Pass the test."],
        ["“You learn it,” she says.", "“Then you do it.”", "The rest is patience."],
        ["“Why me?” he asked, and signed."],
        ["(It takes a year.)", "Then you sit the test."],
        ["The trade grew [3].", "More came.[4]", "They stayed."],
        ["Well ...", "The end came."],
        ["It is slow... but it pays."],
        ["From 9 a.m. to 5 p.m.", "The shop closes then."],
        ["Sharpen it at 25 degrees.", "30 is too steep."],
        ["It runs on Node.js and on patience."],
        ["Ends without a stop"],
        [],
    ],
)
def test_a_text_is_cut_where_its_sentences_end(wanted: list[str]) -> None:
    assert sentences("  ".join(wanted)) == wanted


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("One line\nand another.") == ["One line", "and another."]


def test_two_texts_joined_without_a_space_are_two_sentences() -> None:
    assert sentences("The rest is up to you.Choose with care.") == ["The rest is up to you.", "Choose with care."]


@given(st.text(alphabet=".!?…\"”')] \n\u00a0aA1Éß[(“", max_size=60))
def test_sentences_cover_all_that_is_not_white_space_and_never_overlap(text: str) -> None:
    spans = STOPS.sentences(text)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() and start < end for start, end in spans)
