"""Occupations, industries and places that a page's tables and lists name by their labels and rows' heads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from guidelint import regex as re
from guidelint.facts.heads import HeadReader
from guidelint.facts.nouns import singular
from guidelint.facts.occupations import ListedNames
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide

_LONGEST_NAME = 12  # words
_MOST_NAMES = 400  # of a page
_NOW, _LATER = "jobs/employment", "jobs/employment-projected"
_SUM = Decimal("0.01")  # by which rounded parts may miss their sum
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CUT_BY = re.compile(r"\b(?:by|across|in(?: the)? top)\s+(?P<by>[^\W\d_]+)", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d()]")
_PARTS = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)*")


def listed(guide: Guide, heads: HeadReader, vocabulary: Vocabulary) -> ListedNames:
    """The occupations that the rows of tables and the labels of lists name."""
    names = list(dict.fromkeys(_rows(guide, heads, vocabulary)))[:_MOST_NAMES]
    jobs = _projected(guide, heads, vocabulary)
    return ListedNames(tuple(names), _own(guide, jobs), tuple(jobs))


def _projected(guide: Guide, heads: HeadReader, vocabulary: Vocabulary) -> dict[str, Decimal]:
    """The rows of a table of projections whose caption names the page's role, and their jobs of today."""
    title = next((block.text for block in guide.blocks if block.kind == "heading"), "")
    roles = _roles(guide, title)
    rows: dict[str, dict[str, Decimal]] = {}
    for block in guide.blocks:
        own = heads.of(block) if block.kind == "cell" or block.index in heads.lost else None
        if own is None or not own.row or not heads_occupations(own.corner, vocabulary):
            continue
        told = {phrase.list for phrase in vocabulary.phrases_of(own.column)} & {_NOW, _LATER}
        if not told or not _names(roles, own.lead):
            continue
        figures = vocabulary.reader.read(block.text, True)
        if len(figures) == 1 and figures[0].quantity.point is not None:
            rows.setdefault(own.row, {})[_LATER if _LATER in told else _NOW] = figures[0].quantity.point
    return {name: jobs[_NOW] for name, jobs in rows.items() if len(jobs) > 1}


def _roles(guide: Guide, title: str) -> list[tuple[str, ...]]:
    return [words for name in (*(guide.role.names if guide.role else ()), title) if (words := _bases(name))]


def _own(guide: Guide, rows: dict[str, Decimal]) -> str:
    """The role's name in a table of projections: its only row, or the first where its jobs are those of all others.

    Statisticians have names of their own for occupations ("Secondary school teachers" for high school teachers).
    """
    title = next((block.text for block in guide.blocks if block.kind == "heading"), "")
    if not rows or any(_bases(name) in _roles(guide, title) for name in rows):
        return ""
    (name, jobs), *parts = rows.items()
    total = sum((part for _, part in parts), Decimal(0))
    return name if not parts or abs(total - jobs) <= jobs * _SUM else ""


def _bases(text: str) -> tuple[str, ...]:
    return tuple(singular(word.group().lower()) for word in _WORD.finditer(text))


def _names(roles: list[tuple[str, ...]], text: str) -> bool:
    words = _bases(text)
    return any(words[at : at + len(role)] == role for role in roles for at in range(len(words)))


def _rows(guide: Guide, heads: HeadReader, vocabulary: Vocabulary) -> Iterator[str]:
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
    if len(text.split()) <= _LONGEST_NAME and _NO_NAME.search(text) is None:
        yield text


def heads_occupations(corner: str, vocabulary: Vocabulary) -> bool:
    """Whether the head of a table's first column says that its rows are occupations."""
    return corner.strip().lower() in vocabulary.lexicon.words("tables/occupations")


def heads_branches(corner: str, lead: str, vocabulary: Vocabulary) -> bool:
    """Whether the head of a table's first column, or the line over a list, says that its rows are places of work."""
    words = vocabulary.lexicon.words("tables/branches")
    if corner.strip().lower() in words:
        return True
    if lead.endswith(":"):
        return any(word.group().lower() in words for word in _WORD.finditer(lead))
    cut = _CUT_BY.search(lead)
    return cut is not None and cut["by"].lower() in words


def names_occupation(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a label is the name of one or several occupations: the last word of a part of it is a head of one."""
    if vocabulary.measures(text):
        return False
    return any(ends_in_head(part.group(), vocabulary) for part in _PARTS.finditer(text))


def ends_in_head(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the last word of a text is one that names of occupations end in."""
    last = singular(text.rstrip(" :*").rpartition(" ")[2].lower())
    if last in vocabulary.not_occupations:
        return False
    return last in vocabulary.heads or last.endswith(vocabulary.endings)
