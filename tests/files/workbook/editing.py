"""Workbooks as a person would edit them: find a cell by its sheet, its line and its head."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.domain import Instance
from scheduler.errors import InputError
from scheduler.files import instance_json
from scheduler.files.workbook import read_workbook, workbook_bytes
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.tables import TABLES

HEAD, FIRST = 3, 4


class Book:
    """A workbook on disk, opened with openpyxl; ``save`` writes it back."""

    def __init__(self, path: Path, locale: str = "nl") -> None:
        self.path = path
        self.locale = locale
        self.book = openpyxl.load_workbook(path)

    @classmethod
    def new(cls, path: Path) -> Book:
        """An empty workbook that is not ours."""
        openpyxl.Workbook().save(path)
        return cls(path)

    def sheet(self, key: str) -> Worksheet:
        found = self.book[SHEETS[key].title(self.locale)]
        assert isinstance(found, Worksheet)
        return found

    def column(self, key: str, field: str) -> int:
        """Where a field stands: by its head, or a session's title."""
        table = TABLES[key]
        known = {column.field for column in table.columns}
        label = table.label(field, self.locale) if field in known else field
        return next(cell.column for cell in self.sheet(key)[HEAD] if cell.value == label)

    def row(self, key: str, name: str) -> int:
        """The line in which some cell reads so."""
        for cells in self.sheet(key).iter_rows(min_row=FIRST):
            for cell in cells:
                if cell.value == name:
                    return cell.row
        raise AssertionError(f"no {name!r} on {key}")

    def free(self, key: str) -> int:
        """The first empty line."""
        sheet = self.sheet(key)
        row = FIRST
        while any(cell.value is not None for cell in sheet[row]):
            row += 1
        return row

    def put(self, key: str, line: str | int, field: str, value: Any) -> str:
        """Fill a cell; returns its name."""
        row = self.row(key, line) if isinstance(line, str) else line
        if key == "event":
            cell = self.sheet(key).cell(self.event_row(field), 2)
        else:
            cell = self.sheet(key).cell(row, self.column(key, field))
        cell.value = value
        return str(cell.coordinate)

    def event_row(self, field: str) -> int:
        label = TABLES["event"].label(field, self.locale)
        return next(row for row in range(FIRST, 40) if self.sheet("event").cell(row, 1).value == label)

    def add(self, key: str, **values: Any) -> int:
        """A new line."""
        row = self.free(key)
        for field, value in values.items():
            self.put(key, row, field, value)
        return row

    def save(self, path: Path | None = None) -> Path:
        self.book.save(path or self.path)
        return path or self.path


Edit = Callable[[Book], Any]


def made(instance: Instance, folder: Path, name: str = "dag.xlsx") -> Book:
    path = folder / name
    path.write_bytes(_bytes(instance_json(instance)))
    return Book(path, instance.event.locale)


@cache
def _bytes(text: str) -> bytes:
    """The same events come by in many tests. Without the drop-downs' hundreds of spare rows, which are most
    of the work and never read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("scheduler.files.workbook.write.SPARE", 10)
        return workbook_bytes(Instance.model_validate_json(text))


def complaints(path: Path, locale: str | None = None) -> list[str]:
    """What is said of a workbook; nothing where it reads."""
    try:
        read_workbook(path, locale)
    except InputError as error:
        return [str(problem) for problem in error.problems]
    return []
