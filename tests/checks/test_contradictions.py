"""Contradictions of figures: one finding a group, at the first mention that departs, with all other places."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from guidelint.checks.growth_band import _edition
from guidelint.checks.page import Page
from guidelint.facts import extract
from guidelint.finding import Finding
from guidelint.lint import lint
from guidelint.readers import read
from guidelint.source import Source
from tests.facts.support import BOOK, TEMPLATE

TODAY = date(2026, 11, 23)


def findings(text: str, rule: str, today: date = TODAY, path: str = "guide.md") -> list[Finding]:
    source = Source(path, text)
    (guide,) = read(source, TEMPLATE, BOOK.lexicon)
    facts = extract(guide, BOOK.lexicon, TEMPLATE)
    page = Page(
        guide=guide,
        source=source,
        facts=facts,
        lexicon=BOOK.lexicon,
        template=TEMPLATE,
        reference=BOOK.reference,
        today=today,
    )
    found, problems = lint(page, [r for r in BOOK.rules if r.id == rule])
    assert problems == []
    return found


def medians(*values: str, headline: str = "") -> str:
    box = f"**Median pay:** {headline}\n\n" if headline else ""
    return "# Tailor\n\n" + box + "\n\n".join(f"The median wage of tailors is {value}." for value in values) + "\n"


def test_many_mentions_are_one_finding_with_every_other_place() -> None:
    (found,) = findings(medians("$41,000", "$41,000", "$48,000", "$41,000"), "salary/median-conflict")
    assert found.quote == "$48,000"
    assert [(r.quote, r.role) for r in found.related] == [("$41,000", "agrees")] * 3


def test_the_headline_is_what_others_depart_from_even_where_it_stands_alone() -> None:
    (found,) = findings(medians("$41,000", "$41,000", headline="$48,000"), "salary/median-conflict")
    assert found.quote == "$41,000"
    assert {(r.quote, r.role) for r in found.related} == {("$48,000", "agrees"), ("$41,000", "departs")}


def test_without_a_headline_the_largest_set_that_agrees_is_and_on_a_tie_the_first() -> None:
    (most,) = findings(medians("$48,000", "$41,000", "$41,000"), "salary/median-conflict")
    assert most.quote == "$48,000"
    (tie,) = findings(medians("$48,000", "$41,000"), "salary/median-conflict")
    assert tie.quote == "$41,000"


def test_the_fingerprint_survives_edits_elsewhere_and_not_a_new_value() -> None:
    text = medians("$41,000", "$48,000")
    (before,) = findings(text, "salary/median-conflict")
    (moved,) = findings(text.replace("# Tailor\n", "# Tailor\n\nA new opening paragraph.\n"), "salary/median-conflict")
    (other,) = findings(text.replace("$48,000", "$52,000"), "salary/median-conflict")
    assert before.fingerprint == moved.fingerprint
    assert before.fingerprint != other.fingerprint


def test_ranges_that_do_not_meet_are_an_error_and_those_that_differ_a_warning() -> None:
    text = "# Tailor\n\n**Salary range:** $30,000 to $50,000\n\nTailors earn from {} a year.\n"
    (differ,) = findings(text.format("$38,000 to $50,000"), "salary/range-conflict")
    (apart,) = findings(text.format("$60,000 to $90,000"), "salary/range-conflict")
    assert (differ.severity, apart.severity) == ("warning", "error")
    assert findings(text.format("$30,200 to $50,400"), "salary/range-conflict") == []


def test_a_middle_column_beyond_its_high_column_is_outside_its_range() -> None:
    table = (
        "# Tailor\n\n| Level | Low | Median | High |\n|---|---|---|---|\n"
        "| Senior tailor | $50,000 | $71,000 | $66,000 |\n"
    )
    (found,) = findings(table, "salary/outside-range")
    assert (found.quote, found.related[0].quote) == ("$71,000", "$66,000")


TABLE = BOOK.reference["bls-growth-bands"]
EDITIONS = {row["years"]: _edition(row) for row in TABLE["editions"]}


@pytest.mark.parametrize(
    ("years", "percent", "bands"),
    [
        ("2024-2034", 6, ["faster"]),
        ("2024-2034", 0, ["little"]),
        ("2024-2034", -1, ["decline"]),
        ("2006-2016", 10, ["as-fast"]),
        ("2020-2030", 8, ["as-fast"]),
        ("2020-2030", 11, ["as-fast", "faster"]),
        ("2023-2033", 5, ["as-fast"]),
        ("2023-2033", 3, ["slower", "as-fast"]),
        ("2023-2033", 20, ["as-fast", "faster", "much-faster"]),
    ],
)
def test_a_rate_can_have_the_wordings_between_the_nearest_known_ones(
    years: str, percent: int, bands: list[str]
) -> None:
    assert EDITIONS[years].possible(Decimal(percent), TABLE["order"]) == bands


def test_every_edition_names_its_source_and_runs_from_low_to_high() -> None:
    for row in TABLE["editions"]:
        assert row["status"]
        assert date.fromisoformat(row["released"]) < TODAY
        bounds = [row["bands"][band] for band in TABLE["order"] if band in row["bands"]]
        known = [x for low, high in bounds for x in (low, high) if x is not None]
        assert known == sorted(known)


def test_a_release_after_today_is_not_held_against_a_guide() -> None:
    text = "# Tailor\n\nEmployment of tailors is projected to grow 6 percent, slower than average.\n"
    assert findings(text, "growth/band-mismatch", date(2022, 1, 1)) == []
    assert len(findings(text, "growth/band-mismatch")) == 1


def test_a_year_long_past_is_history_even_where_it_is_the_only_year_named() -> None:
    text = medians("$48,000") + "\nIn 2007 the median wage of tailors was $29,000.\n"
    assert findings(text, "salary/median-conflict") == []
    assert findings(text, "salary/median-conflict", date(2009, 1, 1)) != []
