"""Writing an instance as input sheets; reading them back gives the same instance."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from scheduler.constraints.catalogue import CATALOGUE
from scheduler.domain import Instance
from scheduler.files.canonical import plain_instance
from scheduler.files.pack import packed
from scheduler.files.workbook.assemble import parameter_label
from scheduler.files.workbook.attendees_out import write_attendees
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.event_out import write_event
from scheduler.files.workbook.flat import Flat, flatten
from scheduler.files.workbook.names import INPUT
from scheduler.files.workbook.sheets import add_sheet, write_table
from scheduler.files.workbook.tables import TABLES
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
    """A workbook of an instance and nothing else; the same instance gives the same bytes."""
    book = Workbook()
    first = book.active
    write_input_sheets(book, instance)
    if first is not None:
        book.remove(first)
    return saved(book, instance.event.title)


def saved(book: Workbook, title: str) -> bytes:
    book.properties.title = title[:200]
    book.properties.creator = "scheduler"
    stream = BytesIO()
    book.save(stream)
    return packed(stream.getvalue(), STAMP)


def write_flat(book: Workbook, flat: Flat, locale: str) -> dict[str, Worksheet]:
    """The sheets of rows that are flat already; returns them by key."""
    desk = Desk(locale)
    desk.learn(flat)
    sheets = {name.key: add_sheet(book, name.key, locale) for name in INPUT if name.key in TABLES}
    for key, sheet in sheets.items():
        if key == "event":
            write_event(sheet, {"locale": locale, **flat["event"][0]}, desk)
        elif key == "attendees":
            write_attendees(sheet, flat[key], [one["id"] for one in flat["sessions"]], desk)
        else:
            rows = [_told(row, locale) for row in flat[key]] if key == "rules" else flat[key]
            write_table(sheet, TABLES[key], rows, desk)
    sheets["base"].sheet_state = "hidden"
    return sheets


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
