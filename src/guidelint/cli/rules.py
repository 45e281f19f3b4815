"""`guidelint rules`: list the rules, or run their examples."""

from __future__ import annotations

from typing import Literal

import click

from guidelint import api
from guidelint.cli import options, output


@click.group(invoke_without_command=True, short_help="List the rules, or run their examples.")
@click.option("-f", "--format", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON.")
@options.rule_files
@options.color
@click.pass_context
def rules(ctx: click.Context, /, format: Literal["text", "json"], rule_files: tuple[str, ...], color: str) -> None:
    """List the rules, with what each finds, its severity, and whether it runs by default."""
    if ctx.invoked_subcommand is not None:
        return
    found, problems = api.list_rules(rule_files)
    output.report_problems(problems)
    output.write(api.render_rules(found, format, output.text_options(color)))
    ctx.exit(api.exit_code(problems))


@rules.command("test", short_help="Run the examples of rules.")
@click.argument("ids", nargs=-1, metavar="[RULES]...")
@options.rule_files
@options.color
@click.pass_context
def test(ctx: click.Context, /, ids: tuple[str, ...], rule_files: tuple[str, ...], color: str) -> None:
    """Run the examples of RULES (ids or groups; without any, of all rules) and show those that fail.

    Exit code: 0 all hold; 1 some fail; 2 a rule file has errors, or there is no such rule.
    """
    outcomes, problems = api.run_examples(ids, rule_files)
    output.report_problems(problems)
    output.write(api.render_outcomes(outcomes, output.text_options(color)))
    ctx.exit(api.exit_code(problems) or int(any(not outcome.passed for outcome in outcomes)))
