"""Blocks that are copies of one another, word for word or nearly: worked out for the rules on repetition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from guidelint.checks.page import Page
from guidelint.guide import Block
from guidelint.language.phrases import Token
from guidelint.language.shingles import candidates, common, differences

_LONG = 25  # words from which a text may differ from its copy in as many words as the rule allows
_SHORT_SHARE = 0.92  # of the words of a shorter text
_CELL = 25  # words from which a table's cell is a text of its own
_KINDS = frozenset({"paragraph", "item", "value", "cell"})
_QUOTED = re.compile(r"[\"“«].*[\"”»]\W*\Z", re.DOTALL)
_OPENS = ".!?:;•|\"“”'‘(["


class Copies(NamedTuple):
    """Blocks in order, each a copy of another of them; share: of the words that all have in common with the first."""

    blocks: tuple[Block, ...]
    share: float


def copies(page: Page, words: int, equal: float, without: frozenset[int]) -> Iterator[Copies]:
    """Groups of blocks of at least so many words that share so many of them; in order of their first block."""
    texts: dict[tuple[str, ...], list[Block]] = {}
    for block in _texts(page, without):
        key = tuple(token.text for token in _words(page, block))
        if len(key) >= words and (block.kind != "cell" or len(key) >= _CELL):
            texts.setdefault(key, []).append(block)
    keys = list(texts)
    joined = list(range(len(keys)))  # union-find: each text and one it is a copy of
    for a, b in candidates(dict(enumerate(keys)), equal):
        if _near(page, (texts[keys[a]][0], keys[a]), (texts[keys[b]][0], keys[b]), equal):
            joined[_root(joined, b)] = _root(joined, a)
    groups: dict[int, list[int]] = {}
    for i in range(len(keys)):
        groups.setdefault(_root(joined, i), []).append(i)
    for members in groups.values():
        blocks = sorted((block for i in members for block in texts[keys[i]]), key=lambda block: block.index)
        if len(blocks) > 1:
            first = keys[members[0]]
            yield Copies(tuple(blocks), min(_share(first, keys[i]) for i in members))


def _texts(page: Page, without: frozenset[int]) -> Iterable[Block]:
    """Blocks that may be copies: no quotations, and no lines that introduce a table or a list."""
    return (
        block
        for block in page.guide.blocks
        if block.kind in _KINDS
        and block.index not in without
        and block.text[-1:] != ":"
        and not _QUOTED.match(block.text)
    )


def _words(page: Page, block: Block) -> list[Token]:
    return [token for token in page.tokens[block.index] if token.text[0].isalnum()]


def _root(joined: list[int], at: int) -> int:
    while joined[at] != at:
        joined[at] = joined[joined[at]]
        at = joined[at]
    return at


def _share(first: Sequence[str], second: Sequence[str]) -> float:
    return common(first, second) / max(len(first), len(second))


def _near(page: Page, one: tuple[Block, Sequence[str]], other: tuple[Block, Sequence[str]], equal: float) -> bool:
    """Whether two texts are one, slightly changed, rather than two that say the same of different things."""
    (first, a), (second, b) = one, other
    short = min(len(a), len(b)) < _LONG
    if "cell" in (first.kind, second.kind) or (short and first.kind != second.kind):
        return False
    wanted = max(equal, _SHORT_SHARE) if short else equal
    return _share(a, b) >= wanted and not _parallel(page, first, second)


def _parallel(page: Page, first: Block, second: Block) -> bool:
    """Whether the texts differ in what they are about: a figure, a name or a level stands for another."""
    tokens = _words(page, first), _words(page, second)
    levels = page.template.levels
    for left, right in differences([t.text for t in tokens[0]], [t.text for t in tokens[1]]):
        one, two = ([tokens[side][i] for i in part] for side, part in ((0, left), (1, right)))
        if any(token.text in levels for token in (*one, *two)):
            return True
        for special in (_is_figure, _is_name):
            if any(special(first, token) for token in one) and any(special(second, token) for token in two):
                return True
    return False


def _is_figure(block: Block, token: Token) -> bool:
    return any(sign.isdigit() for sign in token.text)


def _is_name(block: Block, token: Token) -> bool:
    """A capital inside a sentence."""
    before = block.text[: token.start].rstrip()
    return block.text[token.start].isupper() and before != "" and before[-1] not in _OPENS
