"""The master problem as data: one bundle a cluster, and the rows that tie the clusters together.

The bounds are Lagrangian, in whole numbers: for any integer price of every row,
``sum of (least scaled cost minus prices over all bundles) + prices × right-hand sides`` is at most
the scaled cost of every schedule. Rounding of an LP's duals can therefore never make a bound wrong,
only lower.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scheduler.attendance.bundles import Members, incidence, reduced
from scheduler.attendance.clusters import Alike
from scheduler.attendance.rows import Row
from scheduler.attendance.slots import Ints

SCALE = 1 << 20
"""Prices are in units of ``1 / SCALE`` of the objective."""


@dataclass(frozen=True)
class Block:
    """All bundles of alike clusters with their weighted costs."""

    alike: Alike
    members: Members
    value: Ints
    coefficients: Ints
    """Row × slot of the block."""

    @property
    def times(self) -> int:
        """How many clusters it stands for: so many bundles are chosen."""
        return len(self.alike.clusters)

    @property
    def slots(self) -> int:
        return len(self.alike.first.slots)

    def column(self, bundles: Ints) -> Ints:
        """Bundle × row: the coefficients of these bundles."""
        inside = incidence(self.slots, self.members[bundles])
        return np.rint(inside @ self.coefficients.T.astype(np.float32)).astype(np.int64)

    def reduced(self, prices: Ints, scale: int) -> Ints:
        """Scaled reduced cost of every bundle at these prices of the rows."""
        return reduced(scale * self.value, self.members, prices @ self.coefficients)


@dataclass(frozen=True)
class Master:
    """Blocks and rows. Every block has at least one bundle."""

    blocks: tuple[Block, ...]
    rows: tuple[Row, ...]

    @cached_property
    def upper(self) -> Ints:
        return np.array([row.upper for row in self.rows], dtype=np.int64)

    @cached_property
    def equal(self) -> Ints:
        return np.array([row.equal for row in self.rows], dtype=np.int64)

    @property
    def size(self) -> int:
        return sum(len(block.members) for block in self.blocks)

    def valid(self, prices: Ints) -> Ints:
        """The nearest valid prices: that of an upper limit is never above 0."""
        return np.where(self.equal == 1, prices, np.minimum(prices, 0))

    def bound(self, prices: Ints, scale: int) -> int:
        """Scaled lower bound on the cost of every choice of bundles that keeps to the rows.
        ``scale`` 0 leaves the costs out: a bound above 0 then proves that there is none."""
        found = int(self.valid(prices) @ self.upper)
        for block in self.blocks:
            found += block.times * int(block.reduced(self.valid(prices), scale).min())
        return found


def block_of(alike: Alike, members: Members, value: Ints, rows: list[Row]) -> Block:
    """The bundles of alike clusters; the first cluster's coefficients are those of all."""
    within = {slot: n for n, slot in enumerate(alike.first.slots)}
    coefficients = np.zeros((len(rows), len(within)), dtype=np.int64)
    for number, row in enumerate(rows):
        for slot, coefficient in row.coefficients.items():
            if slot in within:
                coefficients[number, within[slot]] = coefficient
    return Block(alike, members, value, coefficients)
