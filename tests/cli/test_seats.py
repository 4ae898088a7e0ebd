"""``scheduler seats``: exit codes, files, every kind of schedule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

ONE = ("--workers", "1")


@pytest.fixture
def hoorn(root: Path) -> tuple[Path, Path]:
    folder = root / "instances"
    return folder / "hoorn-2025.yaml", folder / "hoorn-2025.published.yaml"


def test_programmes_lists_and_json(scheduler: Any, hoorn: tuple[Path, Path], tmp_path: Path) -> None:
    book, found = tmp_path / "seats.xlsx", tmp_path / "seats.json"
    done = scheduler("seats", *hoorn, "-o", book, "--json", found, "--lang", "en")
    assert (done.code, done.err) == (0, "")
    assert "Status: OPTIMAL" in done.out
    assert "Proved: with these seats no more wishes can be met." in done.out
    assert f"Written: {book}" in done.out
    assert load_workbook(book).sheetnames == ["Seats", "By session", "By attendee"]
    shown = json.loads(found.read_text("utf-8"))
    assert (shown["status"], shown["met"], shown["fairest"]) == ("OPTIMAL", shown["bound"], True)
    assert len(shown["attendees"]) == 250
    again = tmp_path / "again.xlsx"
    scheduler("seats", *hoorn, "-o", again, "--lang", "en")
    assert sheet_texts(again) == sheet_texts(book)


def sheet_texts(path: Path) -> list[list[Any]]:
    """All values but the command, which names the file."""
    return [
        [row for row in sheet.values if not any("scheduler seats" in str(value) for value in row)]
        for sheet in load_workbook(path)
    ]


def test_a_draft_alone_is_enough_and_is_a_schedule_too(scheduler: Any, klein: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.xlsx"
    assert scheduler("solve", klein, "-o", draft, *ONE).code == 0
    alone = scheduler("seats", draft)
    assert alone.code == 0, alone.err
    assert alone.out == scheduler("seats", klein, draft).out
    assert "Wensen vervuld" in alone.out
    assert scheduler("seats", draft, "-o", draft).code == 1, "never over the input"


def test_without_a_schedule_there_is_nothing_to_seat(scheduler: Any, klein: Path) -> None:
    done = scheduler("seats", klein)
    assert done.code == 2
    assert "holds no schedule" in done.err


def test_a_broken_schedule_is_answered_with_a_warning_first(
    scheduler: Any, hoorn: tuple[Path, Path], tmp_path: Path
) -> None:
    """One session left out, and so a round with too few."""
    text = hoorn[1].read_text("utf-8")
    first = text.index("  - {")
    broken, book = tmp_path / "broken.yaml", tmp_path / "seats.xlsx"
    broken.write_text(text[:first] + text[text.index("\n", first) + 1 :], "utf-8")
    done = scheduler("seats", hoorn[0], broken, "-o", book)
    assert done.code == 5
    lines = done.out.splitlines()
    assert lines[3].startswith("Let op: het programma overtreedt 2 harde regels")
    assert lines[4].startswith("Niet in het programma, en dus voor niemand: *")
    assert book.exists()


def test_nobody_comes(scheduler: Any, klein: Path, tmp_path: Path) -> None:
    event, schedule, book = tmp_path / "leeg.yaml", tmp_path / "s.yaml", tmp_path / "leeg.xlsx"
    event.write_text(klein.read_text("utf-8").partition("attendees:")[0], "utf-8")
    schedule.write_text("placements: []\n", "utf-8")
    done = scheduler("seats", event, schedule, "-o", book)
    assert done.code == 5, "nothing is placed"
    assert "Er zijn geen deelnemers, dus ook geen persoonlijke programma's." in done.out
    assert book.exists()


def test_bad_files_and_targets(scheduler: Any, hoorn: tuple[Path, Path], tmp_path: Path) -> None:
    assert scheduler("seats", *hoorn, "-o", tmp_path / "no" / "such.xlsx").code == 1
    assert scheduler("seats", *hoorn, "-o", tmp_path / "seats.txt").code == 2
    assert scheduler("seats", hoorn[0], hoorn[0]).code == 1
    assert scheduler("seats", *hoorn, "--time-limit", "0").code == 2


def test_a_time_limit_is_no_proof(scheduler: Any, hoorn: tuple[Path, Path]) -> None:
    done = scheduler("seats", *hoorn, "--time-limit", "0.000001", "--lang", "en")
    assert done.code == 0
    assert "Status: FEASIBLE" in done.out
    assert "is not proved" in done.out
