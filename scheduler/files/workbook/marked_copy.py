"""One sheet of a workbook, copied so that it can be repaired: its problems marked, dressed as ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from scheduler.errors import Problem
from scheduler.files.workbook import paint
from scheduler.files.workbook.attendees_out import SESSION_HEAD, SESSION_HEIGHT, SESSION_WIDTH
from scheduler.files.workbook.cells import Cell, position
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.event_out import ROWS as EVENT_ROWS
from scheduler.files.workbook.found import find_table
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.opened import Opened, Position, Sheet
from scheduler.files.workbook.paint import Style
from scheduler.files.workbook.sheets import (
    FIRST,
    HEAD,
    HEAD_HEIGHT,
    HEADS,
    INTRO,
    INTRO_HEIGHT,
    TABS,
    TITLE,
    TITLE_HEIGHT,
)
from scheduler.files.workbook.tables import TABLES, header

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_MERGED = 20_000
"""Cells that are merged in a copy."""
_WRONG_TAB, _OWN_TAB = "A61B1B", "6B7280"
_NAME = Style(bold=True, ink=paint.INK, fill="E3E8F0", vertical="center")
_TOLD = Style(size=9, ink=paint.GREY, wrap=True)


class MarkedCopy:
    """Copies one sheet. ``examples``: its example rows, as a reader sees them."""

    def __init__(
        self, opened: Opened, sheet: Sheet, book: Workbook, locale: str, examples: list[dict[str, str]]
    ) -> None:
        self.source = sheet
        self.target: Worksheet = book.create_sheet(sheet.title)
        self.locale = locale
        self.shift = 1462 if opened.since_1904 else 0
        """Days between the two ways to count them."""
        self.last = max(sheet.rows, default=0)
        self.styles: dict[tuple[str, bool, bool], Style] = {}
        self.dressed: dict[Position, Style] = {}
        """Cells that look as ours do: titles and heads."""
        self.untouched: dict[int, dict[int, Cell]] = {}
        table = TABLES.get(sheet.key or "")
        desk = Desk(locale, since_1904=opened.since_1904)
        self.found = find_table(sheet, table, 0, desk) if table and table.key != "event" else None
        if self.found is not None:
            self.found.examples = examples
            self.untouched = self.found.untouched

    @property
    def as_written(self) -> bool:
        """Whether title, columns and head stand where we put them."""
        key = self.source.key or ""
        if key not in TABLES or self.source.title != SHEETS[key].title(self.locale):
            return False
        if key == "event":
            return self._event_rows() == {row: field for field, row in EVENT_ROWS.items()}
        fields = enumerate((column.field for column in TABLES[key].columns), start=1)
        return (
            self.found is not None
            and self.found.head == HEAD
            and all(
                at in self.found.columns and self.found.columns[at].field == field for at, field in fields
            )
        )

    def make(self, problems: Sequence[Problem]) -> None:
        wrong: dict[Position, list[str]] = {}
        for problem in problems:
            if problem.cell is not None:
                said = f"{problem.message} {problem.hint or ''}".strip()
                wrong.setdefault(position(problem.cell), []).append(said)
        self._dress()
        for row, cells in self.source.rows.items():
            for column, cell in cells.items():
                self._put(row, column, cell, (row, column) in wrong)
            if self.found is not None and row > self.found.head:
                widths = self.source.widths
                texts = [
                    (one.value, widths.get(at, 9)) for at, one in cells.items() if isinstance(one.value, str)
                ]
                paint.fit(self.target, row, texts)
        for row, column in wrong:
            if self.source.at(row, column) is None:
                self._put(row, column, Cell(None), True)
        for place, text in self.source.notes.items():
            if place not in wrong:
                self._note(place, [text])
        for place, sentences in wrong.items():
            own = self.source.notes.get(place)
            self._note(place, [*([own] if own else []), *sentences])
        self._finish(bool(problems))

    def _dress(self) -> None:
        """Titles and heads as in a workbook of ours."""
        head = self.found.head if self.found else HEAD
        if head == HEAD:
            self.dressed = {(1, 1): TITLE, (2, 1): INTRO}
            self._heights({1: TITLE_HEIGHT, 2: INTRO_HEIGHT})
        if self.source.key == "event":
            for row in self.source.rows:
                if row not in (1, 2):
                    self.dressed[row, 1], self.dressed[row, 3] = _NAME, _TOLD
        if self.found is None:
            return
        narrow = self._sessions()
        for column in self.found.labels:
            known = self.found.columns.get(column)
            name = "own" if known is None else "needed" if known.required else "other"
            self.dressed[head, column] = SESSION_HEAD if column in narrow else HEADS[name]
        self._heights({head: SESSION_HEIGHT if narrow else HEAD_HEIGHT})
        self.target.freeze_panes = self.target.cell(head + 1, 1).coordinate

    def _sessions(self) -> set[int]:
        """Columns of wishes: too narrow for a title that is not upright."""
        if self.found is None or self.source.key != "attendees":
            return set()
        widths = self.source.widths
        return {at for at in self.found.others if widths.get(at, SESSION_WIDTH + 1) <= SESSION_WIDTH}

    def _heights(self, points: Mapping[int, float]) -> None:
        for row, height in points.items():
            self.target.row_dimensions[row].height = height

    def _event_rows(self) -> dict[int, str]:
        """Row -> field, of the lines of the Event sheet that are ours."""
        known = TABLES["event"].fields()
        firsts = {
            row: cells[1].value for row, cells in self.source.rows.items() if 1 in cells and row >= FIRST
        }
        return {row: known[text] for row, value in firsts.items() if (text := header(str(value))) in known}

    def _put(self, row: int, column: int, cell: Cell, is_wrong: bool) -> None:
        value: Any = cell.value
        if self.shift and isinstance(value, int | float) and not isinstance(value, bool) and value > 366:
            value += self.shift
        style = self._style(cell.format, is_wrong, row in self.untouched)
        if not is_wrong:
            style = self.dressed.get((row, column), style)
        paint.put(self.target, row, column, value, style, self.locale)

    def _style(self, code: str, is_wrong: bool, is_example: bool) -> Style:
        key = code, is_wrong, is_example
        if key not in self.styles:
            fill = paint.MARK if is_wrong else paint.PALE if is_example else None
            ink = "8B1A1A" if is_wrong else paint.EXAMPLE if is_example else paint.INK
            self.styles[key] = Style(
                bold=is_wrong, italic=is_example, fill=fill, ink=ink, number=code, wrap=True, line=True
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
        head = self.found.head if self.found else None
        paint.on_paper(self.target, head=head, width=sum(self.source.widths.values()), columns=1)
        if self.source.hidden:
            self.target.sheet_state = "hidden"
        own = TABS.get(self.source.key or "", _OWN_TAB)
        self.target.sheet_properties.tabColor = _WRONG_TAB if has_problems else own
