"""The default rulebook, from the file that was compiled when the package was built, or from a checkout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from guidelint.checks import CHECKS
from guidelint.finding import Problem
from guidelint.lexicon import Lexicon
from guidelint.rulebook import compiled
from guidelint.rulebook.rule import Rulebook

if TYPE_CHECKING:
    from pathlib import Path  # brings modules for URLs with it: a run does without

    from guidelint.rulebook.assemble import Loaded

_PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
_BUNDLED = os.path.join(_PACKAGE, "_bundled")
_CHECKOUT = os.path.dirname(os.path.dirname(_PACKAGE))
_COMPILED_BY = ("data", "checks", "rulebook")
EMPTY = Rulebook(rules=(), lexicon=Lexicon({}), templates={}, reference={})


def rules_folder() -> Path:
    """Where the default rules stand as YAML: inside the wheel, or in the checkout."""
    from pathlib import Path

    bundled = Path(_BUNDLED, "rules")
    return bundled if bundled.is_dir() else Path(_shown(os.path.join(_CHECKOUT, "rules")))


def _shown(path: str) -> str:
    """A path as people in the current folder would write it: what stands elsewhere in full."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here)


def load_rulebook() -> Rulebook:
    """The default rulebook. In a checkout, files with errors are left out; `load_default` names them."""
    return _bundled() or load_default()[0]


def load_default() -> tuple[Rulebook, tuple[Problem, ...]]:
    """The default rulebook, and what is wrong with its files: nothing, but for a checkout that is worked on."""
    bundled = _bundled()
    if bundled is not None:
        return bundled, ()
    signature = _signature()
    cache = _cache_file()
    cached = _read(cache, signature)
    if cached is not None:
        return cached, ()
    loaded = compile_rulebook(rules_folder(), _shown(os.path.join(_PACKAGE, "data")))
    if not loaded.problems:
        _write(cache, compiled.dump(loaded.rulebook, signature))
    return loaded


def compile_rulebook(rules: str | Path, data: str | Path) -> Loaded:
    """The rulebook read from YAML: what the build writes into the wheel."""
    from pathlib import Path

    from guidelint.rulebook.assemble import assemble  # late: needs YAML

    return assemble([Path(rules)], CHECKS, EMPTY, Path(data))


def extend_rulebook(base: Rulebook, paths: Iterable[str | Path]) -> Loaded:
    """The base with a team's own rule files and folders, checked like ours; what is wrong is reported, not raised."""
    from pathlib import Path

    from guidelint.rulebook.assemble import assemble

    return assemble([Path(path) for path in paths], CHECKS, base)


def _bundled() -> Rulebook | None:
    try:
        with open(os.path.join(_BUNDLED, "rulebook.json"), encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return None
    return compiled.load(text, CHECKS)


def _signature() -> str:
    """What the compiled file depends on: rules and data by name, size and times, and the code that binds them."""
    import hashlib

    digest = hashlib.blake2b(digest_size=16)
    folders = (os.path.join(_CHECKOUT, "rules"), *(os.path.join(_PACKAGE, name) for name in _COMPILED_BY))
    for folder in folders:
        for line in sorted(_stamps(folder)):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _stamps(folder: str) -> Iterable[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _stamps(entry.path)
                elif entry.name.endswith((".yaml", ".yml", ".py")):
                    stat = entry.stat()
                    # The change time too: a copy that keeps modification times must not pass for the original.
                    yield f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\n"
    except OSError:
        return


def _cache_file() -> str:
    """One file a checkout: it is replaced when the rules change, so nothing piles up."""
    import hashlib

    name = hashlib.blake2b(str(_CHECKOUT).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return os.path.join(cache_folder(), f"rulebook-{name}.json")


def cache_folder() -> str:
    """The user's cache: XDG_CACHE_HOME, else what the platform uses."""
    named = os.environ.get("XDG_CACHE_HOME")
    if named and os.path.isabs(named):
        return os.path.join(named, "guidelint")
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(local, "guidelint", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "guidelint")
    return os.path.join(home, ".cache", "guidelint")


def _read(cache: str, signature: str) -> Rulebook | None:
    try:
        with open(cache, encoding="utf-8") as file:
            return compiled.load(file.read(), CHECKS, signature)
    except (OSError, compiled.StaleError):
        return None


def _write(cache: str, text: str) -> None:
    """Whole or not at all; a cache that can't be written is no error."""
    partial = f"{cache}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(cache), exist_ok=True)
        with open(partial, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(partial, cache)
    except OSError:
        with suppress(OSError):
            os.unlink(partial)
