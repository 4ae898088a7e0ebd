"""The example as a workbook, written once."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from scheduler.domain import Instance, Schedule
from scheduler.files.draft import write_draft_sheets
from tests.files.draft import example


def write(path: Path, instance: Instance, schedule: Schedule) -> Path:
    """A workbook with the sheets of a draft and no others."""
    book = Workbook()
    for sheet in list(book):
        book.remove(sheet)
    write_draft_sheets(book, instance, schedule)
    book.save(path)
    return path


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("draft") / "draft.xlsx", example.instance(), example.schedule())
