"""The less common ways to say how long a programme is: "the 16 weeks I spent at school", "a three-year affair"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from guidelint.facts.programme_mentions import Mention
from guidelint.facts.programme_ties import Around, Tie, opens
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.record import replace

_RELATIVE = re.compile(r"\s(?:(?P<that>that|which)\s)?(?P<rest>(?:[^.,;:()?!]|\.(?=\w))*)", re.IGNORECASE)
_PARTED = re.compile(r"[:,;—–]\s")
_OWNED = re.compile(r"\s(?:of|in|at|on|as)\s(?:the\s|that\s|this\s|an?\s)?", re.IGNORECASE)
_OF_THAT = re.compile(r"\sof\s(?:that|this)\s", re.IGNORECASE)
_AFFAIR = re.compile(r"[\s-](?P<noun>[a-z]+)\b", re.IGNORECASE)
_OF_IT = re.compile(r"\sof\s(?:it|them)\b", re.IGNORECASE)
_BEFORE_IT = re.compile(r"\s?[:,—–]\s(?:and\s)?(?:all\s)?", re.IGNORECASE)
_SPAN = re.compile(r",?\sfrom\s(?:the\s|your\s|my\s|their\s|an?\s)?(?P<rest>[^.,;:()?!]{1,80})", re.IGNORECASE)
_TO = re.compile(r"\s(?:to|until|till|through)\s(?:the\s|your\s|my\s|their\s|an?\s)?", re.IGNORECASE)
_THAT = re.compile(r"\s(?:that|which|who)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[,.;:()]|$)")
_OF = re.compile(r"\sof\s", re.IGNORECASE)
_IS_WHAT = re.compile(
    r"\s(?:is|are)\s(?:just\s|about\s|exactly\s)?(?:how\slong|what|all(?:\sthat)?|as\slong\sas)\s", re.IGNORECASE
)
_CLOSED_BY = re.compile(r"[^.,;:()?!]{1,30}(?=[.,;:()?!])")
_AFTER_FIRST = re.compile(
    r"\s(?:after|from)\s(?:the|your|their|a|her|his|my|our)\s(?:very\s)?(?:first|opening)\s"
    r"(?:class|day|morning|lesson|lecture|week|evening|night|term|shift)\s(?:in|of|on|at)\s",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:(?:the|your|their|our|this|that|an?)\s)?", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_NUMBERED = re.compile(r"[\s\d.()*_–—-]*(?:the\s|an?\s)?", re.IGNORECASE)
_MOST_OPENING = 4  # words before the figure in a sentence that says no more than it
_MOST_BETWEEN = 6
_FEW = 3  # words of "really does take"


class FormReader:
    """Reads the ties of lengths, and of sums, that stand in another order than subject, verb and figure."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary.lexicon.words
        self._ends = vocabulary.lexicon.values("programme-forms/ends")
        self._learners = vocabulary.lexicon.values("programme-words/learners-of")

    def read(self, spot: Spot, around: Around) -> Tie | None:
        """What ties a length of time to a programme; None where none of these forms does."""
        return (
            self._relative(spot, around)
            or self._owned(spot, around)
            or self._affair(spot, around)
            or self._inverted(spot, around)
            or self._is_how_long(spot, around)
            or self._planned(spot, around)
            or self._given(spot, around)
            or self._since_first(spot, around)
            or self._span(spot, around)
            or self.titled(spot, around)
            or self._defined(spot, around)
        )

    def of_it(self, spot: Spot, around: Around) -> Tie | None:
        """ "The apprenticeship: four years of it"."""
        text = spot.line.text
        if not _OF_IT.match(text, spot.end):
            return None
        before = self._of_one_before(spot, around)
        if before is not None:
            return before
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or mention.kind in self._words("programme-forms/schools"):
            return None
        return _before(mention, spot) if _BEFORE_IT.fullmatch(text, mention.end, spot.start) else None

    def _relative(self, spot: Spot, around: Around) -> Tie | None:
        """ "The three years that the degree takes", "the 16 weeks I spent at the school"."""
        found = _RELATIVE.match(spot.line.text, spot.end, spot.sentence[1])
        mention = around.next(found.start("rest"), found.end("rest")) if found else None
        if found is None or mention is None:
            return None
        if mention.kind in self._words("programme-forms/schools") and not mention.qualifiers:
            return None  # "the two years that I spent at university"
        between = around.words(found.start("rest"), mention.start)
        after = around.words(mention.end, found.end())[:2]
        if not [w for w in between if w not in self._words("programme-words/articles")]:
            lasting = self._words("programme-words/lasting") | self._words("programme-words/lasted")
            return _behind(mention, spot) if after and after[0] in lasting else None
        if len(between) > _MOST_BETWEEN or (not found["that"] and not self._is_person(between[0])):
            return None
        spent = self._words("programme-forms/spent")
        known = spent | self._words("programme-forms/within") | self._words("programme-words/articles")
        if not any(w in spent for w in between) or between[-1] in spent:
            return None
        return _behind(mention, spot) if all(w in known or self._is_person(w) for w in between) else None

    def _is_person(self, word: str) -> bool:
        return any(word in self._words(f"programme-words/{name}") for name in ("persons", "pronouns", "personal"))

    def _owned(self, spot: Spot, around: Around) -> Tie | None:
        """ "My three years of the apprenticeship"."""
        mention = around.next(spot.end, spot.sentence[1])
        if mention is None:
            return None
        text = spot.line.text
        if around.word_before(spot) == "the" and _OF_THAT.fullmatch(text, spot.end, mention.start):
            return _behind(mention, spot)  # "the eighteen months of that program" are all of it
        bare = mention.kind == "training" and not mention.qualifiers and not mention.definite
        if bare and _OF.fullmatch(text, spot.end, mention.start) and self._is_whose(spot, around):
            return _behind(replace(mention, definite=True), spot)  # "the airline's own ten weeks of training"
        if around.word_before(spot) not in self._words("programme-forms/owners"):
            return None
        return _behind(mention, spot) if _OWNED.fullmatch(spot.line.text, spot.end, mention.start) else None

    def _is_whose(self, spot: Spot, around: Around) -> bool:
        """Whether a length is all of somebody's: "the eighteen months", "the airline's own ten weeks"."""
        words = [w for w in around.before(spot) if w not in self._words("programme-forms/filler") or w == "the"][-2:]
        words = words[:-1] if words[-1:] == ["own"] else words
        return bool(words) and (words[-1] == "the" or words[-1].endswith(("'s", "s'")))

    def _affair(self, spot: Spot, around: Around) -> Tie | None:
        """ "The degree always has been a three-year affair", "the diploma is a matter of two years"."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or around.figure_between(spot, mention.end, spot.start):
            return None
        nouns = self._words("programme-forms/affairs")
        found = _AFFAIR.match(spot.line.text, spot.end, spot.sentence[1])
        words = around.words(mention.end, spot.start)
        behind = found is not None and found["noun"].lower() in nouns
        if not behind and words[-1:] == ["of"] and len(words) > 1 and words[-2] in nouns:
            words = words[:-2]
        elif not behind:
            return None
        been = self._words("programme-forms/been")
        known = been | self._words("programme-forms/filler")
        told = any(w in been for w in words) and all(w in known for w in words)
        return _before(mention, spot) if told else None

    def _inverted(self, spot: Spot, around: Around) -> Tie | None:
        """ "Eighteen months: that's what the course takes", "Two years, there's no quicker way through the diploma"."""
        text = spot.line.text
        mention = around.next(spot.end, spot.sentence[1])
        if mention is None or around.figure_between(spot, spot.end, mention.start):
            return None
        parted = list(_PARTED.finditer(text, spot.end, mention.start))
        if not parted:
            return None
        between = around.words(parted[-1].end(), mention.start)
        while between and between[0] in self._words("programme-forms/because"):
            between = between[1:]  # "four years, since that is what the apprenticeship takes"
        if self._is_all(between) and self._takes(spot, around, mention):
            return _behind(mention, spot)  # "eighteen months, that diploma takes"
        if between and opens(between, self._words("programme-forms/defines")):
            if self._words("programme-forms/measures") & set(between):  # "that being the duration of the diploma"
                return _behind(mention, spot)
        elif len(around.words(around.own_sentence(spot)[0], spot.start)) > _MOST_OPENING:
            return None
        after = around.words(mention.end, spot.sentence[1])[:1]
        if not between or len(between) > 2 * _MOST_BETWEEN:
            return None
        defines = [i for i in range(len(between)) if opens(between[i:], self._words("programme-forms/what"))]
        if defines and opens(between, self._words("programme-forms/defines")):
            return _behind(mention, spot) if after and after[0] in self._words("programme-words/lasting") else None
        quicker = self._words("programme-forms/quicker")
        none = any(a == "no" and b in quicker for a, b in pairwise(between))
        return _behind(mention, spot) if none else None

    def _is_all(self, between: Sequence[str]) -> bool:
        articles = self._words("programme-words/articles") | self._words("programme-words/definite")
        return all(word in articles for word in between)

    def _takes(self, spot: Spot, around: Around, mention: Mention) -> bool:
        """Whether a sentence ends with a programme and the verb that says how long it lasts."""
        end = around.own_sentence(spot)[1]
        words = around.words(mention.end, end)
        closed = _CLOSED_BY.match(spot.line.text, mention.end, end)
        verb = words[: len(words) if closed is None else len(around.words(mention.end, closed.end()))]
        return bool(verb) and len(verb) <= _FEW and verb[-1] in self._words("programme-words/lasting")

    def _is_how_long(self, spot: Spot, around: Around) -> Tie | None:
        """ "Ten months is how long the school lasts"."""
        text = spot.line.text
        found = _IS_WHAT.match(text, spot.end, spot.sentence[1])
        mention = around.next(found.end(), spot.sentence[1]) if found else None
        if found is None or mention is None or not _ARTICLE.fullmatch(text, found.end(), mention.start):
            return None
        verb = around.words(mention.end, spot.sentence[1])[:1]
        return _behind(mention, spot) if verb and verb[0] in self._words("programme-words/lasting") else None

    def _given(self, spot: Spot, around: Around) -> Tie | None:
        """ "You give the diploma three years of your life"."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or spot.line.text[mention.end : spot.start] != " ":
            return None
        articles = self._words("programme-words/articles")
        before = [w for w in around.words(spot.sentence[0], mention.start) if w not in articles]
        return _before(mention, spot) if before and before[-1] in self._words("programme-forms/giving") else None

    def _planned(self, spot: Spot, around: Around) -> Tie | None:
        """ "Students on the diploma should plan for three years"."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or around.figure_between(spot, mention.end, spot.start):
            return None
        words = around.words(mention.end, spot.start)
        known = self._words("programme-words/joints") | self._words("programme-forms/auxiliaries")
        plan = self._words("programme-forms/planning")
        told = any(word in plan for word in words) and all(word in known | plan for word in words)
        if not told or _OF.match(spot.line.text, spot.end):
            return None
        before = around.words(around.own_sentence(spot)[0], mention.start)
        inside = self._words("programme-forms/within") | self._words("programme-words/articles")
        who = [word for word in before if word not in inside]
        return _before(mention, spot) if who and self._is_learner(who[-1]) else None

    def _is_learner(self, word: str) -> bool:
        return word in self._words("programme-words/persons") or word in self._learners

    def _since_first(self, spot: Spot, around: Around) -> Tie | None:
        """ "You'll graduate sixteen months after your first class in the diploma program"."""
        text = spot.line.text
        found = _AFTER_FIRST.match(text, spot.end, spot.sentence[1])
        mention = around.next(found.end(), spot.sentence[1]) if found else None
        if found is None or mention is None or not _ARTICLE.fullmatch(text, found.end(), mention.start):
            return None
        if mention.kind in self._words("programme-words/parts"):
            return None  # "from your first morning in the classroom"
        words = [*around.words(spot.sentence[0], spot.start), *around.words(mention.end, spot.sentence[1])]
        ends = self._words("programme-words/leaving") | self._words("programme-forms/finishes")
        known = ends | {word for entry in self._ends for word in entry.split()}
        return _behind(mention, spot) if any(word in known for word in words) else None

    def _of_one_before(self, spot: Spot, around: Around) -> Tie | None:
        """ "New hires go to the state academy first. Sixteen weeks of it": the one that the sentence before names."""
        start, _ = around.own_sentence(spot)
        first, last = around.sentence_before(spot)
        known = self._words("programme-words/joints") | self._words("programme-forms/planning")
        if first == start or not set(around.words(start, spot.start)) <= known:
            return None
        named = [m for m in around.mentions if first <= m.start and m.end <= last]
        return _before(replace(named[0], definite=True), spot) if len(named) == 1 else None

    def _span(self, spot: Spot, around: Around) -> Tie | None:
        """ "It's five years from the first day to the card": what it ends with tells the kind of programme."""
        text = spot.line.text
        found = _SPAN.match(text, spot.end, spot.sentence[1])
        to = _TO.search(text, found.start("rest"), found.end()) if found else None
        if found is None or to is None:
            return None
        if not opens(around.words(found.start("rest"), to.start()), self._words("programme-forms/starts")):
            return None
        words = around.words(to.end(), found.end())
        kind = next((k for n in (3, 2, 1) if (k := self._ends.get(" ".join(words[:n])))), None)
        if not kind:
            return None
        return Tie(Mention(spot.start, spot.start, kind, definite=True), f"“{text[spot.start : found.end()]}”")

    def ends_elsewhere(self, spot: Spot, around: Around) -> bool:
        """Whether a length reaches from one point to another that ends no programme: "from day one to the pension"."""
        found = _SPAN.match(spot.line.text, spot.end, spot.sentence[1])
        to = _TO.search(spot.line.text, found.start("rest"), found.end()) if found else None
        if found is None or to is None:
            return False
        words = around.words(to.end(), found.end())
        return not opens(words, self._words("programme-forms/finishes")) and not opens(words, self._ends)

    # ------------------------------------------------------------------ the sentences around it
    def titled(self, spot: Spot, around: Around) -> Tie | None:
        """ "7.1 Apprenticeship. Four years": a sentence that is no more than a name, and the figure opens the next."""
        text = spot.line.text
        start, _ = around.own_sentence(spot)
        first, last = around.sentence_before(spot)
        if first == start or _LETTERS.search(text, start, spot.start) or not _ENDS.match(text, spot.end):
            return None
        mention = around.next(first, last)
        if mention is None or _LETTERS.search(text, mention.end, start):
            return None
        return _before(mention, spot) if _NUMBERED.fullmatch(text, first, mention.start) else None

    def _defined(self, spot: Spot, around: Around) -> Tie | None:
        """ "Four years. It's a bachelor's degree"."""
        following = self.following(spot, around)
        if following is None:
            return None
        start, end = following
        mention = around.next(start, end)
        if mention is None or not opens(around.words(start, end), self._words("programme-forms/defines")):
            return None
        if _THAT.match(spot.line.text, mention.end):
            return None  # "It's the diploma that opens doors"
        between = self._past_opening(around.words(start, mention.start))
        return _behind(mention, spot) if all(w in self._words("programme-words/articles") for w in between) else None

    def following(self, spot: Spot, around: Around) -> tuple[int, int] | None:
        """The sentence after one that says no more than the figure; None where it says more, or ends the paragraph."""
        start, end = around.own_sentence(spot)
        if _LETTERS.search(spot.line.text, spot.end, end):
            return None
        if len(around.words(start, spot.start)) > _MOST_OPENING:
            return None
        return around.sentence_after(spot)

    def _past_opening(self, words: Sequence[str]) -> Sequence[str]:
        known = self._words("programme-forms/defines")
        return next((words[n:] for n in (2, 1) if " ".join(words[:n]) in known), words)


def _before(mention: Mention, spot: Spot) -> Tie:
    return Tie(mention, f"“{spot.line.text[mention.start : mention.end]}” before it")


def _behind(mention: Mention, spot: Spot) -> Tie:
    return Tie(mention, f"“{spot.line.text[mention.start : mention.end]}” behind it")
