"""Exact pricing: branch and bound over partial bundles, thousands at a time.

A partial bundle is worth at most its own worth plus the largest gains still open to it, one per
clique of clashing slots: gains only fall as a bundle grows (terms are submodular). Children take
the open slots by gain, each leaving out those before it. What passes for a bundle is judged by its
true cost, so the answer is exact even where terms say too much.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from scheduler.attendance.bundles import Members
from scheduler.attendance.pricing.task import Task
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats

BATCH = 2_048
"""Partial bundles worked on at a time."""
KEEP = 50
"""Best bundles that are kept."""


@dataclass(frozen=True)
class Found:
    """``most``: no bundle is worth more. ``complete``: the search was not cut off."""

    most: float
    members: Members
    worth: Floats
    complete: bool
    nodes: int


def best_bundles(
    task: Task,
    floor: float,
    tolerance: float,
    most_nodes: int,
    stop: Callable[[], bool],
) -> Found:
    """The best bundles that are worth more than ``floor``, and an upper bound on all: within
    ``tolerance`` of the larger of the best and ``floor`` unless cut off."""
    search = _Search(task, floor, tolerance, every=False)
    return search.run(most_nodes, stop)


def all_bundles(task: Task, floor: float, most: int, most_nodes: int, stop: Callable[[], bool]) -> Found:
    """Every bundle worth at least ``floor``; ``complete`` False when there were more than ``most``."""
    search = _Search(task, np.nextafter(floor, -np.inf), 0.0, every=True, most=most)
    return search.run(most_nodes, stop)


@dataclass(frozen=True)
class _Nodes:
    """Partial bundles of one size."""

    members: Members
    value: Floats
    gains: Floats
    left: Flags
    bound: Floats

    def part(self, some: Ints | slice) -> _Nodes:
        return _Nodes(
            self.members[some], self.value[some], self.gains[some], self.left[some], self.bound[some]
        )


@dataclass
class _Search:
    task: Task
    floor: float
    tolerance: float
    every: bool
    most: int = 0
    nodes: int = 0
    best: float = -np.inf
    members: list[Members] = field(default_factory=list)
    worth: list[Floats] = field(default_factory=list)
    kept: int = 0
    pruned: float = -np.inf
    """No bundle that was left out unseen is worth more."""

    def __post_init__(self) -> None:
        cliques = self.task.terms.cliques
        self.order = np.array([slot for clique in cliques for slot in clique], dtype=np.int64)
        self.heads = np.cumsum([0, *map(len, cliques)])[:-1]
        self.alone = all(len(clique) == 1 for clique in cliques)
        self.least, self.largest = self.task.terms.size

    @property
    def threshold(self) -> float:
        """What cannot be worth more is of no interest."""
        return self.floor if self.every else max(self.floor, self.best) + self.tolerance

    def run(self, most_nodes: int, stop: Callable[[], bool]) -> Found:
        stack = self._root()
        while stack and self.nodes < most_nodes and not stop() and not (self.every and self.kept > self.most):
            nodes = stack.pop()
            if len(nodes.value) > BATCH:
                # The most promising last, so that they come first.
                stack.append(nodes.part(slice(None, -BATCH)))
                nodes = nodes.part(slice(-BATCH, None))
            keep = nodes.bound > self.threshold
            self._leave(nodes.bound[~keep])
            if keep.any():
                stack += self._expand(nodes.part(np.flatnonzero(keep)))
        for nodes in stack:
            self._leave(nodes.bound)
        width = self.largest
        members = np.concatenate([np.empty((0, width), dtype=np.int16), *self.members])
        worth = np.concatenate([np.empty(0), *self.worth])
        rank = np.argsort(-worth, kind="stable")[: None if self.every else KEEP]
        return Found(max(self.pruned, self.best), members[rank], worth[rank], not stack, self.nodes)

    def _leave(self, bound: Floats) -> None:
        self.pruned = max(self.pruned, float(bound.max(initial=-np.inf)))

    def _root(self) -> list[_Nodes]:
        task = self.task
        sure = task.sure
        shape = task.terms.shape
        if sure.shape[1] > self.largest or shape.clash[np.ix_(sure[0], sure[0])].any():
            return []
        value, gains = task.start(sure)
        left = task.open_to(sure)
        if sure.shape[1] >= self.least:
            self._take(sure, value)
        if sure.shape[1] == self.largest:
            return []
        return [_Nodes(sure, value, gains, left, self._bounds(sure.shape[1], value, gains, left))]

    def _bounds(self, size: int, value: Floats, gains: Floats, left: Flags) -> Floats:
        """Worth plus the largest gains, one a clique; those beyond the fewest only where they pay."""
        open_ = np.where(left, gains, -np.inf)
        if not self.alone:
            open_ = np.maximum.reduceat(open_[:, self.order], self.heads, axis=1)
        must, may = max(0, self.least - size), self.largest - size
        may = min(may, open_.shape[1])
        if must > may:
            return np.full(len(value), -np.inf)
        top = -np.partition(-open_, may - 1, axis=1)[:, :may] if may < open_.shape[1] else open_
        if must:
            top = -np.sort(-top, axis=1)
        bound: Floats = value + top[:, :must].sum(axis=1) + np.maximum(top[:, must:], 0).sum(axis=1)
        return bound

    def _expand(self, nodes: _Nodes) -> list[_Nodes]:
        self.nodes += len(nodes.value)
        size = nodes.members.shape[1]
        if size + 1 == self.largest:
            self._finish(nodes)
            return []
        rows, slots, rank = self._children(nodes, size)
        if not len(rows):
            return []
        members, value, gains = self.task.joined(
            nodes.members[rows], slots, nodes.value[rows], nodes.gains[rows]
        )
        left = (
            nodes.left[rows] & (rank[rows] > rank[rows, slots][:, None]) & ~self.task.terms.shape.clash[slots]
        )
        if self.task.terms.shape.capacities:
            left &= self.task.with_room(members)
        if size + 1 >= self.least:
            self._take(members, value)
        bound = self._bounds(size + 1, value, gains, left)
        keep = bound > self.threshold
        self._leave(bound[~keep])
        some = np.flatnonzero(keep)
        some = some[np.argsort(bound[some], kind="stable")]
        return [_Nodes(members, value, gains, left, bound).part(some)] if len(some) else []

    def _children(self, nodes: _Nodes, size: int) -> tuple[Ints, Ints, Ints]:
        """(node, slot) of the children worth a look, and the rank of every slot in its node: a
        child's best is its slot's gain and those that follow in rank."""
        open_ = np.where(nodes.left, nodes.gains, -np.inf)
        order = np.argsort(-open_, axis=1, kind="stable")
        ranked = np.take_along_axis(open_, order, axis=1)
        count = nodes.left.sum(axis=1)
        ranked[~np.isfinite(ranked)] = 0.0
        n = ranked.shape[1]
        must, may = max(1, self.least - size), self.largest - size
        sums = np.zeros((len(ranked), n + may + 1))
        gains = np.zeros_like(sums)
        np.cumsum(ranked, axis=1, out=sums[:, 1 : n + 1])
        sums[:, n + 1 :] = sums[:, n : n + 1]
        np.cumsum(np.maximum(ranked, 0), axis=1, out=gains[:, 1 : n + 1])
        gains[:, n + 1 :] = gains[:, n : n + 1]
        best = sums[:, must : n + must] - sums[:, :n] + gains[:, may : n + may] - gains[:, must : n + must]
        best += nodes.value[:, None]
        possible = np.arange(n) + must <= count[:, None]
        keep = possible & (best > self.threshold)
        self._leave(best[possible & ~keep])
        rows, position = np.nonzero(keep)
        rank = np.empty_like(order)
        np.put_along_axis(rank, order, np.arange(n)[None, :], axis=1)
        return rows, order[rows, position], rank

    def _finish(self, nodes: _Nodes) -> None:
        """One slot more: nothing can follow."""
        value = np.where(nodes.left, nodes.value[:, None] + nodes.gains, -np.inf)
        keep = value > self.threshold
        self._leave(value[~keep])
        rows, slots = np.nonzero(keep)
        if len(rows):
            self._take(
                np.concatenate([nodes.members[rows], slots[:, None].astype(np.int16)], axis=1),
                value[rows, slots],
            )

    def _take(self, members: Members, value: Floats) -> None:
        """Judge what may be of interest; what is left out unjudged is worth no more than it seems."""
        promising = value > (self.threshold if self.every else max(self.floor, self.best))
        self._leave(value[~promising & (value <= self.threshold)])
        members, value = members[promising], value[promising]
        if not len(members):
            return
        members = np.pad(
            np.sort(members, axis=1),
            ((0, 0), (0, self.largest - members.shape[1])),
            constant_values=self.task.n,
        )
        worth = self.task.worth(members)
        keep = worth > self.floor
        if keep.any():
            self.best = max(self.best, float(worth.max()))
            self.members.append(members[keep])
            self.worth.append(worth[keep])
            self.kept += int(keep.sum())
