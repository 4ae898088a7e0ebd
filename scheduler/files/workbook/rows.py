"""From cells to rows of values: every sheet of a workbook, with the names of everything known first."""

from __future__ import annotations

from typing import Any

from scheduler.domain.types import MAX_TEXT
from scheduler.files.tree import CellPlace, Mapping
from scheduler.files.workbook.cells import Cell
from scheduler.files.workbook.desk import NAMED, Desk, names_of
from scheduler.files.workbook.found import Cells, FoundTable, usable
from scheduler.files.workbook.kinds import LOST, plain_text
from scheduler.files.workbook.labels import BLOCKS
from scheduler.files.workbook.spelling import date_text, slug
from scheduler.files.workbook.tables import TABLES, Column

Read = dict[str, list[Mapping]]
"""Sheet key -> rows, each a mapping with the places of its cells."""
_NAME = {"people": "name"}


class Identities:
    """Ids of the rows of every sheet whose records can be pointed at, and their names. Where no id is
    given, one is made of the title."""

    def __init__(self, tables: dict[str, FoundTable], desk: Desk) -> None:
        self.desk = desk
        self.ids: dict[tuple[str, int], str] = {}
        rows: dict[str, list[dict[str, Any]]] = {}
        for key in NAMED:
            if key in tables:
                rows[key] = self._rows(tables[key])
        silent = Desk(desk.locale, since_1904=desk.since_1904)
        silent.learn(rows)
        for key, column, among in (("rooms", "venue", "venues"), ("timeline", "day", "days")):
            for row in rows.get(key, ()):
                found = silent.names[among].resolve(row.get(column) or "")
                row[column] = found[0] if len(found) == 1 else row.get(column)
        desk.names = names_of(rows)
        desk.learn(rows)

    def _rows(self, found: FoundTable) -> list[dict[str, Any]]:
        key = found.table.key
        rows: list[dict[str, Any]] = []
        numbers: list[int] = []
        wanted = {at: column for at, column in found.columns.items() if column.field in _IDENTITY}
        for number, cells in found.rows():
            rows.append({column.field: self._text(cells.get(at), column) for at, column in wanted.items()})
            numbers.append(number)
        taken = {row["id"] for row in rows if row.get("id")}
        for number, row in zip(numbers, rows, strict=True):
            if not row.get("id"):
                row["id"] = _free(slug(row.get(_NAME.get(key, "title")) or "") or f"{_SINGULAR[key]}", taken)
                taken.add(row["id"])
            self.ids[key, number] = row["id"]
        for row in rows:
            if "kind" in row:
                row["kind"] = _kind(row["kind"])
            if "also_spelled" in row:
                row["also_spelled"] = (row["also_spelled"] or "").split("\n")
        return rows

    def _text(self, cell: Cell | None, column: Column) -> str | None:
        if cell is None or cell.error:
            return None
        if column.field in ("date", "day"):
            return date_text(cell, self.desk.locale, since_1904=self.desk.since_1904)
        return plain_text(cell, self.desk)[:MAX_TEXT] or None


_IDENTITY = frozenset(
    ("id", "title", "name", "also_spelled", "short", "venue", "day", "date", "kind", "start")
)
_SINGULAR = {
    "pillars": "pijler", "tags": "label", "venues": "locatie", "days": "dag", "timeline": "onderdeel",
    "rooms": "zaal", "organisers": "themagroep", "people": "persoon", "sessions": "sessie",
    "attendees": "deelnemer",
}  # fmt: skip
"""What an id is made of where there is no title either."""


def _kind(text: str | None) -> str | None:
    return BLOCKS.resolve(text) if text else None


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def read_rows(found: FoundTable, desk: Desk, identities: Identities) -> list[Mapping]:
    """Every row as a mapping; the columns that are sessions are for the caller."""
    rows = []
    first = min(found.columns, default=1)
    for number, cells in found.rows():
        row = Mapping(found.place(number, first))
        for at, column in found.columns.items():
            row.lines[column.field] = place = found.place(number, at)
            cell = cells.get(at)
            if cell is not None:
                put(row, column.field, read_cell(cell, column, place, desk), desk)
        for field in found.missing:
            desk.lose(row, field)
        _read_extras(found, row, number, cells, desk)
        identifier = identities.ids.get((found.table.key, number))
        if identifier is not None and "id" not in row:
            row["id"] = identifier
            row.lines.setdefault("id", row.line)
        rows.append(row)
    return rows


def read_cell(cell: Cell, column: Column, at: CellPlace, desk: Desk) -> Any:
    """The value of one cell, ``None`` or ``LOST``."""
    if usable(cell, at, desk) is LOST:
        return LOST
    return column.kind.read(cell, at, desk)


def put(row: Mapping, field: str, value: Any, desk: Desk) -> None:
    if value is LOST:
        desk.lose(row, field)
    elif value is not None and (value != [] or desk.is_lost(value, "")):
        row[field] = value


def _read_extras(found: FoundTable, row: Mapping, number: int, cells: Cells, desk: Desk) -> None:
    if not found.extras:
        return
    extra = Mapping(row.line)
    for at, key in found.extras.items():
        cell = cells.get(at)
        if cell is None:
            continue
        extra.lines[key] = place = found.place(number, at)
        if usable(cell, place, desk) is LOST:
            desk.lose(extra, key)
        elif text := plain_text(cell, desk):
            extra[key] = text
    if extra:
        row["extra"] = extra
        row.lines["extra"] = row.line


def report_missing(row: Mapping, field: str, sheet: str, desk: Desk) -> None:
    """A cell that has to be filled in is empty."""
    params = {"field": TABLES[sheet].label(field, desk.locale)}
    desk.report.add("missing", (), params, place=row.lines.get(field, row.line))
