"""Writes the sheet Planning: a row a session, with drop-downs and real dates."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from scheduler.constraints.base import words_of
from scheduler.domain import Instance
from scheduler.files.draft.evidence import Item
from scheduler.files.draft.labels import room_labels, round_labels
from scheduler.files.draft.paint import NAVY, WHITE, cell_at, frame, height, note, on_paper, put, widths

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HEAD = 3
COLUMNS = ("session", "day", "round", "room", "pin", "remark", "code")
WIDTHS = (52.0, 17.0, 27.0, 29.0, 17.0, 44.0, 26.0)
_LANGUAGE = {"nl": "413", "en": "809"}
"""Windows' numbers of languages, for names of days."""


def pin_text(instance: Instance, item: Item) -> str:
    """What the column for pins says: the parts of the pin that its place keeps to."""
    pin = instance.copy_by_id[item.copy].pin
    if pin is None or item.place is None:
        return ""
    kept = (pin.round is not None and pin.round == item.place.round, pin.room == item.place.room)
    key = {(True, True): "both", (True, False): "round", (False, True): "room"}.get(kept)
    return words_of(instance).say(f"draft-pin-{key}") if key else ""


def write_planning(
    sheet: Worksheet,
    instance: Instance,
    items: tuple[Item, ...],
    choices: dict[str, str],
    remarks: dict[str, str],
) -> None:
    """``choices``: column -> where the list for its drop-down is. ``remarks``: by copy."""
    say = words_of(instance)
    for row, key in ((1, "draft-planning-title"), (2, "draft-planning-advice")):
        cell = cell_at(sheet, row, 1)
        put(
            cell,
            say.say(key, event=instance.event.title),
            size=14 if row == 1 else 9,
            bold=row == 1,
            ink=NAVY,
            wraps=False,
        )
    for column, name in enumerate(COLUMNS, start=1):
        cell = cell_at(sheet, HEAD, column)
        put(cell, say.say(f"draft-head-{name}"), bold=True, ink=WHITE)
        frame(cell, NAVY)
        note(cell, f"[column:{name}] {say.say(f'draft-note-{name}')}")
    sheet.row_dimensions[HEAD].height = 18
    for row, item in enumerate(in_time(instance, items), start=HEAD + 1):
        _write_row(sheet, instance, row, item, remarks.get(item.copy, ""))
    last = HEAD + len(items)
    for column, name in enumerate(COLUMNS, start=1):
        if name in choices:
            listed = DataValidation(
                type="list", formula1=choices[name], allow_blank=True, showErrorMessage=False
            )
            letter = get_column_letter(column)
            listed.add(f"{letter}{HEAD + 1}:{letter}{last + 20}")
            sheet.add_data_validation(listed)
    widths(sheet, dict(enumerate(WIDTHS, start=1)))
    area = f"A{HEAD}:{get_column_letter(len(COLUMNS))}{last}"
    sheet.auto_filter.ref = area
    on_paper(sheet, area.replace(f"A{HEAD}", "A1"), HEAD, labels=1, wide=sum(WIDTHS))
    sheet.freeze_panes = f"B{HEAD + 1}"


def in_time(instance: Instance, items: Sequence[Item]) -> list[Item]:
    """Programme order: by time, then by room; what is not placed comes last."""
    rooms = {room: number for number, room in enumerate(instance.room)}

    def when(item: Item) -> tuple[float, int]:
        if item.place is None:
            return inf, 0
        return instance.block_interval[item.place.round].start, rooms[item.place.room]

    return sorted(items, key=when)


def _write_row(sheet: Worksheet, instance: Instance, row: int, item: Item, remark: str) -> None:
    place = item.place
    values = {
        "session": item.title,
        "round": round_labels(instance)[place.round] if place else "",
        "room": room_labels(instance)[place.room] if place else "",
        "pin": pin_text(instance, item),
        "remark": remark,
        "code": item.copy,
    }
    for column, name in enumerate(COLUMNS, start=1):
        cell = cell_at(sheet, row, column)
        put(cell, values.get(name, ""), bold=name == "session", ink="6B7280" if name == "code" else "1B2430")
        frame(cell, "F4F5F7" if name == "code" else None)
        if name == "day" and place:
            cell.value = instance.day_of[place.round].date
            cell.alignment = Alignment(horizontal="left", vertical="top")
            cell.number_format = f"[$-{_LANGUAGE[instance.event.locale]}]ddd d mmm yyyy"
        if name == "session":
            note(cell, f"[{item.copy}]")
    heights = [height(values.get(name, ""), "", WIDTHS[at]) for at, name in enumerate(COLUMNS)]
    sheet.row_dimensions[row].height = min(400.0, max(16.0, *heights))
