"""Where sections and rows of tables stand makes no difference to what contradicts what."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.test_facts_spelling import FIGURES
from tests.support import lint

Found = set[tuple[str, frozenset[str]]]

HEAD = """# Weaver

## Key Facts

- **Median salary:** $48,300
- **Job growth, 2024-34:** 6%
- **Openings per year:** 4,200
- **Number of jobs, 2024:** 51,000

"""
SECTIONS = (
    "## Pay\n\nWeavers earn a median of $57,900 a year. Loom operators earn $39,100.\n\n",
    "## Outlook\n\nEmployment of weavers is projected to grow 11 percent from 2024 to 2034.\n\n",
    "## Openings\n\nThere are 6,900 openings for weavers each year.\n\n",
    "## How many there are\n\nWeavers held 51,000 jobs in 2024.\n\n",
    "## Training\n\nThe certificate program takes 18 months.\n\n",
    "## Where to learn\n\nThe certificate program takes three years.\n\n",
    "## Tools\n\nA loom, and patience.\n\n",
)
ROWS = (
    "| Junior weaver | 0–2 years | $35,000 to $41,000 |",
    "| Senior weaver | 5–9 years | $55,000 to $66,000 |",
    "| Median salary, all weavers | any | $58,800 |",
    "| Loom operator | any | $39,100 |",
    "| Job growth, 2024-34 | any | 11% |",
)


def found(text: str) -> Found:
    """Rules, each with all that it quotes."""
    return {
        (finding.rule, frozenset([finding.quote, *(place.quote for place in finding.related)]))
        for finding, _ in lint(text, "weaver.md").findings
        if finding.rule.startswith(FIGURES)
    }


@settings(max_examples=40)
@given(st.permutations(SECTIONS))
def test_the_order_of_sections_makes_no_difference(sections: list[str]) -> None:
    expected = found(HEAD + "".join(SECTIONS))
    assert {rule for rule, _ in expected} >= {"salary/median-conflict", "growth/rate-conflict"}
    assert found(HEAD + "".join(sections)) == expected


@settings(max_examples=40)
@given(st.permutations(ROWS))
def test_the_order_of_rows_makes_no_difference(rows: list[str]) -> None:
    def page(lines: tuple[str, ...]) -> str:
        return HEAD + "## Figures\n\n| What | Experience | Figure |\n| --- | --- | --- |\n" + "\n".join(lines) + "\n"

    expected = found(page(ROWS))
    assert {rule for rule, _ in expected} >= {"salary/median-conflict", "growth/rate-conflict"}
    assert found(page(tuple(rows))) == expected
