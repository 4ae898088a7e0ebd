"""Which demands can hold together: the diagnostic model, asked about sets of demands.

There is no bound, cut or objective in it. A status is only believed when the solver has finished;
a question that ran out of time has no answer (None), and never counts as a yes or a no.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from scheduler.compiled import Compiled
from scheduler.explain.asking import Asking
from scheduler.model import build
from scheduler.model.posting import Demand
from scheduler.result import Status


class Diagnosis:
    """Questions about sets of demands of one instance."""

    def __init__(self, compiled: Compiled, asking: Asking) -> None:
        self.instance = compiled.instance
        self.asking = asking
        self.model = build(compiled.instance, diagnostic=True, compiled=compiled)
        self.demands: tuple[Demand, ...] = tuple(self.model.demands)
        """All demands, in the order of the catalogue."""

    def can_hold(self, demands: Iterable[Demand], most: float = math.inf) -> bool | None:
        """Whether some schedule meets all of these demands; None where time ran out."""
        wanted = set(demands)
        cp = self.model.cp.clone()
        for demand, literal in self.model.demands.items():
            cp.add_bool_and([literal if demand in wanted else ~literal])
        status = self.asking.solve(cp, most=most).status
        if status is Status.UNKNOWN:
            return None
        return status is not Status.INFEASIBLE
