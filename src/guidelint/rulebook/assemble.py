"""Folders of rule, lexicon, template and data files to one rulebook, with all that is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from guidelint.checks.page import Check
from guidelint.datafile import DataError, Document, parse_yaml, plain
from guidelint.finding import Problem
from guidelint.lexicon import Lexicon
from guidelint.rulebook.bind import Known, bind_rule
from guidelint.rulebook.rule import Rule, Rulebook
from guidelint.rulebook.trouble import Trouble
from guidelint.rulebook.vocabulary import bind_lexicon, bind_template
from guidelint.source import Source, UndecodableError, decode
from guidelint.template import Template

MAX_FILES = 2_000
MAX_BYTES = 1_000_000
_SUFFIXES = (".yaml", ".yml")
_NOT_RULES = frozenset({"lexicon", "templates"})


class Loaded(NamedTuple):
    """A rulebook, and what was wrong with the files it was made of: those with errors are not in it."""

    rulebook: Rulebook
    problems: tuple[Problem, ...]


def assemble(
    paths: Iterable[Path], checks: Mapping[str, type[Check]], base: Rulebook, data: Path | None = None
) -> Loaded:
    """The base with the rules, lists and templates of files and folders added. Never raises over their content.

    A folder holds rules as <group>/<name>.yaml or <name>.yaml, and may hold lexicon/ and templates/.
    data: a folder of reference files.
    """
    work = _Assembly(checks, base)
    folders = list(paths)
    for path in folders:
        work.vocabulary(path)
    for path in folders:
        work.rules_of(path)
    if data is not None:
        work.reference_of(data)
    return work.loaded()


class _Assembly:
    def __init__(self, checks: Mapping[str, type[Check]], base: Rulebook) -> None:
        self._checks = checks
        self._rules: dict[str, Rule] = {rule.id: rule for rule in base.rules}
        self._lists: dict[str, Mapping[str, str]] = dict(base.lexicon.lists)
        self._templates: dict[str, Template] = dict(base.templates)
        self._reference: dict[str, Any] = dict(base.reference)
        self._problems: list[Problem] = []
        self._base = base

    def loaded(self) -> Loaded:
        changed = self._lists != self._base.lexicon.lists
        rulebook = Rulebook(
            rules=tuple(self._rules[rule_id] for rule_id in sorted(self._rules)),
            lexicon=Lexicon(self._lists) if changed else self._base.lexicon,
            templates=self._templates,
            reference=self._reference,
        )
        return Loaded(rulebook, tuple(sorted(self._problems, key=lambda problem: problem.order)))

    def vocabulary(self, path: Path) -> None:
        for file in self._files(path / "lexicon"):
            for trouble, document in self._read(file):
                lists = bind_lexicon(document, file.stem, trouble)
                for name in lists.keys() & self._lists.keys():
                    self._problem(file, f"the list `{name}` exists already", "give the file another name")
                self._lists = {**lists, **self._lists}
        for file in self._files(path / "templates"):
            for trouble, document in self._read(file):
                template = bind_template(document, file.stem, trouble)
                if template is not None and template.id in self._templates:
                    self._problem(file, f"the template `{template.id}` exists already", "give the file another name")
                elif template is not None:
                    self._templates[template.id] = template

    def rules_of(self, path: Path) -> None:
        known = Known(self._checks, frozenset(self._lists))
        for file, expected in rule_files(path, self._problems):
            for trouble, document in self._read(file):
                rule = bind_rule(document, known, trouble, expected)
                if rule is not None and rule.id in self._rules:
                    self._problem(file, f"the rule `{rule.id}` exists already", "give it another id and file name")
                elif rule is not None:
                    self._rules[rule.id] = rule

    def reference_of(self, folder: Path) -> None:
        for file in self._files(folder):
            for trouble, document in self._read(file):
                trouble.duplicates(document)
                self._reference[file.stem] = plain(document.root)

    def _problem(self, path: Path, message: str, hint: str) -> None:
        self._problems.append(Problem(path.as_posix(), message, hint))

    def _files(self, path: Path) -> list[Path]:
        return list_files(path, self._problems)

    def _read(self, file: Path) -> Iterator[tuple[Trouble, Document]]:
        return read_file(file, self._problems)


def rule_files(path: Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """The rule files at a path, each with what its place says of its id; problems are added to the list."""
    if not path.exists():
        problems.append(Problem(path.as_posix(), "there is no such file or folder of rules", "check the path"))
        return
    files = list_files(path, problems)
    if not files and not problems:
        problems.append(Problem(path.as_posix(), "holds no rule file", "rules stand in files that end in .yaml"))
    for file in files:
        inside = file.relative_to(path).parts if path.is_dir() else (file.name,)
        if len(inside) == 1 or inside[0] not in _NOT_RULES:
            yield file, "/".join((*inside[:-1], file.stem)[-2:])


def read_file(file: Path, problems: list[Problem]) -> Iterator[tuple[Trouble, Document]]:
    """The file as a document, with a collector whose problems go to the list; nothing where it can't be read."""
    shown = file.as_posix()
    trouble = Trouble(Source(shown, ""))
    try:
        if file.stat().st_size > MAX_BYTES:
            problems.append(
                Problem(shown, f"is larger than {MAX_BYTES:,} bytes", "rule files are small; it was not used")
            )
            return
        source = decode(file.read_bytes(), shown)
        trouble = Trouble(source)
        yield trouble, parse_yaml(source.text)
    except (OSError, UndecodableError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problems.append(Problem(shown, f"can't be read: {reason}", "check the file"))
    except DataError as error:
        trouble.malformed(error)
    problems += trouble.problems


def list_files(path: Path, problems: list[Problem]) -> list[Path]:
    """YAML files of a folder and its subfolders in order of their names; a file is itself."""
    if path.is_file():
        return [path]
    found = [
        Path(folder, name)
        for folder, folders, names in os.walk(path)
        if _visible(folders)
        for name in names
        if name.endswith(_SUFFIXES) and not name.startswith(".")
    ]
    if len(found) > MAX_FILES:
        message = f"holds more than {MAX_FILES:,} rule files"
        problems.append(Problem(path.as_posix(), message, "name a smaller folder; none was used"))
        return []
    return sorted(found)


def _visible(folders: list[str]) -> bool:
    """Keeps os.walk out of hidden folders, in place as it wants it."""
    folders[:] = sorted(name for name in folders if not name.startswith("."))
    return True
