"""Putting things into cells: text that stays text, several fonts in one cell, real times."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.merge import MergedCellRange

from scheduler.domain.interval import MINUTES_PER_DAY
from scheduler.report import style
from scheduler.report.measure import Paragraph, Run

if TYPE_CHECKING:
    from openpyxl.styles import Alignment, Border, PatternFill
    from openpyxl.worksheet.worksheet import Worksheet

_LANGUAGE = {"nl": "413", "en": "809"}
"""Windows' numbers of languages, for names of days and thousands separators."""
MOST_TEXT = 32_767
"""Characters a cell can hold."""
_TEMPTING = ("=", "+", "-", "@")
"""A spreadsheet takes text that starts so for a formula when somebody edits the cell."""


def clean(text: str) -> str:
    """Text that a workbook can hold: no control characters, not too long."""
    safe = "".join(
        char for char in text if char == "\n" or unicodedata.category(char) not in ("Cc", "Cs", "Cn")
    )
    return safe if len(safe) <= MOST_TEXT else safe[: MOST_TEXT - 1] + "…"


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise TypeError(f"{cell.coordinate} is covered by a merge")
    return cell


def put_text(cell: Cell, paragraphs: Sequence[Paragraph], alignment: Alignment | None = None) -> None:
    """The paragraphs under one another; one font where one is enough, so that it can be edited."""
    runs = _runs(paragraphs)
    plain = "".join(run.text for run in runs)
    cell.alignment = alignment or style.align()
    if not plain:
        return
    if len({(run.size, run.bold, run.italic, run.colour) for run in runs}) == 1:
        cell.value = plain
        cell.data_type = "s"  # never a formula, an error or a number, whatever it looks like
    else:
        cell.value = CellRichText(*(TextBlock(_inline(run), run.text) for run in runs))
    if plain.startswith(_TEMPTING):
        cell.quotePrefix = True
    first = runs[0]
    cell.font = style.font(first.size, bold=first.bold, italic=first.italic, colour=first.colour or style.INK)


def put_line(
    cell: Cell,
    text: str | None,
    *,
    size: float = 9,
    bold: bool = False,
    italic: bool = False,
    colour: str = style.INK,
    alignment: Alignment | None = None,
) -> None:
    """Text in one font."""
    put_text(cell, [(Run(text, size, bold, italic, colour),)] if text else [], alignment)


def put_number(cell: Cell, value: float, locale: str, *, size: float = 9, bold: bool = False) -> None:
    cell.value = value
    cell.number_format = f"[$-{_LANGUAGE[locale]}]#,##0"
    cell.font = style.font(size, bold=bold)
    cell.alignment = style.align("right", indent=1)


def put_span(
    sheet: Worksheet, row: int, column: int, start: int | None, end: int | None, locale: str
) -> None:
    """Two real times of day side by side, from event minutes; what ends at midnight ends at 24.00."""
    point = '"."' if locale == "nl" else ":"
    for at, minutes in ((column, start), (column + 1, end)):
        cell = cell_at(sheet, row, at)
        cell.alignment = style.align("left", wrap=False, indent=1)
        cell.font = style.font()
        if minutes is None:
            continue
        within = minutes % MINUTES_PER_DAY
        if minutes == end and within == 0:
            cell.value = 1.0
            cell.number_format = f"[hh]{point}mm"
        else:
            cell.value = time(within // 60, within % 60)
            cell.number_format = f"hh{point}mm"


def put_date(cell: Cell, day: date, locale: str, *, size: float = 9) -> None:
    """A real date, written as the reader's language writes it."""
    cell.value = day
    cell.number_format = f"[$-{_LANGUAGE[locale]}]ddd d mmm"
    cell.font = style.font(size)
    cell.alignment = style.align("left", wrap=False, indent=1)


def link(cell: Cell, sheet: str, target: str, tip: str) -> None:
    """A link inside the workbook; the cell keeps its own font."""
    quoted = sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{target}", tooltip=tip)


def paint(
    sheet: Worksheet,
    row: int,
    columns: range,
    *,
    fill: PatternFill | None = None,
    border: Border | None = None,
) -> None:
    """Fill and lines of a stretch of one row, merged cells included."""
    for column in columns:
        cell = sheet.cell(row, column)
        if fill is not None:
            cell.fill = fill
        if border is not None:
            cell.border = border


def merge(sheet: Worksheet, row: int, first: int, last: int, rows: int = 1) -> None:
    """Merge columns ``first`` .. ``last`` over so many rows, where that is more than one cell."""
    if last > first or rows > 1:
        area = MergedCellRange(
            sheet, f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row + rows - 1}"
        )
        # What ``merge_cells`` does, without looking for the area among all others: in a long sheet
        # that takes minutes.
        sheet._clean_merge_range(area)  # type: ignore[attr-defined]  # noqa: SLF001
        sheet.merged_cells.ranges.add(area)


def set_width(sheet: Worksheet, column: int, pixels: float) -> None:
    """Column width; Excel counts in digits of the default font, which are 7 pixels wide."""
    sheet.column_dimensions[get_column_letter(column)].width = pixels / 7


def _runs(paragraphs: Sequence[Paragraph]) -> list[Run]:
    runs: list[Run] = []
    for number, paragraph in enumerate(paragraphs):
        for at, run in enumerate(paragraph):
            text = clean(run.text)
            if number and not at:
                text = "\n" + text
            if text:
                runs.append(Run(text, run.size, run.bold, run.italic, run.colour or style.INK))
    return runs


def _inline(run: Run) -> InlineFont:
    return InlineFont(
        rFont=style.FONT, sz=run.size, b=run.bold or None, i=run.italic or None, color=Color(run.colour)
    )
