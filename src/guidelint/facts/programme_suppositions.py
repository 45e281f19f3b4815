"""Figures of programmes that are supposed, or were so in a year that is named: "if it cost $900", "$900 in 1999"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.programme_ties import Around
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_ONCE = re.compile(r",?\s(?:back\s)?in\s(?:19|20)\d\d\b")
_IN = re.compile(r"\bin\s(?:19|20)\d\d\b", re.IGNORECASE)
_FROM = re.compile(r"\W*If\syou(?:['’]re|\sare|\slive|\scome)\s(?:from|in)\s[A-Z]")
# "Last year the course cost $900", "it took ten weeks the year before"; not "in your last year"
_A_YEAR_AGO = re.compile(
    r"(?<!\w\s)(?:(?:last|the\s(?:previous|prior))\s(?:year|autumn|fall|spring|summer|winter|season|term|semester)"
    r"|(?:a|one|two|three|four|five|six|ten|\d{1,2})\s(?:years?|semesters?|terms?)\s(?:ago|earlier|back)|the\syear\sbefore)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:last\s(?:year|autumn|fall|spring|summer|winter|season|term)|the\s(?:previous\syear|year\sbefore)"
    r"|(?:a|one|two|three|four|five|six|ten|\d{1,2})\syears?\s(?:ago|earlier|back|before))\b",
    re.IGNORECASE,
)
# "The second diploma is optional", "it comes on top of the first one"
_OPTIONAL = re.compile(
    r"\b(?:is|are|remains?)\s(?:an\s|purely\s|entirely\s|quite\s|only\s)?(?:optional|voluntary|not\s(?:compulsory|mandatory))\b"
    r"|\b(?:follows?|comes?\s(?:after|on\stop\sof)|builds?\son|adds?\sto|goes\sbeyond)\sthe\s(?:first|main|ordinary|basic)\b",
    re.IGNORECASE,
)
_BY_CHOICE = re.compile(r"\b(?:optional|voluntary|if\syou\s(?:want|like|wish))\b", re.IGNORECASE)
_CHOSEN = re.compile(r"\.?\s?,\s")


class Suppositions:
    """Tells the figures that a guide states from those that it supposes, or that are of a time past."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary.lexicon.words

    def once(self, spot: Spot, around: Around) -> re.Match[str] | None:
        """ "It cost me $4,200 in 1999", "in 2012 I paid $5,000", "last year it was $5,100"."""
        text, paid = spot.line.text, self._words("programme-forms/paid")
        before = _A_YEAR_AGO.match(text, spot.sentence[0]) or _A_YEAR_AGO.match(text, spot.clause[0])
        ago = before if before is not None and before.end() <= spot.start else _BEHIND.match(text, spot.end)
        if ago is not None:
            return ago
        if not any(word in paid for word in around.before(spot)[-2:]):
            return None
        return _ONCE.match(text, spot.end) or _IN.search(text, around.own_sentence(spot)[0], spot.start)

    @staticmethod
    def is_optional(spot: Spot) -> bool:
        """Whether a sentence, or its label, says that a programme is one for those who want more after another."""
        text = spot.line.text
        told = _OPTIONAL.search(text, spot.sentence[0], spot.start) or _OPTIONAL.search(
            text, spot.end, spot.sentence[1]
        )
        return told is not None or _BY_CHOICE.search(spot.label) is not None

    def is_one(self, spot: Spot, around: Around) -> bool:
        """Whether a figure is of a programme that is only supposed: "if the course took two years"."""
        words = around.words(spot.sentence[0], spot.start)
        if not words or words[0] not in self._words("programme-words/hypothetical"):
            # The answer to a question begins anew: "What should I budget? If it's the diploma, $9,400."
            start = around.own_sentence(spot)[0]
            words = around.words(start, spot.start)
            if not words or words[0] not in self._words("programme-words/hypothetical"):
                return False
        return not (self._chosen(spot, around) or self._is_where(spot, around))

    def _is_where(self, spot: Spot, around: Around) -> bool:
        """ "If you're from Ohio, tuition is $9,400" supposes nothing."""
        start = around.own_sentence(spot)[0]
        comma = spot.line.text.find(",", start, spot.start)
        lists = ("regions/places", "programmes/residency", "programmes/variants", "regions/national")
        phrases = (p for name in lists for p in spot.line.by_list.get(name, ()))
        if comma < 0:
            return False
        return _FROM.match(spot.line.text, start) is not None or any(
            start <= p.start and p.end <= comma for p in phrases
        )

    def _chosen(self, spot: Spot, around: Around) -> bool:
        """ "If it's the diploma, $9,400" supposes nothing."""
        start = around.own_sentence(spot)[0]
        mention = around.next(start, spot.start)
        if mention is None or not _CHOSEN.match(spot.line.text, mention.end):
            return False
        articles = self._words("programme-words/articles")
        before = [w for w in around.words(start, mention.start) if w not in articles]
        return " ".join(before) in self._words("programme-forms/choosing")
