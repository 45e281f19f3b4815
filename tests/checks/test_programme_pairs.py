"""Two parts of a guide that name one programme in two ways, or that set two apart: what contradicts, and what not."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in

LENGTH, COST = "education/duration-conflict", "education/cost-conflict"

COURSES = (
    "| Course | Full time | Part time |\n| --- | --- | --- |\n"
    "| Certificate in Cooperage | 9 months | 18 months |\n| Diploma of Cask Making | 2 years | 4 years |"
)
WAYS = (
    "| Way in | |\n| --- | --- |\n| Hartwell School diploma | one year, £6,400 |\n| Apprenticeship | four years, paid |"
)
COLLEGE = (
    "- **Full {}, Hartwell College.** Tuition: $3,450.\n- **Refresher for old hands, same college.** Tuition: $580."
)

CONTRADICT = [
    (
        LENGTH,
        "The best-known course is the Diploma in Cask Making at Hartwell Technical College. It takes two years.",
        "The Hartwell diploma is a three-year job, whatever they say.",
    ),
    (
        LENGTH,
        "The Level 3 Diploma in Cooperage and Cask Repair runs for 18 months.",
        "Nobody hurries a cask. The Level 3 diploma takes two and a half years.",
    ),
    (
        LENGTH,
        "The Higher Certificate in Wood Trades takes one year.",
        "You have to reckon with two years for the certificate.",
    ),
    (
        LENGTH,
        "Everyone goes through the guild's academy. Twelve weeks of it, and no weekends off.",
        "The academy lasts half a year.",
    ),
    (
        LENGTH,
        "An apprentice signs on for four years. The apprenticeship takes four years.",
        "Students on the apprenticeship should allow for five years.",
    ),
    (LENGTH, "Our program takes 15 months.", "The program lasts two years."),
    (
        LENGTH,
        COURSES,
        "Taken full time, the Diploma of Cask Making takes three years.",
    ),
    (
        LENGTH,
        "The diploma in coopering takes two years, including a summer placement.",
        "The diploma takes three years.",
    ),
    (
        LENGTH,
        "The certificate takes a year, with three nights of class a week.",
        "The certificate lasts eighteen months.",
    ),
    (
        LENGTH,
        "You will graduate twelve months after your first day in the coopering diploma.",
        "The coopering diploma takes two years.",
    ),
    (
        LENGTH,
        "Sharpen your knives for two years, since that is what the diploma takes.",
        "The diploma runs for eighteen months.",
    ),
    (LENGTH, "Eighteen months, the diploma takes.", "The diploma lasts two years."),
    (LENGTH, "The yards share one traineeship: it lasts a year.", "The traineeship takes two years."),
    (
        LENGTH,
        "The Fourth Class certificate takes eight months.",
        "For the Fourth Class certificate count on 12 months.",
    ),
    (
        COST,
        "The best-known course is the Diploma in Cask Making at Hartwell Technical College. It costs $9,400.",
        "The Hartwell diploma set her brother back $13,200 all told.",
    ),
    (
        COST,
        "The Level 4 Diploma in Cask Repair and Trade Management costs £1,900.",
        "Expect a bill of £2,800 for the Level 4 diploma.",
    ),
    (COST, "The course costs $3,300, including books.", "Tuition for the course is $4,800."),
    (
        COST,
        "A Kansas resident pays $9,400 for the certificate.",
        "Tuition for the certificate is $13,500 for state residents.",
    ),
    (
        COST,
        "Ohioans pay $9,400 for the certificate.",
        "Residents of the state are charged $13,500 for the certificate.",
    ),
    (COST, "Tuition for the three blocks comes to $2,100.", "Put by $3,600 for tuition over the three blocks."),
    (
        COST,
        "Guild fees, all phases together: ₹74,000",
        "What the guild asks in fees, from your first form up to membership, is ₹1,12,000.",
    ),
    (COST, "Bring a cheque: $5,300 for the whole diploma.", "The diploma costs $3,800."),
    (
        COST,
        "Ask about the $7,700 that the diploma at the Hartwell School costs.",
        "The Hartwell School diploma costs $6,400.",
    ),
    (
        COST,
        WAYS,
        "Tuition for the diploma at the Hartwell School is £8,950.",
    ),
    (COST, "The diploma fee is $2,700 from first year to last.", "The diploma costs $3,900."),
    (
        COST,
        "The student contribution for the degree comes to $18,400.",
        "The student contribution for the degree adds up to $27,000.",
    ),
    (
        COST,
        "The diploma costs $7,200. Keep $650 for boots, a course in knots and a haircut.",
        "The two-year diploma costs a beginner $9,900 in tuition from the first day to the last.",
    ),
    (COST, "The diploma costs $6,900, and many employers pay half.", "All in all the diploma comes to $9,200."),
    (COST, "If you're from Ohio, the diploma costs $6,900.", "Ohio residents pay $9,800 for the diploma."),
    (
        COST,
        COLLEGE.format("coopering course"),
        "Tuition for the full coopering course is $4,700.",
    ),
    (
        COST,
        "Residents in our diploma program pay $21,000 in tuition.",
        "A resident should plan on $28,500 in tuition for the diploma, all told.",
    ),
    (
        COST,
        "Fees for the diploma come to $9,400, so with the hostel you will need twelve thousand.",
        "The diploma costs $6,900.",
    ),
    (
        COST,
        "The B.Voc costs ₹2,10,000 at a private college.",
        "Fees of the B.Voc at a private college come to ₹3,40,000.",
    ),
]
CONTRADICT += [
    (LENGTH, "The diploma takes two years.", "All told you give the diploma three years of your life."),
    (LENGTH, "The apprenticeship lasts four years.", "The apprenticeship: three years from signing to card."),
    (LENGTH, "**Time to train:** 40 weeks (academy)", "The academy is a six-month affair."),
    (LENGTH, "Everyone spends ten weeks at the academy.", "Ten months is how long the academy lasts."),
    (COST, "You're looking at $9,400 for the diploma.", "The price of the diploma is $13,200."),
    (COST, "Guild fees for all phases: ₹74,000", "All three phases together cost ₹95,000 in fees."),
]
AGREE = [
    (
        LENGTH,
        COURSES,
        "Taken part time, the Diploma of Cask Making takes four years.",
    ),
    (LENGTH, "The degree takes four years including a foundation year.", "The degree takes three years."),
    (LENGTH, "The certificate takes a year in the daytime.", "By evening classes the certificate takes two years."),
    (LENGTH, "The diploma takes two years. The assessment costs $400, and it can take half a year.", "Bring gloves."),
    (LENGTH, "The diploma takes two years, and it takes five years to build a name.", "Bring gloves."),
    (LENGTH, "The foundation diploma takes a year. Then the diploma takes two years.", "Bring gloves."),
    (LENGTH, "The foundation diploma takes a year.", "After that the diploma takes two years."),
    (LENGTH, "The Hartwell diploma takes two years.", "The Lakeside diploma takes three years."),
    (LENGTH, "The diploma in cask making takes two years.", "The diploma in tool design takes three years."),
    (LENGTH, "The diploma in cask making takes two years.", "A diploma at Hartwell takes three years."),
    (LENGTH, "The Level 2 diploma takes one year.", "The Level 3 diploma takes two years."),
    (LENGTH, "The Fourth Class certificate takes eight months.", "The Third Class certificate takes 12 months."),
    (LENGTH, "Training takes six weeks at the big cooperages.", "The diploma takes two years."),
    (LENGTH, "The company's own training takes ten weeks.", "The diploma takes a year. The course takes a year."),
    (LENGTH, "The apprenticeship takes four years. It is paid.", "My uncle's apprenticeship took seven years."),
    (LENGTH, "The diploma takes two years in Quebec.", "In Alberta the diploma takes three years."),
    (
        LENGTH,
        "The certificate from Hartwell takes 10 months.",
        "If you go to Lakeside instead, the certificate there takes 14 months.",
    ),
    (COST, "The course costs $5,200.", "Tuition for the course with books is $5,900."),
    (COST, "The course costs $5,200, including books and the hostel.", "Tuition for the course is $3,900."),
    (
        COST,
        "A Kansas resident pays $9,400 for the certificate.",
        "Tuition for the certificate is $19,500 for people from other states.",
    ),
    (COST, "Tuition for the four levels adds up to $2,400, or $600 each time.", "Each level costs $600 in tuition."),
    (COST, "The diploma costs $2,180 in the first year.", "The diploma costs $3,450 from start to finish."),
    (COST, "The diploma costs $7,200. Keep $650 for boots, a course in knots and a haircut.", "Bring gloves."),
    (COST, "The bootcamp costs $11,000.", "The average bootcamp costs $13,500."),
    (
        COST,
        "The bootcamp costs $11,000.",
        "Tuition runs from a few thousand dollars to more than $20,000 for the bootcamp of your dreams.",
    ),
    (COST, "The diploma costs $6,900.", "Many employers pay the diploma, up to $5,000."),
    (COST, "The diploma costs $6,900.", "You can pay the diploma in three instalments of $2,300."),
    (COST, "The diploma costs $6,900.", "The diploma cost $4,000 in 2015."),
    (COST, "The diploma costs $6,900.", "Online the diploma costs $4,100."),
    (COST, "The diploma costs $6,900.", "Optional extras: the welding add-on to the diploma is $900."),
    (COST, "The diploma costs $6,900.", "The Lakeside diploma costs $9,900. The Hartwell diploma costs $6,900."),
    (COST, "If you live in Ohio, the diploma costs $6,900.", "For everybody else the diploma costs $14,000."),
    (
        COST,
        COLLEGE.format("course"),
        "Bring gloves.",
    ),
    (
        COST,
        "The diploma costs $9,400 with the hostel.",
        "The diploma costs $6,900, so with the hostel you will need $9,400.",
    ),
    (COST, "The B.Voc costs ₹2,10,000 at a private college.", "At a government college the B.Voc costs ₹60,000."),
    (COST, "The diploma costs ₹60,000 plus GST, which makes ₹70,800 in all.", "The diploma costs ₹60,000."),
    (COST, "Grants of $4,000 are there for the whole diploma.", "The diploma costs $9,400."),
    (COST, "They earn $41,000 for the whole apprenticeship year.", "The apprenticeship costs $900."),
    (COST, "The college was paid $400,000 for the whole program by the state.", "The program costs $9,000."),
]
AGREE += [
    (LENGTH, "The diploma takes two years.", "You have five years to finish the diploma."),
    (LENGTH, "The diploma takes two years.", "After the diploma, it takes three years to make master cooper."),
    (LENGTH, "The diploma takes two years.", "The diploma and the apprenticeship together take six years."),
    (COST, "The diploma costs $9,400.", "You can have the diploma for $7,000 if you pay by Christmas."),
    (COST, "The diploma costs $9,400.", "Elsewhere a diploma costs $14,000."),
    (COST, "The diploma costs $9,400.", "The state pays $30,000 for the diploma of each student."),
]


def guide(one: str, two: str) -> str:
    return f"# Cooper\n\n## Training\n\n{one}\n\n## Common questions\n\n{two}\n"


@pytest.mark.parametrize(("rule", "one", "two"), CONTRADICT, ids=[f"{one} / {two}" for _, one, two in CONTRADICT])
def test_one_programme_under_two_names_contradicts_itself(rule: str, one: str, two: str) -> None:
    assert len(conflicts_in(guide(one, two), rule)) == 1


@pytest.mark.parametrize(("rule", "one", "two"), AGREE, ids=[f"{one} / {two}" for _, one, two in AGREE])
def test_silent_where_words_tell_two_things_apart(rule: str, one: str, two: str) -> None:
    assert conflicts_in(guide(one, two), rule) == []


def test_the_field_of_the_trade_says_nothing_of_which_course_it_is() -> None:
    box = "## Key facts\n\n- Length of the certificate: 12 months"
    text = f"# Brewer\n\n{box}\n\n## More\n\nThe brewing certificate lasts two years.\n"
    assert len(conflicts_in(text, LENGTH)) == 1


def test_a_subject_may_have_an_and_in_it() -> None:
    text = (
        "# Baker\n\n## Key facts\n\n- Training: Diploma in Baking and Pastry, two years\n\n"
        "## More\n\nThe diploma in baking and pastry takes three years.\n"
    )
    assert len(conflicts_in(text, LENGTH)) == 1
