"""The bundle phase: the attendance engine's bound and cuts, and its rounds made into schedules."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.attendance import EngineResult, Known, estimate, run
from scheduler.constraints.settings import switched_off
from scheduler.domain import Instance
from scheduler.errors import DefectError
from scheduler.model import Model
from scheduler.solve.cpsat import run_cpsat

if TYPE_CHECKING:
    from scheduler.solve.phases import Search

MAX_BUNDLES = 200_000
"""Bundles that are enumerated at most: with more of them generating the useful ones is faster."""

ENGINE_SHARE, ENGINE_BESIDE = 0.6, 0.85
"""Of the time left, where bundles are generated: the search needs the rest, or runs beside it."""

PROPOSALS = 5
"""Proposed assignments of rounds that get rooms, best first."""

DECIDED_BY_ROUNDS = ("attendance", "fairness", "theme-overlap", "coverage", "round-wish")
"""Soft rules that rooms change nothing about, but for travel: left out while rooms are sought."""


@dataclass(frozen=True)
class BundleWork:
    result: EngineResult

    @property
    def generated(self) -> bool:
        """Columns were: where that would take too long, the engine ends at once."""
        return self.result.lp is not None and self.result.too_large

    def strengthen(self, model: Model) -> None:
        """Add the engine's bound, and its dual cuts where that is the LP's. They hold for every
        feasible schedule, and assume the hard rules: never part of a diagnostic model."""
        if self.result.bound is not None:
            model.add_lower_bound(self.result.bound)
        if self.result.rounds_of:
            return  # the integer master is solved: its bound says more than the LP's cuts, which cost time
        for cut in self.result.cuts:
            model.add_cut(frozenset(cut.rounds), cut.constant, cut.coefficients, cut.scale)


def generates(search: Search) -> bool:
    """Whether there may be too many bundles to make them all."""
    return estimate(search.compiled) > MAX_BUNDLES


def work_out_bundles(search: Search, *, beside: bool = False) -> BundleWork:
    """Run the engine: its bound and, completed with rooms, its schedules go to the board.
    ``beside``: others search meanwhile."""
    search.clock.check()
    board, clock = search.board, search.clock
    share = (ENGINE_BESIDE if beside else ENGINE_SHARE) if generates(search) else 1.0
    rooms = _Rooms(search)
    result = run(
        search.instance,
        search.compiled,
        known=lambda: None if board.best is None else Known(board.best.objective, board.best.schedule),
        deadline=time.monotonic() + share * clock.seconds_left if math.isfinite(clock.deadline) else None,
        max_bundles=MAX_BUNDLES,
        workers=search.settings.workers,
        seed=search.settings.seed,
        stop=lambda: clock.over,
        on_bound=lambda bound: board.raise_bound(bound, "bundles"),
        on_rounds=rooms.give,
    )
    if result.infeasible and board.best is not None:
        raise DefectError("the engine calls an instance infeasible that has a schedule")
    if result.bound is not None:
        board.raise_bound(result.bound, "bundles")
    for rounds in result.rounds_of[:PROPOSALS]:
        rooms.give(rounds)
    return BundleWork(result)


@dataclass
class _Rooms:
    """Completes what the engine proposes, as it comes."""

    search: Search
    given: list[dict[str, str]] = field(default_factory=list)

    @cached_property
    def model(self) -> Model:
        return self.search.keep.model(only_rooms_matter(self.search.instance))

    def give(self, rounds: dict[str, str]) -> None:
        """The best rooms for these rounds, if the rules that the engine leaves out allow any."""
        board = self.search.board
        if board.closed or rounds in self.given:
            return
        self.given.append(rounds)
        run_cpsat(
            _with_rounds(self.model, rounds),
            self.search.clock,
            self.search.settings,
            on_schedule=lambda schedule: board.offer(schedule, "bundles"),
            on_bound=lambda bound: None,
        )


def _with_rounds(model: Model, rounds: dict[str, str]) -> Model:
    """A copy of the model in which every copy stands in its round, or nowhere without one."""
    return model.holding(
        literal if rounds.get(copy.id) == round_id else ~literal
        for copy in model.instance.copies
        for round_id, literal in model.variables.rounds_of(copy.id)
    )


def only_rooms_matter(instance: Instance) -> Instance:
    """The same instance without the soft rules that the rounds alone decide."""
    return switched_off(instance, DECIDED_BY_ROUNDS)
