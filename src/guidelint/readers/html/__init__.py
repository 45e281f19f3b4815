"""HTML to drafts: the main content of a page, and what its head says of it."""

from __future__ import annotations

from bisect import bisect_right

from guidelint.guide import Directive
from guidelint.lexicon import Lexicon
from guidelint.readers.draft import Drafts
from guidelint.readers.html.content import Content
from guidelint.readers.html.head import read_head
from guidelint.readers.html.panels import open_panels
from guidelint.readers.html.tree import Tree, parse
from guidelint.readers.html.walk import Walker
from guidelint.readers.prose import label_items
from guidelint.source import Span

__all__ = ["read"]

_WORD = "guidelint:"


def read(text: str, lexicon: Lexicon) -> Drafts:
    """The blocks of an HTML text, and what its head says as metadata and fields."""
    tree = parse(text)
    drafts = Drafts()
    drafts.notes += tree.notes
    read_head(text, tree.root, drafts, lexicon)
    open_panels(tree.root)
    content = Content(text, tree.root)
    walker = Walker(text, drafts, content)
    for heading in content.headings:
        walker.walk(heading)
    walker.walk(content.main)
    label_items(drafts.blocks)
    _directives(text, tree, drafts)
    return drafts


def _directives(text: str, tree: Tree, drafts: Drafts) -> None:
    """Comments that speak to guidelint, with the block that follows."""
    found = [(start, end, text[start + 4 : max(end - 3, start + 4)].strip()) for start, end in tree.comments]
    found = [comment for comment in found if comment[2].startswith(_WORD)]
    if not found:
        return
    ends = [draft.pieces[-1].source + draft.pieces[-1].source_length for draft in drafts.blocks]
    for start, end, inner in found:
        drafts.directives.append(Directive(inner, Span(start, end), bisect_right(ends, start)))
