"""Whether a page is in English: a cheap look at its commonest words, and at those of its neighbours."""

from __future__ import annotations

from collections.abc import Iterable

_SAMPLE = 1500  # words
_FEWEST = 40  # with fewer, nothing can be told
_SHORTEST = 6  # words; "Ohio: $34,900" is in no language
_SHARE = 0.15  # running English has 0.3 and more, other languages below 0.08
_LEAST = 0.04  # lists of keywords and figures in English have as few as this
_LATIN = "\u024f"  # the last letter of Latin Extended-B
_FOREIGN = 0.15  # letters of other scripts that English text may quote


def is_english(texts: Iterable[str], common: frozenset[str], foreign: frozenset[str]) -> bool:
    """Whether enough of the words are common English ones, or few are and fewer of other languages.

    True where the text is too short to tell. common, foreign: the commonest words of English, and of others.
    """
    seen = hits = others = letters = strange = 0
    for text in texts:
        words = [word for word in text.lower().split() if not any(map(str.isdigit, word))]
        if len(words) < _SHORTEST:
            continue
        seen += len(words)
        hits += sum(map(common.__contains__, words))
        others += sum(map(foreign.__contains__, words))
        found = [char for char in text if char.isalpha()]
        letters += len(found)
        strange += sum(char > _LATIN for char in found)
        if seen >= _SAMPLE:
            break
    if seen < _FEWEST or not common:
        return True
    if strange > _FOREIGN * letters:
        return False
    return hits >= _SHARE * seen or (hits >= _LEAST * seen and hits > 2 * others)
