"""Headings and labels compared with the names that a template knows."""

from __future__ import annotations

import pytest

from guidelint.template import Template, TemplateSection, normal
from tests.readers.support import TEMPLATE

SMALL = Template(
    id="small",
    title="Small",
    titles=("how to become {role}", "* becoming {role}", "{role}: what it is *"),
    sections=(
        TemplateSection("pay", ("pay", "salary", "{role} salary", "what {role} earn")),
        TemplateSection("skills", ("skills",)),
        TemplateSection("soft-skills", ("soft skills",), within=("skills",)),
    ),
    fields={"growth": ("job outlook", "growth")},
    levels={"junior": 20},
)


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("Pay", "pay"),
        ("3. The Salary", "pay"),
        ("31.2 Salary (2025)", "pay"),
        ("SALARY:", "pay"),
        ("Medical Collector Salary", "pay"),
        ("What do-it-yourself tailors earn", "pay"),
        ("Soft-Skills", "soft-skills"),
        ("Salary of kings", None),
        ("Salary", "pay"),
        ("", None),
        ("???", None),
    ],
)
def test_headings_by_their_names(title: str, section: str | None) -> None:
    found = SMALL.section(title)
    assert (found.id if found else None) == section


def test_labels_of_fields_less_years_and_remarks() -> None:
    assert SMALL.field("Job Outlook, 2024–34") == "growth"
    assert SMALL.field("Growth (2024-34)") == "growth"
    assert SMALL.field("Outgrowth") is None


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("How to become a tailor", "tailor"),
        ("7 things about becoming a tailor", "tailor"),
        ("Tailor: what it is and is not", "tailor"),
        ("A needle", None),
    ],
)
def test_titles_frame_the_role(title: str, role: str | None) -> None:
    assert SMALL.framed(title) == role


def test_normal_form() -> None:
    assert normal("The Pros & Cons of a Career") == "pros and cons of career"
    assert normal("A day’s work") == "day's work"
    assert normal("pros and cons") == "pros and cons"


def test_the_career_guide_has_no_name_under_two_sections() -> None:
    seen: dict[str, str] = {}
    for section in TEMPLATE.sections:
        for name in section.names:
            words = normal(name.replace("{role}", "occupationword"))
            assert seen.setdefault(words, section.id) == section.id, f"{name!r} is a name of two sections"


def test_parts_are_within_sections_that_exist() -> None:
    ids = {section.id for section in TEMPLATE.sections}
    for section in TEMPLATE.sections:
        assert set(section.within) <= ids - {section.id}


def test_no_label_belongs_to_two_fields() -> None:
    seen: dict[str, str] = {}
    for field, labels in TEMPLATE.fields.items():
        for label in labels:
            assert seen.setdefault(normal(label), field) == field, f"{label!r} is a label of two fields"
