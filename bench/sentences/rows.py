"""The rows of the bank, and the small guides that they are read in.

tune/*.jsonl, one file a metric: role, section, country, text, figures. A figure: quote, its occurrence in the text, and
what it says, in the keys and values of `facts --format json`; a list names all that is accepted, a part left out is not
asked. pairs.jsonl: two sentences of one guide that contradict each other, agree, or speak of different things.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
COUNTRIES = {
    "AU": "Australia",
    "CA": "Canada",
    "GB": "the United Kingdom",
    "IE": "Ireland",
    "IN": "India",
    "US": "the United States",
}
SECTIONS = {"pay": "Pay", "growth": "Job Outlook", "openings": "Job Outlook", "employment": "Employment"}


@dataclass(frozen=True, slots=True)
class Row:
    """A text with what its figures say."""

    metric: str  # the file
    role: str
    section: str
    country: str
    text: str
    figures: tuple[Mapping[str, Any], ...]

    @property
    def guide(self) -> str:
        return f"{self.head}{self.text}\n"

    @property
    def head(self) -> str:
        return f"{title(self.role, self.country)}## {self.section}\n\n"

    def place(self, figure: Mapping[str, Any]) -> tuple[int, int]:
        """Where a figure stands in the guide. ValueError: its quote does not stand in the text so often."""
        at = -1
        for _ in range(figure["occurrence"]):
            at = self.text.index(figure["quote"], at + 1)
        start = len(self.head) + at
        return start, start + len(figure["quote"])


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of a guide; verdict: conflict, agree or apart; kind: what they speak of, and how they differ."""

    role: str
    country: str
    a: str
    b: str
    verdict: str
    kind: str

    @property
    def guide(self) -> str:
        section = SECTIONS[self.kind.split("/")[0]]
        return f"{title(self.role, self.country)}## {section}\n\n{self.a}\n\n## Questions and Answers\n\n{self.b}\n"

    def line(self, sentence: str) -> int:
        """The line of the guide, from 1, that a sentence stands on."""
        return self.guide.split("\n").index(sentence) + 1


def title(role: str, country: str) -> str:
    article = "an" if role[0] in "aeiou" else "a"
    return f"# How to Become {article} {role.title()} in {COUNTRIES[country]}\n\n"


def rows(metric: str | None = None) -> Iterator[Row]:
    """The rows of one metric (the name of its file), or of all."""
    for path in sorted((HERE / "tune").glob("*.jsonl")):
        if metric in (None, path.stem):
            for data in read(path):
                yield Row(path.stem, **{**data, "figures": tuple(data["figures"])})


def pairs() -> Iterator[Pair]:
    for data in read(HERE / "pairs.jsonl"):
        yield Pair(**data)


def read(path: Path) -> Sequence[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
