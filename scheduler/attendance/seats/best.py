"""The most wish weight that the seats allow, must-attend sessions before all wishes.

The linear relaxation of the choice of seats is that of a transport problem as long as no session is
repeated and sessions that overlap all do so with one another: its corners are whole, and GLOP's is
the answer. Its duals prove that in whole numbers (see ``packing``). Where they do not (a gap between
relaxation and answer, or an answer that is not whole) CP-SAT searches what the prices leave open.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats.cpsat import rows_of, run, values_of, weighted
from scheduler.attendance.seats.packing import Packing, Proof, proof
from scheduler.attendance.slots import Flags
from scheduler.attendance.solver import Floats, solve_linear

WHOLE = 1e-6
EFFORT = 60.0
"""Most deterministic time of the search, so that it ends without a deadline too."""


@dataclass(frozen=True)
class Best:
    """A choice, and what is proved of it. ``bound``: no choice is worth more."""

    chosen: Flags
    bound: int
    proof: Proof

    def proved(self, packing: Packing) -> bool:
        return self.bound == packing.worth(self.chosen)


def best_choice(packing: Packing, limits: Limits) -> Best:
    """The best choice that is found within the limits; always one that fits."""
    answer = solve_linear(packing.relaxation(), limits) if packing.columns else None
    if answer is None:
        nothing = proof(packing, np.zeros(len(packing.most)))
        return Best(_greedy(packing, packing.value.astype(np.float64)), nothing.whole, nothing)
    shown = proof(packing, answer.duals)
    chosen = answer.values > 0.5
    if np.abs(answer.values - chosen).max() > WHOLE or not packing.fits(chosen):
        chosen = _greedy(packing, answer.values)
    found = Best(chosen, shown.whole, shown)
    return found if found.proved(packing) else _searched(packing, found, limits)


def _greedy(packing: Packing, preference: Floats) -> Flags:
    """Everything that still fits, the most preferred first and then the most worth."""
    order = np.lexsort((-packing.value, -np.round(preference, 6)))
    rows: list[list[tuple[int, int]]] = [[] for _ in range(packing.columns)]
    for row, column, entry in zip(packing.row, packing.column, packing.entry, strict=True):
        rows[column].append((int(row), int(entry)))
    left = packing.most.copy()
    chosen = np.zeros(packing.columns, dtype=np.bool_)
    # What others make possible (a wish met by a must-attend) comes after them: go round twice.
    for column in [*order, *order]:
        if not chosen[column] and all(left[row] >= entry for row, entry in rows[column]):
            chosen[column] = True
            for row, entry in rows[column]:
                left[row] -= entry
    return chosen


def _searched(packing: Packing, found: Best, limits: Limits) -> Best:
    """CP-SAT over the columns that some better choice may differ in."""
    if limits.over:
        return found
    worth = packing.worth(found.chosen)
    slack = found.proof.slack(worth)
    settled = found.proof.gains > slack
    columns = np.flatnonzero(np.abs(found.proof.gains) <= slack)
    place = np.full(packing.columns, -1)
    place[columns] = np.arange(len(columns))
    model = cp_model.CpModel()
    literals = [model.new_bool_var("") for _ in columns]
    for _, left, entries in rows_of(packing, place, settled):
        model.add(weighted([literals[one] for one, _ in entries], [entry for _, entry in entries]) <= left)
    model.maximize(weighted(literals, packing.value[columns].tolist()))
    for column, literal in zip(columns, literals, strict=True):
        model.add_hint(literal, bool(found.chosen[column]))
    solver, status = run(model, limits, EFFORT)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return found
    chosen = settled.copy()
    chosen[columns] = values_of(solver, literals)
    bound = packing.worth(settled) + int(np.floor(solver.best_objective_bound + WHOLE))
    better = chosen if packing.worth(chosen) > worth else found.chosen
    return Best(better, max(min(bound, found.bound), packing.worth(better)), found.proof)
