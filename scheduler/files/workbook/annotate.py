"""A fresh copy of a workbook in which every problem is marked, for a planner to repair."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink

from scheduler.errors import Problem
from scheduler.files.workbook import paint
from scheduler.files.workbook.examples import examples_in
from scheduler.files.workbook.guidance import write_guidance
from scheduler.files.workbook.marked_copy import MarkedCopy
from scheduler.files.workbook.names import CHOICES, SHEETS, VIEWS
from scheduler.files.workbook.opened import Sheet, open_workbook
from scheduler.files.workbook.paint import Style
from scheduler.files.workbook.read import language_of
from scheduler.files.workbook.sheets import HEADS, INTRO_HEIGHT, TITLE_HEIGHT, add_sheet
from scheduler.files.workbook.tables import TABLES
from scheduler.files.workbook.write import add_drop_downs, empty_book, saved
from scheduler.text import words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LEFT_OUT = frozenset((*(name.key for name in VIEWS), CHOICES.key, "problems"))
"""Sheets that are never read: a copy of their values would be of no use."""
_OURS = ("scheduler_", "sheet_")

_TITLE = Style(size=16, bold=True, ink=paint.NAVY, vertical="center")
_INTRO = Style(ink=paint.GREY, vertical="center")
_WHERE = Style(bold=True, ink="1D4E89", line=True)
_WHAT = Style(wrap=True, line=True)


def annotated(path: str | os.PathLike[str], problems: Iterable[Problem], locale: str | None = None) -> bytes:
    """A copy of the workbook with its values, formats and notes; cells with a problem are coloured
    and say what it is, and the first sheet lists all. Where its columns stand as we write them it has
    our drop-downs too. In ``locale``, or else in the workbook's own language. The file itself is not
    touched. Raises ``InputError`` where it cannot be opened."""
    opened = open_workbook(path, locale or "nl")
    locale = locale or language_of(opened)
    found = list(problems)
    examples = examples_in(opened)
    book = empty_book()
    listed = add_sheet(book, "problems", locale)
    copies: dict[str, MarkedCopy] = {}
    for sheet in opened.sheets:
        if sheet.key == "guidance":
            write_guidance(book, locale, examples=bool(examples))
        elif sheet.key not in _LEFT_OUT and not _is_view(sheet):
            made = MarkedCopy(opened, sheet, book, locale, examples.get(sheet.key or "", []))
            made.make([one for one in found if one.sheet == sheet.title])
            copies.setdefault(sheet.key or sheet.title, made)
    for name, reference in opened.names.items():
        if name.startswith(_OURS) and reference.rpartition("!")[0].strip("'") in book.sheetnames:
            book.defined_names[name] = DefinedName(name, attr_text=reference)
    if TABLES.keys() <= copies.keys() and all(copies[key].as_written for key in TABLES):
        sheets = {key: copies[key].target for key in TABLES}
        add_drop_downs(book, sheets, {key: copies[key].last for key in TABLES}, locale)
    _list(listed, found, locale, set(book.sheetnames))
    return saved(book, SHEETS["problems"].title(locale))


def _is_view(sheet: Sheet) -> bool:
    """The programme has a sheet a day, each with a number behind its name."""
    return any(name.startswith("sheet_") for name in sheet.names)


def _list(sheet: Worksheet, problems: Sequence[Problem], locale: str, titles: set[str]) -> None:
    say = words(locale)
    paint.put(sheet, 1, 1, SHEETS["problems"].title(locale), _TITLE)
    paint.put(sheet, 2, 1, say.say("sheet-problems.intro", n=len(problems)), _INTRO)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = TITLE_HEIGHT, INTRO_HEIGHT
    for column, (name, characters) in enumerate((("where", 38), ("what", 80), ("hint", 60)), start=1):
        paint.put(sheet, 3, column, say.say(f"problems-{name}"), HEADS["other"])
        paint.width(sheet, column, characters)
    for row, problem in enumerate(problems, start=4):
        cell = paint.put(sheet, row, 1, problem.where or problem.file or "", _WHERE)
        paint.put(sheet, row, 2, problem.message, _WHAT)
        paint.put(sheet, row, 3, problem.hint, _WHAT)
        if problem.sheet in titles:
            target = problem.sheet.replace("'", "''")
            location = f"'{target}'!{problem.cell or 'A1'}"
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location)
    sheet.freeze_panes = "A4"
    sheet.sheet_properties.tabColor = "A61B1B"
    paint.on_paper(sheet, head=3)
