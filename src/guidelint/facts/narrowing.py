"""What keeps a statement from being about the role at large: a branch, a place of work, a degree, a level."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import in_text
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase, tokens
from guidelint.quantity import Figure

_NARROWED = re.compile(
    r"\s+(?P<words>(?:(?:working|employed|based|living)\s+(?:in|at|for|on|near|by|as)|who|that|working|employed|with|without|in|at|on|from|outside|holding|based|near)\s+(?:(?:the|a|an|their)\s+)?(?P<head>[\w’'&-]+)(?:\s+[\w’'-]+)?)",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"\s+of\s+(?P<name>(?:(?:the|an?|their)\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)", re.IGNORECASE)
# "The median wage for insulation workers, mechanical, was": as statisticians name the parts of an occupation.
_ADDED = re.compile(
    r",\s+(?P<words>[a-z][a-z-]+(?:(?:,|,?\s+and)?\s+[a-z][a-z-]+){0,5}),?\s+(?:was|were|is|are|held)\b"
)
# "Who work full time", "on full-time hours", "on a forty-hour week"
_IN_FULL_TIME = re.compile(
    r"(?:(?:works?|working|is|are|employed|on|an?)\s+){0,3}(?:full[\s-]time|(?:3[5-9](?:\.\d)?|40|forty|thirty-\w+)[\s-]hours?)\b",
    re.IGNORECASE,
)
_IN_THE_ROW = re.compile(r"(?:who|that)\s+(?:stands?|stood|sits?|sat|comes?|is|falls?|ends?|lands?)\b", re.IGNORECASE)
_THERE = re.compile(r"\s+there\b", re.IGNORECASE)
_LEADS = re.compile(r"[\W\d]*(?:(?:the|a|an|most|many|some|big|large|small|private|public)\s+)*", re.IGNORECASE)
_AND_ANOTHER = re.compile(r",?\s+(?:and|or)\s+(?:(?:about|around|roughly|nearly|over|some)\s+)?", re.IGNORECASE)
_BEFORE_THEN = re.compile(r"\W*before\b[^.]{0,60}\b(?:were|was|had|earned|paid|got)\b", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\W*(?:suppose\b|supposing\b|imagine\b|assume\b|assuming\b|picture\b|let['’]s say\b"
    r"|say\s+(?:you|that|he|she|an?)\b"
    # "If you lined all of them up, the one in the middle would earn" tells what a median is.
    r"|if\b(?!\s+(?:you|we|all)\s+[^.]{0,60}\b(?:middle|halfway|half)\b)(?=[^.]{0,120}(?:\bwould\b|['’]d\b|\bcould\b)))",
    re.IGNORECASE,
)
_BEFORE = 12  # characters between "up from" and its figure: "up from about "
_AT_FIRST = re.compile(
    r"(?:\s+(?:an?|per)\s+(?:year|hour|month|week))?[,\s]+(?:to\s+start|starting|at\s+(?:the\s+start|entry|first))\b(?!\s+(?:in|from|with))",
    re.IGNORECASE,
)  # "$70K-$90K starting"
_PARTED = re.compile(r"[.;:]|\b(?:is|are|was|were)\b")
_WINDOW = 48  # characters before a branch in which its preposition stands
_OPENED = re.compile(
    r"\W*(?:in|at|for|within|among|inside|on|with)\s+(?P<name>[^,.;:()]{3,44}?)(?:,\s|\s(?=(?:the|its|their)\s+(?:average|median|mean|typical)\b))",
    re.IGNORECASE,
)
_OPENED_AT_ONCE = re.compile(
    r"\W*(?:in|at|for|within|among|inside|on|with|under)\s+(?P<name>[^,.;:()]{3,44}?)\s+(?:an?|the|every|each|your)\s+",
    re.IGNORECASE,
)
# "With workshops of all kinds thrown together"
_OF_ALL = re.compile(r"\b(?:all|every)\b.*\b(?:together|combined|alike|included)\b", re.IGNORECASE)
_WORKING_IN = re.compile(
    r"(?:(?:are|is)\s+)?(?:work|working|practi[sc]e|practi[sc]ing|employed)\s+(?:in|across|throughout)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_PLACES = ("regions/places", "regions/national")
_IF_YOU = re.compile(r"\W*if\s+you\b", re.IGNORECASE)  # what readers like changes no number of jobs
_WITH = re.compile(r"\W*(?:with|on)\b", re.IGNORECASE)
# "Where a hospital is the employer, "; "if the employer is a shipyard, "
_EMPLOYED_BY = re.compile(
    r"\W*(?P<words>(?:where|when|if)(?:ever)?\s+(?:[\w'’-]+\s+){1,4}?(?:is|are|as)\s+(?:the|an?|your|their)\s+employers?"
    r"|(?:where|when|if)(?:ever)?\s+(?:the|an?|your|their)\s+employers?\s+(?:is|are)\s+(?:[\w'’-]+\s*){1,4}),",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_AT_FIRM = re.compile(r"\b[Aa]t\s+(?P<name>(?!The\b|Least\b|Most\b)[A-Z][\w&’'.-]+(?:\s[A-Z][\w&’'.-]+){0,3})")
_ASIDE = re.compile(r"\s*(?:\([^()]*\))?\s*[:–—-]?\s*")
_PARTS = {"pay/left-over": "what is left", "pay/all-told": "all told"}
_GRADE = re.compile(
    r"\b(?:(?:pay |salary |skill )?(?:band|grade|step|tier|class|scale|point|rung|zone|group)|GS|PGY|NOC)[\s-]+"
    r"(?:\d{1,2}[a-z]?|(?-i:[IVX]{1,4}|[A-Z]))\b",
    re.IGNORECASE,
)
# "Government wage data"
_OF_FIGURES = re.compile(
    r"(?:['’]s)?\s{1,2}(?:(?:official|latest|own|national|wage|pay|salary|earnings|labou?r|employment|jobs?)\s+){0,2}",
    re.IGNORECASE,
)
_TELL = ("subjects/saying", "subjects/sources")
_THE = re.compile(r"\b(?:the|this|our)\s+$", re.IGNORECASE)
_IN_ALL = re.compile(
    r"\b(?:all|every|any|each|whatever|whichever)\s+(?:the\s+|sorts?\s+of\s+|kinds?\s+of\s+)?$", re.IGNORECASE
)
_MAY_BE_WORKPLACES = frozenset({"pay/programme", "pay/places-of-learning", "regions/not-names"})
_QUANTIFIERS = frozenset({"all", "every", "any", "each", "whatever", "whichever"})
_FULL_TIME = 35  # hours a week: full-time from there on (Bureau of Labor Statistics, Australian Bureau of Statistics)
_HOURS = re.compile(
    r"\b(?:works?|working|do|does|doing|on)\s+(?:(?:about|around|only|just)\s+)?(?P<n>\d{1,2})\s+hours\s+(?:a|per|each|every)\s+week\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")
_YEARS_TO = re.compile(
    r"\b(?:in|over|during)\s+the\s+(?:[\w-]+\s+)?(?:years|decade)\s+(?:up\s+)?to\s+(?P<last>20\d\d)\b", re.IGNORECASE
)
_AT_WORK = re.compile(r"\b(?:in|at|by|for|from|within)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)


def level_of_pay(spot: Spot, vocabulary: Vocabulary) -> str | None:
    """A level that stands before the pay instead of before the role: "the entry-level salary"."""
    if spot.row and any(p.list == "subjects/newcomers" and not p.start for p in vocabulary.phrases_of(spot.row)):
        return "entry level"  # "Newly qualified tailor", the head of a row
    for level in spot.line.by_list.get("levels", ()):
        if not (spot.clause[0] <= level.start and level.end <= spot.start):
            continue
        if any(o.start <= level.start and level.end <= o.end for o in spot.line.occupations):
            continue  # it is that of who is named, or a part of the name: "pattern master"
        opens = not spot.line.text[spot.clause[0] : level.start].strip()
        if opens and _ASIDE.fullmatch(spot.line.text, level.end, spot.start):
            return level.value  # "Entry level (0 to 2 years) $47,000"
        for noun in spot.line.phrases:
            if noun.list in ("pay/cues", "subjects/generic", "growth/jobs") and 0 <= noun.start - level.end <= 2:
                return level.value
    starts = {o.start for o in spot.line.occupations}
    for told in spot.line.by_list.get("subjects/newcomers", ()):  # "new tailors get", "the starting salary"
        own = spot.clause[0] <= told.start and told.end <= spot.start
        paid = any(p.list == "pay/amounts" and p.start == told.end + 1 for p in spot.line.phrases)
        if own and (paid or told.end + 1 in starts):
            return "entry level"
    return "entry level" if _AT_FIRST.match(spot.line.text, spot.end) else None


def narrowed_at(spot: Spot, end: int, vocabulary: Vocabulary) -> str:
    """What narrows a mention that ends there: "tailors in theaters", "those with a degree"."""
    if _THERE.match(spot.line.text, end):
        places = spot.line.by_list.get("regions/places", ())  # "the sums for Canada: tailors there are paid"
        return "" if any(spot.sentence[0] <= p.start and p.end <= end for p in places) else "there"
    added = _ADDED.match(spot.line.text, end, spot.sentence[1])
    if added is not None and added.end() <= spot.start and _is_addition(added["words"], vocabulary):
        return added["words"]
    found = _NARROWED.match(spot.line.text, end, spot.sentence[1])
    if not found or found.start() < spot.end <= found.end():
        return ""
    if spot.in_row and any(p.start == found.start("words") for p in spot.line.by_list.get("pay/rows", ())):
        return ""
    if any(o.kind == "role" and found.start() < o.start < found.end() + 1 for o in spot.line.occupations):
        return ""  # "people employed as tailors"
    words = found["words"]
    if _IN_FULL_TIME.match(spot.line.text, found.start("head")) or (spot.in_row and _IN_THE_ROW.match(words)):
        return ""  # "assistants who work full time"; "the tiler who stands halfway"
    if _IN_ALL.search(words[: found.start("head") - found.start("words")]) or found["head"].lower() in _QUANTIFIERS:
        return ""  # "in all cities"
    whose = _OF_WHOM.match(spot.line.text, found.end("head"), spot.sentence[1])
    if whose is not None and not is_known(whose["name"], vocabulary):
        return f"{words} {whose['name']}".lower()  # "on the payroll of local governments"
    who = words.lower().startswith(("who", "that"))
    if who and _works_in_a_place(spot, found.start("head")):
        return ""
    if found["head"].lower() in vocabulary.lexicon.words("subjects/at-large-who" if who else "subjects/at-large"):
        return ""
    if not who and spot.line.akin(found["head"].lower()):
        return ""  # "therapists in music", of music therapists
    phrases = vocabulary.phrases_of(words)
    if any(p.list in ("regions/places", "regions/national", "regions/unnamed", "subjects/generic") for p in phrases):
        return ""
    if found["head"][0].isdigit() or found["head"][0].isupper() or found["head"].lower() in vocabulary.neutral:
        return ""
    return words.lower()


def _works_in_a_place(spot: Spot, start: int) -> bool:
    """Whether those who are named only work somewhere that is read as their place: "who work in Canada today"."""
    found = _WORKING_IN.match(spot.line.text, start)
    return found is not None and any(
        p.start == found.end() for name in _PLACES for p in spot.line.by_list.get(name, ())
    )


def _is_addition(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words between commas are a name's, and no aside: "however", "on average", "nationally"."""
    said = [word for word in words.replace(",", "").split() if word not in ("and", "except")]
    aside = vocabulary.no_modifiers | vocabulary.neutral | vocabulary.lexicon.words("subjects/asides")
    if any(word in aside or word.endswith("ly") for word in said):
        return False
    told = {phrase.list.partition("/")[0] for phrase in vocabulary.phrases_of(words)}
    return told.isdisjoint({"pay", "figures", "regions", "growth", "jobs"})


def _of_another_time(spot: Spot, metric: str) -> str:
    """Whether a figure is of the past, of a short week, or only supposed; "" where it is of today."""
    text, start = spot.line.text, spot.sentence[0]
    if past(spot) or _BEFORE_THEN.match(text, *spot.sentence) or _is_of_years_before(spot):
        return "history"
    hours = _HOURS.search(text, *spot.sentence)
    if hours is not None and int(hours["n"]) < _FULL_TIME:
        return str(hours.group().lower())
    supposed = _SUPPOSED.match(text, start, spot.start)
    if supposed and not spot.in_row and (metric == "pay" or not _IF_YOU.match(text, start)):
        return "hypothetical"
    return ""


def basis(spot: Spot, vocabulary: Vocabulary, metric: str = "pay") -> str:
    """What narrows a statement about the role: a branch after a preposition, overtime, a degree."""
    if spot.field is not None and spot.index is None:
        return ""
    told = _of_another_time(spot, metric) or _opened_with(spot, vocabulary, metric)
    if told:
        return told
    # What its own clause says tells more than what opens the sentence: "Internship: $22 an hour ($9,000 for summer)".
    for phrase in sorted(_narrowing(spot), key=lambda phrase: phrase.start < spot.clause[0]):
        if not (spot.sentence[0] <= phrase.start and phrase.end <= spot.clause[1]):
            continue
        if any(o.start <= phrase.start and phrase.end <= o.end for o in spot.line.occupations):
            continue  # "insurance" of insurance underwriters
        if phrase.start < spot.clause[0] and not _LEADS.fullmatch(spot.line.text, spot.sentence[0], phrase.start):
            continue
        if phrase.start >= spot.end and "," in spot.line.text[spot.end : phrase.start]:
            continue
        if phrase.list == "subjects/qualifiers":
            if any(p.start <= phrase.start and phrase.end <= p.end for p in spot.line.by_list.get("growth/cues", ())):
                continue  # "is to contract"
            return spot.line.text[phrase.start : phrase.end].lower()
        if phrase.list == "subjects/industries" and _any_employer(spot, phrase, vocabulary):
            continue
        if phrase.list == "subjects/industries" and _LEADS.fullmatch(spot.line.text, spot.sentence[0], phrase.start):
            telling = (p for name in _TELL for p in spot.line.by_list.get(name, ()))
            if any(_OF_FIGURES.fullmatch(spot.line.text, phrase.end, p.start) for p in telling):
                continue  # "the government expects", "government projections": who says it, not whom it is about
            return spot.line.text[phrase.start : phrase.end].lower()
        before = (max(0, phrase.start - _WINDOW), phrase.start)
        if (
            phrase.list == "subjects/industries"
            and _AT_WORK.search(spot.line.text, *before)
            and not _IN_ALL.search(spot.line.text, *before)
        ):
            return spot.line.text[phrase.start : phrase.end].lower()
    if spot.lead and not spot.lead.endswith("?"):
        found = vocabulary.last_of(spot.lead, ("subjects/industries",))
        # "Projections for retail sales workers" over a row for these: a part of their name
        named = spot.lead[found.start : found.end].lower() if found is not None else ""
        if found is not None and named not in spot.row.lower() and _leads_in_with(spot.lead, found.start):
            return in_list(spot.row or spot.label, spot)
    return ""


def _leads_in_with(lead: str, start: int) -> bool:
    """Whether a branch is where a line leads in to: "In hospitals:", but not "Titles as hospitals use them"."""
    return not lead[:start].strip() or _AT_WORK.search(lead[:start]) is not None


def part_of_pay(spot: Spot, vocabulary: Vocabulary) -> str:
    """What makes money another part of the pay than its base, or that of one grade of a scale; "" for pay as such.

    "Gross $90,000 but net $60,000 after fuel"; "a base of $78,000 and an OTE of $151,000"; "Band 8a runs from".
    """
    if spot.in_row:
        return ""  # "put them all in a row": no package, all in
    start, end = spot.clause
    asides = {p.start for p in spot.line.by_list.get("pay/not-all-told", ())}
    for name in ("pay/left-over", "pay/all-told"):
        if any(start <= p.start and p.end <= end and p.start not in asides for p in spot.line.by_list.get(name, ())):
            return _PARTS[name]
        for text in (spot.label, spot.column, spot.row):
            if in_text(vocabulary, text, "", name):
                return _PARTS[name]
    if spot.row and spot.corner.strip().lower() in vocabulary.lexicon.words("tables/components"):
        return spot.row.lower()  # basic pay, allowances and their total, a row each
    grades = list(_GRADE.finditer(spot.line.text, start, spot.start))
    return grades[-1].group().lower() if grades else ""


def _narrowing(spot: Spot) -> list[Phrase]:
    """The phrases of the line that may narrow a statement, in order."""
    by_list = spot.line.by_list
    qualifiers, industries = by_list.get("subjects/qualifiers", ()), by_list.get("subjects/industries", ())
    if not qualifiers or not industries:
        return list(qualifiers or industries)
    return [phrase for phrase in spot.line.phrases if phrase.list in ("subjects/qualifiers", "subjects/industries")]


def _any_employer(spot: Spot, phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether a word for a branch means all who employ: "the industry's forecast", "employers pay"."""
    text = spot.line.text
    bare = text[phrase.start : phrase.end].lower().replace("’", "'").removesuffix("'s")
    if bare not in vocabulary.lexicon.words("subjects/any-employer"):
        return False
    the = _THE.search(text, max(0, phrase.start - _WINDOW), phrase.start)
    return the is not None or _LEADS.fullmatch(text, spot.sentence[0], phrase.start) is not None


def _opened_with(spot: Spot, vocabulary: Vocabulary, metric: str) -> str:
    """A branch, a setting, an employer that a sentence opens with, or names after "at": "in residential building, "."""
    text = spot.line.text
    at = _AT_FIRM.search(text, spot.sentence[0], spot.clause[1])
    if (
        at is not None
        and not (at.start() > spot.end and "," in text[spot.end : at.start()])
        and not is_known(at["name"], vocabulary)
        and not any(o.start < at.end("name") and at.start("name") < o.end for o in spot.line.occupations)
    ):
        return at.group().strip().lower()
    employed = _EMPLOYED_BY.match(text, spot.sentence[0], spot.start)
    if employed is not None:
        return employed["words"].lower()
    starts = (spot.clause[0], spot.sentence[0])
    found = next((m for start in starts if (m := _OPENED.match(text, start, spot.start))), None)
    found = found or _opened_before_the_role(spot)
    if found is None or _OF_ALL.search(found["name"]) or (metric != "pay" and _WITH.match(found.group())):
        return ""  # "with digital banking, the number of clerks will fall": a reason
    words = _YEARS.sub("", found["name"])
    if not words.strip() or any(c.isdigit() for c in words) or words.istitle():
        return ""  # a name in capitals is a place, which is read as one
    if any(o.start < found.end("name") and found.start("name") < o.end for o in spot.line.occupations):
        return ""
    if words.split()[-1].lower() in vocabulary.lexicon.words("subjects/readers"):
        return ""  # "for overseas readers": to whom it is told, not of whom
    return "" if is_known(words, vocabulary) else found["name"].lower()


def _opened_before_the_role(spot: Spot) -> re.Match[str] | None:
    """What a sentence opens with, where the role follows at once: "in the park service a ranger earns"."""
    named = next((o for o in spot.line.occupations if spot.sentence[0] <= o.start < spot.start), None)
    if named is None or named.kind != "role":
        return None
    return _OPENED_AT_ONCE.fullmatch(spot.line.text, spot.sentence[0], named.start)


def is_known(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words name a place or a time, or nothing in particular, so that they narrow nothing down."""
    if any(
        p.list.startswith(("regions/", "subjects/generic", "pay/", "figures/")) and p.list not in _MAY_BE_WORKPLACES
        for p in vocabulary.phrases_of(words)
    ):
        return True
    return all(token.text in vocabulary.plain_words or not token.text[0].isalpha() for token in tokens(words))


def past(spot: Spot) -> bool:
    """Whether a figure is an old one that the text sets beside today's: "ten years ago", "up from"."""
    for phrase in spot.line.by_list.get("time/past", ()):
        if spot.sentence[0] <= phrase.start and phrase.end <= spot.sentence[1] and not _another_is_nearer(spot, phrase):
            return True
    for phrase in spot.line.by_list.get("time/past-clause", ()):
        if spot.clause[0] <= phrase.start and phrase.end <= spot.clause[1]:
            return True
    return any(
        0 <= spot.start - phrase.end <= _BEFORE and not _PARTED.search(spot.line.text, phrase.end, spot.start)
        for phrase in spot.line.by_list.get("time/old-before", ())
    )


def _is_of_years_before(spot: Spot) -> bool:
    """ "In the ten years up to 2024", where the paragraph tells what is to be in a later year."""
    span = _YEARS_TO.search(spot.line.text, *spot.sentence)
    if span is None:
        return False
    last: str = span["last"]
    own, around = (max(_YEAR.findall(spot.line.text, *bounds)) for bounds in (spot.sentence, (0, len(spot.line.text))))
    return bool(last == own < around)


def _another_is_nearer(spot: Spot, phrase: Phrase) -> bool:
    """Whether words of the past belong to another figure: "ten years ago it was $41,000, and today it is $52,300"."""
    if spot.clause[0] <= phrase.start and phrase.end <= spot.clause[1]:
        return False
    own = _apart(spot.figure, phrase)
    return any(
        other.quantity.unit == spot.figure.quantity.unit
        and spot.sentence[0] <= other.start < spot.sentence[1]
        and _apart(other, phrase) < own
        for other in spot.others
    )


def _apart(figure: Figure, phrase: Phrase) -> int:
    return max(phrase.start - figure.end, figure.start - phrase.end, 0)


def one_of_several(spot: Spot) -> bool:
    """Whether the figure is joined to another of its kind: "averages of $47,000 and $30,000" are of two groups."""
    text = spot.line.text
    return any(
        other.quantity.unit == spot.figure.quantity.unit
        and other.quantity.currency == spot.figure.quantity.currency  # an amount said again in other money is one
        and _AND_ANOTHER.fullmatch(text, min(other.end, spot.end), max(other.start, spot.start))
        for other in spot.others
    )


def in_list(label: str, spot: Spot) -> str:
    """A group by its label; where a line leads in to its list, of that list alone."""
    return f"{label} ({spot.lead})".lower() if spot.lead else label.lower()
