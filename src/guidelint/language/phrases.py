"""Finding the phrases of many word lists in one pass over a text's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

# A word with what joins it inside (don't, U.S., 401k), or one sign that vocabulary may name (%, ~, $ ...).
_TOKEN = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*|[^\w\s]")


class Token(NamedTuple):
    start: int
    end: int
    text: str  # lower case, curly apostrophes made straight


class Phrase(NamedTuple):
    """A phrase found: where (in the text), which list, which value."""

    start: int
    end: int
    list: str
    value: str


def tokens(text: str) -> list[Token]:
    """Words and signs of a text with their places; white space and hyphens only part them."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length (İ): keep places true
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return [
        Token(m.start(), m.end(), m.group().replace("’", "'"))
        for m in _TOKEN.finditer(lowered)
        if m.group() not in "-‐‑"
    ]


class _Entry(NamedTuple):
    rest: list[str]
    list: str
    value: str


def _words(phrase: str) -> list[str]:
    """The tokens of a phrase in lower case: for most of the thousands, no more than a split."""
    plain = phrase.isascii() and phrase.replace(" ", "").isalnum()
    return phrase.split() if plain else [token.text for token in tokens(phrase)]


class PhraseIndex:
    """Phrases of all lists by their first word."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._by_first: dict[str, list[_Entry]] = {}
        for name, entries in lists.items():
            for phrase, value in entries.items():
                words = _words(phrase)
                if words:
                    self._by_first.setdefault(words[0], []).append(_Entry(words[1:], name, value))

    def find(self, found: list[Token]) -> Iterator[Phrase]:
        """Every phrase that stands in the tokens, in order of its start; of one list the longest at a place."""
        by_first = self._by_first
        texts = [token.text for token in found]
        for i, text in enumerate(texts):
            entries = by_first.get(text)
            if entries is None and text.endswith("'s"):  # "Ohio's median" names Ohio
                entries = by_first.get(text[:-2])
            if entries is None:
                continue
            best: dict[str, tuple[int, str]] = {}
            for entry in entries:
                length = len(entry.rest)
                if length and texts[i + 1 : i + 1 + length] != entry.rest:
                    continue
                if entry.list not in best or best[entry.list][0] < length:
                    best[entry.list] = (length, entry.value)
            for name, (length, value) in best.items():
                yield Phrase(found[i].start, found[i + length].end, name, value)
