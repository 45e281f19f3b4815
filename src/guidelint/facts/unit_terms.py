"""By which unit of time a sentence says that it counts: "in hourly terms"."""

from __future__ import annotations

from guidelint.facts.spots import Spot
from guidelint.language.phrases import Phrase


def in_terms_of(spot: Spot) -> Phrase | None:
    """By what unit a sentence says that its last amount is: "in hourly terms, for a 40-hour week, she is on"."""
    start, end = spot.sentence
    if any(spot.end <= o.start < end and o.quantity.unit == "money" for o in spot.others):
        return None
    told = spot.line.by_list.get("pay/in-terms", ())
    return next((p for p in told if start <= p.start and p.end <= spot.start), None)
