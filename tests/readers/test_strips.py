"""Several facts on one line: each is a block of its own, with its label and its place."""

from __future__ import annotations

import pytest

from guidelint.guide import Guide
from tests.readers.support import facts, flat, markdown, texts

BELOW = "\n\nTailors sew, fit and mend the clothes of other people for a living.\n"


def strip(line: str) -> Guide:
    return flat(f"Tailor\n\n{line}{BELOW}")


@pytest.mark.parametrize("sign", [" | ", " / ", " · ", " • "])
def test_signs_between_facts(sign: str) -> None:
    guide = strip(sign.join(("Pay: $43,800", "Growth to 2034: 6%", "Openings: 18,400 a year")))
    assert facts(guide) == {"Pay": "$43,800", "Growth to 2034": "6%", "Openings": "18,400 a year"}
    assert texts(guide, "value") == ["Pay: $43,800", "Growth to 2034: 6%", "Openings: 18,400 a year"]


def test_every_fact_is_found_by_its_block_and_stands_where_it_stood() -> None:
    line = "Median $38,400 / Range $32,100 to $51,000 / Growth 6%"
    text = f"Tailor\n\n{line}{BELOW}"
    guide = flat(text)
    found = [(field.label, guide.blocks[at].text, field.value.whole) for at, field in guide.field_of.items()]
    assert [(label, block, text[where.start : where.end]) for label, block, where in found] == [
        ("Median", "Median $38,400", "$38,400"),
        ("Range", "Range $32,100 to $51,000", "$32,100 to $51,000"),
        ("Growth", "Growth 6%", "6%"),
    ]


def test_in_markdown_though_it_is_bold_and_wrapped() -> None:
    guide = markdown(f"# Tailor\n\n**Pay: $42,100 median | Growth: 6% by 2034 |\nOpenings: 49,000 a year**{BELOW}")
    assert facts(guide) == {"Pay": "$42,100 median", "Growth": "6% by 2034", "Openings": "49,000 a year"}


def test_figures_that_say_themselves_what_they_are() -> None:
    guide = strip("In short: $41,300 median | $28,000 to $62,500 in all | 3,000 openings a year")
    assert texts(guide, "value") == ["$41,300 median", "$28,000 to $62,500 in all", "3,000 openings a year"]
    assert guide.blocks[1].text == "In short:"
    assert guide.fields == ()


def test_two_lines_of_facts_are_no_table() -> None:
    guide = strip("Pay: $43,800 | Growth: 6%\nOpenings: 400 | Hours: 40")
    assert guide.tables == ()
    assert list(facts(guide)) == ["Pay", "Growth", "Openings", "Hours"]


@pytest.mark.parametrize(
    "line", ["Home | Careers | Tailor", "By Ann Lee | 12 May 2026 | 5 min read", "Salary: $40,000 / year"]
)
def test_other_lines_with_such_signs(line: str) -> None:
    assert len(strip(line).blocks) == 3


def test_lines_that_markdown_would_join_with_dashes_between() -> None:
    guide = markdown(
        "# Tailor\n\nMedian pay — $39,600 a year\nChange in jobs, 2024–34 — down 3%\nEducation — high school diploma\n"
    )
    assert facts(guide) == {
        "Median pay": "$39,600 a year",
        "Change in jobs, 2024–34": "down 3%",
        "Education": "high school diploma",
    }
    assert len(texts(guide, "value")) == 3


def test_items_with_dashes_between() -> None:
    guide = markdown(
        "# Tailor\n\n- Typical salary - £31,500 a year\n- Pay range - £22,000 to £42,000\n"
        "- Hours - 40 to 44 a week, more from May on\n- Way in - apprenticeship or college\n\n"
        "Then:\n\n- Sew - and never stop\n- Mend - if you must\n\n"
        "And:\n\n- **Licence** - none\n- **Mean pay** – £30,000\n"
    )
    assert facts(guide) == {
        "Typical salary": "£31,500 a year",
        "Pay range": "£22,000 to £42,000",
        "Hours": "40 to 44 a week, more from May on",
        "Way in": "apprenticeship or college",
        "Licence": "none",
        "Mean pay": "£30,000",
    }


def test_flat_lines_with_dashes_or_dots_between() -> None:
    guide = flat(
        "Tailor\nThe numbers\nRange - C$36,000 to C$72,000 a year\nWorkers in 2024 - 4,300\nRed Seal - yes\n"
        "The work\nTailors sew - and mend - the clothes of other people for a living.\n\n"
        "Degree ......... none, or one in fashion\nEmployed ....... about 4,300\n"
    )
    assert facts(guide) == {
        "Range": "C$36,000 to C$72,000 a year",
        "Workers in 2024": "4,300",
        "Red Seal": "yes",
        "Degree": "none, or one in fashion",
        "Employed": "about 4,300",
    }


def test_labels_side_by_side_before_their_values_are_no_facts_of_their_own() -> None:
    assert facts(strip("Bottom 10% / top 10%: $51,300 / $98,700")) == {"Bottom 10% / top 10%": "$51,300 / $98,700"}
