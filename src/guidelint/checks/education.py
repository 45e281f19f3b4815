"""education-agrees: the education that the role asks for at entry is the same wherever the guide names it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from guidelint.checks.contradiction import claims_of, one_hit, parts
from guidelint.checks.page import Page
from guidelint.facts.claims import Claim, Schooling
from guidelint.facts.compare import ALL_PAIRS, comparable
from guidelint.finding import Hit
from guidelint.record import dataclass

Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EducationAgrees:
    """Statements about the role itself; the levels and their order are those of data/education-ladder.yaml."""

    values: ClassVar[frozenset[str]] = frozenset({"value", "other", "section", "other_section"})
    cases: ClassVar[frozenset[str]] = frozenset()

    metric: str = "education"

    def run(self, page: Page) -> Iterator[Hit]:
        ladder = page.reference["education-ladder"]
        claims = [c for c in claims_of(page, self.metric) if c.key.subject == "role" and c.key.basis == "required"]
        for group in comparable(claims, parts(page, self.metric)):
            if group.key.level is not None:
                continue
            placed = [(c, rungs) for c in group.claims if c.schooling and (rungs := interval(c.schooling, ladder))]
            placed = _single_statements(page, placed)[:ALL_PAIRS]
            members = [claim for claim, _ in placed]
            apart = _apart([rungs for _, rungs in placed])
            apart = [(i, j) for i, j in apart if not _of_one_box(page, members[i], members[j])]
            hit = one_hit(page, members, apart)
            if hit is not None:
                yield hit


def interval(said: Schooling, data: Mapping[str, Any]) -> Interval | None:
    """The rungs that a statement may stand for, lowest and highest (both included); None where it has no sure place.

    A school-leaver's diploma that is needed leaves room for training beside it, up to below the first degree, and the
    other way round; a fact box, or what is said to be enough, does not.
    """
    order = data["order"]
    if said.levels == ("any",):
        return (0, 1) if said.denied else None
    if any(level not in order for level in said.levels):
        return None
    rungs = [order.index(level) for level in said.levels]
    low, high, degree = min(rungs), max(rungs), order.index(data["first-degree"])
    if said.denied:
        return (0, max(low - 1, 0))
    if said.stance == "needed" and high == 0:  # "no formal education is needed" leaves room for school
        high = 1
    elif said.stance == "needed" and high < degree:
        low, high = min(low, 1), degree - 1
    return (0 if said.open_below else low), (len(order) - 1 if said.open_above else high)


def _single_statements(page: Page, placed: Sequence[tuple[Claim, Interval]]) -> list[tuple[Claim, Interval]]:
    """Without paragraphs, lists and tables that name levels which differ: they tell of steps or of several ways in."""
    together: dict[object, list[Interval]] = defaultdict(list)
    for claim, rungs in placed:
        together[_home(page, claim)].append(rungs)
    return [(claim, rungs) for claim, rungs in placed if not _apart(together[_home(page, claim)])]


def _home(page: Page, claim: Claim) -> object:
    """What a claim stands in: its list, or its paragraph; a fact box is one place for each of its values."""
    if claim.block is None or claim.headline:
        return claim.span
    block = page.guide.blocks[claim.block]
    return block.index if block.group is None else ("list", block.group)


def _of_one_box(page: Page, one: Claim, two: Claim) -> bool:
    """Whether two values stand in one list: "Way in" and "School" are two labels of one fact box."""
    if not (one.headline and two.headline) or one.block is None or two.block is None:
        return False
    group = page.guide.blocks[one.block].group
    return group is not None and group == page.guide.blocks[two.block].group


def _apart(intervals: Sequence[Interval]) -> list[tuple[int, int]]:
    """Pairs of indexes of intervals that do not meet."""
    return [
        (i, j)
        for i in range(len(intervals))
        for j in range(i + 1, len(intervals))
        if intervals[i][1] < intervals[j][0] or intervals[j][1] < intervals[i][0]
    ]
