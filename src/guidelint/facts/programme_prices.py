"""Sums that are prices of programmes by the form of what is said: "$9,400 for the whole course", "all three levels"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.nouns import singular
from guidelint.facts.programme_ties import Around, Tie
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.quantity.interval import DURATIONS

_FOR_ALL = re.compile(
    r"\s+(?:in\s+(?:all|total|fees|tuition)\s+)?for\s+(?:the|your|our|an?)\s+(?:whole|full|entire|complete)\s+",
    re.IGNORECASE,
)
_THAT = re.compile(r"\s(?:that|which)\s(?:the|an?|your|our|this)\s(?:[\w’'-]+\s){0,3}", re.IGNORECASE)
_STATED = re.compile(
    r"(?:[^.;:()]{0,60}?)\s(?:costs?|charges?|comes?\s+to|sets?|set|runs?\s+to|asks?)\b", re.IGNORECASE
)
_NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s"
_APART = re.compile(r"[.;]\s")
_FROM = re.compile(
    r"\bfrom\s(?:the\s|your\s)?[^.;:()]{2,40}?\s(?:up\sto|to|till|until|through)\s(?:the\s|your\s)?", re.IGNORECASE
)
_SET_BACK = re.compile(
    r"\b(?:set|sets|setting)\s(?:[\w’'-]+\s){1,4}?back\s(?:(?:about|around|some|only|just|over|nearly|a\scool)\s)*$",
    re.IGNORECASE,
)
_PAYS = re.compile(
    r"\b(?:pays?|paying)\s(?:(?:about|around|some|only|just|over|nearly|a\stotal\sof)\s)*$", re.IGNORECASE
)
_LOOKING = re.compile(
    r"\b(?:looking\sat|change\s(?:from|out\sof)|parting\swith)\s(?:(?:about|around|some|only|just|over|nearly)\s)*$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s(?:in\s\w+\s)?for\s(?:the|an?|your|this|that|our)\s(?:\w+\s)?", re.IGNORECASE)
_WINDOW = 60  # characters around a sum in which "all three levels" belongs to it


class PriceForms:
    """Reads the ties of sums of which the form of a sentence, and no word for a price, tells the programme."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._words = vocabulary.lexicon.words
        stages = "|".join(sorted(self._words("programme-forms/stages"), key=len, reverse=True))
        self._all = re.compile(
            rf"\b(?:(?:all|the\sset)\s(?:of\s)?(?:the\s)?(?:{_NUMBERS})?|(?:the|over|for|of)\s{_NUMBERS})(?:{stages})\b",
            re.IGNORECASE,
        )

    def read(self, spot: Spot, around: Around) -> Tie | None:
        """What ties a sum to a programme by its form; None where none of these does."""
        if not (around.mentions or spot.label):
            return None
        return (
            self._of_all(spot, around)
            or self._relative(spot, around)
            or self._in_row(spot, around)
            or self._set_back(spot, around)
            or self._paid(spot, around)
        )

    def _of_all(self, spot: Spot, around: Around) -> Tie | None:
        """ "$5,150 for the whole certificate"."""
        text = spot.line.text
        found = _FOR_ALL.match(text, spot.end, spot.sentence[1])
        mention = around.next(spot.end, spot.sentence[1]) if found else None
        if found is None or mention is None or mention.start > found.end():
            return None
        return Tie(mention, f"“{text[spot.start : mention.end]}”")

    def _relative(self, spot: Spot, around: Around) -> Tie | None:
        """ "The $8,950 that the diploma cost him"."""
        text = spot.line.text
        found = _THAT.match(text, spot.end, spot.sentence[1])
        mention = around.next(spot.end, spot.sentence[1]) if found else None
        if found is None or mention is None or mention.start > found.end():
            return None
        stated = _STATED.match(text, mention.end, spot.sentence[1])
        if stated is None or _APART.search(stated.group()):
            return None
        return Tie(mention, f"“{text[spot.start : stated.end()]}”")

    def _set_back(self, spot: Spot, around: Around) -> Tie | None:
        """ "The diploma set her brother back $9,400"."""
        text = spot.line.text
        found = _SET_BACK.search(text, spot.sentence[0], spot.start)
        mention = around.last(spot.sentence[0], found.start()) if found else None
        if found is None or mention is None or around.figure_between(spot, mention.end, spot.start):
            return None
        return Tie(mention, f"“{text[mention.start : spot.end]}”")

    def _paid(self, spot: Spot, around: Around) -> Tie | None:
        """ "A Kansas resident pays $9,400 for the certificate"."""
        text = spot.line.text
        mention = around.next(spot.end, spot.sentence[1])
        found = _PAYS.search(text, spot.sentence[0], spot.start)
        looking = _LOOKING.search(text, spot.sentence[0], spot.start)
        if mention is not None and looking is not None and _FOR.fullmatch(text, spot.end, mention.start):
            return Tie(mention, f"“{text[looking.start() : mention.end]}”")
        if mention is None or found is None or not _FOR.fullmatch(text, spot.end, mention.start):
            return None
        if mention.kind not in self._words("programme-forms/paid-for"):
            return None
        who = around.words(spot.sentence[0], found.start())[-1:]
        people = self._words("programme-words/persons") | self._words("programme-words/learners")
        people |= self._words("programmes/residency") | self._words("programme-forms/payers")
        if not who or not (who[0] in people or singular(who[0]) in people):
            return None
        return Tie(mention, f"“{text[found.start() : mention.end]}”")

    def _in_row(self, spot: Spot, around: Around) -> Tie | None:
        """ "Burnside diploma: one year, $9,400": a label that names a programme, with its length and its price."""
        if spot.field is None or not spot.label:
            return None
        mention = around.named_in(spot.label)
        if mention is None or mention.kind not in self._words("programme-forms/paid-for"):
            return None
        lengths = [o for o in spot.others if o.quantity.unit in DURATIONS - {"hour"} and o.end <= spot.start]
        if not lengths or not set(around.words(lengths[-1].end, spot.start)) <= self._words("programme-words/joints"):
            return None
        return Tie(mention, f"the label “{spot.label}”", source="label")

    def of_all_stages(self, spot: Spot, around: Around) -> str:
        """The words that make a price one of all that leads into the job: "all three levels together"; "" for none."""
        text = spot.line.text
        bounds = max(spot.sentence[0], spot.start - _WINDOW), min(spot.sentence[1], spot.end + _WINDOW)
        for within, (start, end) in ((text, bounds), (spot.label, (0, len(spot.label)))):
            found = self._all.search(within, start, end)
            if found is not None:
                return found.group()
        found = _FROM.search(text, spot.sentence[0], spot.sentence[1])
        if found is None:
            return ""
        words = around.words(found.end(), spot.sentence[1])[:2]
        return found.group() + words[0] if words and words[0] in self._words("programme-forms/admissions") else ""
