"""``scheduler check``: what is wrong with a file, and how good a schedule is. Needs no solver."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from scheduler.cli.asking import show_edits
from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import current_locale, lang_option, read_instance, say, speak
from scheduler.errors import InputError

if TYPE_CHECKING:
    from scheduler.domain import Instance

HARD_VIOLATIONS = 5


@click.command(short_help="List the problems of a file; judge a schedule.")
@click.argument("source", metavar="IN")
@click.option(
    "--schedule", metavar="S", help="The schedule to judge: YAML, JSON or a workbook, made by anybody."
)
@click.option(
    "--annotate", metavar="F.xlsx", help="Of a workbook with problems: write a copy that shows where."
)
@click.option("--json", "json_file", metavar="F", help="Also write the problems or the judgement as JSON.")
@lang_option
def check(
    source: str, schedule: str | None, annotate: str | None, json_file: str | None, lang: str | None
) -> int:
    """Read IN and list every problem; judge a schedule by the rules. A workbook that ``solve`` wrote
    is judged as somebody edited it.

    Exit code 0 when all is well, 1 when a file has problems, 5 when hard rules are broken.
    """
    check_targets((json_file, annotate), inputs=(source, schedule))
    try:
        if schedule is None and _is_draft(source):
            return _judge_draft(source, lang, json_file)
        instance = read_instance(source, lang)
        if schedule is None:
            click.echo(_counted(instance))
            write_json(json_file, {"problems": []})
            return 0
        return _judge(instance, schedule, json_file)
    except InputError as error:
        write_json(json_file, {"problems": [asdict(problem) for problem in error.problems]})
        if annotate is not None:
            _annotated(source, error, annotate, lang)
        raise


def _judge(instance: Instance, schedule: str, json_file: str | None) -> int:
    from scheduler import files, report
    from scheduler.evaluate import evaluate

    judged = evaluate(instance, files.read_any_schedule(schedule, instance))
    click.echo(report.evaluation_text(judged))
    write_json(json_file, report.evaluation_json(judged))
    return 0 if judged.feasible else HARD_VIOLATIONS


def _is_draft(source: str) -> bool:
    from scheduler import files

    return files.is_draft(source)


def _judge_draft(source: str, lang: str | None, json_file: str | None) -> int:
    """Judge the edits that are certain; what is in question is listed as a problem."""
    from scheduler import files, report
    from scheduler.evaluate import evaluate
    from scheduler.files.draft import pinned_instance

    speak(lang)
    draft = files.read_draft(source, lang)
    speak(draft.instance.event.locale)
    show_edits(draft)
    judged = evaluate(pinned_instance(draft), draft.edited)
    click.echo(report.evaluation_text(judged))
    files.refuse_questions(draft, source)
    write_json(json_file, report.evaluation_json(judged))
    return 0 if judged.feasible else HARD_VIOLATIONS


def _annotated(source: str, error: InputError, target: str, lang: str | None) -> None:
    """A copy of the workbook with the problems in place; only a workbook has cells to mark."""
    from scheduler.files import write_atomically
    from scheduler.files.workbook import annotated, is_workbook, language_of, open_workbook

    if is_workbook(source):
        speak(lang or language_of(open_workbook(source)))
        write_atomically(target, annotated(source, error.problems, current_locale()), current_locale())
        click.echo(say("cli-written", file=target), err=True)


def _counted(instance: Instance) -> str:
    return say(
        "cli-no-problems",
        sessions=len(instance.sessions),
        rounds=len(instance.rounds),
        rooms=len(instance.rooms),
        attendees=len(instance.attendees),
    )
