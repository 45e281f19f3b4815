"""Sentences that lost their way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from guidelint.checks.page import Page
from guidelint.finding import Hit
from guidelint.guide import Block
from guidelint.language import words

_LETTERS = 4  # signs of a word with its space, at the least: shorter sentences are not counted
_CLOSED = re.compile(r"[.!?…][\"'”’)\]*_]*\Z")
_QUOTED = re.compile(r"[“\"][^“”\"]{60,}[”\"]")
_QUOTE = 15  # words of a quotation that is not the guide's own sentence
_PART = re.compile(r"[^,;•|]+")
_ITEMS = 5  # short parts in a row that make an enumeration; after a colon:
_ITEMS_ANNOUNCED = 3
_ITEM = 6  # words of such a part; after a colon:
_ITEM_ANNOUNCED = 12
_NAMES = 0.3  # share of capitals past which a text without a full stop is a list of names, no sentence
_CAPITAL = re.compile(r"(?<!\S)[A-Z]")


@dataclass(frozen=True, slots=True)
class LongSentences:
    """One hit for each sentence of at least so many words; words of lists and of quotations in it do not count.

    lost: words from which the hit is of that case. Sources, quotations and tables are left alone. Message value: words.
    """

    words: int = 45
    lost: int = 80

    values: ClassVar[frozenset[str]] = frozenset({"words"})
    cases: ClassVar[frozenset[str]] = frozenset({"lost"})

    def run(self, page: Page) -> Iterator[Hit]:
        for block in page.guide.blocks:
            if block.kind not in ("paragraph", "item", "value") or len(block.text) < self.words * _LETTERS:
                continue
            if page.guide.sections[block.section].known == "sources":
                continue
            for start, end in page.sentences(block):
                if end - start < self.words * _LETTERS:
                    continue
                count = own_words(block.text[start:end])
                if count >= self.words and _is_sentence(block, start, end):
                    yield Hit(
                        block.span(start, end), {"words": str(count)}, case="lost" if count >= self.lost else None
                    )


def own_words(sentence: str) -> int:
    """Words of a sentence without those of long quotations, of lists after a colon and of other enumerations."""
    for quoted in _QUOTED.findall(sentence):
        if words.count(quoted) >= _QUOTE:
            sentence = sentence.replace(quoted, " ")
    before, colon, after = sentence.partition(": ")
    if colon and _listed(after, _ITEMS_ANNOUNCED, _ITEM_ANNOUNCED):
        sentence = before
    return words.count(sentence) - _listed(sentence, _ITEMS, _ITEM)


def _listed(text: str, items: int, length: int) -> int:
    """Words of the enumerations in a text: at least so many parts in a row, each of at most so many words."""
    total, run = 0, []
    for part in [*(words.count(part) for part in _PART.findall(text)), length + 1]:
        if 0 < part <= length:
            run.append(part)
        elif part:
            total += sum(run) if len(run) >= items else 0
            run = []
    return total


def _is_sentence(block: Block, start: int, end: int) -> bool:
    """Whether it ends as a sentence does, or at least is no row of names or labels."""
    text = block.text[start:end]
    return bool(_CLOSED.search(text)) or len(_CAPITAL.findall(text)) < _NAMES * words.count(text)
