"""The block scanner against markdown-it-py, a full CommonMark parser: the same blocks at the same lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from guidelint.readers.markdown_blocks import scan
from tests.readers.support import guide_of

REFERENCE = MarkdownIt("commonmark").enable("table")
KINDS = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "fence": "fence",
    "code_block": "indented",
    "html_block": "html",
    "table_open": "table",
}

DOCUMENTS = {
    "headings": "# one\n## two ##\n   ### three\n    # code\n#none\n\nset\n===\nset two\n---\n\n- ---\n",
    "paragraphs": "a\nb\n    c\n\nd\n# e\nf\n***\ng\n",
    "lists": "- a\n- b\n\n  c\n    - d\n\n      e\n- f\ng\n\n1. h\n2) i\n* j\n",
    "list starts": "text\n2. no list\n1. a list\n-\n  later\n\n-\n\n  not in it\n",
    "tight code": "-     code\n- a\n\n      code in a\n\n 10) ten\n\n     in ten\n",
    "quotes": "> a\nb lazy\n> # c\n>\n> - d\n> e\n\n> > f\ng\n>     code\nh\n",
    "fences": "```\na\n\n  b\n```\n~~~ py\n```\n~~~\n- ```\n  in\n  ```\n> ```\n> open\nout\n````\nlast",
    "tables": "| a | b |\n|---|:-:|\n| 1 | 2 |\n3\n> q\n\na | b\n--- | ---\n1 | 2\n\n| a |\n| b |\n",
    "table in a list": "- | a | b |\n  |---|---|\n  | 1 | 2 |\n\n  text | with | bars\n",
    "html": "<div>\na\n\nb\n</div>\n\n<!-- c\n\nd -->\ne\n\n<span>f</span>\n\ng <b>h</b>\n<table><tr>\n</table>\n",
    "html that cannot interrupt": "a\n<span>\nb\n\n<x-y z='1'>\nc\n",
    "references": "[a]: http://x\n[b]: <y> 'title'\ntext [a]\n\n[c]: no\n===\n",
    "rules": "***\n- - -\n_ _ _\n--\n**\n",
    "tabs": "-\ta\n\n\tb\n\t\tc\n>\td\n",
    "mixed": "1. a\n\n   > b\n   >\n   > - c\n   >   d\n\n   e\n2. f\n\n       code\n",
}


def reference(text: str) -> list[tuple[int, str, int]]:
    """First line, kind and heading level of each block, from the full parser."""
    found = []
    for token in REFERENCE.parse(text):
        kind = KINDS.get(token.type)
        if kind and token.map:
            found.append((token.map[0], kind, int(token.tag[1]) if kind == "heading" else 0))
    return found


def ours(text: str) -> list[tuple[int, str, int]]:
    return [(leaf.first_line, leaf.kind, leaf.level if leaf.kind == "heading" else 0) for leaf in scan(text).leaves]


@pytest.mark.parametrize("text", DOCUMENTS.values(), ids=list(DOCUMENTS))
def test_the_same_blocks_at_the_same_lines(text: str) -> None:
    assert ours(text) == reference(text)


LINES = st.sampled_from(
    [
        "# h",
        "para",
        "more words",
        "- item",
        "* star",
        "1. one",
        "2. two",
        "> quote",
        "> - q item",
        "  - nested",
        "    - deep",
        "",
        "",
        "---",
        "===",
        "```",
        "| a | b |",
        "|---|---|",
        "| 1 | 2 |",
        "<div>",
        "<!-- c -->",
        "  cont",
        "Label: x",
        "1986. year",
    ]
)


@given(lines=st.lists(LINES, min_size=1, max_size=7))
@settings(max_examples=400, deadline=None)
def test_the_same_blocks_for_lines_in_any_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    # A table right below a marker or a lazy line is where implementations of the tables differ.
    if not any("|" in line for line in lines) or all(line[:1] in "|#" or line in ("", "para") for line in lines):
        assert ours(text) == reference(text)


HOSTILE = {
    "quotes": "> " * 5000 + "a",
    "items": "- " * 5000 + "a",
    "brackets": "[" * 50000,
    "links": "[a](" * 10000,
    "emphasis": "*a " * 20000,
    "crossed emphasis": "*a_ " * 20000,
    "ticks": " ".join("`" * n for n in range(1, 300)),
    "comments": "<!-- " * 20000,
    "html comments": "<div><!-- --><b> " * 5000,
    "shortcodes": "{{< " * 20000,
    "bars": "|" * 20000,
    "table": "|a" * 5000 + "\n" + "|-" * 5000 + "\n" + "|b" * 5000,
    "tags": "<a b='" * 20000,
    "signs": "#" * 9000,
    "dashes": "-" * 50000 + "x",
    "labels": "a: " * 20000,
    "entities": "&amp" * 20000,
}


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_lines_are_read_to_their_end(text: str, suffix: str) -> None:
    source = f"{text}\n\nThe last line."
    guide = guide_of(source, suffix)
    assert all(block.whole.end <= len(source) for block in guide.blocks)
    assert guide.blocks == guide_of(source, suffix).blocks


def test_a_limit_that_was_hit_is_told() -> None:
    assert "nested too deep" in guide_of("> " * 200 + "a", ".md").notes[0]
    assert "100,000 blocks" in guide_of("a\n\n" * 100_001, ".md").notes[0]
    assert "100,000 blocks" in guide_of("a\n" * 100_001, ".txt").notes[0]
