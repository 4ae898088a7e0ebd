"""Attendees whose wishes met are no sum over rounds: needed elsewhere, repeated sessions, travel,
rounds that overlap. One after the other, exactly as the checker counts them; and ``fairness``."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from scheduler.attendance.search.tables import NOWHERE, Tables
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import weight
from scheduler.domain import Interval
from scheduler.domain.wishes import block_stops, heaviest_compatible


@dataclass
class Other:
    """One attendee. Everything by number of copy."""

    attendee: int
    total: int
    wishes: dict[int, int]
    session: dict[int, int]
    """Copy -> number of its session: each is met once."""
    busy: frozenset[int]
    """Copies where they have to be."""
    blocked: frozenset[tuple[int, int]]
    """(copy, site) at which they cannot be: not there, or needed in a block."""


@dataclass
class Others:
    """``met``: weight of the wishes met, by attendee, for the schedule that was told last."""

    tables: Tables
    everybody: list[Other]
    wish: int
    unfair: int
    watchers: list[list[int]]
    """By copy: the attendees (numbers in ``everybody``) for whom it matters where it stands."""
    met: list[int] = field(init=False)
    shares: list[int] = field(init=False)
    """Missed shares in whole per mille."""

    def __post_init__(self) -> None:
        self.met = [0] * len(self.everybody)
        self.shares = [1000 * (o.total > 0) for o in self.everybody]

    @property
    def cost(self) -> int:
        """Minus the weighted wishes met, plus fairness."""
        return self.unfair * max(self.shares, default=0) - self.wish * sum(self.met)

    def update(self, stands: list[int], moved: list[int]) -> None:
        """These copies stand elsewhere now."""
        for n in {n for copy in moved for n in self.watchers[copy]}:
            self._judge(n, stands)

    def _judge(self, n: int, stands: list[int]) -> None:
        other = self.everybody[n]
        met = self._met(other, stands)
        self.met[n] = met
        self.shares[n] = 1000 * (other.total - met) // other.total if other.total else 0

    def _met(self, other: Other, stands: list[int]) -> int:
        busy = [copy for copy in other.busy if stands[copy] != NOWHERE]
        options: list[int] = []
        for copy in other.wishes:
            place = stands[copy]
            if place == NOWHERE or (copy, int(self.tables.site_of[place])) in other.blocked:
                continue
            if not any(there != copy and self._clash(copy, there, stands) for there in busy):
                options.append(copy)
        clash = {bit: 0 for bit in range(len(options))}
        for i, one in enumerate(options):
            for j in range(i):
                there = options[j]
                if other.session[one] == other.session[there] or self._clash(one, there, stands):
                    clash[i] |= 1 << j
                    clash[j] |= 1 << i
        heavy = {bit: other.wishes[copy] for bit, copy in enumerate(options)}
        return heaviest_compatible((1 << len(options)) - 1, heavy, clash)

    def _clash(self, one: int, other: int, stands: list[int]) -> bool:
        """Nobody can be at both."""
        tables = self.tables
        here, there = stands[one], stands[other]
        r, s = here // tables.rooms, there // tables.rooms
        gap = max(tables.start[other, s] - tables.end[one, r], tables.start[one, r] - tables.end[other, s])
        venues = tables.venues
        return bool(gap < tables.travel[tables.site_of[here] % venues, tables.site_of[there] % venues])


def read_others(tables: Tables, numbers: list[int]) -> Others:
    instance = tables.instance
    everybody = [_other(tables, n) for n in numbers]
    watchers: list[list[int]] = [[] for _ in range(tables.copies)]
    for n, other in enumerate(everybody):
        for copy in sorted(other.wishes.keys() | other.busy):
            watchers[copy].append(n)
    return Others(
        tables,
        everybody,
        weight(instance, CATALOGUE["attendance"]) if tables.is_on("attendance") else 0,
        weight(instance, CATALOGUE["fairness"]) if tables.is_on("fairness") else 0,
        watchers,
    )


def _other(tables: Tables, n: int) -> Other:
    instance, number = tables.instance, tables.number()
    attendee = instance.attendees[n]
    session_number = {session.id: s for s, session in enumerate(instance.sessions)}
    wishes, sessions = {}, {}
    for session, weight_of in attendee.weights.items():
        for copy in instance.copies_named(session) if weight_of else ():
            wishes[number[copy.id]] = weight_of
            sessions[number[copy.id]] = session_number[session]
    busy = {number[copy] for copy in attendee.must_attend}
    if attendee.person is not None:
        for own in instance.parts_in_sessions[attendee.person]:
            busy |= {number[copy.id] for copy in instance.copies_named(own.id)}
    return Other(
        n,
        sum(attendee.weights.values()),
        wishes,
        sessions,
        frozenset(busy),
        frozenset(_blocked(tables, n, wishes)),
    )


def _blocked(tables: Tables, n: int, wishes: dict[int, int]) -> set[tuple[int, int]]:
    """Sites where this attendee cannot be at these copies, whatever the schedule."""
    instance = tables.instance
    attendee = instance.attendees[n]
    blocks = [] if attendee.person is None else block_stops(instance, attendee.person)
    venues = list(dict.fromkeys(room.venue for room in instance.rooms))
    found = set()
    for copy in wishes if blocks or not attendee.availability.always else ():
        for r in np.flatnonzero(tables.can_stand()[copy]):
            block = instance.rounds[int(r)]
            interval = Interval(int(tables.start[copy, r]), int(tables.end[copy, r]))
            free = instance.is_available(attendee.availability, interval, block.id)
            for v, venue in enumerate(venues):
                busy = any(
                    interval.overlaps(stop.interval, gap=instance.travel_minutes(venue, stop.venue))
                    for stop in blocks
                )
                if busy or not free:
                    found.add((copy, int(r) * tables.venues + v))
    return found
