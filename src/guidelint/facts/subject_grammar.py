"""What a mention of an occupation is in its sentence: counted, an owner, half of another noun, a level."""

from __future__ import annotations

from collections.abc import Iterable

from guidelint import regex as re
from guidelint.facts.occupations import Occupation
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_COUNTED = re.compile(r"\s+(?:[\w-]+\s+){0,2}")
# "19,400 people in the country were working as locksmiths"
_EMPLOYED_AS = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,7}?(?:employed|working|worked|works?|registered)\s+(?:[\w’'-]+\s+){0,4}?as\s+(?:an?\s+)?",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_OF_WHAT = re.compile(
    r"\s+of\s+(?P<what>[a-z-]+ing|(?:[a-z]+\s){0,2}?[a-z]*(?:ics|logy|science|arts?|design|law|medicine))\b"
)
# "Evaluators, the people who sit between the client and the perfumer, have a median of"
_APPOSED = re.compile(
    r"\W*(?P<head>[\w’'-]+s),\s+(?:the|those|some)\s+(?:[\w’'-]+\s+){0,2}(?:who|that|whose)\s",
    re.IGNORECASE,
)
# "Leavers and new posts make for 3,400 openings a year in the occupation"
OF_IT = re.compile(
    r"\b(?:in|for|of|across)\s+(?:the|this)\s+(?:occupation|profession|trade)\b(?!\s+(?:press|union|association))",
    re.IGNORECASE,
)
# "The chambers expect that number to be up by 8 per cent", "this will take us to 91,500"
_THE_NUMBER = re.compile(
    r"\b(?:that|their|this|our)\s+(?:number|total|count|headcount|workforce)\b(?!\s+of\b)"
    r"|\b(?:take|bring|leave|put|carry)s?\s+us\s+(?:up\s+|down\s+)?(?:to|at|with)\b",
    re.IGNORECASE,
)
# "Guardian programs employ about 1,200 people": these are theirs
EMPLOYED = re.compile(
    r"\b(?:employs?|hires?|employed|hired)\s+(?:[\w,]+\s+){0,3}(?:people|workers|staff|employees)\b", re.IGNORECASE
)
# "If you become a ", "those who moved on to be "
BECOME = re.compile(
    r"\b(?:become|becomes|became|becoming|promoted\s+to|(?:mov|stepp?|go|went|rise|rose|gone)\w*\s+(?:on\s+|up\s+)?to(?:\s+be(?:come)?|\s+being)?)\s+"
    r"(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?<![\w-])(?P<letters>[A-Z]{2,6})s\s+(?:\w+\s+){0,4}?$")  # "CRNAs can expect to earn "
_OF_WHAT_IT_PAYS = ("pay/cues", "pay/statistic", "growth/cues", "growth/jobs")
_RIGHT_BEHIND = re.compile(r"\s(?:(?:own|average|median|typical)\s)?(?:(?:about|around|roughly|some)\s)?")
_OWNER = re.compile(r"(?P<owner>[^\W\d_][\w-]*)(?:['’]s|s['’])\s$")
_BY = re.compile(r"(?:\s(?:an?|per)\s\w+)?\s+by\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,2}?", re.IGNORECASE)
_PUT_AT = re.compile(
    r"\b(?:put|given|reckoned|estimated|reported|set|quoted|calculated|worked\s+out|placed|pegged|listed|stated)\s+(?:at|as|to\s+be)\s+"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_JOBS = ("jobs/nouns", "jobs/workforce", "growth/employment", "directions/trades")
_NEAR = 12  # characters between an owner and what is owned


def by_initials(spot: Spot, bounds: tuple[int, int], role: Iterable[tuple[str, ...]]) -> str:
    """Others that a clause names by initials, "CRNAs average": "" for the role's own. role: the words of its names."""
    found = _INITIALS.search(spot.line.text, bounds[0], spot.start)
    if found is None:
        return ""
    letters = found["letters"]
    own = {"".join(word[0] for word in words).upper() for words in role if len(words) > 1}
    if any(letters.endswith(initials) for initials in own) or any(letters in title for title in spot.titles[-1:]):
        return ""
    return letters


def counted(spot: Spot, mention: Occupation) -> bool:
    """Whether a count counts those who stand right behind it: "5,900 registered physiotherapists"."""
    if spot.figure.quantity.unit != "count":
        return False
    text, start, end = spot.line.text, spot.end, mention.start
    return any(counted.fullmatch(text, start, end) is not None for counted in (_COUNTED, _EMPLOYED_AS))


def of_those_counted(spot: Spot) -> bool:
    """Whether a sentence goes on about the number of those whom the one before it counted by the role's name."""
    if not _THE_NUMBER.search(spot.line.text, *spot.sentence):
        return False
    before = [s for s in spot.line.sentences if s[1] <= spot.sentence[0]][-2:]
    return any(
        o.kind == "role" and not o.qualifier and not o.level and start <= o.start < end
        for start, end in before
        for o in spot.line.occupations
        if any(f.quantity.unit == "count" and start <= f.start < end for f in spot.others)
    )


def of_another(spot: Spot, end: int) -> str:
    """Of what a word that may mean the role says it is, where that is not the role's: "the field of data science"."""
    of = _OF_WHAT.match(spot.line.text, end)
    if of is None or any(spot.line.of_the_trade(word) or spot.line.akin(word) for word in of["what"].split()):
        return ""
    return "" if any(o.start <= of.start("what") < o.end for o in spot.line.occupations) else of["what"]


def names_the_trade(spot: Spot) -> bool:
    """Whether a sentence names the jobs by the trade: "roofing jobs", "the plumbing workforce"."""
    first, last = spot.sentence
    nouns = [p.start for name in _JOBS for p in spot.line.by_list.get(name, ()) if first <= p.start and p.end <= last]
    if not nouns:
        return False
    return any(
        token.end + 1 in nouns and (spot.line.of_the_trade(token.text) or spot.line.akin(token.text))
        for token in spot.line.tokens
        if first <= token.start < last
    )


def compounded(spot: Spot, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a word that may mean the role is the first half of another: "the trade press"."""
    found = _NEXT_WORD.match(spot.line.text, end)
    return found is not None and found[1].lower() in vocabulary.lexicon.words("subjects/compounds")


def possessor(spot: Spot, mention: Occupation) -> bool:
    """Whether a mention only owns something else: "a director's license"."""
    text = spot.line.text
    if not text[mention.start : mention.end].replace("’", "'").endswith(("'s", "s'")):
        return False
    return not any(
        0 <= p.start - mention.end <= _NEAR for name in _OF_WHAT_IT_PAYS for p in spot.line.by_list.get(name, ())
    )


def at_a_level(mention: Occupation) -> bool:
    """Whether a mention behind "as" tells the level of whoever is paid: "taken on as a junior tailor"."""
    return mention.kind == "role" and mention.level is not None


def apposed_to(spot: Spot, vocabulary: Vocabulary) -> str:
    """The noun at the head of the sentence that an apposition explains, where it is none of the role's; else ""."""
    found = _APPOSED.match(spot.line.text, spot.sentence[0], spot.start)
    if found is None:
        return ""
    head = found["head"].lower()
    role = any(
        o.kind == "role" and o.start < found.end("head") and found.start("head") < o.end for o in spot.line.occupations
    )
    return "" if role or head in vocabulary.plain_words else head


def owns_figure(spot: Spot, mention: Occupation) -> bool:
    """Whether a figure stands right behind its owner's name: "the average coach driver's £24,800"."""
    text = spot.line.text
    owner = text[mention.start : mention.end].replace("’", "'").endswith(("'s", "s'"))
    return owner and _RIGHT_BEHIND.fullmatch(text, mention.end, spot.start) is not None


def says_it(spot: Spot, mention: Occupation) -> bool:
    """Whether those behind a figure only give it: "was put at £24,800 by a recruiter"."""
    text = spot.line.text
    by = _BY.fullmatch(text, spot.end, mention.start)
    return by is not None and _PUT_AT.search(text, spot.sentence[0], spot.start) is not None


def owned_by_another(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether a figure stands right behind the name of an owner that is not known: "the dog handler's €51,300"."""
    found = _OWNER.search(spot.line.text, spot.sentence[0], spot.start)
    if found is None:
        return False
    word = found["owner"].lower()
    told = vocabulary.phrases_of(word)
    return word not in vocabulary.plain_words and not any(p.list.startswith("regions/") for p in told)
