"""``scheduler seats``: a personal programme for everybody, within the seats."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from scheduler.cli.asking import show_edits
from scheduler.cli.check import HARD_VIOLATIONS
from scheduler.cli.limits import POSITIVE, workbook_or_pages
from scheduler.cli.progress import ProgressLine
from scheduler.cli.stopping import stop_on_signals
from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import current_locale, lang_option, read_instance, say, speak

if TYPE_CHECKING:
    from scheduler.domain import Instance, Schedule


@click.command(short_help="Give every attendee a personal programme.")
@click.argument("source", metavar="IN")
@click.argument("schedule", metavar="[SCHEDULE]", required=False)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    callback=workbook_or_pages,
    help="Programmes and lists to print (.xlsx or .pdf).",
)
@click.option("--json", "json_file", metavar="F", help="Also write seats and waiting lists as JSON.")
@click.option(
    "--time-limit", type=POSITIVE, metavar="S", help="Most seconds to search.  [default: a bounded effort]"
)
@lang_option
@click.pass_obj
def seats(
    command: str,
    /,
    source: str,
    schedule: str | None,
    output: str | None,
    json_file: str | None,
    time_limit: float | None,
    lang: str | None,
) -> int:
    """Give every attendee of IN a seat in the sessions of SCHEDULE: where they have to be, then as many
    wishes as the seats allow, proved, and of all ways to do that the fairest.

    SCHEDULE is YAML, JSON or a workbook; left out, IN is a workbook that `solve` wrote. A schedule that
    breaks hard rules gets its programmes too, and exit code 5.
    """
    from scheduler import report
    from scheduler.solve import seat
    from scheduler.text import words

    check_targets((output, json_file), inputs=(source, schedule))
    instance, placed = _read(source, schedule, lang)
    line = ProgressLine(sys.stderr, words(current_locale()))
    with stop_on_signals(lambda: line.note(say("seats-stopping"))) as stop:
        seated = seat(instance, placed, time_limit=time_limit, stop=stop)
        write_json(json_file, report.seats_json(seated))
        if output is not None:
            report.write_seats(seated, output, command=command)
    click.echo(report.seats_text(seated))
    if output is not None:
        click.echo(say("cli-written", file=output))
    return 0 if seated.evaluation.feasible else HARD_VIOLATIONS


def _read(source: str, schedule: str | None, lang: str | None) -> tuple[Instance, Schedule]:
    """The event and its schedule; of a draft as somebody edited it. Raises ``InputError``."""
    from scheduler import files
    from scheduler.files.draft import pinned_instance

    speak(lang)
    if schedule is not None:
        instance = read_instance(source, lang)
        return instance, files.read_any_schedule(schedule, instance)
    if not files.is_draft(source):
        raise click.UsageError(f"{source} holds no schedule: name one after it.")
    draft = files.read_draft(source, lang)
    speak(draft.instance.event.locale)
    show_edits(draft)
    files.refuse_questions(draft, source)
    return pinned_instance(draft), draft.edited
