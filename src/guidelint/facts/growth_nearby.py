"""Growth whose own sentence gives the figure alone: a title, a table's head or the sentence before says what it is."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import in_bounds, in_text
from guidelint.facts.measured import Metric
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_SPAN = re.compile(
    r"\b20\d\d\s*(?:[-–—/‑]|to|through|and)\s*(?:20)?\d\d\b|\b(?:by|to|through|until)\s+20[2-9]\d\b", re.IGNORECASE
)
_GROWTH = ("growth/cues", "growth/labels", "growth/jobs")
_OF_OTHERS = ("growth/not-growth", "growth/money", "pay/cues", "pay/amounts", "jobs/openings", "jobs/not-jobs")
# "It reads nine percent", "The rate behind it is 6 percent"
_REFERS = re.compile(
    r"\W*(?:(?:it|that|this)\b|the\s+(?:rate|figure|number|percentage|projection|forecast|sum|total)\b)", re.IGNORECASE
)
_SIGNS = " .!+-−–*"


def told_nearby(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    """Growth by what stands right over a figure or right before its sentence; None where that says nothing of it."""
    return _titled(spot, vocabulary) or _in_a_column(spot, vocabulary) or _said_before(spot, vocabulary)


def _titled(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    """ "Growth, 2024-34" as a line of its own, and the figure alone below it."""
    alone = spot.line.text.strip(_SIGNS) == spot.line.text[spot.start : spot.end].strip(_SIGNS)
    over = spot.titles[0] if spot.titles and not spot.cell else ""
    if not alone or _SPAN.search(over) is None or in_text(vocabulary, over, "", "growth/cues", "growth/labels") is None:
        return None
    if in_text(vocabulary, over, "", *_OF_OTHERS) is not None:
        return None
    return Metric("growth", f"“{over}” right over it")


def _in_a_column(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    """The column of a span of years, in a table whose corner says that it is of growth: "Outlook | 2024-34"."""
    if not spot.cell or _SPAN.search(spot.column) is None:
        return None
    if in_text(vocabulary, spot.corner, "", *_GROWTH) is None or in_text(vocabulary, spot.corner, "", *_OF_OTHERS):
        return None
    return Metric("growth", f"“{spot.corner}” over the rows")


def _said_before(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    """ "I show the projection. It reads nine percent, 2024 to 2034": the sentence before tells what is meant."""
    text = spot.line.text
    if not _REFERS.match(text, spot.sentence[0], spot.start) or not _SPAN.search(text, *spot.sentence):
        return None
    before = next((s for s in reversed(spot.line.sentences) if s[1] <= spot.sentence[0]), None)
    if before is None or in_bounds(spot, spot.sentence, _OF_OTHERS, "") or in_bounds(spot, before, _OF_OTHERS, ""):
        return None
    told = in_bounds(spot, before, ("growth/cues", "growth/band", "growth/outlook"), "the sentence before")
    return Metric("growth", told[0].because) if told else None
