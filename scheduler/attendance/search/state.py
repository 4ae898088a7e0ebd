"""A schedule under search: always without hard conflicts, its cost kept up to date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scheduler.attendance.search.counts import Counts, read_counts
from scheduler.attendance.search.covers import Covers, pillars, read_covers
from scheduler.attendance.search.crowd import read_crowd
from scheduler.attendance.search.others import Others, read_others
from scheduler.attendance.search.pairs import Pairs, read_pairs
from scheduler.attendance.search.spread import Moves, theme_prices
from scheduler.attendance.search.tables import NOWHERE, Floats, Ints, Tables, Words, read_tables
from scheduler.compiled import Compiled
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import weight
from scheduler.domain import Schedule


@dataclass(frozen=True)
class Problem:
    """Everything about an instance that does not change while searching."""

    tables: Tables
    pairs: Pairs
    counts: Counts
    covers: Covers
    theme: Ints
    """Copy × copy: weighted cost of an overlap."""
    irregular: tuple[int, ...]
    """Numbers of the attendees that are judged one by one."""
    near: list[list[int]]
    """Round -> rounds whose placements may get in the way of its own in one room; itself included."""

    @cached_property
    def constant(self) -> int:
        """What a schedule that places nothing costs, but for ``Others`` and ``Moves``."""
        instance = self.tables.instance
        wishes = sum(sum(attendee.weights.values()) for attendee in instance.attendees)
        constant = self.tables.compiled.constant
        if self.tables.is_on("attendance"):
            constant += weight(instance, CATALOGUE["attendance"]) * wishes
        if self.tables.is_on("coverage"):
            uncovered = sum(self.tables.rounds - len(bit.given) for bit in pillars(self.tables))
            constant += weight(instance, CATALOGUE["coverage"]) * uncovered
        return constant


def read_problem(compiled: Compiled) -> Problem:
    tables = read_tables(compiled)
    crowd = read_crowd(tables)
    return Problem(
        tables,
        read_pairs(tables),
        read_counts(tables),
        read_covers(tables, crowd),
        theme_prices(tables),
        tuple(crowd.others),
        _near(tables),
    )


def _near(tables: Tables) -> list[list[int]]:
    if not tables.is_on("room-conflict"):
        return [[] for _ in range(tables.rounds)]
    most = max(tables.turnover, default=0)
    spans = [_span(tables, r) for r in range(tables.rounds)]
    return [
        [
            s
            for s, other in enumerate(spans)
            if one and other and one[0] < other[1] + most and other[0] < one[1] + most
        ]
        for one in spans
    ]


def _span(tables: Tables, r: int) -> tuple[int, int] | None:
    """First start and last end of what can stand in this round."""
    can = tables.can_stand()[:, r]
    if not can.any():
        return None
    return int(tables.start[can, r].min()), int(tables.end[can, r].max())


class State:
    """Where every copy stands. ``lift`` and ``put`` change that; ``settle`` brings what depends on
    whole rounds up to date and must follow before ``cost``, ``rest`` or ``covered`` are read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        tables = self.tables = problem.tables
        copies, rounds = tables.copies, tables.rounds
        self.stands = [NOWHERE] * copies
        self.at: list[list[int]] = [[] for _ in range(tables.places)]
        self.members: list[list[int]] = [[] for _ in range(rounds)]
        self.conflicts = np.zeros((copies + 1, rounds * tables.venues), np.int16)
        """Copy × site: copies it is tied to that stand where it then could not. A last row of 0."""
        self.counted = [0] * len(problem.counts.least)
        """By row of the counts."""
        self.start = np.full(copies, -1, np.int64)
        self.end = np.full(copies, -2, np.int64)
        self.linear = 0
        self.theme = 0
        self.near = np.zeros((copies + 1, rounds), np.int64)
        """Copy × round: weighted theme overlap with what stands in that round. A last row of 0."""
        self.seen = np.zeros((copies + rounds, problem.covers.given.shape[1]), np.uint64)
        self.rest = self.seen[:copies]
        """Copy × word: what its round covers without it; of placed copies only."""
        self.covered = self.seen[copies:]
        """Round × word: what is covered there."""
        self.covered[:] = problem.covers.given
        self.gained: Floats = problem.covers.worth(self.covered)
        """By round, given bits included."""
        self._counted = self._worth_counted(self.covered)
        self._base = self._counted.sum()
        self.others: Others = read_others(tables, list(problem.irregular))
        self.moves = Moves(tables)
        self._dirty: set[int] = set()
        self._moved: list[int] = []

    # -- cost --------------------------------------------------------------------------

    @property
    def cost(self) -> int:
        """The objective, as the checker counts it."""
        gained = round(float(self._counted.sum() - self._base))
        fixed = self.problem.constant + self.linear + self.theme
        return fixed - gained + self.others.cost + self.moves.cost(self.stands)

    @property
    def exact(self) -> bool:
        """Estimates of moves say all there is to say."""
        return not self.others.everybody and not self.moves.copies

    def _worth_counted(self, words: Words) -> Floats:
        found: Floats = np.bitwise_count(words) @ self.problem.covers.counted
        return found

    # -- changes -----------------------------------------------------------------------

    def lift(self, copy: int) -> None:
        place = self.stands[copy]
        if place == NOWHERE:
            return
        r = place // self.tables.rooms
        self.stands[copy] = NOWHERE
        self.at[place].remove(copy)
        self.members[r].remove(copy)
        self.start[copy], self.end[copy] = -1, -2
        self._touch(copy, place, -1)

    def put(self, copy: int, place: int) -> None:
        """It must fit, and stand nowhere."""
        if place == NOWHERE:
            return
        r = place // self.tables.rooms
        self._touch(copy, place, 1)
        self.stands[copy] = place
        self.at[place].append(copy)
        self.members[r].append(copy)
        self.start[copy], self.end[copy] = self.tables.start[copy, r], self.tables.end[copy, r]

    def _touch(self, copy: int, place: int, sign: int) -> None:
        """Count this copy in or out; it is not among those that stand when this is called."""
        tables, pairs = self.tables, self.problem.pairs
        r, site = place // tables.rooms, int(tables.site_of[place])
        tied = pairs.tied[copy]
        if len(tied):
            self.conflicts[tied] += sign * pairs.tables[pairs.table[copy], site]
        for row in self.problem.counts.of.get((copy, r), ()):
            self.counted[row] += sign
        self.linear += sign * int(tables.linear[copy, place])
        prices = self.problem.theme[copy]
        together = (self.start < tables.end[copy, r]) & (self.end > tables.start[copy, r])
        self.theme += sign * int(prices[together].sum())
        self.near[:-1, r] += sign * prices
        self._dirty.add(r)
        self._moved.append(copy)

    def settle(self) -> None:
        covers = self.problem.covers
        for r in self._dirty:
            given, members = covers.given[r], self.members[r]
            masks = covers.masks[members]
            if not members:
                self.covered[r] = given
                continue
            # The union without one of them = what comes before it, and what comes after it.
            before = np.bitwise_or.accumulate(np.vstack([given, masks]), axis=0)
            after = np.bitwise_or.accumulate(np.vstack([given, masks[::-1]]), axis=0)[::-1]
            self.covered[r] = before[-1]
            self.rest[members] = before[:-1] | after[1:]
        rounds = list(self._dirty)
        self.gained[rounds] = covers.worth(self.covered[rounds])
        self._counted[rounds] = self._worth_counted(self.covered[rounds])
        if self.others.everybody:
            self.others.update(self.stands, self._moved)
        self._dirty.clear()
        self._moved.clear()

    # -- what is possible --------------------------------------------------------------

    def fits(self, copy: int, place: int) -> bool:
        """Whether it can be put there without breaking a hard rule, least counts apart."""
        tables = self.tables
        if place == NOWHERE:
            return not tables.mandatory[copy]
        if not tables.allowed[copy, place] or self.conflicts[copy, tables.site_of[place]]:
            return False
        counts = self.problem.counts
        for row in counts.of.get((copy, place // tables.rooms), ()):
            if self.counted[row] >= counts.most[row]:
                return False
        return next(self.in_the_way(copy, place), None) is None

    def in_the_way(self, copy: int, place: int) -> Iterator[int]:
        """Copies that have the room then, or that should have the same room and have another."""
        tables = self.tables
        r, room = divmod(place, tables.rooms)
        start, end, gap = tables.start[copy, r], tables.end[copy, r], tables.turnover[room]
        for s in self.problem.near[r]:
            for other in self.at[s * tables.rooms + room]:
                if self.start[other] < end + gap and start < self.end[other] + gap:
                    yield other
        for other in self.problem.pairs.same_room[copy]:
            if self.stands[other] != NOWHERE and self.stands[other] % tables.rooms != room:
                yield other

    def counts_hold(self) -> bool:
        """Whether there are enough in every row that asks for a least number."""
        return all(n >= least for n, least in zip(self.counted, self.problem.counts.least, strict=True))

    def complete(self) -> bool:
        """Everything that must be placed is, and every hard rule holds."""
        placed = all(
            place != NOWHERE or not must
            for place, must in zip(self.stands, self.tables.mandatory, strict=True)
        )
        return placed and self.counts_hold()

    def exchange(self, copy: int, place: int, other: int | None = None) -> bool:
        """Move a copy; ``other`` takes its place. False, and nothing changed, where they do not
        fit. Only for complete schedules."""
        old = self.stands[copy]
        there = NOWHERE if other is None else self.stands[other]
        self.lift(copy)
        if other is not None:
            self.lift(other)
        if self.fits(copy, place):
            self.put(copy, place)
            if other is None or self.fits(other, old):
                if other is not None:
                    self.put(other, old)
                if self.counts_hold():
                    self.settle()
                    return True
                if other is not None:
                    self.lift(other)
            self.lift(copy)
        self.put(copy, old)
        if other is not None:
            self.put(other, there)
        self.settle()
        return False

    # -- whole schedules ---------------------------------------------------------------

    def load(self, stands: list[int]) -> bool:
        """Start again from here. False, and stopped half-way, where it breaks a hard rule."""
        for copy in range(self.tables.copies):
            self.lift(copy)
        fitting = True
        for copy, place in enumerate(stands):
            if place != NOWHERE:
                fitting = fitting and self.fits(copy, place)
                if fitting:
                    self.put(copy, place)
        self.settle()
        return fitting and self.complete()

    def schedule(self) -> Schedule:
        return self.tables.schedule(self.stands)
