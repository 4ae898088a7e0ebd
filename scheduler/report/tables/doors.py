"""What hangs on the doors: per day and room what happens there, in order of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.event import Block, Day
from scheduler.domain.people import Room
from scheduler.report.tables.colours import pillar_colours, session_colour
from scheduler.report.tables.programme import LONGEST, people_line, shortened
from scheduler.report.tables.timeline import (
    Item,
    day_heading,
    locale_of,
    span_text,
    status_remarks,
    time_remark,
    timeline,
)


@dataclass(frozen=True)
class Slot:
    """One session, or a part of the day that has the room."""

    start: int
    """Event minutes."""
    time: str
    order: str | None
    """``volgende`` and ``daarna``; nothing above the first."""
    title: str
    subtitle: str | None
    organisers: str
    people: str
    remarks: str
    """Late end, full, by invitation."""
    colour: str | None
    """None for a plenary."""


@dataclass(frozen=True)
class Door:
    """One page."""

    event: str
    room: str
    place: str | None
    """The venue, where the room does not say it all."""
    day: str
    slots: tuple[Slot, ...]
    following: str | None
    """What is next here on a later day."""


def doors(instance: Instance, schedule: Schedule) -> tuple[Door, ...]:
    """A door for every day and room with anything in it: by day, then in the order of the rooms."""
    items = timeline(instance, schedule)
    pairs = [(day, room) for day in instance.days for room in instance.rooms]
    slots = {(day.id, room.id): _slots(instance, day, room, items) for day, room in pairs}
    return tuple(_door(instance, day, room, slots) for day, room in pairs if slots[day.id, room.id])


def _door(instance: Instance, day: Day, room: Room, slots: Mapping[tuple[str, str], Sequence[Slot]]) -> Door:
    venue = instance.venue[room.venue].title
    later = instance.days[instance.days.index(day) + 1 :]
    after = next((one for one in later if slots[one.id, room.id]), None)
    return Door(
        event=shortened(instance.event.title, LONGEST["title"]),
        room=shortened(room.title, LONGEST["note"]),
        place=None if venue == room.title else shortened(venue, LONGEST["note"]),
        day=shortened(day_heading(instance, day), LONGEST["title"]),
        slots=tuple(slots[day.id, room.id]),
        following=None if after is None else _following(instance, after, slots[after.id, room.id][0]),
    )


def _following(instance: Instance, day: Day, slot: Slot) -> str:
    say = locale_of(instance)
    when = f"{say.day(day.date)}, {slot.time}"
    return say.say("report-door-later", when=when, title=slot.title)


def _slots(instance: Instance, day: Day, room: Room, items: Mapping[str, Sequence[Item]]) -> list[Slot]:
    found = [_block_slot(instance, block) for block in day.blocks if block.room == room.id]
    for block in day.blocks:
        found += [_session_slot(instance, item) for item in items[block.id] if item.room.id == room.id]
    say = locale_of(instance)
    here = sorted(found, key=lambda slot: slot.start)
    names = [None, say.say("report-door-next"), *[say.say("report-door-then")] * len(here)]
    return [replace(slot, order=order) for slot, order in zip(here, names, strict=False)]


def _block_slot(instance: Instance, block: Block) -> Slot:
    return Slot(
        start=instance.block_interval[block.id].start,
        time=span_text(locale_of(instance), block.start, block.end),
        order=None,
        title=shortened(block.title, LONGEST["title"]),
        subtitle=shortened(block.subtitle, LONGEST["subtitle"]) if block.subtitle else None,
        organisers="",
        people=shortened(people_line(instance, block.people), LONGEST["line"]) if block.people else "",
        remarks=shortened(block.note, LONGEST["note"]) if block.note else "",
        colour=None,
    )


def _session_slot(instance: Instance, item: Item) -> Slot:
    session, say = item.session, locale_of(instance)
    open_end = item.block.end is None and item.copy.duration is None
    runs_on = item.interval.end > instance.block_interval[item.block.id].end
    late = time_remark(instance, item) if runs_on else None
    organisers = [instance.organiser[one].title for one in session.organisers]
    return Slot(
        start=item.interval.start,
        time=span_text(say, item.interval.start, None if open_end else item.interval.end),
        order=None,
        title=shortened(title_of(instance, item.copy.id), LONGEST["title"]),
        subtitle=shortened(session.subtitle, LONGEST["subtitle"]) if session.subtitle else None,
        organisers=shortened(" · ".join(organisers), LONGEST["line"]),
        people=shortened(people_line(instance, session.people), LONGEST["line"]) if session.people else "",
        remarks=" · ".join(text for text in (late, *status_remarks(instance, session)) if text),
        colour=session_colour(pillar_colours(instance), session.pillars),
    )
