"""Bands of years of one list of levels: they do not overlap, leave no gap, rise, and share one basis."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from guidelint.checks.contradiction import short
from guidelint.checks.page import Page
from guidelint.facts.bands import Band, Ladder
from guidelint.finding import Hit, Related
from guidelint.lexicon import ListName
from guidelint.record import dataclass

_VALUES = frozenset({"value", "other", "level", "other_level"})
_ENOUGH = 3  # bands whose order can be told without the ranks of their levels


@dataclass(frozen=True, slots=True)
class BandsMeet:
    """least: how many bands make a list of levels. posts: titles to which two ways may part after the same years.

    under: words that put one post below another of its name.
    """

    values: ClassVar[frozenset[str]] = _VALUES
    cases: ClassVar[frozenset[str]] = frozenset()

    least: int = 2
    posts: ListName = ListName("experience/posts")
    tracks: ListName = ListName("experience/tracks")
    under: ListName = ListName("experience/under")

    def run(self, page: Page) -> Iterator[Hit]:
        posts, tracks = page.lexicon.words(self.posts), page.lexicon.words(self.tracks)
        under = page.lexicon.words(self.under)
        said: set[tuple[str, ...]] = set()
        for ladder in page.facts.ladders:
            if len(ladder.bands) < self.least:
                continue
            for one, two in pairwise(ladder.bands):
                if not _overlap(one, two) or _part(one, two, posts, tracks, under):
                    continue
                hit = _hit(one, two)
                if hit.identity not in said:  # a ladder that stands twice overlaps twice: one finding
                    said.add(hit.identity)
                    yield hit


@dataclass(frozen=True, slots=True)
class BandsCover:
    """least: how many bands make a list of levels. years: how long a gap is none: 0-2 and 3-5 are whole years."""

    values: ClassVar[frozenset[str]] = _VALUES | {"from", "until"}
    cases: ClassVar[frozenset[str]] = frozenset()

    least: int = 3
    years: Decimal = Decimal(1)

    def run(self, page: Page) -> Iterator[Hit]:
        said: set[tuple[str, ...]] = set()
        for ladder in page.facts.ladders:
            if (len(ladder.bands) < self.least and not ladder.told) or any(band.least for band in ladder.bands):
                continue
            gaps = [(one, two) for one, two in pairwise(ladder.bands) if self._gap(ladder, one, two)]
            if not ladder.told and len(gaps) > sum(1 for one, two in pairwise(ladder.bands) if self._touch(one, two)):
                continue  # where no bands touch they are no bands but the years of a promotion
            for one, two in gaps:
                assert one.high is not None
                hit = _hit(one, two, {"from": _plain(one.high), "until": _plain(two.low)})
                if hit.identity not in said:
                    said.add(hit.identity)
                    yield hit

    def _touch(self, one: Band, two: Band) -> bool:
        return one.high is not None and two.low - one.high <= self.years

    def _gap(self, ladder: Ladder, one: Band, two: Band) -> bool:
        if one.high is None or not two.follows or _bases(one, two) or two.low - one.high <= self.years:
            return False
        if one.rank is not None and two.rank is not None and two.rank < one.rank:
            return False
        if _counts_years(one) and _counts_years(two):
            return False
        return not any(_meets(band, one.high, two.low) for band in (*ladder.bands, *ladder.others))


@dataclass(frozen=True, slots=True)
class BandsRise:
    """A band that lies wholly before that of a lower level."""

    values: ClassVar[frozenset[str]] = _VALUES
    cases: ClassVar[frozenset[str]] = frozenset()

    tracks: ListName = ListName("experience/tracks")

    def run(self, page: Page) -> Iterator[Hit]:
        tracks = page.lexicon.words(self.tracks)
        said: set[tuple[str, ...]] = set()
        for ladder in page.facts.ladders:
            for one, two in pairwise(ladder.bands):
                if not _falls(one, two) or not self._wrong(ladder, one, two) or _part(one, two, frozenset(), tracks):
                    continue
                hit = _hit(one, two)
                if hit.identity not in said:
                    said.add(hit.identity)
                    yield hit

    @staticmethod
    def _wrong(ladder: Ladder, one: Band, two: Band) -> bool:
        """Whether the years are out of order, not the lines alone: by the levels' ranks, else by the other bands."""
        if one.rank is not None and two.rank is not None:
            return two.rank > one.rank
        if one.high is None or len(ladder.bands) < _ENOUGH:
            return False
        lined = sorted(ladder.bands, key=lambda band: band.low)
        return lined[0].low == 0 and all(a.high is not None and 0 <= b.low - a.high <= 1 for a, b in pairwise(lined))


@dataclass(frozen=True, slots=True)
class BandsShareBasis:
    """least: how many bands make a list of levels."""

    values: ClassVar[frozenset[str]] = _VALUES | {"basis", "other_basis"}
    cases: ClassVar[frozenset[str]] = frozenset()

    least: int = 3

    def run(self, page: Page) -> Iterator[Hit]:
        said: set[tuple[str, ...]] = set()
        for ladder in page.facts.ladders:
            if len(ladder.bands) < self.least:
                continue
            for one, two in pairwise(ladder.bands):
                if one.basis == two.basis:
                    continue
                hit = _hit(one, two, {"basis": _COUNTS[two.basis], "other_basis": _COUNTS[one.basis]})
                if hit.identity not in said:
                    said.add(hit.identity)
                    yield hit
                break  # one finding a list


_COUNTS = {
    "total": "counts years in all",
    "tenure": "counts years in the post",
    "": "doesn't say what it counts",
}


def _counts_years(band: Band) -> bool:
    """Whether a level's name counts its years, so that a list may leave some out: "Apprentice, fourth year"."""
    return "year" in band.level.lower().replace("-", " ").split()


def _overlap(one: Band, two: Band) -> bool:
    """Whether a band begins before the one before it ends; one that lies wholly before it is out of order instead."""
    if one.high is None or two.low >= one.high or _bases(one, two) or one.least or two.least:
        return False
    return not _falls(one, two)


def _falls(one: Band, two: Band) -> bool:
    if _bases(one, two):
        return False
    if one.high is None:
        return two.high is None and two.low < one.low
    return two.high is not None and two.high <= one.low and two.low < one.low


def _bases(one: Band, two: Band) -> bool:
    """Whether years in a level stand beside years in all: they can't be compared."""
    return (one.basis == "tenure") != (two.basis == "tenure")


def _part(
    one: Band, two: Band, posts: frozenset[str], tracks: frozenset[str], under: frozenset[str] = frozenset()
) -> bool:
    """Whether two bands are of two ways that part: said so, or of two posts that begin
    after the same years or stand equally high."""
    words = [set(band.level.lower().replace("/", " ").replace("-", " ").split()) for band in (one, two)]
    if any(words[0] & tracks) or any(words[1] & tracks):
        return True
    if one.low == two.low and one.high == two.high:
        return True
    if one.rank is not None and one.rank == two.rank:
        one_below = bool((words[0] ^ words[1]) & under)  # "deputy manager" and "manager" stand on one way
        return bool(words[0] & posts and words[1] & posts) and not one_below
    return one.low == two.low and bool((words[0] - words[1]) & posts and (words[1] - words[0]) & posts)


def _meets(band: Band, start: Decimal, end: Decimal) -> bool:
    return band.low < end and (band.high is None or band.high > start)


def _hit(one: Band, two: Band, more: dict[str, str] | None = None) -> Hit:
    values = {
        "value": short(two.quote),
        "other": short(one.quote),
        "level": two.level or "the next level",
        "other_level": one.level or "the level before",
    }
    related = Related(one.span, "departs", f"{short(one.quote)} for {values['other_level']}")
    return Hit(two.span, {**values, **(more or {})}, (related,), None, ("experience", *values.values()))


def _plain(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.1')).normalize():f}"
