"""What a sentence that names no occupation is about: the page's role, or something else.

"Median pay is $50,000" speaks of the role; "Machine shops report a median of $50,000" does not. The first word of
substance decides, since English puts the subject first.
"""

from __future__ import annotations

from bisect import bisect_left

from guidelint import regex as re
from guidelint.facts.spots import Line, Spot
from guidelint.facts.vocabulary import Vocabulary

# What it comes to is of the same: "..., which would bring it to 321,000"
_WHICH_MAKES = re.compile(
    r"\W*which\s+(?:would|will|should|is\s+to)\s+(?:bring|take|carry|put|make|leave|lift|raise|cut|mean|give|push)\b"
    r"|\W*which\s+(?:brings|takes|carries|puts|makes|leaves|lifts|raises|cuts|means|gives|pushes|comes\s+to|is)\b",
    re.IGNORECASE,
)
_TELLING = (
    "levels",
    "pay/",
    "growth/",
    "jobs/",
    "figures/",
    "regions/national",
    "regions/unnamed",
    "subjects/generic",
    "subjects/all-occupations",
)

_BEFORE_OPENERS = frozenset({"in", "on", "at", "for", "by", "as"})
_OF_OTHER_THINGS = frozenset({"growth/not-growth", "pay/not-pay", "pay/spending"})


def foreign_clause(spot: Spot, vocabulary: Vocabulary) -> str:
    """The same for a clause that would take its subject from what stands before: "and all of science at 9 percent"."""
    if _WHICH_MAKES.match(spot.line.text, spot.clause[0], spot.start):
        return ""
    for start in dict.fromkeys((spot.clause[0], _before_brackets(spot))):
        found = _first_word(spot.line, (start, spot.start), vocabulary)
        if found is not None and not found[0]:
            return found[1]
    return ""


def _before_brackets(spot: Spot) -> int:
    """Where a clause begins that brackets only interrupt: "charter flights (to islands, mostly) paid a median of"."""
    text, start = spot.line.text, spot.clause[0]
    opened = text.rfind("(", spot.sentence[0], start) if text[start - 1 : start] == ")" else -1
    if opened < 0:
        return start
    return max((last for _, last in spot.line.hard_cuts(spot.sentence) if last <= opened), default=spot.sentence[0])


def foreign_topic(spot: Spot, vocabulary: Vocabulary) -> str:
    """The word that shows a sentence to be about something else than the role; "" where nothing does."""
    return foreign_clause(spot, vocabulary) or _sentence(spot.line, spot.sentence, spot.start, vocabulary)


def _sentence(line: Line, bounds: tuple[int, int], end: int, vocabulary: Vocabulary) -> str:
    """The same for a whole sentence; a pronoun at its head stands for what the sentence before was about."""
    first = _first_word(line, (bounds[0], end), vocabulary)
    if first is None:
        return ""
    known, word = first
    if not known:
        return word
    if not _is_pronoun(word, vocabulary):
        return ""
    earlier = [s for s in line.sentences if s[1] <= bounds[0]]
    if not earlier:
        return ""
    before = earlier[-1]
    if any(o.kind == "role" and before[0] <= o.start < before[1] for o in line.occupations):
        return ""
    return _sentence(line, before, before[1], vocabulary)


def _is_pronoun(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.lexicon.words("subjects/pronouns")


def _is_share(line: Line, number: int) -> bool:
    """Whether a word begins a share of those the page is about: "one in ten makes less"."""
    after = line.tokens[number + 1 : number + 3]
    return len(after) == 2 and after[0].text in ("in", "out") and line.tokens[number].text in line.numbers


def _past_participle(line: Line, bounds: tuple[int, int], vocabulary: Vocabulary) -> int:
    """Where a statement begins behind what only leads in to it: "Taking these together, the Bureau ..."."""
    first = bisect_left(line.starts, bounds[0])
    opening = line.tokens[first : first + 2]
    words, skipped = vocabulary.lexicon.words, vocabulary.topical.leading
    participles, behind = words("subjects/participles"), words("subjects/behind-participles")
    if (
        len(opening) < 2
        or opening[1].end > bounds[1]
        or not (opening[0].text.endswith(("ing", "ed")) or opening[0].text in participles)
        or opening[1].text not in skipped | behind
    ):
        return bounds[0]
    comma = line.text.find(",", opening[1].end, bounds[1])
    return bounds[0] if comma < 0 else comma


def _first_word(line: Line, bounds: tuple[int, int], vocabulary: Vocabulary) -> tuple[bool, str] | None:
    """The first word of substance within bounds: whether it is known to speak of the role, and the word; or None."""
    words, known = vocabulary.lexicon.words, vocabulary.topical
    pronouns, openers, generic = words("subjects/pronouns"), words("subjects/openers"), words("subjects/generic")
    start, before = _past_participle(line, bounds, vocabulary), ""
    first = bisect_left(line.starts, start)
    for number, token in enumerate(line.tokens[first:], first):
        if token.end > bounds[1]:
            break
        if not token.text[0].isalpha():
            continue
        opens, before = before in _BEFORE_OPENERS and token.text in openers, token.text
        if opens:  # "on paper", "in practice"
            continue
        base = token.text.partition("'")[0]
        if base in pronouns or _is_share(line, number) or (base != token.text and base in generic):
            return True, token.text
        covered = [p for p in line.phrases if p.start <= token.start and token.end <= p.end]
        if any(p.list == "regions/places" for p in covered):
            continue
        if (
            any(p.list.startswith(_TELLING) and p.list not in _OF_OTHER_THINGS for p in covered)
            or token.text.removesuffix("'s") in known.plain
        ):
            return True, token.text
        if any(o.start <= token.start < o.end for o in line.occupations) or line.of_the_trade(token.text):
            return True, token.text
        if token.text in known.skipped:
            continue
        return False, token.text
    return None


def names_the_role(spot: Spot) -> bool:
    """Whether the sentence of a figure names the page's role, or a word that stands for whoever does it."""
    start, end = spot.sentence
    return any(o.kind == "role" and start <= o.start < end for o in spot.line.occupations) or any(
        start <= p.start < end
        for name in ("subjects/generic", "subjects/expecting")
        for p in spot.line.by_list.get(name, ())
    )
