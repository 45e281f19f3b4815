"""The records: a number with its marks, the quantity that one or two of them make, a figure in its text."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from guidelint.record import dataclass, replace

Unit = Literal["money", "percent", "count", "hour", "day", "week", "month", "year", "semester", "text"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written (low, high; None is an open end) and as it must be compared (floor, ceiling).

    text: the written string. hedge: what widened or opened it (about, nearly, over, up-to), else "".
    currency: the mark as it stands in the vocabulary ("USD", "$" for some dollar), else "".
    floor is inside the interval, ceiling outside (closed below, open above); None is open.
    points: a difference in percentage points, which is no rate. unit "text": a number too long to be one.
    """

    low: Decimal | None
    high: Decimal | None
    unit: Unit
    text: str
    floor: Decimal | None
    ceiling: Decimal | None
    hedge: str = ""
    currency: str = ""
    step: Decimal = Decimal(0)  # unit of the last written place, of the coarser end
    points: bool = False

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def inverted(self) -> bool:
        """Whether a range begins above where it ends."""
        return self.low is not None and self.high is not None and self.low > self.high

    @property
    def point(self) -> Decimal | None:
        return self.low if self.low is not None else self.high

    def negated(self) -> Quantity:
        """A decline of this figure."""

        def flip(x: Decimal | None) -> Decimal | None:
            return None if x is None else -x

        return replace(
            self, low=flip(self.high), high=flip(self.low), floor=flip(self.ceiling), ceiling=flip(self.floor)
        )


@dataclass(frozen=True, slots=True)
class Atom:
    """One number of a text with its marks, before ranges are joined. multiplier 1 where none was written.

    wide: the interval that its words name ("the mid-$40s", "six figures"), before it is multiplied.
    closes: the upper end of "at least three and at most five".
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    multiplier: Decimal
    unit: Unit
    currency: str
    negative: bool
    plus: bool
    words: bool  # written in words
    points: bool = False
    wide: tuple[Decimal, Decimal] | None = None
    closes: bool = False

    @property
    def full(self) -> Decimal:
        """The number with its thousands or millions."""
        return self.value * self.multiplier


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text: text[start:end], its quantity, and the numbers it was read from."""

    start: int
    end: int
    quantity: Quantity
    atoms: tuple[Atom, ...]
