"""A summary at a guide's start that shares its text with the sections further down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from guidelint import regex as re
from guidelint.checks.page import Page
from guidelint.checks.units import Unit, normal, normal_texts, units_of
from guidelint.guide import Section

_WORDS = 8  # of a passage that shows where a summary is
_FIRST_PART = 0.5  # of the guide, in which a summary stands
_START = 0.3  # of the guide, in which one stands that is known by its passages alone
_PASSAGES = 3  # of such a one
_SPREAD = 3  # times that they stand further apart in the sections
_MIRRORED = 2  # sections of one that bear the names of later ones
_LONGER = 1.5  # times that such a later section is longer
_PARTS = 12  # sections of a summary at most
_LINKS = 2  # forth, and one back at least, of a guide whose parts are pages of their own
_BACK, _FORTH = re.compile(r"(?:<-|←)\s*\w"), re.compile(r"\w\s*(?:->|→)\Z")
_LINK = 80  # signs
_NAMED = ("summary", "key-facts")  # sections of the template that sum up


def in_summary(page: Page) -> range:
    """Indexes of the blocks of the summary; empty where the guide has none that shares its text.

    Passages under a heading stand again in a longer section of that name or subject; or several that stand together
    at the start stand again far apart.
    """
    found = page.shared.get("summary")
    if found is None:
        units = units_of(page)
        again = list(_passages(units))
        found = page.shared["summary"] = _mirrored(page, units, again) or _spread(units, again) or range(0)
    return found


def uses_again(page: Page) -> bool:
    """Whether the guide uses passages again by design: it sums itself up, or each part is a page of its own."""
    if in_summary(page):
        return True
    links = [block.text for block in page.guide.blocks if len(block.text) < _LINK and block.kind != "code"]
    return any(map(_BACK.match, links)) and sum(1 for link in links if _FORTH.search(link)) >= _LINKS


def _passages(units: list[Unit]) -> Iterator[tuple[int, int]]:
    """Passages that stand again: the units where they do first, and next."""
    first: dict[str, int] = {}
    seen: set[str] = set()
    for i, unit in enumerate(units):
        if unit.words < _WORDS or not unit.key:
            continue
        if unit.key in first and unit.key not in seen:
            seen.add(unit.key)
            yield first[unit.key], i
        first.setdefault(unit.key, i)


def _mirrored(page: Page, units: list[Unit], again: list[tuple[int, int]]) -> range | None:
    """Up to the last passage whose section bears the name of a longer, later one that has it, too."""
    found: list[tuple[Unit, Section]] = []
    proven = False  # a section that was pasted again has its heading over both places; a summary's passage need not
    for a, b in again:
        short, long = (page.guide.sections[page.guide.blocks[units[i].first].section] for i in (a, b))
        if a < _FIRST_PART * len(units) and _sums_up(page, short, long):
            found.append((units[a], short))
            proven = proven or units[a - 1].key != units[b - 1].key
    named = [s for _, short in found for s in _upward(page, short) if s.known in _NAMED]
    if not found or not (proven or named or len({short.index for _, short in found}) >= _MIRRORED):
        return None
    last = max((short for _, short in found), key=lambda section: section.index)
    ends = [*(unit.last + 1 for unit, _ in found), *(section.end for section in named), *_going_on(page, last)]
    return range(max(ends))


def _going_on(page: Page, last: Section) -> Iterator[int]:
    """Ends of the sections right after the last one found that have longer ones of their name or subject later, too."""
    sections = page.guide.sections
    for short in sections[last.index + 1 : last.index + 1 + _PARTS]:
        later = sections[short.index + 1 :]
        if not any(_one_subject(short, long) and _size(page, long) >= _LONGER * _size(page, short) for long in later):
            return
        yield short.end


def _spread(units: list[Unit], again: list[tuple[int, int]]) -> range | None:
    """From the first to the last of several passages at the start that stand again far apart."""
    early = [(a, b) for a, b in again if a < _START * len(units)]
    if len(early) < _PASSAGES:
        return None
    (first, last), (low, high) = ((min(side), max(side)) for side in zip(*early, strict=True))
    apart = last < low and high - low >= _SPREAD * (last - first)
    return range(units[first].first, units[last].last + 1) if apart else None


def _sums_up(page: Page, short: Section, again: Section) -> bool:
    """Whether the section that holds the text again is a longer one of the same name or subject."""
    size = _size(page, short)
    return any(
        section.first >= short.end and _one_subject(short, section) and _size(page, section) >= _LONGER * size
        for section in _upward(page, again)
    )


def _one_subject(short: Section, long: Section) -> bool:
    names = normal(short.title), normal(long.title)
    same_name = names[0] != "" and (names[0] == names[1] or names[1].startswith(names[0] + " "))
    return same_name or (short.known is not None and short.known == long.known)


def _upward(page: Page, section: Section) -> Iterator[Section]:
    """The section, its parent and so on."""
    at: int | None = section.index
    while at is not None:
        yield page.guide.sections[at]
        at = page.guide.sections[at].parent


def _size(page: Page, section: Section) -> int:
    """Words of a section with its parts."""
    sums = page.shared.get("word_sums")
    if sums is None:
        sizes = (text.count(" ") + 1 for text in normal_texts(page))
        sums = page.shared["word_sums"] = list(accumulate(sizes, initial=0))
    return int(sums[section.end] - sums[section.first])
