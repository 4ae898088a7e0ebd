"""The workbook to go on with: one file holds the programme, the sheets to edit and the input."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.files import instance_json, read_instance
from scheduler.files.draft import draft_of
from scheduler.files.workbook.names import INPUT, SHEETS
from scheduler.files.workbook.opened import open_workbook
from scheduler.report import pages_bytes, workbook_bytes
from tests.report.conftest import EVENTS, KLEIN, klein, moved, result_of
from tests.report.dump import opened

TABS = {
    "nl": "Programma Rooster Planning Wijzigingen Overzicht Toelichting Zalen Mensen Themagroepen "
    "Deurbladen Score",
    "en": "Programme Roster Planning Changes Overview Explanation Rooms People Theme_groups "
    "Door_sheets Score",
}


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_tabs_in_the_order_of_a_planner_s_work(locale: str) -> None:
    book = opened(workbook_bytes(moved("hoorn-2025", locale)))
    titles = [title.replace(" ", "_") for title in book.sheetnames]
    views = TABS[locale].split()
    assert titles[: len(views)] == views
    hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
    assert book.sheetnames[-len(hidden) :] == hidden
    assert SHEETS["snapshot"].title(locale) in hidden
    visible = [sheet.title(locale) for sheet in INPUT if sheet.title(locale) not in hidden]
    between = book.sheetnames[len(views) : -len(hidden)]
    assert between == [title for title in visible if title in between]
    assert book.active is book.worksheets[0]


def test_every_sheet_has_the_name_by_which_it_is_found() -> None:
    book = opened(workbook_bytes(moved("tilburg-2025")))
    named = {title for name in book.defined_names for title, _ in book.defined_names[name].destinations}
    assert named == set(book.sheetnames)


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("locale", ["nl", "en"])
def test_the_event_is_read_back_as_it_was(event: str, locale: str, tmp_path: Path) -> None:
    result = moved(event, locale)
    path = tmp_path / "uit.xlsx"
    path.write_bytes(workbook_bytes(result))
    assert instance_json(read_instance(path)) == instance_json(result.instance)


@pytest.mark.parametrize("event", EVENTS)
def test_the_draft_in_it_has_no_edits_and_no_questions(event: str, tmp_path: Path) -> None:
    result = moved(event)
    assert result.schedule is not None
    path = tmp_path / "uit.xlsx"
    path.write_bytes(workbook_bytes(result))
    draft = draft_of(open_workbook(path), read_instance(path))
    assert (draft.edits, draft.questions, draft.notices) == ((), (), ())
    assert not draft.instance_changed
    assert sorted(draft.edited.placements, key=str) == sorted(result.schedule.placements, key=str)


def test_pages_are_the_views_without_the_desk() -> None:
    result = result_of(klein(), KLEIN)
    full, pages = opened(workbook_bytes(result)), opened(pages_bytes(result))
    assert pages.sheetnames == [title for title in full.sheetnames if title in pages.sheetnames]
    assert "Rooster" not in pages.sheetnames
    assert "Deelnemers" not in pages.sheetnames
