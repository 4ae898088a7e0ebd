"""``scheduler solve``: the best schedule, with its proof, as a workbook or pages."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scheduler.cli.progress import ProgressLine
from scheduler.cli.stopping import stop_on_signals
from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import current_locale, lang_option, read_instance, say
from scheduler.errors import InfeasibleError, NoAnswerError, OutputError

if TYPE_CHECKING:
    from scheduler.result import Result

POSITIVE = click.FloatRange(min=0, min_open=True)


def _output(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if Path(value).suffix.lower() not in (".xlsx", ".pdf"):
        raise click.BadParameter(f"{value!r} should end in .xlsx or .pdf")
    return value


@click.command(short_help="Find the best schedule and write its workbook.")
@click.argument("source", metavar="IN")
@click.option(
    "-o",
    "--output",
    required=True,
    callback=_output,
    metavar="OUT",
    help="The workbook (.xlsx) or pages (.pdf).",
)
@click.option(
    "--time-limit", type=POSITIVE, metavar="S", help="Most seconds to search.  [default: until proved]"
)
@click.option(
    "--deterministic-limit",
    type=POSITIVE,
    metavar="D",
    help="Most work, in the solver's own unit: repeatable where seconds are not.",
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Threads.  [default: all cores]")
@click.option(
    "--seed",
    type=click.IntRange(0, 2**31 - 1),
    default=0,
    show_default=True,
    metavar="N",
    help="Same seed and one worker: same answer.",
)
@click.option("--base", metavar="S", help="An earlier schedule; what moved is listed.")
@click.option("--json", "json_file", metavar="F", help="Also write status, schedule and score as JSON.")
@lang_option
@click.option("--log", is_flag=True, help="Say on stderr what improves, and when, line by line.")
@click.pass_obj
def solve(
    command: str,
    /,
    source: str,
    output: str,
    base: str | None,
    json_file: str | None,
    lang: str | None,
    log: bool,
    **limits: Any,
) -> int:
    """Place every session of IN at the least cost and write the programme to OUT.

    Ctrl-C and SIGTERM end the search and keep the best schedule so far; a second Ctrl-C aborts.
    """
    from scheduler import report
    from scheduler.solve import solve as find
    from scheduler.text import words

    instance = read_instance(source, lang, base)
    check_targets((output, json_file), inputs=(source, base))
    line = ProgressLine(sys.stderr, words(current_locale()), log=log)
    # Until the files are there: a signal while they are written must not cost them.
    with stop_on_signals(lambda: line.note(say("cli-stopping"))) as stop:
        with line:
            result = _with_facts(find(instance, **limits, on_progress=line.show, stop=stop))
        write_json(json_file, report.result_json(result))
        if result.schedule is None:
            raise _no_schedule(result)
        try:
            report.write_workbook(result, output, command=command)
        except OutputError as error:
            raise OutputError(f"{error}\n{_rescued(result)}") from error
    click.echo(report.summary_text(result))
    click.echo(say("cli-written", file=output))
    return 0


def _with_facts(result: Result) -> Result:
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
