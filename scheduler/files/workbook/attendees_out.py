"""The Attendees sheet: a column for each session, wishes as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from scheduler.files.workbook import paint
from scheduler.files.workbook.desk import Desk
from scheduler.files.workbook.matrix import looks_like_wishes
from scheduler.files.workbook.paint import Style
from scheduler.files.workbook.sheets import FIRST, HEAD, is_known_head, quoted_head, write_table
from scheduler.files.workbook.tables import TABLES

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

TABLE = TABLES["attendees"]
SESSION_HEAD = Style(
    size=9, bold=True, ink=paint.INK, fill="DCE9E4", vertical="bottom", align="center", rotate=90, wrap=True
)
_WISH = Style(align="center", number="General")
_EXAMPLE = Style(align="center", italic=True, ink=paint.EXAMPLE)
SESSION_WIDTH = 6.3
SESSION_HEIGHT = 165
"""Points; a title of some 60 characters fits on two lines."""


def write_attendees(
    sheet: Worksheet,
    rows: Sequence[dict[str, Any]],
    sessions: Sequence[str],
    desk: Desk,
    *,
    example: bool = False,
) -> int:
    """``rows`` carry their wishes as session -> number or cross, where a row can say it. Returns the
    first column of the sessions."""
    extras = _extras(rows, desk)
    columns = write_table(sheet, TABLE, rows, desk, extras, example=example)
    at = {session: column for column, session in enumerate(sessions, start=columns + 1)}
    names = desk.names["sessions"]
    for session, column in at.items():
        head = names.spell(session)
        if is_known_head(TABLE, head) or head in extras.values():
            head = f"{head} [{session}]"
        cell = paint.put(sheet, HEAD, column, head, SESSION_HEAD, desk.locale)
        paint.note(cell, f"[{session}] {head[:400]}")
        paint.width(sheet, column, SESSION_WIDTH)
        _WISH.dress_column(sheet, column)
    for number, row in enumerate(rows, start=FIRST):
        for session, value in row.get("wishes", {}).items():
            paint.put(sheet, number, at[session], value, _EXAMPLE if example else _WISH, desk.locale)
    sheet.row_dimensions[HEAD].height = SESSION_HEIGHT
    return columns + 1


def _extras(rows: Sequence[dict[str, Any]], desk: Desk) -> dict[str, str]:
    """Heads of the planner's own columns, told apart from sessions."""
    values: dict[str, list[str]] = {}
    for row in rows:
        for key, text in row.get("extra", {}).items():
            values.setdefault(key, []).append(text)
    names = desk.names["sessions"]
    return {
        key: quoted_head(key)
        if is_known_head(TABLE, key) or names.resolve(key) or looks_like_wishes(texts)
        else key
        for key, texts in sorted(values.items())
    }
