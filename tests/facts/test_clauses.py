"""Where the statement about one figure begins and ends."""

from __future__ import annotations

import pytest

from guidelint.facts.clauses import clause, hard_cuts
from guidelint.facts.vocabulary import vocabulary
from tests.facts.support import BOOK, TEMPLATE, roofer

CLAUSES = [
    ("a semicolon parts", "Helpers get $30,000; roofers get $52,000", "$52,000", " roofers get $52,000"),
    ("“while” parts", "Helpers get $30,000 while roofers get $52,000", "$30,000", "Helpers get $30,000"),
    ("“and” parts two figures", "It pays $30,000 at first and $52,000 later", "$52,000", "$52,000 later"),
    ("a bracket parts", "Roofers get $52,000 (helpers $30,000)", "$30,000", "helpers $30,000"),
    (
        "a short form in brackets parts nothing",
        "The on-target pay (OTP) is $52,000",
        "$52,000",
        "The on-target pay (OTP) is $52,000",
    ),
    ("nor do years in brackets", "Entry level (0–2 years) $41,000", "$41,000", "Entry level (0–2 years) $41,000"),
    ("a part of a name in brackets does", "Roofer (slate work) $41,000", "$41,000", " $41,000"),
    ("and so does another amount in them", "Ohio ($40,000 in 2023) $41,000", "$41,000", " $41,000"),
]


@pytest.mark.parametrize(("why", "text", "figure", "expected"), CLAUSES, ids=[c[0] for c in CLAUSES])
def test_a_figures_clause(why: str, text: str, figure: str, expected: str) -> None:
    figures = tuple(vocabulary(BOOK.lexicon, TEMPLATE).reader.read(text))
    own = next(f for f in figures if text[f.start : f.end] == figure)
    whole = (0, len(text))
    others = tuple(f for f in figures if f is not own)
    assert text[slice(*clause(text, hard_cuts(text, whole), own, others, whole))] == expected, why


def test_a_level_before_years_in_brackets_is_the_levels_pay() -> None:
    facts = roofer("Roofer salaries in short. Entry-Level (0–2 years) $40,000 to $46,000 in pay; nothing else.")
    assert [c.key.level for c in facts.claims if c.key.metric == "pay"] == ["entry-level"]
