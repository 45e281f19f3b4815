"""The proper names by which a guide calls its programmes: "Silver Oak", where it has "the Silver Oak diploma"."""

from __future__ import annotations

import re
from functools import lru_cache

from guidelint.facts.occupations import RoleNames
from guidelint.facts.programme_mentions import Mention, MentionFinder
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.language.phrases import token_texts, tokens
from guidelint.quantity.marks import alternatives

_LEAST_WORDS = 2
_MOST_NAMES = 40
_KINDS = "programmes/kinds"


def proper_names(
    guide: Guide, vocabulary: Vocabulary, finder: MentionFinder, role: RoleNames
) -> dict[tuple[str, ...], Mention]:
    """The words of each name -> the programme; none that names a place, an occupation, or the page's own field."""
    pattern = _named(vocabulary)
    found: dict[tuple[str, ...], set[Mention]] = {}
    for block in guide.blocks:
        if block.kind in ("heading", "code") or len(found) > _MOST_NAMES:
            continue
        if vocabulary.may_name_programmes.isdisjoint(guide.words[block.index]):
            continue
        for written in pattern.finditer(block.text):
            words = _name(written["name"], vocabulary, finder)
            mentions = finder.of(written.group())
            if words and len(mentions) == 1 and not _is_other(" ".join(words), written["name"], vocabulary, role):
                found.setdefault(words, set()).add(_plain(mentions[0]))
    told: dict[tuple[str, ...], Mention] = {}
    for words, meant in found.items():
        awarded = [m for m in meant if finder.is_award(m)]
        if len(awarded) == 1 or (not awarded and len(meant) == 1):
            told[words] = awarded[0] if awarded else next(iter(meant))
    return told


@lru_cache(maxsize=4)
def _named(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words in capitals before a kind of programme; of a vocabulary made once."""
    kinds = alternatives(vocabulary.lexicon.values(_KINDS))
    return re.compile(rf"(?P<name>[A-Z][\w’'&]++(?:\s[A-Z][\w’'&]++){{1,3}})\s(?i:{kinds})\b")


def _plain(mention: Mention) -> Mention:
    return Mention(0, 0, mention.kind, mention.qualifiers)


def _name(written: str, vocabulary: Vocabulary, finder: MentionFinder) -> tuple[str, ...]:
    """The words of a name, without an article before them and a kind behind them; () where too few are left."""
    stops, kinds = vocabulary.lexicon.words("programme-words/stops"), vocabulary.lexicon.values(_KINDS)
    words = token_texts(written)
    while words and words[0] in stops:
        words = words[1:]
    while words and words[-1] in kinds:
        words = words[:-1]
    telling = any(not finder.is_field(word) for word in words)
    return tuple(words) if len(words) >= _LEAST_WORDS and telling else ()


def _is_other(name: str, written: str, vocabulary: Vocabulary, role: RoleNames) -> bool:
    """Whether it is the name of a place, or an occupation's."""
    if any(p.list.startswith(("regions/", "programmes/")) for p in vocabulary.phrases_of(name)):
        return True
    return bool(role.find(written, tokens(written)))
