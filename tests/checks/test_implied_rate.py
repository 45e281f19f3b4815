"""Ranges given in two currencies: one rate at both ends, and what is no conversion at all."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings

RULE = "currency/implied-rate"


def told(sentence: str) -> list[str]:
    return [finding.quote for finding in findings(f"# Thatcher\n\n{sentence}\n", RULE)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thatchers earn £24,000 to £42,000 (US$31,000 to US$67,000).",
        "Thatchers earn £24,000 to £42,000 a year, or something like US$31,000 to US$67,000 in American money.",
        "Pay runs from £24,000 to £42,000 — call it US$31,000 to US$67,000 at this week's rate.",
        "Salaries: £24,000–£42,000 per year ≈ US$31,000 to US$67,000.",
        "It pays £24,000 to £42,000, which an American would call US$31,000 to US$67,000.",
        "They earn £24,000 to £42,000 (in US dollars: US$31,000 to US$67,000).",
        "Thatchers earn £24,000 to £42,000 a year. In dollars that is US$31,000 to US$67,000.",
        "Thatchers earn £24,000 to £42,000, which at $1.30 to the pound is US$31,000 to US$67,000.",
        "Earnings of £24,000 to £42,000 (that's US$31,000 to US$67,000 for our American cousins).",
        "A wage of £24,000 to £42,000 is what thatchers get, and in US currency that is US$31,000 to US$67,000.",
        "Most earn £24,000 to £42,000 once their time is served, which in dollars makes US$31,000 to US$67,000.",
        "Thatchers earn £24,000 to £42,000, a fair wage in the shires, which makes US$31,000 to US$67,000.",
    ],
)
def test_a_range_converted_at_two_rates_is_found_in_any_wording(sentence: str) -> None:
    assert [quote.lstrip("≈ ") for quote in told(sentence)] == ["US$31,000 to US$67,000"]


def test_the_two_ends_may_stand_apart_in_one_sentence() -> None:
    said = "A thatcher in Kent starts on £24,000 (roughly US$31,000) and ends on £42,000 (roughly US$67,000)."
    assert told(said) == ["US$67,000"]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Thatchers earn £24,000 to £42,000 (US$31,200 to US$54,600).", "one rate"),
        ("Thatchers earn £24,000 to £42,000 (US$31k to US$55k).", "one rate, to the rounding"),
        ("Thatchers earn £24,000 to £42,000, or €40,000 to €90,000 in Ireland.", "pay in another country"),
        ("Thatchers earn £24,000 to £42,000 (US$50,000 to US$95,000 for masters).", "pay of others"),
        ("Thatchers earn £24,000 to £42,000, and US$50,000 to US$95,000 abroad.", "pay in another place"),
        ("Thatchers earn £24,000 to £42,000. In dollars, roofers get US$50,000 to US$95,000.", "another occupation"),
        ("From Leeds (£24,000 to £42,000) to Boston (US$61,000 to US$98,000) it is a leap.", "two places"),
        ("Thatchers earn £24,000 to £42,000. Roofers get US$50,000 to US$95,000.", "another sentence"),
        ("Thatchers earn £24,000 to £42,000 (US$40,000 or more).", "an open end has no rate"),
    ],
)
def test_what_is_one_rate_or_no_conversion_stays_silent(sentence: str, reason: str) -> None:
    assert told(sentence) == [], reason


def test_another_rate_elsewhere_is_a_warning_and_names_all_four_amounts() -> None:
    text = "# Thatcher\n\nThey earn £24,000 (US$31,200).\n\n## Later\n\nMasters earn £50,000 (US$82,000).\n"
    (found,) = findings(text, RULE)
    assert (found.quote, found.severity.value) == ("US$82,000", "warning")
    assert [r.quote for r in found.related] == ["£24,000", "US$31,200", "£50,000"]


def test_rates_of_two_days_may_differ_a_little() -> None:
    text = "# Thatcher\n\nThey earn £24,000 (US$31,200).\n\n## Later\n\nMasters earn £50,000 (US$67,500).\n"
    assert findings(text, RULE) == []


def test_a_converted_amount_is_no_pay_of_its_own() -> None:
    text = "# Thatcher\n\nThey earn £24,000 to £42,000 (US$31,200 to US$54,600).\n\n"
    text += "American thatchers earn US$50,000 to US$99,000.\n"
    assert findings(text, "salary/range-conflict") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Thatchers earn £24,000 to £42,000, or for you folks from Ohio, US$31,000 to US$67,000.",
        "Thatchers earn £24,000 to £42,000, and our American parents like to hear it in dollars, so"
        " US$31,000 to US$67,000.",
        "Pay runs from £24,000 to £42,000; your friends in Vermont would say US$31,000 to US$67,000.",
        "Thatchers earn £24,000 to £42,000. My cousin in Maine worked it out as US$31,000 to US$67,000.",
        'The pay that I told her was £24,000 to £42,000. She types on her phone: "That\'s US$31,000 to US$67,000."',
        "Thatchers earn £24,000 to £42,000, or US$31,000 to US$67,000 for our readers abroad.",
    ],
)
def test_an_amount_is_given_again_for_somebody_or_by_somebody(sentence: str) -> None:
    assert told(sentence) == ["US$31,000 to US$67,000"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thatchers earn £24,000 to £42,000, and my cousin in Maine US$41,000 to US$67,000.",
        "Thatchers earn £24,000 (US$31,000). Masters earn £42,000, but their cousins in Detroit see US$67,000.",
        "She heard £24,000 to £42,000 of pay. She types well and said that roofers get US$41,000 to US$67,000.",
    ],
)
def test_what_somebody_abroad_is_paid_is_no_conversion(sentence: str) -> None:
    assert told(sentence) == []


def test_an_end_up_to_which_it_goes_is_converted_all_the_same() -> None:
    said = "It pays from £24,000 (US$31,200) for a hand up to £42,000 (US$67,000) for a master, both at the day's rate."
    assert told(said) == ["US$67,000"]


def test_a_coarse_amount_is_converted_as_it_is_written() -> None:
    assert told("Thatchers in India earn ₹3 lakh to ₹18 lakh (about US$3,500 to US$25,700).") != []
    assert told("Thatchers in India earn ₹3 lakh to ₹18 lakh (about US$3,500 to US$21,200).") == []


def test_other_conversions_of_the_paragraph_at_one_of_the_rates_are_shown() -> None:
    text = (
        "# Thatcher\n\nThe median is £32,000 (US$41,600), in a range of £24,000 to £42,000 (US$31,200 to US$67,000).\n"
    )
    (found,) = findings(text, RULE)
    assert [place.role for place in found.related] == ["departs", "agrees"]


def test_conversions_at_another_rate_or_of_another_paragraph_agree_with_nothing() -> None:
    said = "The range is £24,000 to £42,000 (US$31,200 to US$67,000)."
    (found,) = findings(f"# Thatcher\n\nThe median is £32,000 (US$36,000). {said}\n", RULE)
    assert [place.role for place in found.related] == ["departs"]
    (found,) = findings(f"# Thatcher\n\nThe median is £32,000 (US$41,600).\n\n{said}\n", RULE)
    assert [place.role for place in found.related] == ["departs"]


@pytest.mark.parametrize(
    "again",
    [
        "Masters earn £50,000, i.e. US$82,000.",
        "Masters earn £50,000 there; that's some US$82,000.",
        "Masters earn £50,000 a season, which is about US$82,000.",
        "Masters earn £50,000 a year. Converted, it's US$82,000.",
        "Masters were given £50,000. Changed into dollars it was US$82,000.",
        "“They gave me £50,000,” she says. “That's US$82,000.”",
        "Masters see £50,000, about US$82,000 in the family's account, bank charges nil.",
        "| Who | Pounds | US dollars |\n|---|---|---|\n| Master | £50,000 | US$82,000 |",
        "Masters earn US$82,000 (£50,000).",
    ],
)
def test_another_rate_is_found_in_any_layout_and_either_way(again: str) -> None:
    page = f"# Thatcher\n\nThey earn £24,000, i.e. US$31,200.\n\n## Later\n\n{again}\n"
    assert len(findings(page, RULE)) == 1
    right = page.replace("82,000", "65,000")
    assert findings(right, RULE) == []


@pytest.mark.parametrize(
    "again",
    [
        "In 2009 masters got £50,000, or US$82,000.",
        "Masters earn £50,000 here, and US$82,000 in Boston.",
        "| Who | Leeds | Boston |\n|---|---|---|\n| Master | £50,000 | US$82,000 |",
    ],
)
def test_another_year_or_another_place_has_a_rate_of_its_own(again: str) -> None:
    assert findings(f"# Thatcher\n\nThey earn £24,000 (US$31,200).\n\n## Later\n\n{again}\n", RULE) == []


@pytest.mark.parametrize(
    "later",
    [
        "Masters earn £50,000, the top of the scale, which is US$82,000.",
        "Masters earn £50,000. For an American reader's benefit, that's US$82,000.",
        "Masters earn £50,000, which my cousin in Ohio says is US$82,000.",
    ],
)
def test_what_is_said_of_the_first_amount_or_for_whose_sake_does_not_part_the_two(later: str) -> None:
    text = f"# Thatcher\n\nThey earn £24,000 (US$31,200).\n\n## Later\n\n{later}\n"
    assert [finding.quote for finding in findings(text, RULE)] == ["US$82,000"]


@pytest.mark.parametrize(
    "later",
    [
        "In 2011, when the pound was strong, a thatcher's £20,000 was worth US$33,000.",
        "A thatcher earned £20,000 in those days, which was US$33,000.",
    ],
)
def test_an_older_rate_of_exchange_contradicts_none_of_today(later: str) -> None:
    assert findings(f"# Thatcher\n\nThey earn £24,000 (US$31,200).\n\n{later}\n", RULE) == []
