"""One pricing task: the terms of a round and the prices of its slots.

Worth is a scaled whole number, held exactly in double precision: ``scale × saving + prices``, which
is minus the reduced cost or, where terms say too much, a little more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from scheduler.attendance.bundles import Members, within
from scheduler.attendance.pricing.terms import Terms
from scheduler.attendance.rooms import NO_ROOM
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats

EXACT = 1 << 52
"""Whole numbers up to here are exact in double precision."""
FEW = 8
"""Bundles to a group below which they are worked out together."""
Judge = Callable[[Members], Ints]
"""The true cost of bundles; ``NO_ROOM`` or so of those that do not exist."""


@dataclass(frozen=True)
class Task:
    terms: Terms
    judge: Judge
    scale: int
    prices: Ints
    """By slot, scaled."""

    @property
    def n(self) -> int:
        return self.terms.n

    @cached_property
    def base(self) -> float:
        return float(self.scale * self.terms.base)

    @cached_property
    def pair(self) -> Floats:
        return (self.scale * self.terms.pair).astype(np.float64)

    @cached_property
    def first(self) -> Floats:
        """What each slot is worth by itself."""
        return (self.scale * self.terms.first + self.prices).astype(np.float64)

    @cached_property
    def alone(self) -> Floats:
        """The same without what is shared with others."""
        return (self.scale * self.terms.alone + self.prices).astype(np.float64)

    @cached_property
    def sure(self) -> Members:
        """The bundle of the slots that are in every bundle."""
        return np.flatnonzero(self.terms.shape.fixed).astype(np.int16)[None, :]

    def start(self, members: Members) -> tuple[Floats, Floats]:
        """Worth of these bundles of one size, without padding, and of every slot next to them."""
        terms = self.terms
        free = np.ones((len(members), len(terms.worth)), dtype=np.bool_)
        pairs = np.zeros((len(members), self.n))
        for column in members.T:
            free &= terms.free[column]
            pairs += self.pair[column]
        gains = self._scaled(free.astype(terms.weighted.dtype) @ terms.weighted) + self.alone - pairs
        value = self.base + self.scale * (
            (~free).astype(terms.weighted.dtype) @ terms.worth.astype(np.float64)
        )
        value += self.alone[members].sum(axis=1)
        value -= np.take_along_axis(pairs, members.astype(np.int64), axis=1).sum(axis=1) / 2
        return value, gains

    def joined(
        self, members: Members, slots: Ints, value: Floats, gains: Floats
    ) -> tuple[Members, Floats, Floats]:
        """Bundles with one slot more each, their worth, and what every other slot would add.
        ``value``, ``gains``: of the bundles without it."""
        together = np.concatenate([members, slots[:, None].astype(np.int16)], axis=1)
        value = value + gains[np.arange(len(slots)), slots]
        order = np.argsort(slots, kind="stable")
        groups = np.split(order, np.flatnonzero(np.diff(slots[order])) + 1)
        if len(slots) < FEW * len(groups):
            return together, value, self.start(together)[1]
        gains = gains.copy()
        for own in groups:
            gains[own] -= self._loss(members[own], int(slots[own[0]]))
        return together, value, gains

    def _loss(self, members: Members, slot: int) -> Floats:
        """How much less every slot is worth next to ``members`` once this slot joins them."""
        layer = self.terms.layers[slot]
        free = np.ones((len(members), layer.free.shape[1]), dtype=np.bool_)
        for column in members.T:
            free &= layer.free[column]
        found: Floats = self._scaled(free.astype(layer.worth.dtype) @ layer.worth) + self.pair[slot]
        return found

    def _scaled(self, worth: npt.NDArray[np.floating]) -> Floats:
        found: Floats = self.scale * worth.astype(np.float64)
        return found

    def open_to(self, members: Members) -> Flags:
        """Slots that can join: not inside, no clash, no capacity filled."""
        shape = self.terms.shape
        left = np.ones((len(members), self.n), dtype=np.bool_)
        for column in members.T:
            left &= ~shape.clash[column]
            left[np.arange(len(members)), column] = False
        return left & self.with_room(members)

    def with_room(self, members: Members) -> Flags:
        """Slots that fit in every capacity next to these bundles."""
        left = np.ones((len(members), self.n), dtype=np.bool_)
        for slots, most in self.terms.shape.capacities:
            full = np.isin(members, slots).sum(axis=1) >= most
            left[np.ix_(full, slots)] = False
        return left

    def worth(self, members: Members) -> Floats:
        """What bundles are really worth, padding allowed; minus infinity where they do not exist."""
        padded = np.append(self.prices, 0)
        cost = self.judge(members)
        exists = (cost < NO_ROOM // 2) & self._whole(members)
        worth = padded[members].sum(axis=1) - self.scale * np.where(exists, cost, 0)
        return np.where(exists, worth.astype(np.float64), -np.inf)

    def _whole(self, members: Members) -> Flags:
        """Mates are together, and capacities hold."""
        good = within(self.terms.shape, members)
        for one, other in self.terms.shape.mates:
            present = (members == other).any(axis=1) if other < self.n else np.False_
            good &= (members == one).any(axis=1) == present
        return good
