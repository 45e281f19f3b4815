"""Means against medians, one figure under two names, pay that no year has, and pay without a source."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings


def told(text: str, rule: str) -> list[str]:
    return [finding.quote for finding in findings(f"# Roofer\n\n{text}\n", rule)]


@pytest.mark.parametrize(("mean", "found"), [("$55,400", []), ("$81,400", ["$81,400"]), ("$41,000", ["$41,000"])])
def test_a_mean_lies_near_its_median(mean: str, found: list[str]) -> None:
    text = f"The median wage is $50,970.\n\nThe mean wage is {mean}."
    assert told(text, "salary/mean-median-ratio") == found


def test_medians_that_contradict_each_other_have_no_ratio() -> None:
    text = "The median wage is $50,970.\n\nThe median wage is $39,000.\n\nThe mean wage is $81,400."
    assert told(text, "salary/mean-median-ratio") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The median wage is $50,970.\n\nThe average wage is $50,970.", ["$50,970"]),
        ("The median wage is $51,000.\n\nThe average wage is $51,000.", []),
        ("The median wage is $50,970.\n\nThe average wage is $50,980.", []),
        ("The median and the average are both $50,970.\n\nThe average wage is $50,970.", []),
        ("In Ohio the median is $50,970.\n\nIn Ohio roofers make $50,970 on average.", []),
    ],
)
def test_one_exact_figure_is_not_both_median_and_mean(text: str, found: list[str]) -> None:
    assert told(text, "salary/statistic-swap") == found


def test_one_exact_figure_is_not_the_pay_of_two_percentiles() -> None:
    text = "The lowest 10 percent earned less than $36,490.\n\nThe lowest 13 percent earned less than $36,490."
    (finding,) = findings(f"# Roofer\n\n{text}\n", "salary/statistic-swap")
    assert finding.message.startswith("$36,490 is given as the 13th percentile here, and as the 10th percentile in")
    text = "The highest 10 percent earned more than $81,730.\n\nThe highest 19 percent earned more than $81,730."
    (finding,) = findings(f"# Roofer\n\n{text}\n", "salary/statistic-swap")
    assert finding.message.startswith("$81,730 is given as the 81st percentile here")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**Median pay:** $52\n\n**Pay range:** $38,000 to $81,000\n\nThe median is $52,000 a year.", ["$52"]),
        ("The median salary is $50,970,000. Most earn $38,000 to $81,000.", ["$50,970,000"]),
        ("The median salary is $5,097 in the United States.", ["$5,097"]),
        ("The median is $24.50 an hour. The median salary is $50,970.", []),
        ("The median lesson costs $60. The median salary is $60,000.", []),
        ("Part-time roofers have a median of $9,800 a year.", []),
        ("In 1994 the median salary was $9,800.", []),
        ("In Mexico roofers have a median of $9,800 a year.", []),
        ("The median salary is $70,000; the best known of them was paid $9,000,000.", []),
    ],
)
def test_lost_digits_and_pay_below_the_law_are_found_and_part_of_a_year_is_not(text: str, found: list[str]) -> None:
    assert told(text, "salary/implausible") == found


def test_ends_that_stand_apart_can_be_swapped_too() -> None:
    table = "| Level | Low | High |\n| --- | --- | --- |\n| Roofer | $61,000 | $42,000 |"
    assert told(table, "salary/inverted-range") == ["$42,000"]
    rows = "| Level | Low | High |\n| --- | --- | --- |\n| Junior | $21,000 | $31,000 |\n| Senior | $46,000 | $62,000 |"
    assert told(rows, "salary/inverted-range") == []


def test_a_link_or_a_source_with_its_year_is_enough() -> None:
    assert told("Roofers earn $50,970.", "salary/unsourced") == ["$50,970"]
    assert told("According to the BLS roofers earn $50,970.", "salary/unsourced") == ["$50,970"]
    assert told("According to the BLS roofers earned $50,970 in 2025.", "salary/unsourced") == []
    assert told("[Roofers earn](https://example.org) $50,970.", "salary/unsourced") == []
