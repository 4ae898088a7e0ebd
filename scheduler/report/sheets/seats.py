"""The sheets of personal programmes: a summary, a list per session, a programme per attendee."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scheduler.report import cells, style
from scheduler.report.marks import marked
from scheduler.report.measure import Run
from scheduler.report.sheets.score import write_fairness
from scheduler.report.sheets.table import Table, plain
from scheduler.report.tables.fairness import FairGroups, percent
from scheduler.report.tables.personal import Moment, Personal
from scheduler.report.tables.seats import Guest, SessionSeats
from scheduler.report.tables.timeline import day_heading, span_text
from scheduler.text import Words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.domain import Instance
    from scheduler.domain.event import Day

SUMMARY = {
    "session": 330,
    "when": 130,
    "room": 170,
    "seats": 70,
    "taken": 70,
    "left": 70,
    "asked": 80,
    "waiting": 80,
}
LIST = {"number": 36, "attendee": 272, "organisation": 192, "why": 108, "present": 82}
PAGE = 680.0
"""Points of a list after which it goes on on a new page, under its own heading."""
PERSONAL = {"when": 110, "part": 330, "room": 170, "remark": 124}


def write_summary(
    sheet: Worksheet,
    instance: Instance,
    facts: Sequence[tuple[str, str]],
    warned: Sequence[str],
    sessions: Sequence[SessionSeats],
    fair: Sequence[FairGroups],
    made_with: Sequence[tuple[str, str]],
    say: Words,
) -> None:
    """Verdict, warnings, every session with its numbers, fairness."""
    event = instance.event.title
    table = Table(sheet, say, event, tuple(SUMMARY.values()))
    table.title(say.say("seats-summary-of", event=event))
    table.repeat = (1, 1)
    for warning in warned:
        table.across([marked(warning, Run("", 9, bold=True, colour=style.RED))], fill=style.WARNING)
    for number, (label, value) in enumerate(facts):
        table.fact(label, value, bold=number == 0)
    table.add_row(9)
    table.bar(say.say("seats-sessions"))
    row = table.head([say.say(f"seats-head-{name}") for name in SUMMARY])
    for column in range(4, len(SUMMARY) + 1):
        cells.cell_at(sheet, row, column).alignment = style.align("right", vertical="center", indent=1)
    day: Day | None = None
    for one in sessions:
        if one.day is not day and len(instance.days) > 1:
            table.across(plain(day_heading(instance, one.day), bold=True, colour=style.NAVY), keep=True)
        day = one.day
        _summary_line(table, one, say)
    write_fairness(table, fair, say)
    table.add_row(9)
    table.bar(say.say("report-made-with"))
    for label, value in made_with:
        table.fact(label, value)
    table.finish()


def _summary_line(table: Table, one: SessionSeats, say: Words) -> None:
    title = plain(one.title, bold=True)
    if one.remarks:
        title += plain(" · ".join(one.remarks), italic=True, colour=style.GREY)
    row = table.line(
        title, plain(span_text(say, one.start, one.end)), plain(one.room, italic=True, colour=style.NAVY)
    )
    for column, value in enumerate((one.seats, one.taken, one.left, one.asked, len(one.waiting)), start=4):
        cell = cells.cell_at(table.sheet, row, column)
        if value is None:
            cells.put_line(cell, "–", alignment=style.align("right", indent=1))
        else:
            cells.put_number(cell, value, say.locale, bold=column == 8 and value > 0)
            # LibreOffice forgets the indent of a number in a cell that may wrap.
            cell.alignment = style.align("right", wrap=False, indent=1)
    if one.waiting:
        cells.paint(table.sheet, row, range(8, 9), fill=style.fill(style.WARNING))


def write_lists(
    sheet: Worksheet, instance: Instance, sessions: Sequence[SessionSeats], synthetic: str | None, say: Words
) -> None:
    """Who comes to each session, a page each: to tick off at the door."""
    table = _begun(sheet, instance, "lists", LIST, synthetic, say)
    if not sessions:
        table.across(plain(say.say("seats-no-sessions")))
    for number, one in enumerate(sessions):
        _list(table, instance, one, say, opens=number > 0)
    table.finish(landscape=False)


def _begun(
    sheet: Worksheet,
    instance: Instance,
    name: str,
    columns: dict[str, int],
    synthetic: str | None,
    say: Words,
) -> Table:
    event = instance.event.title
    table = Table(sheet, say, event, tuple(columns.values()))
    table.title(say.say(f"seats-{name}-of", event=event), synthetic)
    table.repeat = (1, len(table.rows))
    return table


def _list(table: Table, instance: Instance, one: SessionSeats, say: Words, *, opens: bool) -> None:
    page = len(table.rows)
    table.add_row(6, keep=True, opens=opens)
    table.bar(one.title)
    where = [day_heading(instance, one.day), span_text(say, one.start, one.end), one.room]
    table.across(plain(" · ".join(where), bold=True, colour=style.NAVY), keep=True)
    seats = "–" if one.seats is None else say.number(one.seats)
    counted = say.say("seats-counted", n=one.taken, seats=seats, asked=one.asked, waiting=len(one.waiting))
    table.across(plain(" · ".join([counted, *one.remarks]), colour=style.GREY), keep=True)
    for guest in one.parts:
        _guest(table, guest, "")
    if one.guests:
        table.head([say.say(f"seats-head-{name}") for name in LIST])
    for place, guest in enumerate(one.guests, start=1):
        page = _turned(table, one, page, say)
        _guest(table, guest, str(place), tick=True)
    if not one.guests and not one.parts:
        table.across(plain(say.say("seats-nobody-here"), colour=style.GREY))
    if one.waiting:
        table.across(plain(say.say("seats-waiting-list"), bold=True, colour=style.NAVY), keep=True)
        table.across(plain(say.say("seats-waiting-order"), colour=style.GREY), keep=True, air=3.0)
    for place, guest in enumerate(one.waiting, start=1):
        page = _turned(table, one, page, say)
        _guest(table, guest, str(place))


def _turned(table: Table, one: SessionSeats, page: int, say: Words) -> int:
    """A new page under the session's name when this one is full; returns after which row it began."""
    if sum(row.points for row in table.rows[page:]) <= PAGE:
        return page
    begins = len(table.rows)
    table.add_row(6, keep=True, opens=True)
    table.bar(say.say("seats-continued", title=one.title))
    return begins


def _guest(table: Table, guest: Guest, number: str, *, tick: bool = False) -> None:
    table.line(
        plain(number, colour=style.GREY),
        plain(guest.name),
        plain(guest.organisation, colour=style.GREY),
        plain(guest.why, colour=style.GREY),
        plain("☐") if tick else [],
        air=2.0,
    )


def write_personal(
    sheet: Worksheet, instance: Instance, everybody: Sequence[Personal], synthetic: str | None, say: Words
) -> None:
    """A programme for everybody, to cut apart: none goes over two pages if it fits on one."""
    table = _begun(sheet, instance, "personal", PERSONAL, synthetic, say)
    if not everybody:
        table.across(plain(say.say("seats-nobody")))
    for one in everybody:
        _programme(table, instance, one, say)
    table.finish(landscape=False)


def _programme(table: Table, instance: Instance, one: Personal, say: Words) -> None:
    attendee = one.attendee
    table.add_row(12, keep=True)
    table.bar(" · ".join(text for text in (attendee.title, attendee.organisation) if text))
    lines = [(day, moment) for day, moments in one.days for moment in moments]
    below = len(one.missed) + bool(one.total)
    last: Day | None = None
    for number, (day, moment) in enumerate(lines, start=1):
        if day is not last and len(instance.days) > 1:
            table.across(plain(day_heading(instance, day), bold=True, colour=style.NAVY), keep=True, air=3.0)
        last = day
        _moment(table, moment, say, keep=number < len(lines) or below > 0)
    if not lines:
        table.across(plain(say.say("seats-nothing"), colour=style.GREY), keep=below > 0)
    if one.total:
        share = percent(say, one.met / one.total)
        text = say.say("seats-own-share", share=share, met=one.met, total=one.total)
        table.across(plain(text, colour=style.GREY), air=3.0, keep=bool(one.missed))
    ink = Run("", 9, colour=style.GREY)
    for number, sentence in enumerate(one.missed, start=1):
        table.across([marked(sentence, ink)], air=3.0, keep=number < len(one.missed))


def _moment(table: Table, moment: Moment, say: Words, *, keep: bool) -> None:
    chosen = moment.kind in ("part", "must", "wish", "no-seat")
    colour = style.INK if chosen else style.GREY
    row = table.line(
        plain(span_text(say, moment.start, moment.end), bold=chosen, colour=colour),
        plain(moment.title, bold=chosen, colour=colour),
        plain(moment.place, italic=True, colour=style.NAVY if chosen else style.GREY),
        plain(moment.remark, colour=style.RED if moment.kind == "no-seat" else style.GREY),
        keep=keep,
        air=3.0,
    )
    if chosen:
        cells.paint(table.sheet, row, table.columns, fill=style.fill(style.BAND))
