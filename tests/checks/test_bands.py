"""Bands of years of one list: overlaps, gaps, order, basis; and the names of levels in two lists."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in


def table(*rows: str, head: str = "Experience") -> str:
    """A guide for wheelwrights with a table of levels; rows as "level | years"."""
    lines = [f"| Level | {head} |", "| --- | --- |", *(f"| {row} |" for row in rows)]
    return "# Wheelwright\n\n" + "\n".join(lines) + "\n"


def overlaps(*rows: str, head: str = "Experience") -> int:
    return len(conflicts_in(table(*rows, head=head), "experience/overlap"))


def gaps(*rows: str, head: str = "Experience") -> int:
    return len(conflicts_in(table(*rows, head=head), "experience/gap"))


def falls(*rows: str) -> int:
    return len(conflicts_in(table(*rows), "experience/order"))


def mixes(*rows: str) -> int:
    return len(conflicts_in(table(*rows), "experience/basis-mixed"))


def test_a_band_that_begins_before_the_last_one_ends_overlaps_it() -> None:
    assert conflicts_in(
        table("Junior wheelwright | 0-2 years", "Wheelwright | 2-5 years", "Senior wheelwright | 4-9 years"),
        "experience/overlap",
    ) == ["4-9 years for Senior wheelwright overlaps 2-5 years for Wheelwright"]


def test_two_bands_of_the_role_that_begin_together_overlap() -> None:
    assert overlaps("Junior wheelwright | 0-2 years", "Wheelwright | 2-4 years", "Senior wheelwright | 2-9 years") == 1


def test_a_shared_end_is_no_overlap() -> None:
    assert overlaps("Junior wheelwright | 0-2 years", "Wheelwright | 2-5 years", "Senior wheelwright | 5+ years") == 0


def test_an_open_band_below_another_says_the_least_and_is_no_overlap() -> None:
    assert overlaps("Junior wheelwright | 0-2 years", "Wheelwright | 2+ years", "Senior wheelwright | 5+ years") == 0


def test_two_posts_after_the_same_years_are_two_ways() -> None:
    assert overlaps("Senior wheelwright | 2-8 years", "Specialist | 8-12 years", "Workshop manager | 8-15 years") == 0


def test_the_least_that_is_asked_for_may_overlap() -> None:
    rows = ("Junior wheelwright | 0-2 years", "Wheelwright | 1-4 years", "Senior wheelwright | 3-8 years")
    assert overlaps(*rows, head="Minimum experience") == 0
    assert overlaps(*rows) == 2


def test_years_that_no_level_covers_are_a_gap() -> None:
    assert conflicts_in(
        table("Junior wheelwright | 0-2 years", "Wheelwright | 4-6 years", "Senior wheelwright | 6+ years"),
        "experience/gap",
    ) == ["4-6 years for Wheelwright comes after 0-2 years for Junior wheelwright: no level covers years 2 to 4"]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("Junior | 0-2 years", "Intermediate | 3-5 years", "Senior | 6+ years"), id="whole years touch"),
        pytest.param(
            ("Junior | 0-2 years", "Intermediate | varies", "Senior | 5-8 years", "Head | 8+ years"), id="a level"
        ),
        pytest.param(("Junior | 0-2 years", "Senior | 6+ years"), id="two levels"),
        pytest.param(
            ("Junior | 0-2 years", "Senior | 5-9 years", "Intermediate | 2-5 years", "Head | 9+ years"),
            id="order of lines",
        ),
    ],
)
def test_no_gap_is_seen_where(rows: tuple[str, ...]) -> None:
    assert gaps(*rows) == 0


def test_years_that_fall_as_the_level_rises_are_out_of_order() -> None:
    assert falls("Junior wheelwright | 0-2 years", "Wheelwright | 5-9 years", "Senior wheelwright | 2-5 years") == 1


def test_lines_alone_out_of_order_contradict_nothing() -> None:
    assert falls("Junior wheelwright | 0-2 years", "Senior wheelwright | 5-9 years", "Wheelwright | 2-5 years") == 0


def test_a_list_from_the_top_down_is_in_order() -> None:
    assert falls("Senior wheelwright | 5-9 years", "Wheelwright | 2-5 years", "Junior wheelwright | 0-2 years") == 0


def test_total_experience_on_some_bands_only_is_one_finding_a_list() -> None:
    rows = ["Junior | 0-2 years", "Intermediate | 2-5 years", "Senior | 5-9 years in total", "Head | 9+ years in total"]
    assert mixes(*rows) == 1
    assert mixes(*(f"{row.removesuffix(' in total')} in total" for row in rows)) == 0


PATH = "\n## Career path\n\n- Junior wheelwright: 0-2 years\n- Senior wheelwright: 2-6 years\n- {}: 6+ years\n"


def level_sets(pay: tuple[str, ...], last: str) -> list[str]:
    rows = "\n".join(f"| {name} | $40,000 |" for name in pay)
    text = f"# Wheelwright\n\n## Pay by level\n\n| Level | Pay |\n| --- | --- |\n{rows}\n{PATH.format(last)}"
    return conflicts_in(text, "experience/level-set")


def test_a_level_under_another_name_has_no_counterpart() -> None:
    pay = ("Junior wheelwright", "Senior wheelwright", "Lead wheelwright")
    assert level_sets(pay, "Principal wheelwright") == [
        "“Principal wheelwright” in “Career path” has no counterpart among the levels in “Pay by level”"
    ]


@pytest.mark.parametrize(
    ("pay", "last"),
    [
        pytest.param(
            ("Entry level", "Senior level", "Principal"), "Principal wheelwright", id="other words for a level"
        ),
        pytest.param(("Junior wheelwright", "Senior wheelwright", "Lead wheelwright"), "Workshop manager", id="a post"),
        pytest.param(
            ("Junior wheelwright", "Senior / Lead wheelwright", "Head"), "Principal wheelwright", id="merged rows"
        ),
        pytest.param(("Farms", "Museums", "Railways"), "Principal wheelwright", id="pay by branch"),
    ],
)
def test_lists_of_levels_agree_in_spite_of(pay: tuple[str, ...], last: str) -> None:
    assert level_sets(pay, last) == []


def told_of(rows: str) -> list[str]:
    return conflicts_in(f"# Joiner\n\n## Career path\n\n{rows}\n", "experience/overlap")


def test_items_of_a_list_are_one_ladder_however_each_tells_its_years() -> None:
    rows = (
        "1. Assistant joiner for the first two years. You carry and sand.\n"
        "2. Joiner from two to six years. You hang doors alone.\n"
        "3. Senior joiner, from five to ten years. A staircase of your own.\n"
        "4. Master joiner, from ten years on. Several benches.\n"
    )
    assert told_of(rows) == ["five to ten years for Senior joiner overlaps two to six years for Joiner"]
    assert told_of(rows.replace("from five to ten", "from six to ten")) == []


def test_a_deputy_stands_below_the_manager_on_one_way() -> None:
    rows = "- Senior carer: 0 to 3 years\n- {} manager: 3 to 7 years\n- {} manager: 5 to 12 years\n"
    assert told_of(rows.format("Deputy", "Home")) == [
        "5 to 12 years for Home manager overlaps 3 to 7 years for Deputy manager"
    ]
    assert told_of(rows.format("Sales", "Home")) == []


def test_years_up_to_an_open_end_are_no_stays() -> None:
    rows = "- Junior carer: 1 to 3 years\n- Carer: 3 to 7 years\n- Senior carer: 5 to 12 years\n- Head: {}\n"
    page = "# Carer\n\n## Career path\n\n**How long does it take to climb?**\n\nAll your years in care count:\n\n{}\n"
    overlap = conflicts_in(page.format(rows.format("12 years and up")), "experience/overlap")
    assert overlap == ["5 to 12 years for Senior carer overlaps 3 to 7 years for Carer"]


def test_staff_stands_where_its_row_does() -> None:
    rows = "| New graduate | 0–2 |\n| Staff joiner | 2–5 |\n| Senior joiner | 7–12 |\n"
    page = f"# Joiner\n\n## Career\n\n| Title | Years |\n| --- | --- |\n{rows}"
    assert conflicts_in(page, "experience/gap") == [
        "7–12 for Senior joiner comes after 2–5 for Staff joiner: no level covers years 5 to 7"
    ]
