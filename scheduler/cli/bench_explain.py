"""``scheduler bench explain``: how long explanations take, against their targets."""

from __future__ import annotations

from dataclasses import asdict

import click

from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import read_instance


@click.command("explain", short_help="Measure how long explanations take.")
@click.argument("source", metavar="IN")
@click.argument("schedule", metavar="SCHEDULE")
@click.option("--large", is_flag=True, help="Also a generated event of 100 sessions in 12 rounds.")
@click.option("--json", "json_file", metavar="F", help="Also write every figure as JSON.")
def bench_explain(source: str, schedule: str, large: bool, json_file: str | None) -> None:
    """Close rooms of IN until it has no schedule and measure counting facts, the first conflict and
    three repairs; and ``why`` about every place of a session in SCHEDULE.
    """
    from scheduler import files
    from scheduler.bench.explain import as_text, measure, measure_large

    check_targets((json_file,), inputs=(source, schedule))
    instance = read_instance(source)
    timings = measure(instance, files.read_any_schedule(schedule, instance))
    if large:
        timings.append(measure_large())
    write_json(json_file, {"timings": [{**asdict(one), "met": one.met} for one in timings]})
    click.echo(as_text(timings))
