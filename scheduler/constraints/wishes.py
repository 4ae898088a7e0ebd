"""Rules about wishes for a round or a room: of the session, its organisers, its people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from scheduler.constraints.base import Constraint, Violation, title_of
from scheduler.constraints.placed import Placed, all_placed
from scheduler.constraints.placement import people_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.people import Preferences


class PlaceWish(Constraint):
    """Counts, per placement and subject, a place that is not preferred or is unwanted."""

    hard = False
    default_weight = 3
    place: Literal["round", "room"]

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        for placed in all_placed(instance, schedule):
            spot = placed.round if self.place == "round" else placed.room
            for subject, name, wish in _subjects(instance, placed):
                round_wish = self.place == "round"
                preferred = wish.preferred_rounds if round_wish else wish.preferred_rooms
                unwanted = wish.unwanted_rounds if round_wish else wish.unwanted_rooms
                says = ["other"] if preferred and spot.id not in preferred else []
                says += ["unwanted"] if spot.id in unwanted else []
                for say in says:
                    yield self.breach(
                        instance,
                        (placed.copy.id, subject, spot.id),
                        1,
                        f"{say}-session" if subject == placed.session.id else say,
                        session=title_of(instance, placed.copy.id),
                        who=name,
                        place=spot.title,
                    )


class RoundWish(PlaceWish):
    id = "round-wish"
    place = "round"


class RoomWish(PlaceWish):
    id = "room-wish"
    place = "room"


def _subjects(instance: Instance, placed: Placed) -> Iterator[tuple[str, str, Preferences]]:
    session = placed.session
    yield session.id, session.title, session.preferences
    for organiser in dict.fromkeys(session.organisers):
        found = instance.organiser[organiser]
        yield organiser, found.title, found.preferences
    for person in people_of(session):
        yield person, instance.person[person].name, instance.person[person].preferences
