"""What figures say: claims with keys, and the figures that are no facts or stayed unread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from guidelint.facts.bands import Ladder, LevelList
from guidelint.quantity import Figure, Quantity
from guidelint.record import dataclass
from guidelint.source import Span

Reading = Literal["claim", "no-fact", "unread"]
Stance = Literal["field", "needed", "enough"]
Footing = Literal["data", "plain", "named", "implied"]


@dataclass(frozen=True, slots=True)
class Key:
    """What a claim is about; None is unstated. Values as in the schema of `facts --format json`."""

    metric: str
    statistic: str | None = None
    subject: str | None = None
    subject_name: str | None = None
    level: str | None = None
    region: str | None = None
    currency: str | None = None
    period: str | None = None
    horizon: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the Bureau of Labor Statistics that stand with a rate: which band they name, and where."""

    band: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Schooling:
    """What the words of a credential stand for.

    levels: ids of the ladder (data/education-ladder.yaml), of one credential or of several alternatives; two of them
    are all from the one to the other; ("any",) is some qualification, ("unsure",) has no sure place. stance: field (a
    fact box), needed, or enough. denied: it is said that it is not asked for. open_below: something less does instead,
    such as experience. open_above: more may be asked for.
    """

    levels: tuple[str, ...]
    stance: Stance
    denied: bool = False
    open_below: bool = False
    open_above: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure, or the words for a level of education, that was understood.

    block: index of the block it stands in, None in front matter. filled: the parts of the key that the page
    filled in. because: part -> the words, heading, column or field that decided it. headline: it stands in
    the fact box or the front matter. wording: the band that a growth rate is said to fall in. named: its
    subject is the role, or is named in its own sentence, so that it may be compared. footing: what tells whose figure
    it is: data (a field, a label, a cell); its own clause, in a sentence that says nothing else (plain) or more
    (named); or something further off. schooling: of education alone.
    """

    key: Key
    quantity: Quantity
    span: Span
    quote: str
    block: int | None
    because: Mapping[str, str]
    filled: frozenset[str] = frozenset()
    headline: bool = False
    wording: Wording | None = None
    named: bool = True
    footing: Footing = "data"
    schooling: Schooling | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """A figure that is no claim: deliberately no fact, or unread; and why."""

    reading: Literal["no-fact", "unread"]
    reason: str
    quantity: Quantity
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Direction:
    """A statement without a number that the role's employment grows (up) or shrinks (down).

    block: index of its block. because: the words that say so. year: the last year its sentence names. region: the
    country or the state that its clause names; "state" where that is the page's own.
    """

    sign: str
    span: Span
    quote: str
    block: int
    because: str
    year: int | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Banded:
    """The Bureau's wording in a sentence without a rate: what it is about (a key of metric growth), and the band."""

    key: Key
    wording: Wording
    block: int
    because: Mapping[str, str]
    named: bool = True


@dataclass(frozen=True, slots=True)
class Facts:
    """Every figure of a guide, each exactly once, in order of its place.

    ladders: bands of years of consecutive levels, one for a list of levels. levels: names of
    levels in lists of pay and of the career path.
    banded: wordings of growth that stand without a rate.
    capped: there are more figures than are read of one guide; those past the limit are not among these.
    figures: as they were read from the blocks, by the block's index, for checks that look at how they are written.
    """

    claims: tuple[Claim, ...] = ()
    asides: tuple[Aside, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    levels: tuple[LevelList, ...] = ()
    directions: tuple[Direction, ...] = ()
    banded: tuple[Banded, ...] = ()
    capped: bool = False
    figures: Mapping[int, tuple[Figure, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def seen(self) -> int:
        return len(self.claims) + len(self.asides)
