"""What both searches share: rows over the columns that are still open, and a solver with limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event, Thread

import numpy as np
from ortools.sat.python import cp_model

from scheduler.attendance.limits import Limits
from scheduler.attendance.seats.packing import Packing
from scheduler.attendance.slots import Flags, Ints

Entries = list[tuple[int, int]]
POLL_SECONDS = 0.05


def rows_of(packing: Packing, place: Ints, settled: Flags) -> Iterator[tuple[int, int, Entries]]:
    """Rows with open columns: the row, what ``settled`` columns leave of it, and its open columns
    with their entries. ``place``: column -> its number among the open ones, -1 = not open."""
    left = packing.most - packing.used(settled)
    some = place[packing.column] >= 0
    rows: dict[int, Entries] = {}
    triples = (packing.row[some].tolist(), place[packing.column[some]].tolist(), packing.entry[some].tolist())
    for row, column, entry in zip(*triples, strict=True):
        rows.setdefault(row, []).append((column, entry))
    for row, entries in rows.items():
        yield row, int(left[row]), entries


def weighted(literals: Sequence[cp_model.IntVar], weights: Sequence[int]) -> cp_model.LinearExpr:
    """``Σ weight · literal``."""
    return cp_model.LinearExpr.weighted_sum(literals, weights)


def values_of(solver: cp_model.CpSolver, literals: Sequence[cp_model.IntVar]) -> Flags:
    """Of the last solution."""
    return np.array([solver.boolean_value(literal) for literal in literals], dtype=np.bool_)


def run(
    model: cp_model.CpModel, limits: Limits, effort: float
) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    """Solve with one worker, so that the same input gives the same seats, within ``effort`` units of
    deterministic time, the deadline, and until asked to stop."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = limits.seed
    solver.parameters.max_deterministic_time = effort
    # Its own handler would take Ctrl-C away from the caller's, for good.
    solver.parameters.catch_sigint_signal = False
    over = Event()

    def watch() -> None:
        while not over.wait(POLL_SECONDS):
            if limits.over:
                solver.stop_search()

    watcher = Thread(target=watch, name="seats-limits", daemon=True)
    watcher.start()
    try:
        return solver, solver.solve(model)
    finally:
        over.set()
        watcher.join()
