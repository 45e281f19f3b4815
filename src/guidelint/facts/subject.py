"""Whom a figure is about, and where: the role, another occupation, all of them; a country, a state, a branch."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.carry import is_speaker, pronoun_before, speaks_on
from guidelint.facts.evidence import beside, in_bounds, in_text
from guidelint.facts.listed import heads_branches, heads_occupations
from guidelint.facts.narrowing import basis, in_list, level_of_pay, narrowed_at, one_of_several
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.place import heads_places
from guidelint.facts.restricted import restricted
from guidelint.facts.spots import Spot
from guidelint.facts.subject_grammar import EMPLOYED, OF_IT, apposed_to, at_a_level, compounded, counted, possessor
from guidelint.facts.topic import foreign_clause, foreign_topic
from guidelint.facts.vocabulary import Vocabulary
from guidelint.facts.wider import as_a_whole, averaged, group_before, in_the_country, is_group, of_a_box, together
from guidelint.language.phrases import tokens
from guidelint.record import dataclass, replace


@dataclass(frozen=True, slots=True)
class Subject:
    """kind as in Key.subject; basis: what narrows it (a branch, overtime), "" for the role at large.

    stated: something in the text named it; else it is the page's role by default. listed: it is the role itself
    as one of a list of levels. firm: the figure may be compared: its
    subject is the role, or an occupation named in its own sentence or label, and it is no other's at the same time.
    near: its own clause names it. holds_role: a group of occupations, the role among them.
    """

    kind: str
    name: str | None
    because: str
    level: str | None = None
    basis: str = ""
    stated: bool = True
    listed: bool = False
    firm: bool = True
    near: bool = False
    holds_role: bool = False


_NOT_A_SUBJECT = re.compile(
    r"\b(?:under|by|with|without|from|than|like|(?<!^)(?<![.!?]\s)(?<!work )(?<!works )(?<!start )(?<!starts )as"
    r"|beside|against|to|become|becoming|alongside|plus|via|not)\s+(?:an?\s+|the\s+|other\s+|some\s+|any\s+)?$",
    re.IGNORECASE,
)
_BINDS_AFTER = re.compile(
    r"\W*(?:(?:an?|per)\W+\w+\W+)?(?:\w+\W+){0,3}?(?:for|of|among|across|as)\s+(?:the\s+|all\s+|an?\s+)?$",
    re.IGNORECASE,
)
_THAN = re.compile(r"\bthan\s+(?:for\s+)?(?:an?\s+|the\s+|other\s+)?$", re.IGNORECASE)  # at the head of a clause
_MORE_OF = re.compile(r"\s+(?:more|fewer)\s+(?:of\s+)?(?:the\s+)?", re.IGNORECASE)
_WHO = re.compile(r",?\s+(?:who|which)\b", re.IGNORECASE)  # "look at maintenance workers, who earn ..."
_SMALL_LABEL = re.compile(r"[(;]\s*(?P<name>[a-z][\w\s-]{2,40}):\s*$")
_BRACKET = re.compile(r"(?P<word>[\w’'-]+)\s*\(\W*$")
_RELATIVE_ASIDE = re.compile(
    r",\s+(?:with\s+|of\s+|by\s+|from\s+|to\s+)?(?:whom?|which|whose)\b[^,;]{0,90},", re.IGNORECASE
)
_REASON = re.compile(r"\W*(?:because|since|although|though|while)\b[^,;]{3,90},\s", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|(?:fast|quickly|rapidly)\s+as)\s+(?:for\s+)?(?:the\s+)?$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(\W*")
_RELATIVE = re.compile(r"(?P<noun>[\w’'-]+),?\s+which\s+(?:pays?|paid|earns?|earned|brings?|starts?)\b", re.IGNORECASE)
_ASIDE = re.compile(r"[(\[].*|\d.*|\b(?:all|total|overall|typical|average|us|u\.s\.)\s", re.IGNORECASE)
_AT_THE_START = 2  # characters that may stand before the name that a line is about
_LEAD_IN = re.compile(r"\s*(?:[IV1-5]+\b)?\s*[:(–—.-]")
_ITEM_LEAD_IN = re.compile(r"\s*(?:[IV1-5]+\b)?\s*(?:[:(–—.-]|,\s[^.:;]{0,40}:)")  # "Junior tailor, 0 to 3 years: ..."
_BRANCH_HEAD = re.compile(
    r"\b(?:industr(?:y|ies)|sectors?|employers?|settings?|branch(?:es)?|workplaces?|compan(?:y|ies)|organi[sz]ations?|specialt(?:y|ies)|speciali[sz]ations?|type|field)\b",
    re.IGNORECASE,
)
_NEAR = frozenset({"the same clause", "the same sentence", "the label", "the row's head"})
_SAYS_WHAT = frozenset({
    *("pay/cues", "pay/statistic", "pay/percentiles", "figures/periods"),
    *("growth/cues", "growth/labels", "growth/jobs"),
    *("jobs/openings", "jobs/new-jobs", "jobs/employment", "jobs/employment-projected", "jobs/collective"),
})  # fmt: skip
_A_YEAR = re.compile(r"(?:19|20)\d\d")
# "Buses, by the way, they've got down for a fall": the noun in front is what it is about.
_SET_APART = re.compile(
    r"\W*(?:the\s+)?(?:[a-z-]+\s+)?[a-z]+s,\s+(?:[a-z]+\s+){0,4}?[a-z]+,?\s+(?:they|it|their|its)\b"
    r"|\W*(?:[a-z-]+\s+){1,3}?for\s+(?:their|its)\s+part\b|\W*(?:[a-z-]+\s+){1,3}?[a-z]+s,\s+for\s+(?:their|its)\s+part\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r",?\s+\(?(?:in|across)?\s*all\s+(?:industries|sectors|branches|settings)\)?\s*$", re.IGNORECASE)
_YEARS_TO_COME = re.compile(r"\b20[2-4]\d\b|\b(?:ten|10)\s+years\b", re.IGNORECASE)
_AND = re.compile(r"\band\b|&")
_SEVERAL = re.compile(r",|\band\b|&")


class SubjectReader:
    """Reads subjects and regions on one guide."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames, related: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._role = role
        self._related = related  # titles of sections that list other occupations
        self._remembered: dict[str, list[Occupation]] = {}

    def _mentions(self, text: str) -> list[Occupation]:
        """Occupations of a short context, remembered: many figures share it."""
        if text not in self._remembered:
            self._remembered[text] = self._role.find(text, tokens(text))
        return self._remembered[text]

    # ------------------------------------------------------------------ whom
    def subject(self, spot: Spot, metric: str) -> Subject:
        labelled = spot.label and spot.field is not None and spot.field.origin == "line"
        found = (labelled and self._beside(spot)) or self._in_line(spot, metric)
        found = found or self._beside(spot) or self._by_title(spot)
        if found is None:
            found = Subject("role", self._role.name or None, "the page's role", stated=False)
        if one_of_several(spot):
            found = replace(found, firm=False)
        unsure = found.kind == "role" and not found.stated and not OF_IT.search(spot.line.text, *spot.sentence)
        if unsure and foreign_topic(spot, self._vocabulary):
            found = replace(found, firm=False)
        if found.kind != "role":
            return self._widened(spot, found, metric)
        if found.level is None and metric == "pay":
            found = replace(found, level=level_of_pay(spot))
        whole = found.listed and (spot.cell or (spot.field is not None and spot.field.origin == "pair"))
        return (
            found
            if found.basis or whole
            else replace(found, basis=basis(spot, self._vocabulary) or restricted(spot, self._vocabulary, metric))
        )

    def _in_line(self, spot: Spot, metric: str) -> Subject | None:
        own = next(
            (o for o in spot.line.occupations if _IN_BRACKETS.fullmatch(spot.line.text, o.end, spot.start)), None
        )
        if own is not None:  # "more than laborers ($46,730)"
            return self._of(own, "the same clause", spot)
        apposed = apposed_to(spot, self._vocabulary)
        if apposed:
            return Subject("other", apposed, f"“{apposed}” at the head of the sentence", firm=False)
        if self._bracketed_behind_another(spot) or self._in_a_small_label(spot):
            return Subject("other", None, "brackets behind something else", firm=False)
        before_clause = (spot.sentence[0], spot.clause[0])
        for bounds, where in ((spot.clause, "the same clause"), (before_clause, "the same sentence")):
            found = self._within(spot, bounds, metric, where)
            if found is not None:
                near = where == "the same clause"
                inherited = not near and foreign_clause(spot, self._vocabulary)
                return replace(found, near=near, firm=found.firm and not inherited)
        generic = [
            e
            for e in in_bounds(spot, (spot.sentence[0], spot.start), ["subjects/generic"], "the same sentence")
            if not compounded(spot, e.end, self._vocabulary)
        ]
        earlier = [o for o in spot.line.occupations if o.end <= spot.sentence[0] and not is_speaker(spot, o.start)]
        leads = earlier and (_LEAD_IN if spot.block.kind != "item" else _ITEM_LEAD_IN)
        if leads and earlier[0].start <= _AT_THE_START and leads.match(spot.line.text, earlier[0].end):
            return self._of(earlier[0], "the line's label")
        narrowed = narrowed_at(spot, generic[0].end, self._vocabulary) if generic else ""
        if earlier and not narrowed and pronoun_before(spot):
            meant = self._of(self._meant_before(spot, earlier), "the sentence before")
            return replace(meant, firm=False) if _SET_APART.match(spot.line.text, spot.sentence[0]) else meant
        if generic:
            named = generic[0].words.lower()
            stated = named not in self._vocabulary.lexicon.words("subjects/pronouns")
            if EMPLOYED.search(spot.line.text, spot.sentence[0], spot.start) and foreign_topic(spot, self._vocabulary):
                return Subject("other", None, "whom somebody else employs", firm=False)
            level = self._section_level(spot)
            return Subject("role", self._role.name or None, generic[0].because, level, narrowed, stated=stated)
        other = self._spoken_of(spot, earlier)
        if other is not None:
            return self._of(other, "the sentence before")
        return None

    def _section_level(self, spot: Spot) -> str | None:
        """The level that "you" and "people" have in a section of its own: "What you get", under "Senior tailor"."""
        found = self._by_title(spot) if spot.titles else None
        return found.level if found is not None and found.kind == "role" else None

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
        alls = [
            p
            for p in spot.line.by_list.get("subjects/all-occupations", ())
            if bounds[0] <= p.start and p.end <= bounds[1] and not of_a_box(spot, p.value)
            if not (p.end <= spot.start and _COMPARED.search(text, spot.sentence[0], p.start))
        ]
        named = [o for o in spot.line.occupations if bounds[0] <= o.start and o.end <= bounds[1]]
        if any(o.end <= spot.start for o in named):
            alls = [p for p in alls if not in_the_country(text, p.start, p.end)]
        after = [o for o in named if o.start >= spot.end]
        bound = after and _BINDS_AFTER.fullmatch(text, spot.end, after[0].start)
        # "Planners see 9% more tailors", "those of the labour market expect 9% more tailors"
        if after and (alls or any(o.kind == "other" and o.end <= spot.start for o in named)):
            bound = bound or _MORE_OF.fullmatch(text, spot.end, after[0].start)
        if after and (bound or counted(spot, after[0])):
            return self._joined(spot, after, 0, where)
        if any(p.start >= spot.end and p.start - spot.end < 30 for p in alls):
            return Subject("all-occupations", None, f"all occupations in {where}")
        if metric == "growth" and where == "the same clause" and averaged(spot, bounds[0]):
            return Subject("all-occupations", None, "“average” beside it")
        contained = {p.end for p in spot.line.by_list.get("subjects/contains", ())}
        aside = [m.span() for m in _RELATIVE_ASIDE.finditer(text, bounds[0], spot.start)] if "," in text else []
        aside += [m.span() for m in (_REASON.match(text, bounds[0], spot.start),) if m is not None]
        before = [
            o
            for o in named
            if o.end <= spot.start
            and not any(start < o.start < end for start, end in aside)
            and not _THAN.search(text, spot.sentence[0], o.start)
            and (not _NOT_A_SUBJECT.search(text, bounds[0], o.start) or _WHO.match(text, o.end) or at_a_level(o))
            and not any(0 <= o.start - end <= 4 for end in contained)
            and not possessor(spot, o)
        ]
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
        group = group_before(spot, bounds[0])
        if group is None or self._mentions(group[1]) or group[1].lower() in self._vocabulary.no_group:
            return None
        return Subject("wider-group", group[0].lower(), f"“{group[0]}” in {where}", firm=False)

    def _bracketed_behind_another(self, spot: Spot) -> bool:
        """Whether a figure in brackets belongs to the noun before, which is no pay and no jobs: "schools ($41,900)"."""
        if spot.line.text.rfind("(", spot.sentence[0], spot.start) < 0:
            return False
        found = _BRACKET.search(spot.line.text, spot.sentence[0], spot.start)
        if found is None or found["word"][0].isdigit() or spot.sentence[0] == found.start():
            return False
        end = found.end("word")
        if any(p.list in _SAYS_WHAT and p.end == end for p in spot.line.phrases):
            return False
        word = found["word"].lower()
        words = self._vocabulary.lexicon.words
        return word.isalpha() and word.endswith("s") and word not in words("subjects/plain") | words("subjects/neutral")

    def _in_a_small_label(self, spot: Spot) -> bool:
        """Whether an entry of a list in a sentence labels the figure as another's: "(construction overall: 2.1%"."""
        found = _SMALL_LABEL.search(spot.line.text, spot.sentence[0], spot.start)
        if found is None or self._mentions(found["name"]):
            return False
        return not any(p.list in _SAYS_WHAT for p in self._vocabulary.phrases_of(found["name"]))

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
            return self._of(named[at], where, spot)
        words, holds = group
        return Subject("wider-group", " ".join(words.lower().split()), f"“{words}” in {where}", holds_role=holds)

    def _of(self, mention: Occupation, where: str, spot: Spot | None = None, text: str = "") -> Subject:
        narrowed = mention.qualifier
        if spot is not None and not narrowed:
            narrowed = narrowed_at(spot, mention.end, self._vocabulary)
        text = spot.line.text if spot else text
        words = text[mention.start : mention.end] or mention.name
        firm = mention.kind == "role" or where in _NEAR or mention.name in self._role.parts
        return Subject(mention.kind, mention.name, f"“{words}” in {where}", mention.level, narrowed, firm=firm)

    # ------------------------------------------------------------------ labels, heads and titles
    def _beside(self, spot: Spot) -> Subject | None:
        own = self._by_list(spot)
        if own is not None:
            return own
        for text, where in beside(spot):
            if not text or where == "the line that leads in":
                continue
            text = _IN_ALL.sub("", text)
            mentions = self._mentions(text)
            everybody = in_text(self._vocabulary, text, where, "subjects/all-occupations")
            if everybody and not any(m.kind == "role" for m in mentions) and not of_a_box(spot, everybody.value):
                return Subject("all-occupations", None, where)
            if mentions:
                if mentions[0].listed and len(mentions) == 1:
                    return self._of(mentions[0], where, text=text)
                at = len(mentions) - 1 if mentions[-1].kind == "role" else 0
                behind = text[mentions[0].end :].lstrip()
                if len(mentions) == 1 and behind.startswith(",") and not _AND.search(behind):
                    text = text[: mentions[0].end]  # "Senior tailor, trusted with coats"
                if _SEVERAL.search(text) and not self._tells(text) and not self._role.plain(text):
                    return Subject("wider-group", text.lower(), where)
                return self._exactly(self._of(mentions[at], where, text=text), text)
            if is_group(text) and where != "the column's head":
                return Subject("other", text.lower(), where)
            level = in_text(self._vocabulary, text, where, "levels")
            if (
                level is not None
                and level.value not in self._vocabulary.neutral
                and where in ("the row's head", "the label")
            ):
                return Subject("role", self._role.name or None, level.because, level.value)
        if spot.row and not self._tells(spot.row):
            return self._by_row(spot)
        if spot.label and not spot.row and not spot.label.rstrip().endswith("?") and not self._tells(spot.label):
            return Subject("role", self._role.name or None, "the label", basis=in_list(spot.label, spot))
        return None

    def _by_list(self, spot: Spot) -> Subject | None:
        """Rows of a table or a list that are all places of work, or all other occupations."""
        where = "the row's head" if spot.row else "the label"
        name = spot.row or spot.label
        if not name or self._role.plain(name) or any(o.level for o in self._mentions(name)):
            return None
        if in_text(self._vocabulary, name, where, "levels", "subjects/all-occupations"):
            return None
        if heads_branches(spot.corner, spot.lead, self._vocabulary):
            return Subject("industry", name.lower(), where, firm=False)
        if any(title in self._related for title in spot.titles) and not self._tells(name):
            return Subject("other", name.lower(), where, firm=False)
        if spot.row and heads_occupations(spot.corner, self._vocabulary) and not self._mentions(name):
            return Subject("other", name.lower(), where)
        return None

    def _exactly(self, subject: Subject, text: str) -> Subject:
        """A row or a label that says more than the role's name ("New tailor") is a level of its own."""
        if subject.kind != "role" or subject.level or subject.basis or self._tells(text):
            return subject
        name = _ASIDE.sub("", text).strip(" :-–—*|")
        if self._role.plain(name.rpartition(":")[2]):
            return replace(subject, listed=":" not in name)  # "Quick Facts: Tailors" names no level
        if not self._mentions(name):
            return subject
        return replace(subject, level=name.lower())

    def _tells(self, text: str) -> bool:
        """Whether a label or a row's head says what is measured, or when, and so names no group of its own."""
        if _YEARS_TO_COME.search(text) or text.strip().lower() in self._vocabulary.lexicon.values("pay/columns"):
            return True
        return any(p.list in _SAYS_WHAT for p in self._vocabulary.phrases_of(text))

    def _by_row(self, spot: Spot) -> Subject:
        if heads_places(spot.corner) or _A_YEAR.fullmatch(spot.row.strip()):
            return Subject("role", self._role.name or None, "the row's head", basis="")
        kind = "industry" if _BRANCH_HEAD.search(spot.corner) else "other"
        return Subject(kind, spot.row.lower(), "the row's head", firm=False)

    def _by_title(self, spot: Spot) -> Subject | None:
        for title in spot.titles:
            if title in self._related:
                return Subject("other", spot.titles[0].lower(), f"the section “{title}”", firm=False)
            mentions = self._mentions(title)
            if any(m.kind == "role" for m in mentions):
                own = next(m for m in mentions if m.kind == "role")
                found = self._of(own, f"the section “{title}”", text=title)
                if title == spot.titles[-1]:  # the main heading says what the page is about, in full
                    return None
                if not found.level and any(m.end + 1 == own.start for m in mentions):
                    return replace(found, level=title.lower())  # "Apprentice lineworker": a rung with a name of its own
                whole = own.end - own.start == len(title.strip())
                if found.level or (found.basis and whole):
                    return found
                return self._exactly(found, title) if _ASIDE.search(title) and title == spot.titles[0] else None
            if mentions:
                return self._of(mentions[0], f"the section “{title}”", text=title)
        return None

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
