"""The pay of levels that a guide tells in places of their own: what is one ladder, and what keeps two apart."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings
from tests.checks.test_level_order import told


def apart(first: str, second: str) -> list[tuple[str, str]]:
    return told(f"## Pay\n\n{first}\n\n## Getting on\n\n{second}")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("An apprentice in the first year can expect £16 an hour.", "Qualified welders are paid £14.20 an hour."),
        ("**Junior welder:** £31,000 a year", "The lead welder, who signs off each seam, earns £27,500 a year."),
        ("Graduate welders join on £31,500 a year.", "A senior welder takes home a salary of £27,900."),
        ("Yards in the trade survey paid junior welders £31,000.", "A senior welder, the survey says, gets £27,400."),
        (
            "**How much does a first-year apprentice get?**\n\n£11.40 an hour under the joint agreement.",
            "By fourth year an apprentice makes £9.80 an hour under the same joint agreement.",
        ),
        ("Level 1 welders make £14 an hour.", "At Level 3, the highest, a welder makes £12.50 an hour."),
        (
            "| Level | Pay |\n| --- | --- |\n| Trainee welder | £23,000 |\n| Welder | £33,000 |",
            "A senior welder is paid £29,000 a year.",
        ),
        (
            "Our recruiters placed entry-level welders at £27,000 and intermediates at £34,000.",
            "A team lead earns £31,000 a year in the placements of our recruiters.",
        ),
    ],
)
def test_levels_told_in_two_places_are_one_ladder_where_nothing_narrows_them(first: str, second: str) -> None:
    assert len(apart(first, second)) == 1


def test_ranks_of_old_are_known_in_sentences() -> None:
    second = "The sergeant, who leads eight, is paid £31,200 a year."
    assert len(apart("A constable is paid £34,000 a year.", second)) == 1


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("Apprentices in Hull earn £19 an hour.", "A qualified welder in Fife earns £16 an hour.", "two places"),
        ("Junior welders on the rigs earn £31,000.", "A senior welder earns £27,000.", "only one is narrowed"),
        ("A junior welder earns £31,000.", "In 2009 a senior welder earned £27,000.", "another time"),
        ("A junior welder earns £31,000.", "A senior welder earns £27,000 for three days a week.", "other hours"),
        ("A junior welder earns £31,000.", "I was a senior welder, and was paid £27,000.", "one person's pay"),
        ("A junior welder earns £31,000.", "A senior welder handles £27,000 of steel.", "no pay"),
        ("Junior welders earn £71,000.", "A senior welder earns £27,000.", "too far apart to be one measure"),
        ("Welders earn an average of £38,000.", "A senior welder earns £36,000.", "an average and a level's pay"),
        ("Level 1 welders make £14 an hour.", "Level 3 welders make £12 an hour.", "grades whose order nobody tells"),
        (
            "| Yard | Pay |\n| --- | --- |\n| Junior welder | £31,000 |",
            "| Mill | Pay |\n| --- | --- |\n| Senior welder | £27,000 |",
            "the lists of two houses",
        ),
        (
            "Junior welders earn £31,000.",
            "Work in Fife is another matter. A senior welder earns £27,000.",
            "the sentence before names a place",
        ),
    ],
)
def test_what_keeps_two_levels_apart(first: str, second: str, why: str) -> None:
    assert apart(first, second) == [], why


def test_a_level_that_is_told_twice_must_lie_below_each_time() -> None:
    text = "A senior welder earns £27,000. The senior welder earns £36,000."
    assert apart("A junior welder earns £31,000.", text) == []


@pytest.mark.parametrize(
    "second",
    [
        "Senior welders come next in the agreement. They sign for the seams and receive £27,500 a year.",
        "You become a senior welder in the agreement. You answer for the seams, and you are paid £27,500 a year.",
        "Senior welders stand above them in that agreement. They are paid £27,500 a year.",
    ],
)
def test_a_sentence_may_go_on_about_the_level_that_the_one_before_brings_in(second: str) -> None:
    assert apart("Under the agreement a welder is on £33,000.", second) == [("£27,500", "£33,000")]


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ("Senior welders come next. They are paid £38,500 a year.", "it rises"),
        ("Welders report to a senior welder. They are paid £27,500 a year.", "they are the welders"),
        ("Senior welders come next. They train apprentices, who are paid £17,500 a year.", "the apprentices"),
        ("Senior welders at the ferry yard come next. They are paid £27,500 a year.", "one yard"),
        ("You become a senior welder at the ferry yard. They pay you £27,500 a year.", "one yard, when told of before"),
    ],
)
def test_what_the_sentence_before_says_of_somebody_else_or_of_one_place_is_apart(second: str, reason: str) -> None:
    assert apart("A welder is on £33,000 a year.", second) == [], reason


def test_the_last_words_of_the_roles_name_are_the_role() -> None:
    text = "# Gas Service Engineer\n\nA service engineer is paid £36,800.\n\n## Later\n\n{}\n"
    later = "A senior service engineer is paid £34,200."
    assert [f.quote for f in findings(text.format(later), "salary/level-order")] == ["£34,200"]
