"""A guide four times as long takes about four times as long: no check walks the guide once for each of its blocks."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from guidelint import lint_text

PROSE = "A baker works in a kitchen that is open before the sun is up, and most of the day is spent on the feet. " * 30
SHAPES: dict[str, Callable[[int], str]] = {
    "one list of labels": lambda n: "\n".join(f"- Employer {i}: ${30 + i % 40},000" for i in range(n)),
    "list items without figures": lambda n: "\n".join(f"- Employer {i} share" for i in range(n)),
    "titles that stand again": lambda n: "\n\n".join(f"### Senior baker\n\n${30 + i % 40},000" for i in range(n)),
    "pay under one title": lambda n: "### Senior baker\n\n" + "\n\n".join(f"${30 + i % 40},000" for i in range(n)),
}
BASE, TIMES, MOST = 400, 4, 9  # by the square it would be 16 times; a busy machine may double what is linear


def _seconds(text: str) -> float:
    start = time.process_time()
    lint_text(text, "guide.md")
    return time.process_time() - start


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_about_as_the_guide_does(shape: str) -> None:
    page = [f"# Baker\n\n{PROSE}\n\n## Pay\n\n{SHAPES[shape](n)}\n" for n in (BASE, BASE * TIMES)]
    _seconds(page[0])
    ratios = (_seconds(page[1]) / max(min(_seconds(page[0]) for _ in range(2)), 0.05) for _ in range(3))
    assert any(ratio < MOST for ratio in ratios)


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
