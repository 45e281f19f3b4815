"""What may stand around a conversion besides the words for it: for whom it is made, and who does the sum aloud."""

from __future__ import annotations

from functools import lru_cache

from guidelint import regex as re
from guidelint.lexicon import Lexicon
from guidelint.quantity.marks import alternatives

_PLACE = (
    r"(?:\s+(?:from|in|of|at|over\s+in|across\s+in)\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)*"
    r"|\s+(?:abroad|overseas|elsewhere))?"
)
_WHOSE = r"(?:(?:our|my|your|the|any|all|some|you|those|us|we|an?|for)\s+)*(?:[\w’'-]+\s+){0,2}?"
_QUOTES = '"“”«»‘'


@lru_cache(maxsize=4)
def _audience(lexicon: Lexicon) -> re.Pattern[str]:
    """ "For you folks from Whitefish", "for our readers abroad"."""
    people = alternatives(lexicon.values("currency/audiences"))
    return re.compile(rf"\b(?:(?:and|or|so|but),?\s+)?(?:for|to)\s+{_WHOSE}(?:(?i:{people}))\b{_PLACE},?")


@lru_cache(maxsize=4)
def _wish(lexicon: Lexicon) -> re.Pattern[str]:
    """ "And our American parents like to hear it in dollars, so", "your friends in Vermont would say"."""
    people, verbs = (alternatives(lexicon.values(f"currency/{name}")) for name in ("audiences", "wishes"))
    coins = alternatives([*lexicon.words("figures/currency-after"), *lexicon.words("currency/own-money")])
    told = r"(?:it|that|this|them|the\s+figures?|sums|money|pay)"
    return re.compile(
        rf"\b(?:(?i:and|but|so|or|which)\s+)?{_WHOSE}(?:(?i:{people})){_PLACE}\s+(?:(?i:{verbs}))"
        rf"(?:\s+{told})?(?:\s+(?:in|as|to|at)(?:\s+(?:[\w’'-]+\s+){{0,2}}(?:{coins})(?:\s+of\s+their\s+own)?)?)?,?(?:\s+so\b)?"
    )


@lru_cache(maxsize=4)
def _sum(lexicon: Lexicon) -> re.Pattern[str]:
    """ "He types on the phone: “"."""
    verbs = alternatives(lexicon.values("currency/sums"))
    return re.compile(
        rf"^\W*(?:[\w’'-]+\s+){{1,5}}?(?:(?i:{verbs}))\b[^.:;{_QUOTES}]{{0,50}}"
        rf"(?:[:,]|\b(?:says|said|reads|answers)\b)?\s*[{_QUOTES}]\s*"
    )


def without_audience(lexicon: Lexicon, text: str) -> str:
    """A text less the words for whom the amount is given again."""
    return _wish(lexicon).sub(" ", _audience(lexicon).sub(" ", text))


def spoken_sum(lexicon: Lexicon, text: str) -> str | None:
    """What follows the words by which somebody does the sum aloud, where a text begins with them."""
    found = _sum(lexicon).match(text)
    return text[found.end() :] if found is not None else None
