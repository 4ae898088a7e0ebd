"""Moving sessions: by mouse, by touch and by keyboard; what cells say before the drop."""

from __future__ import annotations

from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from scheduler.web.folder import Folder, PinNote
from tests.web.browser.conftest import PATIENCE, Served, card, cell, drag, go, settled


def test_cells_say_before_the_drop_what_they_can(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    drag(page, "veiligheid", cell(page, "ronde-2", "zaal-5"), drop=False)
    hovered = cell(page, "ronde-2", "zaal-5")
    expect(hovered).to_contain_class("no")
    expect(hovered.locator(".hint")).to_contain_text("loopt te lang uit")
    expect(page.locator(".floating .verdict.no")).to_contain_text("Kan niet")
    expect(page.locator("#selected")).to_contain_text("daar mag geen uitloop in")
    swap = cell(page, "ronde-3", "zaal-2")
    swap.scroll_into_view_if_needed()
    box = swap.bounding_box()
    assert box
    page.mouse.move(box["x"] + 30, box["y"] + 30, steps=3)
    expect(swap.locator(".hint")).to_contain_text("ruilen kan")
    expect(page.locator("#selected .costs dd").first).to_contain_text("+")
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(page.locator("#board .hint")).to_have_count(0)
    expect(cell(page, "ronde-1", "zaal-4").locator(".card")).to_have_attribute("data-copy", "veiligheid")
    expect(page.locator("#undo")).to_be_disabled()


def test_a_drop_on_a_session_offers_the_swap(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    before = page.locator("#scores tfoot .number").inner_text()
    drag(page, "waarde-van-cultuur", cell(page, "ronde-2", "zaal-2"))
    question = page.locator("dialog.question")
    expect(question).to_contain_text("Arbeidsmigranten en economie")
    question.get_by_role("button", name="Ruilen", exact=True).click()
    expect(cell(page, "ronde-2", "zaal-2").locator(".card")).to_have_attribute(
        "data-copy", "waarde-van-cultuur"
    )
    expect(cell(page, "ronde-3", "zaal-2").locator(".card")).to_have_attribute(
        "data-copy", "arbeidsmigranten-economie"
    )
    expect(page.locator("#scores tfoot .number")).not_to_have_text(before)
    expect(page.locator("#changes-list")).to_contain_text("De maatschappelijke waarde van cultuur")
    page.keyboard.press("Control+z")
    expect(cell(page, "ronde-3", "zaal-2").locator(".card")).to_have_attribute(
        "data-copy", "waarde-van-cultuur"
    )
    expect(page.locator("#scores tfoot .number")).to_have_text(before)
    page.keyboard.press("Control+y")
    expect(cell(page, "ronde-2", "zaal-2").locator(".card")).to_have_attribute(
        "data-copy", "waarde-van-cultuur"
    )


def test_what_breaks_a_rule_is_asked_and_then_shown(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    drag(page, "ruimte-voor-werken", cell(page, "lunch", "zaal-3"))
    question = page.locator("dialog.question")
    expect(question.locator(".reasons")).to_contain_text("niet")
    question.get_by_role("button", name="Toch plaatsen").click()
    expect(page.locator("#quality .line .bad")).to_contain_text("overtreden")
    point = page.locator("#points .point.hard").first
    expect(point).to_contain_text("Ruimte voor werken concreet")
    expect(card(page, "ruimte-voor-werken")).to_contain_class("broken")
    page.locator("#board").evaluate("board => board.scrollTo(0, 0)")
    point.locator(".title-link").first.click()
    expect(card(page, "ruimte-voor-werken")).to_be_focused()


def test_into_the_tray_and_back(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    drag(page, "gemeente-financien", page.locator("#tray"))
    expect(page.locator("#tray .card")).to_contain_text("Gemeente financiën")
    expect(page.locator("#quality")).to_contain_text("17 van 18")
    drag(page, "gemeente-financien", cell(page, "ronde-2", "zaal-5"))
    expect(cell(page, "ronde-2", "zaal-5").locator(".card")).to_have_count(1)
    expect(page.locator("#tray")).to_contain_text("Elke sessie heeft een plaats")


def test_with_the_keyboard_alone(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="en"))
    page.locator("#search").focus()
    page.keyboard.type("value of")
    page.locator("#search").fill("cultuur")
    page.keyboard.press("Enter")
    expect(card(page, "waarde-van-cultuur")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(card(page, "gemeente-financien")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#live")).to_contain_text("This is where the session is now")
    for key in ("ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(cell(page, "ronde-2", "zaal-5")).to_be_focused()
    expect(page.locator("#live")).to_contain_text("Zaal 5")
    page.keyboard.press("Enter")
    expect(cell(page, "ronde-2", "zaal-5").locator(".card")).to_have_attribute(
        "data-copy", "gemeente-financien"
    )
    expect(card(page, "gemeente-financien")).to_be_focused()
    expect(page.locator("#live")).to_contain_text("is now in Zaal 5")
    page.keyboard.press("p")
    expect(card(page, "gemeente-financien").locator(".card-pin")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#planner.picking")).to_have_count(1)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(page.locator("#live")).to_contain_text("nothing was moved")
    page.keyboard.press("Delete")
    expect(page.locator("#tray .card")).to_be_focused()


def test_a_pin_to_the_round_alone(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    card(page, "veiligheid").focus()
    page.locator('#selected [data-action="pin"]').click()
    part = page.locator('#selected [data-action="pin-round"]')
    part.click()
    expect(part).to_have_attribute("aria-pressed", "true")
    expect(card(page, "veiligheid").locator(".badge").filter(has_text="ronde vast")).to_have_count(1)
    settled(page)
    page.locator("#save").click()
    expect(page.locator("#draft-name")).to_contain_text("Concept 2")
    pin = PinNote(session="veiligheid", round="ronde-1", room=None)
    assert Folder(hoorn.folder).note("draft", 2).pins == (pin,)
    page.locator('#selected [data-action="unpin"]').click()
    expect(card(page, "veiligheid").locator(".card-pin")).to_have_count(0)


def test_times_stay_in_their_column(chromium: Browser, hoorn: Served) -> None:
    page = chromium.new_page(viewport={"width": 1024, "height": 768})
    go(page, hoorn.at(lang="nl"))
    over = page.locator(".grid .time").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth).length"
    )
    assert over == 0
    page.close()


def still(page: Page, what: Locator) -> FloatRect:
    """Where something stands once the board no longer moves."""
    before = None
    while (now := what.bounding_box()) is None or now != before:
        before = now
        page.wait_for_timeout(200)
    return now


def test_with_a_finger(chromium: Browser, hoorn: Served) -> None:
    context = chromium.new_context(viewport={"width": 1024, "height": 900}, has_touch=True, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    page = go(context.new_page(), hoorn.at(lang="nl"))
    card(page, "gemeente-financien").tap()
    page.locator('#selected [data-action="move"]').tap()
    page.wait_for_selector("#board .hint")
    cell(page, "ronde-2", "zaal-5").tap()
    expect(cell(page, "ronde-2", "zaal-5").locator(".card")).to_have_count(1)

    # And by resting on a card, and then dragging.
    settled(page)
    box = still(page, card(page, "gemeente-financien"))
    target = still(page, cell(page, "ronde-3", "grote-zaal"))
    touch = context.new_cdp_session(page)
    start = {"x": box["x"] + 30, "y": box["y"] + 15}
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [start]})
    page.wait_for_selector("#board .hint")
    end = {"x": target["x"] + 40, "y": target["y"] + 20}
    for part in (0.3, 0.7, 1.0):
        point = {axis: start[axis] + part * (end[axis] - start[axis]) for axis in ("x", "y")}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(cell(page, "ronde-3", "grote-zaal").locator(".card")).to_have_attribute(
        "data-copy", "gemeente-financien"
    )
    context.close()


def test_edits_survive_a_reload_and_the_other_language(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    page.on("dialog", lambda dialog: dialog.accept())
    card(page, "veiligheid").focus()
    page.keyboard.press("Delete")
    expect(page.locator("#tray .card")).to_have_count(1)
    page.locator('[data-language="en"]').click()
    page.wait_for_selector("html.ready[lang=en]")
    expect(page.locator("#tray .card")).to_contain_text("Veiligheid")
    page.reload()
    page.wait_for_selector("html.ready")
    expect(page.locator("#tray .card")).to_contain_text("Veiligheid")
    page.keyboard.press("Control+z")
    expect(page.locator("#tray .card")).to_have_count(0)
