"""The pairs, the small guides that they are read in, and what is found in them.

`<set>.jsonl` has a row a pair: `role`, `country`, `kind` (a class of defect, as in bench.natural), `verdict`, and two
passages `a` and `b` in Markdown. verdict: conflict, agree (the same said otherwise) or apart (of different things);
`within`: one passage may hold the contradiction alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.measure.score import TODAY, lines_of, loud
from bench.natural.score import RULES
from bench.sentences.rows import title
from guidelint import lint_text
from guidelint.finding import Finding

HERE = Path(__file__).parent
SETS = ("tune", "measure")
VERDICTS = ("conflict", "agree", "apart")
_FACTS = tuple(dict.fromkeys(group for groups in RULES.values() for group in groups))
_TITLES = ("## In short", "## Questions and answers")


@dataclass(frozen=True, slots=True)
class Pair:
    role: str
    country: str
    kind: str
    verdict: str
    a: str
    b: str
    within: bool = False

    @property
    def guide(self) -> str:
        return "".join(self._parts())

    @property
    def lines(self) -> tuple[range, range]:
        """The lines of the guide, from 1, that each passage stands on."""
        head, first, second = self._parts()
        start, middle = head.count("\n") + 1, (head + first).count("\n") + 1
        return range(start, middle), range(middle, middle + second.count("\n"))

    def _parts(self) -> tuple[str, str, str]:
        first, second = (
            f"{text.strip()}\n" if text.startswith("#") else f"{over}\n\n{text.strip()}\n"
            for text, over in zip((self.a, self.b), _TITLES, strict=True)
        )
        return title(self.role, self.country), f"{first}\n", second


@dataclass(frozen=True, slots=True)
class Judged:
    """found: a finding of a fitting rule shows both passages. alarms: all others of fact, and those of no conflict."""

    pair: Pair
    found: bool
    alarms: tuple[Finding, ...]


def pairs(name: str) -> list[Pair]:
    """The pairs of a set. OSError: there is none of that name."""
    rows = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Pair(**json.loads(row)) for row in rows]


def judge(pair: Pair) -> Judged:
    findings = list(loud(lint_text(pair.guide, "guide.md", today=TODAY)))
    shown = [finding for finding in findings if pair.verdict == "conflict" and _shows(pair, finding)]
    alarms = tuple(f for f in findings if f.rule.startswith(_FACTS) and f not in shown)
    return Judged(pair, any(finding.rule.startswith(RULES[pair.kind]) for finding in shown), alarms)


def _shows(pair: Pair, finding: Finding) -> bool:
    lines = lines_of(finding)
    if pair.within and finding.rule.startswith(RULES[pair.kind]):
        return True
    return all(lines & set(passage) for passage in pair.lines)


def judge_all(name: str, kind: str | None = None) -> Iterator[Judged]:
    for pair in pairs(name):
        if kind in (None, pair.kind):
            yield judge(pair)
