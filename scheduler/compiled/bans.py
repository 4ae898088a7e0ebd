"""Hard rules about one placement on its own: one function per rule, yielding what it forbids.

A rule that is about pairs as well (``room-conflict``, ``person-conflict``, ``person-rest``) is
here with its fixed half: a placement against the blocks of the timeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from scheduler.compiled.places import Ban
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import parameter
from scheduler.domain import Instance, Interval, placement_interval
from scheduler.domain.interval import MINUTES_PER_DAY
from scheduler.domain.people import Availability
from scheduler.domain.session import Copy, Session

Bans = Callable[[Instance], Iterator[Ban]]


def round_kind(instance: Instance) -> Iterator[Ban]:
    """The round takes the session's kind."""
    for copy in instance.copies:
        for block in instance.rounds:
            if copy.session.kind not in block.takes:
                yield Ban("round-kind", copy.id, copy.id, round=block.id)


def allowed_rounds(instance: Instance) -> Iterator[Ban]:
    """One of the allowed rounds, where any are named; never a forbidden one."""
    for copy in instance.copies:
        allowed, forbidden = copy.session.allowed_rounds, copy.session.forbidden_rounds
        for block in instance.rounds:
            if (allowed and block.id not in allowed) or block.id in forbidden:
                yield Ban("allowed-rounds", copy.id, copy.id, round=block.id)


def allowed_rooms(instance: Instance) -> Iterator[Ban]:
    """One of the allowed rooms, where any are named; never a forbidden one."""
    for copy in instance.copies:
        allowed, forbidden = copy.session.allowed_rooms, copy.session.forbidden_rooms
        for room in instance.rooms:
            if (allowed and room.id not in allowed) or room.id in forbidden:
                yield Ban("allowed-rooms", copy.id, copy.id, room=room.id)


def pinned(instance: Instance) -> Iterator[Ban]:
    """Where its pin says. That it must be placed at all is ``Compiled.mandatory``."""
    for copy in instance.copies:
        pin = copy.pin
        if pin is None:
            continue
        for block in instance.rounds:
            if pin.round is not None and block.id != pin.round:
                yield Ban("pinned", copy.id, copy.id, round=block.id)
        for room in instance.rooms:
            if pin.room is not None and room.id != pin.room:
                yield Ban("pinned", copy.id, copy.id, room=room.id)


def room_available(instance: Instance) -> Iterator[Ban]:
    """The whole placement lies within the room's availability."""
    for room in instance.rooms:
        if room.availability.always:
            continue
        free = _availability_test(instance, room.availability)
        for copy in instance.copies:
            for block in instance.rounds:
                if not free(placement_interval(instance, copy, block.id), block.id):
                    yield Ban("room-available", room.id, copy.id, block.id, room.id)


def room_capacity(instance: Instance) -> Iterator[Ban]:
    """At least ``min_seats``; a room whose seats are not known will do."""
    for copy in instance.copies:
        for room in instance.rooms:
            if room.seats is not None and (copy.session.min_seats or 0) > room.seats:
                yield Ban("room-capacity", copy.id, copy.id, room=room.id)


def room_equipment(instance: Instance) -> Iterator[Ban]:
    """Everything the session needs is in the room."""
    for copy in instance.copies:
        needed = set(copy.session.equipment)
        for room in instance.rooms:
            if not needed <= set(room.equipment):
                yield Ban("room-equipment", copy.id, copy.id, room=room.id)


def organiser_available(instance: Instance) -> Iterator[Ban]:
    """The whole placement lies within the availability of every organiser of the session."""
    for copy in instance.copies:
        for organiser in dict.fromkeys(copy.session.organisers):
            availability = instance.organiser[organiser].availability
            yield from _absences(instance, "organiser-available", organiser, availability, copy)


def person_available(instance: Instance) -> Iterator[Ban]:
    """The whole placement lies within the availability of everybody with a part in the session."""
    for copy in instance.copies:
        for person in people_in(copy.session):
            availability = instance.person[person].availability
            yield from _absences(instance, "person-available", person, availability, copy)


def overrun(instance: Instance) -> Iterator[Ban]:
    """It starts within its round, and runs on only into blocks that allow it, until 24.00."""
    for copy in instance.copies:
        for block in instance.rounds:
            if not _stays_in_bounds(instance, copy, block.id):
                yield Ban("overrun", copy.id, copy.id, round=block.id)


def room_conflict_with_blocks(instance: Instance) -> Iterator[Ban]:
    """Not in a room that a block occupies then, turnover included."""
    for block in instance.block.values():
        if block.room is None:
            continue
        occupied, turnover = instance.block_interval[block.id], instance.room[block.room].turnover
        for copy in instance.copies:
            for place in instance.rounds:
                if placement_interval(instance, copy, place.id).overlaps(occupied, gap=turnover):
                    yield Ban("room-conflict", block.room, copy.id, place.id, block.room)


def person_conflict_with_blocks(instance: Instance) -> Iterator[Ban]:
    """Nobody with a part is needed in a block then, travel included."""
    for copy in instance.copies:
        for person in people_in(copy.session):
            for block in instance.parts_in_blocks[person]:
                busy, venue = instance.block_interval[block.id], instance.block_venue(block.id)
                for place in instance.rounds:
                    interval = placement_interval(instance, copy, place.id)
                    for room in instance.rooms:
                        if interval.overlaps(busy, gap=instance.travel_minutes(venue, room.venue)):
                            yield Ban("person-conflict", person, copy.id, place.id, room.id)


def person_rest_with_blocks(instance: Instance) -> Iterator[Ban]:
    """Everybody with a part has their rest before and after the blocks of that day."""
    for copy in instance.copies:
        for person in people_in(copy.session):
            rest = rest_of(instance, person)
            for block in instance.parts_in_blocks[person]:
                for place in instance.rounds:
                    if instance.day_of[place.id].id != instance.day_of[block.id].id:
                        continue
                    interval = placement_interval(instance, copy, place.id)
                    if 0 <= interval.gap_to(instance.block_interval[block.id]) < rest:
                        yield Ban("person-rest", person, copy.id, round=place.id)


BANS: dict[str, Bans] = {
    "round-kind": round_kind,
    "allowed-rounds": allowed_rounds,
    "allowed-rooms": allowed_rooms,
    "pinned": pinned,
    "overrun": overrun,
    "room-available": room_available,
    "room-capacity": room_capacity,
    "room-equipment": room_equipment,
    "organiser-available": organiser_available,
    "person-available": person_available,
    "room-conflict": room_conflict_with_blocks,
    "person-conflict": person_conflict_with_blocks,
    "person-rest": person_rest_with_blocks,
}


def people_in(session: Session) -> tuple[str, ...]:
    """Everybody with a part in the session, each once."""
    return tuple(dict.fromkeys(part.person for part in session.people))


def rest_of(instance: Instance, person: str) -> int:
    """Minutes between two items of this person."""
    own = instance.person[person].rest
    return parameter(instance, CATALOGUE["person-rest"], "minutes") if own is None else own


def _absences(
    instance: Instance, rule: str, subject: str, availability: Availability, copy: Copy
) -> Iterator[Ban]:
    for block in instance.rounds:
        interval = placement_interval(instance, copy, block.id)
        if not instance.is_available(availability, interval, block.id):
            yield Ban(rule, subject, copy.id, round=block.id)


def _availability_test(instance: Instance, availability: Availability) -> Callable[[Interval, str], bool]:
    """Most copies run as long as their round: remember the answer per interval."""

    @cache
    def free(interval: Interval, round_id: str) -> bool:
        return instance.is_available(availability, interval, round_id)

    return free


def _stays_in_bounds(instance: Instance, copy: Copy, round_id: str) -> bool:
    frame, interval = instance.block_interval[round_id], placement_interval(instance, copy, round_id)
    if not frame.start <= interval.start < frame.end:
        return False
    if interval.end <= frame.end:
        return True
    day = instance.day_of[round_id]
    if interval.end > instance.day_start[day.id] + MINUTES_PER_DAY:
        return False
    tail = Interval(frame.end, interval.end)
    return not any(
        tail.overlaps(instance.block_interval[block.id]) for block in day.blocks if not block.allows_overrun
    )
