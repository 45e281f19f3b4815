"""The singular of a noun, and what is asked of words again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """The singular of a plural noun, by rule; other words as they are."""
    if word.endswith("s'"):
        word = word[:-1]
    elif word.endswith("'s"):
        word = word[:-2]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("wives"):
        return word[:-3] + "fe"
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_MOST = 65_536  # words that are remembered


class Remembered(dict[str, int]):
    """What a function says of a text, asked once for each; of far more than a page has, it begins anew."""

    def __init__(self, ask: Callable[[str], int]) -> None:
        self._ask = ask

    def __missing__(self, text: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        found = self[text] = self._ask(text)
        return found
