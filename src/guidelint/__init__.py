"""Finds where a career guide contradicts itself, repeats itself or is visibly broken."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from guidelint.api import extract_facts, lint_paths, lint_text, render

__version__ = "0.1.0"
__all__ = ["__version__", "extract_facts", "lint_paths", "lint_text", "render"]


def __getattr__(name: str) -> object:
    """The public names, loaded on first use: `import guidelint` alone costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from guidelint import api

    return getattr(api, name)
