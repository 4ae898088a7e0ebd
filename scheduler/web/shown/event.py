"""The event's frame and its people for the page: days, rooms, cards, and who can be highlighted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from scheduler.constraints.base import title_of
from scheduler.domain import Instance
from scheduler.domain.colours import pillar_colours, session_colour
from scheduler.domain.event import Block, Day, Part
from scheduler.domain.people import Availability, Room
from scheduler.domain.schedule import Placement
from scheduler.domain.session import Copy
from scheduler.report.tables.dates import dates_text
from scheduler.report.tables.timeline import organisers_text, span_text
from scheduler.text import Words
from scheduler.web.desk import View
from scheduler.web.schemas import BlockOut, DayOut, EventOut, NamedOut, PartOut, RoomOut, SessionOut


def event_out(view: View) -> EventOut:
    instance = view.instance
    event = instance.event
    return EventOut(
        id=event.id,
        title=event.title,
        subtitle=event.subtitle,
        locale=event.locale,
        dates_text=dates_text(instance),
        attendees=len(instance.attendees),
        synthetic_attendees=event.synthetic_attendees,
    )


def days_out(view: View, placements: Sequence[Placement]) -> list[DayOut]:
    instance, say = view.instance, view.say
    return [
        DayOut(
            id=day.id,
            date=day.date.isoformat(),
            date_text=say.day(day.date),
            short_text=say.short_day(day.date),
            title=day.title,
            venue=day.venue,
            blocks=[_block(instance, block, say) for block in sorted(day.blocks, key=lambda one: one.start)],
            rooms=[room.id for room in _columns(instance, day, placements)],
        )
        for day in instance.days
    ]


def _block(instance: Instance, block: Block, say: Words) -> BlockOut:
    return BlockOut(
        id=block.id,
        kind=block.kind,
        title=block.title,
        subtitle=block.subtitle,
        summary=block.summary,
        note=block.note,
        start=block.start,
        end=block.end,
        time_text=span_text(say, block.start, block.end),
        room=block.room,
        venue=block.venue,
        people=_parts(instance, block.people, say),
        takes=list(block.takes),
        min_sessions=block.min_sessions,
        max_sessions=block.max_sessions,
        allows_overrun=block.allows_overrun,
    )


def _columns(instance: Instance, day: Day, placements: Sequence[Placement]) -> list[Room]:
    """Rooms of the day's venues, those that a session of the day has to use, and those in use."""
    blocks = {block.id: block for block in day.blocks}
    kinds = {kind for block in day.blocks for kind in block.takes}
    venues = {day.venue, *(block.venue for block in day.blocks)} - {None}
    asked = {room for session in instance.sessions if session.kind in kinds for room in session.allowed_rooms}
    asked |= {one.room for one in placements if one.round in blocks}
    asked |= {block.room for block in day.blocks if block.room}
    return [
        room
        for room in instance.rooms
        if room.id in asked or not venues or (room.venue in venues and not room.off_site)
    ]


def rooms_out(view: View) -> list[RoomOut]:
    instance, say = view.instance, view.say
    return [
        RoomOut(
            id=room.id,
            title=room.title,
            venue=room.venue,
            venue_text=instance.venue[room.venue].title if room.venue in instance.venue else "",
            seats=room.seats,
            seats_text="" if room.seats is None else say.say("web-seats", n=room.seats),
            equipment=list(room.equipment),
            off_site=room.off_site,
            note=room.note,
            availability_text=availability_text(instance, room.availability, say),
        )
        for room in instance.rooms
    ]


def availability_text(instance: Instance, availability: Availability, say: Words) -> str:
    """``vr 26 sep, 09.00–12.30 en Themaronde 1``; empty = always."""
    days = {day.id: day for day in instance.days}
    parts = [
        f"{say.short_day(days[window.day].date)}, {say.span(window.start, window.end)}"
        for window in availability.windows
    ]
    parts += [instance.block[block].title for block in availability.rounds]
    return say.every(parts) if parts else ""


def sessions_out(view: View) -> list[SessionOut]:
    instance = view.instance
    colours = pillar_colours(instance)
    return [
        _card(view, copy, "#" + session_colour(colours, copy.session.pillars)) for copy in instance.copies
    ]


def _card(view: View, copy: Copy, colour: str) -> SessionOut:
    instance, say, session = view.instance, view.say, copy.session
    pillars = [instance.pillar[one].title for one in session.pillars]
    organisers = [instance.organiser[one] for one in session.organisers]
    people = _parts(instance, session.people, say)
    texts = [session.title, session.subtitle or "", *pillars, *(one.title for one in organisers)]
    texts += [one.short or "" for one in organisers] + [one.name for one in people]
    return SessionOut(
        id=copy.id,
        session=session.id,
        number=copy.number,
        copies=session.copies,
        title=title_of(instance, copy.id),
        subtitle=session.subtitle,
        summary=session.summary,
        note=session.note,
        kind=session.kind,
        kind_text=say.label("kind", session.kind),
        pillars=list(session.pillars),
        pillars_text=" + ".join(pillars),
        colour=colour,
        organisers=list(session.organisers),
        organisers_text=organisers_text(instance, session),
        people=people,
        tags=[instance.tag[one].title for one in session.tags],
        expected=view.expected[session.id],
        min_seats=session.min_seats,
        equipment=list(session.equipment),
        optional=session.optional,
        tentative=session.tentative,
        full=session.full,
        invited_only=session.invited_only,
        text_status=session.text_status,
        search=searchable(texts),
    )


def _parts(instance: Instance, parts: Iterable[Part], say: Words) -> list[PartOut]:
    return [
        PartOut(person=part.person, name=instance.person[part.person].name, role=say.label("role", part.role))
        for part in parts
    ]


def searchable(texts: Iterable[str]) -> str:
    """Small letters without accents."""
    joined = unicodedata.normalize("NFKD", " ".join(text for text in texts if text).casefold())
    return "".join(char for char in joined if not unicodedata.combining(char))


def people_out(view: View) -> list[NamedOut]:
    instance = view.instance
    return [
        NamedOut(
            id=person.id,
            name=person.name,
            detail=person.function,
            copies=_copies(instance, (one.id for one in instance.parts_in_sessions[person.id])),
            blocks=[block.id for block in instance.parts_in_blocks[person.id]],
        )
        for person in sorted(instance.people, key=lambda person: searchable([person.name]))
    ]


def organisers_out(view: View) -> list[NamedOut]:
    instance = view.instance
    return [
        NamedOut(
            id=one.id,
            name=one.title,
            detail=one.short,
            copies=_copies(instance, (s.id for s in instance.sessions if one.id in s.organisers)),
        )
        for one in instance.organisers
    ]


def pillars_out(view: View) -> list[NamedOut]:
    instance = view.instance
    colours = pillar_colours(instance)
    return [
        NamedOut(
            id=one.id,
            name=one.title,
            colour="#" + colours[one.id],
            copies=_copies(instance, (s.id for s in instance.sessions if one.id in s.pillars)),
        )
        for one in instance.pillars
    ]


def _copies(instance: Instance, sessions: Iterable[str]) -> list[str]:
    return [copy.id for session in sessions for copy in instance.copies_named(session)]
