"""Who stands in the middle when all who do a job are put in a row by what they earn."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in

BOX = "# Tiler\n\n| Fact | Value |\n| --- | --- |\n| Median pay | $45,600 a year |\n\n## Pay\n\n"


@pytest.mark.parametrize(
    "scene",
    [
        "Line up every tiler in the country by pay. The one standing dead centre takes home $52,300.",
        "Put all the tilers in America in a row, worst paid first. Walk to the middle. He's on $52,300 a year.",
        "Imagine a hundred tilers in order of what they earn. The fiftieth gets $52,300 a year.",
        "Rank the nation's tilers from poorest to richest and count to the halfway point. There sits a woman who makes"
        " $52,300.",
        "Take every tiler, sort them by pay, and pick the one with as many on her left as on her right. She earns"
        " $52,300 a year.",
        "If you had all of us queue by wages, the person exactly midway would be on $52,300 a year.",
        "Stand every tiler in America in a long line. Half of them are to your left and half to your right. The one"
        " between them earns $52,300.",
        "Halve the country's tilers by pay and the line falls at $52,300.",
        "Stack up the pay slips of every tiler in the land and pull out the middle one. It says $52,300.",
        "Picture all the tilers in the country on a staircase, by income, poorest on the bottom step. Climb until as"
        " many are below you as above. Your neighbour there makes $52,300 a year.",
        "There's one dot on the chart for each tiler. Find the dot in the very middle. She's making fifty-two thousand"
        " three hundred a year.",
    ],
)
def test_the_one_in_the_middle_has_the_median(scene: str) -> None:
    assert conflicts_in(BOX + scene) != []


@pytest.mark.parametrize(
    "scene",
    [
        "Put all the tilers in America in a row, worst paid first. Walk to the far end. He's on $62,300 a year.",
        "Ask a hundred tilers to form a queue by pay, and number ninety will say $62,300 a year.",
        "Line up every tiler in the country by age. Walk to the middle. He's on $52,300 a year.",
        "We stood in a line at the supply house. Halfway along somebody said he cleared $52,300 last year.",
    ],
)
def test_nobody_else_in_it_has(scene: str) -> None:
    assert conflicts_in(BOX + scene) == []


@pytest.mark.parametrize(
    "scene",
    [
        "Line up every tiler in Ohio by pay. The one in the middle takes home $52,300.",
        "Line up every plumber in the country by pay. The one in the middle makes $52,300 a year.",
        "Line up the tilers at Bauer Tile by pay. The one in the middle makes $52,300 a year.",
        "Line up the tilers paid by the piece, best first. The one in the middle makes $52,300 a year.",
        "Line up every foreman in the country by pay. Walk to the middle. He's on $52,300 a year.",
        "Ten years ago you could line up every tiler by pay. The one in the middle made $38,300.",
        "Put the self-employed tilers in a row. Halfway along stands somebody who makes $52,300.",
    ],
)
def test_the_row_says_whose_and_where_and_when(scene: str) -> None:
    assert conflicts_in(BOX + scene) == []


def test_the_median_by_name_needs_no_row() -> None:
    page = "We put the pay slips of 618 tilers, whom we had placed, in order. The median is $52,300."
    assert conflicts_in(BOX + page) != []
