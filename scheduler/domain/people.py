"""Rooms, organisers, people and attendees: who and what has limited availability."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field

from scheduler.domain.types import (
    ClockTime,
    Count,
    Flag,
    Labels,
    Minutes,
    Named,
    OptionalText,
    Record,
    Reference,
    References,
    Text,
    Weight,
    Whole,
    many,
)


class Window(Record):
    """A stretch of one day; open ends are the day's ends."""

    day: Reference
    start: ClockTime = 0
    end: ClockTime = 24 * 60


class Availability(Record):
    """When something can be used: within the windows, or in the rounds. None given = always."""

    windows: Annotated[tuple[Window, ...], many] = ()
    rounds: References = ()

    @property
    def always(self) -> bool:
        return not self.windows and not self.rounds


class Preferences(Record):
    """Wishes about place, not hard: broken ones cost ``round-wish`` and ``room-wish``."""

    preferred_rounds: References = ()
    unwanted_rounds: References = ()
    preferred_rooms: References = ()
    unwanted_rooms: References = ()


class Room(Named):
    title: Text
    venue: Reference
    seats: Count | None = None
    """None = not known, and then never short."""
    equipment: Labels = ()
    turnover: Minutes = 0
    """Minutes the room needs between two sessions."""
    off_site: Flag = False
    """A meeting point elsewhere, such as the bus of an excursion."""
    note: OptionalText = None
    availability: Availability = Availability()


class Organiser(Named):
    title: Text
    short: OptionalText = None
    """Short name for the grid, e.g. ``TG Woningmarkt``."""
    max_parallel: Count | None = None
    """Most sessions at any minute; the rule's own default (1) where absent."""
    availability: Availability = Availability()
    preferences: Preferences = Preferences()


class Person(Named):
    name: Text
    function: OptionalText = None
    also_spelled: Labels = ()
    """Other spellings in the source, so that nobody becomes two people."""
    rest: Minutes | None = None
    """Minutes wanted between two items; the rule's own default where absent."""
    max_per_day: Count | None = None
    availability: Availability = Availability()
    preferences: Preferences = Preferences()


class Wish(Record):
    """An attendee's wish: a score is its weight; rank r weighs max(1, 6 - r); neither weighs 1."""

    session: Reference
    rank: Annotated[Whole, Field(ge=1, le=1000)] | None = None
    score: Weight | None = None

    @property
    def weight(self) -> int:
        if self.score is not None:
            return self.score
        return 1 if self.rank is None else max(1, 6 - self.rank)


class Attendee(Named):
    title: Text
    """How the attendee is shown, e.g. ``wethouder economie, Dordrecht``."""
    organisation: OptionalText = None
    pillars: References = ()
    person: Reference | None = None
    """The same human as this person: busy in the sessions and blocks where they have a part."""
    wishes: Annotated[tuple[Wish, ...], many] = ()
    must_attend: References = ()
    """Sessions this attendee has to be at; of a repeated session name the copy (``id#2``)."""
    availability: Availability = Availability()

    @cached_property
    def weights(self) -> dict[str, int]:
        """Session id -> weight of the wish; a session wished twice counts by its heaviest."""
        weights: dict[str, int] = {}
        for wish in self.wishes:
            weights[wish.session] = max(weights.get(wish.session, 0), wish.weight)
        return weights
