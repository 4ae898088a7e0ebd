"""Seats seen from the sessions: who comes, how many, and who waits. Event minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scheduler.constraints.base import title_of
from scheduler.domain import Instance
from scheduler.domain.event import Day
from scheduler.domain.people import Attendee
from scheduler.domain.session import Copy
from scheduler.report.tables.agendas import folded
from scheduler.report.tables.timeline import Item, locale_of, room_text, status_remarks, timeline
from scheduler.result import Seated
from scheduler.seating import Waiting, waiting_lists


@dataclass(frozen=True)
class Guest:
    """One line of a list."""

    name: str
    organisation: str
    why: str
    """``moet erbij zijn``, ``1e wens``, a part."""


@dataclass(frozen=True)
class SessionSeats:
    """One run of a session. Parts need no seat: ``taken`` does not count them."""

    copy: str
    title: str
    day: Day
    start: int
    end: int | None
    room: str
    remarks: tuple[str, ...]
    """Full, by invitation, provisional."""
    seats: int | None
    left: int | None
    """For a wish: 0 in a full session; None where seats are not known or given by invitation."""
    asked: int
    """Attendees who wish the session; of a repeated one they are counted at each run."""
    parts: tuple[Guest, ...]
    guests: tuple[Guest, ...]
    waiting: tuple[Guest, ...]
    """The first first."""

    @property
    def taken(self) -> int:
        return len(self.guests)


def session_seats(seated: Seated) -> tuple[SessionSeats, ...]:
    """Every placed run, in the order of the programme."""
    judged = seated.judgement
    instance = judged.instance
    waiting = waiting_lists(judged)
    items = timeline(instance, judged.schedule)
    found: dict[str, SessionSeats] = {}
    for day in instance.days:
        for block in sorted(day.blocks, key=lambda block: instance.block_interval[block.id].start):
            for item in items[block.id]:
                found.setdefault(item.copy.id, _session(seated, item, waiting[item.copy.id]))
    return tuple(found.values())


def by_name(attendees: Iterable[Attendee]) -> list[Attendee]:
    """By organisation and then by name, as lists are handed out."""
    return sorted(attendees, key=lambda one: (folded(one.organisation or ""), folded(one.title)))


def wish_text(instance: Instance, attendee: Attendee, session: str) -> str:
    """``1e wens``; ``wens`` where it has no rank."""
    say = locale_of(instance)
    ranks = [wish.rank for wish in attendee.wishes if wish.session == session and wish.rank is not None]
    return say.say("seats-wish-rank", rank=min(ranks)) if ranks else say.say("seats-wish")


def _session(seated: Seated, item: Item, waiting: tuple[Waiting, ...]) -> SessionSeats:
    judged = seated.judgement
    instance, copy = judged.instance, item.copy
    open_end = item.block.end is None and copy.duration is None
    return SessionSeats(
        copy=copy.id,
        title=title_of(instance, copy.id),
        day=item.day,
        start=item.interval.start,
        end=None if open_end else item.interval.end,
        room=room_text(instance, item.room, item.day),
        remarks=status_remarks(instance, item.session),
        seats=judged.seats(copy.id),
        left=_left(seated, copy),
        asked=instance.wished_by[item.session.id],
        parts=tuple(_parts(instance, copy)),
        guests=tuple(_guest(instance, one, copy) for one in by_name(judged.seated[copy.id])),
        waiting=tuple(_guest(instance, line.attendee, copy) for line in waiting),
    )


def _left(seated: Seated, copy: Copy) -> int | None:
    seats = seated.judgement.seats(copy.id)
    if seats is None or copy.session.invited_only:
        return None
    return 0 if copy.session.full else seats - len(seated.judgement.seated[copy.id])


def _parts(instance: Instance, copy: Copy) -> Iterable[Guest]:
    say = locale_of(instance)
    for part in copy.session.people:
        person = instance.person[part.person]
        yield Guest(person.name, person.function or "", say.label("role", part.role))


def _guest(instance: Instance, attendee: Attendee, copy: Copy) -> Guest:
    must = copy.id in attendee.must_attend
    say = locale_of(instance)
    why = say.say("seats-must") if must else wish_text(instance, attendee, copy.session.id)
    return Guest(attendee.title, attendee.organisation or "", why)
