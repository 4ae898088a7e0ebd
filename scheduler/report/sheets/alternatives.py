"""Alternatives side by side, as a sheet: rule by rule, then session by session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.domain import Instance
from scheduler.report import cells, style
from scheduler.report.sheets.table import Table, plain
from scheduler.report.text_what_if import placing_rows
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.explain import Alternatives

FIRST, OTHERS = 260, 740
"""Pixels of the first column, and of all programmes together."""


def write_alternatives(
    sheet: Worksheet, told: Alternatives, instance: Instance, say: Words, event: str
) -> None:
    """Where a programme differs from the first it stands out."""
    count = max(1, len(told.found))
    table = Table(sheet, say, event, (FIRST, *[OTHERS // count] * count))
    table.title(f"{event} – {say.say('report-sheet-alternatives').lower()}", told.headline)
    table.repeat = (1, 1)
    table.add_row(9)
    table.head(told.header)
    for title, *amounts in told.rows:
        table.line(plain(title, bold=True), *(plain(amount) for amount in amounts))
    table.add_row(9)
    table.head([say.say("answer-elsewhere"), *told.header[1:]])
    for title, *places in placing_rows(instance, [one.schedule for one in told.found], rooms=True):
        row = table.line(plain(title, bold=True), *(plain(place) for place in places))
        for column, place in enumerate(places, start=2):
            if place != places[0]:
                cells.cell_at(sheet, row, column).fill = style.fill(style.ROUND)
    table.finish()
