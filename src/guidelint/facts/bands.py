"""The records of experience: bands of years of levels, and lists of them."""

from __future__ import annotations

from decimal import Decimal

from guidelint.record import dataclass
from guidelint.source import Span


@dataclass(frozen=True, slots=True)
class Band:
    """The years of one level. low, high: years from the first job on, high None where the end is open.

    level: what the page calls it, "" where it has no name. rank: how high it stands by its words, None where they do
    not say. basis: total or tenure where its own words say so. least: a head says that it is only what is asked for.
    follows: in its list nothing stands between it and the band before. block: index of its block. sure: a level's word,
    or a head that says what the years are, stands with it.
    """

    low: Decimal
    high: Decimal | None
    level: str
    rank: int | None
    span: Span
    quote: str
    block: int
    basis: str = ""
    least: bool = False
    follows: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Ladder:
    """Bands of consecutive levels of one list, lowest first. others: bands of the same list on other ladders.

    told: it is put together of places that stand apart, and a band that follows another is said to do so.
    """

    bands: tuple[Band, ...]
    others: tuple[Band, ...] = ()
    running: bool = False  # told in running text
    told: bool = False


@dataclass(frozen=True, slots=True)
class LevelName:
    """A level as a list names it. key: equal for names that mean one level; block: index of the block it stands in."""

    text: str
    key: str
    rank: int | None
    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class LevelList:
    """Levels that a list names, in its order. kind: pay (each has a figure of pay) or path (the career path).

    also: keys of all levels that its sections name, in the list or beside it.
    """

    kind: str
    names: tuple[LevelName, ...]
    also: frozenset[str] = frozenset()
