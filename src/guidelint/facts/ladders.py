"""Bands of years of consecutive levels: which experience figures form one list, in its order.

A band is a figure in years that belongs to a level: in a table's column of years, in a heading or a label
("Senior tailor (5-9 years)"), or at the start of the first text under a level's heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guidelint.facts.claims import Claim
from guidelint.facts.evidence import in_text
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide

_LEAST = 2
_LONGEST_NAME = 8  # words that a level's name may have


Container = tuple[object, ...]


def rung(spot: Spot, guide: Guide, words: Vocabulary) -> Container | None:
    """What list of levels a figure is a band of, as a key equal for all bands of that list; None if it is no band."""
    quantity = spot.figure.quantity
    if spot.index is None or quantity.unit not in ("year", "count"):
        return None
    if not ((quantity.is_range and len(spot.figure.atoms) == 2) or quantity.hedge == "over"):
        return None
    return _container(spot, guide, words)


def ladders(containers: Sequence[Container | None], claims: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    """Runs of bands, each as indexes of claims; a run starts anew where the years fall back to the beginning."""
    runs: dict[Container, list[list[int]]] = {}
    for i, container in enumerate(containers):
        if container is None:
            continue
        lists = runs.setdefault(container, [[]])
        if lists[-1] and _restarts(claims[lists[-1][-1]], claims[i]):
            lists.append([])
        lists[-1].append(i)
    return tuple(tuple(run) for lists in runs.values() for run in lists if len(run) >= _LEAST)


def _restarts(last: Claim, claim: Claim) -> bool:
    """Whether a band begins a new list: it starts where the last one began, or before."""
    if last.quantity.low is None or claim.quantity.low is None:
        return True
    return claim.quantity.low <= last.quantity.low


def _container(spot: Spot, guide: Guide, words: Vocabulary) -> Container | None:
    block, index = spot.block, spot.index
    assert index is not None
    place = guide.table_place.get(index)
    if place is not None:
        table, _, column = place
        heads = (in_text(words, text, "", "programme/ladder") for text in (spot.column, spot.corner))
        told = any(head is not None for head in heads)
        told = told or (spot.figure.quantity.unit == "year" and _is_level(spot.row, words))
        return ("table", table.group, column) if told and not _about_learning(spot.column, words) else None
    if spot.figure.quantity.unit == "count":  # years without the word, as only a column's head can say
        return None
    name = spot.line.text[: spot.start]
    section = guide.sections[block.section]
    if block.kind == "heading":
        return ("section", section.parent, section.level) if _is_level(name, words) else None
    starts = re.fullmatch(r"\W*", name) is not None
    under = section.heading is not None and index - section.heading <= 1
    if starts and under and _is_level(section.title, words):
        return ("section", section.parent, section.level)
    if block.group is not None and _is_level(name or spot.label, words):
        return ("list", block.group)
    if _is_level(name, words) or (spot.label and _is_level(spot.label, words)):
        return ("lines", block.section)
    return None


def _about_learning(text: str, words: Vocabulary) -> bool:
    return in_text(words, text, "", "programme/length") is not None


def _is_level(text: str, words: Vocabulary) -> bool:
    """Whether a short text names a level: a level's word or an occupation, and nothing of programmes."""
    if not text.strip() or len(text.split()) > _LONGEST_NAME or ". " in text:
        return False
    found = words.phrases_of(text)
    if any(p.list == "programme/length" and p.value not in ("apprentice", "graduate") for p in found):
        return False
    if any(p.list == "levels" for p in found):
        return True
    return bool({w.strip("s") for w in re.findall(r"[a-z]+", text.lower())} & {h.strip("s") for h in words.heads})
