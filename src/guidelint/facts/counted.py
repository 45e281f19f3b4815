"""What a count counts: jobs, people, or those of an occupation, by name or by what was named before.

The noun stands behind the count ("5,900 physiotherapists"), before it ("physiotherapists number 5,900", "of whom there
are 5,900"), or in the sentence before ("By 2034 there should be 6,900").
"""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import Evidence, in_bounds
from guidelint.facts.spots import Spot
from guidelint.quantity import Figure

_NOUN = 42  # characters behind a count within which the noun stands that it counts
_HEDGES = (
    r"(?:(?:about|around|some|roughly|nearly|almost|just|only|an?|estimated|over|under|close|approximately|all|the|still)"
    r"\s+){0,3}"
)
_REACH_TO = re.compile(
    r"\b(?:(?<!comes )(?<!come )(?<!amounts )(?<!amount )(?<!out )to|at|reach|reached|touch|total|stand\s+at|down\s+to)"
    rf"\s+{_HEDGES}$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"\bnumber(?:s|ed|ing)?\s+{_HEDGES}$", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:number|count|total|strength|ranks)\s+(?:of|for)\b", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom\s+{_HEDGES}$", re.IGNORECASE)
_APPOSED = re.compile(rf",\s+{_HEDGES}$", re.IGNORECASE)
_IN_A_YEAR = re.compile(r"\s+in\s+(?:19|20)\d\d\s*,")
_MAKE = (
    r"(?:bring|take|carry|push|lift|raise|cut|shrink|reduce|put|make|leave)(?:s|ing)?|bringing|taking|making|leaving"
)
_ALL_OF_THEM = (
    r"(?:it|them|us|(?:[a-z]+\s+){0,2}[a-z]+s|(?:the|their|our|its)\s+(?:[a-z]+\s+)?(?:number|numbers|total|count|figure"
    r"|tally|headcount|workforce|trade|occupation|profession|field|ranks))"
)
# "Which would bring it to", "this will take us to", "for a total of"
_BRINGS_TO = re.compile(
    rf"\b(?:(?:{_MAKE})\s+{_ALL_OF_THEM}\s+(?:up\s+|down\s+)?(?:to|at)|(?:for|to|making|giving|leaving)\s+a\s+total\s+of)\s+{_HEDGES}$",
    re.IGNORECASE,
)
_LEAVES = re.compile(rf"\b(?:would|will|should|to|which)\s+leave\s+{_HEDGES}$", re.IGNORECASE)
# "The count will reach 23 lakh"
_THE_COUNT = re.compile(
    rf"\b(?:the|that|this|their)\s+(?:count|total|tally|number|figure|headcount)\s+(?!of\b)(?:[a-z]+\s+){{0,6}}?(?:reach|hit|to|at|be)\s+{_HEDGES}$",
    re.IGNORECASE,
)
_MORE_OF_THEM = re.compile(r"\s+(?:more|fewer|extra|additional)(?:\s+of\s+(?:them|us))?\b(?!\s+than\b)", re.IGNORECASE)
_FORESEES = re.compile(
    rf"\b(?:expects?|sees?|foresees?|projects?|forecasts?|predicts?|adds?|anticipates?|figures?|reckons?|wants?|gains?|loses?)\s+"
    rf"(?:on\s+)?{_HEDGES}$",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"(?:\s+(?!to\b|in\b)[a-z]+){{0,2}}(?:\s+in\s+20\d\d)?,?\s+(?:up\s+|down\s+)?to\s+{_HEDGES}",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    rf"\s+(?:[a-z]+\s+){{0,2}}(?:jobs|posts|positions|people|workers)\s+(?:in\s+20\d\d\s+)?(?:becoming|become|turning\s+into|turn\s+into|growing\s+(?:in)?to|rising\s+to|falling"
    rf"\s+to|shrinking\s+to|swelling\s+to|giving\s+way\s+to)\s+{_HEDGES}",
    re.IGNORECASE,
)
_HELD = re.compile(rf"\s+(?:hold|held|have|had|fill|filled|number|numbered)\s+{_HEDGES}", re.IGNORECASE)
_STOOD = re.compile(
    rf"\b(?:which|that)\s+(?:stood|was|were|numbered|came|totall?ed)\s+(?:at\s+|to\s+)?{_HEDGES}$", re.IGNORECASE
)
_IS_TO_REACH = re.compile(
    rf"\b(?:to|will|should)\s+(?:be|reach|number|total|stand\s+at|come\s+to)\s+{_HEDGES}$", re.IGNORECASE
)
_SET_BESIDE = re.compile(
    rf"(?:['’]s?)?\s*(?:[,:—–-]|\()\s*(?:of\s+whom\s+there\s+are\s+|a\s+\w+\s+of\s+)?{_HEDGES}", re.IGNORECASE
)
_OF_THEM = re.compile(
    r"\s+(?:of\s+(?:them|us)|in\s+(?:post|work|office|practice|service)|at\s+(?:work|present)|today|now|working|employed|strong|in\s+all|all\s+told|on\s+the\s+\w+)\b|\s*[.)]|\s*,\s+(?:by|give|as\s+of|up|down)\b|\s+by\s+20\d\d",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\bhow\s+many\s+(?P<whom>[^?]*)\?\s*(?:\w+\s+){0,3}$", re.IGNORECASE)
_AN_ADJECTIVE = re.compile(r"(?:[\w-]+\s+)?")
_OF_THEM_ALL = re.compile(r"\s+of\s+(?:them|us)\b", re.IGNORECASE)
_ARE_SO_MANY = re.compile(rf"\b(?:are|number|total)\s+{_HEDGES}$", re.IGNORECASE)
_IN_ALL = re.compile(r"\s+(?:in\s+all|in\s+total|in\s+number|altogether|all\s+told|strong)\b", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|fewer|additional|extra|new)\b", re.IGNORECASE)  # "comes to 1,600 more tailors"
_OF_US = re.compile(r"\s+of\s+us\b(?!\s+(?:who|that|were|went|have|had|got)\b)", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:would|will|should|to)\b|['’](?:ll|d)\b|\bby\s+20[2-9]\d\b", re.IGNORECASE)
_THERE = re.compile(
    rf"\b(?:there(?:['’]ll|\s+(?:will|should|would|may|could|ought\s+to))?\s+be|it(?:['’]ll|\s+(?:will|should))\s+be|(?:will|should|would)\s+have|the\s+number\s+(?:will|should)\s+be|want|need|gain|lose|add|shed)\s+{_HEDGES}$",
    re.IGNORECASE,
)
_ARE = re.compile(r"\s+(?:of\s+them\s+|people\s+|workers\s+)?(?:are|were)\s+(?:[a-z]+\s+)?", re.IGNORECASE)
_AT_WORK = re.compile(
    r"\s+(?:of\s+(?:us|them)\s+)?(?:who|that)\s+(?:are|were)\s+(?:working|employed|at\s+work|in\s+work)\b",
    re.IGNORECASE,
)
# "No more than 2,300 of them working today"
_OF_THEM_AT_WORK = re.compile(
    r"\s+of\s+(?:us|them)\s+(?:are\s+)?(?:(?:still|now|currently)\s+)?(?:working|employed|practi[sc]ing|(?:at|in)\s+(?:work|post|practice|office|service))\b",
    re.IGNORECASE,
)
_STARTING = re.compile(
    rf"\b(?:starting|beginning|counting|from\s+a\s+base\s+of|on\s+a\s+base\s+of)\s+(?:from\s+|with\s+|at\s+)?{_HEDGES}$",
    re.IGNORECASE,
)
# "The profession is 24,500 strong"
_IS = re.compile(rf"\b(?:is|are|stands|was|were)\s+{_HEDGES}$", re.IGNORECASE)
_STRONG = re.compile(r"\s+strong\b", re.IGNORECASE)
_TO_AT_LAST = re.compile(rf"\b(?:to|reach|at)\s+{_HEDGES}$", re.IGNORECASE)
_OF_NUMBER = ("jobs/workforce", "growth/employment", "jobs/nouns")
_ENDS = re.compile(r"\s+of\s+(?:them|us)\b|\s*(?:[.,;:!?)]|$)|\s(?:by|in)\s20\d\d|\s(?:a|per|each)\s")
_ITS_YEAR = re.compile(r"(?:\s+[\w’'-]+){0,2}?\s+in\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_A_YEAR = re.compile(r"\b20\d\d\b")
_MOMENTS = {"employment": "start", "employment-projected": "end"}


def what(spot: Spot) -> Evidence | None:
    """The noun that a count counts; its value is a metric where grammar alone says which, else ""."""
    return _end_of_change(spot) or _behind(spot) or _set_beside(spot) or _before(spot) or _carried(spot)


def moment(metric: str) -> str:
    """Which end of the years named a count at an end of a change is of."""
    return _MOMENTS[metric]


def reaches(spot: Spot) -> bool:
    """Whether a count is where a change ends: "will slip to 49,900", not "will slip by 900"."""
    return _REACH_TO.search(spot.before) is not None and not _MORE.match(spot.line.text, spot.end)


def begins(spot: Spot) -> bool:
    """Whether a count is where a change begins: "from 63,800 jobs", "the workforce, 63,800 in 2024, should"."""
    if _FROM.search(spot.before) or _STOOD.search(spot.before):
        return True
    own = _ITS_YEAR.match(spot.line.text, spot.end, spot.sentence[1])
    later = _A_YEAR.finditer(spot.line.text, own.end(), spot.sentence[1]) if own is not None else ()
    if own is not None and any(year.group() > own["year"] for year in later):
        return True  # "has the trade at 54,200 people in 2024, and 6 percent more in 2033"
    return _APPOSED.search(spot.before) is not None and _IN_A_YEAR.match(spot.line.text, spot.end) is not None


def _behind(spot: Spot) -> Evidence | None:
    """The noun behind a count: jobs, people, or an occupation."""
    found = [
        e
        for e in in_bounds(spot, (spot.end, spot.clause[1]), ["jobs/nouns", "jobs/people"], "the same clause")
        if e.end - len(e.words) - spot.end <= _NOUN
    ]
    if found:
        return min(found, key=lambda e: (e.list != "jobs/nouns", e.end))
    if _OF_THEM_AT_WORK.match(spot.line.text, spot.end) and _named_last(spot):
        return Evidence("employment", "occupation", "of them", "the same sentence", 0.0)
    if _OF_US.match(spot.line.text, spot.end):
        return Evidence("", "occupation", "of us", "the same clause", 0.0)
    for o in spot.line.occupations:
        if (
            spot.end <= o.start <= spot.end + _NOUN
            and o.end <= spot.clause[1]
            and "," not in spot.line.text[spot.end : o.start]
        ):
            are = "employment" if _ARE.fullmatch(spot.line.text, spot.end, o.start) else ""
            return Evidence(are, "occupation", spot.line.text[o.start : o.end], "the same clause", 0.0)
    return None


def _named_last(spot: Spot) -> bool:
    """Whether whoever was named last before a figure is the role."""
    earlier = [o for o in spot.line.occupations if o.end <= spot.start]
    return bool(earlier) and earlier[-1].kind == "role"


def at_work(spot: Spot) -> bool:
    """ "The 62,400 who were working in 2024"."""
    return _AT_WORK.match(spot.line.text, spot.end) is not None


def starts(spot: Spot) -> bool:
    """ "Starting from 390,000 drivers": where a change begins."""
    return _STARTING.search(spot.line.text, spot.sentence[0], spot.start) is not None


def becomes(spot: Spot) -> str:
    """What a count is of those that one becomes: "24,200 jobs becoming 27,100"; "" where it is none of them."""
    text = spot.line.text
    pair = [o for o in spot.others if o.quantity.unit == "count" and spot.sentence[0] <= o.start < spot.sentence[1]]
    if any(o.start >= spot.end and _BECOMES.fullmatch(text, spot.end, o.start) for o in pair):
        return "employment"
    before = any(o.end <= spot.start and _BECOMES.fullmatch(text, o.end, spot.start) for o in pair)
    return "employment-projected" if before else ""


def _end_of_change(spot: Spot) -> Evidence | None:
    """Where a change of jobs begins and ends: "rise 3 percent, from 82,000 to 84,500"."""
    text = spot.line.text
    pair = [o for o in spot.others if o.quantity.unit == "count" and spot.sentence[0] <= o.start < spot.sentence[1]]
    metric = ""
    if _FROM.search(text, spot.sentence[0], spot.start):
        if any(o.start >= spot.end and _TO.fullmatch(text, spot.end, o.start) for o in pair):
            metric = "employment"
    elif any(
        o.end <= spot.start and _FROM.search(text, spot.sentence[0], o.start) and _TO.fullmatch(text, o.end, spot.start)
        for o in pair
    ):
        metric = "employment-projected"
    elif _IS_TO_REACH.search(text, spot.sentence[0], spot.start) and any(
        o.end <= spot.start and _STOOD.search(text, spot.sentence[0], o.start) for o in pair
    ):
        metric = "employment-projected"  # "employment, which stood at 104,000 in 2024, is forecast to be 83,400"
    far = "" if metric else _far_end(spot, pair)
    metric = metric or far
    if not metric:
        return None
    jobs = in_bounds(spot, spot.sentence, ["growth/employment", "jobs/nouns", "jobs/workforce"], "the same sentence")
    if jobs:
        return Evidence(metric, jobs[0].list, jobs[0].words, "the same sentence", 0.0)
    last = spot.sentence[1] if far else spot.start  # of two ends that stand apart, the role is named somewhere
    named = next((o for o in spot.line.occupations if spot.sentence[0] <= o.start and o.end <= last), None)
    if named is None:
        return None
    return Evidence(metric, "occupation", text[named.start : named.end], "the same sentence", 0.0)


def _far_end(spot: Spot, pair: list[Figure]) -> str:
    """Which end of a change a count is whose two ends stand apart: "from 280,000 today, the number is to slip to"."""
    text, (first, last) = spot.line.text, spot.sentence
    if len(pair) != 1:
        return ""
    counts = _THE_COUNT.search(text, first, max(pair[0].start, spot.start))
    if counts is None and not in_bounds(spot, spot.sentence, _OF_NUMBER, ""):
        return ""
    if not any(o.kind == "role" and first <= o.start < last for o in spot.line.occupations):
        return ""
    other = pair[0]
    if (
        other.start >= spot.end
        and _FROM.search(text, first, spot.start)
        and _TO_AT_LAST.search(text, spot.end, other.start)
    ):
        return "employment"
    back = (
        other.end <= spot.start
        and _FROM.search(text, first, other.start)
        and _TO_AT_LAST.search(text, other.end, spot.start)
    )
    return "employment-projected" if back else ""


def _set_beside(spot: Spot) -> Evidence | None:
    """ "Optometrists, 6,700 of them", "pharmacists (63,000 on the register)", "how many saddlers? 820"."""
    text = spot.line.text
    named = [o for o in spot.line.occupations if spot.sentence[0] <= o.start and o.end <= spot.start]
    if not named:
        return None
    words = text[named[-1].start : named[-1].end]
    if _asked(spot):
        return Evidence("employment", "occupation", words, "the question", 0.0)
    beside = _SET_BESIDE.fullmatch(text, named[-1].end, spot.start)
    if beside is None or not _OF_THEM.match(text, spot.end):
        return None
    return Evidence("", "beside", words, "the same sentence", 0.0)


def _asked(spot: Spot) -> bool:
    """Whether a question asks for people or the role, and not for what they do: "how many tiles do roofers lay?"."""
    question = _HOW_MANY.search(spot.line.text, spot.sentence[0], spot.start)
    if question is None:
        return False
    starts = [o.start for o in spot.line.occupations]
    for name in ("jobs/nouns", "jobs/people"):
        starts += [p.start for p in spot.line.by_list.get(name, ())]
    at = question.start("whom")
    return any(at <= start and _AN_ADJECTIVE.fullmatch(spot.line.text, at, start) for start in starts)


def _carried(spot: Spot) -> Evidence | None:
    """A count without a noun behind one with the occupation: "There are 167,000 roofers. Soon there'll be 177,600"."""
    text = spot.line.text
    start = spot.sentence[0]
    total = (
        _THE_COUNT.search(text, start, spot.start)
        or _BRINGS_TO.search(text, start, spot.start)
        or _LEAVES.search(text, start, spot.start)
    )
    more = _MORE_OF_THEM.match(text, spot.end) and _FORESEES.search(text, start, spot.start)
    there = _THERE.search(text, start, spot.start) and _ENDS.match(text, spot.end)
    if not (there or (total and _TO_COME.search(text, start, spot.start)) or more):
        return None
    earlier = [o for o in spot.line.occupations if o.end <= spot.start]
    if (not earlier or earlier[-1].kind == "role") and _OF_THEM_ALL.match(text, spot.end):
        return Evidence("", "occupation", "them", "the same sentence", 0.0)
    for o in reversed(spot.line.occupations):
        if o.end <= spot.start and any(
            other.quantity.unit == "count"
            and (0 <= o.start - other.end <= _NOUN or _HELD.fullmatch(text, o.end, other.start))
            for other in spot.others
        ):
            return Evidence("", "occupation", text[o.start : o.end], "the sentence before", 0.0)
    return None


def _before(spot: Spot) -> Evidence | None:
    """What a count at the end of a statement counts: "the number of roofers is 177,600", "roofers number 167,000"."""
    text = spot.line.text
    named = [o for o in spot.line.occupations if spot.sentence[0] <= o.start and o.end <= spot.start]
    people = in_bounds(spot, (spot.sentence[0], spot.start), ["jobs/people", "jobs/workforce"], "the same sentence")
    whose = named[-1] if named else None
    if whose is None and not people:
        return None
    words = text[whose.start : whose.end] if whose else people[0].words
    if whose is not None and _ARE_SO_MANY.search(text, whose.end, spot.start) and _IN_ALL.match(text, spot.end):
        return Evidence("employment", "occupation", words, "the same sentence", 0.0)
    told = _NUMBERED.search(text, spot.sentence[0], spot.start) or _NUMBER_OF.search(text, spot.sentence[0], spot.start)
    told = told or _BRINGS_TO.search(text, spot.sentence[0], spot.start)
    if _STRONG.match(text, spot.end) and _IS.search(text, spot.sentence[0], spot.start):
        return Evidence("employment", "occupation", words, "the same sentence", 0.0)
    told = told or (_REACH_TO.search(text, spot.sentence[0], spot.start) if people else None)
    return Evidence("", "occupation", words, "the same sentence", 0.0) if told else None
