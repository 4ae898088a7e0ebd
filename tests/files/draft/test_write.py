"""What the sheets of a draft look like before anybody touches them."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from scheduler.domain import Instance, Placement, Schedule
from scheduler.files.draft import write_draft_sheets
from scheduler.files.draft.layout import lay_out, takes_two
from scheduler.files.draft.tags import code_format, code_in
from tests.files.draft import example


@pytest.fixture
def book(written: Path) -> Workbook:
    return load_workbook(written, rich_text=False)


def test_one_cell_a_session_and_nothing_merged(book: Workbook) -> None:
    sheet = book["Rooster"]
    assert not sheet.merged_cells.ranges
    found = {copy: str(sheet[cell].value).split("\n")[0] for copy, cell in example.CELLS.items()}
    assert found == example.TITLES


def test_heads_name_rounds_and_rooms_that_nobody_confuses(book: Workbook) -> None:
    sheet = book["Rooster"]
    rooms = [str(sheet.cell(4, column).value).split("\n")[0] for column in range(3, 7)]
    assert rooms == ["Raadzaal", "Zaal 2 (Stadhuis)", "Zaal 2 (Museum)", "Even parkeren"]
    rounds = [sheet.cell(row, 2).value for row in (5, 6, 7, 8, 10)]
    assert rounds == [
        "Ronde 1 (do 13 feb 2025)", "Ronde 2", "Ronde 2\nextra rij", "Ronde 1 (vr 14 feb 2025)",
        "Niet geplaatst",
    ]  # fmt: skip
    assert sheet["A6"].value == "do 13 feb 2025\n10.30–11.30"


@pytest.mark.parametrize("title", ["Rooster", "Planning"])
def test_what_stands_above_the_table_is_not_squeezed_into_its_first_column(
    book: Workbook, title: str
) -> None:
    assert not any(book[title][cell].alignment.wrap_text for cell in ("A1", "A2"))


def test_every_session_carries_its_tags(book: Workbook) -> None:
    sheet = book["Rooster"]
    for copy, cell in example.CELLS.items():
        assert sheet[cell].comment.text.startswith(f"[{copy}]")
    codes = [code_in(sheet[cell].number_format) for cell in example.CELLS.values()]
    assert len(set(codes)) == len(codes)
    assert None not in codes
    assert code_in(sheet["E8"].number_format) is None


def test_a_code_is_found_in_whatever_is_left_of_its_format() -> None:
    assert code_in(code_format("S007")) == "S007"
    assert code_in('[=987654321]"S007";General;General;@') == "S007"
    assert code_in('[$-413][=987654321]"S007";Standaard;@') == "S007"
    assert code_in("[=987654321]S0079;General") is None
    assert code_in("General") is None


def test_tray_and_spare_column_are_inside_what_is_printed_and_chosen(book: Workbook) -> None:
    sheet = book["Rooster"]
    assert sheet.print_area == "'Rooster'!$A$1:$F$11"
    [choices] = sheet.data_validations.dataValidation
    assert str(choices.sqref) == "C5:F11"
    assert not choices.showErrorMessage
    assert sheet.freeze_panes == "C5"
    assert not sheet.conditional_formatting


def test_planning_has_drop_downs_and_real_dates(book: Workbook) -> None:
    sheet = book["Planning"]
    assert [sheet.cell(3, column).value for column in range(1, 8)] == [
        "Sessie", "Dag", "Ronde", "Zaal", "Vastzetten", "Opmerking", "Code",
    ]  # fmt: skip
    assert [sheet.cell(4, column).value for column in (1, 3, 4, 7)] == [
        "Wonen in de binnenstad", "Ronde 1 (do 13 feb 2025)", "Raadzaal", "wonen",
    ]  # fmt: skip
    assert sheet["B4"].value == datetime(2025, 2, 13)
    assert sheet["B13"].value is None
    columns = {str(one.sqref)[0] for one in sheet.data_validations.dataValidation}
    assert columns == {"A", "B", "C", "D", "E"}
    hidden = book["Momentopname"]
    assert hidden.sheet_state == "veryHidden"
    for choices in sheet.data_validations.dataValidation:
        listed = [cell.value for row in hidden[choices.formula1.partition("!")[2]] for cell in row]
        assert all(listed)
        if str(choices.sqref).startswith("B"):
            assert [day.date() for day in listed] == [date(2025, 2, 13), date(2025, 2, 14)]


def test_sheets_are_found_by_names_that_stay(book: Workbook) -> None:
    assert {name: one.attr_text for name, one in book.defined_names.items()} == {
        "scheduler_roster": "'Rooster'!$A$1",
        "scheduler_planning": "'Planning'!$A$1",
        "scheduler_snapshot": "'Momentopname'!$A$1",
    }


def test_sessions_have_the_colour_of_their_pillar(book: Workbook) -> None:
    sheet = book["Rooster"]
    both, one, none = (
        sheet[example.CELLS[copy]].fill.start_color.rgb for copy in ("veiligheid", "wijk", "werk-1")
    )
    assert len({both, one, none}) == 3
    assert one == sheet["D3"].fill.start_color.rgb
    assert sheet["D3"].value == "Sociaal"


def test_a_text_stays_a_text() -> None:
    plain = example.instance().model_dump(mode="json", by_alias=True)
    for session, title in zip(
        plain["sessions"], ["=1+1", "+31 13", "-", "@home", "12:30", "007"], strict=False
    ):
        session["title"] = title
    book = Workbook()
    write_draft_sheets(book, Instance.model_validate(plain), example.schedule())
    for cell, title in (("C6", "@home"), ("D5", "+31 13")):
        assert book["Rooster"][cell].value == title
        assert book["Rooster"][cell].data_type == "s"
        assert book["Rooster"][cell].quotePrefix
    assert book["Planning"]["A4"].value == "=1+1"
    assert book["Planning"]["A4"].data_type == "s"


def test_what_shares_a_round_and_a_room_stands_below_one_another() -> None:
    crowd = [
        Placement(session=copy, round="ronde-1", room="raadzaal") for copy in ("wonen", "wijk", "werk-1")
    ]
    layout = lay_out(example.instance(), Schedule(placements=tuple(crowd)))
    assert [item.at for item in layout.items[:3]] == [(5, 3), (6, 3), (7, 3)]
    assert [layout.rows[row] for row in (5, 6, 7)] == ["ronde-1"] * 3


def test_a_round_in_which_two_sessions_can_follow_one_another_has_two_rows() -> None:
    instance = example.instance()
    assert [takes_two(instance, block.id) for block in instance.rounds] == [False, True, False]


def test_many_sessions_share_number_formats() -> None:
    """Excel keeps some two hundred of them in one workbook."""
    plain = example.instance().model_dump(mode="json", by_alias=True)
    plain["sessions"] = [{"id": f"s{n}", "title": f"Sessie {n}"} for n in range(400)]
    book = Workbook()
    write_draft_sheets(book, Instance.model_validate(plain), Schedule())
    formats = {cell.number_format for sheet in book for row in sheet.iter_rows() for cell in row}
    assert 150 <= len(formats) < 160


def test_the_tray_has_room_for_more() -> None:
    layout = lay_out(example.instance(), Schedule())
    unplaced = [item for item in layout.items if item.place is None]
    assert len(unplaced) == len(example.CELLS)
    tray = [row for row, round_id in layout.rows.items() if round_id is None]
    assert len(tray) * (len(layout.rooms) + 1) >= len(unplaced) + len(layout.rooms) + 1


def test_in_english() -> None:
    book = Workbook()
    write_draft_sheets(book, example.instance("en"), example.schedule())
    assert book.sheetnames[1:] == ["Roster", "Planning", "Snapshot"]
    assert book["Roster"]["B10"].value == "Not placed"
    assert str(book["Roster"]["A6"].value) == "Thu 13 Feb 2025\n10:30–11:30"
