"""The truth of the guides written by hand: its quotations occur, its classes are known, its places are no traps."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from bench.natural.score import DATA, RULES, touches
from bench.natural.truth import HERE, SETS, load, problems

EACH = pytest.mark.parametrize("name", SETS)
GUIDES = {"tune": 227, "measure": 12}
ROW = {
    "guide": "weaver.md",
    "defects": [{"class": "level-order", "places": [["$9"], [{"quote": "$7", "nth": 2}]], "note": "less"}],
    "traps": [],
}


def box(folder: Path, text: str, *rows: object) -> Path:
    """A folder with a set of one guide."""
    (folder / "tune").mkdir()
    (folder / "tune" / "weaver.md").write_text(text, encoding="utf-8")
    (folder / "tune" / "truth.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


@EACH
def test_every_quotation_occurs_and_every_guide_has_its_row(name: str) -> None:
    assert problems(name) == []


@EACH
def test_some_guides_are_clean_and_the_others_have_five_to_seven_defects(name: str) -> None:
    counts = [len(guide.defects) for guide in load(name)]
    assert len(counts) == GUIDES[name]
    assert counts.count(0) >= 2
    assert all(count in {0, 5, 6, 7} for count in counts)


@EACH
def test_every_class_is_planted_three_times_at_least(name: str) -> None:
    planted = Counter(defect.kind for guide in load(name) for defect in guide.defects)
    assert set(planted) == set(RULES) >= DATA
    assert min(planted.values()) >= 3


@EACH
def test_no_place_of_a_defect_is_a_trap(name: str) -> None:
    for guide in load(name):
        for trap in guide.traps:
            assert not any(touches(place, trap.spans) for defect in guide.defects for place in defect.places), trap.note


@EACH
def test_the_places_of_a_defect_are_different_ones(name: str) -> None:
    for guide in load(name):
        for defect in guide.defects:
            spans = [span for place in defect.places for span in place]
            assert all(not touches([span], spans[:k]) for k, span in enumerate(spans)), defect.note


@EACH
def test_every_guide_has_traps_and_is_as_long_as_a_guide(name: str) -> None:
    for guide in load(name):
        assert len(guide.traps) >= 5 or not guide.defects  # in a clean guide any finding is an alarm
        assert 600 <= len(guide.text.split()) <= 1500, guide.path


def test_no_guide_stands_in_both_sets() -> None:
    stems = [Path(guide.path).stem for name in SETS for guide in load(name)]
    assert len(set(stems)) == len(stems) == sum(GUIDES.values())


def test_a_quotation_that_occurs_twice_has_to_say_which(tmp_path: Path) -> None:
    folder = box(tmp_path, "$9, $7 and $7", ROW)
    assert problems("tune", folder) == []
    assert [place[0] for place in load("tune", folder)[0].defects[0].places] == [(0, 2), (11, 13)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("$9 and $9, $7 and $7", "'$9' occurs 2 times: say which"),
        ("$7 and $7", "'$9' occurs 0 times: say which"),
        ("$9 and $7", "'$7' occurs 1 times: there is no number 2"),
    ],
)
def test_a_quotation_that_does_not_occur_as_said_is_a_problem(text: str, said: str, tmp_path: Path) -> None:
    assert problems("tune", box(tmp_path, text, ROW)) == [f"weaver.md: {said}"]


def test_a_guide_without_a_row_and_one_with_two_are_problems(tmp_path: Path) -> None:
    folder = box(tmp_path, "$9, $7 and $7", ROW, ROW)
    (folder / "tune" / "dyer.txt").write_text("Dyer", encoding="utf-8")
    assert problems("tune", folder) == ["dyer.txt: no row in the truth", "weaver.md: 2 rows"]


def test_the_sets_are_told_apart_where_they_stand() -> None:
    assert {path.name for path in HERE.iterdir() if path.is_dir()} - {"__pycache__"} == set(SETS)
