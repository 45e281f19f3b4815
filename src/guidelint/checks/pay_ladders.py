"""Lists of levels with their pay: tables, sections, lists, lines. Each is one list; two are never mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from guidelint import regex as re
from guidelint.checks.conversions import is_converted
from guidelint.checks.page import Page
from guidelint.checks.ranks import Rank, RankReader, Years
from guidelint.checks.said_levels import Said, said_rungs, text_offset
from guidelint.facts.claims import Claim, Key
from guidelint.guide import Block, Section, Table
from guidelint.record import dataclass, replace

_LONGEST_NAME = 9  # words
_LONGEST_LABEL = 120  # characters, with what stands between it and its value
_PARTED = re.compile(r"[:.–—(\[-]")
_LETTER = re.compile(r"[^\W\d_]")
_NAME = re.compile(
    r"[\s*_•·–—-]*(?P<name>[^:\n]{2,90}?)\s*(?::|\.\s|\s[–—-]+\s|(?<!\d)[–—](?!\d)|,?\s+(?=[(\[]?\s*$)|$)"
)
_MOST_COLUMNS = 30  # of a row that are looked at for years
_YEARLY = 4000  # money without a unit of time: from here on it is taken for a year's

_SERIES = 3  # levels that a sentence names in turn

Place = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A level's pay and its rank.

    sentence: of running text, else -1; label: what it begins with, before a colon. column: of a table, else -1.
    """

    claim: Claim
    rank: Rank
    sentence: int = -1
    column: int = -1
    label: str = ""


@dataclass(frozen=True, slots=True)
class PayLadder:
    """One list of levels, in the order of the text. prose: it is running text."""

    rungs: tuple[Rung, ...]
    prose: bool = False


def pay_ladders(page: Page) -> list[PayLadder]:
    """All lists of levels with two rungs or more."""
    found = page.shared.get("pay-ladders")
    if found is None:
        found = page.shared["pay-ladders"] = list(ladders_of(page).all())
    return found


def ladders_of(page: Page) -> Ladders:
    """The reader of a page, made once."""
    found = page.shared.get("pay-ladders-reader")
    if found is None:
        found = page.shared["pay-ladders-reader"] = Ladders(page)
    reader: Ladders = found
    return reader


def _runs(rungs: Sequence[Rung]) -> Iterator[list[Rung]]:
    """Rungs of one place as lists: where a level comes again, another list begins."""
    run: list[Rung] = []
    seen: set[object] = set()
    for rung in rungs:
        rank = rung.rank
        level = (
            rank.stem,
            rank.rank,
            rank.base,
            rank.grade,
            rank.ordinal,
            rank.years,
            rung.column,
            rung.claim.key.statistic,
        )
        if level in seen:
            if len(run) > 1:
                yield run
            run, seen = [], set()
        seen.add(level)
        run.append(rung)
    if len(run) > 1:
        yield run


def _role(page: Page) -> tuple[str, ...]:
    """The names of the guide's role; where it was not told, its main heading as a whole."""
    if page.guide.role is not None:
        return page.guide.role.names
    return tuple(block.text for block in page.guide.blocks if block.kind == "heading")[:1]


class Ladders:
    """Reads the pay of levels of one guide. ranks: its reader of names; pay: figures by block; unsaid: of money that no
    word calls pay."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._guide = page.guide
        self.ranks = RankReader(page.lexicon, page.template, _role(page))
        self._verbs = page.lexicon.words("ladders/name-ends") | page.lexicon.words("pay/cues")
        self._by_rows: dict[int, bool] = {}
        self._spans: dict[tuple[int, int], dict[int, Years]] = {}
        self._listed: list[tuple[Place, Rung]] | None = None
        self._silent = page.lexicon.words("pay/other-hours")
        self.pay: dict[int, list[Claim]] = {}
        self._rows: dict[tuple[int, int], list[Claim]] = {}
        for claim in page.facts.claims:
            if claim.block is None:
                continue
            place = self._guide.table_place.get(claim.block)
            if claim.key.metric == "experience" and place is not None:
                self._rows.setdefault((place[0].group, place[1]), []).append(claim)
            if claim.key.metric == "pay" and not is_converted(page, claim):
                self.pay.setdefault(claim.block, []).append(claim)
        self.unsaid = frozenset(claim.span for claim in self._add_unread())
        for claims in self.pay.values():
            claims.sort(key=lambda each: each.span)

    def _add_unread(self) -> Iterator[Claim]:
        """Money that no word calls pay: beside a level's name, in a list of levels, it is nothing else."""
        for aside in self._page.facts.asides:
            if aside.reading != "unread" or aside.quantity.unit != "money":
                continue
            block = self._guide.block_at(aside.span.start)
            if block is None:
                continue
            point = aside.quantity.point
            period = "year" if point is not None and point >= _YEARLY else None
            key = Key("pay", currency=aside.quantity.currency, period=period)
            claim = Claim(key, aside.quantity, aside.span, aside.quote, block.index, {})
            self.pay.setdefault(block.index, []).append(claim)
            yield claim

    def all(self) -> Iterator[PayLadder]:
        runs: dict[Place, list[Rung]] = {}
        for place, rung in self.listed():
            runs.setdefault(place, []).append(rung)
        for rungs in runs.values():
            yield from (PayLadder(tuple(run)) for run in _runs(rungs))
        told = {rung.claim.span for rungs in runs.values() for rung in rungs if rung.rank.told}
        spoken: dict[int, list[Rung]] = {}
        for index, claims in self.pay.items():
            block = self._guide.blocks[index]
            if block.kind in ("paragraph", "item", "quote", "cell") and not self.other_hours(block):
                for said in self._said(block, claims):
                    if said.claim.span not in told:
                        rung = Rung(said.claim, said.rank, 1000 * index + said.sentence, label=said.label)
                        spoken.setdefault(block.section, []).append(rung)
        for rungs in spoken.values():
            yield from (PayLadder(tuple(run), prose=True) for run in _runs(rungs))

    def listed(self) -> list[tuple[Place, Rung]]:
        """The levels of tables, lists, labels, titles and the page's data, each with its list."""
        if self._listed is None:
            self._listed = [*self._in_front_matter(), *self._in_tables(), *self._beside_labels()]
        return self._listed

    def _said(self, block: Block, claims: Sequence[Claim]) -> list[Said]:
        """The levels that running text names; money that no word calls pay only where three are named in turn."""
        found = list(said_rungs(self._page, self.ranks, block, claims))
        series = len({said.rank.rank for said in found if said.rank.rank is not None}) >= _SERIES
        return [said for said in found if series or said.claim.span not in self.unsaid]

    def _in_front_matter(self) -> Iterator[tuple[Place, Rung]]:
        """Levels that are keys of one mapping: salary.junior, salary.senior."""
        values = {entry.value.whole.start: entry for entry in self._guide.fields if entry.block is None}
        for claim in self._page.facts.claims:
            entry = values.get(claim.span.start)
            if claim.block is None and claim.key.metric == "pay" and entry is not None:
                over, _, key = entry.key.rpartition(".")
                rank = self.ranks.rank(re.sub(r"[_-]+", " ", key))
                if rank is not None and rank.told:
                    yield ("front matter", over), Rung(claim, rank)

    def other_hours(self, block: Block) -> bool:
        """Whether a text tells of other hours than those of a full week."""
        text = block.text.lower()
        return any(word in text for word in self._silent)

    # ------------------------------------------------------------------ tables
    def _in_tables(self) -> Iterator[tuple[Place, Rung]]:
        for table in self._guide.tables:
            for r in range(table.header_rows, len(table.rows)):
                yield from self._in_row(table, r)

    def _in_row(self, table: Table, r: int) -> Iterator[tuple[Place, Rung]]:
        row = table.rows[r]
        texts = [self._text(cell) for cell in row]
        if any(word in " ".join(texts).lower() for word in self._silent):
            return
        for c, cell in enumerate(row):
            claims = self.pay.get(cell, []) if cell is not None else []
            if len(claims) != 1 or c == 0:
                continue
            head = self._head(table, c)
            across = self.ranks.rank(head) if head and len(head.split()) <= _LONGEST_NAME else None
            if across is not None and across.rank is not None and not self._levelled(table):
                yield ("row", table.group, r), Rung(claims[0], across)
                continue
            named = self._row_name(table, r, c, texts)
            if named is not None:
                before, rank = named
                yield ("rows", table.group, before), Rung(claims[0], rank, column=c)

    def _levelled(self, table: Table) -> bool:
        """Whether the rows of a table are levels."""
        told = self._by_rows.get(table.group)
        if told is None:
            heads = (self._text(row[0]) for row in table.rows[table.header_rows :] if row)
            found = (self.ranks.rank(head) for head in heads if len(head.split()) <= _LONGEST_NAME)
            told = self._by_rows[table.group] = any(rank is not None and rank.told for rank in found)
        return told

    def _row_name(self, table: Table, r: int, c: int, texts: Sequence[str]) -> tuple[str, Rank] | None:
        """What stands before a row's level, and the level: its cell is the first that names one, else the first."""
        cells = [at for at in range(c) if texts[at].strip()]
        short = [at for at in cells[:3] if len(texts[at].split()) <= _LONGEST_NAME]
        read = {at: self.ranks.rank(texts[at], self._head(table, at)) for at in short}
        at = next((at for at in cells[:3] if (rank := read.get(at)) is not None and (rank.rank or rank.grade)), None)
        if at is None:
            at = next(iter(cells), None)
        rank = read.get(at) if at is not None else None
        if at is None or rank is None:
            return None
        if rank.years is None:
            told = [span for other, span in self._years_of(table, r, texts).items() if other != at]
            rank = replace(rank, years=told[0] if len(told) == 1 else None)
        return " ".join(texts[:at]).lower(), rank

    def _years_of(self, table: Table, r: int, texts: Sequence[str]) -> dict[int, Years]:
        """The spans of years of a row, by column."""
        found = self._spans.get((table.group, r))
        if found is None:
            read = {c: self.ranks.years(text, self._head(table, c)) for c, text in enumerate(texts[:_MOST_COLUMNS])}
            found = self._spans[table.group, r] = {c: span for c, span in read.items() if span is not None}
        return found

    def _head(self, table: Table, c: int) -> str:
        return " ".join(self._text(table.rows[h][c]) for h in range(table.header_rows) if c < len(table.rows[h]))

    def _text(self, cell: int | None) -> str:
        return self._guide.blocks[cell].text if cell is not None else ""

    # ------------------------------------------------------------------ labels and titles
    def _beside_labels(self) -> Iterator[tuple[Place, Rung]]:
        sections: dict[int, list[tuple[Claim, bool]]] = {}
        for index, claims in sorted(self.pay.items()):
            if index in self._guide.table_place:
                continue
            block = self._guide.blocks[index]
            if self.other_hours(block):
                continue
            named = self._label(block, claims)
            if named is not None and (named[1].told or (named[1].base and named[1].stem == "")):
                yield named[0], Rung(claims[0], named[1])
                continue
            for claim in claims:
                sections.setdefault(block.section, []).append((claim, index in self._guide.field_of))
        for at, told in sections.items():
            yield from self._in_section(self._guide.sections[at], told)

    def _label(self, block: Block, claims: Sequence[Claim]) -> tuple[Place, Rank] | None:
        """The list in which a block stands, and the level that its label or its first words name."""
        if len(claims) != 1:
            return None
        field = self._guide.field_of.get(block.index)
        at = text_offset(block, claims[0].span.start)
        before = block.text[:at]
        if field is not None or not _LETTER.search(before):
            label = field.label if field is not None else self._line_over(block)
            rank = self.ranks.rank(label) if label else None
            return None if rank is None else (("labels", block.section), rank)
        found = _NAME.match(before[: _LONGEST_LABEL + 1])
        if found is None or len(before) > _LONGEST_LABEL or len(found["name"].split()) > _LONGEST_NAME:
            return None
        if not _PARTED.search(before, found.end("name")) and set(found["name"].lower().split()) & self._verbs:
            return None  # a sentence: "Seniors earn around"
        rest = before[found.end() :]
        rank = self.ranks.rank(f"{found['name']} {rest if self.ranks.years(rest) else ''}")
        if rank is None:
            return None
        if rank.years is None:
            rank = replace(rank, years=self.ranks.years(block.text[at:]))
        if block.kind == "heading":
            section = self._guide.sections[block.section]
            return ("sections", section.parent, section.level), rank
        return (("group", block.group) if block.group is not None else ("lines", block.section)), rank

    def _line_over(self, block: Block) -> str:
        """The line over a value that stands alone, where it can be its label."""
        over = self._guide.blocks[block.index - 1] if block.index else block
        label = over is not block and over.section == block.section and over.index not in self.pay
        return over.text if label and len(over.text.split()) <= _LONGEST_NAME else ""

    def _in_section(self, section: Section, told: Sequence[tuple[Claim, bool]]) -> Iterator[tuple[Place, Rung]]:
        """The pay that stands under a title that names a level: its fields, else its only figure of a kind."""
        if section.heading is None or len(section.title.split()) > _LONGEST_NAME:
            return
        rank = self.ranks.rank(section.title)
        if rank is None or not (rank.told or rank.base):
            return
        fields = [claim for claim, field in told if field]
        claims = fields or [claim for claim, _ in told]
        kinds = [(c.key.statistic, c.key.period, c.key.region, c.quantity.is_range) for c in claims]
        times = Counter(kinds)
        for claim, kind in zip(claims, kinds, strict=True):
            if times[kind] == 1:
                yield ("sections", section.parent, section.level), Rung(claim, rank)
