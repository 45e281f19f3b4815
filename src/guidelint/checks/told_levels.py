"""The pay of levels wherever a guide tells it: lists, boxes and sentences that stand apart, made ready to be compared.

Two of them are one ladder only where nothing narrows either, or the later one points back to what narrows the first:
"in the same survey".
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from guidelint import regex as re
from guidelint.checks.contradiction import present
from guidelint.checks.page import PROSE, Page
from guidelint.checks.pay_ladders import Ladders, Place, Rung, ladders_of
from guidelint.checks.ranks import Rank
from guidelint.checks.said_levels import Named, level_in, text_offset
from guidelint.facts.claims import Claim
from guidelint.facts.nouns import singular
from guidelint.guide import Block
from guidelint.language.phrases import PhraseIndex, Token, tokens
from guidelint.record import cached_property, dataclass

_APPRENTICE = 10  # highest rank that is told by years of training
_PARTED = re.compile(r"[,;:()—–]\s|\s[–—-]\s|[()]|[;—]")
_JOINED = re.compile(r"\s(?:and|but|while|whereas)\s")
_ASIDE = re.compile(r"\s*(?:for|as|to)\s+(?:(?:a|an|the|those|most)\s+)?", re.IGNORECASE)
_STEM = 5  # letters by which two words of one root are known: "placed", "placements"
_POINTING = 2  # words before one in which "the" or "same" may stand
_SECOND = 2  # level of a title that can be one of a level
_NEAR = 3  # blocks below a title
_MOST = 60  # statements of one guide that are compared
_OPENING = 2  # words that may stand before the level of which a sentence is
_GOES_ON = re.compile(r"\W*(?:they|these|you)\b", re.IGNORECASE)
_BECOMES = re.compile(
    r"\b(?:becom(?:e|es|ing)|mak(?:e|es) (?:you|them|him|her)|promoted to)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"\b(?:in|at|near|across|around|within|throughout)\s+(?:the\s+)?([A-Z][\w'’-]+)")
_OWNED = re.compile(r"\bfor\s+an?\s+[\w-]+['’]s\s+$")  # "for an apprentice's $24,600"
_OTHER_PERIOD = re.compile(r"\W*(?:(?:a|an|per|each|every)\s+)?(?:hour|day|week|fortnight|month|shift)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A level's pay. where: roots of the words that narrow it; pointing: those of them that point back.

    home: the list or the sentence it stands in, whose levels other readers compare with one another; listed: it is a
    list of several levels, which may be those of one house. end: 1 where it is said to be the highest of a scale, -1
    where it is said to be the lowest.
    """

    rung: Rung
    where: frozenset[str]
    pointing: frozenset[str]
    home: object
    listed: bool = False
    end: int = 0


def told_levels(page: Page) -> list[Told]:
    """Every level's pay of a guide, in order of its place."""
    found = list(_Reader(page).all())[:_MOST]
    return sorted(found, key=lambda told: told.rung.claim.span)


def of_one_ladder(one: Told, two: Told) -> bool:
    """Whether what narrows two statements is the same, or nothing."""
    if one.listed and two.listed:
        return False
    if one.where == two.where:
        return True
    less, more = sorted((one, two), key=lambda told: len(told.where))
    return bool(less.where) and less.where <= more.where and less.where <= less.pointing


class _Reader:
    def __init__(self, page: Page) -> None:
        self._page = page
        self._ladders: Ladders = ladders_of(page)
        self._ranks = self._ladders.ranks

    def all(self) -> Iterator[Told]:
        listed: set[object] = set()
        found = self._ladders.listed()
        levels = [(place, r) for place, r in found if self._is_level(r.rank) and self._is_near(place, r.claim)]
        times = Counter(place for place, _ in levels)
        for place, rung in levels:
            if rung.claim.span not in listed:
                listed.add(rung.claim.span)
                basis = self._roots(tokens(rung.claim.key.basis or ""))
                yield Told(rung, frozenset(basis), frozenset(), place, place[0] == "rows" or times[place] > 1)
        ladders = self._ladders
        for index, claims in ladders.pay.items():
            block = self._page.guide.blocks[index]
            if block.kind in PROSE and index not in self._page.guide.table_place and not ladders.other_hours(block):
                for told in self._in_block(block, claims):
                    if told.rung.claim.span not in listed:
                        yield told

    def _is_near(self, place: Place, claim: Claim) -> bool:
        """Whether a figure that only its title gives a level stands right below that title."""
        if place[0] != "sections" or claim.block is None:
            return True
        section = self._page.guide.sections[self._page.guide.blocks[claim.block].section]
        named = section.heading is not None and section.level >= _SECOND  # the first is the page's own
        return named and section.heading is not None and claim.block - section.heading <= _NEAR

    @staticmethod
    def _is_level(rank: Rank) -> bool:
        if rank.stem or rank.tail:
            return rank.step is not None
        return rank.base or rank.told

    # ------------------------------------------------------------------ sentences
    def _in_block(self, block: Block, claims: Sequence[Claim]) -> Iterator[Told]:
        text, sentences = block.text, self._page.sentences(block)
        spots = [(text_offset(block, c.span.start), text_offset(block, c.span.end - 1) + 1, c) for c in claims]
        ends = [last for _, last in sentences]
        for at, (start, end, claim) in enumerate(spots):
            number = bisect_right(ends, start)
            if number >= len(sentences) or claim.key.basis in ("history", "hypothetical"):
                continue
            first, last = sentences[number]
            sentence = text[first:last]
            if (
                self._is_old(text[:last])
                or self._is_somebodys(sentence)
                or not self._is_pay(claim, text[first:start], text[end:last])
            ):
                continue
            earliest = max(first, spots[at - 1][1]) if at else first
            named = self._named(text, earliest, start, end, last)
            if named is None and not number and not at:
                named = self._asked(block)
            said_before = ""
            if named is None and number and earliest == first:
                going_on = self._going_on(text[slice(*sentences[number - 1])], text[first:start], claims)
                if going_on is not None:
                    named, said_before = (going_on[0], None), going_on[1]
                    first += max((found.end() for found in _JOINED.finditer(text[first:start])), default=0)
                    sentence = text[first:last]
            if named is None or not self._is_level(named[0]):
                continue
            where, pointing = self._narrowing(sentence, (start - first, end - first), named[1], named[0])
            if said_before:
                last_place = len(said_before) - 1
                more = self._narrowing(said_before, (last_place, last_place), None, named[0])
                where, pointing = where | more[0], pointing | more[1]
            where |= self._carried(text[:first]) if number else frozenset()
            rung = Rung(claim, named[0], 1000 * block.index + number)
            side = self._end(text[earliest:last] if at + 1 == len(spots) else text[earliest : spots[at + 1][0]])
            yield Told(rung, where, pointing, ("said", block.index, number), end=side)

    def _end(self, clause: str) -> int:
        """Which end of its scale a level is said to be."""
        ends = {int(phrase.value) for phrase in self._ends.find(tokens(clause))}
        return ends.pop() if len(ends) == 1 else 0

    def _named(self, text: str, earliest: int, start: int, end: int, last: int) -> tuple[Rank, Named | None] | None:
        """The level of a figure, before it or behind it."""
        named = level_in(self._page, self._ranks, text[earliest:start])
        if named is None and (lead := _ASIDE.match(text, end, last)):
            cut = _PARTED.search(text, lead.end(), last)
            named = level_in(self._page, self._ranks, text[lead.end() : cut.start() if cut else last])
        return None if named is None else (self._by_year(named.rank, text[earliest:last]), named)

    def _by_year(self, rank: Rank, around: str) -> Rank:
        """An apprentice's year of training, wherever its clause tells it."""
        if rank.rank is None or rank.rank > _APPRENTICE or rank.ordinal is not None:
            return rank
        years = [p for p in self._ranks.phrases(tokens(around)) if p.list == "ladders/ordinals"]
        if len({p.value for p in years}) != 1 or "year" not in around[years[0].start :][:16].lower():
            return rank
        told = self._ranks.rank(f"{around[years[0].start : years[0].end]} year {rank.name}")
        return told if told is not None and told.rank == rank.rank else rank

    def _asked(self, block: Block) -> tuple[Rank, Named | None] | None:
        """The one level of the question that a text answers with a figure."""
        over = self._page.guide.blocks[block.index - 1] if block.index else block
        if over is block or not over.text.rstrip(" *").endswith("?"):
            return None
        named = level_in(self._page, self._ranks, over.text)
        return None if named is None else (self._by_year(named.rank, over.text), None)

    def _going_on(self, before: str, stretch: str, claims: Sequence[Claim]) -> tuple[Rank, str] | None:
        """The level that the sentence before brings in, where a figure's own goes on about it, and what is said of it.

        "Senior tilers come next in the agreement. They sign for the work and earn $52,000."
        """
        if (
            not _GOES_ON.match(stretch)
            or self._ranks.phrases(tokens(stretch))
            or any(c.quote in before for c in claims)
        ):
            return None
        named = level_in(self._page, self._ranks, before)
        if named is None or named.rank.rank is None or named.rank.base:
            return None
        becomes = _BECOMES.search(named.before)
        if becomes is None and len(named.before.split()) > _OPENING:
            return None
        return named.rank, f"{named.before[: becomes.start()] if becomes else named.before} {named.behind}"

    def _is_old(self, text: str) -> bool:
        """Whether a year is named that is past: what follows may still be of it."""
        return any(year < present(self._page) for year in _YEAR.findall(text))

    def _is_somebodys(self, sentence: str) -> bool:
        words = {token.text for token in tokens(sentence)}
        return not words.isdisjoint(self._page.lexicon.words("ladders/somebodys"))

    def _is_pay(self, claim: Claim, before: str, behind: str) -> bool:
        """Whether money that no word calls pay stands where pay does: "join on", "could look forward to"."""
        if claim.span not in self._ladders.unsaid:
            return True
        if claim.key.period is None or _OTHER_PERIOD.match(behind):
            return False
        if _OWNED.search(before):
            return True
        found = tokens(before)
        return any(p.end >= len(before.rstrip()) - 1 for p in self._paid.find(found)) or (
            any(True for _ in self._offered.find(found))
        )

    @cached_property
    def _paid(self) -> PhraseIndex:
        return PhraseIndex({"paid": self._page.lexicon.values("ladders/paid-at")})

    @cached_property
    def _ends(self) -> PhraseIndex:
        return PhraseIndex({"ends": self._page.lexicon.values("ladders/ends")})

    @cached_property
    def _offered(self) -> PhraseIndex:
        return PhraseIndex({"offered": self._page.lexicon.values("ladders/paid")})

    # ------------------------------------------------------------------ what narrows a statement
    def _narrowing(
        self, sentence: str, figure: tuple[int, int], named: Named | None, rank: Rank
    ) -> tuple[frozenset[str], frozenset[str]]:
        own = {singular(token.text) for token in tokens(rank.name)}
        found = tokens(sentence)
        levels = [(p.start, p.end) for p in self._ranks.phrases(found) if p.list != "ladders/ordinals"]
        found = [
            token
            for token in found
            if singular(token.text) not in own and not any(a <= token.start < b for a, b in (figure, *levels))
        ]
        kept: list[Token] = []
        for start, end in self._pieces(sentence, figure[1]):
            piece = [token for token in found if start <= token.start < end]
            holds = sentence[end : end + 1] == ":" or start <= figure[0] < end
            holds = holds or (named is not None and self._names(sentence[start:end], own))
            if holds or (piece and (piece[0].text in self._conditions or piece[-1].text in self._saying)):
                kept += piece
        return self._roots(kept), self._roots([t for i, t in enumerate(kept) if self._points(kept, i)])

    @staticmethod
    def _pieces(sentence: str, behind: int) -> list[tuple[int, int]]:
        """A sentence cut at its signs, and behind its figure at a word that joins another clause."""
        cuts = [found.span() for found in _PARTED.finditer(sentence)]
        cuts = sorted(cuts + [found.span() for found in _JOINED.finditer(sentence, behind)])
        return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)], strict=True))

    @staticmethod
    def _names(piece: str, own: set[str]) -> bool:
        return not own.isdisjoint(singular(token.text) for token in tokens(piece))

    def _points(self, found: Sequence[Token], i: int) -> bool:
        return any(token.text in self._back for token in found[max(0, i - _POINTING) : i])

    def _roots(self, found: Sequence[Token]) -> frozenset[str]:
        words = (t.text for t in found if t.text not in self._plain and (t.text[0].isalpha() or _YEAR.match(t.text)))
        roots = {singular(word)[:_STEM] for word in words if singular(word) not in self._plain}
        return frozenset(roots - {name[:_STEM] for name in self._own})

    def _carried(self, before: str) -> frozenset[str]:
        """Names and years of the sentences before, which a paragraph may go on with."""
        names = (*_NAME.findall(before), *_YEAR.findall(before))
        return frozenset(singular(name.lower())[:_STEM] for name in names if name.lower() not in self._plain)

    @cached_property
    def _own(self) -> frozenset[str]:
        """The words of the role's names."""
        role = self._page.guide.role
        return frozenset(token.text for name in (role.names if role else ()) for token in tokens(name))

    @cached_property
    def _plain(self) -> frozenset[str]:
        words = self._page.lexicon.words
        lists = ("generic", "name-ends", "told-plain", "conditions", "pointing", "ordinals")
        known = frozenset(word for name in lists for phrase in words(f"ladders/{name}") for word in phrase.split())
        hedges = frozenset(word for phrase in words("figures/hedges") for word in phrase.split())
        return known | hedges | words("figures/durations") | words("figures/numbers") | self._own

    @cached_property
    def _conditions(self) -> frozenset[str]:
        return self._page.lexicon.words("ladders/conditions")

    @cached_property
    def _saying(self) -> frozenset[str]:
        return self._page.lexicon.words("ladders/saying")

    @cached_property
    def _back(self) -> frozenset[str]:
        return self._page.lexicon.words("ladders/pointing")
