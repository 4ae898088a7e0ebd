"""The independent check of personal programmes: any seating, whoever made it.

What it shares with the optimiser is the domain: who can be where, and how many seats there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from scheduler.constraints.base import title_of, words_of
from scheduler.domain import Instance, Schedule
from scheduler.domain.people import Attendee
from scheduler.domain.seating import Seating, is_open, own_copies, seats_at
from scheduler.domain.wishes import Stop, busy_stops, can_be_at, placed_stops


@dataclass(frozen=True)
class Fault:
    """Why a seating cannot be. Kinds: ``unknown`` (no such attendee), ``not-placed``, ``twice`` (one
    seat given twice), ``no-wish``, ``closed`` (full or by invitation), ``away``, ``busy`` (needed
    elsewhere), ``clash`` (two seats at once), ``repeat`` (a second run for one wish), ``own-part``
    (needs no seat), ``too-many`` (people beyond the seats), ``must-lost`` (a must-attend without the
    seat that a wish has)."""

    kind: str
    attendee: str | None
    copies: tuple[str, ...]
    sentence: str


@dataclass(frozen=True)
class Judgement:
    """``met``: weight of the wishes met, per attendee in the instance's order."""

    instance: Instance
    schedule: Schedule
    seating: Seating
    met: tuple[int, ...]
    faults: tuple[Fault, ...]

    @cached_property
    def seated(self) -> dict[str, tuple[Attendee, ...]]:
        """Placed copy -> who has a seat there, in the instance's order."""
        found: dict[str, list[Attendee]] = {copy: [] for copy in self.schedule.of_copy}
        for attendee in self.instance.attendees:
            for copy in self.seating.at(attendee.id):
                if copy in found:
                    found[copy].append(attendee)
        return {copy: tuple(people) for copy, people in found.items()}

    @cached_property
    def stops(self) -> dict[str, Stop]:
        return placed_stops(self.instance, self.schedule)

    def seats(self, copy: str) -> int | None:
        """Seats of a placed copy; None = not known, and then never short."""
        return seats_at(self.instance, self.schedule.of_copy[copy])

    def missing_musts(self, attendee: Attendee) -> tuple[str, ...]:
        """Placed sessions the attendee has to be at, without a seat and without a part in them."""
        there = {*self.seating.at(attendee.id), *own_copies(self.instance, attendee)}
        return tuple(
            copy for copy in dict.fromkeys(attendee.must_attend) if copy in self.stops and copy not in there
        )


def judge(instance: Instance, schedule: Schedule, seating: Seating) -> Judgement:
    """Every fault of a seating, and the wishes that it meets."""
    empty = Judgement(instance, schedule, seating, (), ())
    checker = _Checker(empty)
    faults = (*checker.unknown(), *checker.personal(), *checker.seats())
    met = tuple(checker.met(attendee) for attendee in instance.attendees)
    return Judgement(instance, schedule, seating, met, faults)


class _Checker:
    def __init__(self, judged: Judgement) -> None:
        self.judged = judged
        self.instance = judged.instance
        self.stops = judged.stops
        self.say = words_of(judged.instance)

    def met(self, attendee: Attendee) -> int:
        """Weight of the wished sessions that the attendee is at and can be at."""
        busy = busy_stops(self.instance, attendee, self.stops)
        there = {*self.judged.seating.at(attendee.id), *own_copies(self.instance, attendee)}
        return sum(
            weight
            for session, weight in attendee.weights.items()
            if any(
                copy.id in there
                and copy.id in self.stops
                and can_be_at(self.instance, attendee, self.stops[copy.id], busy)
                for copy in self.instance.copies_named(session)
            )
        )

    def unknown(self) -> Iterator[Fault]:
        known = {attendee.id for attendee in self.instance.attendees}
        for attendee in self.judged.seating.of:
            if attendee not in known:
                yield Fault("unknown", attendee, (), self.say.say("seats-fault-unknown", who=attendee))

    def personal(self) -> Iterator[Fault]:
        for attendee in self.instance.attendees:
            copies = self.judged.seating.at(attendee.id)
            busy = busy_stops(self.instance, attendee, self.stops)
            for copy in dict.fromkeys(copies):
                kind = "twice" if copies.count(copy) > 1 else self._one(attendee, copy, busy)
                if kind is not None:
                    yield self._fault(kind, attendee, copy)
            for one, other in combinations([copy for copy in dict.fromkeys(copies) if copy in self.stops], 2):
                yield from self._two(attendee, one, other)

    def _one(self, attendee: Attendee, copy: str, busy: list[Stop]) -> str | None:
        """What is wrong with one seat."""
        if copy not in self.stops:
            return "not-placed"
        if copy in own_copies(self.instance, attendee):
            return "own-part"
        stop = self.stops[copy]
        if copy in attendee.must_attend:
            own = own_copies(self.instance, attendee)
            parts = [other for other in busy if other.is_block or other.item in own]
            return "busy" if any(stop.clashes(part, self.instance) for part in parts) else None
        session = self.instance.copy_by_id[copy].session
        if not attendee.weights.get(session.id):
            return "no-wish"
        if not is_open(session):
            return "closed"
        if not self.instance.is_available(attendee.availability, stop.interval, stop.round):
            return "away"
        return None if can_be_at(self.instance, attendee, stop, busy) else "busy"

    def _two(self, attendee: Attendee, one: str, other: str) -> Iterator[Fault]:
        if self.stops[one].clashes(self.stops[other], self.instance):
            yield self._fault("clash", attendee, one, other)
        same = self.instance.copy_by_id[one].session is self.instance.copy_by_id[other].session
        if same and not {one, other} <= set(attendee.must_attend):
            yield self._fault("repeat", attendee, one, other)

    def seats(self) -> Iterator[Fault]:
        for copy, people in self.judged.seated.items():
            seats = self.judged.seats(copy)
            if seats is not None and len(people) > seats:
                title = title_of(self.instance, copy)
                said = self.say.say("seats-fault-too-many", session=title, n=len(people), seats=seats)
                yield Fault("too-many", None, (copy,), said)
        wished = {
            copy
            for copy, people in self.judged.seated.items()
            if any(copy not in attendee.must_attend for attendee in people)
        }
        for attendee in self.instance.attendees:
            for copy in self.judged.missing_musts(attendee):
                if self._could(attendee, copy) and (copy in wished or self._room_left(copy)):
                    yield self._fault("must-lost", attendee, copy)

    def _could(self, attendee: Attendee, copy: str) -> bool:
        """Whether nothing else that the attendee has to be at is in the way of this must-attend."""
        stop = self.stops[copy]
        busy = busy_stops(self.instance, attendee, self.stops)
        return not any(
            (other.is_block or other.item != copy) and stop.clashes(other, self.instance) for other in busy
        )

    def _room_left(self, copy: str) -> bool:
        seats = self.judged.seats(copy)
        return seats is None or len(self.judged.seated[copy]) < seats

    def _fault(self, kind: str, attendee: Attendee, *copies: str) -> Fault:
        known = [
            title_of(self.instance, copy) if copy in self.instance.copy_by_id else copy for copy in copies
        ]
        names = {"session": known[0], "other": known[-1]}
        used = names if len(copies) > 1 else {"session": known[0]}
        sentence = self.say.say(f"seats-fault-{kind}", who=attendee.title, **used)
        return Fault(kind, attendee.id, copies, sentence)
