"""Workbooks that are no draft, or no longer one: one clear line each, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from scheduler.errors import InputError
from scheduler.files.draft import draft_of
from scheduler.files.workbook.opened import open_workbook
from tests.files.draft import example
from tests.files.draft.hand import Step, edit


def line(path: Path, locale: str = "nl") -> str:
    with pytest.raises(InputError) as caught:
        draft_of(open_workbook(path), example.instance(locale))
    [problem] = caught.value.problems
    return str(problem)


def test_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "leeg.xlsx"
    Workbook().save(path)
    assert line(path) == (
        "leeg.xlsx: Deze werkmap is geen concept van een programma: de verborgen momentopname ontbreekt. "
        "Maak er een met 'scheduler solve … -o concept.xlsx'."
    )
    assert line(path, "en").startswith("leeg.xlsx: This workbook is not a draft of a schedule")


@pytest.mark.parametrize("where", ["A1", "A2", "A4", "A9"])
def test_a_changed_snapshot(written: Path, tmp_path: Path, where: str) -> None:
    path = tmp_path / "stuk.xlsx"
    book = load_workbook(written)
    cell = book["Momentopname"][where]
    cell.value = cell.value.replace("e", "a", 1)
    book.save(path)
    assert line(path).startswith(
        "stuk.xlsx · Momentopname: Het verborgen blad met de momentopname is gewijzigd"
    )


def test_a_snapshot_with_a_row_gone(written: Path, tmp_path: Path) -> None:
    path = tmp_path / "stuk.xlsx"
    book = load_workbook(written)
    book["Momentopname"].delete_rows(6)
    book.save(path)
    assert "momentopname is gewijzigd" in line(path)


def test_a_snapshot_that_is_shown_is_still_one(written: Path, tmp_path: Path) -> None:
    """LibreOffice makes very hidden sheets hidden ones; somebody may look at it."""
    path = tmp_path / "open.xlsx"
    book = load_workbook(written)
    book["Momentopname"].sheet_state = "visible"
    book.save(path)
    assert not draft_of(open_workbook(path), example.instance()).questions


def test_both_sheets_gone(written: Path, tmp_path: Path) -> None:
    path = tmp_path / "stuk.xlsx"
    book = load_workbook(written)
    book.create_sheet("Iets anders")
    for title in ("Rooster", "Planning"):
        del book[title]
    book.save(path)
    assert "Rooster en Planning zijn er allebei niet meer" in line(path)


@pytest.mark.parametrize(
    ("sheet", "steps", "said"),
    [
        ("Rooster", [("delete_row", 4)], "De rij met zalen of de kolom met ronden is er niet meer."),
        ("Rooster", [("delete_column", 2)], "De rij met zalen of de kolom met ronden is er niet meer."),
        ("Planning", [("delete_row", 3)], "De rij met kolomkoppen is er niet meer."),
    ],
)
def test_heads_gone(written: Path, tmp_path: Path, sheet: str, steps: list[Step], said: str) -> None:
    path = tmp_path / "stuk.xlsx"
    edit(written, path, sheet, steps)
    assert line(path).startswith(f"stuk.xlsx · {sheet}: {said}")
