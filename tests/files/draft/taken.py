"""Workbooks with input sheets and a draft, from which a person takes rows away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.domain import Instance, Schedule
from scheduler.errors import InputError, Problem
from scheduler.files import read_draft
from scheduler.files.draft import Draft, write_draft_sheets
from scheduler.files.workbook import write_input_sheets
from scheduler.files.workbook.write import empty_book

Edit = Callable[[Workbook], None]
_number = count()


def write(path: Path, instance: Instance, schedule: Schedule) -> Path:
    """A draft as ``solve`` writes it, without the sheets that nobody reads back."""
    book = empty_book()
    write_input_sheets(book, instance)
    write_draft_sheets(book, instance, schedule)
    book.save(path)
    return path


def edited(path: Path, out: Path, *edits: Edit) -> Path:
    book = load_workbook(path)
    for edit in edits:
        edit(book)
    book.save(out)
    return out


def read(book: Path, tmp_path: Path, *edits: Edit) -> Draft:
    """The draft as a person left it."""
    return read_draft(edited(book, tmp_path / f"edited-{next(_number)}.xlsx", *edits))


def refused(book: Path, tmp_path: Path, *edits: Edit) -> Sequence[Problem]:
    """What is wrong with the draft as a person left it."""
    with pytest.raises(InputError) as caught:
        read(book, tmp_path, *edits)
    return caught.value.problems


def sheet(book: Workbook, key: str) -> Worksheet:
    title = str(book.defined_names[f"scheduler_{key}"].attr_text).split("'")[1]
    found = book[title]
    assert isinstance(found, Worksheet)
    return found


def delete(key: str, text: str) -> Edit:
    """The row with this text goes; what is below moves up."""

    def edit(book: Workbook) -> None:
        [cell] = _cells(book, key, text)
        sheet(book, key).delete_rows(cell.row)

    return edit


def clear(key: str, text: str) -> Edit:
    """The row stays, empty."""

    def edit(book: Workbook) -> None:
        [cell] = _cells(book, key, text)
        for one in sheet(book, key)[cell.row]:
            one.value = None

    return edit


def retype(key: str, text: str, new: str) -> Edit:
    """The first cell with this text gets another."""

    def edit(book: Workbook) -> None:
        next(iter(_cells(book, key, text))).value = new

    return edit


def empty(key: str, row: str, text: str) -> Edit:
    """Of the row with one text, the cell with another."""

    def edit(book: Workbook) -> None:
        [where] = {cell.row for cell in _cells(book, key, row)}
        [cell] = [cell for cell in _cells(book, key, text) if cell.row == where]
        cell.value = None

    return edit


def drop_sheet(key: str) -> Edit:
    def edit(book: Workbook) -> None:
        book.remove(sheet(book, key))

    return edit


def _cells(book: Workbook, key: str, text: str) -> Iterator[Any]:
    found = [cell for row in sheet(book, key).iter_rows() for cell in row if cell.value == text]
    if not found:
        pytest.fail(f"no cell {text!r} in {key}")
    assert all(isinstance(cell, Cell) for cell in found)
    return iter(found)
