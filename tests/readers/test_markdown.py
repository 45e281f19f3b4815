"""How Markdown is read: what a reader of the page sees, and nothing of the markup."""

from __future__ import annotations

import pytest

from tests.readers.support import block_with, facts, kinds, markdown, origins, outline, texts


def test_headings_of_both_kinds_and_their_levels() -> None:
    guide = markdown("Tailor\n===\n\n## The *work* ##\n\nThey sew.\n\nPay\n---\n\n#### Deep `down` {#id}\n\n#hashtag\n")
    assert outline(guide) == [(1, "Tailor"), (2, "The work"), (2, "Pay"), (4, "Deep down")]
    assert guide.blocks[-1].text == "#hashtag"


def test_soft_wrapped_lines_are_one_paragraph() -> None:
    guide = markdown("They sew\nand mend,  \nthey fit\\\nand press.\n")
    assert kinds(guide) == [("paragraph", "They sew and mend, they fit and press.")]


def test_a_bold_line_alone_may_be_a_heading() -> None:
    guide = markdown("## Types\n\n**Bespoke tailors**\n\nThey cut for one person.\n\n**They are paid well.**\n")
    assert outline(guide) == [(2, "Types"), (3, "Bespoke tailors")]
    assert not block_with(guide, "Bespoke").certain
    assert block_with(guide, "paid well").kind == "paragraph"


def test_lines_with_bold_labels_are_lines_as_the_author_meant() -> None:
    guide = markdown("**Pay:** $40,000\n**Openings**: about 400\n__Training:__ a year, paid\n")
    assert texts(guide, "value") == ["Pay: $40,000", "Openings: about 400", "Training: a year, paid"]
    assert facts(guide) == {"Pay": "$40,000", "Openings": "about 400", "Training": "a year, paid"}
    assert set(origins(guide).values()) == {"line"}


def test_plain_label_lines_are_lines_too_and_prose_with_a_colon_is_none() -> None:
    guide = markdown("Median pay: $40,000\nOpenings: 400 a year\n\nThis is why: it rained\nall of that summer long.\n")
    assert facts(guide) == {"Median pay": "$40,000", "Openings": "400 a year"}
    assert guide.blocks[-1].text == "This is why: it rained all of that summer long."


def test_a_bold_lead_without_a_colon_belongs_to_its_sentence() -> None:
    guide = markdown("**Junior tailor (0-2 years).** Hems and buttons.\n**Tailor.** Fits and cuts.\n")
    assert texts(guide, "paragraph") == ["Junior tailor (0-2 years). Hems and buttons.", "Tailor. Fits and cuts."]


def test_a_bold_question_before_its_answer_is_a_question() -> None:
    guide = markdown("## FAQ\n\n**Is it hard?** Not very.\n\n**Will it last?**\n\nYes.\n")
    assert kinds(guide)[1:] == [
        ("question", "Is it hard?"),
        ("paragraph", "Not very."),
        ("question", "Will it last?"),
        ("paragraph", "Yes."),
    ]


def test_items_nest_and_a_second_paragraph_is_a_block_of_its_own() -> None:
    guide = markdown("- one\n  goes on\n\n  and on\n  - deep\n    1. deeper\n- [x] two\n\nafter\n\n* other\n")
    assert [(block.kind, block.level, block.text) for block in guide.blocks] == [
        ("item", 1, "one goes on"),
        ("paragraph", 0, "and on"),
        ("item", 2, "deep"),
        ("item", 3, "deeper"),
        ("item", 1, "two"),
        ("paragraph", 0, "after"),
        ("item", 1, "other"),
    ]
    groups = [block.group for block in guide.blocks]
    assert groups[0] == groups[1] == groups[4] != groups[2] != groups[3] != groups[0]
    assert groups[5] is None


def test_items_with_labels_are_items_and_fields() -> None:
    guide = markdown("- **Pay:** £24,000\n- **By law:** registered farriers only\n- **Speed.** It matters.\n")
    assert {block.kind for block in guide.blocks} == {"item"}
    assert facts(guide) == {"Pay": "£24,000", "By law": "registered farriers only"}


def test_tables_with_heads_escaped_pipes_and_empty_cells() -> None:
    guide = markdown("| Level | Pay |\n|:--|--:|\n| Junior \\| new | **$30k** |\n| Tailor | |\n| Senior | a<br>b |\n")
    (table,) = guide.tables
    assert table.header_rows == 1
    read = [[None if cell is None else guide.blocks[cell].text for cell in row] for row in table.rows]
    assert read == [["Level", "Pay"], ["Junior | new", "$30k"], ["Tailor", None], ["Senior", "a b"]]
    cell = block_with(guide, "$30k")
    assert guide.table_place[cell.index][1:] == (1, 1)


def test_two_columns_are_labels_and_values() -> None:
    guide = markdown("| In figures | |\n|---|---|\n| Median pay | $79,500 |\n| Openings | about 1,400 a year |\n")
    assert facts(guide) == {"Median pay": "$79,500", "Openings": "about 1,400 a year"}


def test_a_first_fact_in_the_place_of_the_head_is_a_fact() -> None:
    guide = markdown("| Median pay | $79,500 |\n|---|---|\n| Openings | 1,400 |\n")
    assert guide.tables[0].header_rows == 0
    assert facts(guide) == {"Median pay": "$79,500", "Openings": "1,400"}


def test_a_head_of_two_rows_as_converters_write_it() -> None:
    guide = markdown(
        "| Title | Change | |\n| --- | --- | --- |\n| | Percent | Number |\n| --- | --- | --- |\n| A | 9 | 7 |\n"
    )
    assert guide.tables[0].header_rows == 2
    assert len(guide.tables[0].rows) == 3


def test_quotes_and_code_are_told_apart_from_prose() -> None:
    guide = markdown(
        "> Mostly I *count*\n> things.\n\n> [!NOTE]\n> Mind this.\n\n```py\nx = 1\n\ny = 2\n```\n\n    old code\n"
    )
    assert kinds(guide) == [
        ("quote", "Mostly I count things."),
        ("quote", "Mind this."),
        ("code", "x = 1\n\ny = 2"),
        ("code", "old code"),
    ]


def test_comments_are_out_of_the_prose_and_those_to_the_linter_are_kept() -> None:
    text = (
        "Before.\n\n<!-- note to self -->\n\n<!-- guidelint: ignore growth/rate-conflict -- checked -->\nNext block.\n"
    )
    guide = markdown(text + "\nIn <!-- here --> line. {/* guidelint: ignore-file */}\n")
    assert texts(guide, "paragraph") == ["Before.", "Next block.", "In line."]
    first, second = guide.directives
    assert first.text == "guidelint: ignore growth/rate-conflict -- checked"
    assert guide.blocks[first.before_block].text == "Next block."
    assert text[first.span.start : first.span.end].startswith("<!--")
    assert second.text == "guidelint: ignore-file"


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ('[the survey](https://a.b/c "Title") says', "the survey says"),
        (
            "[the survey][ref] says, [ref] too, [other] not\n\n[ref]: https://a.b",
            "the survey says, ref too, [other] not",
        ),
        ("see ![a chart](x.png) here", "see here"),
        ("<https://a.b/c> and <me@a.b>", "https://a.b/c and me@a.b"),
        ('a <b>bold</b> <span class="x">word</span>', "a bold word"),
        ("O\\*NET &amp; snake_case &copy; 5 * 3", "O*NET & snake_case © 5 * 3"),
        ("***both*** of **them *nested* here**", "both of them nested here"),
        ("`code *stays*` and ~~gone~~", "code *stays* and gone"),
        ("a claim[^1] here\n\n[^1]: Its source.", "a claim here"),
        ("a {{name}} stays, {{< card >}} goes, {% raw %} too", "a {{name}} stays, goes, too"),
        ("one<br>two<br/>three", "one two three"),
        ('*Hickman\'s* "*Farriery*", 2 < 3 > 1', 'Hickman\'s "Farriery", 2 < 3 > 1'),
    ],
)
def test_inline_markup_is_left_out(source: str, read: str) -> None:
    assert markdown(source).blocks[0].text == read


def test_a_footnote_is_a_paragraph_without_its_mark() -> None:
    assert markdown("Claim[^1].\n\n[^1]: Its source.\n").blocks[-1].text == "Its source."


def test_shortcodes_images_and_scripts_alone_make_no_block() -> None:
    text = "import Box from './box'\nexport const x = 1\n\n{{< card a >}}\n\n![alt](x.png)\n\n<Box open />\n\nWords.\n"
    assert kinds(markdown(text)) == [("paragraph", "Words.")]


def test_html_between_the_blocks_is_read_simply() -> None:
    guide = markdown(
        '<div class="box">\n<h3>Facts &amp; more</h3>\n<p>Pay is\n<b>good</b>.</p>\n<ul><li>one</li><li>two</li></ul>\n'
        "<script>let x = 1;</script>\n</div>\n\nAfter.\n"
    )
    assert kinds(guide) == [
        ("heading", "Facts & more"),
        ("paragraph", "Pay is good."),
        ("item", "one"),
        ("item", "two"),
        ("paragraph", "After."),
    ]


def test_crlf_and_a_lone_cr_end_lines_as_lf_does() -> None:
    text = "# Tailor\n\n- one\n- two\n\n**Pay:** $1\n**Age:** 40\n"
    assert (
        kinds(markdown(text.replace("\n", "\r\n")))
        == kinds(markdown(text))
        == kinds(markdown(text.replace("\n", "\r")))
    )
