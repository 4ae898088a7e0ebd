"""An easier event, for a bound where generating the bundles of every kind of round would take too long.

It leaves out what tells rounds apart: who is away when, pins, the order of sessions, wishes for
rounds. Its rounds are then alike, and are priced once for all of them. Every schedule of the event
is one of the easier event and costs no more there, so that a bound of the one is a bound of the other.
"""

from __future__ import annotations

from scheduler.constraints.settings import switched_off
from scheduler.domain import Instance
from scheduler.domain.people import Availability
from scheduler.domain.session import Session

ALWAYS = {"availability": Availability()}
ORDERED = ("order", "directly-before")
"""Relations that are about which round comes first."""
OF_ROUNDS = ("round-wish", "moved")
"""Soft rules about standing in one round rather than another."""


def make_easier(instance: Instance) -> Instance:
    """The easier event of this one, with the same sessions, rounds, rooms and wishes."""
    return switched_off(instance, OF_ROUNDS).model_copy(
        update={
            "rooms": tuple(room.model_copy(update=ALWAYS) for room in instance.rooms),
            "organisers": tuple(organiser.model_copy(update=ALWAYS) for organiser in instance.organisers),
            "people": tuple(person.model_copy(update=ALWAYS) for person in instance.people),
            "attendees": tuple(attendee.model_copy(update=ALWAYS) for attendee in instance.attendees),
            "sessions": tuple(_anywhere(session) for session in instance.sessions),
            "relations": tuple(one for one in instance.relations if one.kind not in ORDERED),
        }
    )


def _anywhere(session: Session) -> Session:
    """In any round that takes its kind; the times that a pin sets stay."""
    pins = tuple(pin.model_copy(update={"round": None, "room": None}) for pin in session.pin)
    return session.model_copy(update={"allowed_rounds": (), "forbidden_rounds": (), "pin": pins})
