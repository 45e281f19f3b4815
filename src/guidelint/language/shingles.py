"""Which texts may be near copies of one another, and how much two texts have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

_SIZE = 3  # words of a shingle
_NEAREST = 3  # texts that a text is paired with
_CROWD = 24  # texts that share a shingle: past that it is boilerplate, and says nothing about a pair


def candidates(texts: Mapping[int, Sequence[str]], share: float) -> Iterator[tuple[int, int]]:
    """Pairs of keys, the earlier first, whose texts (as words) may be equal in that share of their words.

    Each text with the few others that it has most in common with: copies of copies are found by way of these.

    A text is filed under every third of its shingles and looked up under all of them: a changed word then breaks
    one filed shingle only, so that a pair past the share keeps most of them.
    """
    filed: dict[tuple[str, ...], list[int]] = {}
    sizes: dict[int, int] = {}
    for key, words in texts.items():
        found: Counter[int] = Counter()
        for shingle in zip(words, words[1:], words[2:], strict=False):
            if shingle in filed:
                found.update(filed[shingle])
        for other, hits in found.most_common(_NEAREST):
            low, high = sorted((len(words), sizes[other]))
            if low >= share * high and hits >= _needed(sizes[other], share):
                yield other, key
        sizes[key] = len(words)
        for shingle in zip(words[::_SIZE], words[1::_SIZE], words[2::_SIZE], strict=False):
            keys = filed.setdefault(shingle, [])
            if len(keys) < _CROWD:
                keys.append(key)


def _needed(size: int, share: float) -> int:
    """How many of a text's filed shingles at least are left in a copy that changed as many words as it may."""
    changed = int((1 - share) * size / share) + 1
    return max(1, size // _SIZE - changed)


def common(first: Sequence[str], second: Sequence[str]) -> int:
    """How many words two texts have in common in the same order: the length of their longest common subsequence.

    Bit-parallel (Crochemore and others, 2001): one addition a word, so that long texts stay cheap.
    """
    at: dict[str, int] = {}
    for i, word in enumerate(first):
        at[word] = at.get(word, 0) | 1 << i
    full = (1 << len(first)) - 1
    rest = full
    for word in second:
        met = rest & at.get(word, 0)
        rest = (rest + met | rest - met) & full
    return len(first) - rest.bit_count()


def differences(first: Sequence[str], second: Sequence[str]) -> list[tuple[range, range]]:
    """Where two texts differ, in order: indexes of the words there in the first and in the second."""
    if len(first) == len(second):  # words were exchanged for as many others
        apart = [i for i, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
        if len(apart) == len(first) - common(first, second):
            return [(range(i, i + 1), range(i, i + 1)) for i in apart]
    from difflib import SequenceMatcher  # late: few texts need it

    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return [(range(a, b), range(c, d)) for kind, a, b, c, d in codes if kind != "equal"]
