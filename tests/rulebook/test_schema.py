"""The generated schemas: up to date, and of one mind with the code that binds rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guidelint import schemas
from guidelint.datafile import parse_yaml
from guidelint.rulebook.load import rules_folder
from guidelint.rulebook.schema import GENERATED, rendered, rule_schema
from guidelint.validation import validate
from tests.rulebook.support import CHECKS, RULE, load_rule

FILES = sorted(rules_folder().rglob("*.yaml"))


def kind_of(path: Path) -> str:
    return {"lexicon": "lexicon", "templates": "template"}.get(path.parent.name, "rule")


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_the_committed_schema_is_up_to_date(name: str) -> None:
    committed = (schemas.folder() / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == rendered(GENERATED[name]()), "run: python -m guidelint.rulebook.schema"


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.stem}" for path in FILES])
def test_every_file_of_the_rulebook_fits_its_schema(path: Path) -> None:
    root = parse_yaml(path.read_text(encoding="utf-8")).root
    assert root is not None
    assert validate(root, schemas.load(kind_of(path)), trusted=True) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("title: Ninjas", "tittle: Ninjas"),
        ("severity: warning", "severity: warn"),
        ("check: sample", "check: smaple"),
        ("{word: ninja}", "{}"),
        ("{word: ninja}", "{word: [a]}"),
        ("{word: ninja}", "{word: a, limit: 5, share: 0.1, strict: true, kinds: one, way: far, weights: {a: 1}}"),
        ("{word: ninja}", "{word: a, limit: 1.5}"),
        ("{word: ninja}", "{word: a, way: sideways}"),
        ("{word: ninja}", "{word: a, kinds: {b: c}}"),
        ("{word: ninja}", "{word: a, since: null}"),
        ("{word: ninja}", "{word: a, limit: null}"),
        ("{word: ninja}", "{word: a, weights: {a: b}}"),
        ("{word: ninja}", "{wrod: a}"),
        ("title: Ninjas", "title: a\ncases: {often: {severity: error}}"),
        ("title: Ninjas", "title: a\ncases: {seldom: {severity: error}}"),
        ("title: Ninjas", "title: a\ndefault: no"),
    ],
)
def test_schema_and_code_agree_on_what_a_rule_is(tmp_path: Path, old: str, new: str) -> None:
    text = RULE.replace(old, new)
    root = parse_yaml(text).root
    assert root is not None
    by_schema = validate(root, json.loads(json.dumps(rule_schema(CHECKS))), trusted=True)
    assert bool(by_schema) == bool(load_rule(tmp_path, text).problems)
