"""Which part of all earners a statement cuts off: "one roofer in ten makes less than", "the worst-paid tenth".

A share of the people and a side make a percentile: the lowest tenth, or a tenth below a figure, is the 10th; the best
paid tenth, or nine in ten above it, depends on the side.
"""

from __future__ import annotations

from decimal import Decimal

from guidelint import regex as re
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_NUMBER = (
    r"(?:\d{1,2}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)"
)
_SHARE = re.compile(
    rf"\b(?P<count>{_NUMBER})\s+(?:[a-z'-]+\s+){{0,3}}?(?:in|out\s+of)\s+(?:every\s+)?(?P<of>{_NUMBER})\b"
    rf"|\b(?P<percent>{_NUMBER}(?:-{_NUMBER})?)\s*(?:%|per\s?cent\b)"
    rf"|\b(?P<number>{_NUMBER}|an?|the|that|another)?[\s-]*(?:[a-z'-]+[\s-]+){{0,2}}?(?P<part>half|thirds?|quarters?|fifths?|tenths?|decile|quartile)\b"
)
# "Of every two glaziers, one is paid less than".
_OF_EVERY = re.compile(
    rf"\bof\s+(?:every|each)\s+(?P<of>{_NUMBER})\b[^.;]{{0,60}}?\b(?P<count>{_NUMBER})\s+(?=(?:is|are|has|have|gets?|earns?|makes?)\b)"
    r"(?P<percent>(?!))?(?P<part>(?!))?(?P<number>(?!))?"
)
_OF = re.compile(r"\s+(?:of\s+)?(?:the|all|them|us|those|these|our|its|every|this)\b", re.IGNORECASE)
_THEY = re.compile(r"\s+(?:are|were|have|had|is|was|will|can|do)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:year|century))")
_FIRST_IN_BRACKETS = re.compile(r"\s*\((?:the\s+)?(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\)")
_CUTS_OFF = re.compile(
    r"\b(?:(?P<low>less\s+than|under|below|up\s+to|at\s+most|no\s+more\s+than|or\s+less)"
    r"|more\s+than|over|above|at\s+least|upwards\s+of|or\s+more)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"(?:\s+an?\s+\w+)?\s+(?:marks?|represents?|stands?\s+at|sits?\s+at|lies\s+at|falls\s+at|corresponds\s+to|is)\s+the\s+"
    r"(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_AT_THE = re.compile(r"(?:\s+an?\s+\w+)?\s+at\s+the\s+(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_PERCENTILE = re.compile(r"\bpercentiles?\b", re.IGNORECASE)
_YOU_ARE_IN = re.compile(
    r"(?:\s+an?\s+\w+)?,?\s+(?:and|puts?|means?)\s+(?:you(?:['’]re|\s+are|\s+will\s+be)?|somebody|someone)\s+(?:is\s+)?(?:in|among)\s+"
    r"(?P<whom>the\s+(?:top|best|highest|bottom|worst|lowest|upper|lower)[\w\s%-]{0,14}?(?:quarter|tenth|fifth|third|half|per\s?cent|%))",
    re.IGNORECASE,
)
_LOW = re.compile(r"\b(?:bottom|worst|lowest|lower)\b", re.IGNORECASE)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "quartile": 4, "fifth": 5, "tenth": 10, "decile": 10}
_SIDES = ("pay/lowest", "pay/highest")
_NEAR = 26  # characters on either side of a share within which its side is named
_RIGHT_BEHIND, _ASIDE = 12, 60  # characters between a share and what its people earn
_WHOLE = Decimal(100)
_MOST_BETWEEN = 90  # characters between a share and its figure


def quantile(spot: Spot, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """percentile-N, or median, with the words that say it; None where the statement cuts off no part."""
    text = spot.line.text
    start = max(spot.sentence[0], spot.start - _MOST_BETWEEN)
    found = _last_share(text[start : spot.start]) or _OF_EVERY.search(text[start : spot.start].lower())
    if found is None:
        return None
    share = _share(found, vocabulary)
    if share is None or not 0 < share < _WHOLE:
        return None
    at = (start + found.start(), start + found.end())
    if any(
        at[1] <= other.start and other.quantity.unit == spot.figure.quantity.unit
        for other in spot.others
        if other.end <= spot.start
    ):
        return None  # it belongs to another figure
    low = _side(spot, at)
    if low is None and not _of_earners(spot, found, at[1]):
        return None
    words = " ".join(text[at[0] : at[1]].split())
    if low is None:
        hedge = spot.figure.quantity.hedge or _behind(spot)
        if share == _WHOLE / 2:
            return "median", f"“{words}” before it"
        if hedge not in ("up-to", "over"):
            return None
        low = hedge == "up-to"
    place = share if low else _WHOLE - share
    if place == _WHOLE / 2:
        return "median", f"“{words}” before it"
    return f"percentile-{place.normalize():f}", f"“{words}” before it"


def marked(spot: Spot, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """What a figure is said to mark, right behind it: "$31,000 marks the 10th percentile"; whom it puts where."""
    text = spot.line.text
    found = _MARKS.match(text, spot.end, spot.sentence[1]) or (
        _AT_THE.match(text, spot.end, spot.sentence[1]) if _PERCENTILE.search(text, *spot.sentence) else None
    )
    if found is not None:
        place = Decimal(found["ordinal"])
        return "median" if place == _WHOLE / 2 else f"percentile-{place.normalize():f}", f"“{found.group().strip()}”"
    found = _YOU_ARE_IN.match(text, spot.end, spot.sentence[1])
    share = _share(shared, vocabulary) if found and (shared := _last_share(found["whom"])) else None
    if found is None or share is None or not 0 < share < _WHOLE:
        return None
    place = share if _LOW.search(found["whom"]) else _WHOLE - share
    return "median" if place == _WHOLE / 2 else f"percentile-{place.normalize():f}", f"“{found.group().strip()}”"


def labelled(
    text: str, where: str, vocabulary: Vocabulary, at: tuple[int, int] | None = None
) -> tuple[str, str] | None:
    """What a label or a row's head cuts off: "25% earn less than", "One in ten is paid under".

    at: which of the amounts of its value the figure is, and how many there are; None where it is the only one.
    """
    ordinals = [m["ordinal"] for m in _FIRST.finditer(text)] if at is not None and _PERCENTILE.search(text) else []
    if at is not None and at[1] > 1 and len(ordinals) == at[1]:  # "10th and 90th percentiles: $49,900 and $124,300"
        name = "median" if ordinals[at[0]] == "50" else f"percentile-{int(ordinals[at[0]])}"
        return name, f"“{text.strip()}” in {where}"
    shares = [m for m in _SHARE.finditer(text.lower()) if _CUTS_OFF.search(text, m.end())]
    if not shares or (len(shares) > 1 and (at is None or at[1] != len(shares))):
        return None
    found = shares[at[0] if at is not None and len(shares) > 1 else 0]
    side = _CUTS_OFF.search(text, found.end())
    if found is None or side is None:
        return None
    share = _share(found, vocabulary)
    if share is None or not 0 < share < _WHOLE:
        return None
    place = share if side["low"] else _WHOLE - share
    return "median" if place == _WHOLE / 2 else f"percentile-{place.normalize():f}", f"“{text.strip()}” in {where}"


def labelled_pair(text: str, vocabulary: Vocabulary, at: tuple[int, int] | None) -> tuple[str, str] | None:
    """Which of the parts that a label names: "Bottom 10% / top 10%: $51,300 / $98,700". at: as for labelled."""
    if at is None:
        return None
    named = [p.value for p in vocabulary.phrases_of(text) if p.list == "pay/percentiles" and p.value.isdigit()]
    return (f"percentile-{named[at[0]]}", f"“{text.strip()}” in the label") if len(named) == at[1] > 1 else None


def part(spot: Spot) -> str:
    """The words for a share of the earners whose pay two ends hold, "" for all: "eight in ten earn between X and Y"."""
    text = spot.line.text
    start = max(spot.clause[0], spot.start - _MOST_BETWEEN)
    found = _last_share(text[start : spot.start])
    if found is None:
        return ""
    at = (start + found.start(), start + found.end())
    if _side(spot, at) is None and not _of_earners(spot, found, at[1]):
        return ""
    return f"“{' '.join(text[at[0] : at[1]].split())}” before it"


def _last_share(text: str) -> re.Match[str] | None:
    return next(reversed(list(_SHARE.finditer(text.lower()))), None)


def _share(found: re.Match[str], vocabulary: Vocabulary) -> Decimal | None:
    if found["percent"]:
        return _value(found["percent"], vocabulary)
    if found["part"]:
        count = found["number"]
        number = Decimal(1) if count in (None, "a", "an", "the", "that", "another") else _value(count, vocabulary)
        return None if number is None else number * _WHOLE / _PARTS[found["part"].removesuffix("s")]
    count, of = _value(found["count"], vocabulary), _value(found["of"], vocabulary)
    return count * _WHOLE / of if count is not None and of else None


def _value(words: str, vocabulary: Vocabulary) -> Decimal | None:
    if words[0].isdigit():
        return Decimal(words)
    numbers = vocabulary.lexicon.values("figures/numbers")
    values = [numbers.get(word) for word in words.split("-")]
    return sum((Decimal(v) for v in values if v is not None), Decimal(0)) if all(values) else None


def _of_earners(spot: Spot, found: re.Match[str], end: int) -> bool:
    """Whether a share is one of people: of somebody, one in so many, or they earn."""
    text = spot.line.text
    if text[:end].lower().endswith(("middle half", "middle 50%", "middle 50 percent")):
        return False
    if found["of"] or _OF.match(text, end) or _THEY.match(text, end):
        return True
    if text[end : end + 4].lower() == " of " and any(0 <= o.start - end <= _NEAR for o in spot.line.occupations):
        return True
    reach = _ASIDE if text[end : end + 1] == "," else _RIGHT_BEHIND  # "another tenth, up where ..., earning more"
    amounts = {p.start for p in spot.line.by_list.get("pay/amounts", ())}  # "12 percent vacation pay" is nobody's share
    return any(0 <= p.start - end <= reach and p.start not in amounts for p in spot.line.by_list.get("pay/cues", ()))


def _side(spot: Spot, share: tuple[int, int]) -> bool | None:
    """True for the lowest paid, False for the highest, None where the share names neither."""
    near = [
        (min(abs(p.start - share[1]), abs(share[0] - p.end)), p.list)
        for name in _SIDES
        for p in spot.line.by_list.get(name, ())
        if share[0] - _NEAR <= p.start and p.end <= share[1] + _NEAR and p.end <= spot.start
        and spot.sentence[0] <= p.start
        and spot.line.text[max(0, p.start - 3) : p.start].lower() != "on "  # "on top of it"
    ]  # fmt: skip
    return min(near)[1] == "pay/lowest" if near else None


def _behind(spot: Spot) -> str:
    """A bound that stands behind: "$43,900 a year or less"."""
    after = spot.line.text[spot.end : spot.end + _NEAR].lower()
    found = re.match(r"[^.;]{0,16}?\bor\s+(less|more|under|over|fewer|below|above|better)\b", after)
    if found is None:
        return ""
    return "up-to" if found[1] in ("less", "under", "fewer", "below") else "over"


def ordinal(spot: Spot) -> tuple[str, str] | None:
    """ "The 25th percentile sits at $68,200, the 75th at $108,900"; "$68,200 (the 25th)"."""
    text = spot.line.text
    if "percentile" not in text[spot.sentence[0] : spot.sentence[1]].lower():
        return None
    found = _FIRST_IN_BRACKETS.match(text, spot.end)
    earlier = [o.end for o in spot.others if o.quantity.unit == "money" and o.end <= spot.start]
    start = max([spot.sentence[0], *earlier])  # "at the 75th, the figure is"
    found = found or next(reversed(list(_FIRST.finditer(text, start, spot.start))), None)
    if found is None or found["ordinal"] == "50":
        return None
    return f"percentile-{found['ordinal']}", f"“{found.group().strip()}” in the same sentence"


__all__ = ["labelled", "ordinal", "part", "quantile"]
