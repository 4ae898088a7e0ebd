"""What a planner may do to a workbook without a problem."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook.defined_name import DefinedName

from scheduler.domain import Instance
from scheduler.files import instance_json
from scheduler.files.workbook import read_workbook
from scheduler.files.workbook.tables import TABLES
from tests.files.workbook.editing import FIRST, HEAD, Book, complaints


def reads_the_same(book: Book, event: Instance) -> None:
    book.save()
    assert complaints(book.path) == []
    assert instance_json(read_workbook(book.path)) == instance_json(event)


def test_columns_in_any_order_and_lines_anywhere(book: Book, event: Instance) -> None:
    for key in ("rooms", "people", "sessions", "timeline"):
        sheet = book.sheet(key)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEAD)]
        sheet.delete_rows(1, sheet.max_row)
        for number, row in enumerate(rows):
            for column, value in enumerate(reversed(row)):
                sheet.cell(6 + number * 2, column + 2, value)
    reads_the_same(book, event)


@pytest.mark.parametrize("language", ["nl", "en", "fields"])
def test_heads_in_either_language_with_stray_spaces_and_case(
    book: Book, event: Instance, language: str
) -> None:
    for key, table in TABLES.items():
        if key == "event":
            continue
        for cell in book.sheet(key)[HEAD]:
            field = table.fields().get(str(cell.value).casefold())
            if field is not None:
                label = field if language == "fields" else table.label(field, language)
                cell.value = f"  {label.upper()}\u00a0*: "
    reads_the_same(book, event)


@pytest.mark.parametrize(
    "start",
    [
        "9.15", "09.15", "9:15", "9u15", " 9.15 uur", "09:15:00", datetime.time(9, 15), 9.15,
        datetime.datetime(2025, 9, 25, 9, 15), 0.385416666667,
    ],
)  # fmt: skip
def test_times(book: Book, start: Any) -> None:
    book.put("timeline", "Welkom", "start", start)
    book.save()
    assert read_workbook(book.path).block["welkom"].start == 555


@pytest.mark.parametrize(
    "day",
    [
        datetime.date(2025, 9, 25), datetime.datetime(2025, 9, 25), "25-9-2025", "25 september 2025",
        "do 25 sep 2025", "2025-09-25", "dag-1",
    ],
)  # fmt: skip
def test_days(book: Book, event: Instance, day: Any) -> None:
    book.put("timeline", "Welkom", "day", day)
    reads_the_same(book, event)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *((one, True) for one in ("ja", "JA ", "yes", "x", "X", True, 1, "✓")),
        *((one, False) for one in ("nee", "no", False, 0, None, "onwaar")),
    ],
)
def test_yes_and_no(book: Book, written: Any, meant: bool) -> None:
    book.put("sessions", "Water", "optional", written)
    book.save()
    assert read_workbook(book.path).session["water"].optional is meant


@pytest.mark.parametrize("seats", [80, "80", " 80 ", 80.0])
def test_numbers_as_text(book: Book, event: Instance, seats: Any) -> None:
    book.put("rooms", "Raadzaal", "seats", seats)
    reads_the_same(book, event)


@pytest.mark.parametrize("minutes", [60, "60 min", "60 minuten", "1:00"])
def test_minutes(book: Book, event: Instance, minutes: Any) -> None:
    book.put("sessions", "Fietstocht", "duration", minutes)
    reads_the_same(book, event)


@pytest.mark.parametrize(
    "pillars",
    ["Fysiek\nSociaal", "Fysiek; Sociaal", "fysiek, SOCIAAL", "- Fysiek\r\n- Sociaal", "Fysiek ;\nSociaal,"],
)
def test_lists(book: Book, event: Instance, pillars: str) -> None:
    book.put("sessions", "Zorg dichtbij", "pillars", pillars)
    reads_the_same(book, event)


def test_a_name_with_commas_is_one_name(book: Book) -> None:
    for name in ("Wonen, Welzijn, Zorg", "Zorg"):
        book.add("organisers", title=name)
    book.put("sessions", "Water", "organisers", "Zorg, Wonen, Welzijn, Zorg; Themagroep Wonen")
    book.save()
    instance = read_workbook(book.path)
    assert [instance.organiser[one].title for one in instance.session["water"].organisers] == [
        "Zorg", "Wonen, Welzijn, Zorg", "Themagroep Wonen",
    ]  # fmt: skip


def test_names_ids_and_other_spellings(book: Book, event: Instance) -> None:
    book.put("pins", "De markt op", "room", "zaal-1")
    book.put("pins", "Fietstocht", "room", "Zaal  1 (MUSEUM)")
    book.put("roles", "Zorg dichtbij", "person", "bo bos")
    book.put("timeline", "Welkom", "room", "raadzaal [raadzaal]")
    book.put("roles", "Welkom", "person", "A. de Wit")
    reads_the_same(book, event)


def test_blank_lines_and_merged_cells(book: Book, event: Instance) -> None:
    sheet = book.sheet("timeline")
    day = book.column("timeline", "day")
    for row in range(FIRST + 1, FIRST + 5):
        sheet.cell(row, day).value = None
    sheet.merge_cells(start_row=FIRST, end_row=FIRST + 4, start_column=day, end_column=day)
    book.sheet("rooms").insert_rows(FIRST + 1, 3)
    book.sheet("sessions").insert_rows(FIRST)
    reads_the_same(book, event)


def test_one_day_need_not_be_named(book: Book) -> None:
    sheet = book.sheet("days")
    sheet.delete_rows(FIRST + 1)
    book.sheet("timeline").delete_rows(book.row("timeline", "Excursies"))
    book.put("timeline", "Ronde 2", "takes", "themasessie\nlunchonderdeel\nexcursie")
    for row in range(FIRST, FIRST + 5):
        sheet = book.sheet("timeline")
        sheet.cell(row, book.column("timeline", "day")).value = None
    book.save()
    assert complaints(book.path) == []
    assert len(read_workbook(book.path).days[0].blocks) == 5


def test_own_columns_are_kept(book: Book, event: Instance) -> None:
    sheet = book.sheet("rooms")
    column = sheet.max_column + 1
    sheet.cell(HEAD, column, " Sleutel bij ")
    sheet.cell(book.row("rooms", "Raadzaal"), column, "bode")
    sheet.cell(HEAD, column + 1, "Gezien op")
    sheet.cell(book.row("rooms", "Raadzaal"), column + 1, datetime.date(2025, 9, 1))
    sheet.cell(HEAD, column + 2, "Nog leeg")
    book.sheet("event").cell(20, 1, "Contact")
    book.sheet("event").cell(20, 2, "griffie")
    book.save()
    instance = read_workbook(book.path)
    assert instance.room["raadzaal"].extra == {"Sleutel bij": "bode", "Gezien op": "2025-09-01"}
    assert instance.room["zaal-1"].extra == {}
    assert instance.event.extra == {"Contact": "griffie"}


def test_ids_may_stay_empty(book: Book) -> None:
    book.add("sessions", title="Café & co: één", kind="themasessie")
    book.add("sessions", title="Café & Co: een (2)")
    for row in range(FIRST, FIRST + 3):
        book.sheet("rooms").cell(row, book.column("rooms", "id")).value = None
    book.save()
    assert complaints(book.path) == []
    instance = read_workbook(book.path)
    assert [session.id for session in instance.sessions[-2:]] == ["cafe-co-een", "cafe-co-een-2"]
    assert [room.id for room in instance.rooms] == ["raadzaal", "zaal-1", "zaal-1-2"]
    assert instance.session["fiets"].pin[0].room == "zaal-1-2"


def test_wishes_of_all_kinds(book: Book) -> None:
    row = book.row("attendees", "raadslid")
    given = {"Betaalbare huur": "2", "Zorg dichtbij": 1, "Water": "X", "De markt op": "-"}
    for title, value in given.items():
        book.put("attendees", row, title, value)
    book.save()
    wishes = read_workbook(book.path).attendees[1].wishes
    assert [(wish.session, wish.rank, wish.score) for wish in wishes] == [
        ("zorg", 1, None), ("huur", 2, None), ("water", None, None),
    ]  # fmt: skip
    book.put("attendees", row, "numbers", "Score")
    book.save()
    wishes = read_workbook(book.path).attendees[1].wishes
    assert [(wish.session, wish.score) for wish in wishes] == [("huur", 2), ("zorg", 1), ("water", None)]


def test_a_session_gets_another_title(book: Book) -> None:
    """Its column of wishes knows it by the note on its head."""
    book.put("attendees", "raadslid", "Water", 1)
    book.put("sessions", "Water", "title", "Water en land")
    book.put("relations", "in verschillende rondes", "sessions", "Betaalbare huur\nWater en land")
    book.save()
    assert complaints(book.path) == []
    assert read_workbook(book.path).attendees[1].wishes[0].session == "water"


def test_sheets_renamed_moved_and_beside_others(book: Book, event: Instance) -> None:
    for number, sheet in enumerate(book.book.worksheets):
        for name in book.book.defined_names.values():  # as a spreadsheet does
            name.attr_text = name.attr_text.replace(f"'{sheet.title}'!", f"'Blad {number}'!")
        sheet.title = f"Blad {number}"
    book.book.move_sheet("Blad 3", 4)
    book.book.create_sheet("Sessies", 0)["A1"] = "van mij"
    reads_the_same(book, event)


def test_sheets_by_title_where_the_names_are_gone(book: Book, event: Instance) -> None:
    for name in list(book.book.defined_names):
        del book.book.defined_names[name]
    for sheet in book.book.worksheets:
        sheet.title = f" {sheet.title.upper()}"
    book.book[" INVOER ZALEN"].title = "zalen"
    reads_the_same(book, event)


def test_a_copied_sheet_does_not_count(book: Book, event: Instance) -> None:
    copied = book.book.copy_worksheet(book.sheet("sessions"))
    copied.defined_names["scheduler_sessions"] = DefinedName(
        "scheduler_sessions", attr_text=f"'{copied.title}'!$A$1"
    )
    copied["A4"] = "Iets anders"
    reads_the_same(book, event)


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_labels_of_the_other_language(book_in: Callable[[str], Book], event: Instance, locale: str) -> None:
    book = book_in(locale)
    dutch = locale == "en"
    book.put("timeline", "Ronde 1", "kind", "ronde" if dutch else "round")
    book.put("timeline", "Ronde 1", "takes", "Themasessie" if dutch else "THEME SESSION")
    book.put("timeline", "Pauze", "allows_overrun", "ja" if dutch else "yes")
    book.put("roles", "Zorg dichtbij", "role", "spreker" if dutch else "speaker")
    relation = "op volgorde" if locale == "nl" else "in this order"
    book.put("relations", relation, "kind", "in this order" if locale == "nl" else "op volgorde")
    spoken = event.event.model_copy(update={"locale": locale})
    reads_the_same(book, event.model_copy(update={"event": spoken}))


def test_an_xlsm_with_a_macro(book: Book, event: Instance) -> None:
    """The macro is there and nothing looks at it."""
    macro = book.save().with_suffix(".xlsm")
    with zipfile.ZipFile(book.path) as source, zipfile.ZipFile(macro, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")
            target.writestr(name, data)
        target.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    assert instance_json(read_workbook(macro)) == instance_json(event)


def test_reading_leaves_the_file_alone(book: Book, tmp_path: Path) -> None:
    path = book.save()
    before, stamp = path.read_bytes(), path.stat().st_mtime_ns
    read_workbook(path)
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == stamp
    assert [one.name for one in tmp_path.iterdir() if one.suffix != ".yaml"] == [path.name]
