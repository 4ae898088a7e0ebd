"""The commands put together, and the boundary: errors become one clear line and an exit code.

Every command imports what it needs when it runs, so that ``scheduler --help`` is quick.
"""

from __future__ import annotations

import os
import shlex
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from scheduler import __version__
from scheduler.cli.bench import bench
from scheduler.cli.check import check
from scheduler.cli.convert import convert
from scheduler.cli.diff import diff
from scheduler.cli.explain import explain
from scheduler.cli.init import init
from scheduler.cli.resolve import resolve
from scheduler.cli.rules import rules
from scheduler.cli.seats import seats
from scheduler.cli.serve import serve
from scheduler.cli.solve import solve
from scheduler.cli.tradeoff import tradeoff
from scheduler.cli.voice import say, speak
from scheduler.cli.what_if import what_if
from scheduler.cli.why import why
from scheduler.errors import OutputError, SchedulerError

ABORTED = 130
"""What shells use for a command that was ended by Ctrl-C."""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done, 1 input or output problems, 2 usage, 3 proven infeasible, "
    "4 no answer in time, 5 hard violations, 70 our own defect.",
)
@click.version_option(__version__, prog_name="scheduler", message="%(prog)s %(version)s")
def app() -> None:
    """Place every session of a conference in a round and a room, and prove how good that is."""


QUESTIONS = (explain, why, what_if, tradeoff)
for command in (init, convert, check, solve, resolve, diff, *QUESTIONS, seats, rules, serve, bench):
    app.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code."""
    _open_what_is_closed()
    code = run(arguments)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # Whoever read our output has gone: nothing more to say, and no message about it.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if threading.active_count() > 1:
        # A search that did not stop in time was left behind. Everything is written by now, and
        # taking the interpreter apart under a running solver crashes.
        os._exit(code)
    sys.exit(code)


def _open_what_is_closed() -> None:
    """Started with ``>&-`` there is no stream at all: what is said then goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code and never raises for what went wrong in it."""
    speak(None)
    try:
        given = list(sys.argv[1:] if arguments is None else arguments)
        return app.main(given, prog_name="scheduler", standalone_mode=False, obj=as_typed(given)) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return ABORTED
    except SchedulerError as error:
        return _explain(error, error.exit_code)
    except BrokenPipeError:
        return 0
    except OSError as error:
        # What the library reads and writes has errors of its own: this is the output stream.
        return _explain(OutputError(str(error)), OutputError.exit_code)
    except Exception as error:
        return _explain(error, SchedulerError.exit_code)


def as_typed(arguments: Sequence[str]) -> str:
    """The command for the workbook, to repeat it by: files without their folders, which tell more
    about somebody's computer than a reader of the programme needs."""
    return shlex.join(["scheduler", *(Path(one).name if "/" in one else one for one in arguments)])


def _explain(error: Exception, code: int) -> int:
    """Say what went wrong on stderr; a defect of ours also says how to report it."""
    if code == SchedulerError.exit_code:
        what = f"{type(error).__name__}: {error}".replace("\n", " ")
        click.echo(say("cli-defect", what=what, version=__version__), err=True)
    else:
        click.echo(str(error), err=True)
    if os.environ.get("SCHEDULER_DEBUG") == "1":
        traceback.print_exception(error)
    return code
