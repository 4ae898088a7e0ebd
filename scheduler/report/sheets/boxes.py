"""Laid-out boxes into cells: merged where they span several, with links and comments."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING

from openpyxl.comments import Comment

from scheduler.report import cells, style
from scheduler.report.layout import Box, Layout

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

NOTE_WIDTH, NOTE_LETTERS, NOTE_LINE = 260, 38, 17
"""Pixels of a comment, letters on its lines, and pixels of a line."""


def set_columns(sheet: Worksheet, layouts: Sequence[Layout]) -> Mapping[int, int]:
    """Columns for all edges of these layouts; returns edge in pixels -> the column it begins."""
    edges = sorted({edge for layout in layouts for edge in layout.edges})
    for number, (left, right) in enumerate(itertools.pairwise(edges), start=1):
        cells.set_width(sheet, number, right - left)
    return {edge: number for number, edge in enumerate(edges, start=1)}


def write_boxes(
    sheet: Worksheet, layout: Layout, columns: Mapping[int, int], below: int = 0
) -> Iterator[tuple[Box, Cell]]:
    """Write a layout under row ``below``; gives each box with its first cell."""
    for number, points in enumerate(layout.rows, start=below + 1):
        sheet.row_dimensions[number].height = points
    for box in layout.boxes:
        yield box, _write_box(sheet, box, below + box.row + 1, columns[box.left], columns[box.right] - 1)


def _write_box(sheet: Worksheet, box: Box, row: int, first: int, last: int) -> Cell:
    across = range(first, last + 1)
    for number in range(row, row + box.rows):
        line = style.line_above(style.WHITE, "medium") if box.line and number == row else None
        cells.paint(sheet, number, across, fill=style.fill(box.fill) if box.fill else None, border=line)
    cell = cells.cell_at(sheet, row, first)
    indent = 0 if box.horizontal == "center" else 1
    cells.put_text(cell, box.paragraphs, style.align(box.horizontal, box.vertical, indent=indent))
    if box.note:
        lines = sum(ceil(max(1, len(line)) / NOTE_LETTERS) for line in box.note.split("\n"))
        high = NOTE_LINE * (2 + lines)
        cell.comment = Comment(cells.clean(box.note), "scheduler", height=high, width=NOTE_WIDTH)
    cells.merge(sheet, row, first, last, box.rows)
    return cell
