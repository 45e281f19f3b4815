"""Printing: where output goes, in which encoding, and how a terminal is told from a file."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from typing import Any, BinaryIO, TextIO

import click

from guidelint.api import Problem, TextOptions, problem_line

FALLBACK_WIDTH = 100
PIPE_CLOSED = 141  # 128 + SIGPIPE, as shells say it


def text_options(color: str, *, quiet: bool = False, verbose: bool = False, statistics: bool = False) -> TextOptions:
    """How standard output wants its text: colour by flag, NO_COLOR, CLICOLOR_FORCE, terminal, in this order."""
    terminal = _is_terminal(sys.stdout)
    return TextOptions(
        color=_color(color, terminal),
        width=_width() if terminal else FALLBACK_WIDTH,
        ascii=terminal and not _speaks_unicode(sys.stdout),
        problems=False,
        quiet=quiet,
        verbose=verbose,
        statistics=statistics,
    )


def _color(flag: str, terminal: bool) -> bool:
    if flag != "auto":
        return flag == "always"
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("CLICOLOR_FORCE")
    if forced and forced != "0":
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _width() -> int:
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40)
    except OSError:
        return FALLBACK_WIDTH


def standard_input() -> BinaryIO | None:
    """The bytes of standard input; None where it is closed."""
    return sys.stdin.buffer if _is_open(sys.stdin) else None


def _is_open(stream: TextIO | None) -> bool:
    return stream is not None  # Python sets a standard stream that is closed to None, whatever its type says


def _is_terminal(stream: TextIO) -> bool:
    return _is_open(stream) and stream.isatty()


def _speaks_unicode(stream: TextIO) -> bool:
    return "utf" in (stream.encoding or "").lower()


def write(text: str) -> None:
    """To standard output: UTF-8 whatever the locale, but what a terminal of another encoding can show."""
    if not text:
        return
    try:
        if not _is_open(sys.stdout):
            raise OSError(errno.EBADF, "it is closed")
        _write(sys.stdout, text)
    except BrokenPipeError:
        _forget(sys.stdout)
        sys.exit(PIPE_CLOSED)
    except OSError as error:
        if _is_open(sys.stdout):
            _forget(sys.stdout)
        raise _unwritten("standard output", error) from None


def complain(text: str) -> None:
    """To standard error, if anybody listens there."""
    if not _is_open(sys.stderr):
        return
    try:
        _write(sys.stderr, text)
    except OSError:
        _forget(sys.stderr)


def _write(stream: TextIO, text: str) -> None:
    encoding = "utf-8"
    if stream.isatty() and not _speaks_unicode(stream):
        encoding = stream.encoding or "ascii"
    stream.flush()
    buffer: BinaryIO | None = getattr(stream, "buffer", None)
    if buffer is None:  # a stand-in without bytes, as in a notebook
        stream.write(text)
        return
    left = memoryview(text.encode(encoding, "backslashreplace"))
    while left:  # an unbuffered stream (python -u) takes what a pipe has room for
        left = left[buffer.write(left) or 0 :]
    buffer.flush()


def _forget(stream: TextIO) -> None:
    """Nobody reads any more: what is still buffered must not fail again while Python shuts down."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def write_file(path: str, text: str) -> None:
    """A report to a file, in UTF-8."""
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise _unwritten(path, error) from None


def refuse_to_overwrite(reports: Iterable[str], guides: Iterable[str]) -> None:
    """ClickException: a report would be written over a guide that was read."""
    there = {os.path.realpath(report): report for report in reports}
    if there and (struck := there.keys() & {os.path.realpath(guide) for guide in guides}):
        raise click.ClickException(f"{there[min(struck)]} is one of the guides: send the report to another file")


def _unwritten(where: str, error: OSError) -> click.ClickException:
    return click.ClickException(f"{where} can't be written: {(error.strerror or str(error)).lower()}")


def report_problems(problems: Iterable[Problem], *, quiet: bool = False, verbose: bool = False) -> None:
    """One line each on stderr; of notes that say the same of many files the first, unless verbose."""
    told: dict[tuple[str, str], int] = {}
    lines: list[tuple[str, Any]] = []
    for problem in dict.fromkeys(problems):  # a rule file is read for its rules and for its examples
        if problem.level == "note":
            if quiet:
                continue
            same = (problem.message, problem.hint)
            told[same] = told.get(same, 0) + 1
            if told[same] > 1 and not verbose:
                continue
            lines.append((problem_line(problem), same))
        else:
            lines.append((problem_line(problem), None))
    for line, same in lines:
        others = told[same] - 1 if same and not verbose else 0
        more = f" (and {others:,} more such {'file' if others == 1 else 'files'}; -v names them)" if others else ""
        complain(f"{line}{more}\n")
