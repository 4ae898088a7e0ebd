"""The printed programme: one sheet a day, exactly one page."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from scheduler.report import cells, style
from scheduler.report.layout import Box, Layout
from scheduler.report.paper import one_page
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def write_page(
    sheet: Worksheet, layout: Layout, say: Words, title: str, targets: Mapping[str, tuple[str, str]]
) -> Mapping[str, str]:
    """Write a laid-out page. ``targets``: subject -> (sheet, cell) of its explanation. Returns the
    cell from which each subject's link leaves, for the way back."""
    edges = layout.edges
    for number, (left, right) in enumerate(itertools.pairwise(edges), start=1):
        cells.set_width(sheet, number, right - left)
    for number, points in enumerate(layout.rows, start=1):
        sheet.row_dimensions[number].height = points
    column = {edge: number for number, edge in enumerate(edges, start=1)}
    origins: dict[str, str] = {}
    for box in layout.boxes:
        first, last = column[box.left], column[box.right] - 1
        _write_box(sheet, box, first, last)
        if box.link is not None and box.link in targets:
            cell = cells.cell_at(sheet, box.row + 1, first)
            cells.link(cell, *targets[box.link], tip=say.say("report-to-explanation"))
            origins.setdefault(box.link, cell.coordinate)
    last_column = get_column_letter(len(edges) - 1)
    one_page(
        sheet,
        say,
        title=title,
        area=f"A1:{last_column}{len(layout.rows)}",
        paper=layout.paper.code,
        heading_rows=layout.heading_rows,
    )
    return origins


def _write_box(sheet: Worksheet, box: Box, first: int, last: int) -> None:
    row = box.row + 1
    cells.paint(
        sheet,
        row,
        range(first, last + 1),
        fill=style.fill(box.fill) if box.fill else None,
        border=style.line_above(style.WHITE, "medium") if box.line else None,
    )
    indent = 0 if box.horizontal == "center" else 1
    cells.put_text(
        cells.cell_at(sheet, row, first),
        box.paragraphs,
        style.align(box.horizontal, box.vertical, indent=indent),
    )
    cells.merge(sheet, row, first, last)
