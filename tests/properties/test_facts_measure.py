"""The guides of the measure are true: what stands at a planted place departs, and the clean ones contradict nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from bench.measure.guide import Composer, Guide, make
from bench.measure.layouts import LAYOUTS, Paragraph
from bench.measure.mutate import mutants
from bench.measure.plant import PLANTERS
from bench.measure.run import TUNING, guides, load
from bench.measure.speaker import AFTER, Speaker
from bench.measure.spelling import Speller, grouped, percent
from bench.measure.world import HOURS, World, draw, to

BANKS = TUNING
ENGLISH = ("zero", "one", "two", "three")


def planted(kind: str, bank: str) -> Iterator[Guide]:
    return (guide for guide in guides(bank, 4, "truth", [kind]) if guide.defects)


def written(guide: Guide, mention: tuple[str, int]) -> str:
    place = guide.places[mention]
    return guide.text[place.start : place.end]


def worlds() -> list[World]:
    import random

    return [draw(random.Random(seed), load("stock")) for seed in range(200)]


@pytest.mark.parametrize("bank", BANKS)
@pytest.mark.parametrize("kind", PLANTERS)
def test_every_planted_place_holds_a_value_that_the_world_does_not(kind: str, bank: str) -> None:
    for guide in planted(kind, bank):
        (defect,) = guide.defects
        for mention in defect.departing:
            assert guide.places[mention].value == defect.values[mention] != guide.world.facts[mention[0]]
        for mention in defect.others:
            assert guide.places[mention].value == guide.world.facts[mention[0]]
            assert written(guide, mention)


@pytest.mark.parametrize("bank", BANKS)
def test_a_planted_guide_differs_from_the_clean_one_at_the_planted_places_alone(bank: str) -> None:
    for guide in planted("openings", bank):
        (mention,) = guide.defects[0].departing
        digits = re.sub(r"\D", "", written(guide, mention))
        assert Decimal(digits) > 0
        others = {
            mention: place for mention, place in guide.places.items() if mention not in guide.defects[0].departing
        }
        assert all(place.value == guide.world.facts[fact] for (fact, _), place in others.items())


@pytest.mark.parametrize("bank", BANKS)
def test_no_slot_and_no_mark_is_left_in_a_text(bank: str) -> None:
    for guide in guides(bank, 6, "slots", ["median"]):
        assert not re.search(r"[{}\ue000-\ue003]|\b(?:us|abroad|grows|shrinks)> ", guide.text)


def test_the_same_seed_gives_the_same_guides() -> None:
    once, again = ([guide.text for guide in guides("tune", 2, "same", ["growth"])] for _ in range(2))
    assert once == again


def test_another_seed_gives_other_guides() -> None:
    once, other = ([guide.text for guide in guides("tune", 2, seed, ["growth"])] for seed in ("one", "two"))
    assert not set(once) & set(other)


def test_nothing_follows_a_trap_in_its_paragraph_and_what_leans_stands_by_the_first_sentence() -> None:
    for i, world in enumerate(worlds()):
        composer = Composer(Speaker(str(i), world, load("tune"), {}), LAYOUTS[0])
        blocks = composer.mixed("Median.", ["", "Range.", f"{AFTER}They.", "Hourly."], ["In Ohio.", "Bakers."])
        texts = [block.text for block in blocks if isinstance(block, Paragraph)]
        assert sum(map(len, re.findall(r"\w+", " ".join(texts)))) == len("MedianTheyRangeHourlyInOhioBakers")
        assert any("Median. They." in text for text in texts)
        assert all(re.fullmatch(r"((?!In Ohio|Bakers).)*?(In Ohio\. ?|Bakers\. ?)*", text) for text in texts)


def test_a_wording_is_planted_that_no_edition_allows_unless_the_guide_names_the_years() -> None:
    import random

    american = [world for world in worlds() if world.american and world.facts["growth"] >= 2]  # type: ignore[operator]
    for world in american:
        said = {"wording": 1, "growth": 2}
        high = world.facts["growth"] >= 5  # type: ignore[operator]
        for counts, faulty in ((said, "slower"), (said | {"dated-growth": 1}, "as-fast")):
            defect = PLANTERS["growth-wording"](random.Random(1), world, counts)
            assert defect
            assert set(defect.values.values()) == {faulty if high else "much-faster"}


def test_a_guide_may_hold_several_defects() -> None:
    guide = make("several", load("stock"), load("tune"), ("growth", "programme-cost", "level-order"))
    assert [defect.kind for defect in guide.defects] == ["growth", "programme-cost", "level-order"]


def phrases(entry: object) -> Iterator[str]:
    if isinstance(entry, dict):
        for value in entry.values():
            yield from phrases(value)
    elif isinstance(entry, list):
        yield from entry


@pytest.mark.parametrize("banks", list(combinations(BANKS, 2)))
@pytest.mark.parametrize(
    "part",
    ["sentences", "answers", "traps", "filler", "titles", "labels", "front", "headings", "questions", "level-items"],
)
def test_the_banks_share_no_phrase(part: str, banks: tuple[str, str]) -> None:
    one, other = ({text.lower().rpartition("> ")[2] for text in phrases(load(bank)[part])} for bank in banks)
    assert len(one) >= 3
    assert not one & other


def test_the_layouts_and_the_stock_are_many() -> None:
    assert len({layout.name for layout in LAYOUTS}) >= 8
    assert len({role for role, _ in load("stock")["occupations"]}) >= 40


def test_the_figures_of_a_world_agree_with_one_another() -> None:
    for world in worlds():
        f = world.facts
        assert f["target"] == f["base"] + f["change"]  # type: ignore[operator]
        assert to(f["change"] / f["base"] * 100, 1) == f["growth"]  # type: ignore[operator,arg-type]
        assert abs(f["hourly"] * HOURS - f["median"]) < HOURS / 100  # type: ignore[operator,arg-type]
        assert f["openings"] * 10 >= f["change"]  # type: ignore[operator]
        assert f["p10"] < f["p25"] < f["median"] < f["p75"] < f["p90"]  # type: ignore[operator]


def test_levels_follow_one_another_within_the_range() -> None:
    for world in worlds():
        low, high = world.facts["range"]  # type: ignore[misc]
        pay = [world.facts[f"level-{i}-pay"] for i in range(4)]
        assert low <= pay[0][0]
        assert pay[3][1] <= high
        assert all(one[0] < one[1] == two[0] for one, two in pairwise(pay))
        years = [world.facts[f"level-{i}-years"] for i in range(4)]
        assert all(one[1] == two[0] for one, two in pairwise(years))


@pytest.mark.parametrize(
    ("number", "indian", "expected"),
    [
        ("1234567", False, "1,234,567"),
        ("1234567", True, "12,34,567"),
        ("640000", True, "6,40,000"),
        ("900", True, "900"),
    ],
)
def test_digits_stand_in_groups(number: str, indian: bool, expected: str) -> None:
    assert grouped(Decimal(number), indian=indian) == expected


@pytest.mark.parametrize(
    ("form", "expected"), [("sign", "-3%"), ("minus", "−3%"), ("abs", "3%"), ("abs-words", "three percent")]
)
def test_a_decline_is_written_with_or_without_its_sign(form: str, expected: str) -> None:
    assert percent(Decimal(-3), form, ENGLISH) == expected


def test_a_rounded_figure_holds_the_exact_one() -> None:
    import random

    country = next(entry for entry in load("stock")["countries"] if entry["name"] == "US")
    speller = Speller(load("tune"), country, random.Random(1))
    assert speller.spell("median", Decimal(47_610), "k", random.Random(1)) == "$48k"
    assert speller.spell("median", Decimal(47_610), "k1", random.Random(1)) == "$47.6k"
    assert speller.spell("base", Decimal(14_870), "round", random.Random(1)) == "about 15,000"


PAGE = """# Weavers

| Number of Jobs, 2024 | 13,400 |

Employment of weavers is projected to grow 9 percent from 2024 to 2034. The median annual wage for weavers was $41,600
in May 2024, or $20.00 per hour. Weavers held about 13,400 jobs in 2024. About 1,700 openings for weavers are projected.

Employment of weavers is projected to grow 9 percent. There are 1,700 openings a year. The median pay is $41,600.
"""


def test_a_mutant_differs_in_one_figure_whose_other_mentions_still_stand() -> None:
    made = list(mutants("weavers.md", PAGE, "1"))
    assert {mutant.kind for mutant in made} == {"median", "growth", "openings", "employment", "hourly"}
    for mutant in made:
        start, end = mutant.at
        assert mutant.text[start:end] == mutant.new != mutant.old
        assert mutant.text[:start] + mutant.old + mutant.text[end:] == PAGE
        for a, b in mutant.others:
            assert mutant.text[a:b] == ("41,600" if mutant.kind == "hourly" else mutant.old)


PROJECTIONS = """# Weavers

| Job Outlook, 2024–34 | 9% (Much faster than average) |
| Employment Change, 2024–34 | 2,400 |

The median annual wage for weavers was $41,600 in May 2024.
The lowest 10 percent earned less than $29,300, and the highest 10 percent earned more than $60,200.

Employment of weavers is projected to grow 9 percent from 2024 to 2034, much faster than the average.

| Occupation | Code | Employment, 2024 | Projected Employment, 2034 | Percent | Numeric | |
| Source: some Projections program | | | | | | |
| Weavers | 51-1111 | 26,700 | 29,100 | 9 | 2,400 | Get data |
"""


def test_a_figure_that_belongs_to_another_is_changed_so_that_the_two_disagree() -> None:
    made = {mutant.kind: mutant for mutant in mutants("weavers.md", PROJECTIONS, "1")}
    relations = {"projected", "new-jobs", "rate-in-table", "low-tenth", "high-tenth", "wording", "outlook-label"}
    assert relations <= set(made)
    for mutant in made.values():
        start, end = mutant.at
        assert mutant.text[start:end] == mutant.new != mutant.old
        assert mutant.others
    assert Decimal(made["low-tenth"].new.replace(",", "")) > 41_600 > Decimal(made["high-tenth"].new.replace(",", ""))
    assert made["wording"].new == "slower than the average"


def test_a_page_whose_figures_stand_once_gives_no_mutant() -> None:
    assert not list(mutants("one.md", "# Weavers\n\nThere are 1,700 openings a year.\n", "1"))


def test_pages_of_a_folder_are_read_and_others_left_out(tmp_path: Path) -> None:
    from bench.measure.mutate import run_pages

    (tmp_path / "weavers.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "notes.csv").write_text("a,b", encoding="utf-8")
    pages = run_pages(tmp_path, "1")
    assert pages.read == 1
    assert {mutant.path for mutant, _ in pages.mutants} == {"weavers.md"}


def test_defects_that_stand_together_change_no_place_twice() -> None:
    for guide in guides("tune", 1, "together", ["conversion", "growth-wording", "inverted-range"], together=3):
        departing = [mention for defect in guide.defects for mention in defect.departing]
        assert len(departing) == len(set(departing))
        assert len(guide.defects) in (0, 3)
