"""`guidelint check`: lint guides and report."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from guidelint import api
from guidelint.cli import options, output

_AUTO = "auto"
_STDOUT = "-"


@click.command(short_help="Lint guides.")
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([_AUTO, *api.FORMATS]),
    help="Report format (auto: text).",
)
@click.option(
    "-o", "--output", "outputs", multiple=True, type=click.Path(), metavar="FILE", help="Where a report goes."
)
@click.option(
    "--select", multiple=True, callback=options.names, metavar="RULES", help="Run only these rules or groups."
)
@click.option(
    "--ignore", multiple=True, callback=options.names, metavar="RULES", help="Leave these rules or groups out."
)
@click.option("--extend-select", multiple=True, callback=options.names, metavar="RULES", help="Run these, too.")
@click.option("--preview", is_flag=True, help="Run rules that are in preview, too.")
@options.rule_files
@click.option(
    "--schema", multiple=True, metavar="guide|FILE", help="Hold the record read from each guide against a JSON Schema."
)
@click.option("--today", callback=options.day, metavar="DATE", help="The day to judge dates by (default: today).")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), default="warning", show_default=True,
    help="Least severity that makes the exit code 1.",
)  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where there are findings.")
@options.color
@click.option("-q", "--quiet", is_flag=True, help="Findings and problems only.")
@click.option("-v", "--verbose", is_flag=True, help="Every place of a finding, and each time why it matters.")
@click.option("--show-unchecked", is_flag=True, help="List the figures that met no other, with what kept them apart.")
@click.option("--statistics", is_flag=True, help="Count findings by rule.")
@click.option("--no-cache", is_flag=True, help="Accepted; there is no cache yet.")
@options.paths
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], today: date | None, **given: Any) -> None:
    """Lint the guides in PATHS: files, folders, globs, or - for standard input. Without any, the current folder.

    \b
    Exit code: 0 nothing at or above --fail-on; 1 findings;
               2 the run is not complete (see the messages).
    """
    targets = _targets(given["formats"], given["outputs"])
    report = api.lint_paths(
        paths or (".",),
        select=given["select"],
        ignore=given["ignore"],
        extend_select=given["extend_select"],
        preview=given["preview"],
        rules=given["rule_files"],
        schema=given["schema"],
        today=today,
        fail_on=given["fail_on"],
        exit_zero=given["exit_zero"],
        show_unchecked=given["show_unchecked"],
        max_bytes=given["max_bytes"] or api.MAX_BYTES,
        exclude=given["exclude"] or None,
        extend_exclude=given["extend_exclude"],
        force_exclude=given["force_exclude"],
        stdin=output.standard_input(),
        stdin_name=given["stdin_filename"] or api.STDIN_NAME,
    )
    output.report_problems(report.problems, quiet=given["quiet"], verbose=given["verbose"])
    output.refuse_to_overwrite([file for _, file in targets if file != _STDOUT], [each.path for each in report.files])
    extras = {name: given[name] for name in ("quiet", "verbose", "statistics")}
    for format, target in targets:
        if target == _STDOUT:
            output.write(api.render(report, format, output.text_options(given["color"], **extras)))
        else:
            output.write_file(target, api.render(report, format, api.TextOptions(**extras)))
    ctx.exit(report.exit_code)


def _targets(formats: tuple[str, ...], outputs: tuple[str, ...]) -> list[tuple[str, str]]:
    """Which format goes where: pairs in order; a file's suffix tells where there are fewer files than formats."""
    if len(outputs) > max(len(formats), 1):
        raise click.UsageError("there are more --output than --format: give one --format for each file")
    left = list(formats or (_AUTO,))
    targets: list[tuple[str, str]] = []
    if len(outputs) == len(left):
        targets = [
            (format if formats else _by_suffix(file) or format, file)
            for format, file in zip(left, outputs, strict=True)
        ]
        left = []
    for file in outputs if left else ():
        format = _by_suffix(file)
        if format not in left:
            raise click.UsageError(
                f"which report goes to {file}? Give each --format its --output (- is standard output)"
            )
        left.remove(format)
        targets.append((format, file))
    targets += [(format, _STDOUT) for format in left]
    if sum(file == _STDOUT for _, file in targets) > 1:
        raise click.UsageError("only one report can go to standard output: give the others an --output")
    if len({file for _, file in targets}) < len(targets):
        raise click.UsageError("two reports can't go to one file: give each --format an --output of its own")
    return [("text" if format == _AUTO else format, file) for format, file in targets]


def _by_suffix(file: str) -> str | None:
    return next((format for suffix, format in api.SUFFIXES.items() if file.endswith(suffix)), None)
