"""The same schedule seen from a room, a person and an organiser. Times are event minutes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Day, Part
from scheduler.domain.people import Room
from scheduler.domain.session import Session
from scheduler.domain.wishes import expected_people
from scheduler.report.tables.colours import pillar_colours, session_colour
from scheduler.report.tables.timeline import (
    Item,
    day_heading,
    locale_of,
    place_text,
    room_text,
    status_remarks,
    timeline,
)


@dataclass(frozen=True)
class RoomCell:
    """What stands in a room at one line of the timeline."""

    title: str
    time: str | None
    """Its own times where they differ from the line's."""
    expected: int | None
    """People to expect; None where nobody was asked and nothing is given."""
    short: int
    """People beyond the seats."""
    colour: str | None
    """None for a plenary."""


@dataclass(frozen=True)
class RoomLine:
    title: str
    start: int
    end: int | None
    cells: tuple[tuple[RoomCell, ...], ...]
    """Per room, in the order of the table's rooms; empty where the room is free."""


@dataclass(frozen=True)
class RoomTable:
    """One day's rooms across, its lines down."""

    heading: str
    rooms: tuple[Room, ...]
    lines: tuple[RoomLine, ...]


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


def room_tables(instance: Instance, schedule: Schedule) -> tuple[RoomTable, ...]:
    """Per day the rooms of the venues in use that day, lines with anything in a room."""
    items = timeline(instance, schedule)
    tables = []
    for day in instance.days:
        rooms = _rooms_of_day(instance, day, items)
        if rooms:
            tables.append(
                RoomTable(day_heading(instance, day), rooms, _room_lines(instance, day, rooms, items))
            )
    return tuple(tables)


def expected_at(instance: Instance, session: Session) -> int | None:
    """People to expect; None where nothing is given and nobody wishes it."""
    if session.expected is None and not instance.wished_by[session.id]:
        return None
    return expected_people(instance, session.id)


def people_view(instance: Instance, schedule: Schedule) -> tuple[Appearance, ...]:
    """Everybody with a part, by name, their items in order of time."""
    items = timeline(instance, schedule)
    placed = {item.copy.id: item for block in items.values() for item in block}
    found: list[Appearance] = []
    for person in sorted(instance.people, key=lambda person: _folded(person.name)):
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
                    _roles(instance, block.people, person.id),
                    place_text(instance, block) or "",
                    None,
                )
            )
        for session in instance.parts_in_sessions[person.id]:
            role = _roles(instance, session.people, person.id)
            own += _appearances(instance, session, placed, person.name, person.function, role)
        found += sorted(own, key=_by_time)
    return tuple(found)


def organiser_view(instance: Instance, schedule: Schedule) -> tuple[Appearance, ...]:
    """Every organiser, by title, its sessions in order of time."""
    items = timeline(instance, schedule)
    placed = {item.copy.id: item for block in items.values() for item in block}
    found: list[Appearance] = []
    for organiser in sorted(instance.organisers, key=lambda organiser: _folded(organiser.title)):
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


# -- rooms ------------------------------------------------------------------------------------------


def _rooms_of_day(instance: Instance, day: Day, items: Mapping[str, Sequence[Item]]) -> tuple[Room, ...]:
    used = {item.room.id for block in day.blocks for item in items[block.id]}
    used |= {block.room for block in day.blocks if block.room}
    venues = {instance.room[room].venue for room in used} | {day.venue}
    return tuple(
        room for room in instance.rooms if room.id in used or (room.venue in venues and not room.off_site)
    )


def _room_lines(
    instance: Instance, day: Day, rooms: tuple[Room, ...], items: Mapping[str, Sequence[Item]]
) -> tuple[RoomLine, ...]:
    lines = []
    for block in day.blocks:
        cells: list[tuple[RoomCell, ...]] = []
        for room in rooms:
            here = [_room_cell(instance, item) for item in items[block.id] if item.room.id == room.id]
            if block.room == room.id:
                here.insert(0, RoomCell(block.title, None, None, 0, None))
            cells.append(tuple(here))
        if any(cells) or block.kind == "round":
            frame = instance.block_interval[block.id]
            lines.append(
                RoomLine(block.title, frame.start, None if block.end is None else frame.end, tuple(cells))
            )
    return tuple(lines)


def _room_cell(instance: Instance, item: Item) -> RoomCell:
    expected = expected_at(instance, item.session)
    frame = instance.block_interval[item.block.id]
    own = item.interval != frame
    say = locale_of(instance)
    seats = item.room.seats
    return RoomCell(
        title=title_of(instance, item.copy.id),
        time=say.span(item.interval.start, item.interval.end) if own else None,
        expected=expected,
        short=max(0, (expected or 0) - seats) if seats is not None else 0,
        colour=session_colour(pillar_colours(instance), item.session.pillars),
    )


# -- people and organisers --------------------------------------------------------------------------


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


def _roles(instance: Instance, parts: Sequence[Part], person: str) -> str:
    say = locale_of(instance)
    roles = [part.role for part in parts if part.person == person]
    return ", ".join(say.label("role", role) for role in dict.fromkeys(roles))


def _by_time(appearance: Appearance) -> tuple[bool, int]:
    return appearance.start is None, appearance.start or 0


def _folded(text: str) -> str:
    """For sorting: without diacritics and capitals."""
    return "".join(
        char for char in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(char)
    )
