"""How cells of a draft look, and texts that stay texts. Colours are written anew on every export:
cutting a cell leaves a white hole."""

from __future__ import annotations

from functools import cache
from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from scheduler.files.workbook.xml import escaped

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FONT = "Arial"
NAVY, INK, GREY, WHITE = "1E3A5F", "1B2430", "4B5563", "FFFFFF"
HEADING, TRAY, CLOSED, LINE = "E3E8F0", "FAF8F2", "E7E9ED", "D5DAE1"
"""Row and column heads; the tray; a room that cannot be used then; lines between cells."""
A3 = 8
PAGE_WIDTH = 330.0
"""Characters side by side on A3 in letters that can be read."""
MOST_NOTE = 2_000
_TEMPTING = ("=", "+", "-", "@")
"""A spreadsheet takes text that starts so for a formula when somebody edits the cell."""
_WIDE = {True: 6.3, False: 5.2}
"""Pixels of a letter: bold in 9 points, regular in 8. Rather too wide: rows must not cut text off."""


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise TypeError(f"{cell.coordinate} is covered by a merge")
    return cell


def put(
    cell: Cell,
    text: str,
    more: str = "",
    *,
    size: float = 9,
    bold: bool = False,
    ink: str = INK,
    wraps: bool = True,
) -> None:
    """One text, and below it ``more`` in smaller grey letters."""
    cell.font, cell.alignment = _letters(size, bold, ink), _top(wraps)
    if not text:
        return
    if more:
        soft = GREY if ink == INK else ink
        cell.value = CellRichText(
            TextBlock(InlineFont(rFont=FONT, sz=size, b=bold or None, color=Color(ink)), escaped(text)),
            TextBlock(InlineFont(rFont=FONT, sz=size - 1, color=Color(soft)), "\n" + escaped(more)),
        )
    else:
        cell.value = escaped(text)
        cell.data_type = "s"  # never a formula, an error or a number, whatever it looks like
    if text.startswith(_TEMPTING):
        cell.quotePrefix = True


def note(cell: Cell, text: str) -> None:
    lines = sum(max(1, ceil(len(line) / 36)) for line in text.split("\n"))
    short = text if len(text) <= MOST_NOTE else text[: MOST_NOTE - 1] + "…"
    cell.comment = Comment(escaped(short), "scheduler", height=min(400, 24 + 17 * lines), width=260)


def frame(cell: Cell, colour: str | None, *, above: bool = False) -> None:
    """Background and thin lines around; a strong one above where a day begins."""
    cell.border = _lines_around(above)
    if colour is not None:
        cell.fill = _background(colour)


# Styles are made once: openpyxl compares one that it knows by what it holds, unless it is the same one.


@cache
def _letters(size: float, bold: bool, ink: str) -> Font:
    return Font(name=FONT, size=size, bold=bold, color=ink)


@cache
def _top(wraps: bool) -> Alignment:
    return Alignment(vertical="top", wrap_text=wraps)


@cache
def _lines_around(above: bool) -> Border:
    thin = Side("thin", color=LINE)
    return Border(left=thin, right=thin, bottom=thin, top=Side("medium", color=NAVY) if above else thin)


@cache
def _background(colour: str) -> PatternFill:
    return PatternFill("solid", start_color=colour, end_color=colour)


def height(text: str, more: str, width: float) -> float:
    """Points that a cell of this width (in characters, as columns count) needs."""
    pixels = width * 7 - 6
    return 12.5 * _lines(text, pixels / _WIDE[True]) + (11.0 * _lines(more, pixels / _WIDE[False])) + 5


def _lines(text: str, letters: float) -> int:
    if not text:
        return 0
    return sum(max(1, len(wrap(line, max(4, int(letters))))) for line in text.split("\n"))


def widths(sheet: Worksheet, found: dict[int, float]) -> None:
    for column, width in found.items():
        sheet.column_dimensions[get_column_letter(column)].width = width


def on_paper(sheet: Worksheet, area: str, head: int, *, labels: int, wide: float) -> None:
    """A3, with the heads and the first columns on every page; as many pages across as stay readable.
    ``wide``: characters of all columns together."""
    sheet.print_area = area
    sheet.print_title_rows = f"{head}:{head}"
    sheet.print_title_cols = f"A:{get_column_letter(labels)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = max(1, ceil(wide / PAGE_WIDTH)), 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.4
    sheet.sheet_view.showGridLines = False
