"""A planner's path: weigh, re-solve, stop, compare, take the workbook away and bring it back."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import BrowserContext, Locator, Page, expect

from scheduler.bench.generate import Size, generate
from scheduler.files import write_instance, write_schedule
from tests.conftest import ROOT
from tests.web.browser.conftest import Served, card, cell, drag, go, settled
from tests.web.test_solving import until

NEW, OLD = ("ronde-2", "zaal-5"), ("ronde-3", "grote-zaal")
LONG = 60_000
"""Milliseconds for a search on a busy machine."""


def test_resolve_keeps_the_edits_and_mends_the_rest(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    drag(page, "veiligheid", cell(page, "ronde-3", "zaal-2"))
    page.locator("dialog.question").get_by_role("button", name="Plaatsen; ").click()
    expect(page.locator("#tray .card")).to_have_attribute("data-copy", "waarde-van-cultuur")
    page.locator("#resolve").click()
    expect(page.locator("#stop")).to_be_visible()
    expect(page.locator("#draft-name")).to_have_text("Concept 2 · op basis van 1", timeout=LONG)
    expect(cell(page, "ronde-3", "zaal-2").locator(".card")).to_have_attribute("data-copy", "veiligheid")
    expect(page.locator("#tray .card")).to_have_count(0)
    expect(page.locator("#quality")).to_contain_text("0 overtreden")
    expect(page.locator("#chart .chart-label.best")).to_contain_text("bewezen")
    expect(page.locator("#changes-list")).to_contain_text("Veiligheid")
    page.keyboard.press("Control+z")
    expect(page.locator("#tray .card")).to_have_count(1)


def test_two_tabs_see_each_others_drafts(page: Page, context: BrowserContext, hoorn: Served) -> None:
    other = go(context.new_page(), hoorn.at(lang="nl"))
    go(page, hoorn.at(lang="nl"))
    for tab, copy in ((page, "veiligheid"), (other, "samen-slim")):
        card(tab, copy).focus()
        tab.keyboard.press("p")
        settled(tab)
    page.locator("#save").click()
    expect(page.locator("#draft-name")).to_contain_text("Concept 2")
    expect(other.locator(".notice")).to_contain_text("Er is een nieuw concept: 2.")
    expect(page.locator(".notice").filter(has_text="nieuw concept")).to_have_count(0)

    # Saving from the same draft would lose one of the two: both are kept.
    other.locator("#save").click()
    question = other.locator("dialog.question")
    expect(question).to_contain_text("concept 2")
    question.get_by_role("button", name="Bewaar mijn versie ernaast").click()
    expect(other.locator("#draft-name")).to_contain_text("Concept 3")
    expect(card(other, "samen-slim").locator(".card-pin")).to_have_count(1)
    expect(card(other, "veiligheid").locator(".card-pin")).to_have_count(0)


def test_drafts_compared_and_published(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="en"))
    drag(page, "gemeente-financien", cell(page, *NEW))
    settled(page)
    page.locator("#save").click()
    expect(page.locator("#draft-name")).to_contain_text("Draft 2")
    page.locator("#compare").click()
    dialog = page.locator("dialog.compare")
    expect(dialog.locator(".compare-list")).to_contain_text("Gemeente financiën")
    expect(dialog.locator('.cell[data-round="ronde-2"][data-room="zaal-5"] .badge.moved')).to_contain_text(
        "was:"
    )
    expect(dialog.locator('.cell[data-round="ronde-3"][data-room="grote-zaal"] .ghost')).to_contain_text(
        "now:"
    )
    dialog.locator(".compare-list summary").click()
    told, beside = dialog.locator(".to-tell").bounding_box(), dialog.locator(".compare-list").bounding_box()
    assert told
    assert beside
    assert beside["x"] <= told["x"]
    assert told["x"] + told["width"] <= beside["x"] + beside["width"]
    page.keyboard.press("Escape")
    page.locator("#draft-menu summary").click()
    page.locator("#draft-list .draft").first.get_by_role("button", name="Publish").click()
    expect(page.locator("#draft-list .draft").first).to_contain_text("published")


def test_a_late_judgement_of_another_draft_is_not_shown(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    card(page, "gemeente-financien").focus()
    page.keyboard.press("Delete")
    settled(page)
    page.locator("#save").click()
    expect(page.locator("#draft-name")).to_contain_text("Concept 2")
    assert page.evaluate(LATE) == [1, 10421]
    expect(page.locator("#scores tfoot .number")).to_have_text("10.421")


LATE = """async () => {
  const { board } = await import("/static/board.js");
  const { fetch } = window;
  window.fetch = async (...asked) => {
    window.fetch = fetch;
    const answer = await fetch(...asked);
    await new Promise(resolve => setTimeout(resolve, 800));
    return answer;
  };
  const late = board.rejudge();
  await board.load(1);
  await late;
  return [board.state.draft.number, board.judgement.objective];
}"""
"""Draft 2 is judged again, draft 1 is opened meanwhile."""


@pytest.mark.parametrize("width", [1440, 1024])
def test_a_notice_covers_nothing(page: Page, hoorn: Served, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    go(page, hoorn.at(lang="nl"))
    card(page, "gemeente-financien").focus()
    page.keyboard.press("Delete")
    settled(page)
    page.locator("#save").click()
    notice = page.locator(".notice")
    expect(notice).to_contain_text("Bewaard als concept 2.")
    covered = page.evaluate(COVERED)
    assert covered == []
    expect(page.locator("#tray .card")).to_be_visible()


COVERED = """() => {
  const over = document.querySelector(".notice").getBoundingClientRect();
  const parts = document.querySelectorAll("#planner, header, .side > .box:not(.session-box)");
  return [...parts].map(part => [part.id, part.getBoundingClientRect()])
    .filter(([, box]) => box.left < over.right && over.left < box.right
      && box.top < over.bottom && over.top < box.bottom)
    .map(([id]) => id);
}"""
"""Parts of the page that the notice lies over."""


def test_a_weight_is_a_new_version(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    page.locator("#rules").click()
    rule = page.locator('dialog .rule[data-rule="seats-short"]')
    rule.locator('input[type="number"]').fill("20")
    page.locator("dialog").get_by_role("button", name="Wijzigingen bewaren").click()
    expect(page.locator("dialog")).to_have_count(0)
    row = page.locator("#scores tbody tr").filter(has_text="Stoelen tekort")
    expect(row.locator(".number")).to_have_text("5.020")
    page.reload()
    page.wait_for_selector("html.ready")
    expect(row.locator(".number")).to_have_text("5.020")
    assert "weight: 20" not in (hoorn.folder / "hoorn-2025.yaml").read_text(encoding="utf-8")


def test_why_here_and_why_not_there(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    card(page, "veiligheid").focus()
    page.keyboard.press("w")
    dialog = page.locator("dialog.why")
    expect(dialog.locator(".headline")).to_contain_text("Veiligheid", timeout=LONG)
    dialog.get_by_label("Ronde").select_option("ronde-2")
    dialog.get_by_role("button", name="Vraag").click()
    expect(dialog.locator(".answer")).to_contain_text("loopt alleen uit waar dat mag", timeout=LONG)


def test_alternatives_come_one_by_one_and_stop_keeps_them(page: Page, hoorn: Served) -> None:
    go(page, hoorn.at(lang="nl"))
    page.locator("#alternatives").click()
    dialog = page.locator("dialog.side-by-side")
    expect(dialog).to_contain_text("0 van de 3 gevonden")
    expect(dialog).to_contain_text("van hoogstens 30 s")
    found = dialog.locator(".alternative:not(.next)")
    expect(found.first).to_contain_text("Alternatief 1", timeout=LONG)
    expect(dialog.locator(".alternative.next")).to_contain_text("zo anders mogelijk")
    dialog.get_by_role("button", name="Stop en houd wat gevonden is").click()
    expect(dialog).to_contain_text("Gestopt: er ")
    expect(dialog.locator(".alternative.next")).to_have_count(0)
    until(lambda: not multiprocessing.active_children(), 10)
    found.first.get_by_role("button", name="Overnemen").click()
    expect(dialog).to_have_count(0)
    expect(page.locator("#save")).to_be_enabled()


def test_leaving_the_page_ends_the_search_for_alternatives(
    page: Page, context: BrowserContext, hoorn: Served
) -> None:
    other = go(context.new_page(), hoorn.at(lang="nl"))
    go(page, hoorn.at(lang="nl"))
    for tab in (page, other):
        tab.locator("#alternatives").click()
        until(multiprocessing.active_children, 10)
        tab.keyboard.press("Escape") if tab is page else tab.close()
        until(lambda: not multiprocessing.active_children(), 10)


def test_workbook_out_edited_and_back_in(page: Page, hoorn: Served, tmp_path: Path) -> None:
    go(page, hoorn.at(lang="nl"))
    book = _export(page, tmp_path)
    _move(book, "veiligheid", "Zaal 5")
    dialog = _import(page, book)
    expect(dialog.locator(".edits")).to_contain_text("Veiligheid")
    dialog.get_by_role("button", name="Overnemen als nieuw concept").click()
    expect(page.locator("#draft-name")).to_contain_text("Concept 2")
    expect(cell(page, "ronde-1", "zaal-5").locator('[data-copy="veiligheid"]')).to_have_count(1)
    expect(page.locator(".notice")).to_have_count(1)


def test_what_a_workbook_leaves_open_is_asked(page: Page, hoorn: Served, tmp_path: Path) -> None:
    go(page, hoorn.at(lang="nl"))
    book = _export(page, tmp_path)
    workbook = load_workbook(book)
    cells = {str(one.value).split("\n")[0]: one for row in workbook["Rooster"].iter_rows() for one in row}
    one, other = cells["Veiligheid"], cells["De hervormingsagenda Jeugd"]
    one.value, other.value = other.value, one.value  # the words alone: what marks the cells stays behind
    workbook.save(book)
    dialog = _import(page, book)
    question = dialog.locator(".import-question")
    expect(question.locator("legend")).to_have_text("Vraag 1")
    dialog.get_by_role("button", name="Overnemen als nieuw concept").click()
    expect(dialog).to_have_count(1)  # not before the question is answered
    question.locator('input[value="left"]').check()
    dialog.get_by_role("button", name="Overnemen als nieuw concept").click()
    expect(page.locator("#draft-name")).to_contain_text("Concept 2")
    expect(cell(page, "ronde-1", "zaal-4").locator('[data-copy="veiligheid"]')).to_have_count(1)


def _export(page: Page, folder: Path) -> Path:
    page.locator(".menu summary.button").click()
    with page.expect_download() as download:
        page.locator('a[data-draft-path*="workbook"]').click()
    book = folder / "bewerkt.xlsx"
    download.value.save_as(book)
    return book


def _import(page: Page, book: Path) -> Locator:
    page.locator(".menu summary.button").click()
    with page.expect_file_chooser() as chooser:
        page.locator("#import").click()
    chooser.value.set_files(book)
    dialog = page.locator("dialog.import")
    expect(dialog.locator("form")).to_be_visible(timeout=LONG)
    return dialog


def _move(book: Path, copy: str, room: str) -> None:
    """Type another room into the sheet Planning, as a planner does in a spreadsheet."""
    workbook = load_workbook(book)
    rows = list(workbook["Planning"].iter_rows())
    head = next(row for row in rows if row[0].value == "Sessie")
    column = [one.value for one in head].index("Zaal")
    row = next(row for row in rows if copy in [one.value for one in row])
    row[column].value = room
    workbook.save(book)


def test_no_schedule_and_a_repair_by_a_click(
    page: Page, serve: Callable[..., Served], tmp_path: Path
) -> None:
    text = (ROOT / "instances/klein.yaml").read_text(encoding="utf-8")
    file = tmp_path / "klein.yaml"
    file.write_text(text.replace("takes: theme", "takes: theme, max_sessions: 2"), encoding="utf-8")
    go(page, serve(file).at(lang="nl"))
    expect(page.locator("#tray .card")).to_have_count(5)
    page.locator("#scratch").click()
    dialog = page.locator("dialog.infeasible")
    expect(dialog).to_contain_text("5 sessies", timeout=LONG)
    dialog.locator(".repair button").first.click()
    expect(dialog).to_have_count(0)
    expect(page.locator("#draft-name")).to_contain_text("Concept")
    expect(page.locator("#quality")).to_contain_text("0 overtreden")
    expect(page.locator("#solve-verdict")).to_be_empty()


def test_stop_keeps_the_best(page: Page, serve: Callable[..., Served], tmp_path: Path) -> None:
    made = generate(Size(sessions=60, rounds=10, rooms=8, attendees=600, wishes=6), seed=2025)
    files = tmp_path / "many.yaml", tmp_path / "many.published.yaml"
    write_instance(made.instance, files[0])
    write_schedule(made.hidden, files[1])
    go(page, serve(*files).at(lang="nl"))
    page.locator("#time-limit").select_option("300")
    page.locator("#scratch").click()
    expect(page.locator("#chart .chart-best")).to_have_count(1, timeout=LONG)
    page.locator("#stop").click()
    expect(page.locator("#draft-name")).to_contain_text("Concept 2", timeout=LONG)
    expect(page.locator("#stop")).to_be_hidden()
    expect(page.locator("#quality")).to_contain_text("60 van 60")
