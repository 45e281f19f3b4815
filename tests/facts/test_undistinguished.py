"""Figures set side by side: what tells them apart may not be understood, but it is there."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of

HEAD = "# Roofer\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Roofers with slate earn a median of $61,000, against $48,000 for those with felt.",
        "The median for roofers is $61,000 in copper; it is $48,000 in felt.",
        "Roofers get a median of $61,000 as crew chiefs and $48,000 as hands.",
    ],
)
def test_two_values_in_one_sentence_are_a_distinction(text: str) -> None:
    assert conflicts_in(HEAD + text) == []


def test_of_two_in_one_sentence_the_one_that_is_named_still_counts() -> None:
    box = "# Roofer\n\n**Median pay:** $50,300\n\n## More\n\n"
    page = box + "The median pay of roofers is $58,000, or 15% above the $50,000 in felt."
    assert len(conflicts_in(page)) == 1


COLUMNS = """# Crew pay

| Roofer | 30 to 50 m | 50 to 80 m |
| --- | --- | --- |
| Pay range | $32,000 - $37,000 | $41,000 - $58,000 |
"""


def test_the_cells_of_a_row_are_told_apart_by_their_columns() -> None:
    assert conflicts_in(COLUMNS, "salary/range-conflict") == []


ROWS = """# Roofer

| Survey | Median pay of roofers |
| --- | --- |
| Slate | $61,000 |
| Felt | $48,000 |
"""


def test_the_rows_of_a_column_are_told_apart_by_their_heads() -> None:
    assert conflicts_in(ROWS) == []


def test_the_rows_of_a_box_of_facts_are_not_where_each_says_what_it_measures() -> None:
    box = "# Roofer\n\n| Fact | Value |\n| --- | --- |\n| Median pay | $61,000 |\n| Median salary | $48,000 |\n"
    assert len(conflicts_in(box)) == 1


LIST = """# Roofer

The median salary of roofers, job by job:

- Slate: $61,000
- Felt: $48,000
"""


def test_the_items_of_a_list_are_told_apart_by_their_labels() -> None:
    assert conflicts_in(LIST) == []


SECTIONS = """# Roofer

## Ways into the trade

### Slate

- Median pay: $61,000

### Felt

- Median pay: $48,000
"""


def test_sections_built_alike_are_told_apart_by_their_titles() -> None:
    assert conflicts_in(SECTIONS) == []


def test_a_part_that_guides_have_is_no_such_section() -> None:
    page = (
        "# Roofer\n\n## Quick facts\n\n- Median pay: $61,000\n\n## In the north of the trade\n\n- Median pay: $58,000\n"
    )
    assert len(conflicts_in(page)) == 1


def test_many_values_each_given_once_are_of_many_things() -> None:
    page = "# Roofer\n\n" + "\n\n".join(f"Roofers earn a median of {pay}." for pay in ("$61,000", "$54,000", "$48,000"))
    assert [c.named for c in facts_of(page, ".md").claims if c.key.metric == "pay"] == [False] * 3


def test_a_value_given_twice_is_the_guides_own_and_the_third_departs_from_it() -> None:
    said = "The median pay of roofers is $50,300."
    page = f"# Roofer\n\n{said}\n\n## More\n\n{said}\n\nRoofers earn a median of $57,000.\n"
    assert len(conflicts_in(page)) == 1


def test_two_values_that_only_the_page_tells_whose_they_are_do_not_contradict_each_other() -> None:
    page = "# Roofer\n\n## Pay\n\nThe median is $50,300.\n\n## Later\n\nThe median stands at $57,000.\n"
    assert conflicts_in(page) == []


def test_another_occupation_under_the_names_of_several_employers_is_paid_by_each() -> None:
    page = (
        "# Pilot\n\n## Who pays what\n\n### Blue Air\n\nFirst officers earn $52,000 to $64,000.\n\n"
        "### Red Air\n\nFirst officers earn $41,000 to $49,000.\n"
    )
    assert conflicts_in(page, "salary/range-conflict") == []


def test_a_numbered_list_of_posts_has_a_pay_for_each() -> None:
    rows = "| Level | Annual salary |\n| --- | --- |\n| Experienced | {} |\n"
    page = (
        "# Best-paid roofers\n\n## The posts\n\n"
        f"### 1. Slate roofer salary\n\n{rows.format('$80,000 - $100,000')}\n"
        f"### 2. Felt roofer salary\n\n{rows.format('$75,000 - $90,000')}"
    )
    assert conflicts_in(page, "salary/range-conflict") == []


def test_records_of_the_data_are_told_apart_by_their_keys() -> None:
    page = (
        "---\nroutes:\n  degree:\n    length of training: 3 years\n"
        "  diploma:\n    length of training: 9 months\n---\n\n# Roofer\n"
    )
    assert conflicts_in(page, "education/duration-conflict") == []


CARDS = "# Roofer\n\n## After school\n\n{}\n"
CARD = "**Diploma in {0}**\n\n- Duration: {1} years\n"


def test_one_label_in_the_card_of_each_course_is_that_courses_own() -> None:
    three = CARDS.format("\n".join(CARD.format(name, n) for name, n in (("roofing", 3), ("slate", 1), ("roofing ", 2))))
    two = CARDS.format("\n".join(CARD.format(name, n) for name, n in (("roofing", 3), ("roofing ", 2))))
    assert conflicts_in(three, "education/duration-conflict") == []
    assert len(conflicts_in(two, "education/duration-conflict")) == 1


def test_this_program_in_sections_beside_each_other_is_each_sections_own() -> None:
    page = (
        "# Roofer\n\n## Slate and lead (150 credit hours)\n\nThis program is completed in five years.\n\n"
        "## Felt and tin (120 credit hours)\n\nThis program is completed in four years.\n"
    )
    assert conflicts_in(page, "education/duration-conflict") == []


def led_in(*names: str) -> str:
    pays = ("$75,000", "$70,000", "$90,000", "$61,000")
    text = "\n\n".join(
        f"**{name}** - Builds roofs. The median pay of roofers is {pay}."
        for name, pay in zip(names, pays, strict=False)
    )
    last = "The median pay of roofers is $70,000. Others agree on $70,000 as the median."
    return f"# Roofer\n\n## Who hires\n\n{text}\n\n{last}\n"


def test_paragraphs_led_in_by_three_names_are_of_three_things() -> None:
    assert conflicts_in(led_in("Ottery", "Bexwell", "Vale")) == []
    assert len(conflicts_in(led_in("Ottery", "Bexwell"))) == 1


TABLES = """# Roofer

## Pay by route

**College route:**

| Year | Pay range | What you are |
| --- | --- | --- |
| Year 1 | $32,000 - $37,000 | Helper |

**{}:**

| Year | Pay range | What you are |
| --- | --- | --- |
| Year 1 | $41,000 - $58,000 | Helper |
"""


def test_tables_alike_are_told_apart_by_the_lines_over_them() -> None:
    assert conflicts_in(TABLES.format("Trade route"), "salary/range-conflict") == []
    assert len(conflicts_in(TABLES.format("College route"), "salary/range-conflict")) == 1


RUNGS = """Wool classer
The short version
Pay, full year
$62,000 to $98,000
Money
Over a year, classers are paid anywhere from $71,000 at the bottom to $118,000 at the top.
How you come up
Rung one: New hand
Pay: $62,000 to $70,000
Rung two: Own team
Pay: $70,000 to $86,000
Rung three: Big sheds
Pay: $86,000 to $98,000
"""


def test_the_steps_of_a_list_leave_the_range_of_all_to_be_compared() -> None:
    found = {claim.quote: claim.named for claim in facts_of(RUNGS).claims if claim.key.statistic == "range"}
    assert found["$62,000 to $98,000"]
    assert not found["$70,000 to $86,000"]
