"""Lengths that one spends in a programme: "you can expect to be on the course for six months", "its duration is"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.programme_mentions import Mention
from guidelint.facts.programme_ties import Around, Tie
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary

_IN = re.compile(
    r"(?:^|\s)(?:in|on|with|inside|within|doing|attending)\s(?:(?:the|an?|our|your|this|that|their)\s)?$", re.IGNORECASE
)
_FOR = re.compile(
    r"(?:\s[^,.;:()]{1,40})?\sfor\s(?:(?:about|around|roughly|some|only|just|nearly|almost|a\s(?:good|full|total\sof)|all\sof)\s)*",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\s(?:[a-z]{2,12}\s)?(?:spends?|serves?|train|study|stay|needs?|puts?\sin|commit(?:\sto)?)\s(?:(?:about|around|roughly|some|only|just|nearly)\s)*",
    re.IGNORECASE,
)
# "The duration is two years", "the usual length of study is"
_DURATION = re.compile(
    r"\W*(?:(?:the|its)\s)?(?:(?:total|full|usual|normal|standard|typical|overall|course|program(?:me)?|study|training)\s){0,2}"
    r"(?:duration|length)(?:\sof\s(?:the\s)?(?:study|studies|training|course|program(?:me)?))?"
    r"\s(?:is|comes\sto|runs\sto|amounts\sto)\s(?:(?:usually|typically|normally|generally|about|around|roughly|only|just|set\sat)\s)*",
    re.IGNORECASE,
)


class StayReader:
    """Reads the ties of lengths that a sentence gives as somebody's time in a programme."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary.lexicon.words
        self._learners = frozenset(vocabulary.lexicon.values("programme-words/learners-of"))

    def read(self, spot: Spot, around: Around) -> Tie | None:
        """What ties a length of time to a programme; None where neither form does."""
        return self._stayed(spot, around) or self._measured(spot, around)

    def _stayed(self, spot: Spot, around: Around) -> Tie | None:
        """ "Students on the diploma study for three years": each word before the figure plays a known part."""
        parts = self._words("programme-words/parts")  # "in class"
        named = [m for m in around.mentions if spot.sentence[0] <= m.start and m.end <= spot.start]
        mention = next((m for m in reversed(named) if m.kind not in parts), None)
        if mention is None or around.figure_between(spot, mention.end, spot.start) or self._is_place(mention):
            return None
        text = spot.line.text
        start = around.own_sentence(spot)[0]
        if not _IN.search(text, start, mention.start):
            return None
        before, between = around.words(start, mention.start), around.words(mention.end, spot.start)
        people = self._words("programme-words/persons") | self._learners
        stays = self._words("programme-forms/staying")
        joints = self._words("programme-words/joints") | self._words("programme-words/articles")
        joints |= self._words("programme-forms/within") | self._words("programme-forms/around-a-stay")
        if not all(word in joints or word in people or word in stays for word in before):
            return None
        if not all(word in joints or word in stays for word in between):
            return None
        told = _FOR.fullmatch(text, mention.end, spot.start) is not None
        somebody = any(word in people for word in before)
        name = text[mention.start : mention.end].lower().split()  # "students on the diploma program study"
        kept = any(word in stays for word in (*before, *between, *name[1:][-1:]))
        if (told and kept) or (somebody and _SPENT.fullmatch(text, mention.end, spot.start)):
            return Tie(mention, f"“{text[start : spot.start].strip()}”")
        return None

    def _is_place(self, mention: Mention) -> bool:
        """Whether it is a school, or somebody's own: one is at school for more than one programme."""
        return mention.kind in self._words("programme-forms/schools") or mention.personal

    def _measured(self, spot: Spot, around: Around) -> Tie | None:
        """ "The certificate is the way in. The duration is six months": what the sentence before names alone."""
        start = around.own_sentence(spot)[0]
        if not _DURATION.fullmatch(spot.line.text, start, spot.start):
            return None
        first, last = around.sentence_before(spot)
        named = [m for m in around.mentions if first <= m.start and m.end <= last] if first != start else []
        over = spot.lead or (spot.titles[0] if spot.titles else "")
        if not named and (first != start or around.named_in(over) is None):
            return None
        return Tie(None, f"“{spot.line.text[start : spot.start].strip()}”", source="antecedent")
