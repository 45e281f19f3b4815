"""Whom a figure is about, and where: the role, another occupation, all of them; a country, a state, a branch."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.carry import is_speaker, pronoun_before, speaks_on
from guidelint.facts.evidence import in_bounds
from guidelint.facts.head_subjects import HeadSubjects
from guidelint.facts.narrowing import basis, level_of_pay, narrowed_at, one_of_several
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.restricted import restricted
from guidelint.facts.spots import Spot
from guidelint.facts.statistic import told_by_label
from guidelint.facts.subject_grammar import (
    BECOME,
    EMPLOYED,
    OF_IT,
    apposed_to,
    at_a_level,
    by_initials,
    compounded,
    counted,
    names_the_trade,
    of_another,
    of_those_counted,
    owned_by_another,
    owns_figure,
    possessor,
    says_it,
)
from guidelint.facts.topic import foreign_clause, foreign_topic
from guidelint.facts.vocabulary import Vocabulary
from guidelint.facts.who import SAYS_WHAT, Naming, Subject
from guidelint.facts.wider import as_a_whole, averaged, group_before, in_the_country, of_a_box, together
from guidelint.language.phrases import Phrase
from guidelint.record import replace

_POINTING = ("this ", "the ", "these ")  # "this line of work" is the page's
_NOT_A_SUBJECT = re.compile(
    r"\b(?:under|by|with|without|from|than|like|(?<!^)(?<![.!?]\s)(?<!work )(?<!works )(?<!start )(?<!starts )as"
    r"|beside|against|to|become|becoming|alongside|plus|via|not)\s+(?:an?\s+|the\s+|other\s+|some\s+|any\s+)?$",
    re.IGNORECASE,
)
_BINDS_AFTER = re.compile(
    r"\W*(?:(?:an?|per)\W+\w+\W+)?(?:\w+\W+){0,3}?(?:for|of|among|across|as|what|by|to)\s+(?:the\s+|all\s+|an?\s+)?$",
    re.IGNORECASE,
)
_THAN = re.compile(r"\bthan\s+(?:for\s+)?(?:an?\s+|the\s+|other\s+)?$", re.IGNORECASE)  # at the head of a clause
_MORE_OF = re.compile(r"\s+(?:more|fewer)\s+(?:of\s+)?(?:the\s+)?", re.IGNORECASE)
_WHO = re.compile(r",?\s+(?:who|which)\b", re.IGNORECASE)  # "look at maintenance workers, who earn ..."
_SMALL_LABEL = re.compile(r"[(;]\s*(?P<name>[a-z][\w\s-]{2,40}):\s*$")
_BRACKET = re.compile(r"(?P<word>[\w’'-]+)\s*\(\W*$")
_RELATIVE_ASIDE = re.compile(
    r",\s+(?:\w+\s+of\s+|with\s+|of\s+|by\s+|from\s+|to\s+)?(?:whom?|which|whose)\b[^,;]{0,90},", re.IGNORECASE
)
_REASON = re.compile(r"\W*(?:because|since|although|though|while)\b[^,;]{3,90},\s", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|(?:fast|quickly|rapidly)\s+as)\s+(?:for\s+)?(?:the\s+)?$", re.IGNORECASE)
_THAN_AVERAGE = re.compile(
    r"\b(?:than|(?:fast|quickly|rapidly)\s+as)\s+(?:the\s+)?average\s+(?:for|of|across)\s+(?:the\s+)?$", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*\(\W*")
_RELATIVE = re.compile(r"(?P<noun>[\w’'-]+),?\s+which\s+(?:pays?|paid|earns?|earned|brings?|starts?)\b", re.IGNORECASE)
_AT_THE_START = 2  # characters that may stand before the name that a line is about
_LEAD_IN = re.compile(r"\s*(?:[IV1-5]+\b)?\s*[:(–—.-]")
_ITEM_LEAD_IN = re.compile(r"\s*(?:[IV1-5]+\b)?\s*(?:[:(–—.-]|,\s[^.:;]{0,40}:)")  # "Junior tailor, 0 to 3 years: ..."
# "Buses, by the way, they've got down for a fall": the noun in front is what it is about.
_SET_APART = re.compile(
    r"\W*(?:the\s+)?(?:[a-z-]+\s+)?[a-z]+s,\s+(?:[a-z]+\s+){0,4}?[a-z]+,?\s+(?:they|it|their|its)\b"
    r"|\W*(?:[a-z-]+\s+){1,3}?for\s+(?:their|its)\s+part\b|\W*(?:[a-z-]+\s+){1,3}?[a-z]+s,\s+for\s+(?:their|its)\s+part\b",
    re.IGNORECASE,
)
# "An appointed person, who signs for the lifts, isn't on it; he is on": whoever the sentence has just brought in.
_SOMEBODY_NEW = re.compile(
    r"\W*An?\s+(?:[\w’'-]+\s+){0,2}?[\w’'-]+(?:,|\s+(?:who|that|isn|is|stands|sits)\b)[^.]*?[;,]\s+(?:and\s+|but\s+)?(?:he|she|they)\b"
)


def _worded(spot: Spot, end: int) -> bool:
    """Whether a wording of growth stands between a rate and a place: "13%, close to the average for all jobs"."""
    return any(spot.end <= p.start < end for p in spot.line.by_list.get("growth/band", ()))


_WHOLE = "as a whole"
_EMPLOYMENT_IN = re.compile(
    r"\b(?:[Ee]mployment|[Jj]obs|[Ww]ork)\s+(?:in|across)\s+(?:the\s+)?(?:[a-z]+|[A-Z][\w.]*(?:\s+[A-Z][\w.]*)*)\s+$"
)


class SubjectReader:
    """Reads subjects and regions on one guide."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames, related: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._role = role
        self._naming = Naming(vocabulary, role)
        self._heads = HeadSubjects(vocabulary, role, related, self._naming)

    # ------------------------------------------------------------------ whom
    def subject(self, spot: Spot, metric: str) -> Subject:
        labelled = spot.label and spot.field is not None and spot.field.origin == "line"
        found = (labelled and self._heads.beside(spot)) or self._in_line(spot, metric)
        found = found or self._heads.beside(spot) or self._heads.by_title(spot)
        if found is None:
            found = Subject(
                "role", self._role.name or None, "the page's role", stated=False, near=names_the_trade(spot)
            )
        if one_of_several(spot) and not (metric == "pay" and told_by_label(spot, self._vocabulary)):
            found = replace(found, firm=False)
        unsure = found.kind == "role" and not found.stated and not self._is_of_it(spot)
        if unsure and (foreign_topic(spot, self._vocabulary) or owned_by_another(spot, self._vocabulary)):
            found = replace(found, firm=False)
        if found.kind != "role":
            return self._widened(spot, found, metric)
        if found.level is None and metric == "pay":
            found = replace(found, level=level_of_pay(spot, self._vocabulary))
        whole = found.listed and (spot.cell or (spot.field is not None and spot.field.origin == "pair"))
        if whole:
            return found
        told = basis(spot, self._vocabulary, metric)
        if found.basis:  # "part-time mobile notaries": two things narrow it
            both = told and told not in found.basis and found.basis.split()[0] not in self._vocabulary.no_modifiers
            return replace(found, basis=f"{told}, {found.basis}") if both else found
        return replace(found, basis=told or restricted(spot, self._vocabulary, metric))

    @staticmethod
    def _is_of_it(spot: Spot) -> bool:
        """Whether the sentence goes on about the role by a word that points back at it."""
        return OF_IT.search(spot.line.text, *spot.sentence) is not None or of_those_counted(spot)

    def _in_line(self, spot: Spot, metric: str) -> Subject | None:
        own = next(
            (o for o in spot.line.occupations if _IN_BRACKETS.fullmatch(spot.line.text, o.end, spot.start)), None
        )
        if own is not None:  # "more than laborers ($46,730)"
            return self._naming.of(own, "the same clause", spot)
        apposed = apposed_to(spot, self._vocabulary)
        if apposed:
            return Subject("other", apposed, f"“{apposed}” at the head of the sentence", firm=False)
        if self._bracketed_behind_another(spot) or self._in_a_small_label(spot):
            return Subject("other", None, "brackets behind something else", firm=False)
        before_clause = (spot.sentence[0], spot.clause[0])
        for bounds, where in ((spot.clause, "the same clause"), (before_clause, "the same sentence")):
            found = self._within(spot, bounds, metric, where)
            if found is not None:
                near = where == "the same clause" or spot.in_row
                inherited = not near and foreign_clause(spot, self._vocabulary)
                return replace(found, near=near, firm=found.firm and not inherited)
        became = self._became(spot)
        if became is not None:
            return replace(self._naming.of(became, "the same sentence", spot), firm=False)
        told = in_bounds(spot, (spot.sentence[0], spot.start), ["subjects/generic"], "the same sentence")
        field = next((of for e in told if (of := of_another(spot, e.end))), "")
        if field:
            return Subject("other", field, f"“of {field}” in the same sentence", firm=False)
        generic = [e for e in told if not compounded(spot, e.end, self._vocabulary)]
        earlier = [o for o in spot.line.occupations if o.end <= spot.sentence[0] and not is_speaker(spot, o.start)]
        leads = earlier and (_LEAD_IN if spot.block.kind != "item" else _ITEM_LEAD_IN)
        if leads and earlier[0].start <= _AT_THE_START and leads.match(spot.line.text, earlier[0].end):
            return self._naming.of(earlier[0], "the line's label")
        narrowed = narrowed_at(spot, generic[0].end, self._vocabulary) if generic else ""
        the_trade = bool(generic) and generic[0].words.lower() in self._vocabulary.lexicon.words("subjects/own")
        if earlier and not narrowed and not (the_trade and metric != "pay") and pronoun_before(spot):
            meant = self._naming.of(self._meant_before(spot, earlier), "the sentence before")
            apart = any(m.match(spot.line.text, spot.sentence[0], spot.start) for m in (_SET_APART, _SOMEBODY_NEW))
            return replace(meant, firm=False) if apart else meant
        if generic:
            named = generic[0].words.lower()
            stated = named not in self._vocabulary.lexicon.words("subjects/pronouns")
            if EMPLOYED.search(spot.line.text, spot.sentence[0], spot.start) and foreign_topic(spot, self._vocabulary):
                return Subject("other", None, "whom somebody else employs", firm=False)
            level = self._section_level(spot)
            near = named.startswith(_POINTING)
            return Subject(
                "role", self._role.name or None, generic[0].because, level, narrowed, stated=stated, near=near
            )
        other = self._spoken_of(spot, earlier)
        if other is not None:
            return self._naming.of(other, "the sentence before")
        return None

    def _section_level(self, spot: Spot) -> str | None:
        """The level that "you" and "people" have in a section of its own: "What you get", under "Senior tailor"."""
        found = self._heads.by_title(spot) if spot.titles else None
        return found.level if found is not None and found.kind == "role" else None

    @staticmethod
    def _became(spot: Spot) -> Occupation | None:
        """Whom somebody becomes of whose pay the sentence goes on to speak: "if you become a manager, $58,000"."""
        text, first = spot.line.text, spot.sentence[0]
        named = [o for o in spot.line.occupations if first <= o.start and o.end <= spot.start and o.kind == "other"]
        return next((o for o in reversed(named) if BECOME.search(text, first, o.start)), None)

    @staticmethod
    def _meant_before(spot: Spot, earlier: list[Occupation]) -> Occupation:
        """Whom a pronoun stands for: who comes first in the last sentence that names anybody, but for asides."""
        start = next(s for s in reversed(spot.line.sentences) if s[0] <= earlier[-1].start)[0]
        named = [o for o in earlier if start <= o.start]
        subjects = [o for o in named if not _NOT_A_SUBJECT.search(spot.line.text, start, o.start)]
        return subjects[0] if subjects else earlier[-1]

    @staticmethod
    def _spoken_of(spot: Spot, earlier: list[Occupation]) -> Occupation | None:
        """The other occupation that a sentence without a subject goes on about; None where it is back at the role."""
        if not earlier or earlier[-1].kind == "role":
            return None
        return next((o for o in (earlier[-1], earlier[0]) if o.kind == "other" and speaks_on(spot, o.start)), None)

    def _within(self, spot: Spot, bounds: tuple[int, int], metric: str, where: str) -> Subject | None:
        text = spot.line.text
        alls = self._all_of_them(spot, bounds, metric)
        named = [o for o in spot.line.occupations if bounds[0] <= o.start and o.end <= bounds[1]]
        if any(o.end <= spot.start for o in named):
            alls = [p for p in alls if not in_the_country(text, p.start, p.end)]
        after = [o for o in named if o.start >= spot.end]
        owner = next((o for o in named if o.end <= spot.start and owns_figure(spot, o)), None)
        if owner is not None:
            return self._naming.of(owner, where, spot)
        bound = bool(after) and _BINDS_AFTER.fullmatch(text, spot.end, after[0].start) and not says_it(spot, after[0])
        # "Planners see 9% more tailors", "those of the labour market expect 9% more tailors"
        if after and (alls or any(o.kind == "other" and o.end <= spot.start for o in named)):
            bound = bound or _MORE_OF.fullmatch(text, spot.end, after[0].start) is not None
        if after and (bound or counted(spot, after[0])):
            return self._joined(spot, after, 0, where)
        if any(p.start >= spot.end and p.start - spot.end < 30 and not _worded(spot, p.start) for p in alls):
            return Subject("all-occupations", None, f"all occupations in {where}")
        if metric == "growth" and where == "the same clause" and averaged(spot, bounds[0]):
            return Subject("all-occupations", None, "“average” beside it")
        before = self._subjects_before(spot, bounds, named)
        relative = self._antecedent(spot, bounds, before)
        if relative is not None:
            return relative
        last_all = max((p.start for p in alls if p.end <= spot.start), default=-1)
        if last_all >= 0 and (not before or before[-1].start < last_all):
            return Subject("all-occupations", None, f"all occupations in {where}")
        if before:
            return self._joined(spot, before, len(before) - 1, where)
        if metric == "growth" and as_a_whole(spot):
            return Subject("all-occupations", None, "“as a whole” in the same sentence", firm=False)
        letters = by_initials(spot, bounds, self._role.sequences)
        if letters:
            return Subject("other", letters.lower(), f"“{letters}s” in {where}", firm=False)
        group = group_before(spot, bounds[0])
        if group is None or self._naming.mentions(group[1]) or group[1].lower() in self._vocabulary.no_group:
            return None
        return Subject("wider-group", group[0].lower(), f"“{group[0]}” in {where}", firm=False)

    @staticmethod
    def _all_of_them(spot: Spot, bounds: tuple[int, int], metric: str) -> list[Phrase]:
        """Words for all occupations within bounds, but for those with which a figure is only compared."""
        text, first = spot.line.text, spot.sentence[0]
        return [
            p
            for p in spot.line.by_list.get("subjects/all-occupations", ())
            if bounds[0] <= p.start and p.end <= bounds[1] and not of_a_box(spot, p.value)
            if not (p.end <= spot.start and _COMPARED.search(text, first, p.start))
            if metric == "growth" or not _THAN_AVERAGE.search(text, first, p.start)
            if p.value != _WHOLE or _EMPLOYMENT_IN.search(text, bounds[0], p.start)
        ]

    @staticmethod
    def _subjects_before(spot: Spot, bounds: tuple[int, int], named: list[Occupation]) -> list[Occupation]:
        """Of the occupations that are named, those before the figure of which the clause may speak."""
        text = spot.line.text
        contained = {p.end for p in spot.line.by_list.get("subjects/contains", ())}
        aside = [m.span() for m in _RELATIVE_ASIDE.finditer(text, bounds[0], spot.start)] if "," in text else []
        aside += [m.span() for m in (_REASON.match(text, bounds[0], spot.start),) if m is not None]
        return [
            o
            for o in named
            if o.end <= spot.start
            and not any(start < o.start < end for start, end in aside)
            and not _THAN.search(text, spot.sentence[0], o.start)
            and (not _NOT_A_SUBJECT.search(text, bounds[0], o.start) or _WHO.match(text, o.end) or at_a_level(o))
            and not any(0 <= o.start - end <= 4 for end in contained)
            and not possessor(spot, o)
        ]

    def _bracketed_behind_another(self, spot: Spot) -> bool:
        """Whether a figure in brackets belongs to the noun before, which is no pay and no jobs: "schools ($41,900)"."""
        if spot.line.text.rfind("(", spot.sentence[0], spot.start) < 0:
            return False
        found = _BRACKET.search(spot.line.text, spot.sentence[0], spot.start)
        if found is None or found["word"][0].isdigit() or spot.sentence[0] == found.start():
            return False
        end = found.end("word")
        if any(p.list in SAYS_WHAT and p.end == end for p in spot.line.phrases):
            return False
        word = found["word"].lower()
        words = self._vocabulary.lexicon.words
        return word.isalpha() and word.endswith("s") and word not in words("subjects/plain") | words("subjects/neutral")

    def _in_a_small_label(self, spot: Spot) -> bool:
        """Whether an entry of a list in a sentence labels the figure as another's: "(construction overall: 2.1%"."""
        found = _SMALL_LABEL.search(spot.line.text, spot.sentence[0], spot.start)
        if found is None or self._naming.mentions(found["name"]):
            return False
        return not any(p.list in SAYS_WHAT for p in self._vocabulary.phrases_of(found["name"]))

    @staticmethod
    def _antecedent(spot: Spot, bounds: tuple[int, int], before: list[Occupation]) -> Subject | None:
        """Who or what "which pays $X" speaks of, where that is no occupation."""
        if "which" not in spot.line.lowered:
            return None
        found = next(reversed(list(_RELATIVE.finditer(spot.line.text, bounds[0], min(bounds[1], spot.start)))), None)
        if found is None or any(o.end >= found.start("noun") for o in before):
            return None
        return Subject("other", found["noun"].lower(), f"“{found['noun']}” in the same clause", firm=False)

    def _joined(self, spot: Spot, named: list[Occupation], at: int, where: str) -> Subject:
        group = together(spot.line.text, named, at)
        if group is None:
            return self._naming.of(named[at], where, spot)
        words, holds = group
        return Subject("wider-group", " ".join(words.lower().split()), f"“{words}” in {where}", holds_role=holds)

    def _widened(self, spot: Spot, found: Subject, metric: str) -> Subject:
        """A wider group that the guide says contains the role counts as the role."""
        if found.kind not in ("other", "wider-group"):
            return found
        if found.holds_role and metric == "growth":  # projections are made for the group, and hold for its parts
            return Subject("role", self._role.name, f"{found.because}, a group that holds the role", basis=found.basis)
        for phrase in spot.line.by_list.get("subjects/contains", ()):
            if not (spot.sentence[0] <= phrase.start < spot.sentence[1]):
                continue
            for o in spot.line.occupations:
                if o.kind == "role" and 0 <= o.start - phrase.end < 60 and not o.level:
                    words = spot.line.text[phrase.start : o.end]
                    return Subject("role", self._role.name, f"{found.name}, “{words}”", basis=found.basis)
        return found
