"""Attendees' wishes: how many a schedule can meet, and how many people to expect.

*Wishes met* = the largest total weight of wished sessions, pairwise not overlapping (travel
included), that the attendee can be at. It is exact: where all placed sessions that clash do so
all with one another (a plain round), an attendee's heaviest wish there is met; elsewhere a
maximum-weight independent set is searched among the attendee's own wishes.
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.bits import bits
from scheduler.domain.instance import Instance, placement_interval
from scheduler.domain.interval import Interval
from scheduler.domain.people import Attendee
from scheduler.domain.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Stop:
    """One place and time somebody can be at: a placed copy, or a block that lists them."""

    item: str
    """Copy id or block id."""
    round: str
    interval: Interval
    venue: str | None
    is_block: bool = False
    """A block and a session may share an id; they are two things all the same."""

    def clashes(self, other: Stop, instance: Instance) -> bool:
        """Whether nobody can be at both: they overlap, or leave too little time to travel."""
        travel = instance.travel_minutes(self.venue, other.venue)
        return self.interval.overlaps(other.interval, gap=travel)


def expected_people(instance: Instance, session_id: str) -> int:
    """People to expect at one copy: ``expected``, or the number of attendees who wish the
    session; split over its copies and rounded up."""
    session = instance.session[session_id]
    people = instance.wished_by[session_id] if session.expected is None else session.expected
    return -(-people // session.copies)


def wishes_met(instance: Instance, schedule: Schedule) -> list[int]:
    """Weight of the wishes met, one number per attendee in the instance's order."""
    board = _Board(instance, schedule)
    return [board.met(attendee) for attendee in instance.attendees]


def block_stops(instance: Instance, person: str) -> list[Stop]:
    """The blocks that list this person, as stops."""
    return [
        Stop(block.id, block.id, instance.block_interval[block.id], instance.block_venue(block.id), True)
        for block in instance.parts_in_blocks[person]
    ]


def placed_stops(instance: Instance, schedule: Schedule) -> dict[str, Stop]:
    """Copy id -> its stop, for every placed copy."""
    return {
        copy: Stop(
            copy,
            placement.round,
            placement_interval(instance, instance.copy_by_id[copy], placement.round),
            instance.room[placement.room].venue,
        )
        for copy, placement in schedule.of_copy.items()
    }


def busy_stops(instance: Instance, attendee: Attendee, stops: dict[str, Stop]) -> list[Stop]:
    """Where the attendee has to be: own parts in sessions and blocks, must-attend sessions."""
    copies = list(attendee.must_attend)
    blocks: list[Stop] = []
    if attendee.person is not None:
        for session in instance.parts_in_sessions[attendee.person]:
            copies += [copy.id for copy in instance.copies_named(session.id)]
        blocks = block_stops(instance, attendee.person)
    return [stops[copy] for copy in dict.fromkeys(copies) if copy in stops] + blocks


def can_be_at(instance: Instance, attendee: Attendee, stop: Stop, busy: list[Stop]) -> bool:
    """Whether the attendee is there at that time and not needed elsewhere; ``busy`` are their own
    ``busy_stops``, of which this may be one."""
    if not instance.is_available(attendee.availability, stop.interval, stop.round):
        return False
    return not any(
        (other.is_block or other.item != stop.item) and stop.clashes(other, instance) for other in busy
    )


class _Board:
    """The placed copies and their clashes, compiled once for all attendees."""

    def __init__(self, instance: Instance, schedule: Schedule) -> None:
        self.instance = instance
        self.stops = placed_stops(instance, schedule)
        self.index = {copy: bit for bit, copy in enumerate(self.stops)}
        everything = self.everything = list(self.stops.values())
        self.clash = [0] * len(everything)
        order = sorted(range(len(everything)), key=lambda bit: everything[bit].interval.start)
        slack = max((time.minutes for time in instance.travel.times), default=0)
        slack = max(slack, instance.travel.default)
        for position, one in enumerate(order):
            reach = everything[one].interval.end + slack
            for other in order[position + 1 :]:
                if everything[other].interval.start >= reach:
                    break
                if everything[one].clashes(everything[other], instance):
                    self.clash[one] |= 1 << other
                    self.clash[other] |= 1 << one
        self.copies = {
            session.id: [
                self.index[copy.id] for copy in instance.copies_named(session.id) if copy.id in self.index
            ]
            for session in instance.sessions
        }
        self.group = self._plain_groups()

    def _plain_groups(self) -> dict[str, int]:
        """Session id -> number of its group, for sessions whose clashes form a clique apart."""
        group_of: dict[int, int] = {}
        groups: dict[str, int] = {}
        for session, copies in self.copies.items():
            if len(copies) != 1:
                continue
            closed = self.clash[copies[0]] | 1 << copies[0]
            members = bits(closed)
            if all(self.clash[member] | 1 << member == closed for member in members):
                groups[session] = group_of.setdefault(closed, len(group_of))
        return groups

    def met(self, attendee: Attendee) -> int:
        if attendee.person is None and not attendee.must_attend and attendee.availability.always:
            heaviest: dict[int, int] = {}
            group, copies = self.group, self.copies
            for session, weight in attendee.weights.items():
                number = group.get(session)
                if number is not None:
                    if weight > heaviest.get(number, 0):
                        heaviest[number] = weight
                elif copies[session]:
                    break
            else:
                return sum(heaviest.values())
        return self._searched(attendee)

    def _searched(self, attendee: Attendee) -> int:
        busy = busy_stops(self.instance, attendee, self.stops)
        weight: dict[int, int] = {}
        same: dict[int, int] = {}
        for session, value in attendee.weights.items():
            bits = [
                bit
                for bit in self.copies[session]
                if can_be_at(self.instance, attendee, self.everything[bit], busy)
            ]
            together = sum(1 << bit for bit in bits)
            for bit in bits:
                weight[bit] = value
                same[bit] = together
        allowed = sum(1 << bit for bit in weight)
        clash = {bit: (self.clash[bit] | same[bit]) & allowed & ~(1 << bit) for bit in weight}
        return heaviest_compatible(allowed, weight, clash)


def heaviest_compatible(allowed: int, weight: dict[int, int], clash: dict[int, int]) -> int:
    """Maximum-weight independent set: ``allowed`` and ``clash`` are bit masks over items."""
    memo: dict[int, int] = {0: 0}

    def best(mask: int) -> int:
        found = memo.get(mask)
        if found is None:
            low = mask & -mask
            item = low.bit_length() - 1
            rest = mask & ~low
            found = weight[item] + best(rest & ~clash[item])
            if rest & clash[item]:
                found = max(found, best(rest))
            memo[mask] = found
        return found

    return best(allowed)
