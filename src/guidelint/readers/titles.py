"""What a page's interface leaves at the end of a heading, for comparing headings with the template's."""

from __future__ import annotations

from guidelint.lexicon import Lexicon

_LIST = "readers/heading-tails"


def heading_tails(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted(lexicon.words(_LIST))) if _LIST in lexicon.lists else ()


def without_tail(title: str, tails: tuple[str, ...]) -> str:
    """The heading less such a tail."""
    lowered = title.lower()
    if not lowered.endswith(tails):
        return title
    for tail in tails:
        if lowered.endswith(tail) and len(lowered) > len(tail):
            return title[: -len(tail)].rstrip()
    return title
