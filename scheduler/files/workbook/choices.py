"""Drop-downs: for every reference the names on its sheet, for every fixed choice its labels.

Lists that are not simply a column stand on a hidden sheet: rounds (among everything on the timeline) and
rooms (with their venue where two share a name) are put together there by formulas, so that what a planner
adds is in the drop-downs at once. Nothing on that sheet is ever read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from scheduler.files.workbook import labels
from scheduler.files.workbook.kinds import Choice, Choices, Clock, Day, Flag, Kind, Many, Number, One
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.paint import Style, put
from scheduler.files.workbook.sheets import FIRST, HEAD, add_sheet
from scheduler.files.workbook.tables import TABLES, Table
from scheduler.text import words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_COLUMNS = {
    "venues": ("venues", "title"), "days": ("days", "date"), "pillars": ("pillars", "title"),
    "tags": ("tags", "title"), "organisers": ("organisers", "title"), "people": ("people", "name"),
    "sessions": ("sessions", "title"), "copies": ("sessions", "title"), "attendees": ("attendees", "title"),
    "blocks": ("timeline", "title"),
}  # fmt: skip
"""Collection -> the sheet and column with its names."""
_FAMILIES = (
    labels.FLAGS, labels.BLOCKS, labels.KINDS, labels.ROLES, labels.TAGS, labels.RELATIONS,
    labels.LANGUAGES, labels.NUMBERS, labels.JUDGEMENTS,
)  # fmt: skip
_PLAIN = Style()
_ROUNDS, _ROOMS, _FIXED = 1, 4, 7
"""First columns of the hidden sheet: three for rounds, three for rooms, then the fixed choices."""
_FIRST_DAY = 20_000


class DropDowns:
    """Adds drop-downs to the sheets of one workbook. ``lasts``: sheet -> last row that may be filled
    in."""

    def __init__(
        self, book: Workbook, locale: str, lasts: Mapping[str, int], free: Mapping[str, list[str]]
    ) -> None:
        self.locale = locale
        self.lasts = lasts
        self.sheet = add_sheet(book, "choices", locale)
        self.sheet.sheet_state = "hidden"
        self.lists: dict[str, str] = {}
        self._rounds()
        self._rooms()
        for column, family in enumerate(_FAMILIES, start=_FIXED):
            values = list(dict.fromkeys([*family.labels(locale), *free.get(family.name, ())]))
            for row, value in enumerate(values, start=1):
                put(self.sheet, row, column, value, _PLAIN)
            letter = get_column_letter(column)
            self.lists[family.name] = f"{self._own}!${letter}$1:${letter}${len(values)}"

    @property
    def _own(self) -> str:
        return _quoted(self.sheet.title)

    def add(self, sheet: Worksheet, table: Table) -> None:
        """Drop-downs and limits for every column of a table."""
        last = self.lasts[table.key]
        for at, column in enumerate(table.columns, start=1):
            letter = get_column_letter(at)
            self.guard(sheet, column.kind, f"{letter}{FIRST}:{letter}{last}")

    def guard(self, sheet: Worksheet, kind: Kind, cells: str) -> None:
        """What may be filled in, in some cells. It warns and never refuses: the reader takes more
        spellings than a spreadsheet does."""
        made = self._validation(kind)
        if made is None:
            return
        made.add(cells)
        sheet.add_data_validation(made)

    def session_heads(self, sheet: Worksheet, first: int, last: int) -> None:
        """Titles of sessions to choose from above the columns of wishes."""
        made = DataValidation("list", formula1=self._among("sessions"), showErrorMessage=False)
        made.add(f"{get_column_letter(first)}{HEAD}:{get_column_letter(last)}{HEAD}")
        sheet.add_data_validation(made)

    def _validation(self, kind: Kind) -> DataValidation | None:
        if isinstance(kind, One):
            return self._warning("list", "list", formula1=self._among(kind.among))
        if isinstance(kind, Many):
            return DataValidation("list", formula1=self._among(kind.among), showErrorMessage=False)
        if isinstance(kind, Choices) or (isinstance(kind, Choice) and kind.family.free):
            return DataValidation("list", formula1=self.lists[kind.family.name], showErrorMessage=False)
        if isinstance(kind, Choice):
            return self._warning("list", "list", formula1=self.lists[kind.family.name])
        if isinstance(kind, Flag):
            return self._warning("list", "list", formula1=self.lists["flag"])
        if isinstance(kind, Number):
            return self._warning("whole", "number", operator="greaterThanOrEqual", formula1="0")
        if isinstance(kind, Clock):
            return self._warning("time", "clock", operator="between", formula1="0", formula2="1")
        if isinstance(kind, Day):
            limit = str(_FIRST_DAY)
            return self._warning("date", "date", operator="greaterThanOrEqual", formula1=limit)
        return None

    def _warning(self, what: str, key: str, **details: str) -> DataValidation:
        say = words(self.locale)
        return DataValidation(
            what,  # type: ignore[arg-type]
            errorStyle="warning",
            showErrorMessage=True,
            errorTitle=say.say(f"guard-{key}.title"),
            error=say.say(f"guard-{key}"),
            **details,  # type: ignore[arg-type]
        )

    def _among(self, among: str) -> str:
        if among in self.lists:
            return self.lists[among]
        key, field = _COLUMNS[among]
        cells = self._cells(key, field)
        first = cells.partition(":")[0]
        # Down to the last one that is filled in: somebody may leave lines open.
        rows = f'SUMPRODUCT(MAX(({cells}<>"")*ROW({cells})))-{FIRST - 1}'
        return f"OFFSET({first},0,0,MAX(1,{rows}),1)"

    def _cells(self, key: str, field: str) -> str:
        letter = _letter(key, field)
        return f"{self._title(key)}!${letter}${FIRST}:${letter}${self.lasts[key]}"

    def _title(self, key: str) -> str:
        return _quoted(SHEETS[key].title(self.locale))

    def _rounds(self) -> None:
        """Rounds by their title, with their day where several have one."""
        kinds, titles = self._cells("timeline", "kind"), self._cells("timeline", "title")
        is_round = " ".join(f'TRIM({{kind}})="{label}",' for label in self._spellings("block-round"))
        day = 'DAY({day})&"-"&MONTH({day})&"-"&YEAR({day})'
        self._gather(
            "rounds",
            _ROUNDS,
            "timeline",
            f"OR({is_round.rstrip(',')})",
            f'IF(COUNTIFS({titles},{{title}},{kinds},{{kind}})>1,{{title}}&" ("&{day}&")",{{title}})',
        )

    def _rooms(self) -> None:
        titles = self._cells("rooms", "title")
        self._gather(
            "rooms",
            _ROOMS,
            "rooms",
            '{title}<>""',
            f'IF(COUNTIF({titles},{{title}})>1,{{title}}&" ("&{{venue}}&")",{{title}})',
        )

    def _spellings(self, key: str) -> list[str]:
        return list(dict.fromkeys(words(locale).say(key) for locale in ("nl", "en")))

    def _gather(self, name: str, first: int, key: str, wanted: str, label: str) -> None:
        """Three columns: how many so far, what each is called, and those that are wanted in a row."""
        count, called, result = (get_column_letter(first + step) for step in range(3))
        last = self.lasts[key] - FIRST + 2
        fields = [column.field for column in TABLES[key].columns]
        self.sheet[f"{count}1"] = f"=MAX({count}2:{count}{last})"
        for row in range(2, last + 1):
            there = row + FIRST - 2
            cells = {field: f"{self._title(key)}!${_letter(key, field)}{there}" for field in fields}
            before = f"{count}{row - 1}" if row > 2 else "0"
            self.sheet[f"{count}{row}"] = f"={before}+IF({wanted.format(**cells)},1,0)"
            plain = cells["title"]
            self.sheet[f"{called}{row}"] = f"=IFERROR({label.format(**cells)},{plain})"
            self.sheet[f"{result}{row}"] = (
                f'=IFERROR(INDEX({called}$2:{called}${last},MATCH({row - 1},{count}$2:{count}${last},0)),"")'
            )
        self.lists[name] = f"OFFSET({self._own}!${result}$2,0,0,MAX(1,{self._own}!${count}$1),1)"


def _letter(key: str, field: str) -> str:
    fields = [column.field for column in TABLES[key].columns]
    return get_column_letter(fields.index(field) + 1)


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"
