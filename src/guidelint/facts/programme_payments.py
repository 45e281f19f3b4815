"""Prices of programmes that no word for a price tells, but what is given for it: "find $9,400 for the diploma"."""

from __future__ import annotations

import re

from guidelint.facts.evidence import in_bounds
from guidelint.facts.programme_mentions import Mention
from guidelint.facts.programme_spans import SpanReader
from guidelint.facts.programme_sums import TuitionReader
from guidelint.facts.programme_ties import Around, Tie
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_FOR_IT = re.compile(
    r"\s(?:(?:in\s(?:all|total|fees)|altogether|up\s?front)\s)?for\s(?:it|this|that|the\slot)\b", re.IGNORECASE
)
_BUYS = re.compile(
    r"\s(?:(?:will|would|should)\s)?(?:buys?|gets?|pays\sfor|secures?|sees)\s(?:(?:you|them|her|him|us)\s)?(?:(?:on|in|into|through)(?:to)?\s)?"
    r"(?:(?:the|an?|your|this|our)\s)?",
    re.IGNORECASE,
)
_FOR_FIRST = re.compile(r"\W*for\s(?:(?:about|around|only|just|some|a\stotal\sof)\s)*", re.IGNORECASE)
_YOU_GET = re.compile(
    r",?\s(?:you|they|students|learners|people)(?:\scan|['’]ll|\swill)?\s(?:get|take|do|buy|join|attend|have)s?\s(?:(?:the|an?|your|our)\s)?(?:[\w-]+\s)?",
    re.IGNORECASE,
)
_IS_CHARGED = re.compile(
    r"[,.;:—–]?\s(?:(?:because|since|as|for)\s)?that(?:['’]s|\sis)\swhat\s(?:[\w’'-]+\s){1,4}?"
    r"(?:charges?|asks?|wants?|takes?|bills?)\s(?:(?:you|students|learners|people)\s)?for\s(?:(?:the|an?|your|our|its|their)\s)?(?:[\w]+-[\w]+\s)?",
    re.IGNORECASE,
)
_VALUE = re.compile(r"(?:\s\([^()]*\))?\s?[,:–—]\s|\s-\s")
_COMES_OF = re.compile(
    r"(?:\s+(?:of|for)\s+[^,.;]{3,40})?\s+(?:\w+\s+)?(?:comes?|amounts?|runs?|adds\s+up)\s+(?:in\s+)?(?:to|at)\s+(?:\w+\s+)?",
    re.IGNORECASE,
)
_OF_PAY = ("pay/cues", "pay/amounts")
_OF_COSTS = ("programmes/cost-cues", "programmes/fee-cues")
_LETTERS = re.compile(r"[^\W\d_]")
_FAR = 140  # characters between a sum and what it is the price of


class PaymentReader:
    """Reads the ties of sums by what is given for them."""

    def __init__(self, vocabulary: Vocabulary, tuition: TuitionReader, spans: SpanReader) -> None:
        self._vocabulary = vocabulary
        self._words = vocabulary.lexicon.words
        self._tuition = tuition
        self._spans = spans

    def read(self, spot: Spot, around: Around, what: Mention | str | None) -> Tie | None:
        """What ties a sum without a word for a price to a programme.

        what: the programme that it is "for", "other" for something else.
        """
        told = self._bought(spot, around) or self._charged(spot, around)
        if told is not None:
            return told
        if in_bounds(spot, spot.sentence, ["pay/cues", "pay/amounts"], "") or self._is_given(spot, around):
            return None
        if isinstance(what, Mention) and self._is_sold(what):
            return _behind(what, spot)
        if what == "other":
            return None
        said = self._spans.announced(spot, around) or self._spans.called(spot, around)
        return said if said is not None and said.mention is not None and self._is_sold(said.mention) else None

    def is_over_pay(self, *over: str) -> bool:
        """Whether what stands over a sum is about what one earns, and not about what one pays."""
        found = {p.list for words in over for p in self._vocabulary.phrases_of(words)}
        return not found.isdisjoint(_OF_PAY) and found.isdisjoint(_OF_COSTS)

    @staticmethod
    def is_of_pay(spot: Spot) -> bool:
        """Whether it is pay that comes to a sum: "the median pay of tailors comes to $48,000"."""
        found = in_bounds(spot, (spot.clause[0], spot.start), ["pay/amounts"], "")
        return any(_COMES_OF.fullmatch(spot.line.text, e.end, spot.start) for e in found)

    def is_for_it(self, spot: Spot) -> bool:
        """ "Providers charge $4,200 for it"."""
        return _FOR_IT.match(spot.line.text, spot.end, spot.sentence[1]) is not None

    def _is_sold(self, mention: Mention) -> bool:
        """Whether a name is one of what a learner pays for."""
        told = mention.definite or bool(mention.qualifiers)
        return told and mention.kind in self._words("programme-forms/paid-for") | {"training"}

    def _is_given(self, spot: Spot, around: Around) -> bool:
        """Whether a learner gets the sum, or has it from somebody: "you'll get $1,500 for the diploma"."""
        words = around.words(spot.sentence[0], spot.start)
        return self._tuition.is_partial(spot, around) or any(w in self._words("programme-forms/given") for w in words)

    def _bought(self, spot: Spot, around: Around) -> Tie | None:
        """ "$1,995 buys you the course", "for $1,995 you get the course"."""
        text = spot.line.text
        mention = around.next(spot.end, spot.sentence[1])
        if mention is None or not self._is_sold(mention):
            return None
        start = around.own_sentence(spot)[0]
        if _YOU_GET.fullmatch(text, spot.end, mention.start):
            return _behind(mention, spot) if _FOR_FIRST.fullmatch(text, start, spot.start) else None
        if set(around.words(start, spot.start)) <= self._words("programme-words/joints"):
            return _behind(mention, spot) if _BUYS.fullmatch(text, spot.end, mention.start) else None
        return None

    def _charged(self, spot: Spot, around: Around) -> Tie | None:
        """ "Find $3,600, since that's what they charge for the diploma"."""
        found = _IS_CHARGED.match(spot.line.text, spot.end)
        mention = around.next(found.end(), found.end() + _FAR) if found is not None else None
        return _behind(mention, spot) if found and mention is not None and mention.start == found.end() else None

    # ------------------------------------------------------------------ labels
    def in_value(self, spot: Spot, around: Around) -> Mention | None:
        """The programme that stands in a value before its sum: "Fees: BSc in Nursing, €3,000 a year"."""
        if spot.field is None:
            return None
        mention = around.last(0, spot.start)
        if mention is None or not _VALUE.fullmatch(spot.line.text, mention.end, spot.start):
            return None
        return mention if mention.qualifiers else None

    def listed(self, spot: Spot, around: Around, over: tuple[str, ...]) -> Tie | None:
        """ "Cert IV in Fitness: $2,600" in a list of what has to be paid; over: what stands over the list."""
        text = spot.line.text
        mention = around.named_in(spot.label) if spot.label else None
        if mention is None or spot.field is None or not (mention.qualifiers and self._is_sold(mention)):
            return None
        at = text.find(":", 0, spot.start)
        if _LETTERS.search(text, at + 1 if at >= 0 else 0, spot.start) and spot.field.origin == "line":
            return None
        if self.is_over_pay(*over) or "pay/statistic" in {p.list for p in self._vocabulary.phrases_of(spot.label)}:
            return None
        paid = self._words("programme-forms/payments")
        told = any(w in paid for words in (spot.label, *over) for w in around.words_of(words))
        return Tie(mention, f"the label “{spot.label}”", source="label") if told else None


def _behind(mention: Mention, spot: Spot) -> Tie:
    return Tie(mention, f"“{spot.line.text[mention.start : mention.end]}” behind it")
