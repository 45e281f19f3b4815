"""`re` for a command that is over in a moment: a pattern is compiled when it is first used.

The modules of guidelint hold some four hundred patterns, and to compile them all took a third of a run's start; a page
needs only some. What is promised is the same, but that a mistake in a pattern shows when it is used. Modules import it
in the place of `re`; type checkers see `re`.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import ASCII as ASCII
    from re import DOTALL as DOTALL
    from re import IGNORECASE as IGNORECASE
    from re import MULTILINE as MULTILINE
    from re import VERBOSE as VERBOSE
    from re import Match as Match
    from re import Pattern as Pattern
    from re import compile as compile
    from re import escape as escape
    from re import findall as findall
    from re import finditer as finditer
    from re import fullmatch as fullmatch
    from re import match as match
    from re import search as search
    from re import split as split
    from re import sub as sub
else:
    from re import (  # noqa: F401
        ASCII,
        DOTALL,
        IGNORECASE,
        MULTILINE,
        VERBOSE,
        escape,
        findall,
        finditer,
        fullmatch,
        match,
        search,
        split,
        sub,
    )

    _METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern", "flags")

    class _Made:
        """A pattern that was compiled: what it can do are its attributes."""

    class Pattern:
        """A pattern of its text and flags; what it can do is looked up once, and then is its own."""

        def __init__(self, text, flags):
            self._made_of = text, flags

        def __getattr__(self, name):
            if name not in _METHODS:  # what copies and pickles ask for, among others
                raise AttributeError(name)
            made = re.compile(*self._made_of)
            vars(self).update((each, getattr(made, each)) for each in _METHODS)
            self.__class__ = _Made  # in which the interpreter finds them without a detour
            return vars(self)[name]

    def compile(text, flags=0):
        """A pattern that is compiled when it is first used."""
        return Pattern(text, flags)
