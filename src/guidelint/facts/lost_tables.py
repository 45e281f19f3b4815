"""Tables that lost their shape: a line for each cell, the heads first, then row after row.

Flat text of a page leaves a table as lines: as many heads as there are columns, then for each row as many lines, of
which the same ones hold figures. Heads that stood under another head ("Percent", "Numeric" under "Change") follow
behind all heads of the first row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from guidelint import regex as re
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide
from guidelint.record import dataclass

_WIDTHS = range(3, 9)  # columns
_MOST_LEADING = 3  # columns of words before the first figure
_MOST_BACK = 16  # lines before the first figure among which its heads are
_LONGEST_HEAD = 60  # characters
_LONGEST_CAPTION = 150
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–—/‑]\s?(?:19|20)?\d\d)?")
_FIGURE = re.compile(r"[^\w]*\d[\d,.\s–—‑-]*(?:%|\+|\s?(?:percent|per cent|or more|or less|[kK]\b))?[^\w]*")
_LONGEST_CELL = 100
_DIGIT = re.compile(r"\d{2}")
_ANY_DIGIT = re.compile(r"\d")
_VOID = re.compile(r"\W+|n/?a", re.IGNORECASE)  # a cell that holds nothing
_LEAST_FIGURES = 3  # in a table of one row


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stood in its table: the texts of the row's head, the column's, that of the rows, and the caption."""

    row: str
    column: str
    corner: str
    lead: str


def lost_tables(guide: Guide, vocabulary: Vocabulary) -> dict[int, Place]:
    """Block index -> its place in a table that lost its shape."""
    if guide.format != "plain_text":
        return {}
    places: dict[int, Place] = {}
    blocks = guide.blocks
    kinds = [_kind(block) for block in blocks]
    at = done = 0
    while at < len(blocks):
        if kinds[at] != "figure" or at == done or kinds[at - 1] == "figure":
            at += 1
            continue
        found = _Table(blocks, kinds, vocabulary, done, at).read()
        places.update(found)
        at = done = max(found) + 1 if found else at + 1
        done = done if found else max(0, at - _MOST_BACK)
    return places


Kind = Literal["figure", "void", "words", "either"]  # either: words with a figure among them, in the place of one


def _kind(block: Block) -> Kind:
    short = len(block.text) <= _LONGEST_HEAD
    if short and _FIGURE.fullmatch(block.text):
        return "figure"
    if short and _VOID.fullmatch(block.text):
        return "void"
    return "either" if len(block.text) <= _LONGEST_CELL and _DIGIT.search(block.text) else "words"


class _Table:
    """Tries to read the table whose first figure stands at block `first`; nothing before `start` belongs to it."""

    def __init__(
        self, blocks: Sequence[Block], kinds: Sequence[Kind], vocabulary: Vocabulary, start: int, first: int
    ) -> None:
        self._blocks, self._kinds, self._words = blocks, kinds, vocabulary
        self._start, self._first = start, first

    def read(self) -> dict[int, Place]:
        best: dict[int, Place] = {}
        fitting = (0, False)
        for leading in range(1, _MOST_LEADING + 1):
            top = self._first - leading
            if top <= self._start:
                break
            heads, over = self._heads(top)
            for width in _WIDTHS:
                if leading < width <= len(heads):
                    found = self._rows(heads[-width:], heads[-width - 1] if len(heads) > width else over, top)
                    fits = (len(found), width == len(heads))  # best where no line over it is left
                    best, fitting = (found, fits) if fits > fitting else (best, fitting)
        return best

    def _heads(self, top: int) -> tuple[list[str], str]:
        """The lines right over the first row that can be heads, lower ones in the place of theirs; and the caption."""
        at, lines = top, list[str]()
        while at > max(self._start, top - _MOST_BACK) and self._is_remark(at - 1):
            at -= 1
        while at > max(self._start, top - _MOST_BACK) and self._is_head(at - 1):
            at -= 1
            lines.insert(0, self._blocks[at].text.strip())
        under = self._words.lexicon.words("tables/sub-heads")
        low = [line for line in lines if line.lower() in under]
        wide = next((i for i, line in enumerate(lines) if line not in low and self._changes(line)), None)
        if len(low) > 1 and lines[-len(low) :] == low and wide is not None:
            lines[wide : wide + 1] = [f"{line} {lines[wide]}" for line in low]
            del lines[-len(low) :]
        over = self._blocks[at - 1].text.strip() if at > self._start else ""
        return lines, over if len(over) <= _LONGEST_CAPTION and over[-1:].isalnum() else ""

    def _is_remark(self, at: int) -> bool:
        first = self._blocks[at].text.partition(" ")[0].lower()
        return first.endswith(":") and first.rstrip(":") in self._words.lexicon.words("tables/remarks")

    def _is_head(self, at: int) -> bool:
        block = self._blocks[at]
        if (
            block.kind == "cell"
            or len(block.text) > _LONGEST_HEAD
            or block.text.rstrip().endswith((".", ":", "?", "!"))
        ):
            return False
        return _ANY_DIGIT.search(_YEARS.sub("", block.text)) is None

    def _changes(self, line: str) -> bool:
        return any(p.list == "growth/labels" for p in self._words.phrases_of(line))

    def _rows(self, heads: list[str], over: str, top: int) -> dict[int, Place]:
        """The cells of rows from `top` on that have figures where the first one has; {} where it is no table."""
        width = len(heads)
        if self._words.measures(heads[0]):
            return {}
        pattern: list[Kind] = ["void"] * width
        places: dict[int, Place] = {}
        rows = 0
        while (merged := self._merged(pattern, top)) is not None:
            pattern = merged
            row = self._blocks[top].text.strip()
            for c in range(1, width):
                places[top + c] = Place(row, heads[c], heads[0], over)
            rows += 1
            top += width
        columns = [c for c, kind in enumerate(pattern) if kind == "figure"]
        enough = rows > 1 or (rows and len(columns) >= _LEAST_FIGURES)
        return places if enough and any(self._measures(heads[c]) for c in columns) else {}

    def _measures(self, head: str) -> bool:
        """Whether a head says what its column measures, if only by the unit of time: "Per hour"."""
        timed = any(p.list == "figures/periods" for p in self._words.phrases_of(head))
        return timed or self._words.measures(head)

    def _merged(self, pattern: list[Kind], top: int) -> list[Kind] | None:
        """The kinds of the columns with those of the row at `top`; None where that is no further row."""
        row = self._kinds[top : top + len(pattern)]
        if len(row) < len(pattern) or row[0] != "words" or not {"figure", "either"} & set(row):
            return None
        if any(block.kind == "cell" for block in self._blocks[top : top + len(row)]):
            return None
        pairs = list(zip(pattern, row, strict=True))
        if any("void" not in (a, b) and a != b and not (b == "either" and a != "void") for a, b in pairs):
            return None
        if "figure" not in row and not any(a == "figure" and b == "either" for a, b in pairs):
            return None
        return [a if a != "void" or b == "either" else b for a, b in pairs]
