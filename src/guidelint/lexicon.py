"""The vocabulary as records: lists of phrases with values, loaded from rules/lexicon and passed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NewType

from guidelint.language.phrases import PhraseIndex
from guidelint.language.sentences import Stops
from guidelint.record import cached_property, dataclass

ListName = NewType("ListName", str)
"""A parameter of a check that names a list of the lexicon ("file/list"): looked up when the rule is loaded."""


@dataclass(frozen=True, eq=False)  # one lexicon a run: hashed by identity
class Lexicon:
    """lists: "file/list" -> phrase -> value, all lower case; a plain list has its phrases as their own values.

    A phrase is words as they stand in text ("as fast as average"), matched at word bounds, white space and
    hyphens alike.
    """

    lists: Mapping[str, Mapping[str, str]]

    def values(self, name: str) -> Mapping[str, str]:
        """phrase -> value of one list; KeyError where there is no such list."""
        return self.lists[name]

    @cached_property
    def words(self) -> Callable[[str], frozenset[str]]:
        """The phrases of one list: what a dictionary says, without a method around it, for it is asked everywhere."""
        return {name: frozenset(entries) for name, entries in self.lists.items()}.__getitem__

    @cached_property
    def stops(self) -> Stops:
        """How full stops are used in the language of the vocabulary."""
        return Stops(
            self.words("language/abbreviations"),
            self.words("language/before-numbers"),
            self.words("language/doubtful-abbreviations"),
            self.words("language/openers"),
        )

    @cached_property
    def index(self) -> PhraseIndex:
        """All lists at once: one pass over a block's tokens finds the phrases of every list."""
        return PhraseIndex(self.lists)
