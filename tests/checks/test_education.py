"""education-agrees: which two statements about the education of entry contradict each other, and which don't."""

from __future__ import annotations

import pytest

from guidelint.checks.education import interval
from guidelint.facts.claims import Schooling, Stance
from tests.checks.test_contradictions import findings
from tests.facts.support import BOOK

LADDER = BOOK.reference["education-ladder"]
ORDER = LADDER["order"]
RULE = "education/conflict"


def page(box: str, sentence: str) -> str:
    facts = f"- **Education:** {box}\n- **Median pay:** $43,200\n"
    return f"# How to become a bookbinder\n\n{facts}\n## How to get in\n\n{sentence}\n"


def found(box: str, sentence: str) -> list[str]:
    return [finding.quote for finding in findings(page(box, sentence), RULE)]


@pytest.mark.parametrize(
    ("box", "sentence", "quote"),
    [
        ("Associate's degree", "You need a bachelor's degree.", "a bachelor's degree"),
        ("Bachelor's degree", "Most employers require a master's degree.", "a master's degree"),
        ("Bachelor's degree", "A high school diploma is enough to start.", "A high school diploma"),
        ("Bachelor's degree", "No degree is needed.", "degree"),
        ("Bachelor's degree", "You don't need a degree to get in.", "a degree"),
        ("Postsecondary certificate", "A high school diploma is all you need.", "A high school diploma"),
        ("Honours degree", "The Leaving Certificate is enough.", "The Leaving Certificate"),
        ("None", "A bachelor's degree is required.", "A bachelor's degree"),
    ],
)
def test_levels_that_do_not_meet_contradict_each_other(box: str, sentence: str, quote: str) -> None:
    assert found(box, sentence) == [quote]


@pytest.mark.parametrize(
    ("why", "box", "sentence"),
    [
        ("the same level in other words", "Bachelor's degree", "You need a four-year degree."),
        ("one of the alternatives", "Associate's or bachelor's degree", "You need a bachelor's degree."),
        ("any degree holds this one", "Bachelor's degree", "You need a degree."),
        ("no degree agrees with a diploma from school", "High school diploma", "No degree is needed."),
        ("experience does instead", "Associate's degree", "You need a bachelor's degree or equivalent experience."),
        ("more may follow", "Bachelor's degree", "Bookbinders start with a high school diploma."),
        ("training beside school", "High school diploma", "You need a postsecondary certificate."),
        ("no sure place on the ladder", "Apprenticeship", "You need a bachelor's degree."),
        ("preferred", "High school diploma", "Museums prefer a master's degree."),
        ("another country", "Bachelor's degree", "In Canada, a college diploma is enough."),
        ("another occupation", "High school diploma", "Conservators need a master's degree."),
        (
            "steps in one paragraph",
            "Master's degree",
            "You need a bachelor's degree. Employers require a master's degree.",
        ),
    ],
)
def test_silence(why: str, box: str, sentence: str) -> None:
    assert found(box, sentence) == [], why


OF_OTHERS = [
    "Not every shop asks for a bachelor's degree.",
    "Half of the advertisements ask for a bachelor's degree.",
    "A bachelor's degree is required only for supervisors.",
    "Restorers, on the other hand, must have a bachelor's degree.",
    "Parents think that you need a bachelor's degree.",
    "Admission requires a bachelor's degree.",
    "There are two routes: an apprenticeship, or a bachelor's degree in book arts.",
    "Chartered status requires a master's degree.",
    "Most employers ask for a bachelor's degree or five years at the bench.",
    "Employers increasingly require a bachelor's degree.",
    "Even where a bachelor's degree is required, it is waived.",
    "Either a bachelor's degree or a long apprenticeship is required.",
    "In museums things are different. There you need a master's degree.",
    "One day you may want to lecture. For that you need a master's degree.",
    "A job in conservation requires a master's degree.",
    "Work at the bench needs no degree; work in the office requires a bachelor's degree.",
    "A bachelor's degree is required by museums.",
    "Everyone else needs a bachelor's degree.",
    "Ask whether they require a bachelor's degree.",
    "You need the equivalent of a bachelor's degree.",
    "It takes as much work as a bachelor's degree.",
    "The old rule: a bachelor's degree is required.",
    "Unlike conservators, who need a master's degree, bookbinders need only a high school diploma.",
    "After the diploma comes an apprenticeship of four years.",
    "You need more than a bachelor's degree can teach.",
]


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_what_is_asked_of_others_or_not_at_all_is_no_contradiction(sentence: str) -> None:
    assert found("High school diploma or equivalent", sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "You need a high school diploma before you can apply to college.",
        "Start with a high school diploma.",
        "Technicians need an associate's degree.",
        "Some shops hire people with a high school diploma.",
        "No master's degree is needed.",
        "No specific degree is required.",
        "A degree is not always required.",
        "Universities ask for a Leaving Certificate.",
    ],
)
def test_what_leads_to_the_degree_or_is_not_needed_beyond_it_is_no_contradiction(sentence: str) -> None:
    assert found("Bachelor's degree", sentence) == []


def test_all_mentions_are_one_finding_at_the_first_that_departs_from_the_box() -> None:
    text = page("Bachelor's degree", "You need a bachelor's degree.") + (
        "\n## Questions\n\n### What degree do I need?\n\nAn associate's degree.\n\n## More\n\nA GED is enough.\n"
    )
    (finding,) = findings(text, RULE)
    assert finding.quote == "An associate's degree"
    assert finding.related[0].quote == "Bachelor's degree"
    assert [related.role for related in finding.related] == ["agrees", "departs", "agrees"]


def test_two_boxes_contradict_each_other() -> None:
    text = "---\ntitle: Bookbinder\neducation: associate's\n---\n\n" + page("High school diploma", "It is a craft.")
    (finding,) = findings(text, RULE)
    assert finding.quote == "High school diploma"
    assert [related.quote for related in finding.related] == ["associate's"]


def rungs(
    *levels: str, stance: Stance = "field", denied: bool = False, below: bool = False, above: bool = False
) -> tuple[str, str] | None:
    """The ends of an interval, by their names."""
    got = interval(Schooling(levels, stance, denied, below, above), LADDER)
    return None if got is None else (ORDER[got[0]], ORDER[got[1]])


def test_what_a_statement_stands_for() -> None:
    assert rungs("bachelor") == ("bachelor", "bachelor")
    assert rungs("associate", "doctoral") == ("associate", "doctoral")
    assert rungs("associate", "doctoral", denied=True) == ("none", "award")
    assert rungs("any", denied=True) == ("none", "high-school")
    assert rungs("any") is None
    assert rungs("unsure") is None
    assert rungs("bachelor", below=True) == ("none", "bachelor")
    assert rungs("high-school", above=True) == ("high-school", "doctoral")
    assert rungs("high-school", stance="needed") == ("high-school", "award")
    assert rungs("high-school", stance="enough") == ("high-school", "high-school")
    assert rungs("award", stance="needed") == ("high-school", "award")
    assert rungs("none", stance="needed") == ("none", "high-school")
    assert rungs("none", denied=True) == ("none", "none")


def test_the_ladder_has_eight_levels_and_the_first_degree_is_one_of_them() -> None:
    assert len(ORDER) == 8
    assert LADDER["first-degree"] in ORDER
