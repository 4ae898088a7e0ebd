"""What LibreOffice saves reads the same, and what it computes offers the right names."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from scheduler.files import instance_json, read_instance
from scheduler.files.workbook import annotated, init_workbook, open_workbook, workbook_bytes
from scheduler.text import LOCALES
from tests.files.workbook.editing import FIRST, Book, complaints
from tests.files.workbook.mistakes import MISTAKES
from tests.files.workbook.test_lossless import SHIPPED, spoken
from tests.files.workbook.test_mistakes import TWENTY, problems_of

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")


def resaved(books: list[Path], folder: Path) -> dict[str, Path]:
    """Name -> the workbook as LibreOffice saves it."""
    assert OFFICE is not None
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [OFFICE, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "saved"), *map(str, books)],
        capture_output=True, check=True, timeout=300, env={**os.environ, "HOME": str(folder)},
    )  # fmt: skip
    return {book.name: folder / "saved" / book.name for book in books}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every workbook of this module, saved in one go: starting LibreOffice takes longest."""
    folder = tmp_path_factory.mktemp("office")
    books = []
    for path in SHIPPED:
        instance = read_instance(path)
        for locale in LOCALES:
            books.append(folder / f"{path.stem}.{locale}.xlsx")
            books[-1].write_bytes(workbook_bytes(spoken(instance, locale)))
    for locale in LOCALES:
        books.append(folder / f"new.{locale}.xlsx")
        books[-1].write_bytes(init_workbook(locale))
    return resaved(books, folder)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_instances(saved: dict[str, Path], path: Path, locale: str) -> None:
    expected = spoken(read_instance(path), locale)
    book = saved[f"{path.stem}.{locale}.xlsx"]
    assert instance_json(read_instance(book)) == instance_json(expected)


@pytest.mark.parametrize("locale", LOCALES)
def test_examples_still_do_not_count(saved: dict[str, Path], locale: str) -> None:
    assert len(complaints(saved[f"new.{locale}.xlsx"])) == 4


def test_the_list_of_rounds(saved: dict[str, Path]) -> None:
    """Rounds only, in order of the timeline; computed from what stands there."""
    sheet = open_workbook(saved["tilburg-2025.nl.xlsx"]).sheet("choices")
    assert sheet is not None
    listed = [sheet.rows[row][3].value for row in range(2, 9) if 3 in sheet.rows[row]]
    assert [one for one in listed if one] == [
        "Pijlerbijeenkomsten", "Maak kennis met Tilburg", "Themaronde 1", "Netwerklunch", "Themaronde 2",
    ]  # fmt: skip
    count = sheet.at(1, 1)
    assert count is not None
    assert count.value == 5


def test_the_list_of_rooms(saved: dict[str, Path], root: Path) -> None:
    sheet = open_workbook(saved["tilburg-2025.nl.xlsx"]).sheet("choices")
    assert sheet is not None
    rooms = [room.title for room in read_instance(root / "instances" / "tilburg-2025.yaml").rooms]
    assert [sheet.rows[row][6].value for row in range(2, 2 + len(rooms))] == rooms


def test_names_that_two_share_are_listed_apart(book: Book, tmp_path: Path) -> None:
    """And what the list offers, the reader takes."""
    book.put("timeline", FIRST + 3, "title", "Ronde 1")
    book.add("days", date=datetime.date(2025, 9, 27))
    row = book.add("timeline", kind="ronde", title="Excursies", takes="excursie", start="9.00", end="10.00")
    book.put("timeline", row, "day", datetime.date(2025, 9, 27))
    made = resaved([book.save()], tmp_path)[book.path.name]
    sheet = open_workbook(made).sheet("choices")
    assert sheet is not None
    rounds = [cells[3].value for cells in sheet.rows.values() if 3 in cells and cells[3].value]
    rooms = [cells[6].value for cells in sheet.rows.values() if 6 in cells and cells[6].value]
    assert rounds == ["Ronde 1 (25-9-2025)"] * 2 + ["Excursies (26-9-2025)", "Excursies (27-9-2025)"]
    assert rooms == ["Raadzaal", "Zaal 1 (Stadhuis)", "Zaal 1 (Museum)"]
    again = Book(book.path)
    again.put("pins", "De markt op", "round", None)
    again.put("availability", "Bo Bos", "round", rounds[3])
    again.put("pins", "De markt op", "room", rooms[2])
    assert [
        line for line in complaints(again.save()) if "Vastgezet" in line or "Beschikbaarheid" in line
    ] == []


def test_the_annotated_copy(book: Book, tmp_path: Path) -> None:
    for name in TWENTY:
        MISTAKES[name](book)
    book.save()
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(annotated(book.path, problems_of(book)))
    assert len(complaints(resaved([copy], tmp_path)["copy.xlsx"])) == 20
