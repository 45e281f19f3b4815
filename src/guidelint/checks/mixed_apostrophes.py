"""Curly and straight apostrophes in one guide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidelint import regex as re
from guidelint.checks.masking import masked
from guidelint.checks.page import Page
from guidelint.finding import Hit, Related
from guidelint.guide import Block
from guidelint.record import dataclass

_BETWEEN_LETTERS = re.compile(r"['’](?<=[^\W\d_]['’])(?=[^\W\d_])")
_AFTER_PLURAL = re.compile(r"['’](?<=[a-z]s['’])(?=\s+[a-z])")
_OPENING = re.compile(r"(?:^|[\s(\[“\"])['‘]\w")

Place = tuple[Block, int]


@dataclass(frozen=True, slots=True)
class MixedApostrophes:
    """One hit a guide, at the first apostrophe of the rarer form; on a tie the form that comes first is the rule.

    related: how many other places are shown. minor, major: the forms; count, others: how often each stands.
    """

    related: int = 10

    values: ClassVar[frozenset[str]] = frozenset({"minor", "major", "count", "others"})
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        straight, curly = self._places(page)
        if not straight or not curly:
            return
        if len(curly) == len(straight):
            first_curly, first_straight = curly[0], straight[0]
            curly_is_minor = (first_curly[0].index, first_curly[1]) > (first_straight[0].index, first_straight[1])
        else:
            curly_is_minor = len(curly) < len(straight)
        minor, major = (curly, straight) if curly_is_minor else (straight, curly)
        forms = ("curly", "straight") if curly_is_minor else ("straight", "curly")
        (block, at), *others = minor
        yield Hit(
            block.span(*_word(block.text, at)),
            {"minor": forms[0], "major": forms[1], "count": str(len(minor)), "others": str(len(major))},
            tuple(Related(b.span(*_word(b.text, a)), "departs", f"{forms[0]}, too") for b, a in others[: self.related]),
            identity=forms,
        )

    def _places(self, page: Page) -> tuple[list[Place], list[Place]]:
        """Where the straight and the curly apostrophes of words stand."""
        straight: list[Place] = []
        curly: list[Place] = []
        for block in page.guide.blocks:
            text = block.text
            if block.kind == "code" or ("'" not in text and "’" not in text):
                continue
            text = masked(page, block)
            for at in _apostrophes(text):
                (curly if text[at] == "’" else straight).append((block, at))
        return straight, curly


def _apostrophes(text: str) -> list[int]:
    """Places of apostrophes that belong to words; those that may close a quotation are none."""
    found = [match.start() for match in _BETWEEN_LETTERS.finditer(text)]
    if not _OPENING.search(text):
        found += [match.start() for match in _AFTER_PLURAL.finditer(text)]
    return sorted(found)


def _word(text: str, at: int) -> tuple[int, int]:
    """The letters around an apostrophe, with it."""
    start, end = at, at + 1
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end
