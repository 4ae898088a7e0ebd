"""The one place where incumbents and bounds meet: checked when they arrive, never taken on trust."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock, RLock

from scheduler.domain import Instance, Schedule
from scheduler.errors import DefectError
from scheduler.evaluate import Evaluation, evaluate
from scheduler.result import LevelName

Measure = Callable[[Evaluation], int]
"""What a level counts; never negative."""
OBJECTIVE: Mapping[LevelName, Measure] = {"objective": lambda judged: judged.objective}


@dataclass(frozen=True)
class Progress:
    """Where the search stands at its level. Seconds since the start; objective and bound as the
    checker counts: at the levels before the objective, the moves."""

    seconds: float
    objective: int | None
    bound: int | None
    found_by: str
    level: LevelName = "objective"
    schedule: Schedule | None = field(default=None, repr=False, compare=False)
    """The incumbent."""
    problem: str | None = None
    """Why the part of the search that is named has ended before its time."""

    @property
    def gap(self) -> float | None:
        if self.objective is None or self.bound is None:
            return None
        return (self.objective - self.bound) / max(1, abs(self.objective))


@dataclass
class Board:
    """Best schedule and best bounds so far, level by level: a schedule is better if it is so at the
    first level where they differ. Thread-safe: phases write, the caller reads."""

    instance: Instance
    on_progress: Callable[[Progress], None] | None = None
    measures: Mapping[LevelName, Measure] = field(default_factory=lambda: OBJECTIVE)
    best: Evaluation | None = None
    values: dict[LevelName, int] = field(default_factory=dict)
    """Of the best schedule; empty without one."""
    bounds: dict[LevelName, int] = field(init=False)
    """Amounts and weights are never negative, so 0 is a valid bound from the start. Each is proved
    for the schedules that are no worse than the best one at the levels before."""
    level: LevelName = field(init=False)
    """The level that is being searched."""
    started: float = field(default_factory=time.monotonic)
    _lock: Lock = field(default_factory=Lock)
    _telling: RLock = field(default_factory=RLock)
    """Progress is told in order, by one thread at a time."""

    def __post_init__(self) -> None:
        self.bounds = dict.fromkeys(self.measures, 0)
        self.level = next(iter(self.measures))

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started

    @property
    def bound(self) -> int:
        """At this level."""
        return self.bounds[self.level]

    @property
    def closed(self) -> bool:
        """The best schedule is proved optimal at this level."""
        return self.values.get(self.level) == self.bound

    def offer(self, schedule: Schedule, found_by: str) -> Evaluation:
        """Judge a schedule by the checker and keep it if it is the best.

        Raises DefectError where it breaks a hard rule or beats the proved bound."""
        judged = evaluate(self.instance, schedule)
        if not judged.feasible:
            broken = sorted({v.constraint for v in judged.violations if v.hard})
            raise DefectError(f"{found_by} returned a schedule that breaks {', '.join(broken)}")
        values = {level: measure(judged) for level, measure in self.measures.items()}
        with self._lock:
            if self.best is not None and tuple(values.values()) >= tuple(self.values.values()):
                return judged
            self.best, self.values = judged, values
            self._check()
        self._tell(found_by)
        return judged

    def raise_bound(self, bound: int, found_by: str) -> None:
        """Take a proved lower bound at this level."""
        with self._lock:
            if bound <= self.bound:
                return
            self.bounds[self.level] = bound
            self._check()
        self._tell(found_by)

    def _check(self) -> None:
        for level, value in self.values.items():
            if value < self.bounds[level]:
                raise DefectError(
                    f"a checked schedule of {value} lies below the bound {self.bounds[level]} ({level})"
                )

    def tell_problem(self, found_by: str, problem: str) -> None:
        """A part of the search has ended that should not have; the others go on."""
        self._tell(found_by, problem)

    def _tell(self, found_by: str, problem: str | None = None) -> None:
        if self.on_progress is None:
            return
        with self._telling:
            value = self.values.get(self.level)
            best = None if self.best is None else self.best.schedule
            self.on_progress(Progress(self.seconds, value, self.bound, found_by, self.level, best, problem))
