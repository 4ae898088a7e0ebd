"""Asking the solver many short questions within the clock of one answer."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TypeVar

from ortools.sat.python import cp_model

from scheduler.errors import DefectError
from scheduler.result import Status
from scheduler.solve.clock import Clock, Stopped

__all__ = ["Answer", "Asking", "Stopped", "in_worker"]

POLL_SECONDS = 0.02
T = TypeVar("T")
_STATUS = {
    cp_model.OPTIMAL: Status.OPTIMAL,
    cp_model.FEASIBLE: Status.FEASIBLE,
    cp_model.INFEASIBLE: Status.INFEASIBLE,
    cp_model.UNKNOWN: Status.UNKNOWN,
}


@dataclass(frozen=True)
class Answer:
    """A status, and a solver whose values mean something under OPTIMAL and FEASIBLE only."""

    status: Status
    solver: cp_model.CpSolver

    @property
    def found(self) -> bool:
        return self.status in (Status.OPTIMAL, Status.FEASIBLE)


@dataclass
class Asking:
    """Questions to CP-SAT, one after the other, until the clock is over. Seconds throughout."""

    clock: Clock
    seed: int = 0
    workers: int = 1
    whole: Clock | None = None
    """The clock that is halted from outside, where this one runs a part of its time."""
    asked: int = field(default=0, init=False)

    @classmethod
    def within(cls, seconds: float | None, *, seed: int = 0, workers: int = 1) -> Asking:
        return cls(Clock(seconds, None), seed, workers)

    @property
    def left(self) -> float:
        return self.clock.seconds_left

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self.clock.started

    def part(self, seconds: float) -> Asking:
        """The same with at most this many seconds from now; halted together with the whole."""
        clock = Clock(min(seconds, self.left), None, self.clock.halted)
        return Asking(clock, self.seed, self.workers, self.whole or self.clock)

    def solve(
        self,
        cp: cp_model.CpModel,
        *,
        most: float = math.inf,
        set_up: Callable[[cp_model.CpSolver], None] | None = None,
    ) -> Answer:
        """Solve for at most ``most`` seconds and never past the clock. Raises Stopped when the
        clock is over before it starts."""
        self.clock.check()
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = self.workers
        solver.parameters.random_seed = self.seed
        # More sessions than places is a pigeonhole: hopeless for clauses, easy for the linear program.
        solver.parameters.linearization_level = 2
        # Its own handler would take Ctrl-C away from the caller's, for good.
        solver.parameters.catch_sigint_signal = False
        limit = min(self.left, most)
        if math.isfinite(limit):
            solver.parameters.max_time_in_seconds = max(0.01, limit)
        if set_up is not None:
            set_up(solver)
        self.asked += 1
        with (self.whole or self.clock).interrupting(solver.stop_search):
            status = solver.solve(cp)
        if status == cp_model.MODEL_INVALID:
            raise DefectError(f"the model is invalid: {cp.validate()}")
        return Answer(_STATUS[status], solver)


def in_worker(work: Callable[[], T], clock: Clock, stop: Event | None) -> T:
    """Run ``work`` in a thread of its own, so that signals reach the caller's, and halt the clock
    when ``stop`` is set: the question under way is then interrupted."""
    outcome: list[T] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as failure:
            failures.append(failure)

    thread = Thread(target=run, name="explain", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(POLL_SECONDS)
        if stop is not None and stop.is_set():
            clock.halt()
    if failures:
        raise failures[0]
    return outcome[0]
