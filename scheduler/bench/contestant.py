"""One method on one entry, in a process of its own: ``python -m scheduler.bench.contestant METHOD …``.

Prints one line of JSON. The clock starts when the instance has been read. ``judge`` is a method
too: a process that shares nothing with the one whose schedule it judges.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from scheduler.bench.entries import Entry, parse_entry
from scheduler.domain import Instance, Schedule
from scheduler.evaluate import evaluate


@dataclass(frozen=True)
class Budget:
    """``seconds`` of wall time, ``workers`` threads, and a seed."""

    seconds: float
    workers: int
    seed: int


@dataclass
class Record:
    """What a method says of itself. ``trace``: (seconds, objective, bound) at each improvement."""

    status: str
    seconds: float
    schedule: Schedule | None
    bound: int | None
    trace: list[tuple[float, int | None, int | None]] = field(default_factory=list)
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        schedule = None if self.schedule is None else self.schedule.model_dump(mode="json")
        return {**asdict(self), "schedule": schedule}


Method = Callable[[Instance, Budget], Record]


def scheduler(instance: Instance, budget: Budget) -> Record:
    """``scheduler solve``, as everybody uses it."""
    from scheduler.solve import Progress, solve

    trace: list[tuple[float, int | None, int | None]] = []

    def show(progress: Progress) -> None:
        trace.append((progress.seconds, progress.objective, progress.bound))

    result = solve(
        instance,
        time_limit=budget.seconds,
        workers=budget.workers,
        seed=budget.seed,
        on_progress=show,
    )
    return Record(str(result.status), result.seconds, result.schedule, result.bound, trace)


def pairwise(instance: Instance, budget: Budget) -> Record:
    """Plain CP-SAT."""
    from scheduler.bench.baselines.pairwise import solve_pairwise
    from scheduler.solve.board import Board

    board = Board(instance)
    trace: list[tuple[float, int | None, int | None]] = []
    board.on_progress = lambda progress: trace.append((progress.seconds, progress.objective, progress.bound))
    status = solve_pairwise(
        instance, board, time_limit=budget.seconds, workers=budget.workers, seed=budget.seed
    )
    best = None if board.best is None else board.best.schedule
    return Record(str(status), board.seconds, best, board.bound, trace)


def annealer(instance: Instance, budget: Budget) -> Record:
    """A plain annealer. It proves nothing: no bound."""
    from scheduler.bench.baselines.annealer import Annealer
    from scheduler.bench.baselines.puzzle import TooRich, read_puzzle

    started = time.monotonic()
    trace: list[tuple[float, int | None, int | None]] = []
    best: list[int] = []

    def keep(cost: int, places: list[int]) -> None:
        seconds = time.monotonic() - started
        best[:] = places
        if trace and seconds - trace[-1][0] < budget.seconds / 1000:
            trace[-1] = (trace[-1][0], cost, None)
        else:
            trace.append((seconds, cost, None))

    try:
        puzzle = read_puzzle(instance)
    except TooRich as rich:
        return Record("UNKNOWN", time.monotonic() - started, None, None, note=f"does not know {rich}")
    search = Annealer(puzzle, budget.seed)
    search.run(budget.seconds - (time.monotonic() - started), keep)
    schedule = puzzle.schedule(best) if best else None
    status = "UNKNOWN" if schedule is None else "FEASIBLE"
    return Record(status, time.monotonic() - started, schedule, None, trace)


METHODS: dict[str, Method] = {"scheduler": scheduler, "cp-sat": pairwise, "annealer": annealer}
"""Ours first."""


def judge(entry: Entry, schedule: Schedule) -> dict[str, Any]:
    """The checker's word; for conference data also the count by the definition."""
    instance, conference = entry.read()
    judged = evaluate(instance, schedule)
    amounts = {score.rule: score.amount for score in judged.scores}
    missed = None
    if conference is not None and judged.feasible:
        missed = conference.recount(schedule)
    return {
        "feasible": judged.feasible,
        "objective": judged.objective,
        "wishes_missed": amounts.get("attendance"),
        "recounted": missed,
    }


def main(arguments: list[str]) -> None:
    method, options = arguments[0], json.loads(arguments[1])
    entry = parse_entry(options["what"])
    if method == "judge":
        with open(options["schedule"], encoding="utf-8") as file:
            schedule = Schedule.model_validate_json(file.read())
        found = judge(entry, schedule)
    else:
        found = METHODS[method](entry.read()[0], Budget(**options["budget"])).as_json()
    print(json.dumps(found), flush=True)
    # A search that did not stop in time was left behind in a thread, and taking the interpreter
    # apart under a running solver crashes.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
