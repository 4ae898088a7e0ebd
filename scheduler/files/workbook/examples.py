"""Example rows of a new workbook: they do not count until somebody changes them."""

from __future__ import annotations

from scheduler.files.workbook.opened import Opened

MARK = "scheduler_examples"
"""Defined name of a workbook that has example rows."""


def examples_in(book: Opened) -> dict[str, list[dict[str, str]]]:
    """Sheet -> its example rows, as the reader sees them; none where the workbook has no mark."""
    if not any(MARK in sheet.names for sheet in book.sheets):
        return {}
    return {}
