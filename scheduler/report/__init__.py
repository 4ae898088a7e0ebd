"""What a schedule looks like to people: workbook, pages, text; and to programs: JSON."""

from scheduler.report.as_json import difference_json, evaluation_json, resolution_json, result_json
from scheduler.report.no_programme import no_programme_bytes
from scheduler.report.save import write_no_programme, write_seats, write_share, write_workbook
from scheduler.report.seats_book import seats_bytes
from scheduler.report.seats_json import seats_json
from scheduler.report.text import evaluation_text, summary_text
from scheduler.report.text_changes import difference_text, resolution_text
from scheduler.report.text_explain import explanation_text, first_conflict_text
from scheduler.report.text_seats import seats_text
from scheduler.report.text_what_if import alternatives_text, tradeoff_text, what_if_text
from scheduler.report.text_why import why_text
from scheduler.report.workbook import pages_bytes, share_bytes, workbook_bytes

__all__ = [
    "alternatives_text",
    "difference_json",
    "difference_text",
    "evaluation_json",
    "evaluation_text",
    "explanation_text",
    "first_conflict_text",
    "no_programme_bytes",
    "pages_bytes",
    "resolution_json",
    "resolution_text",
    "result_json",
    "seats_bytes",
    "seats_json",
    "seats_text",
    "share_bytes",
    "summary_text",
    "tradeoff_text",
    "what_if_text",
    "why_text",
    "workbook_bytes",
    "write_no_programme",
    "write_seats",
    "write_share",
    "write_workbook",
]
