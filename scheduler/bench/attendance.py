"""Missed attendance on real conferences: what was missed, what is proved, and when."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from scheduler.bench.orbel import AWAY, TALKS, read_orbel
from scheduler.errors import DefectError
from scheduler.solve import Progress, solve


def measure(
    data: str,
    *,
    say: Callable[[str], None] = lambda line: None,
    show: Callable[[Progress], None] = lambda progress: None,
    stop: Event | None = None,
    **limits: Any,
) -> dict[str, Any]:
    """Solve the data in this folder. Seconds count from after reading; None where there was none.

    ``missed`` is counted anew from the data. Raises InputError for data that cannot be used and
    DefectError where the programme does not hold, or misses another number than was said.
    ``say``: a line about the data; ``show``, ``stop`` and ``limits``: as for ``solve``.
    """
    conference = read_orbel(Path(data))
    if conference.strangers:
        names = ", ".join(conference.strangers)
        say(f"{AWAY}: without a talk in {TALKS}, so passed over: {names}")
    seen: list[Progress] = []

    def told(progress: Progress) -> None:
        seen.append(progress)
        show(progress)

    result = solve(conference.instance, **limits, on_progress=told, stop=stop)
    missed = None if result.schedule is None else conference.recount(result.schedule)
    if missed != result.objective:
        raise DefectError(f"{missed} missed by the data, {result.objective} by the solver")
    incumbents = [progress for progress in seen if progress.objective is not None]
    best = [progress for progress in incumbents if progress.objective == missed]
    return {
        "missed": missed,
        "bound": result.bound,
        "status": str(result.status),
        "seconds": round(result.seconds, 3),
        "seconds_first": round(incumbents[0].seconds, 3) if incumbents else None,
        "seconds_best": round(best[0].seconds, 3) if best else None,
    }
