"""``scheduler resolve``: a person's edits read, and the rest mended with the fewest moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scheduler.cli.answers import Targets, say_written, searching, write_answer
from scheduler.cli.asking import settle, show_edits
from scheduler.cli.limits import output_option, search_options
from scheduler.cli.targets import check_targets
from scheduler.cli.voice import say, speak
from scheduler.errors import InfeasibleError

if TYPE_CHECKING:
    from scheduler.diff import Difference
    from scheduler.files.draft import Draft
    from scheduler.result import Resolution


@click.command(short_help="Read an edited workbook and mend it with the fewest moves.")
@click.argument("draft_file", metavar="DRAFT.xlsx")
@output_option
@click.option("--yes", is_flag=True, help="Take the proposals about edits that are in question.")
@search_options
@click.pass_obj
def resolve(
    command: str,
    /,
    draft_file: str,
    output: str,
    yes: bool,
    json_file: str | None,
    share: str | None,
    lang: str | None,
    log: bool,
    **limits: Any,
) -> int:
    """Read what somebody changed in DRAFT, keep it, and write a new workbook in which as few other
    sessions as possible have moved. DRAFT itself is never written.

    What is in question is asked; without a terminal it is listed and nothing is done.
    """
    from scheduler import files, report
    from scheduler.files.draft import pinned_instance
    from scheduler.solve import fewest_moves

    speak(lang)
    targets = Targets(output, json_file, share)
    draft = files.read_draft(draft_file, lang)
    speak(draft.instance.event.locale)
    check_targets(targets.files, inputs=(draft_file,))
    show_edits(draft)
    draft = settle(draft, draft_file, yes=yes)
    instance = pinned_instance(draft)
    edits = {edit.copy: edit.target for edit in draft.edits}
    with searching(log) as (show, stop):
        resolution = fewest_moves(instance, draft.near, edits, **limits, on_progress=show, stop=stop)
        if resolution.conflict is not None:
            raise InfeasibleError(_clashes(resolution))
        changed = _changed(draft, resolution)
        write_answer(resolution.result, targets, command, stop, resolution, changed)
    click.echo(report.resolution_text(resolution, changed))
    click.echo(report.summary_text(resolution.result, told=True))
    say_written(targets)
    return 0


def _changed(draft: Draft, resolution: Resolution) -> Difference | None:
    """Since the draft was written: the person's own moves and those that mend the rest."""
    from scheduler.diff import compare

    after = resolution.result
    if after.schedule is None:
        return None
    return compare(draft.before, draft.base, after.instance, after.schedule)


def _clashes(resolution: Resolution) -> str:
    """Which edits cannot all hold, and the fewest to give up."""
    lines = [say("cli-edits-clash")]
    for clash in resolution.conflict or ():
        lines += [f"  {sentence}" for sentence in clash.sentences]
    if resolution.give_up is not None:
        lines += [f"  {sentence}" for sentence in resolution.give_up.sentences]
    return "\n".join([*lines, say("cli-nothing-changed")])
