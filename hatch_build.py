"""Compiles the rulebook into the wheel, so that no run has to parse it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRulebook(BuildHookInterface):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from guidelint.rulebook import compiled
            from guidelint.rulebook.load import compile_rulebook
        finally:
            sys.path.pop(0)
        loaded = compile_rulebook(root / "rules", root / "src" / "guidelint" / "data")
        if loaded.problems:
            lines = [f"{problem.path}: {problem.message}" for problem in loaded.problems]
            raise ValueError("the rulebook has errors:\n" + "\n".join(lines))
        target = Path(self.directory) / "rulebook.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(compiled.dump(loaded.rulebook), encoding="utf-8")
        build_data["force_include"][str(target)] = "guidelint/_bundled/rulebook.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        (Path(self.directory) / "rulebook.json").unlink(missing_ok=True)
