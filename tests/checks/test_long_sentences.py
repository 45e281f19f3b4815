from __future__ import annotations

import pytest

from guidelint.checks.long_sentences import LongSentences, own_words
from tests.checks.pages import hits, page_of, quotes

CLAUSE = "the furnace burns all night and somebody has to stay with it"  # 12 words


def sentence(clauses: int) -> str:
    return "You learn that " + " because ".join([CLAUSE] * clauses) + "."


def flat(text: str) -> str:
    return f"Glass Blower\nIt is hot. {text} That is all.\n"


def test_the_whole_sentence_is_marked_and_no_more() -> None:
    assert quotes(LongSentences(), flat(sentence(4))) == [sentence(4)]


def test_past_a_second_bound_the_sentence_is_lost() -> None:
    assert [hit.case for hit in hits(LongSentences(), flat(sentence(3)))] == []
    assert [hit.case for hit in hits(LongSentences(), flat(sentence(4)))] == [None]
    assert [hit.case for hit in hits(LongSentences(), flat(sentence(7)))] == ["lost"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They hire blowers, gatherers, polishers, packers, drivers and clerks.", 0),
        ("Bring these: a good knife, two pairs of boots, a coat that may burn.", 2),
        ("Three rules count here: never run; never whistle near the hole; never lend your jacks.", 4),
        ("It is hot, and it is loud, and nobody minds.", 10),
    ],
)
def test_words_of_a_list_are_not_counted(text: str, count: int) -> None:
    assert own_words(text) == count


def test_words_of_a_long_quotation_are_not_counted() -> None:
    law = "no person shall tend a furnace for hire without another awake person within the hearing of a call"
    assert own_words(f'The law of 1911 says that "{law}" in so many words.') == 10


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("> " + sentence(5), id="a quotation"),
        pytest.param("## Sources\n\n" + sentence(5), id="sources"),
        pytest.param("| a |\n|---|\n| " + sentence(5) + " |", id="a cell"),
        pytest.param("```\n" + sentence(5) + "\n```", id="code"),
        pytest.param(" ".join(["Home Careers Trades Pay Outlook Schools"] * 9), id="a row of links"),
        pytest.param("\n".join(["Stay with the furnace all night and do not sleep"] * 6), id="lines"),
    ],
)
def test_what_is_no_sentence_of_the_guide_is_left_alone(text: str) -> None:
    assert hits(LongSentences(), f"# Glass blower\n\n{text}\n", ".md") == []


def test_a_sentence_over_several_lines_is_marked_from_its_first_word_to_its_stop() -> None:
    text = "It is hot. " + sentence(5).replace(" because ", "\nbecause ")
    page = page_of(f"# Glass blower\n\n{text} Enough.\n", ".md")
    (hit,) = LongSentences().run(page)
    quote = page.source.slice(hit.span)
    assert (quote.startswith("You learn"), quote.endswith("with it.")) == (True, True)
