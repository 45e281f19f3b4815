"""Finding the phrases of many word lists in one pass over a text's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

# A word with what joins it inside (don't, U.S., 401k), or one sign that vocabulary may name (%, ~, $ ...).
# White space and hyphens only part them.
_TOKEN = re.compile(r"[^\W_]+(?:['.][^\W_]+)*|[^\w\s\-‐‑]")


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
    """Words and signs of a text with their places."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length (İ): keep places true
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(lowered.replace("’", "'"))]


class _Entry(NamedTuple):
    rest: list[str]
    list: str
    value: str


def _words(phrase: str) -> list[str]:
    """The tokens of a phrase in lower case: for most of the thousands, no more than a split."""
    plain = phrase.isascii() and phrase.replace(" ", "").isalnum()
    return phrase.split() if plain else [token.text for token in tokens(phrase)]


def _first_word(phrase: str) -> str:
    word = phrase.partition(" ")[0]
    if word.isascii() and word.isalnum():
        return word
    found = tokens(phrase)
    return found[0].text if found else ""


class PhraseIndex:
    """Phrases of all lists by their first word; what follows it is looked at when a text has that word."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._by_first: dict[str, list[_Entry]] = {}
        self._waiting: dict[str, list[tuple[str, str, str]]] = {}
        for name, entries in lists.items():
            for phrase, value in entries.items():
                self._waiting.setdefault(_first_word(phrase), []).append((phrase, name, value))

    def _entries(self, word: str) -> list[_Entry] | None:
        found = self._by_first.get(word)
        if found is None and word in self._waiting:
            found = [_Entry(_words(phrase)[1:], name, value) for phrase, name, value in self._waiting.pop(word)]
            self._by_first[word] = found
        return found

    def find(self, found: list[Token]) -> Iterator[Phrase]:
        """Every phrase that stands in the tokens, in order of its start; of one list the longest at a place."""
        texts = [token.text for token in found]
        for i, text in enumerate(texts):
            entries = self._entries(text)
            if entries is None and text.endswith("'s"):  # "Ohio's median" names Ohio
                entries = self._entries(text[:-2])
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
