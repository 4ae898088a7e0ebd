"""Workbooks that a planner fills in: the input sheets, writer and reader side by side."""

from scheduler.files.workbook.annotate import annotated
from scheduler.files.workbook.opened import is_workbook, open_workbook
from scheduler.files.workbook.read import language_of, read_opened, read_workbook
from scheduler.files.workbook.start import init_workbook
from scheduler.files.workbook.write import workbook_bytes, write_input_sheets

__all__ = [
    "annotated",
    "init_workbook",
    "is_workbook",
    "language_of",
    "open_workbook",
    "read_opened",
    "read_workbook",
    "workbook_bytes",
    "write_input_sheets",
]
