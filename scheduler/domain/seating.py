"""Seats: how many a session has, who may take one by wishing, and who sits where.

A personal programme holds where an attendee has to be (own parts, must-attend sessions) and the
wishes that a seat was found for. Somebody with a part in a session is there without taking a seat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.domain.instance import Instance
from scheduler.domain.people import Attendee
from scheduler.domain.schedule import Placement
from scheduler.domain.session import Session


@dataclass(frozen=True)
class Seating:
    """Who has a seat where: attendee id -> copy ids, in the order of the copies. Who has none may
    be left out."""

    of: Mapping[str, tuple[str, ...]]

    def at(self, attendee: str) -> tuple[str, ...]:
        return self.of.get(attendee, ())


def seats_at(instance: Instance, placement: Placement) -> int | None:
    """Most people that can take part there: the seats of the room, or fewer where the session
    itself takes fewer; None where neither is known, and then never short."""
    room = instance.room[placement.room].seats
    most = instance.copy_by_id[placement.session].session.max_people
    known = [number for number in (room, most) if number is not None]
    return min(known) if known else None


def is_open(session: Session) -> bool:
    """Whether a wish can get a seat: neither full nor by invitation. A must-attend always may."""
    return not (session.full or session.invited_only)


def own_copies(instance: Instance, attendee: Attendee) -> frozenset[str]:
    """Copies in which the attendee has a part."""
    if attendee.person is None:
        return frozenset()
    return frozenset(
        copy.id
        for session in instance.parts_in_sessions[attendee.person]
        for copy in instance.copies_named(session.id)
    )
