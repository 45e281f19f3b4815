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
_FOR_WHOSE_SAKE = r"(?:['’]s?\s+(?:benefit|sake|convenience|information|ears|eyes))?"
# "£30,000, a thatcher's usual wage, is about US$38,000"
_APPOSITION = re.compile(
    r"^\s*,\s[^,.;:()\d]{2,60},"
    r"(?=\s+(?:(?:which|that)\s+)?(?:is|are|makes?|equals?|comes?|works?|converts?|translates?)\b)"
)
_QUOTES = '"“”«»‘'


@lru_cache(maxsize=4)
def _audience(lexicon: Lexicon) -> re.Pattern[str]:
    """ "For you folks from Whitefish", "for our readers abroad"."""
    people = alternatives(lexicon.values("currency/audiences"))
    return re.compile(
        rf"\b(?:(?:and|or|so|but),?\s+)?(?:[Ff]or|[Tt]o)\s+{_WHOSE}(?i:{people})(?:\s(?i:{people})){{0,2}}\b"
        rf"{_FOR_WHOSE_SAKE}{_PLACE},?"
    )


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


@lru_cache(maxsize=4)
def _other_money(lexicon: Lexicon) -> re.Pattern[str]:
    """The last clause before a converted amount, where it names the other money: ", and in US currency that is"."""
    coins = alternatives([*lexicon.words("figures/currency-after"), *lexicon.words("currency/own-money")])
    return re.compile(
        rf",\s+(?:(?:and|or|which|so)\s+)?(?P<clause>in\s+(?:[\w’'-]+\s+){{0,2}}?(?:{coins}),?"
        r"(?:\s+(?:that|this|it|which))?(?:['’]s|\s+(?:is|are|makes?|equals?|means|comes\s+to|amounts\s+to|works\s+out\s+(?:at|as|to)"
        r"|would\s+be))\s+(?:[\w’'-]+\s+){0,2})$",
        re.IGNORECASE,
    )


def clause_in_other_money(lexicon: Lexicon, gap: str) -> str:
    """The clause before an amount that says in so many words that it gives the one before it again; "" for none."""
    found = _other_money(lexicon).search(gap) if "." not in gap else None
    return f", {found['clause']}" if found is not None else ""


def without_apposition(gap: str) -> str:
    """What stands between two amounts, less what is said of the first between commas, where a verb follows."""
    return _APPOSITION.sub("", gap, count=1)
