"""What a restriction says, however it is put: "at private banks", "in a private bank" and "private banks" are one."""

from __future__ import annotations

from functools import lru_cache

from guidelint import regex as re
from guidelint.facts.nouns import singular

_SAYS_NOTHING = re.compile(
    r"(?:an?|the|in|at|for|of|on|by|with|within|among|amongst|inside|from|to|under|near|as|who|that|which|their|its|your"
    r"|our|is|are|be|being|works?|working|employed|based|paid)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w’'-]*")


@lru_cache(maxsize=4096)
def restriction_key(words: str) -> str:
    """The words of a restriction that say something, each in the singular, in an order of their own."""
    told = [word.group().lower() for word in _WORD.finditer(words)]
    content = sorted(singular(word) for word in told if not _SAYS_NOTHING.fullmatch(word))
    return " ".join(content) or words
