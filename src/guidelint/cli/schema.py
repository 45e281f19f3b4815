"""`guidelint schema`: print a JSON Schema that guidelint publishes."""

from __future__ import annotations

import click

from guidelint import api
from guidelint.cli import output


@click.command(short_help="Print a JSON Schema: of a guide, a rule file, a report.")
@click.argument("name", type=click.Choice(api.SCHEMAS), required=False)
def schema(name: str | None) -> None:
    """Print the JSON Schema of this NAME; without one, the names."""
    output.write(api.schema_text(name) if name else "".join(f"{each}\n" for each in api.SCHEMAS))
