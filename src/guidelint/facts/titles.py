"""What a title names: one occupation, several of them, or something else."""

from __future__ import annotations

from collections.abc import Iterable

from guidelint import regex as re
from guidelint.facts.nouns import singular
from guidelint.facts.vocabulary import Vocabulary

_LONGEST_TITLE = 8  # words
_SEVERAL = re.compile(r",|/|&|\band\b|\bor\b")
_AGENTS = re.compile(r"(?:ers|ors|ists|ians|men)\s*$")  # "Welders, cutters, solderers, and brazers"
_PAIR = 2  # words of "registered nurse"
_INITIALS = re.compile(r"\s*[A-Z]{2,5}s\s*")  # "EMTs and Paramedics"


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, each in the singular, commas aside."""
    plain = re.sub(r"([/&])", r" \1 ", re.sub(r"[-,]", " ", name.lower().replace("’", "'")))
    return tuple(singular(word) for word in plain.split())


def names_several(title: str, vocabulary: Vocabulary, in_parts: bool) -> bool:
    """Whether a title is a list of occupations, each part of it one.

    in_parts: the page's projections are those of several occupations; then a part may be half of a name, too, as in
    "Film and video editors and camera operators".
    """
    parts = [part for part in _SEVERAL.split(title) if part.strip()]
    named = [_is_occupation(part, vocabulary) for part in parts]
    if len(parts) < 2 or not any(_known(part, vocabulary) for part in parts):
        return False
    return all(named) or (in_parts and sum(named) > 1)


def _known(part: str, vocabulary: Vocabulary) -> bool:
    words = words_of(part)
    return bool(words) and (words[-1] in vocabulary.heads or words[-1].endswith(vocabulary.endings))


def _is_occupation(part: str, vocabulary: Vocabulary) -> bool:
    return _known(part, vocabulary) or bool(_AGENTS.search(part) or _INITIALS.fullmatch(part))


def title_names(title: str, several: bool, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A title that names occupations and nothing else: "Bookbinders and restorers" stands for both together."""
    words = words_of(title)
    if not words or len(words) > _LONGEST_TITLE:
        return ()
    if not several and words[-1] not in vocabulary.heads:
        return ()
    return (title.lower(),)


def tails(names: Iterable[str]) -> frozenset[str]:
    """The last words of names that end in an addition, as statisticians write: "Scientists, except epidemiologists"."""
    added = [(words_of(head), words_of(name)) for name in names for head, comma, _ in (name.partition(","),) if comma]
    return frozenset(whole[-1] for head, whole in added if head and whole[-1] != head[-1])


def plural_initials(names: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """How names of two words are cut short, in the plural and in small letters: "rns" of registered nurses."""
    return frozenset(f"{words[0][0]}{words[1][0]}s" for words in names if len(words) == _PAIR)
