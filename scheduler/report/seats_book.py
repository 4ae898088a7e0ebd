"""The workbook of personal programmes: to print and hand out. Nothing in it is read back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook

from scheduler.files.pack import packed
from scheduler.report import cells, style
from scheduler.report.made_with import made_with
from scheduler.report.maker import set_font
from scheduler.report.sheets.seats import write_lists, write_personal, write_summary
from scheduler.report.tables.dates import first_day
from scheduler.report.tables.explanation import synthetic_text
from scheduler.report.tables.fairness import fair_groups
from scheduler.report.tables.personal import personal_programmes
from scheduler.report.tables.seats import session_seats
from scheduler.report.tables.seats_facts import fairness_of, seats_facts, warnings
from scheduler.report.tables.timeline import locale_of
from scheduler.result import Seated

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def seats_bytes(seated: Seated, *, command: str | None = None) -> bytes:
    """The xlsx file. The same arguments give the same bytes."""
    instance = seated.judgement.instance
    say = locale_of(instance)
    synthetic = synthetic_text(instance)
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    set_font(book)
    sessions = session_seats(seated)
    write_summary(
        _sheet(book, say.say("seats-sheet-summary"), style.NAVY),
        instance,
        seats_facts(seated, sessions),
        warnings(seated),
        sessions,
        fair_groups(say, fairness_of(seated)),
        made_with(instance, command),
        say,
    )
    lists = _sheet(book, say.say("seats-sheet-lists"), "2F6F9F")
    write_lists(lists, instance, sessions, synthetic, say)
    personal = _sheet(book, say.say("seats-sheet-personal"), "2F6F9F")
    write_personal(personal, instance, personal_programmes(seated), synthetic, say)
    book.properties.title = cells.clean(instance.event.title)
    book.properties.creator = "scheduler"
    stream = BytesIO()
    book.save(stream)
    return packed(stream.getvalue(), first_day(instance))


def _sheet(book: Workbook, title: str, colour: str) -> Worksheet:
    sheet: Worksheet = book.create_sheet(title)
    sheet.sheet_properties.tabColor = colour
    return sheet
