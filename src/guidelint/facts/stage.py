"""At which stage of a working life, or at which end of the scale, a figure holds: "Year 8", "those paid least"."""

from __future__ import annotations

from functools import lru_cache

from guidelint import regex as re
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_SPAN = r"\d{1,2}\s*(?:(?:[-–—/]|to)\s*\d{1,2}\s*)?\+?\s*[-–]?\s*(?:years?|yrs?)\b"
_YEARS = re.compile(rf"(?:^|\W)(?:by\s+)?(?:years?|months?|weeks?)\s+\d{{1,2}}\b|(?<![\d,.]){_SPAN}", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:before|after)\s+(?!(?:tax|taxes|deductions?|expenses|tips|overtime|bonus(?:es)?|super|benefits|costs)\b)\w",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^)]*\)|[\d.:,+–—-]+")
# "With three to seven years' experience", "after more than twenty years of work".
_EXPERIENCED = re.compile(
    r"\b(?:with|having|of)\s+(?:an?\s+)?(?:(?:only|just|about|at\s+least|over|under|more\s+than|less\s+than|fewer\s+than|up\s+to"
    r"|between)\s+)*[\w+–-]+(?:\s+(?:to|and|or)\s+[\w+–-]+)?[\s-]+(?:or\s+more\s+)?(?:years?|months?)['’]?\s+"
    r"(?:worth\s+)?(?:of\s+)?(?:[\w-]+\s+){0,2}?(?:experience|work|service|practice|seniority)\b",
    re.IGNORECASE,
)


# What is said of all of them, unless those at one end of the scale are meant: "the top earners average $90,000".
CENTRAL = frozenset({None, "mean", "median", "typical"})
_ENDS = ("pay/lowest", "pay/highest")
# What stands before the words for an end of the scale where they are said of people: "those among the ".
_OF_PEOPLE = re.compile(
    r"\b(?:who|that|those|among|amongst|in|into|within|at|on|toward|towards)\s+(?:the\s+)?(?:[\w-]+['’]s\s+|very\s+)?"
    r"(?:(?:earn|make|get|take\s+home|are|is)\s+(?:paid\s+)?(?:the\s+)?)?$",
    re.IGNORECASE,
)
# "Can earn up to an annual average salary of": the most of it, and no average.
_AT_MOST = re.compile(
    r"\b(?:up\s+to|as\s+(?:high|low|much|little)\s+as|at\s+(?:least|most))\s+(?:an?\s+)?(?:[a-z]+\s+){1,5}\W*$",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
# "In year five or so people say", "by your third year", "five years in".
_IN_YEAR = re.compile(
    rf"\b(?:in|by|from|after)\s+years?\s+{_NUMBER}\b|\b(?:in|by|from)\s+(?:the|your|their|a)\s+"
    rf"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|\d+th)\s+year\b|\b{_NUMBER}\s+years\s+in\b(?!\s+\w+\s+\w*ing)",
    re.IGNORECASE,
)
_STEP = re.compile(r"\W*(?:step|phase|stage)\s+\w+\s*[:.–—-]", re.IGNORECASE)  # "Step 3: Gain experience"
_LONGEST_HEAD = 8  # words of a line that stands for a heading


def stage(spot: Spot, vocabulary: Vocabulary) -> str:
    """The words that put a figure at a stage; "" where it holds for all."""
    text = spot.line.text
    year = _IN_YEAR.search(text, spot.clause[0], spot.start)
    if year is not None:
        return year.group().lower()
    told = _EXPERIENCED.search(text, *spot.clause) or _EXPERIENCED.search(text, spot.sentence[0], spot.start)
    if told is not None:
        return told.group().lower()
    for head in (spot.label, spot.row):
        if head and _tells(head):
            return head.lower()
    if spot.lead and (_EXPERIENCED.search(spot.lead) or _is_head(spot.lead)):
        return spot.lead.lower()  # a bold line over a list: "Senior tailor (10-12 years)"
    title = spot.titles[0] if len(spot.titles) > 1 else ""  # the last is the guide's own
    return title.lower() if title and _is_a_step(title, vocabulary) else ""


@lru_cache(maxsize=1024)  # all figures of a list or a section share their heads
def _tells(head: str) -> bool:
    return any(told.search(head) for told in (_YEARS, _EVENT, _EXPERIENCED))


@lru_cache(maxsize=1024)
def _is_a_step(title: str, vocabulary: Vocabulary) -> bool:
    return bool(_YEARS.search(title) or _STEP.match(title)) or _names_a_level(title, vocabulary)


def at_an_end(spot: Spot) -> str:
    """The words that put the people of a figure at one end of the scale; "" where it is of all of them."""
    text = spot.line.text
    if spot.in_row:
        return ""
    most = _AT_MOST.search(text, spot.clause[0], spot.start)
    if most is not None:
        return most.group().strip().lower()
    for phrase in (p for name in _ENDS for p in spot.line.by_list.get(name, ())):
        if (
            spot.clause[0] <= phrase.start
            and phrase.end <= spot.start
            and _OF_PEOPLE.search(text, spot.clause[0], phrase.start)
        ):
            return text[phrase.start : phrase.end].lower()
    return ""


def _is_head(lead: str) -> bool:
    return len(lead.split()) <= _LONGEST_HEAD and _YEARS.search(lead) is not None


def _names_a_level(title: str, vocabulary: Vocabulary) -> bool:
    """Whether a title is the name of a level and nothing else: "Mid-career", "Senior level"."""
    rest = " ".join(_BRACKETS.sub(" ", title).lower().split())
    names = vocabulary.lexicon.words("subjects/own-levels")
    return rest in {name.replace("-", " ") for name in names} or rest.removesuffix(" level") in names
