"""`guidelint check` as a process: its streams, its locale, and how it ends."""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support import DEMO, guidelint

CONFLICT = """# Baker career guide

- Job growth: 6%

Employment of bakers is projected to grow 9 percent from 2024 to 2034.
"""
STALE = "# Baker\n\nAs of 2019, most bakers in town work at night and sleep when the shop is open.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("conflict.md").write_text(CONFLICT)


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """The tool called by a shell, which can close what a process is born with."""
    words = f"{shlex.quote(sys.executable)} -m guidelint {command}"
    return subprocess.run(["sh", "-c", words], capture_output=True, text=True, check=False, timeout=60)


def test_the_same_bytes_whatever_hash_seed_locale_and_order() -> None:
    first = guidelint("check", "-f", "json", "--today", "2026-11-23", str(DEMO), ".", PYTHONHASHSEED="1")
    other = guidelint(
        "check", "-f", "json", "--today", "2026-11-23", ".", str(DEMO), PYTHONHASHSEED="2", LC_ALL="C", LANG="C"
    )
    assert first.stdout == other.stdout
    assert first.returncode == other.returncode == 1


def test_output_is_utf_8_whatever_the_locale() -> None:
    Path("curly.md").write_text(CONFLICT.replace("2034.", "2034, the town’s oldest says."), encoding="utf-8")
    run = guidelint("check", "curly.md", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "the town’s oldest" in run.stdout.decode("utf-8")


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    Path("long.md").write_text((CONFLICT + STALE) * 150)
    with subprocess.Popen(
        [sys.executable, "-m", "guidelint", "check", "long.md"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("command", ["check conflict.md", "facts conflict.md", "rules", "explain dates/stale"])
def test_without_standard_output_it_says_so_with_2(command: str) -> None:
    for closed in (">&-", "> /dev/full"):
        run = shell(f"{command} {closed}")
        assert run.stderr.startswith("Error: standard output can't be written: "), run.stderr
        assert run.stderr.count("\n") == 1
        assert run.returncode == 2


def test_without_standard_input_or_standard_error_it_works() -> None:
    assert "growth/rate-conflict" in shell("check conflict.md <&-").stdout
    assert "9 percent" in shell("facts conflict.md <&-").stdout
    assert "growth/rate-conflict" in shell("check missing.md conflict.md 2>&-").stdout
    run = shell("check - <&-")
    assert run.stderr.startswith("<stdin>: can't be read: standard input is closed; ")
    assert run.returncode == 2


def test_what_nobody_foresaw_is_one_line_and_2_never_1() -> None:
    code = "from guidelint import api, cli; api.lint_paths = lambda *a, **b: [][0]; cli.main()"
    run = subprocess.run([sys.executable, "-c", code, "check"], capture_output=True, text=True, check=False)
    assert run.stderr.startswith("guidelint failed in guidelint.cli.check, line ")
    assert "IndexError: list index out of range; please report it" in run.stderr
    assert run.stderr.count("\n") == 1
    assert run.returncode == 2


def test_an_interrupt_ends_it_quietly_with_130() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "guidelint", "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    ) as process:
        time.sleep(3)  # it has come to wait for its input, on a busy machine too
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    assert out == b""
    assert err.strip() == b""
