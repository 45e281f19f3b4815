"""What a check sees: one guide with its facts and the vocabulary. Nothing else, so that a check is pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, ClassVar, Protocol

from guidelint.facts.claims import Facts
from guidelint.finding import Hit
from guidelint.guide import Block, Guide, Tokens
from guidelint.lexicon import Lexicon
from guidelint.record import cached_property, dataclass
from guidelint.source import Source
from guidelint.template import Template

PROSE = frozenset({"paragraph", "item", "quote"})


@dataclass(frozen=True)
class Page:
    """reference: data files by name, plain values (guidelint/data).

    schemas: name and document of each JSON Schema to which the record of the guide is held.
    """

    guide: Guide
    source: Source
    facts: Facts
    lexicon: Lexicon
    template: Template
    reference: Mapping[str, Any]
    today: date
    schemas: tuple[tuple[str, Any], ...] = ()

    @property
    def tokens(self) -> Tokens:
        """Tokens of each block, by its index: cut once, shared by all checks."""
        return self.guide.tokens

    @property
    def words(self) -> list[list[str]]:
        """The texts of each block's tokens, by its index: for checks that need no places."""
        return self.guide.words

    @cached_property
    def shared(self) -> dict[Any, Any]:
        """Work that several checks need, by a key of theirs: done by the first that asks."""
        return {}

    def sentences(self, block: Block) -> list[tuple[int, int]]:
        """Start and end in block.text of each of its sentences."""
        spans = self._sentences.get(block.index)
        if spans is None:
            spans = self._sentences[block.index] = self.lexicon.stops.sentences(block.text)
        return spans

    @cached_property
    def _sentences(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    @property
    def prose(self) -> Iterator[Block]:
        """Blocks of running text."""
        return (block for block in self.guide.blocks if block.kind in PROSE)

    def section_title(self, block: Block) -> str:
        return self.guide.sections[block.section].title


class Check(Protocol):
    """A check type: a frozen dataclass whose fields are the parameters of its rules.

    values: the names that the messages of its rules may use. cases: the cases that its hits may name.
    """

    values: ClassVar[frozenset[str]]
    cases: ClassVar[frozenset[str]]

    def run(self, page: Page) -> Iterator[Hit]: ...
