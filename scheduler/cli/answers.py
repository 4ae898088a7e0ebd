"""What solve and resolve do with an answer: say it, write it, and never lose it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.progress import ProgressLine
from scheduler.cli.stopping import stop_on_signals
from scheduler.cli.targets import write_json
from scheduler.cli.voice import current_locale, say
from scheduler.errors import InfeasibleError, NoAnswerError, OutputError

if TYPE_CHECKING:
    from threading import Event

    from scheduler.diff import Difference
    from scheduler.result import Resolution, Result
    from scheduler.solve import Progress


@dataclass(frozen=True)
class Targets:
    """Where the answer goes."""

    output: str
    json_file: str | None
    share: str | None

    @property
    def files(self) -> tuple[str | None, ...]:
        return (self.output, self.json_file, self.share)


@contextmanager
def searching(log: bool) -> Iterator[tuple[Callable[[Progress], None], Event]]:
    """Show progress, and stop on signals until the files are there: a signal while they are written
    must not cost them. Yields what to tell of progress, and the event that asks to stop."""
    from scheduler.text import words

    line = ProgressLine(sys.stderr, words(current_locale()), log=log)
    with stop_on_signals(lambda: line.note(say("cli-stopping"))) as stop, line:
        yield line.show, stop


def write_answer(
    result: Result,
    targets: Targets,
    command: str,
    resolution: Resolution | None = None,
    difference: Difference | None = None,
) -> None:
    """Write every file. Raises ``InfeasibleError`` or ``NoAnswerError`` without a schedule, and
    ``OutputError`` where a file cannot be written; the schedule itself is then kept elsewhere."""
    from scheduler import report

    found = report.result_json(result) if resolution is None else report.resolution_json(resolution)
    write_json(targets.json_file, found)
    if result.schedule is None:
        raise _no_schedule(result)
    try:
        report.write_workbook(
            result, targets.output, command=command, resolution=resolution, difference=difference
        )
        if targets.share is not None:
            report.write_share(result, targets.share)
    except OutputError as error:
        raise OutputError(f"{error}\n{_rescued(result)}") from error


def say_written(targets: Targets) -> None:
    """Which files are there now."""
    for target in (targets.output, targets.share):
        if target is not None:
            click.echo(say("cli-written", file=target))


def with_facts(result: Result) -> Result:
    """Where there is no schedule, with what counting can say about it."""
    from scheduler.compiled import compile_instance
    from scheduler.explain import facts
    from scheduler.result import Status

    if result.status is not Status.INFEASIBLE:
        return result
    return replace(result, facts=tuple(facts(compile_instance(result.instance))))


def _no_schedule(result: Result) -> InfeasibleError | NoAnswerError:
    """INFEASIBLE and UNKNOWN as errors."""
    from scheduler.report import summary_text
    from scheduler.result import Status

    if result.status is Status.INFEASIBLE:
        return InfeasibleError(summary_text(result))
    return NoAnswerError(say("cli-interrupted") if result.interrupted else summary_text(result))


def _rescued(result: Result) -> str:
    """A schedule that cost time is not lost because its file cannot be written."""
    from scheduler.report import result_json

    file = Path(tempfile.mkdtemp(prefix="scheduler-")) / "schedule.json"
    write_json(str(file), result_json(result))
    return say("cli-rescued", file=str(file))
