"""Whom the label, the row, the column or the section of a figure says that it is about."""

from __future__ import annotations

from guidelint import regex as re
from guidelint.facts.evidence import beside as texts_beside
from guidelint.facts.evidence import in_text
from guidelint.facts.listed import heads_branches, heads_occupations
from guidelint.facts.narrowing import in_list, is_known
from guidelint.facts.nouns import singular
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.place import heads_places
from guidelint.facts.spots import Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.facts.who import SAYS_WHAT, Naming, Subject
from guidelint.facts.wider import is_group, of_a_box
from guidelint.record import replace

_ASIDE = re.compile(r"[(\[].*|\d.*|\b(?:all|total|overall|typical|average|us|u\.s\.)\s", re.IGNORECASE)
_BRANCH_HEAD = re.compile(
    r"\b(?:industr(?:y|ies)|sectors?|employers?|settings?|branch(?:es)?|workplaces?|compan(?:y|ies)|organi[sz]ations?|specialt(?:y|ies)|speciali[sz]ations?|type|field)\b",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_ALL = re.compile(r",?\s+\(?(?:in|across)?\s*all\s+(?:industries|sectors|branches|settings)\)?\s*$", re.IGNORECASE)
_YEARS_AS = re.compile(r"\W*(?:years|yrs|time)\s+(?:as|since|in|with)\b", re.IGNORECASE)  # "Years as a roofer"
_BOTH_ENDS = frozenset({"pay/lowest", "pay/highest"})  # "From the lowest to the highest"
_YEARS_TO_COME = re.compile(r"\b20[2-4]\d\b|\b(?:ten|10)\s+years\b", re.IGNORECASE)
_AND = re.compile(r"\band\b|&")
_NARROWS = re.compile(r"[a-z][a-z’'-]+(?:\s[a-z][a-z’'-]+){0,3}", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?", re.IGNORECASE)  # "Supervisors of gambling workers" are none themselves
_OWNS = re.compile(r"(?:['’]s?)?\s+(?P<what>[A-Za-z]+)")
_SEVERAL = re.compile(r",|\band\b|&")


def _one(level: str) -> str:
    """The name of a level in the singular: "journeypersons" are what a journeyperson is."""
    before, space, last = level.rpartition(" ")
    return f"{before}{space}{singular(last)}"


class HeadSubjects:
    """Reads the subjects that labels, heads of rows and columns and titles of sections name, on one guide."""

    def __init__(self, vocabulary: Vocabulary, role: RoleNames, related: frozenset[str], naming: Naming) -> None:
        """related: titles of sections that list other occupations."""
        self._vocabulary = vocabulary
        self._role = role
        self._related = related
        self._naming = naming

    def beside(self, spot: Spot) -> Subject | None:
        own = self._by_list(spot)
        if own is not None:
            return own
        for text, where in texts_beside(spot):
            if not text or where == "the line that leads in" or _YEARS_AS.match(text):
                continue
            text = _IN_ALL.sub("", text)
            mentions = self._naming.mentions(text)
            everybody = in_text(self._vocabulary, text, where, "subjects/all-occupations")
            if everybody and not any(m.kind == "role" for m in mentions) and not of_a_box(spot, everybody.value):
                return Subject("all-occupations", None, where)
            if mentions:
                if mentions[0].listed and len(mentions) == 1:
                    return self._naming.of(mentions[0], where, text=text)
                at = len(mentions) - 1 if mentions[-1].kind == "role" else 0
                at = 0 if _OF.fullmatch(text, mentions[0].end, mentions[-1].start) else at
                behind = text[mentions[0].end :].lstrip()
                if len(mentions) == 1 and behind.startswith(",") and not _AND.search(behind):
                    placed = self._placed(mentions[0], behind, where, text)
                    if placed is not None:
                        return placed
                    text = text[: mentions[0].end]  # "Senior tailor, trusted with coats"
                if _SEVERAL.search(text) and not self._tells(text) and not self._role.plain(text):
                    return Subject("wider-group", text.lower(), where)
                return self._exactly(self._naming.of(mentions[at], where, text=text), text)
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

    def _placed(self, mention: Occupation, behind: str, where: str, text: str) -> Subject | None:
        """The role with what a label or a row adds behind it to narrow it: "Illustrator, publishing house"."""
        words = behind.strip(" ,:*")
        alone = mention.kind == "role" and not (mention.level or mention.qualifier)
        if not alone or not _NARROWS.fullmatch(words) or is_known(words, self._vocabulary) or self._tells(words):
            return None
        return replace(self._naming.of(mention, where, text=text), basis=words.lower())

    def _by_list(self, spot: Spot) -> Subject | None:
        """Rows of a table or a list that are all places of work, or all other occupations."""
        where = "the row's head" if spot.row else "the label"
        name = spot.row or spot.label
        if name and self._role.names_group(name):
            return Subject("wider-group", name.lower(), where)
        if not name or self._role.plain(name) or any(o.level for o in self._naming.mentions(name)):
            return None
        if in_text(self._vocabulary, name, where, "levels", "subjects/all-occupations"):
            return None
        if heads_branches(spot.corner, spot.lead, self._vocabulary):
            return Subject("industry", name.lower(), where, firm=False)
        if any(title in self._related for title in spot.titles) and not self._tells(name):
            return Subject("other", name.lower(), where, firm=False)
        if spot.row and heads_occupations(spot.corner, self._vocabulary) and not self._naming.mentions(name):
            return Subject("other", name.lower(), where)
        return None

    def _exactly(self, subject: Subject, text: str) -> Subject:
        """A row or a label that says more than the role's name ("New tailor") is a level of its own."""
        if subject.kind != "role" or subject.level or subject.basis or self._tells(text):
            return subject
        name = _ASIDE.sub("", text).strip(" :-–—*|")
        if self._role.plain(name.rpartition(":")[2]):
            return replace(subject, listed=":" not in name)  # "Quick Facts: Tailors" names no level
        if not self._naming.mentions(name):
            return subject
        return replace(subject, level=_one(name.lower()))

    def _tells(self, text: str) -> bool:
        """Whether a label or a row's head says what is measured, or when, and so names no group of its own."""
        if _YEARS_TO_COME.search(text) or text.strip().lower() in self._vocabulary.lexicon.values("pay/columns"):
            return True
        found = {p.list for p in self._vocabulary.phrases_of(text)}
        return not found.isdisjoint(SAYS_WHAT) or found >= _BOTH_ENDS

    def _by_row(self, spot: Spot) -> Subject:
        if heads_places(spot.corner) or _A_YEAR.fullmatch(spot.row.strip()):
            return Subject("role", self._role.name or None, "the row's head", basis="")
        kind = "industry" if _BRANCH_HEAD.search(spot.corner) else "other"
        return Subject(kind, spot.row.lower(), "the row's head", firm=False)

    def _names_a_body(self, title: str, end: int) -> bool:
        """Whether a name in a title is half of another: "Communications Workers' Bulletin"."""
        behind = _OWNS.match(title, end)
        return behind is not None and behind["what"].lower() in self._vocabulary.lexicon.words("subjects/compounds")

    def by_title(self, spot: Spot) -> Subject | None:
        for title in spot.titles:
            if title in self._related:
                return Subject("other", spot.titles[0].lower(), f"the section “{title}”", firm=False)
            mentions = [m for m in self._naming.mentions(title) if not self._names_a_body(title, m.end)]
            if any(m.kind == "role" for m in mentions):
                own = next(m for m in mentions if m.kind == "role")
                found = self._naming.of(own, f"the section “{title}”", text=title)
                if title == spot.titles[-1]:  # the main heading says what the page is about, in full
                    return None
                if not found.level and any(m.end + 1 == own.start for m in mentions):
                    return replace(found, level=title.lower())  # "Apprentice lineworker": a rung with a name of its own
                whole = own.end - own.start == len(title.strip())
                if found.level or (found.basis and whole):
                    return found
                return self._exactly(found, title) if _ASIDE.search(title) and title == spot.titles[0] else None
            if mentions:
                return self._naming.of(mentions[0], f"the section “{title}”", text=title)
        return None
