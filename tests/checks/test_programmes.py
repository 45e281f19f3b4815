"""One programme, one length and one cost: what contradicts, and what is only beside it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidelint.finding import Finding
from tests.checks.test_contradictions import findings

LENGTH, COST = "education/duration-conflict", "education/cost-conflict"

CONTRADICT = [
    (
        LENGTH,
        "The diploma takes two years.",
        "The diploma takes five years, and nobody here will put you on the roof before that.",
    ),
    (LENGTH, "The apprenticeship takes four years.", "You will spend three years in the apprenticeship."),
    (LENGTH, "The diploma lasts 18 months.", "Expect the diploma to take three years."),
    (LENGTH, "An apprenticeship runs for two years.", "Apprentices serve four years."),
    (LENGTH, "The course is spread over three years.", "“Good lungs help,” says Maeve. The course takes five years."),
    (LENGTH, "The bootcamp takes about twelve weeks.", "You can finish the bootcamp in six months."),
    (LENGTH, "The training lasts 40 weeks.", "Training takes two years."),
    (LENGTH, "The Cert III in Staves takes three years.", "Most finish the Cert III in Staves in 12 months."),
    (LENGTH, "The academy runs 26 weeks.", "You spend a year at the academy."),
    (LENGTH, "The ITI course lasts two years.", "The ITI course takes one year."),
    (LENGTH, "The traineeship takes 12 months.", "The traineeship goes on for 24 months."),
    (LENGTH, "The course takes 600 hours.", "The course takes 900 hours."),
    (LENGTH, "You need 18 months to two years for the diploma.", "The diploma takes four years."),
    (LENGTH, "The apprenticeship takes four years.", "I did the apprenticeship. It is two years, all paid."),
    (LENGTH, "The Burnside certificate takes one year.", "It takes two years to get through the certificate."),
    (COST, "Tuition for the diploma is $9,400.", "The diploma will set you back $14,000."),
    (COST, "The course costs £3,200.", "Expect to pay £4,500 for the course."),
    (COST, "The Tralee course costs €4,800.", "Fees for the Tralee course come to €6,900."),
    (COST, "Fees for the polytechnic diploma are ₹45,000 a year.", "The polytechnic diploma costs ₹80,000 a year."),
    (COST, "Total tuition comes to C$7,300 for the program.", "Budget C$9,900 for the program."),
    (COST, "Tuition is $9,400.", "Tuition runs to $13,000."),
    (COST, "The course is $900.", "The course costs between $1,200 and $1,500."),
    (COST, "The course and exam, with the workbook, cost $1,195.", "With books and the exam the course costs $1,700."),
]
AGREE = [
    ("weeks and a year", "The diploma takes 52 weeks.", "The diploma takes one year."),
    ("months of four weeks", "The diploma takes sixteen weeks.", "The diploma takes four months."),
    (
        "“it” is what was named before",
        "The one thing that you must have is the induction. It takes two days.",
        "The diploma lasts nine months.",
    ),
    ("months and semesters", "The diploma takes 12 months.", "The diploma takes two semesters."),
    ("a range and what is in it", "The diploma takes two to four years.", "The diploma lasts three years."),
    ("years of school", "The diploma takes two years.", "The diploma lasts 20 months."),
    ("an open end", "The diploma takes at least three years.", "Most spend four years in the diploma."),
    ("full and part time", "The diploma takes a year full-time.", "Part-time, the diploma takes two years."),
    ("a way in brackets", "The diploma takes nine months (18 months in the evening).", "Bring gloves."),
    ("residents and others", "Tuition for the diploma is $4,000 in-state.", "Out of state, the diploma costs $9,000."),
    ("citizens and others", "Home students pay £9,250 a year for the degree, international ones £18,500.", "Ask."),
    ("with and without books", "The diploma costs $9,400.", "With books, the diploma comes to $10,100."),
    ("other money", "The diploma costs $9,400. Tools add another $600.", "The deposit for the diploma is $500."),
    ("a year and the whole", "The diploma costs $9,400.", "Tuition for the diploma is $4,700 a year."),
    ("rounding", "The diploma costs about $9,000.", "The diploma costs $9,400."),
    ("two programmes", "The apprenticeship takes four years.", "A master's degree takes two years."),
    ("two courses by place", "The Tralee course costs €4,800.", "The Waterford course costs €6,900."),
    ("two subjects", "A diploma in hoops takes two years.", "A diploma in staves takes three years."),
    ("an advanced one", "The certificate takes a year.", "The advanced certificate takes two years."),
    ("two levels", "The certificate takes nine months.", "The Level 4 certificate takes two years."),
    ("experience", "The apprenticeship takes four years.", "After it you need two years of experience."),
    ("the term of a card", "The apprenticeship takes four years.", "The certificate is valid for five years."),
    ("history", "The apprenticeship used to last seven years.", "The apprenticeship takes four years."),
    ("somebody's own", "My apprenticeship took five years.", "The apprenticeship takes four years."),
    ("another trade", "The apprenticeship takes four years.", "Plumbers serve a five-year apprenticeship."),
    ("another country", "The apprenticeship takes four years.", "In Germany the apprenticeship takes three years."),
    ("two countries", "The MSc takes one year in England and two years in Canada.", "Ask them."),
    ("parts", "The course takes ten weeks: six weeks in class and four weeks in the yard.", "Ask them."),
    ("hours and weeks", "The course takes 40 hours.", "The course takes two weeks."),
    ("a supposition", "If the course took two years nobody would come.", "The course takes ten weeks."),
    ("what it is not", "The course is 12 weeks long, not 12 months.", "The course lasts 12 weeks."),
    ("the whole way in", "It takes six to eight years to become a tailor.", "The degree takes four years."),
    ("employers' money", "The course costs €4,800.", "Training costs employers €12,000 for each course."),
]  # fmt: skip


def guide(one: str, two: str) -> str:
    return f"# Tailor\n\n## Training\n\n{one}\n\n## Common questions\n\n{two}\n"


def both(text: str) -> list[Finding]:
    return findings(text, LENGTH) + findings(text, COST)


@pytest.mark.parametrize(("rule", "one", "two"), CONTRADICT, ids=[f"{one} / {two}" for _, one, two in CONTRADICT])
def test_two_values_of_one_programme_contradict_each_other(rule: str, one: str, two: str) -> None:
    (found,) = both(guide(one, two))
    assert found.rule == rule
    assert [(r.role, len(r.quote) > 0) for r in found.related] == [("agrees", True)]


@pytest.mark.parametrize(("why", "one", "two"), AGREE, ids=[why for why, *_ in AGREE])
def test_silent_on(why: str, one: str, two: str) -> None:
    assert both(guide(one, two)) == []


DISTINCT = [
    (
        "the page's own programme beside another course",
        "1. Take a first aid course (3 months).\n2. Tailoring program: 2 years.\n\nThe tailoring program is worth it.",
    ),
    (
        "one of many programmes and another",
        "Colleges have a nine-month program for $4,800.\n\nPrivate schools ask $22,000 for a program of seven months.",
    ),
    ("phases under labels", "**Cadetship:** 3 years\n\n**College phases:** 18 months\n\n**Sea time:** 14 months"),
    ("a discount", "The course costs $2,500.\n\nThe course costs $1,900 with a discount."),
    ("a distinction in one paragraph", "The diploma takes two years. For some the diploma takes four years."),
    ("weeks in a college", "The apprenticeship takes four years.\n\nPhase 2 is 22 weeks in a training centre."),
    ("with prerequisites", "The degree takes three years, counting the prerequisites.\n\nThe degree takes two years."),
    ("a noun nearer to the verb", "The course ends with a placement lasting two months.\n\nThe course takes a year."),
]


@pytest.mark.parametrize(("why", "text"), DISTINCT, ids=[why for why, _ in DISTINCT])
def test_a_section_may_tell_apart(why: str, text: str) -> None:
    assert both(f"# Tailor\n\n## Training\n\n{text}\n") == []


def test_many_mentions_are_one_finding_with_every_place() -> None:
    text = guide("The diploma takes two years. Allow two years for the diploma.", "The diploma lasts five years.")
    (found,) = both(text)
    assert found.quote == "five years"
    assert [r.quote for r in found.related] == ["two years", "two years"]


def test_the_message_names_the_programme_as_the_guide_does() -> None:
    (found,) = both(guide("The Tralee diploma takes two years.", "The Tralee diploma lasts five years."))
    assert found.message == "five years for “Tralee diploma” here, but two years in “Training”"


def spelled(months: int) -> list[str]:
    """One length in the units that people use for it."""
    ways = [f"{months} months", f"about {months} months"]
    if months % 12 == 0:
        years = months // 12
        ways += [f"{years * 52} weeks", f"{years * 2} semesters", f"{years} year" + ("s" if years > 1 else "")]
    return ways


LENGTHS = st.sampled_from([3, 6, 9, 12, 18, 24, 36, 48])


@settings(max_examples=40)
@given(LENGTHS, st.data())
def test_one_length_in_other_words_is_no_finding(months: int, data: st.DataObject) -> None:
    one, two = (data.draw(st.sampled_from(spelled(months))) for _ in range(2))
    assert both(guide(f"The diploma takes {one}.", f"Plan on {two} for the diploma.")) == []


@settings(max_examples=40)
@given(LENGTHS, st.sampled_from([2, 3]), st.data())
def test_a_length_past_every_interval_is_a_finding(months: int, times: int, data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(spelled(months)))
    two = data.draw(st.sampled_from(spelled(months * times)))
    assert len(both(guide(f"The diploma takes {one}.", f"Plan on {two} for the diploma."))) == 1


@pytest.mark.parametrize("text", ["(" * 4000 + " course ", "four-year " + "-" * 4000, "$9,400 " + "for the " * 2000])
def test_a_hostile_line_is_read_in_time(text: str) -> None:
    assert both(f"# Tailor\n\nThe course takes two years {text} tuition $5\n") == []
