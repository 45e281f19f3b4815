"""Which percentages are growth of employment, and which are another share, raise or rate."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import Evidence, beside, in_bounds, in_text, nearest, parted
from guidelint.facts.growth import gone
from guidelint.facts.growth_nearby import told_nearby
from guidelint.facts.listed import names_occupation
from guidelint.facts.measured import Metric, no_fact, unread
from guidelint.facts.more_of_them import MODIFIER, THEM, more_of_them
from guidelint.facts.objects import changed_object
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import tokens

_SHARE = re.compile(
    r"\s+of\s+(?!(?:the\s+|employment\s+|job\s+)?growth|(?:its|their|the|those|these|all)\s+(?:jobs|posts|positions))",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:calls?|called|terms?|termed|describes?|rates?|labels?|classes|classed)\b[^.;]{0,30}$", re.IGNORECASE
)
_ALL_JOBS = re.compile(r"\s+(?:its\s+|their\s+|the\s+)?(?:jobs|posts|positions)\b", re.IGNORECASE)
_AND = re.compile(r",\s+(?:and|but|while|whereas)\s", re.IGNORECASE)
_GROWTH_AFTER = re.compile(r"\s+(?:(?:job|employment|projected|annual)\s+)?growth\b", re.IGNORECASE)
_BLANKS = 2  # characters between a figure and the word behind it
_SPAN_OF_YEARS = (
    r"\b(?:19|20)\d\d\s*(?:[-–—/‑]|to|through|and)\s*(?:(?:19|20)?\d\d)\b|(?<![-–—/‑\w])(?:ten|10)[- ]years?\b"
)
_YEARS_TO_COME = r"\b20[2-4]\d\s*(?:[-–—/‑]|to|through)\s*(?:20)?[2-5]\d\b"
_CHANGES_OF_OTHERS = frozenset({
    *("growth/not-growth", "growth/money", "jobs/openings", "jobs/not-jobs", "pay/cues", "pay/amounts", "pay/spending"),
})  # fmt: skip
_OF_JOBS = ("growth/cues", "growth/labels", "growth/jobs", "growth/employment", "jobs/nouns")
_SIGN = 2  # words of a value besides its percentage: "up", "plus"
_DECADE = re.compile(
    _SPAN_OF_YEARS + r"|\b(?:by|through|until)\s+20[2-9]\d\b|\bin\s+20[2-9]\d\s+than\s+(?:it\s+was\s+)?in\s+20\d\d\b",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+(?P<noun>[a-z]{4,})\b(?!['’]t\b)", re.IGNORECASE)  # "4 percent doesn't sound like much"
_MORE_NOUN = re.compile(
    r"\s+(?:more|less|fewer|extra)\s+(?!(?:than|in|by|of|over|or|and|numerous|are|is|will|would|should|were|can|may)\b)(?P<noun>[a-z]+)",
    re.IGNORECASE,
)
_SHARE_BY_VERB = re.compile(
    r"\s+(?:work|are|were|have|had|hold|own|belong|live|said|say|plan|report|reported|do|did|earn|get|come|came|choose|leave|left)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\s+(?:employed|working|in\s+(?:this|the|work)|at\s+work|doing|with\s+(?:a|this)\s+job)\b", re.IGNORECASE
)
_NUMBER_OF = re.compile(r"\bnumbers?\s+of\s+(?:the\s+|all\s+)?", re.IGNORECASE)
_WHAT_THEY_DO = re.compile(
    r"\s+(?!(?:over|by|from|for|in|across|through|between|until|till|to|up|down|or|and|a|per|each|nationally|nationwide"
    r"|overall|than)\b)[^\W\d_]",
    re.IGNORECASE,
)
_JOBS = 30  # characters between "of" and the jobs that a share is of
_UP_OR_DOWN = re.compile(
    r"\b(?:up|down)\s+(?:by\s+)?(?:(?:about|around|some|roughly|nearly|only|just)\s+)?$", re.IGNORECASE
)
_GROWTH_OF = re.compile(
    r"\b(?:growth|increase|rise|decline|drop|fall|gain|loss|contraction|expansion)\s+of\s+"
    r"(?:(?:about|around|some|roughly|nearly|only|just)\s+)?$",
    re.IGNORECASE,
)
_ANSWER = 14  # characters that an answer may have before its figure: "Yes, about "
_LABEL = 6  # words that a label before a figure has at most
_NEAR = 34.0  # weighted characters within which the Bureau's wording belongs to a rate


def percent(spot: Spot, vocabulary: Vocabulary) -> Metric:
    """growth where words around the figure make it one; else what it is instead, as far as that can be told."""
    if gone(spot):
        return Metric("growth", "a share of the jobs, and they go")
    return (
        _no_growth(spot, vocabulary)
        or _said_outright(spot)
        or _over_a_decade(spot)
        or told_nearby(spot, vocabulary)
        or _without_a_verb(spot, vocabulary)
        or _supported(spot, nearest(spot, vocabulary, "growth/cues"), vocabulary)
    )


def _no_growth(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    if spot.figure.quantity.points:
        return no_fact("a difference of two percentages")
    for phrase in spot.line.by_list.get("pay/percentiles", ()):
        if phrase.start < spot.end and spot.start < phrase.end:
            return no_fact("names a percentile")
    if _number_of_others(spot):
        return no_fact("a change in the number of something else")
    thing = changed_object(spot)
    if thing:
        return no_fact(f"a change of “{thing}”")
    before = (spot.sentence[0], spot.start)
    if not in_bounds(spot, spot.sentence, ["growth/employment", "jobs/nouns"], ""):
        pay = in_bounds(spot, before, ["pay/amounts"], "the same sentence")
        if pay:
            return no_fact(f"{pay[0].because} makes it a change of pay")
        money = [
            e
            for e in in_bounds(spot, before, ["growth/money"], "the same sentence")
            if not _in_a_name(spot, e) and not _left_behind(spot, e)
        ]
        if money:
            return no_fact(f"{money[0].because} makes it a change of other money")
    other = _grown_behind(spot)
    if other:
        return no_fact(f"“{other}” behind it makes it growth of something else")
    share = _SHARE.match(spot.line.text, spot.end)
    if share is None and _SHARE_BY_VERB.match(spot.line.text, spot.end):
        return no_fact("a share of those who do something")
    if share is None:
        noun = _counted_by(spot, vocabulary)
        if noun:
            return no_fact(f"“{noun}” right behind it makes it a percentage of that")
        return no_fact("more or less of something else") if _more_of_something(spot) else None
    if _jobs_lost(spot, share.end()):
        return Metric("growth", "a share of the jobs, and they go")
    return no_fact("a share of something")


def _left_behind(spot: Spot, found: Evidence) -> bool:
    """Whether a word is of another clause than the figure: "sales are to rise, and tailors will grow in number by"."""
    return any(
        found.end <= o.start and o.end <= spot.start and _AND.search(spot.line.text, found.end, o.start)
        for o in spot.line.occupations
    )


def _in_a_name(spot: Spot, found: Evidence) -> bool:
    """Whether a word is a part of an occupation's name: "sales agents"."""
    start = found.end - len(found.words)
    return any(o.start <= start and found.end <= o.end for o in spot.line.occupations)


def _grown_behind(spot: Spot) -> str:
    """What grows, where it stands between the figure and its growth: "4 percent sales growth"; else ""."""
    text = spot.line.text
    for phrase in spot.line.by_list.get("growth/not-growth", ()):
        if 0 < phrase.start - spot.end <= _BLANKS and _GROWTH_AFTER.match(text, phrase.end):
            return text[phrase.start : phrase.end]
    return ""


def _counted_by(spot: Spot, vocabulary: Vocabulary) -> str:
    """The noun right behind a percentage that is no word of growth, jobs or time: "84% adherence"; "" for none."""
    found = _NEXT_WORD.match(spot.line.text, spot.end)
    if found is None:
        return ""
    start, word = found.start("noun"), found["noun"].lower()
    if word in vocabulary.plain_words or spot.line.akin(word) or spot.line.of_the_trade(word):
        return ""
    covered = any(p.start <= start < p.end for p in spot.line.phrases)
    named = any(o.start <= start < o.end for o in spot.line.occupations)
    return "" if covered or named or word in vocabulary.lexicon.words("subjects/finite") else found["noun"]


def _more_of_something(spot: Spot) -> bool:
    """ "10 percent more revenue": more of what is neither jobs nor people of the occupation."""
    found = _MORE_NOUN.match(spot.line.text, spot.end)
    if found is None or spot.line.akin(found["noun"].lower()):
        return False
    start = found.start("noun")
    near = [o.start for o in spot.line.occupations]
    for name in ("jobs/nouns", "jobs/people", "jobs/openings", "jobs/workforce", "growth/jobs", "subjects/generic"):
        near += [p.start for p in spot.line.by_list.get(name, ())]
    return not any(0 <= at - start <= MODIFIER + 8 for at in near)


def _jobs_lost(spot: Spot, start: int) -> bool:
    """Whether a share is one of jobs, and they go: "5 percent of all sawyer jobs will be lost"."""
    jobs = any(start - 1 <= p.start <= start + _JOBS for p in spot.line.by_list.get("jobs/nouns", ()))
    return jobs and bool(in_bounds(spot, spot.sentence, ["jobs/fewer"], ""))


def _said_outright(spot: Spot) -> Metric | None:
    """ "7% more plasterers", "6 percent growth", or the Bureau's wording right behind it."""
    if more_of_them(spot):
        return Metric("growth", "more or fewer of them")
    if _UP_OR_DOWN.search(spot.before) and _jobs_to_come(spot):
        return Metric("growth", "“up” or “down” before it, of jobs")
    growth_of = _GROWTH_OF.search(spot.before) and (
        _DECADE.search(spot.line.text, *spot.sentence) or in_bounds(spot, spot.sentence, ["jobs/decade"], "")
    )
    if growth_of and not _other(spot, spot.clause):
        return Metric("growth", "“growth of” before it")
    if _GROWTH_AFTER.match(spot.line.text, spot.end) and not _other(spot, spot.clause):
        return Metric("growth", "“growth” right after it")
    banded = in_bounds(spot, spot.sentence, ["growth/band"], "the same sentence")
    if banded and banded[0].after:
        start = banded[0].end - len(banded[0].words)
        if banded[0].distance < _NEAR or _CALLED.search(spot.line.text, spot.end, start):
            return Metric("growth", banded[0].because)
    return None


def _jobs_to_come(spot: Spot) -> bool:
    """Whether a sentence speaks of jobs, or those who do them, over the years to come."""
    if in_bounds(spot, spot.sentence, ["growth/not-growth", "jobs/not-jobs", "pay/cues"], ""):
        return False
    jobs = in_bounds(spot, spot.sentence, ["growth/employment", "jobs/nouns", "jobs/workforce"], "")
    named = any(spot.sentence[0] <= o.start < spot.sentence[1] for o in spot.line.occupations)
    lists = ["jobs/decade", "growth/band", "growth/future", "growth/outlook", "jobs/to-come"]
    return bool((jobs or named) and in_bounds(spot, spot.sentence, lists, ""))


def _over_a_decade(spot: Spot) -> Metric | None:
    """Jobs, or those who do them, changed by so much over a projection's years: whatever the verb, that is growth."""
    if _other(spot, spot.sentence) or in_bounds(spot, spot.sentence, ["jobs/not-jobs", "pay/cues"], ""):
        return None
    span = in_bounds(spot, spot.sentence, ["jobs/decade"], "the same sentence")
    years = _DECADE.search(spot.line.text, *spot.sentence)
    if not span and years is None:
        return None
    when = span[0].because if span else f"“{years.group()}”" if years else ""
    if in_bounds(spot, spot.sentence, ["jobs/fewer", "growth/down"], ""):
        change = True
    else:
        change = bool(in_bounds(spot, spot.sentence, ["growth/cues", "growth/future", "jobs/to-come", "jobs/more"], ""))
    jobs = in_bounds(spot, spot.sentence, ["growth/employment", "jobs/nouns", "jobs/workforce"], "the same sentence")
    named = [o for o in spot.line.occupations if spot.sentence[0] <= o.start < spot.sentence[1]]
    if not change or not (jobs or named):
        return None
    who = jobs[0].because if jobs else f"“{spot.line.text[named[0].start : named[0].end]}” in the same sentence"
    return Metric("growth", f"{who}, over {when}")


def _number_of_others(spot: Spot) -> bool:
    """Whether what changes is the number of something that is no job: "the number of Americans over 65"."""
    found = _NUMBER_OF.search(spot.line.text, spot.sentence[0], spot.start)
    if found is None or THEM.match(spot.line.text, found.end()):
        return False  # "the number of us will go up by six per cent"
    counted = [o.start for o in spot.line.occupations]
    for name in ("jobs/nouns", "jobs/openings"):
        counted += [p.start for p in spot.line.by_list.get(name, ())]
    for people in spot.line.by_list.get("subjects/generic", ()):
        if _AT_WORK.match(spot.line.text, people.end):  # "people over 65" are no workforce
            counted.append(people.start)
    return not any(0 <= start - found.end() <= MODIFIER for start in counted)


def _without_a_verb(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    """A figure without a word of growth: jobs over a span of years in a label, a change of employment; or no growth."""
    growth = nearest(spot, vocabulary, "growth/cues")
    if growth is not None and not growth.where.startswith("the section"):
        return None
    if not _says_what_they_do(spot) and any(
        in_text(vocabulary, text, where, "growth/jobs", "growth/labels") and re.search(_SPAN_OF_YEARS, text)
        for text, where in beside(spot)
        if not (text.endswith("?") and spot.start - spot.sentence[0] > _ANSWER)  # a question explains its answer alone
    ):
        return Metric("growth", "jobs and a span of years beside it")
    if _answers_plainly(spot, vocabulary):
        return Metric("growth", "the question before it")
    if _is_boxed_change(spot, vocabulary) or _is_boxed_trend(spot, vocabulary):
        return Metric("growth", "a span of years in the label, and nothing else that changes")
    change = in_bounds(spot, spot.clause, ["growth/labels"], "the same clause")
    of_jobs = in_bounds(spot, spot.sentence, ["growth/employment"], "") or (
        in_bounds(spot, spot.clause, ["jobs/nouns"], "") and in_bounds(spot, spot.clause, ["growth/future"], "")
    )
    if change and of_jobs:
        return Metric("growth", change[0].because)
    if growth is None or _other(spot, spot.clause):
        return no_fact("a percentage of something else than growth")
    return unread("a percentage under a heading on outlook, with no word that makes it growth")


def _answers_plainly(spot: Spot, vocabulary: Vocabulary) -> bool:
    """ "By how much will employment change? The forecast for 2024-34 is 6%": nothing in the answer is of its own."""
    if not spot.lead.rstrip().endswith("?"):
        return False
    asked = {p.list for p in vocabulary.phrases_of(spot.lead)}
    if not asked & {"growth/employment", "jobs/nouns"} or not asked & {"growth/cues", "growth/labels"}:
        return False
    start, end = spot.sentence
    return asked.isdisjoint(_CHANGES_OF_OTHERS) and all(
        not token.text[0].isalpha()
        or token.text in vocabulary.plain_words
        or any(o.start <= token.start < o.end for o in spot.line.occupations if o.kind == "role")
        or any(p.start <= token.start < p.end for name in _OF_JOBS for p in spot.line.by_list.get(name, ()))
        for token in spot.line.tokens
        if start <= token.start < end and not spot.start <= token.start < spot.end
    )


def _is_boxed_change(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether a fact box gives a change over years to come under a label that names nothing else to change."""
    if spot.field is None or not spot.label or re.search(_YEARS_TO_COME, spot.label) is None:
        return False
    start = spot.line.text.find(spot.label) + len(spot.label) if spot.field.origin == "line" else 0
    rest = [t for t in spot.line.tokens if start <= t.start and not spot.start <= t.start < spot.end]
    if sum(t.text[0].isalpha() for t in rest) > _SIGN:
        return False
    return not any(p.list in _CHANGES_OF_OTHERS for p in vocabulary.phrases_of(spot.label))


def _is_boxed_trend(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether a fact box gives a change, and its label says of what: "Employment trend", "Forecast job change"."""
    if spot.field is None or not spot.label or spot.line.text[: spot.start].count(".") > 1:
        return False
    told = {p.list for p in vocabulary.phrases_of(spot.label)}
    of_jobs = told & {"growth/employment", "growth/jobs", "jobs/nouns", "jobs/workforce"}
    return "growth/labels" in told and bool(of_jobs) and told.isdisjoint(_CHANGES_OF_OTHERS)


def _says_what_they_do(spot: Spot) -> bool:
    """Whether a sentence goes on about a share of people: "24 percent work for themselves"."""
    if in_bounds(spot, (spot.end, spot.sentence[1]), ["growth/band"], ""):
        return False
    return _WHAT_THEY_DO.match(spot.line.text, spot.end) is not None


def _supported(spot: Spot, growth: Evidence | None, vocabulary: Vocabulary) -> Metric:
    """A word of growth stands with the figure: growth of what?"""
    assert growth is not None  # _without_a_verb has answered otherwise
    grown = Metric("growth", growth.because)
    if growth.where == "the line that leads in" and in_text(vocabulary, spot.lead, "", "pay/amounts"):
        return no_fact("a change of pay")  # "How fast does salary grow?"
    other, support = _other(spot, spot.clause), _support(spot)
    if other and (support is None or other[0].distance < support):
        return no_fact(f"{other[0].because} makes it another percentage")
    labelled = _is_label(spot, vocabulary)
    if support is not None or (labelled and not other):
        return grown
    if not _other(spot, spot.sentence):
        wider = in_bounds(spot, spot.sentence, ["growth/jobs"], "the same sentence")
        if wider or any(spot.sentence[0] <= o.start < spot.sentence[1] for o in spot.line.occupations):
            return grown
        under_outlook = spot.titles and in_text(vocabulary, spot.titles[0], "", "growth/cues", "growth/jobs")
        if under_outlook and in_bounds(spot, spot.sentence, ["growth/future", "growth/outlook"], ""):
            return Metric("growth", f"{growth.because}, under “{spot.titles[0]}”")
    for text, where in beside(spot):
        if where in ("the label", "the row's head") and names_occupation(text, vocabulary):
            continue  # "Sales agents": no share of sales
        if in_text(vocabulary, text, where, "growth/not-growth"):
            return no_fact(f"{where} makes it another percentage")
        if in_text(vocabulary, text, where, "pay/amounts") and not in_text(vocabulary, text, where, "growth/jobs"):
            return no_fact(f"{where} makes it a change of pay")
        if in_text(vocabulary, text, where, "growth/jobs"):
            return grown
        if in_text(vocabulary, text, where, "growth/cues") and not _names_something(spot, text, vocabulary):
            return grown
    return no_fact("a change of something else than employment")


def _names_something(spot: Spot, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a label of growth has a noun that says of what: "Muscle growth"."""
    told = vocabulary.phrases_of(text)
    return any(
        token.text.isalpha()
        and token.text not in vocabulary.plain_words
        and not any(p.start <= token.start < p.end for p in told)
        and not spot.line.akin(token.text)
        and not spot.line.of_the_trade(token.text)
        for token in tokens(text)
    )


def _is_label(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether the few words before a figure say growth and nothing else: "Growth of 7%", not "Complaints rose 7%"."""
    start = spot.sentence[0]
    if len(spot.line.text[start : spot.start].split()) > _LABEL:
        return False
    cues = [p for p in spot.line.by_list.get("growth/cues", ()) if start <= p.start and p.end <= spot.start]
    if not cues:
        return False
    told = [p for p in spot.line.phrases if p.list.startswith("growth/") and start <= p.start and p.end <= spot.start]
    known = vocabulary.plain_words
    return all(
        token.text in known or not token.text[0].isalpha() or any(p.start <= token.start < p.end for p in told)
        for token in spot.line.tokens
        if start <= token.start and token.end <= spot.start
    )


def _other(spot: Spot, bounds: tuple[int, int]) -> list[Evidence]:
    where = "the same clause" if bounds == spot.clause else "the same sentence"
    found = in_bounds(spot, bounds, ["growth/not-growth"], where)
    found = [e for e in found if not (e.after and parted(spot, e))]
    found = [e for e in found if not _of_a_longer(spot, e)]  # "the job market"
    return [e for e in found if not (e.words.lower() == "of all" and _ALL_JOBS.match(spot.line.text, e.end))]


def _of_a_longer(spot: Spot, found: Evidence) -> bool:
    """Whether a word is but a part of words for employment: the market of "the job market"."""
    start = found.end - len(found.words)
    return any(p.start < start and found.end <= p.end for p in spot.line.by_list.get("growth/jobs", ()))


def _support(spot: Spot) -> float | None:
    """How near the figure its clause speaks of jobs or names an occupation; None where it does neither."""
    jobs = in_bounds(spot, spot.clause, ["growth/jobs"], "the same clause")
    named = [o for o in spot.line.occupations if spot.clause[0] <= o.start and o.end <= min(spot.clause[1], spot.start)]
    return min([e.distance for e in jobs] + [float(spot.start - o.end) for o in named], default=None)
