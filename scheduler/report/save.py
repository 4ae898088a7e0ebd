"""Results into files: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.diff import Difference
from scheduler.domain import Instance
from scheduler.errors import OutputError
from scheduler.files import write_atomically
from scheduler.report.no_programme import no_programme_bytes
from scheduler.report.render import pdf_bytes
from scheduler.report.seats_book import seats_bytes
from scheduler.report.workbook import pages_bytes, share_bytes, workbook_bytes
from scheduler.result import Resolution, Result, Seated
from scheduler.text import words

if TYPE_CHECKING:
    from scheduler.explain import Alternatives, Explanation

PathName = str | os.PathLike[str]


def write_workbook(
    result: Result,
    path: PathName,
    *,
    command: str | None = None,
    resolution: Resolution | None = None,
    difference: Difference | None = None,
    alternatives: Alternatives | None = None,
) -> None:
    """Write the programme as ``.xlsx`` to go on with, or its pages as ``.pdf`` through LibreOffice.

    ``difference``: what changed since the earlier version; from the instance's own base where it is
    None. ``resolution``: where the result comes from a re-solve. ``alternatives``: shown side by side
    in the workbook.

    Raises ``OutputError`` without a schedule, for another suffix, without LibreOffice, and where
    the file cannot be written; what stood there before is then still there.
    """
    locale = result.instance.event.locale
    if _is_pdf(path, locale):
        made = pages_bytes(result, command=command, resolution=resolution, difference=difference)
    else:
        made = workbook_bytes(
            result, command=command, resolution=resolution, difference=difference, alternatives=alternatives
        )
    _write(path, made, locale)


def write_share(result: Result, path: PathName) -> None:
    """Write the copy for everybody: the programme alone, as ``.xlsx`` or ``.pdf``. Raises as
    ``write_workbook`` does."""
    locale = result.instance.event.locale
    _is_pdf(path, locale)
    _write(path, share_bytes(result), locale)


def write_seats(seated: Seated, path: PathName, *, command: str | None = None) -> None:
    """Write the personal programmes, as ``.xlsx`` or ``.pdf``. Raises as ``write_workbook`` does."""
    locale = seated.judgement.instance.event.locale
    _is_pdf(path, locale)
    _write(path, seats_bytes(seated, command=command), locale)


def write_no_programme(instance: Instance, told: Explanation, path: PathName) -> None:
    """Write why there is no programme as ``.xlsx``, with the input to mend it in, or as ``.pdf``.
    Raises as ``write_workbook`` does."""
    locale = instance.event.locale
    made = no_programme_bytes(instance, told, desk=not _is_pdf(path, locale))
    _write(path, made, locale)


def _is_pdf(path: PathName, locale: str) -> bool:
    suffix = Path(path).suffix.lower()
    if suffix not in (".xlsx", ".pdf"):
        raise OutputError(words(locale).say("report-error-suffix", file=Path(path).name))
    return suffix == ".pdf"


def _write(path: PathName, workbook: bytes, locale: str) -> None:
    data = pdf_bytes(workbook, locale=locale) if _is_pdf(path, locale) else workbook
    write_atomically(Path(path), data, locale)
