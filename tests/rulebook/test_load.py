"""The default rulebook: compiled once, then read fast; a checkout keeps it in the user's cache."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from guidelint.rulebook import assemble, compiled, load
from guidelint.rulebook.rule import Rulebook
from tests.rulebook.support import BASE, CHECKS, RULE
from tests.rulebook.support import load as load_files


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one rule, and a cache of its own."""
    monkeypatch.setattr(load, "_CHECKOUT", tmp_path)
    monkeypatch.setattr(load, "_BUNDLED", tmp_path / "nowhere")
    monkeypatch.setattr(load, "_PACKAGE", tmp_path / "package")
    monkeypatch.setattr(load, "CHECKS", CHECKS)
    monkeypatch.setattr(load, "EMPTY", BASE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rule = tmp_path / "rules" / "house" / "no-ninjas.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text(RULE)
    return tmp_path


def titles(rulebook: Rulebook) -> list[str]:
    return [rule.title for rule in rulebook.rules]


def cached(checkout: Path) -> list[Path]:
    return list((checkout / "cache" / "guidelint").glob("*"))


def test_a_rulebook_that_was_compiled_is_the_same(tmp_path: Path) -> None:
    parameters = "{word: x, share: 0.10, since: 2026-01-31, kinds: [a], names: [c, b], weights: {a: 1}}"
    files = {
        "house/no-ninjas.yaml": RULE.replace("{word: ninja}", parameters) + "cases: {often: {severity: error}}\n",
        "house/gone.yaml": "id: house/gone\ntitle: Gone\nstatus: removed\n",
        "lexicon/house.yaml": "list: {X: [a]}\n",
        "templates/how-to.yaml": "id: how-to\ntitle: T\ntitles: []\nsections: [{id: a, names: [b]}]\n"
        "fields: {pay: [salary]}\nlevels: {junior: 1}\n",
    }
    before = load_files(tmp_path, files).rulebook
    after = compiled.load(compiled.dump(before, "signature"), CHECKS, "signature")
    assert after.rules == before.rules
    assert after.lexicon.lists == before.lexicon.lists
    assert after.templates.keys() == before.templates.keys()
    template, again = before.templates["how-to"], after.templates["how-to"]
    assert (again.sections, again.fields, again.levels) == (template.sections, template.fields, template.levels)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"format": 1, "signature": "other"}'])
def test_a_file_that_is_none_of_ours_is_stale(text: str) -> None:
    with pytest.raises(compiled.StaleError):
        compiled.load(text, CHECKS, "signature")


def test_a_checkout_compiles_once_and_then_reads_the_cache(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert titles(load.load_default()[0]) == ["Ninjas"]
    assert len(cached(checkout)) == 1
    monkeypatch.setattr(assemble, "assemble", None)  # compiling again would fail
    assert titles(load.load_default()[0]) == ["Ninjas"]


def test_a_changed_rule_is_read_again_and_replaces_the_cached_file(checkout: Path) -> None:
    load.load_default()
    (checkout / "rules" / "house" / "no-ninjas.yaml").write_text(RULE.replace("Ninjas", "Pirate"))
    assert titles(load.load_default()[0]) == ["Pirate"]
    assert len(cached(checkout)) == 1


def test_a_damaged_cache_is_written_anew(checkout: Path) -> None:
    load.load_default()
    (file,) = cached(checkout)
    file.write_text(file.read_text()[:40])
    assert titles(load.load_default()[0]) == ["Ninjas"]
    assert titles(load.load_default()[0]) == ["Ninjas"]


def test_a_cache_that_cannot_be_written_is_no_error(checkout: Path) -> None:
    (checkout / "cache").write_text("a file where a folder should be")
    assert titles(load.load_default()[0]) == ["Ninjas"]


def test_problems_are_told_at_every_run(checkout: Path) -> None:
    (checkout / "rules" / "house" / "broken.yaml").write_text("id: [")
    assert len(load.load_default()[1]) == 1
    assert len(load.load_default()[1]) == 1
    assert cached(checkout) == []


def test_a_bundled_rulebook_is_taken_as_it_is(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = checkout / "bundled"
    bundled.mkdir()
    text = compiled.dump(load.load_default()[0]).replace("Ninjas", "Bundled")
    (bundled / "rulebook.json").write_text(text)
    monkeypatch.setattr(load, "_BUNDLED", bundled)
    assert titles(load.load_rulebook()) == ["Bundled"]


def test_files_that_no_rulebook_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assemble, "MAX_BYTES", 50)
    (problem,) = load_files(tmp_path, {"house/no-ninjas.yaml": RULE}).problems
    assert "is larger than 50 bytes" in problem.message
    monkeypatch.setattr(assemble, "MAX_FILES", 0)
    (problem,) = load_files(tmp_path, {}).problems
    assert "more than 0 rule files" in problem.message


def test_binary_rule_files_and_missing_paths_are_problems(tmp_path: Path) -> None:
    (tmp_path / "binary.yaml").write_bytes(b"id: \0\xff")
    loaded = assemble.assemble([tmp_path, tmp_path / "missing"], CHECKS, BASE)
    assert [problem.message for problem in loaded.problems] == [
        "can't be read: is a binary file, not text",
        "there is no such file or folder of rules",
    ]


def test_a_folder_without_rules_is_a_problem(tmp_path: Path) -> None:
    (problem,) = assemble.assemble([tmp_path], CHECKS, BASE).problems
    assert problem.message == "holds no rule file"


def test_hidden_and_other_files_are_no_rules(tmp_path: Path) -> None:
    files = {".git/x.yaml": "id: [", "house/.hidden.yaml": "id: [", "house/README.md": "# Rules"}
    assert [problem.message for problem in load_files(tmp_path, files).problems] == ["holds no rule file"]


def test_reading_the_compiled_rulebook_needs_neither_yaml_nor_a_schema_engine() -> None:
    load.load_default()  # compiled from here on
    script = (
        "import sys; from guidelint.rulebook.load import load_default; load_default(); "
        "print(sorted({'ruamel', 'jsonschema', 'jsonschema_rs', 'importlib.metadata', 'inspect'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = set(eval(result.stdout)) - {"inspect"}  # dataclasses bring inspect with them
    assert heavy == set()
