"""The master in whole bundles: reduced-cost fixing, then CP-SAT and HiGHS.

A choice of bundles that costs at most T uses only bundles whose reduced cost lies within
``T - bound`` of its block's least. The master is solved over those; when the answer costs at
most T, or there is none, everything is said about the bundles left out as well. T grows from what
keeps the programme small up to one below the incumbent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from scheduler.attendance.limits import Limits
from scheduler.attendance.linear import Relaxation, restricted
from scheduler.attendance.master import Master
from scheduler.attendance.slots import Ints
from scheduler.attendance.solver import IntegerAnswer, Programme, is_impossible, solve_integer

FIRST = 1_000
"""Bundles within the first T, roughly."""
GROWTH = 4
"""How many times more bundles the next T lets in."""

HALF, MOST_SHARE = 0.5, 0.95
"""Of the time left, for HiGHS: in general, as the full model comes after it; and where bundles were
generated, which have a share of the time of their own."""

ASIDE = 60
"""Most choices that are put aside."""
PATIENCE = 10
"""Choices put aside before asking whether that many would do."""

Choice = tuple[tuple[int, ...], ...]
"""Per block the bundles chosen; one that is chosen twice stands there twice."""
Judging = Callable[[Choice], int]


@dataclass(frozen=True)
class Answer:
    """What is known about the master in whole bundles."""

    bound: int
    """Lower bound on the objective."""
    choices: tuple[tuple[int, Choice], ...]
    """(objective by the judge, choice), best first; each keeps to every row."""
    infeasible: bool
    """There is no choice at all."""
    proved: bool
    """The bound is the best choice's objective, or there is nothing below the incumbent."""
    columns: int
    """Bundles in the largest programme solved."""


def solve_master(
    master: Master,
    relaxation: Relaxation,
    judge: Judging,
    incumbent: int | None,
    limits: Limits,
    least: int | None = None,
    *,
    generated: bool = False,
) -> Answer:
    """The best choices of the master, and what they prove. ``incumbent``: objective to beat;
    ``least``: no choice of the master costs less, as an objective; ``generated``: the bundles were, so that
    there may well be nothing within a T, which CP-SAT is asked before HiGHS.
    ``judge`` says what a choice really costs, never less than the master: one that turns out
    dearer is put aside, and the next best one looked for."""
    search = _Search(master, relaxation, judge, limits, generated)
    if incumbent is not None:
        search.beat(incumbent)
    if least is not None:
        search.raise_bound(least)
    while search.open:
        search.step()
    return search.answer


FEW = 2_000
"""Bundles up to which a row about the whole cost helps; over more it is dense, and a choice found later."""


class _Search:
    """Solves the master over ever more bundles until nothing is left to say. ``bound`` and
    ``most`` are in the master's costs: no choice is below the one, none above the other matters."""

    def __init__(
        self, master: Master, relaxation: Relaxation, judge: Judging, limits: Limits, generated: bool
    ) -> None:
        self.master, self.relaxation, self.judge, self.limits = master, relaxation, judge, limits
        self.generated = generated
        self.most: int | None = None
        self.start = self.bound = -(-relaxation.bound // master.scale)
        self.slack, self.blocks = _slack(master, relaxation)
        self.ranked = np.sort(self.slack)
        self.wanted = FIRST
        self.columns = 0
        self.choices: dict[Choice, int] = {}
        self.aside: list[Choice] = []
        self.infeasible = self.stuck = False

    @property
    def proved(self) -> bool:
        return self.infeasible or (self.most is not None and self.bound > self.most)

    @property
    def open(self) -> bool:
        return not (self.proved or self.stuck or self.limits.over)

    @property
    def answer(self) -> Answer:
        ranked = sorted((cost, choice) for choice, cost in self.choices.items())
        bound = self.master.objective(self.bound * self.master.scale)
        return Answer(bound, tuple(ranked), self.infeasible, self.proved, self.columns)

    def beat(self, objective: int) -> None:
        """Look only for what is better. Objectives are whole, costs may be parts of one."""
        most = (objective - 1) * self.master.units - self.master.constant
        self.most = most if self.most is None else min(self.most, most)

    def raise_bound(self, least: int) -> None:
        """Start from what is known."""
        self.bound = max(self.bound, least * self.master.units - self.master.constant)

    def step(self) -> None:
        """Solve over the bundles that a choice of cost T may use; T = None lets in all of them."""
        most = self._most_of_step()
        slack = self.ranked[-1] if most is None else self.master.scale * most - self.relaxation.bound
        inside = self.slack <= slack
        some = [np.flatnonzero(inside[self.blocks == n]) for n in range(len(self.master.blocks))]
        self.columns = max(self.columns, int(inside.sum()))
        programme = without(restricted(self.master, some, None), some, self.aside)
        answer = self._answer(programme, most)
        found = None if answer.values is None else _choice(self.master, some, answer.values)
        if found is not None and answer.optimal:
            self._found(*found, most)
        elif answer.infeasible and most is not None:
            self.bound, self.wanted = most + 1, self.wanted * GROWTH
        else:  # all bundles were let in and there is no choice; or a limit was reached
            self.infeasible, self.stuck = answer.infeasible, not answer.infeasible

    def _answer(self, programme: Programme, most: int | None) -> IntegerAnswer:
        share = MOST_SHARE if self.generated else HALF
        if most is None or len(programme.cost) > FEW:
            return solve_integer(programme, self.limits, share)
        if self.generated and is_impossible(within(programme, None, most), self.limits):
            return IntegerAnswer(optimal=False, infeasible=True, values=None)
        return solve_integer(within(programme, self.bound, most), self.limits, share)

    def _found(self, cost: int, choice: Choice, most: int | None) -> None:
        """The cheapest choice over the bundles of this step, those put aside left out."""
        objective = self.choices[choice] = self.judge(choice)
        self.beat(objective)
        if most is not None and cost > most:  # then nothing is within T
            self.bound, self.wanted = most + 1, self.wanted * GROWTH
            return
        self.bound = max(self.bound, cost)
        if not self.proved:
            self.aside.append(choice)
            self.stuck = not (self._promising() and _only_so(self.master, choice))

    def _promising(self) -> bool:
        """Whether putting choices aside gets anywhere in time, at the pace so far."""
        assert self.most is not None
        done, risen = len(self.aside), self.bound - self.start
        return done < PATIENCE or (self.most - self.bound) * done <= risen * (ASIDE - done)

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


def _only_so(master: Master, choice: Choice) -> bool:
    """Whether no other choice uses just these bundles: then a row can put this one aside. So it is
    where a block chooses once, or where each bundle holds something that is placed only once."""
    once = (master.upper == 1) & (master.equal == 1)
    return all(
        block.times == 1 or bool((block.column(np.array(chosen))[:, once] > 0).any(axis=1).all())
        for block, chosen in zip(master.blocks, choice, strict=True)
    )


def within(programme: Programme, least: int | None, most: int) -> Programme:
    """The programme with a row that says what it costs at least and at most: so it is known sooner that
    there is nothing, and that nothing is better."""
    costs = np.flatnonzero(programme.cost)
    return replace(
        programme,
        row=np.concatenate([programme.row, np.full(len(costs), len(programme.lower))]),
        column=np.concatenate([programme.column, costs]),
        entry=np.concatenate([programme.entry, programme.cost[costs]]),
        lower=np.append(programme.lower, -np.inf if least is None else float(least)),
        upper=np.append(programme.upper, float(most)),
    )


def without(programme: Programme, some: list[Ints], aside: list[Choice]) -> Programme:
    """The programme with a row for each choice put aside: not all of its bundles again."""
    if not aside:
        return programme
    first = np.cumsum([0, *map(len, some)])
    rows, columns = [programme.row], [programme.column]
    upper: list[float] = []
    for choice in aside:
        used = [
            start + np.flatnonzero(np.isin(bundles, chosen))
            for start, bundles, chosen in zip(first, some, choice, strict=False)
        ]
        columns.append(np.concatenate(used))
        rows.append(np.full(len(columns[-1]), len(programme.lower) + len(upper)))
        upper.append(sum(map(len, choice)) - 1.0)
    entries = np.ones(sum(map(len, columns[1:])))
    return replace(
        programme,
        row=np.concatenate(rows),
        column=np.concatenate(columns),
        entry=np.concatenate([programme.entry, entries]),
        lower=np.concatenate([programme.lower, np.full(len(upper), -np.inf)]),
        upper=np.concatenate([programme.upper, upper]),
    )
