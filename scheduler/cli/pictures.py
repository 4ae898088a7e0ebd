"""``scheduler bench pictures``: a workbook as it prints, for the README and for reviewing."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import click

from scheduler.cli.voice import current_locale, say
from scheduler.errors import InputError, Problem

DAY_DPI, SHEET_DPI = 110, 72
PAGES_A_SHEET = 2
"""What is drawn of a long sheet."""


@click.command(short_help="Draw the sheets of a workbook.")
@click.argument("workbook", metavar="WORKBOOK")
@click.argument("folder", metavar="FOLDER")
@click.option("--all", "everything", is_flag=True, help="Every sheet, not only the programme of each day.")
@click.option("--most", type=click.IntRange(min=1), metavar="N", help="With --all: the first N of them.")
def pictures(workbook: str, folder: str, everything: bool, most: int | None) -> None:
    """Draw how the sheets of WORKBOOK print, as PNG files in FOLDER.

    NAME.day-1.png and on are the programme; with --all NAME.02-SHEET.png and on are the other sheets, of
    a long one its first two pages. Pictures of an earlier NAME are replaced. Needs LibreOffice and poppler.
    """
    from scheduler.files.workbook.spelling import slug
    from scheduler.report.render import pdf_bytes, png_files, sheet_pages

    source, target = Path(workbook), Path(folder)
    days = _days(source)
    pdf = pdf_bytes(source.read_bytes(), locale=current_locale())
    for old in target.glob(f"{source.stem}.*.png"):
        old.unlink()
    made = png_files(pdf, target, f"{source.stem}.day", dpi=DAY_DPI, pages=(1, days)) if days else []
    sheets = sheet_pages(pdf, locale=current_locale()) if everything else []
    for number, (title, first, last) in list(enumerate(sheets, start=1))[days:][:most]:
        stem, until = f"{source.stem}.{number:02}-{slug(title)}", min(last, first + PAGES_A_SHEET - 1)
        drawn = png_files(pdf, target, stem, dpi=SHEET_DPI, pages=(first, until))
        made += drawn if first < last else [drawn[0].replace(target / f"{stem}.png")]
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
