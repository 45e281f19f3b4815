"""Finding the phrases of many word lists in one pass over a text's tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from guidelint import regex as re

# A word with what joins it inside (don't, U.S., 401k), or one sign that vocabulary may name (%, ~, $ ...).
# White space and hyphens only part them.
_TOKEN = re.compile(r"[^\W_]++(?:['.][^\W_]++)*+|[^\w\s\-‐‑]")
_PLAIN_TOKEN = re.compile(r"[a-z0-9]++(?:['.][a-z0-9]++)*+|[^\w\s-]")  # the same in ASCII: in half the time


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


_Entry = tuple[int, list[str], str, str]  # its number among all, the words that follow the first one, list, value


class _Node:
    """What begins with some words.

    sure: of the phrases that are no more than these words (how many follow the first one, list, value) the longest of
    each list. after: what goes on, by the next word: entries, until a text has that word.
    """

    __slots__ = ("after", "sure")

    def __init__(self, entries: list[_Entry], depth: int) -> None:
        done = [entry for entry in entries if len(entry[1]) <= depth]
        self.sure = _longest(done)
        after: dict[str, list[_Entry]] = {}
        for entry in entries:
            if len(entry[1]) > depth:
                after.setdefault(entry[1][depth], [*done]).append(entry)
        self.after: dict[str, _Node | list[_Entry]] = {**after}

    def past(self, words: Sequence[str], at: int) -> _Node:
        """What is left of it behind the words of a text, from one of them on, with which it goes on."""
        node, first = self, at
        while at < len(words):
            word = words[at]
            child = node.after.get(word)
            if child is None:
                if at > first or word[-2:] != "'s" or word[:-2] not in node.after:
                    break
                words, word = (), word[:-2]  # "New York's": the phrase ends with its owner
                child = node.after[word]
            at += 1
            if isinstance(child, list):
                child = node.after[word] = _Node(sorted(child), at - first)
            node = child
        return node


class PhraseIndex:
    """Phrases of all lists by their first word; what follows it is looked at when a text has that word."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._lists = lists
        waiting: dict[str, list[tuple[str, str, str]]] = {}
        for name, entries in lists.items():
            for phrase, value in entries.items():
                first = phrase.partition(" ")[0]
                if not (first.isascii() and first.isalnum()):
                    first = next(iter(token_texts(phrase)), "")
                if first in waiting:
                    waiting[first].append((phrase, name, value))
                else:
                    waiting[first] = [(phrase, name, value)]
        self._roots: dict[str, _Node | list[tuple[str, str, str]]] = {**waiting}

    def _root(self, word: str) -> _Node | None:
        """What begins with a word, which may be the owner of something."""
        node = self._roots.get(word)
        if node is None and word[-2:] == "'s":
            word = word[:-2]  # "Ohio's median" names Ohio
            node = self._roots.get(word)
        if isinstance(node, list):
            numbered = enumerate(node)
            node = _Node([(i, _joined(phrase).split(" ")[1:], name, value) for i, (phrase, name, value) in numbered], 0)
            self._roots[word] = node
        return node

    def may_begin(self, name: str) -> frozenset[str]:
        """The words with which a phrase of a list may begin in a text: one that has none of them has no such phrase."""
        firsts = [word for phrase in self._lists[name] for word in token_texts(phrase)[:1]]
        return frozenset((*firsts, *(f"{word}'s" for word in firsts)))

    def stands_in(self, words: Sequence[str]) -> bool:
        """Whether any phrase stands in a text with these words and signs."""
        roots = self._roots
        for i, word in enumerate(words):
            node = roots.get(word)
            if node is None and word[-2:] != "'s":  # most words begin no phrase
                continue
            begun = self._root(word)
            if begun is not None and begun.past(words, i + 1).sure:
                return True
        return False

    def find(self, found: Sequence[Token], words: Sequence[str] | None = None) -> list[Phrase]:
        """Every phrase that stands in the tokens, in order of its start; of one list the longest at a place.

        words: the texts of the tokens, where they are known.
        """
        words = [token[2] for token in found] if words is None else words
        roots, new = self._roots, tuple.__new__
        phrases: list[Phrase] = []
        for i, word in enumerate(words):
            node = roots.get(word)
            if node is None and word[-2:] != "'s":  # most words begin no phrase
                continue
            if node is None or isinstance(node, list):
                node = self._root(word)
                if node is None:
                    continue
            if node.after:
                node = node.past(words, i + 1)
            for length, name, value in node.sure:
                phrases.append(new(Phrase, (found[i][0], found[i + length][1], name, value)))
        return phrases


def _longest(entries: list[_Entry]) -> list[tuple[int, str, str]]:
    """Of those of one list the longest, the first of equals; in the order of the lists."""
    best: dict[str, tuple[int, str, str]] = {}
    for _, rest, name, value in entries:
        if name not in best or best[name][0] < len(rest):
            best[name] = len(rest), name, value
    return list(best.values())
