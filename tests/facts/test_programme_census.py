"""Which names of programmes on a guide are of one."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of


def names(*sections: str) -> list[str | None]:
    text = "# Cooper\n\n" + "\n\n".join(f"## Part {i}\n\n{text}" for i, text in enumerate(sections)) + "\n"
    return [c.key.subject_name for c in facts_of(text, ".md").claims if c.key.metric.startswith("programme")]


def are_one(*sections: str) -> bool:
    found = names(*sections)
    assert len(found) == len(sections)
    return len(set(found)) == 1


@pytest.mark.parametrize(
    ("why", "one", "two"),
    [
        ("school and subject", "The Hartwell diploma in hoops takes a year.", "The diploma in hoops costs $900."),
        (
            "the school's name alone",
            "The diploma in hoops at Hartwell takes a year.",
            "The Hartwell diploma costs $900.",
        ),
        ("a level says enough", "The Level 3 Diploma in Hoops takes a year.", "The Level 3 diploma costs $900."),
        ("a postgraduate one", "The postgraduate diploma in hoops takes a year.", "The diploma costs $900."),
        (
            "a school behind a comma",
            "The hoop diploma, Hartwell College, takes a year.",
            "The hoop diploma costs $900.",
        ),
        ("a school's own diploma", "The Hartwell School diploma takes a year.", "The diploma costs $900."),
        ("what is best known", "The best-known diploma takes a year.", "The diploma costs $900."),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_two_names_that_can_mean_no_other_are_one(why: str, one: str, two: str) -> None:
    assert are_one(one, two)


@pytest.mark.parametrize(
    ("why", "one", "two"),
    [
        ("another school", "The Hartwell diploma takes a year.", "The Lakeside diploma costs $900."),
        ("another subject", "The diploma in hoops takes a year.", "The diploma in staves costs $900."),
        ("one that is new", "The Hartwell diploma takes a year.", "A diploma in staves costs $900."),
        ("another level", "The Level 2 diploma takes a year.", "The Level 3 diploma costs $900."),
        ("another class", "The Fourth Class certificate takes a year.", "The Third Class certificate costs $900."),
        ("a step on the way", "The foundation diploma takes a year.", "The diploma costs $900."),
        ("the plain one first", "The diploma takes a year.", "The postgraduate diploma costs $900."),
        (
            "a plain one elsewhere",
            "The postgraduate diploma takes a year. It beats a diploma.",
            "The diploma costs $900.",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_names_that_may_mean_two_stay_two(why: str, one: str, two: str) -> None:
    assert not are_one(one, two)


def test_a_third_name_that_fits_one_alone_keeps_two_apart() -> None:
    three = (
        "The Hartwell diploma takes a year.",
        "The hoop diploma costs $900.",
        "The Lakeside hoop diploma costs $700.",
    )
    assert len(set(names(*three))) > 1


def test_the_training_under_a_label_is_the_one_of_the_text() -> None:
    assert are_one("- Training: 12 months", "All through the eighteen months of training you are paid.")


def test_the_training_is_no_course_that_the_text_names() -> None:
    assert not are_one("The course takes a year.", "The company's own ten weeks of training are paid.")
