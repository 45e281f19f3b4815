"""Levels that running text names one after the other: "juniors start around £28k, and a senior earns £31k"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from guidelint import regex as re
from guidelint.checks.page import Page
from guidelint.checks.ranks import Rank, RankReader
from guidelint.facts.claims import Claim
from guidelint.guide import Block
from guidelint.language.phrases import Phrase, Token, tokens
from guidelint.record import dataclass

_AS = re.compile(r"\s*(?:(?:a|an|per)\s+\w+\s+|,\s*)?(?:for|as|to|at)\s+(?:(?:a|an|the|those|most)\s+)?", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;.()]\s|[—–]|\)|$")
_LABEL = re.compile(r"\W*(?P<words>[^:;,.()]{2,40}):\s")
_OWN = re.compile(r"['’]s\b")
_WHO = re.compile(r"\b(?:who|that|which|and|it|he|she)\s+$", re.IGNORECASE)
_LONGEST_STEM = 4
_LONGEST_YEAR = 8  # characters between "second" and "apprentice"
_NUMBER = re.compile(r"\s+(?:\d{1,2}|[IV]{1,3})\b")
_ROMAN = re.compile(r"\s+[IV]{1,3}\b")
_AT = frozenset({"at", "on", "near"})  # what may stand right before a figure


@dataclass(frozen=True, slots=True)
class Said:
    """A pay claim whose level its own words name. sentence: its number. label: what stands before a colon there."""

    claim: Claim
    rank: Rank
    sentence: int
    label: str


def said_rungs(page: Page, ranks: RankReader, block: Block, claims: Sequence[Claim]) -> Iterator[Said]:
    """The pay claims of a block whose level its own words name."""
    text = block.text
    spots = [
        (text_offset(block, claim.span.start), text_offset(block, claim.span.end - 1) + 1, claim) for claim in claims
    ]
    sentences = page.sentences(block)
    ends = [last for _, last in sentences]
    taken = -1  # how far words were read that belong to a figure before them
    for at, (start, end, claim) in enumerate(spots):
        number = bisect_right(ends, start)
        number = number if number < len(ends) else 0
        first, last = sentences[number] if sentences else (0, len(text))
        earliest = max(first, spots[at - 1][1]) if at else first
        latest = min(last, spots[at + 1][0]) if at + 1 < len(spots) else last
        rank = _before(page, ranks, text[earliest:start]) if earliest >= taken else None
        if rank is None and _AS.match(text, end, latest):
            rank = _behind(page, ranks, text[end:latest])
            taken = latest if rank is not None else taken
        elif rank is not None and _set_apart(page, text[end : _end_of_clause(text, end, latest)]):
            rank = None
        if rank is not None:
            label = _LABEL.match(text, first, start)
            yield Said(claim, rank, number, label["words"].lower() if label else "")


def _end_of_clause(text: str, start: int, end: int) -> int:
    found = _CLAUSE.search(text, start, end)
    return found.start() if found else end


@dataclass(frozen=True, slots=True)
class Named:
    """The one level that a stretch of text names, at start to end, and what stands before and behind it."""

    rank: Rank
    start: int
    end: int
    before: str
    behind: str


def _before(page: Page, ranks: RankReader, stretch: str) -> Rank | None:
    """The one level that the words before a figure name, where nothing sets it apart."""
    named = level_in(page, ranks, stretch)
    if named is None or _set_apart(page, named.before) or _set_apart(page, named.behind):
        return None
    return named.rank


def level_in(page: Page, ranks: RankReader, stretch: str) -> Named | None:
    """The one level that a stretch of text names; None where it names none, or several."""
    stretch = _OWN.sub("  ", stretch)
    found = tokens(stretch)
    told = ranks.phrases(found)
    crafts = [p for p in told if p.list in ("ladders/ranks", "ladders/management") and not _does(page, stretch, p)]
    if len(crafts) > 1:
        return None
    if not crafts:
        return (
            _by_grade(page, ranks, stretch, told)
            or _of_old(ranks, stretch, found)
            or _role_itself(page, ranks, stretch, found)
        )
    start, end = crafts[0].start, crafts[0].end
    stem = _stem(page, [t for t in found if t.start >= end])
    year = next((p for p in told if p.list == "ladders/ordinals" and 0 < start - p.end < _LONGEST_YEAR), None)
    name = " ".join([stretch[year.start if year else start : end], *(t.text for t in stem)])
    rank = ranks.rank(name)
    weak = stretch[start:end].lower() in page.lexicon.words("ladders/openers")
    if rank is None or rank.rank is None or (weak and not stem and not stretch[start:end].lower().endswith("s")):
        return None
    start = year.start if year else start
    end = stem[-1].end if stem else end
    return Named(rank, start, end, stretch[:start], stretch[end:])


def _of_old(ranks: RankReader, stretch: str, found: Sequence[Token]) -> Named | None:
    """The one rank of a trade's own that a stretch names: "a sous chef"."""
    steps = ranks.steps(found)
    if len(steps) != 1:
        return None
    start, end = steps[0]
    rank = ranks.rank(stretch[start:end])
    return None if rank is None or rank.step is None else Named(rank, start, end, stretch[:start], stretch[end:])


def _does(page: Page, stretch: str, phrase: Phrase) -> bool:
    """Whether a word of a level is what somebody does: "who leads a team"."""
    word = stretch[phrase.start : phrase.end].lower()
    verb = word.endswith("s") and word[:-1] in page.lexicon.words("experience/no-plurals")
    return verb and _WHO.search(stretch, 0, phrase.start) is not None


def _by_grade(page: Page, ranks: RankReader, stretch: str, told: Sequence[Phrase]) -> Named | None:
    """A grade by its number: "level 2 tailors", "on band 6"."""
    for phrase in told:
        number = _NUMBER.match(stretch, phrase.end)
        if phrase.list == "ladders/grades" and number:
            stem = _stem(page, tokens(stretch[number.end() :]))
            rank = ranks.rank(" ".join([stretch[phrase.start : number.end()], *(t.text for t in stem)]))
            if rank is None or rank.grade is None:
                return None
            return Named(rank, phrase.start, number.end(), stretch[: phrase.start], stretch[number.end() :])
    return None


def _behind(page: Page, ranks: RankReader, stretch: str) -> Rank | None:
    """The level that follows a figure: "£28,000 for a junior"."""
    lead = _AS.match(stretch)
    if lead is None:
        return None
    return _before(page, ranks, stretch[lead.end() : _end_of_clause(stretch, lead.end(), len(stretch))])


def _role_itself(page: Page, ranks: RankReader, stretch: str, found: Sequence[Token]) -> Named | None:
    """The role without a word of a level, or with a numeral behind it."""
    generic = page.lexicon.words("ladders/generic")
    for size in range(_LONGEST_STEM, 0, -1):
        for at in range(len(found) - size + 1):
            words = found[at : at + size]
            if not words[0].text[0].isalpha() or not ranks.is_role(words):
                continue
            before = found[at - 1].text if at else ""
            numeral = _ROMAN.match(stretch, words[-1].end)
            end = numeral.end() if numeral else words[-1].end
            if (before[:1].isalnum() and before not in generic) or before[:1].isdigit():
                return None  # another kind of it
            rank = ranks.rank(stretch[words[0].start : end])
            return None if rank is None else Named(rank, words[0].start, end, stretch[: words[0].start], stretch[end:])
    return None


def _stem(page: Page, found: Sequence[Token]) -> list[Token]:
    """The words of an occupation behind a level's word."""
    lists = ("ladders/name-ends", "ladders/generic", "ladders/told-plain")
    ends = frozenset[str]().union(*(page.lexicon.words(name) for name in lists))
    stem: list[Token] = []
    for token in found:
        if token.text in ends or not token.text[0].isalpha() or len(stem) == _LONGEST_STEM:
            break
        stem.append(token)
    return stem


def _set_apart(page: Page, text: str) -> bool:
    """Whether words set a statement apart from others of its kind: a place, a kind of employer, a condition."""
    lowered = " ".join(text.lower().split())
    for phrase in page.lexicon.words("ladders/plain"):
        if phrase in lowered:
            lowered = lowered.replace(phrase, " ")
    words = lowered.replace(",", " ").split()
    apart = page.lexicon.words("ladders/apart")
    hedges = page.lexicon.words("figures/hedges") | page.lexicon.words("ladders/generic")
    while words and (words[-1] in hedges or words[-1] in _AT):
        words.pop()  # "start at around", right before the figure
    return any(
        word in apart and not (at + 1 < len(words) and words[at + 1][:1].isdigit()) for at, word in enumerate(words)
    )


def text_offset(block: Block, source: int) -> int:
    """Where a place of the source stands in a block's text."""
    at = bisect_right(block.pieces, source, key=lambda piece: piece.source) - 1
    if at < 0:
        return 0
    piece = block.pieces[at]
    return piece.text + min(source - piece.source, piece.length)
