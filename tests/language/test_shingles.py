from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guidelint.language.shingles import candidates, common, differences

WORDS = st.lists(st.sampled_from("abcd"), max_size=12)
TEXT = (
    *("apply", "early", "because", "the", "best", "masons", "are", "booked", "a", "year", "ahead"),
    *("and", "the", "others", "are", "not", "worth", "the", "wait"),
)


def longest(first: list[str], second: list[str]) -> int:
    if not first or not second:
        return 0
    if first[-1] == second[-1]:
        return longest(first[:-1], second[:-1]) + 1
    return max(longest(first[:-1], second), longest(first, second[:-1]))


@given(WORDS, WORDS)
def test_common_words_are_those_of_the_longest_common_subsequence(first: list[str], second: list[str]) -> None:
    first, second = first[:7], second[:7]
    assert common(first, second) == longest(first, second)


@given(st.integers(0, len(TEXT) - 1), st.integers(0, len(TEXT) - 1))
def test_a_text_with_two_other_words_is_a_candidate(one: int, two: int) -> None:
    other = [*TEXT]
    other[one] = other[two] = "x"
    assert list(candidates({3: TEXT, 8: other}, 0.85)) == [(3, 8)]


def test_texts_of_other_words_are_no_candidates() -> None:
    assert list(candidates({0: TEXT, 1: [*reversed(TEXT)], 2: TEXT[:9]}, 0.85)) == []


def test_differences_are_given_with_their_places_on_both_sides() -> None:
    assert differences(["pay", "is", "good", "now"], ["pay", "was", "good"]) == [
        (range(1, 2), range(1, 2)),
        (range(3, 4), range(3, 3)),
    ]


def test_exchanged_words_are_told_one_by_one() -> None:
    assert differences(["pay", "is", "good"], ["rent", "was", "good"]) == [
        (range(1), range(1)),
        (range(1, 2), range(1, 2)),
    ]
