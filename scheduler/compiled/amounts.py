"""Soft rules whose amount is a sum over placements: what one placement adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from scheduler.compiled.bans import people_in
from scheduler.compiled.places import Place
from scheduler.domain import Instance
from scheduler.domain.people import Preferences
from scheduler.domain.session import Copy, Session
from scheduler.domain.wishes import expected_people

Amount = Callable[[Instance, Copy, Place], int]


def seats_short(instance: Instance, copy: Copy, place: Place) -> int:
    """People expected beyond the room's seats; 0 where the seats are not known."""
    seats = instance.room[place.room].seats
    return 0 if seats is None else max(0, expected_people(instance, copy.session.id) - seats)


def round_wish(instance: Instance, copy: Copy, place: Place) -> int:
    """Preferences about rounds that this placement goes against."""
    return sum(
        _against(place.round, wish.preferred_rounds, wish.unwanted_rounds)
        for wish in wishes_about(instance, copy.session)
    )


def room_wish(instance: Instance, copy: Copy, place: Place) -> int:
    """Preferences about rooms that this placement goes against."""
    return sum(
        _against(place.room, wish.preferred_rooms, wish.unwanted_rooms)
        for wish in wishes_about(instance, copy.session)
    )


AMOUNTS: dict[str, Amount] = {
    "seats-short": seats_short,
    "round-wish": round_wish,
    "room-wish": room_wish,
}


def wishes_about(instance: Instance, session: Session) -> list[Preferences]:
    """Preferences of the session, its organisers and everybody with a part in it."""
    return [
        session.preferences,
        *(instance.organiser[organiser].preferences for organiser in dict.fromkeys(session.organisers)),
        *(instance.person[person].preferences for person in people_in(session)),
    ]


def base_places(instance: Instance) -> dict[str, Counter[Place]]:
    """Session id -> its places in the base schedule; sessions that no longer exist are left out.
    The copies of a session are interchangeable."""
    places: dict[str, Counter[Place]] = {}
    for placement in instance.base:
        session = placement.session.partition("#")[0]
        if session in instance.session:
            places.setdefault(session, Counter())[Place(placement.round, placement.room)] += 1
    return places


def _against(place: str, preferred: tuple[str, ...], unwanted: tuple[str, ...]) -> int:
    return (bool(preferred) and place not in preferred) + (place in unwanted)
