"""The master in whole bundles: reduced-cost fixing, then HiGHS.

A choice of bundles that costs at most T uses only bundles whose reduced cost lies within
``T - bound`` of its block's least. HiGHS solves the master over those; when the answer costs at
most T, or there is none, everything is said about the bundles left out as well. T grows from what
keeps the programme small up to one below the incumbent.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from scheduler.attendance.linear import Relaxation, restricted
from scheduler.attendance.master import SCALE, Master
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
    master: Master, relaxation: Relaxation, most: int | None, deadline: float, workers: int, seed: int
) -> Answer:
    """The least cost of the master. ``most``: dearer choices are of no interest."""
    slack, blocks = _slack(master, relaxation)
    bound = -(-relaxation.bound // SCALE)
    ranked = np.sort(slack)
    choices: dict[Choice, int] = {}
    wanted, columns = FIRST, 0
    while most is None or bound <= most:
        complete = wanted >= len(ranked)
        limit = None if complete else bound + max(0, _units(int(ranked[wanted]), relaxation, bound))
        if most is not None and (limit is None or limit >= most):
            limit, complete = most, True
        chosen = slack <= (SCALE * limit - relaxation.bound if limit is not None else ranked[-1])
        some = [np.flatnonzero(chosen[blocks == number]) for number in range(len(master.blocks))]
        columns = max(columns, int(chosen.sum()))
        seconds = deadline - time.monotonic()
        if seconds <= 0:
            break
        answer = solve_integer(restricted(master, some, None), seconds, workers, seed)
        found = None
        if answer.values is not None:
            found = _choice(master, some, answer.values)
        if found is not None:
            choices[found[1]] = found[0]
        if answer.optimal and found is not None:
            if limit is None or found[0] <= limit:
                return _answer(max(bound, found[0]), choices, columns, proved=True)
            bound = limit + 1
            most = found[0] - 1 if most is None else min(most, found[0] - 1)
        elif answer.infeasible:
            if limit is None:
                return _answer(bound, choices, columns, proved=True, infeasible=True)
            bound = limit + 1
        else:
            break
        wanted *= GROWTH
    return _answer(bound, choices, columns, proved=most is not None and bound > most)


def _slack(master: Master, relaxation: Relaxation) -> tuple[Ints, Ints]:
    """Per bundle of all blocks how much the scaled bound rises when it is chosen; its block."""
    costs = [block.reduced(relaxation.prices, SCALE) for block in master.blocks]
    slack = np.concatenate([cost - cost.min() for cost in costs])
    blocks = np.repeat(np.arange(len(costs)), [len(cost) for cost in costs])
    return slack, blocks


def _units(slack: int, relaxation: Relaxation, bound: int) -> int:
    """The largest T, as units above ``bound``, that lets in no bundle beyond this slack."""
    return (relaxation.bound + slack) // SCALE - bound


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


def _answer(
    bound: int, choices: dict[Choice, int], columns: int, *, proved: bool, infeasible: bool = False
) -> Answer:
    ranked = sorted((cost, choice) for choice, cost in choices.items())
    return Answer(bound, tuple(ranked), infeasible, proved, columns)
