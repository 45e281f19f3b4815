"""Where figures stand: each with its sentence, its clause, and what stands over or beside it."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from guidelint import regex as re
from guidelint.facts.clauses import clause, hard_cuts
from guidelint.facts.data_values import as_money, currencies
from guidelint.facts.heads import HeadReader, Heads
from guidelint.facts.lineups import row_of
from guidelint.facts.occupations import Occupation, RoleNames
from guidelint.facts.series import in_measure, measures
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Field, Guide
from guidelint.language.phrases import Phrase, Token, tokens
from guidelint.quantity import Figure
from guidelint.record import cached_property, dataclass

_ANSWER = 60  # characters of an answer within which its figure stands
_STRIP = re.compile(r"(?:(?!\s[|/·•]\s).)+", re.DOTALL)
_DATES = re.compile(
    r"\b(?P<first>(?:19|20)\d\d)\s*(?:[-–—/‑]|to|through|and|until)\s*(?P<last>(?:19|20)?\d\d)(?!\d|%|,\d)|\b(?P<year>(?:19|20)\d\d)(?![\d%,.]\d|[-–]?(?:hour|day))(?!\w)",
    re.IGNORECASE,
)


class Line:
    """One text with figures, each thing read from it at most once and only where it is needed.

    bounds: the stretch of the text that is read; tokens: those in it.
    """

    def __init__(
        self, text: str, bounds: tuple[int, int], tokens: list[Token], vocabulary: Vocabulary, role: RoleNames
    ) -> None:
        self.text = text
        self.bounds = bounds
        self.tokens = tokens
        self._vocabulary = vocabulary
        self._role = role

    @cached_property
    def lowered(self) -> str:
        """What is read, in lower case, to see whether a word stands in it at all: places may be others than in it."""
        return self.text[slice(*self.bounds)].lower()

    @cached_property
    def words(self) -> list[str]:
        """The texts of the tokens."""
        return [token[2] for token in self.tokens]

    @cached_property
    def starts(self) -> list[int]:
        """Where the tokens start, to look for one by its place."""
        return [token[0] for token in self.tokens]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that start within a stretch."""
        return self.tokens[self.places_of(start, end)]

    def places_of(self, start: int, end: int) -> slice:
        """Which tokens start within a stretch."""
        return slice(bisect_left(self.starts, start), bisect_left(self.starts, end))

    @cached_property
    def phrases(self) -> list[Phrase]:
        return self._vocabulary.phrases(self.tokens, self.words)

    @cached_property
    def by_list(self) -> dict[str, list[Phrase]]:
        """The phrases by the list they are of, each in order."""
        found: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            name = phrase[2]
            if name in found:
                found[name].append(phrase)
            else:
                found[name] = [phrase]
        return found

    def of_list(self, name: str) -> list[Phrase]:
        """The phrases of one list: looked for alone where the others were not asked for yet."""
        if "by_list" in self.__dict__:
            return self.by_list.get(name, [])
        return self._vocabulary.phrases_in(name, self.tokens, self.words)

    @cached_property
    def occupations(self) -> list[Occupation]:
        return self._role.find(self.text, self.tokens, self.words)

    def of_the_trade(self, word: str) -> bool:
        return self._role.of_the_trade(word)

    @property
    def numbers(self) -> frozenset[str]:
        """Number words, and small numbers in digits are none of them."""
        return self._vocabulary.lexicon.words("figures/numbers")

    def akin(self, word: str) -> bool:
        return self._role.akin(word)

    @cached_property
    def whole_sentences(self) -> list[tuple[int, int]]:
        """The bounds of its sentences; a strip of facts is one."""
        first, last = self.bounds
        return [(first + a, first + b) for a, b in self._vocabulary.stops.sentences(self.text[first:last])]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The bounds of its sentences, and of each fact of a strip."""
        found = self.whole_sentences
        if not any(self.text.count(mark) > 1 for mark in (" | ", " · ", " • ")) and not self._slashed():
            return found
        cut: list[tuple[int, int]] = []  # a strip of facts, "Pay: $1 | Growth: 2%", is as many statements
        for start, end in found:
            cut.extend(part.span() for part in _STRIP.finditer(self.text, start, end))
        return cut

    def _slashed(self) -> bool:
        """Whether slashes part facts, and no names: "Pay: $1 / Growth: 2% / Jobs: 3", but "SDR / BDR roles"."""
        parts = self.text.split(" / ")
        return len(parts) > _FEW and all(any(c.isdigit() for c in part) for part in parts)

    @cached_property
    def dates(self) -> list[tuple[int, int]]:
        """Where years and spans of years stand."""
        if "20" not in self.text and "19" not in self.text:
            return []
        return [m.span() for m in _DATES.finditer(self.text, *self.bounds)]

    def hard_cuts(self, sentence: tuple[int, int]) -> list[tuple[int, int]]:
        """Where the statements of a sentence end and begin, whatever figures stand there."""
        found = self._cuts.get(sentence)
        if found is None:
            found = self._cuts[sentence] = hard_cuts(self.text, sentence)
        return found

    @cached_property
    def _cuts(self) -> dict[tuple[int, int], list[tuple[int, int]]]:
        return {}

    def dated(self, figure: Figure) -> bool:
        return any(start <= figure.start and figure.end <= end for start, end in self.dates)

    def sentence_of(self, figure: Figure) -> tuple[int, int]:
        """The bounds of its sentence, with the question that a short answer begins with: "The average? $58,700"."""
        at = next((i for i, s in enumerate(self.sentences) if figure.start < s[1]), None)
        if at is None:
            return self.bounds
        start, end = self.sentences[at]
        asked = at > 0 and self.text[start - 2 : start].rstrip().endswith("?")
        return (self.sentences[at - 1][0] if asked and figure.start - start < _ANSWER else start), end

    def row_of(self, figure: Figure, others: Sequence[Figure], sentence: tuple[int, int]) -> int | None:
        """Where the row begins in whose middle the one stands whose pay a figure is, or all of whose pay it is."""
        if figure.quantity.unit not in _PAID_IN or "pay/rows" not in self.by_list:
            return None
        named = [(o.start, o.end) for o in self.occupations]
        amounts = [(o.start, o.end) for o in others if o.quantity.unit == "money"]
        at = figure.start, figure.end
        spread = len(figure.atoms) > 1
        return row_of(self.text, self.sentences, sentence, at, self.by_list, named, amounts, spread)


class Lines:
    """The texts of a guide's blocks as lines, made once for all who read them."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary, role: RoleNames) -> None:
        self._guide = guide
        self._vocabulary = vocabulary
        self._role = role
        self._made: dict[int, Line] = {}

    def whole(self, block: Block) -> Line:
        """A block of the guide as one line."""
        line = self._made.get(block.index)
        if line is None:
            found = self._guide.tokens[block.index]
            line = self.of(block.text, (0, len(block.text)), found)
            self._made[block.index] = line
        return line

    def of(self, text: str, bounds: tuple[int, int], found: list[Token]) -> Line:
        """A stretch of a text, with its tokens."""
        return Line(text, bounds, found, self._vocabulary, self._role)


_PAID_IN = frozenset({"money", "count"})  # "making forty-nine thousand a year"
_FEW = 2  # parts of a line that slashes may make of the names of one thing


@dataclass(frozen=True, slots=True)
class Spot:
    """A figure and what it may take its meaning from, nearest first.

    clause and sentence: bounds in line.text. heads: texts of the label, the row's and the column's head, the line
    that leads in, and the titles of the sections from the innermost out; "" where there is none.
    cell: it stands in a table. in_row: it is that of the one in the middle of a row of them, or of the whole row,
    which its sentence begins with.
    """

    figure: Figure
    line: Line
    block: Block
    index: int | None
    sentence: tuple[int, int]
    clause: tuple[int, int]
    label: str = ""
    row: str = ""
    column: str = ""
    corner: str = ""
    lead: str = ""
    titles: tuple[str, ...] = ()
    field: Field | None = None
    others: tuple[Figure, ...] = ()
    cell: bool = False
    in_row: bool = False
    start: int = dataclasses.field(init=False, repr=False, compare=False)  # of the figure: asked for again and again
    end: int = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "start", self.figure.start)
        object.__setattr__(self, "end", self.figure.end)

    @property
    def before(self) -> str:
        return self.line.text[self.clause[0] : self.start]

    @property
    def after(self) -> str:
        return self.line.text[self.end : self.clause[1]]


def spots(
    guide: Guide, vocabulary: Vocabulary, reader: HeadReader, lines: Lines, figures_of: Figures
) -> Iterator[Spot]:
    """Every figure of a guide, in order: front matter first, then the blocks."""
    beside = currencies(guide)
    for entry in guide.fields:
        if entry.block is None:
            text = entry.value.text
            figures = tuple(vocabulary.reader.read(text))
            if figures:
                figures = as_money(figures, entry, _key_words(entry), beside, vocabulary)
                heads = Heads() if len(text.split()) > _LONGEST_VALUE else Heads(label=_key_words(entry))
                for line, here in _lines(text, tokens(text), figures, lines):
                    yield from _spots_of(here, line, entry.value, None, heads, entry)
    read = figures_of.read
    units = measures(guide, reader, read, vocabulary)
    for block in guide.blocks:
        figures = read(block)
        if figures:
            if block.index in units:
                figures = in_measure(figures, block.text, units[block.index], _past_label(guide, block))
            heads = reader.of(block)
            field = None if block.index in reader.lost else guide.field_of.get(block.index)
            for line, here in _of_block(block, guide, figures, lines):
                yield from _spots_of(here, line, block, block.index, heads, field)


class Figures:
    """The figures of a guide's blocks, read once each; found: by the block's index, as they are written."""

    def __init__(self, guide: Guide, vocabulary: Vocabulary) -> None:
        self._words = guide.words
        self._reader = vocabulary.reader
        self.found: dict[int, tuple[Figure, ...]] = {}

    def read(self, block: Block) -> tuple[Figure, ...]:
        found = self.found.get(block.index)
        if found is None:
            found = () if block.kind == "code" else self._of(block)
            self.found[block.index] = found
        return found

    def _of(self, block: Block) -> tuple[Figure, ...]:
        return tuple(self._reader.read(block.text, block.kind == "cell", self._words[block.index]))


def _past_label(guide: Guide, block: Block) -> int:
    entry = guide.field_of.get(block.index)
    return len(entry.label) if entry is not None and entry.origin == "line" else 0


def _of_block(
    block: Block, guide: Guide, figures: tuple[Figure, ...], lines: Lines
) -> Iterator[tuple[Line, tuple[Figure, ...]]]:
    if len(block.text) <= _LONGEST_LINE and len(figures) <= _MOST_FIGURES:
        yield lines.whole(block), figures
    else:
        yield from _lines(block.text, guide.tokens[block.index], figures, lines)


def _lines(
    text: str, found: list[Token], figures: tuple[Figure, ...], lines: Lines
) -> Iterator[tuple[Line, tuple[Figure, ...]]]:
    """The text as one line with its figures; a very long one in stretches: what is far off says nothing of a figure.

    Each figure is read by looking over its whole line, so a line without bounds would take time without bounds.
    """
    for (start, end), here in _stretches(text, figures):
        first, last = (bisect_left(found, at, key=lambda token: token.start) for at in (start, end))
        yield lines.of(text, (start, end), found[first:last]), here


def _stretches(text: str, figures: tuple[Figure, ...]) -> Iterator[tuple[tuple[int, int], tuple[Figure, ...]]]:
    """The bounds of stretches, and the figures in each; ends of sentences part them, where there are any."""
    start = first = 0
    while first < len(figures):
        end = start + _LONGEST_LINE
        if first + _MOST_FIGURES < len(figures):
            end = min(end, figures[first + _MOST_FIGURES].start)
        if end < len(text):
            stop = text.rfind(". ", (start + end) // 2, end)
            end = stop + 1 if stop >= 0 else end
        last = bisect_left(figures, end, key=lambda figure: figure.start)
        end = min(end, len(text))
        if last > first:
            end = max(end, figures[last - 1].end)
            yield (start, end), figures[first:last]
        start, first = end, last


_LONGEST_LINE = 5_000  # characters, far more than a paragraph that somebody would read
_MOST_FIGURES = 80  # of a line
_LONGEST_VALUE = 8  # words; a longer value in front matter is a text that its key does not explain


def _key_words(entry: Field) -> str:
    return re.sub(r"[._/]+|(?<=[a-z])(?=[A-Z])|(?<=[a-z][a-z])(?=\d)", " ", entry.key)


def _spots_of(
    figures: tuple[Figure, ...], line: Line, block: Block, index: int | None, heads: Heads, entry: Field | None
) -> Iterator[Spot]:
    undated = tuple(figure for figure in figures if not line.dated(figure))
    at = 0
    for figure in figures:
        if at == len(undated) or figure is not undated[at]:
            yield Spot(figure, line, block, index, (0, 0), (0, 0), field=entry)
            continue
        sentence = line.sentence_of(figure)
        rest = undated[:at] + undated[at + 1 :]
        at += 1
        row = line.row_of(figure, rest, sentence) if index is not None and not heads.cell else None
        sentence = sentence if row is None else (row, sentence[1])
        yield Spot(
            figure,
            line,
            block,
            index,
            sentence,
            clause(line.text, line.hard_cuts(sentence), figure, rest, sentence),
            heads.label,
            heads.row,
            heads.column,
            heads.corner,
            heads.lead,
            heads.titles,
            entry,
            rest,
            heads.cell,
            row is not None,
        )


class Surroundings:
    """What stands over and beside the blocks of a guide, for words that are no figures and mean as much."""

    def __init__(self, reader: HeadReader) -> None:
        self._reader = reader

    def lead(self, block: Block) -> str:
        """The line that leads in to a block, or the question that it answers."""
        return self._reader.leads.get(block.index, "")

    def spot(
        self, figure: Figure, line: Line, block: Block, index: int | None, part: tuple[int, int], entry: Field | None
    ) -> Spot:
        """A stretch of a block's text as if it were a figure. block: the one that the text is of, a field's value too.

        part: bounds of the part of its sentence that speaks of it. index: of the block in the guide, None in its data.
        """
        heads = Heads(label=_key_words(entry)) if entry is not None else Heads()
        if index is not None:
            heads = self._reader.at(index)
        sentence = line.sentence_of(figure)
        return Spot(
            figure, line, block, index, sentence, part, heads.label, heads.row, heads.column, heads.corner, heads.lead,
            heads.titles, entry,
        )  # fmt: skip
