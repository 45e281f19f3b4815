"""Occupations, industries and places that a page's tables and lists name by their labels and rows' heads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidelint.facts.heads import HeadReader
from guidelint.facts.occupations import singular
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.record import dataclass

_LONGEST_NAME = 12  # words
_MOST_NAMES = 400  # of a page
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PARTS = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)*")


@dataclass(frozen=True, slots=True)
class Listed:
    """names: of occupations, as they stand. own: the name under which a table of projections has the page's role."""

    names: tuple[str, ...] = ()
    own: str = ""


def listed(guide: Guide, heads: HeadReader, vocabulary: Vocabulary) -> Listed:
    """The occupations that the rows of tables and the labels of lists name."""
    names = list(dict.fromkeys(_names(guide, heads, vocabulary)))[:_MOST_NAMES]
    return Listed(tuple(names))


def _names(guide: Guide, heads: HeadReader, vocabulary: Vocabulary) -> Iterator[str]:
    for block in guide.blocks:
        if block.kind not in ("cell", "value") and block.index not in heads.lost:
            continue
        own = heads.of(block)
        if own.row and heads_occupations(own.corner, vocabulary):
            yield from _name(own.row)
        elif own.lead and (own.row or own.label) and names_occupation(own.row or own.label, vocabulary):
            yield from _name(own.row or own.label)


def _name(text: str) -> Iterator[str]:
    text = text.strip(" :*")
    if 1 < len(text.split()) <= _LONGEST_NAME and not any(c.isdigit() or c in "()" for c in text):
        yield text


def heads_occupations(corner: str, vocabulary: Vocabulary) -> bool:
    """Whether the head of a table's first column says that its rows are occupations."""
    return corner.strip().lower() in vocabulary.lexicon.words("tables/occupations")


def heads_branches(corner: str, lead: str, vocabulary: Vocabulary) -> bool:
    """Whether the head of a table's first column, or the line over a list, says that its rows are places of work."""
    words = vocabulary.lexicon.words("tables/branches")
    if corner.strip().lower() in words:
        return True
    return lead.endswith(":") and any(word.group().lower() in words for word in _WORD.finditer(lead))


def names_occupation(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a label is the name of an occupation, or of several: its last word, or that of a part, is a head of one."""
    if vocabulary.measures(text) and not _ends_in_head(text, vocabulary):
        return False
    return any(_ends_in_head(part.group(), vocabulary) for part in _PARTS.finditer(text))


def _ends_in_head(text: str, vocabulary: Vocabulary) -> bool:
    last = singular(text.rstrip(" :*").rpartition(" ")[2].lower())
    if last in vocabulary.not_occupations:
        return False
    return last in vocabulary.heads or last.endswith(vocabulary.endings)
