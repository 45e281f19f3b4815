"""Where figures stand, and how far off what they take their meaning from may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.facts.heads import HeadReader
from guidelint.facts.occupations import RoleNames
from guidelint.facts.spots import Figures, Lines, Spot, spots
from guidelint.facts.vocabulary import Vocabulary
from guidelint.rulebook.load import load_rulebook
from tests.facts.support import facts_of
from tests.readers.support import guide_of


def spots_of(text: str) -> list[Spot]:
    rulebook = load_rulebook()
    guide = guide_of(f"How to Become a Baker\n\n{text}\n", ".md")
    vocabulary = Vocabulary(rulebook.lexicon, rulebook.templates["career-guide"])
    lines = Lines(guide, vocabulary, RoleNames(guide.role, vocabulary))
    return list(spots(guide, vocabulary, HeadReader(guide, vocabulary), lines, Figures(guide, vocabulary)))


@pytest.mark.parametrize(
    "text",
    [
        "The baker earns $45,000 per year and " * 2_000,
        "They earn $45,000 a year. " * 2_000,
        "$1" * 3_000,
        "1,111" * 3_000,
        "a" * 20_000 + " $5 " + "b " * 20_000 + "$7",
    ],
)
def test_what_a_figure_is_read_from_is_bounded_however_long_the_line(text: str) -> None:
    for spot in spots_of(text):
        assert len(spot.others) <= 200
        assert len(spot.line.tokens) <= 5_000
        assert spot.sentence[1] - spot.sentence[0] <= 5_100  # the last figure whole
        assert spot.sentence[0] <= spot.clause[0] <= spot.start
        assert spot.end <= spot.clause[1] <= spot.sentence[1]


@given(st.lists(st.sampled_from(["$45,000", "5 to 7", "word " * 300, "Stop. ", "2019-2021", "a" * 3_000]), max_size=60))
def test_each_figure_of_a_long_line_is_met_once_and_in_order(parts: list[str]) -> None:
    text = "So " + " ".join(parts)
    places = [spot.start for spot in spots_of(text) if spot.block.text.startswith("So")]
    assert places == sorted(set(places))
    assert len(places) == sum(part in ("$45,000", "5 to 7", "2019-2021") for part in parts)


def _first_sentence(text: str) -> str:
    guide = guide_of(f"# Roofer\n\n{text}\n", ".md")
    vocabulary = Vocabulary(load_rulebook().lexicon, load_rulebook().templates["career-guide"])
    line = Lines(guide, vocabulary, RoleNames(guide.role, vocabulary)).whole(guide.blocks[1])
    return line.text[slice(*line.sentences[0])].strip()


def test_slashes_part_facts_and_no_names() -> None:
    names = "The national pay for SDR / BDR roles is $60,000. Local SDR / BDR pay is the same."
    assert _first_sentence(names) == "The national pay for SDR / BDR roles is $60,000."


def test_facts_keep_the_figures_of_each_block_as_they_are_written() -> None:
    facts = facts_of("# Tailor\n\nPay ($000)\n\nTailors earn $41,000 (€38,000) a year.\n\n```\n$5\n```\n", ".md")
    written = [[figure.quantity.text for figure in found] for found in facts.figures.values()]
    assert ["$41,000", "€38,000"] in written
    assert ["$5"] not in written
