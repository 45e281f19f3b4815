"""`guidelint explain`: one rule in full."""

from __future__ import annotations

import click

from guidelint import api
from guidelint.cli import options, output


@click.command(short_help="Show what a rule finds, why, and what it can't.")
@click.argument("rule")
@options.rule_files
@options.color
@click.pass_context
def explain(ctx: click.Context, /, rule: str, rule_files: tuple[str, ...], color: str) -> None:
    """Show what RULE finds, why that matters, what it can't detect, its parameters and its examples."""
    explanation, problems = api.explain(rule, rule_files)
    output.report_problems(problems)
    if explanation is not None:
        output.write(api.render_explanation(explanation, output.text_options(color)))
    ctx.exit(api.exit_code(problems))
