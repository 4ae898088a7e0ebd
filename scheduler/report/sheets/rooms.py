"""Rooms across, lines of the day down: what stands where, and whether it fits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.domain.people import Room
from scheduler.report import cells, style
from scheduler.report.measure import Paragraph, Run
from scheduler.report.sheets.table import Table, plain, word_pixels
from scheduler.report.tables.colours import readable
from scheduler.report.tables.rooms import RoomCell, RoomLine, RoomTable
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROOMS = 6
"""Rooms side by side; more go into a further table below."""
NARROW, WIDE = 130, 230
"""Pixels of a room's column; within these it is as wide as the longest word in it."""
FROM, FIRST = 1, 4


def write_rooms(
    sheet: Worksheet, tables: Sequence[RoomTable], say: Words, event: str, note: str | None
) -> None:
    count = min(MOST_ROOMS, max((len(table.rooms) for table in tables), default=1))
    words = [cell.title for table in tables for line in table.lines for room in line.cells for cell in room]
    words += [room.title for table in tables for room in table.rooms]
    lines = [line.title for table in tables for line in table.lines]
    wide, long = word_pixels(words, NARROW, WIDE), word_pixels(lines, NARROW, WIDE)
    table = Table(sheet, say, event, (52, 52, long, *[wide] * count))
    table.title(say.say("report-rooms-of", event=event), note)
    table.repeat = (1, len(table.rows))
    if not tables:
        table.across(plain(say.say("report-no-rooms")))
    for number, one in enumerate(tables):
        if number:
            table.add_row(9)
        table.bar(one.heading)
        for first in range(0, len(one.rooms), count):
            if first:
                table.add_row(9)
            _write_part(table, one, range(first, min(first + count, len(one.rooms))), say)
    table.finish()


def _write_part(table: Table, one: RoomTable, rooms: range, say: Words) -> None:
    heads = [_room_head(one.rooms[at], say) for at in rooms]
    row = table.line([], [], [], *heads, keep=True)
    cells.paint(table.sheet, row, table.columns, fill=style.fill(style.ROUND))
    lines = [line for line in one.lines if any(line.cells[at] for at in rooms)]
    for line in lines:
        _write_line(table, line, rooms, say, keep=line is not lines[-1])


def _room_head(room: Room, say: Words) -> list[Paragraph]:
    seats = say.say("report-seats-unknown") if room.seats is None else say.say("report-seats", n=room.seats)
    return [
        (Run(room.title, 9, bold=True, colour=style.NAVY),),
        (Run(" · ".join([seats, *room.equipment]), 8, colour=style.GREY),),
    ]


def _write_line(table: Table, line: RoomLine, rooms: range, say: Words, *, keep: bool) -> None:
    texts = [[part for cell in line.cells[at] for part in _cell(cell, say)] for at in rooms]
    row = table.line([], [], plain(line.title, bold=True, colour=style.NAVY), *texts, keep=keep)
    cells.put_span(table.sheet, row, FROM, line.start, line.end, say.locale)
    for column, at in enumerate(rooms, start=FIRST):
        if line.cells[at]:
            colour = line.cells[at][0].colour or style.BAND
            cells.paint(table.sheet, row, range(column, column + 1), fill=style.fill(colour))


def _cell(cell: RoomCell, say: Words) -> list[Paragraph]:
    background = cell.colour or style.BAND
    ink, grey = readable(style.INK, background), readable(style.GREY, background)
    paragraphs: list[Paragraph] = [(Run(cell.title, 9, bold=True, colour=ink),)]
    if cell.time:
        paragraphs.append((Run(cell.time, 8, colour=grey),))
    if cell.expected is not None:
        paragraphs.append((Run(say.say("report-expected", n=cell.expected), 8, colour=grey),))
    if cell.short:
        red = readable(style.RED, background)
        paragraphs.append((Run(say.say("report-short", n=cell.short), 8, bold=True, colour=red),))
    return paragraphs
