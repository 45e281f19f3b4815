"""`facts`, `rules`, `explain`, `schema`, and the main command itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guidelint.cli.app import app
from tests.support import ROOT, guidelint

GUIDE = """# How to become a baker

- Median pay: $36,650
- Growth: between 3 and 5 percent

Call 555-0100 before five. Some 12 zillion rolls are baked.
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("baker.md").write_text(GUIDE)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


class TestFacts:
    def test_each_figure_with_what_it_was_read_as_and_why(self) -> None:
        result = run("facts", "baker.md")
        assert result.exit_code == 0
        (line,) = [line for line in result.stdout.splitlines() if "$36,650" in line]
        assert line.split()[:2] == ["3:15", "$36,650"]
        assert "pay, median" in line
        assert "metric: “" in result.stdout

    def test_json_has_numbers_as_written(self) -> None:
        figures = json.loads(run("facts", "-f", "json", "baker.md").stdout)["figures"]
        (pay,) = [figure for figure in figures if figure["metric"] == "pay"]
        assert (pay["low"], pay["high"], pay["unit"], pay["quote"]) == ("36650", "36650", "money", "$36,650")
        assert pay["location"] == {"line": 3, "column": 15, "end_line": 3, "end_column": 22}
        (growth,) = [figure for figure in figures if figure["metric"] == "growth"]
        assert (growth["low"], growth["high"]) == ("3", "5")

    def test_a_missing_file_gives_2(self) -> None:
        result = run("facts", "baker.md", "bakr.md")
        assert result.exit_code == 2
        assert result.stderr == "bakr.md: there is no such file or folder; did you mean baker.md?\n"
        assert "$36,650" in result.stdout


class TestRules:
    def test_list(self) -> None:
        result = run("rules")
        assert result.exit_code == 0
        assert "growth/rate-conflict" in result.stdout
        assert len(json.loads(run("rules", "--format", "json").stdout)["rules"]) >= 18

    def test_examples_of_a_rule_are_run(self) -> None:
        result = run("rules", "test", "growth/rate-conflict")
        assert result.exit_code == 0
        assert result.stdout.endswith("examples of 1 rules: all hold.\n")

    def test_an_example_that_fails_is_named_with_its_place(self) -> None:
        Path("team").mkdir()
        Path("team/rate.yaml").write_text(FAILING_RULE)
        result = run("rules", "test", "team/rate", "--rules", "team/rate.yaml")
        assert result.exit_code == 1
        assert "team/rate.yaml:11: team/rate: nothing to find\n" in result.stdout
        assert "nothing is found at 1:1-1:6" in result.stdout

    def test_an_unknown_rule_gives_2(self) -> None:
        assert run("rules", "test", "growth/nothing").exit_code == 2


FAILING_RULE = """\
id: team/rate
title: Two rates
status: stable
severity: error
check: claims-agree
with: {metric: growth}
message: "{value} and {other}"
why: They differ.
source: us
examples:
  - name: nothing to find
    bad: |
      [[Words]] only.
"""


class TestExplain:
    def test_a_rule_in_full(self) -> None:
        text = run("explain", "growth/rate-conflict").stdout
        for part in ("Why\n", "Says\n", "Can't detect\n", "Parameters of the check claims-agree\n", "Examples"):
            assert part in text
        assert "[[" in text
        assert "((" in text

    def test_colour_marks_the_places_instead_of_brackets(self) -> None:
        text = run("explain", "--color", "always", "growth/rate-conflict").stdout
        assert "\x1b[" in text
        assert "[[" not in text

    def test_an_unknown_rule_comes_with_what_may_have_been_meant(self) -> None:
        result = run("explain", "growth/rate-conflit")
        assert result.exit_code == 2
        assert result.stderr == "there is no rule `growth/rate-conflit`; did you mean `growth/rate-conflict`?\n"


class TestSchema:
    def test_a_published_schema(self) -> None:
        assert json.loads(run("schema", "report").stdout) == json.loads(
            (ROOT / "schemas/report.schema.json").read_text()
        )

    def test_their_names(self) -> None:
        assert "guide\n" in run("schema").stdout

    def test_an_unknown_one_is_bad_usage(self) -> None:
        assert run("schema", "nothing").exit_code == 2


class TestMain:
    def test_version(self) -> None:
        assert guidelint("--version").stdout == b"guidelint, version 0.1.0\n"

    @pytest.mark.parametrize("flag", ["-h", "--help"])
    def test_help_names_every_command(self, flag: str) -> None:
        text = guidelint(flag).stdout.decode()
        assert all(f"  {name} " in text for name in ("check", "explain", "facts", "rules", "schema"))

    def test_without_a_command_it_shows_help(self) -> None:
        result = guidelint()
        assert result.returncode == 2
        assert b"Usage: guidelint" in result.stderr + result.stdout

    def test_an_unknown_command_comes_with_what_may_have_been_meant(self) -> None:
        result = guidelint("chek")
        assert result.returncode == 2
        assert b"Did you mean `check`?" in result.stderr

    def test_an_unknown_option_comes_with_what_may_have_been_meant(self) -> None:
        result = guidelint("check", "--selec", "growth")
        assert result.returncode == 2
        assert b"--select" in result.stderr.partition(b"Error:")[2]
