"""Figures as intervals. Stub of the record; parsing follows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal["money", "percent", "count", "hour", "day", "week", "month", "year", "semester", "text"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written (low, high; None is an open end) and as it must be compared (the interval).

    text: the written string. hedge: the word that widened or opened it ("about", "up to"), else "".
    """

    low: Decimal | None
    high: Decimal | None
    unit: Unit
    text: str
    floor: Decimal | None
    ceiling: Decimal | None
    hedge: str = ""
