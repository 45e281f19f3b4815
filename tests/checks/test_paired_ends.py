"""The least and the most that an occupation pays, each in a clause of its own."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in

RULE = "salary/range-conflict"
BOX = "# Tiler\n\n| Fact | Value |\n| --- | --- |\n| Pay, lowest to highest | $31,400 to $72,900 a year |\n\n## Pay\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "In this trade the ones at the low end are on $38,500. From there we're spread out all the way to $84,000.",
        "The worst paid tiler in the country makes $38,500. The best paid makes $84,000.",
        "The floor for a tiler is $38,500 and the ceiling $84,000.",
        "At the bottom of the trade a tiler earns $38,500; at the top, $84,000.",
        "Tilers make $38,500 at the least and $84,000 at the most.",
        "Tilers' pay starts at $38,500 and doesn't stop till $84,000.",
        "Tilers are paid $38,500 at one end and $84,000 at the other.",
        "The lowest wage a tiler gets anywhere is $38,500, the highest $84,000.",
        "Tiler pay has a low of $38,500 and a high of $84,000.",
        "Take the whole trade: $38,500 is the least anybody makes, $84,000 the most.",
        "The scale for tilers opens at $38,500 and closes at $84,000.",
        "Stand all tilers in a row by pay. The whole row stretches from $38,500 to $84,000.",
    ],
)
def test_the_two_ends_are_one_range(said: str) -> None:
    assert len(conflicts_in(BOX + said, RULE)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "The floor for a tiler is $31,400 and the ceiling $72,900.",
        "Tilers with the least experience make $38,500 and those with the most $84,000.",
        "Tilers start at $38,500, and after ten years you can make over $84,000.",
        "The lowest-paying state for tilers gives $38,500 and the highest-paying $84,000.",
        "Tilers start on $38,500 and most of them end up at $54,000.",
        "Tilers make less than $38,500 in the south and more than $84,000 in the north.",
        "A tiler makes at least $38,500, and a plumber at the most $84,000.",
        "Tilers earn the least, $38,500, and plumbers the most, $84,000.",
        "Tilers' pay starts at $38,500. Foremen stop at $84,000.",
        "In Toledo a tiler earns $38,500 at the bottom; at the top, $84,000.",
        "Union tilers make $38,500 at the bottom and $84,000 at the top.",
        "Ten years ago the floor for a tiler was $21,500 and the ceiling $54,000.",
        "Tilers at Bauer make $38,500 at the least and $84,000 at the most.",
        "A tiler's floor is $14.50 an hour and the ceiling $84,000 a year.",
    ],
)
def test_ends_of_something_else_are_not_compared(said: str) -> None:
    assert conflicts_in(BOX + said, RULE) == []


AGAIN = "Tilers in Britain make £30,000 (US$38,100) at the bottom to £72,000 (US$91,400) at the top."


def test_a_range_whose_ends_are_given_again_in_other_money_is_one() -> None:
    page = "---\nsalary_range: £30,000 to £58,000\n---\n\n# Tiler\n\n"
    assert conflicts_in(page + AGAIN, RULE) != []
    assert conflicts_in(page + AGAIN.replace("£72,000 (US$91,400)", "£58,000 (US$73,660)"), RULE) == []
    apart = "Tilers in Britain make £30,000 (US$38,100), and masters £72,000 (US$91,400)."
    assert conflicts_in(page + apart, RULE) == []


def test_a_median_lies_within_such_a_range() -> None:
    row = "| Pay, lowest to highest | £30,000 (US$38,100) to £58,000 (US$73,660) |"
    box = f"# Tiler\n\n| At a glance | |\n| --- | --- |\n{row}\n"
    said = "\n\n## More\n\nThe median pay of tilers in Britain is £64,000.\n"
    assert conflicts_in(box + said, "salary/outside-range") != []


def test_from_a_starter_up_is_a_range_and_from_one_level_to_another_is_none() -> None:
    page = BOX.replace("$31,400 to $72,900", "$31,400 to $58,000")
    assert conflicts_in(f"{page}Tilers' pay goes from $31,400 for a new starter up to $72,900.", RULE) != []
    assert conflicts_in(f"{page}Tilers' pay goes from $31,400 for a beginner to $72,900 for a manager.", RULE) == []


def test_the_tenths_share_an_end_with_the_range_of_data_and_not_the_other() -> None:
    page = (
        "---\npay_range: $38,900 to $94,500\n---\n\n# Tiler\n\n| Fact | |\n| --- | --- |\n"
        "| Lowest tenth to highest tenth | {} |\n"
    )
    assert conflicts_in(page.format("$38,900 to $81,200"), RULE) != []
    assert conflicts_in(page.format("$41,200 to $81,200"), RULE) == []
