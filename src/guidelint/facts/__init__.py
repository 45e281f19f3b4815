"""Figures to facts: where they stand, what they say, and which may be compared."""

from guidelint.facts.reading import extract

__all__ = ["extract"]
