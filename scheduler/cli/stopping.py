"""Ctrl-C and SIGTERM: the first asks the search to stop and keep what it has, the second ends it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType


@contextmanager
def stop_on_signals(on_stop: Callable[[], None]) -> Iterator[Event]:
    """An event that SIGINT and SIGTERM set; ``on_stop`` tells the user. A second SIGINT raises
    ``KeyboardInterrupt``. Works on the main thread only, as signals do."""
    stop = Event()

    def handle(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            if number == signal.SIGINT:
                raise KeyboardInterrupt
            return
        stop.set()
        on_stop()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
