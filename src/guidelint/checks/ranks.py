"""The rank that its name gives a level: "Senior tailor" above "Tailor", "Band 6" above "Band 5"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from guidelint import regex as re
from guidelint.facts.nouns import singular
from guidelint.facts.vocabulary import vocabulary
from guidelint.language.phrases import Phrase, PhraseIndex, Token, tokens
from guidelint.lexicon import Lexicon
from guidelint.quantity import FigureReader
from guidelint.record import cached_property, dataclass
from guidelint.template import Template

ROLE = 35  # the role itself, where no word makes it a level
_APART = 10  # ranks that lie closer say nothing of one another
_BEGINNER = 30  # up to here a level lies below everyone who manages
_MARK = re.compile(
    r"\(\s*(?:[<>≤≥]\s*\d+\s?%|\d+\s?%\s*(?:\+|(?:or|and)\s+(?:more|above|over|up|higher|better|less|below)))",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WITH = re.compile(r"\s+with\s+(?!\d)", re.IGNORECASE)
_YEARS = re.compile(r"\byears?\b|\byrs?\b|experience", re.IGNORECASE)
_NUMBERED = re.compile(r"\d|years?\b|months?\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_ROMAN = re.compile(r"^(?:i|ii|iii|iv|v|vi)$")
_SPAN = re.compile(r"\s*(\d{1,2})\s*(?:[-–—]|to)\s*(\d{1,2})\s*\+?\s*$|\s*(\d{1,2})\s*\+\s*$")
_CRAFT, _MANAGEMENT = "ladders/ranks", "ladders/management"

Kind = Literal["name", "grade", "years"]
Years = tuple[Decimal, Decimal | None]


@dataclass(frozen=True, slots=True)
class Rank:
    """stem: whose level it is, "" for the role's. rank: by its words, None where none says it and it is no base.

    base: an occupation without a word of a level. step: of the ranks that a trade has of old.
    tail: it says more ("with apprentices"). years: from, to (or open).
    """

    name: str
    stem: str
    rank: int | None = None
    managing: bool = False
    base: bool = False
    grade: tuple[str, int] | None = None
    ordinal: int | None = None
    step: tuple[str, int] | None = None
    years: Years | None = None
    tail: bool = False

    @property
    def told(self) -> bool:
        """Whether the name says something of the level."""
        return self.rank is not None or bool(self.grade or self.ordinal or self.step or self.years)


def above(one: Rank, two: Rank) -> tuple[bool, Kind] | None:
    """Whether the second ranks above the first, and by what; None where that is not certain."""
    if one.stem != two.stem:
        if one.step is None or two.step is None or one.step[0] != two.step[0] or one.step == two.step:
            return None
        return two.step > one.step, "name"
    signs: dict[Kind, int] = {}
    by_name = _by_rank(one, two)
    if by_name:
        signs["name"] = by_name
    elif one.grade and two.grade and one.grade[0] == two.grade[0] and one.grade[1] != two.grade[1]:
        signs["grade"] = 1 if two.grade[1] > one.grade[1] else -1
    elif one.ordinal and two.ordinal and one.ordinal != two.ordinal and one.rank == two.rank:
        signs["name"] = 1 if two.ordinal > one.ordinal else -1
    by_years = _by_years(one.years, two.years) if one.managing == two.managing else 0
    if by_years:
        signs["years"] = by_years
    if not signs or len(set(signs.values())) > 1:
        return None
    up = 1 in signs.values()
    if (two if not up else one).tail:  # "with a master's" makes more of the level that should be the lower one
        return None
    kind: Kind = "name" if "name" in signs else "grade" if signs.keys() == {"grade"} else "years"
    return up, kind


def _by_rank(one: Rank, two: Rank) -> int:
    a, b = (ROLE if each.base else each.rank for each in (one, two))
    if a is None or b is None or (one.base and one.grade is not None) != (two.base and two.grade is not None):
        return 0  # "Planner III" can stand above or below "Senior planner"
    if one.managing != two.managing:
        lower = b if one.managing else a
        return 0 if lower > _BEGINNER else (-1 if one.managing else 1)
    if abs(a - b) < _APART:
        return 0
    return 1 if b > a else -1


def _by_years(one: Years | None, two: Years | None) -> int:
    if one is None or two is None:
        return 0
    if one[1] is not None and one[1] <= two[0]:
        return 1
    return -1 if two[1] is not None and two[1] <= one[0] else 0


class RankReader:
    """Reads the names of levels of one guide. role: the names of whose levels those without an occupation are."""

    def __init__(self, lexicon: Lexicon, template: Template, role: Sequence[str]) -> None:
        self._lexicon = lexicon
        self._figures: FigureReader = vocabulary(lexicon, template).reader
        self._told: dict[tuple[str, str], Rank | None] = {}
        self._own = tuple(_stem(tokens(role[0])).split()) if role else ()
        self._roles = {_stem(tokens(name)) for name in role}
        heads, endings = lexicon.words("subjects/heads"), tuple(sorted(lexicon.words("subjects/head-endings")))
        self._roles |= {name.split(maxsplit=1)[1] for name in self._roles if name.count(" ") > 1}  # "service engineer"
        last = {name.split()[-1] for name in self._roles if name}
        self._roles |= {word for word in last if word in heads or word.endswith(endings)}

    @cached_property
    def _generic(self) -> frozenset[str]:
        return self._lexicon.words("ladders/generic")

    @cached_property
    def _openers(self) -> frozenset[str]:
        return self._lexicon.words("ladders/openers")

    def phrases(self, found: Sequence[Token]) -> list[Phrase]:
        """Words of levels, the longest at a place, none overlapping another or a part of the role's own name."""
        kept: list[Phrase] = []
        own = self._own_places(found)
        ordered = sorted(_index(self._lexicon).find(found), key=lambda p: (p.start, -p.end))
        for phrase in ordered:
            if phrase.list != "ladders/ordinals" and kept and phrase.start < kept[-1].end:
                continue
            if any(start <= phrase.start < end for start, end in own):
                continue
            kept.append(phrase)
        return kept

    def _own_places(self, found: Sequence[Token]) -> list[tuple[int, int]]:
        """Where the role's name stands: "Senior purchasing manager" is no manager of purchasing managers."""
        size = len(self._own)
        if not size:
            return []
        words = [singular(token.text) for token in found]
        starts = (at for at in range(len(words) - size + 1) if tuple(words[at : at + size]) == self._own)
        return [(found[at].start, found[at + size - 1].end) for at in starts]

    def steps(self, found: Sequence[Token]) -> list[tuple[int, int]]:
        """Where ranks stand that trades have of old, the longest at a place."""
        kept: list[tuple[int, int]] = []
        for phrase in sorted(_steps(self._lexicon).find(found), key=lambda p: (p.start, -p.end)):
            if not kept or phrase.start >= kept[-1][1]:
                kept.append((phrase.start, phrase.end))
        return kept

    def is_role(self, words: Sequence[Token]) -> bool:
        return _stem(words) in self._roles

    def years(self, text: str, column: str = "") -> Years | None:
        """The one span of years that a text names; a bare one where a column's head says that they are years."""
        if _YEARS.search(column) and (bare := _SPAN.match(text)):
            low, high, over = bare.groups()
            return (Decimal(over), None) if over else (Decimal(low), Decimal(high))
        if not _YEARS.search(text):
            return None
        found = [f.quantity for f in self._figures.read(text) if f.quantity.unit == "year"]
        if len(found) != 1:
            return None
        q = found[0]
        if q.hedge == "up-to" and q.high is not None:
            return Decimal(0), q.high
        if q.low is None or (q.high is not None and q.low == q.high and q.hedge != "over"):
            return None
        return q.low, q.high

    def rank(self, name: str, corner: str = "") -> Rank | None:
        """What a label, a row's head or a title says of a level; None where it is too long or says two things."""
        asked = name, corner
        if asked not in self._told:  # a table's head is asked for with each of its rows, and a row's with each column
            self._told[asked] = self._rank(name, corner)
        return self._told[asked]

    def _rank(self, name: str, corner: str) -> Rank | None:
        if _MARK.search(name):
            return None  # "Qualified (75%+)": a mark in a test
        years = self.years(name, corner)
        plain = _BRACKETS.sub(" ", name)
        plain = self._without_remark(plain)
        with_more = _WITH.split(plain, maxsplit=1)
        if len(with_more) > 1 and years is None:
            plain = with_more[0]
        for figure in reversed(self._figures.read(plain) if _NUMBERED.search(plain) else []):
            if figure.quantity.unit in ("year", "month", "money", "percent"):
                plain = plain[: figure.start] + " " + plain[figure.end :]
        found = tokens(plain)
        if not found and years is None:
            return None
        return self._of(name, found, years, len(with_more) > 1 and years is None, f"{corner} {name}")

    def _without_remark(self, name: str) -> str:
        """A name without what a comma adds to it: "Senior tailor, trusted with silk", but not "Manager, costing"."""
        own, comma, remark = name.partition(",")
        words = tokens(remark)
        opens = bool(words) and (words[0].text in self._remarks or words[0].text.endswith("ed"))
        return own if comma and opens and len(words) > 1 and _LETTER.search(own) else name

    @cached_property
    def _remarks(self) -> frozenset[str]:
        return self._lexicon.words("ladders/remarks")

    def _of(self, name: str, found: list[Token], years: Years | None, tail: bool, around: str) -> Rank | None:
        trade, _, step = (
            _trades(self._lexicon)
            .get(" ".join(t.text for t in found if t.text not in self._generic), "")
            .partition(" ")
        )
        told = [p for p in self.phrases(found) if self._opens(found, p)]
        crafts = [p for p in told if p.list in (_CRAFT, _MANAGEMENT)]
        if len(crafts) > 1:
            return None  # "Senior manager", "junior or mid-level": one of two ladders, or both
        grade, numbers = self._grade(found, told)
        ordinals = [p for p in told if p.list == "ladders/ordinals"] if "year" in around.lower() else []
        covered = [(p.start, p.end) for p in (*crafts, *ordinals)] + numbers
        rest = [t for t in found if not any(start <= t.start < end for start, end in covered)]
        rest = [t for t in rest if t.text not in self._generic and t.text[0].isalpha()]
        stem = "" if self.is_role(rest) else _stem(rest)
        return Rank(
            name,
            stem,
            rank=int(crafts[0].value) if crafts else None,
            managing=bool(crafts) and crafts[0].list == _MANAGEMENT,
            base=not crafts and bool(rest),
            grade=grade,
            ordinal=int(ordinals[0].value) if len({p.value for p in ordinals}) == 1 else None,
            step=(trade, int(step)) if step else None,
            years=years,
            tail=tail,
        )

    def _opens(self, found: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a word is one of a level where it stands: some are, only at the beginning of a name."""
        text = " ".join(t.text for t in found if phrase.start <= t.start < phrase.end)
        if text not in self._openers:
            return True
        return all(t.text in self._generic for t in found if t.start < phrase.start)

    def _grade(
        self, found: Sequence[Token], told: Sequence[Phrase]
    ) -> tuple[tuple[str, int] | None, list[tuple[int, int]]]:
        """The grade of a name ("band 6", "technician II") and where it stands."""
        values: Mapping[str, str] = self._lexicon.values("ladders/numerals")
        for at, token in enumerate(found):
            number = int(token.text) if token.text.isdigit() else int(values.get(token.text, 0))
            before = next((p for p in told if p.list == "ladders/grades" and at and p.end == found[at - 1].end), None)
            last = at == len(found) - 1 and at > 0
            if number and number < 40 and (before or (last and _ROMAN.match(token.text))):
                start = before.start if before else token.start
                return (before.value if before else "", number), [(start, token.end)]
        return None, []


def _stem(words: Sequence[Token]) -> str:
    return " ".join(singular(t.text) for t in words if t.text[0].isalpha())


@lru_cache(maxsize=4)
def _index(lexicon: Lexicon) -> PhraseIndex:
    """The words of levels of a lexicon, made ready once a run."""
    names = (_CRAFT, _MANAGEMENT, "ladders/grades", "ladders/ordinals")
    return PhraseIndex({name: lexicon.values(name) for name in names})


@lru_cache(maxsize=4)
def _steps(lexicon: Lexicon) -> PhraseIndex:
    """The names of ranks that trades have of old, in the singular and the plural."""
    names = lexicon.values("ladders/trades")
    return PhraseIndex({"trades": {**names, **{f"{name}s": step for name, step in names.items()}}})


@lru_cache(maxsize=4)
def _trades(lexicon: Lexicon) -> Mapping[str, str]:
    """The names of ranks that trades have of old, each with its trade and its step."""
    generic = lexicon.words("ladders/generic")
    words = lexicon.values("ladders/trades")
    plain = {" ".join(t.text for t in tokens(name) if t.text not in generic): at for name, at in words.items()}
    return {**{f"{name}s": at for name, at in plain.items()}, **plain}
