"""Figures as intervals: how one is read from text, and what it says to the precision in which it is written.

The widths are those of docs/figures.md: a figure stands for all that rounds to it.
"""

from __future__ import annotations

from guidelint.quantity.figures import Atom, Figure, Quantity, Unit
from guidelint.quantity.interval import bare, bounds, is_year, quantity, rounding
from guidelint.quantity.reader import FigureReader

__all__ = [
    "Atom",
    "Figure",
    "FigureReader",
    "Quantity",
    "Unit",
    "bare",
    "bounds",
    "is_year",
    "quantity",
    "rounding",
]
