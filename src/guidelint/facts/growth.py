"""What a growth rate says besides its number: its sign, its years, its wording, and whether it is a projection."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.claims import Wording
from guidelint.facts.evidence import beside, in_bounds, in_text
from guidelint.facts.listed import ends_in_head
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.quantity import Quantity

_YEARS = re.compile(
    r"\b(?P<first>(?:19|20)\d\d)\s*(?:[-–—/‑]|to|through|and|until)\s*(?P<last>(?:19|20)?\d\d)(?!\d|%|,\d)"
    # "the 2012-13 Occupational Outlook Handbook": an edition's years are no projection's
    r"(?!\s+(?:[a-z]+\s+){0,3}(?:handbook|edition|yearbook|almanac|catalogu?e?)\b)",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(r"\b(?:by|through|until|to)\s+(?P<last>20\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THOSE_YEARS = re.compile(
    r"\b(?:over|in|within|during|across)\s+(?:those|these|that|the\s+same)\s+(?:(?:ten|10|five)\s+years|decade|years|period|time|span)\b",
    re.IGNORECASE,
)
_THAN_IN = re.compile(r"\bthan\s+in\s+(?:19|20)\d\d\b", re.IGNORECASE)
_IN_YEAR = re.compile(
    r"\s+(?:(?!than\b)[\w’'-]+\s+){0,2}?in\s+(?P<year>(?:19|20)\d\d)\b(?!\s*[-–—/]|\s+to\s+20\d\d)", re.IGNORECASE
)
_TWO = ("first", "last")  # years of a span
_TODAY = re.compile(r"\b(?:today|nowadays|at\s+present|these\s+days)\b", re.IGNORECASE)
_TIMES = re.compile(r"\d\s?[x×%]\s*$", re.IGNORECASE)  # "8x faster than average"
_WITHIN = re.compile(
    r"\b(?:over|in|within|during|across)\s+(?:the\s+)?(?:next|coming|following|first)?\s*$", re.IGNORECASE
)
_WINDOW = 28  # characters before a length of time
_WEAK = frozenset({"last year", "earlier", "had", "was", "were"})  # that a projection's own years outweigh
_TEN = 10
A_DECADE = "as a decade"  # of a span of years that only its end, or its beginning, and "ten years" give
_DECADE = re.compile(
    r"\b(?:decade|ten[\s-]years|10[\s-]years)(?:\s+or so)?\s+"
    r"(?:(?:to|through|until|up\s+to|ending\s+in|that\s+ends\s+in)\s+(?P<last>20\d\d)"
    r"|(?:from|after|beginning\s+in|starting\s+in|that\s+(?:begins|began)\s+in)\s+(?P<first>20\d\d))\b",
    re.IGNORECASE,
)
_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_SOME_YEARS = re.compile(
    r"\b(?P<n>three|four|five|six|seven|eight|nine|[3-9])[\s-]years?(?:['’])?\s+(?:to|through|until|up\s+to|ending\s+in)\s+(?P<last>20\d\d)\b",
    re.IGNORECASE,
)
_TO_A_YEAR = re.compile(r"\s+(?:to|through|until|up\s+to|from|after)\s+20\d\d\b", re.IGNORECASE)
_OF_THE_JOBS = re.compile(r"\bof\s+(?:the|all|all\s+the|today['’]s)\s+(?:jobs|posts|positions)\b", re.IGNORECASE)
_OF_JOBS = re.compile(r"\s+of\s+(?:the|its|their|all|all\s+the)\s+(?:jobs|posts|positions)\b", re.IGNORECASE)
_GOES = re.compile(
    r"(?:\s+of\s+(?:the|its|their|all|all\s+the)\s+(?:jobs|posts|positions))?\s+(?:is|are|will|would)\s+"
    r"(?:(?:expected|forecast|projected|predicted|likely|set|due|thought)\s+to\s+)?(?:be\s+gone|be\s+lost|go|disappear|vanish)\b(?!\s+(?:up|to))",
    re.IGNORECASE,
)
# "Plus or minus in jobs": the label goes for a gain and for a loss, and the figure has its own sign.
_EITHER_WAY = re.compile(
    r"\b(?:plus|up|gains?|rise|growth|increase|more|new)\s*(?:or|and|/)\s*(?:minus|down|loss(?:es)?|lost|fall|decline|decrease|fewer)\b",
    re.IGNORECASE,
)
_SHORT = 60  # characters of a line that may hold nothing but the wording


def gone(spot: Spot) -> bool:
    """Whether a share of the jobs is said to go: "Of the jobs of 2024, 9 percent are expected to be gone by 2034"."""
    text = spot.line.text
    if _GOES.match(text, spot.end, spot.sentence[1]) is None:
        return False
    return (
        _OF_THE_JOBS.search(text, spot.sentence[0], spot.start) is not None
        or _OF_JOBS.match(text, spot.end) is not None
    )


def signed(spot: Spot, vocabulary: Vocabulary) -> Quantity:
    """The rate with its sign: negative by a minus, or by the nearest word."""
    quantity = spot.figure.quantity
    if quantity.high is not None and quantity.high < 0:
        return quantity
    if gone(spot):
        return quantity.negated()
    words = in_bounds(spot, spot.clause, ["growth/cues", "growth/down"], "") or in_bounds(
        spot, spot.sentence, ["growth/cues", "growth/down"], ""
    )
    unsigned = vocabulary.lexicon.words("growth/unsigned")  # "a drop of 9% is projected"
    words = [e for e in words if e.value not in unsigned] or words
    told = [e for e in words if e.distance == words[0].distance] if words else []
    starts = {e.end - len(e.words): e.end for e in told}  # "go down by": its words are those of one list and the other
    down = any(
        e.list == "growth/down" and any(_says_so(e.end - len(e.words), e.end, a, b) for a, b in starts.items())
        for e in words
    )
    if not words:
        label = _EITHER_WAY.sub("", _without_last_name(spot.label, vocabulary))
        cue = in_text(vocabulary, label, "", "growth/cues", "growth/down")
        down = cue is not None and in_text(vocabulary, label, "", "growth/down") is not None
    return quantity.negated() if down else quantity


def _says_so(start: int, end: int, first: int, last: int) -> bool:
    """Whether a word for a fall, text[start:end], is of the telling words; "will go" is none in "will go up"."""
    return start < last and first < end and not start < first < end < last


def _without_last_name(label: str, vocabulary: Vocabulary) -> str:
    """A label without the last of several occupations in a row: "Ceiling tile installers, and tapers" go not down."""
    first, joined, _ = label.rpartition(" and ")
    return first if joined and ends_in_head(first.rstrip(" ,"), vocabulary) else label


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
        years = _span_of_years(text[bounds[0] : bounds[1]])
        if years:
            return years, where
        decade = _decade(text, bounds)
        if decade:
            return decade, f"{where}, {A_DECADE}" if _span(decade) == _TEN else where
        by = _BY_YEAR.search(text, *bounds)
        if by:
            return by["last"], where
    for beside_text, where in beside(spot):
        years = _span_of_years(beside_text)
        if years:
            return years, where
    if _THOSE_YEARS.search(text, *spot.sentence):
        years = _years_before(text[: spot.sentence[0]])
        if years:
            return years, "the sentences before"
    for title in spot.titles:
        years = _span_of_years(title)
        if years:
            return years, f"the section “{title}”"
    return None, ""


def _years_before(text: str) -> str | None:
    """The years from which and up to which sentences speak, where they name two: "in 2024 ..., and 84,000 in 2034"."""
    years = sorted({m.group() for m in _YEAR.finditer(text)})
    return f"{years[0]}-{years[1]}" if len(years) == len(_TWO) else None


def years_of_jobs(spot: Spot, projected: bool) -> tuple[str | None, str]:
    """The year of a count of jobs, or the span of years of a flow; the nearest words that name one tell it.

    projected: it is a count to come or a change; of a span, a count of today belongs to its first year.
    """
    text = spot.line.text
    near = [(text[start:end], where) for (start, end), where in _own(spot)]
    if not projected and _TODAY.search(near[0][0]) and not _YEAR.search(near[0][0]):
        return None, ""  # "in 1951 there were 30,000, and today, with 7,900 at work"
    behind = _IN_YEAR.match(text, spot.end, spot.sentence[1])
    if behind is not None:  # "go from 294,000 in 2024 to 266,700 by 2034"
        return behind["year"], "right behind it"
    for words, where in near:
        years = _end(words)
        if years:
            return years, where
    for words, where in (*near, *beside(spot)):
        years = _end(words) or _only_year(_THAN_IN.sub("", words))
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


# "The ten years before were worse, with a drop of 13 per cent"
_YEARS_BEFORE = re.compile(
    r"\b(?:the|those)\s+(?:[\w-]+\s+)?(?:years?|decades?)\s+before\b(?!\s+(?:20\d\d|the|you|they))", re.IGNORECASE
)


def basis(spot: Spot) -> str:
    """history or hypothetical where the words make it no projection, yearly where it is a rate a year; else ""."""
    if in_bounds(spot, spot.clause, ["growth/yearly"], ""):
        return "yearly"
    if in_bounds(spot, spot.clause, ["growth/superseded"], ""):
        return "history"
    own = in_bounds(spot, spot.clause, ["growth/future"], "")
    if not own and _YEARS_BEFORE.search(spot.line.text, spot.sentence[0], spot.start):
        return "history"
    if not own and in_bounds(spot, (spot.clause[0], spot.start), ["growth/grew"], ""):
        return "history"  # "they expected 23 percent; it grew 8 percent"
    if own or in_bounds(spot, spot.sentence, ["growth/future"], ""):
        return lasting(_length(spot))
    told = in_bounds(spot, spot.clause, ["growth/history"], "")
    if told and not (_names_years(spot) and all(e.words.lower() in _WEAK for e in told)):
        return "history"
    if in_bounds(spot, spot.clause, ["growth/hypothetical"], ""):
        return "hypothetical"
    return lasting(_length(spot))


def _names_years(spot: Spot) -> bool:
    """Whether a rate's clause says itself over which years, or up to when."""
    told = (_YEARS, _DECADE, _SOME_YEARS, _BY_YEAR)
    return any(years.search(spot.line.text, *spot.clause) for years in told)


def lasting(years: int | None) -> str:
    """The basis of a rate over so many years, "" for a decade's: one over five years is none over ten."""
    return "" if years is None or years == _TEN else f"over {years} years"


def _length(spot: Spot) -> int | None:
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
    return int(point) if point is not None and point == int(point) else None


def multiplied(spot: Spot, start: int) -> bool:
    """Whether it is told how much faster than average: "eight times faster", "8x faster", "twice as fast as"."""
    before = spot.line.text[spot.sentence[0] : start]
    return _TIMES.search(before) is not None or any(
        p.end + 1 == start for p in spot.line.by_list.get("growth/multiples", ())
    )


def wording(spot: Spot, guide: Guide, vocabulary: Vocabulary) -> Wording | None:
    """The band named in the rate's own sentence, nearer to it than to another rate; or alone on the next line."""
    own = in_bounds(spot, spot.sentence, ["growth/band"], "")
    first = min(
        (p.start for p in spot.line.phrases if p.list == "growth/band" and spot.sentence[0] <= p.start), default=None
    )
    if own and first is not None:
        phrase = next(p for p in spot.line.phrases if p.list == "growth/band" and p.value == own[0].value)
        others = [o for o in spot.others if o.quantity.unit == "percent" and spot.end < o.end <= phrase.start]
        if others or multiplied(spot, phrase.start):
            return None
        return Wording(phrase.value, spot.block.span(phrase.start, phrase.end), own[0].words)
    if spot.index is None or spot.index + 1 >= len(guide.blocks) or len(spot.line.text) > _SHORT:
        return None
    after = guide.blocks[spot.index + 1]
    if len(after.text) > _SHORT or after.kind == "heading":
        return None
    for found in vocabulary.phrases_of(after.text):
        if found.list == "growth/band":
            if vocabulary.reader.read(after.text):
                return None
            return Wording(found.value, after.span(found.start, found.end), after.text[found.start : found.end])
    return None
