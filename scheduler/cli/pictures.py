"""``scheduler bench pictures``: a workbook as it prints, for the README and for reviewing."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import click

from scheduler.cli.voice import current_locale, say
from scheduler.errors import InputError, Problem

DAY_DPI, PAGE_DPI = 110, 80


@click.command(short_help="Draw the pages of a workbook.")
@click.argument("workbook", metavar="WORKBOOK")
@click.argument("folder", metavar="FOLDER")
@click.option("--all", "everything", is_flag=True, help="Every page, not only the programme of each day.")
def pictures(workbook: str, folder: str, everything: bool) -> None:
    """Draw what WORKBOOK, made by `scheduler solve`, prints, as PNG files in FOLDER.

    NAME.day-1.png and on are the programme, NAME.page-1.png and on what follows it. Pictures of an
    earlier NAME are replaced. Needs LibreOffice and poppler.
    """
    from scheduler.report.render import pdf_bytes, png_files

    source, target = Path(workbook), Path(folder)
    days = _days(source)
    pdf = pdf_bytes(source.read_bytes(), locale=current_locale())
    for old in target.glob(f"{source.stem}.*.png"):
        old.unlink()
    made = png_files(pdf, target, f"{source.stem}.day", dpi=DAY_DPI, pages=(1, days))
    if everything:
        made += png_files(pdf, target, f"{source.stem}.page", dpi=PAGE_DPI, pages=(days + 1, 10_000))
    for path in made:
        click.echo(say("cli-written", file=str(path)))


def _days(workbook: Path) -> int:
    """Number of programme pages: each has a sheet with a name of its own."""
    try:
        with zipfile.ZipFile(workbook) as parts:
            names = parts.read("xl/workbook.xml").decode()
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise InputError([Problem("", f"{error}", file=str(workbook))]) from None
    return len(set(re.findall(r'name="sheet_programme_(\d+)"', names)))
