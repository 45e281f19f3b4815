"""Lengths and costs of programmes: which figure is one, of which programme, and what narrows it."""

from __future__ import annotations

import pytest

from guidelint.facts.claims import Claim
from tests.facts.support import facts_of

LENGTHS = [
    ("Those who enrol full time graduate from the diploma after two years.", "two years", "diploma"),
    ("You will be enrolled in the certificate course for nine months.", "nine months", "certificate"),
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
    ("The apprenticeship's four years.", "four years", "apprenticeship"),
    ("The 16 weeks that I spent at barrel school felt like a year.", "16 weeks", "barrel school"),
    ("Eat well in the three years that the bachelor's degree takes.", "three years", "bachelor"),
    ("She did her three years of the apprenticeship and stayed.", "three years", "apprenticeship"),
    ("The diploma has always been a two-year affair.", "two-year", "diploma"),
    ("The diploma is a matter of two years.", "two years", "diploma"),
    ("Eighteen months, if you go to Tralee: that's what the diploma takes.", "Eighteen months", "diploma"),
    ("Fourteen months: there's no quicker way to get through the diploma.", "Fourteen months", "diploma"),
    ("It's five years from the first day to the journeyman card.", "five years", "apprenticeship"),
    ("Four years. It's a bachelor's degree, and a hard one.", "Four years", "bachelor"),
    ("7.1 Apprenticeship. Four years, paid from the first day.", "Four years", "apprenticeship"),
    ("Then comes the apprenticeship: four years of it.", "four years", "apprenticeship"),
    ("The certificate takes a full year.", "a full year", "certificate"),
    ("You'll be an apprentice for four years.", "four years", "apprenticeship"),
    ("An associate degree at the county college takes two years.", "two years", "county associate"),
    ("The Au.D. takes four years.", "four years", "doctorate"),
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
    ("By May you will have paid $16,750 in tuition for the diploma.", "$16,750", "diploma", None, None),
    ("The certificate set me back $2,150 in tuition.", "$2,150", "certificate", None, None),
    ("From the deposit to the last bill the diploma took $23,900 of tuition off me.", "$23,900", "diploma", None, None),
    ("Who enrolls in the diploma signs a contract for tuition of $13,900.", "$13,900", "diploma", None, None),
    ("For us, $11,250. That's the tuition for the diploma.", "$11,250", "diploma", None, None),
    ("If it's the state university's J.D., $96,500 in tuition.", "$96,500", "state doctorate", None, None),
    ("Tuition for the J.D. at the state university adds up to $74,000.", "$74,000", "state doctorate", None, None),
    ("At the county college the certificate costs $1,900.", "$1,900", "certificate", None, None),
    ("The certificate: $1,900.", "$1,900", "certificate", None, None),
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
    ("years at a school that is not said which", "The two years that I spent at university were wasted."),
    ("a length that ends elsewhere", "Take the diploma. It's forty years from the first day to the pension."),
    ("tuition that somebody saves", "The grant saved me $4,000 in tuition for the diploma."),
    ("help with tuition", "The diploma comes with $3,000 in tuition assistance."),
    ("what a school takes in", "The college took in $900,000 of tuition last year."),
    ("a share of the tuition", "Half the tuition for the diploma, $4,700, is due in May."),
    ("a part of the programme", "The first semester of the diploma set me back $2,400 in tuition."),
    ("fees of an exam", "Fees of $300 for the exam come after the diploma."),
    ("another thing that takes weeks", "First comes the diploma, and then the license takes five weeks."),
    ("the length of a career", "How long does a career last? Thirty years, if your back does."),
    ("what opens doors", "Six months. It's the diploma that opens doors."),
]


def programmes(text: str, suffix: str = ".md") -> list[Claim]:
    return [c for c in facts_of(text, suffix).claims if c.key.metric.startswith("programme")]


def guide(*sections: str) -> str:
    return "# Cooper\n\n" + "\n\n".join(f"## Part {i}\n\n{text}" for i, text in enumerate(sections)) + "\n"


def names(*sections: str) -> list[str | None]:
    return [claim.key.subject_name for claim in programmes(guide(*sections))]


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


def test_two_years_of_college_are_no_apprenticeship() -> None:
    apprenticeship, college = programmes(guide("The apprenticeship takes four years.", "College takes two years."))
    assert apprenticeship.key.subject_name != college.key.subject_name


def test_an_answer_about_another_school_is_none_of_the_pages() -> None:
    answer = "**Why is the one across town so cheap?** It's 500 hours and it costs $7,800."
    assert names("The certificate takes nine months.", answer) == ["certificate"]


def test_who_is_asked_in_a_title_is_no_other_occupation() -> None:
    asked = "# Cooper\n\n## Questions put to the editor\n\nThe diploma takes two years.\n"
    assert [claim.key.subject for claim in programmes(asked)] == ["role"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The diploma cost me $4,200 in 1999.",
        "In 2014, tuition for the diploma stood at $4,400.",
        "In 2012 I paid $5,000 in tuition for the diploma.",
    ],
)
def test_what_was_paid_in_a_year_is_history(sentence: str) -> None:
    (claim,) = programmes(guide(sentence))
    assert claim.key.basis == "history"


def test_that_a_price_may_be_paid_in_parts_says_nothing_of_it() -> None:
    (claim,) = programmes(guide("The diploma costs $8,500, and payment in instalments is possible."))
    assert claim.key.basis is None


def test_items_that_say_whose_classes_they_speak_of_are_kept_apart() -> None:
    items = "- **Licensed residential.** 150 hours of class.\n- **Certified residential.** 200 hours of class."
    found = programmes(guide(items))
    assert len({claim.key.basis for claim in found}) == len(found) == 2


def test_an_item_that_names_its_programme_needs_no_label() -> None:
    (claim,) = programmes(guide("- Save: the diploma costs $4,800.\n- Apply: by May."))
    assert claim.key.basis is None


def test_a_sum_plus_a_tax_is_the_price_without_it() -> None:
    plus, before = programmes(guide("The diploma costs $8,500 plus tax.\n\nThe diploma costs $8,500 before tax."))
    assert plus.key == before.key


def test_who_trains_or_is_charged_and_what_its_label_names() -> None:
    assert names("You will train for four years on the diploma program.") == ["diploma"]
    assert names("**Training time:** certificate program, 12 months") == ["certificate"]
    assert names("Students on the certificate program are charged $3,500 in total.") == ["certificate"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("You apprentice for three years.", "apprenticeship"),
        ("Keep your evenings free for eighteen months, that being the duration of the diploma.", "diploma"),
        ("You'd be in and out in eleven months; that's how long the diploma lasts.", "diploma"),
    ],
)
def test_lengths_in_other_words(sentence: str, name: str) -> None:
    (claim,) = programmes(guide(sentence))
    assert (claim.key.subject_name, claim.key.basis) == (name, None)


def test_what_it_is_and_the_short_name_stand_for_the_full_one() -> None:
    assert names("I took the Post-Production diploma. It's a two-year program.") == ["post production diploma"]
    assert names("You need the Level 5 diploma. The diploma costs £2,150.") == ["level 5 diploma"]


def test_classes_in_the_evening_are_how_a_programme_is_taught_and_no_other_way_to_take_it() -> None:
    (claim,) = programmes(guide("The apprenticeship takes four years, with class two nights a month."))
    assert claim.key.basis is None


def test_what_a_rate_comes_to_in_a_year_is_no_price() -> None:
    text = guide("New graduates of the program start at $23.75 an hour, which comes to $49,400 a year.")
    assert programmes(text) == []


def test_training_is_not_a_course_that_is_named_in_passing() -> None:
    page = (
        "# Roofer\n\n## In\n\nSome colleges sell a five-week roofing certificate. It won't hurt you.\n\n"
        "## On the job\n\nTraining runs fourteen weeks.\n"
    )
    names = {c.quote: c.key.subject_name for c in facts_of(page, ".md").claims}
    assert names["five-week"] != names["fourteen weeks"]


@pytest.mark.parametrize("text", ["- Cost: $350 exam fee", "- Cost: $165 per exam", "- Administration fee: $300"])
def test_what_an_exam_or_an_office_costs_is_no_price_of_a_programme(text: str) -> None:
    claims = facts_of(f"# Roofer\n\n## The diploma\n\n{text}\n", ".md").claims
    assert [c for c in claims if c.key.metric == "programme-cost"] == []


def test_prices_under_certifications_are_of_one_each() -> None:
    page = "# Roofer\n\n## Certifications\n\n- Slate\n- Cost: $350\n- Felt\n- Cost: $575\n"
    assert not any(c.named for c in facts_of(page, ".md").claims)


def test_the_time_until_work_feels_easy_is_no_length() -> None:
    page = (
        "# Roofer\n\n## The diploma\n\nThe diploma takes two years. It takes a year or so before the work feels easy.\n"
    )
    assert [c.quote for c in facts_of(page, ".md").claims] == ["two years"]


def test_years_that_another_clause_names_a_programme_for_are_not_its_own() -> None:
    page = (
        "# Roofer\n\n## In\n\nYou would spend 2-4 years for a credential when a bootcamp gets you a job in no time.\n"
    )
    assert not any(c.key.subject_name == "bootcamp" for c in facts_of(page, ".md").claims)


def test_degrees_with_letters_for_what_they_are_in_are_several() -> None:
    page = "# Roofer\n\n## Study\n\n- **Engineering (BEng)**: 4 years\n- **Architecture (BArch)**: 5 years\n"
    names = {c.key.subject_name for c in facts_of(page, ".md").claims if c.key.metric == "programme-length"}
    assert len(names) == 2


SAID_OTHERWISE = [
    ("$9,400 is what the diploma costs.", "$9,400", "diploma"),
    ("$9,400 is the price of the diploma.", "$9,400", "diploma"),
    ("For the apprenticeship, schools charge $9,400.", "$9,400", "apprenticeship"),
    ("The diploma program ends after nine months.", "nine months", "diploma"),
    ("Coopers have been through the diploma, which is over after nine months.", "nine months", "diploma"),
]


@pytest.mark.parametrize(("sentence", "quote", "name"), SAID_OTHERWISE, ids=[s for s, *_ in SAID_OTHERWISE])
def test_the_figure_may_come_first_or_behind_an_end(sentence: str, quote: str, name: str) -> None:
    claims = programmes(guide(sentence))
    assert [(c.quote, c.key.subject_name, c.named) for c in claims] == [(quote, name, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Statisticians expect 1,100 more of them. It is to happen over the ten years.",
        "The diploma costs nothing. Books, tools and exam fees come on top: $900 in all.",
        "Is the course dear?\n\n| Stage | Salary per year |\n| --- | --- |\n| Beginner | $31,000 |",
        "| Item | Cost range |\n| --- | --- |\n| Textbooks | $30,000 |",
    ],
)
def test_what_is_beside_a_programme_is_none(text: str) -> None:
    assert [c.quote for c in programmes(guide(text))] == []


@pytest.mark.parametrize(
    "text",
    [
        "You start again over there, and their course takes 15 months.",
        "- RN-to-BSN: 15 months",
        "### The 15-month course",
        "Certification costs typically run $300 to $800.",
    ],
)
def test_what_may_be_anothers_is_compared_with_nothing(text: str) -> None:
    assert [c.named for c in programmes(guide(text))] == [False]
