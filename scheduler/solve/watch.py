"""Run a search in a thread of its own, so that signals reach the caller's."""

from __future__ import annotations

import time
from threading import Event, Thread
from typing import Protocol

from scheduler.solve.clock import Clock, Stopped

POLL_SECONDS = 0.05
GRACE_SECONDS = 1.0
"""A phase that does not stop by then is left behind: the board already holds the answer."""


class Runs(Protocol):
    """A search: it puts what it finds on a board, and ends or raises ``Stopped``."""

    done: bool
    """It ended by itself, not by a limit."""

    def run(self) -> None: ...


def watch(search: Runs, clock: Clock, stop: Event) -> bool:
    """Run the search until it ends, the clock does, or ``stop`` is set; returns whether it was asked
    to stop before it was done. Raises what the search raises."""

    def work() -> None:
        try:
            search.run()
        except Stopped:
            pass
        except BaseException as failure:
            clock.fail(failure)

    thread = Thread(target=work, name="search", daemon=True)
    thread.start()
    give_up: float | None = None
    try:
        while thread.is_alive():
            thread.join(POLL_SECONDS)
            if give_up is None and (stop.is_set() or clock.seconds_left <= 0):
                clock.halt()
                give_up = time.monotonic() + GRACE_SECONDS
            if give_up is not None and time.monotonic() > give_up:
                break
    except BaseException:
        clock.halt()
        raise
    if clock.failure is not None:
        raise clock.failure
    return stop.is_set() and not search.done
