"""What .gitignore files and exclude patterns leave out. Git's own pattern language, through pathspec."""

from __future__ import annotations

import os
from collections.abc import Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GITIGNORE = ".gitignore"


class Patterns:
    """Patterns of one folder: of its .gitignore, or of the command line for the current folder."""

    __slots__ = ("_folder", "_spec")

    def __init__(self, folder: str, lines: Iterable[str]) -> None:
        from pathspec import GitIgnoreSpec  # late: most runs meet no pattern, and this costs a third of a run

        self._folder = folder
        self._spec: GitIgnoreSpec = GitIgnoreSpec.from_lines(lines)

    def decide(self, path: str, is_folder: bool) -> bool | None:
        """Whether an absolute path is left out (True), kept by a `!` pattern (False), or not spoken of (None)."""
        relative = os.path.relpath(path, self._folder).replace(os.sep, "/")
        if relative == ".." or relative.startswith("../"):
            return None
        return self._spec.check_file(relative + "/" if is_folder else relative).include


Chain = tuple[Patterns, ...]


def ignored(chain: Chain, path: str, is_folder: bool) -> bool:
    """The innermost .gitignore that speaks of a path decides."""
    for patterns in reversed(chain):
        decision = patterns.decide(path, is_folder)
        if decision is not None:
            return decision
    return False


def extend(chain: Chain, folder: str) -> Chain:
    """The chain with the folder's own .gitignore, if it has one that can be read."""
    try:
        with open(os.path.join(folder, GITIGNORE), encoding="utf-8", errors="replace") as lines:
            return (*chain, Patterns(folder, lines))
    except OSError:
        return chain


def above(folder: str) -> Chain:
    """The .gitignore files between the top of the repository and the folder, which is not included; outermost first."""
    folders: list[str] = []
    at = folder
    while not os.path.exists(os.path.join(at, ".git")):
        parent = os.path.dirname(at)
        if parent == at:
            return ()  # no repository: files above are none of its business
        folders.append(parent)
        at = parent
    chain: Chain = ()
    for parent in reversed(folders):
        chain = extend(chain, parent)
    return chain
