"""Limits of a solve: wall time, deterministic time, and being asked to stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock


class Stopped(Exception):
    """The limits ended a phase; what the board holds is the answer."""


@dataclass
class Clock:
    """Shared by all phases of one solve. Wall times in seconds; None = no limit."""

    time_limit: float | None
    deterministic_limit: float | None
    halted: Event = field(default_factory=Event)
    started: float = field(default_factory=time.monotonic)
    deterministic_used: float = 0.0
    failure: BaseException | None = None
    """Of a part that runs in a thread of its own: what the whole solve is to raise."""
    _lock: Lock = field(default_factory=Lock)
    _interrupts: list[Callable[[], None]] = field(default_factory=list)

    @property
    def deadline(self) -> float:
        """On the monotonic clock; infinite without a limit."""
        return float("inf") if self.time_limit is None else self.started + self.time_limit

    @property
    def seconds_left(self) -> float:
        return self.deadline - time.monotonic()

    @property
    def deterministic_left(self) -> float:
        if self.deterministic_limit is None:
            return float("inf")
        return self.deterministic_limit - self.deterministic_used

    @property
    def over(self) -> bool:
        return self.halted.is_set() or self.seconds_left <= 0 or self.deterministic_left <= 0

    def check(self) -> None:
        """Raise ``Stopped`` when a limit is reached: between phases and in long loops."""
        if self.over:
            raise Stopped

    @contextmanager
    def interrupting(self, interrupt: Callable[[], None]) -> Iterator[None]:
        """How to interrupt what runs within this; called from any thread, perhaps more than once."""
        with self._lock:
            self._interrupts.append(interrupt)
            if self.halted.is_set():
                interrupt()
        try:
            yield
        finally:
            with self._lock:
                self._interrupts.remove(interrupt)

    def halt(self) -> None:
        """Ask every phase to stop as soon as it can."""
        self.halted.set()
        self.interrupt()

    def interrupt(self) -> None:
        """End what runs now; what comes after it may run."""
        with self._lock:
            for interrupt in self._interrupts:
                interrupt()

    def fail(self, failure: BaseException) -> None:
        """A part has failed: everything stops."""
        self.failure = self.failure or failure
        self.halt()
