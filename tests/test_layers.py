"""Imports go down the floors: the contract in pyproject.toml, held by import-linter."""

from __future__ import annotations

from pathlib import Path

from importlinter import cli


def test_no_module_imports_upwards_or_sideways() -> None:
    config = Path(__file__).parent.parent / "pyproject.toml"
    assert cli.lint_imports(config_filename=str(config), no_cache=True) == cli.EXIT_STATUS_SUCCESS
