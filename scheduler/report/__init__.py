"""What a schedule looks like to people: workbook, pages, text; and to programs: JSON."""

from scheduler.report.as_json import evaluation_json, result_json
from scheduler.report.save import write_workbook
from scheduler.report.text import evaluation_text, summary_text
from scheduler.report.workbook import workbook_bytes

__all__ = [
    "evaluation_json",
    "evaluation_text",
    "result_json",
    "summary_text",
    "workbook_bytes",
    "write_workbook",
]
