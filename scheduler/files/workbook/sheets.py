"""Writing tables into sheets: heads, rows, room to fill in more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from scheduler.files.workbook import paint
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.kinds import Choices, Labels, Many, One
from scheduler.files.workbook.names import SHEETS
from scheduler.files.workbook.paint import Style
from scheduler.files.workbook.tables import Column, Table, header
from scheduler.text import words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

HEAD, FIRST = 3, 4
"""Row of the heads, and the first row below it."""
TITLE_HEIGHT, INTRO_HEIGHT, HEAD_HEIGHT = 26, 18, 32
"""Points."""
SPARE = 200
"""Rows below the last one that have drop-downs too."""

_BLANK = 14
"""Lines below the examples that invite to be filled in."""
TABS = {
    key: colour
    for colour, keys in (
        ("1E3A5F", ("guidance",)),
        ("2F6F9F", ("event", "days", "timeline", "venues", "travel", "rooms")),
        ("2E7D6B", ("pillars", "tags", "organisers", "people", "sessions", "roles")),
        ("B45309", ("pins", "relations", "availability", "preferences", "rules")),
        ("7A4E8A", ("attendees", "wishes", "assumptions")),
    )
    for key in keys
}
"""Colours of tabs, by what sheets are for."""

_WRAPPED = ("title", "statement", "where", "why")
"""Texts that are shown whole; a summary may run on out of sight."""
TITLE = Style(size=16, bold=True, ink=paint.NAVY, vertical="center")
INTRO = Style(size=9.5, ink=paint.GREY, vertical="center")
HEADS = {
    "needed": Style(bold=True, ink=paint.WHITE, fill=paint.NAVY, vertical="bottom", wrap=True, edge=True),
    "other": Style(bold=True, ink=paint.WHITE, fill=paint.STEEL, vertical="bottom", wrap=True, edge=True),
    "own": Style(bold=True, ink=paint.INK, fill="E3E8F0", vertical="bottom", wrap=True, edge=True),
}


class Look:
    """Styles of the cells of one kind of column: as filled in, and as an example."""

    def __init__(self, column: Column, locale: str) -> None:
        kind = column.kind
        shared = {
            "align": kind.align,
            "number": kind.format(locale),
            "wrap": isinstance(kind, Many | Labels | Choices | One) or column.field in _WRAPPED,
            "line": True,
        }
        grey = column.field == "id"
        self.wraps = bool(shared["wrap"])
        self.real = Style(ink=paint.GREY if grey else paint.INK, **shared)  # type: ignore[arg-type]
        self.example = Style(ink=paint.EXAMPLE, italic=True, fill=paint.PALE, **shared)  # type: ignore[arg-type]


def add_sheet(book: Workbook, key: str, locale: str) -> Worksheet:
    """A sheet with its title and the name it is found by."""
    name = SHEETS[key]
    sheet: Worksheet = book.create_sheet(name.title(locale))
    sheet.sheet_properties.tabColor = TABS.get(key, "6B7280")
    quoted = sheet.title.replace("'", "''")
    book.defined_names[name.defined] = DefinedName(name.defined, attr_text=f"'{quoted}'!$A$1")
    return sheet


def heading(sheet: Worksheet, key: str, locale: str) -> None:
    say = words(locale)
    paint.put(sheet, 1, 1, SHEETS[key].title(locale), TITLE)
    paint.put(sheet, 2, 1, say.say(f"sheet-{key}.intro"), INTRO)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = TITLE_HEIGHT, INTRO_HEIGHT


def write_table(
    sheet: Worksheet,
    table: Table,
    lines: Sequence[dict[str, Any]],
    desk: Desk,
    extras: Mapping[str, str] | None = None,
    *,
    example: bool = False,
) -> int:
    """Heads and rows; returns the number of columns. ``extras``: key of a column of the planner's own
    -> its head."""
    heading(sheet, table.key, desk.locale)
    looks = {column.field: Look(column, desk.locale) for column in table.columns}
    for at, column in enumerate(table.columns, start=1):
        _head(sheet, table, at, column, desk.locale)
        looks[column.field].real.dress_column(sheet, at)
    if extras is None:
        extras = extra_columns(table, lines)
    first_extra = len(table.columns) + 1
    look = Look(Column("extra", table.columns[0].kind), desk.locale)
    for at, key in enumerate(extras, start=first_extra):
        paint.put(sheet, HEAD, at, extras[key], HEADS["own"], desk.locale)
        paint.width(sheet, at, 18)
        look.real.dress_column(sheet, at)
    places = {column.field: (at, column) for at, column in enumerate(table.columns, start=1)}
    for number, line in enumerate(lines, start=FIRST):
        wrapped: list[tuple[str, float]] = []
        for field, (at, column) in places.items():
            value = line.get(field)
            given = None if value is None or value == [] else column.kind.write(value, desk)
            style = looks[field].example if example else looks[field].real
            paint.put(sheet, number, at, given, style, desk.locale)
            if looks[field].wraps and given is not None:
                wrapped.append((str(given), column.width))
        paint.fit(sheet, number, wrapped)
        for at, key in enumerate(extras, start=first_extra):
            if key in line.get("extra", {}):
                paint.put(sheet, number, at, line["extra"][key], look.real, desk.locale)
    for number in range(FIRST + len(lines), FIRST + len(lines) + (_BLANK if example else 0)):
        for at, column in places.values():
            paint.put(sheet, number, at, None, looks[column.field].real)
    sheet.row_dimensions[HEAD].height = HEAD_HEIGHT
    frozen = _frozen(table)
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{FIRST}"
    width = sum(column.width for column in table.columns) + 18 * len(extras)
    paint.on_paper(sheet, head=HEAD, width=width, columns=frozen)
    return len(table.columns) + len(extras)


def _head(sheet: Worksheet, table: Table, at: int, column: Column, locale: str) -> None:
    style = HEADS["needed" if column.required else "own" if column.field == "id" else "other"]
    cell = paint.put(sheet, HEAD, at, table.label(column.field, locale), style)
    paint.width(sheet, at, column.width)
    if text := table.note(column.field, locale):
        paint.note(cell, text)


def _frozen(table: Table) -> int:
    """Columns that stay in sight: up to and with the title."""
    fields = [column.field for column in table.columns]
    return next((fields.index(name) + 1 for name in ("title", "name", "session") if name in fields), 0)


def extra_columns(table: Table, rows: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Key of a column of the planner's own -> its head; in double quotes where it would be taken for
    something else."""
    keys = sorted({key for row in rows for key in row.get("extra", {})})
    return {key: quoted_head(key) if is_known_head(table, key) else key for key in keys}


def is_known_head(table: Table, key: str) -> bool:
    """Whether a head would be taken for one of ours, or is in quotes itself."""
    return header(key) in table.fields() or (len(key) > 2 and key[0] == key[-1] == '"')


def quoted_head(key: str) -> str:
    return f'"{key}"'
