"""Pictures of the planner's page, to be looked at: ``python -m tests.web.browser.pictures reports/web``."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import cast

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import ROOT
from tests.web.browser.conftest import ARGUMENTS, CHROMIUM, card, cell, drag, go, settled
from tests.web.conftest import running, with_files

Scene = Callable[[Page], None]
Scenes = Sequence[Sequence[Scene]]
WIDTHS = ((1440, 900), (1024, 768))
LANGUAGES = ("nl", "en")


def opening(page: Page) -> None:
    """The published programme, as it opens."""


def picked_up(page: Page) -> None:
    """A session in the air: every cell says what it can."""
    drag(page, "hervormingsagenda-jeugd", cell(page, "ronde-2", "zaal-5"), drop=False)
    box = cell(page, "ronde-2", "zaal-5").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] - 30)
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


def solving(page: Page) -> None:
    """A search from scratch, as far as it is after its first steps."""
    page.locator("#scratch").click()
    page.wait_for_selector("#chart .chart-bound", timeout=60_000)
    page.wait_for_timeout(1200)


def solved(page: Page) -> None:
    """The same search when it is done."""
    page.wait_for_selector("#solve-panel:not(.busy)", timeout=60_000)
    page.wait_for_timeout(400)
    page.locator("#solve-panel").scroll_into_view_if_needed()


def compared(page: Page) -> None:
    page.locator("#compare").click()
    page.wait_for_selector("dialog .compare-grid")


def rules(page: Page) -> None:
    page.keyboard.press("Escape")
    page.locator("#rules").click()
    page.wait_for_selector("dialog .rule")
    page.locator("dialog select").select_option(label="Kees Vendrik")
    page.locator("dialog fieldset").first.scroll_into_view_if_needed()


def why(page: Page) -> None:
    page.keyboard.press("Escape")
    card(page, "veiligheid").focus()
    page.keyboard.press("w")
    page.wait_for_selector("dialog .headline", timeout=60_000)


def alternatives(page: Page) -> None:
    """The best one found, and the next being looked for."""
    page.keyboard.press("Escape")
    page.locator("#alternatives").click()
    page.wait_for_selector(".alternative:not(.next)", timeout=60_000)


APART: tuple[Scene, ...] = (opening, picked_up, moved)
"""Each on a page of its own."""
IN_A_ROW: tuple[Scene, ...] = (solving, solved, compared, rules, why, alternatives)
"""One after the other on one page."""


def take(browser: Browser, files: tuple[str, str], event: str, scenes: Scenes, out: Path) -> None:
    """Scenes of one event, in both languages and at both widths; each in a fresh folder."""
    for width, height in WIDTHS:
        for lang in LANGUAGES:
            for row in scenes:
                with tempfile.TemporaryDirectory() as folder:
                    planning = with_files(Path(folder) / event, ROOT / "instances", *files)
                    with running(planning) as address:
                        page = browser.new_page(viewport={"width": width, "height": height})
                        go(page, f"{address}/?lang={lang}")
                        for scene in row:
                            scene(page)
                            page.wait_for_timeout(400)
                            name = scene.__name__.replace("_", "-")
                            keep(page.screenshot(), out / f"{event}.{lang}.{width}.{name}.png")
                        page.close()


def keep(picture: bytes, path: Path) -> None:
    """With 256 colours, a third of the size: the areas keep theirs exactly, the edges of letters nearly."""
    with Image.open(BytesIO(picture)) as image:
        full = image.convert("RGB")
        counted = sorted(full.getcolors(full.width * full.height) or (), reverse=True)
        areas = [channel for _, colour in counted[:128] for channel in cast("tuple[int, ...]", colour)]
        palette = Image.new("P", (1, 1))
        palette.putpalette(areas + (full.quantize(128).getpalette() or []))
        full.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)


def second_day(page: Page) -> None:
    page.locator("#days .day").nth(1).click()


def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        hoorn = "hoorn-2025.yaml", "hoorn-2025.published.yaml"
        take(browser, hoorn, "hoorn", (*((one,) for one in APART), IN_A_ROW), out)
        tilburg = "tilburg-2025.yaml", "tilburg-2025.published.yaml"
        take(browser, tilburg, "tilburg", ((second_day,),), out)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
