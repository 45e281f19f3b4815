"""The command line. `main` is what the console script calls."""

from __future__ import annotations

import gc
import sys

INTERRUPTED = 130  # 128 + SIGINT, as shells say it
BAD_USAGE = 2


def main() -> None:
    """Run the command line and exit; an interrupt ends it without a word."""
    # A run makes many records and hardly a cycle of them: looking for cycles at the usual pace costs a tenth of it.
    gc.set_threshold(10_000, 10, 10)
    try:
        sys.exit(_run())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    finally:
        gc.freeze()  # the interpreter looks for cycles once more as it ends: in what is still there it need not


def _run() -> int:
    import click  # late: so that an interrupt while it loads ends quietly, too

    from guidelint.cli.app import app

    try:
        code = app.main(prog_name="guidelint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return BAD_USAGE
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0
