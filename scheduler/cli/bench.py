"""``scheduler bench``: generated instances and measurements, for those who work on scheduler."""

from __future__ import annotations

import os
from typing import Any

import click

from scheduler.cli.answers import searching
from scheduler.cli.bench_explain import bench_explain
from scheduler.cli.generate import generate, parse_size
from scheduler.cli.pictures import pictures
from scheduler.cli.race import redraw, run
from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import current_locale, read_instance, say
from scheduler.errors import InfeasibleError, NoAnswerError

EXIT_CODES = {"INFEASIBLE": InfeasibleError.exit_code, "UNKNOWN": NoAnswerError.exit_code}
POSITIVE = click.FloatRange(min=0, min_open=True)


@click.group(short_help="Generated instances and measurements.")
def bench() -> None:
    """Generate instances and measure, for those who work on scheduler."""


for command in (generate, pictures, bench_explain, redraw, run):
    bench.add_command(command)

seed_option = click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=2025,
    show_default=True,
    metavar="N",
    help="Same seed, same file.",
)


@bench.command(short_help="Write a file with generated attendees.")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option(
    "--count", type=click.IntRange(min=0), default=250, show_default=True, metavar="N", help="Attendees."
)
@seed_option
def synthetic(source: str, target: str, count: int, seed: int) -> None:
    """Write the YAML file IN as OUT with generated attendees; its other lines stay as they are."""
    from scheduler.bench.synthetic import regenerated
    from scheduler.files import write_atomically

    check_targets((target,), inputs=(source,))
    text = regenerated(source, seed, count)
    write_atomically(target, text.encode(), current_locale())
    _say_written(target)


@bench.command(short_help="Write a variant that exercises every rule.")
@click.argument("source", metavar="IN")
@click.argument("published", metavar="SCHEDULE")
@click.argument("target", metavar="OUT")
@click.option("--schedule", metavar="S", help="Also write SCHEDULE with places for what was added.")
@seed_option
def scenario(source: str, published: str, target: str, schedule: str | None, seed: int) -> None:
    """Write a variant of IN as OUT in which every rule has something to forbid or to cost.

    SCHEDULE is a schedule of IN without hard violations; the variant is made around it.
    """
    from scheduler import files
    from scheduler.bench.scenario import scenario as make

    instance = read_instance(source)
    check_targets((target, schedule), inputs=(source, published))
    try:
        made = make(instance, files.read_schedule(published, instance), seed)
    except ValueError as error:
        raise click.BadParameter(f"{published}: {error}", param_hint="SCHEDULE") from None
    files.write_instance(made.instance, target)
    if schedule is not None:
        files.write_schedule(made.published, schedule, instance.event.locale)
    _say_written(target, schedule)


@bench.command(short_help="Missed attendance on real wishes.")
@click.option("--data", required=True, metavar="DIR", help="Folder with the CSV files.")
@click.option("--format", "kind", type=click.Choice(["orbel"]), default="orbel", show_default=True)
@click.option("--time-limit", type=POSITIVE, metavar="S", help="Most seconds.  [default: until proved]")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Threads.  [default: all cores]")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, show_default=True, metavar="N")
@click.option("--json", "json_file", metavar="F", help="Also write the figures as JSON.")
@click.option("--log", is_flag=True, help="Say on stderr which part found or proved what, and when.")
def attendance(data: str, kind: str, json_file: str | None, log: bool, **limits: Any) -> int:
    """Place the talks in DIR so that the fewest wishes are missed, and prove how few can be.

    Who wants k + 1 talks of one slot misses k. The figures are written whatever the status is; the
    exit code is 3 where it is INFEASIBLE and 4 where it is UNKNOWN.
    """
    from scheduler.bench.attendance import measure
    from scheduler.bench.orbel import COLUMNS

    check_targets((json_file,), inputs=(os.path.join(data, file) for file in COLUMNS))
    with searching(log) as (show, stop):
        found = measure(data, say=lambda line: click.echo(line, err=True), show=show, stop=stop, **limits)
    write_json(json_file, found)
    for name, value in found.items():
        click.echo(f"{name:14}{value}")
    return EXIT_CODES.get(found["status"], 0)


def _say_written(*targets: str | None) -> None:
    for target in targets:
        if target is not None:
            click.echo(say("cli-written", file=target))


@bench.command(short_help="Measure how long the main job takes.")
@click.argument("sources", nargs=-1, required=True, metavar="IN...")
@click.option("--repetitions", type=click.IntRange(min=1), default=5, show_default=True, metavar="N")
@click.option(
    "--seconds", type=POSITIVE, default=60.0, show_default=True, metavar="S", help="Limit of one solve."
)
@click.option(
    "--baseline-seconds",
    type=POSITIVE,
    default=20.0,
    show_default=True,
    metavar="S",
    help="Limit of one solve with the plain model.",
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Threads.  [default: all cores]")
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True, metavar="N")
@click.option("--json", "json_file", metavar="F", help="Also write every figure as JSON.")
@click.pass_obj
def reference(command: str, /, sources: tuple[str, ...], json_file: str | None, **options: Any) -> None:
    """Measure reading, building, solving and the whole command on every IN, and judging a schedule.

    Each figure is held against its target and against the plain CP-SAT model without the engine.
    """
    from scheduler.bench.reference import Options, run_reference

    check_targets((json_file,), inputs=sources)
    report = run_reference(sources, Options(**options), command, say=lambda line: click.echo(line, err=True))
    write_json(json_file, report.as_json())
    click.echo(report.as_text())


@bench.command(short_help="How long the planner's page lets people wait.")
@click.argument("events", nargs=-1, required=True, metavar="IN|SIZE...")
@click.option("--schedule", metavar="S", help="The programme of IN that is shown; else one is solved.")
def web(events: tuple[str, ...], schedule: str | None) -> None:
    """Serve each event, an instance or a SIZE such as 200x20x12x3000x6 to generate one, and ask for
    the page, judgements, all cells of a session and the cost of a cell."""
    from scheduler import files
    from scheduler.bench.generate import generate as make
    from scheduler.solve import solve
    from scheduler.web.measuring import as_text, measure

    for event in events:
        size = parse_size(event)
        if size is not None:
            made = make(size, 2025)
            instance, shown = made.instance, made.hidden
        else:
            instance = read_instance(event)
            found = files.read_any_schedule(schedule, instance) if schedule else solve(instance).schedule
            if found is None:
                raise NoAnswerError(say("cli-interrupted"))
            shown = found
        click.echo(as_text(measure(instance, shown)))


@bench.command(short_help="Measure workbooks and re-solves.")
@click.argument("sources", nargs=-1, required=True, metavar="IN...")
@click.option("--repetitions", type=click.IntRange(min=1), default=1, show_default=True, metavar="N")
@click.option(
    "--seconds", type=POSITIVE, default=60.0, show_default=True, metavar="S", help="Limit of one re-solve."
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Threads.  [default: all cores]")
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True, metavar="N")
@click.option("--json", "json_file", metavar="F", help="Also write every figure as JSON.")
@click.pass_obj
def desk(command: str, /, sources: tuple[str, ...], json_file: str | None, **options: Any) -> None:
    """Measure writing and reading a large workbook, and `resolve` after changes: one at a time on
    every IN, five at once on a large generated event."""
    from scheduler.bench.desk import run_desk
    from scheduler.bench.reference import Options

    check_targets((json_file,), inputs=sources)
    report = run_desk(sources, Options(**options), command, say=lambda line: click.echo(line, err=True))
    write_json(json_file, report.as_json())
    click.echo(report.as_text())
