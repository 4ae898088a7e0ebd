"""How people write dates, times and names, and what is taken for what."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.files.workbook.cells import Cell
from scheduler.files.workbook.spelling import (
    cell_text,
    clock_text,
    date_text,
    moment_kind,
    normal,
    parsed_date,
    slug,
)

HM, DATE, BOTH = "h:mm", "d-m-yyyy", "d-m-yyyy h:mm"
HOURS = '[hh]"."mm'


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (Cell("9.15"), "9.15"),
        (Cell("9u15"), "9u15"),
        (Cell("9:15:00"), "9:15"),
        (Cell(555 / 1440, HM), "09:15"),
        (Cell(0.385416666666667, "hh:mm:ss"), "09:15"),
        (Cell(1, "[hh]:mm"), "24:00"),
        (Cell(0, HM), "00:00"),
        (Cell(45925 + 555 / 1440, BOTH), "09:15"),
        (Cell(45925 + 555 / 1440, HM), "09:15"),
        (Cell(9.15), "9:15"),
        (Cell(9.3), "9:30"),
        (Cell(9), "9:00"),
        (Cell(555 / 1440), "09:15"),
        # typed as 9.30 and 9.15 where a point is no time: days, seconds
        (Cell(9.3, HOURS), "9:30"),
        (Cell(9.15 / 86_400, HOURS), "9:15"),
        (Cell(9, HOURS), "9:00"),
        # what could be two things, or is none
        (Cell(9.5), "9.5"),
        (Cell(0.5), "0.5"),
        (Cell(9.75), "9.75"),
        (Cell(1), "1"),
        (Cell(45925, DATE), "2025-09-25"),
        (Cell(9.3, HM), "223:12"),
        (Cell(1.25, HOURS), "30:00"),
        (Cell(9.5, HOURS), "9.5"),
        (Cell(930, HOURS), "22320:00"),
        (Cell(0.38547, HM), "09:15:05"),
        (Cell("half tien"), "half tien"),
        (Cell(True), "true"),
    ],
)
def test_clock(cell: Cell, said: str) -> None:
    assert clock_text(cell) == said


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("25-9-2025", "nl", date(2025, 9, 25)),
        ("25/09/2025", "nl", date(2025, 9, 25)),
        ("25.9.2025", "en", date(2025, 9, 25)),
        ("2025-9-25", "nl", date(2025, 9, 25)),
        ("25 september 2025", "nl", date(2025, 9, 25)),
        ("do 25 sep 2025", "nl", date(2025, 9, 25)),
        ("donderdag 25 sept. 2025", "nl", date(2025, 9, 25)),
        ("Thu 25 Sep 2025", "nl", date(2025, 9, 25)),
        ("3 mrt 2025", "en", date(2025, 3, 3)),
        ("3/4/2025", "nl", date(2025, 4, 3)),
        ("4/4/2025", "en", date(2025, 4, 4)),
        ("25/4/2025", "en", date(2025, 4, 25)),
        ("3/4/2025", "en", None),
        ("4/25/2025", "en", None),
        ("31-9-2025", "nl", None),
        ("25-9-25", "nl", None),
        ("25 brumaire 2025", "nl", None),
        ("morgen", "nl", None),
    ],
)
def test_dates_as_text(text: str, locale: str, day: date | None) -> None:
    assert parsed_date(text, locale) == day


def test_dates_as_numbers() -> None:
    assert date_text(Cell(45925, DATE), "nl") == "2025-09-25"
    assert date_text(Cell(45925), "nl") == "2025-09-25"
    assert date_text(Cell(45925 - 1462, DATE), "nl", since_1904=True) == "2025-09-25"
    assert date_text(Cell(12), "nl") == "12"
    assert date_text(Cell(45925.5, BOTH), "nl") == "2025-09-25 12:00"


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", None),
        ("@", None),
        ("0.00", None),
        ('# ##0\\ "dagen"', None),
        ("[Red]0;[Blue]-0", None),
        ('[=987654321]"S07";General;General;@', None),
        ("h:mm", "time"),
        ("[hh]:mm", "time"),
        ('[$-413]hh"."mm', "time"),
        ("mm:ss", "time"),
        ("[$-413]ddd d mmm yyyy", "date"),
        ("mmm yy", "date"),
        ("yyyy\\-mm\\-dd", "date"),
        ("d/m/yyyy h:mm", "both"),
    ],
)
def test_what_a_format_shows(code: str, kind: str | None) -> None:
    assert moment_kind(code) == kind


def test_cells_as_text() -> None:
    assert cell_text(Cell(12)) == "12"
    assert cell_text(Cell(12.5)) == "12.5"
    assert cell_text(Cell(0.1 + 0.2)) == "0.3"
    assert cell_text(Cell(45925, DATE)) == "2025-09-25"
    assert cell_text(Cell(0.5, HM)) == "12:00"
    assert cell_text(Cell(45925.5, BOTH)) == "2025-09-25 12:00"
    assert cell_text(Cell(None)) == ""


def test_names() -> None:
    assert normal("  Zaal\u00a0 1\n(Oost) ") == normal("zaal 1 (oost)")
    assert normal("cafe\u0301") == normal("CAFÉ")
    assert slug("Zaal 1 (oost) – Café") == "zaal-1-oost-cafe"
    assert slug("–") == ""
