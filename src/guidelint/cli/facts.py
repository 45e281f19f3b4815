"""`guidelint facts`: each figure, what it was read as, and why."""

from __future__ import annotations

from typing import Any

import click

from guidelint import api
from guidelint.cli import options, output


@click.command(short_help="Show each figure, what it was read as, and why.")
@options.paths
@click.option("-f", "--format", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON.")
@options.rule_files
@options.color
@click.pass_context
def facts(ctx: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Show each figure of the guides in PATHS, what it was read as, and which words decided it."""
    report = api.extract_facts(
        paths or (".",),
        rules=given["rule_files"],
        max_bytes=given["max_bytes"] or api.MAX_BYTES,
        exclude=given["exclude"] or None,
        extend_exclude=given["extend_exclude"],
        force_exclude=given["force_exclude"],
        stdin=output.standard_input(),
        stdin_name=given["stdin_filename"] or api.STDIN_NAME,
    )
    output.report_problems(report.problems)
    output.write(api.render_facts(report, given["format"], output.text_options(given["color"])))
    ctx.exit(report.exit_code)
