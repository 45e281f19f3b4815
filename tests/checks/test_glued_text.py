from __future__ import annotations

import pytest

from guidelint.checks.glued_text import GluedText
from tests.checks.pages import hits, quotes

GUIDE = "Baker\nBakers bake bread for a living and learn the trade on the job over several years.\n"


def found(text: str, suffix: str = ".txt") -> list[str]:
    return quotes(GluedText(), f"{GUIDE}{text}\n", suffix)


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("Learn on the jobEmployers train most bakers themselves.", "jobEmployers"),
        ("2 yearsSenior baker", "yearsSenior"),
        ("Less than 1 yearHelps at the oven", "yearHelps"),
        ("10+ yearsRuns the whole shop", "yearsRuns"),
        ("18 monthsDevelops recipes", "monthsDevelops"),
        ("Read MoreRelated Careers", "MoreRelated"),
        ("Learn moreHow to become a baker", "moreHow"),
        ("Download the guideTable of contents", "guideTable"),
        ("They start early.Then they sleep.", "early.Then"),
        ("Is it hard?Yes, it is.", "hard?Yes"),
        ("Step 3Apply for a place", "Step 3Apply"),
        ("Median pay: $47,000Growth: 4%", "$47,000Growth"),
        ("Growth of 4%Bakers are wanted", "4%Bakers"),
        ("The trade (see below)Bakers work at night", "(see below)Bakers"),
    ],
)
def test_two_texts_without_a_space_between_them(text: str, glued: str) -> None:
    assert found(text) == [glued]


@pytest.mark.parametrize(
    "text",
    [
        "We use WordPress, GitLab and TikTok; an iPad helps. The eCommerce side uses WooCommerce.",
        "Some use freshBooks and quickBooks for the books.",
        "Tested by iBake; mRNA and eDNA are not bread, and dBASE is old.",
        "Dr.Smith and Mr.Jones work at St.Mary with the U.S.Army.",
        "See Booking.Com, Monster.com, Node.js, ASP.NET and Vue.js.",
        "Use ISO9001Audit or CNC2Axis machines, 3D printing, 4K screens and 5G phones.",
        "Pay of $5Million, 10Mbps and 50Hz, 120Volts and 900kWh.",
        "A McDonald’s in DeKalb, a MacBook, O'Reilly, DuPont, LaTeX.",
        "#BreadLife @bakersUnited bakersUnited.com/joinNow john.Doe@bakers.example",
        "Bakers call getName() and set userName.value = firstName in the form.",
        "eLearning, iOS, watchOS, jQuery, reCAPTCHA, openSUSE, deviantArt",
    ],
)
def test_names_codes_and_units_are_no_joints(text: str) -> None:
    assert found(text) == []


def test_a_word_that_comes_back_in_other_surroundings_is_a_name() -> None:
    assert found("Mix with breadMaker first. Then clean breadMaker well, as bakers do.") == []
    assert found("Mix the breadMaker says so.") == ["breadMaker"]


def test_a_word_that_the_guide_also_writes_plainly_is_a_word() -> None:
    assert found("Each breadboard is oak. A breadBoard costs little. The board lasts.") == []


def test_copies_of_a_joint_and_one_label_before_many_titles_are_one_hit() -> None:
    text = GUIDE + "Explore career guideMiller jobs\nMillers grind.\nExplore career guideBrewer jobs\nBrewers brew.\n"
    (hit,) = hits(GluedText(), text)
    assert hit.case == "several"
    assert hit.values["count"] == "2"
    assert [related.role for related in hit.related] == ["departs"]


def test_markup_between_the_texts_changes_nothing_in_markdown() -> None:
    guide = "# Baker\n\nBakers learn for years.\n\n"
    assert quotes(GluedText(), f"{guide}About **3 years**Wages rise slowly.\n", ".md") == ["years**Wages"]
    assert quotes(GluedText(), f"{guide}Call `yearsWages` twice.\n", ".md") == []
