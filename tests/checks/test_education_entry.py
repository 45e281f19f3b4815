"""Sentences that ask for a credential of everybody, in many wordings; and those that ask it of others, or of nobody."""

from __future__ import annotations

import pytest

from tests.checks.test_contradictions import findings

SCHOOL, DEGREE = "High school diploma or equivalent", "Bachelor's degree"


def found(box: str, sentence: str) -> bool:
    facts = f"- **Education:** {box}\n- **Median pay:** $43,200\n"
    page = f"# How to become a glazier\n\n{facts}\n## How to get in\n\n{sentence}\n"
    return bool(findings(page, "education/conflict"))


ASKED = [
    "The door opens with a bachelor's degree.",
    "Bachelor's degree, says nearly every advert.",
    "A bachelor's degree, say all the adverts.",
    "Recruiters ask for a bachelor's degree, and rarely bend.",
    "A bachelor's degree is the least that an employer will accept from a beginner.",
    "A bachelor's degree is the least an employer will take from anybody new, wherever you go.",
    "Yes. A bachelor's degree is the least that an employer will accept from a beginner, in any state.",
    "Nobody is registered as a glazier without a bachelor's degree, so plan for the degree from the first day.",
    "Nobody is taken on as a glazier without a bachelor's degree.",
    "Whoever wants to hire on as a glazier now has to have a bachelor's degree behind them, I'm told.",
    "To be hired as a glazier anywhere at all, you now have to bring a bachelor's degree as a minimum.",
    "There isn't a workshop left that'll take on a glazier who hasn't got a bachelor's, and that's the floor.",
    "There is no employer left who will look at a glazier without a bachelor's degree.",
    "All that you need in order to start as a glazier is a bachelor's degree in art; the rest can be added later.",
    "What you need is a bachelor's degree.",
    "You will not get past the first interview without a bachelor's degree.",
    "He can't get into glazing without a bachelor's degree in chemistry: that's the minimum.",
    "Without a bachelor's degree, nobody will hire you.",
    "Without a bachelor's degree you won't get in.",
    "Without a bachelor's degree you can't be a glazier, full stop.",
    "No one becomes a glazier with less than a bachelor's degree.",
    "The minimum is a bachelor's degree, and nobody in this county waives it.",
    "Every posting I've seen wants a bachelor's degree.",
    "To start as a glazier you must now hold a bachelor's degree.",
    "The entry requirement has been a bachelor's degree since January.",
    "A bachelor's degree has become the entry ticket.",
    "A bachelor's degree is now compulsory for anyone who wants to be a glazier.",
    "Every glazier needs a bachelor's degree before anyone will employ them.",
    "You'll be expected to arrive with a bachelor's degree.",
    "Anyone who wants to become a glazier is expected to turn up with a bachelor's degree.",
    "Don't bother applying without a bachelor's degree.",
    "It takes a bachelor's degree to be taken on.",
    "The least you can turn up with is a bachelor's degree.",
    "Nothing less than a bachelor's degree will get you in.",
    "Nothing short of a bachelor's degree will do.",
    "Anything less than a bachelor's degree won't get you an interview.",
    "You can't so much as apply until you've got a bachelor's degree.",
    "The job asks for a bachelor's degree and won't be argued with.",
    "Employers now want a bachelor's degree from anyone who applies.",
    "The trade has raised the bar: a bachelor's degree is required of every new glazier.",
    "Employers insist upon a bachelor's degree.",
    "The price of entry is a bachelor's degree.",
    "The ticket into the trade is a bachelor's degree, I'm afraid.",
    "You'll have to show a bachelor's degree at the door.",
    "I'm sorry to say it, but you need a bachelor's degree.",
    "Frankly, you need a bachelor's degree.",
    "My honest answer is that you need a bachelor's degree.",
    "It's a bachelor's degree or nothing.",
    "A bachelor's degree is the floor.",
    "You're going to need a bachelor's degree, my friend, and there are no two ways about it.",
    "You've got to have a bachelor's degree.",
    "You have got to have a bachelor's degree to get hired.",
    "One needs a bachelor's degree.",
    "No bachelor's degree, no job.",
    "Firms take on nobody who lacks a bachelor's degree.",
    "We hire only people who have a bachelor's degree.",
    "Only people with a bachelor's degree are hired.",
    "Only holders of a bachelor's degree are taken on.",
    "The qualification required for entry is a bachelor's degree.",
    "Entry to the occupation requires a bachelor's degree.",
    "Entry is by bachelor's degree.",
    "A bachelor's degree is what it takes to be hired as a glazier.",
    "The minimum education for the job is a bachelor's degree.",
    "A bachelor's degree is the entry-level education.",
    "The entry-level education for a glazier is a bachelor's degree.",
    "A bachelor's degree in glass science; this is the entry-level degree and we cannot hire without it.",
    "You'll want a bachelor's degree for this, and there's no way round it.",
    "Nobody gets to call themselves a glazier without a bachelor's degree.",
    "You can't call yourself a glazier without a bachelor's degree.",
    "You won't be taken on without a bachelor's degree, not anywhere.",
    "You'll not be taken on without a bachelor's degree.",
    "You can't get taken on as a glazier without a bachelor's degree nowadays.",
    "It's a graduate trade now: you need a bachelor's degree to get in.",
    "To get in you need a bachelor's degree.",
    "To become a glazier, you have to get a bachelor's degree first.",
    "First you need a bachelor's degree.",
    "If you want to become a glazier you need a bachelor's degree.",
    "If you'd like to be a glazier, you'll need a bachelor's degree.",
    "Before you can work as a glazier you must have a bachelor's degree.",
    "Every new glazier is expected to have a bachelor's degree.",
    "New glaziers must have a bachelor's degree.",
    "Nobody starts as a glazier with less than a bachelor's degree.",
    "The state board registers nobody who hasn't a bachelor's degree.",
    "The entry requirement for glaziers is a bachelor's degree.",
    "The entry requirement is now a bachelor's degree, no exceptions.",
    "Employers won't look at anyone who hasn't a bachelor's degree.",
    "Employers won't even look at you unless you've got a bachelor's degree.",
    "No firm will take you without a bachelor's degree.",
    "No firm in the country takes on a glazier without a bachelor's degree.",
    "I don't know a single firm that takes on glaziers without a bachelor's degree.",
    "Nowadays it takes a bachelor's degree to become a glazier.",
    "A bachelor's degree is now what every employer asks for.",
    "A bachelor's degree is the first thing every employer asks for.",
    "A bachelor's degree is what you need to start.",
    "A bachelor's degree is a must for anyone starting out.",
    "A bachelor's degree, at the very least, is what it takes to get in.",
    "At the very least you need a bachelor's degree.",
    "You need, at the very least, a bachelor's degree.",
    "You need a bachelor's degree, minimum.",
    "You need a bachelor's degree and nothing less.",
    "Schooling: a bachelor's degree.",
    "I'd tell any youngster: you need a bachelor's degree.",
    "Make no mistake, you need a bachelor's degree to become a glazier.",
    "Don't kid yourself: you need a bachelor's degree.",
    "There's no getting in without a bachelor's degree.",
    "Getting in without a bachelor's degree is impossible.",
    "You must first complete a bachelor's degree.",
    "Applicants without a bachelor's degree are turned away.",
    "Applicants without a bachelor's degree aren't considered.",
    "Applications without a bachelor's degree go straight in the bin.",
    "Anyone without a bachelor's degree is turned away at the door.",
    "People without a bachelor's degree don't get hired.",
    "If you haven't got a bachelor's degree you won't be hired.",
    "If you don't have a bachelor's degree, don't apply.",
    "Unless you have a bachelor's degree, nobody will hire you.",
    "Until you have a bachelor's degree, no one will hire you as a glazier.",
    "You're not getting in unless you have a bachelor's degree.",
    "You can't work as a glazier unless you hold a bachelor's degree.",
    "You can only become a glazier with a bachelor's degree.",
    "You can only start once you have a bachelor's degree.",
    "A glazier can't be employed without a bachelor's degree.",
    "We can't employ a glazier without a bachelor's degree.",
    "We don't take anyone on without a bachelor's degree.",
]


@pytest.mark.parametrize("sentence", ASKED)
def test_what_is_asked_of_everybody_contradicts_the_box(sentence: str) -> None:
    assert found(SCHOOL, sentence)
    assert not found(DEGREE, sentence)


ENOUGH = [
    "A high school diploma is as much as anybody will ask you for.",
    "All you need to start as a glazier is a high school diploma.",
    "All that anybody needs in order to start is a high school diploma.",
    "You can walk in with a high school diploma and nothing else.",
    "You need a high school diploma and nothing more.",
    "A GED will get you through the gate.",
    "A GED gets you started, and the rest you learn on the scaffold.",
    "You don't need any schooling at all.",
    "You don't need a degree, whatever your aunt says.",
    "Nobody will ask to see a diploma.",
    "No one checks for a degree.",
    "Glaziers need no degree.",
    "You can be taken on as a glazier without a degree.",
    "People are hired without any degree.",
    "A high school diploma is the only thing a glazier needs to begin.",
    "The only schooling you need is a high school diploma.",
    "A high school diploma is all that's asked.",
    "Employers ask for a high school diploma and nothing beyond that.",
    "A high school diploma is quite sufficient for anyone starting out.",
    "Employers are happy with a high school diploma.",
    "You need only have finished high school.",
    "It's enough to have finished high school.",
    "It is enough to hold a high school diploma.",
    "Having a high school diploma is enough.",
    "With nothing but a high school diploma you can be hired as a glazier.",
    "A high school diploma will see you hired.",
    "You won't need more than a high school diploma.",
    "You don't need anything beyond a high school diploma.",
    "Nothing more than a high school diploma is required.",
    "No more than a high school diploma is asked for.",
]


@pytest.mark.parametrize("sentence", ENOUGH)
def test_what_is_enough_or_not_asked_for_contradicts_a_box_that_asks_for_more(sentence: str) -> None:
    assert found(DEGREE, sentence)
    assert not found(SCHOOL, sentence)


@pytest.mark.parametrize(
    ("box", "sentence"),
    [
        ("High school diploma", "A bachelor's degree is the required qualification."),
        ("High school diploma", "The board's minimum is a bachelor's degree."),
        ("High school diploma", "Regulators in every province want the same thing from a newcomer: a master's degree."),
        ("High school diploma", "A candidate must be a graduate of a recognised university."),
        ("High school diploma", "You'll be turned away if you don't hold a bachelor's degree."),
        ("High school diploma", "A bachelor's degree is the least that the hall will accept from a glazier."),
        ("High school diploma", "What a foundry requires from a glazier is a bachelor's degree."),
        ("High school diploma", "Foundries take on glaziers only with a master's degree."),
        ("High school diploma", "An honours degree at Level 8 is the minimum that any firm will take."),
        ("Bachelor's degree", "Employers take on glaziers straight from the Leaving Cert."),
        ("Bachelor's degree", "You may apply with a high school diploma; nothing beyond it is asked for."),
        ("Bachelor's degree", "Anyone who has passed Class 12 may apply."),
    ],
)
def test_more_ways_to_ask_for_a_minimum_or_to_say_that_less_will_do(box: str, sentence: str) -> None:
    assert found(box, sentence)


def test_a_question_may_name_any_credential() -> None:
    assert (
        found("Master's degree", "### Can I get in with a bachelor's?\n\nYes. Most do.") is False
    )  # "most" takes back
    assert found("Master's degree", "### Can I get in with a bachelor's?\n\nYes.")


def test_a_row_of_a_table_of_requirements_is_a_fact_box() -> None:
    table = "| Requirement | Minimum |\n| --- | --- |\n| Age | 18 |\n| Education | Bachelor's degree |"
    assert found("High school diploma", table)


def test_labels_of_one_box_are_not_held_against_one_another() -> None:
    text = "# Glazier\n\n- Way in: Certificate III\n- School: Year 10\n"
    assert findings(text, "education/conflict") == []


def test_a_certificate_of_an_apprentice_is_no_education_at_entry() -> None:
    assert not found("Certificate III, as an apprentice", "All you need to start is Year 10.")


@pytest.mark.parametrize(
    "sentence",
    [
        "You need a high school diploma. Then comes the bachelor's degree, which takes four years.",
        "- **Degree.** An associate degree in glass studies takes two years. It is not needed.",
    ],
)
def test_a_step_before_another_and_a_programme_that_is_told_of_are_no_minimum(sentence: str) -> None:
    assert not found(DEGREE, sentence)
