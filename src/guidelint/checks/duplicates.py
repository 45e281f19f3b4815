"""Text that stands more than once: runs of blocks, paragraphs, single sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint.checks.copies import Copies, copies
from guidelint.checks.page import Page
from guidelint.checks.repetition import Place, inside, repeated_runs
from guidelint.checks.summary import in_summary, uses_again
from guidelint.checks.units import normal, normal_texts
from guidelint.finding import Hit, Related
from guidelint.guide import Block
from guidelint.language import words
from guidelint.record import dataclass

_CLOSED = frozenset(".!?\"'”’)")
_Sentence = tuple[Block, int, int]  # where it starts and ends in the block's text
_NO_DATA = "style/no-data"
_EDGES = " .!?\"'“”‘’()"


@dataclass(frozen=True, slots=True)
class DuplicateSection:
    """One hit for each run of blocks that stands again, on its second place; the other places are related.

    blocks: equal blocks of the shortest run; words: from so many, two blocks are enough. Message values: blocks,
    words, count (of places), title (of the section of the first place).
    """

    blocks: int = 3
    words: int = 80

    values: ClassVar[frozenset[str]] = frozenset({"blocks", "words", "count", "title"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        for run in repeated_runs(page, self.blocks, self.words):
            first, second, *others = run.places
            title = _title(page, first)
            yield Hit(
                second.span(page),
                {"blocks": str(run.blocks), "words": str(run.words), "count": str(len(run.places)), "title": title},
                (
                    Related(first.span(page), "agrees", "stands here first"),
                    *(Related(place.span(page), "agrees", "and here again") for place in others),
                ),
            )


@dataclass(frozen=True, slots=True)
class DuplicateParagraph:
    """One hit for each text that stands again, on its second place; the other places are related.

    words: of the shortest text; equal: share of the words that are equal. run_blocks, run_words: of the runs that
    are a section's to report. A summary that stands again in the sections it sums up is one hit in all, together with
    what else such a page uses again, or nearly: with a share of equal words from `reused`. Message values: percent (of
    the words that are equal), count (of places or passages), title (of the first's section).
    """

    words: int = 12
    equal: float = 0.85
    reused: float = 0.9
    run_blocks: int = 3
    run_words: int = 80

    values: ClassVar[frozenset[str]] = frozenset({"percent", "count", "title"})
    cases: ClassVar[frozenset[str]] = frozenset({"nearly", "summary"})

    def run(self, page: Page) -> Iterator[Hit]:
        runs = inside(repeated_runs(page, self.run_blocks, self.run_words))
        summary = in_summary(page)
        by_design = uses_again(page)
        summed_up: list[tuple[Block, ...]] = []
        for group in copies(page, self.words, self.equal, runs):
            rest = [block for block in group.blocks if block.index not in summary]
            filler = len(rest) >= _FILLER and _is_one_sentence(page, rest[0])
            if len(rest) < len(group.blocks) or (by_design and group.share >= self.reused and not filler):
                summed_up.append(group.blocks)
            elif not filler:
                yield _copy(page, group)
        if summed_up:
            yield _summary(page, summed_up)


_FILLER = 3  # places of a sentence alone, from which it is duplicate/filler


def _is_one_sentence(page: Page, block: Block) -> bool:
    return len(page.sentences(block)) == 1


def _copy(page: Page, group: Copies) -> Hit:
    first, second, *others = group.blocks
    return Hit(
        second.whole,
        {
            "percent": str(int(group.share * 100)),
            "count": str(len(group.blocks)),
            "title": _title(page, Place(first.index, first.index)),
        },
        (
            Related(first.whole, "agrees", "stands here first"),
            *(Related(block.whole, "agrees", "and here again") for block in others),
        ),
        case=None if group.share == 1 else "nearly",
    )


def _summary(page: Page, passages: list[tuple[Block, ...]]) -> Hit:
    """One hit on the first passage of the summary: where it and the others stand again is related."""
    first, *again = passages[0]
    related = [Related(block.whole, "context", "stands here again") for block in again]
    for passage in passages[1:]:
        related.append(Related(passage[0].whole, "context", "and this"))
        related += [Related(block.whole, "context", "which stands here again") for block in passage[1:]]
    values = {"percent": "100", "count": str(len(passages)), "title": _title(page, Place(first.index, first.index))}
    return Hit(first.whole, values, tuple(related), case="summary")


@dataclass(frozen=True, slots=True)
class RepeatedSentence:
    """One hit for each sentence that stands in several blocks, on its first place; the other places are related.

    items: blocks at least that have it; words: of the shortest sentence. Sentences with figures are facts that may
    agree, cells, values and words for their lack are data, and what has no full stop is a label: these are left
    alone. run_blocks, run_words: of the runs that are a section's to report; their copies do not count. Message
    values: count (of places), sentence.
    """

    items: int = 3
    words: int = 6
    run_blocks: int = 3
    run_words: int = 80

    values: ClassVar[frozenset[str]] = frozenset({"count", "sentence"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        places: dict[str, list[_Sentence]] = {}
        for block in self._texts(page):
            for start, end in page.sentences(block):
                places.setdefault(normal(block.text[start:end]).strip(_EDGES), []).append((block, start, end))
        often = [found for text, found in places.items() if len(found) >= self.items and self._counts(page, text)]
        for found in _side_by_side(often, self.items):
            spans = [block.span(start, end) for block, start, end in found]
            block, start, end = found[0]
            yield Hit(
                spans[0],
                {"count": str(len(spans)), "sentence": block.text[start:end]},
                tuple(Related(span, "agrees", "the same sentence") for span in spans[1:]),
            )

    def _texts(self, page: Page) -> Iterator[Block]:
        """Blocks that may hold filler: no summary, no copies of runs, and of equal paragraphs the first alone."""
        runs = repeated_runs(page, self.run_blocks, self.run_words)
        copied = {i for run in runs for place in run.places[1:] for i in range(place.first, place.last + 1)}
        known: set[str] = set()
        copied.update(in_summary(page))
        for block in page.guide.blocks:
            if block.kind not in ("paragraph", "item") or block.index in copied:
                continue
            text = normal_texts(page)[block.index]
            if text not in known or len(page.sentences(block)) == 1:
                known.add(text)
                yield block

    def _counts(self, page: Page, sentence: str) -> bool:
        if words.count(sentence) < self.words or any(sign.isdigit() for sign in sentence):
            return False
        return not any(phrase in sentence for phrase in page.lexicon.words(_NO_DATA))


def _side_by_side(often: list[list[_Sentence]], items: int) -> Iterator[list[_Sentence]]:
    """The places of each sentence that stands in enough blocks; sentences that always stand together are one."""
    groups: dict[tuple[int, ...], list[list[_Sentence]]] = {}
    for found in often:
        closed = [place for place in found if place[0].text[place[2] - 1] in _CLOSED]
        blocks = tuple(dict.fromkeys(block.index for block, _, _ in closed))
        if len(blocks) >= items:
            groups.setdefault(blocks, []).append(closed)
    for alike in groups.values():
        first, last = alike[0], alike[-1]
        together = len(first) == len(last) and all(a[0] is b[0] for a, b in zip(first, last, strict=True))
        yield [(a[0], a[1], b[2]) for a, b in zip(first, last, strict=True)] if together else first


def _title(page: Page, place: Place) -> str:
    """The heading under which a place stands; the guide's start has none."""
    return page.section_title(page.guide.blocks[place.first]) or "the beginning"
