"""How flat text is read: what a person would call a heading, a label, a value, a list, a question."""

from __future__ import annotations

import pytest

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


WRAPPED = """\
A job on the river

Pilots take ships up the river and down again. They know each bend of it by
heart, and what the water does there in every month of the year, and they are
paid for being awake when everybody else would rather not be.

Pay
The national median is $101,320 a year, and it has grown by a fifth since the
last survey. Those who work for themselves are not in it, and neither are the
ones who have retired and come back for the season.

- Deckhands start at the bottom, as everybody has done for a hundred years, and
  move up when somebody leaves.
- Mates have a license.
"""


def test_lines_wrapped_at_one_width_are_one_paragraph() -> None:
    guide = flat(WRAPPED)
    assert kinds(guide) == [
        ("heading", "A job on the river"),
        (
            "paragraph",
            "Pilots take ships up the river and down again. They know each bend of it by heart, and what the water "
            "does there in every month of the year, and they are paid for being awake when everybody else would "
            "rather not be.",
        ),
        ("heading", "Pay"),
        (
            "paragraph",
            "The national median is $101,320 a year, and it has grown by a fifth since the last survey. Those who "
            "work for themselves are not in it, and neither are the ones who have retired and come back for the "
            "season.",
        ),
        (
            "item",
            "Deckhands start at the bottom, as everybody has done for a hundred years, and move up when somebody "
            "leaves.",
        ),
        ("item", "Mates have a license."),
    ]


def test_lines_of_an_unwrapped_text_are_never_glued() -> None:
    guide = flat(
        "Pay\nA first short line, with no stop at its end\nanother that begins in lower case\nand one more of them\n"
    )
    assert len(guide.blocks) == 4


@pytest.mark.parametrize(
    "rows",
    [
        "Level | US Median | US Average |\n---|---|---|\nJunior Tailor | $30k | $32k |\nTailor | $38k | $40k |",
        "| Level | US Median | US Average |\n| Junior Tailor | $30k | $32k |\n| Tailor | $38k | $40k |",
        "Level\tUS Median\tUS Average\nJunior Tailor\t$30k\t$32k\nTailor\t$38k\t$40k",
        "Level          US Median   US Average\nJunior Tailor  $30k        $32k\nTailor         $38k        $40k",
    ],
    ids=["rule", "pipes", "tabs", "columns"],
)
def test_tables_by_their_separators(rows: str) -> None:
    guide = flat(f"Salary by Experience Level\n{rows}\nAnd that is the whole of the table, with nothing left out.\n")
    (table,) = guide.tables
    assert table.header_rows == 1
    read = [[guide.blocks[cell].text for cell in row if cell is not None] for row in table.rows]
    assert read == [["Level", "US Median", "US Average"], ["Junior Tailor", "$30k", "$32k"], ["Tailor", "$38k", "$40k"]]
    assert guide.blocks[-1].kind == "paragraph"


def test_a_table_of_two_columns_gives_fields() -> None:
    guide = flat("Quick facts\nItem | Figure\nMedian pay | $40,000\nOpenings | 1,200\n")
    assert facts(guide) == {"Median pay": "$40,000", "Openings": "1,200"}
    assert set(origins(guide).values()) == {"table"}


def test_bars_and_breadcrumbs_in_one_line_are_no_table() -> None:
    assert flat("Home | Careers | Tailor\nA tailor sews, fits and mends the clothes of other people.\n").tables == ()


def test_lists_nest_by_their_indent_and_part_by_their_signs() -> None:
    guide = flat(
        "Good and bad\n+ You sit down.\n+ It is warm.\n- It is badly paid.\n  * In most towns.\n- It is quiet.\n"
    )
    items = [(block.level, block.group) for block in guide.blocks if block.kind == "item"]
    assert [level for level, _ in items] == [1, 1, 1, 2, 1]
    pros, cons = items[0][1], items[2][1]
    assert items[1][1] == pros != cons == items[4][1] != items[3][1]


def test_numbers_that_begin_again_begin_a_list() -> None:
    guide = flat("Two lists\n1. One thing to do.\n2. Another thing.\n1. A new first thing.\n2. And its second.\n")
    groups = [block.group for block in guide.blocks if block.kind == "item"]
    assert groups[0] == groups[1] != groups[2] == groups[3]


def test_steps_with_words_keep_their_words() -> None:
    guide = flat("How to start\nStep 1: Take the course. It is short.\nStep 2: Pass the exam, at the second try.\n")
    assert texts(guide, "item")[1] == "Step 2: Pass the exam, at the second try."


def test_quotes_are_told_from_speech_inside_a_sentence() -> None:
    guide = flat(
        'Voices\n"I came from nursing, and never looked back."\n"It is hot," she says, and nobody disagrees.\n'
    )
    assert [block.kind for block in guide.blocks[1:]] == ["quote", "paragraph"]


def test_short_lines_in_a_row_are_the_heads_of_a_lost_table() -> None:
    guide = flat(
        "Tailors\nTailors sew, fit and mend the clothes of other people for a living.\n"
        "Occupation\nJob Duties\nEntry-Level Education\n2024 Median Pay\nUpholsterers\n"
        "Upholsterers cover furniture, and mend what is below the cover of it.\n"
    )
    assert outline(guide) == [(1, "Tailors"), (2, "Upholsterers")]
    assert not block_with(guide, "Job Duties").certain


def test_rows_that_lost_their_table_are_labels_and_values() -> None:
    guide = flat(
        "Work Environment\nTailors held about 17,000 jobs in 2024. The largest employers of them were as follows:\n"
        "Self-employed workers\n38%\nClothing stores\n17\nDry cleaning and laundry services\n16\n"
        "Some of them work from home, and are seen only by their customers.\n"
    )
    assert facts(guide) == {
        "Self-employed workers": "38%",
        "Clothing stores": "17",
        "Dry cleaning and laundry services": "16",
    }
    assert outline(guide) == [(1, "Work Environment")]


def test_a_level_with_its_years_and_a_description_is_a_section() -> None:
    guide = flat(
        "Career Path\nMost people move up in the same shop, or they leave and open one.\n"
        "Junior Tailor\n0-2 years\nHems, buttons and zips, and all the pressing that there is.\n"
        "Tailor\n2-6 years\nFits and cuts alone, and is left alone with the customers.\n"
    )
    assert outline(guide) == [(1, "Career Path"), (2, "Junior Tailor"), (2, "Tailor")]
    assert facts(guide) == {"Junior Tailor": "0-2 years", "Tailor": "2-6 years"}


def test_words_of_the_page_around_the_text_are_no_facts() -> None:
    guide = flat(
        "Tailor\nFast facts\nMedian pay\n$36,000\nTraining\nLong-term\nAdd to favorites\nPrint\nEmail this page\n"
        "The job\nTailors sew, fit and mend the clothes of other people for a living.\n"
    )
    assert facts(guide) == {"Median pay": "$36,000", "Training": "Long-term"}
    assert (2, "The job") in outline(guide)


def test_an_empty_text_and_one_of_blanks_have_no_blocks() -> None:
    assert flat("").blocks == flat(" \n\n\t\n").blocks == ()
    assert len(flat("").sections) == 1


def test_facts_that_blank_lines_keep_apart() -> None:
    guide = flat(
        "Respiratory Therapist\n\nThey treat people whose lungs have stopped doing the work alone.\n\nMedian Salary\n\n"
        "$77,960 per year\n\nJob Growth\n\n13%\n\nMuch faster than average\n\nEducation\n\nAssociate's degree\n\n"
        "What You Will Do\n\nYou set up ventilators and draw blood gases, at night as well.\n"
    )
    assert [(field.label, field.value.text) for field in guide.fields] == [
        ("Median Salary", "$77,960 per year"),
        ("Job Growth", "13%"),
        ("Job Growth", "Much faster than average"),
        ("Education", "Associate's degree"),
    ]
    assert outline(guide)[1:] == [(2, "What You Will Do")]


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


def test_a_heading_with_a_colon_inside_is_told_from_a_fact() -> None:
    guide = flat(
        "Florists sell flowers, and get up at four for it.\n\nSalary: What You Can Expect\n\n"
        "The median is $34,690, with most of it in February.\n\nSource: the federal survey of the spring\n\n"
        "Flowers do not keep, and neither do these figures.\n"
    )
    assert outline(guide) == [(2, "Salary: What You Can Expect")]
    assert guide.fields == ()


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


def test_dots_and_dashes_lead_to_figures() -> None:
    guide = flat(
        "Arborist\nUpdated March 2026\n\nArborists climb trees, and cut those they cannot save.\n\nAT A GLANCE\n"
        "Typical pay ........ $49,070\nPay range .......... $34,000 - $78,000\n\nWHAT IT PAYS\n"
        "Groundworker - $34,000\nClimber - $46,000\n\nThe society counts 90 - 100 members in a state.\n"
    )
    assert facts(guide) == {
        "Typical pay": "$49,070",
        "Pay range": "$34,000 - $78,000",
        "Groundworker": "$34,000",
        "Climber": "$46,000",
    }
    assert outline(guide) == [(1, "Arborist"), (2, "AT A GLANCE"), (2, "WHAT IT PAYS")]


def test_text_is_wrapped_though_a_table_is_wider_and_a_line_ends_early() -> None:
    guide = flat(
        "Pay\n---\n\n"
        "    Apprentice sailmaker        0-2 years      A$45,000 - A$52,000\n"
        "    Sailmaker                   2-8 years      A$60,000 - A$71,000\n"
        "    Master sailmaker            8+ years       A$80,000 - A$99,000\n\n"
        "Half of all sailmakers earn less than A$64,000. In most years\n"
        "most of them earn between A$55,000 and A$70,000, with the tools\n"
        "and the thread not included.\n\n"
        "Racing yards add A$5,000 to A$9,000 for a season of nights and of\n"
        "weekends. They ask for it back in the winter, if not in\n"
        "the fall, when there is nothing to race and nobody to sew for at\n"
        "any price.\n"
    )
    assert [block.text for block in guide.blocks if block.kind == "paragraph"] == [
        "Half of all sailmakers earn less than A$64,000. In most years most of them earn between A$55,000 and "
        "A$70,000, with the tools and the thread not included.",
        "Racing yards add A$5,000 to A$9,000 for a season of nights and of weekends. They ask for it back in the "
        "winter, if not in the fall, when there is nothing to race and nobody to sew for at any price.",
    ]


def test_full_lines_that_end_as_sentences_are_not_joined_in_a_wrapped_text() -> None:
    guide = flat(
        "Knots\n\n"
        "There are four thousand of them in the book, and a rigger who knows\n"
        "forty of these, with his eyes shut and in the rain, can look for a\n"
        "job in any harbour of the coast and be sure of it, for the book is\n"
        "kept on the shelf.\n\n"
        "Bowline, for whatever has to hold now and come undone in the dark.\n"
        "Splice, for whatever must never come undone in anybody's lifetime.\n"
        "Hitch, for what somebody else will want to move before the winter.\n"
    )
    assert [block.text.partition(",")[0] for block in guide.blocks[2:]] == ["Bowline", "Splice", "Hitch"]


def test_every_line_of_a_value_has_its_label() -> None:
    guide = flat(
        "Tailor\nQuick Facts\n2024 Median Pay\n$36,970 per year\n$17.77 per hour\nPay range\n$25,000 – $58,000\n"
        "10-year growth\n+4%\nAbout as fast as average\n2024 to 2034\nNumber of Jobs, 2024\n17,000\n"
        "Job outlook (2024-34)\n-4%\nThe work\nTailors sew, fit and mend the clothes of other people for a living.\n"
    )
    labels = {guide.blocks[at].text: field.label for at, field in guide.field_of.items()}
    assert labels == {
        "$36,970 per year": "2024 Median Pay",
        "$17.77 per hour": "2024 Median Pay",
        "$25,000 – $58,000": "Pay range",
        "+4%": "10-year growth",
        "About as fast as average": "10-year growth",
        "2024 to 2034": "10-year growth",
        "17,000": "Number of Jobs, 2024",
        "-4%": "Job outlook (2024-34)",
    }


def test_labels_without_a_value_that_the_template_knows() -> None:
    guide = flat(
        "Tram driver\nIn figures\nPay\n£24,000 to £36,500\nMain places of work\nJobs in Wales\naround 4,000\n"
        "The work\nThey drive the tram to its end, walk through it, and drive the tram to its other end.\n"
    )
    empty = block_with(guide, "Main places of work")
    assert (empty.kind, empty.certain) == ("label", True)
    assert facts(guide) == {"Pay": "£24,000 to £36,500", "Jobs in Wales": "around 4,000"}


def test_a_fact_that_reads_like_a_heading() -> None:
    guide = flat(
        "TINSMITH\n\nSNAPSHOT\n\nMedian wage: $51,200 a year\nEntry: high school diploma and technical training\n\n"
        "THE WORK\n\nTinsmiths cut, fold and solder what other people bring to them in pieces.\n"
    )
    assert facts(guide)["Entry"] == "high school diploma and technical training"
    assert outline(guide)[1:] == [(2, "SNAPSHOT"), (2, "THE WORK")]


LADDER = """\
Sailmaker
Sailmakers cut, sew and mend what the wind will tear again before the summer is over.
Pay
The median is $44,000, and nobody has seen it rise since the lofts went abroad.
Rungs of the ladder
Loft hand
Experience
Under 1 year
What you do
Sweep, fetch, press, and sew the seams that nobody will see from the deck of the boat.
Pay
$31,000 to $34,000
Apprentice sailmaker
Experience
1 to 4 years
What you do
Cut panels under the eyes of somebody who knows, and go to class on Wednesdays.
Pay
$34,000 to $43,000
Master sailmaker
Experience
10+ years
What you do
Design the sail, sign for it, and be told on Sunday that it is the wrong shape.
Pay
$60,000 to $75,000
Outlook
There will be fewer lofts in ten years, and those that are left will have more to do.
"""


def test_labels_that_return_make_a_heading_of_the_line_before_them() -> None:
    guide = flat(LADDER)
    assert outline(guide)[2:] == [
        (3, "Rungs of the ladder"),
        (4, "Loft hand"),
        (4, "Apprentice sailmaker"),
        (4, "Master sailmaker"),
        (2, "Outlook"),
    ]
    assert [(field.label, field.value.text) for field in guide.fields] == [
        ("Experience", "Under 1 year"),
        ("Pay", "$31,000 to $34,000"),
        ("Experience", "1 to 4 years"),
        ("Pay", "$34,000 to $43,000"),
        ("Experience", "10+ years"),
        ("Pay", "$60,000 to $75,000"),
    ]
    assert texts(guide, "label").count("What you do") == 3


def test_links_that_return_are_no_labels_of_facts() -> None:
    guide = flat(
        "Tailors\nTailors sew, fit and mend the clothes of other people for a living.\nRelated jobs\n"
        "Upholsterer\nRead more\nCobbler\nRead more\nSaddler\nRead more\n"
    )
    assert guide.fields == ()


def test_headings_in_capitals_are_certain_though_nothing_stands_below() -> None:
    guide = flat(
        "TINSMITH\n\nTHE WORK\n\nTinsmiths cut, fold and solder what other people bring to them in pieces.\n\n"
        "THE WORKROOM\n\nPAY\n\nIt is modest, and is paid on the last day of the month in any case.\n"
    )
    assert outline(guide)[1:] == [(2, "THE WORK"), (2, "THE WORKROOM"), (2, "PAY")]
    assert all(section.certain for section in guide.sections)


FACT_BOX = """\
Weaver
At a glance
Middle salary
$41,000
Required degree
Associate's degree
Length
Six semesters (three years)
Change expected, 2025 to 2030
Plus 12 per cent
Weavers at work
The loom is loud, and the day is long.
"""


def test_values_in_words_and_values_between_labels_are_values() -> None:
    found = facts(flat(FACT_BOX))
    assert found == {
        "Middle salary": "$41,000",
        "Required degree": "Associate's degree",
        "Length": "Six semesters (three years)",
        "Change expected, 2025 to 2030": "Plus 12 per cent",
    }
