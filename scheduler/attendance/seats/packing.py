"""The choice of seats as an integer programme, and the proof that nothing is better.

    maximise  Σ value_j · x_j    with  Σ_j entry_ij · x_j ≤ most_i  for every row i,  x binary.

A row is a copy that more people want than it has seats, or seats of one attendee of which only one
can be taken. For any whole prices p ≥ 0 of the rows and any scale S > 0

    S · Σ value_j x_j  ≤  Σ_i p_i · most_i + Σ_j max(0, S · value_j − Σ_i p_i · entry_ij)

holds for every choice x (Lagrange; weak duality), in whole numbers, whatever the prices came from.
Where both sides are equal the choice is proved best, and the gains S · value − Σ p · entry say which
x every best choice shares.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats, Programme

FINEST = 5040
"""Prices are whole multiples of 1 / FINEST of a wish point, or coarser where numbers get large."""
LARGEST = 2**60


@dataclass(frozen=True)
class Packing:
    """``row``, ``column``, ``entry``: the matrix as triples."""

    value: Ints
    most: Ints
    row: Ints
    column: Ints
    entry: Ints

    @property
    def columns(self) -> int:
        return len(self.value)

    def worth(self, chosen: Flags) -> int:
        return int(self.value[chosen].sum())

    def used(self, chosen: Flags) -> Ints:
        """Left-hand side of every row."""
        return np.bincount(self.row, self.entry * chosen[self.column], minlength=len(self.most)).astype(
            np.int64
        )

    def fits(self, chosen: Flags) -> bool:
        return bool((self.used(chosen) <= self.most).all())

    def relaxation(self) -> Programme:
        """The linear relaxation, to be minimised."""
        rows = len(self.most)
        return Programme(
            -self.value.astype(np.float64),
            np.ones(self.columns),
            np.full(rows, -np.inf),
            self.most.astype(np.float64),
            self.row,
            self.column,
            self.entry.astype(np.float64),
        )


@dataclass(frozen=True)
class Proof:
    """An upper bound in whole numbers: ``bound`` is ``scale`` times as large as what it bounds."""

    scale: int
    prices: Ints
    gains: Ints
    """Per column ``scale · value − price``: above 0 it is worth its price."""
    bound: int

    @property
    def whole(self) -> int:
        """Most that any choice is worth."""
        return self.bound // self.scale

    def slack(self, worth: int) -> int:
        """What a choice of this worth is below the bound, times ``scale``: a column with a larger
        gain is in every choice as good, one with a larger loss in none."""
        return self.bound - self.scale * worth


def proof(packing: Packing, duals: Floats) -> Proof:
    """The bound at these prices, rounded to whole ones; ``duals`` of the minimised relaxation."""
    scale = FINEST if FINEST * 4 * int(packing.value.sum()) < LARGEST else 1
    prices = np.maximum(0, np.rint(-duals * scale)).astype(np.int64)
    paid = np.zeros(packing.columns, dtype=np.int64)
    np.add.at(paid, packing.column, prices[packing.row] * packing.entry)
    gains = scale * packing.value - paid
    bound = int((prices * packing.most).sum()) + int(np.maximum(gains, 0).sum())
    return Proof(scale, prices, gains, bound)
