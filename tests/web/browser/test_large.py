"""200 sessions stay usable: headings stay in sight, cards stay reachable, cells answer."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.web.browser.conftest import Served, card, go, settled


def test_two_hundred_sessions(page: Page, large: Served) -> None:
    go(page, large.at(lang="nl"))
    expect(page.locator("#compact")).to_be_checked()
    head, time = page.locator("#board th.room").first, page.locator("#board tr.round .time").first
    page.locator("#board").evaluate("board => board.scrollTo(300, 200)")
    board = page.locator("#board").bounding_box()
    top, left = head.bounding_box(), time.bounding_box()
    assert board
    assert top
    assert left
    assert abs(top["y"] - board["y"]) <= 1
    assert abs(left["x"] - board["x"]) <= 1

    # Whoever is searched for is brought into view, on its own day.
    last = page.evaluate("document.querySelectorAll('#days .day').length")
    assert last >= 4
    page.locator("#search").fill("session 150")
    page.keyboard.press("Enter")
    found = page.locator("#board .card:focus")
    expect(found).to_contain_text("Session 150")
    expect(found).to_be_in_viewport()

    # Picked up, taken to the next free cell, put down.
    copy = found.get_attribute("data-copy")
    assert copy
    page.keyboard.press("Enter")
    page.wait_for_selector("#board .cell.can .hint")
    page.locator("#board .cell.can").first.click()
    settled(page)
    expect(page.locator("#quality")).to_contain_text("0 overtreden")
    expect(card(page, copy)).to_be_focused()
    page.keyboard.press("Control+z")
    expect(page.locator("#undo")).to_be_disabled()
