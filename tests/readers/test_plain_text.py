"""How the outline of flat text is read: what a person would call a title, a heading, a question."""

from __future__ import annotations

from tests.readers.support import block_with, facts, flat, kinds, origins, outline, texts

PULLED = """\
Complete Beekeeper Career Guide
Beekeepers look after colonies and sell what the bees make. The work is seasonal, heavy and mostly outdoors.
Key Facts & Statistics
Median Salary
$41,200 USD
Range: $28k - $60k+ USD
Growth Outlook
4%
as fast as average
Annual Openings
≈1.2k
openings annually
Top Industries
Typical Education
High school diploma or equivalent; some employers ask for a certificate
What does a Beekeeper do?
Key Responsibilities
- Inspect hives for disease and count the brood.
- Harvest honey, and bottle it under clean conditions.
Skills & Qualifications
Strong arms and a calm hand matter more than certificates do. Most of it is learned beside somebody.
Education Requirements
Technical Skills
- Hive inspection
- Swarm control
How to Become a Beekeeper
Most people begin with two hives and a course at the local club, and they add to them year after year.
Step 1
Join a club and borrow a suit before you spend any money on your own.
Step 2
Keep two hives through a winter, and write down what you did to them.
Career Path
A beekeeper may stay small, or run a thousand hives with a crew of six in the season.
Junior Beekeeper
0-2 years. Cleans frames, feeds and lifts, under the eyes of somebody who knows.
Key Focus Areas
Handling frames without haste, and reading a comb for the signs of disease.
Beekeeper
2-5 years. Looks after two hundred hives alone, and decides when to harvest them.
Key Focus Areas
Queen rearing, pollination contracts, and the arithmetic of both of these things.
Senior Beekeeper
5-9 years. Runs a district with two other people, and answers for what they do.
Key Focus Areas
Hiring, buying, selling, and the law on spraying near the hives of other people.
Frequently Asked Questions
Is it dangerous?
You will be stung about twenty times a day, and you will stop noticing most of it.
How long does it take to learn?
Count on three summers before you are left alone with the hives of somebody else.
Related Careers
Orchard Worker
An orchard worker prunes, sprays and picks, and knows the bees from the other side.
"""


def test_the_outline_of_a_page_pulled_from_a_site() -> None:
    assert outline(flat(PULLED)) == [
        (1, "Complete Beekeeper Career Guide"),
        (2, "Key Facts & Statistics"),
        (2, "What does a Beekeeper do?"),
        (3, "Key Responsibilities"),
        (2, "Skills & Qualifications"),
        (3, "Education Requirements"),
        (3, "Technical Skills"),
        (2, "How to Become a Beekeeper"),
        (2, "Career Path"),
        (3, "Junior Beekeeper"),
        (3, "Beekeeper"),
        (3, "Senior Beekeeper"),
        (2, "Frequently Asked Questions"),
        (2, "Related Careers"),
        (3, "Orchard Worker"),
    ]


def test_its_fact_box_becomes_fields() -> None:
    assert [(field.label, field.value.text) for field in flat(PULLED).fields] == [
        ("Median Salary", "$41,200 USD"),
        ("Range", "$28k - $60k+ USD"),
        ("Growth Outlook", "4%"),
        ("Growth Outlook", "as fast as average"),
        ("Annual Openings", "≈1.2k"),
        ("Annual Openings", "openings annually"),
        ("Typical Education", "High school diploma or equivalent; some employers ask for a certificate"),
    ]


def test_a_label_without_a_value_stays_a_label() -> None:
    guide = flat(PULLED)
    label = block_with(guide, "Top Industries")
    assert (label.kind, label.certain) == ("label", True)
    assert guide.blocks[label.index + 1].text == "Typical Education"
    assert "Top Industries" not in facts(guide)


def test_labels_that_come_back_are_no_sections() -> None:
    labels = texts(flat(PULLED), "label")
    assert labels.count("Key Focus Areas") == 3
    assert {"Step 1", "Step 2"} <= set(labels)


def test_questions_stand_in_their_section() -> None:
    guide = flat(PULLED)
    assert texts(guide, "question") == ["Is it dangerous?", "How long does it take to learn?"]
    question = block_with(guide, "Is it dangerous?")
    assert guide.path_of(question.section)[-1] == "Frequently Asked Questions"


def test_the_template_knows_its_sections() -> None:
    known = {section.title: section.known for section in flat(PULLED).sections}
    assert known["Key Facts & Statistics"] == "key-facts"
    assert known["What does a Beekeeper do?"] == "duties"
    assert known["Junior Beekeeper"] is None
    assert flat(PULLED).template == "career-guide"


def test_known_headings_are_certain_and_guessed_ones_are_not() -> None:
    guide = flat(PULLED)
    assert block_with(guide, "Education Requirements").certain
    assert not block_with(guide, "Junior Beekeeper").certain


HANDBOOK = """\
LOCKSMITH
An entry of the county handbook

SUMMARY
Locksmiths fit, open and repair locks. They cut keys, and more and more of them program them.

Pay in the middle: $46,800 a year
Number employed, 2024: 15,900
Change, 2024-34: -4%, a decline
Entry requirement: High school diploma

NATURE OF THE WORK
Half of the calls come from people who stand before their own door. The other half are planned.

WHERE THEY WORK
Shops and vans: 62 percent
Hospitals, schools and other large owners of doors: 21 percent

EARNINGS
By stage:
Apprentice: $33,000
Locksmith: $46,000
Shop owner: $71,000
"""


def test_capitals_set_headings_off() -> None:
    assert outline(flat(HANDBOOK)) == [
        (1, "LOCKSMITH"),
        (2, "SUMMARY"),
        (2, "NATURE OF THE WORK"),
        (2, "WHERE THEY WORK"),
        (2, "EARNINGS"),
    ]


def test_label_lines_become_fields() -> None:
    guide = flat(HANDBOOK)
    assert facts(guide) == {
        "Pay in the middle": "$46,800 a year",
        "Number employed, 2024": "15,900",
        "Change, 2024-34": "-4%, a decline",
        "Entry requirement": "High school diploma",
        "Shops and vans": "62 percent",
        "Hospitals, schools and other large owners of doors": "21 percent",
        "Apprentice": "$33,000",
        "Locksmith": "$46,000",
        "Shop owner": "$71,000",
    }
    assert set(origins(guide).values()) == {"line"}


def test_a_line_that_leads_over_to_a_list_is_no_heading() -> None:
    assert block_with(flat(HANDBOOK), "By stage:").kind == "paragraph"


def test_a_second_line_below_the_title_is_no_section() -> None:
    assert block_with(flat(HANDBOOK), "An entry of").kind == "paragraph"


UNDERLINED = """\
Becoming a Glazier
==================

What glaziers do
----------------
They cut glass and set it into frames, indoors when it rains and outdoors when it does not.

Pay
---
Median pay stood at $53,000 in May 2025, and apprentices start at about half of that.

Toronto
~~~~~~~
There it is a little more, and the rent is a good deal more than a little higher.
"""


def test_lines_drawn_under_headings_make_them_certain() -> None:
    guide = flat(UNDERLINED)
    assert outline(guide) == [
        (1, "Becoming a Glazier"),
        (2, "What glaziers do"),
        (2, "Pay"),
        (3, "Toronto"),
    ]
    assert all(section.certain for section in guide.sections)
    assert not [text for text in texts(guide, "paragraph") if set(text) <= set("-=~")]


NUMBERED = """\
31 Roofers

31.1 The occupation
Roofers replace, repair and install the roofs of buildings, in all the months that are dry.

31.2 Facts
Median pay: $50,970 a year
Employment, 2024: 163,100

31.2.1 Where the figures come from
They were taken from the federal survey of the spring, with all that it leaves out.

31.3 The work
Ladders, tar and heat are what the work is made of, and not everybody stays.
"""


def test_numbers_of_headings_tell_their_levels() -> None:
    assert outline(flat(NUMBERED)) == [
        (1, "31 Roofers"),
        (2, "31.1 The occupation"),
        (2, "31.2 Facts"),
        (3, "31.2.1 Where the figures come from"),
        (2, "31.3 The work"),
    ]


def test_single_numbers_between_blank_lines_are_headings_and_in_a_row_are_a_list() -> None:
    guide = flat(
        "How to start\n\n1. Talk to a farrier\n\nThey are busy people, so go early and bring coffee.\n\n"
        "2. Find a place\n\nThe register lists who takes apprentices, and who has taken one already.\n\n"
        "What to bring\n1. Boots with steel toes\n2. A strong back\n3. Patience\n"
    )
    assert outline(guide) == [
        (1, "How to start"),
        (2, "Talk to a farrier"),
        (2, "Find a place"),
        (2, "What to bring"),
    ]
    assert texts(guide, "item") == ["Boots with steel toes", "A strong back", "Patience"]


def test_a_level_with_its_years_and_a_description_is_a_section() -> None:
    guide = flat(
        "Career Path\nMost people move up in the same shop, or they leave and open one.\n"
        "Junior Tailor\n0-2 years\nHems, buttons and zips, and all the pressing that there is.\n"
        "Tailor\n2-6 years\nFits and cuts alone, and is left alone with the customers.\n"
    )
    assert outline(guide) == [(1, "Career Path"), (2, "Junior Tailor"), (2, "Tailor")]
    assert facts(guide) == {"Junior Tailor": "0-2 years", "Tailor": "2-6 years"}


def test_an_empty_text_and_one_of_blanks_have_no_blocks() -> None:
    assert flat("").blocks == flat(" \n\n\t\n").blocks == ()
    assert len(flat("").sections) == 1


def test_questions_and_answers_with_their_letters() -> None:
    guide = flat("Q: Is it hard?\nA: The first year is, and then no more.\n\nQ. Is it long?\nA. Two years or four.\n")
    assert kinds(guide) == [
        ("question", "Is it hard?"),
        ("paragraph", "The first year is, and then no more."),
        ("question", "Is it long?"),
        ("paragraph", "Two years or four."),
    ]


def test_numbered_parts_are_no_title() -> None:
    guide = flat(
        "I. OVERVIEW\nThey mend machines that mend themselves until they do not.\nII. WAGES\nA. Typical wages\n"
        "The median is $64,000, and nobody knows why.\nIII. OUTLOOK\nEmployment will fall by 3 percent in ten years.\n"
    )
    assert outline(guide) == [(2, "I. OVERVIEW"), (2, "II. WAGES"), (3, "A. Typical wages"), (2, "III. OUTLOOK")]


def test_ornaments_before_a_heading() -> None:
    guide = flat(
        "💼 How to Become a Florist\nFlowers are sold by people who got up at four.\n💰 Salary\nIt is modest.\n"
    )
    assert outline(guide) == [(1, "💼 How to Become a Florist"), (2, "💰 Salary")]
    assert guide.sections[2].known == "pay"


def test_markdown_in_a_text_file_is_read_as_markdown() -> None:
    guide = flat("# Tailor\n\n## Facts\n**Pay:** $40,000\n\n## Work\nThey sew *and* mend.\n")
    assert outline(guide) == [(1, "Tailor"), (2, "Facts"), (2, "Work")]
    assert guide.format == "markdown"


def test_headings_in_capitals_are_certain_though_nothing_stands_below() -> None:
    guide = flat(
        "TINSMITH\n\nTHE WORK\n\nTinsmiths cut, fold and solder what other people bring to them in pieces.\n\n"
        "THE WORKROOM\n\nPAY\n\nIt is modest, and is paid on the last day of the month in any case.\n"
    )
    assert outline(guide)[1:] == [(2, "THE WORK"), (2, "THE WORKROOM"), (2, "PAY")]
    assert all(section.certain for section in guide.sections)
