"""What keeps a statement from being about the role at large, and what leaves it so."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of, only_claim, roofer

NARROWED = [
    ("a place of work", "Roofers in schools earn a median of $51,000.", "in schools earn"),
    ("those who do something", "Roofers who climb steeples earn a median of $51,000.", "who climb steeples"),
    ("those of there", "Roofers there earn a median of $51,000.", "there"),
    ("a qualifier", "With overtime, roofers earn a median of $58,000.", "with overtime"),
    ("their own masters", "Roofers who work for themselves earn a median of $58,000.", "who work for"),
    ("a branch that opens the sentence", "In residential building, the median is $49,000.", "residential building"),
    ("a branch that pays", "Government pays a median of $55,000.", "government"),
    (
        "an employer said by “where”",
        "Where a yard is the employer, the median is $58,000.",
        "where a yard is the employer",
    ),
    ("an employer said by “if”", "If the employer is a yard, the median is $58,000.", "if the employer is a yard"),
    ("an employer by name", "At Harlow Roofing the median is $49,000.", "at harlow roofing"),
]


@pytest.mark.parametrize(("why", "sentence", "basis"), NARROWED, ids=[n[0] for n in NARROWED])
def test_a_statement_is_narrowed_by(why: str, sentence: str, basis: str) -> None:
    assert only_claim(roofer(sentence)).key.basis == basis, why


AT_LARGE = [
    ("those at a point of the scale", "Roofers in the middle earn a median of $51,000."),
    ("those who earn it", "Roofers who earn the median get $51,000."),
    ("those of a country", "Roofers in the United States earn a median of $51,000."),
    ("those of a year", "Roofers in 2024 earned a median of $51,000."),
    ("words that name no branch", "In practice, the median is $51,000."),
    ("those to whom it is told", "For overseas readers, the median is $51,000."),
    ("those to whom it is told in more words", "For our readers and listeners, roofers earn a median of $51,000."),
    ("a sum of money", "In cash terms, the median is $51,000."),
    ("the statistic itself", "At the median, pay is $51,000."),
    ("who only gives the figure", "The government expects a median of $51,000."),
    ("whose figures they are", "Government figures give roofers a median of $51,000."),
    ("a country's", "America's roofers earn a median of $51,000."),
    ("employers as a whole", "Employers pay roofers a median of $51,000."),
]


@pytest.mark.parametrize(("why", "sentence"), AT_LARGE, ids=[n[0] for n in AT_LARGE])
def test_a_statement_stays_one_about_all_with(why: str, sentence: str) -> None:
    assert only_claim(roofer(sentence)).key.basis is None, why


def test_those_there_are_all_of_a_place_that_is_named() -> None:
    claim = only_claim(roofer("As for Ohio, roofers there earn a median of $51,000."))
    assert (claim.key.region, claim.key.basis) == ("US-OH", None)


def test_a_word_of_the_occupations_name_is_no_branch() -> None:
    text = "# How to become an insurance underwriter\n\n**Median pay:** $76,000\n\n"
    assert conflicts_in(text + "Insurance underwriters earn a median of $88,000.\n")


PAST = [
    ("ten years ago", "Ten years ago the median for roofers was $41,000."),
    ("a year earlier, in the clause", "A year earlier, the median for roofers was $41,000."),
    ("up from", "Now paid better, roofers have a median up from $41,000."),
    ("before something changed", "Before the crash, roofers earned a median of $41,000."),
    ("what used to be", "The median for roofers used to be $41,000."),
]


@pytest.mark.parametrize(("why", "sentence"), PAST, ids=[n[0] for n in PAST])
def test_an_old_figure_is_history(why: str, sentence: str) -> None:
    assert only_claim(roofer(sentence)).key.basis == "history", why


@pytest.mark.parametrize(
    "sentence",
    [
        "The median for roofers is $51,000, up from $41,000.",
        "Ten years ago the median was $41,000, and today it is $51,000.",
        "The median was $41,000 the year before and is $51,000 now.",
    ],
)
def test_words_of_the_past_belong_to_the_figure_they_are_nearest_to(sentence: str) -> None:
    assert {int(c.quantity.low or 0): c.key.basis for c in roofer(sentence).claims} == {41_000: "history", 51_000: None}


SUPPOSED = [
    ("suppose", "Suppose a roofer earned a median of $60,000."),
    ("imagine", "Imagine that roofers had a median of $60,000."),
    ("say", "Say you earn the median, $60,000."),
    ("if, with would", "If the median were higher, a roofer would earn $60,000."),
]


@pytest.mark.parametrize(("why", "sentence"), SUPPOSED, ids=[n[0] for n in SUPPOSED])
def test_a_supposition_is_no_statement(why: str, sentence: str) -> None:
    assert only_claim(roofer(sentence)).key.basis == "hypothetical", why


def test_a_condition_on_the_reader_supposes_nothing() -> None:
    assert only_claim(roofer("If you ask the bureau, the median is $51,000.")).key.basis is None


def test_one_of_several_figures_is_of_one_of_several_groups() -> None:
    facts = roofer("Roofers earn averages of $47,000 and $51,000.")
    assert [c.named for c in facts.claims] == [False, False]


def test_an_amount_said_again_in_other_money_is_one() -> None:
    facts = roofer("Roofers earn a median of £31,000 or $40,000.")
    assert facts.claims[0].named


def test_a_level_before_the_pay_is_its_level() -> None:
    assert only_claim(roofer("The entry-level salary of roofers is $38,000.")).key.level == "entry-level"


def test_items_under_a_line_on_branches_are_branches() -> None:
    facts = roofer("Median pay in government by office:\n\n- Harbor office: $47,000\n- Parks: $55,000")
    assert all(c.key.basis or c.key.subject != "role" for c in facts.claims)
    assert len(facts.claims) == 2


def test_a_part_of_the_occupations_name_over_a_table_is_no_branch() -> None:
    table = "| Occupation | Employment, 2024 |\n| --- | --- |\n| Retail sales workers | 4,208,800 |\n"
    text = f"# Retail sales workers\n\n## Outlook\n\nProjections for retail sales workers\n\n{table}"
    assert [claim.key.basis for claim in facts_of(text, ".md").claims] == [None]


def test_all_of_them_together_are_the_role_at_large() -> None:
    sentence = "Putting all settings together, half of roofers are paid more than $51,000 a year and half less."
    assert roofer(sentence).claims[0].key.basis is None


def test_basic_pay_in_a_table_of_what_pay_is_made_of_is_a_part_of_it() -> None:
    page = "| Component | Monthly pay |\n| --- | --- |\n| Basic salary | $1,000 |\n| Allowances | $150 |\n"
    assert roofer(page).claims[0].key.basis == "basic salary"


@pytest.mark.parametrize(
    ("name", "basis"),
    [
        ("roofers, mechanical, was", "mechanical"),
        ("roofers, slate and felt was", "slate and felt"),
        ("roofers, however, was", None),
        ("roofers, on average, was", None),
        ("roofers, nationally, was", None),
    ],
)
def test_an_addition_to_the_name_is_a_part_of_the_occupation(name: str, basis: str | None) -> None:
    (claim,) = roofer(f"The median annual wage for {name} $57,250 in May 2024.").claims
    assert claim.key.basis == basis


def test_words_behind_base_pay_belong_to_the_amount_that_follows_them() -> None:
    base, whole = roofer("Roofers get a median base salary of $78,000, with on-target earnings of $151,000.").claims
    assert base.key.basis is None
    assert whole.key.basis == "all told"


def test_what_is_said_of_the_next_amount_narrows_only_that() -> None:
    text = (
        "Roofers pay a median base salary of $62,000 in 2026, with on-target earnings (OTE) at approximately $91,000."
    )
    base, whole = roofer(text).claims
    assert base.key.basis is None
    assert whole.key.basis == "all told"


def test_two_things_may_narrow_a_statement() -> None:
    (claim,) = roofer("Part-time steep roofers typically earn a median of $22,000.").claims
    assert claim.key.basis == "part-time, steep"


def test_what_its_own_clause_says_tells_more_than_what_opens_the_sentence() -> None:
    year, summer = roofer("An internship pays $22 an hour ($9,000 for summer).").claims
    assert (year.key.basis, summer.key.basis) == ("internship", "for summer")


@pytest.mark.parametrize(
    ("sentence", "basis"),
    [
        ("The average salary for academic jobs is $52,000.", "academic jobs"),
        ("The average salary for roofing jobs is $52,000.", None),
        ("The average salary for most positions is $52,000.", None),
    ],
)
def test_jobs_of_which_pay_is_said_to_be_are_the_roles_where_words_say_so(sentence: str, basis: str | None) -> None:
    assert only_claim(roofer(sentence)).key.basis == basis


@pytest.mark.parametrize(
    "sentence",
    [
        "All in all roofers make $41,000 to $58,500.",
        "Considering roofers in all cities and of every seniority, the median is $52,300.",
        "Roofers in every state have a median of $52,300.",
        "Roofers at any kind of firm have a median of $52,300.",
    ],
)
def test_words_for_all_of_them_narrow_nothing(sentence: str) -> None:
    assert roofer(sentence).claims[0].key.basis is None


def test_names_of_one_level_are_one() -> None:
    box = "# Saw filer\n\n## Key facts\n\n- Low to high wage, journeypersons: $31.00 to $52.00 an hour\n\n## More\n\n"
    said = "Journeyman saw filers can expect between $25.50 and $46.00 an hour."
    assert conflicts_in(box + said, "salary/range-conflict") != []


def test_a_branch_narrows_a_list_that_its_line_says_is_in_it() -> None:
    page = "# Roofer\n\n{}:\n\n- Senior roofer: $60,000 a year\n"
    for lead, basis in (("Pay in hospitals", True), ("Titles as hospitals use them", False)):
        claim = facts_of(page.format(lead), ".md").claims[-1]
        assert bool(claim.key.basis) is basis, lead


def test_whom_somebody_employs_are_not_all() -> None:
    (claim,) = roofer("Federal agencies pay more, with a median of $68,000 for their roofers.").claims
    assert claim.key.basis == "whom somebody employs"


def test_a_higher_median_is_that_of_some_of_them() -> None:
    assert only_claim(roofer("They earn a higher median of $61,000.")).key.basis == "higher median"
