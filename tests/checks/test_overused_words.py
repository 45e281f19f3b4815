from __future__ import annotations

import pytest

from guidelint.checks.overused_words import OverusedWords
from tests.checks.pages import hits, page_of

FEW = OverusedWords(uses=3)


def test_the_forms_of_a_word_are_counted_together() -> None:
    (hit,) = hits(FEW, "Baker\nFlour is crucial. Heat is Crucial, and time, crucially, is free.\n")
    assert (hit.values["word"], hit.values["count"], len(hit.related)) == ("crucial", "3", 2)


def test_hits_stand_on_the_words() -> None:
    page = page_of("Baker\nFlour is crucial. Heat is crucial.\n- Time: crucial.\n")
    (hit,) = FEW.run(page)
    assert {page.source.slice(place.span) for place in (hit, *hit.related)} == {"crucial"}


def test_a_long_guide_may_use_a_word_more_often() -> None:
    text = (
        "Baker\nFlour is crucial, heat is crucial, time is crucial.\n" + "Bread needs people who get up at two.\n" * 300
    )
    assert hits(FEW, text, ".md" if text.startswith("#") else ".txt") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# Baker\n\n## Crucial tasks\n\n## Crucial tools\n\n## Crucial skills\n", id="headings"),
        pytest.param("Nurse\nTake vital signs. Note vital signs. Vital signs change.\n", id="terms"),
        pytest.param("Clerk\nAsk the Vital Records Office. The Vital Records Act and Law.\n", id="names"),
        pytest.param("How to Become a Critical Care Nurse\n" + "It is critical.\n" * 4, id="the role's word"),
    ],
)
def test_words_that_stress_nothing_do_not_count(text: str) -> None:
    assert hits(FEW, text, ".md" if text.startswith("#") else ".txt") == []
