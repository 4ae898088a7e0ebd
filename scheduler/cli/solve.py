"""``scheduler solve``: the best schedule, with its proof, as a workbook or pages."""

from __future__ import annotations

from typing import Any

import click

from scheduler.cli.alternatives import alternatives_options, solve_alternatives
from scheduler.cli.answers import Targets, say_written, searching, write_answer
from scheduler.cli.limits import output_option, search_options
from scheduler.cli.targets import check_targets
from scheduler.cli.voice import read_instance


@click.command(short_help="Find the best schedule and write its workbook.")
@click.argument("source", metavar="IN")
@output_option
@click.option("--base", metavar="S", help="An earlier schedule to stay close to: fewest moves first.")
@alternatives_options
@search_options
@click.pass_obj
def solve(
    command: str,
    /,
    source: str,
    output: str,
    base: str | None,
    alternatives: int | None,
    within: float,
    json_file: str | None,
    share: str | None,
    lang: str | None,
    log: bool,
    **limits: Any,
) -> int:
    """Place every session of IN at the least cost and write the programme to OUT.

    With --alternatives: several schedules that really differ, each at most P% above the proved bound;
    the best one in OUT, the others in workbooks beside it.
    With an earlier schedule S as base: with the fewest moves from it, and then at the least cost.
    Ctrl-C and SIGTERM end the search and keep the best schedule so far; a second Ctrl-C aborts.
    """
    from scheduler import files, report
    from scheduler.solve import fewest_moves
    from scheduler.solve import solve as find

    targets = Targets(output, json_file, share)
    instance = read_instance(source, lang)
    if alternatives is not None:
        if base is not None or limits["deterministic_limit"] is not None:
            raise click.UsageError("--alternatives does not go with --base or --deterministic-limit.")
        solve_alternatives(instance, source, alternatives, within, targets, command, limits)
        return 0
    check_targets(targets.files, inputs=(source, base))
    if base is None:
        with searching(log) as (show, stop):
            result = find(instance, **limits, on_progress=show, stop=stop)
            write_answer(result, targets, command, stop)
        click.echo(report.summary_text(result))
        say_written(targets)
        return 0
    earlier = files.read_any_schedule(base, instance)
    with searching(log) as (show, stop):
        resolution = fewest_moves(instance, earlier, **limits, on_progress=show, stop=stop)
        write_answer(resolution.result, targets, command, stop, resolution)
    click.echo(report.resolution_text(resolution))
    click.echo(report.summary_text(resolution.result, told=True))
    say_written(targets)
    return 0
