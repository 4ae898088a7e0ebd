"""Reading the input sheets of a workbook, with every problem at once."""

from __future__ import annotations

import os

from scheduler.domain import Instance
from scheduler.files.checked import checked
from scheduler.files.tree import CellPlace, Mapping
from scheduler.files.workbook.assemble import Assembler
from scheduler.files.workbook.cell_report import CellReport
from scheduler.files.workbook.desk import NAMED, Desk
from scheduler.files.workbook.event_sheet import language, read_event
from scheduler.files.workbook.examples import examples_in
from scheduler.files.workbook.found import FoundTable, find_table, settle_columns
from scheduler.files.workbook.going import let_columns_go, let_rows_go
from scheduler.files.workbook.gone import Gone
from scheduler.files.workbook.kinds import plain_text
from scheduler.files.workbook.matrix import read_wishes, session_columns, unknown_sessions
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.opened import Opened, Sheet, open_workbook
from scheduler.files.workbook.rows import Identities, Read, read_rows
from scheduler.files.workbook.spelling import normal
from scheduler.files.workbook.tables import TABLES


def read_workbook(path: str | os.PathLike[str], locale: str | None = None) -> Instance:
    """The instance in the input sheets of ``.xlsx`` or ``.xlsm``. Raises ``InputError`` with every
    problem, said in ``locale`` or else in the workbook's own language."""
    return read_opened(open_workbook(path, locale or "nl"), locale)


def read_opened(book: Opened, locale: str | None = None, gone: Gone | None = None) -> Instance:
    """The same for a workbook that is open already. ``gone``: what it had when it was written; what
    points at something that is no longer there is left out, and counted in it."""
    spoken = locale or language_of(book)
    book.locale = spoken
    report = CellReport(book.file, spoken)
    desk = Desk(spoken, report=report, since_1904=book.since_1904, gone=gone)
    sheets = {key: sheet for key in TABLES if (sheet := book.sheet(key)) is not None}
    if not sheets:
        report.add("no-sheets")
        report.raise_if_any()
    numbers = {key: book.sheets.index(sheet) + 1 for key, sheet in sheets.items()}
    places = {key: CellPlace(numbers[key], sheet.title) for key, sheet in sheets.items()}
    tables = _tables(book, sheets, numbers, desk)
    identities = Identities(tables, desk)
    if gone is not None:
        gone.settle(desk.names, tables)
    report.names, report.dates = desk.names, desk.dates
    report.examples = {NAMED[key]: _examples(found, desk) for key, found in tables.items() if key in NAMED}
    for derived, collection in (("rounds", "blocks"), ("copies", "sessions")):
        report.examples[derived] = report.examples.get(collection, {})
    rows: Read = {key: _rows(found, desk, identities) for key, found in tables.items()}
    let_rows_go(rows, desk)
    rows["event"] = [_event(sheets, numbers, desk)]
    tree = Assembler(rows, places, desk).assemble()
    report.tree = tree
    instance = checked(tree, report, desk.lost)
    report.raise_if_any()
    return instance


def language_of(book: Opened) -> str:
    """The language of the event, or else of the sheets' titles; Dutch where nothing tells."""
    sheet = book.sheet("event")
    found = language(sheet, Desk("nl", since_1904=book.since_1904)) if sheet is not None else None
    if found is not None:
        return found
    titles = {normal(sheet.title) for sheet in book.sheets}
    votes = {
        locale: len(titles & {normal(SHEETS[key].title(locale)) for key in TABLES}) for locale in ("nl", "en")
    }
    return "en" if votes["en"] > votes["nl"] else "nl"


def _tables(
    book: Opened, sheets: dict[str, Sheet], numbers: dict[str, int], desk: Desk
) -> dict[str, FoundTable]:
    examples = examples_in(book)
    found: dict[str, FoundTable] = {}
    for key, sheet in sheets.items():
        if key == "event":
            continue
        table = find_table(sheet, TABLES[key], numbers[key], desk)
        if table is not None:
            table.examples = examples.get(key, [])
            found[key] = table
        elif sheet.rows:
            desk.unread.add(NAMED.get(key, key))
    return found


def _event(sheets: dict[str, Sheet], numbers: dict[str, int], desk: Desk) -> Mapping:
    if "event" in sheets:
        return read_event(sheets["event"], numbers["event"], desk)
    desk.report.add("sheet-missing", (), {"sheet": SHEETS["event"].title(desk.locale)})
    nothing = Mapping(CellPlace(0, ""))
    for field in ("id", "title"):
        desk.lose(nothing, field)
    return nothing


def _examples(found: FoundTable, desk: Desk) -> dict[str, int]:
    """Name -> row, of the examples that nobody changed."""
    field = "name" if found.table.key == "people" else "title"
    at = found.column_of(field)
    rows = found.untouched.items() if at is not None else ()
    return {normal(plain_text(cells[at], desk)): number for number, cells in rows if at in cells}


def _rows(found: FoundTable, desk: Desk, identities: Identities) -> list[Mapping]:
    if found.table.key != "attendees":
        settle_columns(found, desk)
        return read_rows(found, desk, identities)
    columns = session_columns(found, desk)
    let_columns_go(found, desk)
    unknown_sessions(found, desk)
    settle_columns(found, desk)
    rows = read_rows(found, desk, identities)
    for row, (number, cells) in zip(rows, found.rows(), strict=True):
        read_wishes(found, row, number, cells, columns, desk)
    return rows
