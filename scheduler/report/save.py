"""Results into files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from scheduler.errors import OutputError
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
    write_bytes(target, data, locale=locale)


def write_bytes(target: Path, data: bytes, *, locale: str = "nl") -> None:
    """Write beside the target, then put it in its place."""
    say = words(locale)
    # The write bits too: for root every file can be written, and a protected one should stay.
    if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
        raise OutputError(say.say("report-error-read-only", file=target.name))
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".scheduler-", suffix=target.suffix)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        why = error.strerror or str(error)
        raise OutputError(say.say("report-error-write", file=target.name, why=why)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
