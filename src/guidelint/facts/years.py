"""Over which years a rate of growth or a number of jobs holds, as far as the words around it say."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import beside
from guidelint.facts.spots import Spot

_YEARS = re.compile(
    r"\b(?P<first>(?:19|20)\d\d)\s*(?:[-–—/‑]|to|through|and|until)\s*(?P<last>(?:19|20)?\d\d)(?!\d|%|,\d)"
    # "the 2012-13 Occupational Outlook Handbook": an edition's years are no projection's
    r"(?!\s+(?:[a-z]+\s+){0,3}(?:handbook|edition|yearbook|almanac|catalogu?e?)\b)",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(r"\b(?:by|through|until|till|to|between\s+now\s+and)\s+(?P<last>20\d\d)\b", re.IGNORECASE)
# "Larger in 2034 than it was in 2024", "by 2034, counted from 2024"
_THAN_IN = re.compile(
    r"\b(?:in|by)\s+(?P<last>20\d\d)(?:,?\s+than\s+(?:it\s+(?:was|is|had)\s+)?(?:back\s+)?(?:in\s+)?"
    r"|,?\s+(?:counted|counting|measured|reckoned|starting|compared|up|down)\s+(?:from|with|to|against|on)\s+)(?P<first>20\d\d)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THAN_THEN = re.compile(r"\bthan\s+in\s+(?:19|20)\d\d\b", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(
    r"\s+(?:(?!than\b)[\w’'-]+\s+){0,2}?in\s+(?P<year>(?:19|20)\d\d)\b(?!\s*[-–—/]|\s+to\s+20\d\d)", re.IGNORECASE
)
# "115,000 jobs in 2024", whatever comes later in the sentence
_IN_YEAR = re.compile(
    r"(?:\s+(?!and\b|but\b|to\b|than\b)[\w’'-]+){0,6}?\s+in\s+(?P<year>20\d\d)\b(?!\s*[-–—/]|\s+to\s+20\d\d)"
)
_THOSE_YEARS = re.compile(
    r"\b(?:over|in|within|during|across)\s+(?:those|these|that|the\s+same)\s+(?:(?:ten|10|five)\s+years|decade|years|period|time|span)\b",
    re.IGNORECASE,
)
_TWO = ("first", "last")  # years of a span
_TODAY = re.compile(r"\b(?:today|nowadays|at\s+present|these\s+days)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:over|in|within|during|across)\s+(?:the\s+)?(?:next|coming|following|first)?\s*$", re.IGNORECASE
)
_WINDOW = 28  # characters before a length of time
_HEADS = frozenset({"the label", "the column's head", "the row's head"})
_TEN = 10
A_DECADE = "as a decade"  # of a span of years that only its end, or its beginning, and "ten years" give
_DECADE = re.compile(
    r"\b(?:decade|ten[\s-]years|10[\s-]years|(?:ten|10)[\s-]year\s+(?:[a-z]+\s+){1,3}?)(?:\s+or so)?\s*\b"
    r"(?:(?:to|through|until|up\s+to|ending\s+in|that\s+ends\s+in)\s+(?P<last>20\d\d)"
    r"|(?:from|after|beginning\s+in|starting\s+in|that\s+(?:begins|began)\s+in)\s+(?P<first>20\d\d))\b",
    re.IGNORECASE,
)
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_SOME_YEARS = re.compile(
    r"\b(?P<n>three|four|five|six|seven|eight|nine|[3-9])[\s-]years?(?:['’])?(?:\s+[a-z]+){0,3}?\s+(?:to|through|until|up\s+to|ending\s+in)\s+(?P<last>20\d\d)\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"over (?P<n>\d+) years")
_LASTING = re.compile(
    r"\b(?P<n>three|four|five|six|seven|eight|nine|[3-9])[\s-]years?\s+(?:[a-z]+\s+){0,2}?(?:growth|outlook|projection|forecast|change|trend"
    r"|increase|rise|decline|drop|fall)\b"
    r"|\b(?:growth|outlook|projection|forecast|change|trend|increase|rise|decline|drop|fall)\b[^.;|]{0,20}?[(,:]\s*(?:over\s+|next\s+)?"
    r"(?P<m>three|four|five|six|seven|eight|nine|[3-9])[\s-]years?\b",
    re.IGNORECASE,
)
_TO_A_YEAR = re.compile(r"\s+(?:to|through|until|up\s+to|from|after)\s+20\d\d\b", re.IGNORECASE)


def _span_of_years(text: str) -> str | None:
    found = _YEARS.search(text) if "20" in text or "19" in text else None
    if not found:
        return None
    first, last = found["first"], found["last"]
    last = first[: 4 - len(last)] + last
    return f"{first}-{last}" if int(last) > int(first) else None


def _decade(text: str, bounds: tuple[int, int]) -> str | None:
    """The span of "the decade to 2034", "the ten years from 2024"."""
    found = _DECADE.search(text, *bounds)
    if not found:
        counted = _SOME_YEARS.search(text, *bounds)
        if counted is None:
            return None
        years = _NUMBERS.get(counted["n"].lower()) or int(counted["n"])
        return f"{int(counted['last']) - years}-{counted['last']}"
    if found["last"]:
        return f"{int(found['last']) - _TEN}-{found['last']}"
    return f"{found['first']}-{int(found['first']) + _TEN}"


def _span(years: str) -> int:
    first, last = years.split("-")
    return int(last) - int(first)


def horizon(spot: Spot) -> tuple[str | None, str]:
    """The years of a rate ("2024-2034", or its last year alone), and where they stand."""
    text = spot.line.text
    for bounds, where in _own(spot):
        years, how = _told(text[bounds[0] : bounds[1]])
        if years:
            return years, f"{where}{how}"
    for beside_text, where in beside(spot):
        years, how = _told(beside_text) if where in _HEADS else (_span_of_years(beside_text), "")
        if years:
            return years, f"{where}{how}"
    if _THOSE_YEARS.search(text, *spot.sentence):
        years = _years_before(text[: spot.sentence[0]])
        if years:
            return years, "the sentences before"
    for title in spot.titles:
        years = _span_of_years(title)
        if years:
            return years, f"the section “{title}”"
    return None, ""


def _told(words: str) -> tuple[str | None, str]:
    """The years that a few words name, and how, where that is as a decade."""
    if "20" not in words and "19" not in words:
        return None, ""
    years = _span_of_years(words) or _compared(words)
    if years:
        return years, ""
    decade = _decade(words, (0, len(words)))
    if decade:
        return decade, f", {A_DECADE}" if _span(decade) == _TEN else ""
    by = _BY_YEAR.search(words)
    return (by["last"], "") if by else (None, "")


def _compared(words: str) -> str | None:
    """The years of "larger in 2034 than in 2024"."""
    found = _THAN_IN.search(words)
    return f"{found['first']}-{found['last']}" if found and found["first"] < found["last"] else None


def _years_before(text: str) -> str | None:
    """The years from which and up to which sentences speak, where they name two: "in 2024 ..., and 84,000 in 2034"."""
    years = sorted({m.group() for m in _YEAR.finditer(text)})
    return f"{years[0]}-{years[1]}" if len(years) == len(_TWO) else None


def first_of_jobs(spot: Spot) -> tuple[str | None, str]:
    """The year of a count with which a change begins: "to go up in the five years to 2030, from 26,400"."""
    text = spot.line.text
    own = _IN_YEAR.match(text, spot.end, spot.sentence[1])
    if own:
        return own["year"], "the same clause"
    words = text[slice(*spot.sentence)]
    years = _span_of_years(words) or _decade(words, (0, len(words)))
    return (years[:4], "the same sentence") if years else (None, "")


def years_of_jobs(spot: Spot, projected: bool) -> tuple[str | None, str]:
    """The year of a count of jobs, or the span of years of a flow; the nearest words that name one tell it.

    projected: it is a count to come or a change; of a span, a count of today belongs to its first year.
    """
    text = spot.line.text
    near = [(text[start:end], where) for (start, end), where in _own(spot)]
    if not projected and _TODAY.search(near[0][0]) and not _YEAR.search(near[0][0]):
        return None, ""  # "in 1951 there were 30,000, and today, with 7,900 at work"
    own = (_RIGHT_BEHIND if projected else _IN_YEAR).match(text, spot.end, spot.sentence[1])
    if own:  # "go from 294,000 in 2024 to 266,700 by 2034"
        return own["year"], "right behind it"
    for words, where in near:
        years = _end(words) or (None if projected else _only_year(words))
        if years:
            return years, where
    for words, where in (*near, *beside(spot)):
        years = _end(words) or _only_year(_THAN_THEN.sub("", words))
        if years:
            return (years if projected else years[:4]), where
    for title in spot.titles:
        years = _span_of_years(title)
        if years:
            return (years if projected else years[:4]), f"the section “{title}”"
    return None, ""


def _end(words: str) -> str | None:
    """A span of years, or the year up to which something goes."""
    by = _BY_YEAR.search(words)
    return _span_of_years(words) or (by["last"] if by else None)


def _only_year(words: str) -> str | None:
    years = {m.group() for m in _YEAR.finditer(words)}
    return years.pop() if len(years) == 1 else None


def _own(spot: Spot) -> tuple[tuple[tuple[int, int], str], ...]:
    return (spot.clause, "the same clause"), (spot.sentence, "the same sentence")


def names_years(spot: Spot) -> bool:
    """Whether a rate's clause says itself over which years, or up to when."""
    told = (_YEARS, _DECADE, _SOME_YEARS, _BY_YEAR, _THAN_IN)
    return any(years.search(spot.line.text, *spot.clause) for years in told)


def counted_back(horizon: str | None, basis: str | None) -> tuple[str | None, str | None]:
    """The years and the basis of a rate "over 6 years" to 2030: a span that both of them tell is its years alone."""
    found = _OVER.fullmatch(basis or "")
    if found is None or horizon is None or len(horizon) != len("2030"):
        return horizon, basis
    return f"{int(horizon) - int(found['n'])}-{horizon}", None


def lasting(years: int | None) -> str:
    """The basis of a rate over so many years, "" for a decade's: one over five years is none over ten."""
    return "" if years is None or years == _TEN else f"over {years} years"


def length(spot: Spot) -> int | None:
    """The length of time that the figure's clause, or its sentence before it, names: "over the next five years"."""
    text = spot.line.text
    found = [
        o
        for o in spot.others
        if o.quantity.unit == "year"
        and o.quantity.point is not None
        and _WITHIN.search(text, max(spot.sentence[0], o.start - _WINDOW), o.start)
        and not _TO_A_YEAR.match(text, o.end)  # "over the five years to 2030" are told by that
    ]
    own = [o for o in found if spot.clause[0] <= o.start and o.end <= spot.clause[1]]
    before = [
        o
        for o in found
        if spot.sentence[0] <= o.start < spot.start
        and not any(p.quantity.unit == "percent" and spot.sentence[0] <= p.start < spot.start for p in spot.others)
    ]
    told = own or before[-1:]
    point = told[0].quantity.point if told else None
    if told or names_years(spot):
        return int(point) if point is not None and point == int(point) else None
    return _counted(text[slice(*spot.clause)]) or next(
        (
            years
            for head, where in beside(spot)
            if where in _HEADS and _told(head)[0] is None and (years := _counted(head))
        ),
        None,
    )


def _counted(words: str) -> int | None:
    """The years that a name of the rate counts: "five-year growth", "Growth (5 years)"."""
    found = _LASTING.search(words)
    return (_NUMBERS.get(n := (found["n"] or found["m"]).lower()) or int(n)) if found else None
