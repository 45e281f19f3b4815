"""Lengths of programmes that a sentence tells without a verb for lasting: "the course is hard: two years of it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from guidelint.facts.programme_forms import FormReader
from guidelint.facts.programme_mentions import Mention
from guidelint.facts.programme_ties import Around, Tie, opens
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.record import replace

_SAID = re.compile(r"\s?[:—–]\s|\s-\s")
_LETTERS = re.compile(r"[^\W\d_]")
_ENDS = re.compile(r"\s*(?:[,.;:()!—–]|$)")
_ASKED = re.compile(r"\s?\?\W*")
_ONE = re.compile(r"(?:\s(?:at|in|with|of|from)\s[^,.;:]{2,30})?,\s(?:the|an?)\s", re.IGNORECASE)
_OVER_WITH = re.compile(
    r"\s(?:(?:is|are|will\sbe|can\sbe|should\sbe)\s)?(?:all\s)?(?:over|done|finished|through)"
    r"(?:\sand\s(?:done|dusted))?(?:\swith)?\s(?:in|within|inside|after)\s(?:(?:about|around|only|just|under)\s)*",
    re.IGNORECASE,
)
_OF_WORK = re.compile(r"\sof\s(?!it\b|them\b)[a-z]", re.IGNORECASE)
_UNTIL = re.compile(r"\s+(?:or\s+(?:so|two|more)\s+)?(?:before|until|till)\s+", re.IGNORECASE)
_OF_IT = re.compile(r"\sof\s(?:it|them)\b", re.IGNORECASE)
_SPAN = re.compile(r",?\sfrom\s(?P<rest>[^.;:()?!]{3,80})", re.IGNORECASE)
_TO = re.compile(r"\s(?:to|until|till|through)\s(?:the\s|your\s|an?\s)?", re.IGNORECASE)
_AT_IT = re.compile(r"\s(?P<verb>[a-z]+ing)\s(?:it|one|that|this)\b", re.IGNORECASE)
_AFTER_START = re.compile(
    r"\s(?:after|from)\s(?:you|they|she|he|we|your|their|the|her|his|my|our|first|starting|signing|enrol+ing|joining)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:[^,.;:]{0,40}\s)?for\s(?:(?:about|around|some|only|just|nearly|almost|a\sgood|a\sfull|all\sof)\s)*",
    re.IGNORECASE,
)
_VERBS_BY_JOINT = {"after": "programme-words/leaving", "for": "programme-words/attending"}
_FEW = 3  # words of "really does take"
_MANY = 12  # words between joining a programme and being done with it


class SpanReader:
    """Reads the ties of lengths that stand beside a programme's name, or say when one who joins it is done."""

    def __init__(self, vocabulary: Vocabulary, forms: FormReader) -> None:
        self._words = vocabulary.lexicon.words
        self._learners = vocabulary.lexicon.values("programme-words/learners-of")
        self._forms = forms

    def read(self, spot: Spot, around: Around) -> Tie | None:
        """What ties a length of time to a programme; None where none of these forms does."""
        return (
            self._until(spot, around)
            or self._beside(spot, around)
            or self.announced(spot, around)
            or self.called(spot, around)
            or self._headed(spot, around)
            or self._kept(spot, around)
            or self.done(spot, around)
            or self._said_next(spot, around)
            or self._at_it(spot, around)
        )

    def of_it(self, spot: Spot, around: Around) -> Tie | None:
        """ "The diploma is harder than it looks: three years of it"."""
        if _OF_IT.match(spot.line.text, spot.end) is None:
            return None
        return self.announced(spot, around) or self.called(spot, around)

    # ------------------------------------------------------------------ from its start to what it awards
    def _until(self, spot: Spot, around: Around) -> Tie | None:
        """ "Three years from the first lecture to the diploma"."""
        text = spot.line.text
        found = _SPAN.match(text, spot.end, spot.sentence[1])
        to = _TO.search(text, found.start("rest"), found.end()) if found else None
        if found is None or to is None:
            return None
        mention = around.next(to.start(), spot.sentence[1])
        if mention is None or mention.start > to.end():
            return None
        awarded = mention.kind in self._words("programme-forms/awards")
        if not awarded or around.next(found.start("rest"), to.start()) is not None:
            return None  # "two years from the diploma to the degree"
        return _behind(mention, spot)

    # ------------------------------------------------------------------ right behind its name
    def _beside(self, spot: Spot, around: Around) -> Tie | None:
        """ "The diploma, three years of lectures", "the certificate, a one-year business"."""
        mention = around.last(spot.sentence[0], spot.start)
        text = spot.line.text
        if mention is None or self._is_left(spot, around, mention):
            return None
        between = text[mention.end : spot.start]
        if between == ", " and _OF_WORK.match(text, spot.end) and not self._is_of_work(spot, around):
            return _before(mention, spot)
        affairs = self._words("programme-forms/affairs")
        if _ONE.fullmatch(between) and around.after(spot)[:1] and around.after(spot)[0] in affairs:
            return _before(mention, spot)
        return None

    def apposed(self, spot: Spot, around: Around) -> Tie | None:
        """ "The diploma, an eleven-month course": the name that such a course is said of."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or not _ONE.fullmatch(spot.line.text, mention.end, spot.start):
            return None
        vague = mention.kind in self._words("programme-words/generic") and not mention.qualifiers
        return None if vague or self._is_left(spot, around, mention) else _before(mention, spot)

    def _is_of_work(self, spot: Spot, around: Around) -> bool:
        """Whether a length is one of work that is done outside a programme: "three years of practice"."""
        return any(word in self._words("programme-forms/work") for word in around.after(spot)[1:4])

    def _is_left(self, spot: Spot, around: Around, mention: Mention) -> bool:
        """Whether a programme lies behind one who spends a length: "after the diploma, three years of night work"."""
        words = around.words(spot.sentence[0], mention.start)
        past = self._words("programme-forms/past-it")
        return any(word in past for word in words[-3:])

    # ------------------------------------------------------------------ behind a colon, or a question
    def announced(self, spot: Spot, around: Around) -> Tie | None:
        """ "The diploma is shorter than you think: two years"."""
        text = spot.line.text
        start = around.own_sentence(spot)[0]
        mention = around.next(start, spot.start)
        if mention is None or not set(around.words(start, mention.start)) <= self._words("programme-words/articles"):
            return None
        said = list(_SAID.finditer(text, mention.end, spot.start))
        if len(said) != 1 or around.figure_between(spot, mention.end, spot.start):
            return None
        if not set(around.words(said[0].end(), spot.start)) <= self._words("programme-words/joints"):
            return None
        before = around.words(mention.end, said[0].start())
        if not before or any(word in self._words("programme-forms/conditions") for word in before):
            return None
        if len(before) > _MANY or around.next(mention.end, spot.start) is not None or self._is_of_work(spot, around):
            return None
        return _before(mention, spot)

    def called(self, spot: Spot, around: Around) -> Tie | None:
        """ "The diploma? Three years, if you are quick": a name, and the figure is what is said of it."""
        text = spot.line.text
        start = around.own_sentence(spot)[0]
        if not set(around.words(start, spot.start)) <= self._words("programme-words/joints"):
            return None
        first, last = around.sentence_before(spot)
        mention = around.next(first, last) if first != start else None
        if mention is None or not set(around.words(first, mention.start)) <= self._words("programme-words/articles"):
            return None
        asked = _ASKED.fullmatch(text, mention.end, start) and not self._is_of_work(spot, around)
        return _before(mention, spot) if asked else None

    def _headed(self, spot: Spot, around: Around) -> Tie | None:
        """A figure that a paragraph opens with, under a line that is no more than a programme's name."""
        if spot.block.kind != "paragraph" or spot.field is not None:
            return None
        if _LETTERS.search(spot.line.text, 0, spot.start) or not _ENDS.match(spot.line.text, spot.end):
            return None
        over = spot.lead or (spot.titles[0] if spot.titles else "")
        mention = around.named_in(over) if over and not over.rstrip().endswith("?") else None
        if mention is None or not mention.qualifiers:
            return None
        rest = over[: mention.start] + over[mention.end :]
        return replace(_before(mention, spot), because=f"“{over}” over it") if not _LETTERS.search(rest) else None

    # ------------------------------------------------------------------ one who is in it
    def _kept(self, spot: Spot, around: Around) -> Tie | None:
        """ "The diploma will have you in class for three years", "the mill keeps them at its school for ten weeks"."""
        text = spot.line.text
        mention = self._named(spot, around)
        if mention is None or around.figure_between(spot, mention.end, spot.start):
            return None
        keeping, people = self._words("programme-forms/keeping"), self._people
        words = around.words(mention.end, spot.start)
        at = next((i for i, word in enumerate(words[:_FEW]) if word in keeping), None)
        if at is not None and words[at + 1 : at + 2] and words[at + 1] in people:
            found = _FOR.fullmatch(text, mention.end, spot.start)
            return _before(mention, spot) if found else None
        before = around.words(spot.sentence[0], mention.start)
        kept = [i for i, word in enumerate(before[:-1]) if word in keeping]
        if not kept or not any(word in people for word in before[kept[-1] + 1 :]):
            return None
        return _before(mention, spot) if _FOR.fullmatch(text, mention.end, spot.start) and not words[1:] else None

    def _named(self, spot: Spot, around: Around) -> Mention | None:
        """The last programme named before a figure, but for the class that one sits in."""
        parts = self._words("programme-words/parts")
        named = [m for m in around.mentions if spot.sentence[0] <= m.start and m.end <= spot.start]
        return next((m for m in reversed(named) if m.kind not in parts), None)

    @property
    def _people(self) -> frozenset[str]:
        return self._words("programme-words/persons") | frozenset(self._learners)

    def done(self, spot: Spot, around: Around) -> Tie | None:
        """ "Sign up for the diploma and you'll be out in two years", "finish it two years after you start"."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or around.figure_between(spot, mention.end, spot.start):
            return None
        before, between = around.words(spot.sentence[0], mention.start), around.words(mention.end, spot.start)
        if _OVER_WITH.fullmatch(spot.line.text, mention.end, spot.start):
            return _before(mention, spot)
        ends = self._words("programme-words/finishing") | self._words("programme-forms/had")
        articles = self._words("programme-words/articles")
        last = [word for word in before if word not in articles][-1:]
        if not between and last and last[0] in ends and _AFTER_START.match(spot.line.text, spot.end):
            return _before(mention, spot)
        had = any(word in ends for word in before[-4:]) and len(between) == 1
        if had and between[0] in ("within", "inside") and mention.definite:
            return _before(mention, spot)  # "you'll have your certificate within two years"
        joining = self._words("programme-forms/joining")
        if not any(word in joining for word in before[-5:]) or not 1 < len(between) <= _MANY:
            return None
        if between[-1] not in ("in", "after", "within", "inside", "for"):
            return None
        left = self._words("programme-forms/left")
        return _before(mention, spot) if any(word in left for word in between[-6:-1]) else None

    # ------------------------------------------------------------------ over two sentences
    def _said_next(self, spot: Spot, around: Around) -> Tie | None:
        """ "Twenty weeks. That's what the course asks of you"."""
        following = self._forms.following(spot, around)
        mention = around.next(*following) if following is not None else None
        if following is None or mention is None:
            return None
        between = around.words(following[0], mention.start)
        what = self._words("programme-forms/what")
        if not opens(between, self._words("programme-forms/defines")):
            return None
        if not any(opens(between[at:], what) for at in range(len(between))):
            return None
        verb = around.words(mention.end, following[1])[:_FEW]
        lasting = self._words("programme-words/lasting") | self._words("programme-forms/asking")
        return _behind(mention, spot) if any(word in lasting for word in verb) else None

    def _at_it(self, spot: Spot, around: Around) -> Tie | None:
        """ "You'll be three years getting it": what was named before."""
        found = _AT_IT.match(spot.line.text, spot.end, spot.sentence[1])
        if found is None or found["verb"].lower() not in self._words("programme-forms/at-it"):
            return None
        mention = around.last(spot.sentence[0], spot.start)
        words = f"“{spot.line.text[spot.start : found.end()]}”"
        return Tie(mention, words, source="own" if mention is not None else "antecedent")

    def is_award(self, spot: Spot, around: Around) -> bool:
        """Whether a length ends with what a programme awards: "two years before the certificate is in your hand"."""
        found = _UNTIL.match(spot.line.text, spot.end, spot.sentence[1])
        mention = around.next(found.end(), spot.sentence[1]) if found is not None else None
        if found is None or mention is None or mention.kind not in self._words("programme-forms/credentials"):
            return False
        return set(around.words(found.end(), mention.start)) <= self._words("programme-words/articles")

    def is_piece(self, spot: Spot, around: Around, mention: Mention) -> bool:
        """ "Phase 2 of the apprenticeship" is a part of it."""
        words = [
            w for w in around.words(spot.sentence[0], mention.start) if w not in self._words("programme-words/articles")
        ]
        pieces = self._words("programme-forms/pieces")
        return words[-1:] == ["of"] and any(word in pieces for word in words[-3:-1])

    # ------------------------------------------------------------------ by the verb
    def is_of_something_else(self, words: Sequence[str], verb: str) -> bool:
        """Whether a sentence that a pronoun begins goes on to other things: "that is 700 jobs lost over ten years"."""
        lasting = self._words("programme-words/lasting") | self._words("programme-words/lasted")
        if words[0] == "its":
            known = self._words("programme-words/joints")
            first = next((word for word in words[1:] if word not in known or word in lasting), "")
            return first not in lasting  # "its drivers average 2,200 miles"
        if verb in lasting:
            return False
        known = self._words("programme-words/joints") | self._words("programme-words/persons")
        known |= self._words("programme-words/pronouns")
        if all(word in known for word in words):
            return False
        return self._words("programme-words/spreading").isdisjoint(words)

    def finished(self, spot: Spot, around: Around) -> Tie | None:
        """ "You can finish the diploma in 18 months"."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or around.figure_between(spot, mention.end, spot.start):
            return None
        between = around.words(mention.end, spot.start)
        before = around.words(spot.sentence[0], mention.start)[-4:]
        if not between or not self._is_time_for(before, between):
            return None
        return Tie(mention, f"“{spot.line.text[mention.start : mention.end]}” before it")

    def _is_time_for(self, before: Sequence[str], between: Sequence[str]) -> bool:
        """Whether words before a programme, and between it and a length, say that one takes the other."""
        joint = between[0] if len(between) == 1 else ""
        verbs = self._words(_VERBS_BY_JOINT.get(joint, "programme-words/finishing"))
        joints = {joint} if joint in _VERBS_BY_JOINT else self._words("programme-words/finished-in")
        return any(word in verbs for word in before) and all(word in joints for word in between)

    def learners(self, spot: Spot, around: Around) -> Tie | None:
        """ "Apprentices serve four years"."""
        words = around.words(spot.clause[0], spot.start)
        verb = len(words) > 2 and words[-3] in self._words(
            "programme-words/persons"
        )  # "you apprentice for three years"
        if words[-1:] == ["for"] and (self._is_apprentice(words[:-1]) or (verb and words[-2] == "apprentice")):
            of = self._learners[words[-2]]
            return Tie(Mention(spot.start, spot.start, of), f"“{words[-2]} for”")
        serving, joints = self._words("programme-words/serving"), self._words("programme-words/joints")
        at = next((i for i in range(len(words) - 1, 0, -1) if words[i] not in joints), 0)
        kinds = self._learners
        kind = kinds.get(words[at - 1]) if at and words[at] in serving else None
        if not kind:
            return None
        return Tie(Mention(spot.start, spot.start, kind), f"“{words[at - 1]} {words[at]}”")

    def _is_apprentice(self, words: Sequence[str]) -> bool:
        """ "You'll be an apprentice for four years": not somebody who was one."""
        learner = bool(words) and bool(self._learners.get(words[-1]))
        return learner and any(w in self._words("programme-forms/will-be") for w in words[-4:-1])


def _before(mention: Mention, spot: Spot) -> Tie:
    return Tie(mention, f"“{spot.line.text[mention.start : mention.end]}” before it")


def _behind(mention: Mention, spot: Spot) -> Tie:
    return Tie(mention, f"“{spot.line.text[mention.start : mention.end]}” behind it")
