"""Bundles as they are generated: every one once, with its true cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from scheduler.attendance.bundles import Members
from scheduler.attendance.clusters import Alike
from scheduler.attendance.limits import Limits
from scheduler.attendance.master import Block, Master
from scheduler.attendance.pricing import EXACT, Task, Terms, read_terms
from scheduler.attendance.rooms import NO_ROOM
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.stock import Frame, Shelf, Stock, coefficients_of
from scheduler.attendance.wishes import met_in
from scheduler.domain import Schedule

ENDLESS = Limits()
"""Few bundles are judged at a time: no need to look at the clock."""


@dataclass
class Source:
    """One kind of round: what its bundles cost, and those generated so far."""

    frame: Frame
    alike: Alike
    terms: Terms
    closed: Flags
    """Slots that no bundle may hold."""

    def __post_init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Hold no bundles."""
        self.members: Members = np.empty((0, self.terms.size[1]), dtype=np.int16)
        self.cost: Ints = np.empty(0, dtype=np.int64)
        """But for wishes met."""
        self.value: Ints = np.empty(0, dtype=np.int64)
        self._known: set[bytes] = set()

    @property
    def times(self) -> int:
        return len(self.alike.clusters)

    @property
    def slots(self) -> list[int]:
        return list(self.alike.first.slots)

    @cached_property
    def coefficients(self) -> Ints:
        return coefficients_of(self.frame.rows, self.slots)

    def task(self, prices: Ints, scale: int) -> Task:
        """Its pricing task at these prices of the rows."""
        priced = prices @ self.coefficients
        priced[self.closed] = -scale * (self.terms.largest + 1)
        return Task(self.terms, self.judge, scale, priced)

    def part(self, frame: Frame, times: int) -> Source:
        """The same for so many rounds, with those bundles and slots that the rows still allow."""
        full = np.array([row.upper for row in frame.rows]) <= 0
        closed = self.closed | (self.coefficients[full] > 0).any(axis=0)
        alike = replace(self.alike, clusters=self.alike.clusters[:times])
        found = Source(frame, alike, self.terms, closed)
        allowed = ~np.append(closed, False)[self.members].any(axis=1)
        found.members, found.cost, found.value = (
            self.members[allowed],
            self.cost[allowed],
            self.value[allowed],
        )
        found._known = {row.tobytes() for row in found.members}
        return found

    def judge(self, members: Members) -> Ints:
        """The true cost of bundles; ``NO_ROOM`` or so where they have no rooms."""
        return self._costs(members)[1]

    def _costs(self, members: Members) -> tuple[Ints, Ints]:
        frame = self.frame
        cost = frame.costs(self.alike, members, ENDLESS)[0]
        value, exist = cost.copy(), cost < NO_ROOM // 2
        if frame.prices.wish and exist.any():
            met = met_in(frame.prices.wishes, frame.table, self.slots, members[exist], ENDLESS)
            value[exist] -= frame.prices.wish * met
        return cost, value

    def add(self, members: Members) -> int:
        """Take these bundles in, padded and with ascending slots; those that are new and exist."""
        first = {row.tobytes(): n for n, row in enumerate(members)}
        members = members[[n for key, n in first.items() if key not in self._known]]
        if not len(members):
            return 0
        self._known |= first.keys()
        cost, value = self._costs(members)
        exist = cost < NO_ROOM // 2
        self.members = np.concatenate([self.members, members[exist]])
        self.cost = np.concatenate([self.cost, cost[exist]])
        self.value = np.concatenate([self.value, value[exist]])
        return int(exist.sum())

    def keep(self, some: Flags) -> None:
        """Forget the other bundles."""
        self.members, self.cost, self.value = self.members[some], self.cost[some], self.value[some]
        self._known = {row.tobytes() for row in self.members}


class Columns:
    """The sources of all rounds, and the master over what they hold."""

    def __init__(
        self, frame: Frame, constant: int, sources: list[Source] | None = None, scale: int | None = None
    ) -> None:
        self.frame, self.constant = frame, constant
        self.sources = [_source(frame, alike) for alike in frame.alike] if sources is None else sources
        largest = 1 + sum(source.times * source.terms.largest for source in self.sources)
        self.scale = scale or max(1, EXACT // (largest * (len(frame.rows) + 8)))

    @property
    def count(self) -> int:
        return sum(len(source.members) for source in self.sources)

    def master(self) -> Master:
        blocks = tuple(
            Block(source.alike, source.members, source.value, source.coefficients) for source in self.sources
        )
        return Master(blocks, self.frame.rows, self.constant, finest=self.scale)

    def least(self, bound: int) -> int:
        """Lower bound on the objective from one on the scaled cost."""
        return -(-bound // self.scale) + self.constant

    def stock(self) -> Stock:
        """For judging choices of these bundles."""
        shelves = tuple(Shelf(source.alike, source.members, source.cost) for source in self.sources)
        frame = self.frame
        return Stock(frame.table, frame.prices, frame.rows, shelves, exact=False)

    def add_schedule(self, schedule: Schedule) -> None:
        """The bundles of a schedule, for every alike round."""
        table = self.frame.table
        item_of = {copy: n for n, item in enumerate(table.items) for copy in item.copies}
        placed: dict[str, set[int]] = {}
        for placement in schedule.placements:
            placed.setdefault(placement.round, set()).add(item_of[placement.session])
        for source in self.sources:
            width, n = source.terms.size[1], source.terms.n
            rows = []
            for cluster in source.alike.clusters:
                here = placed.get(cluster.rounds[0], set())
                own = [k for k, slot in enumerate(cluster.slots) if table.slots[slot].item in here]
                if len(own) <= width:
                    rows.append(own + [n] * (width - len(own)))
            source.add(np.array(rows, dtype=np.int16).reshape(len(rows), width))


def _source(frame: Frame, alike: Alike) -> Source:
    slots = list(alike.first.slots)
    terms = read_terms(frame.table, frame.prices, alike.shape, alike.first.rounds[0], slots)
    return Source(frame, alike, terms, np.zeros(len(slots), dtype=np.bool_))
