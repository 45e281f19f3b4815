"""By which unit of time pay is paid."""

from __future__ import annotations

from decimal import Decimal

from guidelint import regex as re
from guidelint.facts.evidence import Evidence, beside, in_bounds, in_text
from guidelint.facts.spots import Spot
from guidelint.facts.unit_terms import in_terms_of
from guidelint.facts.vocabulary import Vocabulary

_WIDEST = 40  # characters before a unit of time in which what it counts may stand
_HOURLY = Decimal(1000)  # money below it is no year's pay
_YEARLY = Decimal(4000)  # money without a unit of time: from here on it is taken for a year's
_AFTER = re.compile(
    r"[\s\u00a0]*(?:[A-Z]{3}\s+)?,?\s*(?:/|\bfor\s+(?:each|every)\b|\b(?:an?|per|each|every|by the)\b)\s*"
    r"(?P<unit>hour|hr|day|week|month|year|yr|annum)\b"
    r"|\s+(?:for|over|in)\s+(?:an?|the|your)\s+(?:(?:full|whole|first|normal|working|regular|calendar)\s+){0,2}(?P<length>year)\b"
    r"|[\s\u00a0]*(?:[A-Z]{3}\s+)?(?P<adverb>annually|hourly|yearly|monthly|weekly|daily|p\.\s?a\.?|p\.\s?m\.?(?!\w))",
    re.IGNORECASE,
)


_ANOTHER_SIZE = 3  # times: an hour's, a week's and a month's pay are further from a year's
_NEXT_STATEMENT = re.compile(
    r",\s+(?:and|but|so|which is why)\s+(?:i|we|you|they|he|she|it|there|nobody|everybody)\s", re.IGNORECASE
)
_THINGS = re.compile(r"\b[^\W\d_]+s\s+(?:(?:a|per|each|every)\s+)?$")  # "sixteen clients a week"
_AT = re.compile(r"\s+(?:at|for)\s+(?:[a-z]+\s+){0,2}", re.IGNORECASE)


def period(spot: Spot, vocabulary: Vocabulary) -> tuple[str | None, str]:
    """hour, day, week, month or year, and what decided it; None where nothing says it."""
    after = _AFTER.match(spot.line.text, spot.end)
    if after:
        word = "".join((after["unit"] or after["length"] or after["adverb"]).lower().split())
        return vocabulary.lexicon.values("figures/periods")[word], f"“{after.group().strip(' ,')}” after it"
    own = _units(spot, spot.clause, "the same clause")
    if own and not _hourly_beside(spot, own[0]):
        return own[0].value, own[0].because
    for text, where in beside(spot):
        found = in_text(vocabulary, text, where, "figures/periods")
        if found is not None and not _hourly_beside(spot, found):
            return found.value, found.because
    terms = in_terms_of(spot)
    if terms is not None:
        return terms.value, f"“{spot.line.text[terms.start : terms.end]}” in the same sentence"
    wider = _units(spot, spot.sentence, "the same sentence")
    if wider and not _hourly_beside(spot, wider[0]):
        return wider[0].value, wider[0].because
    return None, ""


def _units(spot: Spot, bounds: tuple[int, int], where: str) -> list[Evidence]:
    """Units of time within bounds, but for those that go with another number: "sixteen clients a week at $90"."""
    text = spot.line.text
    found = in_bounds(spot, bounds, ["figures/periods"], where)
    return [
        e
        for e in found
        if not _of_another(spot, e)
        if e.after
        or not (
            _AT.fullmatch(text, e.end, spot.start)
            and _THINGS.search(text, max(bounds[0], e.end - len(e.words) - _WIDEST), e.end - len(e.words))
        )
    ]


def _of_another(spot: Spot, unit: Evidence) -> bool:
    """Whether a unit of time is that of an amount of quite another size: "₹6.5 lakh, or about ₹54,000 a month"."""
    point = spot.figure.quantity.point
    for other in spot.others:
        value = other.quantity.point
        behind = _AFTER.match(spot.line.text, other.end) if other.quantity.unit == "money" else None
        if behind is None or not behind.start() < unit.end <= behind.end() or not value or not point:
            continue
        if max(value, point) > min(value, point) * _ANOTHER_SIZE:
            return True
    return unit.after and _NEXT_STATEMENT.search(spot.line.text, spot.end, unit.end) is not None


def _hourly_beside(spot: Spot, found: Evidence) -> bool:
    """A unit of time in the sentence that cannot be that of a figure of this size."""
    point = spot.figure.quantity.point
    if point is None:
        return False
    return found.value in ("hour", "day", "week") if point >= _YEARLY else found.value == "year" and point < _HOURLY


def filled_period(spot: Spot) -> str | None:
    """What a figure without a unit of time is taken for, by its size."""
    point = spot.figure.quantity.point
    return "year" if point is not None and point >= _YEARLY else None
