"""The command line. `main` is what the console script calls."""

from __future__ import annotations

import sys

INTERRUPTED = 130  # 128 + SIGINT, as shells say it
PIPE_CLOSED = 141  # 128 + SIGPIPE
BAD_USAGE = 2


def main() -> None:
    """Run the command line and exit; an interrupt or a reader that went away ends it without a word."""
    try:
        sys.exit(_run())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        _forget_output()
        sys.exit(PIPE_CLOSED)


def _run() -> int:
    import click  # late: so that an interrupt while it loads ends quietly, too

    from guidelint.cli.app import app

    try:
        code = app.main(prog_name="guidelint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return BAD_USAGE
    except click.ClickException as error:
        error.show()
        return BAD_USAGE
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _forget_output() -> None:
    """Nobody reads any more: what is still buffered must not fail again while Python shuts down."""
    import os

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
