"""Whether a length of time is a programme's, and which: "a two-year diploma", "The course lasts ten weeks"."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint import regex as re
from guidelint.facts.evidence import in_bounds, in_text
from guidelint.facts.programme_forms import FormReader
from guidelint.facts.programme_labels import LabelReader
from guidelint.facts.programme_mentions import Mention
from guidelint.facts.programme_questions import Questions
from guidelint.facts.programme_spans import SpanReader
from guidelint.facts.programme_stays import StayReader
from guidelint.facts.programme_ties import Around, Source, Tie, before_figure, opens, over
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.quantity.interval import DURATIONS
from guidelint.record import replace

_CALENDAR = DURATIONS - {"hour"}
_ADJECTIVES = re.compile(r"['’]?(?:[-‐‑]long)?(?P<rest>[\s,'’-]*(?:[\w’'-]+,?\s+){0,3}?)")
_OF = re.compile(
    r"\s+(?:(?:or\s+so|altogether|in\s+total|in\s+all|aside)\s+)?"
    r"(?P<word>of|in|on|at|to|for|through|with|learning|getting|earning|doing|completing|finishing|studying)\s+(?P<rest>(?:[^.;:()]|\.(?=\w))*)",
    re.IGNORECASE,
)
_MOST_BETWEEN = 5  # words between "of" and the programme
_LETTERS = re.compile(r"\w")
_ANOTHER_CLAUSE = re.compile(r"\b(?:when|while|where|if|because|although|though)\b", re.IGNORECASE)
_ASIDE = re.compile(r",\s(?:with|while|but|though|when|where|because|since|as)\s", re.IGNORECASE)
# "The course comes first, and then the license takes five weeks": what takes them is another thing.
_OTHER_SUBJECT = re.compile(
    r",\s(?:and|but|then|so)\s(?:then\s|after\sthat\s)?(?:the|an?|your|his|her|their)\s\w", re.IGNORECASE
)
_IT_AGAIN = re.compile(r",\s(?:and|but|so|then|yet)\s(?:then\s)?(?:it|this|that)\b", re.IGNORECASE)
_ONLY_FOR = re.compile(r"\s(?:for|at|in|to|of)\s(?:[\w’'-]+\s?){1,4}", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:that|which|who)\b", re.IGNORECASE)
_PAST_IT = re.compile(
    r"\b(?:after|before|beyond|besides|following|once)\s(?:(?:the|your|an?|that|this)\s)?$", re.IGNORECASE
)
_STOP = re.compile(r"\s*(?:[,.;:)|\]/–—]|$|(?:full|in|by|with|to|from)\b)")
_INTRODUCES = re.compile(r":\s(?:\w+\s){0,2}$")
_OPENED = re.compile(r"\s*[(\[]\W*(?:the\s+)?", re.IGNORECASE)
_CLOSED = re.compile(r"\s*[)\],;]")
_IN_BRACKETS = re.compile(r"\s*[(\[]\s*(?:[\w-]+\s){0,2}")
_OPENS = re.compile(r"(?:[^.:]{3,40}:)?\W*(?:the\s+|an?\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,:]\s+")
_OPEN_ENDED = re.compile(r"\s+to\s+(?:as\s+(?:much|long)\s+as\s+)?an?\s+(?:year|month)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b[ap]\.?\s?m\b", re.IGNORECASE)
_OF_A_FORECAST = re.compile(r"\bover\s+the(?:\s+(?:next|coming|same))?\s+$", re.IGNORECASE)
_UNTIL = re.compile(r"\s+(?:or\s+(?:so|two|more)\s+)?(?:before|until|till)\s+", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:,?\s(?:and|but|so)|[:;,–—])\s", re.IGNORECASE)
_MORE = re.compile(r"\s*,?\s*(?:plus|and|\+|followed\s+by|then|&)\s+", re.IGNORECASE)
_CLOSE = 30  # characters within which a second length is added to the first
_FAR = 110  # characters between a programme and what it takes
_OPENING = 6  # words before the figure in an answer
_TWO_OR_FOUR = frozenset({2, 4})


_WORDS = re.compile(r"[a-z]+")


class LengthReader:
    """Reads which programme a length of time is of."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._words = vocabulary.lexicon.words
        self._forms = FormReader(vocabulary)
        self._questions = Questions(vocabulary)
        self._labels = LabelReader(vocabulary)
        self._spans = SpanReader(vocabulary, self._forms)
        self._stays = StayReader(vocabulary)

    def tie(self, spot: Spot, around: Around) -> Tie | None:
        """What ties a figure to a programme, or to the whole way into the job; None where nothing does."""
        if spot.figure.quantity.unit not in DURATIONS or _CLOCK.search(spot.figure.quantity.text):
            return None  # "the 11 p.m. call"
        if _OPEN_ENDED.match(spot.line.text, spot.end) or _OF_A_FORECAST.search(spot.before):
            return None  # "six months to a year"; "more of them over the ten years"
        all_of_it = self._forms.of_it(spot, around) or self._spans.of_it(spot, around)
        if all_of_it is not None:
            return all_of_it
        goes_on = spot.line.text[spot.end : spot.end + 1] != ","  # "four years, since that is what it takes"
        if (
            goes_on
            and opens(around.after(spot), self._words("programme-words/not-after"))
            and not self._spans.is_award(spot, around)
        ):
            return None
        if in_bounds(spot, spot.clause, ["programmes/not-in-clause"], ""):
            return None
        if self._is_age(spot) or self._is_rate(spot, around) or self._is_until(spot, around):
            return None
        told = self._attributive(spot, around)
        if told is not None and told.mention is not None and self._is_vague(told.mention):
            said = self._subject(spot, around) or self._spans.apposed(
                spot, around
            )  # "the diploma is a two-year course"
            told = replace(said, beside=True) if said is not None else told
        if told is not None:
            return told if told.mention is None or not self._is_institution(spot, told.mention, around) else None
        if before_figure(around.before(spot), self._words("programme-words/not-before"), _MOST_BETWEEN):
            if around.word_before(spot) not in self._words("programme-forms/done-after"):
                return None
            # "When am I done? After two years"
            done = self._spans.finished(spot, around) or over(spot, around) or self._spans.done(spot, around)
            return done or self._asked(spot, around)
        return (
            self._forms.read(spot, around)
            or self._of(spot, around)
            or self._beside(spot, around)
            or self._labels.read(spot, around)
            or self._subject(spot, around)
            or self._spans.finished(spot, around)
            or self._spans.read(spot, around)
            or self._pronoun(spot, around)
            or self._spans.learners(spot, around)
            or self._stays.read(spot, around)
            or self._asked(spot, around)
        )

    def _is_until(self, spot: Spot, around: Around) -> bool:
        """Whether it is the time until something that ends no programme: "a year or so before it feels like home"."""
        found = _UNTIL.match(spot.line.text, spot.end, spot.sentence[1])
        if found is None or around.word_before(spot) == "for" or around.next(found.end(), spot.sentence[1]) is not None:
            return False
        return self._words("programme-words/finishing").isdisjoint(around.words(found.end(), spot.sentence[1]))

    def _is_age(self, spot: Spot) -> bool:
        """Whether a head says that the years are those of somebody's life: "Typical age at completion"."""
        ages = self._words("programme-words/ages")
        return any(not ages.isdisjoint(_WORDS.findall(head.lower())) for head in (spot.label, spot.row, spot.column))

    def _is_vague(self, mention: Mention) -> bool:
        """Whether a name says only what kind of thing it is: "course", "degree"."""
        generic = mention.kind in self._words("programme-words/generic") or mention.kind == "degree"
        return generic and not mention.qualifiers

    def _is_rate(self, spot: Spot, around: Around) -> bool:
        """ "Five hours of class a week"."""
        words = around.after(spot)
        rates = self._words("programme-words/rates")
        return spot.figure.quantity.unit == "hour" and any(opens(words[at:], rates) for at in range(len(words)))

    def _is_part(self, spot: Spot, mention: Mention) -> bool:
        """ "Three years of classroom and clinical work" are a part of a programme."""
        long = spot.figure.quantity.unit in ("year", "semester")
        return long and mention.kind in self._words("programme-words/taught-parts")

    def _is_experience(self, around: Around, mention: Mention) -> bool:
        """ "Apprenticeship experience"."""
        after = around.words(mention.end, len(around.line.text))[:1]
        return bool(after) and after[0] in self._words("programme/experience")

    # ------------------------------------------------------------------ right beside the figure
    def _attributive(self, spot: Spot, around: Around) -> Tie | None:
        """ "A two-year, full-time diploma", "three years' training"."""
        text, end = spot.line.text, spot.end
        mention = around.next(end, spot.sentence[1])
        if mention is None or self._is_experience(around, mention) or self._is_part(spot, mention):
            return None
        if mention.start - end > _FAR:
            return None
        found = _ADJECTIVES.match(text, end, mention.start)
        if not found or found.end() != mention.start:
            return None
        between = text[end : mention.start]
        plural = text[end - 1 : end].lower() == "s"
        if plural and ("," in between or (_LETTERS.search(between) and not between.strip().startswith(("'", "’")))):
            return None
        stops = self._words("programme-words/stops")
        if any(word.lower() in stops for word in re.findall(r"[\w’']+", between)):
            return None
        return Tie(mention, f"“{text[spot.start : mention.end]}”", beside=True)

    def _is_institution(self, spot: Spot, mention: Mention, around: Around) -> bool:
        """ "A four-year college" and "a two-year degree" say what kind it is, and nothing of this page's programme."""
        quantity = spot.figure.quantity
        if quantity.unit != "year":
            return quantity.unit == "hour" and mention.kind in self._words("programme-words/practice")
        if mention.kind == "school" and not mention.qualifiers:
            return True
        definite = around.word_before(spot) in self._words("programme-words/definite")
        bare = mention.kind == "degree" and not mention.qualifiers and not quantity.is_range
        return bare and quantity.point in _TWO_OR_FOUR and not definite

    def _of(self, spot: Spot, around: Around) -> Tie | None:
        """ "Three years of apprenticeship", "nine months to complete the diploma"."""
        text = spot.line.text
        found = _OF.match(text, spot.end, spot.sentence[1])
        if not found:
            return None
        mention = around.next(found.start("rest"), found.end("rest"))
        if mention is None or len(text[found.start("rest") : mention.start].split()) > _MOST_BETWEEN:
            return None
        if self._is_experience(around, mention) or self._is_part(spot, mention):
            return None
        word = found["word"].lower()
        if word == "to" and around.word_before(spot) in self._words("programme-forms/granted"):
            return None  # "you have five years to finish it"
        between = text[found.start("rest") : mention.start]
        if _ANOTHER_CLAUSE.search(between):
            return None  # "two years for a credential when a bootcamp gets you a job"
        if around.figure_between(spot, found.start("rest"), mention.start) or ("," in between and word != "of"):
            return None
        if mention.definite and word in ("of", "with", "on", "in") and not self._spends(spot, around):
            return None  # "two years of the apprenticeship" are a part of it
        hours = spot.figure.quantity.unit == "hour"
        if word not in ("of", "for", "to") and not self._is_attended(spot, around, mention):
            return None
        practice = mention.kind in self._words("programme-words/practice")
        if hours and (practice or word not in ("of", "for", "to")):
            return None
        if practice and word not in ("of", "in", "to", "on"):
            return None
        vague = word not in ("for", "to") and mention.kind in self._words("programme-words/generic")
        said = self._subject(spot, around) if vague else None
        if said is not None and said.mention is not None and said.mention.kind != mention.kind:
            return said  # "the diploma takes two years of study"
        return Tie(mention, f"“{text[spot.start : mention.end]}”")

    def _is_attended(self, spot: Spot, around: Around, mention: Mention) -> bool:
        """Whether "two years in" or "at" what is named is how long it lasts: not "ten weeks in a college"."""
        if self._spends(spot, around):
            return True
        where = mention.kind in self._words("programme-words/generic")
        return not where and self._subject(spot, around) is None

    def _beside(self, spot: Spot, around: Around) -> Tie | None:
        """ "18 months (diploma program)"; "the diploma (18 months)"."""
        text = spot.line.text
        after = around.next(spot.end, len(text))
        opened = after is not None and _OPENED.fullmatch(text, spot.end, after.start)
        if after is not None and opened and _CLOSED.match(text, after.end):
            where: Source = "label" if spot.label else "own"
            return Tie(after, f"“{text[after.start : after.end]}” in brackets", source=where)
        before = around.last(spot.sentence[0], spot.start)
        opens = before is not None and _OPENS.fullmatch(text, spot.sentence[0], before.start)
        joined = _COMMA if opens and spot.label else _IN_BRACKETS  # "Training time: diploma program, 18 months"
        if before is None or not joined.fullmatch(text, before.end, spot.start):
            return None
        return Tie(before, f"“{text[before.start : before.end]}” before it")

    def _spends(self, spot: Spot, around: Around) -> bool:
        """ "You spend three years in it"."""
        words = around.before(spot)
        while words and words[-1] in self._words("programme-words/joints"):
            words.pop()
        return bool(words) and words[-1] in self._words("programme-words/spending")

    # ------------------------------------------------------------------ questions
    def _asked(self, spot: Spot, around: Around) -> Tie | None:
        question = around.question(spot)
        told = in_text(self._vocabulary, question, "", "programmes/length-questions") if question else None
        if told is None or in_text(self._vocabulary, question, "", "programme/experience"):
            return None
        if self._questions.is_of_something_else(question, around.named_in(question)):
            return None
        words = around.before(spot)
        start = around.own_sentence(spot)[0]
        named = around.last(start, spot.start)
        if named is not None and _INTRODUCES.search(spot.line.text, named.end, spot.start):
            return Tie(named, "the question before it")  # "Ours is the diploma, so I'll speak for that: nine months"
        if len(words) > _OPENING or around.last(spot.sentence[0], spot.start) or self._adds(spot, around):
            return None
        return self._of_question(spot, around, question)

    def _of_question(self, spot: Spot, around: Around, question: str) -> Tie:
        whole = any(
            p.list == "programmes/length-labels" and p.value == "whole" for p in self._vocabulary.phrases_of(question)
        )
        mention = around.named_in(question)
        return Tie(mention, "the question before it", whole=whole and mention is None, source="antecedent")

    # ------------------------------------------------------------------ subject and verb
    def _subject(self, spot: Spot, around: Around) -> Tie | None:
        """ "The course lasts ten weeks", "an apprenticeship of four years"."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or spot.start - mention.end > _FAR:
            return None
        text = spot.line.text
        between = text[mention.end : spot.start]
        if ";" in between or around.figure_between(spot, mention.end, spot.start) or self._adds(spot, around):
            return None
        if not _LETTERS.search(between):
            owning = text[mention.end - 2 : mention.end] in ("'s", "’s")  # "the apprenticeship's four years"
            if not _STOP.match(text, spot.end) or not (between.strip() or owning):
                return None
            return Tie(mention, f"“{text[mention.start : mention.end]}” before it")
        if _ASIDE.search(between) or _OTHER_SUBJECT.search(between) or self._spans.is_piece(spot, around, mention):
            return None
        again = _IT_AGAIN.search(between)
        if again is not None and not self._is_it(spot, around, mention, between[: again.start()]):
            return None
        if between.startswith(",") and _PAST_IT.search(text, spot.sentence[0], mention.start):
            return None  # "after the diploma, it takes three years to make master"
        relative = _RELATIVE.search(between)
        if relative is not None and _LETTERS.search(between[: relative.start()]):
            return None  # "the course ends with an exam that takes two hours"
        told = self._verb(around.words(mention.end, spot.start))
        if told is None:
            return None
        return Tie(mention, f"“{text[mention.start : mention.end]} … {told[0]}”", past=told[1])

    def _is_it(self, spot: Spot, around: Around, mention: Mention, told: str) -> bool:
        """Whether "it", in a second clause, is the programme: what the first began with, or ended with."""
        if self._is_for_something_else(spot, around) and not self._spans.is_award(spot, around):
            return False  # "I sat the diploma, and it takes five years to raise a cask by eye"
        first = around.words(spot.sentence[0], mention.start)
        if set(first) <= self._words("programme-words/articles"):
            return True
        return not _LETTERS.search(told) or (
            _ONLY_FOR.fullmatch(told) is not None and not self._words("programme-forms/past-it") & set(first)
        )

    def _verb(self, words: Sequence[str], pronoun: bool = False) -> tuple[str, bool] | None:
        """The verb that says how long something lasts, right before a figure, and whether it is past."""
        joints, verbs = self._words("programme-words/joints"), self._words("programme-words/joint-verbs")
        lasting, past = self._words("programme-words/lasting"), self._words("programme-words/lasted")
        persons, people = self._words("programme-words/persons"), self._words("programme-words/of-people")
        found = ""
        for at in range(len(words) - 1, -1, -1):
            word = words[at]
            if word in self._words("programme-words/participles") and at > 0 and words[at - 1] not in joints:
                return None  # "job assignments, with most rotations lasting two years"
            if word in lasting and not (pronoun and word in people):
                return word, at > 0 and words[at - 1] in past
            if word in past:
                return word, True
            if word in verbs:
                found = found or word
            elif word not in joints and word not in persons:
                return (found, False) if found and found not in self._words("programme-words/close-joints") else None
        return (found, False) if found else None

    def _adds(self, spot: Spot, around: Around) -> bool:
        """Whether another length is added to this one: "six months and then a year"."""
        more = _MORE.match(spot.line.text, spot.end, spot.sentence[1])
        return more is not None and any(
            o.quantity.unit in _CALENDAR and 0 <= o.start - more.end() <= _CLOSE for o in spot.others
        )

    def _pronoun(self, spot: Spot, around: Around) -> Tie | None:
        """ "It lasts two years", where the sentence before says what."""
        if self._adds(spot, around):
            return None
        named = around.last(spot.sentence[0], spot.start)
        words = self._since_pronoun(spot, around, named)
        if not words:
            return None
        if self._questions.is_of_another(around.question(spot)) or self._forms.ends_elsewhere(spot, around):
            return None
        told = self._verb(words[1:] if words[0] not in ("it's", "that's") else words, pronoun=True)
        if told is None or self._spans.is_of_something_else(words, told[0]):
            return None
        whole = in_bounds(spot, (spot.end, spot.sentence[1]), ["programmes/length-labels"], "")
        tie = Tie(named, f"“{words[0]} … {told[0]}”", past=told[1], source="own" if named else "antecedent")
        return Tie(None, tie.because, whole=True) if any(e.value == "whole" for e in whole) else tie

    def _since_pronoun(self, spot: Spot, around: Around, named: Mention | None) -> list[str]:
        """The words from the pronoun on that a sentence, or what follows a colon or a comma in it, begins with."""
        pronouns = self._words("programme-words/pronouns")
        whole = self._words("programme-forms/wholes")
        words = around.words(spot.sentence[0], spot.start)
        if named is None and words and words[0] in pronouns:
            return words
        parted = list(_GOES_ON.finditer(spot.line.text, spot.sentence[0], spot.start))
        if not parted or (named is not None and parted[-1].end() < named.end):
            return []
        words = around.words(parted[-1].end(), spot.start)
        length = next((n for n in (3, 2, 1) if " ".join(words[:n]) in whole), 0)
        if not length or self._is_for_something_else(spot, around):
            return []
        if words[0] == "it" and parted[-1].group()[0] not in ":;–—":
            # "The assessment costs $400, and it can take half a year": of what the sentence began with
            first = around.words(spot.sentence[0], named.start) if named is not None else words
            if not set(first) <= self._words("programme-words/articles"):
                return []
        return ["it", *words[length:]]

    def _is_for_something_else(self, spot: Spot, around: Around) -> bool:
        """ "It takes two years to build a list of clients"."""
        words = around.after(spot)
        if words[:2] == ["to", "learn"] and words[2:3] in (["to"], ["how"]):
            return True  # "to learn to bend a stave"
        return words[:1] in (["to"], ["before"], ["until"], ["of"], ["for"]) and (
            words[0] != "to" or self._words("programme-words/finishing").isdisjoint(words[1:3])
        )
