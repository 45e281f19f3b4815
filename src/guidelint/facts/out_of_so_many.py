"""Growth told as a ratio: "for every hundred roofers at work in 2024 there will be a hundred and eight in 2034"."""

from __future__ import annotations

from decimal import Decimal

from guidelint import regex as re
from guidelint.facts.spots import Spot
from guidelint.quantity import Quantity
from guidelint.record import replace

_EVERY = re.compile(
    r"\b(?:for|of|take|to|against|where\s+there\s+(?:are|were))\s+(?:every|each)\s+"
    r"(?P<base>ten|twenty|fifty|hundred|thousand|10|20|50|100|1,000)\s+",
    re.IGNORECASE,
)
_BASES = {"ten": 10, "twenty": 20, "fifty": 50, "hundred": 100, "thousand": 1000}
_THERE_WILL_BE = re.compile(
    r"\b(?:there(?:['’]ll|\s+(?:will|should|are\s+to))\s+be|(?:we|it|they|you|the\s+country)(?:['’]ll|\s+(?:will|should))\s+(?:need|have|be|count)"
    r"|(?:will|should)\s+be)\s+(?:(?:about|some|only|just|around)\s+)?$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:\s+of\s+(?:them|us))?(?:\s+(?:at\s+work|in\s+work|working))?(?:\s+(?:in|by)\s+20\d\d|\s+ten\s+years\s+(?:on|later)|\s+by\s+then)?\s*(?:[.,;:”\"’]|$)",
    re.IGNORECASE,
)
# "Roofers employed today. In 2034 we'll need", and not "roofers who retire"
_IN_WORK = re.compile(
    r"(?:\s+(?:who\s+(?:are|were)\s+)?(?:working|employed|at\s+work|in\s+work|in\s+jobs|there\s+(?:are|were)|we\s+have))?"
    r"(?:\s+(?:today|now|in\s+20\d\d))?\s*[,.;:]?\s+(?:(?:in|by)\s+(?:20\d\d|then),?\s+|ten\s+years\s+on,?\s+)?"
    r"(?:there|we|it|they|you|the\s+country)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")
_NEAR = 3  # characters between the number and whoever is counted
_REACH = 160  # characters from the one number to the other
_TWICE = 2
_HUNDRED = Decimal(100)


def _base(spot: Spot) -> re.Match[str] | None:
    """Where so many of the role are said to be today, before a count to come."""
    text = spot.line.text
    if spot.figure.quantity.unit != "count" or not _ENDS.match(text, spot.end):
        return None
    if not _THERE_WILL_BE.search(text, spot.sentence[0], spot.start):
        return None
    found = next(reversed(list(_EVERY.finditer(text, max(0, spot.start - _REACH), spot.start))), None)
    if found is None:
        return None
    counted = any(
        o.kind == "role"
        and not o.qualifier
        and not o.level
        and 0 <= o.start - found.end() <= _NEAR
        and _IN_WORK.match(text, o.end)
        for o in spot.line.occupations
    )
    return found if counted else None


def grown(spot: Spot) -> Quantity | None:
    """The growth that the ratio comes to, in percent; None where a count is no end of one."""
    found, point = _base(spot), spot.figure.quantity.point
    if found is None or point is None:
        return None
    base = Decimal(_BASES.get(found["base"].lower()) or found["base"].replace(",", ""))
    if not base / _TWICE < point < base * _TWICE:
        return None
    rate, half = (point - base) / base * _HUNDRED, _HUNDRED / base / _TWICE
    return replace(spot.figure.quantity, low=rate, high=rate, unit="percent", floor=rate - half, ceiling=rate + half)


def years(spot: Spot) -> str | None:
    """The years of the ratio: from the one that it begins with to the one that it ends with, or the last alone."""
    found = _base(spot)
    first = found.start() if found else spot.start
    told = sorted({m.group() for m in _YEAR.finditer(spot.line.text, first, spot.sentence[1])})
    return "-".join((told[0], told[-1])) if len(told) > 1 else next(iter(told), None)


def start(spot: Spot) -> int:
    """Where the ratio begins in the line."""
    found = _base(spot)
    return found.start() if found else spot.start
