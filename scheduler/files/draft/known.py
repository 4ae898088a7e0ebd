"""What could be named in a workbook when it was written: kept in its hidden sheet, and read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from scheduler.domain import Instance
from scheduler.domain.event import Block, Day
from scheduler.domain.people import Organiser, Person, Room
from scheduler.domain.session import Session
from scheduler.domain.types import Record
from scheduler.files.draft.snapshot import SnapshotLost, read_snapshot
from scheduler.files.workbook.gone import Gone
from scheduler.files.workbook.opened import Opened

Known = tuple[str, dict[str, Any]]
"""Sheet and row."""
_FIELDS = {
    "days": {"id", "title", "date"},
    "pillars": {"id", "title"},
    "tags": {"id", "title"},
    "venues": {"id", "title"},
    "rooms": {"id", "title", "venue"},
    "organisers": {"id", "title", "short"},
    "people": {"id", "name", "also_spelled"},
    "sessions": {
        "id", "title", "kind", "copies", "duration", "start_offset", "people", "organisers",
    },
    "attendees": {"id", "title"},
}  # fmt: skip
"""What names a record, and of a session what tells whom it concerns and how long it takes."""
_ITEM = {"id", "title", "kind", "start", "end"}
"""The same of an item of the timeline; its day goes with it."""
_KINDS: dict[str, type[Record]] = {
    "rooms": Room, "organisers": Organiser, "people": Person, "sessions": Session,
}  # fmt: skip


def known_of(instance: Instance) -> Iterator[Known]:
    for sheet, fields in _FIELDS.items():
        for record in getattr(instance, sheet):
            yield sheet, _row(record, fields)
    for day in instance.days:
        for block in day.blocks:
            yield "timeline", {**_row(block, _ITEM), "day": day.id}


def _row(record: Record, fields: set[str]) -> dict[str, Any]:
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True, include=fields)


def gone_from(opened: Opened) -> Gone | None:
    """For reading a draft; None for a workbook that is none, or does not say what it had."""
    sheet = opened.sheet("snapshot")
    if sheet is None:
        return None
    try:
        known = read_snapshot(sheet).known
    except SnapshotLost:  # said when the draft itself is read
        return None
    rows: dict[str, list[dict[str, Any]]] = {}
    for key, row in known:
        rows.setdefault(key, []).append(row)
    return Gone(rows) if rows else None


def before_of(instance: Instance, known: Iterable[Known]) -> Instance:
    """The instance with a stand-in for everything that was known and is no longer there, so that it
    can be spoken of. It is for comparing, not for solving."""
    rows = list(known)
    there = {sheet: {record.id for record in getattr(instance, sheet)} for sheet in _KINDS}
    gone: dict[str, list[Record]] = {}
    for sheet, row in rows:
        if sheet in _KINDS and row["id"] not in there[sheet]:
            gone.setdefault(sheet, []).append(_KINDS[sheet].model_validate(row))
    found = {sheet: (*getattr(instance, sheet), *records) for sheet, records in gone.items()}
    return instance.model_copy(update={**found, "days": _days_before(instance, rows)})


def _days_before(instance: Instance, known: Iterable[Known]) -> tuple[Day, ...]:
    days = {day.id: day for day in instance.days}
    for sheet, row in known:
        if sheet == "days":
            days.setdefault(row["id"], Day.model_validate(row))
        elif sheet == "timeline" and row["id"] not in instance.block:
            day = days[row["day"]]
            block = Block.model_validate({name: value for name, value in row.items() if name != "day"})
            blocks = sorted((*day.blocks, block), key=lambda one: one.start)
            days[day.id] = day.model_copy(update={"blocks": tuple(blocks)})
    return tuple(sorted(days.values(), key=lambda day: day.date))
