"""The file itself: the same bytes, nothing executed, real times, ready to print, both languages."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, TextElement
from openpyxl.workbook import Workbook

from scheduler.report import pages_bytes, workbook_bytes
from scheduler.report.cells import clean
from scheduler.report.made_with import without_paths
from scheduler.report.tables.colours import contrast, pillar_colours, readable
from scheduler.result import Result
from tests.conftest import ROOT
from tests.report.conftest import EVENTS, KLEIN, klein, moved, published, result_of
from tests.report.dump import cell_texts, opened, sheet_of

NAMES = [
    "sheet_doors",
    "sheet_explanation",
    "sheet_organisers",
    "sheet_overview",
    "sheet_people",
    "sheet_programme_1",
    "sheet_rooms",
    "sheet_score",
]


def texts(book: Workbook) -> list[str]:
    return [text for sheet in book.worksheets for row in cell_texts(sheet) for text in row]


# -- the same bytes --------------------------------------------------------------------------------


def test_two_processes_write_the_same_bytes(tmp_path: Any) -> None:
    script = (
        "import sys; from pathlib import Path; from scheduler.report import workbook_bytes;"
        "from tests.report.conftest import published;"
        "Path(sys.argv[1]).write_bytes(workbook_bytes(published('hoorn-2025'), command='solve a.yaml'))"
    )
    made = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.xlsx"
        subprocess.run(
            [sys.executable, "-c", script, str(path)],
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
        )
        made.append(path.read_bytes())
    assert made[0] == made[1]
    assert made[0] == workbook_bytes(published("hoorn-2025"), command="solve a.yaml")


def test_no_clock_in_the_file(small: Result) -> None:
    with ZipFile(BytesIO(workbook_bytes(small))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert re.findall(r">([^<]*)</dcterms:", core) == ["2025-11-13T00:00:00Z"] * 2
    assert "13 november 2025" in " ".join(texts(opened(workbook_bytes(small))))


# -- nothing executed ------------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["=1+1", "+31 6", "-a", "@SUM(A1)", "=HYPERLINK(1)", "#N/A", "007"])
def test_text_stays_text(start: str) -> None:
    session = (
        klein()
        .sessions[0]
        .model_copy(update={"title": start, "subtitle": None, "summary": start, "organisers": (), "pin": ()})
    )
    room = klein().rooms[0].model_copy(update={"title": start})
    instance = klein().model_copy(
        update={
            "sessions": (session, *klein().sessions[1:]),
            "rooms": (room, *klein().rooms[1:]),
            "event": klein().event.model_copy(update={"title": start}),
        }
    )
    data = workbook_bytes(result_of(instance, KLEIN), command=f"solve {start}")
    book = opened(data)
    lists = sheet_of(book, "scheduler_choices")  # drop-downs need formulas of our own
    sheets = [sheet for sheet in book.worksheets if sheet.title != lists.title]
    held = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell for cell in held if cell.data_type in ("f", "e")]
    same = [cell for cell in held if cell.value == start]
    assert len(same) >= 3, "title, room and event"
    assert all(cell.data_type == "s" for cell in same)
    if start[0] in "=+-@":
        assert all(cell.quotePrefix for cell in same)
    with ZipFile(BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "vba" in name or "externalLink" in name]
        formulas = [name for name in archive.namelist() if b"<f>" in archive.read(name)]
    assert formulas == [f"xl/worksheets/sheet{book.sheetnames.index(lists.title) + 1}.xml"]
    assert not [cell for row in lists.iter_rows() for cell in row if str(cell.value).startswith(start)]


def test_what_a_cell_cannot_hold_is_left_out() -> None:
    assert clean("a\x00b\x1b[0m\ud800\nc") == "ab[0m\nc"
    assert len(clean("x" * 40_000)) == 32_767


def test_commands_carry_no_paths(small: Result) -> None:
    said = without_paths(
        "scheduler solve /home/jan/in.yaml -o ../out/x.xlsx --base C:\\temp\\b.yaml --seed 3"
    )
    assert said == "scheduler solve in.yaml -o x.xlsx --base b.yaml --seed 3"
    book = opened(workbook_bytes(small, command="scheduler solve /home/jan/in.yaml -o x.xlsx"))
    assert ["Opdracht", "scheduler solve in.yaml -o x.xlsx"] in cell_texts(sheet_of(book, "sheet_score"))
    assert not [text for text in texts(book) if "/home" in text]


# -- sheets, times, print --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "titles"),
    [
        (
            "nl",
            "Programma Overzicht Toelichting Zalen Mensen Themagroepen Deurbladen Score",
        ),
        (
            "en",
            "Programme Overview Explanation Rooms People Theme_groups Door_sheets Score",
        ),
    ],
)
def test_sheets_have_titles_in_the_language_and_names_that_stay(locale: str, titles: str) -> None:
    book = opened(pages_bytes(result_of(klein(locale), KLEIN)))
    assert [title.replace(" ", "_") for title in book.sheetnames] == titles.split()
    assert sorted(book.defined_names) == NAMES
    assert [sheet_of(book, f"sheet_{name}").title for name in ("programme_1", "score")] == [
        titles.split()[0],
        titles.split()[-1],
    ]


def test_two_days_are_two_sheets() -> None:
    book = opened(workbook_bytes(published("tilburg-2025")))
    assert book.sheetnames[:3] == ["Programma dag 1", "Programma dag 2", "Rooster"]


@pytest.mark.parametrize("event", EVENTS)
def test_every_sheet_is_ready_to_print(event: str) -> None:
    book = opened(pages_bytes(published(event)))
    for sheet in book.worksheets:
        programme = sheet.title.startswith(("Programma", "Overzicht"))
        door = sheet.title == "Deurbladen"
        assert sheet.print_area
        assert bool(sheet.print_title_rows) is not door
        assert bool(sheet.freeze_panes) is not door
        assert not sheet.sheet_view.showGridLines
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.right.text == (None if programme or door else "&A – pagina &P")
        upright = sheet.title in ("Toelichting", "Deurbladen")
        assert sheet.page_setup.orientation == ("portrait" if upright else "landscape")
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert bool(sheet.sheet_properties.pageSetUpPr.fitToPage) is programme
        if programme:
            assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)
        for row in range(1, sheet.max_row + 1):
            high = sheet.row_dimensions[row].height
            assert high is not None
            assert high <= 409
            assert high % 0.75 == 0, "whole pixels, so that no program rounds down"


def test_times_and_dates_are_real() -> None:
    book = opened(workbook_bytes(published("hoorn-2025")))
    rows = list(sheet_of(book, "sheet_people").iter_rows(min_row=3))
    kees = next(number for number, row in enumerate(rows) if row[0].value == "Kees Vendrik")
    first, second = ([cell.value for cell in row[2:5]] for row in rows[kees : kees + 2])
    assert first == [datetime(2025, 2, 13), time(10, 0), time(11, 15)]
    assert second == [datetime(2025, 2, 13), time(11, 30), time(12, 30)]
    assert rows[kees][3].number_format == 'hh"."mm'
    assert "413" in rows[kees][2].number_format


def test_an_end_at_midnight_is_24_00() -> None:
    day = klein().days[0]
    late = day.blocks[3].model_copy(update={"start": 23 * 60, "end": 24 * 60})
    instance = klein().model_copy(
        update={"days": (day.model_copy(update={"blocks": (*day.blocks[:3], late)}),)}
    )
    sheet = sheet_of(opened(workbook_bytes(result_of(instance, [KLEIN[1]]))), "sheet_organisers")
    row = next(row for row in sheet.iter_rows() if row[4].value == "Betaalbare huur")
    assert row[2].value == time(23, 0)
    assert row[3].number_format == '[hh]"."mm'
    assert str(row[3].value) == "1 day, 0:00:00"


# -- languages -------------------------------------------------------------------------------------


def fixed_words(locale: str) -> set[str]:
    """Every stretch of text that the report's messages always contain."""
    source = (ROOT / "scheduler" / "text" / locale / "report.ftl").read_text("utf-8")
    found = set()
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, Message) and entry.value is not None:
            elements = [one for one in entry.value.elements if isinstance(one, TextElement)]
            found |= {one.value.strip(" .,;:()…*·") for one in elements}
    return {text for text in found if len(text) > 4}


@pytest.mark.parametrize(("locale", "other"), [("nl", "en"), ("en", "nl")])
@pytest.mark.parametrize("complete", [True, False])
def test_no_word_of_the_other_language(locale: str, other: str, complete: bool) -> None:
    result = result_of(klein(locale), KLEIN if complete else [KLEIN[0], KLEIN[0]], bound=10)
    foreign = fixed_words(other) - fixed_words(locale)
    said = " \n ".join(texts(opened(pages_bytes(result, command="scheduler solve"))))
    own = " ".join(fixed_words(locale))
    found = [text for text in foreign if re.search(rf"\b{re.escape(text)}\b", said) and text not in own]
    assert not [text for text in found if text not in _names(result)]


def _names(result: Result) -> str:
    """The event's own words, which stay as they are in every language."""
    return result.instance.model_dump_json()


# -- colours ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("event", EVENTS)
def test_all_text_can_be_read_on_its_background(event: str) -> None:
    book = opened(pages_bytes(moved(event)))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and cell.font.color is not None:
                    back = cell.fill.start_color.rgb[-6:] if cell.fill.fill_type else "FFFFFF"
                    assert contrast(cell.font.color.rgb[-6:], back) >= 4.5, (sheet.title, cell.coordinate)


@pytest.mark.parametrize("colour", ["FFFFFF", "000000", "777777", "808080", "1E3A5F", "FFD700", "C00000"])
def test_any_colour_of_a_pillar_keeps_its_text_readable(colour: str) -> None:
    for wanted in ("1B2430", "4B5563", "1E3A5F", "A61B1B"):
        assert contrast(readable(wanted, colour), colour) >= 4.5


def test_pillars_without_a_colour_get_different_ones() -> None:
    plain = tuple(pillar.model_copy(update={"colour": None}) for pillar in klein().pillars)
    colours = pillar_colours(klein().model_copy(update={"pillars": plain}))
    assert len(set(colours.values())) == len(plain)


def test_workbooks_are_written_alike_whether_or_not_lxml_is_there() -> None:
    from openpyxl.xml import LXML

    assert LXML is False
