"""The schedule seen from the rooms: what stands where, and whether it fits. Event minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Day
from scheduler.domain.people import Room
from scheduler.domain.session import Session
from scheduler.domain.wishes import expected_people
from scheduler.report.tables.colours import pillar_colours, session_colour
from scheduler.report.tables.timeline import (
    Item,
    day_heading,
    locale_of,
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
