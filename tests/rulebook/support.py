"""Rule files written on the spot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import ClassVar, Literal

from guidelint.checks.page import Page
from guidelint.finding import Hit, Problem
from guidelint.lexicon import Lexicon, ListName
from guidelint.rulebook.assemble import Loaded, assemble
from guidelint.rulebook.rule import Rulebook


@dataclass(frozen=True, slots=True)
class Sample:
    """Finds every block that holds the word."""

    word: str
    limit: int = 3
    share: Decimal = Decimal("0.5")
    ratio: float = 1.0
    strict: bool = False
    since: date | None = None
    words: ListName = ListName("sample/known")
    kinds: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    way: Literal["near", "far"] = "near"
    weights: Mapping[str, int] = field(default_factory=dict)
    values: ClassVar[frozenset[str]] = frozenset({"word", "count"})
    cases: ClassVar[frozenset[str]] = frozenset({"often"})

    def __post_init__(self) -> None:
        if self.limit < 0:
            raise ValueError("limit must not be negative")

    def run(self, page: Page) -> Iterator[Hit]:
        for block in page.guide.blocks:
            at = block.text.find(self.word)
            if at >= 0:
                yield Hit(block.span(at, at + len(self.word)), {"word": self.word})


CHECKS = {"sample": Sample}
BASE = Rulebook((), Lexicon({"sample/known": {"one": "one"}}), {}, {})

RULE = """\
id: house/no-ninjas
title: Ninjas
severity: warning
check: sample
with: {word: ninja}
message: "{word} found"
"""


def load(tmp_path: Path, files: Mapping[str, str]) -> Loaded:
    for name, text in files.items():
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return assemble([tmp_path], CHECKS, BASE)


def load_rule(tmp_path: Path, text: str) -> Loaded:
    return load(tmp_path, {"house/no-ninjas.yaml": text})


def told(problems: tuple[Problem, ...]) -> list[tuple[int, int, str, str]]:
    """Line, column, message and hint of each."""
    return [(p.location.line, p.location.column, p.message, p.hint) for p in problems if p.location]
