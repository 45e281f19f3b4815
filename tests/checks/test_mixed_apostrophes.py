from __future__ import annotations

import pytest

from guidelint.checks.mixed_apostrophes import MixedApostrophes
from tests.checks.pages import hits, quotes


def test_the_rarer_form_is_found_once_with_its_other_places() -> None:
    text = "Baker\nIt's bread. The baker's oven isn't hot. A mill’s flour, and an inn’s guests, wait for it.\n"
    (hit,) = hits(MixedApostrophes(), text)
    assert hit.values == {"minor": "curly", "major": "straight", "count": "2", "others": "3"}
    assert quotes(MixedApostrophes(), text) == ["mill’s"]
    assert len(hit.related) == 1


def test_on_a_tie_the_form_that_comes_first_is_the_rule() -> None:
    assert quotes(MixedApostrophes(), "Baker\nThe mill’s flour is fine, and the baker's oven is hot.\n") == ["baker's"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill’s door is 9'6\" wide, and the '80s are over. It’s called 'the tub' here.",
        "The mill’s workers' and 'millers' are words in quotes, as the mill’s owner says.",
        "The baker's oven isn't hot, and ‘hot’ is a word. ’Tis so.",
    ],
)
def test_feet_decades_and_quotation_marks_are_no_apostrophes(text: str) -> None:
    assert hits(MixedApostrophes(), f"Baker\n{text}\n") == []


def test_code_and_addresses_do_not_count() -> None:
    text = "# Baker\n\nIt’s `don't`, see https://mill.example/it's-here now.\n\n```\nprint('it\\'s')\n```\n"
    assert hits(MixedApostrophes(), text, ".md") == []


def test_the_number_of_places_shown_is_a_parameter() -> None:
    text = "Baker\nThe mill’s, the inn’s, the owner’s and the town’s. It isn't, can't, don't, won't, hasn't matter.\n"
    (hit,) = hits(MixedApostrophes(related=1), text)
    assert (hit.values["count"], len(hit.related)) == ("4", 1)
