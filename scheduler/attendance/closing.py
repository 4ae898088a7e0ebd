"""From the LP of generated columns to whole bundles: first a good choice, then the proof.

A choice that costs at most T uses only bundles whose reduced cost lies within ``T − bound`` of the
least. Those are all made, by the same branch and bound that prices, and the integer master over
them says everything about T. Where they are too many, a smaller T is proved instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from scheduler.attendance.columns import Columns
from scheduler.attendance.dive import dive
from scheduler.attendance.generate import Priced
from scheduler.attendance.integer import solve_master
from scheduler.attendance.judge import Judge
from scheduler.attendance.limits import Limits
from scheduler.attendance.linear import Relaxation
from scheduler.attendance.pricing import all_bundles

MOST_BUNDLES = 50_000
"""Bundles that are made for one T."""
MOST_NODES = 500_000
"""Partial bundles looked at for them, by source."""
NODES = 1_000
"""Of the search tree of one integer master."""
FIRST_SHARE = 0.5
"""Of the time left, for a first good choice."""


@dataclass(frozen=True)
class Closed:
    """``bound``: a lower bound on the objective; None = nothing was proved."""

    bound: int | None
    proposals: list[tuple[int, dict[str, str]]]
    """(objective by the judge, rounds of copies), best first."""
    columns: int

    @property
    def best(self) -> int | None:
        return self.proposals[0][0] if self.proposals else None


@dataclass(frozen=True)
class Closing:
    """``constant``: as the judge's."""

    columns: Columns
    priced: Priced
    constant: int
    limits: Limits

    def choose(self) -> Closed:
        """A good choice; it proves nothing."""
        columns = self.columns
        fixed = dive(columns, self.priced.prices, self.limits.part(FIRST_SHARE))
        if fixed is None:
            return Closed(None, [], 0)
        choice: list[list[int]] = [[] for _ in columns.sources]
        for one in fixed:
            source = columns.sources[one.source]
            source.add(one.members[None, :])
            choice[one.source].append(int(np.flatnonzero((source.members == one.members).all(axis=1))[0]))
        judge = Judge(columns.stock(), self.constant)
        found = tuple(tuple(sorted(own)) for own in choice)
        return Closed(None, [(judge.objective(found), judge.rounds(found))], len(fixed))

    def prove(self, incumbent: Callable[[], int | None]) -> Iterator[Closed]:
        """What is proved about all bundles, better and better: until nothing is below ``incumbent``
        or limits are reached."""
        least = self.columns.least(self.priced.bound)
        step = 0
        while (most := incumbent()) is not None and least < most and not self.limits.over:
            step = step or max(1, (most - least + 1) // 4)
            below = min(most, least + step)
            if not self._make(below - 1):
                if step == 1:
                    return
                step = max(1, step // 4)
                continue
            closed = self._solve(least, below)
            if closed.bound is not None:
                least = max(least, closed.bound)
            yield closed
            if least < below:
                return
            step *= 2

    def _solve(self, least: int, below: int) -> Closed:
        columns = self.columns
        if not all(len(source.members) for source in columns.sources):
            return Closed(below, [], 0)
        relaxation = Relaxation(self.priced.bound, self.priced.prices, 0.0, False, 0, (), ())
        judge = Judge(columns.stock(), self.constant)
        limits = replace(self.limits, nodes=NODES)
        answer = solve_master(
            columns.master(), relaxation, judge.objective, below, limits, least, generated=True
        )
        proposals = [(objective, judge.rounds(choice)) for objective, choice in answer.choices]
        return Closed(None if answer.infeasible else answer.bound, proposals, answer.columns)

    def _make(self, most: int) -> bool:
        """Hold all bundles of choices that cost at most ``most``, and no others. False when they are
        too many, or time is up."""
        columns = self.columns
        slack = columns.scale * (most - columns.constant) - self.priced.bound
        made, left = [], MOST_BUNDLES
        for source, worth in zip(columns.sources, self.priced.most, strict=True):
            task = source.task(self.priced.prices, columns.scale)
            found = all_bundles(task, worth - slack, left, MOST_NODES, lambda: self.limits.over)
            if not found.complete:
                return False
            left -= len(found.members)
            made.append(found.members)
        for source, members in zip(columns.sources, made, strict=True):
            source.forget()
            source.add(members)
        return True
