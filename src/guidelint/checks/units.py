"""The blocks of a guide as they are held against one another: their texts, less white space and case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guidelint.checks.page import Page
from guidelint.guide import Block

_SHORT = 5  # words of a line that may be a label: such lines may stand between the blocks of a run
_STOPS = (".", "!", "?")
_CLOSING = "'\"”’)"  # what may stand behind a stop


class Unit(NamedTuple):
    """A block, or a row of a table: blocks first to last. key: its text for comparison; minor: a label."""

    first: int
    last: int
    key: str
    words: int
    minor: bool
    heading: bool


def units_of(page: Page) -> list[Unit]:
    """The guide's blocks for comparison; the cells of a table's row are one."""
    found = page.shared.get("units")
    if found is None:
        found = page.shared["units"] = list(_rows_joined(page))
    return found


def _rows_joined(page: Page) -> Iterator[Unit]:
    places = page.guide.table_place
    row: list[Block] = []
    at: tuple[int, int] | None = None
    for block in page.guide.blocks:
        table = places.get(block.index)
        here = (table[0].group, table[1]) if table else None
        if row and here != at:
            yield _unit(page, row)
            row = []
        at = here
        row.append(block)
        if here is None:
            yield _unit(page, row)
            row = []
    if row:
        yield _unit(page, row)


def _unit(page: Page, blocks: list[Block]) -> Unit:
    texts = [normal_texts(page)[block.index] for block in blocks]
    text = " | ".join(texts)
    size = sum(text.count(" ") + 1 for text in texts)
    kind = blocks[0].kind
    if kind == "code":
        return Unit(blocks[0].index, blocks[-1].index, "", size, False, False)
    heading = kind in ("heading", "question")
    label = kind in ("heading", "label", "value", "question") or (
        size <= _SHORT and not text.rstrip(_CLOSING).endswith(_STOPS)
    )
    return Unit(blocks[0].index, blocks[-1].index, text, size, label and len(blocks) == 1, heading)


def normal_texts(page: Page) -> list[str]:
    """The normal text of each block, by its index."""
    found = page.shared.get("normal_texts")
    if found is None:
        found = page.shared["normal_texts"] = [normal(block.text) for block in page.guide.blocks]
    return found


def normal(text: str) -> str:
    """A text for comparison: white space, case and the form of apostrophes aside."""
    return " ".join(text.lower().replace("’", "'").split())
