"""axe-core finds nothing serious: not on the page, not while a session is in the air, not in a dialog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.web.browser.conftest import Served, card, go, settled


def _at_rest(page: Page) -> None:
    card(page, "veiligheid").click()


def _in_the_air(page: Page) -> None:
    card(page, "veiligheid").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#board .hint")


def _with_edits(page: Page) -> None:
    card(page, "veiligheid").focus()
    page.keyboard.press("Delete")
    settled(page)
    page.locator("#search").fill("stad")


def _drafts(page: Page) -> None:
    page.locator("#draft-menu summary").click()


def _rules(page: Page) -> None:
    page.locator("#rules").click()
    page.wait_for_selector("dialog .rule")
    page.locator("dialog details summary").click()


def _alternatives(page: Page) -> None:
    page.locator("#alternatives").click()
    page.wait_for_selector(".alternative:not(.next)", timeout=60_000)


@pytest.mark.parametrize("act", [_at_rest, _in_the_air, _with_edits, _drafts, _rules, _alternatives])
def test_nothing_serious(page: Page, hoorn: Served, act: Callable[[Page], None]) -> None:
    go(page, hoorn.at(lang="nl"))
    act(page)
    page.wait_for_timeout(100)
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], [node["html"][:160] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []
