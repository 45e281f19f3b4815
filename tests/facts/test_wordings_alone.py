"""The Bureau's wording in a sentence without a rate (facts/wordings.py): where it counts, and whom it is about."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Banded
from tests.facts.support import facts_of, roofer


def only(text: str) -> Banded:
    (banded,) = roofer(text).banded
    return banded


BANDS = [
    ("Growth of employment is much faster than average.", "much-faster"),
    ("Employment of roofers will grow faster than average.", "faster"),
    ("Employment of roofers will grow as fast as the average for all occupations.", "as-fast"),
    ("Jobs for roofers will grow more slowly than average.", "slower"),
    ("Employment of roofers will grow as fast as the all-occupations average.", "as-fast"),
    ("Job growth is projected to be about as fast as the average across all jobs.", "as-fast"),
    ("Jobs for roofers will grow far more quickly than the rest of the labor market.", "much-faster"),
    ("Little or no change in employment of roofers is expected.", "little"),
    ("Job outlook: Faster than average", "faster"),
    ("| Growth | Hours |\n|---|---|\n| Faster than average | long |", "faster"),
    ("Employment of roofers will grow 4 percent. Such a pace is much faster than average.", "much-faster"),
    ("### Job outlook\n\nFaster than average", "faster"),
    ("### Employment\n\nFaster than average.", "faster"),
]


@pytest.mark.parametrize(("text", "band"), BANDS, ids=[b[0] for b in BANDS])
def test_a_wording_alone_names_a_band(text: str, band: str) -> None:
    banded = only(text)
    assert banded.wording.band == band
    assert banded.key.subject == "role"


SILENT = [
    ("something else that is fast", "Roofers age faster than average."),
    ("pay that grows", "Pay of roofers grows faster than average."),
    ("nothing says what is so fast", "Much faster than average"),
    ("a heading on the job does not make what they do growth", "### The job\n\nRoofers age faster than average."),
    (
        "a long sentence is not explained by its heading",
        "### Outlook\n\nHere they toil from dawn until dusk, and hammer faster than average.",
    ),
]


@pytest.mark.parametrize(("why", "text"), SILENT, ids=[s[0] for s in SILENT])
def test_no_wording_of_growth_where(why: str, text: str) -> None:
    assert roofer(text).banded == (), why


def test_a_wording_beside_a_rate_belongs_to_the_rate() -> None:
    facts = roofer("Employment of roofers will grow 6 percent, faster than average.")
    assert facts.banded == ()
    (rate,) = facts.claims
    assert rate.wording is not None


def test_of_much_faster_the_faster_is_none_of_its_own() -> None:
    assert len(roofer("Employment of roofers will grow much faster than average.").banded) == 1


def test_what_it_is_compared_with_is_not_whom_it_is_about() -> None:
    assert only("Employment will grow as fast as the average for all occupations.").key.subject == "role"


def test_place_years_and_subject_are_read_as_for_a_rate() -> None:
    assert only("In Ohio, employment of roofers will grow faster than average.").key.region == "US-OH"
    assert only("Employment of glaziers will grow faster than average.").key.subject == "other"
    years = only("Employment of roofers will grow faster than average from 2024 to 2034.")
    assert years.key.horizon == "2024-2034"


def test_headings_and_code_state_nothing() -> None:
    assert facts_of("# Roofer\n\n## Employment growth: faster than average\n\nIt rains.\n", ".md").banded == ()
    assert facts_of("# Roofer\n\n```\nEmployment growth: faster than average\n```\n", ".md").banded == ()


@pytest.mark.parametrize(
    "text",
    [
        "Employment of roofers is set to rise. Set beside the labor market, it is as fast as the average of all jobs.",
        "Employment of roofers will rise by 2034. In the official language: as fast as average.",
    ],
)
def test_what_it_is_compared_with_and_whose_words_it_is_do_not_hide_it(text: str) -> None:
    assert [banded.wording.band for banded in roofer(text).banded] == ["as-fast"]


BY_LABEL = [
    ("| Roofers | |\n|---|---|\n| Growth 2024–34 | 6% |\n| In the Bureau's words | Faster than average |", ["faster"]),
    ("**BLS category:** Faster than average", ["faster"]),
    ("Washington describes the outlook for roofers as faster than average.", ["faster"]),
    ('"Faster than average," the Bureau says of the outlook for roofers.', ["faster"]),
    ("**Pay rating:** Faster than average", []),
    ("Retirements in this occupation run faster than average.", []),
]


@pytest.mark.parametrize(("text", "bands"), BY_LABEL, ids=[b[0] for b in BY_LABEL])
def test_a_label_for_the_wording(text: str, bands: list[str]) -> None:
    assert [banded.wording.band for banded in roofer(text).banded] == bands
