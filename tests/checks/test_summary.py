from __future__ import annotations

from guidelint.checks.duplicates import DuplicateParagraph, DuplicateSection
from guidelint.checks.summary import in_summary
from tests.checks.pages import hits, page_of

LEADS = {
    "Duties": "Glass blowers shape hot glass with breath, gravity and a handful of iron tools.",
    "Work environment": "Most of them work in small studios that are loud, dark and hot in every season.",
    "Job outlook": "Employment is expected to stay where it has been since the factories closed.",
}
MORE = (
    "What follows is told nowhere else in this guide, and it is long enough to make the section longer than the lines "
    "that sum it up at the start of the page."
)


def sections(level: str, more: str) -> str:
    return "\n\n".join(f"{level} {title}\n\n{lead}{more}" for title, lead in LEADS.items())


def test_short_sections_of_the_names_of_longer_ones_sum_them_up() -> None:
    text = f"# Glass blower\n\n## Summary\n\n{sections('###', '')}\n\n{sections('##', f'{chr(10)}{chr(10)}{MORE}')}\n"
    page = page_of(text, ".md")
    assert page.guide.blocks[in_summary(page).stop].text == "Duties"
    assert list(DuplicateSection().run(page)) == []
    (hit,) = DuplicateParagraph().run(page)
    assert (hit.case, hit.values["count"]) == ("summary", "3")


def test_passages_at_the_start_that_stand_again_far_apart_sum_up() -> None:
    points = "\n".join(f"- {lead}" for lead in LEADS.values())
    text = f"# Glass blower\n\n{points}\n\n{sections('##', f'{chr(10)}{chr(10)}{MORE}{chr(10)}{chr(10)}{MORE[5:]}')}\n"
    (hit,) = (hit for hit in hits(DuplicateParagraph(), text, ".md") if hit.case == "summary")
    assert hit.values["count"] == "3"


def test_a_section_that_was_pasted_again_is_no_summary() -> None:
    text = f"# Glass blower\n\n{sections('##', '')}\n\n## Pay\n\n{MORE}\n\n{sections('##', '')}\n"
    page = page_of(text, ".md")
    assert not in_summary(page)
    assert len(list(DuplicateSection().run(page))) == 1


def test_one_passage_alone_makes_no_summary() -> None:
    lead = LEADS["Duties"]
    text = f"# Glass blower\n\n## Introduction\n\n{lead}\n\n## Pay\n\nLittle.\n\n## Fame\n\n{lead}\n\n{MORE}\n"
    (hit,) = hits(DuplicateParagraph(), text, ".md")
    assert hit.case is None


def test_a_guide_that_sums_itself_up_uses_other_passages_again_too_word_for_word_or_nearly() -> None:
    other = (
        "Blowers work in shifts of ten hours, and may be called in at night when the furnace has to be fed and watched."
    )
    body = sections("##", f"{chr(10)}{chr(10)}{MORE}")
    text = f"# Glass blower\n\n## Summary\n\n{sections('###', '')}\n\n{body}\n\n## Hours\n\n{other}\n\n## Pay\n\n"
    text += f"Fair.\n\n{other.replace('and may', 'and might')}\n"
    (hit,) = hits(DuplicateParagraph(), text, ".md")
    assert (hit.case, hit.values["count"]) == ("summary", "4")


def test_a_part_of_the_page_does_not_sum_up_the_page() -> None:
    steps = "\n".join(f"{n}. {lead}" for n, lead in enumerate(LEADS.values(), 1))
    text = f"# How to become a glass blower\n\n## How to become one\n\n{steps}\n\n## Pay\n\n{MORE}"
    page = page_of(f"{text}\n\n## Steps\n\n{steps}\n", ".md")
    assert not in_summary(page)
    assert len(list(DuplicateSection().run(page))) == 1
