"""``scheduler check``: what is wrong with a file, and how good a schedule is. Needs no solver."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import lang_option, read_instance, say
from scheduler.errors import InputError

if TYPE_CHECKING:
    from scheduler.domain import Instance

HARD_VIOLATIONS = 5


@click.command(short_help="List the problems of a file; judge a schedule.")
@click.argument("source", metavar="IN")
@click.option("--schedule", metavar="S", help="The schedule to judge: YAML or JSON, made by anybody.")
@click.option("--json", "json_file", metavar="F", help="Also write the problems or the judgement as JSON.")
@lang_option
def check(source: str, schedule: str | None, json_file: str | None, lang: str | None) -> int:
    """Read IN and list every problem; judge a schedule by the rules.

    Exit code 0 when all is well, 1 when a file has problems, 5 when hard rules are broken.
    """
    check_targets((json_file,), inputs=(source, schedule))
    try:
        instance = read_instance(source, lang)
        if schedule is None:
            click.echo(_counted(instance))
            write_json(json_file, {"problems": []})
            return 0
        return _judge(instance, schedule, json_file)
    except InputError as error:
        write_json(json_file, {"problems": [asdict(problem) for problem in error.problems]})
        raise


def _judge(instance: Instance, schedule: str, json_file: str | None) -> int:
    from scheduler import files, report
    from scheduler.evaluate import evaluate

    judged = evaluate(instance, files.read_schedule(schedule, instance))
    click.echo(report.evaluation_text(judged))
    write_json(json_file, report.evaluation_json(judged))
    return 0 if judged.feasible else HARD_VIOLATIONS


def _counted(instance: Instance) -> str:
    return say(
        "cli-no-problems",
        sessions=len(instance.sessions),
        rounds=len(instance.rounds),
        rooms=len(instance.rooms),
        attendees=len(instance.attendees),
    )
