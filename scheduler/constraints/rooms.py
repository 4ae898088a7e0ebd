"""Rules about rooms: one session at a time, and seats for the people expected."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from scheduler.constraints.base import Constraint, Violation, title_of, when
from scheduler.constraints.placed import Placed, all_placed
from scheduler.domain import Instance, Interval, Schedule
from scheduler.domain.people import Room
from scheduler.domain.wishes import expected_people


class RoomConflict(Constraint):
    """Two things in one room overlap, or leave less than its turnover between them."""

    id = "room-conflict"
    hard = True

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        by_room: dict[str, list[Placed]] = {}
        for placed in all_placed(instance, schedule):
            by_room.setdefault(placed.room.id, []).append(placed)
        for room_id, here in by_room.items():
            room = instance.room[room_id]
            for one, other in combinations(here, 2):
                if one.interval.overlaps(other.interval, gap=room.turnover):
                    yield self._clash(
                        instance,
                        room,
                        one,
                        other.interval,
                        other.copy.id,
                        title_of(instance, other.copy.id),
                    )
            for block in instance.block.values():
                if block.room != room_id:
                    continue
                for one in here:
                    interval = instance.block_interval[block.id]
                    if one.interval.overlaps(interval, gap=room.turnover):
                        yield self._clash(instance, room, one, interval, block.id, block.title)

    def _clash(
        self,
        instance: Instance,
        room: Room,
        one: Placed,
        interval: Interval,
        other_id: str,
        other_title: str,
    ) -> Violation:
        shared = one.interval.intersection(interval)
        short = room.turnover - one.interval.gap_to(interval)
        return self.breach(
            instance,
            (room.id, one.copy.id, other_id),
            short,
            "violation" if shared else "turnover",
            room=room.title,
            a=title_of(instance, one.copy.id),
            b=other_title,
            when=when(instance, shared.start, shared.end) if shared else "",
            gap=max(0, one.interval.gap_to(interval)),
            turnover=room.turnover,
        )


class SeatsShort(Constraint):
    """People expected beyond the seats of the room."""

    id = "seats-short"
    hard = False
    default_weight = 2

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        for placed in all_placed(instance, schedule):
            seats = placed.room.seats
            expected = expected_people(instance, placed.session.id)
            if seats is not None and expected > seats:
                yield self.breach(
                    instance,
                    (placed.copy.id, placed.room.id),
                    expected - seats,
                    session=title_of(instance, placed.copy.id),
                    room=placed.room.title,
                    expected=expected,
                    seats=seats,
                    short=expected - seats,
                )
