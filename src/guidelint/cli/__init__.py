"""The command line. `main` is what the console script calls."""

from __future__ import annotations

import gc
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from guidelint.api import Problem

INTERRUPTED = 130  # 128 + SIGINT, as shells say it
NOT_COMPLETE = 2  # bad usage, or a bug


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
        return NOT_COMPLETE
    except click.Abort:
        return INTERRUPTED
    except Exception as error:  # 1 means findings: nothing that goes wrong may end with it, or with a traceback
        from guidelint.cli.output import report_problems

        report_problems([_bug(error)])
        return NOT_COMPLETE
    return code if isinstance(code, int) else 0


def _bug(error: Exception) -> Problem:
    """What to say of an error that nobody foresaw: what, and where in our own code."""
    from guidelint.api import Problem

    place, trace = "", error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("guidelint"):
            place = f" in {module}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return Problem(
        "", f"guidelint failed{place}: {type(error).__name__}: {error}", "please report it, with your command"
    )
