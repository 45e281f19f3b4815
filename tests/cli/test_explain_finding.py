"""`explain FINGERPRINT --report FILE`: the way from the words of a guide to a verdict; `check --show-unchecked`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from guidelint.cli.app import app

GUIDE = """# How to become a baker

- Median pay: $36,650
- Growth: 4%

## Pay

The median baker makes $41,200 a year, and in Ohio the median is $34,000.

In in a bakery, work starts early.
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("baker.md").write_text(GUIDE)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


def fingerprint() -> str:
    assert run("check", "--format", "json", "-o", "r.json", "--today", "2026-11-23", "baker.md").exit_code == 1
    findings = json.loads(Path("r.json").read_text())["findings"]
    (found,) = [each for each in findings if each["rule"] == "salary/median-conflict"]
    return str(found["fingerprint"])


class TestTheWayToAFinding:
    def test_it_shows_quotes_intervals_keys_reasons_the_rule_and_its_threshold(self) -> None:
        result = run("explain", fingerprint(), "--report", "r.json")
        assert result.exit_code == 0
        text = " ".join(result.stdout.split())
        assert "$41,200 baker.md:8:24 in Pay (finding)" in text
        assert "$36,650 baker.md:3:16" in text or "$36,650 baker.md:3:15" in text
        assert "41,150 up to, but not including, 41,250, USD a year" in text
        assert "statistic median" in text
        assert "because statistic: “median” in the same clause" in text
        assert "region US (filled in)" in text
        assert "their intervals are" in text
        assert "tolerance: 0.02" in text

    def test_a_guide_that_changed_since_is_not_explained(self) -> None:
        known = fingerprint()
        Path("baker.md").write_text(GUIDE.replace("$41,200", "$36,650"))
        result = run("explain", known, "--report", "r.json")
        assert result.exit_code == 2
        assert "baker.md:8:24: no longer says here what the report quotes" in result.stderr
        assert not result.stdout

    def test_an_unknown_fingerprint_is_named(self) -> None:
        fingerprint()
        result = run("explain", "0123456789abcdef", "--report", "r.json")
        assert result.exit_code == 2
        assert "has no finding with the fingerprint 0123456789abcdef" in result.stderr

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"findings": 3}', '{"findings": [{"fingerprint": "%s"}]}'])
    def test_what_is_no_report_is_refused(self, text: str) -> None:
        known = fingerprint()
        Path("r.json").write_text(text % known if "%s" in text else text)
        result = run("explain", known, "--report", "r.json")
        assert result.exit_code == 2
        assert result.stderr.startswith("r.json: ")

    def test_a_report_that_is_missing_is_refused(self) -> None:
        assert run("explain", "0123456789abcdef", "--report", "none.json").exit_code == 2

    def test_a_fingerprint_needs_its_report_and_a_report_a_fingerprint(self) -> None:
        assert "--report FILE" in run("explain", "0123456789abcdef").stderr
        assert run("explain", "salary/median-conflict", "--report", "r.json").exit_code == 2


class TestShowUnchecked:
    def test_it_names_the_part_that_kept_a_claim_apart(self) -> None:
        text = " ".join(run("check", "--show-unchecked", "baker.md").stdout.split())
        assert "baker.md: figures that were not compared" in text
        assert "$34,000 pay: region US-OH here, US there" in text
        assert "4% growth: nothing else in the guide speaks of growth" in text

    def test_the_json_report_lists_them_only_on_request(self) -> None:
        asked = json.loads(run("check", "--show-unchecked", "--format", "json", "baker.md").stdout)
        (apart,) = [each for each in asked["unchecked"] if each["quote"] == "$34,000"]
        assert (apart["metric"], apart["part"]) == ("pay", "region")
        assert apart["nearest"]["quote"] == "$36,650"
        assert "unchecked" not in json.loads(run("check", "--format", "json", "baker.md").stdout)

    def test_every_figure_is_counted_once(self) -> None:
        figures = json.loads(run("check", "--format", "json", "baker.md").stdout)["coverage"]["figures"]
        assert figures["seen"] == figures["understood"] + figures["no_facts"] + figures["unread"]
        assert figures["compared"] <= figures["understood"]
