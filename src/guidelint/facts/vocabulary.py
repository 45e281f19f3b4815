"""The part of the lexicon that facts are read with, made ready once a run."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from guidelint.facts.nouns import Remembered, singular
from guidelint.language.phrases import Phrase, PhraseIndex, Token, tokens
from guidelint.lexicon import Lexicon
from guidelint.quantity import FigureReader
from guidelint.record import cached_property
from guidelint.template import Template

# What says that a label or a head tells what is measured, and not of whom or where.
_ANYWHERE = frozenset({"jobs", "people", "positions", "posts", "workers", "number", "numbers"})
_MEASURES = frozenset({
    *("pay/cues", "pay/statistic", "pay/percentiles", "growth/cues", "growth/labels"),
    *("jobs/openings", "jobs/new-jobs", "jobs/employment", "jobs/employment-projected"),
})  # fmt: skip
_JOBS = frozenset({"jobs/openings", "jobs/new-jobs", "jobs/employment-projected"})
_FILES = (
    *("pay", "growth", "jobs", "programme", "programmes", "subjects", "regions", "time"),
    *("experience",),
)
# Lists that are asked for a word, never where in a text their phrases stand: most are of words that every text has.
_WORDS_ALONE = frozenset({
    *("subjects/neutral", "subjects/lead-ins", "subjects/stops-a-name", "subjects/openers", "subjects/plain"),
    *("subjects/no-group", "subjects/frames", "subjects/at-large", "subjects/at-large-who", "subjects/things"),
    *("subjects/not-occupations", "subjects/pronouns", "subjects/heads", "subjects/head-endings"),
    *("subjects/short-forms", "subjects/compounds", "subjects/any-employer", "subjects/qualifying"),
    *("subjects/forecasters", "subjects/of-an-office"),
    "subjects/same-levels",
    *("experience/fillers", "experience/having", "experience/being", "experience/level-nouns"),
    *("experience/aliases", "experience/no-plurals", "experience/posts"),
    *("experience/first", "experience/then", "experience/opens-before", "experience/opens-after"),
})  # fmt: skip
# Those of statements about growth without a number that are asked for a word alone.
_WORDS_OF_DIRECTIONS = frozenset({
    *("directions/undoubted", "directions/tenses", "directions/spans", "directions/than", "directions/is"),
    *("directions/joins", "directions/ends", "directions/conditions", "directions/narrowing-openers"),
    "directions/limits",
})  # fmt: skip
_TELLING_DIRECTIONS = ("verbs", "adjectives", "people", "ever", "sizes", "changes")


class Topical(NamedTuple):
    """plain: words that say nothing of whom a sentence is about. skipped: what stands before them. leading: what may
    follow a participle that opens a sentence."""

    plain: frozenset[str]
    skipped: frozenset[str]
    leading: frozenset[str]


def _telling(phrase: str) -> str:
    """The word of a phrase that fewest texts have: its last one, but for nouns that many have ("adding jobs")."""
    words = phrase.split()
    return words[-1] if words[-1] not in _ANYWHERE else max((w for w in words if w not in _ANYWHERE), key=len)


class Vocabulary:
    """Word lists of figures, pay, growth, jobs, subjects and regions, and the template's level words."""

    def __init__(self, lexicon: Lexicon, template: Template) -> None:
        self.lexicon = lexicon
        self.reader = FigureReader(lexicon)
        self.stops = lexicon.stops
        lists = {
            name: entries
            for name, entries in lexicon.lists.items()
            if name.partition("/")[0] in _FILES and name not in _WORDS_ALONE
        }
        for name in _WORDS_ALONE:  # a possessive that is a word of its own ("britain's") is found as no other's
            lists[name] = {phrase: phrase for phrase in lexicon.values(name) if "'s" in phrase}
        lists["figures/periods"] = lexicon.values("figures/periods")
        lists["levels"] = {word: word for word in template.levels}
        self.levels = template.levels
        self._lists = lists
        self._index = PhraseIndex(lists)
        self._alone: dict[str, PhraseIndex] = {}
        self._remembered: dict[str, tuple[Phrase, ...]] = {}
        self._last: dict[tuple[str, tuple[str, ...]], Phrase | None] = {}

    def phrases(self, found: list[Token], words: list[str] | None = None) -> list[Phrase]:
        return self._index.find(found, words)

    def phrases_in(self, name: str, found: list[Token], words: list[str]) -> list[Phrase]:
        """The phrases of one list of these."""
        if name not in self._alone:
            self._alone[name] = PhraseIndex({name: self._lists[name]})
        return self._alone[name].find(found, words)

    def phrases_of(self, text: str) -> tuple[Phrase, ...]:
        """Phrases of a short context (a label, a column's head, a title), remembered: many figures share it."""
        if text not in self._remembered:
            if len(self._remembered) > 4096:
                self._remembered.clear()
            self._remembered[text] = tuple(self.phrases(tokens(text)))
        return self._remembered[text]

    def last_of(self, text: str, lists: tuple[str, ...]) -> Phrase | None:
        """The last phrase of a short context that is of one of some lists; remembered, too."""
        asked = text, lists
        if asked not in self._last:
            if len(self._last) > 4096:
                self._last.clear()
            self._last[asked] = next((p for p in reversed(self.phrases_of(text)) if p.list in lists), None)
        return self._last[asked]

    def measures(self, text: str) -> bool:
        """Whether a label, a head or a caption says what its figures measure."""
        return any(phrase.list in _MEASURES for phrase in self.phrases_of(text))

    def counts_jobs(self, text: str) -> bool:
        """Whether a label says that its figure counts jobs. "Employment services" alone may name a branch."""
        return any(phrase.list in _JOBS for phrase in self.phrases_of(text))

    def short_forms(self, head: str) -> tuple[str, ...]:
        """How the last word of a name is cut short: "tech" for technician."""
        short = self.lexicon.values("subjects/short-forms").get(head)
        return (short,) if short else ()

    def direction_phrases(self, found: list[Token], words: list[str] | None = None) -> list[Phrase]:
        """The phrases of statements about growth without a number: few texts have any."""
        return self._directions.find(found, words)

    def may_tell_direction(self, words: Collection[str]) -> bool:
        """Whether a text with these words may have what a statement about growth without a number is made of."""
        if self._any_of_directions.isdisjoint(words):
            return False
        return any(not (one.isdisjoint(words) or other.isdisjoint(words)) for one, other in self._of_directions)

    @cached_property
    def _any_of_directions(self) -> frozenset[str]:
        """Words of which such a statement has one."""
        return frozenset().union(*(one for one, _ in self._of_directions))

    @cached_property
    def _of_directions(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """What must stand together: the word of a phrase that fewest texts have, and a word of what goes with it."""
        first, words = self._directions.may_begin, self.lexicon.words
        telling = {name: frozenset(map(_telling, words(f"directions/{name}"))) for name in _TELLING_DIRECTIONS}
        what = first("directions/subjects") | first("directions/needs-role") | words("directions/collectives")
        when = first("directions/future") | first("directions/yearly")
        return (
            (telling["verbs"], what | words("directions/trades")),
            (telling["adjectives"], first("directions/trades") | words("directions/numbers")),
            (telling["people"], first("directions/people")),
            (telling["ever"], first("directions/ever")),
            (first("directions/counts"), when),
            (telling["sizes"] | telling["changes"], when),
        )

    @cached_property
    def may_name_programmes(self) -> frozenset[str]:
        """The words with which the name of a kind of programme may begin."""
        return PhraseIndex({"kinds": self.lexicon.values("programmes/kinds")}).may_begin("kinds")

    @cached_property
    def _directions(self) -> PhraseIndex:
        names = [n for n in self.lexicon.lists if n.startswith("directions/") and n not in _WORDS_OF_DIRECTIONS]
        return PhraseIndex({name: self.lexicon.values(name) for name in (*names, "subjects/pronouns")})

    @cached_property
    def neutral(self) -> frozenset[str]:
        return self.lexicon.words("subjects/neutral")

    @cached_property
    def no_modifiers(self) -> frozenset[str]:
        """Words that end an occupation's name to the left: neutral ones, pronouns, and who is meant by them."""
        words = self.lexicon.words
        return self.neutral | words("subjects/pronouns") | words("subjects/generic") | words("subjects/lead-ins")

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Words that say nothing of what a statement is about."""
        lists = ("openers", "plain", "at-large", "lead-ins", "neutral", "pronouns", "generic")
        return frozenset().union(*(self.lexicon.words(f"subjects/{name}") for name in lists))

    @cached_property
    def topical(self) -> Topical:
        """The words by which a sentence is told to go on about the role."""
        words = self.lexicon.words
        qualifying = words("subjects/qualifying")
        leading = words("subjects/lead-ins") | words("subjects/any-employer")
        return Topical(
            words("subjects/plain") - qualifying,
            leading | qualifying,
            leading | words("subjects/neutral") | words("subjects/pronouns"),
        )

    @cached_property
    def heads(self) -> frozenset[str]:
        return self.lexicon.words("subjects/heads")

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """Endings of one-word names of occupations ("groundworker")."""
        return tuple(sorted(self.lexicon.words("subjects/head-endings")))

    @cached_property
    def naming(self) -> Remembered:
        """Whether names of occupations end with a word, asked once of each: all guides are of much the same words."""
        return Remembered(self._heads_name)

    def _heads_name(self, word: str) -> bool:
        base = singular(word)
        return (base in self.heads or base.endswith(self.endings)) and word not in self.not_occupations

    @cached_property
    def frames(self) -> frozenset[str]:
        """Words after which "for" or "of" names an occupation: "the wage for", "employment of"."""
        return self.lexicon.words("subjects/frames")

    @cached_property
    def stops_a_name(self) -> frozenset[str]:
        return self.lexicon.words("subjects/stops-a-name")

    @cached_property
    def no_names(self) -> frozenset[str]:
        """Plural nouns that may stand in such a frame and name no occupation."""
        plain = (
            self.not_occupations | self.lexicon.words("subjects/generic") | self.lexicon.words("subjects/industries")
        )
        return plain | self.lexicon.words("subjects/things")

    @cached_property
    def anybody(self) -> frozenset[str]:
        """Nouns for people in general, which alone name no occupation: "workers", "women"."""
        return self.lexicon.words("subjects/generic") | self.lexicon.words("jobs/people")

    @cached_property
    def sayers(self) -> frozenset[str]:
        """Heads of names of those who give figures about others, in the singular."""
        return self.lexicon.words("subjects/sayers")

    @cached_property
    def verbs_of_saying(self) -> frozenset[str]:
        return self.lexicon.words("subjects/saying") | self.lexicon.words("subjects/sayers-verbs")

    @cached_property
    def no_group(self) -> frozenset[str]:
        """Words before "occupations" that make them no group of their own."""
        return self.lexicon.words("subjects/no-group")

    @cached_property
    def not_occupations(self) -> frozenset[str]:
        return self.lexicon.words("subjects/not-occupations")


@lru_cache(maxsize=4)
def vocabulary(lexicon: Lexicon, template: Template) -> Vocabulary:
    """The vocabulary of a lexicon and a template, made once."""
    return Vocabulary(lexicon, template)
