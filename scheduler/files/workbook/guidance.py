"""The Guidance sheet: how to fill in the workbook, where what goes, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.worksheet.hyperlink import Hyperlink

from scheduler.files.workbook import paint
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.paint import Style
from scheduler.files.workbook.sheets import HEADS, add_sheet
from scheduler.text import Words, words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

STEPS, TIPS, COMMANDS = 6, 8, 4
_PARTS = (
    ("frame", ("event", "days", "timeline", "venues", "travel", "rooms")),
    ("content", ("pillars", "tags", "organisers", "people", "sessions", "roles")),
    ("demands", ("pins", "relations", "availability", "preferences", "rules")),
    ("public", ("attendees", "wishes", "assumptions")),
)
"""Sheets by what they are for."""

_TITLE = Style(size=20, bold=True, ink=paint.NAVY, vertical="center")
_LEAD = Style(size=11, ink=paint.GREY, wrap=True, vertical="center")
_BAND = Style(size=12, bold=True, ink=paint.WHITE, fill=paint.NAVY, vertical="center")
_NUMBER = Style(size=14, bold=True, ink=paint.STEEL, align="center", vertical="center")
_TEXT = Style(size=10.5, wrap=True, vertical="center", line=True)
_LINK = Style(size=10.5, bold=True, ink="1D4E89", vertical="center", line=True)
_CODE = Style(size=10.5, bold=True, fill=paint.PALE, vertical="center", line=True)
_GROUP = Style(size=10.5, bold=True, ink=paint.STEEL, vertical="bottom", line=True)
_EXAMPLE = Style(italic=True, ink=paint.EXAMPLE, vertical="center")
_LETTERS = 138
"""Characters on a line of the last column."""


def write_guidance(book: Workbook, locale: str, *, examples: bool = False) -> None:
    """Add the sheet. ``examples``: say what the grey rows are."""
    _Guidance(add_sheet(book, "guidance", locale), words(locale), examples).write()


class _Guidance:
    def __init__(self, sheet: Worksheet, say: Words, examples: bool) -> None:
        self.sheet = sheet
        self.say = say
        self.examples = examples
        self.row = 0

    def write(self) -> None:
        for column, characters in ((1, 5), (2, 30), (3, 96)):
            paint.width(self.sheet, column, characters)
        self._line(34, (1, self.say.say("guidance-title"), _TITLE))
        self._line(32, (1, self.say.say("guidance-lead"), _LEAD))
        self._merge(1)
        self._section("steps")
        for number in range(1, STEPS + 1):
            self._item(number, self.say.say(f"guidance-step-{number}"))
        self._section("sheets")
        for part, keys in _PARTS:
            self._line(20, (2, self.say.say(f"guidance-part-{part}"), _GROUP), (3, None, _GROUP))
            for key in keys:
                self._sheet(key)
        self._section("tips")
        for number in range(1, TIPS + 1):
            self._item(number, self.say.say(f"guidance-tip-{number}"), dot=True)
        self._section("colours")
        for name in ("needed", "other", "own"):
            self._colour(HEADS[name], name)
        if self.examples:
            self._colour(_EXAMPLE, "example")
        self._section("commands")
        for number in range(1, COMMANDS + 1):
            command = self.say.say(f"guidance-command-{number}")
            told = self.say.say(f"guidance-command-{number}.what")
            self._line(20, (2, command, _CODE), (3, None, _CODE))
            self._merge(2)
            self._line(20, (2, told, _TEXT), (3, None, _TEXT))
            self._merge(2)
        paint.on_paper(self.sheet, head=None)
        self.sheet.page_setup.orientation, self.sheet.page_setup.fitToHeight = "portrait", 1

    def _section(self, name: str) -> None:
        self._line(10)
        self._line(24, (1, self.say.say(f"guidance-{name}"), _BAND), (2, None, _BAND), (3, None, _BAND))

    def _item(self, number: int, text: str, *, dot: bool = False) -> None:
        lines = 1 + len(text) // _LETTERS
        self._line(8 + 14 * lines, (1, "•" if dot else number, _NUMBER), (2, text, _TEXT), (3, None, _TEXT))
        self._merge(2)

    def _sheet(self, key: str) -> None:
        title = SHEETS[key].title(self.say.locale)
        text = self.say.say(f"sheet-{key}.intro")
        self._line(8 + 14 * (1 + len(text) // 106), (2, title, _LINK), (3, text, _TEXT))
        cell = paint.cell_at(self.sheet, self.row, 2)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{title}'!A1", tooltip=title)

    def _colour(self, style: Style, name: str) -> None:
        label = self.say.say(f"guidance-colour-{name}")
        self._line(20, (2, label, style), (3, self.say.say(f"guidance-colour-{name}.what"), _TEXT))

    def _line(self, height: float, *cells: tuple[int, object, Style]) -> None:
        self.row += 1
        self.sheet.row_dimensions[self.row].height = height
        for column, value, style in cells:
            paint.put(self.sheet, self.row, column, value, style)

    def _merge(self, first: int) -> None:
        self.sheet.merge_cells(start_row=self.row, start_column=first, end_row=self.row, end_column=3)
