"""Bands of years: which figures are years of levels, and which lists they form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from guidelint.facts.bands import Ladder
from tests.facts.support import facts_of

Bands = list[tuple[str, str]]


def ladders(text: str, suffix: str = ".md") -> tuple[Ladder, ...]:
    return facts_of(text, suffix).ladders


def bands(text: str, suffix: str = ".md") -> Bands:
    """Level and years of the bands of the only ladder."""
    (ladder,) = ladders(text, suffix)
    return [(band.level, f"{_plain(band.low)}-{_plain(band.high)}") for band in ladder.bands]


def _plain(years: Decimal | None) -> str:
    return "" if years is None else f"{years.quantize(Decimal('0.01')).normalize():f}"


WHEELWRIGHT: Bands = [("Junior wheelwright", "0-2"), ("Wheelwright", "2-6"), ("Senior wheelwright", "6-")]


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (
            ".md",
            "# Wheelwright\n\n| Level | Years |\n|---|---|\n| Junior wheelwright | 0-2 |\n| Wheelwright | 2-6 |\n"
            "| Senior wheelwright | 6+ |\n",
        ),
        (
            ".md",
            "# Wheelwright\n\n| | Junior wheelwright | Wheelwright | Senior wheelwright |\n|---|---|---|---|\n"
            "| Experience | 0-2 years | 2-6 years | more than 6 years |\n",
        ),
        (
            ".md",
            "# Wheelwright\n\n## Path\n\n### Junior wheelwright (0-2 years)\n\nSpokes.\n\n### Wheelwright (2-6 years)\n"
            "\nWheels.\n\n### Senior wheelwright (six years and over)\n\nCarriages.\n",
        ),
        (
            ".md",
            "# Wheelwright\n\n- **Junior wheelwright**: 0 to 2 years\n- **Wheelwright**: 2 to 6 years\n"
            "- **Senior wheelwright**: 6 years or more\n",
        ),
        (
            ".txt",
            "Wheelwright Career Guide\nCareer path\nJunior wheelwright\nLearns.\nYears of experience\n0-2 years\n"
            "Wheelwright\nWorks.\nYears of experience\n2-6 years\nSenior wheelwright\nKnows.\nYears of experience\n"
            "6+ years\n",
        ),
        (
            ".html",
            "<main><h1>Wheelwright</h1><dl><dt>Junior wheelwright</dt><dd>0-2 years</dd>"
            "<dt>Wheelwright</dt><dd>2-6 years</dd><dt>Senior wheelwright</dt><dd>6+ years</dd></dl></main>",
        ),
        (
            ".md",
            "# Wheelwright\n\n* 0-2 years: Junior wheelwright\n* 2-6 years: Wheelwright\n"
            "* 6+ years: Senior wheelwright\n",
        ),
    ],
    ids=["a column", "levels side by side", "headings", "a list", "labels under names", "definitions", "years first"],
)
def test_years_belong_to_the_level_that_the_layout_puts_beside_them(suffix: str, text: str) -> None:
    assert bands(text, suffix) == WHEELWRIGHT


def test_a_list_from_the_top_down_is_read_from_below() -> None:
    table = "# Wheelwright\n\n| Level | Years |\n|---|---|\n| Senior wheelwright | 6+ |\n| Wheelwright | 2-6 |\n"
    assert bands(f"{table}| Junior wheelwright | 0-2 |\n") == WHEELWRIGHT


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "With under two years of experience, the junior wheelwright turns spokes. With two to six years of"
            " experience, the wheelwright builds wheels. With more than six years of experience, the senior"
            " wheelwright builds all.",
            ["0-2", "2-6", "6-"],
        ),
        ("Apprentices (0-3 years) carry, journeymen (3-7 years) fit and masters (7+ years) price.", ["0-3", "3-7"]),
        (
            "Years one to three are spent as an apprentice, years four to seven as a journeyman. From year eight on "
            "you are a senior wheelwright.",
            ["1-3", "4-7", "8-"],
        ),
        (
            "You spend the first two years as an apprentice, the next four as an improver; "
            "from six to ten years you are a wheelwright.",
            ["0-2", "2-6", "6-10"],
        ),
        (
            "An apprentice has up to three years at the bench, a wheelwright three to eight and a master wheelwright "
            "more than eight years.",
            ["0-3", "3-8", "8-"],
        ),
    ],
)
def test_running_text_walks_through_the_levels(sentence: str, expected: list[str]) -> None:
    years = [years for _, years in bands(f"# Wheelwright\n\n{sentence}\n")]
    assert years[: len(expected)] == expected


def test_months_are_parts_of_years() -> None:
    head = "# Agent\n\n| Level | Experience |\n|---|---|\n| Trainee | 0-18 months |\n"
    assert [years for _, years in bands(f"{head}| Senior agent | 18 months to 3 years |\n")] == ["0-1.5", "1.5-3"]


def test_the_level_of_a_band_is_the_template_s_word_for_it() -> None:
    facts = facts_of(
        "# Web developer\n\n**Entry Level (0-2 years):** Junior developer.\n\n**Mid Level (2-5 years):** Developer.\n\n"
        "**Senior Level (5+ years):** Senior developer.\n",
        ".md",
    )
    assert [claim.key.level for claim in facts.claims] == ["entry-level", "mid-level", "senior"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "- Apprentice: 4-5 years\n- Journeyman: 2-4 years\n- Foreman: 3-6 years\n", id="lengths of stages"
        ),
        pytest.param("- Certificate: 1-2 years\n- Degree: 3-4 years\n- Doctorate: 3-5 years\n", id="programmes"),
        pytest.param("- Journeyman licence: 0-2 years\n- Master licence: 2-4 years\n", id="licences"),
        pytest.param(
            "| Rank | Years in grade |\n|---|---|\n| Junior | 2-4 |\n| Senior | 3-6 |\n", id="years in one grade"
        ),
        pytest.param("| Level | Age |\n|---|---|\n| Apprentice | 16-25 years |\n| Master | 30-60 years |\n", id="ages"),
        pytest.param("| Level | Team |\n|---|---|\n| Junior | 0-2 |\n| Senior | 2-5 |\n| Lead | 4-9 |\n", id="counts"),
        pytest.param(
            "Employers ask for two to five years of experience from a journeyman and four to eight years of experience "
            "from a foreman.\n",
            id="years that are asked for",
        ),
        pytest.param("Juniors stay 1 to 3 years with a first employer, seniors 2 to 10 years.\n", id="stays"),
        pytest.param("A licence lasts 2 to 4 years. A contract runs for 3 to 5 years.\n", id="contracts"),
        pytest.param(
            "A master has worked 25 to 30 years before retirement, a journeyman 5 to 9 years.\n", id="careers"
        ),
    ],
)
def test_no_ladder_is_made_of(text: str) -> None:
    assert ladders(f"# Wheelwright\n\n{text}") == ()


def test_lists_of_their_own_are_ladders_of_their_own() -> None:
    one = "## Workshop\n\n- Junior wheelwright: 0-2 years\n- Wheelwright: 2-6 years\n\n"
    two = "## Museum\n\n- Assistant: 0-1 years\n- Wheelwright: 1-5 years\n"
    assert [len(ladder.bands) for ladder in ladders(f"# Wheelwright\n\n{one}{two}")] == [2, 2]


def test_a_column_of_tracks_parts_a_table_into_ladders() -> None:
    head = "# Tester\n\n| Level | Track | Years |\n|---|---|---|\n| Tester | technical | 2-5 |\n"
    found = ladders(
        f"{head}| Senior tester | technical | 5-9 |\n| Team lead | management | 4-8 |\n"
        "| Test manager | management | 8+ |\n"
    )
    assert [[band.level for band in ladder.bands] for ladder in found] == [
        ["Tester", "Senior tester"],
        ["Team lead", "Test manager"],
    ]


def test_a_word_for_a_paper_inside_an_occupation_s_name_leaves_it_a_level() -> None:
    text = "# Probation officer\n\n- Trainee probation officer: 0-2 years\n- Senior probation officer: 2-6 years\n"
    assert [level for level, _ in bands(text)] == ["Trainee probation officer", "Senior probation officer"]


def test_years_glued_to_the_next_text_are_still_a_level_s() -> None:
    text = "Wheelwright Career Guide\nCareer path\nJunior Wheelwright\n0-2 yearsTurns spokes.\nWheelwright\n"
    assert [years for _, years in bands(f"{text}2-6 yearsBuilds wheels.\n", ".txt")] == ["0-2", "2-6"]


def test_years_under_a_question_how_long_are_a_ladder_where_they_go_on_from_level_to_level() -> None:
    levels = "- Trainee: 0 to 1 year\n- Junior: 1 to 3 years\n- Roofer: 3 to 6 years\n- Senior: 8 to 12 years\n"
    (ladder,) = facts_of(f"# Roofer\n\n## How long in each post?\n\n{levels}", ".md").ladders
    assert [band.low for band in ladder.bands] == [0, 1, 3, 8]


def test_lengths_of_stays_are_none() -> None:
    levels = "- Trainee: 1 to 2 years\n- Junior roofer: 2 to 3 years\n- Roofer: 4 to 6 years\n"
    assert facts_of(f"# Roofer\n\n## How long in each post?\n\n{levels}", ".md").ladders == ()


@pytest.mark.parametrize("head", ["Years since certification", "Years after the licence", "Years as a roofer"])
def test_a_column_of_years_since_something_or_as_somebody_is_a_ladder(head: str) -> None:
    rows = "| New graduate | 0–1 years |\n| Staff roofer | 1–4 years |\n| Lead roofer | 3–8 years |\n"
    assert len(bands(f"# Roofer\n\n## Career\n\n| Title | {head} |\n| --- | --- |\n{rows}")) == 3
