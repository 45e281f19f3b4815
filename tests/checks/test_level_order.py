"""Pay that falls as the level rises: which lists are read as ladders, and which pairs are no two steps of one."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings

RULE = "salary/level-order"


def told(text: str, rule: str = RULE) -> list[tuple[str, str]]:
    """The pay of the higher level and of the lower, of each finding."""
    return [(f.quote, f.related[0].quote) for f in findings(f"# Welder\n\n{text}\n", rule)]


def table(*rows: str, head: str = "Level | Pay") -> str:
    lines = [head, " | ".join(["---"] * (head.count("|") + 1)), *rows]
    return "\n".join(f"| {line} |" for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        table("Trainee welder | £21,000", "Welder | £33,000", "Senior welder | £29,000"),
        table("Pay | £21,000 | £33,000 | £29,000", head=" | Apprentice | Experienced | Senior"),
        "- Trainee welder: £21,000\n- Welder: £33,000\n- Senior welder: £29,000",
        "1. Trainee welder. £21,000.\n2. Welder. £33,000.\n3. Senior welder. £29,000.",
        "### Junior welder (0–2 years)\n\n**Pay:** £21,000\n\n### Welder\n\n**Pay:** £33,000\n\n"
        "### Senior welder\n\n**Pay:** £29,000",
        "A trainee earns £21,000, a qualified welder £33,000 and a senior welder £29,000.",
        "You can expect £21,000 as a trainee, £33,000 as a qualified welder and £29,000 as a senior welder.",
        "The yard pays £21,000 for a trainee, £33,000 for an experienced welder, £29,000 for a senior.",
        "Trainees are on £21,000. Experienced welders take home £33,000.\n\nSeniors earn around £29,000.",
    ],
)
def test_a_step_down_is_found_however_the_ladder_is_written(text: str) -> None:
    found = told(text)
    assert [(a.lstrip("around "), b) for a, b in found] == [("£29,000", "£33,000")]


def test_grades_years_and_years_of_training_have_an_order() -> None:
    bands = table("Band 5 | £31,000", "Band 6 | £38,000", "Band 7 | £36,000")
    assert told(bands) == [("£36,000", "£38,000")]
    years = table("0–2 years | £31,000", "3–5 years | £38,000", "6+ years | £36,000", head="Experience | Pay")
    assert told(years) == [("£36,000", "£38,000")]
    training = "- First-year apprentice: £14,000 a year\n- Second-year apprentice: £12,500 a year"
    assert told(training) == [("£12,500", "£14,000")]


def test_ranks_that_trades_have_of_old_have_an_order() -> None:
    posts = table("Commis chef | £24,000", "Chef de partie | £31,000", "Sous chef | £29,500", "Pastry chef | £27,000")
    assert told(posts) == [("£29,500", "£31,000")]


def test_a_word_of_a_level_may_be_a_part_of_the_roles_name() -> None:
    rows = table("Junior office manager | £31,000", "Office manager | £44,000", "Senior office manager | £39,000")
    found = findings(f"# Office manager\n\n{rows}\n", RULE)
    assert [(f.quote, f.related[0].quote) for f in found] == [("£39,000", "£44,000")]


def test_levels_may_be_keys_of_front_matter() -> None:
    text = "---\nsalary:\n  junior: £31,000\n  senior: £28,500\n---\n\n# Welder\n"
    assert [f.quote for f in findings(text, RULE)] == ["£28,500"]


def test_one_slip_is_one_finding_though_it_is_out_of_order_with_several() -> None:
    rows = ("Trainee welder | £210,000", "Welder | £33,000", "Senior welder | £39,000", "Lead welder | £45,000")
    assert told(table(*rows)) == [("£33,000", "£210,000")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (table("Principal welder | £61,000", "Welding manager | £55,000"), "a manager's is another track"),
        (table("Senior welder | £45,000", "Warehouse supervisor | £38,000"), "another trade"),
        (table("Welder | £30,000–£52,000", "Senior welder | £36,000–£50,000"), "ranges that overlap and start higher"),
        (table("Experienced welder | £37,000", "Welder | £38,000"), "neither is above the other for certain"),
        (table("Welder with a diver's ticket | £60,000", "Senior welder | £45,000"), "more than the level's name"),
        (table("Welder III | £61,000", "Senior welder | £58,000"), "a grade can stand above a name"),
        (table("Grade 1 | £61,000", "Grade 2 | £44,000", "Grade 3 | £31,000"), "grades counted from the top"),
        (table("Band 5 | £31,000", "Band 6 | £28,000"), "two grades do not tell which way they run"),
        (table("Junior welder | £31,000", "Senior welder (part-time) | £19,000"), "part of a year's hours"),
        (table("Junior welder | £19 an hour", "Senior welder | £38,000 a year"), "other units of time"),
        (
            table("Ohio | Senior welder | $41,000", "Texas | Junior welder | $52,000", head="State | Level | Pay"),
            "places",
        ),
        ("In London juniors earn £29,000. Senior welders in Wales earn £27,500.", "places"),
        ("Juniors on rigs earn £52,000. Seniors in shops earn £41,000.", "kinds of employer"),
        ("In 1998 senior welders earned £19,000. A junior starts at £24,000.", "another time"),
        ("Perth: a junior earns £41,000. Leeds: a senior earns £38,000.", "a label of its own"),
        (
            "Seattle pays a junior £50,000 and a senior £70,000. Tulsa pays a junior £30,000 and a senior £45,000.",
            "twice",
        ),
        ("Senior welders earn £38,000. Junior riggers earn £41,000.", "another occupation"),
    ],
)
def test_what_is_no_step_of_one_ladder_stays_silent(text: str, reason: str) -> None:
    assert told(text) == [], reason


def test_equal_pay_of_two_levels_is_information() -> None:
    (found,) = findings("# Welder\n\n" + table("Junior welder | £31,400", "Senior welder | £31,400"), RULE)
    assert found.severity.value == "info"


def test_bands_of_years_without_names_are_a_warning_since_late_careers_can_pay_less() -> None:
    rows = table("0–9 years | £31,000", "10–19 years | £38,000", "20+ years | £36,000", head="Experience | Pay")
    (found,) = findings(f"# Welder\n\n{rows}\n", RULE)
    assert found.severity.value == "warning"


def test_a_start_above_the_next_median_is_found_in_one_list_only() -> None:
    head = "Level | Starting pay | Median pay"
    rows = ("Junior welder | £41,000 | £43,000", "Senior welder | £44,000 | £39,500")
    assert told(table(*rows, head=head), "salary/start-above-next") == [("£41,000", "£39,500")]
    apart = table(rows[0], head=head) + "\n\n" + table(rows[1], head=head)
    assert told(apart, "salary/start-above-next") == []


def test_a_remark_on_a_level_leaves_its_name() -> None:
    rows = (
        "- Improver, just out of their time: £24,000\n- Welder: £33,000\n- Senior welder, trusted with hulls: £29,000"
    )
    assert told(rows) == [("£29,000", "£33,000")]
    branches = "- Manager, yards: £52,000\n- Senior manager, sales: £47,000"
    assert told(branches) == []


def test_a_general_foreman_stands_above_the_foremen() -> None:
    assert told(table("Welder | £33,000", "Foreman | £44,000", "General foreman (runs the foremen) | £39,000")) == [
        ("£39,000", "£44,000")
    ]


def test_who_leads_stands_above_the_numbered_grades_that_a_list_puts_before() -> None:
    assert told(table("Welder I | £24,000", "Welder II | £31,000", "Lead welder | £29,000")) == [("£29,000", "£31,000")]
    assert told("- Welder I: £24,000\n- Welder II: £31,000\n- Senior welder: £29,000") == [("£29,000", "£31,000")]


@pytest.mark.parametrize(
    "rows",
    [
        ("Welder I | £24,000", "Welder II | £31,000", "Lead welder | £35,000"),
        ("Senior welder | £29,000", "Welder I | £24,000", "Welder II | £31,000"),
        ("Welder II | £31,000", "Welder I | £24,000", "Senior welder | £29,000"),
        ("Welder I | £24,000", "Welder II | £31,000", "Welding supervisor | £29,000"),
    ],
)
def test_elsewhere_a_numbered_grade_and_a_senior_have_no_order(rows: tuple[str, ...]) -> None:
    assert told(table(*rows)) == []
