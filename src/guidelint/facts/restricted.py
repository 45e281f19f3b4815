"""Words by which a statement about the role may hold of some of them alone, known by where they stand.

English narrows a statement in few places: a phrase that the sentence opens with ("among those under thirty, "), what
stands right behind whoever is named ("tailors paid by the piece earn"), and what closes the clause ("for those who cut
by hand"). What stands there must be known to narrow nothing; a word that is not leaves the figure one that is compared
with no figure of all of them.
"""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase, Token

_PLACED = (
    "in|at|within|among|amongst|inside|outside|near|around|across|throughout|beyond|between|on|off|under|over|along"
)
_OPENS = re.compile(
    rf"\W*(?:but\s+|and\s+|yet\s+|only\s+|even\s+|especially\s+)?(?P<word>{_PLACED}|for|with|without|by|after|before|during"
    r"|where|wherever|when(?!\s+(?:we|i)\b)|whenever|if|unless|as|north\s+of|south\s+of|east\s+of|west\s+of|[a-z]{3,}ing)\s"
    r"(?P<rest>[^,;:]{1,90}),\s",
    re.IGNORECASE,
)
_TO_READERS = re.compile(r"\W*(?:but\s+|and\s+)?if\s+(?:you|your|that|this|it)\b", re.IGNORECASE)
_OF_GROWTH = frozenset({"in", "at", "among", "amongst", "within", "across", "outside", "for", "where", "if", "unless"})
_BEHIND = re.compile(
    rf"\s+(?P<word>{_PLACED}|of|for|by|after|before|during|aged|above|below|against|with|without|from|to|abroad|overseas|elsewhere"
    r"|new|close|old|young|older|younger|who|that|whose|[a-z]{2,}ing|[a-z]{2,}ed|paid|sent|made|given|taken|drawn)\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"[\s\u00a0]*(?:(?:/|per\s|an?\s|each\s|every\s)\s*(?:year|hour|month|week|day|annum)|annually|yearly|hourly)?\s+"
    r"(?:(?:but\s+)?only\s+|especially\s+|even\s+)?(?P<word>in|at|among|amongst|within|outside|for|where|wherever|if|unless|once|after|with|near|while|during)\s"
    r"(?P<rest>[^,;:.()–—]{1,80})",
    re.IGNORECASE,
)
_CLOSES_GROWTH = frozenset({"in", "at", "among", "amongst", "within", "outside", "for", "where", "if", "unless"})
_OF_AGE = re.compile(
    r"\b(?:under|over|above|below|past|aged?)\s+(?:[2-7]\d|twenty|thirty|forty|fifty|sixty)\b(?!\s*(?:%|per|hours|weeks))"
    r"|\b(?:his|her|their|your)\s+(?:twenties|thirties|forties|fifties|sixties)\b",
    re.IGNORECASE,
)
# What narrows a statement wherever it stands.
_TOLD = {
    "pay": re.compile(
        r"\b(?:by|in|after|during|from)\s+(?:their|your|his|her|the|an?)\s+"
        r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final)\s+(?:year|decade)\b"
        r"|\b(?:in|during|over|for|within)\s+(?:their|your|his|her|the)\s+first\s+(?:[a-z]+\s+){0,2}years\b"
        r"|\b(?:\d+|two|three|four|five|six|nine|ten|eighteen|an?)\s+(?:months?|years?)\s+(?:after|into|out\s+of|following)\s+\w+"
        r"|\b(?:surveys?|poll|study)\s+of\s+(?:\w+\s+){0,3}?(?:graduates|alumni|members|leavers|readers|subscribers|students"
        r"|trainees|apprentices|newcomers|freelancers|customers|users|visitors|followers)\b"
        r"|\b(?:higher|lower|better|bigger|smaller|larger)\s+(?:median|average|mean)\b"
        r"|\bworking\s+(?:only\s+|just\s+)?(?:[2-4]|two|three|four|half)\s+(?:days|nights)\b"
        r"|(?:^|(?<=[.!?]\s))last\s+year\b|\b(?:by\s+20\d\d|years\s+from\s+now|in\s+(?:five|ten|\d+)\s+years)\b[^.;]{0,60}\b(?:may|might|could|will|would)\b",
        re.IGNORECASE,
    ),
    "growth": re.compile(
        r"\b(?:low|high|slow|fast|optimistic|pessimistic|best|worst|alternative)[\w\s-]{0,12}\s(?:scenario|case)\b"
        r"|\b(?P<adj>(?:teach|train|research|manag)\w+)\s+(?:posts|positions|jobs|roles)\s+(?:for|of)\b",
        re.IGNORECASE,
    ),
}
_OF_JOBS = re.compile(
    r"\b(?:for|of|in)\s+(?:all\s+)?(?P<rest>(?:[\w’'-]+\s+){1,3}?)(?P<end>jobs|roles|positions|posts)\b", re.IGNORECASE
)
# "Putting all settings together, "
_OF_ALL = re.compile(
    r"\b(?:all|every|everyone|everybody)\b[^,]*\b(?:together|combined|alike|included)\b", re.IGNORECASE
)
_BY_TIME = re.compile(r"(?:each|every|an?|the)\s+(?:full\s+|single\s+)?(?:hour|day|week|month|year)\b", re.IGNORECASE)
_THEIRS = re.compile(r"(?:its|their|his|her)\s", re.IGNORECASE)
_ITS = re.compile(
    r"\b(?:pays?|paid|gives?|offers?|has|keeps?|employs?)\s+(?:its|their|his|her)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_OF_IT = re.compile(r"\W*its\s+(?:[\w-]+\s+)?", re.IGNORECASE)
_AT_LARGE = ("subjects/generic", "regions/places", "regions/national")
_NEXT_CLAUSE = re.compile(r",\s+(?:and|but|while|so|yet)\s", re.IGNORECASE)
# "In all cities and of every seniority"
_EVERYWHERE = re.compile(
    r"(?:(?:and\s+|,\s*)?(?:in|at|of|from|across|with)\s+(?:all|every|any|each)\s+(?:(?:kinds?|sorts?)\s+of\s+)?[\w-]+\s*)+"
)
_ROW_ENDS = re.compile(r"[.,:;]|\s(?:and|to|into)\s")
_ROW_WORDS = ("pay/rows", "pay/row-middles", "pay/statistic")
_FINITE = frozenset({
    *("is", "are", "was", "were", "be", "has", "have", "had", "can", "could", "will", "would", "may", "might", "must"),
    *("should", "do", "does", "did", "earn", "earns", "earned", "make", "makes", "made", "get", "gets", "got", "take"),
    *("takes", "took", "bring", "brings", "brought", "average", "averages", "averaged", "report", "reports", "receive"),
})  # fmt: skip
_KNOWN = (
    "levels",
    "regions/",
    "pay/",
    "growth/",
    "jobs/",
    "figures/",
    "time/",
    "subjects/generic",
    "subjects/all-occupations",
)
_NARROWING = frozenset(
    {
        "pay/not-pay",
        "pay/spending",
        "pay/other-hours",
        "pay/places-of-learning",
        "jobs/not-jobs",
        "jobs/part-of-them",
        "growth/not-growth",
    }
)
_CONJUNCTIONS = frozenset({"where", "wherever", "when", "whenever", "if", "unless", "as"})
_BEFORE_A_PLACE = re.compile(r"\b(?:in|near|around|across|outside|throughout)\s+$", re.IGNORECASE)
_LONGEST_WORD = 14
_OPENING = 3  # characters of a preposition that may be a part of what follows it
_WITHOUT = re.compile(r"\b(?:no|without|before|excluding|counting|less)\s+(?:any\s+)?$", re.IGNORECASE)
_SIGNS = frozenset({"'s", "’s", "s"})


def restricted(spot: Spot, vocabulary: Vocabulary, metric: str) -> str:
    """The words that may keep a statement from being about all of them; "" where nothing does."""
    if spot.field is not None or metric not in ("pay", "growth", "employment", "openings"):
        return ""
    told = _TOLD.get("pay" if metric == "pay" else "growth")
    outright = told.search(spot.line.text, *spot.sentence) if told is not None and metric in ("pay", "growth") else None
    if outright is not None:
        return outright.group().strip().lower()
    if spot.in_row:
        return _in_a_row(spot, vocabulary)
    some = _of_some_jobs(spot, vocabulary) if metric == "pay" else ""
    return some or _opening(spot, vocabulary, metric) or _behind(spot, vocabulary) or _closing(spot, vocabulary, metric)


def says_nothing_else(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether every word of a figure's sentence up to it, and of its clause behind it, is known to narrow nothing."""
    if _unknown(spot, vocabulary, spot.sentence[0], spot.start):
        return False
    return not _unknown(spot, vocabulary, spot.end, spot.clause[1])


def _of_some_jobs(spot: Spot, vocabulary: Vocabulary) -> str:
    """Jobs of which pay is said to be, and no word says that they are the role's: "the average for academic jobs"."""
    found = _OF_JOBS.search(spot.line.text, spot.clause[0], spot.start)
    if found is None or not _unknown(spot, vocabulary, found.start("rest"), found.end("rest")):
        return ""
    return spot.line.text[found.start("rest") : found.end("end")].lower()


def _opening(spot: Spot, vocabulary: Vocabulary, metric: str) -> str:
    """A phrase that the sentence, or the clause, opens with: "working four days a week, "."""
    for start in dict.fromkeys((spot.clause[0], spot.sentence[0])):
        found = _OPENS.match(spot.line.text, start, spot.start)
        if (
            found is None
            or found.end() > spot.start
            or _OF_ALL.search(found.group())
            or any(found.start() <= p.start < found.end() for p in spot.line.by_list.get("regions/national", ()))
            or _is_a_clause(spot, vocabulary, found.span())
        ):
            continue
        word = found["word"].lower()
        if metric != "pay" and _TO_READERS.match(found.group()):
            continue  # "if you are weighing up the degree, remember": a condition for the reader
        if found["rest"].rpartition(" ")[2].lower() in vocabulary.lexicon.words("subjects/readers"):
            continue  # "for overseas readers": to whom it is told, not of whom
        if word in vocabulary.lexicon.words("subjects/harmless-openers") or (
            metric != "pay" and word not in _OF_GROWTH
        ):
            continue
        if word == "with" and any(
            found.start() <= p.start < found.end() for p in spot.line.by_list.get("pay/cues", ())
        ):
            continue  # "with pay set by experience"
        begins = found.start("rest")
        role = next((o for o in spot.line.occupations if begins <= o.start and o.end <= found.end("rest")), None)
        begins = role.end if role is not None else begins
        if _unknown(spot, vocabulary, begins, found.end("rest")):
            return spot.line.text[found.start("word") : found.end("rest")].lower()
    return ""


def _is_a_clause(spot: Spot, vocabulary: Vocabulary, bounds: tuple[int, int]) -> bool:
    """Whether what the sentence opens with is a statement of its own: "in Leeds the median is £31,000, and ..."."""
    if any(bounds[0] <= o.start and o.end <= bounds[1] for o in spot.others if o.quantity.unit == "money"):
        return True
    found = _tokens(spot, *bounds)
    if found and found[0].text in _CONJUNCTIONS:
        return False
    return any(_is_finite(token, vocabulary) for token in found[1:])


def _is_finite(token: Token, vocabulary: Vocabulary) -> bool:
    return token.text in _FINITE or token.text in vocabulary.lexicon.words("subjects/finite")


def _behind(spot: Spot, vocabulary: Vocabulary) -> str:
    """What stands right behind whoever is named, before the verb: "tailors over fifty earn"."""
    named = [o for o in spot.line.occupations if spot.sentence[0] <= o.start and o.end <= spot.start]
    if not named or named[-1].kind != "role":
        return ""
    text, start = spot.line.text, named[-1].end
    if _ITS.search(text, spot.sentence[0], named[-1].start) or _belong_to_another(spot, named[-1].start):
        return "whom somebody employs"
    found = _BEHIND.match(text, start, spot.start)
    if found is None or _NEXT_CLAUSE.search(text, start, spot.start):
        return ""
    word = found["word"].lower()
    clause = word in ("who", "that", "whose")
    until = text.find(",", start, spot.start)
    until = until if until >= 0 else spot.start
    end = until if clause else min(until, _verb(spot, vocabulary, found.end()))
    if _EVERYWHERE.fullmatch(text, found.start("word"), end):
        return ""
    if _OF_AGE.search(text, found.start("word"), end):
        return text[found.start("word") : end].strip().lower()
    if word.endswith("ed") or word in ("paid", "made", "given", "taken", "sent", "drawn"):
        if end == until:
            return ""  # it is the verb: "tailors earned $52,000"
        begins = found.start("word") if word in ("aged", "hired", "recruited") else found.end()
        if word in ("hired", "recruited"):
            return text[found.start("word") : end].strip().lower()
    else:
        begins = found.end() if word in vocabulary.plain_words or clause else found.start("word")
    return text[found.start("word") : end].strip().lower() if _unknown(spot, vocabulary, begins, end) else ""


def _belong_to_another(spot: Spot, start: int) -> bool:
    """Whether those named at start are of what came before: "Freight is different. Its drivers have"."""
    if not _OF_IT.fullmatch(spot.line.text, spot.sentence[0], start):
        return False
    before = [s for s in spot.line.sentences if s[1] <= spot.sentence[0]][-1:]
    told = (p for name in _AT_LARGE for p in spot.line.by_list.get(name, ()))
    return not any(first <= p.start < last for first, last in before for p in told)


def _in_a_row(spot: Spot, vocabulary: Vocabulary) -> str:
    """What stands right behind those who are put in a row: "line up the tilers paid by the piece"."""
    named = next((o for o in spot.line.occupations if spot.sentence[0] <= o.start and o.end <= spot.start), None)
    if named is None:
        return ""
    told = (p for name in _ROW_WORDS for p in spot.line.by_list.get(name, ()))
    ends = [p.start for p in told if p.start >= named.end]
    comma = _ROW_ENDS.search(spot.line.text, named.end, spot.start)
    end = min([*ends, comma.start() if comma else spot.start])
    return spot.line.text[named.end : end].strip().lower() if _unknown(spot, vocabulary, named.end, end) else ""


def _closing(spot: Spot, vocabulary: Vocabulary, metric: str) -> str:
    """What closes the clause behind the figure: "for those who cut by hand"."""
    found = _CLOSES.match(spot.line.text, spot.end, spot.sentence[1])
    if found is None or (metric != "pay" and found["word"].lower() not in _CLOSES_GROWTH):
        return ""
    end = min(found.end("rest"), max(spot.clause[1], found.start("rest")))
    if metric == "pay" and _BY_TIME.match(found["rest"]):
        return ""  # "for each hour on the clock"
    if metric == "pay" and found["word"].lower() == "for" and _THEIRS.match(found["rest"]):
        return "whom somebody employs"  # "agencies pay more, with a median of $98,000 for their roofers"
    for token in _tokens(spot, found.start("rest"), end):
        if _is_finite(token, vocabulary):
            end = token.start  # it goes on with a verb: "an increase of 9% in the number of tailors is on the cards"
            break
    end = min((o.end for o in spot.line.occupations if found.start("rest") <= o.start < end), default=end)
    if not _unknown(spot, vocabulary, found.start("rest"), end):
        return ""
    return spot.line.text[found.start("word") : end].strip().lower()


def _verb(spot: Spot, vocabulary: Vocabulary, start: int) -> int:
    """Where the first verb behind a place stands; the figure where none does."""
    verbs = {p.start for p in spot.line.by_list.get("pay/cues", ())}
    for token in _tokens(spot, start, spot.start):
        if _is_finite(token, vocabulary) or (token.start in verbs and not token.text.endswith(("ing", "ary", "ies"))):
            return token.start
    return spot.start


def _tokens(spot: Spot, start: int, end: int) -> list[Token]:
    return [token for token in spot.line.between(start, end) if token.end <= end]


def _known(spot: Spot, start: int, end: int) -> list[Phrase]:
    """The phrases within bounds that are known to narrow nothing."""
    return [
        p
        for p in spot.line.phrases
        if start - _OPENING <= p.start and start < p.end <= end and p.list.startswith(_KNOWN)  # "in post" behind "in"
        if p.list not in _NARROWING or _WITHOUT.search(spot.line.text, spot.sentence[0], p.start)
    ]


def _unknown(spot: Spot, vocabulary: Vocabulary, start: int, end: int) -> bool:
    """Whether a word stands within bounds that is not known to narrow nothing."""
    placed = _BEFORE_A_PLACE.search(spot.line.text, max(0, start - _LONGEST_WORD), start) is not None
    if _OF_AGE.search(spot.line.text, start, end):
        return True
    if any(start <= o.start and o.end <= end and o.kind == "other" for o in spot.line.occupations):
        return True
    covered: list[Phrase] | None = None
    for token in _tokens(spot, start, end):
        if not token.text[0].isalpha() or token.text in vocabulary.plain_words or token.text in _SIGNS:
            continue
        if token.text.removesuffix("'s") in vocabulary.plain_words or spot.line.of_the_trade(token.text):
            continue
        covered = _known(spot, start, end) if covered is None else covered
        if any(p.start <= token.start and token.end <= p.end for p in covered):
            continue
        if placed and spot.line.text[token.start].isupper():
            continue  # a town is where the figure holds, and kept apart as such
        if any(o.start <= token.start < o.end for o in spot.line.occupations if o.kind == "role"):
            continue
        return True
    return False
