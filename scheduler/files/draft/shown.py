"""Cells as people see them."""

from __future__ import annotations

from scheduler.domain.types import clock_text
from scheduler.files.workbook.cells import Cell


def is_text(cell: Cell) -> bool:
    """Whether somebody typed it as text: no number, formula or error."""
    return isinstance(cell.value, str) and not cell.formula and not cell.error


def shown(cell: Cell | None) -> str:
    """The cell's text; a fraction of a day is a time. A formula without a value shows as one."""
    if cell is None:
        return ""
    value = cell.value
    if value is None:
        return "=" if cell.formula else ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float) and 0 < value < 1:
        return clock_text(round(value * 1440))
    return str(value)
