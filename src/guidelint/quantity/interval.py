"""What a written number stands for: everything that rounds to it, widened or opened by its hedge."""

from __future__ import annotations

from decimal import Decimal

from guidelint import regex as re
from guidelint.quantity.figures import Atom, Figure, Quantity, Unit

DURATIONS = frozenset({"hour", "day", "week", "month", "semester", "year"})

_MAX_PAY_ROUNDING = Decimal(500)
_MAX_COUNT_ROUNDING = Decimal("0.02")
_DURATION_ROUNDING = Decimal("0.02")  # so that 52 weeks, 12 months and a year meet, and so do "4-5 years" and 5
_ABOUT = Decimal("0.05")
_NEARLY = Decimal("0.95")
_SMALL_MONEY = Decimal(1000)  # below it money is said by the hour or the day: its last place counts
_YEAR = re.compile(r"(?:19|20)\d\d")


def rounding(value: Decimal, step: Decimal, unit: Unit, multiplied: bool) -> Decimal:
    """Half the precision of a written figure, in its own unit."""
    half = step / 2
    if unit == "percent" or (unit == "money" and abs(value) < _SMALL_MONEY and not multiplied):
        return half
    if unit == "money":
        # $43k is written to the thousand, $47.6k to the hundred
        return half if multiplied else min(_coarse(value, half), _MAX_PAY_ROUNDING)
    if unit == "count":
        limit = abs(value) * _MAX_COUNT_ROUNDING or half
        return limit if limit <= half else min(_coarse(value, half), limit)
    return abs(value) * _DURATION_ROUNDING or half


def _coarse(value: Decimal, half: Decimal) -> Decimal:
    """Half the unit of the last digit that is not zero; half of the last place where no zeros end the number."""
    exponent = value.normalize().as_tuple().exponent if value else 0
    return Decimal(1).scaleb(exponent) / 2 if isinstance(exponent, int) and exponent > 0 else half


def bounds(atom: Atom) -> tuple[Decimal, Decimal]:
    """The interval that a bare number stands for."""
    if atom.wide is not None:
        return atom.wide[0] * atom.multiplier, atom.wide[1] * atom.multiplier
    value = atom.full
    half = rounding(value, atom.step * atom.multiplier, atom.unit, atom.multiplier != 1)
    return value - half, value + half


def quantity(atoms: tuple[Atom, ...], text: str, hedge: str) -> Quantity:
    """One or two numbers and a hedge as a quantity."""
    first, last = atoms[0], atoms[-1]
    if first.unit == "text":
        return Quantity(None, None, "text", text, None, None)
    low, high = first.full, last.full
    floor, ceiling = bounds(first)
    if last is not first:
        ceiling = bounds(last)[1]
    signed = len(atoms) > 1 and (first.negative or last.negative)
    if signed:
        (low, floor, high, ceiling) = _signed(first, last)
    open_low: Decimal | None = floor
    open_high: Decimal | None = ceiling
    shown_low: Decimal | None = low
    shown_high: Decimal | None = high
    if last.plus and not hedge:
        hedge = "over"
    if hedge == "about" and first.unit != "percent":
        open_low, open_high = floor - abs(low) * _ABOUT, ceiling + abs(high) * _ABOUT
    elif hedge == "nearly":
        open_low, open_high = (low - 1 if first.unit == "percent" else low * _NEARLY), high
    elif hedge == "over":
        open_high, shown_high = None, None
        if len(atoms) == 1:
            open_low = min(low, floor) if first.wide else low
    elif hedge == "up-to" and len(atoms) == 1:
        open_low, shown_low, open_high = None, None, max(high, ceiling) if last.wide else high
    result = Quantity(
        shown_low,
        shown_high,
        first.unit,
        text,
        open_low,
        open_high,
        hedge,
        first.currency or last.currency,
        max(first.step * first.multiplier, last.step * last.multiplier),
        first.points or last.points,
    )
    return result.negated() if first.negative and not signed else result


def _signed(first: Atom, last: Atom) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """low, floor, high, ceiling of a range with an end below zero: "-2 to 2 percent", "-3% to -5%"."""
    ends = []
    for atom in (first, last):
        below, above = bounds(atom)
        ends.append((-atom.full, -above, -below) if atom.negative else (atom.full, below, above))
    if ends[0][0] > ends[1][0] and first.negative and last.negative:
        ends.reverse()
    return ends[0][0], ends[0][1], ends[1][0], ends[1][2]


def bare(figure: Figure) -> Quantity:
    """The figure without its hedge, where the words before it say more than a bound."""
    hedge = figure.quantity.hedge
    return quantity(figure.atoms, figure.quantity.text, hedge if hedge in ("about", "nearly") else "")


def is_year(atom: Atom, text: str) -> bool:
    """Whether a bare number is a calendar year."""
    return bool(
        atom.unit == "count" and atom.multiplier == 1 and not atom.plus and _YEAR.fullmatch(text[atom.start : atom.end])
    )
