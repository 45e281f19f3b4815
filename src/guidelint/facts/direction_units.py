"""What a sentence is made of that may say that an occupation grows or shrinks, and the forms in which it says so.

Each word, or phrase of the vocabulary, is a unit with letters for the parts that it may play; a form is a row of parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from guidelint import regex as re
from guidelint.facts.occupations import Occupation
from guidelint.facts.spots import Line
from guidelint.facts.vocabulary import Vocabulary
from guidelint.language.phrases import Phrase, Token

# The letters of each list. What may stand in such a statement and narrows nothing has F, besides what else it may be.
_LETTERS = {
    "directions/subjects": "SF", "directions/needs-role": "N", "directions/collectives": "CF",
    "directions/outlooks": "LF",
    "directions/verbs": "V", "directions/adjectives": "A", "directions/trades": "TF", "directions/people": "P",
    "directions/changes": "G", "directions/counts": "M", "directions/sizes": "H", "directions/numerous": "Y",
    "directions/own-state": "Fl", "directions/ever": "E", "directions/numbers": "BF", "directions/yearly": "yF",
    "directions/change-in": "X", "directions/of": "O", "directions/articles": "DF", "directions/determiners": "DF",
    "directions/working-as": "WF", "directions/future": "zF", "directions/telling": "qF", "directions/between": "F",
    "directions/after": "F", "directions/times": "F", "directions/known": "F", "directions/us": "UF",
    "directions/everybody": "IF", "directions/doubted": "h", "directions/hedges": "h", "subjects/pronouns": "JF",
}  # fmt: skip
_SIGNS = ("up", "down")
_UNKNOWN = ("x", "h", "t")
_TENSES = "directions/tenses"
_STATE = "directions/own-state"
_YEAR = re.compile(r"20\d\d")
_MARKS = ",-–‑'"  # that part no statements


class Unit(NamedTuple):
    """Where it stands in the block, its words in lower case, the parts it may play; up or down, or which place."""

    start: int
    end: int
    text: str
    letters: str
    value: str = ""


class Said(NamedTuple):
    """Units from first to last (not counted) say it: up or down. kind: of its form. told: from where to show it."""

    sign: str
    first: int
    last: int
    kind: str
    told: int


class Form(NamedTuple):
    """A form: its kind, which part tells up or down, its pattern, and the parts that it can't do without."""

    kind: str
    telling: str
    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]


def _form(kind: str, telling: str, parts: str) -> Form:
    """A form as a pattern over letters: "V" is a unit that may be a verb, "VP" a verb or what is said of people."""
    made = (re.sub(r"[A-Z]+", lambda m: rf"(?: \w*[{m.group()}]\w*+)", part) for part in parts.split())
    needs = tuple(frozenset(part) for part in parts.split() if part.isalpha())
    return Form(kind, telling, re.compile("".join(made)), needs)


# The kind of a form, which part tells up or down, and its parts.
_FORMS: tuple[Form, ...] = tuple(
    _form(kind, telling, parts)
    for kind, telling, parts in (
        ("number", "VP", "S (?!O) F{0,14}? VP"),  # "the trade is set to shrink"
        ("number", "VP", "S O DF{0,3}? R F{0,14}? VP"),  # "employment of roofers is falling"
        ("number", "VP", "N DF{0,4}? R F{0,14}? VP"),  # "the number of roofers will fall"
        ("number", "VP", "R C F{0,14}? VP"),
        ("size", "H", "S (?!O) F{0,14}? H"),  # "the trade will be smaller in 2034"
        ("size", "H", "S O DF{0,3}? R F{0,14}? H"),
        ("size", "H", "N DF{0,4}? R F{0,14}? H"),
        ("size", "H", "R C F{0,14}? H"),
        ("size", "H", "RU F{0,8}? D? H B"),  # "roofers will be a smaller band"
        ("size", "Y", "RU F{0,8}? Y"),  # "roofers will be thinner on the ground"
        ("people", "P", "RU F{0,10}? P"),  # "roofers are dying out"
        ("trade", "A", "RUJKS F{0,10}? A T"),  # "roofers are a dying trade"
        ("trade", "V", "RUJK F{0,10}? D T V"),  # "roofing is a trade in decline"
        ("number", "A", "A B O D? R"),  # "a shrinking band of roofers"
        ("number", "A", "A N D? R"),  # "a shrinking number of roofers"
        ("number", "E", "E R"),  # "more and more roofers"
        ("count", "M", "M DF{0,2}? R"),  # "there'll be fewer roofers"
        ("count", "M", "M O D? U"),  # "fewer of us"
        ("count", "M", "M I WF{0,10}? R"),  # "fewer people will be working as roofers"
        ("change", "G", "G X S (?!O)"),  # "a decline in employment"
        ("change", "G", "G X S O D? R"),
        ("change", "G", "G X D? N DF{0,3}? R"),
        ("count", "M", "M N DF{0,2}? R"),  # "more work for roofers"
        ("outlook", "GVP", "L O DF{0,3}? R (?:C )?F{0,10}? GVP"),  # "the outlook for roofers is one of decline"
        ("outlook", "GVP", "L O DF{0,3}? KR C F{0,10}? GVP"),  # "the forecast for roofing jobs is downhill"
    )
)


def forms(phrases: Sequence[Phrase], role: bool) -> tuple[Form, ...]:
    """The forms that a stretch may have by its phrases. role: whether the role is named in it, and by no other name."""
    letters = {letter for phrase in phrases for letter in _LETTERS.get(phrase.list, "")}
    return _with_letters(frozenset(letters | ({"R", "K"} if role else {"K"})))


@lru_cache(maxsize=1024)
def _with_letters(letters: frozenset[str]) -> tuple[Form, ...]:
    return tuple(form for form in _FORMS if not any(need.isdisjoint(letters) for need in form.needs))


def is_plain(role: Occupation) -> bool:
    """Whether a mention is of the role, and of no part or level of it."""
    return role.kind == "role" and not role.level and not role.qualifier


def units(
    line: Line, found: list[Token], phrases: Sequence[Phrase], named: Sequence[Occupation], vocabulary: Vocabulary
) -> list[Unit]:
    """The units of a stretch of a line (its tokens, phrases of statements, occupations), none overlapping another."""
    by_start: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.list in _LETTERS:
            by_start.setdefault(phrase.start, []).append(phrase)
    places = {p.start: p for p in line.of_list("regions/places") if line.text[p.start : p.end] != "us"}
    roles = {o.start: o for o in named}
    made: list[Unit] = []
    for token in found:
        if made and token.start < made[-1].end:
            continue
        role, place = roles.get(token.start), places.get(token.start)
        if role is not None:
            made.append(Unit(role.start, role.end, "", "R" if is_plain(role) else "x"))
            continue
        begun = by_start.get(token.start)
        unit = _unit(line, token, begun, vocabulary) if begun else _of_token(line, token, vocabulary)
        if place is not None and place.end >= unit.end:
            letters = f"{unit.letters}Fl" if place.end == unit.end and unit.letters not in _UNKNOWN else "Fl"
            unit = Unit(place.start, place.end, unit.text, letters, place.value)
        made.append(unit)
    return made


def _of_token(line: Line, token: Token, vocabulary: Vocabulary) -> Unit:
    """A token with which no phrase begins."""
    return Unit(token.start, token.end, token.text, _of_word(line, token, vocabulary) or "x")


def _unit(line: Line, token: Token, phrases: Sequence[Phrase], vocabulary: Vocabulary) -> Unit:
    """The longest phrases that begin with a token."""
    end = max(p.end for p in phrases)
    longest = [p for p in phrases if p.end == end]
    letters = "".join(_LETTERS[p.list] for p in longest)
    value = next((p.value for p in longest if p.value in _SIGNS or p.list == _STATE), "")
    if end == token.end:
        letters += _of_word(line, token, vocabulary)
    if "h" in letters and "t" not in letters:
        letters = "h"
    if "t" in letters:
        letters = "t"
    if "N" in letters:
        letters = "N"  # it says nothing before the role is named after it
    words = " ".join(line.text[token.start : end].lower().replace("’", "'").split())
    return Unit(token.start, end, words, letters or "x", value)


def _of_word(line: Line, token: Token, vocabulary: Vocabulary) -> str:
    """What a single word may be by its look: a year, an adverb, a trade's name, a comma."""
    if token.text in vocabulary.lexicon.words(_TENSES):
        return "t"
    if line.of_the_trade(token.text):
        return "KF"
    adverb = token.text.endswith("ly") and len(token.text) > len("only")
    return "F" if adverb or _YEAR.fullmatch(token.text) or token.text in _MARKS else ""


def said(found: Sequence[Unit], able: Sequence[Form]) -> Iterator[Said]:
    """Every place where the units have one of the forms that they may have, the first form at a place alone."""
    text = "".join(f" {unit.letters}" for unit in found)
    taken: set[int] = set()
    for kind, telling, pattern, _ in able:
        for m in pattern.finditer(text):
            first = text.count(" ", 0, m.start())
            last = first + m.group().count(" ")
            signed = (i for i in reversed(range(first, last)) if found[i].value in _SIGNS)
            told = next((i for i in signed if not set(telling).isdisjoint(found[i].letters)), None)
            if told is not None and taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                yield Said(found[told].value, first, last, kind, told if kind == "trade" else first)
