"""Solving anew, close to a schedule or as good as can be: the one place where answers call it."""

from __future__ import annotations

from scheduler.domain import Instance, Schedule
from scheduler.explain.asking import Asking
from scheduler.result import Resolution, Result
from scheduler.solve import solve
from scheduler.solve.fewest import fewest_moves

ENOUGH = 0.05
"""Seconds below which nothing is started."""


def best_within(instance: Instance, asking: Asking, seconds: float) -> Result | None:
    """The best schedule within these seconds and the clock; None where there is no time left."""
    limit = min(seconds, asking.left)
    if limit <= ENOUGH or asking.clock.over:
        return None
    return solve(
        instance, time_limit=limit, workers=asking.workers, seed=asking.seed, stop=asking.clock.halted
    )


def nearest_within(instance: Instance, base: Schedule, asking: Asking, seconds: float) -> Resolution | None:
    """The schedule with the fewest moves from ``base``; None where there is no time left."""
    limit = min(seconds, asking.left)
    if limit <= ENOUGH or asking.clock.over:
        return None
    return fewest_moves(
        instance, base, time_limit=limit, workers=asking.workers, seed=asking.seed, stop=asking.clock.halted
    )
