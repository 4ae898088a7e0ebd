"""The master in whole bundles: reduced-cost fixing, then HiGHS.

A choice of bundles that costs at most T uses only bundles whose reduced cost lies within
``T - bound`` of its block's least. HiGHS solves the master over those; when the answer costs at
most T, or there is none, everything is said about the bundles left out as well. T grows from what
keeps the programme small up to one below the incumbent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler.attendance.limits import Limits
from scheduler.attendance.linear import Relaxation, restricted
from scheduler.attendance.master import Master
from scheduler.attendance.slots import Ints
from scheduler.attendance.solver import solve_integer

FIRST = 1_000
"""Bundles within the first T, roughly."""
GROWTH = 4
"""How many times more bundles the next T lets in."""

Choice = tuple[tuple[int, ...], ...]
"""Per block the bundles chosen; one that is chosen twice stands there twice."""


@dataclass(frozen=True)
class Answer:
    """What is known about the master in whole bundles; costs are without the constant."""

    bound: int
    """No choice costs less."""
    choices: tuple[tuple[int, Choice], ...]
    """(cost, choice), cheapest first; each keeps to every row."""
    infeasible: bool
    """There is no choice at all."""
    proved: bool
    """``bound`` is the least cost, or above what was worth looking for."""
    columns: int
    """Bundles in the largest programme solved."""


def solve_master(
    master: Master, relaxation: Relaxation, most: int | None, limits: Limits
) -> Answer:
    """The least cost of the master. ``most``: dearer choices are of no interest."""
    search = _Search(master, relaxation, most, limits)
    while search.open:
        search.step()
    return search.answer


class _Search:
    """Solves the master over ever more bundles until nothing is left to say."""

    def __init__(self, master: Master, relaxation: Relaxation, most: int | None, limits: Limits) -> None:
        self.master, self.relaxation, self.limits = master, relaxation, limits
        self.most = most
        self.bound = -(-relaxation.bound // master.scale)
        self.slack, self.blocks = _slack(master, relaxation)
        self.ranked = np.sort(self.slack)
        self.wanted = FIRST
        self.columns = 0
        self.choices: dict[Choice, int] = {}
        self.proved = self.infeasible = self.stuck = False

    @property
    def open(self) -> bool:
        if self.most is not None and self.bound > self.most:
            self.proved = True
        return not (self.proved or self.stuck or self.limits.over)

    @property
    def answer(self) -> Answer:
        ranked = sorted((cost, choice) for choice, cost in self.choices.items())
        return Answer(self.bound, tuple(ranked), self.infeasible, self.proved, self.columns)

    def step(self) -> None:
        """Solve over the bundles that a choice of cost T may use; T = None lets in all of them."""
        most = self._most_of_step()
        slack = self.ranked[-1] if most is None else self.master.scale * most - self.relaxation.bound
        inside = self.slack <= slack
        some = [np.flatnonzero(inside[self.blocks == n]) for n in range(len(self.master.blocks))]
        self.columns = max(self.columns, int(inside.sum()))
        self.wanted *= GROWTH
        answer = solve_integer(restricted(self.master, some, None), self.limits)
        found = None if answer.values is None else _choice(self.master, some, answer.values)
        if found is not None:
            self.choices[found[1]] = found[0]
        if answer.optimal and found is not None:
            cost = found[0]
            if most is None or cost <= most:
                self.bound, self.proved = max(self.bound, cost), True
            else:  # not within T: then nothing is, and this choice is the one to beat
                self.bound = most + 1
                self.most = cost - 1 if self.most is None else min(self.most, cost - 1)
        elif answer.infeasible and most is not None:
            self.bound = most + 1
        elif answer.infeasible:
            self.proved = self.infeasible = True
        else:
            self.stuck = True

    def _most_of_step(self) -> int | None:
        if self.wanted >= len(self.ranked):
            return self.most
        reach = (self.relaxation.bound + int(self.ranked[self.wanted])) // self.master.scale
        most = max(self.bound, reach)
        return most if self.most is None else min(most, self.most)


def _slack(master: Master, relaxation: Relaxation) -> tuple[Ints, Ints]:
    """Per bundle of all blocks how much the scaled bound rises when it is chosen; its block."""
    costs = [block.reduced(relaxation.prices, master.scale) for block in master.blocks]
    slack = np.concatenate([cost - cost.min() for cost in costs])
    blocks = np.repeat(np.arange(len(costs)), [len(cost) for cost in costs])
    return slack, blocks


def _choice(master: Master, some: list[Ints], values: Ints) -> tuple[int, Choice] | None:
    """What HiGHS chose, checked in whole numbers; None if it breaks a row."""
    cost, first = 0, 0
    used = np.zeros(len(master.rows), dtype=np.int64)
    chosen: list[tuple[int, ...]] = []
    for block, bundles in zip(master.blocks, some, strict=True):
        times = values[first : first + len(bundles)]
        first += len(bundles)
        own = np.repeat(bundles, times)
        if len(own) != block.times:
            return None
        cost += int(block.value[own].sum())
        used += block.column(own).sum(axis=0)
        chosen.append(tuple(int(bundle) for bundle in own))
    if (used > master.upper).any() or (used < master.upper)[master.equal == 1].any():
        return None
    return cost, tuple(chosen)
