"""The documentation says what there is (rules, options, formats, exit codes, targets), and shows a real report."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click
import pytest

from guidelint.api import FORMATS, list_rules
from guidelint.checks import CHECKS
from guidelint.cli.app import COMMANDS
from tests.support import ROOT
from tools import make_docs

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
REGENERATE = "`make docs` regenerates it"


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_page_of_rules_is_up_to_date() -> None:
    assert make_docs.RULES.read_text(encoding="utf-8") == make_docs.rules_page(), REGENERATE


def test_the_report_in_the_readme_is_what_the_demo_shows() -> None:
    assert make_docs.readme() == README, REGENERATE


def test_every_rule_has_its_section() -> None:
    page = make_docs.RULES.read_text(encoding="utf-8")
    assert [rule.id for rule in list_rules()[0] if f"\n## {rule.id}\n" not in page] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"`guidelint {name}" in README


def test_every_option_of_check_is_in_the_readme() -> None:
    options = [
        option
        for parameter in COMMANDS["check"]().params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    ]
    assert [option for option in options if not re.search(rf"`{option}[ `]", README)] == []


@pytest.mark.parametrize("format", [*FORMATS, "auto"])
def test_every_format_is_in_the_readme(format: str) -> None:
    assert f"`{format}`" in README


@pytest.mark.parametrize("told", ["Exit code 0: ", "1: findings", "2: the run is not complete"])
def test_every_exit_code_is_in_the_readme(told: str) -> None:
    assert told in README


def test_every_target_of_the_makefile_is_explained_at_its_top() -> None:
    head = MAKEFILE.partition("PYTHON ?=")[0]
    targets = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert targets is not None
    assert [
        each
        for each in targets[1].split()
        if each not in ("setup", "setup-dev", "clean") and f"make {each}" not in head
    ] == []


def test_every_link_leads_somewhere() -> None:
    for page in ("README.md", "CONTRIBUTING.md", "docs/rules.md"):
        text = Path(page).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert os.path.exists(os.path.join(os.path.dirname(page), target)), (page, target)


def test_the_rule_in_the_readme_works(tmp_path: Path) -> None:
    from guidelint.api import run_examples

    rule = README.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "rate.yaml").write_text(rule, encoding="utf-8")
    outcomes, problems = run_examples(["team/rate"], [str(tmp_path)])
    assert problems == ()
    assert [outcome.failures for outcome in outcomes] == [()]


def test_contributing_names_what_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:src|rules|tests)/[\w/.-]+)`", text)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
    assert "claims-agree" in CHECKS
