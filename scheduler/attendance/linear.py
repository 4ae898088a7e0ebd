"""The master's LP by sifting: a few bundles at a time, priced over all of them.

Dantzig-Wolfe's master with complete enumeration (Desrosiers & Lübbecke, *A primer in column
generation*): GLOP solves it over the bundles found useful so far, its duals price every bundle,
the most promising ones join. Every set of duals gives a valid bound; the best one is kept.
Where there are more bundles than fit, ``generate`` takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from scheduler.attendance.limits import Limits, TimeUpError
from scheduler.attendance.master import FINEST, Block, Master
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats, LinearAnswer, Programme, solve_linear

FIRST = 300
"""Bundles of each block to start with."""
MORE = 400
"""Bundles of each block that join a round."""
ROUNDS = 200
CLOSE_ENOUGH = 1e-4
"""Distance of bound and LP, in units of cost, at which sifting ends."""
NOTHING = 1e-9


@dataclass(frozen=True)
class Relaxation:
    """``bound`` = exact in whole numbers at ``prices``, both times ``Master.scale``; ``lp`` = what
    GLOP said."""

    bound: int
    prices: Ints
    lp: float
    infeasible: bool
    rounds: int
    chosen: tuple[Flags, ...]
    """Per block the bundles that GLOP has seen."""
    support: tuple[tuple[Ints, Floats], ...]
    """Per block the bundles of its last solution, with their values."""

    @property
    def columns(self) -> int:
        return sum(int(chosen.sum()) for chosen in self.chosen)


def solve_relaxation(master: Master, limits: Limits, start: tuple[Flags, ...] | None = None) -> Relaxation:
    """Bound and duals of the master's LP. ``start``: bundles that are surely of use. Raises
    TimeUpError when there are none in time."""
    sifting = _Sifting(master, with_costs=True, start=start)
    found = sifting.run(limits)
    if found is None:
        raise TimeUpError
    if sifting.artificial > 1e-6:
        # Rows may not be satisfiable at all: leave the costs out and look for a proof.
        doubt = _Sifting(master, with_costs=False).run(limits)
        if doubt is not None and doubt.bound > 0:
            return replace(doubt, infeasible=True)
    return found


class _Sifting:
    """The restricted master: the bundles in it, and artificial columns that keep it feasible."""

    def __init__(self, master: Master, *, with_costs: bool, start: tuple[Flags, ...] | None = None) -> None:
        self.master = master
        self.unit = master.scale if with_costs else FINEST
        self.scale = self.unit if with_costs else 0
        spread = sum(block.times * int(np.ptp(block.value)) for block in master.blocks)
        self.penalty = float(spread + 1) if with_costs else 1.0
        self.chosen = [np.zeros(len(block.members), dtype=np.bool_) for block in master.blocks]
        if start is not None:
            self.chosen = [chosen.copy() for chosen in start]
        self.artificial = 0.0
        self.support: list[tuple[Ints, Floats]] = []

    def run(self, limits: Limits) -> Relaxation | None:
        master = self.master
        best: Relaxation | None = None
        joining = [self._first(block) for block in master.blocks]
        for number in range(1, ROUNDS + 1):
            for chosen, some in zip(self.chosen, joining, strict=True):
                chosen[some] = True
            answer = self._solve(limits)
            if answer is None:
                return self._seen(best)
            prices = master.valid(np.rint(answer.duals[: len(master.rows)] * self.unit).astype(np.int64))
            costs = [block.reduced(prices, self.scale) for block in master.blocks]
            bound = int(prices @ master.upper) + sum(
                block.times * int(cost.min()) for block, cost in zip(master.blocks, costs, strict=True)
            )
            if best is None or bound > best.bound:
                best = Relaxation(bound, prices, answer.objective, False, number, (), ())
            if answer.objective - best.bound / self.unit < CLOSE_ENOUGH:
                break
            duals = answer.duals[len(master.rows) :] * self.unit
            joining = [
                self._promising(cost, dual, chosen)
                for cost, dual, chosen in zip(costs, duals, self.chosen, strict=True)
            ]
            if not any(len(some) for some in joining):
                break
        return self._seen(best)

    def _seen(self, best: Relaxation | None) -> Relaxation | None:
        if best is None:
            return None
        return replace(best, chosen=tuple(self.chosen), support=tuple(self.support))

    def _first(self, block: Block) -> Ints:
        return np.argsort(block.value, kind="stable")[:FIRST]

    def _promising(self, cost: Ints, dual: float, chosen: Flags) -> Ints:
        """Bundles outside whose reduced cost is below that of the ones in use."""
        promising = np.flatnonzero((cost < dual) & ~chosen)
        if len(promising) > MORE:
            promising = promising[np.argpartition(cost[promising], MORE)[:MORE]]
        return promising

    def _solve(self, limits: Limits) -> LinearAnswer | None:
        some = [np.flatnonzero(chosen) for chosen in self.chosen]
        real = sum(map(len, some))
        programme = restricted(self.master, some, self.penalty)
        if self.scale == 0:
            programme.cost[:real] = 0
        answer = None if limits.over else solve_linear(programme, limits)
        if answer is not None:
            self.artificial = float(answer.values[real:].sum())
            values = np.split(answer.values[:real], np.cumsum([len(own) for own in some])[:-1])
            self.support = [
                (own[value > NOTHING], value[value > NOTHING])
                for own, value in zip(some, values, strict=True)
            ]
        return answer


def restricted(master: Master, chosen: list[Ints], penalty: float | None) -> Programme:
    """The master over some bundles of every block: one row per row, then one per block. With a
    penalty there are two artificial columns per row, which make up for what is short or too much."""
    rows = len(master.rows)
    cost: list[Floats] = []
    most: list[Floats] = []
    row: list[Ints] = []
    column: list[Ints] = []
    entry: list[Ints] = []
    n = 0
    for number, (block, some) in enumerate(zip(master.blocks, chosen, strict=True)):
        coefficients = block.column(some)
        bundle, own_row = np.nonzero(coefficients)
        row += [own_row, np.full(len(some), rows + number)]
        column += [bundle + n, np.arange(n, n + len(some))]
        entry += [coefficients[bundle, own_row], np.ones(len(some), dtype=np.int64)]
        cost.append(block.value[some].astype(np.float64))
        most.append(np.full(len(some), float(block.times)))
        n += len(some)
    if penalty is not None:
        both = np.arange(rows)
        row += [both, both]
        column += [n + both, n + rows + both]
        entry += [np.ones(rows, dtype=np.int64), np.full(rows, -1)]
        cost.append(np.full(2 * rows, penalty))
        most.append(np.full(2 * rows, np.inf))
    times = np.array([block.times for block in master.blocks], dtype=np.float64)
    upper = master.upper.astype(np.float64)
    return Programme(
        cost=np.concatenate(cost),
        most=np.concatenate(most),
        lower=np.concatenate([np.where(master.equal == 1, upper, -np.inf), times]),
        upper=np.concatenate([upper, times]),
        row=np.concatenate(row),
        column=np.concatenate(column),
        entry=np.concatenate(entry).astype(np.float64),
    )
