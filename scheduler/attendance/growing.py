"""The master's LP over bundles that come and go: GLOP goes on from where it was."""

from __future__ import annotations

import numpy as np
from ortools.math_opt.python.model import Model
from ortools.math_opt.python.parameters import SolverType
from ortools.math_opt.python.result import TerminationReason
from ortools.math_opt.python.solve import IncrementalSolver
from ortools.math_opt.python.variables import Variable

from scheduler.attendance.columns import Columns, Source
from scheduler.attendance.limits import Limits
from scheduler.attendance.master import Block
from scheduler.attendance.slots import Flags, Ints
from scheduler.attendance.solver import Floats, parameters


class GrowingMaster:
    """One row per row and one per source. Two columns per row make up, at the price of ``penalty`` a
    unit, for what is short or too much."""

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
        for row in self.rows:
            for sign in (1.0, -1.0):
                variable = self.model.add_variable(lb=0.0)
                self.model.objective.set_linear_coefficient(variable, penalty)
                row.set_coefficient(variable, sign)
                self.made_up.append(variable)
        self.bundles: list[list[Variable]] = [[] for _ in columns.sources]
        self.solver = IncrementalSolver(self.model, SolverType.GLOP)

    def solve(self, limits: Limits) -> tuple[float, list[Floats], Floats, float] | None:
        """Value, bundles' values by source, duals of rows and sources, and how much was made up; None
        when the limit came first."""
        for number, source in enumerate(self.columns.sources):
            self._grow(number, source)
        answer = self.solver.solve(params=parameters(limits.seconds, limits.seed))
        if answer.termination.reason != TerminationReason.OPTIMAL:
            return None
        return (
            answer.objective_value(),
            [np.array(answer.variable_values(own)) for own in self.bundles],
            np.array(answer.dual_values(self.rows + self.choices)),
            sum(answer.variable_values(self.made_up)),
        )

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
