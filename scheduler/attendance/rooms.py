"""The cheapest rooms of every bundle: bipartite matching where its slots all overlap.

Matching runs over all bundles at once, as dynamic programming over sets of rooms: after k slots,
the least cost for every set of k rooms. Only the k cheapest rooms of each slot can matter when k
slots need a room. Where slots do not all overlap, or clash with slots of a parallel round, a
search per bundle finishes the job; where that is too much, what matching says stays a valid lower
bound and the values count as inexact.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import comb

import numpy as np

from scheduler.attendance.bundles import Members
from scheduler.attendance.limits import Limits
from scheduler.attendance.slots import Ints, Slots
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import is_on

NO_ROOM = np.int64(1) << 40
"""Cost of a slot without a room; a bundle at or above half of it does not exist."""
CHUNK = 1 << 20
"""Bundles × sets of rooms worked on at a time."""
MOST_WORK = 2_000_000_000
"""Additions of the dynamic programme before the cheaper bound is taken."""
MOST_SEARCHES = 20_000
"""Bundles whose rooms are searched one by one."""


@dataclass(frozen=True, eq=False)
class Rooms:
    """The rooms of one cluster; what it knows of them is worked out once. ``rounds``: per round its
    slots, as numbers into ``slots``."""

    table: Slots
    slots: list[int]
    rounds: tuple[tuple[int, ...], ...]

    def costs(self, members: Members, limits: Limits) -> tuple[Ints, bool]:
        """Least weighted cost of rooms per bundle, ``NO_ROOM`` or more where there are none, and
        whether it is exact. Otherwise it is a lower bound."""
        if not is_on(self.table.instance, CATALOGUE["room-conflict"]):
            return _cheapest(self._cost, members), True
        total = np.zeros(len(members), dtype=np.int64)
        exact = True
        for own, plain in zip(self.rounds, self._plain, strict=True):
            part = _only(members, own, len(self.slots))
            if plain:
                matched, whole = _match(self._cost, part, limits)
                exact &= whole
            else:
                matched = _cheapest(self._cost, part)
            total += matched
        return self._finish(members, total, exact, limits)

    @cached_property
    def _cost(self) -> Ints:
        return _matrix(self.table, self.slots)

    @cached_property
    def _plain(self) -> list[bool]:
        """By round: its slots all share a minute, so that matching says everything."""
        return [
            bool(self.table.overlap[np.ix_(at, at)].all())
            for at in ([self.slots[s] for s in own] for own in self.rounds)
        ]

    @cached_property
    def _contest(self) -> _Contest:
        return _Contest(self.table, self.slots)

    @cached_property
    def _unmatched(self) -> list[tuple[int, int]]:
        """Pairs of slots that may want a room at the same time, of which matching knows nothing."""
        matched = [own for own, plain in zip(self.rounds, self._plain, strict=True) if plain]
        if any(len(own) == len(self.slots) for own in matched):
            return []
        round_of = {slot: number for number, own in enumerate(matched) for slot in own}
        return [
            (one, other)
            for one, other in combinations(range(len(self.slots)), 2)
            if self._contest.rivals[one] >> other & 1
            and (one not in round_of or round_of[one] != round_of.get(other))
        ]

    def _finish(self, members: Members, total: Ints, exact: bool, limits: Limits) -> tuple[Ints, bool]:
        """Search the bundles for which matching round by round does not say everything."""
        if not self._unmatched:
            return total, exact
        open_ = np.zeros(len(members), dtype=np.bool_)
        held = [(members == slot).any(axis=1) for slot in range(len(self.slots))]
        for one, other in self._unmatched:
            open_ |= held[one] & held[other]
        todo = np.flatnonzero(open_ & (total < NO_ROOM // 2))
        if len(todo) > MOST_SEARCHES:
            return total, False
        for number, bundle in enumerate(todo):
            if number % 100 == 0:
                limits.check()
            own = [int(slot) for slot in members[bundle] if slot < len(self.slots)]
            total[bundle] = self._contest.cost(own)
        # A searched bundle is exact; the others are as exact as their matching was.
        return total, exact


def _matrix(table: Slots, slots: list[int]) -> Ints:
    """Slot × room costs with a last row of zeros for padding."""
    rooms = list(dict.fromkeys(room for slot in slots for room in table.slots[slot].rooms))
    column = {room: n for n, room in enumerate(rooms)}
    cost = np.full((len(slots) + 1, len(rooms)), NO_ROOM, dtype=np.int64)
    for row, slot in enumerate(slots):
        found = table.slots[slot]
        cost[row, [column[room] for room in found.rooms]] = found.costs
    cost[len(slots)] = 0
    return cost


def _only(members: Members, own: tuple[int, ...], pad: int) -> Members:
    """The bundles with only these slots; columns without any are left out."""
    inside = np.zeros(pad + 1, dtype=np.bool_)
    inside[list(own)] = True
    keep = inside[members]
    columns = keep.any(axis=0)
    part = np.where(keep, members, np.int16(pad))
    return part[:, columns]


def _cheapest(cost: Ints, members: Members) -> Ints:
    """Each slot its cheapest room, whoever else has it."""
    if not cost.shape[1]:
        return np.zeros(len(members), dtype=np.int64)
    best: Ints = cost.min(axis=1)
    total: Ints = best[members].sum(axis=1)
    return total


def _match(cost: Ints, members: Members, limits: Limits) -> tuple[Ints, bool]:
    """Minimum-cost matching per bundle, and whether it was within reach."""
    most = members.shape[1]
    n, pad = len(members), len(cost) - 1
    useful = np.unique(np.argsort(cost[:pad], axis=1, kind="stable")[:, :most])
    sets = [comb(len(useful), size) for size in range(min(most, len(useful)) + 1)]
    if n * sum(sets[:-1]) * len(useful) > MOST_WORK:
        return _cheapest(cost, members), False
    total = np.empty(n, dtype=np.int64)
    step = max(1, CHUNK // max(sets))
    for first in range(0, n, step):
        limits.check()
        total[first : first + step] = _matched(cost[:, useful], members[first : first + step], pad)
    return total, True


def _matched(cost: Ints, members: Members, pad: int) -> Ints:
    """``least[set]`` = least cost of the slots so far in exactly these rooms, per bundle.
    Padding comes last: what a bundle has when it begins is its answer."""
    rooms, n = cost.shape[1], len(members)
    least: dict[tuple[int, ...], Ints] = {(): np.zeros(n, dtype=np.int64)}
    ended = np.full(n, NO_ROOM, dtype=np.int64)
    for place in range(members.shape[1]):
        slot = members[:, place]
        stop = slot == pad
        if stop.any():
            ended = np.where(stop, np.minimum(ended, _least(least, n)), ended)
        price = [cost[slot, room] for room in range(rooms)]
        following: dict[tuple[int, ...], Ints] = {}
        for chosen in combinations(range(rooms), place + 1):
            best: Ints | None = None
            for position, room in enumerate(chosen):
                option = least[chosen[:position] + chosen[position + 1 :]] + price[room]
                best = option if best is None else np.minimum(best, option, out=best)
            assert best is not None
            following[chosen] = best
        least = following
    return np.where((members == pad).any(axis=1), ended, _least(least, n))


def _least(least: dict[tuple[int, ...], Ints], n: int) -> Ints:
    found = np.full(n, NO_ROOM, dtype=np.int64)
    for option in least.values():
        np.minimum(found, option, out=found)
    return found


class _Contest:
    """Who may want which room at the same time; sets of slots are bits."""

    def __init__(self, table: Slots, slots: list[int]) -> None:
        found = [table.slots[slot] for slot in slots]
        turnover = {room: table.instance.room[room].turnover for slot in found for room in slot.rooms}
        self.options = [sorted(zip(slot.costs, slot.rooms, strict=True)) for slot in found]
        self.rivals = [0] * len(slots)
        """Per slot the others it shares a room and a time with."""
        self.in_room: list[dict[str, int]] = [dict.fromkeys(slot.rooms, 0) for slot in found]
        """Per slot and room the others that cannot have the room then."""
        for one, other in combinations(range(len(slots)), 2):
            a, b = found[one], found[other]
            for room in set(a.rooms) & set(b.rooms):
                if a.interval.overlaps(b.interval, gap=turnover[room]):
                    for this, that in ((one, other), (other, one)):
                        self.rivals[this] |= 1 << that
                        self.in_room[this][room] |= 1 << that
        self.known: dict[int, int] = {}

    def cost(self, slots: list[int]) -> int:
        """Least cost of rooms for these slots, group by group."""
        left, total = sum(1 << slot for slot in slots), 0
        while left:
            group = grown = left & -left
            while grown:
                reached = 0
                for slot in slots:
                    if grown >> slot & 1:
                        reached |= self.rivals[slot]
                grown = reached & left & ~group
                group |= grown
            left &= ~group
            if group not in self.known:
                self.known[group] = self._search([slot for slot in slots if group >> slot & 1])
            total += self.known[group]
        return total

    def _search(self, slots: list[int]) -> int:
        """Branch and bound; ``NO_ROOM`` where rooms do not suffice."""
        # First those for whom the second choice costs most: their first is what they will get.
        order = sorted(slots, key=self._regret, reverse=True)
        rest = [0] * (len(order) + 1)
        for depth in range(len(order) - 1, -1, -1):
            rest[depth] = rest[depth + 1] + self.options[order[depth]][0][0]
        taken: dict[str, int] = {}
        best = int(NO_ROOM)

        def place(depth: int, cost: int) -> None:
            nonlocal best
            if depth == len(order):
                best = cost
                return
            slot = order[depth]
            for price, room in self.options[slot]:
                if cost + price + rest[depth + 1] >= best:
                    return
                before = taken.get(room, 0)
                if not before & self.in_room[slot][room]:
                    taken[room] = before | 1 << slot
                    place(depth + 1, cost + price)
                    taken[room] = before

        place(0, 0)
        return best

    def _regret(self, slot: int) -> int:
        prices = [price for price, _ in self.options[slot]]
        return prices[1] - prices[0] if len(prices) > 1 else int(NO_ROOM)
