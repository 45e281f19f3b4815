"""Growth without a number in a fact box (facts/direction_labels.py)."""

from __future__ import annotations

import pytest

from tests.facts.support import roofer

BOXES = [
    ("- Job outlook: declining\n- Hours: long", "down"),
    ("- Ten-year outlook: a growing trade\n- Hours: long", "up"),
    ("- Trend: slowly shrinking\n- Hours: long", "down"),
    ("| Roofers | |\n|---|---|\n| Outlook to 2034 | In decline |", "down"),
    ("**Job outlook:** on the rise", "up"),
]


@pytest.mark.parametrize(("text", "sign"), BOXES)
def test_a_label_of_the_outlook_and_a_word_for_up_or_down(text: str, sign: str) -> None:
    assert [said.sign for said in roofer(text).directions] == [sign]


SILENT = [
    "- Job outlook: good\n- Hours: long",
    "- Job outlook: declining in slate\n- Hours: long",
    "- Job outlook: may be growing\n- Hours: long",
    "- Job outlook: growing, then shrinking\n- Hours: long",
    "- Pay outlook: growing\n- Hours: long",
    "- Hours: growing\n- Tools: your own",
    "- Outlook in Ohio: growing\n- Hours: long",
]


@pytest.mark.parametrize("text", SILENT)
def test_other_boxes_say_nothing_of_it(text: str) -> None:
    assert roofer(text).directions == ()
