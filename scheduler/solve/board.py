"""The one place where incumbents and bounds meet: checked when they arrive, never taken on trust."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError
from scheduler.evaluate import Evaluation, evaluate


@dataclass(frozen=True)
class Progress:
    """Where the search stands. Seconds since the start; objective and bound as the checker counts."""

    seconds: float
    objective: int | None
    bound: int | None
    found_by: str

    @property
    def gap(self) -> float | None:
        if self.objective is None or self.bound is None:
            return None
        return (self.objective - self.bound) / max(1, abs(self.objective))


@dataclass
class Board:
    """Best schedule and best bound so far. Thread-safe: phases write, the caller reads."""

    instance: Instance
    on_progress: Callable[[Progress], None] | None = None
    best: Evaluation | None = None
    bound: int | None = 0
    """Amounts and weights are never negative, so 0 is a valid bound from the start."""
    started: float = field(default_factory=time.monotonic)
    _lock: Lock = field(default_factory=Lock)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started

    @property
    def closed(self) -> bool:
        """The best schedule is proved optimal."""
        return self.best is not None and self.best.objective == self.bound

    def offer(self, schedule: Schedule, found_by: str) -> Evaluation:
        """Judge a schedule by the checker and keep it if it is the best.

        Raises DefectError where it breaks a hard rule or beats the proved bound."""
        judged = evaluate(self.instance, schedule)
        if not judged.feasible:
            broken = sorted({v.constraint for v in judged.violations if v.hard})
            raise DefectError(f"{found_by} returned a schedule that breaks {', '.join(broken)}")
        with self._lock:
            if self.best is not None and judged.objective >= self.best.objective:
                return judged
            self.best = judged
            self._check()
        self._tell(found_by)
        return judged

    def raise_bound(self, bound: int, found_by: str) -> None:
        """Take a proved lower bound on the objective."""
        with self._lock:
            if self.bound is not None and bound <= self.bound:
                return
            self.bound = bound
            self._check()
        self._tell(found_by)

    def _check(self) -> None:
        if self.best is not None and self.bound is not None and self.best.objective < self.bound:
            raise DefectError(
                f"a checked schedule of {self.best.objective} lies below the bound {self.bound}"
            )

    def _tell(self, found_by: str) -> None:
        if self.on_progress is not None:
            objective = None if self.best is None else self.best.objective
            self.on_progress(Progress(self.seconds, objective, self.bound, found_by))
