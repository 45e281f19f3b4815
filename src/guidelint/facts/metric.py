"""What a figure measures: pay, growth, openings, years of experience; or nothing that guidelint compares."""

from __future__ import annotations

from decimal import Decimal

from guidelint import regex as re
from guidelint.facts.count_labels import JOBS
from guidelint.facts.counts import count
from guidelint.facts.evidence import Evidence, beside, in_bounds, in_clause, in_sentence, in_text
from guidelint.facts.listed import names_occupation
from guidelint.facts.measured import Metric, no_fact, unread
from guidelint.facts.percent import percent
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_CODE_BEFORE = re.compile(r"(?:[A-Za-z][-‐]?|[.#/@_]|[A-Z]\.)$")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|\(k\)|\([a-z]\)|[A-Za-z_@/\\]|[-‐][A-Za-z]{1,2}\b|[:/]\d|[-‐.]\d")
_NUMBERED = re.compile(
    r"(?:^|\b(?:steps?|no\.?|number|phase|part|chapter|level|grade|stage|year|title|section|page|figure|table|class|tier|unit|exam|route|article)\s*)$",
    re.IGNORECASE,
)
_MOST_STEPS = 30
_EXTRA = re.compile(
    r"\b(?:another|an?\s+(?:extra|additional|further)|extra|additional)\s+(?:[a-z]+\s+){0,1}$", re.IGNORECASE
)
_DIFFERENCE = re.compile(
    r"(?:\s+an?\s+(?:year|month|week|day|hour))?"
    r"\s+(?:less|more|above|below|higher|lower|better|worse|short|extra|on top)\b(?!\s+or\b)(?!\s+(?:average|median))",
    re.IGNORECASE,
)
# "The difference between a mate and a master comes to $9,000": the clause is about how far two amounts lie apart.
_SUBJECT = re.compile(
    r"\W*(?:(?:and|but|so|the|a|an|that|this|its|[a-z]+(?:ly|al|ing)|pay|wage|salary)\s+){0,4}", re.IGNORECASE
)
_TELLS = re.compile(
    r"\s+(?:between|in|of|is|was|are|comes?|came|amounts?|works|runs|can|may|might|will|adds|here)\b", re.IGNORECASE
)
_PLUS = re.compile(r"(?:^|[\s|:(])\+\s?$")  # "A licence: +$4,000"
_OF_A_RISE = re.compile(r"\s+(?:for|from|with|by|at|on|after|per|when|if)\b", re.IGNORECASE)  # "Pay bump for nights"
# "Beats the median by more than $3,000"
_BY_SO_MUCH = re.compile(
    r"\bby\s+(?:(?:about|around|roughly|some|nearly|almost|over|more\s+than|at\s+least|up\s+to|as\s+much\s+as|an?|extra)\s+)*$",
    re.IGNORECASE,
)
# "Adds $5K to a salary", "can raise your income by up to $4,000": between the verb and its figure no "to" stands.
_BY = re.compile(
    r"\s+(?:(?:your|the|their|his|her|my|our|an?|annual|yearly|base|starting|overall|total|average|by|about|around|roughly"
    r"|some|up\s+to|as\s+much\s+as|another|nearly|over|anywhere|between|from)\s+|[\w-]*(?:pay|salary|salaries|income|wages?"
    r"|earnings|compensation|rate)\s+)*",
    re.IGNORECASE,
)
_THOUSAND = Decimal(1000)
_MONTHS = Decimal(12)
_BY_YEAR = re.compile(r"(?P<month>month)|year|yr|annum|annual", re.IGNORECASE)
_NOTHING_COUNTED = re.compile(
    r"\s*(?:$|[.,;:!?)”\"’']|(?:an?|per|each|every)\s+(?:year|month|annum|week)\b|p\.?\s?[am]\b|annually|plus\b|or\b"
    r"|before\b|at\b|on\b|and\b|to start\b|as\b|all in\b)",
    re.IGNORECASE,
)
_PAID_IN = re.compile(r"\binto\s+(?:which|it|that)\b[^.,;]{0,40}$", re.IGNORECASE)
_PAYER = re.compile(
    r"\s+(?:usually\s+|typically\s+|often\s+|must\s+|may\s+|will\s+)?pays?\s+(?:about\s+|around\s+|up to\s+|some\s+)?",
    re.IGNORECASE,
)
# "How to get hired", "Getting started": no money in these titles.
_GETTING = re.compile(
    r"\b(?:get|gets|getting|got|make|making|draw|clear|earn|earning)\s+(?:it\b|hired|started|in\b|into|qualified|licen[cs]ed|certified|there"
    r"|ahead|ready|going|trained|promoted|work\b|your\b|the\b|an?\b)",
    re.IGNORECASE,
)
_TOWARD = re.compile(r"\s+(?:(?:a|per|each|every)\s+(?:year|month|semester|term)\s+)?towards?\b", re.IGNORECASE)
_WORK_AS = re.compile(
    r"\b(?:work|working|job|jobs|employment|hour|day|week|month|year|career|life|post|position|shift)\s+as\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\s*(?:,|\(|[–—]|\bat\b|\bfor\b)\s*(?:(?:about|around|roughly|some|up to)\s+)?", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_WINDOW = 24  # characters before a length of time that make it a window: "in the last ten years"
_LEAVES = 34  # characters of "not counting any "
_LEFT_OUT = re.compile(
    r"\b(?:plus|before|without|with\s+no|with\s+never|excluding|minus|not\s+counting|not\s+including|leaving\s+out|apart\s+from|besides|on\s+top\s+of)"
    r"\s+(?:any\s+|the\s+|an?\s+|your\s+|some\s+|paid\s+|hours?\s+of\s+)*$",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r",\s+(?:and|with|plus|but)\s", re.IGNORECASE)
_APART = re.compile(
    r",?\s+(?:apart|aside|excluded|left\s+(?:out|aside)|taken\s+out|not\s+(?:included|counted)|come[s]?\s+on\s+top)\b",
    re.IGNORECASE,
)
_A_JOB = re.compile(r"[\s-]+(?:a[\s-]year[\s-]+)?(?:jobs?|posts?|positions?|roles?)\b", re.IGNORECASE)
_PERIOD_AFTER = re.compile(
    r"\s*(?:,?\s*(?:/|an?\b|per\b|each\b|every\b|p\.)\s*(?:hour|hr|day|week|month|year|yr|annum|a\b)|\s?(?:annually|hourly|yearly|monthly|weekly))"
    r"|\s+(?:for|over|in)\s+(?:an?|the|your)\s+(?:(?:full|whole|first|normal|working|regular|calendar)\s+){0,2}year\b",
    re.IGNORECASE,
)


def metric(spot: Spot, vocabulary: Vocabulary) -> Metric:
    """What the figure of a spot measures."""
    quantity = spot.figure.quantity
    text = spot.line.text
    if quantity.unit == "text":
        return no_fact("a code") if re.search(r"\d[-‐‑]\d", quantity.text) else unread("a number too long to be read")
    if quantity.unit == "money":
        return _money(spot, vocabulary)
    if quantity.unit == "percent":
        return percent(spot, vocabulary)
    if quantity.unit == "count":
        if len(spot.figure.atoms) == 1 and not spot.figure.atoms[0].words:
            if _CODE_BEFORE.search(text, max(0, spot.start - 2), spot.start) or _ORDINAL.match(text, spot.end):
                return no_fact("part of a code, a name, a time or an ordinal")
            numbered = _NUMBERED.search(text, max(0, spot.start - 12), spot.start)
            if numbered and quantity.point and quantity.point < _MOST_STEPS and not (spot.column or spot.label):
                return no_fact("a number in a sequence")
        money = _bare_money(spot, vocabulary)
        if money is not None:
            return money
        return count(spot, vocabulary)
    return _duration(spot, vocabulary)


# ---------------------------------------------------------------------- money
_WHOM = frozenset({"the label", "the row's head"})
_IN_CHARGE = re.compile(r"\bin\s+charge\b", re.IGNORECASE)  # a rank: "mechanic in charge"
_MONEY = ("pay/cues", "pay/statistic", "pay/percentiles", "pay/spending", "pay/not-pay")


_NO_PAY = frozenset({"pay/not-pay", "pay/spending"})


def _money(spot: Spot, vocabulary: Vocabulary) -> Metric:
    apart = _no_pay_by_grammar(spot) or _raised(spot, vocabulary)
    if apart:
        return no_fact(apart)
    for bounds, where in ((spot.clause, "the same clause"), (spot.sentence, "the same sentence")):
        found = [
            e
            for e in in_bounds(spot, bounds, _MONEY, where)
            if not _in_a_name(spot, e, vocabulary)
            and not (e.list in _NO_PAY and ((e.after and bounds != spot.clause) or _set_aside(spot, e)))
        ]
        either = vocabulary.lexicon.words("pay/either")
        of_pay = any(e.list == "pay/cues" and e.words.lower() not in either for e in found)
        if found and found[0].words.lower() in either and not of_pay and _is_charged(spot, vocabulary):
            return no_fact("what is charged")  # "might charge $40, while others command $80"
        if found:
            asked = bounds != spot.clause and not led_in_by_pay(spot, vocabulary) and _asked_by_a_school(spot)
            return no_fact(asked) if asked else _money_by(spot, _governor(spot, found, vocabulary), vocabulary)
    if spot.row and spot.column.strip().lower() in vocabulary.lexicon.words("pay/columns"):
        return Metric("pay", f"the column “{spot.column}”")
    for text, where in beside(spot):
        named = where in _WHOM and names_occupation(text, vocabulary)  # "Sales agents": no money of sales
        told = [p for p in vocabulary.phrases_of(text) if p.list in _MONEY and not named] if text else []
        told = [p for p in told if p.list not in _NO_PAY or not _APART.match(text, p.end)]  # "allowances not counted"
        whole = [p for p in told if p.list in _NO_PAY]  # "median home price": its words are of no pay
        told = [p for p in told if p in whole or not any(w.start <= p.start and p.end <= w.end for w in whole)]
        if where == "the line that leads in" and any(p.list not in _NO_PAY for p in told):
            told = [p for p in told if p.list not in _NO_PAY]  # a sentence that speaks of pay and of other money
        if told:  # what a label is about stands first: "Median pay, tips included"
            # ... but "Average tips" are no average pay.
            p = next((p for p in told if p.list != "pay/statistic"), told[0])
            return _money_by(spot, Evidence(p.value, p.list, text[p.start : p.end], where, 0.0), vocabulary)
    if _A_JOB.match(spot.line.text, spot.end):
        return Metric("pay", "money before a job")
    had = _had_by_the_role(spot)
    if had:
        return Metric("pay", had)
    timed = any(in_text(vocabulary, text, "", "figures/periods") for text in (spot.label, spot.column))
    after = _PERIOD_AFTER.match(spot.line.text, spot.end)
    if after is not None and _is_small_change(spot, after.group()):
        return no_fact("so little by the month or the year is a price")
    if timed or after is not None:
        return Metric("pay", "a rate of pay: money by a unit of time")
    for title in spot.titles:
        found_in = in_text(vocabulary, _GETTING.sub("", title), f"the section “{title}”", "pay/cues", "pay/spending")
        if found_in is not None:
            by = _money_by(spot, found_in, vocabulary)
            return Metric(by.name, by.because, by.reading, by.reason, weak=True)
    return unread("no word near it says whether this money is pay")


def _is_small_change(spot: Spot, period: str) -> bool:
    """Whether money by the month or the year is less than anybody is paid: "$9 a month, or $80 a year"."""
    quantity = spot.figure.quantity
    most = quantity.high if quantity.high is not None else quantity.low
    by_year = _BY_YEAR.search(period)
    if most is None or by_year is None:
        return False
    return most * (_MONTHS if by_year["month"] else 1) < _THOUSAND


def _had_by_the_role(spot: Spot) -> str:
    """What makes money the role's, which its clause names: "presenters may have", "a clerk can count on"; else ""."""
    named = [o for o in spot.line.occupations if spot.clause[0] <= o.start and o.end <= spot.start]
    told = in_bounds(spot, (spot.clause[0], spot.start), ["subjects/had"], "the same clause")
    return told[0].because if told and named and all(o.kind == "role" for o in named) else ""


def _bare_money(spot: Spot, vocabulary: Vocabulary) -> Metric | None:
    """Thousands that nothing counts, under words of pay: "the average? thirty-three thousand"; None for others."""
    first = spot.figure.atoms[0]
    if first.multiplier == 1 and not (first.words and first.full >= _THOUSAND):
        return None
    if not _NOTHING_COUNTED.match(spot.line.text, spot.end):
        return None
    told = in_clause(spot, "pay/cues", "pay/statistic") or in_sentence(spot, "pay/cues", "pay/statistic")
    if told is not None and told.list == "pay/statistic" and in_sentence(spot, *JOBS) is not None:
        return None  # "Openings, yearly average: 15.8 thousand"
    asked = {p.list for p in vocabulary.phrases_of(spot.lead)} if spot.lead.rstrip().endswith("?") else set()
    if not asked.isdisjoint((*JOBS, "jobs/nouns")) and "pay/cues" not in asked:
        return None  # "How many vacancies are there a year?" "On average, 14.9 thousand"
    return Metric("pay", told.because) if told is not None else None


def _set_aside(spot: Spot, found: Evidence) -> bool:
    """Whether other money is named only to leave it out, or comes on top: "plus tips", "with a share of the profit"."""
    text = spot.line.text
    start = found.end - len(found.words)
    if found.after and _ON_TOP.match(text, text.rfind(",", spot.end, start)) and not _bounded(spot, start):
        return True
    return bool(_LEFT_OUT.search(text, max(0, start - _LEAVES), start) or _APART.match(text, found.end))


def _bounded(spot: Spot, start: int) -> bool:
    """Whether another figure stands between this one and a place behind it: that money may be named for it alone."""
    return any(spot.end <= other.start < start for other in spot.others)


# "Before bonuses, which came to $4,000 on average".
_WHICH_WAS = re.compile(r",\s+which\s+(?:[a-z]+\s+){1,3}", re.IGNORECASE)


def _no_pay_by_grammar(spot: Spot) -> str:
    """Why money is no pay, where the words right around it say so; else ""."""
    text = spot.line.text
    if _EXTRA.search(text, spot.sentence[0], spot.start):
        return "it comes on top of the pay"
    if _DIFFERENCE.match(text, spot.end) or _BY_SO_MUCH.search(text, spot.sentence[0], spot.start):
        return "a difference of two amounts"
    if _PLUS.search(text, 0, spot.start) or spot.figure.quantity.text.startswith("+"):
        return "it comes on top of the pay"
    if _about_a_difference(spot):
        return "a difference of two amounts"
    if _TOWARD.match(text, spot.end):
        return "it helps to pay for something"
    if _PAID_IN.search(text, spot.sentence[0], spot.start):
        return "it is paid into something, and to nobody"
    extra = spot.line.by_list.get("pay/not-pay", ())
    if any(p.end <= spot.start and _WHICH_WAS.fullmatch(text, p.end, spot.start) for p in extra):
        return "it is said of other money"
    for o in spot.line.occupations:
        payer = _PAYER.match(text, o.end, spot.start) if spot.clause[0] <= o.start and o.end <= spot.start else None
        if payer is not None and payer.end() == spot.start and not _WORK_AS.search(text, spot.sentence[0], o.start):
            return f"“{text[o.start : payer.end()].strip()}” makes it money that they pay"
    return ""


def _about_a_difference(spot: Spot) -> bool:
    """Whether what its clause is about is how far two amounts lie apart: "the gap can be $6,000 a year"."""
    text = spot.line.text
    told = [p for p in spot.line.by_list.get("pay/differences", ()) if spot.clause[0] <= p.start < spot.start]
    return any(_SUBJECT.fullmatch(text, spot.clause[0], p.start) and _TELLS.match(text, p.end) for p in told)


def _is_charged(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether the sentence has spoken of prices before, or the section is about them: "What cooper school costs"."""
    if in_bounds(spot, (spot.sentence[0], spot.start), ["pay/spending"], ""):
        return True
    told = {p.list for title in spot.titles[:1] for p in vocabulary.phrases_of(title)}
    return "pay/spending" in told and "pay/cues" not in told


def _raised(spot: Spot, vocabulary: Vocabulary) -> str:
    """Why money is what pay rises by: "adds $5K-$10K to annual salary", a label "Salary increase"; else ""."""
    text = spot.line.text
    for p in spot.line.by_list.get("pay/raising", ()):
        if spot.sentence[0] <= p.start and p.end <= spot.start and _BY.fullmatch(text, p.end, spot.start):
            return f"“{text[p.start : p.end]}” makes it what pay rises by"
    if spot.lead.rstrip().endswith("?") and in_clause(spot, "pay/cues") is None:
        asked = {p.list for p in vocabulary.phrases_of(spot.lead)}
        if asked >= {"pay/differences", "pay/amounts"}:
            return "the question asks for a difference of two amounts"
    rises = vocabulary.lexicon.words("pay/rises")
    heads = (spot.label, spot.row, spot.column)
    label = next((head for head in heads if head and _rises(head.lower().rstrip(" :*"), rises)), "")
    return f"“{label}” makes it what pay rises by" if label else ""


def _rises(head: str, rises: frozenset[str]) -> bool:
    """Whether a label names a rise: "Salary increase", "Pay bump for nights"."""
    words = [(m.group(), m.end()) for m in _WORD.finditer(head)]
    return any(word in rises and (end == len(head) or _OF_A_RISE.match(head, end)) for word, end in words)


def led_in_by_pay(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether the line over a list says that its money is pay: "the median wages in the top industries were:"."""
    return in_text(vocabulary, spot.lead, "", "pay/amounts") is not None and not spot.lead.rstrip().endswith("?")


def _asked_by_a_school(spot: Spot) -> str:
    """Why money right behind a place of learning is no pay: "four years of college, $9,000 a year, lead to"."""
    text = spot.line.text
    for p in spot.line.by_list.get("pay/places-of-learning", ()):
        if spot.sentence[0] <= p.start and p.end <= spot.start and _AT.fullmatch(text, p.end, spot.start):
            return f"“{text[p.start : p.end]}” right before it makes it money that is spent"
    return ""


def _governor(spot: Spot, found: list[Evidence], vocabulary: Vocabulary) -> Evidence:
    """The nearest words; or the other money right before a word that only says which figure: "overtime averaged"."""
    nearest = found[0]
    if nearest.after and "," in spot.line.text[spot.end : nearest.end - len(nearest.words)]:
        nearest = next((e for e in found if not e.after), nearest)  # "tuition was $1,480, and I paid it"
    start = nearest.end - len(nearest.words)
    if nearest.after:
        return nearest
    extra = next((e for e in found if e.list == "pay/not-pay" and 0 <= start - e.end <= 1), None)
    if (
        extra is not None
        and nearest.list == "pay/cues"
        and extra.words.lower() in vocabulary.lexicon.words("pay/extra-pay")
    ):
        return extra  # "overtime earnings"
    if nearest.list != "pay/statistic":
        return nearest
    return next((e for e in found if e.list in _NO_PAY and not e.after and 0 <= start - e.end <= 1), nearest)


def _in_a_name(spot: Spot, found: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether a word for other money is a part of an occupation's name: "sales agents", "investment analysts"."""
    if found.list not in _NO_PAY:
        return False
    start = found.end - len(found.words)
    if spot.label and found.end <= len(spot.label) and names_occupation(spot.label, vocabulary):
        return True
    return any(start < o.end and o.start - 1 <= found.end for o in spot.line.occupations)


def _money_by(spot: Spot, found: Evidence, vocabulary: Vocabulary) -> Metric:
    if found.list == "pay/not-pay":
        return no_fact(f"{found.because} makes it other money than pay")
    if found.list == "pay/spending" and not (_IN_CHARGE.search(spot.row) and "the row's head" in found.because):
        return no_fact(f"{found.because} makes it money that is spent")
    return Metric("pay", found.because)


# ---------------------------------------------------------------------- time
def _duration(spot: Spot, vocabulary: Vocabulary) -> Metric:
    if spot.figure.quantity.unit not in ("year", "month", "week", "semester"):
        return no_fact("a length of time")
    found = in_clause(spot, "programme/experience", "programme/length")
    if found is None:
        for text, where in beside(spot):
            found = found or in_text(vocabulary, text, where, "programme/experience", "programme/length")
    if found is None or not found.list.endswith("experience"):
        return no_fact("a length of time")
    before = spot.line.text[max(0, spot.start - _WINDOW) : spot.start].rstrip()
    if any(p.list == "experience/windows" and p.end == len(before) for p in vocabulary.phrases_of(before)):
        return no_fact("the time within which something falls")
    return Metric("experience", found.because)
