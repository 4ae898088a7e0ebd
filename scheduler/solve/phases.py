"""The phases of a solve, in order; each leaves what it found on the board."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from scheduler.compiled import Compiled, compile_instance
from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.domain.instance import RuleSetting
from scheduler.errors import DefectError
from scheduler.model import build
from scheduler.result import Status
from scheduler.solve.board import Board
from scheduler.solve.bundles import BundleWork, work_out_bundles
from scheduler.solve.clock import Clock
from scheduler.solve.cpsat import Settings, run_cpsat


@dataclass
class Search:
    """One solve. ``run`` returns when the answer is proved or the clock is over."""

    instance: Instance
    board: Board
    clock: Clock
    settings: Settings
    engine: bool
    infeasible: bool = False
    """It was proved that no schedule satisfies the hard rules."""
    done: bool = False
    """The search ended by itself, not by a limit."""
    compiled: Compiled = field(init=False)

    def run(self) -> None:
        self.compiled = compile_instance(self.instance)
        self._find_any()
        if not self.infeasible and not self.board.closed:
            bundles = work_out_bundles(self) if self.engine else None
            if not self.board.closed:
                self._search_all(bundles)
        # A phase that was asked to stop returns like one that was ready.
        self.done = self.infeasible or self.board.closed or not self.clock.over

    def _find_any(self) -> None:
        """Any schedule: hard rules only, without cuts or bounds, so that INFEASIBLE is a proof."""
        model = build(without_soft_rules(self.instance))
        status = run_cpsat(
            model,
            self.clock,
            replace(self.settings, first_only=True),
            on_schedule=lambda schedule: self.board.offer(schedule, "feasible"),
            on_bound=lambda bound: None,
        )
        self.infeasible = status is Status.INFEASIBLE

    def _search_all(self, bundles: BundleWork | None) -> None:
        """CP-SAT on every rule, with the bundles' bound and cuts and a complete hint."""
        self.clock.check()
        model = build(self.instance)
        if bundles is not None:
            bundles.strengthen(model)
        if self.board.best is not None:
            model.complete_hint(self.board.best.schedule)
        status = run_cpsat(
            model,
            self.clock,
            self.settings,
            on_schedule=lambda schedule: self.board.offer(schedule, "cp-sat"),
            on_bound=lambda bound: self.board.raise_bound(bound, "cp-sat"),
        )
        if status is Status.INFEASIBLE and self.board.best is not None:
            raise DefectError("the model refuses a schedule that the checker accepts")
        self.infeasible = status is Status.INFEASIBLE


def without_soft_rules(instance: Instance) -> Instance:
    """The same instance with nothing to optimise."""
    rules = dict(instance.rules)
    for rule in CATALOGUE.values():
        if not rule.hard:
            rules[rule.id] = rules.get(rule.id, RuleSetting()).model_copy(update={"on": False})
    return instance.model_copy(update={"rules": rules})
