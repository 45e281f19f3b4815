"""Words as people count them, and as texts are compared by."""

from __future__ import annotations

from collections.abc import Iterable

from guidelint import regex as re
from guidelint.language.phrases import Token

# What stands between white space and holds a letter or a figure; a long dash parts words, a hyphen does not.
_WORD = re.compile(r"[^\s—]*[^\W_][^\s—]*")


def count(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words stand in text[start:end]: "well-known", "401(k)" and "$36k" are one word each."""
    return len(_WORD.findall(text, start, len(text) if end is None else end))


def compared(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The words and figures of a text in lower case, without its punctuation: what two texts are held against."""
    return tuple(token.text for token in tokens if token.text[0].isalnum())
