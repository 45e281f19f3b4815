"""All programmes that a guide names, with or without a figure, and which of the names are of one programme.

"The Burnside diploma", "the diploma in hoops" and "the postgraduate diploma" are one where the guide knows no other
diploma that any of them could be: no two of its names say different schools, different subjects or different levels,
and what comes later is said as something known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from guidelint import regex as re
from guidelint.facts.programme_mentions import Mention, MentionFinder
from guidelint.facts.spots import Lines
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide

Name = tuple[str, frozenset[str]]
_ANEW = re.compile(
    r"\b(?:an?|another|one|any|some|every|each|no|other|different|separate)\s(?:[\w-]+\s)?$", re.IGNORECASE
)
_MOST = 40  # names of one kind; a page with more is a list of programmes
_WINDOW = 24


class _Named:
    """One name: its words by what they say, where it stands first, and how it is brought in."""

    def __init__(self, words: frozenset[str], first: int, known: bool) -> None:
        self.words = words
        self.first = first
        self.known = known  # "the", where it stands first
        self.anew = False  # "a", "another", anywhere
        self.who: frozenset[str] = frozenset()
        self.what: frozenset[str] = frozenset()
        self.proper: frozenset[str] = frozenset()
        self.grade: frozenset[str] = frozenset()

    def settle(self, schools: frozenset[str]) -> None:
        """Tells capitals that are a school's from those of a subject; schools: words in names of schools."""
        self.who |= self.proper & schools
        self.what = self.words - self.who - self.grade


class Census:
    """The names of one guide's programmes."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary, finder: MentionFinder, lines: Lines) -> None:
        words = vocabulary.lexicon.words
        self._telling = words("programme-words/telling")
        self._ranks = words("programme-words/ranks") | words("programme-words/classes-of-tickets")
        self._grades = words("programme-words/grades")
        self._known_by = words("programme-words/known-without")
        self._one_kind = words("programme-forms/awards") | words("programme-words/plain")
        self._guide = guide
        self._lines = lines
        self._vocabulary = vocabulary
        self._finder = finder
        self._schools: set[str] = set()

    def same(self) -> dict[Name, Name]:
        """Each name that is another's, and the fullest name of that programme."""
        kinds: dict[str, dict[frozenset[str], _Named]] = {}
        for order, (mention, anew) in enumerate(self._mentions()):
            if mention.kind in self._one_kind:
                self._count(kinds.setdefault(mention.kind, {}), mention, anew, order)
            if self._finder.is_school(mention):
                self._schools |= mention.qualifiers
        schools = frozenset(self._schools)
        found: dict[Name, Name] = {}
        for kind, names in kinds.items():
            if len(names) < 2 or len(names) > _MOST:
                continue
            for name in names.values():
                name.settle(schools)
            for words, full in self._merged(list(names.values())).items():
                found[kind, words] = kind, full
        return found

    def _mentions(self) -> Iterator[tuple[Mention, bool]]:
        """The programmes that the guide names, in order, and whether each is brought in as a new one."""
        may_name = self._vocabulary.may_name_programmes
        for block in self._guide.blocks:
            if block.kind == "code" or may_name.isdisjoint(self._guide.words[block.index]):
                continue
            line = self._lines.whole(block)
            for mention in self._finder.find(line.text, line.tokens, line.by_list):
                window = max(0, mention.start - _WINDOW)
                yield mention, _ANEW.search(block.text, window, mention.start) is not None

    def _count(self, names: dict[frozenset[str], _Named], mention: Mention, anew: bool, order: int) -> None:
        words = mention.qualifiers
        named = names.setdefault(words, _Named(words, order, mention.definite))
        named.anew = named.anew or anew
        aspects = mention.aspects
        before = words - aspects.place - aspects.subject
        named.who |= aspects.place
        named.proper |= aspects.proper
        named.grade |= frozenset(w for w in before if self._is_grade(w))

    def _is_grade(self, word: str) -> bool:
        return word in self._telling or word in self._grades or word.partition(" ")[0] in self._ranks

    # ------------------------------------------------------------------ which are one
    def _merged(self, names: Sequence[_Named]) -> dict[frozenset[str], frozenset[str]]:
        found: dict[frozenset[str], frozenset[str]] = {}
        told = [n for n in names if n.words]
        for group in _groups(told):
            full = frozenset().union(*(n.words for n in group))
            if len(group) > 1 and all(_are_one(a, b) for a, b in combinations(group, 2)):
                found |= {n.words: full for n in group if n.words != full}
        return self._without_grade(names, found) | found

    def _without_grade(
        self, names: Sequence[_Named], found: dict[frozenset[str], frozenset[str]]
    ) -> dict[frozenset[str], frozenset[str]]:
        """ "The diploma" behind the postgraduate diploma, on a page that knows no other."""
        graded = [n for n in names if n.grade]
        full = {found.get(n.words, n.words) for n in graded}
        plain = [n for n in names if not n.grade]
        if len(full) != 1 or not all(n.grade <= self._known_by for n in graded):
            return {}
        first = min(n.first for n in graded)
        (one,) = full
        if any(n.anew or n.first < first or not n.who | n.what <= one for n in plain):
            return {}
        return {n.words: one for n in plain}


def _groups(names: Sequence[_Named]) -> list[list[_Named]]:
    """The names, those together that one may stand for another by way of a third."""
    groups: list[list[_Named]] = []
    for name in names:
        joined = [g for g in groups if any(_may_be_one(name, other) for other in g)]
        groups = [g for g in groups if g not in joined]
        groups.append([name, *(n for g in joined for n in g)])
    return groups


def _may_be_one(one: _Named, two: _Named) -> bool:
    """Whether nothing in two names tells them apart."""
    return one.grade == two.grade and _nested(one.who, two.who) and _nested(one.what, two.what)


def _are_one(one: _Named, two: _Named) -> bool:
    """Whether two names of a page that could be one are: the later one is said as something known."""
    if not _may_be_one(one, two):
        return False
    later = max(one, two, key=lambda n: n.first)
    if later.anew:
        return False
    return later.known or _nested(one.words, two.words)


def _nested(one: frozenset[str], two: frozenset[str]) -> bool:
    return one <= two or two <= one
