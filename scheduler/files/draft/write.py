"""Adds the sheets of a draft to a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from openpyxl.workbook.defined_name import DefinedName

from scheduler.constraints.base import words_of
from scheduler.domain import Instance, Schedule
from scheduler.files.draft.draft import Remark
from scheduler.files.draft.known import known_of
from scheduler.files.draft.labels import copy_labels, room_labels, round_labels, when_label
from scheduler.files.draft.layout import lay_out
from scheduler.files.draft.paint import cell_at, put
from scheduler.files.draft.planning_out import pin_text, write_planning
from scheduler.files.draft.roster_out import write_roster
from scheduler.files.draft.snapshot import LAST_COLUMN, Line, Snapshot, checksum, write_snapshot
from scheduler.files.workbook.names import SHEETS

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

TABS = {"roster": "2E7D32", "planning": "2E7D32"}


def write_draft_sheets(
    book: Workbook, instance: Instance, schedule: Schedule, remarks: Iterable[Remark] = ()
) -> None:
    """*Rooster* and *Planning*, which people edit, and the hidden sheet that tells their edits apart.

    Both must have been cross-checked; the schedule may be partial, wrong, or hold a copy twice.
    ``remarks``: a person's, from the draft before."""
    layout = lay_out(instance, schedule)
    roster, planning = (_sheet(book, instance, key) for key in ("roster", "planning"))
    hidden = _sheet(book, instance, "snapshot")
    hidden.sheet_state = "veryHidden"
    snapshot = Snapshot(
        checksum(instance),
        schedule.instance,
        schedule.title,
        layout.items,
        tuple(pin_text(instance, item) for item in layout.items),
        tuple(
            Line(key, label, when_label(instance, key), instance.day_of[key].date.isoformat())
            for key, label in round_labels(instance).items()
        ),
        tuple(Line(key, label) for key, label in room_labels(instance).items()),
        tuple(known_of(instance)),
    )
    write_snapshot(hidden, snapshot)
    choices = _write_choices(hidden, instance)
    write_roster(roster, instance, layout, choices["session"])
    write_planning(planning, instance, layout.items, choices, dict(remarks))


def _sheet(book: Workbook, instance: Instance, key: str) -> Worksheet:
    name = SHEETS[key]
    sheet: Worksheet = book.create_sheet(name.title(instance.event.locale))
    sheet.sheet_properties.tabColor = TABS.get(key)
    book.defined_names[name.defined] = DefinedName(name.defined, attr_text=f"'{sheet.title}'!$A$1")
    return sheet


def _write_choices(sheet: Worksheet, instance: Instance) -> dict[str, str]:
    """Lists for the drop-downs, right of the snapshot; column of *Planning* -> where its list is."""
    say = words_of(instance)
    lists: dict[str, Sequence[str | date]] = {
        "session": list(copy_labels(instance).values()),
        "round": list(round_labels(instance).values()),
        "room": list(room_labels(instance).values()),
        "pin": [say.say(f"draft-pin-{key}") for key in ("both", "round", "room")],
        "day": sorted({day.date for day in instance.days}),
    }
    found = {}
    for column, (name, values) in enumerate(lists.items(), start=LAST_COLUMN + 2):
        for row, value in enumerate(values, start=1):
            cell = cell_at(sheet, row, column)
            if isinstance(value, str):
                put(cell, value)
            else:
                cell.value = value
        letter = cell_at(sheet, 1, column).column_letter
        found[name] = f"'{sheet.title}'!${letter}$1:${letter}${max(1, len(values))}"
    return found
