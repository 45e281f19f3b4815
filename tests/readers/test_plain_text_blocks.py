"""Paragraphs, lists, quotes and tables in flat text."""

from __future__ import annotations

import pytest

from tests.readers.support import block_with, facts, flat, kinds, origins, outline, texts

WRAPPED = """\
A job on the river

Pilots take ships up the river and down again. They know each bend of it by
heart, and what the water does there in every month of the year, and they are
paid for being awake when everybody else would rather not be.

Pay
The national median is $101,320 a year, and it has grown by a fifth since the
last survey. Those who work for themselves are not in it, and neither are the
ones who have retired and come back for the season.

- Deckhands start at the bottom, as everybody has done for a hundred years, and
  move up when somebody leaves.
- Mates have a license.
"""


def test_lines_wrapped_at_one_width_are_one_paragraph() -> None:
    guide = flat(WRAPPED)
    assert kinds(guide) == [
        ("heading", "A job on the river"),
        (
            "paragraph",
            "Pilots take ships up the river and down again. They know each bend of it by heart, and what the water "
            "does there in every month of the year, and they are paid for being awake when everybody else would "
            "rather not be.",
        ),
        ("heading", "Pay"),
        (
            "paragraph",
            "The national median is $101,320 a year, and it has grown by a fifth since the last survey. Those who "
            "work for themselves are not in it, and neither are the ones who have retired and come back for the "
            "season.",
        ),
        (
            "item",
            "Deckhands start at the bottom, as everybody has done for a hundred years, and move up when somebody "
            "leaves.",
        ),
        ("item", "Mates have a license."),
    ]


def test_lines_of_an_unwrapped_text_are_never_glued() -> None:
    guide = flat(
        "Pay\nA first short line, with no stop at its end\nanother that begins in lower case\nand one more of them\n"
    )
    assert len(guide.blocks) == 4


@pytest.mark.parametrize(
    "rows",
    [
        "Level | US Median | US Average |\n---|---|---|\nJunior Tailor | $30k | $32k |\nTailor | $38k | $40k |",
        "| Level | US Median | US Average |\n| Junior Tailor | $30k | $32k |\n| Tailor | $38k | $40k |",
        "Level\tUS Median\tUS Average\nJunior Tailor\t$30k\t$32k\nTailor\t$38k\t$40k",
        "Level          US Median   US Average\nJunior Tailor  $30k        $32k\nTailor         $38k        $40k",
    ],
    ids=["rule", "pipes", "tabs", "columns"],
)
def test_tables_by_their_separators(rows: str) -> None:
    guide = flat(f"Salary by Experience Level\n{rows}\nAnd that is the whole of the table, with nothing left out.\n")
    (table,) = guide.tables
    assert table.header_rows == 1
    read = [[guide.blocks[cell].text for cell in row if cell is not None] for row in table.rows]
    assert read == [["Level", "US Median", "US Average"], ["Junior Tailor", "$30k", "$32k"], ["Tailor", "$38k", "$40k"]]
    assert guide.blocks[-1].kind == "paragraph"


def test_a_table_of_two_columns_gives_fields() -> None:
    guide = flat("Quick facts\nItem | Figure\nMedian pay | $40,000\nOpenings | 1,200\n")
    assert facts(guide) == {"Median pay": "$40,000", "Openings": "1,200"}
    assert set(origins(guide).values()) == {"table"}


def test_bars_and_breadcrumbs_in_one_line_are_no_table() -> None:
    assert flat("Home | Careers | Tailor\nA tailor sews, fits and mends the clothes of other people.\n").tables == ()


def test_lists_nest_by_their_indent_and_part_by_their_signs() -> None:
    guide = flat(
        "Good and bad\n+ You sit down.\n+ It is warm.\n- It is badly paid.\n  * In most towns.\n- It is quiet.\n"
    )
    items = [(block.level, block.group) for block in guide.blocks if block.kind == "item"]
    assert [level for level, _ in items] == [1, 1, 1, 2, 1]
    pros, cons = items[0][1], items[2][1]
    assert items[1][1] == pros != cons == items[4][1] != items[3][1]


def test_numbers_that_begin_again_begin_a_list() -> None:
    guide = flat("Two lists\n1. One thing to do.\n2. Another thing.\n1. A new first thing.\n2. And its second.\n")
    groups = [block.group for block in guide.blocks if block.kind == "item"]
    assert groups[0] == groups[1] != groups[2] == groups[3]


def test_steps_with_words_keep_their_words() -> None:
    guide = flat("How to start\nStep 1: Take the course. It is short.\nStep 2: Pass the exam, at the second try.\n")
    assert texts(guide, "item")[1] == "Step 2: Pass the exam, at the second try."


def test_quotes_are_told_from_speech_inside_a_sentence() -> None:
    guide = flat(
        'Voices\n"I came from nursing, and never looked back."\n"It is hot," she says, and nobody disagrees.\n'
    )
    assert [block.kind for block in guide.blocks[1:]] == ["quote", "paragraph"]


def test_short_lines_in_a_row_are_the_heads_of_a_lost_table() -> None:
    guide = flat(
        "Tailors\nTailors sew, fit and mend the clothes of other people for a living.\n"
        "Occupation\nJob Duties\nEntry-Level Education\n2024 Median Pay\nUpholsterers\n"
        "Upholsterers cover furniture, and mend what is below the cover of it.\n"
    )
    assert outline(guide) == [(1, "Tailors"), (2, "Upholsterers")]
    assert not block_with(guide, "Job Duties").certain


def test_text_is_wrapped_though_a_table_is_wider_and_a_line_ends_early() -> None:
    guide = flat(
        "Pay\n---\n\n"
        "    Apprentice sailmaker        0-2 years      A$45,000 - A$52,000\n"
        "    Sailmaker                   2-8 years      A$60,000 - A$71,000\n"
        "    Master sailmaker            8+ years       A$80,000 - A$99,000\n\n"
        "Half of all sailmakers earn less than A$64,000. In most years\n"
        "most of them earn between A$55,000 and A$70,000, with the tools\n"
        "and the thread not included.\n\n"
        "Racing yards add A$5,000 to A$9,000 for a season of nights and of\n"
        "weekends. They ask for it back in the winter, if not in\n"
        "the fall, when there is nothing to race and nobody to sew for at\n"
        "any price.\n"
    )
    assert [block.text for block in guide.blocks if block.kind == "paragraph"] == [
        "Half of all sailmakers earn less than A$64,000. In most years most of them earn between A$55,000 and "
        "A$70,000, with the tools and the thread not included.",
        "Racing yards add A$5,000 to A$9,000 for a season of nights and of weekends. They ask for it back in the "
        "winter, if not in the fall, when there is nothing to race and nobody to sew for at any price.",
    ]


def test_full_lines_that_end_as_sentences_are_not_joined_in_a_wrapped_text() -> None:
    guide = flat(
        "Knots\n\n"
        "There are four thousand of them in the book, and a rigger who knows\n"
        "forty of these, with his eyes shut and in the rain, can look for a\n"
        "job in any harbour of the coast and be sure of it, for the book is\n"
        "kept on the shelf.\n\n"
        "Bowline, for whatever has to hold now and come undone in the dark.\n"
        "Splice, for whatever must never come undone in anybody's lifetime.\n"
        "Hitch, for what somebody else will want to move before the winter.\n"
    )
    assert [block.text.partition(",")[0] for block in guide.blocks[2:]] == ["Bowline", "Splice", "Hitch"]
