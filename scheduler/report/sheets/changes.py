"""What changed since the earlier version: by session, and by whom to tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.report import cells, style
from scheduler.report.marks import marked
from scheduler.report.measure import Paragraph, Run
from scheduler.report.sheets.table import Table, plain
from scheduler.report.tables.changes import ChangeLine, Changes, LevelLine, Told
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = (300, 190, 255, 255)
"""Pixels of: session, what, was, now."""
VALUE = 2


def write_changes(sheet: Worksheet, changes: Changes, say: Words, event: str) -> None:
    table = Table(sheet, say, event, WIDTHS)
    table.title(say.say("report-changes-of", event=event), changes.summary)
    table.repeat = (1, len(table.rows))
    if changes.levels:
        _levels(table, changes.levels, say)
    if changes.elsewhere:
        _sessions(table, say.say("report-changes-sessions"), changes.elsewhere, say)
    if changes.rooms_only:
        _sessions(table, say.say("report-changes-rooms"), changes.rooms_only, say)
    for heading, told in changes.told:
        table.add_row(9)
        table.bar(heading)
        for one in told:
            _told(table, one, say)
    table.finish()


def _levels(table: Table, levels: Sequence[LevelLine], say: Words) -> None:
    table.add_row(9)
    table.bar(say.say("report-levels"))
    table.head([say.say(f"report-head-{name}") for name in ("level", "number", "least", "verdict")])
    for line in levels:
        row = table.line(plain(line.title, bold=True), [], [], plain(line.verdict))
        for column, value in ((VALUE, line.value), (VALUE + 1, line.bound)):
            if value is not None:
                cell = cells.cell_at(table.sheet, row, column)
                cells.put_number(cell, value, say.locale)
                cell.alignment = style.align(indent=1)


def _sessions(table: Table, heading: str, lines: Sequence[ChangeLine], say: Words) -> None:
    table.add_row(9)
    table.bar(heading)
    table.head([say.say(f"report-head-{name}") for name in ("session", "change", "was", "now")])
    for line in lines:
        table.line(
            plain(line.title, bold=True),
            plain(line.what),
            [one for part in line.was for one in plain(part, colour=style.GREY)],
            [one for part in line.now for one in plain(part)],
        )


def _told(table: Table, told: Told, say: Words) -> None:
    """A row for every sentence, because pages break between rows."""
    ink = Run("", 9, colour=style.INK)
    lines: list[Paragraph] = [marked(sentence, ink) for sentence in told.sentences]
    if told.rooms_only:
        lines.append((Run(say.say("report-changes-rooms"), 9, bold=True, colour=style.GREY),))
        lines += [marked(sentence, ink) for sentence in told.rooms_only]
    for number, paragraph in enumerate(lines):
        name = plain(told.name if number == 0 else None, bold=True, colour=style.NAVY)
        table.beside(name, paragraph, keep=number + 1 < len(lines))
