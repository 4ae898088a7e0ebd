"""``scheduler tradeoff``: what a little more of one rule costs in another."""

from __future__ import annotations

from typing import Any

import click

from scheduler.cli.questions import answering, question_options, read_question, write_answer_json
from scheduler.cli.targets import check_targets
from scheduler.cli.voice import current_locale
from scheduler.errors import InfeasibleError, NoAnswerError


@click.command(short_help="Weigh one rule against another.")
@click.argument("source", metavar="IN")
@click.argument("first", metavar="RULE")
@click.argument("second", metavar="RULE")
@click.option("--base", metavar="S", help="For the rule ‘moved’: the schedule to stay close to.")
@question_options(60.0)
def tradeoff(
    source: str,
    first: str,
    second: str,
    base: str | None,
    json_file: str | None,
    lang: str | None,
    log: bool,
    **limits: Any,
) -> None:
    """List the schedules of IN of which none is better by both rules than another: the Pareto front,
    all other soft rules left aside. Rules go by title, a part of the title, or id (‘scheduler rules’).
    """
    from scheduler import explain as library
    from scheduler import files
    from scheduler.report import tradeoff_text

    instance, schedule = read_question(source, lang)
    check_targets((json_file,), inputs=(source, base))
    if base is not None:
        schedule = files.read_any_schedule(base, instance)
    with answering(log) as (_, stop):
        told = library.tradeoff(instance, first, second, base=schedule, **limits, stop=stop)
        write_answer_json(json_file, told, stop)
    text = tradeoff_text(told, current_locale())
    if not told.points:
        raise InfeasibleError(text) if told.complete else NoAnswerError(text)
    click.echo(text)
