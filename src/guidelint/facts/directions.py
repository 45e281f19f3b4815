"""What is said of an occupation's employment without a number: that it grows, or that it shrinks.

A statement counts only in a known form, and in a clause where every word is known, so that a word that is not keeps it
silent: a sub-field, a place, something else that grows.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidelint import regex as re
from guidelint.facts.claims import Direction
from guidelint.facts.direction_clauses import Clause
from guidelint.facts.direction_labels import labelled
from guidelint.facts.direction_units import Said, Unit, forms, is_plain, said, units
from guidelint.facts.occupations import RoleNames
from guidelint.facts.spots import Line, Lines
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide

_KINDS = frozenset({"paragraph", "item", "quote", "value", "cell"})
_PERCENT = re.compile(r"\bper\s?cent\b|\bpct\b")
_SHORT_SPAN = re.compile(r"\b(?P<first>20\d\d)\s*[-–—/‑]\s*(?P<last>\d\d)\b")  # "2024–34"
_YEAR = re.compile(r"(?:19|20)\d\d")


def directions(guide: Guide, vocabulary: Vocabulary, role: RoleNames, lines: Lines) -> tuple[Direction, ...]:
    """Every such statement about the page's role, in order of its place."""
    found: list[Direction] = []
    for block in guide.blocks:
        if block.kind in _KINDS and vocabulary.may_tell_direction(guide.words[block.index]):
            found.extend(_of_block(block, lines, vocabulary))
    boxed = [each for each in labelled(guide, vocabulary) if all(each.block != other.block for other in found)]
    return tuple(sorted([*found, *boxed], key=lambda each: each.span))


def _of_block(block: Block, lines: Lines, vocabulary: Vocabulary) -> Iterator[Direction]:
    text, line = block.text, lines.whole(block)
    for start, end in line.whole_sentences:
        places = line.places_of(start, end)
        words = line.words[places]
        if not vocabulary.may_tell_direction(words):
            continue
        if text[start:end].rstrip().endswith("?") or _has_percent(text[start:end]):
            continue
        here = line.tokens[places]
        phrases = vocabulary.direction_phrases(here, words)
        if not forms(phrases, True):
            continue
        named = [o for o in line.occupations if start <= o.start < end]
        able = forms(phrases, any(map(is_plain, named)))
        if not able:
            continue
        found = units(line, here, phrases, named, vocabulary)
        for each in said(found, able):
            clause = Clause(found, each, vocabulary)
            if clause.holds() and not _is_denied(line, found[each.last - 1].end, end, vocabulary):
                yield _direction(block, found, each, clause, text[start:end])
                break


def _has_percent(sentence: str) -> bool:
    if "%" in sentence:
        return True
    lowered = sentence.lower()
    return ("cent" in lowered or "pct" in lowered) and _PERCENT.search(lowered) is not None


def _direction(block: Block, found: list[Unit], each: Said, clause: Clause, sentence: str) -> Direction:
    a, b = found[each.told].start, found[each.last - 1].end
    years = [int(y) for y in _YEAR.findall(sentence)]
    years += [int(m["first"][:2] + m["last"]) for m in _SHORT_SPAN.finditer(sentence)]
    place = next((unit.value for unit in clause.parts if "l" in unit.letters), None)
    quote = block.text[a:b]
    return Direction(each.sign, block.span(a, b), quote, block.index, f"“{quote}”", max(years, default=None), place)


def _is_denied(line: Line, said: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the rest of the sentence, or the next one, takes a statement back: "They are wrong."."""
    until = next((b for a, b in line.sentences if a >= end), end)
    return any(p.list == "directions/denials" for p in vocabulary.direction_phrases(line.between(said, until)))
