"""All who do a job, put in a row by what they earn: the one in the middle has the median.

"Stand every tiler in the country along a wall, by pay. Walk to the halfway mark. The fellow there makes $52,000." Who
is meant, where and when, is said where the row is made, so the sentence of the figure is read from there on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from guidelint import regex as re
from guidelint.language.phrases import Phrase

_Bounds = tuple[int, int]
_EARLIER = 3  # sentences before that of the figure in which the row may be made
_WALK = 1  # sentences before that of the figure in which somebody goes to the middle
_MIDDLES = ("pay/row-middles",)
_MEDIAN = "pay/statistic"
# "Until as many are below you as above", "with equal numbers on either side", "half of them to your left, half to".
_BALANCED = re.compile(
    r"\b(?:as\s+many|the\s+same\s+number|equal\s+numbers|just\s+as\s+many|half)\b[^.;]{0,50}?\b(?:below|behind|under|left|ahead|above"
    r"|before|in\s+front|over|one\s+side|either\s+side|both\s+sides|each\s+side|earning\s+(?:less|more)|poorer|richer)\b",
    re.IGNORECASE,
)
_MEDIAN_BY_NAME = re.compile(r"\bmedian\b", re.IGNORECASE)  # it says itself what it is
_EVERYBODY = re.compile(
    r"\b(?:all|every\s+(?:last\s+|single\s+)?one|each)\s+of\s+us\b|\bthe\s+whole\s+trade\b", re.IGNORECASE
)


def row_of(
    text: str,
    sentences: Sequence[_Bounds],
    sentence: _Bounds,
    figure: _Bounds,
    by_list: Mapping[str, Sequence[Phrase]],
    named: Sequence[_Bounds],
    amounts: Sequence[_Bounds],
    spread: bool = False,
) -> int | None:
    """Where the row begins in whose middle the one stands whose pay a figure is; None for any other figure.

    named: where occupations are named. amounts: where other amounts of money stand. spread: the figure has two ends,
    and its sentence has to speak of the whole row.
    """
    made = by_list.get("pay/rows")
    if not made or _MEDIAN_BY_NAME.search(text, *sentence):
        return None
    at = next((i for i, (start, _) in enumerate(sentences) if start >= sentence[0]), len(sentences) - 1)
    own = max(at, 0)
    opened = next(
        (
            first
            for first, last in reversed(sentences[max(0, own - _EARLIER) : own + 1])
            if any(first <= p.start < min(last, figure[0]) for p in made) and _has_people(text, first, last, named)
        ),
        None,
    )
    if opened is None or any(opened <= p.start < figure[0] for p in by_list.get("pay/row-other-orders", ())):
        return None
    if spread:
        whole = by_list.get("pay/whole-row", ())
        return opened if any(sentence[0] <= p.start < figure[0] for p in whole) else None
    near = max(opened, sentences[max(0, own - _WALK)][0])
    middle = _last_middle(text, (near, figure[0]), by_list)
    if middle is None or any(middle <= start < figure[0] for start, _ in amounts):
        return None
    elsewhere = (p.start for p in by_list.get("pay/row-ends", ()))
    return None if any(middle < start < figure[0] for start in elsewhere) else opened


def _has_people(text: str, first: int, last: int, named: Sequence[_Bounds]) -> bool:
    return any(first <= start < last for start, _ in named) or _EVERYBODY.search(text, first, last) is not None


def _last_middle(text: str, bounds: _Bounds, by_list: Mapping[str, Sequence[Phrase]]) -> int | None:
    """Where the words for the middle end that stand last within bounds."""
    told = chain(
        (p.end for name in _MIDDLES for p in by_list.get(name, ()) if bounds[0] <= p.start and p.end <= bounds[1]),
        (
            p.end
            for p in by_list.get(_MEDIAN, ())
            if p.value == "median" and bounds[0] <= p.start and p.end <= bounds[1]
        ),
        (m.end() for m in _BALANCED.finditer(text, *bounds)),
    )
    return max(told, default=None)
