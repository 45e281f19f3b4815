"""The default rulebook, from the file that was compiled when the package was built, or from a checkout."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from guidelint.checks import CHECKS
from guidelint.finding import Problem
from guidelint.lexicon import Lexicon
from guidelint.rulebook import compiled
from guidelint.rulebook.rule import Rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from guidelint.rulebook.assemble import Loaded

_PACKAGE = Path(__file__).resolve().parent.parent
_BUNDLED = _PACKAGE / "_bundled"
_CHECKOUT = _PACKAGE.parent.parent
EMPTY = Rulebook(rules=(), lexicon=Lexicon({}), templates={}, reference={})


def rules_folder() -> Path:
    """Where the default rules stand as YAML: inside the wheel, or in the checkout."""
    bundled = _BUNDLED / "rules"
    return bundled if bundled.is_dir() else _CHECKOUT / "rules"


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
    loaded = compile_rulebook(_CHECKOUT / "rules", _PACKAGE / "data")
    if not loaded.problems:
        _write(cache, compiled.dump(loaded.rulebook, signature))
    return loaded


def compile_rulebook(rules: Path, data: Path) -> Loaded:
    """The rulebook read from YAML: what the build writes into the wheel."""
    from guidelint.rulebook.assemble import assemble  # late: needs YAML

    return assemble([rules], CHECKS, EMPTY, data)


def extend_rulebook(base: Rulebook, paths: Iterable[str | Path]) -> Loaded:
    """The base with a team's own rule files and folders, checked like ours; what is wrong is reported, not raised."""
    from guidelint.rulebook.assemble import assemble

    return assemble([Path(path) for path in paths], CHECKS, base)


def _bundled() -> Rulebook | None:
    try:
        text = (_BUNDLED / "rulebook.json").read_text(encoding="utf-8")
    except OSError:
        return None
    return compiled.load(text, CHECKS)


def _signature() -> str:
    """What the compiled file depends on: rules and data by name, size and times, and the code that binds them."""
    digest = hashlib.blake2b(digest_size=16)
    for folder in (_CHECKOUT / "rules", _PACKAGE / "data", _PACKAGE / "checks", _PACKAGE / "rulebook"):
        for line in sorted(_stamps(str(folder))):
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


def _cache_file() -> Path:
    """One file a checkout: it is replaced when the rules change, so nothing piles up."""
    name = hashlib.blake2b(str(_CHECKOUT).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return cache_folder() / f"rulebook-{name}.json"


def cache_folder() -> Path:
    """The user's cache: XDG_CACHE_HOME, else what the platform uses."""
    named = os.environ.get("XDG_CACHE_HOME")
    if named and os.path.isabs(named):
        return Path(named) / "guidelint"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "guidelint" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "guidelint"
    return Path.home() / ".cache" / "guidelint"


def _read(cache: Path, signature: str) -> Rulebook | None:
    try:
        return compiled.load(cache.read_text(encoding="utf-8"), CHECKS, signature)
    except (OSError, compiled.StaleError):
        return None


def _write(cache: Path, text: str) -> None:
    """Whole or not at all; a cache that can't be written is no error."""
    partial = cache.with_name(f"{cache.name}.{os.getpid()}")
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(text, encoding="utf-8")
        partial.replace(cache)
    except OSError:
        with suppress(OSError):
            partial.unlink()
