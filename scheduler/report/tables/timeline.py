"""The schedule as a timeline: every placement with its block, its day and its own times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.constraints.base import title_of
from scheduler.domain import Instance, Interval, Schedule, placement_interval
from scheduler.domain.event import Block, Day, Part
from scheduler.domain.people import Room
from scheduler.domain.session import Copy, Session
from scheduler.text import Words, words


@dataclass(frozen=True)
class Item:
    """One placement, looked up. ``interval`` is in event minutes."""

    copy: Copy
    block: Block
    day: Day
    room: Room
    interval: Interval

    @property
    def session(self) -> Session:
        return self.copy.session


@dataclass(frozen=True)
class Unplaced:
    """A copy that the schedule leaves out; only an optional one may be."""

    copy: Copy
    title: str

    @property
    def optional(self) -> bool:
        return self.copy.session.optional


def timeline(instance: Instance, schedule: Schedule) -> Mapping[str, tuple[Item, ...]]:
    """Block id -> what stands there: by start, then by room, in the order of the instance."""
    rooms = {room: number for number, room in enumerate(instance.room)}
    copies = {copy: number for number, copy in enumerate(instance.copy_by_id)}
    found: dict[str, list[Item]] = {block: [] for block in instance.block}
    for placement in schedule.placements:
        copy = instance.copy_by_id[placement.session]
        found[placement.round].append(
            Item(
                copy,
                instance.block[placement.round],
                instance.day_of[placement.round],
                instance.room[placement.room],
                placement_interval(instance, copy, placement.round),
            )
        )
    for items in found.values():
        items.sort(key=lambda item: (item.interval.start, rooms[item.room.id], copies[item.copy.id]))
    return {block: tuple(items) for block, items in found.items()}


def unplaced(instance: Instance, schedule: Schedule) -> tuple[Unplaced, ...]:
    """The copies without a place, in the order of the sessions."""
    return tuple(
        Unplaced(copy, title_of(instance, copy.id))
        for copy in instance.copies
        if copy.id not in schedule.of_copy
    )


# -- how things are called ---------------------------------------------------------------------


def locale_of(instance: Instance) -> Words:
    return words(instance.event.locale)


def span_text(say: Words, start: int, end: int | None) -> str:
    """``11.15 – 12.30``; an open end is not shown."""
    return say.clock(start) if end is None else f"{say.clock(start)} – {say.clock(end)}"


def time_remark(instance: Instance, item: Item) -> str | None:
    """In what the session's times differ from its round's: ``met uitloop tot 13.00``."""
    say = locale_of(instance)
    frame = instance.block_interval[item.block.id]
    open_end = item.block.end is None and item.interval.end == frame.end
    starts_with_it = item.interval.start == frame.start
    if open_end:
        return None if starts_with_it else say.say("report-from", time=say.clock(item.interval.start))
    end = say.clock(item.interval.end)
    if item.block.end is not None and item.interval.end > frame.end:
        late = say.say("report-runs-on", time=end)
        if starts_with_it:
            return late
        return f"{say.say('report-from', time=say.clock(item.interval.start))}, {late}"
    if starts_with_it:
        return None if item.interval.end == frame.end else say.say("report-until", time=end)
    if item.interval.end == frame.end:
        return say.say("report-from", time=say.clock(item.interval.start))
    return span_text(say, item.interval.start, item.interval.end)


def status_remarks(instance: Instance, session: Session) -> tuple[str, ...]:
    """``vol``, ``op uitnodiging``, ``onder voorbehoud``."""
    say = locale_of(instance)
    chosen = {
        "report-full": session.full,
        "report-invited-only": session.invited_only,
        "report-tentative": session.tentative,
    }
    return tuple(say.say(key) for key, on in chosen.items() if on)


def organisers_text(instance: Instance, session: Session) -> str:
    """Short names of the organisers: ``TG Woningmarkt · TG Wonen, Welzijn, Zorg``. A point stays
    with the name before it when the line breaks."""
    return "\N{NO-BREAK SPACE}· ".join(
        instance.organiser[one].short or instance.organiser[one].title for one in session.organisers
    )


def person_text(instance: Instance, part: Part) -> str:
    """``Ton Wilthagen (hoogleraar arbeidsmarkt)``."""
    person = instance.person[part.person]
    return f"{person.name} ({person.function})" if person.function else person.name


def room_text(instance: Instance, room: Room, day: Day) -> str:
    """The room, with its venue where that is not the day's own."""
    if room.off_site or room.venue == day.venue or day.venue is None:
        return room.title
    return f"{room.title} · {instance.venue[room.venue].title}"


def place_text(instance: Instance, block: Block) -> str | None:
    """Where a block is: its room, or its venue where that is not the day's own."""
    day = instance.day_of[block.id]
    if block.room is not None:
        return room_text(instance, instance.room[block.room], day)
    if block.venue is not None and block.venue != day.venue:
        return instance.venue[block.venue].title
    return None


def day_heading(instance: Instance, day: Day) -> str:
    """``Dag 2 – vrijdag 26 september 2025 – Stadhuis``; a single day needs no number."""
    say = locale_of(instance)
    parts = [say.day(day.date)]
    if len(instance.days) > 1:
        parts.insert(0, say.say("report-day", n=instance.days.index(day) + 1))
    where = day.title or (instance.venue[day.venue].title if day.venue else None)
    return " – ".join([*parts, where] if where else parts)
