"""The hidden sheet of a draft: what was written where, and the checksum of the instance.

One record a row, as JSON. A digest over them tells whether the sheet is still as it was written:
without that, edits cannot be told from what was there.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from scheduler.domain import Instance, Placement, Schedule
from scheduler.files.canonical import instance_json
from scheduler.files.draft.evidence import Item, Place

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.files.workbook.opened import Sheet

VERSION = 1
LAST_COLUMN = 10
"""Columns of the records; what is right of them is not part of the snapshot."""
_PIECE = 30_000
"""Characters in one cell, which holds 32,767."""


class SnapshotLost(Exception):
    """The hidden sheet is not as it was written."""


@dataclass(frozen=True)
class Line:
    """A round or room as it was written. ``when`` and ``day``: a round's day and time as the sheet
    shows them, and its date (ISO)."""

    id: str
    label: str
    when: str = ""
    day: str = ""


@dataclass(frozen=True)
class Snapshot:
    """``checksum`` is of the instance at the time of writing."""

    checksum: str
    instance: str | None
    title: str | None
    items: tuple[Item, ...]
    pins: tuple[str, ...]
    """What *Planning* said in its column for pins, an item each."""
    rounds: tuple[Line, ...]
    rooms: tuple[Line, ...]
    known: tuple[tuple[str, dict[str, Any]], ...] = ()
    """Sheet and row of everything that could be named; see ``known.py``."""

    @property
    def base(self) -> Schedule:
        """The schedule as it was written."""
        placed = [(item.copy, item.place) for item in self.items if item.place is not None]
        return Schedule(
            instance=self.instance,
            title=self.title,
            placements=tuple(
                Placement(session=copy, round=place.round, room=place.room) for copy, place in placed
            ),
        )


def checksum(instance: Instance) -> str:
    """Of the instance as parsed, so that saving the file with another program changes nothing; in
    whatever language it is shown."""
    event = instance.event.model_copy(update={"locale": "nl"})
    alike = instance.model_copy(update={"event": event})
    return hashlib.sha256(instance_json(alike).encode()).hexdigest()


def write_snapshot(sheet: Worksheet, snapshot: Snapshot) -> None:
    records = [json.dumps(record, sort_keys=True) for record in _records(snapshot)]
    head = json.dumps({"version": VERSION, "digest": _digest(records)})
    for row, record in enumerate([head, *records], start=1):
        for column, start in enumerate(range(0, len(record), _PIECE), start=1):
            cell = sheet.cell(row, column, record[start : start + _PIECE].replace("_x", "\\u005fx"))
            cell.data_type = "s"


def read_snapshot(sheet: Sheet) -> Snapshot:
    """Raises ``SnapshotLost``."""
    lines = []
    for _, cells in sorted(sheet.rows.items()):
        pieces = [str(cell.value) for column, cell in sorted(cells.items()) if column <= LAST_COLUMN]
        if pieces:
            lines.append("".join(pieces))
    try:
        head, *records = [json.loads(line) for line in lines]
        digest = _digest([json.dumps(record, sort_keys=True) for record in records])
        if head != {"version": VERSION, "digest": digest}:
            raise SnapshotLost
        return _snapshot(records)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise SnapshotLost from None


def _digest(records: list[str]) -> str:
    return hashlib.sha256("\n".join(records).encode()).hexdigest()


def _records(snapshot: Snapshot) -> list[dict[str, Any]]:
    return [
        {
            "kind": "schedule",
            "checksum": snapshot.checksum,
            "instance": snapshot.instance,
            "title": snapshot.title,
        },
        *({"kind": "round", **asdict(line)} for line in snapshot.rounds),
        *({"kind": "room", **asdict(line)} for line in snapshot.rooms),
        *(
            {"kind": "item", **asdict(item), "pin": pin}
            for item, pin in zip(snapshot.items, snapshot.pins, strict=True)
        ),
        *({"kind": "known", "sheet": sheet, "row": row} for sheet, row in snapshot.known),
    ]


def _snapshot(records: list[dict[str, Any]]) -> Snapshot:
    kinds: dict[str, list[dict[str, Any]]] = {
        kind: [] for kind in ("schedule", "round", "room", "item", "known")
    }
    for record in records:
        kinds[record.pop("kind")].append(record)
    [schedule] = kinds["schedule"]
    pins = tuple(record.pop("pin") for record in kinds["item"])
    return Snapshot(
        **schedule,
        items=tuple(_item(record) for record in kinds["item"]),
        pins=pins,
        rounds=tuple(Line(**record) for record in kinds["round"]),
        rooms=tuple(Line(**record) for record in kinds["room"]),
        known=tuple((record["sheet"], record["row"]) for record in kinds["known"]),
    )


def _item(record: dict[str, Any]) -> Item:
    place, at = record.pop("place"), record.pop("at")
    return Item(
        **record | {"known_as": tuple(record["known_as"])},
        place=None if place is None else Place(*place),
        at=None if at is None else (at[0], at[1]),
    )
