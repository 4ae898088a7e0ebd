"""The phases of a solve, in order; each leaves what it found on the board."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from scheduler.attendance.search import Problem, read_problem
from scheduler.compiled import Compiled
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.constraints.settings import switched_off
from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError
from scheduler.model import Model
from scheduler.result import Status
from scheduler.solve.beside import Crew, crew_for
from scheduler.solve.board import Board
from scheduler.solve.bundles import generates, work_out_bundles
from scheduler.solve.clock import Clock
from scheduler.solve.cpsat import Settings, run_cpsat
from scheduler.solve.keep import Keep
from scheduler.solve.local import can_search, construct, helpers, is_large, search_locally, search_shortly


@dataclass
class Search:
    """One solve. ``run`` returns when the answer is proved or the clock is over."""

    instance: Instance
    board: Board
    clock: Clock
    settings: Settings
    engine: bool
    keep: Keep = field(default_factory=Keep)
    """What its schedules keep to besides the rules."""
    infeasible: bool = False
    """It was proved that no schedule satisfies the hard rules."""
    done: bool = False
    """The search ended by itself, not by a limit."""

    def run(self) -> None:
        self.find_any()
        if not self.infeasible and not self.board.closed:
            self.improve()
        # A phase that was asked to stop returns like one that was ready.
        self.done = self.infeasible or self.board.closed or not self.clock.over

    @cached_property
    def compiled(self) -> Compiled:
        return self.keep.compiled(self.instance)

    @cached_property
    def problem(self) -> Problem:
        """For the search."""
        return read_problem(self.compiled)

    @cached_property
    def model(self) -> Model:
        """Every rule."""
        return self.keep.model(self.instance, self.compiled)

    def find_any(self, near: Schedule | None = None) -> None:
        """Any schedule: hard rules only, without cuts or bounds, so that INFEASIBLE is a proof.
        ``near``: where to look first."""
        if near is None and can_search(self) and is_large(self) and construct(self):
            return
        model = self.keep.model(without_soft_rules(self.instance))
        if near is not None:
            model.complete_hint(near)
        status = run_cpsat(
            model,
            self.clock,
            replace(self.settings, first_only=True),
            on_schedule=lambda schedule: self.board.offer(schedule, "feasible"),
            on_bound=lambda bound: None,
        )
        self.infeasible = status is Status.INFEASIBLE

    def improve(self) -> None:
        """The bundles' bound and cuts, then the search, then all rules at once. Where bundles are
        generated, a short search comes first: what it finds says which ones matter; and the search
        goes on beside them."""
        with crew_for(self, helpers(self)) as crew:
            self._improve(crew)

    def _improve(self, crew: Crew) -> None:
        bundles = None
        if self.engine:
            if can_search(self) and generates(self):
                search_shortly(self, crew.at_work)
            bundles = work_out_bundles(self, beside=crew.at_work)
        if not self.board.closed and can_search(self):
            annealed = crew.at_work and bundles is not None and bundles.generated
            if search_locally(self, annealed):
                return
        if not self.board.closed:
            if bundles is not None:
                bundles.strengthen(self.model)
            self.search_all(self.settings)

    def search_all(self, settings: Settings) -> None:
        """CP-SAT on every rule, with a complete hint."""
        self.clock.check()
        if self.board.best is not None:
            self.model.complete_hint(self.board.best.schedule)
        if self.board.closed:
            return  # by others, while the model was made
        status = run_cpsat(
            self.model,
            self.clock,
            settings,
            on_schedule=lambda schedule: self.board.offer(schedule, "cp-sat"),
            on_bound=lambda bound: self.board.raise_bound(bound, "cp-sat"),
        )
        if status is Status.INFEASIBLE and self.board.best is not None:
            raise DefectError("the model refuses a schedule that the checker accepts")
        self.infeasible = status is Status.INFEASIBLE


def without_soft_rules(instance: Instance) -> Instance:
    """The same instance with nothing to optimise."""
    return switched_off(instance, (rule.id for rule in CATALOGUE.values() if not rule.hard))
