"""Results into files: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from scheduler.errors import OutputError
from scheduler.files import write_atomically
from scheduler.report.render import pdf_bytes
from scheduler.report.workbook import workbook_bytes
from scheduler.result import Result
from scheduler.text import words


def write_workbook(result: Result, path: str | os.PathLike[str], *, command: str | None = None) -> None:
    """Write the programme as ``.xlsx``, or as ``.pdf`` through LibreOffice.

    Raises ``OutputError`` without a schedule, for another suffix, without LibreOffice, and where
    the file cannot be written; what stood there before is then still there.
    """
    target = Path(path)
    locale = result.instance.event.locale
    suffix = target.suffix.lower()
    if suffix not in (".xlsx", ".pdf"):
        raise OutputError(words(locale).say("report-error-suffix", file=target.name))
    data = workbook_bytes(result, command=command)
    if suffix == ".pdf":
        data = pdf_bytes(data, locale=locale)
    write_atomically(target, data, locale)
