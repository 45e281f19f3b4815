"""Hostile figures are answered, and no check walks a guide once for each of its blocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from guidelint import lint_text
from guidelint.checks.page import Page
from guidelint.facts.claims import Facts
from guidelint.lint import lint
from guidelint.readers import read
from guidelint.source import Source
from tests.facts.support import BOOK, TEMPLATE

PROSE = "A baker works in a kitchen that is open before the sun is up, and most of the day is spent on the feet. " * 30


class Counted(tuple[Any, ...]):
    """Blocks that count how often one is asked for."""

    asked = 0

    def __getitem__(self, at: Any) -> Any:
        Counted.asked += 1
        return super().__getitem__(at)


def test_a_list_as_long_as_the_guide_is_not_walked_for_each_item() -> None:
    source = Source("guide.md", "# Baker\n\nOn this page\n\n" + "- Share\n" * 2000)
    (guide,) = read(source, TEMPLATE, BOOK.lexicon)
    guide = replace(guide, blocks=Counted(guide.blocks))
    page = Page(guide, source, Facts(), BOOK.lexicon, TEMPLATE, BOOK.reference, date(2026, 11, 23))
    Counted.asked = 0
    lint(page, [rule for rule in BOOK.rules if rule.id == "artifact/interface-text"])
    assert 0 < Counted.asked < 20 * len(guide.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "$" + "9" * 400,
        "$1" + ",000" * 130,
        "1e400 percent growth and $1e999",
        "one hundred " + "million " * 300,
        "Employment of 20,000 bakers changes -100 percent, to 0, from 2024 to 2034.",
        "Employment of bakers grows 1,000,000 percent from 2024 to 2034, adding -20,000 to 20,000 jobs.",
        "Employment of 0 bakers changes 0 percent from 2024 to 2034, adding 0 jobs.",
        "$4\u200b5,000 \u202e$45,000\u202c ٤٥٠٠٠ ４５，０００ ½ ²³",
        "(" * 3000 + "$40,000" + ")" * 3000,
        "from 1" + " to 2 to 3" * 300,
    ],
)
def test_no_figure_is_too_large_or_too_odd(text: str) -> None:
    report = lint_text(f"# Baker\n\n{PROSE}\n\n## Job outlook and pay\n\n{text}\n", "guide.md")
    assert not [problem for problem in report.problems if problem.level == "error"]
