"""Missed attendance on real conferences: what was missed, what is proved, and when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scheduler.bench.orbel import read_orbel
from scheduler.solve import Progress, solve


def measure(data: str, *, time_limit: float | None, workers: int | None, seed: int) -> dict[str, Any]:
    """Solve the data in this folder. Seconds count from after reading; None where there was none."""
    seen: list[Progress] = []
    result = solve(
        read_orbel(Path(data)), time_limit=time_limit, workers=workers, seed=seed, on_progress=seen.append
    )
    incumbents = [progress for progress in seen if progress.objective is not None]
    best = [progress for progress in incumbents if progress.objective == result.objective]
    return {
        "missed": result.objective,
        "bound": result.bound,
        "status": str(result.status),
        "seconds": round(result.seconds, 3),
        "seconds_first": round(incumbents[0].seconds, 3) if incumbents else None,
        "seconds_best": round(best[0].seconds, 3) if best else None,
    }
