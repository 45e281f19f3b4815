"""Whether a page is in English: a cheap look at its commonest words."""

from __future__ import annotations

from collections.abc import Iterable

_SAMPLE = 1500  # words
_FEWEST = 40  # with fewer, nothing can be told
_SHORTEST = 6  # words; "Ohio: $34,900" is in no language
_SHARE = 0.15  # English pages have 0.3 and more; other languages below 0.08


def is_english(texts: Iterable[str], common: frozenset[str]) -> bool:
    """Whether enough of the words are common English ones; True where the text is too short to tell."""
    seen = hits = 0
    for text in texts:
        words = [word for word in text.lower().split() if not any(map(str.isdigit, word))]
        if len(words) < _SHORTEST:
            continue
        seen += len(words)
        hits += sum(map(common.__contains__, words))
        if seen >= _SAMPLE:
            break
    return seen < _FEWEST or not common or hits / seen >= _SHARE
