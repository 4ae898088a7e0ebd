"""A table found in a sheet, however somebody rearranged it: its header, columns and rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz, process

from scheduler.files.tree import CellPlace
from scheduler.files.workbook.cells import Cell
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.kinds import LOST, plain_text
from scheduler.files.workbook.opened import Sheet, name_of
from scheduler.files.workbook.spelling import cell_text, normal
from scheduler.files.workbook.tables import Column, Table, header

HEADER_WITHIN = 20
"""Rows from the top among which the header is looked for."""
_LIKE = 84

Cells = dict[int, Cell]
"""Column -> cell, of one row."""


@dataclass
class FoundTable:
    """The columns of a sheet: known ones, the planner's own, and those that are sessions."""

    sheet: Sheet
    table: Table
    number: int
    head: int
    """Row of the header."""
    labels: dict[int, str]
    columns: dict[int, Column] = field(default_factory=dict)
    extras: dict[int, str] = field(default_factory=dict)
    others: dict[int, str] = field(default_factory=dict)
    """Headers that are nothing we know: sessions perhaps, else the planner's own."""
    missing: set[str] = field(default_factory=set)
    """Fields that are needed and have no column; reported."""
    examples: list[dict[str, str]] = field(default_factory=list)
    """Example rows, field -> text: each does not count as long as it stands there unchanged, once."""

    def place(self, row: int, column: int) -> CellPlace:
        return CellPlace(self.number, self.sheet.title, row, column, self.labels.get(column, ""))

    def column_of(self, field_name: str) -> int | None:
        return next((at for at, column in self.columns.items() if column.field == field_name), None)

    def rows(self) -> Iterator[tuple[int, Cells]]:
        """Number and cells of every row that holds something and is no example."""
        untouched = self.untouched
        return (row for row in self._filled() if row[0] not in untouched)

    @cached_property
    def untouched(self) -> dict[int, Cells]:
        """Number -> cells of the example rows that nobody changed."""
        left = list(self.examples)
        found: dict[int, Cells] = {}
        for number, cells in self._filled() if left else ():
            text = self._shown(cells)
            if text in left:
                left.remove(text)
                found[number] = cells
        return found

    def _filled(self) -> Iterator[tuple[int, Cells]]:
        """Number and cells of every row that holds something. A cell merged over several rows stands
        in each of them; what is hidden beneath a merge is left out."""
        covered = self.sheet.covered
        for number, cells in self.sheet.rows.items():
            if number <= self.head:
                continue
            own = {column: cell for column, cell in cells.items() if (number, column) not in covered}
            if not own or all(cell.value in (None, "") and not cell.formula for cell in own.values()):
                continue
            for block in self.sheet.merges_in(number):
                if block.top < number:
                    anchor = self.sheet.at(block.top, block.left)
                    if anchor is not None:
                        own[block.left] = anchor
            yield number, own

    def _shown(self, cells: Cells) -> dict[str, str]:
        """A row as text, to hold against the examples; what stands in other columns counts too."""
        return {
            self.columns[at].field if at in self.columns else self.labels.get(at, f"{at}"): text
            for at, cell in cells.items()
            if (text := shown(cell))
        }


def find_table(sheet: Sheet, table: Table, number: int, desk: Desk) -> FoundTable | None:
    """The table in a sheet; reports what is wrong with its header. None where there is no table."""
    known = table.fields()
    best: tuple[int, int] = (0, 0)
    for row, cells in sheet.rows.items():
        if row > HEADER_WITHIN:
            break
        hits = sum(1 for cell in cells.values() if header(plain_text(cell, desk)) in known)
        best = max(best, (hits, -row))
    if not best[0]:
        if sheet.rows:
            first = ", ".join(table.label(column.field, desk.locale) for column in table.columns[:3])
            desk.report.add("no-header", (), {"columns": first}, place=CellPlace(number, sheet.title))
        return None
    head = -best[1]
    cells = sheet.rows[head]
    labels = {at: text for at, cell in cells.items() if (text := plain_text(cell, desk))}
    found = FoundTable(sheet, table, number, head, labels)
    _columns(found, desk)
    return found


def _columns(found: FoundTable, desk: Desk) -> None:
    known = found.table.fields()
    taken: dict[str, int] = {}
    for at, text in found.labels.items():
        name = known.get(header(text))
        if name is None or (text[0] == text[-1] == '"' and len(text) > 2):
            found.others[at] = text
        elif name in taken:
            params = {"label": text, "first": name_of(found.head, taken[name])}
            desk.report.add("column-twice", (), params, place=found.place(found.head, at))
        else:
            taken[name] = at
            found.columns[at] = found.table.column(name)


def settle_columns(found: FoundTable, desk: Desk) -> None:
    """Give the columns we do not know to the planner, unless one looks like a misspelt header or
    leaves us to guess."""
    present = {column.field for column in found.columns.values()}
    absent = [
        (found.table.label(column.field, locale), column.field)
        for column in found.table.columns
        if column.field not in present
        for locale in ("nl", "en")
    ]
    _report_lost_cells(found, desk)
    keys: dict[str, int] = {}
    for at, text in found.others.items():
        quoted = len(text) > 2 and text[0] == text[-1] == '"'
        key = text[1:-1].strip() if quoted else text
        place = found.place(found.head, at)
        meant = None if quoted else _misspelt(text, absent)
        if meant is not None:
            label = found.table.label(meant, desk.locale)
            desk.report.add("column-unknown", (), {"label": text}, label, place=place)
        elif not found.table.extras:
            continue
        elif key in keys:
            params = {"label": key, "first": name_of(found.head, keys[key])}
            desk.report.add("column-twice", (), params, place=place)
        else:
            keys[key] = at
            found.extras[at] = key


def _report_lost_cells(found: FoundTable, desk: Desk) -> None:
    """Say what would not be read: cells below an empty header, values hidden beneath a merge, columns
    that are needed."""
    nameless: set[int] = set()
    some = False
    for number, cells in found.rows():
        some = True
        for at, cell in cells.items():
            if at not in found.labels and at not in nameless and plain_text(cell, desk):
                nameless.add(at)
                desk.report.add("column-nameless", (), {}, place=found.place(number, at))
    for (row, at), anchor in found.sheet.covered.items():
        hidden, top = found.sheet.at(row, at), found.sheet.at(*anchor)
        if hidden is None or row < found.head or not (text := plain_text(hidden, desk)):
            continue
        if top is None or plain_text(top, desk) != text:
            params = {"value": text, "cell": name_of(*anchor)}
            desk.report.add("cell-covered", (), params, place=found.place(row, at))
    present = {column.field for column in found.columns.values()}
    for column in found.table.columns if some else ():
        if column.required and column.field not in present:
            params = {"label": found.table.label(column.field, desk.locale)}
            place = CellPlace(found.number, found.sheet.title)
            desk.report.add("column-missing", (), params, place=place)
            found.missing.add(column.field)


def _misspelt(text: str, absent: list[tuple[str, str]]) -> str | None:
    names = [header(label) for label, _ in absent]
    likely = process.extractOne(header(text[:200]), names, scorer=fuzz.ratio, score_cutoff=_LIKE)
    return absent[likely[2]][1] if likely else None


def shown(cell: Cell) -> str:
    """A cell as text without looking at what its column holds."""
    return normal(cell_text(cell)) if not isinstance(cell.value, float) else f"{cell.value:.9g}"


def usable(cell: Cell, at: CellPlace, desk: Desk) -> object:
    """``LOST`` for a cell that holds an error or was never computed, reported; else None."""
    if cell.formula and cell.value is None:
        desk.report.add("cell-formula", (), {}, place=at)
        return LOST
    if cell.error:
        desk.report.add("cell-error", (), {"value": str(cell.value)}, place=at)
        return LOST
    return None
