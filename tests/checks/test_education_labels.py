"""Labels, questions, following clauses and credentials of several countries by which entry education is told."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings

SCHOOL, DEGREE = "High school diploma or equivalent", "Bachelor's degree"


def found(fact: str, text: str, role: str = "glazier") -> bool:
    page = f"# How to become a {role}\n\n- {fact}\n- **Median pay:** $43,200\n\n## How to get in\n\n{text}\n"
    return bool(findings(page, "education/conflict"))


LABELS = [
    "Paper you need to apply",
    "Schooling you must have",
    "Qualification you must hold",
    "Required to start",
    "Needed to begin",
    "What gets you in",
    "Diploma or degree employers want",
    "Least you need",
    "Requirement on paper",
    "Qualification for a first post",
    "Minimum to get in",
]
OTHER_LABELS = [
    "Paper you need for the visa",
    "Qualification you must hold to teach",
    "Required to advance",
    "Needed to become a supervisor",
    "What a foreman needs",
    "Degree for architects",
    "What clients want",
    "Degree you need to lead a team",
    "Diplomas on the wall",
]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_that_asks_what_one_needs_to_get_in_is_one_of_entry(label: str) -> None:
    assert found(f"**{label}:** {SCHOOL}", "You can't become a glazier without a bachelor's degree.")


@pytest.mark.parametrize("label", OTHER_LABELS)
def test_a_label_that_asks_it_of_others_or_for_something_else_is_none(label: str) -> None:
    assert not found(f"**{label}:** Master's degree", "You need a high school diploma to become a glazier.")


QUESTIONS = [
    ("What do I need to have studied before I apply?", "A bachelor's degree."),
    ("What schooling do I need to be appointed?", "A bachelor's degree."),
    ("What qualification gets me in?", "A bachelor's degree, as a rule."),
    ("What's the minimum?", "A bachelor's degree."),
    ("What will employers want to see on my CV?", "A bachelor's degree. Grades matter less."),
    ("What does it take to get in?", "Practice. Every new glazier has to hold a bachelor's degree, too."),
]
OTHER_QUESTIONS = [
    ("What paper do I need to teach?", "A bachelor's degree."),
    ("What qualification do I need to run my own shop?", "A bachelor's degree."),
    ("Which degree is best?", "A bachelor's degree in engineering."),
    ("What did I study?", "A bachelor's degree."),
]


@pytest.mark.parametrize(("question", "answer"), QUESTIONS)
def test_the_answer_to_what_one_needs_to_get_in_is_a_requirement(question: str, answer: str) -> None:
    assert found(f"**Education:** {SCHOOL}", f"### {question}\n\n{answer}")


@pytest.mark.parametrize(("question", "answer"), OTHER_QUESTIONS)
def test_the_answer_to_another_question_is_none(question: str, answer: str) -> None:
    assert not found(f"**Education:** {SCHOOL}", f"### {question}\n\n{answer}")


@pytest.mark.parametrize("answer", ["Yes, you can.", "Yes."])
def test_yes_to_whether_one_gets_in_without_denies_the_credential(answer: str) -> None:
    question = "Can I become a glazier without a degree?"
    assert found(f"**Education:** {DEGREE}", f"### {question}\n\n{answer}")
    assert not found(f"**Education:** {SCHOOL}", f"### {question}\n\n{answer}")


ASKED = [
    # said once more behind it
    "Every new glazier has to hold a bachelor's degree, and an applicant without one is not considered.",
    "Glaziers must have a bachelor's degree. Nothing less will do.",
    "A bachelor's degree in engineering is required for appointment, and no council may waive it.",
    "You must hold a bachelor's degree before you start training as a glazier, so choose your college with care.",
    "Nobody is called to a hiring day as a glazier without a bachelor's degree; that is now the floor.",
    "Nearly everyone arrives with a bachelor's degree, and it is what you must hold to be hired as a glazier.",
    "Glass shops ask for a bachelor's degree. It is the minimum for a glazier anywhere.",
    "Step 1: earn a bachelor's degree. Every employer requires it.",
    "A bachelor's degree is what you need to be hired, and the town has a school for it.",
    "Nobody is called in without a bachelor's degree; that is the floor, and firms won't talk to you otherwise.",
    # those who hire
    "Studios and yards alike insist on a bachelor's degree before they will hire a glazier.",
    "A bachelor's degree is the least that any yard or studio will accept from a glazier.",
    "No yard or training authority will consider a glazier who doesn't hold a bachelor's degree.",
    "Recruiters screen out anyone without a bachelor's degree.",
    "Hardly any employer will take on a glazier without a bachelor's degree.",
    "Without a bachelor's degree, nobody is taken on as a glazier, says Ines Pell, who has hired for twenty years.",
    "Firms ask their recruits for a bachelor's degree.",
    "Employers will only consider applicants who have a bachelor's degree.",
    "The trade is open only to people with a bachelor's degree.",
    # where, in what, from whom
    "To be hired as a glazier in the United States, you need a bachelor's degree.",
    "To take up a post as a glazier you must hold a bachelor's degree accredited by the board.",
    "If you are new to the trade, a bachelor's degree with honours in glass is the qualification you must hold.",
    "Employers require a university degree of every new glazier.",
    "We won't take on a glazier who hasn't got a bachelor's degree in physics or a related science.",
    # the way in
    "The usual way into the trade leads through a bachelor's degree.",
    "Expect to be asked for a bachelor's degree before anyone will interview you.",
    "Applicants must have completed a bachelor's degree by the time they apply.",
    "For a first job as a glazier, a bachelor's degree is a must.",
    "These days you won't get so much as an interview without a bachelor's degree.",
]


@pytest.mark.parametrize("sentence", ASKED)
def test_what_is_asked_of_everybody_contradicts_the_box(sentence: str) -> None:
    assert found(f"**Education:** {SCHOOL}", sentence)
    assert not found(f"**Education:** {DEGREE}", sentence)


ENOUGH = [
    "To be taken on as a glazier you need a high school diploma; nobody in the trade demands more than that.",
    "To be hired as a glazier the paper you must have is a high school diploma, and nothing above that is asked for.",
    "A high school diploma is the only qualification that is required for a glazier's post.",
    "To be taken on as a glazier you need that high school diploma and no more.",
    "There are no formal educational requirements for becoming a glazier.",
    "No college credential is required of glaziers; what counts is the exam.",
    "You don't have to go to university: a high school diploma gets you in.",
    "You won't be asked for anything beyond a high school diploma.",
    "Nothing above a high school diploma is asked of a new glazier.",
    "You won't be asked for a degree.",
]


@pytest.mark.parametrize("sentence", ENOUGH)
def test_what_is_enough_contradicts_a_box_that_asks_for_more(sentence: str) -> None:
    assert found(f"**Education:** {DEGREE}", sentence)
    assert not found(f"**Education:** {SCHOOL}", sentence)


OF_OTHERS = [
    "Museums and galleries won't hire a glazier without a bachelor's degree.",
    "Banks and insurers alike insist on a bachelor's degree before they will hire a clerk.",
    "An inspector needs a bachelor's degree; that is the minimum.",
    "You can add a bachelor's degree later; it is the minimum for management.",
    "Some have a bachelor's degree. That is what the big firms want.",
    "Many hold a bachelor's degree, and applicants without one are not turned away.",
    "Hardly any firm asks for a bachelor's degree.",
    "Recruiters do not screen out anyone without a bachelor's degree.",
    "Firms ask their estimators for a bachelor's degree.",
    "A bachelor's degree is required for appointment as an inspector.",
    "A bachelor's degree is required of all foremen.",
    "To become a foreman you need a bachelor's degree.",
    "The way into the design office leads through a bachelor's degree.",
    "Our foremen hold a bachelor's degree. We require it.",
    "A glazier can't be employed in Denmark without a bachelor's degree.",
    "Be prepared to show a bachelor's degree if you want the foreman's job.",
]


@pytest.mark.parametrize("sentence", OF_OTHERS)
def test_what_is_asked_of_others_is_no_contradiction(sentence: str) -> None:
    assert not found(f"**Education:** {SCHOOL}", sentence)


LESS_OF_OTHERS = [
    "Nothing above a high school diploma is asked of a clerk.",
    "There are no formal educational requirements for clerks.",
    "There is no degree for glaziers in this state.",
    "To sign up for the exams you need a high school diploma, and nothing above it is asked for.",
    "No graduate degree is required.",
]


@pytest.mark.parametrize("sentence", LESS_OF_OTHERS)
def test_what_is_enough_for_others_is_no_contradiction(sentence: str) -> None:
    assert not found(f"**Education:** {DEGREE}", sentence)


CREDENTIALS = [
    ("Diploma of Hospitality", True),
    ("Diploma in hand", False),  # of a school or of a college: it has no sure place
    ("NVQ Level 2", True),
    ("Red Seal", True),
    ("Completed high school", True),
    ("Diploma from a high school", True),
    ("Degree at the associate level", True),
    ("Four GCSEs at grade 4 or above", True),
    ("A pass in Class 12 or above", False),
]


@pytest.mark.parametrize(("value", "below"), CREDENTIALS)
def test_a_credential_that_is_below_a_degree_contradicts_one(value: str, below: bool) -> None:
    assert (
        found(f"**Minimum qualification:** {value}", "You can't become a glazier without a bachelor's degree.") == below
    )


def test_what_a_training_ends_with_is_no_other_entry() -> None:
    facts = "**Usual training:** Diploma in glazing, one year\n- **Entry:** Class 12 pass"
    assert not found(facts, "Class 12 is asked for.")


BOX = "Glazier\n\nKey facts\nMedian pay\n$43,200\n{label}\nBachelor's degree\n{rest}Hours\n40 a week"
FLAT = BOX + "\n\nGetting in\n\n{text}\n"


def test_a_credential_alone_between_two_labels_is_the_value_of_the_first() -> None:
    text = "You need nothing more than a high school diploma to become a glazier."
    one = FLAT.format(label="Paper you need to apply", rest="", text=text)
    several = FLAT.format(label="Paper you need to apply", rest="Master's degree\n", text=text)
    assert findings(one, "education/conflict", path="guide.txt")
    assert not findings(several, "education/conflict", path="guide.txt")
