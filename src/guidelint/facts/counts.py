"""What a count counts: people in the occupation now or at the end of a projection, jobs that come or go, openings.

Phrases that say it outright ("job openings", "held about") come first. Elsewhere grammar does: what is counted (jobs,
people, the occupation by name), whether more or fewer of them, by the year or over a decade, now or to come.
"""

from __future__ import annotations

from decimal import Decimal

from guidelint import regex as re
from guidelint.facts import counted, out_of_so_many
from guidelint.facts.count_labels import JOBS, labelled
from guidelint.facts.evidence import Evidence, beside, in_bounds, in_text
from guidelint.facts.measured import Metric, no_fact
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.quantity import Quantity

_CLOSE = 34.0  # weighted characters within which a phrase names what a count counts
_OF_WHAT = 26  # characters behind a count within which a noun says that it counts something else
_LEAST = Decimal(100)  # below it a count is of something nearer at hand than an occupation, or of years
_SMALL = Decimal(10)
_BLANK = 2  # characters between a count and the noun right behind it
_BY_YEAR = re.compile(r"\b(?:by|in|until|through|come)\s+20[2-9]\d\b", re.IGNORECASE)
_AND_THEN = re.compile(r"\bin\s+20\d\d\s+and\s", re.IGNORECASE)  # "12,300 in 2024 and expects 14,300 in 2034"
_ON_IT = re.compile(r"\s+(?:people|names|members)\s+(?:on|in)\s+(?:it|its|them)\b", re.IGNORECASE)
_TODAYS = re.compile(
    r"\b(?:on\s+top\s+of|added\s+to)\s+(?:today['’]s|the\s+(?:present|current|existing))\s+$", re.IGNORECASE
)
# "Around 4,100 on top of the 68,000 there are today"
_ON_TOP = re.compile(r"\s+on\s+top\s+of\s+(?:the|today['’]s)\s", re.IGNORECASE)
_THERE_ARE = re.compile(r"\bon\s+top\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_NOW = re.compile(
    r"\s+(?:(?:that\s+)?there\s+are|we\s+have|of\s+us)?\s*(?:today|now|already|at\s+present)\b", re.IGNORECASE
)
_DOING_IT = re.compile(
    r"\s+(?:people|of\s+them|men|women)\b[^.;,]{0,40}\b(?:who|that)\s+do\s+(?:it|that)\b", re.IGNORECASE
)
_THERE_WERE = re.compile(r"\b(?:there|we)\s+(?:were|used\s+to\s+be|had\s+been)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_GOES = re.compile(r"\s+(?:from|up|down|to|on)\b", re.IGNORECASE)
_MONTHLY = re.compile(r"\b(?:an?|per|each|every)\s+(?:month|week)\b|\b(?:monthly|weekly)\b", re.IGNORECASE)
_EMPLOY = re.compile(r"\b(?:employs?|keeps?|gives?\s+work\s+to|have|had)\b", re.IGNORECASE)
_BARE_PLURAL = re.compile(r"\W*[A-Z][a-z]+(?:\s[a-z]+)?s\s+")
_WITHIN = re.compile(r"\b(?:within|under|than|half|for|once|take|takes)\s+$", re.IGNORECASE)
_CHANGE = re.compile(r"\bby\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
# "A gain of 1,200 over the ten years" behind a number of jobs
_GAIN_OF = re.compile(
    r"\b(?:gain|loss|addition|increase|decrease|rise|fall|drop|decline|difference|change)\s+of\s+(?:(?:about|around|some|roughly|just|only)\s+){0,2}$",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:for|of|take|to|against)\s+(?:every|each)\s+$", re.IGNORECASE)
_ONE_MORE = re.compile(r"\bone\s+more$", re.IGNORECASE)  # "you'd be one more among 8,900"
_HEDGE = re.compile(r"\s+than\s+(?:[a-z]+\s+)?", re.IGNORECASE)
_WITH = re.compile(r"\bwith\s+(?:(?:some|about|around|only|just|nearly|over)\s+){0,2}$", re.IGNORECASE)
_LABEL = re.compile(r"[^.:;]{3,70}[:(—–]\s*(?:\w+\s+){0,2}")
_OF_THESE = re.compile(r"\W*(?:out\s+)?of\s+(?:the|these|those|them)\b[^.;:\d]{0,40},\s", re.IGNORECASE)
_ANOTHER_CLAUSE = re.compile(r",\s+(?:and|but|so|while)\s+(?:the|they|a|an|most|many)\s", re.IGNORECASE)
_AND_NOW = re.compile(
    r",\s+(?:and|but|so|while)\s"
)  # "openings a year, and at the moment eleven of them have our name"
_TODAY = re.compile(r"[^,;]*\b(?:today|now|currently|at\s+present|right\s+now|these\s+days)\b[^,;]*[,;]", re.IGNORECASE)
_SEEKERS = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:(?:a|each|every|per)\s+year\s+)?(?:who\s+)?(?:come|comes|go|are|will\s+be)?\s*"
    r"(?:looking\s+for|seek|seeking|apply|applying|compete|competing|chase|chasing|after|want|fight\s+over|queue)\s+(?:for\s+)?(?:them|these|those|one)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\s*(?:more|fewer|less|up|down)\b", re.IGNORECASE)


# "Adds 14 percent by 2033, or about 32,300 jobs".
_OR = re.compile(
    r"(?:\s+(?:more|fewer|up|down|extra))?(?:\s+(?:by|over|in|to|until)\s+[^.;,]{0,24})?,?\s+(?:or|which\s+(?:is|makes|means)|that\s+is)\s+"
    r"(?:(?:about|around|some|roughly|nearly|approximately|another|an\s+extra)\s+){0,2}",
    re.IGNORECASE,
)


_UP_BY = re.compile(r"\s*\(\s*(?:up|down)\b", re.IGNORECASE)


def count(spot: Spot, vocabulary: Vocabulary) -> Metric:
    """What the count of a spot says of jobs; no fact where nothing tells that it does."""
    if out_of_so_many.grown(spot) is not None:
        return Metric("growth", "so many to come for every so many today")
    if _EVERY.search(spot.before):
        return no_fact("every so many of them")
    high = spot.figure.quantity.high
    if spot.figure.quantity.is_range and high is not None and high < _LEAST and _in_years(spot, vocabulary):
        return Metric("experience", "the column's head" if spot.column else "the label")
    other = [
        e
        for e in in_bounds(spot, spot.clause, ["jobs/not-jobs"], "the same clause")
        if not _part_of_a_name(spot, e)
        and (not e.after or _apart(spot, e.end - len(e.words)) <= _OF_WHAT)
        and not (e.after and _ANOTHER_CLAUSE.search(spot.line.text, spot.end, e.end - len(e.words)))
    ]
    other = [e for e in other if not _employ_them(spot, e, vocabulary)]
    if any(0 < p.start - spot.end <= _BLANK for p in spot.line.by_list.get("jobs/openings", ())):
        other = [e for e in other if e.words.lower() not in vocabulary.lexicon.words("jobs/leaving")]
    if other:
        return no_fact(f"{other[0].because} makes it a count of something else")
    if _OF_THESE.match(spot.line.text, spot.sentence[0], spot.start):
        return no_fact("a part of those counted before")
    if _SEEKERS.match(spot.line.text, spot.end):
        return no_fact("those who look for the jobs")
    if _is_boxed_change(spot, vocabulary):
        return Metric("new-jobs", "“change” in the label")
    if _ON_IT.match(spot.line.text, spot.end):
        return no_fact("those on a list that was named before")
    if _ON_TOP.match(spot.line.text, spot.end):
        return Metric("new-jobs", "it comes on top of those there are")
    if any(o.quantity.unit == "percent" and _OR.fullmatch(spot.line.text, o.end, spot.start) for o in spot.others):
        return Metric("new-jobs", "what a percentage comes to")
    if _DOING_IT.match(spot.line.text, spot.end) and not any(
        o.kind == "role" and spot.sentence[0] <= o.start < spot.sentence[1] for o in spot.line.occupations
    ):
        return no_fact("those who do what was named before")
    today = _THERE_ARE.search(spot.before) and _NOW.match(spot.line.text, spot.end)
    if counted.at_work(spot) or _TODAYS.search(spot.before) or today:
        return Metric("employment", "who are at work")
    moment = counted.becomes(spot)
    if moment:
        return Metric(moment, "so many become so many", moment=counted.moment(moment))
    found = _said(spot) or _by_grammar(spot, vocabulary) or labelled(spot, vocabulary)
    return _of_a_whole_year(spot, found) if found.name == "openings" else found


def _of_a_whole_year(spot: Spot, found: Metric) -> Metric:
    """Openings, but for those of a month, of a time that is over, or some of them."""
    if _MONTHLY.search(spot.line.text, *spot.clause) or any(_MONTHLY.search(text) for text, _ in beside(spot)):
        return no_fact("openings of a month")
    apart = in_bounds(spot, spot.clause, ["jobs/gone-by", "jobs/some-openings"], "the same clause")
    apart = [e for e in apart if not (e.after and _AND_NOW.search(spot.line.text, spot.end, e.end - len(e.words) + 1))]
    return no_fact(f"{apart[0].because} makes it other openings than all of a projection's year") if apart else found


def _employ_them(spot: Spot, found: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether a word for other things than jobs only names who employs those counted: "bus companies employ 98,000"."""
    if found.words.lower() not in vocabulary.lexicon.words("jobs/employing"):
        return False
    return _EMPLOY.search(spot.line.text, found.end, spot.start) is not None


def _is_boxed_change(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether a fact box gives a change both as a percentage and as a count: "1%, which is 200 people"."""
    if spot.field is None or not any(o.quantity.unit == "percent" for o in spot.others):
        return False
    if _UP_BY.match(spot.line.text, spot.end):
        return False  # "Projected, 2034: 2,760 (up 6%)"
    told = {p.list for p in vocabulary.phrases_of(spot.label)} if spot.label else set()
    return bool(told & {"growth/cues", "growth/labels"}) and "jobs/openings" not in told


def signed(spot: Spot) -> Quantity:
    """A number of jobs that come or go: negative where the words say that they go."""
    quantity = spot.figure.quantity
    if quantity.high is not None and quantity.high < 0:
        return quantity
    return quantity.negated() if _changed(spot, "jobs/fewer") else quantity


def _part_of_a_name(spot: Spot, found: Evidence) -> bool:
    start = found.end - len(found.words)
    return any(o.start <= start and found.end <= o.end for o in spot.line.occupations)


# ------------------------------------------------------------------ phrases
def _said(spot: Spot) -> Metric | None:
    """A phrase close by: the more telling list first, since "job openings" holds "job" too."""
    found = [e for e in in_bounds(spot, spot.clause, JOBS, "the same clause") if _is_close(spot, e)]
    start = _label_before(spot)
    if start is not None:
        found += in_bounds(spot, (start, spot.start), JOBS, "the words before it")
    for name, metric in JOBS.items():
        best = next((e for e in found if e.list == name), None)
        if best is not None:
            first = metric == "employment" and counted.begins(spot)
            moment = counted.moment(metric) if first else ""
            return _refined(spot, metric, best) or Metric(metric, best.because, moment=moment)
    return None


def _is_close(spot: Spot, found: Evidence) -> bool:
    """Whether a phrase stands close to a count, but for an occupation's name before it: "openings for tailors are"."""
    between = sum(o.end - o.start for o in spot.line.occupations if found.end <= o.start and o.end <= spot.start)
    return found.distance - between <= _CLOSE


def _label_before(spot: Spot) -> int | None:
    """Where a few words begin that end in a colon or a bracket right before the figure: "Openings: 32,000 per year"."""
    start = spot.sentence[0]
    found = _LABEL.fullmatch(spot.line.text, start, spot.start)
    return start if found and not any(start <= o.start < spot.start for o in spot.others) else None


def _refined(spot: Spot, metric: str, found: Evidence) -> Metric | None:
    """Jobs that are not those of today: they open up by the year, come or go with a change, or are to come."""
    if metric not in ("employment", "new-jobs"):
        return None
    changed = _changed(spot, "jobs/more", "jobs/fewer")
    yearly = _yearly(spot)
    added = "employment" in found.words.lower() and _told(spot, "jobs/more", _so_far(spot))
    if metric == "employment" and added and _told(spot, "jobs/decade", spot.sentence) and not counted.reaches(spot):
        return Metric("new-jobs", found.because)
    if yearly and (metric == "employment" or _told(spot, "jobs/opens", spot.sentence)):
        return Metric("openings", f"{found.because}, {yearly.because}")
    if metric == "employment" and changed and not counted.reaches(spot):
        return Metric("new-jobs", f"{found.because}, {changed.because}")
    to_come = _to_come(spot)
    if metric == "employment" and to_come:
        return Metric("employment-projected", f"{found.because}, {to_come}")
    return None


# ------------------------------------------------------------------ grammar
def _by_grammar(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    quantity = spot.figure.quantity
    size = quantity.high if quantity.high is not None else quantity.low
    if (quantity.is_range and len(spot.figure.atoms) > 1) or size is None or abs(size) < _SMALL:
        return None
    what = counted.what(spot)
    if what is not None and what.words == "of us" and not _changed(spot, "jobs/more", "jobs/fewer"):
        if _THERE_WERE.search(spot.before):
            return no_fact("a number of the past")
        to_come = _to_come(spot)
        return Metric("employment-projected" if to_come else "employment", to_come or what.because)
    changed = _changed(spot, "jobs/more", "jobs/fewer")
    if what is None:
        return _change_alone(spot, changed)
    if what.value in ("employment", "employment-projected") and what.where != "the question":
        return Metric(what.value, what.because, moment=counted.moment(what.value))
    yearly = _yearly(spot)
    if yearly and (what.list == "jobs/nouns" or changed or _told(spot, "jobs/opens", spot.sentence)):
        return Metric("openings", f"{what.because}, {yearly.because}")
    if abs(size) < _LEAST:
        return None
    some = in_bounds(spot, spot.clause, ["jobs/part-of-them"], "the same clause")
    if some:
        return no_fact(f"{some[0].because} makes it a count of some of them")
    to_come = _to_come(spot)
    span = to_come or what.list == "jobs/nouns" or _told(spot, "jobs/decade", spot.sentence)
    if changed and span and not counted.reaches(spot):
        return Metric("new-jobs", f"{what.because}, {changed.because}")
    if to_come and not yearly:
        return Metric("employment-projected", f"{what.because}, {to_come}")
    if counted.starts(spot) and not changed:
        return Metric("employment", f"{what.because}, where a change begins", moment=counted.moment("employment"))
    present = _told(spot, "jobs/present", _so_far(spot))
    if present is None and what.list == "occupation" and _WITH.search(spot.before):
        return Metric("employment", f"{what.because}, “with” before it")
    if present and not _of_all(spot, present, vocabulary):
        return no_fact(f"{present.because}, of an employer, not of all")
    if (present or what.list == "beside" or what.value) and not yearly and not changed:
        return Metric("employment", f"{what.because}, {present.because}" if present else what.because)
    return None


def _of_all(spot: Spot, present: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether what "has" or "employs" so many is a country or the trade, and no employer."""
    if present.words.lower() not in vocabulary.lexicon.words("jobs/verbs-of-having"):
        return True
    start = present.end - len(present.words)
    if _BARE_PLURAL.fullmatch(spot.line.text, spot.sentence[0], start):
        return True  # "hospitals have 88,000 porters"
    lists = (
        "regions/places",
        "regions/national",
        "regions/unnamed",
        "jobs/workforce",
        "jobs/whole",
        "subjects/generic",
    )
    told = in_bounds(spot, (spot.sentence[0], start), lists, "")
    named = any(o.kind == "role" and spot.sentence[0] <= o.start < start for o in spot.line.occupations)
    return bool(told) or named


def _change_alone(spot: Spot, changed: Evidence | None) -> Metric | None:
    """ "6,800 more than in 2024" behind a count of jobs in its sentence."""
    gain = _GAIN_OF.search(spot.line.text, spot.sentence[0], spot.start)
    if not gain and (changed is None or not (_COMPARED.match(spot.line.text, spot.end) or _CHANGE.search(spot.before))):
        return None
    about = in_bounds(spot, spot.sentence, ["jobs/nouns", "jobs/people", "jobs/employment"], "the same sentence")
    named = any(spot.sentence[0] <= o.start < spot.sentence[1] for o in spot.line.occupations)
    span = _told(spot, "jobs/decade", spot.sentence) or _BY_YEAR.search(spot.line.text, *spot.sentence)
    told = changed.because if changed is not None else "“gain of” before it"
    return Metric("new-jobs", told) if (about or named) and span else None


def _changed(spot: Spot, *lists: str) -> Evidence | None:
    """Words for more or fewer of them; the "more" of "more than 320,000" is a hedge."""
    text = spot.line.text
    found = in_bounds(spot, spot.clause, lists, "the same clause")
    near = [e for e in found if not e.after or _apart(spot, e.end - len(e.words)) <= _OF_WHAT]
    near = [e for e in near if not _ONE_MORE.search(text, spot.sentence[0], e.end)]
    return next(
        (e for e in near if (e.after or not _HEDGE.fullmatch(text, e.end, spot.start)) and not _goes(spot, e)), None
    )


def _apart(spot: Spot, start: int) -> int:
    """Characters behind a count, but for an occupation's name: "9,200 jobs for purchasing managers will be added"."""
    names = (o for o in spot.line.occupations if spot.end <= o.start and o.end <= start)
    return start - spot.end - sum(o.end - o.start for o in names)


def _goes(spot: Spot, found: Evidence) -> bool:
    """Whether "to go" is where a number goes, and no loss: "is projected to go from 92,400 to 94,200"."""
    return found.words.lower().endswith(" go") and _GOES.match(spot.line.text, found.end) is not None


def _told(spot: Spot, name: str, bounds: tuple[int, int]) -> Evidence | None:
    where = "the same clause" if bounds == spot.clause else "the same sentence"
    found = in_bounds(spot, bounds, [name], where)
    return found[0] if found else None


def _yearly(spot: Spot) -> Evidence | None:
    """Words for by the year; "within a year" is none."""
    found = in_bounds(spot, _so_far(spot), ["jobs/yearly"], "the same sentence")
    text = spot.line.text
    return next((e for e in found if not _WITHIN.search(text, spot.sentence[0], e.end - len(e.words))), None)


def _so_far(spot: Spot) -> tuple[int, int]:
    """The sentence up to the end of the figure's clause: "from 63,800 jobs in 2024, employment is projected to" ..."""
    return spot.sentence[0], spot.clause[1]


def _to_come(spot: Spot) -> str:
    """The words that set a count in the future, "" where there are none."""
    if counted.begins(spot):
        return ""
    told = _told(spot, "jobs/to-come", _so_far(spot))
    if told and told.after and _TODAY.match(spot.line.text, spot.end, told.end):
        told = None
    if told and not (told.after and _AND_THEN.search(spot.line.text, spot.end, told.end)):
        return told.because
    year = _BY_YEAR.search(spot.line.text, *spot.clause)
    return (
        f"“{year.group()}” in the same clause"
        if year and year.group().lower().startswith(("by", "until", "come"))
        else ""
    )


def _in_years(spot: Spot, vocabulary: Vocabulary) -> bool:
    return any(
        in_text(vocabulary, text, "", "figures/periods", "programme/experience", "programme/ladder")
        and re.search(r"years|experience", text, re.IGNORECASE)
        for text in (spot.column, spot.label)
        if text
    )
