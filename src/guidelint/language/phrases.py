"""Finding the phrases of many word lists in one pass over a text's tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from guidelint import regex as re

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
    return _placed(lowered, _cut(lowered))


def tokens_of(text: str, words: Sequence[str]) -> list[Token]:
    """The tokens of a text whose words and signs (`token_texts`) are known already."""
    return _placed(_lowered(text), words)


def _placed(lowered: str, words: Sequence[str]) -> list[Token]:
    found: list[Token] = []
    new, index, add = tuple.__new__, lowered.index, found.append  # a page has thousands of them
    end = 0
    for word in words:  # nothing that stands between two tokens can be part of one
        start = index(word, end)
        end = start + len(word)
        add(new(Token, (start, end, word)))
    return found


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length (İ): keep places true
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.replace("’", "'")


def _cut(lowered: str) -> list[str]:
    found: list[str] = (_PLAIN_TOKEN if lowered.isascii() else _TOKEN).findall(lowered)
    return found


def _joined(phrase: str) -> str:
    """The tokens of a phrase with one space between them: most of the thousands are written so."""
    plain = phrase.isascii() and phrase.replace(" ", "").isalnum()
    return phrase if plain and "  " not in phrase else " ".join(token_texts(phrase))


_Entry = tuple[int, str, str, str]  # how many words follow the first one, these words, list, value
_Entries = tuple[list[_Entry], bool]  # and whether a list has several of them


class PhraseIndex:
    """Phrases of all lists by their first word; what follows it is looked at when a text has that word."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._by_first: dict[str, dict[str, _Entries]] = {}
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

    def _entries(self, word: str) -> dict[str, _Entries]:
        """What begins with a word, by the second one: phrases of the first alone are among each, and under ""."""
        numbered: dict[str, list[tuple[int, _Entry]]] = {"": []}
        for number, (phrase, name, value) in enumerate(self._waiting[word]):
            rest = _joined(phrase).partition(" ")[2]
            entry = number, (rest.count(" ") + 1 if rest else 0, rest, name, value)
            second = rest.partition(" ")[0]
            if second in numbered:
                numbered[second].append(entry)
            else:
                numbered[second] = [entry]
        alone = numbered[""]
        by_second = self._by_first[word] = {
            second: _in_order(here if here is alone or not alone else sorted((*here, *alone)))
            for second, here in numbered.items()
        }
        return by_second

    def may_begin(self, name: str) -> frozenset[str]:
        """The words with which a phrase of a list may begin in a text: one that has none of them has no such phrase."""
        firsts = [word for word, entries in self._waiting.items() if any(entry[1] == name for entry in entries)]
        return frozenset((*firsts, *(f"{word}'s" for word in firsts)))

    def stands_in(self, words: Sequence[str]) -> bool:
        """Whether any phrase stands in a text with these words and signs."""
        waiting, by_first = self._waiting, self._by_first
        for i, text in enumerate(words):
            if text not in waiting:
                if text[-2:] != "'s" or text[:-2] not in waiting:
                    continue
                text = text[:-2]
            by_second = by_first.get(text) or self._entries(text)
            after = words[i + 1] if i + 1 < len(words) else ""
            entries, _ = by_second.get(after) or by_second[""]
            if any(length < 2 or " ".join(words[i + 1 : i + 1 + length]) == rest for length, rest, _, _ in entries):
                return True
        return False

    def find(self, found: Sequence[Token]) -> list[Phrase]:
        """Every phrase that stands in the tokens, in order of its start; of one list the longest at a place."""
        texts = [token[2] for token in found]
        waiting, by_first, new = self._waiting, self._by_first, tuple.__new__
        phrases: list[Phrase] = []
        for i, text in enumerate(texts):
            if text not in waiting:  # most words begin no phrase
                if text[-2:] != "'s" or text[:-2] not in waiting:
                    continue
                text = text[:-2]  # "Ohio's median" names Ohio
            by_second = by_first.get(text) or self._entries(text)
            after = texts[i + 1] if i + 1 < len(texts) else ""
            if after[-2:] == "'s" and after not in by_second:
                after = after[:-2]  # "New York's"
            entries, several = by_second.get(after) or by_second[""]
            if not entries:
                continue
            start = found[i][0]
            if several:
                entries = _longest([e for e in entries if e[0] < 2 or " ".join(texts[i + 1 : i + 1 + e[0]]) == e[1]])
            for length, rest, name, value in entries:
                if length < 2 or " ".join(texts[i + 1 : i + 1 + length]) == rest:
                    phrases.append(new(Phrase, (start, found[i + length][1], name, value)))
        return phrases


def _in_order(numbered: list[tuple[int, _Entry]]) -> _Entries:
    entries = [entry for _, entry in numbered]
    return entries, len(entries) > 1 and len({entry[2] for entry in entries}) < len(entries)


def _longest(entries: list[_Entry]) -> list[_Entry]:
    """Of those of one list the longest, the first of equals; in the order of the lists."""
    best: dict[str, _Entry] = {}
    for entry in entries:
        known = best.get(entry[2])
        if known is None or known[0] < entry[0]:
            best[entry[2]] = entry
    return list(best.values())
