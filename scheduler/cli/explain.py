"""``scheduler explain``: why there is no schedule, and the cheapest repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scheduler.cli.questions import answering, question_options, read_question, write_answer_json
from scheduler.cli.targets import check_targets
from scheduler.cli.voice import current_locale, say
from scheduler.errors import InputError, NoAnswerError, Problem

if TYPE_CHECKING:
    from scheduler.explain import Explanation, Repair

SHOWN = 3
"""Clashes and ways out at most."""


@click.command(short_help="Say why there is no schedule, and what would help.")
@click.argument("source", metavar="IN")
@click.option(
    "--apply",
    "number",
    type=click.IntRange(1, SHOWN),
    metavar="N",
    help="Write IN with the changes of way out N made; needs -o.",
)
@click.option("-o", "--output", metavar="NEW", help="Where --apply writes: .yaml, .json or .xlsx.")
@question_options(15.0)
def explain(
    source: str,
    number: int | None,
    output: str | None,
    json_file: str | None,
    lang: str | None,
    log: bool,
    **limits: Any,
) -> None:
    """Say why IN has no schedule: what counting shows, demands that cannot all be met, and the
    smallest changes that help. Where there is a schedule: what cannot be missed.

    \b
    Exit code 0 when there is an answer, also ‘there is none, because …’; 4 when time ran out first.
    """
    from scheduler import explain as library
    from scheduler import files
    from scheduler.report import explanation_text
    from scheduler.result import Status

    if (number is None) != (output is None):
        raise click.UsageError("--apply and -o go together.")
    instance, _ = read_question(source, lang)
    check_targets((json_file, output), inputs=(source,))
    with answering(log) as (line, stop):
        told = library.explain(
            instance,
            **limits,
            conflicts=SHOWN if number is None else 0,
            on_conflict=line.note_conflict,
            on_repair=line.note_repair,
            stop=stop,
        )
        write_answer_json(json_file, told, stop)
        if number is not None and output is not None:
            repair = _chosen(told, number, source)
            files.write_instance(library.apply(instance, repair), output)
    if number is not None and output is not None:
        _say_applied(repair, output)
        return
    text = explanation_text(told, current_locale())
    if told.status is Status.UNKNOWN:
        raise NoAnswerError(text)
    click.echo(text)
    if told.repairs:
        click.echo("\n" + say("cli-how-to-apply", file=source, number=1))


def _chosen(told: Explanation, number: int, source: str) -> Repair:
    from scheduler.result import Status

    if number <= len(told.repairs):
        return told.repairs[number - 1]
    if told.status is Status.FEASIBLE:
        said = say("cli-nothing-to-repair")
    else:
        said = say("cli-no-such-repair", number=number, n=len(told.repairs))
    raise InputError([Problem("", said, file=source)])


def _say_applied(repair: Repair, output: str) -> None:
    from scheduler.report.text_explain import wrapped

    click.echo(say("cli-applied"))
    for sentence in repair.sentences:
        click.echo(f"  {sentence}")
    click.echo("\n".join(wrapped([repair.score])))
    click.echo(say("cli-written", file=output))
