"""Which occupation a page is about, as a person would say it; none where two are meant or none can be told."""

from __future__ import annotations

import pytest

from guidelint.readers.role import singular
from tests.readers.support import flat, guide_of, markdown

BODY = "\n\nA {0} works by day. Most {0}s learn beside another {0}, and a {0} is paid by the hour.\n"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("# How to become a tailor", "tailor"),
        ("# Becoming a tailor in Ireland", "tailor"),
        ("# Complete Tailor Career Guide", "tailor"),
        ("# Tailor: the complete career guide", "tailor"),
        ("# So you want to be a tailor", "tailor"),
        ("# 7 things nobody tells you about becoming a tailor", "tailor"),
        ("# Tailor salary (2025)", "tailor"),
        ("# A career as a tailor | Good Jobs", "tailor"),
        ("# Tailors", "tailor"),
        ("# What is a tailor?", "tailor"),
        ("# The Tailor", "tailor"),
        ("# Tailor: what the job is and how to get it", "tailor"),
        ("# How to Become a Highly-Paid Tailor in 2026", "tailor"),
        ("# How much do tailors make?", "tailor"),
        ("# How Much Does a Tailor Earn in Ohio?", "tailor"),
        ("# How much a tailor earns per hour", "tailor"),
        ("# What does a tailor earn?", "tailor"),
        ("# Average Salary for a Tailor", "tailor"),
        ("# The average tailor salary", "tailor"),
        ("# Salary of a tailor", "tailor"),
        ("# Tailor salary and job outlook", "tailor"),
        ("# Tailor pay in the U.S.", "tailor"),
        ("# Tailor (Duties, Wages, Prospects)", "tailor"),
        ("# Tailor - duties, training, and wages", "tailor"),
        ("# Tailors | Pay, Training, and Prospects", "tailor"),
        ("# A Tailor's Working Life", "tailor"),
        ("# The Tailor's Handbook", "tailor"),
        ("# Job of the Month: Tailor", "tailor"),
        ("# Choosing Tailor as a Career", "tailor"),
        ("# The Truth About Being a Tailor", "tailor"),
    ],
)
def test_the_main_heading_less_its_frame(title: str, role: str) -> None:
    guide = markdown(title + BODY.format("tailor"))
    assert guide.role is not None
    assert guide.role.name == role
    assert "main heading" in guide.role.because


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("medical collector", "Medical Collector Career Guide"),
        ("director of finance", "How to become a Director of Finance"),
        ("ux designer", "How to become a UX designer: a guide"),
        ("fire inspector", "Fire Inspectors"),
    ],
)
def test_names_of_several_words(role: str, title: str) -> None:
    guide = markdown(f"# {title}" + BODY.format(role))
    assert guide.role is not None
    assert guide.role.name == role


def test_no_title_names_it_but_the_text_does_over_and_over() -> None:
    guide = markdown("# Thread and patience" + BODY.format("glove maker") + BODY.format("glove maker"))
    assert guide.role is not None
    assert guide.role.name == "glove maker"
    assert "in the text" in guide.role.because


@pytest.mark.parametrize("title", ["Thread and patience", "Jobs with thread"])
def test_a_text_about_several_names_none(title: str) -> None:
    several = "".join(BODY.format(name) for name in ("tailor", "welder", "baker"))
    assert markdown(f"# {title}{several}").role is None
    assert markdown(f"# Jobs with thread{BODY.format('tailor') * 3}").role is None


@pytest.mark.parametrize(
    "title",
    [
        "Judges and hearing officers",
        "Welders, cutters, and solderers",
        "Fire inspectors and investigators",
        "5 most in-demand cryptocurrency jobs",
        "Jobs that pay 300k a year",
        "Machine learning",
        "Military careers",
        "How much do people earn",
        "Average salary by state",
        "What does a degree earn",
    ],
)
def test_two_occupations_or_none_are_no_role(title: str) -> None:
    body = f"\n\n{title} are what this page is about. {title} come up again and again.\n"
    assert markdown(f"# {title}{body}").role is None


def test_two_halves_of_one_name_are_one_role() -> None:
    body = BODY.format("home and building inspector")
    guide = markdown("# Home and Building Inspector Career Overview" + body)
    assert guide.role is not None
    assert guide.role.name == "home and building inspector"


def test_front_matter_that_names_the_role_comes_first() -> None:
    guide = markdown(
        "---\nrole:\n  name: Dialysis technician\n  also_called: [hemodialysis technician]\n---\n# The job\n\nWork.\n"
    )
    assert guide.role is not None
    assert guide.role.name == "dialysis technician"
    assert guide.role.aliases == ("hemodialysis technician",)
    assert guide.role.because == "front matter `role.name`"


def test_headings_and_the_file_name_help_where_the_title_does_not() -> None:
    body = BODY.format("tailor")
    assert (from_headings := markdown(f"# A needle and a thread\n\n## What does a tailor do?{body}").role) is not None
    assert from_headings.name == "tailor"
    assert (from_path := guide_of(f"# A needle and a thread{body}", ".md", stem="tailor").role) is not None
    assert (from_path.name, from_path.because) == ("tailor", "file name 'tailor'")
    assert markdown(f"# A needle and a thread{body}").role is None


@pytest.mark.parametrize(
    "title",
    [
        "What does it take to be a bridal tailor?",
        "Bridal Tailor Careers in the U.S.",
        "The bridal tailor and her year",
        "Overview of Bridal Tailor Career Outlook",
    ],
)
def test_an_occupation_among_other_words_of_a_title(title: str) -> None:
    role = markdown(f"# {title}{BODY.format('bridal tailor')}").role
    assert role is not None
    assert role.name == "bridal tailor"


@pytest.mark.parametrize("title", ["Where tailors and drapers part ways", "The machine learning tailor's year"])
def test_a_title_with_two_occupations_or_a_longer_name_names_no_role(title: str) -> None:
    assert markdown(f"# {title}{BODY.format('tailor')}{BODY.format('draper')}").role is None


def test_other_names_that_the_text_gives() -> None:
    guide = flat(
        "Wind Turbine Technicians\nWind turbine technicians, also called windtechs or wind techs, climb towers.\n"
        "Some electricians, also known as sparks, climb them too. Wind turbine technicians climb higher.\n"
    )
    assert guide.role is not None
    assert guide.role.aliases == ("windtech", "wind tech")


def test_singulars() -> None:
    words = ["actors", "secretaries", "coaches", "waitresses", "firemen", "nurses", "aides", "boss", "analysis", "chef"]
    assert [singular(word) for word in words] == [
        "actor",
        "secretary",
        "coach",
        "waitress",
        "fireman",
        "nurse",
        "aide",
        "boss",
        "analysis",
        "chef",
    ]


def test_the_language_is_told_where_it_is_not_english() -> None:
    german = "Ein Schneider näht und ändert Kleider für andere Leute, und er wird nach Stunden bezahlt. " * 6
    english = "A tailor sews and mends the clothes of other people, and is paid by the hour for it. " * 6
    assert markdown(german).language == "other"
    assert markdown(english).language == "en"
    assert markdown("Ein Schneider näht.").language == "en"


def test_a_short_title_is_an_occupation_where_the_text_has_it_in_the_plural() -> None:
    text = "# Building official\n\n{}\n"
    many = text.format("Building officials inspect. Most building officials are paid by the year.")
    assert markdown(many).role is not None
    assert markdown(text.format("A building official inspects. The building official is paid.")).role is None


def test_a_line_under_the_heading_may_name_it() -> None:
    text = "# Careers Library\n\nDispensing optician\n\nLenses, frames and {}.\n"
    role = markdown(text.format("the dispensing optician who fits them; a dispensing optician is licensed")).role
    assert role is not None
    assert role.name == "dispensing optician"


def test_a_line_with_a_figure_under_the_heading_names_nobody() -> None:
    role = markdown(
        "# Dispensing optician\n\nMedian pay $52,000 for opticians\n\nA dispensing optician fits lenses.\n"
    ).role
    assert role is not None
    assert role.name == "dispensing optician"


LONG = BODY.format("bridge tender") * 3


@pytest.mark.parametrize(
    "top",
    [
        "Harbour Careers\n\nBridge Tender: Your Questions, Answered",
        "Harbour High School\n\nCareers office\n\nBRIDGE TENDER",
        "Home > Explore careers > On the water > Bridge tender\n\nSkip to main content",
        "HARBOUR NEWS\n\nBest of the board, no. 58: So you want to be a bridge tender?",
        'The day they open\n\nEpisode 12: "Up it goes" (bridge tender)',
    ],
)
def test_what_a_page_is_about_may_stand_below_a_sites_name_or_in_a_path_of_links(top: str) -> None:
    role = flat(f"{top}\n{LONG}").role
    assert role is not None
    assert role.name == "bridge tender"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Bridge tender: labour market profile", "bridge tender"),
        ("Bridge tenders in Ohio: a recruiter's answers", "bridge tender"),
        ("Diary of an apprentice bridge tender", "bridge tender"),
        ("Bridge: notes for all", "bridge tender"),
    ],
)
def test_a_general_name_or_an_unknown_word_is_no_role_where_the_text_has_another(title: str, role: str) -> None:
    found = markdown(f"# {title}{LONG}").role
    assert found is not None
    assert found.name == role


def test_a_general_name_is_the_role_where_it_stands_alone() -> None:
    found = markdown("# Recruiter" + BODY.format("recruiter")).role
    assert found is not None
    assert found.name == "recruiter"


@pytest.mark.parametrize(
    ("role", "told", "alias"),
    [
        ("paraprofessional", "Paras help. Ask the paras, and the paras say so.", "para"),
        ("quantity surveyor", "QSs plan. A QS tests, and QSs sleep.", "qs"),
        ("radio technician", "Techs climb. The techs who climb are techs all year.", "tech"),
    ],
)
def test_short_forms_that_the_text_has(role: str, told: str, alias: str) -> None:
    found = markdown(f"# {role.capitalize()}{BODY.format(role)}\n\n{told}\n").role
    assert found is not None
    assert (found.name, alias in found.aliases) == (role, True)


def test_words_that_the_text_has_but_once_are_no_short_forms() -> None:
    found = markdown(f"# Radio technician{BODY.format('radio technician')}\n\nSome techs climb.\n").role
    assert found is not None
    assert found.aliases == ()


def test_one_half_of_a_joint_name_may_be_an_occupation_of_its_own() -> None:
    found = markdown(
        f"# Airline and commercial pilots{BODY.format('airline and commercial pilot')}{BODY.format('airline pilot')}"
    )
    assert found.role is None or "airline pilot" not in found.role.names
