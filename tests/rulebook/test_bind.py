"""A rule file is bound to its check, or all that is wrong with it is said at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidelint.finding import Severity
from guidelint.rulebook.assemble import assemble
from guidelint.rulebook.rule import Case, Retired
from tests.rulebook.support import BASE, CHECKS, RULE, Sample, load, load_rule, told


def test_a_rule_is_bound_with_the_defaults_of_its_check(tmp_path: Path) -> None:
    loaded = load_rule(tmp_path, RULE)
    assert loaded.problems == ()
    (rule,) = loaded.rulebook.rules
    assert (rule.id, rule.group, rule.severity, rule.status) == ("house/no-ninjas", "house", Severity.WARNING, "stable")
    assert rule.check == Sample(word="ninja")
    assert rule.default


def test_parameters_of_every_kind_are_read(tmp_path: Path) -> None:
    parameters = (
        "with: {word: x, limit: 5, share: 0.10, ratio: 2, strict: true, since: 2026-01-31, words: sample/known, "
        "kinds: [a, b], names: [c], way: far, weights: {a: 1}}"
    )
    (rule,) = load_rule(tmp_path, RULE.replace("with: {word: ninja}", parameters)).rulebook.rules
    check = rule.check
    assert isinstance(check, Sample)
    assert check.share.as_tuple() == Decimal("0.10").as_tuple()
    assert (check.ratio, check.strict, check.since) == (2.0, True, date(2026, 1, 31))
    assert (check.kinds, check.names, check.way, check.weights) == (("a", "b"), frozenset({"c"}), "far", {"a": 1})


def test_one_text_stands_for_a_list_of_one(tmp_path: Path) -> None:
    (rule,) = load_rule(tmp_path, RULE.replace("{word: ninja}", "{word: ninja, kinds: one}")).rulebook.rules
    assert isinstance(rule.check, Sample)
    assert rule.check.kinds == ("one",)


def test_cases_take_what_they_leave_out_from_the_rule(tmp_path: Path) -> None:
    (rule,) = load_rule(tmp_path, RULE + "cases: {often: {severity: error}}\n").rulebook.rules
    assert rule.cases == {"often": Case(Severity.ERROR, "{word} found")}


def test_all_errors_of_a_rule_are_told_at_once_with_places(tmp_path: Path) -> None:
    text = """\
id: house/no-ninja
tittle: Ninjas
severity: eror
check: sample
with: {wrod: ninja, limit: many, way: nearer, words: sample/knwon}
message: "{wrd} found, {not ok}"
cases: {offten: {}}
"""
    loaded = load_rule(tmp_path, text)
    assert loaded.rulebook.rules == ()
    assert told(loaded.problems) == [
        (1, 1, "a rule needs the key `title`", "add a line `title: ...`"),
        (
            1,
            5,
            "the id is `house/no-ninja`, but the file stands at `house/no-ninjas.yaml`",
            "move the file to house/no-ninja.yaml, or change the id",
        ),
        (2, 1, "a rule has no key `tittle`", "did you mean `title`?"),
        (3, 11, 'severity can\'t be the text "eror"', "did you mean `error`?"),
        (5, 1, "the check `sample` needs `word`", "add it under `with:`: word: ..."),
        (5, 8, "the check `sample` has no key `wrod`", "did you mean `word`?"),
        (5, 28, 'limit should be a whole number, but is the text "many"', "change the value"),
        (5, 39, 'way can\'t be the text "nearer"', "did you mean `near`?"),
        (5, 54, "words: the lexicon has no list `sample/knwon`", "did you mean `sample/known`?"),
        (6, 10, "`{not ok}` in the message is no name in braces", "write {name}, with no spaces"),
        (6, 10, "the check `sample` fills no `{wrd}` in a message", "did you mean `word`?"),
        (7, 9, "the check `sample` has no case `offten`", "did you mean `often`?"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("check: sample", "check: smaple", "there is no check `smaple`"),
        ("check: sample", "check: [sample]", "check should be text, but is a list"),
        ("id: house/no-ninjas", "id: No Ninjas", "`No Ninjas` is no id of a rule"),
        ("id: house/no-ninjas\n", "", "a rule needs the key `id`"),
        ("title: Ninjas", "title:", "title should be text, but is empty"),
        ("title: Ninjas", "title: a\ntitle: b", "the key `title` stands here a second time"),
        ("title: Ninjas", "title: a: b", "a colon and a space inside a value"),
        ("title: Ninjas", "title: a\nstatus: new", 'status can\'t be the text "new"'),
        ("title: Ninjas", "title: a\ndefault: maybe", "default should be true or false"),
        ("with: {word: ninja}", "with: [ninja]", "with should be a mapping"),
        ("with: {word: ninja}", "with: {word: 12}", "word should be text, but is the number 12"),
        ("with: {word: ninja}", "with: {word: a, strict: yes}", "strict should be true or false"),
        ("with: {word: ninja}", "with: {word: a, since: 2026-02-30}", "since should be a date"),
        ("with: {word: ninja}", "with: {word: a, share: lots}", "share should be a number"),
        ("with: {word: ninja}", "with: {word: a, share: .inf}", "share should be a number"),
        ("with: {word: ninja}", "with: {word: a, limit: -1}", "refuses its parameters: limit must not be negative"),
        ("with: {word: ninja}", "", "the check `sample` needs `word`"),
    ],
)
def test_each_mistake_keeps_the_rule_from_running_and_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    loaded = load_rule(tmp_path, RULE.replace(old, new))
    assert loaded.rulebook.rules == ()
    assert message in "\n".join(problem.message for problem in loaded.problems)
    assert all(problem.location and problem.hint for problem in loaded.problems)


def test_a_rule_with_a_mistake_does_not_keep_others_from_loading(tmp_path: Path) -> None:
    files = {
        "house/no-ninjas.yaml": RULE,
        "house/broken.yaml": "id: [",
        "house/empty.yaml": "",
        "house/list.yaml": "[]",
    }
    loaded = load(tmp_path, files)
    assert [rule.id for rule in loaded.rulebook.rules] == ["house/no-ninjas"]
    assert sorted({Path(problem.path).name for problem in loaded.problems}) == [
        "broken.yaml",
        "empty.yaml",
        "list.yaml",
    ]


def test_a_removed_rule_keeps_its_id_and_needs_no_check(tmp_path: Path) -> None:
    text = "id: house/no-ninjas\ntitle: Ninjas\nstatus: removed\nsince: 1.2\nreplaced_by: house/other\n"
    loaded = load_rule(tmp_path, text)
    assert loaded.problems == ()
    (rule,) = loaded.rulebook.rules
    assert (rule.status, rule.since, rule.replaced_by, rule.check) == ("removed", "1.2", "house/other", Retired())


def test_a_rule_file_may_stand_outside_of_a_folder_of_its_group(tmp_path: Path) -> None:
    assert load(tmp_path, {"no-ninjas.yaml": RULE}).problems == ()


def test_an_id_that_is_taken_is_refused(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"a/house/no-ninjas.yaml": RULE, "b/house/no-ninjas.yaml": RULE})
    assert [problem.message for problem in loaded.problems] == ["the rule `house/no-ninjas` exists already"]
    assert len(loaded.rulebook.rules) == 1


PARTS = st.sampled_from(
    [
        "id: house/no-ninjas",
        "title: x",
        "severity: error",
        "check: sample",
        "with:",
        "  word: y",
        "  limit: [",
        "{",
        "-",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=8).map("\n".join)))
def test_no_rule_file_ends_a_run(tmp_path: Path, text: str) -> None:
    (tmp_path / "no-ninjas.yaml").write_bytes(text.encode("utf-8", "replace"))
    loaded = assemble([tmp_path], CHECKS, BASE)
    assert bool(loaded.problems) != bool(loaded.rulebook.rules)
