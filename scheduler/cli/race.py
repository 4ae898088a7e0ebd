"""``scheduler bench run``: against the baselines, with a page, pictures and every figure."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import current_locale, say
from scheduler.errors import DefectError, InputError, OutputError, Problem

if TYPE_CHECKING:
    from scheduler.bench.race import Outcome, Race

FOLDER = "reports/benchmarks"
RESULTS, PAGE = "results.json", "README.md"
folder_option = click.option(
    "-o",
    "--output",
    "folder",
    default=FOLDER,
    show_default=True,
    metavar="DIR",
    help="Folder for page, pictures and figures.",
)


@click.command(short_help="Measure against plain CP-SAT and a plain annealer.")
@click.argument("entries", nargs=-1, metavar="[LIST]...")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=30.0,
    show_default=True,
    metavar="S",
    help="Most seconds of one run, where its entry does not say.",
)
@click.option(
    "--seeds", type=click.IntRange(min=1), default=2, show_default=True, metavar="N", help="Runs of each."
)
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Threads.  [default: all cores]")
@folder_option
@click.pass_obj
def run(
    command: str,
    /,
    entries: tuple[str, ...],
    time_limit: float,
    seeds: int,
    workers: int | None,
    folder: str,
) -> None:
    """Run scheduler, plain CP-SAT and a plain annealer on every entry of LIST, and write what came out.

    An entry is a file, a folder with conference data, a size (24x4x7x400x6: sessions x rounds x rooms x
    attendees x wishes), a size of conference data (talks:118x26x5x120x12), or one of the lists 'short'
    (the default) and 'long'. With @S at its end it has a limit of its own. Every method has the same
    seconds and cores in a process of its own; every schedule is judged by the checker.
    """
    from scheduler.bench.entries import parse_entries
    from scheduler.bench.race import run_race

    _prepare(folder)
    written: tuple[str, ...] = ()
    wrong: list[Outcome] = []
    for race in run_race(
        parse_entries(entries or ("short",)),
        seconds=time_limit,
        workers=workers or os.cpu_count() or 1,
        seeds=range(seeds),
        command=command,
        say=lambda line: click.echo(line, err=True),
    ):
        # After every entry, so that a race that is stopped leaves a whole page.
        write_json(str(Path(folder, RESULTS)), race.as_json())
        written, wrong = _write(race, folder), race.wrong
    _say_written(written)
    if wrong:
        raise DefectError("; ".join(f"{one.entry}, {one.method}: {one.note}" for one in wrong))


@click.command(short_help="Write page and pictures of a measurement anew.")
@folder_option
def redraw(folder: str) -> None:
    """Write page and pictures anew from the figures in DIR."""
    from scheduler.bench.race import Race

    file = Path(folder, RESULTS)
    try:
        race = Race.from_json(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError([Problem("", f"no figures: {error}", file=str(file))]) from None
    _prepare(folder)
    _say_written(_write(race, folder))


def _prepare(folder: str) -> None:
    """Asked before the long work, not after."""
    from scheduler.bench.plots import need_matplotlib

    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(say("cli-target-refused", file=folder, why=error.strerror or str(error))) from None
    need_matplotlib()
    check_targets((str(Path(folder, RESULTS)), str(Path(folder, PAGE))), inputs=())


def _write(race: Race, folder: str) -> tuple[str, ...]:
    """Page and pictures; returns their files."""
    from scheduler.bench.plots import draw
    from scheduler.bench.standings import as_page
    from scheduler.files import write_atomically

    pictures = draw(race, Path(folder))
    page = str(Path(folder, PAGE))
    write_atomically(page, as_page(race, pictures).encode(), current_locale())
    return page, *(str(Path(folder, picture)) for picture, _ in pictures)


def _say_written(files: tuple[str, ...]) -> None:
    for file in files:
        click.echo(say("cli-written", file=file))
