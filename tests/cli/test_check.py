"""`guidelint check` as users run it: exit codes, reports, and what is said of bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from guidelint.checks.claims_agree import ClaimsAgree
from guidelint.cli.app import app
from tests.support import guidelint

CLEAN = "# Baker\n\nA baker bakes bread before the town is awake, and sells it warm.\n"
CONFLICT = """# Baker career guide

- Job growth: 6%

Employment of bakers is projected to grow 9 percent from 2024 to 2034.
"""
STALE = "# Baker\n\nAs of 2019, most bakers in town work at night and sleep when the shop is open.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("clean.md").write_text(CLEAN)
    Path("conflict.md").write_text(CONFLICT)
    Path("stale.md").write_text(STALE)
    return tmp_path


def check(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["check", "--today", "2026-11-23", *arguments], input=stdin)


def report(*arguments: str, stdin: str | None = None) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(check("-f", "json", *arguments, stdin=stdin).stdout)
    return data


def rules_found(*arguments: str) -> set[str]:
    return {finding["rule"] for finding in report(*arguments)["findings"]}


class TestExitCodes:
    def test_0_for_a_clean_guide(self) -> None:
        assert check("clean.md").exit_code == 0

    def test_1_for_findings(self) -> None:
        assert check("conflict.md").exit_code == 1

    def test_2_where_something_could_not_be_read_even_if_there_are_findings(self) -> None:
        assert check("conflict.md", "missing.md").exit_code == 2

    def test_fail_on(self) -> None:
        assert check("stale.md").exit_code == 1
        assert check("--fail-on", "error", "stale.md").exit_code == 0
        assert check("--fail-on", "never", "conflict.md").exit_code == 0

    def test_exit_zero_hides_1_and_never_2(self) -> None:
        assert check("--exit-zero", "conflict.md").exit_code == 0
        assert check("--exit-zero", "conflict.md", "missing.md").exit_code == 2

    def test_writing_to_a_file_changes_nothing_about_the_code(self) -> None:
        assert check("-f", "json", "-o", "report.json", "conflict.md").exit_code == 1

    @pytest.mark.parametrize(
        "arguments", [["--selct", "growth"], ["--today", "yesterday"], ["--fail-on", "fatal"], ["--max-bytes", "0"]]
    )
    def test_2_for_bad_usage(self, arguments: list[str]) -> None:
        result = check(*arguments, "clean.md")
        assert result.exit_code == 2
        assert result.stdout == ""


class TestBadInput:
    """Each gives one clear line on stderr and an entry in JSON; every other input is still linted."""

    @pytest.mark.parametrize(
        ("name", "content", "line"),
        [
            ("missing.md", None, "missing.md: there is no such file or folder; look at the spelling"),
            ("empty.md", b"", "empty.md: is empty; write the guide, or leave the file out with --exclude"),
            (
                "mark-alone.md",
                b"\xef\xbb\xbf",
                "mark-alone.md: is empty; write the guide, or leave the file out with --exclude",
            ),
            ("nbsp.md", b"\n\xc2\xa0\n", "nbsp.md: is empty; write the guide, or leave the file out with --exclude"),
            ("blank.md", b" \n\t\n", "blank.md: is empty; write the guide, or leave the file out with --exclude"),
            (
                "binary.txt",
                b"\x89PNG\0\0",
                "binary.txt: is a binary file, not text; save it as UTF-8 text, or leave it out with --exclude",
            ),
            (
                "mark.txt",
                b"\xff\xfe\0",
                "mark.txt: has a UTF-16 byte order mark, but is not UTF-16; save it as UTF-8 text, "
                "or leave it out with --exclude",
            ),
            (
                "page.docx",
                b"PK",
                "page.docx: DOCX can't be read yet; save the guide as text, Markdown or HTML",
            ),
        ],
    )
    def test_one_line_exit_2_and_the_rest_is_linted(self, name: str, content: bytes | None, line: str) -> None:
        if content is not None:
            Path(name).write_bytes(content)
        result = check("-f", "json", name, "conflict.md")
        assert result.stderr.splitlines() == [line]
        assert result.exit_code == 2
        data = json.loads(result.stdout)
        path, _, words = line.partition(": ")
        message, _, hint = words.partition("; ")
        assert data["problems"] == [{"path": path, "level": "error", "message": message, "hint": hint}]
        assert [finding["rule"] for finding in data["findings"]] == ["growth/rate-conflict"]

    def test_a_folder_without_guides(self) -> None:
        Path("code").mkdir()
        result = check("code", "clean.md")
        assert result.exit_code == 2
        assert result.stderr.startswith("code: has no guide in it; ")

    def test_a_file_past_the_limit_is_reported_never_skipped_in_silence(self) -> None:
        Path("big.md").write_text(CLEAN * 10)
        result = check("--max-bytes", "300", "big.md", "clean.md")
        assert result.exit_code == 2
        assert result.stderr == "big.md: is larger than 300 bytes; split it, or allow more with --max-bytes\n"
        assert "No findings in 1 guide." in result.stdout

    def test_a_file_that_may_not_be_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(file: str, *rest: object, **more: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("guidelint.run.files.open", refuse, raising=False)
        result = check("clean.md")
        assert result.exit_code == 2
        assert result.stderr == "clean.md: can't be read: permission denied; see that it is there and who may read it\n"

    def test_bytes_in_another_encoding_are_read_and_noted(self) -> None:
        text = "Bäcker backen Brot.\n\n" + "Ein Café, fünf Öfen, süße Krapfen und große Brezeln für München.\n" * 5
        Path("old.txt").write_bytes(text.encode("latin-1"))
        result = check("old.txt")
        assert result.exit_code == 0
        assert "old.txt: note: is not UTF-8: read as " in result.stderr

    def test_a_rule_file_with_a_typo_is_named_with_line_and_column(self) -> None:
        Path("mine.yaml").write_text("id: mine/rule\nseverty: error\n")
        result = check("--rules", "mine.yaml", "conflict.md")
        assert result.exit_code == 2
        assert "mine.yaml:2:1: a rule has no key `severty`; did you mean `severity`?\n" in result.stderr
        assert "growth/rate-conflict" in result.stdout

    def test_an_unknown_rule_comes_with_what_may_have_been_meant(self) -> None:
        result = check("--select", "growth,growth/rate-conflit", "conflict.md")
        assert result.exit_code == 2
        assert result.stderr == (
            "--select: there is no rule `growth/rate-conflit`; did you mean `growth/rate-conflict`?\n"
        )
        assert "growth/rate-conflict" in result.stdout

    def test_a_rule_that_crashes_takes_no_other_with_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def crash(self: ClaimsAgree, page: object) -> None:
            raise RecursionError("too deep")

        monkeypatch.setattr(ClaimsAgree, "run", crash)
        data = report("conflict.md", "stale.md")
        assert {finding["rule"] for finding in data["findings"]} == {"dates/stale"}
        crashes = [problem for problem in data["problems"] if "crashed" in problem["message"]]
        assert {problem["path"] for problem in crashes} == {"conflict.md", "stale.md"}
        assert crashes[0]["message"].startswith("rule growth/rate-conflict crashed on this guide: RecursionError")
        assert data["summary"]["exit_code"] == 2

    def test_a_schema_that_cannot_be_used(self) -> None:
        Path("schema.json").write_text('{"type": "objekt"}')
        result = check("--schema", "schema.json", "--schema", "nowhere.json", "clean.md")
        assert result.exit_code == 2
        assert "schema.json:1:10: " in result.stderr
        assert "nowhere.json: the schema can't be read: " in result.stderr

    def test_a_report_that_cannot_be_written(self) -> None:
        result = check("-f", "json", "-o", "nowhere/report.json", "clean.md")
        assert result.exit_code != 0
        assert "nowhere/report.json can't be written: no such file or directory" in result.stderr

    def test_no_name_reaches_the_terminal_as_a_command(self) -> None:
        result = check("evil\x1b]0;title.md")
        assert "\x1b" not in result.output
        assert "evil\\x1b]0;title.md: there is no such file or folder" in result.stderr

    def test_links_that_lead_in_a_circle_or_nowhere_are_named_and_the_rest_is_linted(self) -> None:
        Path("guides").mkdir()
        Path("guides/conflict.md").write_text(CONFLICT)
        Path("guides/circle.md").symlink_to("circle.md")
        Path("guides/dangling.md").symlink_to("gone.md")
        Path("guides/self").symlink_to(".")
        data = report("guides")
        assert [problem["path"] for problem in data["problems"]] == ["guides/circle.md", "guides/dangling.md"]
        assert [finding["path"] for finding in data["findings"]] == ["guides/conflict.md"]

    def test_a_report_never_goes_over_a_guide(self) -> None:
        result = check("-f", "text", "-o", "./conflict.md", "conflict.md")
        assert result.exit_code != 0
        assert "conflict.md is one of the guides: send the report to another file" in result.stderr
        assert Path("conflict.md").read_text() == CONFLICT

    def test_a_limit_beyond_all_memory_is_just_a_limit(self) -> None:
        assert check("--max-bytes", str(10**24), "clean.md").exit_code == 0

    def test_nothing_but_a_like_name_is_what_may_have_been_meant(self) -> None:
        assert check("conflit.md").stderr == "conflit.md: there is no such file or folder; did you mean conflict.md?\n"
        assert check("zebra.md").stderr == "zebra.md: there is no such file or folder; look at the spelling\n"
        assert check("clean").stderr == "clean: there is no such file or folder; did you mean clean.md?\n"


class TestInputs:
    def test_without_a_path_the_current_folder_is_read(self) -> None:
        assert [entry["path"] for entry in report()["files"]] == ["clean.md", "conflict.md", "stale.md"]

    def test_standard_input(self) -> None:
        data = report("-", "--stdin-filename", "draft.md", stdin=CONFLICT)
        assert data["files"][0]["path"] == "draft.md"
        assert data["files"][0]["format"] == "markdown"
        assert data["summary"]["error"] == 1

    def test_a_file_that_standard_input_goes_by_the_name_of_is_not_read_again(self) -> None:
        data = report("-", ".", "--stdin-filename", "clean.md", stdin="\n" * 50 + CONFLICT)
        assert [entry["path"] for entry in data["files"]] == ["clean.md", "conflict.md", "stale.md"]
        assert {finding["path"] for finding in data["findings"]} == {"clean.md", "conflict.md", "stale.md"}

    def test_standard_input_without_a_name_is_plain_text(self) -> None:
        assert report("-", stdin=CLEAN)["files"][0]["path"] == "<stdin>"

    def test_the_order_of_arguments_changes_nothing(self) -> None:
        one_way = check("-f", "json", "stale.md", "conflict.md", "missing.md")
        assert one_way.stdout == check("-f", "json", "missing.md", "conflict.md", "stale.md").stdout

    def test_no_cache_is_accepted(self) -> None:
        assert check("--no-cache", "clean.md").exit_code == 0


class TestSelection:
    def test_select_runs_only_what_it_names(self) -> None:
        assert rules_found("--select", "dates", ".") == {"dates/stale"}
        assert rules_found("--select", "growth/rate-conflict", ".") == {"growth/rate-conflict"}

    def test_ignore_leaves_out(self) -> None:
        assert "dates/stale" not in rules_found("--ignore", "dates/stale", ".")

    def test_what_did_not_run_is_said_with_its_reason(self) -> None:
        skipped = report("--ignore", "dates/stale", "clean.md")["coverage"]["rules"]["skipped"]
        assert {"rule": "dates/stale", "reason": "ignored"} in skipped

    def test_rules_of_ones_own(self) -> None:
        Path("mine").mkdir()
        Path("mine/rate.yaml").write_text(OWN_RULE)
        assert "mine/rate" in rules_found("--rules", "mine/rate.yaml", "conflict.md")

    def test_a_schema_of_ones_own(self) -> None:
        Path("team.json").write_text('{"properties": {"metadata": {"required": ["editor"]}}, "required": ["metadata"]}')
        assert "schema/invalid" in rules_found("--schema", "team.json", "clean.md")
        assert "schema/invalid" not in rules_found("--schema", "guide", "clean.md")


OWN_RULE = """\
id: mine/rate
title: Two rates
status: stable
severity: error
check: claims-agree
with: {metric: growth}
message: "{value} and {other}"
why: They differ.
source: us
"""


class TestReports:
    def test_several_reports_at_once(self) -> None:
        result = check("-f", "text", "-f", "json", "-o", "report.json", "conflict.md")
        assert "error[growth/rate-conflict]" in result.stdout
        assert json.loads(Path("report.json").read_text())["summary"]["error"] == 1

    def test_pairs_in_order(self) -> None:
        check("-f", "json", "-o", "a.out", "-f", "text", "-o", "b.out", "conflict.md")
        assert Path("a.out").read_text().startswith("{")
        assert Path("b.out").read_text().startswith("conflict.md: 1 error")

    def test_a_file_name_may_say_the_format(self) -> None:
        check("-o", "report.json", "conflict.md")
        assert Path("report.json").read_text().startswith("{")

    def test_two_reports_for_one_place_are_refused(self) -> None:
        assert check("-f", "json", "-f", "text", "clean.md").exit_code != 0
        assert check("-f", "json", "-f", "text", "-o", "report", "clean.md").exit_code != 0
        assert check("-f", "json", "-o", "report", "-f", "text", "-o", "report", "clean.md").exit_code != 0

    def test_problems_stand_on_stderr_and_in_a_report_that_goes_to_a_file(self) -> None:
        result = check("-f", "text", "-o", "report.txt", "missing.md")
        assert result.stderr.startswith("missing.md: ")
        assert "missing.md: there is no such file" in Path("report.txt").read_text()
        assert "missing.md" not in check("missing.md").stdout

    def test_quiet_leaves_findings_alone(self) -> None:
        result = check("-q", "conflict.md")
        assert "error[growth/rate-conflict]" in result.stdout
        assert "figures read" not in result.stdout
        assert check("-q", "clean.md").output == ""

    def test_statistics_count_by_rule(self) -> None:
        assert "    1 error   growth/rate-conflict: " in check("--statistics", "conflict.md").stdout

    def test_many_notes_of_a_kind_are_one_line(self) -> None:
        for name in "abc":
            Path(f"{name}.docx").write_text("PK")
        result = check(".")
        assert result.stderr.count("\n") == 1
        assert "(and 2 more such files; -v names them)" in result.stderr
        assert check("-v", ".").stderr.count("DOCX can't be read yet") == 3


class TestColour:
    """The flag over NO_COLOR over CLICOLOR_FORCE over the terminal's own."""

    def test_none_in_a_pipe(self) -> None:
        assert b"\x1b[" not in guidelint("check", "conflict.md").stdout

    def test_where_it_is_forced(self) -> None:
        assert b"\x1b[" in guidelint("check", "conflict.md", CLICOLOR_FORCE="1").stdout
        assert b"\x1b[" not in guidelint("check", "conflict.md", CLICOLOR_FORCE="0").stdout

    def test_no_color_is_over_clicolor_force(self) -> None:
        assert b"\x1b[" not in guidelint("check", "conflict.md", CLICOLOR_FORCE="1", NO_COLOR="1").stdout

    def test_the_flag_is_over_both(self) -> None:
        assert b"\x1b[" in guidelint("check", "--color", "always", "conflict.md", NO_COLOR="1").stdout
        assert b"\x1b[" not in guidelint("check", "--color", "never", "conflict.md", CLICOLOR_FORCE="1").stdout
