"""Every place of every block leads back to what it was read from, whatever the text holds."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidelint.guide import Block, Guide
from guidelint.source import Source, Span
from tests.readers.support import field_named, guide_of

PARTS = [
    "Median Salary",
    "$47,610 USD",
    "Growth: 6%",
    "EARNINGS",
    "Key Focus Areas",
    "Step 1",
    "Is it a good job?",
    "Half of them earn more. The other half earn less, as ever.",
    "a line that was wrapped somewhere in the middle of what it",
    "says, and goes on here until it comes to its end.",
    "caf\u00e9 \U0001f600 na\u00efve \U00010348",
    "no\u00a0break here\u00a0",
    "&amp; &nbsp;&#8212; &unknown; &",
    "**bold** and *em **in** it* and __both__ **open",
    "[a *link*](http://x.y/z_(q) 'title') ![image](x.png) [gone][]",
    "`code *as is*` and ``a ` tick`` and `open",
    "5 \\* 3, O\\*NET, snake_case_word, a * b",
    "<b>tags</b> <br> x<br>y <!-- aside --> <https://a.b/c>",
    "{{< shortcode >}} {% tag %} {{name}}",
    "| a | **b** |",
    "|---|---|",
    "a\tb",
    "- item",
    "  - deeper &lt; item",
    "1. first",
    "> quoted *words*",
    "---",
    "===",
    "# Heading *here*",
    "```",
    "    indented",
    "  ",
    "",
    "",
    "<div>block</div>",
    "trailing  ",
    "\u2028odd\x0blines\x0c",
]
LINE_ENDS = ["\n", "\r\n", "\r"]


@st.composite
def documents(draw: st.DrawFn) -> str:
    lines = draw(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=30)), max_size=12))
    end = draw(st.sampled_from(LINE_ENDS))
    return end.join(lines)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@given(text=documents())
@settings(max_examples=300, deadline=None)
def test_every_stretch_of_a_block_maps_to_what_it_stands_for(suffix: str, text: str) -> None:
    guide = guide_of(text, suffix)
    for block in [*guide.blocks, *(field.value for field in guide.fields)]:
        assert_tiled(block)
        assert_true(block, text)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@given(text=documents())
@settings(max_examples=200, deadline=None)
def test_blocks_stand_in_order_and_never_overlap(suffix: str, text: str) -> None:
    blocks = guide_of(text, suffix).blocks
    ends = 0
    for block in blocks:
        assert block.text == block.text.strip() or block.kind == "code"
        assert ends <= block.whole.start < block.whole.end <= len(text)
        ends = block.whole.end


@given(text=documents())
@settings(max_examples=200, deadline=None)
def test_no_word_of_flat_text_is_lost(text: str) -> None:
    guide = guide_of(text)
    covered = covered_places(guide)
    for match in re.finditer(r"[^\W\d_]{2,}", text):
        assert set(range(*match.span())) <= covered, match.group()


WORDS = st.sampled_from(
    ["pay", "**rises**", "*with*", "_age_", "[and](u)", "`rank`", "&amp;", "50%", "a_b", "2 * 3", "\\*"]
)


@given(words=st.lists(WORDS, min_size=1, max_size=20), wrapped=st.sampled_from([" ", "\n", "  \n", "\\\n", "\r\n"]))
def test_no_word_of_a_markdown_paragraph_is_lost(words: list[str], wrapped: str) -> None:
    guide = guide_of("It is so: " + wrapped.join(words), ".md")
    read = " ".join(block.text for block in guide.blocks)
    for word in ("pay", "rises", "with", "age", "and", "rank"):
        assert read.count(word) >= sum(word in given for given in words)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@given(text=documents())
@settings(max_examples=150, deadline=None)
def test_sections_hold_their_blocks(suffix: str, text: str) -> None:
    guide = guide_of(text, suffix)
    assert guide.sections[0].heading is None
    for section in guide.sections:
        assert 0 <= section.first <= section.end <= len(guide.blocks)
        if section.parent is not None:
            parent = guide.sections[section.parent]
            assert parent.level < section.level
            assert parent.first < section.first <= section.end <= parent.end
    for block in guide.blocks:
        section = guide.sections[block.section]
        assert section.first <= block.index < section.end
        assert (block.kind == "heading") == (section.heading == block.index)


def test_a_word_after_an_astral_sign_and_a_crlf_is_found_at_its_place() -> None:
    text = "\ufb01rst \U0001f600 line\r\n\r\nThen **pay** &amp; more.\r\n"
    guide = guide_of(text, ".md")
    block = guide.blocks[-1]
    assert block.text == "Then pay & more."
    source = Source("guide.md", text)
    assert source.slice(block.span(5, 8)) == "pay"
    assert source.slice(block.span(9, 10)) == "&amp;"
    assert source.locate(block.span(5, 8)).line == 3


def test_the_value_of_a_field_has_a_map_of_its_own() -> None:
    text = "Intro here.\n\n**Pay &amp; more:** $40,000 a\\*year\n"
    field = field_named(guide_of(text, ".md"), "Pay & more")
    assert field.value.text == "$40,000 a*year"
    span = field.value.span(0, 7)
    assert text[span.start : span.end] == "$40,000"
    assert text[field.label_span.start : field.label_span.end] == "Pay &amp; more"


def assert_tiled(block: Block) -> None:
    """The pieces cover the text from its start to its end, without gap or overlap, and go forward in the source."""
    at, source = 0, 0
    for piece in block.pieces:
        assert piece.text == at
        assert piece.length > 0
        assert piece.source >= source
        at, source = at + piece.length, piece.source + piece.source_length
    assert at == len(block.text)


def assert_true(block: Block, text: str) -> None:
    for piece in block.pieces:
        read = block.text[piece.text : piece.text + piece.length]
        source = text[piece.source : piece.source + piece.source_length]
        if piece.length == piece.source_length:
            assert all(same(a, b) for a, b in zip(read, source, strict=True))
        else:
            replaced = source in ("\r\n", f"\\{read}") or unescape(source) == read or source.startswith("<br")
            assert replaced, (read, source)
    for start in range(0, len(block.text), 3):
        for end in range(start + 1, len(block.text) + 1, 5):
            span = block.span(start, end)
            assert block.whole.start <= span.start < span.end <= block.whole.end


def same(read: str, source: str) -> bool:
    return read == source or (read == " " and source in "\r\n") or (read == "\n" and source == "\r")


def covered_places(guide: Guide) -> set[int]:
    spans = [block.whole for block in guide.blocks]
    return {place for span in spans for place in range(span.start, span.end)}


def test_an_empty_stretch_is_a_point() -> None:
    guide = guide_of("One line of text that says something.")
    assert guide.blocks[0].span(4, 4) == Span(4, 4)
