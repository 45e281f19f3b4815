from __future__ import annotations

from datetime import date

import pytest

from guidelint.checks.stale_dates import StaleDates
from tests.checks.pages import hits, quotes

GUIDE = "Baker\nBakers bake bread for a living and learn the trade on the job over several years.\n"


def found(text: str) -> list[str]:
    return quotes(StaleDates(), f"{GUIDE}{text}\n")


def in_heading(title: str, today: date = date(2026, 11, 23)) -> list[str]:
    return quotes(StaleDates(), f"# Baker\n\nBread.\n\n## {title}\n\nText about bread.\n", ".md", today)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("As of 2024, bakeries are short of staff.", "As of 2024"),
        ("As of early 2023 the average shop has put off one repair in five.", "As of early 2023"),
        ("Most bakers are self-employed as of May 2024.", "as of May 2024"),
        ("The guild aims to train 500 bakers by the end of 2024.", "by the end of 2024"),
        ("The market is expected to reach $5 billion by 2025.", "by 2025"),
        ("Currently in 2024 there is a shortage.", "Currently in 2024"),
        ("In 2024, bakeries are looking for people.", "In 2024"),
        ("What bakeries want in 2025 is patience.", "in 2025"),
        ("The outlook for 2024 is bright.", "for 2024"),
    ],
)
def test_a_past_date_that_stands_for_the_present(text: str, phrase: str) -> None:
    assert found(text) == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "As of December 2025, there are 40,000 bakers.",
        "As of January 2020, bakers needed a card.",
        "As of January 1, 2024, bakers must hold a licence.",
        "The BLS reports a median of $40,000 as of May 2023.",
        "Employment is projected to grow 4 percent by 2034.",
        "It was expected to reach $5 billion by 2020, but did not.",
        "By 2010 half of the mills had closed.",
        "In 2024, bakeries looked for people.",
        "The guild, founded in 1998, is small.",
        "A baker who qualified in 2012 can teach.",
        "Since the mill fire in 2022, bread is dear.",
        "There are 166,700 bakers in 2024.",
        "The median wage is $40,000 in 2024.",
        "Updated in March 2023",
        "A 2023 survey found that bakers are happy.",
        "In 2022-23 the schools are full.",
        "The Bread Act of 1996 is still in force.",
        "Bread in 2024 dollars is cheap.",
        "Copyright 2023 Mill Press. All rights reserved.",
    ],
)
def test_history_sources_figures_and_laws_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "title",
    [
        "Job Market for Bakers in 2025",
        "2024 Baker Salary Guide",
        "Baking trends 2025",
        "How to become a baker (2023)",
        "How much do bakers make in 2022?",
        "Top Skills for 2023",
    ],
)
def test_a_heading_that_sells_a_past_year(title: str) -> None:
    assert len(in_heading(title)) == 1
    assert in_heading(title, today=date(int(in_heading(title)[0][-4:]), 11, 23)) == []


@pytest.mark.parametrize(
    "title",
    [
        "Median pay, May 2024",
        "2024 Median Pay",
        "Number of Jobs, 2024",
        "Outlook, 2022 to 2032",
        "Outlook 2024-34",
        "History since 1990",
        "What changed in 2020",
        "The Bread Act 1996",
        "2014: the first oven",
        "Results of the 2023 survey",
        "Trends for 2026",
    ],
)
def test_headings_of_figures_and_of_history_are_none(title: str) -> None:
    assert in_heading(title) == []


def test_a_bare_year_counts_as_its_first_of_july() -> None:
    text = GUIDE + "As of 2025, bakeries are short of staff.\n"
    assert hits(StaleDates(), text, today=date(2026, 6, 30)) == []
    (hit,) = hits(StaleDates(), text, today=date(2026, 7, 1))
    assert hit.values["ago"] == "12 months"


def test_the_same_date_again_in_one_section_is_one_hit() -> None:
    (hit,) = hits(StaleDates(), "# Baker\n\nBread.\n\n- $30,000 (as of 2023)\n- $40,000 (as of 2023)\n", ".md")
    assert len(hit.related) == 1
