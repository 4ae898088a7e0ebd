"""Workbooks of a result: one to go on with, one to print, one to share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.diff import Difference
from scheduler.domain import Instance
from scheduler.errors import OutputError
from scheduler.evaluate import Evaluation
from scheduler.report.layout import Heading, Layout
from scheduler.report.made_with import made_with
from scheduler.report.maker import Contents, workbook_of
from scheduler.report.page import lay_out
from scheduler.report.tables.changes import changed_notes, changes, difference_of
from scheduler.report.tables.costs import cost_notes
from scheduler.report.tables.programme import Programme, programme
from scheduler.report.tables.score import score
from scheduler.report.tables.timeline import locale_of
from scheduler.result import Resolution, Result
from scheduler.text import Words

if TYPE_CHECKING:
    from scheduler.explain import Alternatives


def workbook_bytes(
    result: Result,
    *,
    command: str | None = None,
    resolution: Resolution | None = None,
    difference: Difference | None = None,
    alternatives: Alternatives | None = None,
) -> bytes:
    """The xlsx file to go on with: programme, the sheets to edit, what changed, all views, the input.

    ``difference``: what changed since the earlier version; from the instance's own base where it is
    None. ``resolution``: where the result comes from a re-solve. ``alternatives``: to be shown side by
    side; the result is one of them. The same arguments give the same bytes. Raises ``OutputError``
    when the result holds no schedule.
    """
    return _bytes(result, command, resolution, difference, alternatives, desk=True)


def pages_bytes(
    result: Result,
    *,
    command: str | None = None,
    resolution: Resolution | None = None,
    difference: Difference | None = None,
) -> bytes:
    """An xlsx file with what is for paper only."""
    return _bytes(result, command, resolution, difference, None, desk=False)


def share_bytes(result: Result) -> bytes:
    """An xlsx file for everybody: the programme and its views. No attendees and what follows from
    their wishes, nothing hidden, no input, no score, no marks of what changed.

    Raises ``OutputError`` when the result holds no schedule.
    """
    evaluation = _judged(result)
    instance, broken = _public(result.instance), _broken(evaluation)
    made = replace(programme(instance, evaluation.schedule), unplaced=())
    say = locale_of(instance)
    warnings = (say.say("report-broken", n=broken),) if broken else ()
    pages = _layouts(made, say, warnings)
    return workbook_of(Contents(instance, evaluation.schedule, made, pages, placed_only=True))


def page_layouts(evaluation: Evaluation, difference: Difference | None = None) -> tuple[Layout, ...]:
    """The programme pages as they are laid out, one a day."""
    made = programme(evaluation.instance, evaluation.schedule, changed_notes(difference))
    return _pages(evaluation, made)


def _bytes(
    result: Result,
    command: str | None,
    resolution: Resolution | None,
    difference: Difference | None,
    alternatives: Alternatives | None,
    *,
    desk: bool,
) -> bytes:
    evaluation = _judged(result)
    instance, schedule = result.instance, evaluation.schedule
    difference = difference or difference_of(result)
    costs = cost_notes(evaluation) if desk else {}
    made = programme(instance, schedule, changed_notes(difference), costs)
    return workbook_of(
        Contents(
            instance,
            schedule,
            made,
            _pages(evaluation, made),
            changes(difference, resolution) if difference is not None else None,
            alternatives,
            score(evaluation, result),
            made_with(instance, command),
            desk=desk,
        )
    )


def _public(instance: Instance) -> Instance:
    """Without attendees, numbers expected, the planner's assumptions and the earlier version."""
    sessions = tuple(session.model_copy(update={"expected": None}) for session in instance.sessions)
    return instance.model_copy(update={"attendees": (), "assumptions": (), "base": (), "sessions": sessions})


def _judged(result: Result) -> Evaluation:
    if result.schedule is None or result.evaluation is None:
        say = locale_of(result.instance)
        raise OutputError(say.say("report-error-no-schedule", status=result.status.value))
    return result.evaluation


def _broken(evaluation: Evaluation) -> int:
    return sum(1 for one in evaluation.scores if one.hard and one.amount)


def _pages(evaluation: Evaluation, made: Programme) -> tuple[Layout, ...]:
    say = locale_of(evaluation.instance)
    broken = _broken(evaluation)
    text = say.say("report-broken-see", n=broken, sheet=say.say("report-sheet-score"))
    return _layouts(made, say, (text,) if broken else ())


def _layouts(made: Programme, say: Words, warnings: Sequence[str]) -> tuple[Layout, ...]:
    return tuple(
        lay_out(
            page,
            Heading(
                made.title,
                made.subtitle,
                tuple(warnings),
                _left_out(made, say) if page is made.pages[-1] else (),
            ),
        )
        for page in made.pages
    )


def _left_out(made: Programme, say: Words) -> tuple[str, ...]:
    if not made.unplaced:
        return ()
    titles = [
        say.say("report-unplaced-optional", title=one.title) if one.optional else one.title
        for one in made.unplaced
    ]
    return (say.say("report-unplaced", titles="; ".join(titles)),)
