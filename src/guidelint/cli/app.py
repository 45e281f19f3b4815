"""The main command: knows its subcommands by name, and loads the one that is called."""

from __future__ import annotations

from collections.abc import Callable

import click

from guidelint import __version__


def _check() -> click.Command:
    from guidelint.cli.check import check

    return check


def _explain() -> click.Command:
    from guidelint.cli.explain import explain

    return explain


def _facts() -> click.Command:
    from guidelint.cli.facts import facts

    return facts


def _rules() -> click.Command:
    from guidelint.cli.rules import rules

    return rules


def _schema() -> click.Command:
    from guidelint.cli.schema import schema

    return schema


COMMANDS: dict[str, Callable[[], click.Command]] = {
    "check": _check,
    "explain": _explain,
    "facts": _facts,
    "rules": _rules,
    "schema": _schema,
}


class _Late(click.Group):
    """A group whose commands are imported when they are called, so that one does not pay for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        load = COMMANDS.get(cmd_name)
        return load() if load else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from guidelint.api import closest

            near = closest(args[0], COMMANDS)
            raise click.UsageError(f"{error.message}{f' Did you mean `{near}`?' if near else ''}", ctx) from None


@click.command(cls=_Late, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="guidelint")
def app() -> None:
    """Find where a career guide contradicts itself, repeats itself or is visibly broken."""
