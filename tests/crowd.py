"""Tiny events with more people than seats, small enough to try every way to seat them.

``crowded(seed)`` is ``tiny(seed)`` with a schedule by chance, sessions that are full, by invitation or
for few people, and more attendees. The rest says again, plainly and slowly, what seats are: who may
sit where, what that meets, and which of all seatings is best. It shares nothing with the product but
the domain's data and clock.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product
from random import Random
from typing import Any

from scheduler.domain import Instance, Interval, Placement, Schedule, placement_interval
from scheduler.domain.people import Attendee
from scheduler.files import instance_json
from tests.tiny import tiny

MOST_SEATINGS = 4000

Place = tuple[Interval, str | None]


def crowded(seed: int) -> tuple[Instance, Schedule]:
    """The same seed gives the same event and schedule."""
    dice = Random(seed)
    data: dict[str, Any] = json.loads(instance_json(tiny(seed)))
    for session in data["sessions"]:
        session["full"] = dice.random() < 0.1
        session["invited_only"] = dice.random() < 0.1
        session["max_people"] = dice.choice([None, None, None, 0, 1, 2])
    if dice.random() < 0.7:  # conflicts about seats need people who are there
        for attendee in data["attendees"]:
            attendee["availability"] = {}
    names = [session["id"] for session in data["sessions"]]
    for n in range(dice.choice([0, 1, 2, 3])):
        wishes = [{"session": name, "score": dice.choice([1, 2, 2, 3, 7])} for name in names]
        data["attendees"].append(
            {
                "id": f"b{n}",
                "title": f"Guest {n}",
                "wishes": [wish for wish in wishes if dice.random() < 0.8],
                "organisation": dice.choice([None, "north", "south"]),
                "pillars": dice.choice([[], ["red"], ["red", "blue"]]),
            }
        )
    instance = Instance.model_validate(data)
    spots = [(block.id, room.id) for block in instance.rounds for room in instance.rooms]
    placed = [(copy.id, dice.choice(spots)) for copy in instance.copies if dice.random() < 0.9]
    placements = (Placement(session=copy, round=spot[0], room=spot[1]) for copy, spot in placed)
    return instance, Schedule(placements=tuple(placements))


class Plain:
    """One event and schedule, looked at plainly."""

    def __init__(self, instance: Instance, schedule: Schedule) -> None:
        self.instance = instance
        self.schedule = schedule
        self.places: dict[str, Place] = {
            placement.session: (
                placement_interval(instance, instance.copy_by_id[placement.session], placement.round),
                instance.room[placement.room].venue,
            )
            for placement in schedule.placements
        }

    def seats(self, copy: str) -> float:
        placement = next(one for one in self.schedule.placements if one.session == copy)
        session = self.instance.copy_by_id[copy].session
        known = [self.instance.room[placement.room].seats, session.max_people]
        return min((number for number in known if number is not None), default=float("inf"))

    def apart(self, one: Place, other: Place) -> bool:
        """Nobody can be at both."""
        travel = self.instance.travel_minutes(one[1], other[1])
        return one[0].start < other[0].end + travel and other[0].start < one[0].end + travel

    def parts(self, attendee: Attendee) -> tuple[set[str], list[Place]]:
        """Placed copies and blocks in which the attendee has a part."""
        if attendee.person is None:
            return set(), []
        copies = {
            copy
            for copy in self.places
            if attendee.person in [part.person for part in self.instance.copy_by_id[copy].session.people]
        }
        blocks = [
            (self.instance.block_interval[block.id], self.instance.block_venue(block.id))
            for block in self.instance.block.values()
            if attendee.person in [part.person for part in block.people]
        ]
        return copies, blocks

    def can(self, attendee: Attendee, copy: str) -> bool:
        """There at that time, and needed nowhere else."""
        place, (own, blocks) = self.places[copy], self.parts(attendee)
        placement = next(one for one in self.schedule.placements if one.session == copy)
        if not self.instance.is_available(attendee.availability, place[0], placement.round):
            return False
        needed = (own | (set(attendee.must_attend) & self.places.keys())) - {copy}
        return not any(self.apart(place, other) for other in [*(self.places[c] for c in needed), *blocks])

    def may(self, attendee: Attendee, chosen: tuple[str, ...]) -> bool:
        """Whether one attendee could have these seats, if nobody else came."""
        own, blocks = self.parts(attendee)
        for copy in chosen:
            session = self.instance.copy_by_id[copy].session
            if copy in own:
                return False
            if copy in attendee.must_attend:
                needed = [*(self.places[c] for c in own), *blocks]
                if any(self.apart(self.places[copy], other) for other in needed):
                    return False
                continue
            if not attendee.weights.get(session.id) or session.full or session.invited_only:
                return False
            if not self.can(attendee, copy):
                return False
        for one, other in combinations(chosen, 2):
            if self.apart(self.places[one], self.places[other]):
                return False
            same = self.instance.copy_by_id[one].session == self.instance.copy_by_id[other].session
            if same and not {one, other} <= set(attendee.must_attend):
                return False
        return True

    def met(self, attendee: Attendee, chosen: tuple[str, ...]) -> int:
        there = [copy for copy in {*chosen, *self.parts(attendee)[0]} if self.can(attendee, copy)]
        sessions = {self.instance.copy_by_id[copy].session.id for copy in there}
        return sum(weight for session, weight in attendee.weights.items() if session in sessions)

    def options(self, attendee: Attendee) -> list[tuple[str, ...]]:
        """Every set of seats the attendee could have."""
        copies = list(self.places)
        sets = (chosen for n in range(len(copies) + 1) for chosen in combinations(copies, n))
        return [chosen for chosen in sets if self.may(attendee, chosen)]

    def everything(self) -> Iterator[tuple[tuple[str, ...], ...]]:
        """Every seating within the seats."""
        options = [self.options(attendee) for attendee in self.instance.attendees]
        for choice in product(*options):
            if self.fits(choice):
                yield choice

    def fits(self, choice: tuple[tuple[str, ...], ...]) -> bool:
        taken = [copy for chosen in choice for copy in chosen]
        return all(taken.count(copy) <= self.seats(copy) for copy in set(taken))

    def worth(self, choice: tuple[tuple[str, ...], ...]) -> tuple[int, int, list[Fraction]]:
        """Must-attends, wish weight, and the shares from the smallest up: more is better, in this order."""
        musts = wishes = 0
        shares = []
        for attendee, chosen in zip(self.instance.attendees, choice, strict=True):
            met, total = self.met(attendee, chosen), sum(attendee.weights.values())
            musts += len(set(chosen) & set(attendee.must_attend))
            wishes += met
            shares += [Fraction(met, total)] if total else []
        return musts, wishes, sorted(shares)

    @property
    def size(self) -> int:
        """Ways to choose, seats aside."""
        size = 1
        for attendee in self.instance.attendees:
            size *= len(self.options(attendee))
        return size
