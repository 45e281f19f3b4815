"""The wheel, in an environment that holds nothing else, outside of the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
UV = shutil.which("uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
GUIDE = """\
---
title: How to Become an Arborist
salary: {median: lots}
---

# How to Become an Arborist

## Key facts

Projected growth: 6%

## Job outlook

Employment of arborists is projected to grow 9 percent over the decade.
"""


def run(arguments: Sequence[str | Path], where: Path, expected: int = 0) -> str:
    # Nothing of the checkout and of the environment that runs the tests may leak in.
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    clean["XDG_CACHE_HOME"] = str(where / "cache")
    if UV and Path(arguments[0]) == Path(UV):
        del clean["XDG_CACHE_HOME"]  # uv keeps what it has fetched already
    result = subprocess.run([str(a) for a in arguments], cwd=where, env=clean, capture_output=True, text=True)
    assert result.returncode == expected, f"{arguments} gave {result.returncode}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    build = [UV, "build"] if UV else [sys.executable, "-m", "build"]
    run([*build, "--wheel", ROOT] + (["--out-dir", target] if UV else ["--outdir", target]), target)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of scripts of an environment with the wheel and what it depends on."""
    home = tmp_path_factory.mktemp("environment")
    environment = home / "venv"
    if UV:
        run([UV, "venv", "--python", sys.executable, environment], home)
        run([UV, "pip", "install", "--python", environment / SCRIPTS / "python", wheel], home)
    else:
        run([sys.executable, "-m", "venv", environment], home)
        run([environment / SCRIPTS / "python", "-m", "pip", "install", "--quiet", wheel], home)
    return environment / SCRIPTS


def test_it_holds_rules_schemas_and_the_compiled_rulebook(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        compiled = json.loads(archive.read("guidelint/_bundled/rulebook.json"))
    rules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "rules").rglob("*.yaml")}
    schemas = {path.relative_to(ROOT).as_posix() for path in (ROOT / "schemas").rglob("*.json")}
    assert {f"guidelint/_bundled/{name}" for name in rules | schemas} <= names
    assert not any(name.startswith(("tests/", "rules/", "bench/")) for name in names)
    vocabulary = {name for name in rules if name.startswith(("rules/lexicon/", "rules/templates/"))}
    assert len(compiled["rules"]) == len(rules - vocabulary)
    assert "examples" not in compiled["rules"][0]


def test_it_lints_a_guide(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "arborist.md").write_text(GUIDE, encoding="utf-8")
    report = json.loads(
        run([installed / "guidelint", "check", "--format", "json", "arborist.md"], tmp_path, expected=1)
    )
    assert {finding["rule"] for finding in report["findings"]} >= {"growth/rate-conflict", "schema/invalid"}
    assert report["problems"] == []


def test_it_runs_as_a_module_and_holds_guides_to_its_schema(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "arborist.txt").write_text("Arborist\n\nArborists look after trees.\n", encoding="utf-8")
    run([installed / "python", "-m", "guidelint", "check", "--schema", "guide", "arborist.txt"], tmp_path)


def test_its_rules_hold_their_examples(installed: Path, tmp_path: Path) -> None:
    assert "all hold" in run([installed / "guidelint", "rules", "test"], tmp_path)


def test_a_run_writes_no_cache_of_the_rulebook(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "arborist.txt").write_text("Arborist\n\nArborists look after trees.\n", encoding="utf-8")
    run([installed / "guidelint", "check", "arborist.txt"], tmp_path)
    assert not (tmp_path / "cache" / "guidelint").exists()
