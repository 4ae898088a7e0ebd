"""Edits workbooks with openpyxl, by the same verbs as ``office.py`` has in LibreOffice.

What goes along with a cell is what Excel lets go along: cutting takes everything, the Delete key
leaves note and format, pasting over a cell replaces everything.
"""

from __future__ import annotations

from copy import copy
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

Step = tuple[Any, ...]


def edit(path: Path, out: Path, sheet: str, steps: list[Step]) -> None:
    hand = Hand(path, sheet)
    for verb, *args in steps:
        getattr(hand, verb)(*args)
    hand.book.save(out)


class Hand:
    def __init__(self, path: Path, sheet: str) -> None:
        self.book = load_workbook(path)
        self.sheet: Worksheet = self.book[sheet]

    def cut(self, source: str, target: str) -> None:
        self.copy(source, target)
        if source != target:
            self.wipe(source)

    def copy(self, source: str, target: str) -> None:
        origin = self._cell(source)
        if source != target:
            _put(self._cell(target), _taken(origin))

    def paste_text(self, source: str, target: str) -> None:
        self._cell(target).value = self._cell(source).value

    def paint(self, source: str, target: str) -> None:
        _dress(self._cell(target), _style(self._cell(source)))

    def clear(self, where: str) -> None:
        self._cell(where).value = None

    def wipe(self, where: str) -> None:
        _put(self._cell(where), (None, None, None))

    def plain(self, where: str) -> None:
        """Text alone, as a program leaves it that knows neither notes nor number formats."""
        _put(self._cell(where), (self._cell(where).value, None, None))

    def type(self, where: str, text: str) -> None:
        hours, colon, minutes = text.partition(":")
        if colon and hours.isdigit() and minutes.isdigit():
            self._cell(where).value = (int(hours) * 60 + int(minutes)) / 1440
        else:
            self._cell(where).value = text

    def day(self, where: str, day: str) -> None:
        """A date, as a drop-down gives one."""
        self._cell(where).value = date.fromisoformat(day)

    def insert_row(self, row: int) -> None:
        """A row before this one; formats and notes move along, as they do not in openpyxl itself."""
        for number in range(self.sheet.max_row, row - 1, -1):
            for column in range(1, self.sheet.max_column + 1):
                name = get_column_letter(column)
                self.cut(f"{name}{number}", f"{name}{number + 1}")

    def delete_row(self, row: int) -> None:
        last = self.sheet.max_row
        for number in range(row, last + 1):
            for column in range(1, self.sheet.max_column + 1):
                name = get_column_letter(column)
                if number == last:
                    self.wipe(f"{name}{number}")
                else:
                    self.cut(f"{name}{number + 1}", f"{name}{number}")

    def insert_column(self, column: int) -> None:
        """A column before this one, with the formats of its left neighbour."""
        for number in range(self.sheet.max_column, column - 1, -1):
            for row in range(1, self.sheet.max_row + 1):
                self.cut(f"{get_column_letter(number)}{row}", f"{get_column_letter(number + 1)}{row}")
        for row in range(1, self.sheet.max_row + 1 if column > 1 else 0):
            self.paint(f"{get_column_letter(column - 1)}{row}", f"{get_column_letter(column)}{row}")

    def delete_column(self, column: int) -> None:
        last = self.sheet.max_column
        for number in range(column, last + 1):
            for row in range(1, self.sheet.max_row + 1):
                if number == last:
                    self.wipe(f"{get_column_letter(number)}{row}")
                else:
                    self.cut(f"{get_column_letter(number + 1)}{row}", f"{get_column_letter(number)}{row}")

    def sort(self, where: str, column: int, ascending: bool = True) -> None:
        rows = [[self._of(cell) for cell in row] for row in self.sheet[where]]
        taken = [[_taken(cell) for cell in row] for row in rows]
        full = [row for row in taken if row[column][0] is not None]
        empty = [row for row in taken if row[column][0] is None]
        full.sort(key=lambda row: str(row[column][0]).casefold(), reverse=not ascending)
        for row, contents in zip(rows, [*full, *empty], strict=True):
            for cell, content in zip(row, contents, strict=True):
                _put(cell, content)

    def merge(self, where: str) -> None:
        """As LibreOffice merges: the values stay, hidden."""
        self.sheet.merged_cells.add(where)

    def rename_sheet(self, title: str) -> None:
        self.sheet.title = title
        self._repoint(self.sheet, title)

    def copy_sheet(self, title: str) -> None:
        """A copy has the names of its original as names of its own."""
        made: Worksheet = self.book.copy_worksheet(self.sheet)
        made.title = title
        for row in self.sheet.iter_rows():
            for cell in row:
                if cell.comment:
                    made[cell.coordinate].comment = Comment(cell.comment.text, cell.comment.author)
        for name, defined in self.book.defined_names.items():
            if defined.attr_text and defined.attr_text.startswith(f"'{self.sheet.title}'!"):
                own = copy(defined)
                own.attr_text = f"'{title}'!$A$1"
                made.defined_names[name] = own

    def use_sheet(self, title: str) -> None:
        self.sheet = self.book[title]

    def remove_sheet(self, title: str) -> None:
        for name in [n for n, d in self.book.defined_names.items() if d.attr_text.startswith(f"'{title}'!")]:
            del self.book.defined_names[name]
        del self.book[title]

    def _repoint(self, sheet: Worksheet, title: str) -> None:
        for defined in self.book.defined_names.values():
            if defined.name == "scheduler_roster":
                defined.attr_text = f"'{title}'!$A$1"

    def _cell(self, where: str) -> Cell:
        return self._of(self.sheet[where])

    @staticmethod
    def _of(cell: Any) -> Cell:
        assert isinstance(cell, Cell)
        return cell


Content = tuple[Any, Any, Any]
"""Value, note and style."""


def _taken(cell: Cell) -> Content:
    return cell.value, cell.comment.text if cell.comment else None, _style(cell)


def _put(cell: Cell, content: Content) -> None:
    value, text, style = content
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    cell.comment = Comment(text, "scheduler") if text else None
    _dress(cell, style)


def _style(cell: Cell) -> Any:
    return copy(cell._style)  # type: ignore[attr-defined]


def _dress(cell: Cell, style: Any) -> None:
    """No style is the plain one."""
    if style is None:
        cell.style = "Normal"
    else:
        cell._style = copy(style)  # type: ignore[attr-defined]
