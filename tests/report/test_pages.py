"""Workbooks really opened by LibreOffice: pages, sizes, and every word inside its own box."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.report import workbook_bytes
from scheduler.report.layout import TIME, Box, Layout
from scheduler.report.measure import POINTS_PER_PIXEL
from scheduler.report.render import pdf_bytes, png_files
from scheduler.report.workbook import page_layouts
from scheduler.result import Result
from tests.report.conftest import EVENTS, Render, klein, published, result_of
from tests.report.pdf import PdfPage, Word, tool
from tests.report.test_grid import fourteen

SLACK = 2.5
"""Points by which LibreOffice's columns and rows may differ from ours on paper."""
BOTH = pytest.mark.parametrize(
    ("event", "locale"), [(event, locale) for event in EVENTS for locale in ("nl", "en")]
)


def layouts(result: Result) -> tuple[Layout, ...]:
    assert result.evaluation is not None
    return page_layouts(result.evaluation)


@BOTH
def test_a_day_is_one_page_and_no_sheet_breaks_where_we_did_not(
    event: str, locale: str, render: Render
) -> None:
    result = published(event, locale)
    book = load_workbook(BytesIO(workbook_bytes(result)))
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
    book = load_workbook(BytesIO(workbook_bytes(result)), rich_text=True)
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
    again = pdf_bytes(workbook_bytes(result))
    assert first == again
    (one,) = png_files(first, tmp_path, "one", pages=(1, 1), dpi=50)
    (other,) = png_files(again, tmp_path, "other", pages=(1, 1), dpi=50)
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("event", EVENTS)
def test_libreoffice_opens_and_saves_every_text_without_loss(event: str, tmp_path: Path) -> None:
    source = tmp_path / "in" / "book.xlsx"
    source.parent.mkdir()
    source.write_bytes(workbook_bytes(published(event)))
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


# -- where words stand ---------------------------------------------------------------------------


@dataclass(frozen=True)
class _Frame:
    """From a layout's points to a page's: two lines of text far apart tell scale and origin."""

    scale_x: float
    scale_y: float
    x: float
    y: float

    def holds(self, word: Word, left: float, right: float, top: float, bottom: float) -> bool:
        middle = (word.top + word.bottom) / 2
        return (
            self.x + left * self.scale_x - SLACK <= word.left
            and word.right <= self.x + right * self.scale_x + SLACK
            and self.y + top * self.scale_y < middle < self.y + bottom * self.scale_y
        )


def assert_inside(layout: Layout, page: PdfPage) -> None:
    """Each box's text, and nothing else, stands whole within the box; nothing is elsewhere."""
    tops = [0.0, *accumulate(layout.rows)]
    frame = _frame(layout, page, tops)
    left_over = [word for word in page.words if word.bottom < page.height - 35]  # the footer is Excel's own
    for box in layout.boxes:
        wanted = "".join("".join(run.text for run in paragraph) for paragraph in box.paragraphs)
        if not wanted:
            continue
        inside = [word for word in left_over if _in_box(frame, box, tops, word)]
        found = "".join(word.text for word in _reading_order(inside))
        assert found == "".join(wanted.split()), wanted
        left_over = [word for word in left_over if word not in inside]
    assert not left_over


def _frame(layout: Layout, page: PdfPage, tops: list[float]) -> _Frame:
    def middle(box: Box) -> float:
        return (tops[box.row] + tops[box.row + 1]) / 2

    first, bar = layout.boxes[0], next(box for box in layout.boxes if box.fill and box.left == 0)
    last = [box for box in layout.boxes if box.left == TIME and box.paragraphs][-1]
    word = page.words[0]
    text = last.paragraphs[0][0].text.split()[0]
    low = [one for one in page.words if one.text == text][-1]
    assert bar.right == layout.width
    assert len(last.paragraphs) == 1, "a line in the middle of its row"
    scale = ((low.top + low.bottom) - (word.top + word.bottom)) / 2 / (middle(last) - middle(first))
    wide = layout.width * POINTS_PER_PIXEL
    # LibreOffice rounds every column; together they are up to one percent wider.
    scale_x = scale * 1.008
    return _Frame(
        scale_x,
        scale,
        (page.width - wide * scale_x) / 2,
        (word.top + word.bottom) / 2 - middle(first) * scale,
    )


def _in_box(frame: _Frame, box: Box, tops: list[float], word: Word) -> bool:
    left, right = box.left * POINTS_PER_PIXEL, box.right * POINTS_PER_PIXEL
    return frame.holds(word, left, right, tops[box.row], tops[box.row + 1])


def _reading_order(words: list[Word]) -> Iterator[Word]:
    """By line, then from left to right; words of one line overlap in height."""
    rest = sorted(words, key=lambda word: (word.top + word.bottom) / 2)
    while rest:
        line = [word for word in rest if word.top < (rest[0].top + rest[0].bottom) / 2 < word.bottom]
        yield from sorted(line, key=lambda word: word.left)
        rest = [word for word in rest if word not in line]
