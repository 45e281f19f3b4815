"""Growth without a number in a fact box: a label that names the outlook, and a word for up or down as its value."""

from __future__ import annotations

from collections.abc import Iterator

from guidelint import regex as re
from guidelint.facts.claims import Direction
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Field, Guide
from guidelint.language.phrases import tokens

_LONGEST = 60  # characters of such a value
_LABELS = ("growth/cues", "growth/labels")
_OF_OTHERS = ("growth/not-growth", "growth/money", "jobs/openings", "jobs/not-jobs", "pay/cues", "pay/amounts")
_TELLING = frozenset({"directions/verbs", "directions/adjectives", "directions/people", "directions/changes"})
_SILENT = frozenset({"directions/hedges", "directions/doubted", "directions/denials", "directions/limits"})
_SIGNS = ("up", "down")
_YEAR = re.compile(r"20\d\d")


def labelled(guide: Guide, vocabulary: Vocabulary) -> Iterator[Direction]:
    """Every label of the outlook whose value is growth or decline in words and nothing else."""
    for field in guide.fields:
        if field.block is None or len(field.value.text) > _LONGEST or any(c.isdigit() for c in field.value.text):
            continue
        if vocabulary.last_of(field.label, _LABELS) is None or _is_of_others(field.label, vocabulary):
            continue
        yield from _told(field, field.block, vocabulary)


def _is_of_others(label: str, vocabulary: Vocabulary) -> bool:
    """Whether a label names something else that changes: pay, prices, a place."""
    return any(p.list in _OF_OTHERS or p.list.startswith("regions/") for p in vocabulary.phrases_of(label))


def _told(field: Field, block: int, vocabulary: Vocabulary) -> Iterator[Direction]:
    text = field.value.text
    found = tokens(text)
    phrases = [p for p in vocabulary.direction_phrases(found) if p.list.startswith("directions/")]
    telling = [p for p in phrases if p.list in _TELLING and p.value in _SIGNS]
    if len({p.value for p in telling}) != 1 or any(p.list in _SILENT for p in phrases):
        return
    for token in found:
        adverb = token.text.endswith("ly")
        covered = any(p.start <= token.start and token.end <= p.end for p in phrases)
        if not (covered or adverb or not token.text[0].isalpha() or token.text in vocabulary.plain_words):
            return
    first = telling[0]
    years = [int(year) for year in _YEAR.findall(field.label)]
    quote = text[first.start : first.end]
    yield Direction(
        first.value, field.value.span(first.start, first.end), quote, block,
        f"“{quote}” under “{field.label}”", max(years, default=None), None,
    )  # fmt: skip
