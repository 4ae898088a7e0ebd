"""Column generation: the master's LP when there are too many bundles to make them all.

GLOP solves the master over the bundles found so far; its prices, drawn towards the best ones so far
(Wentges, *Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming*, 1997) and not far
from them, say which bundles are missing. Every pricing round gives a valid bound, exact in whole numbers:
``prices × right-hand sides − the most that any bundle of each round is worth``, where a search that
was cut off counts with what it left open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from scheduler.attendance.bundles import Members
from scheduler.attendance.columns import Columns, Source
from scheduler.attendance.growing import GrowingMaster
from scheduler.attendance.limits import Limits
from scheduler.attendance.pricing import best_bundles, good_bundles
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats
from scheduler.attendance.stock import Frame

SMOOTH = 0.3
"""Weight of the best prices so far."""
WIDTH = 0.1
"""How far prices may be from the best so far, as a share of these, and of their mean."""
WIDER, MUCH_WIDER = 2.0, 16.0
"""How many times further, where the LP would pay for that, and where no bundle is missing any more."""
NODES, MORE, MOST_NODES = 20_000, 2, 500_000
"""Partial bundles looked at for one pricing; so many times more when that was too few to get on, up to
a most."""
GREEDY = 60
"""Bundles from swaps that a round may get at a time."""
MOST_COLUMNS = 20_000
"""Beyond this, bundles that are far from useful are forgotten."""
ROUNDS = 1_000
CLOSE_ENOUGH, CLOSE_SHARE = 1e-4, 0.01
"""Distance of bound and LP at which it ends: in units of cost, and of what the incumbent costs more."""

MOST_WORK = 200_000_000
"""Of all kinds of round: beyond this, pricing takes too long."""
SECONDS_PER_WORK = 6e-7
"""What the whole LP takes, roughly."""


def work_of(frame: Frame) -> list[int]:
    """Slots × wishes × sessions of a bundle, for every kind of round."""
    found = []
    for alike in frame.alike:
        slots = list(alike.first.slots)
        wishes = int(np.count_nonzero(frame.prices.wishes.weight[slots]))
        found.append(len(slots) * alike.shape.sizes[0][1] * wishes)
    return found


def affordable(work: int, limits: Limits, patience: float = 1.0) -> bool:
    """Whether generating columns may get anywhere in time. ``patience``: how many times longer than
    usual that takes."""
    return work <= min(MOST_WORK, limits.seconds / (patience * SECONDS_PER_WORK))


@dataclass(frozen=True)
class Priced:
    """What one round of pricing says. ``bound``: scaled, valid; ``most``: by source what a bundle is
    worth at most, rounded up; ``whole``: no search was cut off."""

    bound: int
    prices: Ints
    most: tuple[int, ...]
    members: tuple[Members, ...]
    whole: bool
    nodes: int


class Generation:
    """Generates columns until the LP is solved, nothing better than ``most`` is left, or time is up.
    ``best`` holds the best valid bound so far."""

    def __init__(
        self,
        columns: Columns,
        limits: Limits,
        few: int = ROUNDS,
        effort: int = NODES,
        prices: Ints | None = None,
    ) -> None:
        """``prices``: to begin with; the next ones may then be far from them."""
        self.columns, self.limits, self.few, self.prices = columns, limits, few, prices
        self.values: list[Floats] | None = None
        """Of the bundles by source, in the last LP."""
        self.best: Priced | None = None
        self.lp = np.inf
        self.rounds = self.nodes = 0
        self.penalty = 2.0 * max(1, max(int(source.terms.first.max(initial=0)) for source in columns.sources))
        self.master = GrowingMaster(columns, self.penalty)
        self.effort = effort
        self.solved = False
        self.infeasible = False
        """It was proved that some round can hold nothing, not even nothing at all."""

    def run(self, incumbent: Callable[[], int | None] = lambda: None) -> Iterator[Priced]:
        """Each better bound as it comes. Ends when nothing can be better than ``incumbent``, which is
        asked before every round of pricing, and may add columns."""
        incumbent()
        if not self._begin():
            return
        smooth = SMOOTH
        scale = self.columns.scale
        center: Floats | Ints = self._guess() if self.prices is None else self.prices
        width = CLOSE_ENOUGH + WIDTH * (np.abs(center) + np.abs(center).mean()) / scale
        if self.prices is not None:
            width[:] = 2 * self.penalty
        with ThreadPoolExecutor(max(1, min(self.limits.workers, len(self.columns.sources)))) as pool:
            while self.rounds < self.few and not self.limits.over:
                most = incumbent()
                if self.best is not None and most is not None and self.columns.least(self.best.bound) >= most:
                    return
                self.rounds += 1
                self.master.draw(center / scale, width)
                answer = self._linear()
                if answer is None:
                    return
                self.lp, duals, short = answer
                master = self.columns.master()
                prices = master.valid(np.rint(duals * master.scale).astype(np.int64))
                mix = smooth * center + (1 - smooth) * prices
                drawn = master.valid(np.rint(mix).astype(np.int64))
                priced = self._price(drawn, pool)
                if priced is None:
                    return
                new = self._add(priced.members)
                if self.best is None or priced.bound > self.best.bound:
                    self.best, center = priced, priced.prices
                    yield priced
                elif not priced.whole:
                    self.effort = min(MORE * self.effort, MOST_NODES)
                if not short.any() and self._close(most):
                    self.solved = True
                    return
                wider = (width < self.penalty) & short
                width[wider] *= WIDER if new else MUCH_WIDER
                if new:
                    smooth = SMOOTH
                elif smooth:
                    smooth = smooth / 2 if smooth > 0.1 else 0.0
                elif wider.any():
                    continue
                elif priced.whole or self.effort >= MOST_NODES:
                    self.solved = True
                    return
        return

    def _begin(self) -> bool:
        """Give every source a bundle to begin with; False where there is none to be had."""
        nothing = np.zeros(len(self.columns.frame.rows), dtype=np.int64)
        for source in self.columns.sources:
            task = source.task(nothing, self.columns.scale)
            if len(source.members) or source.add(good_bundles(task, GREEDY)[0]):
                continue
            found = best_bundles(task, -np.inf, 0.0, MOST_NODES, lambda: self.limits.over)
            if not source.add(found.members):
                self.infeasible = found.complete
                return False
        return True

    def _guess(self) -> Floats:
        """Prices to begin with: what a bundle saves, split over its slots by what each saves alone."""
        prices = np.zeros(len(self.columns.frame.rows))
        shares: list[list[float]] = [[] for _ in self.columns.frame.table.items]
        for source in self.columns.sources:
            first = np.append(np.maximum(source.terms.first, 0), 0)
            for members, value in zip(source.members, source.value, strict=True):
                total = max(1, int(first[members].sum()))
                for slot in members[members < source.terms.n]:
                    item = self.columns.frame.table.slots[source.slots[slot]].item
                    shares[item].append(float(value) * float(first[slot]) / total)
        for item, found in enumerate(shares):
            prices[item] = self.columns.scale * sum(found) / len(found) if found else 0
        return prices

    def _linear(self) -> tuple[float, Floats, Flags] | None:
        """The LP's value and the rows' duals, and for which rows something had to be made up."""
        self._forget()
        answer = None if self.limits.over else self.master.solve(self.limits)
        if answer is None:
            return None
        value, self.values, duals, made_up = answer
        self.reduced = self._reduced(duals)
        return value, duals[: len(self.columns.frame.rows)], made_up.sum(axis=1) > 1e-6

    def _close(self, most: int | None) -> bool:
        """Whether the best bound is about as good as the LP."""
        assert self.best is not None
        above = 0.0 if most is None else most - self.columns.constant - self.lp
        return self.lp - self.best.bound / self.columns.scale < max(CLOSE_ENOUGH, CLOSE_SHARE * above)

    def _reduced(self, duals: Floats) -> list[Floats]:
        rows = len(self.columns.frame.rows)
        found = []
        for source, dual in zip(self.columns.sources, duals[rows:], strict=True):
            price = np.append(duals[:rows] @ source.coefficients, 0.0)
            found.append(source.value - price[source.members].sum(axis=1) - dual)
        return found

    def _forget(self) -> None:
        if self.columns.count <= MOST_COLUMNS:
            return
        for number, (source, reduced) in enumerate(zip(self.columns.sources, self.reduced, strict=True)):
            old = np.ones(len(source.members), dtype=np.bool_)
            old[: len(reduced)] = reduced <= np.median(reduced)
            self.master.keep(number, old)
            source.keep(old)

    def _price(self, prices: Ints, pool: ThreadPoolExecutor) -> Priced | None:
        scale = self.columns.scale

        def price(source: Source) -> tuple[float, Members, bool, int]:
            task = source.task(prices, scale)
            good, worth = good_bundles(task, GREEDY)
            floor = float(worth[0]) - 1 if len(worth) else -np.inf
            found = best_bundles(task, floor, 0.0, self.effort, lambda: self.limits.over)
            members = np.concatenate([good, found.members])
            return found.most, members, found.complete, found.nodes

        answers = list(pool.map(price, self.columns.sources))
        if any(most == -np.inf for most, *_ in answers):
            self.infeasible = True
            return None
        # In whole numbers: nothing was rounded.
        worth = [int(most) for most, *_ in answers]
        bound = int(prices @ self.columns.master().upper)
        bound -= sum(source.times * most for source, most in zip(self.columns.sources, worth, strict=True))
        nodes = sum(nodes for *_, nodes in answers)
        self.nodes += nodes
        return Priced(
            bound,
            prices,
            tuple(worth),
            tuple(members for _, members, *_ in answers),
            all(whole for _, _, whole, _ in answers),
            nodes,
        )

    def _add(self, members: tuple[Members, ...]) -> int:
        return sum(source.add(own) for source, own in zip(self.columns.sources, members, strict=True))
