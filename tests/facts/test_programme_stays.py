"""Lengths that one spends in a programme, and figures that are near a programme and none of it."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import facts_of


def claims(text: str, metric: str = "programme-length", head: str = "Cooper") -> list[Claim]:
    """The figures of programmes in a text."""
    return [c for c in facts_of(f"# {head}\n\n## Training\n\n{text}\n", ".md").claims if c.key.metric == metric]


def told(text: str, metric: str = "programme-length") -> list[tuple[str, str | None]]:
    """Each figure of a programme in a text that may be compared, and of which one it is."""
    return [(c.quote, c.key.subject_name) for c in claims(text, metric) if c.named and c.key.basis is None]


@pytest.mark.parametrize(
    "text",
    [
        "You can expect to be in the hoops diploma for two years.",
        "Students on the hoops diploma program study for two years.",
        "Plan on being on the hoops diploma for about two years.",
        "Apprentices stay in the hoops diploma for two years.",
        "Those on the hoops diploma are in class for two years.",
        "The hoops diploma is the usual way in. The duration is two years.",
        "The hoops diploma is the usual way in. The normal length of study is two years.",
        "The duration of the hoops diploma is two years, including required practical training.",
    ],
)
def test_the_time_that_one_is_in_a_programme_is_its_length(text: str) -> None:
    assert told(text) == [("two years", "hoops diploma")]


@pytest.mark.parametrize(
    "text",
    [
        "Students on the hoops diploma work in a yard for two years.",
        "Those in the hoops diploma train with one yard for two years.",
        "The hoops diploma is the usual way in. A visa comes with the post. The duration is two years.",
    ],
)
def test_the_time_of_something_that_is_done_there_is_not(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The diploma leads in. It takes the trade from 400 jobs to 300 over ten years.",
        "The diploma leads in. That is a loss of 900 jobs over ten years.",
        "The diploma leads in. It pays $900 a week, and over 50 weeks that comes to $45,000.",
    ],
)
def test_the_time_of_an_amount_is_no_length_of_the_programme(text: str) -> None:
    assert claims(text) == []


def test_what_takes_so_long_after_another_occupation_is_of_that_one() -> None:
    text = "The hoops diploma takes two years.\n\nA neighbor of the trade is the basket weaver. That takes nine weeks."
    assert [c.key.subject for c in claims(text)] == ["role", "other"]


@pytest.mark.parametrize(
    "text",
    [
        "Last year the same diploma cost $8,100.",
        "The diploma cost $8,100 last year.",
        "Two years ago the tuition for the diploma was $8,100.",
        "The tuition for the diploma was $8,100 a year ago.",
        "Last autumn the diploma cost $8,100.",
    ],
)
def test_a_price_of_last_year_is_history(text: str) -> None:
    assert [c.key.basis for c in claims(text, "programme-cost")] == ["history"]


def test_the_last_year_of_a_programme_is_not() -> None:
    assert told("In your last year the hoops diploma costs $8,100.", "programme-cost") != []


def test_a_diploma_of_another_state_is_taught_there() -> None:
    text = "The hoops diploma takes two years. Ohio's hoops diploma takes three years."
    assert [c.key.region for c in claims(text, head="How to become a cooper in the United States")] == ["US", "US-OH"]


@pytest.mark.parametrize(
    "label",
    [
        "Honours degree, for holders of the diploma",
        "Honours degree for graduates of the diploma",
        "Degree if you have a diploma",
    ],
)
def test_what_is_had_already_is_not_what_a_label_is_of(label: str) -> None:
    for text in (f"- {label}: 1 year", f"- {label}\n- 1 year", f"| Course | Length |\n|---|---|\n| {label} | 1 year |"):
        assert all("diploma" not in (c.key.subject_name or "") for c in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "The carving diploma is optional and lasts eight months.",
        "The carving diploma comes after the first and takes eight months.",
    ],
)
def test_a_programme_for_those_who_want_more_is_not_compared(text: str) -> None:
    assert [c.named for c in claims(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "At most colleges the fee for the whole hoops diploma is $8,100.",
        "**Student fees, total**: $8,100 (hoops diploma)",
        "Total student fees for the hoops diploma: $8,100",
    ],
)
def test_what_all_students_pay_in_all_is_a_price(text: str) -> None:
    assert told(text, "programme-cost") == [("$8,100", "hoops diploma")]


def test_student_fees_alone_come_on_top() -> None:
    assert told("Student fees: $300 (hoops diploma)", "programme-cost") == []
