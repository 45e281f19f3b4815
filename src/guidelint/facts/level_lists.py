"""Lists of level names: those whose pay a guide gives, and those of the career path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guidelint import regex as re
from guidelint.facts.bands import Band, Ladder, LevelList, LevelName
from guidelint.facts.claims import Claim
from guidelint.facts.level_names import ITSELF, LevelNames
from guidelint.guide import Block, Guide
from guidelint.record import replace

_LEAST = 3  # levels of a list
_ASIDE = re.compile(r"\s*(?:[(\[].*|[:–—]\s.*|\s-\s.*)$", re.DOTALL)
_SEVERAL = re.compile(r"[/,&+]|\b(?:and|or|to)\b", re.IGNORECASE)
_PATH = "career-path"  # the template's section
_SHORT = 60  # characters of a label
_LONGEST = 120  # characters in which a name ends
_MOST_LISTS = 12  # of a guide: nobody gives more


def level_lists(
    guide: Guide, names: LevelNames, claims: Sequence[Claim], ladders: Sequence[Ladder]
) -> tuple[LevelList, ...]:
    """Lists of three levels or more, each by the words of its rows, items or headings, in their order."""
    found = [*_pay_lists(guide, names, claims), *_paths(guide, names, ladders)]
    clear = [each for each in found if len(each.names) >= _LEAST and _clear(each.names)]
    if len({each.kind for each in clear}) < len(("pay", "path")):
        return ()
    return tuple(replace(each, also=_also(guide, names, each)) for each in clear[:_MOST_LISTS])


def _pay_lists(guide: Guide, names: LevelNames, claims: Sequence[Claim]) -> Iterable[LevelList]:
    """Rows of tables, items, lines and headings that each have a figure of pay."""
    lists: dict[tuple[object, ...], dict[int, LevelName]] = {}
    for claim in claims:
        if claim.key.metric == "pay" and claim.block is not None:
            container, name = _of_pay(guide, names, guide.blocks[claim.block])
            if name is not None:
                lists.setdefault(container, {}).setdefault(name.block, name)
    return [LevelList("pay", tuple(told.values())) for told in lists.values()]


def _of_pay(guide: Guide, names: LevelNames, block: Block) -> tuple[tuple[object, ...], LevelName | None]:
    """The list that a figure of pay stands in, and the name of its row, item, line or heading there."""
    place = guide.table_place.get(block.index)
    if place is not None:
        head = place[0].rows[place[1]][0]
        named = guide.blocks[head] if head is not None and head != block.index else None
        return ("table", place[0].group), _whole(named, names) if named else None
    entry = guide.field_of.get(block.index)
    if entry is not None and entry.origin in ("line", "pair") and names.key(entry.label):
        name = LevelName(entry.label, names.key(entry.label), names.rank(entry.label), entry.label_span, block.index)
        return ("list" if block.kind == "item" else "lines", block.group, block.section), name
    if block.kind == "item":
        return ("list", block.group, block.section), _whole(block, names)
    section = guide.sections[block.section]
    if section.heading is None or section.level < 2 or not names.is_level(section.title):
        return (), None
    return ("section", section.parent, section.level), _whole(guide.blocks[section.heading], names)


def _whole(block: Block, names: LevelNames) -> LevelName:
    """The level that a row's head, an item or a heading names, what it adds in brackets aside."""
    text = _name(block)
    start = max(0, block.text.find(text))
    return LevelName(text, names.key(text), names.rank(text), block.span(start, start + len(text)), block.index)


def _name(block: Block) -> str:
    """What a short text names, without what it adds in brackets or behind a colon."""
    return _ASIDE.sub("", block.text[:_LONGEST]).strip(" *:")


def _paths(guide: Guide, names: LevelNames, ladders: Sequence[Ladder]) -> Iterable[LevelList]:
    """Ladders of years, and headings of levels in the section on the career path."""
    for ladder in ladders:
        if not ladder.running:
            yield LevelList("path", tuple(_of_band(guide, names, band) for band in ladder.bands))
    for section in guide.sections:
        if section.known == _PATH:
            below = [s.heading for s in guide.sections if s.parent == section.index and s.heading is not None]
            yield LevelList("path", tuple(_whole(guide.blocks[index], names) for index in below))


def _of_band(guide: Guide, names: LevelNames, band: Band) -> LevelName:
    """A band's level, at the heading or the row's head that names it; at its years where the same text does."""
    entry = guide.field_of.get(band.block)
    if entry is not None and entry.label == band.level:
        return LevelName(band.level, names.key(band.level), band.rank, entry.label_span, band.block)
    block = guide.blocks[band.block]
    heading = guide.sections[block.section].heading
    place = guide.table_place.get(band.block)
    for index in [heading] if place is None else place[0].rows[place[1]]:
        if index is not None and guide.blocks[index].text == band.level:
            return LevelName(band.level, names.key(band.level), band.rank, guide.blocks[index].whole, index)
    return LevelName(band.level, names.key(band.level), band.rank, band.span, band.block)


def _clear(told: Sequence[LevelName]) -> bool:
    """Whether each is a level of the role by its words, and no other than the others."""
    keys = [name.key for name in told]
    return all(keys) and len(set(keys)) == len(keys) and not any(_SEVERAL.search(name.text) for name in told)


def _also(guide: Guide, names: LevelNames, each: LevelList) -> frozenset[str]:
    """The levels that the sections of a list name in any way: what they speak of is not missing there."""
    sections = {guide.blocks[name.block].section for name in each.names}
    sections |= {parent for s in sections if (parent := guide.sections[s].parent) is not None and s != parent}
    found: set[str] = set()
    for block in guide.blocks:
        if block.section not in sections or (block.kind == "heading" and block.level == 1):
            continue
        if len(block.text) < _SHORT:
            found.add(names.key(_name(block)))
        mentions = names.mentions(block.text, guide.tokens[block.index])
        found |= {names.key(block.text[m.start : m.end]) for m in mentions if m.rank != ITSELF}
    return frozenset(found - {""})
