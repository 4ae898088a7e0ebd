"""Linear and integer programmes as arrays: solved by GLOP and HiGHS through MathOpt, refuted by CP-SAT."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import numpy.typing as npt
from ortools.math_opt import model_pb2
from ortools.math_opt.python.model import Model
from ortools.math_opt.python.parameters import SolveParameters, SolverType
from ortools.math_opt.python.result import TerminationReason
from ortools.math_opt.python.solve import solve
from ortools.math_opt.solvers import highs_pb2
from ortools.sat.python import cp_model

from scheduler.attendance.limits import Limits
from scheduler.attendance.slots import Ints

Floats = npt.NDArray[np.float64]
LONG = 1e6
"""Seconds; a limit beyond this is none."""

SHORTLY = 1.0
"""CP-SAT's deterministic seconds for a refutation."""


@dataclass(frozen=True)
class Programme:
    """Minimise ``cost · z`` with ``lower <= A z <= upper`` and ``0 <= z <= most``; A as triples."""

    cost: Floats
    most: Floats
    lower: Floats
    upper: Floats
    row: Ints
    column: Ints
    entry: Floats

    def model(self, integer: bool) -> Model:
        proto = model_pb2.ModelProto()
        n, rows = len(self.cost), len(self.lower)
        proto.variables.ids.extend(range(n))
        proto.variables.lower_bounds.extend([0.0] * n)
        proto.variables.upper_bounds.extend(self.most.tolist())
        proto.variables.integers.extend([integer] * n)
        priced = np.flatnonzero(self.cost)
        proto.objective.linear_coefficients.ids.extend(priced.tolist())
        proto.objective.linear_coefficients.values.extend(self.cost[priced].tolist())
        proto.linear_constraints.ids.extend(range(rows))
        proto.linear_constraints.lower_bounds.extend(self.lower.tolist())
        proto.linear_constraints.upper_bounds.extend(self.upper.tolist())
        order = np.lexsort((self.column, self.row))
        proto.linear_constraint_matrix.row_ids.extend(self.row[order].tolist())
        proto.linear_constraint_matrix.column_ids.extend(self.column[order].tolist())
        proto.linear_constraint_matrix.coefficients.extend(self.entry[order].tolist())
        return Model.from_model_proto(proto)


@dataclass(frozen=True)
class LinearAnswer:
    objective: float
    values: Floats
    duals: Floats


@dataclass(frozen=True)
class IntegerAnswer:
    """``optimal``: nothing is better than ``values``; ``infeasible``: there is nothing at all."""

    optimal: bool
    infeasible: bool
    values: Ints | None


def solve_linear(programme: Programme, limits: Limits) -> LinearAnswer | None:
    """With GLOP; None when the limit came first."""
    model = programme.model(integer=False)
    answer = solve(model, SolverType.GLOP, params=parameters(limits.seconds, limits.seed))
    if answer.termination.reason != TerminationReason.OPTIMAL:
        return None
    values, duals = answer.variable_values(), answer.dual_values()
    return LinearAnswer(
        answer.objective_value(),
        np.array([values[variable] for variable in model.variables()]),
        np.array([duals[row] for row in model.linear_constraints()]),
    )


def solve_integer(programme: Programme, limits: Limits, share: float) -> IntegerAnswer:
    """With HiGHS, to proven optimality or a limit: this share of the time left, so that something
    remains for whoever comes after."""
    model = programme.model(integer=True)
    chosen = parameters(share * limits.seconds, limits.seed)
    chosen.node_limit = limits.nodes
    chosen.relative_gap_tolerance = 0.0
    chosen.absolute_gap_tolerance = 0.0
    # HiGHS' threads are global to the process and cannot be counted here, only left out.
    parallel = "off" if limits.workers == 1 else "choose"
    chosen.highs = highs_pb2.HighsOptionsProto(string_options={"parallel": parallel})
    answer = solve(model, SolverType.HIGHS, params=chosen)
    reason = answer.termination.reason
    values = None
    if answer.has_primal_feasible_solution():
        found = answer.variable_values()
        values = np.rint([found[variable] for variable in model.variables()]).astype(np.int64)
    return IntegerAnswer(
        reason == TerminationReason.OPTIMAL and values is not None,
        reason == TerminationReason.INFEASIBLE,
        values,
    )


def is_impossible(programme: Programme, limits: Limits) -> bool:
    """Whether CP-SAT proves shortly that nothing satisfies the programme, all of whose numbers are whole.
    Where that is so it often sees it much sooner than HiGHS, which it leaves the rest to; by the reduced
    costs of its LP, so it is told to minimise."""
    model = cp_model.CpModel()
    chosen = [
        model.new_bool_var("") if most == 1 else model.new_int_var(0, int(most), "")
        for most in programme.most
    ]
    order = np.argsort(programme.row, kind="stable")
    ends = np.searchsorted(programme.row[order], np.arange(len(programme.lower) + 1))
    for n, (lower, upper) in enumerate(zip(programme.lower, programme.upper, strict=True)):
        inside = order[ends[n] : ends[n + 1]]
        entries = programme.entry[inside].astype(np.int64).tolist()
        terms = cp_model.LinearExpr.weighted_sum([chosen[z] for z in programme.column[inside]], entries)
        model.add_linear_expression_in_domain(terms, cp_model.Domain(_whole(lower), _whole(upper)))
    costs = programme.cost.astype(np.int64).tolist()
    model.minimize(cp_model.LinearExpr.weighted_sum(chosen, costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = limits.seed
    solver.parameters.linearization_level = 2
    solver.parameters.max_deterministic_time = SHORTLY
    solver.parameters.max_time_in_seconds = min(LONG, limits.seconds / 2)
    return bool(solver.solve(model) == cp_model.INFEASIBLE)


def _whole(limit: float) -> int:
    return cp_model.INT_MIN if limit == -np.inf else int(limit)


def parameters(seconds: float, seed: int) -> SolveParameters:
    limit = timedelta(seconds=seconds) if seconds < LONG else None
    return SolveParameters(time_limit=limit, random_seed=seed)
