"""A real browser on a real server: Debian's Chromium, driven by Playwright. Without it these tests fail."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    expect,
    sync_playwright,
)

from scheduler.bench.generate import Size, generate
from scheduler.files import write_instance, write_schedule
from tests.conftest import ROOT
from tests.web.conftest import running

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 15_000
"""Milliseconds: for a busy machine; nothing here waits that long."""


@dataclass(frozen=True)
class Served:
    """A planning folder and where its page is."""

    folder: Path
    address: str

    def at(self, **asked: str | int) -> str:
        return self.address + "?" + "&".join(f"{name}={value}" for name, value in asked.items())


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Serve a folder that holds these files, until the end of the test."""
    with ExitStack() as stack:

        def start(*files: Path) -> Served:
            folder = Path(tempfile.mkdtemp(dir=tmp_path))
            for file in files:
                shutil.copy(file, folder)
            return Served(folder, stack.enter_context(running(folder)) + "/")

        yield start


@pytest.fixture
def hoorn(serve: Callable[..., Served]) -> Served:
    """The reference event with its published programme as draft 1."""
    return serve(ROOT / "instances/hoorn-2025.yaml", ROOT / "instances/hoorn-2025.published.yaml")


@pytest.fixture(scope="session")
def large_files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """200 sessions in 20 rounds and 12 rooms, 400 attendees, and a schedule of it."""
    made = generate(Size(sessions=200, rounds=20, rooms=12, attendees=400, wishes=6), seed=2025)
    folder = tmp_path_factory.mktemp("large")
    files = folder / "large.yaml", folder / "large.published.yaml"
    write_instance(made.instance, files[0])
    write_schedule(made.hidden, files[1])
    return files


@pytest.fixture
def large(serve: Callable[..., Served], large_files: tuple[Path, Path]) -> Served:
    return serve(*large_files)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A tab in which nothing may go wrong: no error of a script, nothing refused by the content policy."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: _note(message, wrong))
    yield page
    assert wrong == []


def _note(message: ConsoleMessage, wrong: list[str]) -> None:
    """Answers of 400 and more are logged by the browser itself; what they say is tested where they come."""
    if message.type in ("error", "warning") and "the server responded with a status of" not in message.text:
        wrong.append(message.text)


def go(page: Page, address: str) -> Page:
    """Open the page and wait until it is drawn."""
    page.goto(address)
    page.wait_for_selector("html.ready")
    return page


def settled(page: Page) -> None:
    """Wait until what is on the page has been judged."""
    expect(page.locator("#quality.stale")).to_have_count(0)


def card(page: Page, copy: str) -> Locator:
    return page.locator(f'#planner .card[data-copy="{copy}"]')


def cell(page: Page, round: str, room: str) -> Locator:
    return page.locator(f'#board .cell[data-round="{round}"][data-room="{room}"]')


def drag(page: Page, copy: str, target: Locator, *, drop: bool = True) -> None:
    """With the mouse, as a hand does it: down, a few steps, up."""
    at = card(page, copy)
    at.scroll_into_view_if_needed()
    box = at.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 40, box["y"] + 30, steps=3)
    page.wait_for_selector("#board .hint")
    target.scroll_into_view_if_needed()
    there = target.bounding_box()
    assert there
    page.mouse.move(there["x"] + there["width"] / 2, there["y"] + min(24, there["height"] / 2), steps=4)
    if drop:
        page.mouse.up()
