"""Workbooks really opened by LibreOffice: pages, sizes, and every word inside its own box."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.report import pages_bytes, workbook_bytes
from scheduler.report.layout import Layout
from scheduler.report.overview_page import lay_out_overview
from scheduler.report.render import pdf_bytes, png_files, sheet_pages
from scheduler.report.tables.changes import difference_of
from scheduler.report.tables.doors import doors
from scheduler.report.tables.programme import programme
from scheduler.report.workbook import page_layouts
from scheduler.result import Result
from tests.report.boxes import assert_inside, assert_sheet_inside
from tests.report.conftest import EVENTS, Render, klein, moved, published, result_of
from tests.report.dump import opened, sheet_of
from tests.report.pdf import Pdf, PdfPage, tool
from tests.report.test_grid import fourteen

BOTH = pytest.mark.parametrize(
    ("event", "locale"), [(event, locale) for event in EVENTS for locale in ("nl", "en")]
)


def layouts(result: Result) -> tuple[Layout, ...]:
    assert result.evaluation is not None
    return page_layouts(result.evaluation, difference_of(result))


def overview(result: Result) -> Layout:
    assert result.schedule is not None
    return lay_out_overview(programme(result.instance, result.schedule))


@BOTH
def test_a_day_is_one_page_and_no_sheet_breaks_where_we_did_not(
    event: str, locale: str, render: Render
) -> None:
    result = published(event, locale)
    book = load_workbook(BytesIO(pages_bytes(result)))
    expected = sum(1 + len(sheet.row_breaks.brk) for sheet in book.worksheets)
    pages = render(result).pages
    assert len(pages) == expected
    for layout, page in zip(layouts(result), pages, strict=False):
        assert layout.paper.name == "A4"
        assert (round(page.width), round(page.height)) == (842, 595)


@BOTH
def test_every_word_of_the_programme_is_inside_its_box(event: str, locale: str, render: Render) -> None:
    result = published(event, locale)
    for layout, page in zip(layouts(result), render(result).pages, strict=False):
        assert_inside(layout, page)


@BOTH
def test_every_word_of_the_other_sheets_is_inside_its_cell(event: str, locale: str, render: Render) -> None:
    result = published(event, locale)
    book = load_workbook(BytesIO(pages_bytes(result)), rich_text=True)
    pages = list(render(result).pages)
    for sheet in book.worksheets:
        own, pages = pages[: 1 + len(sheet.row_breaks.brk)], pages[1 + len(sheet.row_breaks.brk) :]
        if sheet.page_setup.scale is not None:
            assert_sheet_inside(sheet, own)
        elif sheet.title in ("Overzicht", "Overview"):
            assert_inside(overview(result), own[0])
    assert not pages


@BOTH
def test_every_word_of_changes_and_marks_is_inside(event: str, locale: str, render: Render) -> None:
    result = moved(event, locale)
    book = load_workbook(BytesIO(pages_bytes(result)), rich_text=True)
    pages = list(render(result).pages)
    for layout, page in zip(layouts(result), pages, strict=False):
        assert "●" in page.text or layout is not layouts(result)[0]
        assert_inside(layout, page)
    sheet = sheet_of(book, "scheduler_changes")
    first = len(layouts(result))
    assert_sheet_inside(sheet, pages[first : first + 1 + len(sheet.row_breaks.brk)])


def test_door_sheets_are_upright_a4_and_one_page_each(render: Render) -> None:
    result = published("tilburg-2025")
    assert result.schedule is not None
    hung = doors(result.instance, result.schedule)
    upright = [page for page in render(result).pages if round(page.height) == 842]
    pages = upright[-len(hung) :]
    for door, page in zip(hung, pages, strict=True):
        assert (round(page.width), round(page.height)) == (595, 842)
        assert page.text.startswith(f"{door.event} {door.room}")
        assert all(word in page.text for slot in door.slots for word in slot.title.split())


def test_the_workbook_to_go_on_with_opens_in_libreoffice(render: Render, tmp_path: Path) -> None:
    """All of it, the sheets that people edit and those that are hidden included."""
    data = workbook_bytes(moved("hoorn-2025"))
    path = tmp_path / "all.pdf"
    path.write_bytes(pdf_bytes(data))
    said = {word.text for page in Pdf(path).pages for word in page.words}
    visible = [sheet for sheet in opened(data).worksheets if sheet.sheet_state == "visible"]
    assert len(visible) > 25
    for sheet in visible:
        assert set(str(sheet["A1"].value).split()) <= said, sheet.title
    assert not [word for word in said if "checksum" in word], "what is hidden is not printed"


def test_many_sessions_and_long_words_stay_inside_their_boxes(render: Render) -> None:
    for result in (fourteen(), fourteen(rounds=4)):
        assert_inside(layouts(result)[0], render(result).pages[0])


def test_a_title_as_long_as_a_page_is_shortened_there_and_whole_in_the_explanation(render: Render) -> None:
    long = (
        klein()
        .sessions[0]
        .model_copy(
            update={"title": "Woningbouw " * 60 + "einde", "summary": "Toelichting met veel woorden. " * 700}
        )
    )
    instance = klein().model_copy(update={"sessions": (long, *klein().sessions[1:])})
    result = result_of(instance, [("woningbouw", "ronde-1", "raadzaal")])
    first, *rest = render(result).pages
    assert_inside(layouts(result)[0], first)
    assert "einde" not in first.text
    assert "einde" in " ".join(page.text for page in rest)
    told = " ".join(page.text for page in rest)
    assert told.count("woorden.") == 700


def test_rows_without_room_are_caught(render: Render) -> None:
    """The measure itself: on a page whose rows are too low, words leave their boxes."""
    result = published("hoorn-2025")
    (layout,) = layouts(result)
    book = load_workbook(BytesIO(pages_bytes(result)), rich_text=True)
    card = next(box for box in layout.boxes if box.vertical == "top" and len(box.paragraphs) >= 3)
    low = [*layout.rows]
    low[card.row] = 12.0
    book.worksheets[0].row_dimensions[card.row + 1].height = 12.0
    stream = BytesIO()
    book.save(stream)
    page = render_once(stream.getvalue(), render, result)
    with pytest.raises(AssertionError):
        assert_inside(Layout(layout.paper, layout.width, tuple(low), layout.boxes, 4), page)


def render_once(data: bytes, render: Render, like: Result) -> PdfPage:
    path = render(like).path.with_name("low.pdf")
    path.write_bytes(pdf_bytes(data))
    return type(render(like))(path).pages[0]


def test_the_same_workbook_gives_the_same_pages_and_pictures(render: Render, tmp_path: Path) -> None:
    tool("pdftoppm", "poppler-utils")
    result = published("hoorn-2025")
    first = render(result).path.read_bytes()
    again = pdf_bytes(pages_bytes(result))
    assert first == again
    (one,) = png_files(first, tmp_path, "one", pages=(1, 1), dpi=50)
    (other,) = png_files(again, tmp_path, "other", pages=(1, 1), dpi=50)
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_every_sheet_is_found_among_the_pages(render: Render) -> None:
    """By the bookmarks that LibreOffice makes of sheets."""
    tool("pdftohtml", "poppler-utils")
    result = published("hoorn-2025")
    found = sheet_pages(render(result).path.read_bytes())
    titles = [sheet.title for sheet in load_workbook(BytesIO(pages_bytes(result))).worksheets]
    assert [title for title, _, _ in found] == titles
    assert [first for _, first, _ in found][1:] == [last + 1 for _, _, last in found][:-1]
    assert (found[0][1], found[-1][2]) == (1, len(render(result).pages))


@pytest.mark.parametrize("event", EVENTS)
def test_libreoffice_opens_and_saves_every_text_without_loss(event: str, tmp_path: Path) -> None:
    source = tmp_path / "in" / "book.xlsx"
    source.parent.mkdir()
    source.write_bytes(pages_bytes(published(event)))
    office = tool("soffice", "libreoffice-calc")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", "xlsx", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    before, after = load_workbook(source), load_workbook(tmp_path / "book.xlsx")
    assert after.sheetnames == before.sheetnames
    for sheet in before.worksheets:
        same = after[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    assert _plain(same[cell.coordinate].value) == _plain(cell.value), cell.coordinate
        assert {str(one) for one in same.merged_cells.ranges} == {
            str(one) for one in sheet.merged_cells.ranges
        }
        assert same.print_area == sheet.print_area


def _plain(value: object) -> str:
    return str(value).replace(" 00:00:00", "")
