"""The planner's own file: taken in when the folder is opened, and when it changes meanwhile."""

from __future__ import annotations

import logging
from contextlib import suppress

from scheduler.domain import Instance, Schedule
from scheduler.text import words
from scheduler.web.desk import Desk
from scheduler.web.folder import Note, PinNote, StaleError, first_schedule, now, stamp, take_in
from scheduler.web.shown.places import still_there

LOG = logging.getLogger("scheduler.web")


def look_at_source(desk: Desk, locale: str = "nl") -> str | None:
    """Take in the planner's file where it is new or has changed, with the schedule that came with it
    or a draft that follows it; a sentence where it has changed, or cannot be read any more. Raises
    ``InputError`` where there is no event at all, ``OutputError``."""
    folder = desk.folder
    version, notice = take_in(folder, locale)
    newest = folder.newest()
    if newest is None:
        found = first_schedule(folder, desk.instance(version))
        if found is not None:
            _add(desk, Note.model_validate({"number": 0, "kind": found[1], "at": now()}), version, found[0])
    elif _is_changed_file(desk, version, newest):
        _follow(desk, version, newest)
    return notice


def _is_changed_file(desk: Desk, version: int, newest: int) -> bool:
    """Whether the newest version came from the planner's file, and no draft follows it yet."""
    note = desk.folder.note("instance", version)
    return note.checksum is not None and desk.folder.note("draft", newest).version < version


def _follow(desk: Desk, version: int, newest: int) -> None:
    """A draft like the newest one, as far as the changed event still has its places."""
    before, instance = desk.draft(newest), desk.instance(version)
    note = Note(
        number=0,
        parent=newest,
        kind="imported",
        at=now(),
        title=words(instance.event.locale).say(
            "serve-changed-draft", file=desk.folder.note("instance", version).source or ""
        ),
        pins=_pins_left(before.note, instance),
    )
    placements = still_there(instance, before.schedule.placements)
    _add(desk, note, version, before.schedule.model_copy(update={"placements": placements, "title": None}))


def _pins_left(note: Note, instance: Instance) -> tuple[PinNote, ...] | None:
    if note.pins is None:
        return None
    rounds = {block.id for block in instance.rounds}
    return tuple(
        pin
        for pin in note.pins
        if pin.session in instance.copy_by_id
        and (pin.round is None or pin.round in rounds)
        and (pin.room is None or pin.room in instance.room)
    )


def _add(desk: Desk, note: Note, version: int, schedule: Schedule) -> None:
    view = desk.view(version, None, note.pinned)
    known = {
        "version": version,
        "title": note.title or schedule.title,
        "objective": view.judged(schedule.placements).objective,
    }
    with suppress(StaleError):  # another server was first
        desk.folder.add_draft(schedule, note.model_copy(update=known), branch=False)


class SourceWatch:
    """Notices that somebody wrote the planner's file, once it has been left alone for a moment."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._seen = self._before = stamp(desk.folder)

    def look(self) -> None:
        """To be called every now and then."""
        now_there = stamp(self.desk.folder)
        settled, self._before = now_there == self._before, now_there
        if settled and now_there != self._seen:
            self._seen = now_there
            notice = look_at_source(self.desk)
            if notice:
                LOG.warning("%s", notice)
