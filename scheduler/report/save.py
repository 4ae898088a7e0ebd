"""Results into files: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from scheduler.diff import Difference
from scheduler.errors import OutputError
from scheduler.files import write_atomically
from scheduler.report.render import pdf_bytes
from scheduler.report.workbook import pages_bytes, share_bytes, workbook_bytes
from scheduler.result import Resolution, Result
from scheduler.text import words

PathName = str | os.PathLike[str]


def write_workbook(
    result: Result,
    path: PathName,
    *,
    command: str | None = None,
    resolution: Resolution | None = None,
    difference: Difference | None = None,
) -> None:
    """Write the programme as ``.xlsx`` to go on with, or its pages as ``.pdf`` through LibreOffice.

    ``difference``: what changed since the earlier version; from the instance's own base where it is
    None. ``resolution``: where the result comes from a re-solve.

    Raises ``OutputError`` without a schedule, for another suffix, without LibreOffice, and where
    the file cannot be written; what stood there before is then still there.
    """
    make = pages_bytes if _is_pdf(result, path) else workbook_bytes
    _write(result, path, make(result, command=command, resolution=resolution, difference=difference))


def write_share(result: Result, path: PathName) -> None:
    """Write the copy for everybody: the programme alone, as ``.xlsx`` or ``.pdf``. Raises as
    ``write_workbook`` does."""
    _is_pdf(result, path)
    _write(result, path, share_bytes(result))


def _is_pdf(result: Result, path: PathName) -> bool:
    suffix = Path(path).suffix.lower()
    if suffix not in (".xlsx", ".pdf"):
        say = words(result.instance.event.locale)
        raise OutputError(say.say("report-error-suffix", file=Path(path).name))
    return suffix == ".pdf"


def _write(result: Result, path: PathName, workbook: bytes) -> None:
    locale = result.instance.event.locale
    data = pdf_bytes(workbook, locale=locale) if _is_pdf(result, path) else workbook
    write_atomically(Path(path), data, locale)
