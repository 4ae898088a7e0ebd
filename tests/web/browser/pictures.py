"""Pictures of the planner's page, to be looked at: ``python -m tests.web.browser.pictures reports/web``."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import ROOT
from tests.web.browser.conftest import ARGUMENTS, CHROMIUM, card, cell, drag, go, settled
from tests.web.conftest import running, with_files

WIDTHS = ((1440, 900), (1024, 768))
LANGUAGES = ("nl", "en")


def opening(page: Page) -> None:
    """The published programme, as it opens."""


def picked_up(page: Page) -> None:
    """A session in the air: every cell says what it can."""
    drag(page, "hervormingsagenda-jeugd", cell(page, "ronde-2", "zaal-5"), drop=False)
    page.wait_for_selector("#selected .verdict")
    page.wait_for_timeout(1500)


def moved(page: Page) -> None:
    """After a swap, a pin, and a session taken out."""
    card(page, "gemeente-financien").focus()
    page.keyboard.press("Delete")
    settled(page)
    card(page, "veiligheid").focus()
    page.keyboard.press("p")
    settled(page)


SCENES: dict[str, Callable[[Page], None]] = {"opening": opening, "picked-up": picked_up, "moved": moved}


def take(browser: Browser, address: str, event: str, out: Path) -> None:
    """Every scene, in both languages and at both widths."""
    for width, height in WIDTHS:
        for lang in LANGUAGES:
            for name, act in SCENES.items():
                context = browser.new_context(viewport={"width": width, "height": height})
                page = go(context.new_page(), f"{address}/?lang={lang}&draft=1")
                act(page)
                page.wait_for_timeout(400)
                page.screenshot(path=out / f"{event}.{lang}.{width}.{name}.png")
                context.close()


def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        planning = with_files(
            Path(folder) / "hoorn", ROOT / "instances", "hoorn-2025.yaml", "hoorn-2025.published.yaml"
        )
        with running(planning) as address:
            take(browser, address, "hoorn", out)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
