"""Run CP-SAT on a model within the clock, handing over schedules and bounds as they come."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.domain import Schedule
from scheduler.errors import DefectError
from scheduler.model import Model
from scheduler.result import Status
from scheduler.solve.clock import Clock

_STATUS = {
    cp_model.OPTIMAL: Status.OPTIMAL,
    cp_model.FEASIBLE: Status.FEASIBLE,
    cp_model.INFEASIBLE: Status.INFEASIBLE,
    cp_model.UNKNOWN: Status.UNKNOWN,
}


@dataclass(frozen=True)
class Settings:
    workers: int = 1
    seed: int = 0
    first_only: bool = False
    """Stop at the first schedule."""
    share: float = 1.0
    """Of what is left of the limits, so that something remains for what comes after."""
    effort: float = math.inf
    """Most deterministic time, for a phase that is worth a try."""


class _Listener(cp_model.CpSolverSolutionCallback):
    """Turns solutions into schedules. An exception here must not cross into the solver: it is
    kept and raised when the solver has returned."""

    def __init__(self, model: Model, on_schedule: Callable[[Schedule], object]) -> None:
        super().__init__()
        self._model = model
        self._on_schedule = on_schedule
        self.failure: Exception | None = None

    def on_solution_callback(self) -> None:
        try:
            self._on_schedule(self._model.schedule_from(self.boolean_value))
        except Exception as failure:
            self.failure = failure
            self.stop_search()


def run_cpsat(
    model: Model,
    clock: Clock,
    settings: Settings,
    on_schedule: Callable[[Schedule], object],
    on_bound: Callable[[int], None],
) -> Status:
    """Solve ``model``. Schedules go to ``on_schedule`` in order of improvement, integer lower
    bounds on its objective to ``on_bound``. Returns the status as the solver has it."""
    solver = limited_solver(clock, settings)
    listener = _Listener(model, on_schedule)
    if model.cp.has_objective():
        solver.best_bound_callback = lambda bound: on_bound(whole_bound(bound))
    with clock.interrupting(solver.stop_search):
        status = solver.solve(model.cp, listener)
    clock.deterministic_used += solver.response_proto.deterministic_time
    if listener.failure is not None:
        raise listener.failure
    if status == cp_model.MODEL_INVALID:
        raise DefectError(f"the model is invalid: {model.cp.validate()}")
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) and model.cp.has_objective():
        on_bound(whole_bound(solver.best_objective_bound))
    return _STATUS[status]


def limited_solver(clock: Clock, settings: Settings) -> cp_model.CpSolver:
    """A solver that keeps to the settings and to what is left of the limits."""
    clock.check()
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = settings.workers
    solver.parameters.random_seed = settings.seed
    # Wishes are met in cliques: only the full relaxation sees them. With two threads both look at it.
    solver.parameters.linearization_level = 2
    if settings.workers == 2:
        solver.parameters.subsolvers.extend(["max_lp", "default_lp"])
    # Its own handler would take Ctrl-C away from the caller's, for good.
    solver.parameters.catch_sigint_signal = False
    solver.parameters.stop_after_first_solution = settings.first_only
    if math.isfinite(clock.seconds_left):
        solver.parameters.max_time_in_seconds = max(0.01, settings.share * clock.seconds_left)
    effort = min(settings.effort, settings.share * clock.deterministic_left)
    if math.isfinite(effort):
        solver.parameters.max_deterministic_time = effort
    return solver


def whole_bound(bound: float) -> int:
    """A lower bound on a whole number, rounded up; the tolerance forgives floating point."""
    return math.ceil(bound - 1e-6)
