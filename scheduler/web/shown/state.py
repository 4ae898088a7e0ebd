"""Everything the page shows of one draft."""

from __future__ import annotations

from scheduler.domain import Placement
from scheduler.text import words
from scheduler.web.desk import Desk
from scheduler.web.schemas import StateOut
from scheduler.web.shown.breaks import breaks_out
from scheduler.web.shown.drafts import drafts_out, version_out
from scheduler.web.shown.event import (
    days_out,
    event_out,
    organisers_out,
    people_out,
    pillars_out,
    rooms_out,
    sessions_out,
)
from scheduler.web.shown.jobs import running_jobs
from scheduler.web.shown.judgement import judgement_out
from scheduler.web.shown.places import pins_of, placements_out, still_there
from scheduler.web.shown.rules import rules_out

TEXTS = "page-"
"""Messages of the page itself start with this."""


def state_out(desk: Desk, number: int | None, lang: str | None, *, version: int | None = None) -> StateOut:
    """``number``: of the draft, the newest where None; ``version``: of the instance, the draft's own where
    None. Raises ``MissingError``."""
    folder = desk.folder
    newest = folder.newest()
    number = newest if number is None else number
    note = None if number is None else folder.note("draft", number)
    placements: tuple[Placement, ...] = () if number is None else desk.draft(number).schedule.placements
    view = desk.view_of_draft(note, lang)
    if version is not None:
        view = desk.view(version, lang, note.pinned if note else None)
        placements = still_there(view.instance, placements)
    parent = None if note is None or note.parent is None else folder.note("draft", note.parent)
    lists = drafts_out(folder, view.say)
    return StateOut(
        event=event_out(view),
        days=days_out(view, placements),
        rooms=rooms_out(view),
        sessions=sessions_out(view),
        people=people_out(view),
        organisers=organisers_out(view),
        pillars=pillars_out(view),
        rules=rules_out(view),
        draft=next((one for one in lists.drafts if one.number == number), None),
        version=version_out(folder.note("instance", view.version), view.say),
        newest=newest,
        placements=placements_out(view.instance, placements),
        pins=pins_of(view.instance),
        judgement=judgement_out(desk, view, placements, parent),
        drafts=lists.drafts,
        versions=lists.versions,
        jobs=running_jobs(folder, view.say),
        breaks=breaks_out(view.instance, desk.instance(view.version).event.locale),
        texts=words(view.instance.event.locale).texts(TEXTS),
    )
