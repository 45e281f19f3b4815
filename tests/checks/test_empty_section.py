from __future__ import annotations

import pytest

from guidelint.checks.empty_section import EmptySection
from tests.checks.pages import hits, quotes

TEXT = "Glass blowers shape hot glass with breath and a handful of iron tools."


def markdown(*after: str) -> list[str]:
    return quotes(EmptySection(), "\n\n".join(("# Glass blower", TEXT, *after)) + "\n", ".md")


@pytest.mark.parametrize(
    "nothing",
    [
        "",
        "---",
        "<!-- later -->",
        '<a id="pay"></a>',
        "[1]: https://glass.example",
        "<div>\n</div>",
        "<br>",
    ],
)
def test_what_shows_nothing_leaves_a_section_empty(nothing: str) -> None:
    assert markdown("## Pay", nothing, "## Outlook", TEXT) == ["Pay"]


@pytest.mark.parametrize(
    "something",
    [
        "![A furnace](furnace.jpg)",
        "{{< schools trade=glass >}}",
        '<iframe src="https://video.example/1"></iframe>',
        "```\nblow()\n```",
        "| a | b |\n|---|---|\n| c | d |",
        "- One",
        "> Quoted",
        "### A part\n\nIts text.",
    ],
)
def test_what_shows_something_is_content(something: str) -> None:
    assert markdown("## Pay", something, "## Outlook", TEXT) == []


@pytest.mark.parametrize(
    "headings",
    [
        pytest.param(["## The way in", "## Step 1: Write letters", TEXT], id="steps"),
        pytest.param(["## Questions", "## Is it hot?", TEXT], id="questions"),
        pytest.param(["## Median pay", "## $46,000", TEXT], id="a value set as a heading"),
        pytest.param(["## Contents", "## Outlook", TEXT], id="contents that a program fills in"),
        pytest.param(["## Anna Glass", "## Boris Sand", "## Carla Ash", "## Outlook", TEXT], id="names in a row"),
    ],
)
def test_headings_that_need_no_text_of_their_own(headings: list[str]) -> None:
    assert markdown(*headings) == []


def test_the_title_needs_no_text_before_the_first_section() -> None:
    assert quotes(EmptySection(), f"# Glass blower\n\n# Pay\n\n{TEXT}\n", ".md") == []


def test_sections_left_open_in_a_row_are_found_where_one_of_them_is_known() -> None:
    assert markdown("## Fame", "## Pay", "## Glory", "## Outlook", TEXT) == ["Fame", "Pay", "Glory"]


def flat(*lines: str) -> list[str]:
    return quotes(EmptySection(), "\n".join(("Glass Blower Career Guide", TEXT, *lines)) + "\n")


def test_a_known_section_of_flat_text_before_another() -> None:
    assert flat("Work environment", "Education", f"{TEXT} You learn it in three years.") == ["Work environment"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Skills", "Soft skills", TEXT], id="a part of it follows"),
        pytest.param(["The glory hole", "Education", TEXT], id="not known to the template"),
        pytest.param(["Related careers", "Potter", "Smith", "Resources", TEXT], id="names in a list"),
        pytest.param(["Education", "Occupation", "Median pay", "Openings", TEXT], id="heads of columns"),
    ],
)
def test_doubtful_headings_of_flat_text_are_not_accused(lines: list[str]) -> None:
    assert flat(*lines) == []


@pytest.mark.parametrize(
    "facts",
    [
        ["Median salary", "$46,000", "Annual openings", "Growth", "3%"],
        ["Growth", "3%", "Median salary", "$46,000", "Annual openings"],
        ["Median salary: $46,000", "Annual openings:", "Growth: 3%", "Education: none"],
    ],
)
def test_a_label_without_a_value_among_others_that_have_one(facts: list[str]) -> None:
    text = "\n".join(("Glass Blower", "Key facts", *facts, "What does a glass blower do?", TEXT))
    (hit,) = hits(EmptySection(), text)
    assert (hit.case, hit.values["title"]) == ("label", "Annual openings")


def test_a_label_that_leads_in_to_others_has_its_value_in_them() -> None:
    text = "\n".join(("Glass Blower", "Key facts", "Growth: 3%", "Salary:", "Median pay: $46,000", "Top pay: $72,000"))
    assert hits(EmptySection(), text) == []
