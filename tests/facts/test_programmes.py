"""Lengths and costs of programmes: which figure is one, of which programme, and what narrows it."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import facts_of

LENGTHS = [
    ("Most trainees come through a two-year diploma at a college.", "two-year", "diploma"),
    ("An apprenticeship of four years leads to the card.", "four years", "apprenticeship"),
    ("Solas runs the apprenticeship over four years in seven phases.", "four years", "apprenticeship"),
    ("The diploma can be done in as little as 14 months.", "14 months", "diploma"),
    ("The program takes four semesters in all.", "four semesters", "programme"),
    ("You will need three years of apprenticeship.", "three years", "apprenticeship"),
    ("It takes nine months to complete the certificate course.", "nine months", "certificate"),
    ("You can finish the bootcamp in twelve weeks.", "twelve weeks", "bootcamp"),
    ("Count on six months for the Level 3 certificate.", "six months", "level 3 certificate"),
    ("The Certificate IV in Horticulture takes 12 to 24 months.", "12 to 24 months", "horticulture iv certificate"),
    ("Apprentices serve three years.", "three years", "apprenticeship"),
    ("She finished a nine-month bootcamp and was hired within six weeks.", "nine-month", "bootcamp"),
    ("The certificate takes about a year.", "a year", "certificate"),
    ("The school opened two years ago and its course lasts ten weeks.", "ten weeks", "programme"),
    ("Graduates of the two-year program start at $48,000.", "two-year", "programme"),
    ("The Tralee course is spread over 18 months.", "18 months", "tralee course"),
    ("You spend a year at the academy.", "a year", "academy"),
]
COSTS = [
    ("The full course runs to £2,750, which covers materials.", "£2,750", "programme", None, "with books"),
    ("A TAFE diploma will cost you A$11,600 upfront.", "A$11,600", "diploma", None, None),
    ("The college charges C$4,150 per semester for the diploma.", "C$4,150", "diploma", "semester", None),
    ("The course will run you about $3,200, tools not included.", "$3,200", "programme", None, None),
    ("International students pay £17,800 a year for the degree.", "£17,800", "degree", "year", "abroad"),
    ("Out of pocket, the certificate runs $1,900.", "$1,900", "certificate", None, None),
    ("The evening certificate is $1,900.", "$1,900", "certificate", None, "part-time"),
    ("Expect to pay ₹60,000 for the certificate.", "₹60,000", "certificate", None, None),
    ("In-state tuition for the degree is $9,400 a year.", "$9,400", "degree", "year", "in-state"),
    ("With books and the exam fee the Burnside course will set you back $1,700.", "$1,700", "burnside course", None,
     "with books, with exam"),
    ("The diploma costs $310 per credit.", "$310", "diploma", "credit", None),
]  # fmt: skip
SILENT = [
    ("years that a teacher has", "He has taught the course for eleven years."),
    ("how long a course has been on offer", "The course has been on offer for 20 years."),
    ("years of practice before a course", "After two years on the job you can take the foreman's course."),
    ("holidays", "Apprentices get four weeks of holiday a year."),
    ("the term of a card", "The certificate is valid for three years."),
    ("how often it starts", "Courses start every six weeks."),
    ("an age", "You must be 16 years old to start the apprenticeship."),
    ("experience", "Applicants for the program need two years of experience."),
    ("pay", "An apprentice earns $17 an hour in the first year of the program."),
    ("an exam", "The exam costs $225, and the retake $90."),
    ("an application", "The application fee for the program is $75."),
    ("something else", "A used truck costs $18,000, more than the training."),
    ("a budget of the state", "The government spends £900 million on apprenticeships."),
    ("the age of a programme", "The programme was founded 40 years ago."),
    ("pay of those with a degree", "With a bachelor's degree you can earn $62,000 a year."),
    ("what it earns back", "The diploma pays for itself within three years."),
    ("interest", "Interest on the loan for the degree comes to $3,000."),
    ("a scholarship", "A scholarship of $2,000 covers part of the tuition."),
    ("hours of work", "A journeyman's ticket takes 8,000 hours of work."),
    ("a waiting list", "The waiting list for the course is nine months."),
    ("upkeep", "It costs €3,000 a year to keep a chipper, and the course pays for itself."),
    ("a kind of school", "Two-year colleges and four-year universities teach it."),
    ("a part of a programme", "In the first two years of the apprenticeship you carry wood."),
    ("hours a week", "The course has 20 hours of class a week."),
    ("a school certificate", "The high school diploma takes four years."),
]


def programmes(text: str, suffix: str = ".md") -> list[Claim]:
    return [c for c in facts_of(text, suffix).claims if c.key.metric.startswith("programme")]


def guide(*sections: str) -> str:
    return "# Cooper\n\n" + "\n\n".join(f"## Part {i}\n\n{text}" for i, text in enumerate(sections)) + "\n"


@pytest.mark.parametrize(("sentence", "quote", "name"), LENGTHS, ids=[s for s, *_ in LENGTHS])
def test_a_length_is_read_with_its_programme(sentence: str, quote: str, name: str) -> None:
    (claim,) = programmes(guide(sentence))
    assert (claim.key.metric, claim.quote, claim.key.subject_name) == ("programme-length", quote, name)
    assert claim.key.subject == "role"
    assert claim.because["metric"]


@pytest.mark.parametrize(("sentence", "quote", "name", "period", "basis"), COSTS, ids=[s for s, *_ in COSTS])
def test_a_cost_is_read_with_its_programme(
    sentence: str, quote: str, name: str, period: str | None, basis: str | None
) -> None:
    (claim,) = programmes(guide(sentence))
    assert (claim.key.metric, claim.quote, claim.key.subject_name) == ("programme-cost", quote, name)
    assert (claim.key.period, claim.key.basis) == (period, basis)


@pytest.mark.parametrize(("why", "sentence"), SILENT, ids=[why for why, _ in SILENT])
def test_other_lengths_and_other_money_are_no_programmes(why: str, sentence: str) -> None:
    assert programmes(guide(sentence)) == []


def test_a_length_and_a_cost_of_one_sentence_are_of_one_programme() -> None:
    length, cost = programmes(guide("Certificate programs typically cost $1,000-$5,000 and take 3-9 months.")[:])
    assert {length.key.metric, cost.key.metric} == {"programme-length", "programme-cost"}
    assert length.key.subject_name == cost.key.subject_name == "certificate"


def test_a_pronoun_stands_for_what_the_sentence_before_named() -> None:
    (claim,) = programmes(guide("Most take the Level 2 certificate. It lasts ten weeks."))
    assert claim.key.subject_name == "level 2 certificate"


def test_a_pronoun_after_two_programmes_is_compared_with_nothing() -> None:
    claims = programmes(guide("Choose between the diploma and the certificate. It lasts ten weeks."))
    assert [claim.named for claim in claims] == [False]


def test_the_title_names_the_programme_of_its_section() -> None:
    (claim,) = programmes("# Cooper\n\n## The apprenticeship\n\nTraining takes four years.\n")
    assert claim.key.subject_name == "apprenticeship"


def test_a_bare_label_is_of_the_pages_only_programme() -> None:
    label, prose = programmes("# Cooper\n\n**Duration:** 2 years\n\n## Training\n\nThe diploma takes two years.\n")
    assert label.key.subject_name == prose.key.subject_name == "diploma"
    assert "subject_name" in label.filled


def test_a_bare_label_beside_two_programmes_is_compared_with_nothing() -> None:
    training = "The diploma takes two years. The apprenticeship takes four years."
    label, *_ = programmes(f"# Cooper\n\n**Duration:** 2 years\n\n## Training\n\n{training}\n")
    assert not label.named


def test_sections_with_a_label_each_are_programmes_of_their_own() -> None:
    text = "# Cooper\n\n## Hoops\n\n**Duration:** 2 weeks\n\n## Staves\n\n**Duration:** 3 days\n"
    assert [claim.key.subject_name for claim in programmes(text)] == ["hoops", "staves"]


def test_the_rows_of_a_table_name_programmes() -> None:
    rows = "| Burnside | 18 months | $9,100 |\n| Lakeland | 2 years | $12,400 |"
    claims = programmes(f"# Cooper\n\n| School | Length | Tuition |\n|---|---|---|\n{rows}\n")
    assert [c.key.subject_name for c in claims] == ["burnside", "burnside", "lakeland", "lakeland"]


def test_front_matter_gives_a_cost_without_a_currency_sign() -> None:
    (claim,) = programmes("---\ntitle: Cooper\ntuition: 9400\ncurrency: USD\n---\n\n# Cooper\n\nText.\n")
    assert (claim.key.metric, claim.key.currency, claim.quote) == ("programme-cost", "USD", "9400")


def test_another_occupations_programme_is_its_own() -> None:
    (claim,) = programmes(guide("Plumbers serve a five-year apprenticeship."))
    assert (claim.key.subject, claim.named) == ("other", False)


def test_what_was_is_history() -> None:
    (claim,) = programmes(guide("The apprenticeship took seven years."))
    assert claim.key.basis == "history"


def test_a_place_that_is_what_is_studied_is_no_region() -> None:
    (claim,) = programmes(guide("The Diploma in Stavecraft takes two years."))
    assert (claim.key.subject_name, claim.key.region) == ("stavecraft diploma", None)


@pytest.mark.parametrize(("written", "low", "high"), [("over 12 weeks", 12, None), ("spread over 12 weeks", 12, 12)])
def test_spread_over_is_not_more_than(written: str, low: int, high: int | None) -> None:
    (claim,) = programmes(guide(f"The course takes {written}." if high is None else f"The course is {written}."))
    assert (claim.quantity.low, claim.quantity.high) == (low, high)
