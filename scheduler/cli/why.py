"""``scheduler why``: why a session stands where it does, and whether it could stand elsewhere."""

from __future__ import annotations

from typing import Any

import click

from scheduler.cli.questions import answering, question_options, read_question, write_answer_json
from scheduler.cli.targets import check_targets
from scheduler.cli.voice import current_locale, say
from scheduler.errors import InputError, NoAnswerError, Problem


@click.command(short_help="Say why a session stands where it does.")
@click.argument("source", metavar="IN")
@click.argument("asked", metavar="[SCHEDULE] SESSION", nargs=-1, required=True)
@click.option("--round", "round_name", metavar="R", help="Can it be in this round?")
@click.option("--room", "room_name", metavar="M", help="Can it be in this room?")
@click.option("--swap", metavar="OTHER", help="Can it change places with this session?")
@question_options(10.0)
def why(
    source: str,
    asked: tuple[str, ...],
    round_name: str | None,
    room_name: str | None,
    swap: str | None,
    json_file: str | None,
    lang: str | None,
    log: bool,
    **limits: Any,
) -> None:
    """Say of SESSION in SCHEDULE which places are impossible, and why, and what every other place
    would cost. With --round, --room or --swap: whether that can be, and what follows.

    SCHEDULE is a workbook, YAML or JSON; without it IN is a workbook that ``solve`` wrote. Sessions,
    rounds and rooms go by title, a part of the title, or id.
    """
    from scheduler import explain as library
    from scheduler import files
    from scheduler.report import why_text

    if len(asked) > 2:
        raise click.UsageError("Too many arguments: a title of several words goes between quotes.")
    if swap is not None and (round_name is not None or room_name is not None):
        raise click.UsageError("--swap does not go with --round or --room.")
    *given, session = asked
    instance, schedule = read_question(source, lang)
    check_targets((json_file,), inputs=(source, *given))
    if given:
        schedule = files.read_any_schedule(given[0], instance)
    if schedule is None:
        raise InputError([Problem("", say("cli-no-schedule-given", file=source))])
    with answering(log) as (_, stop):
        told = library.why(
            instance, schedule, session, round=round_name, room=room_name, swap=swap, **limits, stop=stop
        )
        write_answer_json(json_file, told, stop)
    text = why_text(told, current_locale())
    if told.target is not None and told.target.possible is None:
        raise NoAnswerError(text)
    click.echo(text)
