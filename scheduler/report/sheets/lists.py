"""The programme of each person and of each organiser, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scheduler.report import cells, style
from scheduler.report.sheets.table import Table, plain
from scheduler.report.tables.agendas import Appearance
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

PEOPLE = {
    "person": 130,
    "function": 190,
    "date": 84,
    "from": 52,
    "to": 52,
    "part": 250,
    "role": 100,
    "room": 142,
}
ORGANISERS = {
    "organiser": 200,
    "date": 84,
    "from": 52,
    "to": 52,
    "part": 256,
    "partners": 140,
    "room": 132,
    "expected": 84,
}


def write_people(sheet: Worksheet, people: Sequence[Appearance], say: Words, event: str) -> None:
    table = _started(sheet, say, event, "people", PEOPLE, None)
    if not people:
        table.across(plain(say.say("report-nobody")))
    for one, new, more in _grouped(people):
        row = table.line(
            plain(one.who if new else None, bold=True),
            plain(one.detail if new else None, colour=style.GREY),
            *([], [], []),
            plain(one.title),
            plain(one.role, colour=style.GREY),
            plain(one.place, italic=True, colour=style.NAVY),
            keep=more,
            new=new,
        )
        _when(table, row, 3, one, say)
    table.finish()


def write_organisers(
    sheet: Worksheet, organisers: Sequence[Appearance], say: Words, event: str, note: str | None
) -> None:
    table = _started(sheet, say, event, "organisers", ORGANISERS, note)
    if not organisers:
        table.across(plain(say.say("report-no-organisers")))
    for one, new, more in _grouped(organisers):
        row = table.line(
            plain(one.who if new else None, bold=True),
            *([], [], []),
            plain(one.title),
            plain(one.role, colour=style.GREY),
            plain(one.place, italic=True, colour=style.NAVY),
            keep=more,
            new=new,
        )
        _when(table, row, 2, one, say)
        if one.expected is not None:
            cells.put_number(cells.cell_at(table.sheet, row, 8), one.expected, say.locale)
    table.finish()


def _started(
    sheet: Worksheet, say: Words, event: str, name: str, columns: dict[str, int], note: str | None
) -> Table:
    table = Table(sheet, say, event, tuple(columns.values()))
    table.title(say.say(f"report-{name}-of", event=event), note)
    last = table.head([say.say(f"report-head-{column}") for column in columns])
    table.repeat = (1, last)
    return table


def _grouped(lines: Sequence[Appearance]) -> Iterator[tuple[Appearance, bool, bool]]:
    """Each line, whether somebody new begins, and whether the next line is of the same one."""
    for number, one in enumerate(lines):
        new = number == 0 or lines[number - 1].who != one.who
        more = number + 1 < len(lines) and lines[number + 1].who == one.who
        yield one, new, more


def _when(table: Table, row: int, column: int, one: Appearance, say: Words) -> None:
    """A real date and two real times in ``column`` and the two after it."""
    if one.day is not None:
        cells.put_date(cells.cell_at(table.sheet, row, column), one.day, say.locale)
    cells.put_span(table.sheet, row, column + 1, one.start, one.end, say.locale)
