"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def names(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Names given by several options or in one with commas."""
    return tuple(name.strip() for each in value for name in each.split(",") if name.strip())


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it as 2026-11-23") from None


def paths(function: F) -> F:
    """Which files are read."""
    for decorate in reversed(
        (
            click.argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="[PATHS]..."),
            click.option(
                "--exclude",
                multiple=True,
                metavar="PATTERN",
                help="Leave these out (git patterns), not vendored folders.",
            ),
            click.option("--extend-exclude", multiple=True, metavar="PATTERN", help="Leave these out, too."),
            click.option("--force-exclude", is_flag=True, help="Leave them out even where they are named."),
            click.option("--stdin-filename", metavar="NAME", help="What to call the text read from `-`."),
            click.option("--max-bytes", type=click.IntRange(min=1), metavar="N", help="Largest file read (10 MB)."),
        )
    ):
        function = decorate(function)
    return function


rule_files = click.option(
    "--rules",
    "rule_files",
    multiple=True,
    type=click.Path(),
    metavar="PATH",
    help="Rule files or folders of your own, besides the default ones.",
)
color = click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour (auto: on a terminal)."
)
