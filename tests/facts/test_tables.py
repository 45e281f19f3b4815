"""Meaning from structure: tables, tables that lost their shape, lists, charts as text, and the headings over them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import conflicts_in, facts_of

Seen = tuple[str, str | None, str | None]

LOST = """Coopers
Summary
Quick Facts: Coopers
Number of Jobs, 2024
12,300
Job Outlook
Employment of coopers is projected to grow 4 percent from 2024 to 2034.
Employment projections data for coopers, 2024–34
Occupational Title
SOC Code
Employment, 2024
Projected Employment, 2034
Change, 2024–34
Employment by Industry
Percent
Numeric
SOURCE: A bureau of statistics
Coopers
51-7099
12,300
12,800
4
500
Get data
Hoop makers
—
2,900
2,800
-3
-100
Get data
Similar Occupations
This table shows a list of occupations like those of coopers.
Occupation
Job Duties
ENTRY-LEVEL EDUCATION
2024 MEDIAN PAY
Basket Weavers
Basket weavers make baskets out of willow, cane and other materials that bend.
No formal educational credential
$31,200
Cabinetmakers and Bench Carpenters
Cabinetmakers and bench carpenters cut, shape and join parts of wooden things.
High school diploma or equivalent
$43,500
"""


def claim(text: str, quote: str, suffix: str = ".txt", nth: int = 0) -> Claim:
    return [c for c in facts_of(text, suffix).claims if c.quote == quote][nth]


def seen(text: str, suffix: str = ".md") -> list[Seen]:
    return [(c.quote, c.key.subject, c.key.subject_name) for c in facts_of(text, suffix).claims]


class TestATableThatLostItsShape:
    def test_gives_each_line_its_row_and_column(self) -> None:
        told = [
            (c.quote, c.key.metric, c.key.subject_name, c.key.horizon)
            for c in facts_of(LOST).claims
            if "row" in c.because["subject"] and c.key.metric != "pay"
        ]
        assert told == [
            ("12,300", "employment", "cooper", "2024"),
            ("12,800", "employment-projected", "cooper", "2034"),
            ("4", "growth", "cooper", "2024-2034"),
            ("500", "new-jobs", "cooper", "2024-2034"),
            ("2,900", "employment", "hoop maker", "2024"),
            ("2,800", "employment-projected", "hoop maker", "2034"),
            ("-3", "growth", "hoop maker", "2024-2034"),
            ("-100", "new-jobs", "hoop maker", "2024-2034"),
        ]

    def test_of_other_occupations_gives_each_its_own_name(self) -> None:
        pay = [c for c in facts_of(LOST).claims if c.key.metric == "pay"]
        assert [(c.quote, c.key.statistic, c.key.subject, c.key.subject_name) for c in pay] == [
            ("$31,200", "median", "other", "basket weavers"),
            ("$43,500", "median", "other", "cabinetmakers and bench carpenters"),
        ]
        assert not any(c.named for c in pay)

    def test_is_none_where_the_figures_stand_under_labels_of_their_own(self) -> None:
        text = "Cooper Career Guide\nKey facts\nMedian pay\n$41,300\nNumber of jobs\n12,300\nOpenings\n1,400\n"
        assert [c.key.metric for c in facts_of(text).claims] == ["pay", "employment", "openings"]

    def test_is_read_in_time_linear_in_its_length(self) -> None:
        facts = facts_of("Coopers\n" + "Short line\n" * 3000 + "Pay\n41,300\n" * 200)
        assert facts.seen == 200


class TestABareNumber:
    @pytest.mark.parametrize("suffix", [".md", ".txt"])
    def test_in_a_list_of_pay_is_money_as_the_first_one_is(self, suffix: str) -> None:
        text = (
            "# Cooper\n\nThe median annual wages of coopers in the top industries were as follows:\n\n"
            "- Distilleries: $46,200\n- Employment services: 38,400\n"
        )
        second = claim(text, "38,400", suffix)
        assert (second.key.metric, second.key.statistic, second.key.currency) == ("pay", "median", "USD")
        assert (second.key.subject, second.key.subject_name) == ("industry", "employment services")

    def test_in_a_column_headed_as_pay_is_money(self) -> None:
        text = "# Cooper\n\n| State | Average salary ($) |\n| --- | --- |\n| Ohio | 44,100 |\n| Texas | 39,800 |\n"
        first = claim(text, "44,100", ".md")
        assert (first.key.metric, first.key.statistic, first.key.region) == ("pay", "mean", "US-OH")

    def test_in_a_column_low_or_high_is_money_where_another_column_is_pay(self) -> None:
        text = (
            "# Cooper\n\n| Level | Low | Median | High |\n| --- | --- | --- | --- |\n"
            "| Senior | 39,000 | 47,000 | 58,000 |\n"
        )
        assert [c.key.statistic for c in facts_of(text, ".md").claims] == ["minimum", "median", "top"]

    def test_in_a_box_of_facts_of_all_kinds_is_no_money(self) -> None:
        text = "# Cooper\n\n| Item | Figure |\n| --- | --- |\n| Pay | $41,300 |\n| Openings a year | 1,400 |\n"
        assert claim(text, "1,400", ".md").key.metric == "openings"

    def test_in_a_list_of_shares_counts_no_jobs(self) -> None:
        text = (
            "Coopers\nWork Environment\nThe largest employers of coopers were as follows:\nDistilleries\n61%\n"
            "Self-employed workers\n23\nWineries\n12\nCoopers often stand all day, and lift heavy casks alone.\n"
        )
        assert not facts_of(text).claims

    def test_that_is_far_off_the_first_is_none_of_its_kind(self) -> None:
        text = "# Cooper\n\nMedian pay of coopers by shop:\n\n- Large: $46,200\n- Small: 12\n"
        assert [c.quote for c in facts_of(text, ".md").claims] == ["$46,200"]


class TestHeads:
    TABLE = (
        "# Coopers\n\n| Occupation | Employment, 2024 | Change, 2024–34 | |\n| --- | --- | --- | --- |\n"
        "| Coopers | 12,300 | 4 | 500 |\n"
    )

    def test_lower_heads_written_at_the_left_belong_under_the_head_that_spans_them(self) -> None:
        html = (
            "<h1>Coopers</h1><table><thead><tr><th rowspan=2>Occupation</th><th rowspan=2>Employment, 2024</th>"
            "<th colspan=2>Change, 2024–34</th></tr><tr><th>Percent</th><th>Numeric</th></tr></thead>"
            "<tr><td>Coopers</td><td>12,300</td><td>4</td><td>500</td></tr></table>"
        )
        spread = self.TABLE.replace(
            "| Coopers | 12", "| Percent | Numeric |\n| | | | |\n| --- | --- | --- | --- |\n| Coopers | 12"
        )
        for text, suffix in ((html, ".html"), (spread, ".md")):
            told = [(c.quote, c.key.metric, c.key.horizon) for c in facts_of(text, suffix).claims]
            assert told == [
                ("12,300", "employment", "2024"), ("4", "growth", "2024-2034"), ("500", "new-jobs", "2024-2034"),
            ], suffix  # fmt: skip

    def test_a_rows_head_is_its_first_cell_that_holds_anything(self) -> None:
        text = (
            "# Cooper\n\nCoopers make casks.\n\n## Similar occupations\n\n| | Occupation | 2024 median pay |\n"
            "| --- | --- | --- |\n| | **Basket Weavers** | $31,200 |\n"
        )
        assert seen(text) == [("$31,200", "other", "basket weavers")]

    def test_percentiles_may_be_columns(self) -> None:
        text = (
            "# Cooper\n\n| Percentile | 10th | 50th | 90th |\n| --- | --- | --- | --- |\n"
            "| Annual wage | $29,000 | $41,300 | $58,000 |\n"
        )
        assert [c.key.statistic for c in facts_of(text, ".md").claims] == ["percentile-10", "median", "percentile-90"]

    def test_thousands_are_said_once_for_a_column(self) -> None:
        text = "# Cooper\n\n| Occupation | Employment, 2024 (thousands) |\n| --- | --- |\n| Coopers | 12.3 |\n"
        assert claim(text, "12.3", ".md").quantity.low == Decimal(12300)


class TestAChartAsText:
    PAGE = (
        "# Coopers\n\n## Job outlook\n\nPercent change in employment, projected 2024–34\n\nCoopers\n: 4%\n\n"
        "Woodworkers\n: 2%\n\nTotal, all occupations\n: 3%\n"
    )

    def test_gives_each_bar_its_group(self) -> None:
        facts = facts_of(self.PAGE, ".md")
        assert [(c.key.subject, c.key.subject_name) for c in facts.claims] == [
            ("role", "cooper"), ("other", "woodworker"), ("all-occupations", None),
        ]  # fmt: skip
        assert {c.key.horizon for c in facts.claims} == {"2024-2034"}

    def test_is_no_box_of_facts(self) -> None:
        assert not any(c.headline for c in facts_of(self.PAGE, ".md").claims)

    def test_a_name_with_a_word_for_other_money_is_a_name(self) -> None:
        text = (
            "# Brokers\n\nMedian annual wages, May 2024\n\nSales agents\n: $56,000\n\nEquipment operators\n: $48,000\n"
        )
        assert [c.key.metric for c in facts_of(text, ".md").claims] == ["pay", "pay"]


class TestPagesAboutSeveralOccupations:
    PAGE = """# Coopers and Hoop Makers

## Pay

The median annual wage for coopers was $41,300 in May 2024. The lowest 10 percent earned less than $29,000.

The median annual wage for hoop makers was $36,100 in May 2024. The lowest 10 percent earned less than {low}.

## Outlook

Coopers held about {coopers} jobs in 2024.

Employment projections data for coopers and hoop makers, 2024–34

| Occupational Title | Employment, 2024 | Projected Employment, 2034 |
| --- | --- | --- |
| Coopers and hoop makers | 15,200 | 15,600 |
| Coopers | 12,300 | 12,800 |
| Hoop makers | 2,900 | 2,800 |
"""

    def page(self, low: str = "$24,000", coopers: str = "12,300") -> str:
        return self.PAGE.format(low=low, coopers=coopers)

    @pytest.mark.parametrize("rule", ["salary/median-conflict", "salary/percentile-order", "employment/conflict"])
    def test_never_hold_one_against_another(self, rule: str) -> None:
        assert not conflicts_in(self.page(), rule)

    def test_hold_each_against_itself(self) -> None:
        assert conflicts_in(self.page(coopers="14,700"), "employment/conflict")
        assert conflicts_in(self.page(low="$39,900"), "salary/percentile-order")

    def test_know_the_role_by_its_official_name_where_its_jobs_are_those_of_all_rows(self) -> None:
        other = self.page().replace("| Coopers and hoop makers |", "| Coopers, hoopers, and hoop makers |")
        assert claim(other, "15,200", ".md").key.subject == "role"
        assert claim(other.replace("15,200", "19,800"), "19,800", ".md").key.subject != "role"


class TestYears:
    def test_of_a_count_are_those_of_its_column_before_those_of_the_caption(self) -> None:
        text = (
            "# Coopers\n\nEmployment projections, 2024–34\n\n| Occupation | Employment, 2024 | Jobs |\n"
            "| --- | --- | --- |\n| Coopers | 12,300 | 12,300 |\n"
        )
        assert [c.key.horizon for c in facts_of(text, ".md").claims] == ["2024", "2024"]

    def test_of_openings_are_those_of_the_pages_only_projection(self) -> None:
        text = (
            "# Cooper\n\nEmployment of coopers is projected to grow 4 percent from 2024 to 2034. About 1,400 openings "
            "for coopers are projected each year, on average, over the decade.\n"
        )
        openings = claim(text, "1,400", ".md")
        assert openings.key.horizon == "2024-2034"
        assert "horizon" in openings.filled

    def test_a_row_of_an_earlier_year_is_history(self) -> None:
        text = "# Cooper\n\n| Year | Median pay |\n| --- | --- |\n| 2019 | $35,200 |\n| 2024 | $41,300 |\n"
        assert [c.key.horizon for c in facts_of(text, ".md").claims] == ["2019", "2024"]
        assert not conflicts_in(text)


def test_lead_chief_and_principal_before_the_role_are_levels_of_it() -> None:
    for level in ("lead", "chief", "principal", "master", "head"):
        text = f"# Cooper\n\nCoopers make casks.\n\n## {level.title()} Cooper\n\nSalary range: $52,000–$58,000\n"
        assert claim(text, "$52,000–$58,000", ".md").key.level == level


def test_a_sentence_that_names_its_occupation_inherits_no_place_that_has_its_own_figure() -> None:
    text = (
        "# Cooper\n\nIn Ohio, jobs are expected to grow 9 percent. "
        "Employment of coopers is projected to grow 4 percent.\n"
    )
    assert [c.key.region for c in facts_of(text, ".md").claims][-1] != "US-OH"


def test_quick_facts_and_the_role_in_one_head_name_no_level() -> None:
    text = (
        "<h1>Coopers</h1><table><tr><th colspan=2>Quick Facts: Coopers</th></tr>"
        "<tr><th>Jobs</th><td>12,300</td></tr></table>"
    )
    assert claim(text, "12,300", ".html").key.level is None


def test_an_hours_pay_finds_the_years_under_its_own_label_though_a_chart_has_it_too() -> None:
    page = (
        "# Coopers\n\n| Quick facts | |\n| --- | --- |\n| 2024 median pay | $41,300 per year {hour} per hour |\n\n"
        "## Pay\n\nMedian annual wages, May 2024\n\nCoopers\n: $41,300\n\nWoodworkers\n: $43,500\n"
    )
    assert not conflicts_in(page.format(hour="$19.86"), "salary/period-mismatch")
    assert conflicts_in(page.format(hour="$16.20"), "salary/period-mismatch")


def test_rows_of_places_industries_levels_and_other_occupations_never_count_as_the_role() -> None:
    page = """# Cooper

- Median pay: $41,300
- Salary range: $29,000 to $58,000
- Job growth, 2024-34: 4%

## Pay by state

| State | Median pay | Job growth |
| --- | --- | --- |
| Ohio | $38,200 | 9% |
| Oregon | 51,000 | 1% |

## Pay by industry

- Distilleries: $46,200
- Wineries: 39,900

## Pay by experience

| Level | Median pay | Range |
| --- | --- | --- |
| Apprentice | $30,000 | $26,000 to $34,000 |
| Lead cooper | $55,000 | $51,000 to $58,000 |

## How coopers compare

| Trade | Median pay | Job growth |
| --- | --- | --- |
| Woodworkers | $43,500 | 2% |
| Boat builders and riggers | $48,000 | 7% |

| | Cooper | Carpenter |
| --- | --- | --- |
| Median pay | $41,300 | $59,300 |
"""
    for rule in ("salary/median-conflict", "salary/range-conflict", "growth/rate-conflict", "salary/outside-range"):
        assert not conflicts_in(page, rule), rule


RECORDS = """Roofer
How pay goes up
Level
New graduate
Years
0-2
Typical pay
$41,500
Level
Staff roofer
Years
2-6
Typical pay
$52,000
Level
Lead roofer
Years
6-10
Typical pay
$68,000
That is the whole of the ladder, and nobody has fallen off it yet in this town.
"""


def test_a_label_that_comes_again_names_the_record_that_what_follows_belongs_to() -> None:
    pay = [c for c in facts_of(RECORDS, ".txt").claims if c.key.metric == "pay"]
    assert [c.key.level for c in pay] == ["graduate", "staff roofer", "lead"]


def test_the_heads_of_a_lost_table_may_be_nothing_but_units_of_time() -> None:
    page = "Roofer\nThe scale\nThis is the scale of the contract.\nGrade\nPer hour\nPer year\n"
    page += "Trainee\n$22.80\n$47,424\nRoofer\n$27.40\n$56,992\n"
    assert [(c.key.metric, c.key.period) for c in facts_of(page, ".txt").claims] == [
        ("pay", "hour"),
        ("pay", "year"),
    ] * 2


def test_a_row_without_a_name_in_a_list_of_occupations_names_nobody() -> None:
    head = "# Roofer\n\n| Occupation | Median pay |\n| --- | --- |\n"
    rows = "| Slater | $51,000 |\n| ----- | $47,000 |\n| Roofer | $52,000 |\n"
    assert [c.key.subject_name for c in facts_of(head + rows, ".md").claims][::2] == ["slater", "roofer"]
