"""Sentences that lost their way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from guidelint import regex as re
from guidelint.checks.page import Page
from guidelint.finding import Hit
from guidelint.guide import Block
from guidelint.language import words
from guidelint.record import dataclass

_LETTERS = 4  # signs of a word with its space, at the least: shorter sentences are not counted
_STOPS = (".", "!", "?", "…")
_CLOSING = "\"'”’)]*_"  # what may stand behind a stop
_QUOTED = re.compile(r"[“\"][^“”\"]{60,}[”\"]")
_QUOTE = 15  # words of a quotation that is not the guide's own sentence
_PART = re.compile(r"[^,;•|]+")
_CLAUSE = 30  # words of the longest part of a list that semicolons part, and of all of them
_CLAUSES = 79
_NAMES = 0.45  # share of capitals past which a sentence is a list of names; without a full stop:
_LABELS = 0.3
_CAPITAL = re.compile(r"(?<![^\s(“\"])[A-Z]")
_LINES = 3  # that begin with a capital: the author meant lines, though they were joined


class _List(NamedTuple):
    """What makes parts in a row an enumeration: how many, and how many words the longest and all of them have."""

    items: int
    longest: int
    mean: int


_ENUMERATION = _List(5, 6, 4)
_ANNOUNCED = _List(3, 12, 7)  # after a colon
_TOLD = _List(3, 20, 14)  # after a colon, in a list of no more words than _LIST
_LIST = 45


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
    _, colon, after = sentence.partition(": ")
    listed = _listed(after, _ANNOUNCED) if colon else 0
    if colon and not listed and words.count(after) <= _LIST:
        listed = _listed(after, _TOLD)
    count = words.count(sentence) - (listed or _listed(sentence, _ENUMERATION))
    clauses = [words.count(clause) for clause in sentence.split(";")]
    if len(clauses) >= _ANNOUNCED.items and max(clauses) <= _CLAUSE and (listed or sum(clauses) <= _CLAUSES):
        return min(count, max(clauses))
    return count


def _listed(text: str, shape: _List) -> int:
    """Words of the enumerations of that shape in a text."""
    total, run = 0, []
    for size in [*(words.count(part) for part in _PART.findall(text)), shape.longest + 1]:
        if 0 < size <= shape.longest:
            run.append(size)
        elif size:
            total += sum(run) if len(run) >= shape.items and sum(run) <= shape.mean * len(run) else 0
            run = []
    return total


def _is_sentence(text: str) -> bool:
    """Whether a text reads as a sentence, rather than as a row of names or labels."""
    most = _NAMES if text.rstrip(_CLOSING).endswith(_STOPS) else _LABELS
    return len(_CAPITAL.findall(text)) < most * words.count(text)


def _is_lines(page: Page, block: Block, start: int, end: int) -> bool:
    """Whether the source has it as several lines that each begin with a capital."""
    lines = [line.lstrip() for line in page.source.slice(block.span(start, end)).splitlines()]
    return len(lines) >= _LINES and all(line[:1].isupper() for line in lines)
