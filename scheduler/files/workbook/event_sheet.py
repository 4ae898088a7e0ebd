"""The Event sheet: a name and a value on each line."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.files.tree import CellPlace, Mapping
from scheduler.files.workbook.cells import Cell
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.found import usable
from scheduler.files.workbook.kinds import LOST, plain_text
from scheduler.files.workbook.labels import LANGUAGES
from scheduler.files.workbook.opened import Sheet, name_of
from scheduler.files.workbook.spelling import slug
from scheduler.files.workbook.tables import TABLES, header

TABLE = TABLES["event"]


def read_event(sheet: Sheet, number: int, desk: Desk) -> Mapping:
    """The event as a mapping; lines we do not know go to ``extra``."""
    known = TABLE.fields()
    event, extra = Mapping(CellPlace(number, sheet.title)), Mapping(CellPlace(number, sheet.title))
    first: dict[str, int] = {}
    for row, column, label, cell in _lines(sheet, desk):
        place = CellPlace(number, sheet.title, row, column + 1, label)
        quoted = len(label) > 2 and label[0] == label[-1] == '"'
        field = None if quoted else known.get(header(label))
        key = label[1:-1].strip() if quoted else label
        target, name = (extra, key) if field is None else (event, field)
        if field is None and cell is None:
            continue
        if name in target.lines:
            params = {"label": label, "first": name_of(first[name], column)}
            desk.report.add("column-twice", (), params, place=place)
            continue
        target.lines[name], first[name] = place, row
        if cell is None:
            continue
        if usable(cell, place, desk) is LOST:
            desk.lose(target, name)
            continue
        kind = TABLE.column(field if field else "title").kind
        value = kind.read(cell, place, desk)
        if value is not None:
            target[name] = value
    if extra:
        event["extra"] = extra
        event.lines["extra"] = extra.line
    if "id" not in event and not desk.is_lost(event, "id"):
        event["id"] = slug(str(event.get("title", ""))) or "event"
    return event


def language(sheet: Sheet, desk: Desk) -> str | None:
    """The language that the event is in, where the sheet says so."""
    known = TABLE.fields()
    for _, _, label, cell in _lines(sheet, desk):
        if cell is not None and known.get(header(label)) == "locale":
            found = LANGUAGES.resolve(plain_text(cell, desk))
            return found if found in LANGUAGES.values else None
    return None


def _lines(sheet: Sheet, desk: Desk) -> Iterator[tuple[int, int, str, Cell | None]]:
    """Row, column of the names, name, and the value beside it. Names stand in the column where most
    of those we know do."""
    known = TABLE.fields()
    hits: dict[int, int] = {}
    for cells in sheet.rows.values():
        for column, cell in cells.items():
            if header(plain_text(cell, desk)) in known:
                hits[column] = hits.get(column, 0) + 1
    if not hits:
        return
    column = max(hits, key=lambda at: (hits[at], -at))
    for row, cells in sheet.rows.items():
        label = plain_text(cells[column], desk) if column in cells else ""
        value = cells.get(column + 1)
        if label and not (value is not None and value.value in ("",)):
            yield row, column, label, value
