"""Tables of text over several pages: a title, a head that repeats, rows as high as their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from scheduler.report import cells, style
from scheduler.report.measure import (
    MAX_ROW_HEIGHT,
    POINTS_PER_PIXEL,
    Paragraph,
    Run,
    height,
    widest_word,
)
from scheduler.report.paper import Row, many_pages

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.text import Words

AIR = 6.0
"""Points a row is higher than its text."""
PADDING = 12.0
"""Points of a cell that hold no text: its indent and air."""


@dataclass
class Table:
    """A sheet being filled from the top. ``widths`` are pixels."""

    sheet: Worksheet
    say: Words
    event: str
    widths: Sequence[int]
    rows: list[Row] = field(default_factory=list)
    repeat: tuple[int, int] | None = None
    """First and last row of the heading that repeats on every page."""

    def __post_init__(self) -> None:
        for column, pixels in enumerate(self.widths, start=1):
            cells.set_width(self.sheet, column, pixels)

    @property
    def columns(self) -> range:
        return range(1, len(self.widths) + 1)

    def room(self, first: int, last: int | None = None) -> float:
        """Points for text in columns ``first`` .. ``last``."""
        return sum(self.widths[first - 1 : last or first]) * POINTS_PER_PIXEL - PADDING

    def add_row(self, points: float, *, keep: bool = False, opens: bool = False) -> int:
        pixels = min(MAX_ROW_HEIGHT, points) / POINTS_PER_PIXEL
        row = Row(round(pixels) * POINTS_PER_PIXEL, keep, opens)
        self.rows.append(row)
        self.sheet.row_dimensions[len(self.rows)].height = row.points
        return len(self.rows)

    def title(self, text: str, subtitle: str | None = None) -> None:
        self.across([(Run(text, 16, bold=True, colour=style.NAVY),)], keep=True)
        if subtitle:
            self.across([(Run(subtitle, 9, colour=style.GREY),)], keep=True)

    def bar(self, text: str) -> int:
        """A dark band, as on the programme."""
        band: Paragraph = (Run(text, 11, bold=True, colour=style.WHITE),)
        return self.across([band], fill=style.NAVY, keep=True)

    def across(
        self,
        paragraphs: Sequence[Paragraph],
        *,
        first: int = 1,
        fill: str | None = None,
        air: float = AIR,
        keep: bool = False,
    ) -> int:
        """Text over the whole width, or from column ``first`` on."""
        last = len(self.widths)
        row = self.add_row(height(paragraphs, self.room(first, last)) + air, keep=keep)
        if fill:
            cells.paint(self.sheet, row, self.columns, fill=style.fill(fill))
        cell = cells.cell_at(self.sheet, row, first)
        cells.put_text(cell, paragraphs, style.align(vertical="center", indent=1))
        cells.merge(self.sheet, row, first, last)
        return row

    def fact(self, label: str, value: str, *, bold: bool = False) -> None:
        """A label in the first column and its value in the others."""
        row = self.across(plain(value, bold=bold), first=2)
        cell = cells.cell_at(self.sheet, row, 1)
        cells.put_text(
            cell, plain(label, bold=True, colour=style.NAVY), style.align(vertical="center", indent=1)
        )
        cells.paint(self.sheet, row, self.columns, border=style.line_above(style.LINE))

    def beside(self, label: Sequence[Paragraph], text: Paragraph, *, keep: bool = False) -> None:
        """A label in the first column, or nothing, and text over the others."""
        last = len(self.widths)
        points = max(height(label, self.room(1)), height([text], self.room(2, last)))
        row = self.add_row(points + AIR / 2, keep=keep)
        for column, paragraphs in ((1, label), (2, [text])):
            cells.put_text(cells.cell_at(self.sheet, row, column), paragraphs, style.align(indent=1))
        if label:
            cells.paint(self.sheet, row, self.columns, border=style.line_above(style.LINE))
        cells.merge(self.sheet, row, 2, last)

    def head(self, labels: Sequence[str]) -> int:
        """Column heads."""
        texts: list[Sequence[Paragraph]] = [plain(label, bold=True, colour=style.NAVY) for label in labels]
        row = self.line(*texts, keep=True, vertical="center")
        cells.paint(self.sheet, row, self.columns, fill=style.fill(style.ROUND))
        return row

    def line(
        self,
        *texts: Sequence[Paragraph],
        keep: bool = False,
        new: bool = True,
        air: float = AIR,
        vertical: str = "top",
    ) -> int:
        """One row, a text a column; with a thin line above when something new begins."""
        points = max(
            [height(text, self.room(column)) for column, text in enumerate(texts, start=1) if text],
            default=0.0,
        )
        row = self.add_row(max(points, 12.0) + air, keep=keep)
        if new:
            cells.paint(self.sheet, row, self.columns, border=style.line_above(style.LINE))
        for column, text in enumerate(texts, start=1):
            cell = cells.cell_at(self.sheet, row, column)
            cells.put_text(cell, text, style.align(vertical=vertical, indent=1))
        return row

    def finish(self, *, landscape: bool = True) -> None:
        many_pages(
            self.sheet,
            self.say,
            title=self.event,
            area=f"A1:{get_column_letter(len(self.widths))}{max(len(self.rows), 1)}",
            pixels=sum(self.widths),
            rows=self.rows,
            repeat=self.repeat,
            landscape=landscape,
        )


def plain(
    text: str | None, *, bold: bool = False, italic: bool = False, colour: str = style.INK
) -> list[Paragraph]:
    """One paragraph in one font; nothing for no text."""
    return [(Run(text, 9, bold, italic, colour),)] if text else []


def word_pixels(texts: Sequence[str], least: int, most: int, *, bold: bool = True) -> int:
    """Pixels of a column in which no word of these texts is broken, within limits."""
    widest = max((widest_word(text, 9, bold=bold) for text in texts), default=0.0)
    return min(most, max(least, ceil((widest + PADDING) / POINTS_PER_PIXEL)))
