from __future__ import annotations

import pytest

from guidelint.checks.duplicates import DuplicateParagraph, DuplicateSection, RepeatedSentence
from tests.checks.pages import hits, page_of, quotes

ONE = "Most glass blowers start at the bench of somebody else, sweeping and carrying for a year."
TWO = "Heat is the whole of the trade: too little and nothing moves, too much and everything does."
THREE = "Studios are loud, dark and hot, and people stay in them for forty years of their lives."
FOUR = "A good pair of jacks costs a week's pay and lasts for life if nobody borrows it from you."
OTHER = "Blowers in tourist towns sell directly, and the season decides how they eat in winter."


def section(*paragraphs: str, heading: str = "Training") -> str:
    return "\n\n".join((f"## {heading}", *paragraphs))


def guide(*sections: str) -> str:
    return "\n\n".join(("# Glass blower", *sections)) + "\n"


BETWEEN = section(OTHER, heading="Pay")


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(section(ONE, TWO, THREE), id="as it stands"),
        pytest.param(section(ONE, TWO, THREE, heading="How to get in"), id="under another heading"),
        pytest.param(section(f"1. {ONE}\n2. {TWO}\n3. {THREE}"), id="as a list"),
        pytest.param(section("### Step 1", ONE, "### Step 2", TWO, "### Step 3", THREE), id="with labels between"),
        pytest.param(section(ONE.upper(), TWO, THREE.replace(", ", ",\n")), id="in other case, with other lines"),
        pytest.param(section(ONE, OTHER[:40] + " of it all.", TWO, THREE), id="with a paragraph more"),
    ],
)
def test_a_run_that_stands_again_is_one_hit_on_its_second_place(again: str) -> None:
    text = guide(section(ONE, TWO, THREE), BETWEEN, again)
    page = page_of(text, ".md")
    (hit,) = DuplicateSection().run(page)
    assert page.source.locate(hit.span).line > 9
    assert [page.source.locate(related.span).line for related in hit.related] in ([3], [5])


def test_copies_right_after_one_another_are_one_hit() -> None:
    (hit,) = hits(DuplicateSection(), "\n".join(("Glass Blower", *[ONE, TWO, THREE] * 3, "Pay", OTHER)))
    assert hit.values["count"] == "3"


def test_questions_count_as_blocks_of_a_run() -> None:
    faq = f"## Is it hot?\n\n{TWO}\n\n## Do I need a school?\n\n{ONE}"
    (hit,) = hits(DuplicateSection(), guide(faq, BETWEEN, faq), ".md")
    assert hit.values["blocks"] == "4"


def test_a_table_that_stands_again_is_found_by_its_rows() -> None:
    table = (
        "| Level | Years on the job | Where the work is done |\n|---|---|---|\n"
        "| Apprentice blower | 0 to 2 | At the bench of a master |\n"
        "| Blower | 2 to 8 | In a studio or a factory |\n"
        "| Master blower | 8 and more | In a shop of their own |\n"
    )
    assert len(hits(DuplicateSection(), guide(table, BETWEEN, table), ".md")) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(guide(section(ONE), BETWEEN, section(ONE)), id="a heading and a short paragraph"),
        pytest.param(guide(section(ONE, OTHER, TWO), section(TWO, ONE)), id="in another order"),
        pytest.param("Glass\n" + "\n".join(f"Card {n}\n{ONE}" for n in range(6)), id="one text on many cards"),
        pytest.param(guide(*(section("- Heat\n- Breath\n- Eye", heading=h) for h in "AB")), id="short lists"),
    ],
)
def test_no_run(text: str) -> None:
    assert hits(DuplicateSection(), text, ".md") == []


def test_a_paragraph_inside_a_run_is_the_run_s_alone() -> None:
    text = guide(section(ONE, TWO, THREE), BETWEEN, section(ONE, TWO, THREE))
    assert hits(DuplicateParagraph(), text, ".md") == []


def test_a_paragraph_that_stands_again_is_found_on_its_second_place() -> None:
    page = page_of(guide(section(ONE), BETWEEN, section(ONE, heading="More")), ".md")
    (hit,) = DuplicateParagraph().run(page)
    assert hit.case is None
    assert page.source.slice(hit.span) == page.source.slice(hit.related[0].span) == ONE
    assert hit.values["title"] == "Training"


@pytest.mark.parametrize(
    ("old", "new", "copied"),
    [
        ("the benches of others", "the benches of friends", True),
        ("and whoever", "but whoever", True),
        ("for four years", "for 4 years", True),
        ("$400 a week", "$700 a week", False),
        ("in Ohio", "in Utah", False),
        ("the juniors of a junior master", "the juniors of a senior master", False),
    ],
)
def test_near_copies_differ_in_words_and_parallel_texts_in_their_subject(old: str, new: str, copied: bool) -> None:
    text = (
        f"Blowers work like this, {old}, before they may gather, and whoever cannot stand the heat of the glory hole "
        "goes home or into lamps, which is a different thing and pays less in a good year."
    )
    near = hits(
        DuplicateParagraph(), guide(section(text), BETWEEN, section(text.replace(old, new), heading="More")), ".md"
    )
    assert [hit.case for hit in near] == (["nearly"] if copied else [])


def test_texts_that_name_the_subjects_of_their_headings_are_parallel() -> None:
    def about(who: str) -> str:
        text = f"{who} work under the owner, keep the shop clean, learn how the furnace behaves and go home at five."
        return section(f"You know that {text}", heading=who)

    assert hits(DuplicateParagraph(), guide(about("Gatherers"), about("Polishers")), ".md") == []


def test_a_sentence_is_filler_from_the_third_place_on() -> None:
    line = "This path suits people who enjoy a challenge."
    text = guide(*(section(f"{own} {line}", heading=own) for own in ("Gaffers.", "Gatherers.", "Polishers.")))
    assert quotes(RepeatedSentence(), text, ".md") == [line]
    assert hits(RepeatedSentence(items=4), text, ".md") == []


def test_sentences_that_always_stand_together_are_one_hit() -> None:
    pair = "This path suits people who enjoy a challenge. Nobody regrets it in the long run."
    text = guide(*(section(f"{own} {pair}", heading=own) for own in ("Gaffers.", "Gatherers.", "Polishers.")))
    assert quotes(RepeatedSentence(), text, ".md") == [pair]


def test_a_whole_paragraph_at_three_places_is_no_filler() -> None:
    pair = "This path suits people who enjoy a challenge. Nobody regrets it in the long run."
    text = guide(*(section(pair, heading=heading) for heading in ("Gaffers", "Gatherers", "Polishers")))
    assert hits(RepeatedSentence(), text, ".md") == []
    (hit,) = hits(DuplicateParagraph(), text, ".md")
    assert hit.values["count"] == "3"


def test_the_copy_of_a_run_makes_no_sentence_filler() -> None:
    line = "This path suits people who enjoy a challenge."
    both = section(f"{ONE} {line}", f"{TWO} {line}", THREE)
    assert hits(RepeatedSentence(), guide(both, BETWEEN, both), ".md") == []
