"""How input sheets look: inviting to fill in, and legible in both programs."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from math import ceil
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from scheduler.errors import OutputError
from scheduler.files.workbook.xml import escaped
from scheduler.text import words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FONT = "Arial"
SIZE = 10
NAVY, STEEL, INK, GREY, WHITE = "1E3A5F", "5B7595", "1B2430", "6B7280", "FFFFFF"
EXAMPLE = "8A93A0"
PALE, LINE, MARK = "F3F6FA", "D5DAE1", "FDD9D3"
MOST_TEXT = 32_767
"""Characters of a cell, after escapes."""
A4 = 9
PAGE = 210
"""Characters across a page that can still be read."""
LINE_HEIGHT, _HIGHEST = 12.75, 409
"""Points: a line of text, and the highest row there can be."""
_EDGE = 2.0
"""Characters that the edges of a cell take from a line, and a long last word."""
_TEMPTING = ("=", "+", "-", "@")
"""A spreadsheet takes text that starts so for a formula when somebody edits the cell."""


class Style:
    """Everything about how a cell looks, made once and shared by many cells."""

    def __init__(
        self,
        *,
        size: float = SIZE,
        bold: bool = False,
        italic: bool = False,
        ink: str = INK,
        fill: str | None = None,
        align: str = "left",
        vertical: str = "top",
        wrap: bool = False,
        rotate: int = 0,
        number: str = "General",
        line: bool = False,
        edge: bool = False,
    ) -> None:
        self.font = Font(name=FONT, size=size, bold=bold, italic=italic, color=ink)
        self.fill = PatternFill("solid", start_color=fill, end_color=fill) if fill else PatternFill()
        self.alignment = Alignment(
            horizontal=align,
            vertical=vertical,
            wrap_text=wrap,
            text_rotation=rotate,
            indent=int(align == "left"),
        )
        below, beside = Side("thin", color=LINE), Side("thin", color=WHITE)
        self.border = (
            Border(bottom=below) if line else Border(left=beside, right=beside) if edge else Border()
        )
        self.number = number
        self._made: WeakKeyDictionary[Workbook, dict[bool, Any]] = WeakKeyDictionary()

    def dress(self, cell: Cell, *, quoted: bool = False) -> None:
        """Give the cell this look. The work of finding equal styles is done once a workbook."""
        book: Workbook = cell.parent.parent  # type: ignore[assignment]
        made = self._made.setdefault(book, {})
        if quoted not in made:
            cell.font, cell.fill, cell.border = self.font, self.fill, self.border
            cell.alignment, cell.number_format = self.alignment, self.number
            if quoted:
                cell.quotePrefix = True
            made[quoted] = copy(cell._style)  # type: ignore[attr-defined]  # noqa: SLF001
        else:
            cell._style = copy(made[quoted])  # type: ignore[attr-defined]  # noqa: SLF001

    def dress_column(self, sheet: Worksheet, column: int) -> None:
        """The look of cells that somebody fills in later."""
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.font, dimension.alignment = self.font, self.alignment
        dimension.number_format = self.number


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise TypeError(f"{cell.coordinate} is covered by a merge")
    return cell


def put(sheet: Worksheet, row: int, column: int, value: Any, style: Style, locale: str = "nl") -> Cell:
    """A value into a cell. Text stays text, whatever it looks like. Raises ``OutputError`` for a text
    that no cell can hold."""
    cell = cell_at(sheet, row, column)
    if isinstance(value, str):
        text = escaped(value)
        if len(text) > MOST_TEXT:
            raise OutputError(words(locale).say("output-cell-full", sheet=sheet.title, cell=cell.coordinate))
        cell.value = text
        cell.data_type = "s"
        style.dress(cell, quoted=text.startswith(_TEMPTING))
    else:
        cell.value = value
        style.dress(cell)
    return cell


def note(cell: Cell, text: str, *, lines: int | None = None) -> None:
    """A note on a cell, as large as its text."""
    rows = lines or sum(1 + len(line) // 38 for line in text.split("\n"))
    cell.comment = Comment(escaped(text), "scheduler", height=26 + 16 * rows, width=270)


def width(sheet: Worksheet, column: int, characters: float) -> None:
    sheet.column_dimensions[get_column_letter(column)].width = characters


def fit(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """A row as high as its wrapped texts need, each with the width of its column: neither program sees to
    that when it opens a file. A row of one line is left to grow by itself."""
    lines = max((_lines(text, max(1.0, width - _EDGE)) for text, width in texts), default=1)
    if lines > 1:
        sheet.row_dimensions[row].height = min(_HIGHEST, 3 + LINE_HEIGHT * lines)


def _lines(text: str, width: float) -> int:
    return sum(1 + int(len(line) / width) for line in text.split("\n"))


def on_paper(sheet: Worksheet, *, head: int | None, width: float = 0, columns: int = 0) -> None:
    """A4 across; a table of ``width`` characters on one page or several side by side, with its heads and
    its first columns on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = max(1, ceil(width / PAGE)), 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.45
    if head is not None:
        sheet.print_title_rows = f"{head}:{head}"
        if columns and width > PAGE:
            sheet.print_title_cols = f"A:{get_column_letter(columns)}"
    sheet.sheet_view.showGridLines = head is not None
