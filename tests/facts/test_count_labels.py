"""What labels and heads say that a number of jobs is (facts/count_labels.py)."""

from __future__ import annotations

import pytest

from tests.facts.support import metrics, roofer

LABELS = [
    ("Roofers today: 152,000", ("employment", 152_000)),
    ("Roofers in 2034: 161,000", ("employment", 161_000)),
    ("Roofers in ten years: 161,000", ("employment-projected", 161_000)),
    ("Extra roofers by 2034: 9,000", ("new-jobs", 9_000)),
    ("On the books in 2024: 152,000", ("employment", 152_000)),
    ("Total in 2034: 161,000", ("employment", 161_000)),
    ("Number in practice: 152,000", ("employment", 152_000)),
    ("| Roofers | |\n|---|---|\n| Extra roofers by 2034 | 9,000 |", ("new-jobs", 9_000)),
    ("| | Roofers |\n|---|---|\n| Added | 9,000 |", ("new-jobs", 9_000)),
    ("| Roofers | 2024 |\n|---|---|\n| Number at work | 152,000 |", ("employment", 152_000)),
    ("| Roofers | |\n|---|---|\n| In practice today | 152,000 |", ("employment", 152_000)),
    ("Annual recruitment requirement: 14,200", ("openings", 14_200)),
]


@pytest.mark.parametrize(("text", "claim"), LABELS, ids=[label[0] for label in LABELS])
def test_a_label_of_the_role_and_a_time_counts_them(text: str, claim: tuple[str, int]) -> None:
    assert metrics(roofer(text)) == [claim]


SILENT = [
    "Roofers: 152,000",
    "Roofers trained in 2024: 1,520",
    "Roofers with a licence today: 1,520",
    "Tiles in 2034: 161,000",
    "Vacancies per month: 1,200",
]


@pytest.mark.parametrize("text", SILENT)
def test_other_labels_count_no_jobs(text: str) -> None:
    assert metrics(roofer(text)) == []
