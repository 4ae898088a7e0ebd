"""The master's LP over bundles that come and go: GLOP goes on from where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from ortools.math_opt.python.model import Model
from ortools.math_opt.python.parameters import SolverType
from ortools.math_opt.python.result import TerminationReason
from ortools.math_opt.python.solve import IncrementalSolver

from scheduler.attendance.columns import Columns, Source
from scheduler.attendance.limits import Limits
from scheduler.attendance.master import Block
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats, parameters

if TYPE_CHECKING:
    from ortools.math_opt.python.variables import Variable


class GrowingMaster:
    """One row per row and one per source. Two columns per row make up for what is short or too much,
    at a price: so the dual stays between these prices, ``penalty`` at most."""

    def __init__(self, columns: Columns, penalty: float) -> None:
        self.columns = columns
        self.model = Model()
        infinity = float("inf")
        self.rows = [
            self.model.add_linear_constraint(lb=row.upper if row.equal else -infinity, ub=row.upper)
            for row in columns.frame.rows
        ]
        self.choices = [
            self.model.add_linear_constraint(lb=source.times, ub=source.times) for source in columns.sources
        ]
        self.made_up: list[Variable] = []
        self.penalty = penalty
        for row in self.rows:
            for sign in (1.0, -1.0):
                variable = self.model.add_variable(lb=0.0)
                row.set_coefficient(variable, sign)
                self.made_up.append(variable)
        nothing = np.zeros(len(self.rows))
        self.draw(nothing, nothing + penalty)
        self.bundles: list[list[Variable]] = [[] for _ in columns.sources]
        self.solver = IncrementalSolver(self.model, SolverType.GLOP)

    def solve(self, limits: Limits) -> tuple[float, list[Floats], Floats, Floats] | None:
        """Value, bundles' values by source, duals of rows and sources, and by row how much was short and
        too much; None when the limit came first."""
        for number, source in enumerate(self.columns.sources):
            self._grow(number, source)
        answer = self.solver.solve(params=parameters(limits.seconds, limits.seed))
        if answer.termination.reason != TerminationReason.OPTIMAL:
            return None
        return (
            answer.objective_value(),
            [np.array(answer.variable_values(own)) for own in self.bundles],
            np.array(answer.dual_values(self.rows + self.choices)),
            np.array(answer.variable_values(self.made_up)).reshape(-1, 2),
        )

    def draw(self, center: Floats, width: Floats) -> None:
        """Keep every row's dual within ``width`` of ``center`` (du Merle et al., *Stabilized column
        generation*, 1999)."""
        center = np.clip(center, -self.penalty, self.penalty)
        above, below = np.minimum(center + width, self.penalty), np.minimum(width - center, self.penalty)
        for variable, cost in zip(self.made_up, np.stack([above, below], 1).ravel().tolist(), strict=True):
            self.model.objective.set_linear_coefficient(variable, cost)

    def keep(self, number: int, some: Flags) -> None:
        """Let go of the other bundles of this source; of those it knows."""
        own = self.bundles[number]
        for variable, stays in zip(own, some.tolist(), strict=False):
            if not stays:
                self.model.delete_variable(variable)
        self.bundles[number] = [v for v, stays in zip(own, some.tolist(), strict=False) if stays]

    def _grow(self, number: int, source: Source) -> None:
        own = self.bundles[number]
        new: Ints = np.arange(len(own), len(source.members))
        block = Block(source.alike, source.members, source.value, source.coefficients)
        columns = block.column(new)
        for cost, entries in zip(source.value[new].tolist(), columns, strict=True):
            variable = self.model.add_variable(lb=0.0, ub=source.times)
            self.model.objective.set_linear_coefficient(variable, cost)
            self.choices[number].set_coefficient(variable, 1.0)
            for row in np.flatnonzero(entries).tolist():
                self.rows[row].set_coefficient(variable, float(entries[row]))
            own.append(variable)
