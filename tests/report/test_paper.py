"""Where pages end: headings stay with what they head, and no page is nearly empty for nothing."""

from __future__ import annotations

from openpyxl import Workbook

from scheduler.report.paper import Row, many_pages, page_ends
from scheduler.text import words


def test_rows_fill_a_page_and_the_heading_takes_its_part_of_later_pages() -> None:
    rows = [Row(20), *[Row(10)] * 10]
    assert page_ends(rows, room=60, head=20, head_end=1) == [5, 9]
    assert page_ends(rows, room=120, head=20, head_end=1) == []


def test_a_heading_goes_with_the_row_it_heads() -> None:
    rows = [Row(20), Row(20), Row(10, keep=True), Row(20), Row(20)]
    assert page_ends(rows, room=60, head=0, head_end=0) == [2]
    chain = [Row(20), Row(10, keep=True), Row(10, keep=True), Row(30), Row(10)]
    assert page_ends(chain, room=50, head=0, head_end=0) == [1, 4]


def test_headings_as_long_as_a_page_are_divided() -> None:
    rows = [Row(30, keep=True)] * 4
    assert page_ends(rows, room=60, head=0, head_end=0) == [2]


def test_a_row_higher_than_a_page_has_one_of_its_own() -> None:
    assert page_ends([Row(10), Row(100), Row(10)], room=60, head=0, head_end=0) == [1, 2]


def breaks(count: int) -> tuple[int | None, int]:
    sheet = Workbook().worksheets[0]
    many_pages(
        sheet,
        words("nl"),
        title="x",
        area="A1:A9",
        pixels=600,
        rows=[Row(50)] * count,
        repeat=None,
        landscape=False,
    )
    return sheet.page_setup.scale, len(sheet.row_breaks.brk)


def test_print_shrinks_a_little_to_save_a_nearly_empty_page() -> None:
    # A page holds 14 rows of 50 points at full size, 15 at 98 percent.
    assert breaks(14) == (100, 0)
    scale, ends = breaks(15)
    assert ends == 0
    assert scale is not None
    assert 94 <= scale < 100
    assert breaks(20) == (100, 1), "a page with something on it stays"
