"""A real server for a folder of the test's own, and a client that talks to it."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest

from scheduler.web import serving
from scheduler.web.guard import Access


@contextmanager
def running(folder: Path, token: str | None = None) -> Iterator[str]:
    """The address of a server for this folder, on a port that was free."""
    desk = serving.open_desk(folder).desk
    with serving.listening("127.0.0.1", 0) as sock:
        port = sock.getsockname()[1]
        access = serving.access_for("127.0.0.1", port, token)
        server = serving.server(desk, Access(access.hosts, token))
        thread = Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join(10)


@pytest.fixture
def hoorn(tmp_path: Path, root: Path) -> Path:
    """A folder with the Hoorn event and its published programme."""
    return with_files(tmp_path / "hoorn", root / "instances", "hoorn-2025.yaml", "hoorn-2025.published.yaml")


def with_files(folder: Path, source: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        shutil.copy(source / name, folder)
    return folder


@pytest.fixture
def serve() -> Iterator[Callable[[Path], httpx.Client]]:
    """``serve(folder)`` -> a client of a server for it, until the test is over."""
    open_ones: list[tuple[httpx.Client, object]] = []

    def start(folder: Path) -> httpx.Client:
        context = running(folder)
        client = httpx.Client(base_url=context.__enter__(), timeout=120, trust_env=False)
        open_ones.append((client, context))
        return client

    yield start
    for client, context in reversed(open_ones):
        client.close()
        context.__exit__(None, None, None)  # type: ignore[attr-defined]


@pytest.fixture
def client(serve: Callable[[Path], httpx.Client], hoorn: Path) -> httpx.Client:
    """A client of a server for the Hoorn event."""
    return serve(hoorn)


def bare(placements: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Placements as requests have them."""
    return [{key: one[key] for key in ("session", "round", "room")} for one in placements]


def events_in(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    """Of a stream: name and data of each event."""
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line[7:]
        elif line.startswith("data: "):
            yield name, json.loads(line[6:])
