"""The lengths and costs of programmes on one guide: which figure is one, of which programme, and how it is taken."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint import regex as re
from guidelint.facts.evidence import close, in_bounds
from guidelint.facts.measured import Metric
from guidelint.facts.nouns import singular
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.programme_before import Before
from guidelint.facts.programme_census import Census
from guidelint.facts.programme_costs import CostReader
from guidelint.facts.programme_extras import Extras
from guidelint.facts.programme_lengths import LengthReader
from guidelint.facts.programme_mentions import Mention, MentionFinder
from guidelint.facts.programme_proper import proper_names
from guidelint.facts.programme_suppositions import Suppositions
from guidelint.facts.programme_ties import Around, Tie, opens, own_clause, titles_of
from guidelint.facts.providers import Providers
from guidelint.facts.spots import Line, Lines, Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.language.phrases import Token, tokens
from guidelint.record import dataclass, replace

WHOLE = "whole"
NAMED = "named"
_UNITS = frozenset({"money", "hour", "day", "week", "month", "year", "semester"})
_OF_COSTS = ("programmes/fee-cues", "programmes/cost-cues", "programmes/kinds")
_LONGEST_NAME = 8  # words of a row's head that is a programme's name
_OTHERS = frozenset({"related"})
_SEVERAL = "several"
ANY = "any"  # "a course of ten weeks": one of many
_UNSURE = frozenset({_SEVERAL, ANY})
_COST = "programme-cost"
_OVER_THERE = re.compile(r"\bthere\b.*\btheir\s+\w+$", re.IGNORECASE)  # "you start again over there, and their course"
_BRIDGE = re.compile(r"\b\w+-to-[A-Z]")  # "RN-to-BSN": a shorter way for some
_ITEM_LABEL = re.compile(r"(?P<label>[A-Z][\w ,&'’-]{2,60})[.:]\s")
_FOR_THEM = re.compile(
    r",?\s(?:for|of|to\s(?:become|be|train\sas|work\sas)|as|in)\s(?:the\s|an?\s)?(?:\w+\s)?", re.IGNORECASE
)
_OWNS = re.compile(r"['’]s\s")
_LENGTH = "programme-length"
_MEASURES = frozenset({
    *("programmes/fee-cues", "programmes/cost-cues", "programmes/length-labels", "programme/length"),
    *("pay/cues", "pay/amounts", "pay/statistic", "programmes/variants", "programmes/residency"),
})  # fmt: skip
_AT_HOME = "in-state"


@dataclass(frozen=True, slots=True)
class Programme:
    """What a programme's figure says besides its number.

    mention: the programme's name, None where the page must say which it is. source: where the name stands.
    title: of the innermost section. period: by what a cost is counted; of a length "hour" where it is hours of class.
    basis: what narrows it, "" for the ordinary way.
    firm: False where it is another occupation's, hypothetical, somebody's own, or one of several it may be.
    beside: the name stands right behind the figure. spread: "spread over two years", which is not more than two.
    """

    metric: Metric
    mention: Mention | None
    because: str
    source: str
    title: str
    period: str | None = None
    period_because: str = ""
    basis: str = ""
    basis_because: str = ""
    other: str = ""
    firm: bool = True
    beside: bool = False
    spread: bool = False


class ProgrammeReader:
    """Reads the figures of programmes, spot after spot."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary, role: RoleNames, lines: Lines) -> None:
        self._vocabulary = vocabulary
        self._words = vocabulary.lexicon.words
        self._role = role
        self._finder = MentionFinder(vocabulary, role)
        self._finder.learn_letters({word for words in guide.words for word in words})
        self._finder.learn(proper_names(guide, vocabulary, self._finder, role))
        self._main = next((b.text for b in guide.blocks if b.kind == "heading"), "")
        self._extras = Extras(vocabulary, self._main)
        self._suppositions = Suppositions(vocabulary)
        self._lengths = LengthReader(vocabulary)
        self._costs = CostReader(vocabulary, self._extras, self._main)
        self.census = Census(guide, vocabulary, self._finder, lines)
        self._around: Around | None = None
        self._before = Before(guide, vocabulary, self._finder, self._main, lines)
        self._of_texts: dict[str, str] = {}
        values = vocabulary.lexicon.values
        self._places = frozenset((*values("regions/places").values(), *values("regions/unnamed").values()))
        self._sectors = frozenset(values("programmes/sectors").values())
        self._sector_words = frozenset(w for entry in values("programmes/sectors") for w in entry.split())
        self._related = frozenset(s.title for s in guide.sections if s.known in _OTHERS)
        self._providers = Providers(guide, vocabulary)

    def read(self, spot: Spot) -> Programme | None:
        """The programme that a figure is the length or the cost of; None where it is of none."""
        if spot.figure.quantity.unit not in _UNITS or not self._may(spot):
            return None
        spot = replace(spot, clause=own_clause(spot))
        around = self._around_of(spot.line)
        cost = spot.figure.quantity.unit == "money"
        tie = self._costs.tie(spot, around) if cost else self._lengths.tie(spot, around)
        if tie is None:
            return None
        period, period_because = self._extras.by(spot) if cost else _counted(spot)
        if period == "piece" and (spot.label or spot.column) == "" and not self._told(spot):
            return None
        mention, because, source = self._which(spot, around, tie)
        basis = self._basis(spot, around, tie, cost)
        if cost and mention is not None and not self._sectors.isdisjoint(basis):
            mention = replace(mention, qualifiers=mention.qualifiers - self._sector_words)
        start, end = around.sentence_before(spot)
        told = tie.mention is not None or tie.source != "antecedent" or around.next(start, end) is not None
        other = self._other(spot, around, mention, spot.sentence[0] if told else start)
        return Programme(
            Metric(_COST if cost else _LENGTH, tie.because),
            mention,
            because,
            source,
            next(iter(self._titles(spot)), ""),
            period,
            period_because,
            ", ".join(sorted(basis)),
            "; ".join(dict.fromkeys(basis.values())),
            other,
            self._is_firm(spot, around, tie, mention, source) and not other,
            tie.beside,
            self._is_spread(around.before(spot)),
        )

    def _is_firm(self, spot: Spot, around: Around, tie: Tie, mention: Mention | None, source: str) -> bool:
        """Whether it is sure of which programme a figure is; a heading names it by its length: "The 2-year way"."""
        if spot.block.kind == "heading" or _BRIDGE.search(spot.label):
            return False
        if mention is None:
            return not (source in _UNSURE or self._suppositions.is_one(spot, around))
        by_the_piece = mention.kind in self._words("programme-words/taken-by-the-piece")
        if by_the_piece and (tie.source == "label" or not (mention.qualifiers or mention.definite)):
            return False  # a price under "Certifications", or "certifications such as ...": each has its own
        if mention.qualifiers and self._suppositions.is_optional(spot):
            return False
        elsewhere = _OVER_THERE.search(spot.line.text, spot.sentence[0], mention.end) is not None
        return not (source in _UNSURE or self._suppositions.is_one(spot, around) or mention.personal or elsewhere)

    @staticmethod
    def _may(spot: Spot) -> bool:
        """Whether anything around a figure could tie it to a programme: most sums of money are pay."""
        if spot.figure.quantity.unit != "money" or spot.label or spot.column:
            return True
        if any(name in spot.line.by_list for name in _OF_COSTS):
            return True
        return any(text.endswith("?") for text in (spot.lead, *spot.titles[:1]))

    def _around_of(self, line: Line) -> Around:
        if self._around is None or self._around.line is not line:
            self._around = Around(line, self._finder)
        return self._around

    def _titles(self, spot: Spot) -> tuple[str, ...]:
        """The titles over a figure but for the guide's own."""
        return titles_of(spot, self._main)

    def _told(self, spot: Spot) -> bool:
        return bool(in_bounds(spot, spot.clause, ["programmes/fee-cues"], ""))

    def _is_spread(self, words: Sequence[str]) -> bool:
        spreading = self._words("programme-words/spreading")
        joints = self._words("programme-words/spreading-joints")
        return len(words) > 1 and words[-1] in joints and words[-2] in spreading

    def is_place(self, region: str) -> bool:
        """Whether a region is one that is known: what else stands after "in" is a field, or the school's town."""
        return region in self._places

    def is_named(self, spot: Spot, place: str) -> bool:
        """Whether words are in the name of a programme of the line: no place is meant by "in Nursing", "on the BSc"."""
        text = spot.line.text
        return any(place in text[m.start : m.end] for m in self._around_of(spot.line).mentions)

    def is_generic(self, programme: Programme) -> bool:
        """Whether a programme's name says no more than that it is one."""
        return programme.mention is None or self._finder.is_generic(programme.mention)

    def residents(self, spot: Spot, programme: Programme) -> Programme | None:
        """The programme of a price for those of a place: "a Kansas resident pays"; None where the price is for all."""
        if programme.metric.name != _COST or not self._extras.is_of_residents(spot):
            return None
        ways = {part for part in programme.basis.split(", ") if part} | {_AT_HOME}
        because = programme.basis_because or "those who live there"
        return replace(programme, basis=", ".join(sorted(ways)), basis_because=because)

    def at(self, programme: Programme, place: str) -> Programme:
        """The programme with the town or the field that no known place is in its name: "24 weeks, in Fermoy"."""
        mention = programme.mention
        if mention is None or mention.kind == WHOLE:
            return programme
        words = self._finder.telling(place)
        if words <= mention.qualifiers:
            return programme
        told = replace(mention, qualifiers=mention.qualifiers | words, trade=False)
        return replace(programme, mention=told)

    # ------------------------------------------------------------------ which programme
    def _which(self, spot: Spot, around: Around, tie: Tie) -> tuple[Mention | None, str, str]:
        """The programme's name, the words that gave it, and where they stand: own, label, before, page."""
        if tie.whole:
            return Mention(0, 0, WHOLE), tie.because, "own"
        mention = tie.mention
        if mention is None and tie.source == "label":
            mention = self._by_row(spot, tie.by_row)
        if mention is not None and not self._finder.is_generic(mention):
            mention = self._in_full(mention, around)
            return mention, self._said(mention, spot), "label" if tie.source == "label" else "own"
        countable = mention is not None and mention.kind in self._words("programme-words/countable")
        anew = mention is not None and countable and not mention.definite and tie.source != "label"
        if mention is not None and anew and not self._defines(spot, around):
            return mention, self._said(mention, spot), ANY
        earlier = self._before.named(spot, around, mention)
        if earlier is None:
            return mention, "the page", "page" if tie.source != "label" else "label-page"
        if earlier.mention is None:
            itself = mention is not None and mention.kind == "training" and mention.definite and tie.source == "own"
            return mention, "one of several named before it", "own" if itself else _SEVERAL
        if (
            mention is not None
            and mention.kind == "training"
            and earlier.mention.kind in self._words("programme-words/degrees")
        ):
            return mention, "the page", "page"  # "Training: 2 years" behind a bachelor's degree
        return replace(earlier.mention, definite=True), earlier.because, "before"

    def _in_full(self, mention: Mention, around: Around) -> Mention:
        """ "The diploma" right after "the Level 5 diploma" is that one, and "the degree" the bachelor's."""
        if mention.qualifiers or not mention.definite:
            return mention
        kinds = self._words("programme-words/degrees") if mention.kind == "degree" else ()
        before = [m for m in around.mentions if m.end <= mention.start and m.kind in (mention.kind, *kinds)]
        return replace(before[-1], definite=True) if before and before[-1].qualifiers else mention

    def _defines(self, spot: Spot, around: Around) -> bool:
        """ "It's a two-year program" says what one is that was named before."""
        words = around.words(around.own_sentence(spot)[0], spot.start)
        known = self._words("programme-words/articles") | self._words("programme-words/joints")
        defines = self._words("programme-forms/defines")
        return any(
            " ".join(words[:n]) in defines and all(word in known for word in words[n:]) for n in (1, 2) if words[:n]
        )

    def _said(self, mention: Mention, spot: Spot) -> str:
        words = spot.line.text[mention.start : mention.end]
        return f"“{words}”" if words and words.lower().find(mention.kind[:3]) >= 0 else name(mention)

    def _by_row(self, spot: Spot, told: bool) -> Mention | None:
        """A table's row that is named by its first cell: "Ivy Tech", under the head "Length".

        told: the column's head says that it is a length, so that the row's head says of what, be it a label elsewhere.
        """
        own = told or spot.row != spot.label
        if not (spot.row and own and spot.column) or len(spot.row.split()) > _LONGEST_NAME:
            return None
        neutral = self._words("programme-words/neutral") | self._words("programme-words/stops")
        neutral |= {word for entry in self._words("programmes/variants") for word in entry.split()}
        words = frozenset(t.text for t in tokens(spot.row) if t.text[0].isalnum() and t.text not in neutral)
        return Mention(0, 0, NAMED, words) if words else None

    # ------------------------------------------------------------------ what narrows it
    def _basis(self, spot: Spot, around: Around, tie: Tie, cost: bool) -> dict[str, str]:
        """What narrows the figure -> the words that say so."""
        basis: dict[str, str] = {}
        for value, because in self._extras.ways(spot, around, "programmes/variants"):
            basis.setdefault(value, because)
        if tie.mention is not None and tie.source != "label":
            named = spot.line.text[tie.mention.start : tie.mention.end]  # "the distance diploma is hard, and it takes"
            for phrase in self._vocabulary.phrases_of(named):
                if phrase.list == "programmes/variants":
                    basis.setdefault(phrase.value, f"“{named}”")
        if cost:
            for value, because in self._extras.ways(spot, around, "programmes/residency"):
                basis.setdefault(value, because)
            for value, because in self._extras.ways(spot, around, "programmes/sectors"):
                basis.setdefault(value, because)
            if self._is_average(spot, around):
                basis["on average"] = "an average"
            for value in sorted(self._extras.held(spot, around)):
                basis[f"with {value}"] = f"{value} included"
        elif self._is_reckoned(around.after(spot)):
            basis["reckoned with more or less"] = f"“{around.after(spot)[0]}” after it"
        vague = tie.mention is None or tie.mention.kind in self._words("programme-words/parts")
        item = self._item_label(spot, around) if vague else ""
        if item:
            basis[item.lower()] = f"the item's label “{item}”"
        school = self._providers.of(spot)
        if school:
            basis[f"at {school}"] = f"the section “{school}”"
        past = [e for e in in_bounds(spot, spot.clause, ["programmes/past"], "the same clause") if close(spot, e)]
        once = self._suppositions.once(spot, around)
        if tie.past or past or once:
            basis["history"] = past[0].because if past else f"“{once.group().strip(' ,')}”" if once else tie.because
        return basis

    def _is_average(self, spot: Spot, around: Around) -> bool:
        """Whether a price is that of many schools: "the $11,800 average tuition"."""
        averages = self._words("programme-words/averages")
        near = [*around.before(spot)[-4:], *around.after(spot)[:3], *around.words_of(spot.label)]
        return any(word in averages for word in near)

    def _is_reckoned(self, after: Sequence[str]) -> bool:
        """Whether a length holds, or leaves out, more than the programme: "five years including prerequisites"."""
        if not after or after[0] not in self._words("programme-words/reckoned"):
            return False
        articles = self._words("programme-words/articles") | self._words("programme-forms/one")
        articles |= self._words("programme-words/neutral")
        if after[0] == "without" and self._words("programme-words/left-out").isdisjoint(after[1:4]):
            return False  # "three years without a wage"
        what = after[1:]
        while what and what[0] in articles:
            what = what[1:]
        return not opens(what, self._words("programme-words/own-parts"))

    def _item_label(self, spot: Spot, around: Around) -> str:
        """What an item of a list is about by the words it begins with, where these name no programme and no measure.

        "Licensed residential. 150 hours of class" says nothing of the class of "Certified residential".
        """
        found = _ITEM_LABEL.match(spot.line.text) if spot.block.kind == "item" else None
        if found is None or found.end() > spot.start:
            return ""
        named = around.named_in(found["label"])
        if named is not None and not self._finder.is_school(named):
            return ""
        lists = {phrase.list for phrase in self._vocabulary.phrases_of(found["label"])}
        measured = any(name in _MEASURES or name.startswith("figures/") for name in lists)
        return "" if measured else found["label"]

    def _other(self, spot: Spot, around: Around, mention: Mention | None, start: int) -> str:
        """The other occupation whose programme it is; "" where it is the page's. start: of what tells whose it is."""
        learners = self._words("programme-words/learners")
        spans = [(m.start, m.end) for m in around.mentions]
        for one in spot.line.occupations:
            if not (start <= one.start and one.end <= spot.clause[1]) or one.kind == "role":
                continue
            if mention is not None and _is_by_the_way(spot, one, mention.end):
                continue
            inside = any(a <= one.start < b or a < one.end <= b for a, b in spans)
            if not inside and (" " in one.name or singular(one.name) not in learners):
                return one.name
        texts = (spot.row, *self._titles(spot))
        if any(title in self._related for title in texts[1:]):
            return texts[1].lower()
        return next((named for text in texts if text and (named := self._named_by(text))), "")

    def _named_by(self, text: str) -> str:
        """The other occupation that a row's head or a title speaks of, and of no programme; remembered."""
        if text not in self._of_texts:
            learners = self._words("programme-words/learners")
            found = tokens(text)
            addressed = self._words("programme-forms/addressed")
            named = [o for o in self._role.find(text, found) if not _beside(found, o, addressed)]
            other = bool(named) and all(o.kind == "other" for o in named) and not self._finder.of(text)
            told = other and singular(named[0].name.split()[-1]) not in learners
            self._of_texts[text] = named[0].name if told else ""
        return self._of_texts[text]


def _is_by_the_way(spot: Spot, one: Occupation, named: int) -> bool:
    """Whether an occupation stands behind a figure and its programme, and nothing there says that it is for them."""
    end = max(spot.end, named)
    if _OWNS.search(spot.line.text, one.start, one.end + 3) is not None:
        return True  # "a driver's license"
    return one.start >= end and _FOR_THEM.fullmatch(spot.line.text, end, one.start) is None


def _beside(found: Sequence[Token], one: Occupation, words: frozenset[str]) -> bool:
    """Whether one of the words stands beside an occupation in a text: "Questions to the editor", "My teacher says"."""
    before = [token.text for token in found if token.end <= one.start][-2:]
    inside = [token.text for token in found if one.start <= token.start < one.end][:1]
    after = [token.text for token in found if token.start >= one.end][:1]
    return any(word in words for word in (*before, *inside, *after))


def _counted(spot: Spot) -> tuple[str | None, str]:
    """Hours of class say nothing of weeks and months, so they are a length of their own."""
    return ("hour", "hours of class") if spot.figure.quantity.unit == "hour" else (None, "")


def name(mention: Mention) -> str:
    """A programme's name as facts show it: what tells it from others, and its kind."""
    kind = "" if mention.kind == NAMED else mention.kind
    return " ".join([*sorted(mention.qualifiers), kind]).strip()
