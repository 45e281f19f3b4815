"""The Bureau's wording for a rate where it stands without one: "Growth is much faster than average", a label's value.

A sentence counts only in a narrow form: words of growth, the role, and nothing else before the wording, nothing but
whom it is compared with behind it. A word that is not known keeps it silent: a branch, a place, another thing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from guidelint.facts.claims import Wording
from guidelint.facts.evidence import in_text
from guidelint.facts.occupations import RoleNames
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide
from guidelint.language.phrases import Phrase, Token

_KINDS = frozenset({"paragraph", "item", "value", "cell"})
_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?")
_GROWS = ("growth/cues", "growth/employment")
_KNOWN = (*_GROWS, "growth/jobs", "growth/future", "growth/outlook", "subjects/lead-ins")
_UNFIT = ("growth/history", "growth/superseded", "growth/hypothetical", "regions/places", "subjects/industries")


def wordings(guide: Guide, vocabulary: Vocabulary, role: RoleNames) -> tuple[Wording, ...]:
    """Every wording of the role's growth that stands without a figure, in order of its place."""
    found: list[Wording] = []
    for block in guide.blocks:
        if block.kind in _KINDS and any(token.text in ("average", "change") for token in guide.tokens[block.index]):
            found.extend(_of_block(block, guide, vocabulary, role))
    return tuple(found)


def _of_block(block: Block, guide: Guide, vocabulary: Vocabulary, role: RoleNames) -> Iterator[Wording]:
    text, tokens = block.text, guide.tokens[block.index]
    entry = guide.field_of.get(block.index)
    for start, end in vocabulary.stops.sentences(text):
        first, last = (bisect_left(tokens, at, key=lambda token: token.start) for at in (start, end))
        here = tokens[first:last]
        phrases = vocabulary.phrases(here)
        bands = _outermost([p for p in phrases if p.list == "growth/band"])
        if len(bands) != 1 or _DIGIT.search(_YEARS.sub("", text[start:end])):
            continue
        labelled = entry is not None and _is_label(entry.label, vocabulary)
        if labelled and entry is not None and entry.origin == "line":
            here = [token for token in here if token.start >= start + len(entry.label)]
        if _is_plain(here, phrases, bands[0], labelled, text, role, vocabulary):
            yield Wording(bands[0].value, block.span(bands[0].start, bands[0].end), text[bands[0].start : bands[0].end])


def _outermost(phrases: list[Phrase]) -> list[Phrase]:
    """Without those that stand in a longer one: "faster than average" in "much faster than average"."""
    return [p for p in phrases if not any(o is not p and o.start <= p.start and p.end <= o.end for o in phrases)]


def _is_label(label: str, vocabulary: Vocabulary) -> bool:
    return in_text(vocabulary, label, "", "growth/cues") is not None


def _is_plain(
    here: list[Token],
    phrases: list[Phrase],
    band: Phrase,
    labelled: bool,
    text: str,
    role: RoleNames,
    vocabulary: Vocabulary,
) -> bool:
    """Whether a sentence says of the role's growth that it is in this band, and no more."""
    if any(p.list in _UNFIT for p in phrases):
        return False
    named = role.find(text, here)
    if any(o.kind != "role" or o.level or o.qualifier for o in named):
        return False
    known = [(p.start, p.end) for p in phrases if p.list in _KNOWN] + [(o.start, o.end) for o in named]
    before = [token for token in here if token.end <= band.start]
    if any(token.text[0].isalpha() and not _within(token, known) for token in before):
        return False
    behind = [(p.start, p.end) for p in phrases if p.list == "subjects/all-occupations"]
    behind += [(p.start, p.end) for p in phrases if p.list == "subjects/lead-ins"]
    if any(token.text[0].isalpha() and not _within(token, behind) for token in here if token.start >= band.end):
        return False
    return labelled or any(p.list in _GROWS and p.end <= band.start for p in phrases)


def _within(token: Token, spans: list[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in spans)
