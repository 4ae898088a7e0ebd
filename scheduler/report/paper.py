"""How sheets come out of a printer: paper, margins, footer, repeated headings, page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

from scheduler.report.measure import POINTS_PER_PIXEL

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.text import Words

SIDE, TOP, BOTTOM, FOOT = 0.45, 0.45, 0.65, 0.3
"""Margins in inches."""
NEARLY_EMPTY, SHRINK = 0.25, 6
"""Share of a page, and percent by which print may shrink to save such a page."""
A4_SHORT, A4_LONG = 595.3, 841.9
"""Points."""


@dataclass(frozen=True)
class Row:
    """A row as page breaking sees it."""

    points: float
    keep: bool = False
    """Stays on the page of the next row: headings."""
    opens: bool = False
    """Begins a new page."""


def one_page(sheet: Worksheet, *, title: str, area: str, paper: int, heading_rows: int) -> None:
    """Everything on one landscape page, however large it is."""
    _common(sheet, title, area)
    sheet.page_setup.paperSize = paper
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"1:{heading_rows}"
    sheet.freeze_panes = f"B{heading_rows + 1}"


def many_pages(
    sheet: Worksheet,
    say: Words,
    *,
    title: str,
    area: str,
    pixels: int,
    rows: Sequence[Row],
    repeat: tuple[int, int] | None,
    landscape: bool,
) -> None:
    """One page wide, with our own page breaks. A scale instead of "fit to width", because Excel
    ignores page breaks with the latter. ``repeat``: first and last row of the repeated heading."""
    _common(sheet, title, area, say)
    wide, high = (A4_LONG, A4_SHORT) if landscape else (A4_SHORT, A4_LONG)
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    # A little to spare: another machine may round columns and rows up.
    fits = 0.98 * (wide - 2 * SIDE * 72) / (pixels * POINTS_PER_PIXEL)
    scale, ends = _scaled(
        max(10, min(100, int(100 * fits))), 0.98 * (high - (TOP + BOTTOM) * 72), rows, repeat
    )
    sheet.page_setup.scale = scale
    for row in ends:
        sheet.row_breaks.append(Break(id=row))
    if repeat:
        sheet.print_title_rows = f"{repeat[0]}:{repeat[1]}"
        sheet.freeze_panes = f"A{repeat[1] + 1}"


def _scaled(
    scale: int, room: float, rows: Sequence[Row], repeat: tuple[int, int] | None
) -> tuple[int, list[int]]:
    """Percent and page breaks; a little smaller where that saves a page that is nearly empty."""
    head = sum(row.points for row in rows[repeat[0] - 1 : repeat[1]]) if repeat else 0.0
    head_end = repeat[1] if repeat else 0
    ends = page_ends(rows, room * 100 / scale, head, head_end)
    if ends and sum(row.points for row in rows[ends[-1] :]) < NEARLY_EMPTY * room:
        for smaller in range(scale - 1, scale - SHRINK - 1, -1):
            fewer = page_ends(rows, room * 100 / smaller, head, head_end)
            if len(fewer) < len(ends):
                return smaller, fewer
    return scale, ends


def page_ends(rows: Sequence[Row], room: float, head: float, head_end: int) -> list[int]:
    """Numbers of the rows after which a new page begins. ``room``: points on a page, of which the
    heading, ``head`` points up to row ``head_end``, takes its part on every later page."""
    ends: list[int] = []
    used = 0.0
    for number, row in enumerate(rows, start=1):
        if row.opens and number > head_end + 1:
            ends.append(number - 1)
            used = head
        elif used + row.points > room and used:
            last = number - 1
            while last > max([head_end, *ends[-1:]]) and rows[last - 1].keep:
                last -= 1
            if last <= max([head_end, *ends[-1:]]):  # a chain of headings as long as a page
                last = number - 1
            ends.append(last)
            used = sum(one.points for one in rows[last : number - 1])
            used += head if last >= head_end else 0.0
        used += row.points
    return ends


def full_size(sheet: Worksheet, *, title: str, area: str, ends: Sequence[int]) -> None:
    """Upright A4 pages at full size, one after each of the rows ``ends``; they are taken apart, so
    they have no numbers."""
    _common(sheet, title, area)
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.scale = 100
    for row in ends:
        sheet.row_breaks.append(Break(id=row))


def _common(sheet: Worksheet, title: str, area: str, say: Words | None = None) -> None:
    """``say`` numbers the pages: of each sheet from 1, whatever else is printed with it."""
    margins = sheet.page_margins
    margins.left = margins.right = SIDE
    margins.top, margins.bottom, margins.footer, margins.header = TOP, BOTTOM, FOOT, 0.2
    sheet.print_options.horizontalCentered = True
    sheet.print_area = area
    sheet.sheet_view.showGridLines = False
    footer = sheet.oddFooter
    if footer is not None:
        # At most 255 characters in all; "&" starts a code.
        footer.left.text = title[:120].replace("&", "&&")
        if say is not None:
            footer.right.text = say.say("report-page", sheet="&A", page="&P")
            sheet.page_setup.firstPageNumber, sheet.page_setup.useFirstPageNumber = 1, True
        for part in (footer.left, footer.right):
            part.font, part.size, part.color = "Arial,Regular", 8, "4B5563"
