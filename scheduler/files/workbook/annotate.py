"""A fresh copy of a workbook in which every problem is marked, for a planner to repair."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink

from scheduler.errors import Problem
from scheduler.files.workbook import paint
from scheduler.files.workbook.cells import Cell, position
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.found import find_table
from scheduler.files.workbook.names import CHOICES, SHEETS, VIEWS
from scheduler.files.workbook.opened import Opened, Position, Sheet, open_workbook
from scheduler.files.workbook.paint import Style
from scheduler.files.workbook.sheets import HEADS, TABS, add_sheet
from scheduler.files.workbook.tables import TABLES
from scheduler.files.workbook.write import empty_book, saved
from scheduler.text import words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_MERGED = 20_000
"""Cells that are merged in a copy."""
_LEFT_OUT = frozenset((*(name.key for name in VIEWS), CHOICES.key, "problems"))
"""Sheets that are never read: a copy of their values would be of no use."""
_OURS = ("scheduler_", "sheet_")

_TITLE = Style(size=16, bold=True, ink=paint.NAVY, vertical="center")
_INTRO = Style(ink=paint.GREY, vertical="center")
_WHERE = Style(bold=True, ink="1D4E89", line=True)
_WHAT = Style(wrap=True, line=True)


def annotated(path: str | os.PathLike[str], problems: Iterable[Problem], locale: str = "nl") -> bytes:
    """A copy of the workbook with its values, formats and notes; cells with a problem are coloured
    and say what it is, and the first sheet lists all. The file itself is not touched. Raises
    ``InputError`` where it cannot be opened."""
    opened = open_workbook(path, locale)
    found = list(problems)
    book = empty_book()
    listed = add_sheet(book, "problems", locale)
    for sheet in opened.sheets:
        if sheet.key not in _LEFT_OUT and not _is_view(sheet):
            _Copy(opened, sheet, book, locale).make([one for one in found if one.sheet == sheet.title])
    for name, reference in opened.names.items():
        if name.startswith(_OURS) and reference.rpartition("!")[0].strip("'") in book.sheetnames:
            book.defined_names[name] = DefinedName(name, attr_text=reference)
    _list(listed, found, locale, set(book.sheetnames))
    return saved(book, SHEETS["problems"].title(locale))


def _is_view(sheet: Sheet) -> bool:
    """The programme has a sheet a day, each with a number behind its name."""
    return any(name.startswith("sheet_") for name in sheet.names)


def _list(sheet: Worksheet, problems: Sequence[Problem], locale: str, titles: set[str]) -> None:
    say = words(locale)
    paint.put(sheet, 1, 1, SHEETS["problems"].title(locale), _TITLE)
    paint.put(sheet, 2, 1, say.say("sheet-problems.intro", n=len(problems)), _INTRO)
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


class _Copy:
    """One sheet, copied and marked."""

    def __init__(self, opened: Opened, sheet: Sheet, book: Workbook, locale: str) -> None:
        self.source = sheet
        self.target: Worksheet = book.create_sheet(sheet.title)
        self.desk = Desk(locale, since_1904=opened.since_1904)
        self.shift = 1462 if opened.since_1904 else 0
        """Days between the two ways to count them."""
        self.styles: dict[tuple[str, bool, bool], Style] = {}
        self.heads: dict[Position, Style] = {}

    def make(self, problems: Sequence[Problem]) -> None:
        wrong: dict[Position, list[str]] = {}
        for problem in problems:
            if problem.cell is not None:
                said = f"{problem.message} {problem.hint or ''}".strip()
                wrong.setdefault(position(problem.cell), []).append(said)
        self._find_heads()
        for row, cells in self.source.rows.items():
            for column, cell in cells.items():
                self._put(row, column, cell, (row, column) in wrong)
        for row, column in wrong:
            if self.source.at(row, column) is None:
                self._put(row, column, Cell(None), True)
        for place, text in self.source.notes.items():
            if place not in wrong:
                self._note(place, [text])
        for place, sentences in wrong.items():
            own = self.source.notes.get(place)
            self._note(place, [*([own] if own else []), *sentences])
        self._finish(bool(wrong))

    def _find_heads(self) -> None:
        table = TABLES.get(self.source.key or "")
        found = find_table(self.source, table, 0, self.desk) if table and table.key != "event" else None
        if found is None:
            return
        for column in found.labels:
            known = found.columns.get(column)
            name = "own" if known is None else "needed" if known.required else "other"
            self.heads[found.head, column] = HEADS[name]
        self.target.freeze_panes = self.target.cell(found.head + 1, 1).coordinate

    def _put(self, row: int, column: int, cell: Cell, is_wrong: bool) -> None:
        value: Any = cell.value
        if self.shift and isinstance(value, int | float) and not isinstance(value, bool) and value > 366:
            value += self.shift
        style = self._style(cell.format, is_wrong, row <= 1)
        paint.put(self.target, row, column, value, self.heads.get((row, column), style), self.desk.locale)
        if is_wrong and (row, column) in self.heads:
            style.dress(paint.cell_at(self.target, row, column))

    def _style(self, code: str, is_wrong: bool, is_title: bool) -> Style:
        key = code, is_wrong, is_title
        if key not in self.styles:
            fill, ink = (paint.MARK, "8B1A1A") if is_wrong else (None, paint.INK)
            size = 16 if is_title else paint.SIZE
            self.styles[key] = Style(
                size=size, bold=is_title or is_wrong, fill=fill, ink=ink, number=code, wrap=not is_title
            )
        return self.styles[key]

    def _note(self, place: Position, texts: list[str]) -> None:
        if place not in self.source.covered:
            paint.note(paint.cell_at(self.target, *place), "\n".join(texts))

    def _finish(self, has_problems: bool) -> None:
        hidden = set(self.source.covered.values())
        left = MOST_MERGED
        for block in self.source.merges:
            area = (block.bottom - block.top + 1) * (block.right - block.left + 1)
            if (block.top, block.left) not in hidden and area <= left:  # what is hidden has to be seen
                left -= area
                self.target.merge_cells(None, block.top, block.left, block.bottom, block.right)
        for column, characters in self.source.widths.items():
            paint.width(self.target, column, characters)
        if self.source.hidden:
            self.target.sheet_state = "hidden"
        self.target.sheet_properties.tabColor = (
            "A61B1B" if has_problems else TABS.get(self.source.key or "", "6B7280")
        )
