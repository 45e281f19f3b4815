"""Lexicon and template files of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidelint.template import TemplateSection
from tests.rulebook.support import RULE, load, told

TEMPLATE = """\
id: how-to
title: How-to
titles: ["how to become {role}"]
sections:
  - {id: pay, names: [pay, salary], required: true}
  - {id: outlook, names: outlook}
fields: {pay: [median pay, salary]}
levels: {junior: 10, senior: 50}
"""


def test_a_list_stands_for_itself_or_for_values(tmp_path: Path) -> None:
    lexicon = load(
        tmp_path, {"lexicon/house.yaml": "plain: [a, 'b c', 401, no]\nvalued: {X: [x, ex]}\n"}
    ).rulebook.lexicon
    assert lexicon.words("house/plain") == {"a", "b c", "401", "no"}
    assert lexicon.values("house/valued") == {"x": "X", "ex": "X"}


def test_braces_spell_out_their_choices(tmp_path: Path) -> None:
    text = "paths: {down: ['on {a,the} {downward ,}slide']}\n"
    assert load(tmp_path, {"lexicon/house.yaml": text}).rulebook.lexicon.values("house/paths") == {
        f"on {words} slide": "down" for words in ("a downward", "a", "the downward", "the")
    }


def test_rules_may_use_the_lists_beside_them(tmp_path: Path) -> None:
    rule = RULE.replace("{word: ninja}", "{word: ninja, words: house/plain}")
    assert load(tmp_path, {"lexicon/house.yaml": "plain: [a]\n", "house/no-ninjas.yaml": rule}).problems == ()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("list: word", (1, 7), "should be a list of phrases"),
        ("list: {X: word}", (1, 11), "the phrases for `X` should be a list"),
        ("list: [[a]]", (1, 8), "a phrase should be text, but is a list"),
        ("list: ['']", (1, 8), "a phrase should be text"),
        ("list: [Big]", (1, 8), "not in lower case"),
        ("list: [don’t]", (1, 8), "straight apostrophes"),
        ("list: ['a {b,c']", (1, 8), "a brace without its other"),
        ("A List: [a]", (1, 1), "is no name of a list"),
        ("list: {X: [a], Y: [a]}", (1, 20), "has two values, `X` and `Y`"),
        ("list: [a]\nlist: [b]", (2, 1), "stands here a second time"),
    ],
)
def test_mistakes_in_a_lexicon_are_told(tmp_path: Path, text: str, place: tuple[int, int], message: str) -> None:
    ((line, column, words, hint),) = told(load(tmp_path, {"lexicon/house.yaml": text}).problems)
    assert (line, column) == place
    assert message in words
    assert hint


def test_a_list_that_exists_already_is_refused(tmp_path: Path) -> None:
    (problem,) = load(tmp_path, {"lexicon/sample.yaml": "known: [two]"}).problems
    assert problem.message == "the list `sample/known` exists already"


def test_a_template_is_read_by_the_fields_of_its_record(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"templates/how-to.yaml": TEMPLATE})
    assert loaded.problems == ()
    template = loaded.rulebook.templates["how-to"]
    assert template.sections == (
        TemplateSection("pay", ("pay", "salary"), True),
        TemplateSection("outlook", ("outlook",)),
    )
    assert template.fields == {"pay": ("median pay", "salary")}
    assert template.levels == {"junior": 10, "senior": 50}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("id: how-to", "id: howto", "the id is `howto`, but the file is `how-to.yaml`"),
        ("title: How-to\n", "", "a template needs the key `title`"),
        ("required: true", "requird: true", "a section has no key `requird`"),
        ("required: true", "required: perhaps", "required should be true or false"),
        ("{id: outlook, names: outlook}", "{id: outlook}", "a section needs the key `names`"),
        ("{id: outlook, names: outlook}", "outlook", "a section should be a mapping"),
        ("{id: outlook, ", "{id: pay, ", "two sections have the id `pay`"),
        ("junior: 10", "junior: low", "levels.junior should be a whole number"),
    ],
)
def test_mistakes_in_a_template_are_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    loaded = load(tmp_path, {"templates/how-to.yaml": TEMPLATE.replace(old, new)})
    assert loaded.rulebook.templates == {}
    assert message in loaded.problems[0].message
