"""Labels and values in flat text, and what only looks like one."""

from __future__ import annotations

from tests.readers.support import block_with, facts, flat, outline, texts


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


def test_words_of_the_page_around_the_text_are_no_facts() -> None:
    guide = flat(
        "Tailor\nFast facts\nMedian pay\n$36,000\nTraining\nLong-term\nAdd to favorites\nPrint\nEmail this page\n"
        "The job\nTailors sew, fit and mend the clothes of other people for a living.\n"
    )
    assert facts(guide) == {"Median pay": "$36,000", "Training": "Long-term"}
    assert (2, "The job") in outline(guide)


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


def test_a_heading_with_a_colon_inside_is_told_from_a_fact() -> None:
    guide = flat(
        "Florists sell flowers, and get up at four for it.\n\nSalary: What You Can Expect\n\n"
        "The median is $34,690, with most of it in February.\n\nSource: the federal survey of the spring\n\n"
        "Flowers do not keep, and neither do these figures.\n"
    )
    assert outline(guide) == [(2, "Salary: What You Can Expect")]
    assert guide.fields == ()


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
