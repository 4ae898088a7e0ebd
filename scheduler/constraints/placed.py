"""Placements with what the rules ask of them: copy, round, room, interval, venue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from scheduler.domain import Instance, Interval, Placement, Schedule, placement_interval
from scheduler.domain.event import Block
from scheduler.domain.people import Room
from scheduler.domain.session import Copy, Session


@dataclass(frozen=True, slots=True)
class Placed:
    """One placement, resolved. Intervals are minutes from 0.00 on the event's first day."""

    copy: Copy
    round: Block
    room: Room
    interval: Interval

    @property
    def session(self) -> Session:
        return self.copy.session

    @property
    def venue(self) -> str | None:
        return self.room.venue


def resolve(instance: Instance, placement: Placement) -> Placed:
    copy = instance.copy_by_id[placement.session]
    return Placed(
        copy,
        instance.block[placement.round],
        instance.room[placement.room],
        placement_interval(instance, copy, placement.round),
    )


def all_placed(instance: Instance, schedule: Schedule) -> list[Placed]:
    """Every placement, in time order."""
    found = [resolve(instance, placement) for placement in schedule.placements]
    return sorted(found, key=lambda placed: (placed.interval, placed.copy.id))


def overlapping(placed: list[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Pairs that share a minute."""
    return ((one, other) for one, other in combinations(placed, 2) if one.interval.overlaps(other.interval))
