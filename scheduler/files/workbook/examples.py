"""Example rows of a new workbook: they do not count until somebody changes them."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from scheduler.files.workbook.cells import Cell
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.flat import Flat, Plain, flatten
from scheduler.files.workbook.found import shown
from scheduler.files.workbook.opened import Opened
from scheduler.files.workbook.tables import TABLES
from scheduler.files.yaml_text import parse_yaml
from scheduler.text import LOCALES

MARK = "scheduler_examples"
"""Defined name of a workbook that has example rows."""
_FIRST = date(1899, 12, 30)


@cache
def example_rows(locale: str) -> Flat:
    """Rows of a small event, made up; without ids, as a planner would fill them in."""
    text = (files("scheduler.text") / locale / "example.yaml").read_text(encoding="utf-8")
    data: Plain = _numbers(parse_yaml(text).root)
    return flatten(data)


def _numbers(value: Any) -> Any:
    """Plain data from a tree of texts: here every text of digits is a number."""
    if isinstance(value, dict):
        return {key: _numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_numbers(item) for item in value]
    return int(value) if isinstance(value, str) and value.isdecimal() else value


def example_desk(locale: str) -> Desk:
    desk = Desk(locale)
    desk.learn(example_rows(locale))
    return desk


def without_ids(flat: Flat) -> Flat:
    return {
        key: [{field: value for field, value in row.items() if field != "id"} for row in rows]
        for key, rows in flat.items()
        if key not in ("event", "rules")
    }


def examples_in(book: Opened) -> dict[str, list[dict[str, str]]]:
    """Sheet -> its example rows as a reader sees them; none where the workbook has no mark."""
    if not any(MARK in sheet.names for sheet in book.sheets):
        return {}
    found: dict[str, list[dict[str, str]]] = {}
    for locale in LOCALES:
        for key, rows in _shown_rows(locale).items():
            found.setdefault(key, []).extend(rows)
    return found


@cache
def _shown_rows(locale: str) -> dict[str, list[dict[str, str]]]:
    desk = example_desk(locale)
    found: dict[str, list[dict[str, str]]] = {}
    for key, rows in without_ids(example_rows(locale)).items():
        table = TABLES[key]
        for row in rows:
            seen = {
                column.field: _as_cell(column.kind.write(row[column.field], desk), column.kind.format(locale))
                for column in table.columns
                if column.field in row
            }
            for session, value in row.get("wishes", {}).items():
                seen[desk.names["sessions"].spell(session)] = _as_cell(value, "General")
            found.setdefault(key, []).append(seen)
    return found


def _as_cell(value: Any, code: str) -> str:
    return shown(Cell((value - _FIRST).days if isinstance(value, date) else value, code))
