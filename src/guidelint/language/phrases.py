"""Finding the phrases of many word lists in one pass over a text's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

# A word with what joins it inside (don't, U.S., 401k), or one sign that vocabulary may name (%, ~, $ ...).
# White space and hyphens only part them.
_TOKEN = re.compile(r"[^\W_]+(?:['.][^\W_]+)*|[^\w\s\-‐‑]")
_PLAIN_TOKEN = re.compile(r"[a-z0-9]+(?:['.][a-z0-9]+)*|[^\w\s-]")  # the same in ASCII: in half the time


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


def token_texts(text: str) -> list[str]:
    """Words and signs of a text without their places: where these are not needed."""
    return _cut(_lowered(text))


def tokens(text: str) -> list[Token]:
    """Words and signs of a text with their places."""
    lowered = _lowered(text)
    found: list[Token] = []
    end = 0
    for word in _cut(lowered):  # nothing that stands between two tokens can be part of one
        start = lowered.index(word, end)
        end = start + len(word)
        found.append(Token(start, end, word))
    return found


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length (İ): keep places true
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.replace("’", "'")


def _cut(lowered: str) -> list[str]:
    found: list[str] = (_PLAIN_TOKEN if lowered.isascii() else _TOKEN).findall(lowered)
    return found


def _words(phrase: str) -> list[str]:
    """The tokens of a phrase in lower case: for most of the thousands, no more than a split."""
    plain = phrase.isascii() and phrase.replace(" ", "").isalnum()
    return phrase.split() if plain else token_texts(phrase)


class PhraseIndex:
    """Phrases of all lists by their first word; what follows it is looked at when a text has that word."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[list[str], str, str]]] = {}  # the words that follow, list, value
        self._waiting: dict[str, list[tuple[str, str, str]]] = {}
        waiting = self._waiting
        for name, entries in lists.items():
            for phrase, value in entries.items():
                first = phrase.partition(" ")[0]
                if not (first.isascii() and first.isalnum()):
                    first = next(iter(token_texts(phrase)), "")
                if first in waiting:
                    waiting[first].append((phrase, name, value))
                else:
                    waiting[first] = [(phrase, name, value)]

    def _entries(self, word: str) -> list[tuple[list[str], str, str]]:
        found = self._by_first.get(word)
        if found is None:
            found = [(_words(phrase)[1:], name, value) for phrase, name, value in self._waiting[word]]
            self._by_first[word] = found
        return found

    def find(self, found: Sequence[Token]) -> Iterator[Phrase]:
        """Every phrase that stands in the tokens, in order of its start; of one list the longest at a place."""
        texts = [token.text for token in found]
        waiting = self._waiting
        for i, text in enumerate(texts):
            if text not in waiting:  # most words begin no phrase
                if not text.endswith("'s") or text[:-2] not in waiting:
                    continue
                text = text[:-2]  # "Ohio's median" names Ohio
            best: dict[str, tuple[int, str]] = {}
            for rest, name, value in self._entries(text):
                length = len(rest)
                if length and texts[i + 1 : i + 1 + length] != rest:
                    continue
                if name not in best or best[name][0] < length:
                    best[name] = (length, value)
            for name, (length, value) in best.items():
                yield Phrase(found[i].start, found[i + length].end, name, value)
