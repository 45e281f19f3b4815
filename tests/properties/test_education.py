"""Properties of education: the same level in other words is no contradiction, and one moved two rungs is one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.facts.support import BOOK, conflicts_in

ORDER = BOOK.reference["education-ladder"]["order"]
WORDS = {
    "high-school": ["high school diploma", "GED", "high school diploma or equivalent", "Leaving Certificate"],
    "award": ["postsecondary certificate", "postsecondary nondegree award", "trade school certificate"],
    "associate": ["associate's degree", "associate degree", "two-year degree"],
    "bachelor": ["bachelor's degree", "four-year degree", "bachelor's", "BSc"],
    "master": ["master's degree", "master's", "MSc"],
    "doctoral": ["doctorate", "PhD", "professional degree"],
}
SENTENCES = [
    "You need a {}.",
    "Most employers require a {}.",
    "To become a weaver you need at least a {}.",
    "A {} is the usual requirement.",
    "“You must have a {},” says one of them.",
    "Weavers typically need a {} to enter the trade.",
]
LABELS = ["Education", "Entry-level education", "Minimum qualification", "Education required"]
levels = st.sampled_from(sorted(WORDS))


def page(box: str, label: str, sentence: str) -> str:
    facts = f"- **{label}:** {box[0].upper()}{box[1:]}\n- **Median pay:** $43,200\n"
    return f"# How to become a weaver\n\n{facts}\n## Getting in\n\n{sentence}\n"


def told(one: str, other: str, label: str, sentence: str) -> list[str]:
    return conflicts_in(page(one, label, sentence.format(other)), "education/conflict")


@given(level=levels, data=st.data(), label=st.sampled_from(LABELS), sentence=st.sampled_from(SENTENCES))
def test_the_same_level_in_other_words_is_no_contradiction(
    level: str, data: st.DataObject, label: str, sentence: str
) -> None:
    words = st.sampled_from(WORDS[level])
    assert told(data.draw(words), data.draw(words), label, sentence) == []


@given(one=levels, other=levels, data=st.data(), label=st.sampled_from(LABELS), sentence=st.sampled_from(SENTENCES))
def test_a_level_moved_two_rungs_is_a_contradiction(
    one: str, other: str, data: st.DataObject, label: str, sentence: str
) -> None:
    apart = abs(ORDER.index(one) - ORDER.index(other))
    beside_school = {one, other} == {"high-school", "award"}  # training may follow school
    if apart < 2 or beside_school:
        return
    box, prose = data.draw(st.sampled_from(WORDS[one])), data.draw(st.sampled_from(WORDS[other]))
    assert len(told(box, prose, label, sentence)) == 1


@given(one=levels, other=levels, label=st.sampled_from(LABELS))
def test_what_is_preferred_never_contradicts(one: str, other: str, label: str) -> None:
    assert told(WORDS[one][0], WORDS[other][0], label, "Some employers prefer a {}.") == []


@given(st.text(alphabet="abcdegr's ,.:;?!()-+/\n", max_size=400))
def test_no_text_breaks_the_reader(noise: str) -> None:
    page = f"# Weaver\n\n- **Education:** {noise[:40]}\n\nYou need a degree {noise} or a bachelor's degree.\n"
    assert len(conflicts_in(page)) <= 1  # two statements make one group at most, whatever stands between
