"""`guidelint explain`: one rule in full, or the way to one finding."""

from __future__ import annotations

import click

from guidelint import api
from guidelint import regex as re
from guidelint.cli import options, output

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


@click.command(short_help="Show what a rule finds and why, or how a finding came about.")
@click.argument("what", metavar="RULE|FINGERPRINT")
@click.option("--report", type=click.Path(), metavar="FILE", help="The JSON report that holds the fingerprint.")
@options.rule_files
@options.color
@click.pass_context
def explain(ctx: click.Context, /, what: str, report: str | None, rule_files: tuple[str, ...], color: str) -> None:
    """Show what RULE finds, why that matters, what it can't detect, its parameters and its examples.

    With the FINGERPRINT of a finding and the --report that holds it: the words at each of its places, what they
    were read as and why, what was compared, and by which rule.
    """
    if _FINGERPRINT.fullmatch(what):
        if report is None:
            raise click.UsageError("name the JSON report that holds this fingerprint with --report FILE")
        trace, problems = api.explain_finding(what, report, rule_files)
        output.report_problems(problems)
        if trace is not None:
            output.write(api.render_trace(trace, output.text_options(color)))
    elif report is not None:
        raise click.UsageError(f"--report goes with a finding's fingerprint (16 hex digits), and {what!r} is none")
    else:
        explanation, problems = api.explain(what, rule_files)
        output.report_problems(problems)
        if explanation is not None:
            output.write(api.render_explanation(explanation, output.text_options(color)))
    ctx.exit(api.exit_code(problems))
