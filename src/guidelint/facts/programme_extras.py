"""What narrows a programme's figures: how it is taken, for whom a price is, what it holds, by what it is counted."""

from __future__ import annotations

from collections.abc import Iterator

from guidelint import regex as re
from guidelint.facts.evidence import in_bounds
from guidelint.facts.programme_ties import Around, opens, titles_of
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase, tokens
from guidelint.record import dataclass

_CHAINED = re.compile(r"\s*(?:,|,?\s*and|&|/|or)\s+(?:the\s+|your\s+|all\s+|an?\s+)?(?:\w+\s+)?", re.IGNORECASE)
_BY_WINDOW = 28  # characters behind a sum in which "a year" belongs to it


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that a price holds, or not, or that is priced itself."""

    value: str
    held: bool
    priced: bool


# "One year, with classes on three evenings a week" is how it is taught, and no other way to take it.
_POSSIBLE = re.compile(
    r"\s+(?:is|are|can\s+be)\s+(?:possible|available|accepted|offered|arranged|allowed)\b", re.IGNORECASE
)
_FEES_OF = re.compile(r"\s+(?:(?:fees?|costs?|charges?)\s+)?of\s+(?:about\s+|around\s+|some\s+)?", re.IGNORECASE)
_OF_EACH = re.compile(r"\s+(?:(?:per|an?|each|for\s+(?:each|the|every))\s+)?", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:the\s+|your\s+)?$", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:your|my|their|our|his|her)\s+$", re.IGNORECASE)
_LIKE = re.compile(r"\b(?:like|as)\s$", re.IGNORECASE)
_CLASSES = re.compile(
    r",?\s+with\s+(?:\w+\s+){0,4}?(?:class|classes|lectures?|lessons?|theory|schooling|instruction)\b", re.IGNORECASE
)


_EVENINGS = re.compile(
    r",\s+with\s+(?:\w+\s+)?(?:one|two|three|four|five|six|\d)\s+(?:\w+\s+)?(?:evening|night|day|morning|afternoon|saturday|weekend)s?\b",
    re.IGNORECASE,
)
_RESIDENTS = re.compile(r"\s(?:residents?|citizens?|locals?|families|students?|learners?)\b", re.IGNORECASE)
_RESIDES = re.compile(
    r"\b(?:residents?|citizens|people|those|students?|anyone|someone|everyone|families)\s(?:of|from|in|living\sin)\s(?:the\s)?$"
    r"|\b(?:live|lives|living|resident|reside|come|comes|you['’]re|you\sare|they['’]re|is|are)\s(?:in|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:up\sto|until|till|through\sto)\s(?:the\s|your\s)?$", re.IGNORECASE)
_EITHER = re.compile(r"\b(?:or|and)\b|[&/]", re.IGNORECASE)
# "The fee is $900, so with the hostel you will need"; "it costs $900, and many employers pay it".
_CONSEQUENCE = re.compile(r",?\s(?:so|hence|which\s+means)\s", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r",\s(?:and|but|so|though|although|yet|because)\s", re.IGNORECASE)


class Extras:
    """Reads what narrows the figures of programmes."""

    def __init__(self, vocabulary: Vocabulary, main: str) -> None:
        """main: the guide's own title."""
        self._vocabulary = vocabulary
        self._main = main
        self._words = vocabulary.lexicon.words

    # ------------------------------------------------------------------ how, and for whom
    def ways(self, spot: Spot, around: Around, listed: str) -> Iterator[tuple[str, str]]:
        """How the programme is taken, or for whom the price is (a list of programmes.yaml): value, words."""
        if listed == "programmes/variants" and _EVENINGS.match(spot.line.text, spot.end):
            return  # "a year, with two evenings of class a week"
        held = _CLASSES.match(spot.line.text, spot.end)
        for found in in_bounds(spot, self._said_of_it(spot), [listed], "the same clause"):
            start = found.end - len(found.words)
            owned = _OWNED.search(spot.line.text, 0, start) is not None  # "clear your evenings for eighteen months"
            owned = owned or _LIKE.search(spot.line.text, 0, start) is not None  # "I paid it like everyone else"
            if _POSSIBLE.match(spot.line.text, found.end) and found.after:
                continue  # "payment in instalments is possible" says nothing of this price
            if not owned and (held is None or found.end < held.end()):
                yield found.value, found.because
        lead = spot.line.text[spot.sentence[0] : spot.clause[0]]
        if "," not in lead and len(lead.split()) <= 4:
            for found in in_bounds(spot, (spot.sentence[0], spot.clause[0]), [listed], "the same sentence"):
                yield found.value, found.because
        if listed == "programmes/sectors":
            yield from self._asked_by(spot, around)
        heads = [(spot.label, "the label"), (spot.column, "the column's head"), (spot.row, "the row's head")]
        heads += [(spot.lead, "the line that leads in")]
        titles = (title for title in titles_of(spot, self._main) if self._is_of_study(title, listed))
        heads += [(title, f"the section “{title}”") for title in titles]
        for text, where in heads:
            for phrase in self._vocabulary.phrases_of(text) if text else ():
                if phrase.list == listed:
                    yield phrase.value, where

    def _asked_by(self, spot: Spot, around: Around) -> Iterator[tuple[str, str]]:
        """Whose schools the sentence before begins with: "Private schools cost more. Expect to pay $6,500"."""
        first, last = around.sentence_before(spot)
        if first == around.own_sentence(spot)[0]:
            return
        kinds = self._words("programme-words/institutions")
        for phrase in spot.line.by_list.get("programmes/sectors", ()):
            opens_it = first <= phrase.start <= first + 1 and phrase.end <= last
            if opens_it and any(word in kinds for word in around.words(phrase.start, last)[:4]):
                yield phrase.value, "the sentence before"

    @staticmethod
    def _said_of_it(spot: Spot) -> tuple[int, int]:
        """Bounds of the clause up to what goes on about something else: "... and many employers pay it"."""
        cut = _NEW_CLAUSE.search(spot.line.text, spot.end, spot.clause[1])
        return spot.clause[0], cut.start() if cut is not None else spot.clause[1]

    @staticmethod
    def is_of_residents(spot: Spot) -> bool:
        """Whether a place beside a price is where those live who pay it: "a Kansas resident", "if you live in Ohio"."""
        text = spot.line.text
        places = [p for p in spot.line.by_list.get("regions/places", ()) if "-" in p.value]
        places = [p for p in places if spot.sentence[0] <= p.start and p.end <= spot.sentence[1]]
        return any(_RESIDENTS.match(text, p.end) or _RESIDES.search(text, spot.sentence[0], p.start) for p in places)

    def _is_of_study(self, title: str, listed: str) -> bool:
        """Whether a title that has a word for a way is one on study: not "Questions from an open evening"."""
        if _EITHER.search(title):
            return False  # "Through a college or distance learning"
        found = self._vocabulary.phrases_of(title)
        whole = any(p.list == listed and p.end - p.start == len(title.strip()) for p in found)
        return whole or any(p.list in ("programmes/kinds", "programmes/cost-cues") for p in found)

    # ------------------------------------------------------------------ what a price holds
    def held(self, spot: Spot, around: Around) -> set[str]:
        """What the price holds besides the teaching: values of programmes/extras."""
        return {extra.value for extra in self._extras(spot, around) if extra.held} | self._in_label(spot)

    def is_priced(self, spot: Spot, around: Around) -> bool:
        """Whether the sum is the price of something besides the teaching: "the exam fee is $225"."""
        return any(extra.priced for extra in self._extras(spot, around))

    def owns(self, spot: Spot) -> bool:
        """Whether a sum is the fee of something besides the teaching, right before it: "exam fees of $225"."""
        return any(
            _FEES_OF.fullmatch(spot.line.text, p.end, spot.start)
            for p in spot.line.by_list.get("programmes/extras", ())
            if p.end <= spot.start
        )

    @staticmethod
    def follows(spot: Spot) -> bool:
        """Whether a sum is of something besides the teaching, right behind it: "$350 exam fee", "$165 per exam"."""
        extras = spot.line.by_list.get("programmes/extras", ())
        return any(p.start >= spot.end and _OF_EACH.fullmatch(spot.line.text, spot.end, p.start) for p in extras)

    def names_other(self, label: str) -> bool:
        """Whether a label is one of a price of something else: "Exam fee", "Tools"."""
        phrases = self._vocabulary.phrases_of(label)
        fees = [
            p for p in phrases if p.list == "programmes/fee-cues"
        ]  # "Student fees, total" are what is asked for all
        found = [p for p in phrases if p.list == "programmes/extras"]
        found = [p for p in found if not any(f.start <= p.start and p.end <= f.end for f in fees)]
        if not found:
            return False
        before = [token.text for token in tokens(label[: found[0].start])]
        told = self._words("programme-words/with") | self._words("programme-words/without")
        return not any(word in told for word in before)

    def _in_label(self, spot: Spot) -> set[str]:
        held: set[str] = set()
        for text in (spot.label, spot.column):
            for phrase in self._vocabulary.phrases_of(text) if text else ():
                if phrase.list != "programmes/extras":
                    continue
                before = {token.text for token in tokens(text[: phrase.start])}
                if before & self._words("programme-words/with") and not before & self._words("programme-words/without"):
                    held.add(phrase.value)
        return held

    def _extras(self, spot: Spot, around: Around) -> Iterator[Extra]:
        found = [
            p
            for p in spot.line.by_list.get("programmes/extras", ())
            if spot.clause[0] <= p.start
            and p.end <= spot.sentence[1]
            and not any(m.start <= p.start < m.end for m in around.mentions)
            and not any(o.start <= p.start < o.end for o in spot.line.occupations)
            and not _UP_TO.search(spot.line.text, spot.sentence[0], p.start)  # "from enrolment up to membership"
        ]
        other = min((o.start for o in spot.others if o.start >= spot.end), default=spot.sentence[1])
        consequence = _CONSEQUENCE.search(spot.line.text, spot.end, spot.sentence[1])
        other = min(other, consequence.start()) if consequence is not None else other
        for chain in _chains(spot.line.text, [p for p in found if p.end <= other]):
            yield from self._of_chain(spot, around, chain)

    def _of_chain(self, spot: Spot, around: Around, chain: list[Phrase]) -> Iterator[Extra]:
        articles = self._words("programme-words/articles")
        before = [w for w in around.words(spot.sentence[0], chain[0].start) if w not in articles]
        after = around.words(chain[-1].end, spot.sentence[1])
        inside = self._words("programme-words/with")
        if chain[0].start < spot.start:
            inside |= self._words("programme-words/joined")  # "the course and the exam cost $900"
        outside = self._words("programme-words/without")
        out = opens(after[:2], outside) or opens(after[1:3], self._words("programme-words/not-held-after"))
        out = out or any(" ".join(before[-n:]) in outside for n in (1, 2, 3) if before[-n:])
        held = bool(before) and before[-1] in inside
        held = not out and (held or opens(after, self._words("programme-words/held-after")))
        first = chain[0].start < spot.start
        if not first and before and before[-1] in self._words("programme-words/not-in-the-sum"):
            held, out = False, True  # "₹85,000 plus tax" is without it, "tuition plus tax comes to" with it
        held = held or (first and not out and self._beside_the_teaching(spot, around, before, chain[0]))
        for phrase in chain:
            yield Extra(phrase.value, held, first and not held and not out)

    def _beside_the_teaching(self, spot: Spot, around: Around, before: list[str], first: Phrase) -> bool:
        """ "Tuition, books and tools come to $11,300"."""
        text = spot.line.text
        priced = bool(before) and before[-1] in self._words("programmes/fee-cues")
        end = max((m.end for m in around.mentions if m.end <= first.start), default=-1)
        if priced:
            end = max(end, text.rfind(before[-1][-1], 0, first.start) + 1)
        return end >= 0 and _CHAINED.fullmatch(text, end, first.start) is not None

    # ------------------------------------------------------------------ by what it is counted
    def by(self, spot: Spot) -> tuple[str | None, str]:
        """By what a price is counted ("year", "semester", "credit"), and the words that say so; None for the whole."""
        window = (spot.end, min(spot.clause[1], spot.end + _BY_WINDOW))
        for bounds in (window, (spot.clause[0], spot.start)):
            found = [
                e
                for e in in_bounds(spot, bounds, ["programmes/by"], "the same clause")
                if not _FROM.search(spot.line.text, 0, e.end - len(e.words))  # "from first year to last"
            ]
            if found:
                return found[0].value, found[0].because
        for text, where in ((spot.label, "the label"), (spot.column, "the column's head")):
            for phrase in self._vocabulary.phrases_of(text) if text else ():
                if phrase.list == "programmes/by":
                    return phrase.value, where
        return None, ""


def _chains(text: str, found: list[Phrase]) -> list[list[Phrase]]:
    """Things named one after another, which share what is said of them: "books, tools and the exam"."""
    chains: list[list[Phrase]] = []
    for phrase in found:
        if chains and phrase.start < chains[-1][-1].end:
            continue
        if chains and _CHAINED.fullmatch(text, chains[-1][-1].end, phrase.start):
            chains[-1].append(phrase)
        else:
            chains.append([phrase])
    return chains
