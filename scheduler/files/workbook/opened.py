"""The one safe way to open a workbook for reading.

Sizes are bounded, macros and links never run, and what is no workbook is said in one line. Cells come
as they are stored; what they mean is for the reader of the sheet. The file itself is never written.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from openpyxl.utils import get_column_letter

from scheduler.errors import InputError
from scheduler.files.report import Report
from scheduler.files.tree import Unreadable
from scheduler.files.workbook.cells import MAX_CELLS, Block, Cell, Grid, grid, position
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.package import SUFFIXES, Package
from scheduler.files.workbook.parts import (
    Contents,
    SheetEntry,
    contents,
    notes,
    number_formats,
    shared_strings,
)

Position = tuple[int, int]
"""Row and column, from 1."""

_KEYS = {sheet.defined: key for key, sheet in SHEETS.items()}


def is_workbook(path: str | os.PathLike[str]) -> bool:
    """Whether a file is a workbook, by its name."""
    return Path(path).suffix.lower() in SUFFIXES


def open_workbook(path: str | os.PathLike[str], locale: str = "nl") -> Opened:
    """Open ``.xlsx`` or ``.xlsm``. Raises ``InputError`` with one line, in ``locale``, for a file
    that is missing, encrypted, damaged, too large or no workbook. Sheets are read when asked for."""
    return Opened(Path(path), locale)


class Opened:
    """An open workbook. ``locale`` is the language of what is said when a sheet cannot be read."""

    def __init__(self, path: Path, locale: str) -> None:
        self.path = path
        self.locale = locale
        with _one_line(self):
            self._package = Package(path)
            self._book = contents(self._package)
        self.sheets = tuple(Sheet(self, entry) for entry in self._book.sheets)

    @property
    def file(self) -> str:
        return self.path.name

    @property
    def names(self) -> dict[str, str]:
        """Defined names of the workbook, in small letters, and what they refer to."""
        return self._book.names

    @property
    def since_1904(self) -> bool:
        """Whether dates are counted from 1904, as old Macs did."""
        return self._book.since_1904

    def sheet(self, key: str) -> Sheet | None:
        """The sheet of this key (``names.SHEETS``): by its defined name, else by its title in either
        language. A sheet that has another of our names is never taken for it."""
        return next(iter(self.sheets_of(key)), None)

    def sheets_of(self, key: str) -> tuple[Sheet, ...]:
        """As ``sheet``, with the copies that somebody made of it after it."""
        name = SHEETS[key]
        found = [sheet for sheet in self.sheets if name.defined in sheet.names]
        if not found:
            titles = [_plain(title) for title in name.titles()]
            if not any(sheet.key for sheet in self.sheets):  # made by hand
                titles += [_plain(title) for title in name.other_titles()]
            found = [sheet for sheet in self.sheets if sheet.key is None and _plain(sheet.title) in titles]
            found = [sheet for sheet in found if not sheet.local_names & _KEYS.keys()]
        found += [sheet for sheet in self.sheets if name.defined in sheet.local_names and sheet not in found]
        return tuple(found)

    @cached_property
    def strings(self) -> list[str]:
        return shared_strings(self._package, self._book)

    @cached_property
    def formats(self) -> list[str]:
        return number_formats(self._package, self._book)

    def read_part(self, part: str) -> bytes:
        return self._package.read(part)

    def read_notes(self, part: str) -> dict[str, str]:
        return notes(self._package, part)


class Sheet:
    """One sheet, read when its cells are asked for. Rows and columns count from 1."""

    def __init__(self, book: Opened, entry: SheetEntry) -> None:
        self.book = book
        self.title = entry.title
        self.hidden = entry.hidden
        self.names = frozenset(entry.names)
        self.local_names = frozenset(entry.local_names)
        """Names of the sheet alone: it was copied from the sheet that has them for the workbook."""
        self._part = entry.part

    @property
    def key(self) -> str | None:
        """Its key in ``names.SHEETS``, by its defined name."""
        return next((_KEYS[name] for name in sorted(self.names) if name in _KEYS), None)

    @property
    def rows(self) -> dict[int, dict[int, Cell]]:
        """Row -> column -> cell, in order, for every cell that holds something (also a merged cell's
        hidden values). Raises ``InputError``."""
        return self._grid.rows

    @property
    def merges(self) -> list[Block]:
        return self._grid.merges

    @property
    def widths(self) -> dict[int, float]:
        """Column -> its width in characters, where it has one of its own."""
        return self._grid.widths

    @cached_property
    def _grid(self) -> Grid:
        with _one_line(self.book):
            found = grid(
                self.book.read_part(self._part),
                self.book.strings,
                self.book.formats,
                since_1904=self.book.since_1904,
            )
            found.rows = {row: dict(sorted(found.rows[row].items())) for row in sorted(found.rows)}
            return found

    @cached_property
    def notes(self) -> dict[Position, str]:
        """Position -> the text of its note (comment)."""
        with _one_line(self.book):
            return {position(ref): text for ref, text in self.book.read_notes(self._part).items()}

    def at(self, row: int, column: int) -> Cell | None:
        return self.rows.get(row, {}).get(column)

    @cached_property
    def covered(self) -> dict[Position, Position]:
        """Cells that hold something but are hidden beneath a merge -> the merge's first cell."""
        found: dict[Position, Position] = {}
        for row, columns, block in self._merged_rows():
            for column in columns:
                if block.left <= column <= block.right and (row, column) != (block.top, block.left):
                    found[row, column] = block.top, block.left
        return found

    def anchor(self, row: int, column: int) -> Position:
        """The cell that shows at this place: the first cell of the merge around it, or itself."""
        for block in self._merges_by_row.get(row, ()):
            if block.left <= column <= block.right:
                return block.top, block.left
        return row, column

    def merges_in(self, row: int) -> list[Block]:
        """Merges that this row is part of."""
        return self._merges_by_row.get(row, [])

    @cached_property
    def _merges_by_row(self) -> dict[int, list[Block]]:
        last = max(self.rows, default=0)
        found: dict[int, list[Block]] = {}
        steps = 0
        for block in self.merges:
            for row in range(block.top, min(block.bottom, last) + 1):
                found.setdefault(row, []).append(block)
                steps += 1
                if steps > MAX_CELLS:
                    with _one_line(self.book):
                        raise Unreadable("workbook-too-many", None, most=MAX_CELLS)
        return found

    def _merged_rows(self) -> Iterator[tuple[int, dict[int, Cell], Block]]:
        for row, blocks in self._merges_by_row.items():
            columns = self.rows.get(row)
            if columns:
                for block in blocks:
                    yield row, columns, block


def name_of(row: int, column: int) -> str:
    """(3, 2) -> ``B3``."""
    return f"{get_column_letter(column)}{row}"


@contextmanager
def _one_line(book: Opened) -> Iterator[None]:
    """Turns ``Unreadable`` into an ``InputError``."""
    try:
        yield
    except Unreadable as error:
        report = Report(book.path.name, book.locale)
        report.add(error.code, params=error.params)
        report.raise_if_any()
        raise InputError([]) from None


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


__all__ = ["Block", "Cell", "Contents", "Opened", "Sheet", "is_workbook", "name_of", "open_workbook"]
