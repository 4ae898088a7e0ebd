"""Simulated annealing that never rejects in vain: of all moves of one copy, one is drawn by cost.

For each copy in turn, all its moves and staying put are drawn from with probability in proportion
to exp(−rise / temperature) (a heat bath, by the Gumbel-max trick). Where estimates leave something
out, the move is made and taken back with the probability that sets the balance right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log

import numpy as np

from scheduler.attendance.search.estimates import Estimates
from scheduler.attendance.search.state import State
from scheduler.attendance.search.tables import NOWHERE
from scheduler.errors import DefectError

NOISE = 1 << 16
WARM, COLD = 2.5, 0.1
"""First and last temperature, as shares of what a typical move costs."""

SHUFFLES = 10
"""How many times less likely than staying put all moves to a room of the same round together are, that
cost nothing: they are many, and change little."""


@dataclass
class Best:
    cost: int
    stands: list[int]


class Annealer:
    """Anneals one state. ``best`` is the best complete schedule seen."""

    def __init__(self, state: State, seed: int) -> None:
        self.state = state
        self.estimates = Estimates(state)
        self.dice = np.random.default_rng(seed)
        self.noise = self.dice.gumbel(size=NOISE)
        self.best = Best(state.cost, list(state.stands))
        self.steps = 0
        self.scale = self._typical_rise()
        self.shuffle = log(SHUFFLES * max(1, state.tables.rooms))

    @property
    def effort(self) -> float:
        """What one step takes, in CP-SAT's deterministic seconds, roughly."""
        masks = self.state.problem.covers.masks
        return 4e-5 + 1e-9 * masks.size

    def run(self, progress: Callable[[], float], on_better: Callable[[], None], share: float = 1.0) -> None:
        """Cool down while ``progress`` goes from 0 to 1; asked before every step. ``share`` of
        the full first temperature. ``on_better`` is called when ``best`` has changed."""
        movable = np.flatnonzero(self.state.tables.allowed.sum(axis=1) > 1)
        if not len(movable):
            return
        order: list[int] = []
        while (at := progress()) < 1:
            if not order:
                order = self.dice.permutation(movable).tolist()
            heat = self.scale * share * WARM * (COLD / WARM / min(1.0, share)) ** at
            if self.step(order.pop(), heat) and self.state.cost < self.best.cost:
                self.best = Best(self.state.cost, list(self.state.stands))
                on_better()

    def step(self, copy: int, heat: float) -> bool:
        """One draw; whether anything changed."""
        self.steps += 1
        state = self.state
        old = state.stands[copy]
        rise = self.estimates.costs(copy)
        first = int(self.dice.integers(NOISE - len(rise) - 2))
        luck = heat * self.noise[first : first + len(rise) + 2]
        price = rise - luck[2:]
        if old != NOWHERE:
            start = old - old % state.tables.rooms
            price[start : start + state.tables.rooms] += heat * self.shuffle
        place = int(np.argmin(price))
        lowest = float(price[place])
        if old != NOWHERE and not state.tables.mandatory[copy]:
            removal = self.estimates.removal(copy)
            if removal - luck[1] < min(lowest, -luck[0]):
                return self._make(copy, NOWHERE, removal, heat)
        if lowest >= -luck[0]:
            return False
        return self._make(copy, place, float(rise[place]), heat)

    def _make(self, copy: int, place: int, rise: float, heat: float) -> bool:
        state = self.state
        occupant = int(self.estimates.occupant[place]) if place != NOWHERE else state.tables.copies
        other = occupant if occupant < state.tables.copies else None
        old, before = state.stands[copy], state.cost
        if not state.exchange(copy, place, other):
            return False
        if not self._balanced(state.cost - before - rise, heat):
            state.exchange(copy, old, other)
            return False
        self.estimates.follow([spot for spot in (old, place) if spot != NOWHERE])
        return True

    def _balanced(self, more: float, heat: float) -> bool:
        """Whether a move that costs this much more than estimated is to be kept."""
        return more <= 0 or self.dice.random() < exp(-more / heat)

    def restart(self, stands: list[int]) -> None:
        """Go on from another complete schedule."""
        if not self.state.load(stands):
            raise DefectError("the search refuses a schedule that was said to be complete")
        self.estimates.follow(range(self.state.tables.places))
        if self.state.cost < self.best.cost:
            self.best = Best(self.state.cost, list(stands))

    def _typical_rise(self) -> float:
        """Median over copies of what their cheapest move that is no improvement costs."""
        cheapest = []
        for copy in range(self.state.tables.copies):
            rises = self.estimates.costs(copy)
            rises = rises[np.isfinite(rises) & (rises > 0)]
            if len(rises):
                cheapest.append(float(rises.min()))
        return float(np.median(cheapest)) if cheapest else 1.0
