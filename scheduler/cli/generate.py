"""``scheduler bench generate``: an instance of any size."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.targets import check_targets
from scheduler.cli.voice import current_locale, say
from scheduler.errors import OutputError

if TYPE_CHECKING:
    from scheduler.bench.generate import Size

TALKS = "talks:"
EXAMPLE = "24x4x7x400x6"
ATTENDEES, WISHES = 250, 5
"""Where nothing is said."""


@click.command(short_help="Write an instance of any size.")
@click.argument("words", nargs=-1, metavar="[SIZE] [OUT]")
@click.option("--sessions", type=click.IntRange(min=1), metavar="N", help="Sessions to place.")
@click.option("--rounds", type=click.IntRange(min=1), metavar="N", help="Rounds, at most six a day.")
@click.option(
    "--rooms", type=click.IntRange(min=1), metavar="N", help="Rooms.  [default: one more than needed]"
)
@click.option(
    "--attendees", type=click.IntRange(min=0), metavar="N", help=f"Attendees.  [default: {ATTENDEES}]"
)
@click.option("--wishes", type=click.IntRange(min=0), metavar="N", help=f"Of each.  [default: {WISHES}]")
@click.option("-o", "--output", metavar="OUT", help="The file; its ending says the kind.")
@click.option("--schedule", metavar="S", help="Also write the schedule that the instance was made around.")
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=2025,
    show_default=True,
    metavar="N",
    help="Same seed, same file.",
)
@click.option(
    "--focus",
    type=click.IntRange(min=2),
    metavar="N",
    help="How many times more a session on somebody's own subject draws.  [default: 8]",
)
def generate(
    words: tuple[str, ...],
    output: str | None,
    schedule: str | None,
    seed: int,
    focus: int | None,
    **counts: int | None,
) -> None:
    """Write an instance as OUT, with a schedule that exists by construction.

    Say the numbers with options, or at once as SIZE: sessions x rounds x rooms x attendees x wishes
    of each, such as 24x4x7x400x6. Without OUT the file is named after size and seed. With 'talks:'
    before SIZE it is conference data in the ORBEL format, and OUT is a folder.
    """
    from scheduler import files
    from scheduler.bench.generate import FOCUS, name_of
    from scheduler.bench.generate import generate as make

    if words and words[0].startswith(TALKS):
        if focus is not None:
            raise click.UsageError("--focus does not go with 'talks:'.")
        _talks(*_what_and_where((words[0].removeprefix(TALKS), *words[1:]), output, counts), seed)
        return
    size, target = _what_and_where(words, output, counts)
    focus = FOCUS if focus is None else focus
    target = target or f"{name_of(size, seed, focus)}.yaml"
    check_targets((target, schedule), inputs=())
    made = make(size, seed, focus)
    files.write_instance(made.instance, target)
    click.echo(say("cli-written", file=target))
    if schedule is not None:
        files.write_schedule(made.hidden, schedule, made.instance.event.locale)
        click.echo(say("cli-written", file=schedule))


def _talks(size: Size, target: str | None, seed: int) -> None:
    from scheduler.bench.made import made_conference, write_orbel

    folder = Path(target or f"talks-{size}-{seed}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        raise OutputError(say("cli-target-refused", file=str(folder), why=why)) from None
    check_targets([str(folder / "talks.csv")], inputs=())
    for file in write_orbel(made_conference(size, seed), folder, current_locale()):
        click.echo(say("cli-written", file=str(file)))


def parse_size(text: str) -> Size | None:
    """``24x4x7x400x6``; None for what does not look like that. Raises BadParameter where it cannot be."""
    from scheduler.bench.generate import Size

    if not re.fullmatch(r"\d+(x\d+)+", text):
        return None
    numbers = [int(number) for number in text.split("x")]
    if len(numbers) != len(fields(Size)):
        raise click.BadParameter(f"{text!r} is no size such as {EXAMPLE}.")
    try:
        return Size(*numbers)
    except ValueError as error:
        raise click.BadParameter(f"No such size as {text}: {error}.") from None


def _what_and_where(
    words: tuple[str, ...], output: str | None, counts: dict[str, int | None]
) -> tuple[Size, str | None]:
    size = parse_size(words[0]) if words else None
    targets = [*words[0 if size is None else 1 :], *([] if output is None else [output])]
    said = [name for name, count in counts.items() if count is not None]
    if len(targets) > 1:
        if size is None and not said:
            raise click.BadParameter(f"{words[0]!r} is no size such as {EXAMPLE}.")
        raise click.UsageError(f"One file at a time: {', '.join(targets)}.")
    if size is not None and said:
        raise click.UsageError(f"Say it with SIZE or with --{said[0]}, not both.")
    return size or _counted(**counts), targets[0] if targets else None


def _counted(
    sessions: int | None, rounds: int | None, rooms: int | None, attendees: int | None, wishes: int | None
) -> Size:
    from scheduler.bench.generate import Size

    if sessions is None or rounds is None:
        raise click.UsageError("Say the size: --sessions and --rounds, or SIZE.")
    try:
        return Size(
            sessions,
            rounds,
            -(-sessions // rounds) + 1 if rooms is None else rooms,
            ATTENDEES if attendees is None else attendees,
            WISHES if wishes is None else wishes,
        )
    except ValueError as error:
        raise click.UsageError(f"No such size: {error}.") from None
