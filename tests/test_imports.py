"""What a plain run may load: click, our own modules, and nothing else heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

# Packages of others, and parts of the standard library, that a plain run must not pay for.
HEAVY = (
    "asyncio",
    "attr",
    "charset_normalizer",
    "concurrent",
    "ctypes",
    "difflib",
    "email",
    "html",
    "http",
    "importlib.metadata",
    "jsonschema",
    "jsonschema_rs",
    "logging",
    "markdown_it",
    "multiprocessing",
    "pathspec",
    "pydoc",
    "referencing",
    "ruamel",
    "_ruamel_yaml",
    "rpds",
    "socket",
    "sqlite3",
    "ssl",
    "tomllib",
    "typing_extensions",
    "unittest",
    "urllib.request",
    "xml",
    "yaml",
    "zipfile",
)
OURS_NOT_NEEDED = (
    "guidelint.cli.explain",
    "guidelint.cli.facts",
    "guidelint.cli.rules",
    "guidelint.datafile",
    "guidelint.reports.figures",
    "guidelint.reports.json",
    "guidelint.reports.rulebook",
    "guidelint.rulebook.assemble",
    "guidelint.rulebook.examples",
    "guidelint.validation",
)


def loaded(*arguments: str) -> set[str]:
    """Modules that a run of the tool has loaded when it ends."""
    code = (
        "import sys, atexit\n"
        "from guidelint.cli import main\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        f"sys.argv = ['guidelint', *{arguments!r}]\n"
        "main()\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    return set(run.stderr.split())


def family(modules: set[str], names: tuple[str, ...]) -> set[str]:
    return {module for module in modules if any(module == name or module.startswith(f"{name}.") for name in names)}


@pytest.fixture(scope="module")
def plain_run() -> set[str]:
    guide = str(Path("docs/demo/stonemason.txt"))
    loaded("check", guide)  # a checkout compiles its rulebook on first use
    return loaded("check", "--today", "2026-11-23", guide)


def test_a_plain_run_loads_nothing_heavy(plain_run: set[str]) -> None:
    assert "guidelint.run.analyse" in plain_run
    assert family(plain_run, HEAVY) == set()


def test_a_plain_run_loads_no_module_of_ours_that_it_does_not_need(plain_run: set[str]) -> None:
    assert family(plain_run, OURS_NOT_NEEDED) == set()


def test_a_plain_run_loads_no_package_but_click(plain_run: set[str]) -> None:
    tops = {module.partition(".")[0] for module in plain_run}
    strangers = {name for name in tops - sys.stdlib_module_names if not name.startswith(("_", "sitecustomize"))}
    assert strangers <= {"click", "guidelint"}


def test_importing_the_package_loads_none_of_it() -> None:
    code = "import guidelint, sys; print([name for name in sys.modules if name.startswith('guidelint.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_the_public_names_are_there() -> None:
    import guidelint

    assert callable(guidelint.lint_text)
    assert guidelint.__all__ == sorted(guidelint.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        guidelint.nonsense  # noqa: B018
