"""What must never be compared: each sentence, added anywhere to a sound guide, yields no finding."""

from __future__ import annotations

import pytest

from tests.properties.test_facts_spelling import told

SECTIONS = {
    "intro": "A weaver makes cloth on a loom.",
    "Pay": "Weavers earn a median of $48,300 a year. Salaries for weavers range from $33,100 to $71,200.",
    "Outlook": (
        "Employment of weavers is projected to grow 6 percent from 2024 to 2034. There are 4,200 openings for weavers "
        "each year. Weavers held 51,000 jobs in 2024."
    ),
    "Training": "Most weavers need a high school diploma. The certificate program takes 18 months and costs $9,400.",
}
BOX = (
    ("Median salary", "$48,300"),
    ("Salary range", "$33,100 to $71,200"),
    ("Job growth, 2024-34", "6%"),
    ("Openings per year", "4,200"),
    ("Number of jobs, 2024", "51,000"),
)

TRAPS = {
    # metric
    "tuition": "Tuition at the weaving school in town is $21,600 a year.",
    "bonus": "A signing bonus of $6,000 is common.",
    "raise": "After the first year many get a raise of 9 percent.",
    "match": "Good employers match 4% of pay in a 401(k).",
    "discount": "Members get a 20 percent discount on yarn.",
    "survey share": "In a survey, 38 percent of mill owners said that they were hiring.",
    "fewer errors": "The new looms cut errors by 31 percent.",
    # statistic
    "lowest tenth": "The lowest 10 percent earned less than $33,900, and the highest 10 percent more than $69,800.",
    "percentile": "At the 75th percentile a weaver makes $57,600 a year.",
    "mean beside median": "The average salary is $50,200, a little more than the median.",
    "starting pay": "A starting weaver can expect $35,500.",
    "top pay": "The best weavers earn as much as $71,000.",
    "most earn": "Most weavers earn between $41,000 and $56,000.",
    # subject
    "another role": "Loom mechanics earn a median of $61,700 a year.",
    "another role's growth": "Employment of loom mechanics is projected to grow 13 percent from 2024 to 2034.",
    "all occupations": "That compares with 3 percent for all occupations.",
    "all occupations' pay": "The median annual wage for all occupations was $49,500.",
    "another role's openings": "There are 1,900 openings for loom mechanics each year.",
    "wider group": "Employment in production occupations overall is projected to decline 1 percent from 2024 to 2034.",
    "industry": "In furniture manufacturing the median for weavers was $52,900.",
    "industry's growth": "The textile industry is expected to grow 2 percent a year.",
    "employer": "Northmill, the largest of the mills, employs 2,300 people.",
    "share of jobs": "About 17 percent of weavers work for themselves.",
    # level
    "senior": "Senior weavers earn between $58,000 and $70,000.",
    "junior": "A junior weaver makes about $36,000.",
    "manager": "A mill manager makes $92,000 a year.",
    # region
    "state": "In Vermont, weavers earn a median of $55,100 a year.",
    "city": "Weavers in Boston make $60,300 on average.",
    "state's growth": "In Maine, employment of weavers is projected to grow 12 percent from 2024 to 2034.",
    "country": "In Canada, weavers earn a median of C$51,000 a year.",
    # currency and period
    "hour": "The median comes to $23.22 an hour.",
    "part-time": "Part-time weavers who work two days a week make about $19,300 a year.",
    # horizon
    "past projection": "Ten years ago, growth of 2 percent had been projected for 2014 to 2024.",
    "history": "In 2014 there were 63,000 weavers.",
    "past pay": "In 2012 the median salary was $36,400.",
    "yearly": "That is growth of about 0.6 percent a year.",
    "new jobs": "The projection means 3,100 new jobs over the decade.",
    # basis
    "preferred": "Some museums prefer a bachelor's degree.",
    "another programme": "A bachelor's degree in textile design takes four years.",
    "another programme's cost": "A weekend course costs $240.",
    "part-time programme": "Evening students take three years over the certificate program.",
    "residents": "Nonresidents pay $14,200 for the certificate program.",
}


def page(trap: str, section: str, layout: str) -> str:
    markdown = layout == "md"
    lines = ["# Weaver" if markdown else "Weaver", SECTIONS["intro"], "## Key Facts" if markdown else "Key Facts"]
    lines.append("\n".join(f"- **{label}:** {value}" if markdown else f"{label}: {value}" for label, value in BOX))
    for title, text in SECTIONS.items():
        if title == "intro":
            continue
        lines += [f"## {title}" if markdown else title, f"{text} {trap}" if title == section else text]
    return ("\n\n" if markdown else "\n").join(lines) + "\n"


@pytest.mark.parametrize("layout", ["md", "txt"])
def test_the_guide_is_sound_without_them(layout: str) -> None:
    assert not told(page("", "Pay", layout))


@pytest.mark.parametrize("layout", ["md", "txt"])
@pytest.mark.parametrize("trap", TRAPS)
def test_a_figure_of_something_else_is_no_contradiction(trap: str, layout: str) -> None:
    for section in ("Pay", "Outlook", "Training"):
        text = page(TRAPS[trap], section, layout)
        assert not told(text), section
