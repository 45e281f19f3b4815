"""A click command that does nothing: what any tool of this kind costs before it starts."""

import click


@click.command()
def main() -> None:
    """Nothing."""


main()
