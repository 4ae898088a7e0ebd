"""The printed programme: one sheet a day, or one for the whole event; exactly one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from scheduler.report import cells
from scheduler.report.layout import Layout
from scheduler.report.paper import one_page
from scheduler.report.sheets.boxes import set_columns, write_boxes
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def write_page(
    sheet: Worksheet, layout: Layout, say: Words, title: str, targets: Mapping[str, tuple[str, str]]
) -> Mapping[str, str]:
    """Write a laid-out page. ``targets``: subject -> (sheet, cell) of its explanation. Returns the
    cell from which each subject's link leaves, for the way back."""
    columns = set_columns(sheet, [layout])
    origins: dict[str, str] = {}
    for box, cell in write_boxes(sheet, layout, columns):
        if box.link is not None and box.link in targets:
            cells.link(cell, *targets[box.link], tip=say.say("report-to-explanation"))
            origins.setdefault(box.link, cell.coordinate)
    last_column = get_column_letter(len(columns) - 1)
    one_page(
        sheet,
        title=title,
        area=f"A1:{last_column}{len(layout.rows)}",
        paper=layout.paper.code,
        heading_rows=layout.heading_rows,
    )
    return origins
