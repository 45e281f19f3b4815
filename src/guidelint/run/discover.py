"""From what was named on the command line to the files that are read, in one order whatever the arguments' order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from guidelint.finding import Problem
from guidelint.readers import NOT_YET, READERS
from guidelint.record import dataclass
from guidelint.run.ignore import GITIGNORE, Patterns, above, extend, ignored

STDIN = "-"
# What every repository has: in a folder these are never guides. Names without suffix, in lower case.
_NOT_GUIDES = frozenset(
    {
        "authors", "changelog", "cmakelists", "code_of_conduct", "contributing", "contributors", "copying", "licence",
        "license", "notice", "readme", "requirements", "robots",
    }
)  # fmt: skip
DEFAULT_EXCLUDE = ("node_modules", "vendor", "third_party", "bower_components", "site-packages", "__pypackages__")
_ENVIRONMENT = "pyvenv.cfg"  # stands in every Python environment, whatever its name
_ONLY_NAMED = frozenset({".yaml", ".yml", ".json"})  # data of other kinds, too: a guide only where somebody says so


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file to read. path: as reports show it; file: as the system knows it; named: not met in a folder."""

    path: str
    file: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """exclude: folders and files that are left out, as git patterns, seen from the current folder.

    force: leave them out where they are named, too.
    """

    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    force: bool = False


DEFAULT_FILTERS = Filters()


def discover(paths: Iterable[str], filters: Filters = DEFAULT_FILTERS) -> tuple[list[Found], list[Problem]]:
    """Files in order of their paths, each once, and what is wrong with the paths."""
    search = _Search(filters)
    for path in sorted(set(paths)):
        search.add(path)
    return search.found(), search.problems


class _Search:
    def __init__(self, filters: Filters) -> None:
        self._filters = filters
        self._names = frozenset(filters.exclude) if filters.exclude == DEFAULT_EXCLUDE else frozenset()
        lines = [*(() if self._names else filters.exclude), *filters.extend_exclude]
        self._patterns = Patterns(os.getcwd(), lines) if lines else None
        self._found: dict[str, Found] = {}
        self._not_yet: dict[str, Problem] = {}  # by the file's real path, as found
        self._problems: list[Problem] = []

    @property
    def problems(self) -> list[Problem]:
        return [*self._problems, *self._not_yet.values()]

    def found(self) -> list[Found]:
        return sorted(self._found.values())

    def add(self, path: str) -> None:
        """A path as it was named: a file, a folder, or a glob where no such file is."""
        if os.path.isdir(path):
            self._folder(path)
        elif os.path.lexists(path):
            if not (self._filters.force and self._excluded(path, is_folder=False)):
                self._take(path, named=True)
        elif any(sign in path for sign in "*?["):
            self._glob(path)
        else:
            self._problem(path, "there is no such file or folder", _nearby(path))

    def _folder(self, folder: str) -> None:
        if self._filters.force and self._excluded(folder, is_folder=True):
            return
        before = len(self._problems)
        if not sum([self._offer(path) for path in self._walk(folder)]) and len(self._problems) == before:
            self._problem(
                folder,
                "has no guide in it",
                "guides are Markdown, HTML and text files that are not hidden, excluded or ignored by git; "
                "name a file to have it read",
            )

    def _walk(self, top: str) -> Iterator[str]:
        """Files below a folder. Links to folders are not followed: loops, and paths outside of it, lie behind them."""
        root = os.path.realpath(top)
        chain = above(os.path.abspath(top))
        if ignored(chain, os.path.abspath(top), is_folder=True):
            chain = ()  # named all the same: what git thinks of the whole of it says nothing of its parts
        stack = [(top, chain)]
        while stack:
            folder, chain = stack.pop()
            try:
                with os.scandir(folder) as found:
                    entries = {entry.name: entry for entry in found}
            except OSError as error:
                self._problem(folder, f"can't be read: {reason(error)}", "see who may read it")
                continue
            if _ENVIRONMENT in entries and folder != top:
                continue
            if GITIGNORE in entries:
                chain = extend(chain, os.path.abspath(folder))
            for entry in entries.values():
                path = entry.name if folder == os.curdir else os.path.join(folder, entry.name)
                is_folder = entry.is_dir(follow_symlinks=False)
                if entry.name.startswith(".") or self._excluded(path, is_folder):
                    continue
                if chain and ignored(chain, os.path.abspath(path), is_folder):
                    continue
                if is_folder:
                    stack.append((path, chain))
                elif not entry.is_symlink():
                    if entry.is_file():
                        yield path
                elif _inside(os.path.realpath(path), root) and (os.path.isfile(path) or not os.path.exists(path)):
                    yield path  # a link that leads nowhere, too: reading it says so

    def _glob(self, pattern: str) -> None:
        from glob import glob  # late: shells expand most patterns themselves

        matches = sorted(path for path in glob(pattern, recursive=True) if os.path.isfile(path))
        if not sum([self._offer(path) for path in matches if not self._excluded(path, is_folder=False)]):
            self._problem(pattern, "matches no guide", "look at the pattern; `**` stands for folders at any depth")

    def _offer(self, path: str) -> bool:
        """Take a file that was met, not named, if it looks like a guide."""
        stem, suffix = os.path.splitext(os.path.basename(path))
        suffix = suffix.lower()
        if suffix not in READERS and suffix not in NOT_YET - _ONLY_NAMED:
            return False
        if stem.partition(".")[0].lower() in _NOT_GUIDES:
            return False
        if suffix in NOT_YET:
            self._unreadable_format(path, suffix, named=False)
        else:
            self._take(path, named=False)
        return True

    def _take(self, path: str, *, named: bool) -> None:
        suffix = os.path.splitext(path)[1].lower()
        if suffix in NOT_YET:
            self._unreadable_format(path, suffix, named=named)
            return
        found = Found(shown(path), path, named)
        key = os.path.realpath(path)
        other = self._found.get(key)
        # Of two ways to one file the one that is no link is shown, then the first by name.
        if other is None or (os.path.islink(path), found) < (os.path.islink(other.file), other):
            self._found[key] = found

    def _unreadable_format(self, path: str, suffix: str, *, named: bool) -> None:
        key = os.path.realpath(path)
        if named or key not in self._not_yet:
            self._not_yet[key] = Problem(
                shown(path),
                f"{suffix[1:].upper()} can't be read yet",
                "save the guide as text, Markdown or HTML",
                level="error" if named else "note",
            )

    def _excluded(self, path: str, is_folder: bool) -> bool:
        if os.path.basename(path) in self._names:
            return is_folder
        if self._patterns is None:
            return False
        absolute = os.path.abspath(path)
        return bool(self._patterns.decide(absolute, is_folder))

    def _problem(self, path: str, message: str, hint: str) -> None:
        self._problems.append(Problem(shown(path), message, hint))


def shown(path: str) -> str:
    """A path as reports show it: without detours, with slashes, and printable where its name is not UTF-8."""
    tidy = os.path.normpath(path).replace(os.sep, "/")
    return tidy.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _inside(path: str, root: str) -> bool:
    return path == root or path.startswith(os.path.join(root, ""))


def reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _nearby(path: str) -> str:
    """A hint: the file of that folder whose name is nearest."""
    from guidelint.language.spelling import closest

    folder, name = os.path.split(path)
    stem, suffix = os.path.splitext(name)
    try:
        names = sorted(os.listdir(folder or os.curdir), key=lambda each: (each.endswith(suffix), each))
    except OSError:
        return f"there is no folder {shown(folder)} either" if folder else "look at the spelling"
    stems = {os.path.splitext(each)[0]: each for each in names}  # that both are Markdown makes no two names alike
    near = closest(stem, stems)
    return f"did you mean {shown(os.path.join(folder, stems[near]))}?" if near else "look at the spelling"
