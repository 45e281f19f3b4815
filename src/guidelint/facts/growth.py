"""What a growth rate says besides its number: its sign, its wording, and whether it is a projection."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.claims import Wording
from guidelint.facts.evidence import Evidence, in_bounds, in_text, parted
from guidelint.facts.listed import ends_in_head
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.facts.years import lasting, length, names_years
from guidelint.guide import Guide
from guidelint.quantity import Quantity

_TIMES = re.compile(r"\d\s?[x×%]\s*$", re.IGNORECASE)  # "8x faster than average"
_WEAK = frozenset({"last year", "earlier", "had", "was", "were"})  # that a projection's own years outweigh
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


# "The ten years before were worse, with a drop of 13 per cent"
_YEARS_BEFORE = re.compile(
    r"\b(?:the|those)\s+(?:[\w-]+\s+)?(?:years?|decades?)\s+before\b(?!\s+(?:20\d\d|the|you|they))", re.IGNORECASE
)


_HAD_BETTER = re.compile(r"\s+better\b", re.IGNORECASE)  # "had better": no past


def _own_words(spot: Spot, name: str) -> list[Evidence]:
    """The words of a list in a figure's clause, but for those that are of another statement."""
    return [e for e in in_bounds(spot, spot.clause, [name], "") if not parted(spot, e)]


def basis(spot: Spot) -> str:
    """history or hypothetical where the words make it no projection, yearly where it is a rate a year; else ""."""
    if _own_words(spot, "growth/yearly"):
        return "yearly"
    if in_bounds(spot, spot.clause, ["growth/superseded"], ""):
        return "history"
    own = _own_words(spot, "growth/future")
    if not own and _YEARS_BEFORE.search(spot.line.text, spot.sentence[0], spot.start):
        return "history"
    if not own and in_bounds(spot, (spot.clause[0], spot.start), ["growth/grew"], ""):
        return "history"  # "they expected 23 percent; it grew 8 percent"
    if own or in_bounds(spot, spot.sentence, ["growth/future"], ""):
        return lasting(length(spot))
    told = [e for e in _own_words(spot, "growth/history") if not _HAD_BETTER.match(spot.line.text, e.end)]
    if told and not (names_years(spot) and all(e.words.lower() in _WEAK for e in told)):
        return "history"
    if in_bounds(spot, spot.clause, ["growth/hypothetical"], ""):
        return "hypothetical"
    return lasting(length(spot))


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
