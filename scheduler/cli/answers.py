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
    from scheduler.explain import Alternatives, Explanation
    from scheduler.result import Resolution, Result
    from scheduler.solve import Progress


WHY_SECONDS = 8.0
"""For saying why there is no schedule."""


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
    stop: Event,
    resolution: Resolution | None = None,
    difference: Difference | None = None,
    alternatives: Alternatives | None = None,
) -> None:
    """Write every file. Without a schedule raises ``InfeasibleError``, when a workbook says why, or
    ``NoAnswerError``. Raises ``OutputError`` where a file cannot be written; the schedule itself is
    then kept elsewhere."""
    from scheduler import report
    from scheduler.result import Status

    found = report.result_json(result) if resolution is None else report.resolution_json(resolution)
    if result.status is Status.INFEASIBLE:
        from scheduler.explain import as_json

        told = _explained(result, stop)
        write_json(targets.json_file, {**found, "explanation": as_json(told)})
        raise _infeasible(result, told, targets.output)
    if alternatives is not None:
        from scheduler.explain import as_json

        found["alternatives"] = as_json(alternatives)
    write_json(targets.json_file, found)
    if result.schedule is None:
        raise NoAnswerError(say("cli-interrupted") if result.interrupted else report.summary_text(result))
    try:
        report.write_workbook(
            result,
            targets.output,
            command=command,
            resolution=resolution,
            difference=difference,
            alternatives=alternatives,
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


def _explained(result: Result, stop: Event) -> Explanation:
    """Why there is no schedule, in a few seconds: the first clash, and what would help."""
    from scheduler.explain import explain

    return explain(result.instance, time_limit=WHY_SECONDS, conflicts=1, stop=stop)


def _infeasible(result: Result, told: Explanation, output: str) -> InfeasibleError:
    """The short form of the explanation as an error; the whole of it is in the workbook."""
    from scheduler import report

    lines = [
        report.summary_text(replace(result, facts=told.facts)),
        report.first_conflict_text(told, current_locale()),
    ]
    try:
        report.write_no_programme(result.instance, told, output)
        lines += [say("cli-written", file=output), say("cli-more-reasons")]
    except OutputError as error:
        lines.append(str(error))
    return InfeasibleError("\n".join(line for line in lines if line))


def _rescued(result: Result) -> str:
    """A schedule that cost time is not lost because its file cannot be written."""
    from scheduler.report import result_json

    file = Path(tempfile.mkdtemp(prefix="scheduler-")) / "schedule.json"
    write_json(str(file), result_json(result))
    return say("cli-rescued", file=str(file))
