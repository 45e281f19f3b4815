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
_CLAUSE = 30  # words of the longest part of a list that semicolons part
_NAMES = 0.45  # share of capitals past which a sentence is a list of names; without a full stop:
_LABELS = 0.3
_CAPITAL = re.compile(r"(?<![^\s(“\"])[A-Z]")
_LINES = 3  # that begin with a capital: the author meant lines, though they were joined


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
                sentence = block.text[start:end]
                if len(sentence.split()) < self.words:
                    continue
                count = own_words(sentence)
                if count >= self.words and _is_sentence(sentence) and not _is_lines(page, block, start, end):
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
    clauses = [words.count(clause) for clause in sentence.split(";")]
    if len(clauses) >= _ITEMS_ANNOUNCED and max(clauses) <= _CLAUSE:
        return max(clauses)
    return sum(clauses) - _listed(sentence, _ITEMS, _ITEM)


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


def _is_sentence(text: str) -> bool:
    """Whether a text reads as a sentence, rather than as a row of names or labels."""
    most = _NAMES if _CLOSED.search(text) else _LABELS
    return len(_CAPITAL.findall(text)) < most * words.count(text)


def _is_lines(page: Page, block: Block, start: int, end: int) -> bool:
    """Whether the source has it as several lines that each begin with a capital."""
    lines = [line.lstrip() for line in page.source.slice(block.span(start, end)).splitlines()]
    return len(lines) >= _LINES and all(line[:1].isupper() for line in lines)
