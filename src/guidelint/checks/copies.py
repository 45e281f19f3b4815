"""Blocks that are copies of one another, word for word or nearly: worked out for the rules on repetition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from guidelint.checks.page import Page
from guidelint.checks.units import normal_texts
from guidelint.guide import Block
from guidelint.language.phrases import Token
from guidelint.language.shingles import candidates, common, differences

_LONG = 25  # words from which a text may differ from its copy in as many words as the rule allows
_SHORT_SHARE = 0.92  # of the words of a shorter text
_PUNCTUATION = 0.05  # how much less texts may share while their punctuation counts
_STEM = 5  # letters by which a word is known in its other forms
_CELL = 25  # words from which a table's cell is a text of its own
_KINDS = frozenset({"paragraph", "item", "value", "cell"})
_STOPS = (".", "!", "?", "…")
_CLOSING = "'\"”’)]"  # what may stand behind a stop
_OPENING = ('"', "“", "«")
_QUOTED = r"(?s).*[\"”»]\W*\Z"
_OPENS = ".!?:;•|\"“”'‘(["


class Copies(NamedTuple):
    """Blocks in order, each a copy of another of them; share: of the words that each has in common with another."""

    blocks: tuple[Block, ...]
    share: float


def copies(page: Page, words: int, equal: float, without: frozenset[int]) -> Iterator[Copies]:
    """Groups of blocks of at least so many words that share so many of them; in order of their first block."""
    normal = normal_texts(page)
    texts: dict[str, list[Block]] = {}
    for block in _texts(page, without):
        size = normal[block.index].count(" ") + 1
        if size >= words and (block.kind != "cell" or size >= _CELL):
            texts.setdefault(normal[block.index], []).append(block)
    firsts = [blocks[0] for blocks in texts.values()]
    joined = list(range(len(firsts)))  # union-find: each text and one it is a copy of
    shares: dict[int, float] = {}
    for a, b in candidates({i: text.split() for i, text in enumerate(texts)}, equal - _PUNCTUATION):
        if _root(joined, a) != _root(joined, b) and (share := _near(page, firsts[a], firsts[b], equal)):
            joined[_root(joined, b)] = _root(joined, a)
            shares[b] = share
    groups: dict[int, list[int]] = {}
    for i in range(len(firsts)):
        groups.setdefault(_root(joined, i), []).append(i)
    alike = list(texts.values())
    for members in groups.values():
        blocks = sorted((block for i in members for block in alike[i]), key=lambda block: block.index)
        if len(blocks) > 1:
            yield Copies(tuple(blocks), min((shares[i] for i in members if i in shares), default=1.0))


def _texts(page: Page, without: frozenset[int]) -> Iterator[Block]:
    """Blocks that may be copies: no quotations, no labels, no lines that introduce a table or a list."""
    for block in page.guide.blocks:
        if block.kind not in _KINDS or block.index in without or block.text[-1:] == ":":
            continue
        if (block.kind == "item" or block.text.rstrip(_CLOSING).endswith(_STOPS)) and not _is_quoted(block.text):
            yield block


def _is_quoted(text: str) -> bool:
    return text.startswith(_OPENING) and re.match(_QUOTED, text[1:]) is not None


def _words(page: Page, block: Block) -> list[Token]:
    return [token for token in page.tokens[block.index] if token.text[0].isalnum()]


def _root(joined: list[int], at: int) -> int:
    while joined[at] != at:
        joined[at] = joined[joined[at]]
        at = joined[at]
    return at


def _near(page: Page, first: Block, second: Block, equal: float) -> float:
    """The share of words that two texts have in common; 0 where they are two, or say the same of different things."""
    a, b = ([token.text for token in _words(page, block)] for block in (first, second))
    short = min(len(a), len(b)) < _LONG
    if "cell" in (first.kind, second.kind) or (short and first.kind != second.kind):
        return 0
    share = common(a, b) / max(len(a), len(b))
    wanted = max(equal, _SHORT_SHARE) if short else equal
    return share if share >= wanted and not _parallel(page, first, second) else 0


def _parallel(page: Page, first: Block, second: Block) -> bool:
    """Whether the texts differ in what they are about: a figure, a name, a level or a subject stands for another."""
    tokens = _words(page, first), _words(page, second)
    for left, right in differences([t.text for t in tokens[0]], [t.text for t in tokens[1]]):
        one, two = ([tokens[side][i] for i in part] for side, part in ((0, left), (1, right)))
        if _only_levels(page, one if not two else two if not one else []):
            return True
        for special in (_is_figure, _is_name, _is_level, _is_subject):
            if any(special(page, first, token) for token in one) and any(special(page, second, token) for token in two):
                return True
    return False


def _only_levels(page: Page, tokens: list[Token]) -> bool:
    return bool(tokens) and all(token.text in page.template.levels for token in tokens)


def _is_figure(page: Page, block: Block, token: Token) -> bool:
    return any(sign.isdigit() for sign in token.text)


def _is_level(page: Page, block: Block, token: Token) -> bool:
    return token.text in page.template.levels


def _is_name(page: Page, block: Block, token: Token) -> bool:
    """A capital inside a sentence."""
    before = block.text[: token.start].rstrip()
    return block.text[token.start].isupper() and before != "" and before[-1] not in _OPENS


def _is_subject(page: Page, block: Block, token: Token) -> bool:
    """A word of the heading above, in whatever form."""
    stem = token.text[:_STEM]
    return len(stem) == _STEM and any(word.startswith(stem) for word in page.section_title(block).lower().split())
