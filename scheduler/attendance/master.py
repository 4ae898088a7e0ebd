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

FINEST = 1 << 20
"""Prices are in units of at best ``1 / FINEST`` of the objective."""
SAFE = 1 << 60
"""No sum of scaled costs and prices goes beyond this: 64-bit whole numbers hold it."""


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
    constant: int
    """(constant + cost of a choice) / units is at most the objective of every schedule with it."""
    units: int = 1
    """Costs are counted in this part of the objective's unit."""
    finest: int = FINEST
    """Most units of prices per unit of cost."""

    def objective(self, scaled: int) -> int:
        """Lower bound on the objective from one on the scaled cost; objectives are whole."""
        return -(-(scaled + self.scale * self.constant) // (self.scale * self.units))

    @cached_property
    def upper(self) -> Ints:
        return np.array([row.upper for row in self.rows], dtype=np.int64)

    @cached_property
    def equal(self) -> Ints:
        return np.array([row.equal for row in self.rows], dtype=np.int64)

    @property
    def size(self) -> int:
        return sum(len(block.members) for block in self.blocks)

    @cached_property
    def scale(self) -> int:
        """Units of prices per unit of the objective; fewer when costs are so large that sums of
        them might not fit."""
        largest = 1 + sum(block.times * int(np.abs(block.value).max()) for block in self.blocks)
        return max(1, min(self.finest, SAFE // (largest * (len(self.rows) + 8))))

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
