"""Whether money is what a programme costs, and which: "tuition is $9,400", "the course will set you back $1,700"."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import Evidence, in_bounds
from guidelint.facts.programme_extras import Extras
from guidelint.facts.programme_forms import FormReader
from guidelint.facts.programme_mentions import Mention
from guidelint.facts.programme_payments import PaymentReader
from guidelint.facts.programme_prices import PriceForms
from guidelint.facts.programme_questions import Questions
from guidelint.facts.programme_spans import SpanReader
from guidelint.facts.programme_sums import TuitionReader
from guidelint.facts.programme_ties import Around, Tie, before_figure, opens, titles_of
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import token_texts
from guidelint.record import replace

_WITH = re.compile(r"\W*(?:with|without|including)\s", re.IGNORECASE)
_CUES = ("programmes/fee-cues", "programmes/cost-cues")
_FOR = re.compile(
    r"\s+(?:(?:or\s+so|in\s+(?:tuition|fees|total|all)|all\s+in|altogether|out\s+of\s+pocket|(?:a|per)\s+(?:year|semester|term))\s+)*"
    r"(?P<word>for|of|on|toward|towards|to)\s+(?P<rest>(?:[^.;:()]|\.(?=\w))*)",
    re.IGNORECASE,
)
_MOST_BETWEEN = 5
_BY_TIME = frozenset({"year", "semester", "quarter"})
_FAR = 110
_OPENING = 6  # words before the figure in an answer
_COMES_TO = re.compile(
    r"\b(?:which|that|this)\s+(?:comes|works\s+out|amounts|adds\s+up)\s+(?:to|at)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_EXTRA = re.compile(
    r"\s+(?:(?:is|are|comes?|goes?|will\s+be|being)\s+)?"
    r"(?:extra|on\s+top|additional|added|separate(?:ly)?|charged\s+separately|payable\s+separately|not\s+included)\b",
    re.IGNORECASE,
)
# "$9,400 is what the diploma costs".
_IS_WHAT = re.compile(
    r"(?:\s+(?:an?|per)\s+\w+)?,?\s+is\s+(?:what|how\s+much|the\s+(?:price|cost|fee|charge)\s+(?:of|for))\s+(?:(?:the|an?|your|this|our)\s+)?",
    re.IGNORECASE,
)
# "Books, tools and exam fees come on top: $900 in all".
_ON_TOP = re.compile(r"\b(?:comes?|go(?:es)?|is|are)\s+(?:on\s+top|extra|additional|separate)\b", re.IGNORECASE)
_BY_THE_YEAR = re.compile(r"\b(?:lpa|ctc)\b", re.IGNORECASE)
# "Before aid and loans, a place is priced at"
_LEFT_OUT = re.compile(
    r"\b(?:before|without|excluding|leaving\s+out|not\s+counting|apart\s+from|aside\s+from|ignoring)\s[^,.;]*$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:certificates?|courses?|class|card|licen[cs]e)$", re.IGNORECASE
)  # "a first-aid certificate costs"
_PRICED = re.compile(r"\W*(?:at|for)\s+(?:(?:about|around|only|just|some)\s+)?", re.IGNORECASE)
_THE = re.compile(r"\s*,\s+(?:the|an?|our|this|that)?\s*(?:\w+\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|the)\s$", re.IGNORECASE)
_OPENED = re.compile(r"[^.;(]{0,12}[(\[,–—-]\W*(?:the\s+|for\s+){0,2}", re.IGNORECASE)
_FOR_THE = re.compile(
    r"\s+(?:in\s+(?:all|total)\s+)?for\s+(?:the\s+|an?\s+|your\s+)?(?:whole\s+|full\s+)?", re.IGNORECASE
)
_NOUN = re.compile(r"\s+([^\W\d_]+)(?=\s)")
_IN_BRACKETS = re.compile(r"\s*[(\[]\s*(?:\w+\s)?")
_PART = re.compile(
    r"\b(?:first|second|third|fourth|last|final|each|every|one|half|next)\s(?:semester|year|term|month|block|week|half|part|module)s?"
    r"\sof\s(?:the\s|your\s|an?\s)?$",
    re.IGNORECASE,
)
_RANGING = re.compile(
    r"\b(?:from|between)\s(?:(?!\sto\s)[^\d.;:]){3,40}\s(?:to|and)\s(?:(?:more|less|well)\s+)?(?:(?:than|over|about|around|above)\s+)?$",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:to|till|until|through)\s(?:the\s|your\s|an?\s)?$", re.IGNORECASE)
# "A course with the county association is €120".
_PLACED = re.compile(
    r",?\s(?:at|with|from|through|in|by|run\sby)\s[^,.;:()]{2,40}?(?:,|(?=\s(?:is|are|will|runs?)\s))", re.IGNORECASE
)
_STATED = re.compile(r"\s?:\s|\s")
_ATTRIBUTIVE = re.compile(r"[\s-]+(?:[\w’'-]+,?\s+){0,2}?")


class CostReader:
    """Reads which programme a sum of money is the price of."""

    def __init__(self, vocabulary: Vocabulary, extras: Extras, main: str) -> None:
        """main: the guide's own title."""
        self._vocabulary = vocabulary
        self._main = main
        self._words = vocabulary.lexicon.words
        self._extras = extras
        self._tuition = TuitionReader(vocabulary)
        self._questions = Questions(vocabulary)
        self._forms = PriceForms(vocabulary)
        self._payments = PaymentReader(vocabulary, self._tuition, SpanReader(vocabulary, FormReader(vocabulary)))

    def tie(self, spot: Spot, around: Around) -> Tie | None:
        """What ties a sum to a programme; None where nothing does, or it is the price of something else."""
        tie = self._tie(spot, around)
        if tie is None or (tie.mention is not None and not self._is_vague(tie.mention, spot)):
            return tie
        stages = self._forms.of_all_stages(spot, around)
        if not stages:
            return tie
        named = [m for m in around.mentions if m.end <= spot.start and not self._is_vague(m, spot)]
        return replace(tie, mention=named[-1] if named else None, whole=not named, because=f"“{stages}”")

    def _is_vague(self, mention: Mention, spot: Spot) -> bool:
        """Whether a name says only who teaches, or where the way ends: "fees up to the membership certificate"."""
        if mention.kind in self._words("programme-words/generic") and not mention.qualifiers:
            return True
        if mention.kind in self._words("programme-words/parts"):
            return True
        ends = _UP_TO.search(spot.line.text, max(0, mention.start - _OPENING * 2), mention.start) is not None
        return ends or mention.kind in self._words("programme-forms/schools")

    def _tie(self, spot: Spot, around: Around) -> Tie | None:
        if spot.figure.quantity.unit != "money":
            return None
        if _BY_THE_YEAR.search(spot.figure.quantity.text):
            return None  # "₹12-18 LPA" is pay by its unit
        if before_figure(around.before(spot), self._words("programme-words/added"), 1):
            return None
        if _RANGING.search(spot.line.text, spot.sentence[0], spot.start):
            return None  # "from a few thousand dollars to more than $20,000"
        if spot.column and any(p.list == "pay/amounts" for p in self._vocabulary.phrases_of(spot.column)):
            return None  # "Salary per year", under a question on fees
        end = self._tuition.told_until(spot, around)
        if end and (self._extras.owns(spot) or _EXTRA.match(spot.line.text, end, spot.sentence[1])):
            return None
        if end:
            partial = self._tuition.is_partial(spot, around) or self._for(spot, around, end) == "other"
            return None if partial else self._whole(self._tuition.tie(spot, around), spot)
        if self._is_other(spot, around):
            return None
        if _EXTRA.match(spot.line.text, spot.end, spot.sentence[1]):
            return None
        formed = self._forms.read(spot, around)
        return formed or self._labelled(spot, around) or self._whole(self._in_prose(spot, around), spot)

    def _is_other(self, spot: Spot, around: Around) -> bool:
        """Whether the sum is a share of a price, another money, or the price of something else."""
        if self._tuition.is_share(spot, around) or self._other_money(spot, around):
            return True
        names = spot.line.by_list.get("programmes/not-programmes", ())
        names = [p for p in names if not any(m.start <= p.start < m.end for m in around.mentions)]
        if any(
            spot.sentence[0] <= p.start and p.end <= spot.start and _PAPER.search(spot.line.text, p.start, p.end)
            for p in names
        ):
            return True
        return self._extras.is_priced(spot, around) or self._extras.follows(spot)

    def _whole(self, tie: Tie | None, spot: Spot) -> Tie | None:
        """The tie, unless it is of a part: "the first semester of the diploma"."""
        if tie is None or tie.mention is None or self._extras.by(spot)[0] in _BY_TIME:
            return tie  # "for each year of the degree"
        at = tie.mention.start
        return None if _PART.search(spot.line.text, max(0, at - 40), at) else tie

    def _other_money(self, spot: Spot, around: Around) -> bool:
        """Whether the sum is a loan, a grant or the like: named before it, or right after it."""
        words = around.after(spot)
        far = 3 if words[:1] in (["for"], ["as"]) else 2  # "$500 for a deposit"
        if any(opens(words[at:], self._words("programmes/other-money")) for at in range(min(far, len(words)))):
            return True
        found = in_bounds(spot, (spot.clause[0], spot.start), ["programmes/other-money"], "")
        prices = spot.line.by_list.get("programmes/cost-cues", ())
        found = [e for e in found if not any(p.start < e.end - len(e.words) and e.end <= p.end for p in prices)]
        return any(
            not any(m.start <= e.end <= m.end for m in around.mentions)
            and not _LEFT_OUT.search(spot.line.text, spot.sentence[0], e.end - len(e.words))
            for e in found
        )

    # ------------------------------------------------------------------ labels and heads
    def _labelled(self, spot: Spot, around: Around) -> Tie | None:
        if spot.row and (self._extras.names_other(spot.row) or _WITH.match(spot.row)):
            return None  # "Living expenses", "With the prep course", under the head "Cost range"
        if any(self._is_besides(text) for text in (spot.lead, *spot.titles[:1])):
            return None  # "Other costs", and under it "Placement expenses: $300"
        for text, where in ((spot.label, "the label"), (spot.column, "the column's head")):
            told = self._label(text)
            if not told:
                continue
            inside = self._bracketed(spot, around) or self._payments.in_value(spot, around)
            mention = inside or around.most_telling(text, spot.row)
            over = (spot.lead, *titles_of(spot, self._main))
            if "total" in (told, self._label(spot.row)):
                # The sum of a household's year, or of an exam's fee and the books, is no programme's price.
                cues = any(p.list in _CUES for title in over for p in self._vocabulary.phrases_of(title))
                if not cues or not any(around.named_in(title) for title in over):
                    continue
                if told == "total":
                    return Tie(None, f"{where} “{text}”", source="label")
            bare = told == "weak" and mention is None and not any(around.named_in(title) for title in over)
            if bare and not self._forms.of_all_stages(spot, around):
                continue
            return Tie(mention, f"{where} “{text}”", source="label")
        if spot.label and (self._extras.names_other(spot.label) or self._label(spot.label) == "total"):
            return None
        return self._payments.listed(spot, around, (spot.lead, *titles_of(spot, self._main)))

    def _is_besides(self, text: str) -> bool:
        """Whether a line names what comes on top of a price: "Additional expenses:"."""
        return any(text.lower().startswith(words) for words in self._words("programme-words/besides"))

    def _label(self, text: str) -> str:
        """How surely a label is one of a price: strong, weak, or "" where it is none."""
        if not text:
            return ""
        lists = {p.list for p in self._vocabulary.phrases_of(text)}
        if "programmes/other-money" in lists or self._extras.names_other(text):
            return ""
        if "programmes/fee-cues" in lists:
            return "strong"
        if "programmes/cost-cues" in lists and "programmes/kinds" in lists:
            return "strong"  # "What you pay for training"
        if "programmes/cost-cues" in lists and "pay/statistic" not in lists and "levels" not in lists:
            return "weak"  # "What students pay"
        words = token_texts(text)
        if not self._words("programme-words/cost-labels").isdisjoint(words):
            return "weak"
        return "" if self._words("programme-forms/totals").isdisjoint(words) else "total"

    @staticmethod
    def _bracketed(spot: Spot, around: Around) -> Mention | None:
        """The programme in brackets after the sum: "$9,400 (diploma program)"."""
        text = spot.line.text
        after = around.next(spot.end, len(text))
        if after is None:
            return None
        opened = _OPENED.fullmatch(text, spot.end, after.start) or _FOR_THE.fullmatch(text, spot.end, after.start)
        return after if opened else None

    # ------------------------------------------------------------------ prose
    def _in_prose(self, spot: Spot, around: Around) -> Tie | None:
        beside = self._attributive(spot, around)
        if beside is not None:
            return beside
        behind = around.next(spot.end, spot.sentence[1])
        if behind is not None and _IS_WHAT.fullmatch(spot.line.text, spot.end, behind.start):
            return Tie(behind, f"“{spot.line.text[spot.start : behind.end]}”")
        if _ON_TOP.search(spot.line.text, spot.sentence[0], spot.start):
            return None
        cue = self._cue(spot)
        if cue is None:
            tied = self._tuition.defined(spot, around) or self._asked(spot, around) or self._equated(spot, around)
            if tied is not None or (spot.label and self._extras.names_other(spot.label)):
                return tied  # "Executive programme, registration and exams: $900"
            return self._payments.read(spot, around, self._for(spot, around))
        for_it = self._payments.is_for_it(spot)
        after = None if for_it else self._for(spot, around)
        if after == "other":
            return None
        if isinstance(after, Mention):
            return Tie(after, f"{cue.because}; “{spot.line.text[after.start : after.end]}”")
        before = around.last(spot.sentence[0], spot.start)
        if before is not None and for_it and before.kind in self._words("programme-forms/schools"):
            before = None  # "schools ask $900 for it"
        if before is not None and spot.start - before.end <= _FAR:
            past = around.word_before(spot) in self._words("programme-words/lasted")
            return Tie(before, f"{cue.because}; “{spot.line.text[before.start : before.end]}”", past=past)
        words = around.words(spot.sentence[0], spot.start)
        pronoun = bool(words) and words[0] in self._words("programme-words/pronouns")
        if pronoun and self._questions.is_of_another(around.question(spot)):
            return None
        told = cue.list == "programmes/fee-cues" or pronoun or around.question(spot) or for_it
        if told or self._forms.of_all_stages(spot, around):
            return Tie(None, cue.because, source="antecedent")
        return self._payments.read(spot, around, after)

    def _equated(self, spot: Spot, around: Around) -> Tie | None:
        """ "The course is $900", "the course ($900)": a price without a word for one."""
        mention = around.last(spot.sentence[0], spot.start)
        if mention is None or around.figure_between(spot, mention.end, spot.start):
            return None
        if in_bounds(spot, spot.sentence, ["pay/cues"], "") or self._for(spot, around) == "other":
            return None
        if self._payments.is_over_pay(spot.lead, *titles_of(spot, self._main)[:1]):
            return None
        text = spot.line.text
        placed = _PLACED.match(text, mention.end, spot.start)
        words = around.words(mention.end if placed is None else placed.end(), spot.start)
        joints, verbs = self._words("programme-words/joints"), self._words("programme-words/equals")
        told = bool(words) and all(w in joints or w in verbs for w in words) and any(w in verbs for w in words)
        told = told or self._stated(spot, mention)
        if not told and not _IN_BRACKETS.fullmatch(text, mention.end, spot.start):
            return None
        return Tie(mention, f"“{text[mention.start : mention.end]}” before it")

    @staticmethod
    def _stated(spot: Spot, mention: Mention) -> bool:
        """ "The certificate: $1,900", "the diploma's $9,400"."""
        text = spot.line.text
        owning = text[mention.end - 2 : mention.end] in ("'s", "’s")
        if not _STATED.fullmatch(text, mention.end, spot.start):
            return False
        return owning or (text[mention.end : spot.start].strip() == ":" and mention.start - spot.sentence[0] <= 4)

    def _asked(self, spot: Spot, around: Around) -> Tie | None:
        """ "How much is the diploma? Around $11,500"."""
        question = around.question(spot)
        mention = around.last(around.own_sentence(spot)[0], spot.start) or around.named_in(question)
        if mention is None or len(around.before(spot)) > _OPENING or in_bounds(spot, spot.clause, ["pay/cues"], ""):
            return None
        asked = opens(around.words_of(question), self._words("programme-words/cost-questions"))
        told = any(p.list in _CUES for p in self._vocabulary.phrases_of(question))
        return Tie(mention, "the question before it", source="antecedent") if asked or told else None

    @staticmethod
    def _attributive(spot: Spot, around: Around) -> Tie | None:
        """ "A $9,400 course", "at $9,400, the course is no bargain"."""
        text = spot.line.text
        mention = around.next(spot.end, spot.sentence[1])
        priced = mention is not None and _PRICED.fullmatch(text, spot.sentence[0], spot.start)
        if mention is not None and priced and _THE.fullmatch(text, spot.end, mention.start):
            return Tie(mention, f"“{text[spot.sentence[0] : mention.end].strip()}”")
        if mention is None or not _ARTICLE.search(text, max(0, spot.start - 5), spot.start):
            return None
        found = _ATTRIBUTIVE.fullmatch(text, spot.end, mention.start)
        if not found or "," in found.group():
            return None
        return Tie(mention, f"“{text[spot.start : mention.end]}”") if " a " not in found.group() else None

    def _cue(self, spot: Spot) -> Evidence | None:
        """The nearest word that makes it a price, unless one that makes it pay is nearer."""
        own = in_bounds(spot, spot.clause, _CUES, "the same clause")
        own = [e for e in own if spot.line.text[e.end : e.end + 1] != ":" or e.words.lower() != "costing"]  # a branch
        if _COMES_TO.search(spot.line.text, spot.sentence[0], spot.start) and self._is_said_again(spot):
            return None
        if not own:
            earlier = in_bounds(spot, (spot.sentence[0], spot.start), _CUES, "the same sentence")
            pay = in_bounds(spot, (spot.sentence[0], spot.clause[1]), ["pay/cues"], "")
            nearer = bool(pay and earlier) and pay[0].distance < earlier[0].distance
            paid = in_bounds(spot, spot.clause, ["pay/cues"], "")
            return None if paid or nearer or not earlier else self._strongest(earlier)
        text = spot.line.text
        if self._payments.is_of_pay(spot):
            return None
        pays = [
            e
            for e in in_bounds(spot, spot.clause, ["pay/cues"], "")
            if not (e.after and "," in text[spot.end : e.end - len(e.words)])  # "tuition was $1,480, and I paid it"
            and not any(c.end - len(c.words) <= e.end - len(e.words) and e.end <= c.end for c in own)
        ]
        return None if pays and pays[0].distance < own[0].distance else self._strongest(own)

    @staticmethod
    def _is_said_again(spot: Spot) -> bool:
        """Whether a sum is another one of its sentence in other words: "$23.75 an hour, which comes to $54,800"."""
        return any(
            o.quantity.unit == "money" and spot.sentence[0] <= o.start < spot.start and o.end <= spot.start
            for o in spot.others
        )

    @staticmethod
    def _strongest(found: list[Evidence]) -> Evidence:
        return next((e for e in found if e.list == "programmes/fee-cues"), found[0])

    def _for(self, spot: Spot, around: Around, end: int = 0) -> Mention | str | None:
        """What the sum is "for": a programme, "other" where it is something else; None where nothing is said.

        end: of the words behind the sum that say what money it is; its own end where there are none.
        """
        text = spot.line.text
        end = end or spot.end
        noun = _NOUN.match(text, end, spot.sentence[1])
        told = noun is not None and noun[1].lower() in self._words("programmes/cost-cues")
        found = _FOR.match(text, noun.end() if noun is not None and told else end, spot.sentence[1])
        if not found:
            return None
        mention = around.next(found.start("rest"), found.end("rest"))
        between = text[found.start("rest") : mention.start] if mention is not None else ""
        if mention is not None and len(between.split()) <= _MOST_BETWEEN and "," not in between:
            extras = spot.line.by_list.get("programmes/extras", ())
            priced = any(found.start("rest") <= p.start < mention.start for p in extras)
            return "other" if priced else mention  # "$300 for the exam after the diploma"
        words = around.words(found.start("rest"), found.end("rest"))[:4]
        if not words:
            return None
        what = [word for word in words if word not in self._words("programme-words/articles")]
        if found["word"].lower() == "of" and opens(what, self._words("programme-forms/own-money")):
            return None  # "the diploma eats up $9,400 of your savings"
        if opens(what, self._words("programmes/extras")):
            return "other"  # "$900 for books, a course in first aid and the police check"
        if opens(what, self._words("programme-forms/tuition") | self._words("programme-words/cost-labels")):
            return None  # "keep $900 for the fee"
        if found["word"].lower() == "to":
            return None if words[0] in self._words("programme-words/finishing") else "other"
        persons = self._words("programme-words/persons") | self._words("programme-words/pronouns")
        persons |= self._words("programme-words/learners")
        known = persons | self._words("figures/numbers") | self._words("figures/durations")
        known |= {w for entry in self._words("programmes/residency") for w in entry.split()}
        known = (known | self._words("programme-forms/routes")) - self._words("programme-words/stops") | persons
        return None if any(word in known or word[0].isdigit() for word in words) else "other"
