"""Opening the page: what it shows of the event, in both languages, without a word of the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.web.browser.conftest import Served, card, cell, go


def test_the_programme_stands_in_its_rounds_and_rooms(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    expect(page.locator("h1")).to_have_text("Bestuurlijke netwerkdagen in Hoorn")
    expect(page.locator("#board .card")).to_have_count(18)
    expect(page.locator("#board th.room")).to_contain_text(
        ["Grote zaal", "Zaal 2", "Zaal 3", "Zaal 4", "Zaal 5"]
    )
    there = cell(page, "ronde-1", "zaal-4").locator(".card")
    expect(there).to_contain_text("Veiligheid")
    expect(there).to_contain_text("tot 13.00")
    expect(there).to_contain_text("loopt uit in Lunch")
    expect(page.locator("tr.band.plenary").last).to_contain_text("Kees Vendrik")
    expect(page.locator("#quality")).to_contain_text("0 overtreden")


@pytest.mark.parametrize(("lang", "other"), [("nl", "en"), ("en", "nl")])
def test_one_language_at_a_time(page: Page, hoorn: Served, lang: str, other: str) -> None:
    own = {"nl": "Wensen vervuld", "en": "Wishes met"}
    go(page, hoorn.at(lang=other))
    page.locator(f'[data-language="{lang}"]').click()
    page.wait_for_selector(f"html.ready[lang={lang}]")
    expect(page.locator("#quality")).to_contain_text(own[lang])
    expect(page.locator("#quality")).not_to_contain_text(own[other])
    clock = {"nl": "11.30 – 12.30", "en": "11:30 – 12:30"}
    expect(page.locator("tr.round .clock").first).to_have_text(clock[lang])


def test_titles_are_text_whatever_they_contain(
    page: Page, serve: Callable[..., Served], tmp_path: Path
) -> None:
    hostile = '<script>window.hit = 1</script><img src=x onerror="window.hit = 2">'
    text = (ROOT / "instances/hoorn-2025.yaml").read_text(encoding="utf-8")
    file = tmp_path / "hoorn-2025.yaml"
    file.write_text(text.replace("title: Veiligheid\n", f"title: '{hostile}'\n"), encoding="utf-8")
    served = serve(file, ROOT / "instances/hoorn-2025.published.yaml")
    for path in ("", "print"):
        page.goto(served.address + path)
        expect(page.get_by_text(hostile, exact=True).first).to_be_visible()
        assert page.evaluate("window.hit") is None


def test_search_and_highlight_let_the_rest_step_back(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    page.locator("#search").fill("financien")
    expect(page.locator(".card.lit")).to_have_count(1)
    expect(page.locator("#found")).to_have_text("1 gevonden")
    page.keyboard.press("Enter")
    expect(card(page, "gemeente-financien")).to_be_focused()
    page.locator("#search").fill("")
    page.locator("#highlight").select_option(label="Kees Vendrik")
    expect(page.locator(".card.lit")).to_have_count(1)
    expect(page.locator("tr.band.lit")).to_have_count(1)
    page.locator("#legend").get_by_role("button", name="Sociaal").click()
    expect(page.locator(".card.lit")).to_have_count(7)


@pytest.mark.parametrize("width", [1440, 1024])
def test_what_was_found_moves_nothing(page: Page, serve: Callable[..., Served], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    files = (ROOT / f"instances/tilburg-2025{kind}.yaml" for kind in ("", ".published"))
    go(page, serve(*files).at(lang="nl"))
    before = page.locator("#board").bounding_box()
    page.locator("#highlight").select_option(label="Economie en werk")
    expect(page.locator("#days .found")).to_have_text(["2", "2"])
    assert page.locator("#board").bounding_box() == before
