"""Where words stand on paper: inside the box or cell they belong to, or the test fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.report.layout import TIME, Box, Layout
from scheduler.report.measure import POINTS_PER_PIXEL
from tests.report.pdf import PdfPage, Word

SLACK = 2.5
"""Points by which LibreOffice's columns may differ from ours on paper."""
WIDER = 1.008
"""LibreOffice rounds every column; together they are up to one percent wider."""
TOP = 33.0
"""Points above the first row: the margin, and how LibreOffice rounds it."""
FOOTER = 35
"""Points at the bottom that belong to the footer."""


@dataclass(frozen=True)
class Area:
    """A rectangle of a sheet in points, and the text that must be in it, without spaces."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Frame:
    """From a sheet's points to a page's."""

    scale: float
    x: float
    y: float

    def holds(self, area: Area, word: Word) -> bool:
        middle = (word.top + word.bottom) / 2
        return (
            self.x + area.left * self.scale * WIDER - SLACK <= word.left
            and word.right <= self.x + area.right * self.scale * WIDER + SLACK
            and self.y + area.top * self.scale < middle < self.y + area.bottom * self.scale
        )


def assert_inside(layout: Layout, page: PdfPage) -> None:
    """Each box of a programme page holds its own words and no others."""
    tops = [0.0, *accumulate(layout.rows)]
    areas = [_area(box, tops) for box in layout.boxes if box.paragraphs]
    _assert_filled(areas, _frame(layout, page, tops), page)


def assert_sheet_inside(sheet: Worksheet, pages: Sequence[PdfPage]) -> None:
    """Each cell with text, on the page that our own page breaks put it on."""
    assert sheet.page_setup.scale
    repeated = int(sheet.print_title_rows.rpartition("$")[2]) if sheet.print_title_rows else 0
    ends = [brk.id for brk in sheet.row_breaks.brk]
    rights = [0.0, *accumulate(_width(sheet, column) for column in range(1, sheet.max_column + 1))]
    scale = sheet.page_setup.scale / 100
    first = 1
    for page, end in zip(pages, [*ends, sheet.max_row], strict=True):
        head = [*range(1, repeated + 1)] if first > repeated else []
        rows = [*head, *range(first, end + 1)]
        bottoms = [0.0, *accumulate(sheet.row_dimensions[row].height or 0 for row in rows)]
        areas = [
            area
            for number, row in enumerate(rows)
            for area in _cells(sheet, row, rights, bottoms[number], bottoms[number + 1])
        ]
        assert areas
        frame = Frame(scale, (page.width - rights[-1] * scale * WIDER) / 2, TOP)
        _assert_filled(areas, frame, page, everything=False)
        first = end + 1


def _assert_filled(areas: Sequence[Area], frame: Frame, page: PdfPage, *, everything: bool = True) -> None:
    left_over = [word for word in page.words if word.bottom < page.height - FOOTER]
    for area in areas:
        inside = [word for word in left_over if frame.holds(area, word)]
        found = "".join(word.text for word in _reading_order(inside))
        assert "".join(found.split()) == area.text
        left_over = [word for word in left_over if word not in inside]
    if everything:
        assert not left_over


def _area(box: Box, tops: Sequence[float]) -> Area:
    text = "".join("".join(run.text for run in paragraph) for paragraph in box.paragraphs)
    left, right = box.left * POINTS_PER_PIXEL, box.right * POINTS_PER_PIXEL
    return Area("".join(text.split()), left, right, tops[box.row], tops[box.row + box.rows])


def _cells(sheet: Worksheet, row: int, rights: Sequence[float], top: float, bottom: float) -> Iterator[Area]:
    """Cells with text; times, dates and numbers are shown as their formats say."""
    wide = {merge.min_col: merge.max_col for merge in sheet.merged_cells.ranges if merge.min_row == row}
    for cell in sheet[row]:
        if cell.value is not None and cell.data_type == "s":
            last = wide.get(cell.column, cell.column)
            text = "".join(str(cell.value).split())
            yield Area(text, rights[cell.column - 1], rights[last], top, bottom)


def _width(sheet: Worksheet, column: int) -> float:
    return sheet.column_dimensions[get_column_letter(column)].width * 7 * POINTS_PER_PIXEL


def _frame(layout: Layout, page: PdfPage, tops: Sequence[float]) -> Frame:
    """Two lines of text far apart tell scale and origin."""

    def middle(box: Box) -> float:
        return (tops[box.row] + tops[box.row + 1]) / 2

    lines = [box for box in layout.boxes if len(box.paragraphs) == 1 and box.rows == 1]
    last = ([box for box in lines if box.left == TIME] or sorted(lines, key=lambda box: box.row))[-1]
    text = last.paragraphs[0][0].text.split()[0]
    found = [word for word in page.words if word.text == text and word.bottom < page.height - FOOTER]
    high, low = page.words[0], max(found, key=lambda word: word.top)
    high_y, low_y = ((word.top + word.bottom) / 2 for word in (high, low))
    scale = (low_y - high_y) / (middle(last) - middle(layout.boxes[0]))
    wide = layout.width * POINTS_PER_PIXEL * scale * WIDER
    return Frame(scale, (page.width - wide) / 2, high_y - middle(layout.boxes[0]) * scale)


def _reading_order(words: Sequence[Word]) -> Iterator[Word]:
    """By line, then from left to right; words of one line overlap in height."""
    rest = sorted(words, key=lambda word: (word.top + word.bottom) / 2)
    while rest:
        middle = (rest[0].top + rest[0].bottom) / 2
        line = [word for word in rest if word.top < middle < word.bottom]
        yield from sorted(line, key=lambda word: word.left)
        rest = [word for word in rest if word not in line]
