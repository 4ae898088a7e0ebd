"""``scheduler diff``: what changed between two schedules, and who must be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scheduler.cli.targets import check_targets, write_json
from scheduler.cli.voice import lang_option, read_instance, speak

if TYPE_CHECKING:
    from scheduler.domain import Instance, Schedule


@click.command(short_help="Compare two schedules.")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--instance",
    "source",
    metavar="IN",
    help="The event of a schedule in YAML or JSON.  [default: that of the workbook beside it]",
)
@click.option("--json", "json_file", metavar="F", help="Also write the changes as JSON.")
@lang_option
def diff(before: str, after: str, source: str | None, json_file: str | None, lang: str | None) -> int:
    """Say what is new, cancelled, moved or swapped from schedule A to schedule B, by session and by
    whom to tell.

    A and B are workbooks that ``solve`` wrote (read as they were edited), or YAML or JSON.
    """
    from scheduler import report
    from scheduler.diff import compare

    speak(lang)
    check_targets((json_file,), inputs=(before, after, source))
    paths = (before, after)
    drafts = [_of_draft(path, lang) for path in paths]
    event = read_instance(source, lang) if source else next((one[0] for one in drafts if one), None)
    (old, first), (new, then) = (
        one or _of_event(path, event) for path, one in zip(paths, drafts, strict=True)
    )
    speak(new.event.locale)
    found = compare(old, first, new, then)
    click.echo(report.difference_text(found))
    write_json(json_file, report.difference_json(found))
    return 0


def _of_draft(path: str, lang: str | None) -> tuple[Instance, Schedule] | None:
    """A workbook carries its own event; None for another file."""
    from scheduler import files

    if not files.is_draft(path):
        return None
    draft = files.read_draft(path, lang)
    files.refuse_questions(draft, path)
    for sentence in draft.fallen:
        click.echo(sentence)
    return draft.instance, draft.edited


def _of_event(path: str, event: Instance | None) -> tuple[Instance, Schedule]:
    from scheduler import files

    if event is None:
        raise click.UsageError(f"{path} does not say of which event it is a schedule: add --instance IN.")
    return event, files.read_any_schedule(path, event)
