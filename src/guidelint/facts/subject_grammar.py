"""What a mention of an occupation is in its sentence: counted, an owner, half of another noun, a level."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.occupations import Occupation
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_COUNTED = re.compile(r"\s+(?:[\w-]+\s+){0,2}")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_OF_WHAT_IT_PAYS = ("pay/cues", "pay/statistic", "growth/cues", "growth/jobs")
_NEAR = 12  # characters between an owner and what is owned


def counted(spot: Spot, mention: Occupation) -> bool:
    """Whether a count counts those who stand right behind it: "5,900 registered physiotherapists"."""
    counts = spot.figure.quantity.unit == "count"
    return counts and _COUNTED.fullmatch(spot.line.text, spot.end, mention.start) is not None


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
