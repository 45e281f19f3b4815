"""Which level years of experience belong to, by the structure of a page: table, heading, label, list, line.

A rung is a stretch of years with its level and its list of levels. Those of one list are compared with one another.
"""

from __future__ import annotations

from functools import lru_cache

from guidelint import regex as re
from guidelint.facts.evidence import in_text
from guidelint.facts.level_names import LevelNames
from guidelint.facts.stretches import Stretch
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Block, Guide, Section, Table
from guidelint.record import cached_property, dataclass

Container = tuple[object, ...]

_SEPARATOR = re.compile(r"\s*(?:[:(\[|,;=]|\s[–—-]\s|–|—|\n)\s*")
_FULL_STOP = re.compile(r"\.\s+")
_CODE = re.compile(r"(?P<track>[A-Z]{1,3})-?\d{1,2}")
_NAME_END = re.compile(r"[.;:!?(\[|\n]|\s[–—-]\s|,\s")
_ALONE = re.compile(r"\s*\([^()\d]+\)\W*")  # a name in brackets, and nothing else
_NAME_BEHIND = re.compile(
    r"[^\w]*(?:(?:and|or)\s+(?:over|more|up|above|beyond)\b)?(?:of\s+\w+)?\s*[:–—,()|.-]+\s*"
    r"(?P<name>[^.;:!?()\[|,–—]+)"
)
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_NEAR_HEADING = 2  # blocks below a level's heading in which its years may stand
_LONGEST_NAME = 8  # words


@dataclass(frozen=True, slots=True)
class Rung:
    """A stretch of a block with its level. container: equal for all of one list; place: its number in that list.

    level: what the level is called, "" where the list names none. sure: a level's word, or a head that says what the
    years are, stands with it; else only the list as a whole can tell. least: a head says that it is only the minimum.
    basis: total or tenure where its own words say so, else "". running: told in running text.
    """

    stretch: Stretch
    block: int
    container: Container
    place: int
    level: str
    sure: bool
    least: bool = False
    basis: str = ""
    running: bool = False


class RungReader:
    """Finds the rungs of a guide that its structure tells; one for a guide."""

    def __init__(self, guide: Guide, words: Vocabulary, names: LevelNames) -> None:
        self._guide = guide
        self._words = words
        self._names = names

    def rung(self, block: Block, stretch: Stretch) -> Rung | None:
        """What a stretch of a block is a rung of; None where the structure does not say."""
        if self._something_else(block.text, stretch):
            return None
        if block.index in self._guide.table_place:
            return self._cell(block, stretch)
        if stretch.form == "bare" and not self._years_before(block, stretch):
            return None
        if block.kind == "heading":
            return self._heading(block, stretch)
        if _ALONE.fullmatch(block.text, stretch.end) and self._starts(block.text, stretch):
            return self._labelled(block, stretch)
        under = self._under_heading(block, stretch)
        if under is not None and not under.sure:  # "0 to 3 years: trainee mason", under a heading that is no level
            named = self._labelled(block, stretch)
            return named if named is not None and (named.sure or self._beside_levels(block)) else under
        return under or self._below_name(block, stretch) or self._labelled(block, stretch)

    def _beside_levels(self, block: Block) -> bool:
        """Whether lines beside a block begin with years and name a level behind them, as it may do itself."""
        beside = self._guide.blocks[max(0, block.index - _NEAR_NAME) : block.index + _NEAR_NAME + 1]
        named = (_YEARS_FIRST.match(other.text) for other in beside if other.section == block.section)
        return any(found is not None and self._names.is_level(self._bare(found["name"])) for found in named)

    def _below_name(self, block: Block, stretch: Stretch) -> Rung | None:
        """Years behind a label that says what they are, a line or two below a line that names a level."""
        entry = self._guide.field_of.get(block.index)
        if entry is None or entry.origin == "table" or not self._tells_years(entry.label):
            return None
        if stretch.start < len(entry.label) and block.text.startswith(entry.label):
            return None  # the years are the label
        if self._names.is_level(self._bare(entry.label)) or self._named(entry.label, "experience/tenure"):
            return None
        for above in reversed(self._guide.blocks[max(0, block.index - _NEAR_NAME) : block.index]):
            parted = _STEP.match(above.text)
            name = above.text[parted.end() if parted else 0 :].strip(" :*")
            if above.section != block.section or len(name) > _SHORT or above.index in self._guide.table_place:
                continue
            if self._names.is_level(name) and not any(c.isdigit() for c in name):
                least = self._named(entry.label, "experience/minimum")
                basis = self._basis(block.text, stretch) or self._basis_of(entry.label)
                return Rung(stretch, block.index, ("lines", block.section), block.index, name, True, least, basis)
        return None

    def about_stays(self, block: Block) -> bool:
        """Whether the title over a block says that it is about how long people stay."""
        return self._named(self._guide.sections[block.section].title, "experience/stays")

    # ------------------------------------------------------------------ tables
    def _cell(self, block: Block, stretch: Stretch) -> Rung | None:
        table, row, column = self._guide.table_place[block.index]
        head, corner = self._column_head(table, column), self._column_head(table, 0)
        if row < table.header_rows:
            return None
        if self._names.is_other(head) or (self._named(head, "experience/tenure") and stretch.low > 0):
            return None
        least = self._named(head, "experience/minimum")
        basis = self._basis(block.text, stretch) or self._basis_of(head)
        level = self._row_name(table, row, column, block, stretch)
        across = self._across(table, row, column)
        if across:
            return Rung(stretch, block.index, ("row", table.group, row), column, across, True, least, basis)
        if self._names.is_other(level) or not self._mostly(block.text, stretch):
            return None
        told = self._tells_years(head) or (not head and self._named(corner, "programme/ladder"))
        if stretch.form == "bare" and not (told and _YEARS.search(head)):
            return None
        sure = told or self._names.is_level(level)
        if not (sure or level):
            return None
        container = ("table", table.group, column, self._track(table, row))
        return Rung(stretch, block.index, container, row, level, sure, least, basis)

    def _track(self, table: Table, row: int) -> str:
        """Which of two ways a row belongs to, where a column says so."""
        for column, index in enumerate(table.rows[row]):
            if index is not None and self._named(self._column_head(table, column), "experience/tracks"):
                return self._text(index).lower()
        code = _CODE.fullmatch(self._text(table.rows[row][0]).strip())
        return code["track"].lower() if code else ""

    def _row_name(self, table: Table, row: int, column: int, block: Block, stretch: Stretch) -> str:
        """What the row is called: its own cell where the level stands there too, else the first that is no figure."""
        own = self._name(block.text, stretch)
        if own and self._names.is_level(own):
            return own
        coded = False  # "L5" in the first column: the name stands in the next
        for at, index in enumerate(table.rows[row]):
            if at == column or index is None:
                continue
            text = self._guide.blocks[index].text
            if any(c.isdigit() for c in text) and not self._names.is_level(text):
                coded = coded or (at == 0 and _CODE.fullmatch(text.strip()) is not None)
                continue
            if at == coded or (column == 0 and self._names.is_level(text)):
                return text
        return ""

    def _across(self, table: Table, row: int, column: int) -> str:
        """The level over a column, where levels stand side by side and the row's head says that these are years."""
        if column == 0 or not table.header_rows:
            return ""
        side, over = self._text(table.rows[row][0]), self._column_head(table, column)
        if not self._tells_years(side) or self._tells_years(over) or not over or self._names.is_other(side):
            return ""
        return over if self._names.is_level(over) else ""

    @staticmethod
    def _mostly(text: str, stretch: Stretch) -> bool:
        """Whether a cell is its years, or its level with its years, and no running text."""
        rest = (text[: stretch.start] + " " + text[stretch.end :]).split()
        return len(rest) <= _LONGEST_NAME

    def _column_head(self, table: Table, column: int) -> str:
        rows = table.rows[: table.header_rows]
        return " ".join(self._text(row[column]) for row in rows if column < len(row)).strip()

    def _text(self, index: int | None) -> str:
        return self._guide.blocks[index].text if index is not None else ""

    # ------------------------------------------------------------------ headings
    def _heading(self, block: Block, stretch: Stretch) -> Rung | None:
        section = self._guide.sections[block.section]
        level = self._name(block.text, stretch)
        if self._names.is_other(level) or len(block.text.split()) > _LONGEST_NAME + 4:
            return None
        sure = self._names.is_level(level)
        return self._of_section(block, stretch, section, level, sure)

    def _under_heading(self, block: Block, stretch: Stretch) -> Rung | None:
        """Years under a level's heading: first in its text, or behind a label that says what they are."""
        section = self._guide.sections[block.section]
        if section.heading is None or section.known is not None or section.level < _SECOND or not section.title:
            return None
        if self._names.is_other(section.title) or block.kind == "question" or section.title.endswith("?"):
            return None
        entry = self._guide.field_of.get(block.index)
        label = entry.label if entry is not None and entry.origin != "table" and entry.label != section.title else ""
        if label:
            fits = self._tells_years(label) and not self._names.is_other(label)
            if fits and self._named(label, "experience/tenure"):
                fits = stretch.low == 0
        else:
            near = block.index - section.heading <= _NEAR_HEADING
            fits = near and (self._starts(block.text, stretch) or self._worked_first(block, stretch))
        if not fits:
            return None
        return self._of_section(block, stretch, section, section.title, self._names.is_level(section.title), label)

    def _is_rung(self, section: Section) -> bool:
        told = section.heading is not None and section.known is None and section.level >= _SECOND
        return told and self._names.is_level(section.title)

    def _of_section(
        self, block: Block, stretch: Stretch, section: Section, level: str, sure: bool, label: str = ""
    ) -> Rung:
        container = ("section", section.parent, section.level)
        least = bool(label) and self._named(label, "experience/minimum")
        basis = self._basis(block.text, stretch) or self._basis_of(label)
        return Rung(stretch, block.index, container, self._siblings[section.index], level, sure, least, basis)

    def _worked_first(self, block: Block, stretch: Stretch) -> bool:
        """Whether years of experience stand in the first sentence of the first text below a heading."""
        first = re.search(r"[.!?]\s", block.text)
        if first is not None and stretch.start > first.start():
            return False
        if self._named(block.text[: first.start() if first else None], "experience/asked"):
            return False
        behind = block.text[stretch.end : stretch.end + 24]
        return bool(re.match(r"['’]?\s*(?:of\s+)?(?:\w+\s+)?", behind)) and self._named(behind, "programme/experience")

    @cached_property
    def _siblings(self) -> dict[int, int]:
        """Section -> its number among the sections of the same parent and level."""
        counts: dict[tuple[int | None, int], int] = {}
        found: dict[int, int] = {}
        for section in self._guide.sections:
            key = section.parent, section.level
            found[section.index] = counts[key] = counts.get(key, -1) + 1
        return found

    # ------------------------------------------------------------------ lists, labels, lines
    def _labelled(self, block: Block, stretch: Stretch) -> Rung | None:
        entry = self._guide.field_of.get(block.index)
        level = self._lead(block.text, stretch)
        if level is None and entry is not None and entry.origin == "pair" and self._starts(block.text, stretch):
            level = entry.label
        if level is None or self._names.is_other(level):
            return None
        if self._tells_years(level) and not self._names.is_level(level):
            return None
        section = self._guide.sections[block.section]
        if block.group is not None and block.kind == "item":
            container: Container = ("list", block.group)
            place = self.items[block.index]
        elif entry is not None and entry.label == level and self._is_rung(section):
            # one of the levels' headings was read as a label
            container, place = ("section", section.parent, section.level), self._siblings[section.index]
        else:
            container, place = ("lines", block.section), block.index
        basis = self._basis(block.text, stretch)
        return Rung(stretch, block.index, container, place, level, self._names.is_level(level), False, basis)

    @cached_property
    def items(self) -> dict[int, int]:
        """Block index of a list item -> its number in its list."""
        counts: dict[tuple[int | None, int], int] = {}
        found: dict[int, int] = {}
        for block in self._guide.blocks:
            if block.kind == "item":
                key = block.group, block.level
                found[block.index] = counts[key] = counts.get(key, -1) + 1
        return found

    def _lead(self, text: str, stretch: Stretch) -> str | None:
        """The name that a line begins with, its years behind it; or the years first, and then the name."""
        if stretch.start > _LINE:
            return None
        if self._starts(text, stretch):
            cut = _NAME_BEHIND.match(text, stretch.end, stretch.end + _LINE)
            name = self._bare(cut["name"]) if cut else ""
            return name if 0 < len(name.split()) <= _LONGEST_NAME else None
        parted = _SEPARATOR.search(text, 1, stretch.start)
        stopped = parted is None
        parted = parted or _FULL_STOP.search(text, 1, stretch.start)
        if parted is None:
            return None
        name = self._bare(text[: parted.start()])
        if not name or len(name.split()) > _LONGEST_NAME:
            return None
        between = text[parted.end() : stretch.start]
        close = self._starts(
            between + text[stretch.start : stretch.end], Stretch(len(between), 0, stretch.low, None, "span")
        )
        if stopped and not (close and self._names.is_level(name)):
            return None
        bracketed = re.search(r"[(\[]\s*(?:\w+\s+){0,2}$", between) or parted.group().strip() in ("(", "[")
        worked = self._named(text[stretch.end : stretch.end + 24], "programme/experience")
        if re.search(r"[.!?]\s", between) or not (close or bracketed or worked):
            return None
        return name

    # ------------------------------------------------------------------ words
    def _starts(self, text: str, stretch: Stretch) -> bool:
        """Whether nothing but words that lead up to years stand before them."""
        if stretch.start > _LINE:
            return False
        before = re.findall(r"[^\W\d_]+", text[: stretch.start].lower())
        return len(before) <= _FILLERS and all(word in self._leading for word in before)

    def _name(self, text: str, stretch: Stretch) -> str:
        """What a heading or a cell says besides its years."""
        if stretch.start > _LINE:
            return ""
        before, after = self._bare(text[: stretch.start]), self._bare(text[stretch.end : stretch.end + _LINE])
        if before and (self._names.is_level(before) or not self._names.is_level(after)):
            return before
        cut = _NAME_END.search(after)
        return self._bare(after[: cut.start()] if cut else after)

    def _bare(self, text: str) -> str:
        """A name without signs at its edges and without words that lead up to years."""
        text = _EDGE.sub("", text)
        while text:
            last = re.search(r"(?:^|[\W_])([^\W_]+)$", text)
            if last is None or last[1].lower() not in self._fillers or last[1].lower() == "level":
                break
            text = _EDGE.sub("", text[: last.start(1)])
        while text:
            first = re.match(r"([^\W_]+)(?:[\W_]|$)", text)
            if first is None or first[1].lower() not in self._fillers or first[1].lower() == "level":
                break
            text = _EDGE.sub("", text[first.end(1) :])
        return text

    def _something_else(self, text: str, stretch: Stretch) -> bool:
        """Whether the words right beside years make them an age, a wait, a length."""
        after, before = text[stretch.end : stretch.end + 28], text[max(0, stretch.start - 28) : stretch.start]
        return self._opens_with(after, "experience/not-experience") or self._ends_with(before, "experience/not-before")

    def _opens_with(self, text: str, name: str) -> bool:
        lead = len(text) - len(text.lstrip(" \u00a0-'’"))
        return any(p.list == name and p.start <= lead for p in self._words.phrases_of(text))

    def _ends_with(self, text: str, name: str) -> bool:
        return any(p.list == name and p.end >= len(text.rstrip()) for p in self._words.phrases_of(text))

    def _years_before(self, block: Block, stretch: Stretch) -> bool:
        """Whether numbers without a unit are years by the word before them, or by their label."""
        entry = self._guide.field_of.get(block.index)
        if entry is not None and self._tells_years(entry.label) and _YEARS.search(entry.label):
            return True
        return _YEARS_BEFORE.search(block.text, max(0, stretch.start - 16), stretch.start) is not None

    def _tells_years(self, text: str) -> bool:
        """Whether a head or a label says that years of experience stand under it."""
        return self._named(text, "programme/experience", "programme/ladder") and not self._names.is_other(text)

    def _named(self, text: str, *lists: str) -> bool:
        return bool(text) and in_text(self._words, text, "", *lists) is not None

    def _basis(self, text: str, stretch: Stretch) -> str:
        """Total or tenure, by the words beside the years themselves."""
        end = re.compile(r"[.;:)]|\s[–—-]\s").search(text, stretch.end)
        behind = text[stretch.end : min(end.start() if end else len(text), stretch.end + _BESIDE)]
        return self._basis_of(text[max(0, stretch.start - 12) : stretch.start]) or self._basis_of(behind)

    def _basis_of(self, text: str) -> str:
        if self._named(text, "experience/total"):
            return "total"
        return "tenure" if self._named(text, "experience/tenure") else ""

    @cached_property
    def _leading(self) -> frozenset[str]:
        """What may stand before years that open a text: fillers, and words that widen or open a figure."""
        return self._fillers | hedging(self._words)

    @cached_property
    def _fillers(self) -> frozenset[str]:
        return self._words.lexicon.words("experience/fillers")


@lru_cache(maxsize=4)
def hedging(words: Vocabulary) -> frozenset[str]:
    """The single words of the phrases that widen or open a figure."""
    return frozenset(word for phrase in words.lexicon.words("figures/hedges") for word in phrase.split())


_YEARS_FIRST = re.compile(r"\W*\d[^:.;]{0,24}\byears?\b[^:.;]{0,16}:\s+(?P<name>[^.;:,()]{3,40})", re.IGNORECASE)
_STEP = re.compile(r"[^\W\d]+\s+\d{1,2}\s*[:.)–—-]\s*")  # "Stage 1: "
_NEAR_NAME = 4  # blocks below a line that names a level in which its years may stand
_SHORT = 60  # characters of such a line
_SECOND = 2
_LINE = 160  # characters of a line in which a name and its years stand
_BESIDE = 28  # characters behind years in which their basis is said
_FILLERS = 5  # words that may stand before years that open a text
_YEARS = re.compile(r"years?|experience|yrs?", re.IGNORECASE)
_YEARS_BEFORE = re.compile(r"\b(?:years?|yrs?)\W{0,3}$", re.IGNORECASE)
