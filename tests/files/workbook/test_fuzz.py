"""Whatever somebody does to a workbook, it reads or it is said what is wrong: no other end."""

from __future__ import annotations

import contextlib
import datetime
import random
from pathlib import Path
from typing import Any

import pytest

from scheduler.errors import InputError
from scheduler.files import instance_json, read_instance
from scheduler.files.workbook import annotated, workbook_bytes
from tests.files.workbook.editing import HEAD, Book
from tests.strategies import AWKWARD

VALUES: tuple[Any, ...] = (
    *AWKWARD, None, None, 0, -1, 1, 7, 2.5, 9.3, 1e300, -0.1, True, False, datetime.date(2025, 2, 13),
    datetime.time(9, 15), datetime.datetime(2025, 2, 13, 9, 15), "=A1", "=1/0", "#N/A", "ja", "x", "9u15",
    "nee", "13-2-2025", "ronde", "Lunch", "Grote zaal", "Zaal 2; Zaal 3", "Fysiek, Sociaal", "Veiligheid #2",
    "spreker", "score", "lunch\ntheme", "zaal-2", "Sociaal [sociaal]", "Inloop (13-2-2025)",
)  # fmt: skip


def vandalise(book: Book, dice: random.Random) -> None:
    """A few edits, anywhere."""
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        sheet = dice.choice(book.book.worksheets)
        row, column = dice.randint(1, sheet.max_row + 1), dice.randint(1, min(sheet.max_column + 1, 40))
        what = dice.choice(("value",) * 8 + ("row", "column", "merge", "copy", "sort", "head"))
        if what == "value":
            sheet.cell(dice.randint(HEAD + 1, sheet.max_row + 2), column).value = dice.choice(VALUES)
        elif what == "head":
            sheet.cell(HEAD, column).value = dice.choice(VALUES)
        elif what == "row":
            dice.choice((sheet.insert_rows, sheet.delete_rows))(row)
        elif what == "column":
            dice.choice((sheet.insert_cols, sheet.delete_cols))(column)
        elif what == "merge":
            sheet.merge_cells(None, row, column, row + dice.randint(0, 2), column + dice.randint(0, 1))
        elif what == "copy":
            value = sheet.cell(dice.randint(1, sheet.max_row), column).value
            sheet.cell(row, column).value = value
        else:
            sheet.delete_rows(HEAD + 1, dice.randint(0, sheet.max_row))


def safely(book: Book, seed: int) -> None:
    dice = random.Random(seed)
    with contextlib.suppress(AttributeError):  # openpyxl lets nobody write beneath a merge
        vandalise(book, dice)
    path = book.save()
    problems = []
    try:
        instance = read_instance(path)
    except InputError as error:
        problems = error.problems
    else:
        text = instance_json(instance)
        path.write_bytes(workbook_bytes(instance))
        assert instance_json(read_instance(path)) == text
        return
    assert problems
    assert all(problem.message for problem in problems)
    lines = [str(problem) for problem in problems]
    assert len(set(lines)) == len(lines)
    assert annotated(path, problems)


@pytest.mark.parametrize("start", range(0, 60, 12))
def test_only_input_errors(tmp_path: Path, root: Path, start: int) -> None:
    instance = read_instance(root / "instances" / "hoorn-2025.yaml")
    few = instance.model_copy(update={"attendees": instance.attendees[:6]})
    good = workbook_bytes(few)
    for seed in range(start, start + 12):
        path = tmp_path / "dag.xlsx"
        path.write_bytes(good)
        safely(Book(path), seed)
