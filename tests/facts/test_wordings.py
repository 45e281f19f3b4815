"""How different hands say pay and growth, and what is read from it: one sentence each, in a guide on bookbinders."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.facts.support import conflicts_in, facts_of

# The sentence; then for each claim its metric, statistic, subject, and for growth the rate with its sign.
WORDINGS: list[tuple[str, list[tuple[object, ...]]]] = [
    ("The typical bookbinder brings home $44,000 a year.", [("pay", "typical", "role")]),
    ("Half of all bookbinders make less than $41,300.", [("pay", "median", "role")]),
    ("Pay averages $46,200.", [("pay", "mean", "role")]),
    ("The midpoint of the pay scale is $41,300 a year.", [("pay", "median", "role")]),
    ("The going rate for bookbinders is $22 an hour.", [("pay", None, "role")]),
    ("Bookbinders took home a median of $41,300 last year.", [("pay", "median", "role")]),
    ("In the middle of the pay scale stands $41,300.", [("pay", "median", "role")]),
    ("The average bookbinder earns $45,900 per year.", [("pay", "mean", "role")]),
    ("On average, bookbinders are paid £27,400 a year.", [("pay", "mean", "role")]),
    ("Bookbinders earn, on average, $45,900.", [("pay", "mean", "role")]),
    ("With a median salary of $41,300, bookbinders do well enough.", [("pay", "median", "role")]),
    ("Median annual earnings stood at $41,300.", [("pay", "median", "role")]),
    ("You can expect to earn anywhere from $29,000 to $66,000.", [("pay", "range", "role")]),
    ("Bookbinder salaries fall between $29,000 and $66,000.", [("pay", "range", "role")]),
    ("Annual pay ranges from $29k to $66k.", [("pay", "range", "role")]),
    ("A bookbinder can make $29,000–$66,000 depending on the shop.", [("pay", "range", "role")]),
    ("Job numbers are set to climb by 4 percent over the next ten years.", [("growth", None, "role", 4)]),
    ("Employment should shrink 3 percent by 2034.", [("growth", None, "role", -3)]),
    ("The BLS expects 4% more jobs for bookbinders by 2034.", [("growth", None, "role", 4)]),
    ("The occupation has a ten-year growth rate of 4 percent.", [("growth", None, "role", 4)]),
    ("There will be 5 percent fewer posts for bookbinders by 2034.", [("growth", None, "role", -5)]),
    ("The number of bookbinders is expected to fall by 5 per cent over the decade.", [("growth", None, "role", -5)]),
    ("Growth of 4 percent is forecast for bookbinders between 2024 and 2034.", [("growth", None, "role", 4)]),
    ("Demand for bookbinders will rise 4 percent through 2034.", [("growth", None, "role", 4)]),
    ("Bookbinding jobs are projected to increase 4% from 2024 to 2034.", [("growth", None, "role", 4)]),
    ("Bookbinders can look forward to employment growth of seven percent.", [("growth", None, "role", 7)]),
    ("The job outlook is 4% (as fast as average).", [("growth", None, "role", 4)]),
    ("Jobs in the trade are projected to decline by 4 percent from 2024 to 2034.", [("growth", None, "role", -4)]),
    (
        "The BLS projects that employment will grow 4 percent, against 3 percent for all occupations.",
        [("growth", None, "role", 4), ("growth", None, "all-occupations", 3)],
    ),
    ("About 1,100 openings a year are expected.", [("openings", None, "role")]),
    ("Printing press operators earn a median of $42,000.", [("pay", "median", "other")]),
    ("A print shop manager makes $68,000.", [("pay", None, "other")]),
    ("In Vermont, bookbinders make a median of $47,000.", [("pay", "median", "role")]),
    ("Union bookbinders have a median of $52,000.", [("pay", "median", "role")]),
    ("Bookbinders in museums have a median wage of $51,000.", [("pay", "median", "role")]),
    ("Bookbinders with ten years behind them average $55,000.", [("pay", "mean", "role")]),
    ("In 2015 the median was $35,000.", [("pay", "median", "role")]),
    ("Starting pay is about $31,000.", [("pay", "starting", "role")]),
    ("New bookbinders start at $31,000.", [("pay", "starting", "role")]),
    ("The top ten percent of bookbinders earn over $66,000.", [("pay", "percentile-90", "role")]),
    ("One in ten earns more than $66,000.", [("pay", "percentile-90", "role")]),
    ("Wages rose 4 percent last year.", []),
    ("Sales of handmade books grew 12 percent in 2025.", []),
    ("Some 62 percent of bookbinders are self-employed.", []),
    ("A two-year diploma costs $14,000.", [("programme-length", None, "role"), ("programme-cost", None, "role")]),
    ("Leather costs $400 a skin.", []),
    ("An annual bonus of $1,500 is common.", []),
    (
        "Bookbinders' median pay is $41,300, and the highest-paid tenth make $66,000 or more.",
        [("pay", "median", "role"), ("pay", "percentile-90", "role")],
    ),
    (
        "Pay is modest: a median of $41,300 nationally, $47,000 in Vermont and $38,000 in Ohio.",
        [("pay", "median", "role"), ("pay", "median", "role"), ("pay", "median", "role")],
    ),
    ("The median pay for a bookbinder, according to the latest survey, is $41,300.", [("pay", "median", "role")]),
    ("Expect to make around $41,000 at the median.", [("pay", "median", "role")]),
    ("Bookbinders earned a mean wage of $43,800 in May 2025.", [("pay", "mean", "role")]),
    ("The occupation is expected to lose 4 percent of its jobs by 2034.", [("growth", None, "role", -4)]),
    ("Employment is expected to stay flat, with growth of 0 percent.", [("growth", None, "role", 0)]),
    ("Between 2024 and 2034 the workforce is set to contract by 4 percent.", [("growth", None, "role", -4)]),
    ("Government statisticians see growth of 4 percent for bookbinders.", [("growth", None, "role", 4)]),
    ("A bookbinder's salary is $41,300 at the median.", [("pay", "median", "role")]),
    ("A bookbinder on the median wage gets $41,300.", [("pay", "median", "role")]),
    ("The national median, $41,300, hides large differences.", [("pay", "median", "role")]),
    ("Bookbinders earn $41,300 a year, at the median.", [("pay", "median", "role")]),
    ("Typical pay: $41,300", [("pay", "typical", "role")]),
    ("The salary range for a bookbinder is £24,000 to £38,000.", [("pay", "range", "role")]),
]


@pytest.mark.parametrize(("sentence", "expected"), WORDINGS, ids=[sentence for sentence, _ in WORDINGS])
def test_a_sentence_is_read_as_a_person_would_read_it(sentence: str, expected: list[tuple[object, ...]]) -> None:
    facts = facts_of(f"# How to become a bookbinder\n\n## About\n\n{sentence}\n", ".md")
    found = [(c.key.metric, c.key.statistic, c.key.subject, c.quantity.low) for c in facts.claims]
    assert len(found) == len(expected)
    for claim, wanted in zip(found, expected, strict=True):
        assert claim[: min(len(wanted), 3)] == wanted[:3]
        if len(wanted) > 3:
            assert claim[3] == Decimal(str(wanted[3]))


COMPARED: list[tuple[str, str, bool]] = [
    ("A branch without a preposition", "Print works report a median of $48,700.", False),
    ("A pronoun for somebody else", "Box makers fold and glue. They're paid a median of $38,000.", False),
    ("Another trade as a whole", "Printing as a whole has a median wage of $38,000.", False),
    ("Employers as the subject", "The federal government pays bookbinders a median of $51,000.", False),
    ("A figure of several groups", "Bookbinders earn a median of $38,000 and $51,000, respectively.", False),
    ("The role's own statistic", "The national median is $38,000.", True),
    ("Brackets behind the figure", "Pay is $38,000 a year (median).", True),
    ("Half below, half above", "Half of the country's bookbinders make less than $38,000.", True),
    ("The name cut short", "The median binder makes $38,000.", True),
    ("A word that is said of nobody else", "The whole scale has its midpoint at $38,000.", True),
]


@pytest.mark.parametrize(("why", "sentence", "conflicts"), COMPARED, ids=[why for why, _, _ in COMPARED])
def test_only_what_is_said_of_the_role_is_held_against_its_headline(why: str, sentence: str, conflicts: bool) -> None:
    text = f"# How to become a bookbinder\n\n**Median pay:** $43,200\n\n## About\n\n{sentence}\n"
    assert bool(conflicts_in(text)) is conflicts, why


def test_a_title_with_commas_is_a_list_of_occupations_only_if_each_part_is_one() -> None:
    one = facts_of(
        "# Bookbinder in Ohio: course, license, salary\n\nThe median wage of bookbinders is $41,000.\n", ".md"
    )
    two = facts_of("# Bookbinders and printers\n\nThe median wage of bookbinders is $41,000.\n", ".md")
    assert [c.key.subject for c in one.claims] == ["role"]
    assert [c.key.subject for c in two.claims] == ["other"]


def test_each_part_of_a_strip_of_facts_is_a_statement_of_its_own() -> None:
    facts = facts_of("# Bookbinder\n\nMedian pay $43,200 / Range $30,100 to $66,400 / Growth 4%\n", ".md")
    assert [(c.key.metric, c.key.statistic) for c in facts.claims] == [
        ("pay", "median"), ("pay", "range"), ("growth", None),
    ]  # fmt: skip


def test_a_word_in_an_occupations_name_does_not_make_its_pay_other_money() -> None:
    sentences = "The median wage of sales agents is $51,000.\n\nInsurance underwriters have a median of $76,000.\n"
    text = f"# Estate office clerk\n\n{sentences}"
    assert [(c.key.metric, c.key.statistic) for c in facts_of(text, ".md").claims] == [("pay", "median")] * 2
