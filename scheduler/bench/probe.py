"""One measurement in a process of its own: ``python -m scheduler.bench.probe WHAT FILE …``.

Prints one line of JSON. A fresh process has nothing cached, and its memory is its own.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class SolveProbe:
    """Seconds, each from its own start; ``first`` and ``proved`` count from the start of ``solve``.
    None where it did not happen within the limit."""

    read: float
    build: float
    first: float | None
    proved: float | None
    status: str
    objective: int | None
    bound: int | None


@dataclass(frozen=True)
class EvaluateProbe:
    """Seconds to read the instance, and to judge the schedule for the first time after that."""

    read: float
    evaluate: float
    objective: int
    feasible: bool


def probe_solve(file: str, *, engine: bool, seconds: float, workers: int | None, seed: int) -> SolveProbe:
    """Read, build the whole model once, then solve from the start."""
    from scheduler.files import read_instance
    from scheduler.model import build
    from scheduler.solve import Progress, solve

    started = time.perf_counter()
    instance = read_instance(file)
    read = time.perf_counter() - started

    started = time.perf_counter()
    build(instance)
    built = time.perf_counter() - started

    first: list[float] = []

    def watch(progress: Progress) -> None:
        if progress.objective is not None and not first:
            first.append(progress.seconds)

    # The instance is read again: its look-ups are filled by now, which a user's are not.
    result = solve(
        read_instance(file),
        time_limit=seconds,
        deterministic_limit=None,
        workers=workers,
        seed=seed,
        on_progress=watch,
        stop=None,
        engine=engine,
    )
    return SolveProbe(
        read=read,
        build=built,
        first=first[0] if first else None,
        proved=result.seconds if result.status == "OPTIMAL" else None,
        status=str(result.status),
        objective=result.objective,
        bound=result.bound,
    )


def probe_evaluate(file: str, schedule_file: str) -> EvaluateProbe:
    from scheduler.evaluate import evaluate
    from scheduler.files import read_instance, read_schedule

    started = time.perf_counter()
    instance = read_instance(file)
    schedule = read_schedule(schedule_file, instance)
    read = time.perf_counter() - started

    started = time.perf_counter()
    judged = evaluate(instance, schedule)
    seconds = time.perf_counter() - started
    return EvaluateProbe(read, seconds, judged.objective, judged.feasible)


def main(arguments: list[str]) -> None:
    what, options = arguments[0], json.loads(arguments[1])
    found = probe_solve(**options) if what == "solve" else probe_evaluate(**options)
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    main(sys.argv[1:])
