"""Rules about one placement: this session, in this round, in this room."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any

from scheduler.constraints.base import Constraint, Violation, name_of, title_of, when, words_of
from scheduler.constraints.placed import Placed, all_placed
from scheduler.domain import Instance, Interval, Schedule
from scheduler.domain.interval import MINUTES_PER_DAY
from scheduler.domain.session import Session


class PlacementRule(Constraint):
    """Judges every placement by itself."""

    hard = True

    @abstractmethod
    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        """The breaches of this one placement."""

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        for placed in all_placed(instance, schedule):
            yield from self.judge(instance, placed)

    def found(
        self,
        instance: Instance,
        placed: Placed,
        *subjects: str,
        amount: int = 1,
        say: str = "violation",
        **args: Any,
    ) -> Violation:
        return self.breach(
            instance,
            (placed.copy.id, *subjects),
            amount,
            say,
            session=title_of(instance, placed.copy.id),
            round=placed.round.title,
            room=placed.room.title,
            when=when(instance, placed.interval.start, placed.interval.end),
            **args,
        )


class RoundKind(PlacementRule):
    id = "round-kind"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        if placed.round.kind != "round" or placed.session.kind not in placed.round.takes:
            kind = words_of(instance).label("kind", placed.session.kind)
            yield self.found(instance, placed, placed.round.id, kind=kind)


class AllowedRounds(PlacementRule):
    id = "allowed-rounds"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        allowed, forbidden = placed.session.allowed_rounds, placed.session.forbidden_rounds
        if (allowed and placed.round.id not in allowed) or placed.round.id in forbidden:
            yield self.found(instance, placed, placed.round.id)


class AllowedRooms(PlacementRule):
    id = "allowed-rooms"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        allowed, forbidden = placed.session.allowed_rooms, placed.session.forbidden_rooms
        if (allowed and placed.room.id not in allowed) or placed.room.id in forbidden:
            yield self.found(instance, placed, placed.room.id)


class Pinned(PlacementRule):
    """A pinned copy stands where its pin says; left out it breaks the pin too."""

    id = "pinned"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        pin = placed.copy.pin
        if pin is None:
            return
        wrong_round = pin.round is not None and pin.round != placed.round.id
        wrong_room = pin.room is not None and pin.room != placed.room.id
        if wrong_round or wrong_room:
            asked = [name_of(instance, place) for place in (pin.round, pin.room) if place is not None]
            yield self.found(instance, placed, pin=" · ".join(asked))

    def violations(self, instance: Instance, schedule: Schedule) -> Iterator[Violation]:
        yield from super().violations(instance, schedule)
        for copy in instance.copies:
            pin = copy.pin
            if pin and (pin.round or pin.room) and copy.id not in schedule.of_copy:
                asked = [name_of(instance, place) for place in (pin.round, pin.room) if place]
                yield self.breach(
                    instance,
                    (copy.id,),
                    1,
                    "unplaced",
                    session=title_of(instance, copy.id),
                    pin=" · ".join(asked),
                )


class RoomAvailable(PlacementRule):
    id = "room-available"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        if not instance.is_available(placed.room.availability, placed.interval, placed.round.id):
            yield self.found(instance, placed, placed.room.id)


class RoomCapacity(PlacementRule):
    id = "room-capacity"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        needed, seats = placed.session.min_seats, placed.room.seats
        if needed is not None and seats is not None and needed > seats:
            short = needed - seats
            yield self.found(instance, placed, placed.room.id, amount=short, needed=needed, seats=seats)


class RoomEquipment(PlacementRule):
    id = "room-equipment"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        missing = [item for item in placed.session.equipment if item not in placed.room.equipment]
        if missing:
            yield self.found(
                instance,
                placed,
                placed.room.id,
                amount=len(missing),
                missing=words_of(instance).every(missing),
            )


class OrganiserAvailable(PlacementRule):
    id = "organiser-available"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        for organiser_id in dict.fromkeys(placed.session.organisers):
            organiser = instance.organiser[organiser_id]
            if not instance.is_available(organiser.availability, placed.interval, placed.round.id):
                yield self.found(instance, placed, organiser_id, organiser=organiser.title)


class PersonAvailable(PlacementRule):
    id = "person-available"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        for person_id in people_of(placed.session):
            person = instance.person[person_id]
            if not instance.is_available(person.availability, placed.interval, placed.round.id):
                yield self.found(instance, placed, person_id, person=person.name)


class Overrun(PlacementRule):
    """A session starts within its round and runs on only into blocks that allow it."""

    id = "overrun"

    def judge(self, instance: Instance, placed: Placed) -> Iterator[Violation]:
        frame, interval = instance.block_interval[placed.round.id], placed.interval
        day = instance.day_of[placed.round.id]
        if not frame.start <= interval.start < frame.end:
            yield self.found(instance, placed, placed.round.id, say="late-start")
            return
        if interval.end <= frame.end:
            return
        midnight = instance.day_start[day.id] + MINUTES_PER_DAY
        if interval.end > midnight:
            over = interval.end - midnight
            yield self.found(instance, placed, amount=over, say="midnight", minutes=over)
            return
        tail = Interval(frame.end, interval.end)
        for block in day.blocks:
            shared = instance.block_interval[block.id].intersection(tail)
            if shared and block.id != placed.round.id and not block.allows_overrun:
                minutes = shared.end - shared.start
                yield self.found(instance, placed, block.id, amount=minutes, block=block.title)


def people_of(session: Session) -> tuple[str, ...]:
    """Ids of the people with a part in the session, each once."""
    return tuple(dict.fromkeys(part.person for part in session.people))
