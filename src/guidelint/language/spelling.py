"""What somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one; None where none is near."""
    from difflib import get_close_matches  # late: only mistakes need it

    candidates = sorted(known)
    found = get_close_matches(word[:100], candidates, n=1, cutoff=0.6)
    if found:
        return found[0]
    lowered = {candidate.lower(): candidate for candidate in candidates}
    return lowered.get(word.lower())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint for people: the closest of the known words, else all of them."""
    candidates = sorted(known)
    near = closest(word, candidates)
    if near:
        return f"did you mean `{near}`?"
    listed = ", ".join(f"`{candidate}`" for candidate in candidates[:20])
    return f"known are {listed}" if listed else "nothing is known by such a name here"
