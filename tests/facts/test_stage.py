"""Pay at a stage of a working life is not the pay of all."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of, roofer

STAGES = [
    (
        "Roofers with three to seven years' experience earn a median of $62,000.",
        "with three to seven years' experience",
    ),
    (
        "Roofers with over 10 years of trade experience earn a median of $62,000.",
        "with over 10 years of trade experience",
    ),
    ("- Year 8: a median of $62,000 for roofers", "year 8"),
    ("- Average salary before the card: $40,000", "average salary before the card"),
]


@pytest.mark.parametrize(("text", "basis"), STAGES)
def test_words_and_labels_put_pay_at_a_stage(text: str, basis: str) -> None:
    claim = next(c for c in roofer(text).claims if c.key.metric == "pay")
    assert claim.key.basis == basis


@pytest.mark.parametrize("title", ["Experienced (5 years)", "Mid-Career", "Years 6-8: crew chief"])
def test_a_title_puts_the_pay_under_it_at_a_stage(title: str) -> None:
    page = f"# Roofer\n\n## {title}\n\nYou can expect a median of $62,000.\n"
    assert facts_of(page, ".md").claims[-1].key.basis == title.lower()


def test_a_bold_line_over_a_list_does_so_too() -> None:
    page = "# Roofer\n\n## Beyond\n\n**Crew chief** (10-12 years)\n\n- Salary: $62,000\n"
    assert facts_of(page, ".md").claims[-1].key.basis == "crew chief (10-12 years)"


@pytest.mark.parametrize("text", ["- Median pay before tax: $52,000", "Roofers earn a median of $52,000."])
def test_pay_before_tax_is_the_pay_of_all(text: str) -> None:
    assert roofer(text).claims[0].key.basis is None


def test_a_label_that_asks_for_years_of_experience_is_a_stage() -> None:
    lines = "Roofers with up to six years' experience usually earn\n$47K-$62K per year\n"
    claim = facts_of(f"Roofer career guide\nPay\n{lines}").claims[-1]
    assert claim.key.basis is not None
    assert "six years" in claim.key.basis


@pytest.mark.parametrize(
    "text",
    ["The starting salary for roofers averages $36,000.", "New roofers get $36,000.", "Roofers get $36,000 starting."],
)
def test_starting_pay_is_that_of_a_level(text: str) -> None:
    assert roofer(text).claims[0].key.level == "entry level"


def test_a_line_that_leads_in_with_years_puts_its_list_at_a_stage() -> None:
    page = "# Roofer\n\n## Beyond\n\nCrew chief, after 10-12 years:\n\n- Salary: $62,000\n"
    assert facts_of(page, ".md").claims[-1].key.basis == "crew chief, after 10-12 years:"


ENDS = [
    ("Roofers who earn the most take home an average of $78,000.", "earn the most"),
    ("Those among the lowest earners have an average of $36,500.", "lowest"),
    ("Roofers can earn up to an annual average salary of $85,000.", "up to an annual average salary of"),
    ("In year five, people say, a roofer has an average of $80,000.", "in year five"),
    ("By your third year you can expect a median of $62,000.", "by your third year"),
]


@pytest.mark.parametrize(("text", "basis"), ENDS)
def test_one_end_of_the_scale_and_one_year_are_not_all_of_them(text: str, basis: str) -> None:
    assert roofer(text).claims[-1].key.basis == basis


def test_the_highest_of_something_else_is_no_end_of_the_scale() -> None:
    assert (
        roofer("With the highest roofs in Europe, roofers earn a median of $62,000.").claims[-1].key.basis != "highest"
    )


def test_a_step_on_the_way_in_has_pay_of_its_own() -> None:
    page = "# Roofer\n\n## Step 3: Gain some years\n\nEarnings: $36,000 to $45,000 a year\n"
    assert facts_of(page, ".md").claims[-1].key.basis == "step 3: gain some years"


def test_a_high_sum_is_not_what_the_highest_paid_get() -> None:
    text = "Upper storeys or not, roofers average $52,000 a year."
    assert roofer(text).claims[0].key.basis is None
