"""Which education a job asks for, as different hands say it: one sentence or line each, in a guide on bookbinders."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from guidelint.facts.credentials import education_words
from guidelint.language.phrases import token_texts
from tests.facts.support import BOOK, facts_of


def educations(text: str, suffix: str = ".md") -> list[Claim]:
    return [claim for claim in facts_of(text, suffix).claims if claim.key.metric == "education"]


def said(sentence: str, title: str = "Training") -> list[Claim]:
    return educations(f"# How to become a bookbinder\n\n## {title}\n\n{sentence}\n")


def told(claim: Claim) -> tuple[str, str, bool, bool]:
    """The quote, the levels, whether it is denied, whether it may be compared as a requirement."""
    assert claim.schooling is not None
    firm = claim.named and claim.key.basis == "required" and claim.key.subject == "role"
    return claim.quote, "/".join(claim.schooling.levels), claim.schooling.denied, firm


ASKED: list[tuple[str, str, str]] = [
    ("You'll need at least a bachelor's degree.", "a bachelor's degree", "bachelor"),
    ("Most employers ask for an associate degree.", "an associate degree", "associate"),
    ("A high school diploma is enough to start.", "A high school diploma", "high-school"),
    ("Bookbinders typically enter the occupation with a master's degree.", "a master's degree", "master"),
    ("The job requires a four-year degree.", "a four-year degree", "bachelor"),
    ("The way in is a two-year degree.", "a two-year degree", "associate"),
    ("You need a two-year technical degree.", "a two-year technical degree", "associate"),
    ("A bachelor's degree in fine arts is now generally required.", "A bachelor's degree", "bachelor"),
    ("Employers want a bachelor's or a master's degree.", "a bachelor's or a master's degree", "bachelor/master"),
    ("“A GED will do,” says the foreman.", "A GED", "high-school"),
    ("No shop will look at you without a high school diploma.", "a high school diploma", "high-school"),
    ("The requirement for bookbinders is still an associate's degree.", "an associate's degree", "associate"),
    ("You must hold a Doctor of Pharmacy degree.", "a Doctor of Pharmacy degree", "doctoral"),
    # other countries
    ("Employers usually ask for the Leaving Certificate.", "the Leaving Certificate", "high-school"),
    ("You need to have passed 12th standard.", "12th standard", "high-school"),
    ("You need to have finished Year 12.", "Year 12", "high-school"),
    ("A foundation degree gets you through the door.", "A foundation degree", "associate"),
    ("An honours degree is essential.", "An honours degree", "bachelor"),
    ("A polytechnic diploma is the usual way in.", "A polytechnic diploma", "award/associate"),
    ("You need an ITI certificate in bookbinding.", "an ITI certificate", "award"),
    ("You should have a Certificate III.", "a Certificate III", "award"),
    ("You need a B.Tech.", "a B.Tech", "bachelor"),
]


@pytest.mark.parametrize(("sentence", "quote", "levels"), ASKED, ids=[sentence for sentence, _, _ in ASKED])
def test_what_is_asked_for_is_read_with_its_level(sentence: str, quote: str, levels: str) -> None:
    assert [told(claim) for claim in said(sentence)] == [(quote, levels, False, True)]


DENIED: list[tuple[str, str]] = [
    ("No degree is needed.", "degree"),
    ("You don't need a degree to get started.", "a degree"),
    ("There is no degree requirement.", "degree"),
    ("Nobody will ask you for a diploma.", "a diploma"),
    ("A bachelor's degree isn't required.", "A bachelor's degree"),
    ("You can become a bookbinder without a degree.", "a degree"),
    ("No formal qualifications are needed.", "formal qualifications"),
]


@pytest.mark.parametrize(("sentence", "quote"), DENIED, ids=[sentence for sentence, _ in DENIED])
def test_what_nobody_asks_for_is_read_as_denied(sentence: str, quote: str) -> None:
    ((text, _, denied, firm),) = [told(claim) for claim in said(sentence)]
    assert (text, denied, firm) == (quote, True, True)


NARROWED: list[tuple[str, str]] = [
    ("only preferred", "Some shops prefer a bachelor's degree."),
    ("of help", "A bachelor's degree helps."),
    ("of some employers", "Some employers require a bachelor's degree."),
    ("a condition", "If you want to lecture, you need a master's degree."),
    ("another purpose", "To hang out your own shingle you need a bachelor's degree."),
    ("another post", "Supervisors need a bachelor's degree."),
    ("a level", "Senior bookbinders need a master's degree."),
    ("a branch", "At the archive a bachelor's degree is required."),
    ("a place of work behind it", "A bachelor's degree is needed at the largest shops."),
    ("a field of study", "A degree in art isn't required."),
    ("a part of all", "A degree is not required for everyone."),
    ("taken back", "You don't need a degree, but most have one."),
    ("history", "Until 2010 a bachelor's degree was asked for, and employers required a diploma in 1990."),
    ("the future", "From 2030 you will need a bachelor's degree."),
    ("a myth", "It is a myth that you need a bachelor's degree."),
    ("a doubt", "You hardly need a bachelor's degree."),
    ("hearsay", "They told me I would need a bachelor's degree."),
    ("what somebody has", "You need a partner with a bachelor's degree."),
    ("whom the sentence before spoke of", "Larger firms are choosier. They ask for a bachelor's degree."),
    ("a question before it", "Want to restore rare books? You need a master's degree."),
    ("another occupation before it", "Conservators work in museums. You need a master's degree there."),
    ("admission to a school", "You need a high school diploma to enroll."),
    ("a label", "**Advancement:** You need a master's degree."),
]


@pytest.mark.parametrize(("why", "sentence"), NARROWED, ids=[why for why, _ in NARROWED])
def test_what_is_not_said_of_everybody_who_enters_today_is_never_compared(why: str, sentence: str) -> None:
    assert not [claim for claim in said(sentence) if told(claim)[3]], why


NOT_ASKED = [
    "Most bookbinders have a bachelor's degree.",
    "A bachelor's degree takes four years and costs a lot.",
    "Many universities offer bachelor's degree programs.",
    "The work demands a high degree of care.",
    "The oven goes to 90 degrees.",
    "The master bookbinder needs a steady hand.",
    "Nobody needs the Master's pin.",
    "With a bachelor's degree you can lecture.",
    "She earned her doctorate in 2015.",
]


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_a_credential_that_is_only_named_is_no_claim(sentence: str) -> None:
    assert said(sentence) == []


def test_a_statement_in_a_section_on_something_else_is_not_compared() -> None:
    assert [told(c)[3] for c in said("You need a master's degree.", "Advancement")] == [False]
    assert [told(c)[3] for c in said("You need a master's degree.", "How do I get to teach?")] == [False]
    assert [told(c)[3] for c in said("You need a master's degree.", "Education and certification")] == [True]


@pytest.mark.parametrize(
    ("value", "levels"),
    [
        ("Bachelor's", "bachelor"),
        ("None", "none"),
        ("High school", "high-school"),
        ("Associate's or bachelor's degree", "associate/bachelor"),
        ("Bachelor's degree (master's preferred)", "bachelor"),
        ("Postsecondary nondegree award", "award"),
        ("Some college, no degree", "some-college"),
        ("Doctoral or professional degree", "doctoral"),
        ("At least a high school diploma", "high-school"),
        ("High school diploma + apprenticeship", "high-school"),
        ("Apprenticeship", "unsure"),
        ("Degree in any subject", "associate/doctoral"),
    ],
)
def test_a_fact_box_is_read_with_short_words_too(value: str, levels: str) -> None:
    text = f"# Bookbinder\n\n- **Education:** {value}\n- **Median pay:** $43,200\n"
    (claim,) = educations(text)
    assert told(claim)[1:] == (levels, False, True)
    assert claim.headline


@pytest.mark.parametrize("label", ["What employers ask for", "Lowest qualification accepted", "Education"])
def test_a_label_of_entry_education(label: str) -> None:
    assert len(educations(f"# Bookbinder\n\n- **{label}:** Bachelor's degree\n- **Median pay:** $43,200\n")) == 1


def test_a_key_that_is_such_a_label_is_one_in_front_matter_too() -> None:
    front = "---\ntitle: Bookbinder\nlowest_qualification_accepted: Bachelor's degree\n---\n\n# Bookbinder\n"
    assert len(educations(front)) == 1


def test_the_line_over_a_value_is_its_label() -> None:
    box = "Bookbinder\n\nAt a glance\nMedian pay\n$43,200\nPeople at work\n1,900\n"
    assert len(educations(f"{box}Minimum qualification\nDiploma of Book Arts\nWeekends\nSeldom\n", ".txt")) == 1
    assert educations(f"{box}Weekends\nDiploma of Book Arts\nEvenings\nSeldom\n", ".txt") == []


def test_a_line_that_only_names_a_credential_does_not_go_on_with_the_value_over_it() -> None:
    box = "# Bookbinder\n\nMedian pay\n\n$43,200\n\nMinimum qualification\n\nDiploma of Book Arts\n\n"
    assert [told(c)[3] for c in educations(f"{box}Nearest school with a diploma\n")] == [True]
    assert [told(c)[3] for c in educations(f"{box}Bachelor's degree\n")] != [True]


@pytest.mark.parametrize("label", ["Education cost", "Continuing education", "Most common degree", "Advanced degree"])
def test_a_label_of_something_else_is_no_entry_education(label: str) -> None:
    assert educations(f"# Bookbinder\n\n- **{label}:** Bachelor's degree\n- **Median pay:** $43,200\n") == []


def test_a_box_of_every_kind_is_read() -> None:
    flat = "Bookbinder Career Guide\nKey Facts\nMedian Salary\n$43,200\nEntry-Level Education\nBachelor's degree\n"
    table = "# Bookbinder\n\n| Fact | Value |\n| --- | --- |\n| Education | Bachelor's degree |\n| Pay | $43,200 |\n"
    across = "# Bookbinder\n\n| Entry education | Pay |\n| --- | --- |\n| Bachelor's degree | $43,200 |\n"
    front = "---\ntitle: Bookbinder\nentry:\n  education: bachelors\n---\n\n# Bookbinder\n"
    data = (
        '<script type="application/ld+json">{"@type": "Occupation", "educationRequirements": '
        '{"credentialCategory": "bachelor degree"}}</script><h1>Bookbinder</h1>'
    )
    pages = [(flat, ".txt"), (table, ".md"), (across, ".md"), (front, ".md"), (data, ".html")]
    for text, suffix in pages:
        assert [told(c)[1] for c in educations(text, suffix)] == ["bachelor"], text


def test_data_about_others_is_not_the_roles() -> None:
    text = (
        "---\ntitle: Bookbinder\nrelated:\n  - name: Printer\n    education: Associate's degree\n---\n\n# Bookbinder\n"
    )
    assert educations(text) == []


def test_the_rows_of_a_table_are_those_of_their_own_occupations_and_levels() -> None:
    rows = "| Apprentice bookbinder | High school diploma |\n| Bookbinder | Associate's degree |\n| Printer | GED |\n"
    found = educations(f"# Bookbinder\n\n| Level | Education |\n| --- | --- |\n{rows}")
    assert [told(c)[3] for c in found] == [False, True, False]


@pytest.mark.parametrize(
    ("question", "answer", "denied"),
    [
        ("Do I need a degree?", "No.", True),
        ("Do I need a degree?", "Yes.", False),
        ("Is a degree required?", "Not at all. You learn at the bench.", True),
        ("What degree do I need?", "An associate's degree, from any college.", False),
    ],
)
def test_an_answer_is_read_with_its_question(question: str, answer: str, denied: bool) -> None:
    (claim,) = educations(f"# Bookbinder\n\n## Questions\n\n### {question}\n\n{answer}\n")
    assert told(claim)[2:] == (denied, True)


def test_an_answer_that_says_neither_yes_nor_no_asks_for_nothing() -> None:
    assert educations("# Bookbinder\n\n### Do I need a degree?\n\nIt helps.\n") == []


def test_an_answer_that_takes_its_no_back_is_not_compared() -> None:
    text = "# Bookbinder\n\n### Do I need a degree?\n\nNo. Most employers want one, though.\n"
    assert [told(claim)[3] for claim in educations(text)] == [False]


def test_what_opens_another_door_is_remembered() -> None:
    (claim,) = said("You need a bachelor's degree or five years at the bench.")
    assert claim.schooling is not None
    assert claim.schooling.open_below
    (claim,) = said("Bookbinders start with a high school diploma.")
    assert claim.schooling is not None
    assert claim.schooling.open_above


def test_a_place_is_a_place_and_a_language_is_none() -> None:
    assert [c.key.region for c in said("In Germany you need a master's degree.")] == ["DE"]
    assert [c.key.region for c in said("You need GCSEs in English and art.")] == [None]


def test_every_credential_has_a_word_that_tells_that_one_stands_there() -> None:
    """A text without such a word is not looked at."""
    telling = education_words(BOOK.lexicon).telling
    silent = [p for p in BOOK.lexicon.values("education/credentials") if telling.isdisjoint(token_texts(p))]
    assert silent == []


def test_every_level_is_one_of_the_ladder() -> None:
    known = {*BOOK.reference["education-ladder"]["order"], "any", "unsure"}
    for name in ("credentials", "short", "lengths"):
        values = BOOK.lexicon.values(f"education/{name}").values()
        assert {level for value in values for level in value.split()} <= known
    assert set(BOOK.reference["education-ladder"]["levels"]) == known - {"any", "unsure"}


def test_a_role_whose_name_begins_with_a_branch_is_not_narrowed_by_it() -> None:
    text = "# Insurance underwriter\n\n## Training\n\nInsurance underwriters typically need a bachelor's degree.\n"
    assert [told(claim)[3] for claim in educations(text)] == [True]


def test_what_admits_to_a_course_is_not_what_the_job_asks_for() -> None:
    asked = "You need a high school diploma with good marks. {} the bachelor's degree, which takes four years."
    for opening in ("Then comes", "Afterwards follows"):
        assert [
            c.named for c in said(asked.format(opening)) if c.schooling and "high-school" in c.schooling.levels
        ] == [False]


def test_a_label_over_what_a_course_takes_asks_nothing() -> None:
    assert said("- **Degree.** A bachelor's degree in slate takes four years. Nobody needs it.") == []
    assert [told(c)[1] for c in said("- **Education.** A bachelor's degree in slate.")] == ["bachelor"]


def test_a_masters_degree_is_no_master_of_the_trade() -> None:
    (claim,) = educations("# Florist\n\n- **Education:** Master's degree\n- **Median pay:** $36,000\n")
    assert claim.key.subject == "role"


def test_a_label_in_the_card_of_each_course_asks_nothing_of_the_job() -> None:
    card = "**Diploma in {}**\n\n- Eligibility: {}\n\n"
    page = "# Roofer\n\n" + card.format("slate", "a high school diploma") + card.format("lead", "a bachelor's degree")
    assert {c.named for c in facts_of(page, ".md").claims if c.key.metric == "education"} == {False}
    alone = facts_of("# Roofer\n\n- Eligibility: a high school diploma\n", ".md").claims
    assert [c.named for c in alone] == [True]


def test_three_answers_under_one_label_are_those_of_cards() -> None:
    card = "**Slate course {}**\n\n- Education: {}\n\n"
    levels = ("a high school diploma", "a bachelor's degree", "a master's degree")
    page = "# Roofer\n\n" + "".join(card.format(n, level) for n, level in enumerate(levels))
    assert {c.named for c in facts_of(page, ".md").claims if c.key.metric == "education"} == {False}


def test_an_answer_denies_only_what_a_question_asks_to_be_required() -> None:
    page = "# Roofer\n\n## Questions\n\n### {}\n\nNo.\n"
    assert facts_of(page.format("Is a degree preferred?"), ".md").claims == ()
    assert len(facts_of(page.format("Do you need a degree?"), ".md").claims) == 1


def test_what_some_like_is_no_minimum_for_a_remark_behind_it() -> None:
    text = "# Roofer\n\n## Entry\n\nA few museums like a doctorate, this is the minimum.\n"
    assert facts_of(text, ".md").claims == ()


def test_what_somebody_wants_to_go_on_to_is_no_demand() -> None:
    assert said("Choose this way if you want to go on to a doctorate.") == []
    assert said("You really want to get a master's degree later on.") == []
    assert [told(c)[1] for c in said("Employers want to see a bachelor's degree.")] == ["bachelor"]


def test_a_page_on_a_course_tells_of_admission_and_not_of_the_job() -> None:
    labels = "- **Eligibility:** Diploma in Pharmacy\n- **Duration:** 3 years\n"
    assert [told(c)[3] for c in educations(f"# Bachelor of Pharmacy: lateral entry\n\n{labels}")] == [False]
    assert [told(c)[3] for c in educations(f"# Become a pharmacist with a bachelor's degree\n\n{labels}")] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Employers want applicants with a bachelor's degree.",
        "Employers look for candidates who have a bachelor's degree.",
        "A first job as a bookbinder will in most cases require a bachelor's degree.",
        "Job ads for bookbinders almost always ask for a bachelor's degree.",
        "Students who want to work as bookbinders should plan to earn a bachelor's degree.",
        "School leavers hoping to become a bookbinder should obtain a bachelor's degree.",
        "Job postings nearly always require a bachelor's degree.",
        "You will usually need: a bachelor's degree",
        "You'll normally need: a bachelor's degree",
    ],
)
def test_what_most_ask_for_may_be_compared(sentence: str) -> None:
    assert [told(c)[1:] for c in said(sentence)] == [("bachelor", False, True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some employers want applicants with a bachelor's degree.",
        "Employers want applicants with a bachelor's degree for senior posts.",
        "Employers want applicants with a bachelor's degree, but few insist on it.",
        "Students who want to teach bookbinding should earn a bachelor's degree.",
    ],
)
def test_what_some_ask_for_may_not(sentence: str) -> None:
    assert not any(told(c)[3] for c in said(sentence))
