"""Examples: how marks are read, and when an example holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from guidelint.finding import Finding, RelatedPlace, Severity
from guidelint.rulebook.examples import Analysis, Example, read_examples, run_examples
from guidelint.rulebook.marks import MarkError, Marks, strip_marks
from guidelint.rulebook.rule import Rule
from guidelint.source import Source, Span
from tests.rulebook.support import RULE, load_rule

BAD = "examples:\n  - name: one\n    bad: |\n      A [[ninja]] and a ((samurai)).\n"
GOOD = "examples:\n  - name: one\n    good: |\n      A gardener.\n"
MISSED = "examples:\n  - name: one\n    missed: |\n      A nin-ja.\n"


def test_marks_are_stripped_and_name_places() -> None:
    marked = strip_marks("a [[b]] c ((d)) [[e ((f))]]", Marks())
    assert marked.text == "a b c d e f"
    assert marked.findings == (Span(2, 3), Span(8, 11))
    assert marked.related == (Span(6, 7), Span(10, 11))


@pytest.mark.parametrize("text", ["a [[b", "a ]]", "[[a ((b]] c))"])
def test_marks_that_do_not_fit_are_refused(text: str) -> None:
    with pytest.raises(MarkError):
        strip_marks(text, Marks())


def read(tmp_path: Path, text: str) -> tuple[list[Example], list[str], tuple[Rule, ...]]:
    rules = load_rule(tmp_path, RULE + text).rulebook.rules
    examples, problems = read_examples([tmp_path], rules)
    return list(examples), [f"{p.location.line if p.location else 0}: {p.message}" for p in problems], rules


def test_an_example_is_read_with_its_place_and_defaults(tmp_path: Path) -> None:
    ((example,), problems, _) = read(tmp_path, BAD)
    assert problems == []
    assert (example.rule, example.name, example.kind, example.line) == ("house/no-ninjas", "one", "bad", 8)
    assert (example.text, example.format, example.today) == ("A ninja and a samurai.\n", "txt", date(2026, 11, 23))


def test_an_example_may_name_its_format_day_marks_parameters_and_severity(tmp_path: Path) -> None:
    text = BAD.replace("[[ninja]] and a ((samurai))", "<ninja> [[x]](y)") + (
        "    format: md\n    today: 2020-02-01\n    marks: ['<', '>', '{', '}']\n"
        "    with: {limit: 7}\n    severity: info\n"
    )
    ((example,), problems, _) = read(tmp_path, text)
    assert problems == []
    assert (example.text, example.format, example.today) == ("A ninja [[x]](y).\n", "md", date(2020, 2, 1))
    assert (example.parameters, example.severity) == ({"limit": 7}, Severity.INFO)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("bad: |", "bda: |", "an example has no key `bda`"),
        ("bad: |", "bad: x\n    good: |", "an example needs a name and one of bad, good, missed"),
        ("[[ninja]]", "[[ninja", "the mark [[ is not closed"),
        ("[[ninja]]", "ninja", "a bad example must mark what is found"),
        ("bad: |", "good: |", "a good example has no marks"),
        ("name: one\n", "name: one\n    format: pdf\n", 'format can\'t be the text "pdf"'),
        ("name: one\n", "name: one\n    today: soon\n", "today should be a date"),
        ("name: one\n", "name: one\n    with: {limt: 3}\n", "has no key `limt`"),
        ("name: one\n", "name: one\n    marks: [a, b]\n", "marks should be a list of four different signs"),
    ],
)
def test_mistakes_in_examples_are_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    examples, problems, _ = read(tmp_path, BAD.replace(old, new))
    assert examples == []
    assert message in "\n".join(problems)


def finding(source: Source, rule: str, word: str, related: str = "", severity: Severity = Severity.WARNING) -> Finding:
    def place(text: str) -> Span:
        start = source.text.index(text)
        return Span(start, start + len(text))

    places = [RelatedPlace(source.locate(place(related)), related, "", "context")] if related else []
    span = place(word)
    return Finding(
        rule, severity, "found", source.path, span, source.locate(span), word, (), tuple(places), (), None, "0" * 16
    )


def failures(tmp_path: Path, text: str, *found: tuple[str, str], rule: str = "house/no-ninjas") -> list[str]:
    """What is said when the rule finds these words, each with a related word."""
    (examples, problems, rules) = read(tmp_path, text)
    assert problems == []

    def analyse(text: str, path: str, rules: tuple[Rule, ...], today: date) -> Analysis:
        source = Source(path, text)
        severity = Severity.WARNING if rule == "house/no-ninjas" else Severity.ERROR
        return Analysis(tuple(finding(source, rule, *words, severity=severity) for words in found))

    (outcome,) = run_examples(examples, rules, (), analyse)
    assert outcome.passed == (not outcome.failures)
    return list(outcome.failures)


def test_a_bad_example_holds_where_exactly_the_marks_are_found(tmp_path: Path) -> None:
    assert failures(tmp_path, BAD, ("ninja", "samurai")) == []


def test_a_bad_example_fails_in_each_other_case(tmp_path: Path) -> None:
    nothing = failures(tmp_path, BAD)
    assert nothing == ['nothing is found at 1:3-1:8 "ninja"', 'no related place at 1:15-1:22 "samurai"']
    assert failures(tmp_path, BAD, ("ninja", "")) == ['no related place at 1:15-1:22 "samurai"']
    elsewhere = failures(tmp_path, BAD, ("A ninja", "samurai"))
    assert elsewhere == ['nothing is found at 1:3-1:8 "ninja"', 'finds what is not marked: 1:1-1:8 "A ninja": found']
    twice = failures(tmp_path, BAD, ("ninja", "samurai"), ("ninja", "samurai"))
    assert twice == ['finds it 2 times: 1:3-1:8 "ninja": found'] * 2
    more = failures(tmp_path, BAD, ("ninja", "samurai"), ("and", ""))
    assert more == ['finds what is not marked: 1:9-1:12 "and": found']
    other = failures(tmp_path, BAD.replace("((samurai))", "samurai"), ("ninja", "samurai"))
    assert other == ['a related place that is not marked: 1:15-1:22 "samurai"']


def test_a_severity_that_is_named_must_be_the_findings(tmp_path: Path) -> None:
    text = BAD + "    severity: error\n"
    assert failures(tmp_path, text, ("ninja", "samurai")) == [
        'should be of severity error, but is warning: 1:3-1:8 "ninja": found'
    ]


def test_a_good_example_bears_no_finding_and_no_error_of_another_rule(tmp_path: Path) -> None:
    assert failures(tmp_path, GOOD) == []
    assert failures(tmp_path, GOOD, ("gardener", "")) == [
        'should give no finding, but gives 1:3-1:11 "gardener": found'
    ]
    assert failures(tmp_path, GOOD, ("gardener", ""), rule="other/rule") == [
        'gives an error of another rule, other/rule: 1:3-1:11 "gardener": found'
    ]


def test_a_missed_example_asks_to_be_moved_once_it_is_found(tmp_path: Path) -> None:
    assert failures(tmp_path, MISSED) == []
    assert failures(tmp_path, MISSED, ("nin-ja", "")) == ['is found now: move it to `bad` (1:3-1:9 "nin-ja": found)']


def test_what_a_missed_example_marks_is_what_must_not_be_found(tmp_path: Path) -> None:
    marked = MISSED.replace("nin-ja", "[[nin-ja]] then a ninja")
    assert failures(tmp_path, marked, (" ninja", "")) == []
    assert failures(tmp_path, marked, ("nin-ja", "")) != []
