"""Which programme "it", "the course" or a bare label means: one that the text, a question or a title named before."""

from __future__ import annotations

from collections.abc import Sequence

from guidelint.facts.programme_mentions import Mention, MentionFinder
from guidelint.facts.programme_ties import Around, titles_of
from guidelint.facts.spots import Lines, Spot
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.record import dataclass


@dataclass(frozen=True, slots=True)
class Earlier:
    """The programme named before and the words that name it; mention None: several are, and none is meant for sure."""

    mention: Mention | None
    because: str


@dataclass(frozen=True, slots=True)
class _OfSection:
    """The first programme that a section names, the index of its block, and of the block that names another."""

    mention: Mention
    first: int
    second: int | None


class Before:
    """Looks for the programmes named before the figures of one guide."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary, finder: MentionFinder, main: str, lines: Lines) -> None:
        """main: the guide's own title."""
        self._guide = guide
        self._lines = lines
        self._vocabulary = vocabulary
        self._finder = finder
        self._main = main
        self._sections: dict[int, _OfSection | None] = {}

    def named(self, spot: Spot, around: Around, generic: Mention | None) -> Earlier | None:
        """What was named before a figure, or before the generic name that stands with it; None where nothing was."""
        end = min(generic.start, spot.start) if generic is not None and generic.end else spot.start
        own = [m for m in around.mentions if m.end <= end and self._finder.is_own(m)]
        if own:
            start = around.sentence_before(spot)[0]
            near = [m for m in own if m.start >= start]
            one = self._one(near or own)
            words = "" if one is None else around.line.text[one.start : one.end]
            return Earlier(one, f"“{words}” before it")
        texts = [(around.question(spot), "the question"), (spot.lead, "the line that leads in")]
        texts += [(title, f"the section “{title}”") for title in titles_of(spot, self._main)]
        for text, where in texts:
            one = self._one([m for m in self._finder.of(text) if self._finder.is_own(m)]) if text else None
            if one is not None:
                return Earlier(one, where)
        return self._above(spot)

    @staticmethod
    def _one(found: Sequence[Mention]) -> Mention | None:
        return found[-1] if len({(m.kind, m.qualifiers) for m in found}) == 1 else None

    def _above(self, spot: Spot) -> Earlier | None:
        """The one programme that the section named up to here."""
        if spot.index is None:
            return None
        found = self._of_section(spot.block.section)
        if found is None or found.first >= spot.index:
            return None
        group = self._guide.blocks[found.first].group
        if spot.block.kind == "item" and group is not None and group == spot.block.group:
            return None  # the items of a list are programmes beside one another
        if found.second is not None and found.second < spot.index:
            return None
        return Earlier(found.mention, "named before it in the section")

    def _of_section(self, section: int) -> _OfSection | None:
        """The programmes named in a section's own blocks; read once a section."""
        if section not in self._sections:
            self._sections[section] = self._read(section)
        return self._sections[section]

    def _read(self, section: int) -> _OfSection | None:
        bounds = self._guide.sections[section]
        first: tuple[Mention, int] | None = None
        may_name = self._vocabulary.may_name_programmes
        for block in self._guide.blocks[bounds.first : bounds.end]:
            if block.section != section or may_name.isdisjoint(self._guide.words[block.index]):
                continue
            line = self._lines.whole(block)
            for mention in self._finder.find(line.text, line.tokens, line.by_list):
                if not self._finder.is_own(mention):
                    continue
                if first is None:
                    first = mention, block.index
                elif (mention.kind, mention.qualifiers) != (first[0].kind, first[0].qualifiers):
                    return _OfSection(*first, block.index)
        return None if first is None else _OfSection(*first, None)
