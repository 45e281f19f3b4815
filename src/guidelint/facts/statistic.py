"""Which statistic a pay figure is."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import Evidence, beside, in_bounds
from guidelint.facts.quantiles import labelled, labelled_pair, marked, ordinal, part, quantile
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_LISTS = ("pay/statistic", "pay/percentiles")
_BAND_OF_GROWTH = "growth/band"
_BAND = frozenset({"typical", "starting", "top", "percentile-10-90", "percentile-25-75"})
_IN_BRACKETS = re.compile(r"[^(),;.]{0,16}\((?P<words>[^()]{1,40})\)")
_PER = re.compile(r"^(?:per|by\s+the|an?|each|every|the)\s+|[^a-z\s]")
_SHORT = 40  # characters of a line that its section's title may explain
_REACH = 140  # weighted characters behind a figure within which a word may say what it is
_GOES_ON = re.compile(
    r"\b(?:stops?|ends?|tops?|finish(?:es)?|go(?:es)?|rises?|rising|climb(?:s|ing)?|stretch(?:es)?|runs?|reach(?:es)?"
    r"|paid|earners?|(?:new\s+)?starters?|newcomers?|beginners?|novices?|bottom|foot|lowest|highest|first|outset|day\s+one)\b",
    re.IGNORECASE,
)
_STARTS_AND_CLIMBS = re.compile(r"\bstarts?\b[^.;]{0,50}\band\s+(?:climbs?|rises?|goes?|ends?|tops?)\b", re.IGNORECASE)
_RIGHT_BEFORE = 10.0  # weighted characters: "a few high earners pull the mean up to"
_CLOSE_BEHIND = 16.0
_ASIDE = re.compile(r",\s+(?:which|who|whose|pulled|pushed|dragged|lifted|raised|driven)\b[^,;.]{0,90},", re.IGNORECASE)
_NOT = re.compile(r"\bnot\s+(?:the\s+|a\s+)?$", re.IGNORECASE)
_THAN = re.compile(
    r"\b(?:than|above|below)[\s-]+$|\b(?:as\s+opposed\s+to|unlike|as\s+against|rather\s+than)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_THAN_THE = re.compile(r"\b(?:than|above|below|over|under|beats|tops)[\s-]+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"\s+(?:recent|likely|up-to-date|current|reliable|important|senior)\b", re.IGNORECASE)
_AS_MANY = re.compile(r"\bas\s+many\b[^.;]*$", re.IGNORECASE)
_AS_MANY_BEFORE = re.compile(
    r"\bas\s+many\b[^.;]{0,40}\b(?:above|ahead|in front|before|over|below|behind)\b[^.;]{0,20}\bas\b[^.;]{0,20}"
    r"\b(?:below|behind|under|after|above|ahead|in front)\b",
    re.IGNORECASE,
)
_AS_ON_THE_OTHER_SIDE = re.compile(
    r"[^.;]{0,30}\bas\b[^.;]{0,24}\b(?:below|less|under|above|more|beneath)\b", re.IGNORECASE
)
# "$41,900 a year: half of them are paid less than that"
_HALVES = re.compile(
    r"(?:\s+an?\s+\w+)?\s*[:;,.—–-]+\s*(?:and\s+)?(?:one\s+)?half\b[^.;:]{0,60}\b(?:less|more|below|above|under|over)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:\s+an?\s+\w+)?\s*[:,.;—–-]+\s*(?:and\s+|but\s+)?(?:bear in mind that\s+)?"
    r"(?:that|this|it|which)(?:['’]s|\s+is|\s+was)\s+(?P<rest>[^.;:]{0,60})",
    re.IGNORECASE,
)


def _name(evidence: Evidence) -> str:
    return f"percentile-{evidence.value}" if evidence.list == "pay/percentiles" else evidence.value


def _rank(name: str) -> int:
    """Whom a statement picks out comes before how it is averaged: "the lowest tenth averaged $30,000"."""
    if name.startswith("percentile"):
        return 0
    if name == "typical":  # "the typical roofer sits at the median"
        return 3
    return 1 if name in ("starting", "top", "minimum") else 2


def _fits(name: str, spread: bool) -> bool:
    """A range can be no median, a point no range."""
    return name in _BAND if spread else name != "range" and name.count("-") < 2


def statistic(spot: Spot, vocabulary: Vocabulary) -> tuple[str | None, str]:
    """The statistic and what decided it; None where nothing says it."""
    spread = spot.figure.quantity.is_range and len(spot.figure.atoms) == 2
    if spot.in_row and not spread:
        return "median", "the middle of a row of them"
    heads = vocabulary.lexicon.values("pay/columns")
    column = heads.get(spot.column.strip().lower())
    if column is not None and _fits(column, spread) and not _row_says_else(spot, column, vocabulary):
        return column, f"the column “{spot.column}”"
    row = heads.get(spot.row.strip().lower()) if spot.row else None
    if row is not None and _fits(row, spread):
        return row, f"the row “{spot.row}”"
    if spot.field is not None and spot.index is None and not spread:  # "salary_max", "wage high"
        end = vocabulary.lexicon.values("pay/columns").get(spot.label.lower().split()[-1]) if spot.label else None
        if end in ("minimum", "top"):
            return end, "the last word of its key"
    called = spot.before.strip(" :=–—-\u00a0").lower()
    short = None if spread else vocabulary.lexicon.values("pay/short-labels").get(called)
    if short is not None:  # "low $35, median $53, high $67"
        return short, f"“{called}” right before it"
    pair = labelled_pair(spot.label, vocabulary, _ordinal_in_value(spot)) if spot.label and not spread else None
    if pair is not None:
        return pair
    some = part(spot) if spread else ""
    between = _between_percentiles(spot) if spread and not some else ""
    if between:
        return f"percentile-{between}", "two percentiles beside it"
    if spread and not some and (_is_scale(spot) or _labelled_range(spot, vocabulary)):
        return "range", "two ends"
    told = (
        _in_clause(spot, vocabulary, spread)
        or _said_after(spot, spread)
        or _before_and_beside(spot, vocabulary, spread)
    )
    if told is not None:
        return told
    if spread and spot.row and any(p.list == "pay/percentiles" for p in vocabulary.phrases_of(spot.row)):
        return "typical", f"“{spot.row}” in the row's head"
    title = _of_title(spot, vocabulary, spread)
    if spread and title is not None and title.list == "pay/percentiles":  # a card: "10th to 90th percentile"
        return _name(title), title.because
    if spread:  # what a part of them earn need only fit into the range of all
        middle = some or _a_middle(spot, vocabulary)
        return ("typical", middle) if middle else ("range", "two ends")
    if spot.figure.quantity.hedge == "up-to":
        return "top", "an upper end only"
    title = title or _of_corner(spot, vocabulary)
    return (_name(title), title.because) if title is not None else (None, "")


def _of_corner(spot: Spot, vocabulary: Vocabulary) -> Evidence | None:
    """What the head of a table says whose rows are units of time: "Median pay" over "Per hour" and "Per year"."""
    if not spot.row or not spot.corner or _PER.sub("", spot.row.lower()).strip() not in _times(vocabulary):
        return None
    told = [p for p in vocabulary.phrases_of(spot.corner) if p.list in _LISTS]
    if len({p.value for p in told}) != 1 or not _fits(told[0].value, False):
        return None
    p = told[0]
    return Evidence(p.value, p.list, spot.corner[p.start : p.end], "the head of the table", 0.0)


def _times(vocabulary: Vocabulary) -> frozenset[str]:
    return vocabulary.lexicon.words("figures/periods")


def _of_title(spot: Spot, vocabulary: Vocabulary, spread: bool) -> Evidence | None:
    """What the title right over a short text says that its figure is."""
    title = spot.titles[0] if spot.titles and len(spot.line.text) < _SHORT else ""
    where = f"the section “{title}”"
    told = [p for p in vocabulary.phrases_of(title) if p.list in _LISTS] if title else []
    found = [Evidence(p.value, p.list, title[p.start : p.end], where, 0.0) for p in reversed(told)]
    fitting = (e for e in (found if spread else found[:1]) if _fits(_name(e), spread))
    return next(fitting, None)


def _row_says_else(spot: Spot, column: str, vocabulary: Vocabulary) -> bool:
    """Whether a row "National median" stands under the head "Mean": the row says what its figure is."""
    told, over = (
        {p.value for p in vocabulary.phrases_of(text) if p.list == "pay/statistic"} & _CENTRAL if text else set()
        for text in (spot.row, column)
    )
    return bool(told and over) and told.isdisjoint(over)


_CENTRAL = frozenset({"median", "mean"})
_OF_PEOPLE = re.compile(r"\s+(?:years?\s+of\s+)?(?:experience|age|tenure|hours|class\s+size|debt)\b", re.IGNORECASE)


def _told(spot: Spot, bounds: tuple[int, int], where: str) -> list[Evidence]:
    """The words for a statistic within bounds; what a figure or a growth is compared with is none of it."""
    text = spot.line.text
    bands = spot.line.by_list.get(_BAND_OF_GROWTH, ())
    asides = [m.span() for m in _ASIDE.finditer(text, *bounds) if not m.start() <= spot.start < m.end()]
    found = []
    for e in in_bounds(spot, bounds, _LISTS, where):
        start = e.end - len(e.words)
        if any(p.start <= start and e.end <= p.end for p in bands):
            continue  # "much faster than average"
        compared = _THAN_THE if e.after else _THAN
        if any(a <= start and e.end <= b for a, b in asides):
            continue  # "the mean, which a few high earners pull upward, is"
        if e.words.lower() == "most" and _SUPERLATIVE.match(text, e.end):
            continue  # "in the most recent count"
        if _OF_PEOPLE.match(text, e.end):
            continue  # "a developer with median experience"
        if not compared.search(text, spot.sentence[0], start):
            found.append(e)
    return found


_PAIRS = frozenset({"10-90", "25-75"})
_BESIDE = re.compile(r"(?:\s+percentiles?)?\W{1,4}(?:the\s+)?")
_BOTH_ENDS = frozenset({"pay/lowest", "pay/highest"})


def _is_scale(spot: Spot) -> bool:
    """Whether two ends are said to be those of a scale: "starts at X and tops out at Y", "the range is X to Y"."""
    text = spot.line.text
    if _GOES_ON.search(text, spot.start, spot.end) or _STARTS_AND_CLIMBS.search(text, spot.sentence[0], spot.start):
        return True
    earlier = [o.end for o in spot.others if o.quantity.unit == "money" and o.end <= spot.start]
    said = (max([spot.sentence[0], *earlier]), spot.start)  # behind the figures that are other people's
    if all(in_bounds(spot, said, [name], "") for name in ("pay/lowest", "pay/highest")):
        return True  # "the worst-paid roofer and the best-paid are at X and Y"
    clause = in_bounds(spot, spot.clause, _LISTS, "the same clause")
    return any(e.value == "range" for e in clause) and not any(_fits(_name(e), True) for e in clause)


def _between_percentiles(spot: Spot) -> str:
    """Which two percentiles are told beside the ends: "low end to high end (10th to 90th percentile): $39,200 to"."""
    text = spot.line.text
    told = [
        p
        for p in spot.line.by_list.get("pay/percentiles", ())
        if p.value in _PAIRS
        and spot.sentence[0] <= p.start
        and p.end <= spot.sentence[1]
        and not any(p.end <= o.start < spot.start or spot.end <= o.start < p.start for o in spot.others)
        and (_BESIDE.fullmatch(text, p.end, spot.start) or _BESIDE.fullmatch(text, spot.end, p.start))
    ]
    return told[0].value if told else ""


def _labelled_range(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether what a label says first of a figure is that it is a range: "lowest to highest pay"."""
    if spot.lead.endswith("?") and {p.list for p in vocabulary.phrases_of(spot.lead)} >= _BOTH_ENDS:
        return True  # "How far apart are the lowest and the highest pay?"
    told = [p for p in vocabulary.phrases_of(spot.label) if p.list in _LISTS] if spot.label else []
    values = {p.value for p in told}
    if values & _PAIRS:
        return False
    return bool(told) and (told[0].value == "range" or {"minimum", "top"} <= values)


def _in_clause(spot: Spot, vocabulary: Vocabulary, spread: bool) -> tuple[str, str] | None:
    """What the figure's own clause says, or brackets right behind it."""
    behind = _IN_BRACKETS.match(spot.line.text, spot.end)
    if behind:  # "between $42,000 (the 25th percentile) and $63,000 (the 75th)"
        told = _told(spot, behind.span("words"), "the brackets behind it")
        own = [e for e in told if _fits(_name(e), spread)]
        if own:
            return _name(own[0]), own[0].because
    cut = None if spread else marked(spot, vocabulary) or ordinal(spot) or quantile(spot, vocabulary)
    if cut is not None:
        return cut
    if _AS_MANY_BEFORE.search(spot.line.text, *spot.sentence):
        return "median", "as many on either side"
    if _AS_MANY.search(spot.line.text, spot.sentence[0], spot.start) and _AS_ON_THE_OTHER_SIDE.match(
        spot.line.text, spot.end, spot.sentence[1]
    ):
        return "median", "as many on either side"
    clause = [
        e
        for e in _told(spot, spot.clause, "the same clause")
        if not _NOT.search(spot.line.text, spot.clause[0], e.end - len(e.words))
    ]
    own = [e for e in clause if _fits(_name(e), spread) and not (e.after and (spread or e.distance > _reach(e)))]
    if own:
        middle = _name(own[0]) in ("median", "mean") and not own[0].after and own[0].distance <= _RIGHT_BEFORE
        best = own[0] if middle else min(own, key=lambda e: _rank(_name(e)))
        return _name(best), best.because
    if spread:  # "half earn between X and Y"
        half = any(e.words.lower().startswith("half") for e in clause)
        return ("percentile-25-75", clause[0].because) if half else None
    return None


def _reach(evidence: Evidence) -> float:
    """How far behind a figure a word may still say what it is: "beats that of most graduates" does not."""
    return _REACH if _name(evidence) in ("median", "mean") or evidence.list == "pay/percentiles" else _CLOSE_BEHIND


def _said_after(spot: Spot, spread: bool) -> tuple[str, str] | None:
    """What the words behind call it: "$50,970: that is the median"."""
    if not spread and _HALVES.match(spot.line.text, spot.end):
        return "median", "half of them on either side, behind it"
    found = _CALLED.match(spot.line.text, spot.end)
    if found is None:
        return None
    told = in_bounds(spot, found.span("rest"), _LISTS, "what is said of it")
    return next(((_name(e), e.because) for e in told if _fits(_name(e), spread)), None)


def _before_and_beside(spot: Spot, vocabulary: Vocabulary, spread: bool) -> tuple[str, str] | None:
    """What stands before the clause in the sentence, or else labels the figure."""
    before = _told(spot, (spot.sentence[0], spot.clause[0]), "the same sentence")
    if any(spot.clause[0] <= o.start and o.end <= spot.start for o in spot.line.occupations):
        before = [
            e for e in before if _name(e) != "starting"
        ]  # "New hands start at $30K, settled coopers are near $60K"
    for text, where in () if spread else ((spot.label, "the label"), (spot.row, "the row's head")):
        cut = labelled(text, where, vocabulary, _ordinal_in_value(spot)) if text else None
        if cut is not None:
            return cut
    heads = list(beside(spot))
    if _row_says_else(spot, spot.column.lower(), vocabulary):
        heads = [head for head in heads if head[1] != "the column's head"]
    for text, where in heads:
        phrases = vocabulary.phrases_of(text) if text else ()
        if any(p.list == _BAND_OF_GROWTH for p in phrases):
            continue  # the cell of a row that says how fast employment grows
        told = [p for p in phrases if p.list in _LISTS]
        if spread and {"minimum", "top"} <= {p.value for p in told}:
            return "range", f"both ends in {where}"
        at = _ordinal_in_value(spot) if len({p.value for p in told}) > 1 and where == "the label" else None
        if at is not None and len(told) == at[1]:  # "Lowest tenth / highest tenth: $51,700 / $142,300"
            told = [told[at[0]]]
        before += [
            Evidence(p.value, p.list, text[p.start : p.end], where, 0.0)
            for p in told
            if not any(o is not p and o.start <= p.start and p.end <= o.end for o in told)  # "least to most"
        ]
    fitting = next((e for e in before if _fits(_name(e), spread)), None)
    return None if fitting is None else (_name(fitting), fitting.because)


def _a_middle(spot: Spot, vocabulary: Vocabulary) -> str:
    """The word that makes two ends those of an average, given roughly: "Average salary: $85,000–$95,000"; else ""."""
    labels = [p for p in vocabulary.phrases_of(spot.label) if p.list in _LISTS] if spot.label else []
    if labels and {p.value for p in labels} <= {"mean", "median"}:
        return f"“{spot.label}” in the label"
    own = [e for e in _told(spot, (spot.clause[0], spot.start), "the same clause") if not e.after]
    names = {_name(e) for e in own}
    return own[0].because if names and names <= {"mean", "median"} else ""


def told_by_label(spot: Spot, vocabulary: Vocabulary) -> bool:
    """Whether a label says of each amount of its value what it is: "10th and 90th percentiles: $49,900, $124,300"."""
    at = _ordinal_in_value(spot) if spot.label else None
    if at is None:
        return False
    return (labelled_pair(spot.label, vocabulary, at) or labelled(spot.label, "the label", vocabulary, at)) is not None


def _ordinal_in_value(spot: Spot) -> tuple[int, int] | None:
    """Which of the amounts of a fact box's value a figure is, and how many there are; None where it is the only one."""
    alike = sorted(o.start for o in (*spot.others, spot.figure) if o.quantity.unit == spot.figure.quantity.unit)
    boxed = spot.field is not None or spot.cell
    return (alike.index(spot.start), len(alike)) if boxed and len(alike) > 1 else None
