"""Writing the Event sheet: a name, its value, and what to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.files.workbook import paint
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.paint import Style
from scheduler.files.workbook.sheets import FIRST, heading, is_known_head, quoted_head
from scheduler.files.workbook.tables import TABLES

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TABLE = TABLES["event"]
_NAME = Style(bold=True, ink=paint.WHITE, fill=paint.STEEL, vertical="center")
_NEEDED = Style(bold=True, ink=paint.WHITE, fill=paint.NAVY, vertical="center")
_OWN = Style(bold=True, ink=paint.INK, fill="E3E8F0", vertical="center")
_VALUE = Style(size=11, fill=paint.PALE, vertical="center", wrap=True, line=True)
_TOLD = Style(size=9, ink=paint.GREY, vertical="center", wrap=True)


def write_event(sheet: Worksheet, event: dict[str, Any], desk: Desk) -> None:
    """A line for each field, and for what the planner added."""
    heading(sheet, "event", desk.locale)
    row = FIRST - 1
    for column in TABLE.columns:
        row += 1
        style = _NEEDED if column.required else _OWN if column.field == "id" else _NAME
        paint.put(sheet, row, 1, TABLE.label(column.field, desk.locale), style)
        value = event.get(column.field)
        given = None if value is None else column.kind.write(value, desk)
        paint.put(sheet, row, 2, given, _VALUE, desk.locale)
        paint.put(sheet, row, 3, TABLE.note(column.field, desk.locale), _TOLD)
        sheet.row_dimensions[row].height = 27
    for key, text in sorted(event.get("extra", {}).items()):
        row += 1
        head = quoted_head(key) if is_known_head(TABLE, key) else key
        paint.put(sheet, row, 1, head, _OWN, desk.locale)
        paint.put(sheet, row, 2, text, _VALUE, desk.locale)
    paint.width(sheet, 1, 30)
    paint.width(sheet, 2, 60)
    paint.width(sheet, 3, 64)
    paint.on_paper(sheet, head=None)


ROWS = {column.field: FIRST + number for number, column in enumerate(TABLE.columns)}
"""Field -> the row it stands in."""
