"""The schedule seen from a person and from an organiser: their own lists. Event minutes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Part
from scheduler.domain.session import Session
from scheduler.report.tables.rooms import expected_at
from scheduler.report.tables.timeline import (
    Item,
    locale_of,
    place_text,
    room_text,
    status_remarks,
    timeline,
)


@dataclass(frozen=True)
class Appearance:
    """One line in somebody's list. Without a time: not placed."""

    who: str
    detail: str | None
    """The function of a person; nothing for an organiser."""
    day: date | None
    start: int | None
    end: int | None
    title: str
    role: str
    """A person's role; an organiser's partners."""
    place: str
    expected: int | None


def people_view(instance: Instance, schedule: Schedule) -> tuple[Appearance, ...]:
    """Everybody with a part, by name, their items in order of time."""
    items = timeline(instance, schedule)
    placed = {item.copy.id: item for block in items.values() for item in block}
    found: list[Appearance] = []
    for person in sorted(instance.people, key=lambda person: folded(person.name)):
        own: list[Appearance] = []
        for block in instance.parts_in_blocks[person.id]:
            frame = instance.block_interval[block.id]
            own.append(
                Appearance(
                    person.name,
                    person.function,
                    instance.day_of[block.id].date,
                    frame.start,
                    None if block.end is None else frame.end,
                    block.title,
                    roles_text(instance, block.people, person.id),
                    place_text(instance, block) or "",
                    None,
                )
            )
        for session in instance.parts_in_sessions[person.id]:
            role = roles_text(instance, session.people, person.id)
            own += _appearances(instance, session, placed, person.name, person.function, role)
        found += sorted(own, key=_by_time)
    return tuple(found)


def organiser_view(instance: Instance, schedule: Schedule) -> tuple[Appearance, ...]:
    """Every organiser, by title, its sessions in order of time."""
    items = timeline(instance, schedule)
    placed = {item.copy.id: item for block in items.values() for item in block}
    found: list[Appearance] = []
    for organiser in sorted(instance.organisers, key=lambda organiser: folded(organiser.title)):
        own: list[Appearance] = []
        for session in instance.sessions:
            if organiser.id in session.organisers:
                partners = ", ".join(
                    instance.organiser[one].short or instance.organiser[one].title
                    for one in dict.fromkeys(session.organisers)
                    if one != organiser.id
                )
                own += _appearances(instance, session, placed, organiser.title, None, partners)
        found += sorted(own, key=_by_time)
    return tuple(found)


def _appearances(
    instance: Instance,
    session: Session,
    placed: Mapping[str, Item],
    who: str,
    detail: str | None,
    role: str,
) -> list[Appearance]:
    """One line for every copy of a session, the ones without a place included."""
    say = locale_of(instance)
    found = []
    for copy in instance.copies_named(session.id):
        item = placed.get(copy.id)
        title = " · ".join([title_of(instance, copy.id), *status_remarks(instance, session)])
        expected = expected_at(instance, session)
        if item is None:
            place = say.say("report-not-placed")
            found.append(Appearance(who, detail, None, None, None, title, role, place, expected))
            continue
        end = None if item.block.end is None and copy.duration is None else item.interval.end
        place = room_text(instance, item.room, item.day)
        found.append(
            Appearance(who, detail, item.day.date, item.interval.start, end, title, role, place, expected)
        )
    return found


def roles_text(instance: Instance, parts: Sequence[Part], person: str) -> str:
    say = locale_of(instance)
    roles = [part.role for part in parts if part.person == person]
    return ", ".join(say.label("role", role) for role in dict.fromkeys(roles))


def _by_time(appearance: Appearance) -> tuple[bool, int]:
    return appearance.start is None, appearance.start or 0


def folded(text: str) -> str:
    """For sorting: without diacritics and capitals."""
    return "".join(
        char for char in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(char)
    )
