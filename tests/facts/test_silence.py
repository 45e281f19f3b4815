"""Clean pages that once raised an alarm: why each figure is not what another of its page is."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import conflicts_in, facts_of, tailor


def _growth(text: str) -> list[Claim]:
    return [c for c in facts_of(text, ".md").claims if c.key.metric == "growth"]


@pytest.mark.parametrize(
    "sentence",
    [
        "New presses cut waste by 18 percent.",
        "The trade has lowered its use of solvents by about 12 percent.",
        "Tailors will trim thread bills by 9 percent.",
        "New presses fell in price by 18 percent.",
    ],
)
def test_what_a_verb_changes_is_no_employment(sentence: str) -> None:
    assert _growth(f"# Tailor career guide\n\n## Job outlook\n\n{sentence}\n") == []


def test_jobs_that_a_verb_changes_are_employment() -> None:
    (claim,) = _growth(
        "# Tailor career guide\n\n## Job outlook\n\nAutomation will cut employment by 9 percent over the decade.\n"
    )
    assert claim.quantity.high is not None
    assert claim.quantity.high < 0


@pytest.mark.parametrize("rest", ["work for themselves", "leave within five years", "are women", "belong to a union"])
def test_a_share_of_people_under_a_question_about_the_years_ahead_is_no_growth(rest: str) -> None:
    assert _growth(f"# Tailor career guide\n\n## Will there be work in ten years?\n\nSome 24 percent {rest}.\n") == []


def test_a_rate_alone_under_such_a_question_is_growth() -> None:
    page = "# Tailor career guide\n\n## Will there be work in ten years?\n\n24 percent over the decade.\n"
    assert len(_growth(page)) == 1


def test_a_rate_over_five_years_is_none_over_ten() -> None:
    five, ten = tailor(
        "The number of tailors should grow by 6% over five years, to 9,500, and by 11% over ten."
    ).claims[::2]
    assert (five.key.basis, ten.key.basis) == ("over 5 years", None)


def test_years_that_are_counted_are_those_of_the_only_projection_of_that_length() -> None:
    page = (
        "# Tailor career guide\n\n- Growth, 2025-30: 4%\n\n## Outlook\n\n"
        "Over the next five years, employment of tailors will grow 9 percent.\n"
    )
    assert conflicts_in(page, "growth/rate-conflict") != []


def test_a_noun_before_a_longer_name_is_a_part_of_it() -> None:
    page = (
        "# Nurse career guide\n\nEmployment of nurses will grow 5 percent.\n\n"
        "Nurse practitioners, who need a master's degree, will see growth of 40 percent.\n"
    )
    assert conflicts_in(page, "growth/rate-conflict") == []


def test_a_borrowed_name_that_begins_with_the_role_is_another() -> None:
    page = "# Chef\n\nSalary range: €30,000 - €65,000 a year\n\nA chef de partie is on €34,000 to €38,000 a year.\n"
    assert conflicts_in(page, "salary/range-conflict") == []


def test_a_pronoun_stands_for_whom_the_sentence_before_began_with() -> None:
    page = (
        "Brokers, who need two years as a tailor first, had a median wage of $72,280. "
        "Their jobs will rise from 129,200 to 132,500."
    )
    counts = [c for c in tailor(page).claims if c.key.metric.startswith("employment")]
    assert {c.key.subject for c in counts} == {"other"}


def test_what_is_left_after_costs_is_no_second_range() -> None:
    page = "# Tailor\n\nFreelance cutters gross $90,000 to $120,000 but net $40,000 to $60,000 after rent.\n"
    assert conflicts_in(page, "salary/range-conflict") == []


def test_a_share_of_jobs_in_a_table_is_no_number_of_jobs() -> None:
    page = (
        "# Tailor\n\n## Jobs by state\n\n"
        "| State | Employment | Per 1,000 jobs | Location quotient | Jobs per 10,000 |\n"
        "| --- | --- | --- | --- | --- |\n| Ohio | 1,480 | 1.52 | 0.85 | 15 |\n| Texas | 2,330 | 2.21 | 1.10 | 22 |\n"
    )
    assert conflicts_in(page, "employment/conflict") == []


def test_a_list_of_levels_named_by_their_years_may_leave_some_out() -> None:
    page = (
        "# Tailor\n\n| Stage | Years | Pay |\n| --- | --- | --- |\n| Apprentice, first year | 0-1 | $24,000 |\n"
        "| Apprentice, fourth year | 3-4 | $36,000 |\n| Tailor | 4-8 | $48,000 |\n| Master tailor | 8+ | $60,000 |\n"
    )
    assert conflicts_in(page, "experience/gap") == []


def test_what_employment_did_is_history_though_another_clause_expected_more() -> None:
    claims = tailor("In 2010 employment of tailors was expected to grow 23 percent by 2020; it grew 8 percent.").claims
    assert [c.key.basis for c in claims] == [None, "history"]


def test_other_money_right_before_a_statistic_is_what_it_is_of() -> None:
    (total,) = tailor("In 2024 overtime averaged $14,200 a tailor, and total pay $81,700.").claims
    assert total.quote == "$81,700"


@pytest.mark.parametrize(
    "page",
    [
        "# Tailor\n\n**Median base:** $78,000\n\n**Median OTE:** $151,000\n",
        "# Tailor\n\nTailors earn an average of $40,000 a year, and $52,000 a year with tips on average.\n",
        "# Tailor\n\n| Median pay | Median total compensation |\n| --- | --- |\n| $78,000 | $151,000 |\n",
    ],
)
def test_pay_with_all_that_comes_on_top_is_not_the_base(page: str) -> None:
    assert conflicts_in(page) == []


def test_a_total_is_held_against_another_total() -> None:
    page = (
        "# Tailor\n\n**Median total compensation:** $151,000\n\nThe median total compensation of tailors is $172,000.\n"
    )
    assert conflicts_in(page) != []


def test_each_grade_of_a_scale_has_a_range_of_its_own() -> None:
    page = (
        "# Tailor\n\nA tailor is paid on the national scale. Band 7 runs from £47,810 to £54,710 a year and "
        "Band 8a from £55,690 to £62,682 a year; grade C is paid £64,000 to £70,000 a year.\n"
    )
    assert conflicts_in(page, "salary/range-conflict") == []


def test_codes_of_two_tracks_are_two_ladders() -> None:
    rows = [
        ("L3", "Tailor", "0-2 yrs"),
        ("L4", "Tailor II", "2-5 yrs"),
        ("L5", "Senior tailor", "5-8 yrs"),
        ("L6", "Staff tailor", "8-12 yrs"),
        ("M1", "Workroom manager", "7-10 yrs"),
        ("M2", "Senior workroom manager", "10-14 yrs"),
    ]
    table = "".join(f"| {code} | {title} | {years} |\n" for code, title, years in rows)
    page = f"# Tailor\n\n| Level | Title | Experience |\n| --- | --- | --- |\n{table}"
    assert conflicts_in(page, "experience/overlap") == []
    assert conflicts_in(page.replace("5-8 yrs", "4-8 yrs"), "experience/overlap") != []


def test_the_ends_of_a_line_of_three_are_no_medians() -> None:
    claims = tailor("**National:** low $35.00, median $53.00, high $67.31 an hour").claims
    assert [c.key.statistic for c in claims] == ["minimum", "median", "top"]


def test_an_average_that_opens_with_a_group_is_that_groups() -> None:
    page = (
        "# Tailor\n\n- Average salary: ₹9,50,000 a year\n\n"
        "A tailor starts at ₹7 lakh; in the November 2024 campus placement the average was ₹12.49 lakh a year.\n"
    )
    assert conflicts_in(page) == []


def test_a_kind_of_the_trade_is_not_the_trade() -> None:
    page = (
        "# Airline pilot\n\nThe median wage of airline pilots is $226,600. "
        "Commercial pilots had a median of $122,670.\n"
    )
    assert conflicts_in(page) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Eight years of school (four of college, four of veterinary college at $25,000 to $60,000 a year) "
        "lead to a median wage of $125,510.",
        "Two years at a community college, $6,000 to $12,000 a year, lead to a median wage of $45,980.",
    ],
)
def test_what_a_school_asks_is_no_pay(sentence: str) -> None:
    assert [c.key.statistic for c in tailor(sentence).claims if c.key.metric == "pay"] == ["median"]


@pytest.mark.parametrize("who", ["people over 65", "people with arthritis", "people who need care"])
def test_more_people_of_another_kind_are_no_growth(who: str) -> None:
    assert tailor(f"By 2034 the number of {who} will be going up by 15 percent.").claims == ()


def test_a_column_of_change_holds_no_number_of_jobs() -> None:
    page = (
        "# Tailor\n\nTable 3. Employment and projected change\n\n| | 2024 | 2034 | Change | Percent |\n"
        "| --- | --- | --- | --- | --- |\n| Tailors | 114,000 | 118,600 | 4,600 | 4 |\n"
    )
    assert [c.key.metric for c in facts_of(page, ".md").claims if c.quote == "4,600"] == ["new-jobs"]
    assert conflicts_in(page, "employment/projected-conflict") == []


def test_a_unit_of_time_that_counts_clients_is_not_that_of_the_price() -> None:
    page = "# Tailor\n\n## Pay\n\nSixteen clients a week at $90 gross $74,880 a year.\n"
    assert conflicts_in(page, "salary/period-mismatch") == []


def test_those_who_work_part_of_the_time_have_a_range_of_their_own() -> None:
    page = (
        "# Tailor\n\n- Median pay: $57,950\n\n## Income\n\n"
        "Part-timers (56 percent work less than 30 hours) make $22,000 to $35,000.\n"
    )
    assert conflicts_in(page, "salary/outside-range") == []


OF_OTHERS = [
    ("those of a branch that was named", "Repair is a little different. Its tailors had a median of $35,700."),
    ("the workforce of a branch", "Tailors sew. The mill employs 900, and its workforce is to shrink by 4 percent."),
    ("a week that is not full", "A tailor at the median rate who works 24 hours a week earns about $31,100 a year."),
    ("an hour on Sundays", "At the median rate a Sunday hour is paid at $44.00."),
    ("money that comes on top", "That is before bonuses, which came to $4,000 on average."),
    ("the country's employment", "Employment in the United States as a whole is to grow by 17 percent."),
    ("a town's employment", "Employment in the town as a whole should grow by 3 percent to 2034."),
    ("the whole workforce", "Jobs for tailors go up, and the whole workforce is expected to grow by 6.8 percent."),
    ("pay in advertisements", "The midpoint of the pay printed in our ads is $68,900."),
    ("the jobs of growth", "Growth by itself adds 160 jobs for tailors a year."),
    ("openings on a board", "On 1 October the national job bank listed 5,260 vacancies for tailors."),
    ("those who finish a school", "The apprenticeship programs turn out 1,500 new tailors a year."),
    ("a decade that is over", "In the ten years up to 2024 shops took on 4,600 more tailors. Ask again in 2034."),
]


@pytest.mark.parametrize(("why", "sentence"), OF_OTHERS, ids=[why for why, _ in OF_OTHERS])
def test_what_is_said_of_others_is_not_the_roles(why: str, sentence: str) -> None:
    own = [c for c in tailor(sentence).claims if c.key.subject == "role" and c.key.basis is None and c.named]
    assert own == [], why


def test_a_trade_that_stands_somewhere_today_is_not_projected_there() -> None:
    text = "The forecast has the trade at 54,200 people in 2024 and 6 percent more in 2033, or 3,250 new jobs."
    assert "employment-projected" not in {c.key.metric for c in tailor(text).claims}


def test_newcomers_at_the_head_of_a_row_are_at_the_first_level() -> None:
    table = "| Level | Median pay |\n|---|---|\n| Newly qualified tailor | $31,000 |\n| Tailor | $42,000 |\n"
    assert [c.key.level for c in tailor(table).claims] == ["entry level", None]


def test_where_a_page_is_about_nobody_its_pay_is_nobodys() -> None:
    text = "## Ohio\n\n- Average salary: $56,300\n\n## Kansas\n\n- Average salary: $44,100\n"
    assert [c.named for c in facts_of(f"# Ohio or Kansas: a comparison\n\n{text}", ".md").claims] == [False, False]
    (claim,) = facts_of("# Tailor\n\n- Average salary: $56,300\n", ".md").claims
    assert claim.named


def test_a_median_of_houses_is_no_pay() -> None:
    table = "| | Ohio |\n| --- | --- |\n| Housing median | $330,000 |\n| Median home price | $310,000 |\n"
    assert [c for c in tailor(table).claims if c.key.metric == "pay"] == []
