"""Whom a figure is about: the role, another occupation, a group, all of them; named where, and surely enough or not."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of, only_claim, roofer

SUBJECTS = [
    ("the clause names the role", "The median for roofers is $51,000.", "role"),
    ("nothing names anybody", "The median wage is $51,000.", "role"),
    ("a generic noun", "Workers earn a median of $51,000.", "role"),
    ("another occupation", "Glaziers earn a median of $52,000.", "other"),
    ("another one behind the figure", "The median is $52,000 for glaziers.", "other"),
    ("brackets behind it", "Roofers earn more than laborers ($46,730).", "other"),
    ("brackets behind something else", "Roofers are paid more than the sheds ($41,900) that they pass.", "other"),
    ("a small label in brackets", "The growth rate (construction overall: 2.1%) is low for roofers.", "other"),
    ("who “which pays” speaks of", "The school, which pays a median of $60,000, is near.", "other"),
    ("one that a line is labelled with", "Glaziers: they earn a median of $52,000.", "other"),
    ("one that it is only compared with", "Compared with glaziers, roofers earn a median of $51,000.", "role"),
    ("one in an aside", "Roofers, to whom glaziers look up, earn a median of $51,000.", "role"),
    ("the role in an aside", "Glaziers, most of whom were roofers once, earn a median of $52,000.", "other"),
    ("the role in an aside of its own", "Site planners, none of whom is a roofer, earn a median of $60,000.", "other"),
    ("an owner of something else", "With a glazier's license in hand, roofers earn a median of $51,000.", "role"),
    ("an owner of the pay", "A glazier's pay is $52,000 at the median.", "other"),
    ("several together", "Roofers and glaziers have a median of $51,000.", "wider-group"),
    ("a group that holds the role, for growth", "Employment of roofers and glaziers will grow 6 percent.", "role"),
    ("a group that is said to", "Employment of sheet workers, which include roofers, will fall 4 percent.", "role"),
    ("a group without the role", "Employment of masons and glaziers will grow 6 percent.", "wider-group"),
    ("a group by its occupations", "Employment of construction occupations will grow 4 percent.", "wider-group"),
    ("these occupations name no group", "Employment of these occupations will grow 4 percent.", "role"),
    ("a country as a whole", "In Canada as a whole, the number of jobs will grow 6 percent.", "all-occupations"),
    ("the occupation as a whole", "As a whole, employment of roofers will grow 6 percent.", "role"),
    ("jobs of all kinds", "Taken together, jobs of every kind will grow 4 percent.", "all-occupations"),
    ("whom the labour market sees more of", "The labour market people expect 6 percent more roofers.", "role"),
    ("all of them", "Growth is 3 percent across all occupations.", "all-occupations"),
    ("the average", "Growth compares with an average of 3 percent for jobs.", "all-occupations"),
    ("an average of pay is a statistic", "Roofers earn an average of $53,000.", "role"),
]


@pytest.mark.parametrize(("why", "sentence", "subject"), SUBJECTS, ids=[s[0] for s in SUBJECTS])
def test_whom_a_figure_is_about(why: str, sentence: str, subject: str) -> None:
    assert only_claim(roofer(sentence)).key.subject == subject, why


def test_two_clauses_have_two_subjects() -> None:
    facts = roofer("For glaziers the median is $52,000, for roofers $51,000.")
    assert [c.key.subject for c in facts.claims] == ["other", "role"]


UNSURE = [
    ("the first word is of something else", "Machine shops report a median of $51,000."),
    ("a pronoun for something else", "The shops are small. They report a median of $51,000."),
    ("a group nobody counts here", "Employment of construction occupations will grow 4 percent."),
    ("a noun that is no occupation", "The school, which pays a median of $60,000, is near."),
]


@pytest.mark.parametrize(("why", "sentence"), UNSURE, ids=[s[0] for s in UNSURE])
def test_what_is_not_surely_about_a_subject_is_not_compared(why: str, sentence: str) -> None:
    assert not only_claim(roofer(sentence)).named, why


def test_a_clause_that_opens_with_something_else_takes_no_subject_over() -> None:
    facts = roofer("Roofers earn $51,000 and all of science $70,000.")
    assert [c.named for c in facts.claims] == [True, False]


HEADS = [
    ("Occupation", "Glazier", ("other", None)),
    ("Occupation", "Snorfler", ("other", None)),
    ("Occupation", "Roofer", ("role", None)),
    ("Occupation", "All occupations", ("all-occupations", None)),
    ("Industry", "Shipyards", ("industry", None)),
    ("State", "Ohio", ("role", None)),
    ("Year", "2024", ("role", None)),
    ("Level", "Entry-level", ("role", "entry-level")),
    ("Level", "New roofer", ("role", "new roofer")),
    ("What", "Snorfling", ("other", None)),
]


@pytest.mark.parametrize(("corner", "row", "expected"), HEADS, ids=[f"{h[0]}: {h[1]}" for h in HEADS])
def test_a_row_is_about_what_its_head_and_its_corner_say(
    corner: str, row: str, expected: tuple[str, str | None]
) -> None:
    claim = roofer(f"| {corner} | Median pay |\n|---|---|\n| {row} | $47,000 |").claims[-1]
    assert (claim.key.subject, claim.key.level) == expected


def test_a_list_of_places_of_work_is_of_branches() -> None:
    facts = roofer("The industries that pay most, at the median pay:\n\n- Shipyards: $57,000\n- Schools: $55,000")
    assert [c.key.subject for c in facts.claims] == ["industry", "industry"]


def test_a_section_on_related_occupations_is_about_others() -> None:
    facts = facts_of("# Roofer\n\n## Related occupations\n\nRiggers: $52,000 median pay\n", ".md")
    assert only_claim(facts).key.subject == "other"


def test_a_section_on_a_rung_is_about_that_rung() -> None:
    assert only_claim(roofer("### Apprentice roofers\n\nThe median is $36,000.")).key.level == "apprentice"


def test_a_section_on_another_occupation_is_about_it() -> None:
    assert only_claim(roofer("### Glaziers\n\nThe median pay is $52,000.")).key.subject == "other"


def test_the_main_heading_narrows_nothing() -> None:
    facts = facts_of("# Roofer careers in shipyards\n\nThe median pay is $51,000.\n", ".md")
    assert only_claim(facts).key.basis is None


def test_the_first_half_of_another_noun_is_not_the_trade() -> None:
    claim = only_claim(roofer("The trade magazine gives a median of $60,000."))
    assert claim.because["subject"] == "the page's role"


def test_total_employment_in_a_fact_box_is_the_roles_own() -> None:
    (boxed,) = roofer("**Total employment (2024):** 167,000").claims
    assert (boxed.key.metric, boxed.key.subject) == ("employment", "role")
    (all_of_them,) = roofer("**Total employment in the United States (2024):** 167 million").claims
    assert all_of_them.key.subject == "all-occupations"


@pytest.mark.parametrize(
    "sentence",
    [
        "Taking these together, the Bureau arrives at some 12,000 openings in an average year.",
        "The association's own figure is some 12,000 openings a year.",
        "On paper, there are some 12,000 openings a year.",
    ],
)
def test_what_only_leads_in_or_gives_the_figure_is_no_other_subject(sentence: str) -> None:
    assert only_claim(roofer(sentence)).named


def test_a_noun_set_in_front_is_what_the_sentence_is_about() -> None:
    facts = roofer(
        "Roofers will grow by 4 percent from 2024 to 2034. "
        "Buses, by the way, they've got down for a fall of 2 percent by 2034."
    )
    assert [c.named for c in facts.claims] == [True, False]


def test_compounds_of_the_first_and_the_last_word_of_a_name() -> None:
    facts = facts_of(
        "# Tool and die maker\n\nTool and die makers cut steel. The median pay of toolmakers is $61,000.\n", ".md"
    )
    assert only_claim(facts).key.subject == "role"


def test_those_that_somebody_is_compared_with_are_not_the_subject_of_what_follows() -> None:
    page = "# Tailor\n\nThe average pay of saddlers is a bit higher than tailors, coming in at $61,000.\n"
    assert facts_of(page, ".md").claims[0].key.subject != "role"


TABLE = """# {title}

| Occupation | Median annual wage, May 2024 |
| --- | --- |
| {own} | $98,400 |
| {other} | $106,070 |
| Total, all occupations | $49,500 |
"""


@pytest.mark.parametrize(
    ("title", "own", "other", "subject"),
    [
        ("Wagon engineers", "Wagon engineers", "Engineers", "wider-group"),
        ("Wagon engineers", "Wagon engineers", "Supervisors of wagon engineers", "other"),
        ("Wagon engineers", "Wagon builders", "Engineers", "role"),
    ],
)
def test_a_row_beside_the_roles_own(title: str, own: str, other: str, subject: str) -> None:
    claims = facts_of(TABLE.format(title=title, own=own, other=other), ".md").claims
    assert next(c for c in claims if c.quote == "$106,070").key.subject == subject


NAMES = [
    ("the plural before a head, behind “for”", "the median wage for facilities managers was $104,690", "other"),
    ("whose they are narrows nothing", "half of America's roofers make more than $48,900 a year", "role"),
    ("schools of one kind", "the median wage of middle school roofers is $48,900", "middle school"),
]


@pytest.mark.parametrize(("why", "text", "told"), NAMES, ids=[n[0] for n in NAMES])
def test_what_belongs_to_a_name(why: str, text: str, told: str) -> None:
    claim = roofer(f"In this country {text}.").claims[-1]
    assert told in (claim.key.subject, claim.key.basis), why


def page(sentence: str, table: str = "") -> str:
    return f"# Printing press operator\n\n## Pay\n\n{sentence}\n\n{table}\n"


def test_a_long_name_may_lose_its_first_word() -> None:
    said = "Press operators earn a median of $41,000 a year."
    assert facts_of(page(said), ".md").claims[0].key.subject == "role"
    others = "| Occupation | Median annual wage |\n| --- | --- |\n| Press operators | $38,000 |\n"
    assert facts_of(page(said, others), ".md").claims[0].key.subject == "other"


def test_rows_for_the_levels_of_a_shortened_name_leave_it_the_roles() -> None:
    ladder = "| Job | Pay |\n| --- | --- |\n| Press operator | $45,450 |\n| Lead press operator | $52,300 |\n"
    assert (
        facts_of(page("Press operators earn a median of $41,000 a year.", ladder), ".md").claims[0].key.subject
        == "role"
    )


def test_the_head_of_a_name_stands_before_its_addition() -> None:
    text = """# Medical Scientists

| Occupation | Median annual wage, May 2024 |
| --- | --- |
| Medical scientists, except epidemiologists | $100,590 |
| Epidemiologists | $83,980 |

| Occupational Title | Employment, 2024 | Projected Employment, 2034 |
| --- | --- | --- |
| Medical scientists, except epidemiologists | 165,300 | 179,600 |

Employment projections data for medical scientists, 2024–34
"""
    claims = facts_of(text, ".md").claims
    assert next(c for c in claims if c.quote == "$83,980").key.subject != "role"


@pytest.mark.parametrize("part", ["Paramedics", "EMTs"])
def test_initials_in_a_title_are_an_occupation_of_their_own(part: str) -> None:
    text = f"# EMTs and Paramedics\n\n## Pay\n\nThe median annual wage for {part} was $58,410 in May 2024.\n"
    assert facts_of(text, ".md").claims[0].key.subject != "role"


def test_this_line_of_work_is_the_pages() -> None:
    (claim,) = roofer("Employment in this line of work should climb by 2% from 2024 to 2034.").claims
    assert claim.footing in ("plain", "named")


def test_a_wording_behind_a_rate_gives_it_to_nobody_else() -> None:
    text = "To 2034, employment of roofers should go up by 13 percent, which is close to the average for all jobs."
    assert roofer(text).claims[0].key.subject == "role"


def test_a_plural_behind_of_or_for_is_a_part_of_the_name_that_it_begins() -> None:
    (claim,) = roofer("As of this year the median wage for facilities managers is $91,000.").claims
    assert (claim.key.subject, claim.key.subject_name) == ("other", "facilities manager")


@pytest.mark.parametrize("who", ["Federal economists", "The government’s statisticians", "The bureau's economists"])
def test_an_offices_economists_are_the_source_whatever_their_verb(who: str) -> None:
    page = f"# Cooper\n\n## Outlook\n\n{who} have employment growing by 6 percent from 2024 to 2034.\n"
    (claim,) = facts_of(page, ".md").claims
    assert (claim.key.metric, claim.key.subject) == ("growth", "role")


def test_economists_with_pay_of_their_own_are_another_occupation() -> None:
    page = "# Cooper\n\n## Pay\n\nEconomists earn a median of $115,000 a year.\n"
    (claim,) = facts_of(page, ".md").claims
    assert claim.key.subject == "other"


def test_others_by_their_initials_are_others() -> None:
    claims = roofer("Roofers average $52,000. CRNAs can expect to average $200,000.").claims
    assert [(c.key.subject, c.key.subject_name) for c in claims] == [("role", "roofer"), ("other", "crna")]


def test_the_roles_own_initials_are_its_name() -> None:
    page = "# Registered nurse\n\nRNs average $86,000 a year. A registered nurse works shifts.\n"
    assert facts_of(page, ".md").claims[0].key.subject == "role"


def test_a_level_in_capitals_is_a_level_with_a_hyphen_too() -> None:
    (claim,) = roofer("Entry-level Roofers can expect salaries of $30,000 a year.").claims
    assert claim.key.level == "entry level"


def test_a_title_that_names_a_body_gives_figures_to_nobody() -> None:
    text = "# Tiler\n\n## From the Brick Workers' Bulletin\n\nThere will be 3 percent more jobs from 2024 to 2034.\n"
    assert [c.key.subject for c in facts_of(text, ".md").claims] == ["role"]


def test_what_it_comes_to_is_of_those_before() -> None:
    text = "The country had 152,000 roofers in 2024 and is to gain 8,100 by 2034, which would bring it to 160,100."
    assert all(claim.named for claim in roofer(text).claims)


def test_the_average_for_all_that_a_rate_is_compared_with_gives_the_next_count_to_nobody() -> None:
    text = "That is about as fast as the average for all occupations, and it means 12,800 more positions by 2034."
    assert roofer(text).claims[-1].key.subject == "role"


@pytest.mark.parametrize(
    ("field", "subject"),
    [("of data science", "other"), ("of roofing", "role"), ("of roof design", "role"), ("", "role")],
)
def test_a_field_is_the_roles_unless_it_is_said_to_be_of_something_else(field: str, subject: str) -> None:
    (claim,) = roofer(f"The field {field} is growing, with around 23,400 openings each year.").claims
    assert claim.key.subject == subject


def test_brackets_do_not_hide_of_whom_a_clause_speaks() -> None:
    text = "Wages differ by setting: charter flights (to islands, mostly) paid a median of $77,000."
    (claim,) = facts_of(f"# Roofer\n\n{text}\n", ".md").claims
    assert not claim.named


WHOSE = [
    (
        "the trade is the page's own",
        "Ask any foreman. They say he is right: by 2034 the trade will be 6 percent bigger.",
        "role",
    ),
    ("initials of the role", "Ask an adviser. Jobs for RNs are projected to rise by 6 percent by 2034.", "role"),
    ("initials of others", "Jobs for LPNs are projected to rise by 6 percent by 2034.", "other"),
]


@pytest.mark.parametrize(("why", "sentence", "kind"), WHOSE, ids=[w[0] for w in WHOSE])
def test_whose_growth_it_is(why: str, sentence: str, kind: str) -> None:
    (claim,) = facts_of(f"# How to become a registered nurse\n\n{sentence}\n", ".md").claims
    assert claim.key.subject == kind, why


@pytest.mark.parametrize(
    "sentence",
    [
        "With drones on every site, the number of roofers will fall by 6 percent by 2034.",
        "If you are weighing up the course, remember that the number of roofers will fall by 6 percent by 2034.",
    ],
)
def test_a_reason_and_a_word_to_readers_narrow_no_number_of_jobs(sentence: str) -> None:
    (claim,) = facts_of(f"# How to become a roofer\n\n{sentence}\n", ".md").claims
    assert claim.key.basis is None


def test_jobs_named_by_the_trade_are_the_roles() -> None:
    (claim,) = facts_of("# How to become a roofer\n\nRoofing jobs are to grow 6 percent by 2034.\n", ".md").claims
    assert claim.footing != "implied"
