"""The compiled instance in numbers, as the search uses it.

Copies, rounds, rooms and venues are numbered in the instance's order. A *place* is
``round * rooms + room``; a *site* is ``round * venues + venue``: all that matters to people about a
place. ``NOWHERE`` is the place of a copy that is not placed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import Compiled
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on, parameter
from scheduler.domain import Instance, Placement, Schedule
from scheduler.domain.people import Organiser

NOWHERE = -1

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
Shorts = NDArray[np.int16]
Indices = NDArray[np.intp]
Floats = NDArray[np.floating]
Words = NDArray[np.uint64]


@dataclass(frozen=True)
class Tables:
    """Arrays by copy (rows) and place, round or room. Times in minutes."""

    compiled: Compiled
    allowed: Bools
    """Copy × place."""
    linear: Ints
    """Copy × place: weighted cost of the rules that are sums over placements; 0 where forbidden."""
    start: Ints
    """Copy × round."""
    end: Ints
    mandatory: Bools
    round_of: Ints
    """By place."""
    site_of: Ints
    """By place."""
    turnover: list[int]
    """By room."""
    travel: Ints
    """Venue × venue, in minutes."""

    @property
    def instance(self) -> Instance:
        return self.compiled.instance

    @cached_property
    def copies(self) -> int:
        return len(self.allowed)

    @cached_property
    def rounds(self) -> int:
        return len(self.instance.rounds)

    @cached_property
    def rooms(self) -> int:
        return len(self.instance.rooms)

    @cached_property
    def places(self) -> int:
        return len(self.round_of)

    @cached_property
    def venues(self) -> int:
        return len(self.travel)

    def is_on(self, rule: str) -> bool:
        return is_on(self.instance, CATALOGUE[rule])

    def number(self) -> dict[str, int]:
        """Copy id -> its number."""
        return {copy.id: n for n, copy in enumerate(self.instance.copies)}

    def can_stand(self) -> Bools:
        """Copy × round: whether some room there will do."""
        return np.asarray(self.allowed.reshape(self.copies, self.rounds, self.rooms).any(axis=2))

    def schedule(self, stands: list[int]) -> Schedule:
        """The schedule in which each copy stands in this place."""
        instance = self.instance
        return Schedule(
            instance=instance.event.id,
            placements=tuple(
                Placement(
                    session=copy.id,
                    round=instance.rounds[place // self.rooms].id,
                    room=instance.rooms[place % self.rooms].id,
                )
                for copy, place in zip(instance.copies, stands, strict=True)
                if place != NOWHERE
            ),
        )

    def stands(self, schedule: Schedule) -> list[int]:
        """The place of each copy in a schedule."""
        rounds = {block.id: n for n, block in enumerate(self.instance.rounds)}
        rooms = {room.id: n for n, room in enumerate(self.instance.rooms)}
        placed = schedule.of_copy
        return [
            rounds[placed[copy.id].round] * self.rooms + rooms[placed[copy.id].room]
            if copy.id in placed
            else NOWHERE
            for copy in self.instance.copies
        ]


def read_tables(compiled: Compiled) -> Tables:
    instance = compiled.instance
    rounds, rooms = instance.rounds, instance.rooms
    place = {
        (block.id, room.id): r * len(rooms) + m
        for r, block in enumerate(rounds)
        for m, room in enumerate(rooms)
    }
    venues = list(dict.fromkeys(room.venue for room in rooms))
    allowed = np.zeros((len(instance.copies), len(place)), bool)
    linear = np.zeros(allowed.shape, np.int64)
    for n, copy in enumerate(instance.copies):
        if _runs_too_many(instance, copy.session.organisers):
            continue
        for at in compiled.allowed[copy.id]:
            allowed[n, place[at]] = True
            linear[n, place[at]] = compiled.cost[copy.id, at.round, at.room]
    spans = [[compiled.interval[copy.id, block.id] for block in rounds] for copy in instance.copies]
    shape = (len(spans), len(rounds))
    numbers = np.arange(len(place))
    venue_of = np.array([venues.index(room.venue) for room in rooms], np.int64)
    return Tables(
        compiled=compiled,
        allowed=allowed,
        linear=linear,
        start=np.array([[span.start for span in row] for row in spans], np.int64).reshape(shape),
        end=np.array([[span.end for span in row] for row in spans], np.int64).reshape(shape),
        mandatory=np.array([copy.id in compiled.mandatory for copy in instance.copies], bool),
        round_of=numbers // max(1, len(rooms)),
        site_of=numbers // max(1, len(rooms)) * len(venues) + venue_of[numbers % max(1, len(rooms))],
        turnover=[room.turnover for room in rooms],
        travel=np.array(
            [[instance.travel_minutes(one, other) for other in venues] for one in venues], np.int64
        ).reshape(len(venues), len(venues)),
    )


def most_parallel(instance: Instance, organiser: Organiser) -> int:
    """Sessions that the organiser can run at one and the same minute."""
    general = parameter(instance, CATALOGUE["organiser-conflict"], "parallel")
    return general if organiser.max_parallel is None else organiser.max_parallel


def _runs_too_many(instance: Instance, organisers: tuple[str, ...]) -> bool:
    """Whether one of the organisers cannot run any session at all."""
    return is_on(instance, CATALOGUE["organiser-conflict"]) and any(
        most_parallel(instance, instance.organiser[organiser]) == 0 for organiser in organisers
    )
