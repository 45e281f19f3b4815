"""Lengths of time in months, as they must be read beside one another."""

from __future__ import annotations

from decimal import Decimal

from guidelint.quantity import Quantity
from guidelint.record import replace

# How many months one of each unit has, at least and at most. A day of a course may be one of five in a week or one of
# seven; a semester is half a year with its breaks, or the four months that are taught.
MONTHS = {
    "day": (Decimal(12) / Decimal(365), Decimal(12) / Decimal(260)),
    "week": (Decimal(12) / Decimal(52), Decimal(12) / Decimal(52)),
    "month": (Decimal(1), Decimal(1)),
    "semester": (Decimal(4), Decimal(6)),
    "year": (Decimal(12), Decimal(12)),
}
# A year of school is ten months long where the other figure counts weeks or months.
_FOUR_WEEKS = Decimal(1) / Decimal(4)  # who counts in months takes four weeks for one: 16 weeks, four months
_SCHOOL_YEAR = Decimal(10) / Decimal(12)


def in_months(length: Quantity, other: Quantity) -> Quantity:
    """A length of time in months, as it must be read beside another."""
    least, most = MONTHS[length.unit]
    if length.unit == "year" and other.unit != "year":
        least *= _SCHOOL_YEAR
    if length.unit == "week" and other.unit == "month":
        most = _FOUR_WEEKS
    floor = None if length.floor is None else length.floor * least
    ceiling = None if length.ceiling is None else length.ceiling * most
    return replace(length, floor=floor, ceiling=ceiling)


def may_be_one(one: Quantity, two: Quantity) -> bool:
    """Whether two lengths in different units may be one: "21 months, five terms"."""
    if one.unit == two.unit or not {one.unit, two.unit} <= MONTHS.keys():
        return False
    a, b = in_months(one, two), in_months(two, one)
    below = a.ceiling is not None and b.floor is not None and a.ceiling < b.floor
    above = b.ceiling is not None and a.floor is not None and b.ceiling < a.floor
    return not (below or above)
