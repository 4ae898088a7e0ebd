"""Why edits cannot hold: which of them clash, with which rules, and the fewest to give up.

All in the diagnostic model, where every hard rule is switched on by its demands and nothing is a
cut: first the schedule that keeps most edits, then clashes one after another, each irreducible.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from ortools.sat.python import cp_model

from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError
from scheduler.evaluate import evaluate
from scheduler.model import Model, build
from scheduler.model.posting import Demand
from scheduler.result import Clash, GiveUp, Status
from scheduler.solve import edits as words_for
from scheduler.solve.clock import Clock, Stopped
from scheduler.solve.cpsat import Settings, limited_solver, run_cpsat
from scheduler.solve.keep import Edits, Keep, given_up
from scheduler.solve.shrink import shrink

KEEP_SHARE = 0.5
"""Of what is left of the limits, for the fewest edits to give up."""
GENERAL = ("placed-once", "round-size")
"""Rules that say least about what clashes: named only where needed."""


@dataclass
class Diagnosis:
    """Filled as it is worked out, so that a limit leaves what was found by then. ``instance`` has
    hard rules only."""

    instance: Instance
    edits: Edits
    clashes: tuple[Clash, ...] | None = None
    kept: list[frozenset[str]] = field(default_factory=list)
    """Sets of edits that were seen to hold together."""
    best: Schedule | None = None
    """The schedule that gives up fewest edits so far."""
    fewest: bool = False
    """It was proved that fewer will not do."""

    @property
    def give_up(self) -> GiveUp | None:
        if self.best is None:
            return None
        gone = given_up(self.edits, self.best)
        sentences = words_for.give_up(self.instance, gone, fewest=self.fewest)
        return GiveUp(tuple(gone), self.fewest, self.best, sentences)

    def work_out(self, clock: Clock, settings: Settings) -> None:
        """There is no schedule with all the edits. Raises ``Stopped`` when a limit is reached."""
        if not self.edits:
            return
        self.clashes = (self._unknown(list(self.edits)),)
        doubt = _Doubt(self, clock, settings)
        if doubt.keep_most() is Status.INFEASIBLE:
            self.clashes = None
            return
        found: list[Clash] = []
        left = list(self.edits)
        while doubt.clash(left):
            if found:
                self.clashes = (*found, self._unknown(left))
            clashing = shrink(left, doubt.clash)
            doubt.confirm(clashing)
            found.append(self._clash(clashing, doubt.reasons(clashing)))
            left = [edit for edit in left if edit not in clashing]
            self.clashes = tuple(found)

    def _clash(self, copies: list[str], demands: list[Demand]) -> Clash:
        sentences = words_for.clash(self.instance, {copy: self.edits[copy] for copy in copies}, demands)
        return Clash(tuple(copies), tuple(demands), True, sentences)

    def _unknown(self, copies: list[str]) -> Clash:
        return Clash(tuple(copies), (), False, words_for.unknown(self.instance, len(copies)))

    def take(self, schedule: Schedule) -> None:
        """A schedule of all rules and some edits: it passes the checker, and may keep more edits
        than any before."""
        if not evaluate(self.instance, schedule).feasible:
            raise DefectError("the diagnostic model accepts a schedule that the checker refuses")
        gone = given_up(self.edits, schedule)
        self.kept.append(frozenset(self.edits.keys() - gone.keys()))
        if self.best is None or len(gone) < len(given_up(self.edits, self.best)):
            self.best = schedule


class _Doubt:
    """The diagnostic model, and questions to it."""

    def __init__(self, diagnosis: Diagnosis, clock: Clock, settings: Settings) -> None:
        self.diagnosis, self.clock, self.settings = diagnosis, clock, settings
        self.instance = diagnosis.instance
        self.model = build(self.instance, diagnostic=True)
        self.edit = {copy: self._literal(copy) for copy in diagnosis.edits}

    def _literal(self, copy: str) -> cp_model.LiteralT:
        place = self.diagnosis.edits[copy]
        if place is None:
            return ~self.model.variables.is_placed(copy)
        found = self.model.variables.placed(copy, place.round, place.room)
        return self.model.cp.new_constant(0) if found is None else found

    @cached_property
    def _ruled(self) -> Model:
        """With every demand."""
        return self.model.holding(self.model.demands.values())

    def keep_most(self) -> Status:
        """Look for the schedule that gives up fewest edits."""
        model = self._ruled.holding(())
        model.cp.maximize(cp_model.LinearExpr.sum(list(self.edit.values())))
        settings = replace(self.settings, share=KEEP_SHARE)
        status = run_cpsat(model, self.clock, settings, self.diagnosis.take, lambda bound: None)
        self.diagnosis.fewest = status is Status.OPTIMAL
        return status

    def clash(self, copies: list[str]) -> bool:
        """Whether these edits cannot all hold."""
        if any(kept.issuperset(copies) for kept in self.diagnosis.kept):
            return False
        model = self._ruled.holding(self.edit[copy] for copy in copies)
        return self._infeasible(model)

    def confirm(self, copies: list[str]) -> None:
        """Ask the solving model, too, whether these edits clash and all but any one do not."""
        for left_out in (None, *copies):
            fixed = {copy: self.diagnosis.edits[copy] for copy in copies if copy != left_out}
            if self._infeasible(Keep(fixed).model(self.instance)) != (left_out is None):
                raise DefectError("solving and diagnostic model do not agree on which edits clash")

    def reasons(self, copies: list[str]) -> list[Demand]:
        """Demands that these edits clash with, none of which could be left out."""
        model = self.model.holding(self.edit[copy] for copy in copies)
        demands = sorted(model.demands, key=lambda demand: demand[0] in GENERAL)

        def clash(some: list[Demand]) -> bool:
            return self._infeasible(model.holding(model.demands[demand] for demand in some))

        if clash([]):
            return []
        core = self._core(model, demands)
        return shrink(core if clash(core) else demands, clash)

    def _core(self, model: Model, demands: list[Demand]) -> list[Demand]:
        """Demands that the solver thinks suffice: a quick guess, neither sure nor small."""
        asking = model.holding(())
        asking.cp.add_assumptions([model.demands[demand] for demand in demands])
        solver = limited_solver(self.clock, replace(self.settings, workers=1))
        with self.clock.interrupting(solver.stop_search):
            solver.solve(asking.cp)
        self.clock.deterministic_used += solver.response_proto.deterministic_time
        found = set(solver.sufficient_assumptions_for_infeasibility())
        return [demand for demand in demands if model.demands[demand].index in found]

    def _infeasible(self, model: Model) -> bool:
        settings = replace(self.settings, first_only=True)
        status = run_cpsat(model, self.clock, settings, lambda schedule: None, lambda bound: None)
        if status is Status.UNKNOWN:
            raise Stopped
        return status is Status.INFEASIBLE
