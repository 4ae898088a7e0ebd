"""Dual cuts: what the master's prices say about one cluster, for a model that places sessions.

For whole numbers ``pi`` on slots, every bundle of a cluster costs at least ``mu`` plus its ``pi``,
``mu`` being the least cost minus ``pi`` over all bundles: the empty one and every allowed size
included. So the cut holds for every feasible schedule, whatever the prices were.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler.attendance.bundles import reduced
from scheduler.attendance.master import Master
from scheduler.attendance.slots import Ints, Slots

CUT_SCALE = 12
"""Prices are often halves, thirds and quarters: in twelfths little is lost by rounding."""


@dataclass(frozen=True)
class Cut:
    """``scale × cost(rounds) >= constant + sum of coefficient × placed``.

    ``cost(rounds)`` is the weighted cost of what happens in these rounds: minus ``attendance`` ×
    the wishes met there, ``Compiled.cost`` of the placements there, ``theme-overlap`` between
    sessions there, ``coverage`` of these rounds. ``placed`` is 1 where the copy stands in the round.
    """

    rounds: tuple[str, ...]
    constant: int
    coefficients: dict[tuple[str, str], int]
    """(copy, round) -> coefficient; those that are absent are 0."""
    scale: int


def dual_cuts(table: Slots, master: Master, prices: Ints, scale: int = CUT_SCALE) -> tuple[Cut, ...]:
    """One cut per cluster, from the LP's prices of the rows."""
    cuts = []
    for block in master.blocks:
        exact = (prices @ block.coefficients) / master.scale
        pi = np.rint(scale * exact).astype(np.int64)
        least = int(reduced(scale * block.value, block.members, pi).min())
        for cluster in block.alike.clusters:
            coefficients = {
                (copy, table.slots[slot].round): int(price)
                for slot, price in zip(cluster.slots, pi, strict=True)
                if price
                for copy in table.items[table.slots[slot].item].copies
            }
            cuts.append(Cut(cluster.rounds, least, coefficients, scale))
    return tuple(cuts)
