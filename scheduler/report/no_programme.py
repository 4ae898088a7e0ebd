"""The workbook of an event that has no schedule: why, and the input to mend it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.domain import Instance
from scheduler.files.workbook.write import empty_book, saved, write_input_sheets
from scheduler.report.maker import add_view, set_font
from scheduler.report.sheets.reasons import write_reasons
from scheduler.report.tables.timeline import locale_of

if TYPE_CHECKING:
    from scheduler.explain import Explanation


def no_programme_bytes(instance: Instance, told: Explanation, *, desk: bool = True) -> bytes:
    """An xlsx file with the sheet that says why there is no programme. ``desk``: with the input
    sheets, so that it can be mended and solved again. The same arguments give the same bytes."""
    say = locale_of(instance)
    book = empty_book()
    set_font(book)
    write_reasons(add_view(book, "reasons", say), told, say, instance.event.title)
    if desk:
        write_input_sheets(book, instance)
        for sheet in [one for one in book.worksheets if one.sheet_state != "visible"]:
            book.move_sheet(sheet, len(book.worksheets))
    book.active = 0
    return saved(book, instance.event.title)
