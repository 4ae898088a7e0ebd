"""Writing an instance as input sheets; reading them back gives the same instance."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.files.canonical import plain_instance
from scheduler.files.pack import packed
from scheduler.files.workbook.attendees_out import write_attendees
from scheduler.files.workbook.choices import DropDowns
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.event_out import ROWS as EVENT_ROWS
from scheduler.files.workbook.event_out import write_event
from scheduler.files.workbook.examples import example_desk
from scheduler.files.workbook.flat import Flat, flatten
from scheduler.files.workbook.guidance import write_guidance
from scheduler.files.workbook.labels import KINDS, ROLES, parameter_label
from scheduler.files.workbook.names import INPUT
from scheduler.files.workbook.sheets import FIRST, SPARE, add_sheet, write_table
from scheduler.files.workbook.tables import TABLES
from scheduler.files.workbook.xml import escaped
from scheduler.text import words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


STAMP = date(2000, 1, 1)
"""The date in the properties of every workbook: the same instance gives the same bytes."""


def write_input_sheets(book: Workbook, instance: Instance) -> None:
    """Add the input sheets of an instance to a workbook. Raises ``OutputError`` for a text that no
    cell can hold."""
    write_flat(book, flatten(plain_instance(instance)), instance.event.locale)


def workbook_bytes(instance: Instance) -> bytes:
    """A workbook of an instance, with guidance; the same instance gives the same bytes. Raises
    ``OutputError`` as ``write_input_sheets``."""
    book = empty_book()
    write_guidance(book, instance.event.locale)
    write_input_sheets(book, instance)
    return saved(book, instance.event.title)


def empty_book() -> Workbook:
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    return book


def saved(book: Workbook, title: str) -> bytes:
    """The file, without a clock in it."""
    book.properties.title = escaped(title[:200])
    book.properties.creator = "scheduler"
    stream = BytesIO()
    book.save(stream)
    return packed(stream.getvalue(), STAMP)


def write_flat(book: Workbook, flat: Flat, locale: str, *, example: bool = False) -> dict[str, Worksheet]:
    """The sheets of rows that are flat already, by key. ``example``: the rows only show how, and have
    no ids."""
    desk = example_desk(locale) if example else Desk(locale)
    if not example:
        desk.learn(flat)
    sheets = {name.key: add_sheet(book, name.key, locale) for name in INPUT if name.key in TABLES}
    sessions = [row["id"] for row in flat["sessions"]] if not example else list(desk.names["sessions"].ids)
    for key, sheet in sheets.items():
        if key == "event":
            write_event(sheet, {"locale": locale, **flat["event"][0]}, desk)
        elif key == "rules":
            write_table(sheet, TABLES[key], [_told(row, locale) for row in flat[key]], desk)
        elif key == "attendees":
            first = write_attendees(sheet, flat[key], sessions, desk, example=example)
        else:
            write_table(sheet, TABLES[key], flat[key], desk, example=example)
    free = {
        "kind": [KINDS.spell(kind, locale) for row in flat["timeline"] for kind in row.get("takes", ())],
        "role": [ROLES.spell(row["role"], locale) for row in flat["roles"]],
    }
    lasts = {key: FIRST - 1 + len(rows) for key, rows in flat.items()}
    add_drop_downs(book, sheets, lasts, locale, free=free, first_session=first)
    sheets["base"].sheet_state = "hidden"
    return sheets


def add_drop_downs(
    book: Workbook,
    sheets: Mapping[str, Worksheet],
    lasts: Mapping[str, int],
    locale: str,
    *,
    free: Mapping[str, list[str]] | None = None,
    first_session: int | None = None,
) -> None:
    """Drop-downs and limits for every column. ``lasts``: sheet -> its last row that is filled in.
    ``free``: family of choices -> what the event has beside ours. ``first_session``: column of
    *Attendees* where the sessions begin."""
    made = DropDowns(book, locale, {key: lasts.get(key, FIRST - 1) + 1 + SPARE for key in TABLES}, free or {})
    for key, sheet in sheets.items():
        if key == "event":
            for column in TABLES["event"].columns:
                made.guard(sheet, column.kind, f"B{EVENT_ROWS[column.field]}")
        elif key != "base":
            made.add(sheet, TABLES[key])
    first = first_session or len(TABLES["attendees"].columns) + 1
    made.session_heads(sheets["attendees"], first, first + lasts.get("sessions", FIRST - 1) - FIRST + 101)


def _told(row: dict[str, Any], locale: str) -> dict[str, Any]:
    """A line of the Rules sheet with what the planner wants to know about it."""
    say, rule = words(locale), CATALOGUE.get(row["id"])
    told = dict(row)
    parameter = row.get("parameter")
    if parameter is not None:
        told["parameter"] = parameter_label(parameter, locale)
    if rule is None:
        return told
    told["title"] = rule.title(locale)
    told["strength"] = say.say("strength-hard" if rule.hard else "strength-soft")
    told["statement"] = rule.statement(locale)
    if not rule.hard:
        told["default_weight"] = rule.default_weight
    if parameter is not None and parameter in rule.parameters:
        told["default_value"] = rule.parameters[parameter]
    return told
