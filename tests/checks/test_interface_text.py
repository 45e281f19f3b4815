from __future__ import annotations

import pytest

from guidelint.checks.interface_text import InterfaceText
from tests.checks.pages import hits, quotes

GUIDE = "Baker\nBakers bake bread for a living and learn the trade on the job over several years.\n"
MORE = "More text about bread stands here, and it goes on for a while.\n"


def found(text: str, suffix: str = ".txt") -> list[str]:
    return quotes(InterfaceText(), f"{GUIDE}{text}\n{MORE}", suffix)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Load more", "Load more"),
        ("Show more ▼", "Show more ▼"),
        ("Advertisement", "Advertisement"),
        ("Rate this article\n★★★★★", "Rate this article"),
        ("Share\nTweet\nEmail", "Share"),
        ("Was this article helpful?\nYes\nNo", "Was this article helpful?"),
        ("Share on Facebook\nShare on Twitter", "Share on Facebook"),
        ("Print this page | Email this page", "Print this page | Email this page"),
        ("See all jobsBrowse by state", "See all jobs"),
        ("View course\nOne\nView course\nTwo\nView course\nThree", "View course"),
    ],
)
def test_labels_are_one_hit_at_the_first(text: str, label: str) -> None:
    assert found(text) == [label]


@pytest.mark.parametrize(
    "text",
    [
        "5 min read",
        "Home\nCareers\nBakers bake.",
        "Contact\nWrite to the guild.\nApply\nSend a form to the guild.\nLearn more\nRead these books.",
        "They click on Subscribe now and wait for the mail.",
        "Is it a good job?\nYes\nNo\nMaybe",
        "Where they post\nFacebook\nInstagram\nPinterest",
        "Levels\nKey Focus Areas\nOne.\nKey Focus Areas\nTwo.\nKey Focus Areas\nThree.",
    ],
)
def test_a_guides_own_words_are_none(text: str) -> None:
    assert found(text) == []


def test_labels_that_a_guide_teaches_and_links_that_its_writer_made_are_none() -> None:
    guide = (
        "# Interface designer\n\nTry these labels:\n\n- Sign up now\n- Get started for free\n\n[Back to top](#top)\n"
    )
    assert quotes(InterfaceText(), guide, ".md") == []


def test_labels_far_apart_are_hits_of_their_own() -> None:
    text = GUIDE + "Load more\n" + MORE * 8 + "Show less\n" + MORE
    assert [hit.case for hit in hits(InterfaceText(), text)] == [None, None]
    assert len(hits(InterfaceText(near=20), text)) == 1


def test_a_call_to_act_that_would_head_nothing_is_a_label() -> None:
    assert found("Apply now\nWhat do bakers earn?") == ["Apply now"]
    assert found("Apply now\nSend the form and two photographs of your bread to the guild.") == []
    assert quotes(InterfaceText(), "# Baker\n\nBread.\n\nRead more\n\n## Pay\n\nFair.\n", ".md") == ["Read more"]
    assert quotes(InterfaceText(), "# Baker\n\nBread.\n\n## Read more\n\nTwo books.\n", ".md") == []
