"""Workbooks as pages and pictures: LibreOffice makes the PDF, pdftoppm the PNGs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from html import unescape
from pathlib import Path

from scheduler.errors import OutputError
from scheduler.text import words

TIMEOUT = 180
"""Seconds; LibreOffice's first start on a slow machine takes long."""
DPI = 110

_BOOKMARK = re.compile(r'<item page="(\d+)">([^<]*)</item>')
_CLOCKS = (
    re.compile(rb"(/(?:CreationDate|ModDate)\(D:)([^)]*)"),
    re.compile(rb"(/DocChecksum\s*/)([0-9A-Fa-f]*)"),
    re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]*)"),
    re.compile(rb"(/ID\s*\[\s*<[0-9A-Fa-f]*>\s*<)([0-9A-Fa-f]*)"),
)


def pdf_bytes(workbook: bytes, *, locale: str = "nl") -> bytes:
    """The printed pages of an xlsx file. Raises ``OutputError`` without LibreOffice."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise OutputError(words(locale).say("report-error-no-office"))
    with tempfile.TemporaryDirectory(prefix="scheduler-pdf-") as folder:
        source = Path(folder) / "pages.xlsx"
        source.write_bytes(workbook)
        # A profile of its own: a LibreOffice that the user has open would take over the work.
        profile = (Path(folder) / "profile").as_uri()
        said = _run(
            [
                office,
                "--headless",
                "--norestore",
                f"-env:UserInstallation={profile}",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                str(source),
            ],
            "LibreOffice",
            locale,
            folder,
        )
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise OutputError(words(locale).say("report-error-office", reason=said))
        return _timeless(made.read_bytes())


def png_files(
    pdf: bytes,
    folder: Path,
    stem: str,
    *,
    dpi: int = DPI,
    pages: tuple[int, int] | None = None,
    locale: str = "nl",
) -> list[Path]:
    """One picture a page, ``stem-1.png`` and on. ``pages`` is (first, last). Raises ``OutputError``."""
    tool = _poppler("pdftoppm", locale)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="scheduler-png-") as work:
        source = Path(work) / "pages.pdf"
        source.write_bytes(pdf)
        chosen = ["-f", str(pages[0]), "-l", str(pages[1])] if pages else []
        said = _run(
            [tool, "-r", str(dpi), "-png", *chosen, str(source), str(Path(work) / "page")],
            "pdftoppm",
            locale,
            work,
        )
        made = sorted(Path(work).glob("page-*.png"), key=lambda path: int(path.stem.rpartition("-")[2]))
        if not made:
            raise OutputError(words(locale).say("report-error-poppler", reason=said))
        return [
            Path(shutil.copyfile(path, folder / f"{stem}-{number}.png"))
            for number, path in enumerate(made, start=1)
        ]


def sheet_pages(pdf: bytes, *, locale: str = "nl") -> list[tuple[str, int, int]]:
    """Title, first and last page of every sheet, in order: LibreOffice makes a bookmark of each. Raises
    ``OutputError``."""
    tool = _poppler("pdftohtml", locale)
    with tempfile.TemporaryDirectory(prefix="scheduler-pdf-") as work:
        source, target = Path(work) / "pages.pdf", Path(work) / "pages.xml"
        source.write_bytes(pdf)
        said = _run([tool, "-xml", "-i", "-q", str(source), str(target)], "pdftohtml", locale, work)
        if not target.is_file():
            raise OutputError(words(locale).say("report-error-poppler", reason=said))
        text = target.read_text(encoding="utf-8", errors="replace")
    found = [(unescape(title), int(page)) for page, title in _BOOKMARK.findall(text)]
    ends = [page - 1 for _, page in found[1:]] + [text.count("<page ")]
    return [(title, first, last) for (title, first), last in zip(found, ends, strict=True)]


def _poppler(name: str, locale: str) -> str:
    tool = shutil.which(name)
    if tool is None:
        raise OutputError(words(locale).say("report-error-no-poppler"))
    return tool


def _run(command: Sequence[str], tool: str, locale: str, home: str) -> str:
    """Run a tool in its own home; returns what it said."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TIMEOUT,
            check=False,
            env={**os.environ, "HOME": home},
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        raise OutputError(words(locale).say("report-error-slow", tool=tool, seconds=TIMEOUT)) from None
    return (done.stderr.strip() or done.stdout.strip() or f"{done.returncode}")[-500:]


def _timeless(pdf: bytes) -> bytes:
    """The PDF without the clock: dates and checksums zeroed in place, so that offsets stay right."""
    for pattern in _CLOCKS:
        pdf = pattern.sub(lambda match: match[1] + b"0" * len(match[2]), pdf)
    return pdf
