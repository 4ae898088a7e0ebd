"""``solve``: first any schedule, then the bound and a good one by bundles, then CP-SAT on it all.

1. *Feasible*: CP-SAT on the hard rules alone gives the first schedule, or proves there is none.
2. *Bundles*: the attendance engine proves a bound and proposes rounds; CP-SAT places the rooms.
   Where bundles are too many to make them all, a short annealing comes first, and with workers to
   spare other processes anneal beside this and what comes after it.
3. *Exact*: CP-SAT on everything, from the best schedule as a complete hint, with the engine's
   bound and cuts. Each phase ends the search when bound and best schedule meet.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Event

from scheduler.domain import Instance
from scheduler.result import Result, Status
from scheduler.solve.board import Board, Progress
from scheduler.solve.clock import Clock
from scheduler.solve.cpsat import Settings
from scheduler.solve.phases import Search
from scheduler.solve.watch import watch


def solve(
    instance: Instance,
    *,
    time_limit: float | None = None,
    deterministic_limit: float | None = None,
    workers: int | None = None,
    seed: int = 0,
    on_progress: Callable[[Progress], None] | None = None,
    stop: Event | None = None,
    engine: bool = True,
) -> Result:
    """Place every session, at the least total cost, and prove how good that is.

    Args:
        time_limit: wall seconds; None = until proved.
        deterministic_limit: CP-SAT's deterministic time, for repeatable runs with one worker.
        workers: threads and processes; None = all cores.
        seed: same seed, one worker and no wall-time limit reached: the same answer.
        on_progress: called from threads of the search, one at a time, whenever incumbent or bound
            improves.
        stop: set it, from a signal handler say, to end the search and keep the incumbent.
        engine: False leaves out the bundles, for comparison.

    Returns a Result; INFEASIBLE and UNKNOWN are statuses, not exceptions.
    Raises DefectError when an answer of ours fails its own check.
    """
    stop = stop or Event()
    clock = Clock(time_limit, deterministic_limit)
    board = Board(instance, on_progress)
    search = Search(instance, board, clock, Settings(workers or os.cpu_count() or 1, seed), engine)
    interrupted = watch(search, clock, stop)
    return Result(
        instance=instance,
        status=_status(search, board),
        schedule=None if board.best is None else board.best.schedule,
        evaluation=board.best,
        bound=None if search.infeasible else board.bound,
        seconds=board.seconds,
        interrupted=interrupted,
    )


def _status(search: Search, board: Board) -> Status:
    if board.best is None:
        return Status.INFEASIBLE if search.infeasible else Status.UNKNOWN
    return Status.OPTIMAL if board.closed else Status.FEASIBLE
