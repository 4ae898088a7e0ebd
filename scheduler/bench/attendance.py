"""Missed attendance on real conferences: what was missed, what is proved, and when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scheduler.bench.orbel import read_orbel
from scheduler.errors import DefectError
from scheduler.solve import Progress, solve


def measure(data: str, *, time_limit: float | None, workers: int | None, seed: int) -> dict[str, Any]:
    """Solve the data in this folder. Seconds count from after reading; None where there was none.

    ``missed`` is counted anew from the data. Raises InputError for data that cannot be used and
    DefectError where the programme does not hold, or misses another number than was said.
    """
    conference = read_orbel(Path(data))
    seen: list[Progress] = []
    result = solve(
        conference.instance, time_limit=time_limit, workers=workers, seed=seed, on_progress=seen.append
    )
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
