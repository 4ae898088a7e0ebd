"""How long the page lets people wait: asked of a real server over HTTP, against its targets."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any
from urllib.request import Request, urlopen

from scheduler import files
from scheduler.domain import Instance, Schedule
from scheduler.web import serving

LARGE = 100
"""Sessions from which an event is measured against the targets of a large one."""
TARGETS = {
    "first page": (1.0, 3.0),
    "judge a move": (0.1, None),
    "all cells": (0.3, 0.3),
    "hovered cell": (0.5, 0.5),
}
"""Seconds, of a small and of a large event; None = no target."""
PATHS = {"judge a move": "/api/judge", "all cells": "/api/options", "hovered cell": "/api/cost"}
ROUNDS = 12
"""Moves that are tried."""


@dataclass(frozen=True)
class Wait:
    """Seconds of one kind of request: the first (nothing is remembered yet), the median, the worst; and
    of the processor for the median one, which a busy machine does not change."""

    event: str
    what: str
    first: float
    median: float
    worst: float
    cpu: float
    target: float | None
    bytes: int

    @property
    def met(self) -> bool:
        return self.target is None or self.worst <= self.target


def measure(instance: Instance, schedule: Schedule) -> list[Wait]:
    """Open a folder with this event and programme, and use it as a page does."""
    with tempfile.TemporaryDirectory(prefix="scheduler-") as name:
        folder = Path(name) / "event"
        folder.mkdir()
        files.write_instance(instance, folder / "event.yaml")
        files.write_schedule(schedule, folder / "event.published.yaml")
        clock = Clock()
        with _served(folder) as address:
            opened = clock.read(0)
            return [_wait(instance, "open the folder", [opened]), *_asked(instance, schedule, address)]


def as_text(waits: list[Wait]) -> str:
    """One line each, in milliseconds."""
    return "\n".join(
        f"{one.event:32} {one.what:16} first {one.first * 1000:6.0f}  median {one.median * 1000:6.0f}  "
        f"worst {one.worst * 1000:6.0f}  cpu {one.cpu * 1000:6.0f} ms  {one.bytes / 1024:5.0f} kB"
        + ("" if one.target is None else f"  target {one.target * 1000:.0f} {'met' if one.met else 'MISSED'}")
        for one in waits
    )


def _asked(instance: Instance, schedule: Schedule, address: str) -> Iterator[Wait]:
    for what, path in (("first page", "/"), ("state", "/api/state")):
        yield _wait(instance, what, [_get(address, path)])
    boards = list(_moved(schedule, Random(0)))
    for what, path in PATHS.items():
        yield _wait(instance, what, [_post(address, path, _request(path, board)) for board in boards])


def _request(path: str, board: dict[str, Any]) -> dict[str, Any]:
    keys = ["draft", "placements"]
    keys += ["copy"] if path != "/api/judge" else []
    keys += ["round", "room", "swap"] if path == "/api/cost" else []
    return {key: board[key] for key in keys}


def _moved(schedule: Schedule, dice: Random) -> Iterator[dict[str, Any]]:
    """Boards after one move more each, with the next move to ask about."""
    placements = {one.session: one.model_dump() for one in schedule.placements}
    for _ in range(ROUNDS):
        one, other, third = dice.sample(sorted(placements), 3)
        yield {
            "draft": 1,
            "placements": [dict(place) for place in placements.values()],
            "copy": one,
            "round": placements[third]["round"],
            "room": placements[third]["room"],
            "swap": third,
        }
        for key in ("round", "room"):
            placements[one][key], placements[other][key] = placements[other][key], placements[one][key]


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    desk = serving.open_desk(folder).desk
    with serving.listening("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        server = serving.server(desk, serving.access_for("127.0.0.1", port, None))
        thread = Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.005)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()


@dataclass(frozen=True)
class Taken:
    """What one request took: seconds on the clock and of the processor, bytes of the answer."""

    seconds: float
    cpu: float
    bytes: int


class Clock:
    """Started when it is made; client and server are one process, so the processor's time is of both."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def read(self, size: int) -> Taken:
        return Taken(time.perf_counter() - self._wall, time.process_time() - self._cpu, size)


def _get(address: str, path: str) -> Taken:
    return _timed(Request(address + path))


def _post(address: str, path: str, body: dict[str, Any]) -> Taken:
    return _timed(Request(address + path, json.dumps(body).encode(), {"Content-Type": "application/json"}))


def _timed(request: Request) -> Taken:
    clock = Clock()
    with urlopen(request) as answer:
        return clock.read(len(answer.read()))


def _wait(instance: Instance, what: str, taken: list[Taken]) -> Wait:
    small, large = TARGETS.get(what, (None, None))
    seconds = [one.seconds for one in taken]
    return Wait(
        event=instance.event.id,
        what=what,
        first=seconds[0],
        median=statistics.median(seconds),
        worst=max(seconds),
        cpu=statistics.median(one.cpu for one in taken),
        target=large if len(instance.copies) >= LARGE else small,
        bytes=taken[-1].bytes,
    )
