"""Door sheets under one another, a page each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from scheduler.report import cells
from scheduler.report.layout import Layout
from scheduler.report.paper import full_size
from scheduler.report.sheets.boxes import set_columns, write_boxes
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def write_doors(sheet: Worksheet, layouts: Sequence[Layout], say: Words, event: str) -> None:
    if not layouts:
        cells.put_line(cells.cell_at(sheet, 1, 1), say.say("report-no-rooms"))
        sheet.row_dimensions[1].height = 18
        full_size(sheet, title=event, area="A1:A1", ends=[])
        return
    columns = set_columns(sheet, layouts)
    below, ends = 0, []
    for layout in layouts:
        for _ in write_boxes(sheet, layout, columns, below):
            pass
        below += len(layout.rows)
        ends.append(below)
    area = f"A1:{get_column_letter(len(columns) - 1)}{below}"
    full_size(sheet, title=event, area=area, ends=ends[:-1])
