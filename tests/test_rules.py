"""Every rule against its own examples, and the examples against checks that find nothing, or everything."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import ClassVar

import pytest

from guidelint.checks.page import Page
from guidelint.finding import Hit, Problem
from guidelint.rulebook.examples import Analysis, Example, Outcome, read_examples, run_examples
from guidelint.rulebook.load import load_default, rules_folder
from guidelint.rulebook.rule import Rule, Rulebook
from guidelint.rulebook.select import select
from guidelint.run.analyse import analyse
from guidelint.run.settings import Settings


@cache
def rulebook() -> Rulebook:
    return load_default()[0]


@cache
def examples() -> tuple[tuple[Example, ...], tuple[Problem, ...]]:
    return read_examples([rules_folder()], rulebook().rules)


def run(text: str, path: str, rules: tuple[Rule, ...], today: date) -> Analysis:
    template = next(iter(rulebook().templates.values()))
    record = analyse(text.encode(), path, Settings(rulebook(), rules, template, today))
    return Analysis(tuple(f for guide in record.guides for f in guide.findings), record.problems)


def outcome(example: Example, rule: Rule) -> Outcome:
    (result,) = run_examples([example], [rule], select(rulebook().rules).rules, run)
    return result


def rule_of(example: Example) -> Rule:
    return next(rule for rule in rulebook().rules if rule.id == example.rule)


def of(rule: Rule, kind: str) -> list[Example]:
    return [example for example in examples()[0] if example.rule == rule.id and example.kind == kind]


@dataclasses.dataclass(frozen=True)
class FindsNothing:
    values: ClassVar[frozenset[str]] = frozenset()
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        return iter(())


@dataclasses.dataclass(frozen=True)
class FindsEverything:
    values: ClassVar[frozenset[str]] = frozenset()
    cases: ClassVar[frozenset[str]] = frozenset()

    def run(self, page: Page) -> Iterator[Hit]:
        return (Hit(block.whole) for block in page.guide.blocks)


def by_rule(rule: Rule) -> str:
    return rule.id


def by_name(example: Example) -> str:
    return f"{example.rule}: {example.name}"


def test_the_default_rulebook_has_no_problems() -> None:
    assert load_default()[1] == ()
    assert examples()[1] == ()


@pytest.mark.parametrize("example", examples()[0], ids=by_name)
def test_example(example: Example) -> None:
    failures = outcome(example, rule_of(example)).failures
    assert not failures, f"{example.path}:{example.line} {example.name}\n" + "\n".join(failures)


@pytest.mark.parametrize("rule", rulebook().rules, ids=by_rule)
def test_a_rule_has_at_least_two_bad_and_three_good_examples_and_shows_what_it_misses(rule: Rule) -> None:
    assert len(of(rule, "bad")) >= 2
    assert len(of(rule, "good")) >= 3
    assert len(of(rule, "missed")) >= bool(rule.cannot_detect)


@pytest.mark.parametrize("rule", rulebook().rules, ids=by_rule)
def test_a_rule_says_why_and_has_a_title_without_a_full_stop(rule: Rule) -> None:
    assert rule.why
    assert not rule.title.endswith(".")


@pytest.mark.parametrize("rule", rulebook().rules, ids=by_rule)
def test_a_check_that_finds_nothing_fails_every_bad_example(rule: Rule) -> None:
    toothless = dataclasses.replace(rule, check=FindsNothing())
    for example in of(rule, "bad"):
        assert not outcome(dataclasses.replace(example, parameters={}), toothless).passed


@pytest.mark.parametrize("rule", rulebook().rules, ids=by_rule)
def test_a_check_that_finds_everything_fails_every_good_example(rule: Rule) -> None:
    biting = dataclasses.replace(rule, check=FindsEverything())
    for example in of(rule, "good"):
        assert not outcome(dataclasses.replace(example, parameters={}), biting).passed
