"""HTML: what a reader sees of a page, as the same guide that Markdown gives."""

from __future__ import annotations

import pytest

from guidelint.guide import Guide
from guidelint.source import Source
from tests.readers.support import block_with, facts, field_named, html, kinds, markdown, origins, outline, texts


def shape(guide: Guide) -> object:
    """All of a guide but its places."""
    return (
        [(b.kind, b.text, b.level, b.group, b.certain, b.section) for b in guide.blocks],
        [(s.title, s.level, s.parent, s.first, s.end, s.certain, s.known) for s in guide.sections],
        guide.tables,
        [(f.label, f.value.text, f.block, f.origin, f.key) for f in guide.fields],
        guide.role,
        guide.template,
    )


PAGE = """<!doctype html>
<html lang="en"><head><title>How to become a cooper</title><style>p { color: red }</style></head>
<body>
<nav><a href="/">Home</a> <a href="/jobs">Jobs</a></nav>
<main>
<h1>How to become a cooper</h1>
<p>A cooper makes casks,
   and mends <em>old</em> ones &amp; new.</p>
<p><strong>Median pay:</strong> $41,300 a year</p>
<p><b>Growth:</b> 2%</p>
<h2>What does a cooper do?</h2>
<ul><li>Bends staves<ul><li>over <b>steam</b></li></ul></li><li>Fits hoops</li></ul>
<ol><li>Cut</li><li>Join</li></ol>
<blockquote><p>A cask has no glue.</p></blockquote>
<h2>Salary</h2>
<table><thead><tr><th>Level</th><th>Pay</th></tr></thead>
<tbody><tr><td>Junior cooper</td><td>$33,000</td></tr><tr><td>Cooper</td><td>$41,300</td></tr></tbody></table>
<p><strong>Is it steady work?</strong> Yes, in towns with a distillery.</p>
</main>
<aside><a href="/x">Related: 10 best jobs</a></aside>
<footer>Sign up for our letter</footer>
</body></html>
"""

SAME_PAGE = """\
# How to become a cooper

A cooper makes casks, and mends *old* ones & new.

**Median pay:** $41,300 a year

**Growth:** 2%

## What does a cooper do?

- Bends staves
  - over **steam**
- Fits hoops

1. Cut
2. Join

> A cask has no glue.

## Salary

| Level | Pay |
|---|---|
| Junior cooper | $33,000 |
| Cooper | $41,300 |

**Is it steady work?** Yes, in towns with a distillery.
"""


def test_the_same_content_in_markdown_and_html_is_the_same_guide() -> None:
    assert shape(html(PAGE)) == shape(markdown(SAME_PAGE))


class TestMainContent:
    @pytest.mark.parametrize(
        "page",
        [
            "<body><div>Site</div><main>X</main><div>Other</div></body>",
            "<body><div>Site</div><article>X</article></body>",
            '<body><div>Site</div><div role="main">X</div></body>',
            '<body><div id="menu">Site</div><div><div><h1>Cooper</h1>X</div></div></body>',
        ],
    )
    def test_it_is_main_article_or_what_holds_most_of_the_text(self, page: str) -> None:
        words = "<p>A cooper makes casks from staves, and mends those that leak.</p>"
        read = " ".join(block.text for block in html(page.replace("X", words)).blocks)
        assert "A cooper makes casks" in read
        assert "Site" not in read

    def test_what_nobody_sees_is_no_text(self) -> None:
        page = (
            "<p>Seen.</p><script>if (a < b) { x() }</script><style>p{}</style><template><p>no</p></template>"
            "<p hidden>no</p><p style='color:red; display: none'>no</p><span aria-hidden=true>no</span>"
            "<noscript>no</noscript><svg><text>no</text></svg><button>Save</button><p>Seen too.</p>"
        )
        assert texts(html(page), "paragraph") == ["Seen.", "Seen too."]

    TABS = (
        "<main><h1>Cooper</h1><ul><li><a href='#one'>Summary</a></li><li><a href='#two'>Pay</a></li></ul>"
        "<div id=one style=''><h2>Summary</h2><p>Casks.</p></div>"
        "<div id=two style='display: none;'><h2>Pay</h2><p>Fair pay.</p></div></main>"
    )

    def test_panels_of_tabs_are_text_though_one_is_shown_at_a_time(self) -> None:
        assert {"Casks.", "Fair pay."} <= set(texts(html(self.TABS), "paragraph"))

    @pytest.mark.parametrize(
        ("change", "why"),
        [
            (("<a href='#two'>Pay</a>", "Pay"), "nothing leads to it"),
            (("<div id=one style=''>", "<div id=one hidden>"), "all of them are hidden"),
            (("<h2>Pay</h2>", ""), "it has no heading"),
        ],
    )
    def test_a_hidden_part_that_is_no_panel_is_no_text(self, change: tuple[str, str], why: str) -> None:
        assert "Fair pay." not in texts(html(self.TABS.replace(*change)), "paragraph"), why

    def test_a_box_of_facts_beside_the_text_belongs_to_it_and_one_of_links_does_not(self) -> None:
        page = (
            "<main><h1>Cooper</h1><p>Coopers make casks.</p><aside><p><b>Median pay:</b> $41,300</p></aside>"
            "<aside><a href='/a'>12 jobs to love</a></aside></main>"
        )
        assert [text for _, text in kinds(html(page))] == ["Cooper", "Coopers make casks.", "Median pay: $41,300"]

    def test_the_main_heading_may_stand_before_the_main_content(self) -> None:
        page = "<body><header><h1>Cooper</h1><p>Site</p></header><main><p>Coopers make casks.</p></main>"
        assert kinds(html(page)) == [("heading", "Cooper"), ("paragraph", "Coopers make casks.")]


class TestText:
    @pytest.mark.parametrize(
        ("source", "read"),
        [
            ("<p>$47,<b>610</b></p>", "$47,610"),
            ("<p>one <b> two </b> three</p>", "one two three"),
            ("<p>one<br>two</p>", "one two"),
            ("<p>one\r\n   two\t</p>", "one two"),
            ("<p>a &lt; b &#38; c &#x26; d &copy 2026 &unknown; R&D</p>", "a < b & c & d © 2026 &unknown; R&D"),
            ("<p>caf&eacute; 5&nbsp;km</p>", "café 5\u00a0km"),
            ("<p>one<!-- no -->two <!-- no --> three</p>", "onetwo three"),
            ("<p><![CDATA[a &amp; b]]></p>", "a &amp; b"),
            ("<p>pay is < $50 & > $40</p>", "pay is < $50 & > $40"),
            ('<p title="a > b">word<sup><a href="#n1">1</a></sup></p>', "word"),
        ],
    )
    def test_is_what_a_reader_sees(self, source: str, read: str) -> None:
        assert [block.text for block in html(source).blocks] == [read]

    def test_blocks_part_words_that_touch_in_the_source(self) -> None:
        page = "<div>one<p>two</p>three<div>four</div></div><section>five</section>"
        assert [text for _, text in kinds(html(page))] == ["one", "two", "three", "four", "five"]

    def test_two_line_breaks_part_paragraphs_and_one_parts_labels(self) -> None:
        page = "<p>One.<br><br>Two.</p><p><b>Pay:</b> $40,000<br><b>Growth:</b> 4%</p>"
        guide = html(page)
        assert [text for _, text in kinds(guide)] == ["One.", "Two.", "Pay: $40,000", "Growth: 4%"]
        assert facts(guide) == {"Pay": "$40,000", "Growth": "4%"}

    def test_what_is_preformatted_keeps_its_white_space(self) -> None:
        assert kinds(html("<pre>\na  b\r\n  c</pre>")) == [("code", "a  b\n  c")]

    def test_elements_that_are_never_closed_end_where_browsers_end_them(self) -> None:
        page = "<p>One<p>Two<ul><li>a<li>b</ul><table><tr><td>x<td>1<tr><td>y<td>2</table>"
        guide = html(page)
        assert [text for _, text in kinds(guide)] == ["One", "Two", "a", "b", "x", "1", "y", "2"]
        assert [len(row) for row in guide.tables[0].rows] == [2, 2]


class TestStructure:
    def test_terms_and_their_descriptions_are_fields(self) -> None:
        guide = html("<dl><dt>Median pay</dt><dd>&pound;33,400</dd><div><dt>Jobs</dt><dd>2,900</dd></div></dl>")
        assert facts(guide) == {"Median pay": "£33,400", "Jobs": "2,900"}
        assert set(origins(guide).values()) == {"pair"}

    def test_what_opens_is_a_question_or_a_heading(self) -> None:
        page = "<h2>FAQ</h2><details><summary>Is it hard?</summary><p>No.</p></details><details><summary>More</summary>"
        assert kinds(html(page))[1:] == [("question", "Is it hard?"), ("paragraph", "No."), ("heading", "More")]
        assert outline(html(page)) == [(2, "FAQ"), (3, "More")]

    def test_cells_stand_wherever_they_span(self) -> None:
        page = (
            "<table><caption>Pay</caption><tr><th rowspan=2>Level</th><th colspan=2>Pay</th></tr>"
            "<tr><th>Low</th><th>High</th></tr><tr><td colspan=3>Shop</td></tr>"
            "<tr><th scope=row>Junior</th><td>$1</td><td>$2</td></tr></table>"
        )
        guide = html(page)
        (table,) = guide.tables
        rows = [[None if cell is None else guide.blocks[cell].text for cell in row] for row in table.rows]
        assert guide.blocks[0].text == "Pay"
        assert table.header_rows == 2
        assert rows == [
            ["Level", "Pay", "Pay"],
            ["Level", "Low", "High"],
            ["Shop", None, None],
            ["Junior", "$1", "$2"],
        ]

    def test_rows_headed_at_their_side_are_fields(self) -> None:
        page = "<table><tr><th>Median pay</th><td>$47,610</td></tr><tr><th>Growth</th><td>6%</td></tr></table>"
        assert facts(html(page)) == {"Median pay": "$47,610", "Growth": "6%"}

    def test_a_table_that_only_places_things_is_none(self) -> None:
        guide = html("<table><tr><td><h1>Cooper</h1></td><td><p>Casks.</p><p>Staves.</p></td></tr></table>")
        assert not guide.tables
        assert [text for _, text in kinds(guide)] == ["Cooper", "Casks.", "Staves."]

    def test_a_comment_speaks_to_guidelint_about_what_follows(self) -> None:
        (directive,) = html("<p>One.</p>\n<!-- guidelint: ignore growth -->\n<p>Two.</p>").directives
        assert (directive.text, directive.before_block) == ("guidelint: ignore growth", 1)


class TestHead:
    def test_title_language_description_and_dates_are_metadata(self) -> None:
        page = (
            '<html lang="en-GB"><head><title>Cooper &amp; co</title><meta name="description" content="Casks">'
            '</head><body><p>Of <time datetime="2026-09-01">September</time>.</p></body></html>'
        )
        assert html(page).metadata == (
            ("lang", "en-GB"), ("title", "Cooper & co"), ("description", "Casks"), ("time", "2026-09-01"),
        )  # fmt: skip

    PAGE = (
        '<script type="application/ld+json">{"@graph": [{"@type": "Occupation", "name": "Cooper", "estimatedSalary": '
        '[{"currency": "USD", "duration": "P1Y", "median": 57940}]}, {"@type": "Organization", "telephone": "555"}]}'
        "</script><h1>The trade</h1><p>A cooper earns $62,580.</p>"
    )

    def test_json_ld_is_read_as_fields_with_their_places(self) -> None:
        guide = html(self.PAGE)
        field = field_named(guide, "estimated salary median")
        assert (field.value.text, field.origin) == ("57940", "front-matter")
        assert field.key == "occupation.estimatedSalary.0.median"
        assert Source("page.html", self.PAGE).slice(field.value.whole) == "57940"
        assert Source("page.html", self.PAGE).slice(field.label_span) == '"median"'
        assert "telephone" not in facts(guide)

    def test_json_ld_names_the_role(self) -> None:
        role = html(self.PAGE).role
        assert role is not None
        assert role.name == "cooper"

    def test_an_amount_that_is_no_year_s_is_no_field(self) -> None:
        assert "estimated salary median" not in facts(html(self.PAGE.replace("P1Y", "PT1H")))

    def test_characters_in_json_ld_may_be_written_as_in_html(self) -> None:
        page = self.PAGE.replace('"median": 57940', '"pay": "A cooper earns \\"$41K&ndash;$52K\\" &amp; tips"')
        value = field_named(html(page), "estimated salary pay").value
        assert value.text == 'A cooper earns "$41K–$52K" & tips'
        start = value.text.index("$41K")
        assert Source("page.html", page).slice(value.span(start, start + 9)) == "$41K&ndash;$52K"

    def test_broken_json_ld_is_noted_with_its_line_and_the_page_is_read(self) -> None:
        guide = html('<script type="application/ld+json">\n{"a": }</script><p>Words.</p>')
        assert "line 2" in guide.notes[0]
        assert [text for _, text in kinds(guide)] == ["Words."]


class TestHostileInput:
    @pytest.mark.parametrize(
        ("unit", "note"),
        [
            ("<div>", "nested more than 150 deep"),
            ('<a b="', "a tag is never closed"),
            ("<!--", "a comment is never closed"),
            ("<title>", "<title> is never closed"),
            ("<![CDATA[", "a tag is never closed"),
            ("<table><tr><td>", "nested more than 150 deep"),
        ],
    )
    def test_is_read_to_its_end_and_noted(self, unit: str, note: str) -> None:
        guide = html("<p>Before.</p>" + unit * 50_000)
        assert any(note in each for each in guide.notes)
        assert block_with(guide, "Before.").text == "Before."

    def test_words_beyond_the_cap_of_nesting_are_kept(self) -> None:
        assert "deepest" in html("<div>" * 1000 + "the deepest words").blocks[0].text
