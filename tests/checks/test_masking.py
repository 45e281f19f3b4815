from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.checks.masking import masked
from tests.checks.pages import page_of


def shown(text: str, suffix: str = ".txt") -> str:
    page = page_of(f"# Title\n\n{text}\n" if suffix == ".md" else f"{text}\n", suffix)
    return " ".join(masked(page, page.guide.blocks[-1]).split())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Read https://guild.example/joinNow?a=bC first, then write.", "Read first, then write."),
        ("Write to Jane.Doe@guild.example about the trade today.", "Write to about the trade today."),
        ("See guild.example/howTo and then ask the master about it.", "See and then ask the master about it."),
        ("Save it as notes.txt in /srv/guild/plans for the master.", "Save it as in for the master."),
        (
            "The inputs/outputs of a shop, and/or its tools, as a rule.",
            "The inputs/outputs of a shop, and/or its tools, as a rule.",
        ),
        (
            "They start early.Then they sleep until noon, as the U.S. does.",
            "They start early.Then they sleep until noon, as the U.S. does.",
        ),
        ('Tags {{< card name="aB" >}} are no text of the guide itself.', "Tags are no text of the guide itself."),
    ],
)
def test_addresses_and_tags_are_blanked_and_prose_is_not(text: str, left: str) -> None:
    assert shown(text) == left


def test_inline_code_of_markdown_is_blanked_and_a_backtick_of_flat_text_is_not() -> None:
    assert shown("Call `getName` twice, then ``a`b`` once.", ".md") == "Call twice, then once."
    assert (
        shown("Call `getName` twice, then stop and think it over.")
        == "Call `getName` twice, then stop and think it over."
    )


@given(st.text(alphabet="ab .@/{}`'\n:wh", max_size=60))
def test_the_length_never_changes(text: str) -> None:
    page = page_of(f"# Title\n\nAn opening paragraph.\n\n{text}\n", ".md")
    for block in page.guide.blocks:
        assert len(masked(page, block)) == len(block.text)
