"""Every place of an HTML page's blocks leads back to what it was read from, whatever the page holds."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from guidelint.guide import Block
from tests.readers.support import html
from tests.readers.test_spans import assert_tiled

PARTS = [
    "<p>", "</p>", "<b>", "</b>", "<em>", "</em>", "<br>", "<br/>", "<ul>", "<li>", "</li>", "</ul>", "<ol>",
    "<table>", "<tr>", "<td>", "<th scope=row>", "</td>", "<td colspan=2>", "</table>", "<caption>",
    "<thead>", "<dl>", "<dt>", "<dd>", "</dl>", "<h2>", "</h2>", "<h3 class='a > b'>", "</h3>", "<div>",
    "</div>", "<main>", "</main>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<details><summary>",
    "</summary>", "<a href=\"x\">", "</a>", "<!-- aside -->", "<![CDATA[a &amp; b]]>",
    "<script>if (a<b)</script>", "<aside>", "</aside>", "<sup>", "<span hidden>", "</span>", "<p", "<a b=\"",
    "&amp;", "&amp", "&nbsp;", "&#160;", "&#8212;", "&eacute;", "&unknown;", "&", "<", ">", "&#13;",
    "Median pay: $47,610", "Growth", "6%", "caf\u00e9 \U0001f600", "\u00a0", "\u00ad", "two words",
    "one  two", " ", "\t", "Is it so?", "It is so. ",
]  # fmt: skip
LINE_ENDS = ["\n", "\r\n", "\r", ""]


@st.composite
def pages(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=8)), max_size=25))
    end = draw(st.sampled_from(LINE_ENDS))
    return end.join(parts)


@given(text=pages())
@settings(max_examples=500, deadline=None)
def test_every_piece_stands_for_its_text_and_blocks_stand_in_order(text: str) -> None:
    guide = html(text)
    ends = 0
    for block in guide.blocks:
        assert block.text == block.text.strip() or block.kind == "code"
        assert ends <= block.whole.start < block.whole.end <= len(text)
        ends = block.whole.end
    for block in [*guide.blocks, *(field.value for field in guide.fields)]:
        assert_tiled(block)
        assert_true(block, text)


def assert_true(block: Block, text: str) -> None:
    for piece in block.pieces:
        read = block.text[piece.text : piece.text + piece.length]
        source = text[piece.source : piece.source + piece.source_length]
        if piece.length == piece.source_length and piece.length > 1:
            assert all(a == b or (a == " " and b in "\r\n\t\f") for a, b in zip(read, source, strict=True))
        elif read == source or unescape(source) == read:
            continue
        elif read == " ":
            assert not re.sub(r"<.*>|<!\[CDATA\[|\]\]>|&[#\w]+;?|\s", "", source, flags=re.DOTALL), (read, source)
        else:
            assert (read, source) in (("\n", "\r\n"), ("\n", "\r")), (read, source)


WORDS = st.sampled_from(
    ["pay", "<b>rises</b>", "<i>with</i>", "a&amp;b", "<span>age</span>", "50%", "rank<br>", "&lt;"]
)


@given(words=st.lists(WORDS, min_size=1, max_size=20), space=st.sampled_from([" ", "\n  ", "\r\n", "\t", "<br>"]))
def test_no_word_of_a_paragraph_is_lost(words: list[str], space: str) -> None:
    guide = html("<p>It is so: " + space.join(words) + "</p>")
    read = " ".join(block.text for block in guide.blocks).split()
    plain = [unescape(re.sub(r"<[^>]*>", "", word)) for word in words]
    assert read == ["It", "is", "so:", *plain]
