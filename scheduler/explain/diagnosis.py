"""Which demands can hold together: the diagnostic model, asked about sets of demands.

There is no bound, cut or objective in it. A status is only believed when the solver has finished;
a question that ran out of time has no answer (None), and never counts as a yes or a no.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from scheduler.compiled import Compiled
from scheduler.compiled.bans import BANS
from scheduler.explain.asking import Asking
from scheduler.model import build
from scheduler.model.posting import Demand
from scheduler.result import Status

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

AT_LARGE = ("placed-once", "round-kind", "room-conflict", "room-available", "round-size")
OF_PLACES = ("allowed-rounds", "allowed-rooms", "room-capacity", "room-equipment", "pinned", "overrun")
PARTS = (AT_LARGE, (*AT_LARGE, *OF_PLACES), (*AT_LARGE, *BANS))
"""Rules whose demands are asked about by themselves, before all of them together."""
PATIENCE = (3.0, 12.0)
"""Seconds for one such question, and where no answer came for each once more."""


class Diagnosis:
    """Questions about sets of demands of one instance."""

    def __init__(self, compiled: Compiled, asking: Asking) -> None:
        self.instance = compiled.instance
        self.asking = asking
        self.confirming = asking
        self.least: frozenset[Demand] | None = None
        """The fewest demands so far that cannot hold: what there is to show when time runs out."""
        self.model = build(compiled.instance, diagnostic=True, compiled=compiled)
        self.demands: tuple[Demand, ...] = tuple(self.model.demands)
        """All demands, in the order of the catalogue."""

    def first_conflict(self) -> tuple[bool | None, list[Demand]]:
        """Whether all demands can hold, and where not, demands that cannot: those about rooms and
        sessions at large where they suffice. Too many sessions are easy to see among these alone,
        and at a hundred sessions hopeless among all demands together."""
        parts = [[demand for demand in self.demands if demand[0] in rules] for rules in PARTS]
        for seconds in PATIENCE:
            for part in list(parts):
                holds = self.can_hold(part, seconds)
                if holds is False:
                    return False, part
                if holds:
                    parts.remove(part)
            holds = self.can_hold(self.demands, seconds)
            if holds is not None:
                return holds, list(self.demands)
        return self.can_hold(self.demands), list(self.demands)

    def can_hold(
        self, demands: Iterable[Demand], most: float = math.inf, asking: Asking | None = None
    ) -> bool | None:
        """Whether some schedule meets all of these demands; None where time ran out."""
        wanted = set(demands)
        variables = self.model.cp.proto.variables
        for demand, literal in self.model.demands.items():
            # In place: a clone of the model for every question costs more than its answer.
            domain = variables[literal.index].domain
            domain[0] = domain[1] = int(demand in wanted)
        status = (asking or self.asking).solve(self.model.cp, most=most, set_up=_briefly).status
        if status is Status.UNKNOWN:
            return None
        if status is Status.INFEASIBLE and (self.least is None or len(wanted) < len(self.least)):
            self.least = frozenset(wanted)
        return status is not Status.INFEASIBLE


def _briefly(solver: cp_model.CpSolver) -> None:
    """These questions are easy and many: long preparations cost more than they save."""
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
