"""same-levels: the levels whose pay a guide gives are those of its career path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint.checks.contradiction import short
from guidelint.checks.page import Page
from guidelint.facts.bands import LevelList, LevelName
from guidelint.finding import Hit, Related
from guidelint.record import dataclass


@dataclass(frozen=True, slots=True)
class SameLevels:
    """least: how many levels each list has. common: how many they share at least. highest: rank from which a title
    at the end of one list may stand for another at the end of the other: careers end in different posts."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "section", "other", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset()

    least: int = 3
    common: int = 2
    highest: int = 70

    def run(self, page: Page) -> Iterator[Hit]:
        paths = [each for each in page.facts.levels if each.kind == "path" and len(each.names) >= self.least]
        said: set[tuple[str, ...]] = set()
        for pay in page.facts.levels:
            if pay.kind != "pay" or len(pay.names) < self.least:
                continue
            for path in paths:
                if _same_place(pay, path):
                    continue
                hit = self._compare(page, pay, path)
                if hit is not None and hit.identity not in said:
                    said.add(hit.identity)
                    yield hit

    def _compare(self, page: Page, pay: LevelList, path: LevelList) -> Hit | None:
        one, two = [name.key for name in pay.names], [name.key for name in path.names]
        shared = [key for key in one if key in two]
        if len(shared) < self.common or shared != [key for key in two if key in one]:
            return None
        if any(name.key in path.also for name in pay.names if name.key not in two):
            return None
        if any(name.key in pay.also for name in path.names if name.key not in one):
            return None
        only_pay = [name for name in pay.names if name.key not in two]
        only_path = [name for name in path.names if name.key not in one]
        if len(only_pay) == len(only_path) == 1 and len(one) == len(two):
            return self._replaced(page, only_pay[0], only_path[0], (one, two))
        if len(only_pay) + len(only_path) == 1:
            missing = (only_pay or only_path)[0]
            keys = one if only_pay else two
            inside = keys[0] != missing.key != keys[-1]
            other = path.names[0] if only_pay else pay.names[0]
            return _hit(page, missing, other, "context") if inside else None
        return None

    def _replaced(self, page: Page, pay: LevelName, path: LevelName, keys: tuple[list[str], list[str]]) -> Hit | None:
        """Two names at the same place of both lists."""
        at = keys[0].index(pay.key)
        if at != keys[1].index(path.key):
            return None
        ranks = [name.rank for name in (pay, path)]
        if at == len(keys[0]) - 1 and any(rank is None or rank >= self.highest for rank in ranks):
            return None
        first, second = sorted((pay, path), key=lambda name: name.span)
        return _hit(page, second, first, "departs")


def _same_place(one: LevelList, two: LevelList) -> bool:
    """Whether two lists are one: rows with years and pay."""
    first, second = {n.block for n in one.names}, {n.block for n in two.names}
    return bool(first & second) or (min(first) <= max(second) and min(second) <= max(first))


def _section(page: Page, name: LevelName) -> str:
    """The title over the list that a name stands in."""
    block = page.guide.blocks[name.block]
    section = page.guide.sections[block.section]
    own = block.kind == "heading" or section.title == name.text
    if own and section.parent is not None:
        section = page.guide.sections[section.parent]
    return section.title


def _hit(page: Page, name: LevelName, other: LevelName, role: str) -> Hit:
    sections = [_section(page, each) for each in (name, other)]
    values = {
        "value": short(name.text),
        "section": sections[0],
        "other": short(other.text),
        "other_section": sections[1],
    }
    related = Related(other.span, "departs" if role == "departs" else "context", short(other.text))
    return Hit(name.span, values, (related,), None, ("levels", *values.values()))
